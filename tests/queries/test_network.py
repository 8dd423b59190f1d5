"""Measures on networks whose answer is known."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph import terms as t
from queries.network import centrality, communities, path

COLUMNS = ("from_name", "relation", "to_name", "weight", "from", "to")


def edges(*pairs: str, weight: int = 1):
    for pair in pairs:
        one, other = pair.split("-")
        yield (
            Literal(one.upper()), Literal("knows"), Literal(other.upper()), t.integer(weight),
            NamedNode(f"https://example.org/{one}"), NamedNode(f"https://example.org/{other}"),
        )  # fmt: skip


def test_the_middle_of_a_star_is_central() -> None:
    columns, rows = centrality(COLUMNS, edges("a-b", "a-c", "a-d", "a-e"), {})
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    assert found[0]["node_name"].value == "A"
    assert found[0]["partners"] == t.integer(4)
    assert found[0]["betweenness"] == t.number(1.0)
    assert {row["betweenness"] for row in found[1:]} == {t.number(0.0)}


def test_betweenness_on_a_path_of_four() -> None:
    _, rows = centrality(COLUMNS, edges("a-b", "b-c", "c-d"), {})
    assert {row[1].value: float(row[4].value) for row in rows} == {
        "B": 0.6667,
        "C": 0.6667,
        "A": 0.0,
        "D": 0.0,
    }


def test_two_triangles_are_two_communities() -> None:
    pairs = [*edges("a-b", "b-c", "a-c", "x-y", "y-z", "x-z", weight=3), *edges("c-x")]
    _, rows = communities(COLUMNS, pairs, {})
    groups: dict[str, set[str]] = {}
    for number, _, _, name in rows:
        groups.setdefault(number.value, set()).add(name.value)
    assert sorted(map(sorted, groups.values())) == [["A", "B", "C"], ["X", "Y", "Z"]]


def test_a_path_is_shortest_and_tells_true_sentences() -> None:
    bound = {"start": NamedNode("https://example.org/d"), "end": NamedNode("https://example.org/a")}
    pairs = [*edges("a-b", "b-c", "c-d", "a-e", "e-f", "f-g", "g-d")]
    _, rows = path(COLUMNS, pairs, bound)
    steps = [(row[0].value, row[1].value, row[2].value, row[3].value) for row in rows]
    assert steps == [("1", "C", "knows", "D"), ("2", "B", "knows", "C"), ("3", "A", "knows", "B")]


def test_no_way_and_no_such_node_give_no_rows() -> None:
    bound = {"start": NamedNode("https://example.org/a"), "end": NamedNode("https://example.org/x")}
    assert list(path(COLUMNS, edges("a-b", "x-y"), bound)[1]) == []
    assert list(path(COLUMNS, edges("a-b"), bound)[1]) == []


def test_measures_do_not_depend_on_the_order_of_edges() -> None:
    pairs = list(edges("a-b", "b-c", "c-d", "d-a", "a-e", "e-f", "f-b", "c-g"))
    for measure in (centrality, communities):
        one, other = (
            list(map(str, measure(COLUMNS, ordered, {})[1])) for ordered in (pairs, pairs[::-1])
        )
        assert one == other


def test_no_edges_give_no_rows() -> None:
    assert list(centrality(COLUMNS, iter([]), {})[1]) == []
    assert list(communities(COLUMNS, iter([]), {})[1]) == []
