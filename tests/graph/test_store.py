"""The three faces of the store answer alike; the server face is tried on a real server."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.store import QueryError, Solutions, Store, StoreError, open_store
from graph.store.binding import bind
from graph.store.values import select

EX = "https://example.org/"


def node(name: str) -> NamedNode:
    return NamedNode(EX + name)


def quads(graph: str, count: int = 3) -> list[Quad]:
    awkward = 'line\nbreak "quoted" \\ ünï <b> {?x}'
    return [
        quad
        for i in range(count)
        for quad in (
            Quad(node(f"{graph}/{i}"), node("label"), Literal(f"{awkward} {i}"), node(graph)),
            Quad(node(f"{graph}/{i}"), node("size"), Literal(i), node(graph)),
        )
    ]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The Oxigraph server of the PyPI package, on loopback."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("the oxigraph server is not installed (pip install oxigraph)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [program, "serve", "--union-default-graph", "--bind", f"127.0.0.1:{port}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(10)


@pytest.fixture(params=["memory", "disk", "server"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "server":
        opened = open_store(request.getfixturevalue("server"))
        opened.remove(list(opened.graphs()))
    else:
        opened = open_store(":memory:" if request.param == "memory" else tmp_path / "graph")
    yield opened
    opened.close()


def test_what_goes_in_comes_out(store: Store) -> None:
    both = quads("one") + quads("two")
    store.load("".join(f"{quad} .\n" for quad in both).encode())
    assert sorted(map(str, store.quads())) == sorted(map(str, both))
    assert sorted(map(str, store.quads(node("one")))) == sorted(map(str, quads("one")))
    assert sorted(graph.value for graph in store.graphs()) == [EX + "one", EX + "two"]


def test_a_graph_is_replaced_and_removed_alone(store: Store) -> None:
    store.replace(node("one"), quads("one"))
    store.replace(node("two"), quads("two"))
    store.replace(node("one"), quads("one", 1))
    assert len(list(store.quads())) == 2 + 6
    store.remove([node("two"), node("never-was")])
    assert [graph.value for graph in store.graphs()] == [EX + "one"]


def test_single_quads_are_taken_out(store: Store) -> None:
    store.replace(node("a"), quads("a"))
    lines = [f"{quad} .\n" for quad in (*quads("a")[:2], *quads("elsewhere"))]
    store.discard("".join(lines).encode())
    assert sorted(map(str, store.quads(node("a")))) == sorted(map(str, quads("a")[2:]))


def test_default_graph_is_the_union(store: Store) -> None:
    store.replace(node("one"), quads("one"))
    store.replace(node("two"), quads("two"))
    asked = "SELECT (COUNT(*) AS ?n) WHERE { ?s <https://example.org/size> ?o }"
    assert list(select(store, asked)) == [{"n": 6}]


def test_bindings_are_terms(store: Store) -> None:
    store.replace(node("one"), quads("one"))
    asked = "SELECT ?s WHERE { ?s <https://example.org/label> ?label }"
    hit = 'line\nbreak "quoted" \\ ünï <b> {?x} 1'
    assert list(select(store, asked, {"label": hit})) == [{"s": EX + "one/1"}]
    injection = '"} UNION { ?s ?p ?o } #'
    assert list(select(store, asked, {"label": injection})) == []


@pytest.mark.parametrize(
    ("query", "bindings", "rows"),
    [
        ("SELECT ?o WHERE { GRAPH ?g { ?s ex:size ?o } }", {"g": node("two"), "s": node("two/2")}, [2]),
        # A parameter that is not projected, and used only in a filter of one branch.
        ("SELECT ?o WHERE { { ?s ex:size ?o FILTER(?o > ?least) } UNION { ex:none ex:none ?o } }", {"least": 1}, [2, 2]),
        # Inside a sub-select, an OPTIONAL, and a group that begins with SELECT.
        ("SELECT ?o WHERE { { SELECT ?s (MAX(?v) AS ?o) WHERE { GRAPH ?g { ?s ex:size ?v } } GROUP BY ?s } FILTER(?o >= ?least) }", {"g": node("one"), "least": 2}, [2]),
        ("SELECT ?o WHERE { GRAPH ?g { ?s ex:label ?l OPTIONAL { ?s ex:size ?o FILTER(?o = ?least) } } } ORDER BY ?o", {"g": node("one"), "least": 0}, [None, None, 0]),
        # A brace and a variable inside a string and a comment are neither.
        ("SELECT ?o WHERE { # ?g }\n GRAPH ?g { ?s ex:size ?o FILTER(STR(?o) != \"}?g{\") } } ORDER BY ?o", {"g": node("one")}, [0, 1, 2]),
        ("SELECT ?o WHERE { GRAPH ?g { ?s ex:size ?o } VALUES ?o { 1 2 } } ORDER BY ?o", {"g": node("one")}, [1, 2]),
    ],
)  # fmt: skip
def test_bindings_reach_every_group(
    store: Store, query: str, bindings: dict[str, object], rows: list[object]
) -> None:
    store.replace(node("one"), quads("one"))
    store.replace(node("two"), quads("two"))
    asked = "PREFIX ex: <https://example.org/>\n" + query
    assert [row["o"] for row in select(store, asked, bindings)] == rows


def test_ask_and_construct(store: Store) -> None:
    store.replace(node("one"), quads("one"))
    assert store.query("ASK { ?s ?p 2 }") is True
    assert store.query("ASK { ?s ?p 9 }") is False
    triples = store.query("CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o FILTER(isIRI(?s) && false) }")
    assert not isinstance(triples, Solutions | bool)
    assert list(triples) == []
    built = store.query(
        "CONSTRUCT { ?s ?g ?p } WHERE { GRAPH ?g { ?s ?p ?o } }", {"g": node("one")}
    )
    assert not isinstance(built, Solutions | bool)
    assert len(list(built)) == 6


def test_a_template_is_left_alone(store: Store) -> None:
    store.replace(node("one"), quads("one"))
    update = "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }"
    store.update(update, {"g": node("two")})
    assert len(list(store.quads())) == 6
    store.update(update, {"g": node("one")})
    assert list(store.quads()) == []


def test_a_wrong_query_says_so(store: Store) -> None:
    with pytest.raises(QueryError):
        store.query("SELECT nothing")
    with pytest.raises(QueryError, match="no variable"):
        store.query("SELECT ?s WHERE { ?s ?p ?o }", {"other": node("x")})


@pytest.mark.parametrize(
    ("query", "written"),
    [
        # In expressions alone the term itself is written, so that no engine need join for it.
        ("{ ?s ?p ?o FILTER(LCASE(?o) = ?x) }", '{ ?s ?p ?o FILTER(LCASE(?o) = "a\\"b") }'),
        ("{ BIND(STR(?x) AS ?o) }", '{ BIND(STR("a\\"b") AS ?o) }'),
        # Elsewhere a variable it must be.
        ("{ ?s ?p ?x FILTER(?x > 1) }", None),
        ("{ FILTER(BOUND(?x)) }", None),
        ("{ BIND(1 AS ?x) }", None),
        ("{ VALUES (?x ?y) { (1 2) } FILTER(?x > 1) }", None),
        ("{ FILTER(EXISTS { ?s ?p ?x }) }", None),
    ],
)
def test_a_term_is_written_where_only_expressions_want_it(query: str, written: str | None) -> None:
    from pyoxigraph import Literal

    bound = bind(f"SELECT * {query}", {"x": Literal('a"b')})
    if written is None:
        assert 'VALUES ?x { "a\\"b" }' in bound
    else:
        assert bound == f"SELECT * {written}"


def test_a_graph_that_is_known_is_named() -> None:
    """Asked of one graph, a pattern is not matched in every other first."""
    bound = bind("SELECT * { GRAPH ?x { ?s ?p ?o } }", {"x": node("one")})
    assert f"GRAPH {node('one')} {{ ?s ?p ?o }}" in bound
    assert f"VALUES ?x {{ {node('one')} }}" in bound
    asked = bind("SELECT * { GRAPH ?g { ?x ?p ?o } }", {"x": node("one")})
    assert "GRAPH ?g {" in asked


def test_binding_refuses_what_is_no_value() -> None:
    with pytest.raises(QueryError, match="unbalanced"):
        bind("SELECT ?s { } }", {"s": node("x")})


def test_a_missing_graph_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folkmoot build"):
        open_store(tmp_path / "none", read_only=True)


def test_a_graph_that_is_being_written_says_so(tmp_path: Path) -> None:
    first = open_store(tmp_path / "graph")
    with pytest.raises(StoreError, match="another process"):
        open_store(tmp_path / "graph")
    first.close()


def test_no_server_says_so() -> None:
    with pytest.raises(StoreError, match="is the server running"):
        open_store("http://127.0.0.1:9").query("ASK {}")


def test_a_build_onto_a_server_is_the_same_graph(
    server: str, tmp_path: Path, labelled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from folkmoot.building import build

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "in"
    folder.mkdir()
    head = "COUNCIL: Hurn\nBODY: Cabinet\nDATE: 2031-03-04\n"
    for n in range(3):
        (folder / f"{n}.txt").write_text(f"{head}PERSON: Ann Bell\nITEM: Matter {n}\nREST: <b>\n")
    (folder / "empty.txt").write_text("")
    remote = open_store(server)
    remote.remove(list(remote.graphs()))
    build([folder], server)
    build([folder], tmp_path / "graph")
    local = open_store(tmp_path / "graph", read_only=True)
    assert sorted(map(str, remote.quads())) == sorted(map(str, local.quads()))
    (folder / "1.txt").unlink()
    (folder / "2.txt").write_text(f"{head}PERSON: Ann Bell\nITEM: Another\n")
    assert build([folder], server).removed == 2
    build([folder], tmp_path / "again")
    local = open_store(tmp_path / "again", read_only=True)
    assert sorted(map(str, remote.quads())) == sorted(map(str, local.quads()))
