"""The graph of things: what becomes a node, what a relation, and what is around one thing."""

from __future__ import annotations

import pytest
from exported import store_of

from graph.projection import (
    Ambiguous,
    Unknown,
    co_attendance,
    find_entity,
    neighbourhood,
    project,
    strongest,
)
from graph.store import Store

ID = "https://w3id.org/folkmoot/id/"
PERSON = ID + "aldmere/person/"


def relations(graph, start, end):
    return sorted(data["words"] for data in (graph.get_edge_data(start, end) or {}).values())


def test_facts_between_two_things_become_relations(small: Store) -> None:
    graph = project(small)
    ben, post = PERSON + "ben-carter", ID + "aldmere/post/cabinet-member-for-housing"
    cabinet = ID + "aldmere/body/cabinet/meeting/2025-01-14"
    assert graph.nodes[ben]["kind"] == "person" and graph.nodes[ben]["label"] == "Ben Carter"
    assert relations(graph, ben, post) == ["holds"]
    assert relations(graph, ben, cabinet) == ["present at"]
    assert relations(graph, ben, cabinet + "/item/market") == ["declared an interest (personal) in"]
    held = next(iter(graph.get_edge_data(ben, post).values()))
    assert (held["date"], held["last"]) == ("2025-01-14", "2025-02-04")  # seen at two meetings
    assert len(held["graphs"]) == 2
    assert held["evidence"] == [
        ID + "document/1111111111111111/evidence/110-131",
        ID + "document/1111111111111111/evidence/180-206",
        ID + "document/2222222222222222/evidence/70-84",
    ]


def test_parallel_relations_are_kept(small: Store) -> None:
    graph = project(small)
    motion = ID + "aldmere/body/cabinet/meeting/2025-01-14/item/market/motion/ada-brook"
    assert relations(graph, motion, PERSON + "ada-brook") == ["moved by", "voted for by"]


def test_inferred_and_dates(small: Store) -> None:
    graph = project(small)
    acting = next(
        iter(
            graph.get_edge_data(PERSON + "chidi-eze", ID + "aldmere/post/head-of-finance").values()
        )
    )
    assert acting["inferred"] and acting["words"] == "holds (acting)"
    ruled = graph.get_edge_data(
        ID + "aldmere/body/scrutiny-committee", ID + "aldmere/portfolio/housing"
    )
    assert sorted((d["relation"], d["inferred"], d["words"]) for d in ruled.values()) == [
        ("scrutinises", False, "holds to account"),
        ("scrutinises", True, "scrutinises"),
    ]
    decision = next(n for n, d in graph.nodes(data=True) if d["label"].startswith("the grant"))
    assert graph.nodes[decision]["date"] == "2025-01-14"  # from its meeting
    assert graph.nodes[decision]["facts"]["outcome"] == "approved"


def test_what_only_repeats_is_left_out(small: Store) -> None:
    graph = project(small)
    item = ID + "aldmere/body/cabinet/meeting/2025-01-14/item/empty-homes"
    report = ID + "aldmere/report/abc-25-001"
    assert relations(graph, report, item) == ["under"]
    assert not graph.has_edge(report, ID + "aldmere/body/cabinet/meeting/2025-01-14")


def test_documents_only_when_asked_for(small: Store) -> None:
    assert "document" not in {kind for _, kind in project(small).nodes(data="kind")}
    graph = project(small, kinds=["document", "meeting"])
    assert {kind for _, kind in graph.nodes(data="kind")} == {"document", "meeting"}
    document = ID + "document/1111111111111111"
    meeting = ID + "aldmere/body/cabinet/meeting/2025-01-14"
    assert relations(graph, document, meeting) == ["is the record of"]


def test_neighbourhood_has_the_relations_among_neighbours(small: Store) -> None:
    ben = PERSON + "ben-carter"
    graph = neighbourhood(small, ben)
    whole = project(small)
    assert set(graph) == {ben, *whole.successors(ben), *whole.predecessors(ben)}
    # Two of its neighbours speak of each other.
    assert graph.has_edge(
        ID + "aldmere/body/scrutiny-committee/meeting/2025-02-04",
        ID + "aldmere/body/cabinet/meeting/2025-01-14",
    )
    assert graph.subgraph(graph).number_of_edges() == whole.subgraph(graph).number_of_edges()
    assert graph.graph["centre"] == ben


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_neighbourhood_agrees_with_the_whole(small: Store, depth: int) -> None:
    import networkx as nx

    whole = project(small)
    for start in list(whole)[::3]:
        near = nx.single_source_shortest_path_length(whole.to_undirected(), start, cutoff=depth)
        graph = neighbourhood(small, start, depth, limit=1_000)
        assert set(graph) == set(near), start
        assert set(graph.edges) == set(whole.subgraph(near).edges), start


def test_neighbourhood_above_its_limit_counts_what_it_hides(small: Store) -> None:
    meeting = ID + "aldmere/body/scrutiny-committee/meeting/2025-02-04"
    all_of_it = neighbourhood(small, meeting)
    few = neighbourhood(small, meeting, limit=4)
    assert len(few) == 4 and meeting in few
    assert few.nodes[meeting]["hidden"] == len(all_of_it) - 4


def test_the_way_does_not_lead_on_from_some_kinds(small: Store) -> None:
    """Past a body stands everything it ever did; its own neighbourhood still has that."""
    import networkx as nx

    cabinet = ID + "aldmere/body/cabinet"
    report = ID + "aldmere/report/abc-25-001"
    beyond = {"body": (), "meeting": ("body",)}
    whole, ways = project(small), nx.DiGraph()
    kind = dict(whole.nodes(data="kind"))
    for one, other in whole.to_undirected().to_directed().edges():
        if kind[other] in beyond.get(kind[one], (kind[other],)):
            ways.add_edge(one, other)
    near = nx.single_source_shortest_path_length(ways, report, cutoff=3)
    narrow = neighbourhood(small, report, 3, beyond=beyond)
    assert cabinet in narrow and set(narrow) == set(near)
    assert set(narrow) < set(neighbourhood(small, report, 3))
    assert set(neighbourhood(small, cabinet, beyond=beyond)) == set(neighbourhood(small, cabinet))


def test_the_strongest_lines_are_shown_in_full_or_not_at_all() -> None:
    import networkx as nx

    people: nx.MultiDiGraph = nx.MultiDiGraph()
    for a in range(12):
        for b in range(a):
            people.add_edge(str(a), str(b), weight=1 + (a % 3 == 0) + (b % 4 == 0))
    shown, least = strongest(people, each=2)
    # 33 lines weigh two or more, which is more than two a person: none of those of two is shown.
    assert (least, shown.number_of_edges(), people.number_of_edges()) == (3, 6, 66)
    few, one = strongest(people.subgraph("012"))
    assert one == 1 and few.number_of_edges() == 3


@pytest.mark.parametrize("at_once", [1, 7, 60_000])
def test_a_thing_at_a_time_gives_the_same_graph(
    small: Store, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """Also where subjects go through files on disk."""
    from graph.projection import Stream, streaming

    monkeypatch.setattr(streaming, "_AT_ONCE", at_once)
    for kinds in ((), ("person", "meeting", "document")):
        whole = project(small, kinds)
        parts = list(Stream(small, kinds))
        nodes = [node for node, _ in parts if node]
        assert nodes == list(whole.nodes(data=True)) and len(nodes) > 5
        edges = [edge for _, edges in parts for edge in edges]

        def plain(edge):
            return (*edge[:2], sorted((key, str(value)) for key, value in edge[2].items()))

        assert sorted(map(plain, edges)) == sorted(map(plain, whole.edges(data=True)))


def test_finding_by_name(small: Store) -> None:
    assert find_entity(small, "Ben Carter") == PERSON + "ben-carter"
    assert find_entity(small, "cllr b. carter") == PERSON + "ben-carter"  # as printed
    # The portfolio, not the posts and items whose names have the word in them.
    assert find_entity(small, "housing") == ID + "aldmere/portfolio/housing"
    assert find_entity(small, PERSON + "ada-brook") == PERSON + "ada-brook"
    with pytest.raises(Unknown):
        find_entity(small, "Zebedee")
    with pytest.raises(Unknown):
        find_entity(small, "https://example.org/nobody")
    with pytest.raises(Ambiguous) as some:
        find_entity(small, "ca")
    assert "Ben Carter (person)" in str(some.value)


def test_who_meets_whom(small: Store) -> None:
    people = co_attendance(project(small, kinds=["person", "meeting"]))
    pair = people.get_edge_data(PERSON + "ada-brook", PERSON + "ben-carter")
    assert pair["attended-together"]["weight"] == 1
    assert not people.has_edge(PERSON + "ada-brook", PERSON + "dora-finch")


def test_those_who_sent_apologies_met_nobody() -> None:
    store = store_of(
        """
        @prefix fm: <https://w3id.org/folkmoot#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix x: <http://x.example/> .
        x:doc {
          x:m a fm:Meeting . x:a a foaf:Person . x:b a foaf:Person .
          x:1 a fm:Attendance ; fm:attendee x:a ; fm:meeting x:m ; fm:status "present" .
          x:2 a fm:Attendance ; fm:attendee x:b ; fm:meeting x:m ; fm:status "apologies" .
        }"""
    )
    assert co_attendance(project(store)).number_of_edges() == 0
