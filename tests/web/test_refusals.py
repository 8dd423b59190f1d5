"""SERVICE and LOAD are refused before a query runs, however they are written, and nothing else."""

from __future__ import annotations

import socket
import threading

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from serving import HTTP

from queries.protocol.errors import ProtocolError, plainly
from queries.protocol.safety import changes_with_time, is_dataset_given, refuse_remote_calls

IRI = "<http://127.0.0.1:9/x>"
CALLS = [
    f"SELECT * {{ SERVICE {IRI} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ service silent {IRI} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICE\n# who\n{IRI}#?\n{{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICESILENT{IRI}{{ ?s ?p ?o }} }}",
    "SELECT * { VALUES ?g { <http://127.0.0.1:9/x> } SERVICE ?g { ?s ?p ?o } }",
    "PREFIX h: <http://127.0.0.1:9/> SELECT * { SERVICE h:x { ?s ?p ?o } }",
    "PREFIX h: <http://127.0.0.1:9/> SELECT * { SERVICEh:x{ ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x{ ?s ?p ?o } }",
    f'SELECT * {{ ?s ?p "a"SERVICE{IRI}{{ ?s ?p ?o }} }}',
    f"SELECT * {{ ?s ?p 1SERVICE{IRI}{{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p trueSERVICE{IRI}{{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p 'it''s' . SERVICE {IRI} {{ ?s ?p ?o }} }}",
    # Read as an IRI, "<?b)…>" hides the clause; the engine reads a comparison and a comment.
    "SELECT * { BIND(1 AS ?a) BIND(2 AS ?b) FILTER(?a<?b)SERVICE#>\n?g { ?s ?p ?o } }",
    # Read as a long string, the quotes hide the clause; the engine reads two strings.
    f'SELECT * {{ VALUES ?x {{"""a" "b"}} SERVICE {IRI} {{ ?s ?p ?o }} VALUES ?y {{""}} }}',
    f"SELECT * {{ {{ SELECT * {{ SERVICE {IRI} {{ ?s ?p ?o }} }} }} }}",
    f"ASK {{ FILTER(EXISTS {{ SERVICE {IRI} {{ ?s ?p ?o }} }}) }}",
    f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE {IRI} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ \\u0053ERVICE {IRI} {{ ?s ?p ?o }} }}",
    "PREFIX f: <http://f/> SELECT * { ?s ?p f:a\\#b . SERVICE ?g { ?s ?p ?o } # } \n}",
]
HARMLESS = [
    'SELECT * { ?service ?p "SERVICE <http://x/> { ?s ?p ?o }" }',
    "SELECT * { ?s ?p '''a \"SERVICE ?x { }\" b''' }",
    "# SERVICE <http://x/> { ?s ?p ?o }\nSELECT * { ?s ?p ?o }",
    "SELECT * { <http://x/SERVICE#a> <http://x/service> ?service . ?service ?p ?o }",
    "PREFIX s: <http://x/> SELECT * { ?s s:service { ?a ?b ?c } }",
    "PREFIX service: <http://x/> SELECT * { ?s service:of ?o . OPTIONAL { ?s ?p ?o } }",
    "PREFIX f: <http://f/> SELECT * { ?s f:communityService ?x . { ?s ?p ?o } }",
    'SELECT * { ?s ?p "community services" . FILTER(?a<?b && ?c>?d) { ?s ?p ?o } }',
]


@pytest.mark.parametrize("query", CALLS)
def test_calls_are_refused(query: str) -> None:
    with pytest.raises(ProtocolError) as refusal:
        refuse_remote_calls(query)
    assert refusal.value.status == 403


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_alone_is_not_refused(query: str) -> None:
    refuse_remote_calls(query)


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://127.0.0.1:9/x>",
        "load silent <http://127.0.0.1:9/x> INTO GRAPH <http://g/>",
        "PREFIX h: <http://127.0.0.1:9/> LOADh:x",
        "CLEAR ALL; LOAD <file:///etc/passwd> INTO GRAPH <http://g/>",
    ],
)
def test_load_is_refused(update: str) -> None:
    with pytest.raises(ProtocolError):
        refuse_remote_calls(update, update=True)


def test_load_as_data_is_not_refused() -> None:
    words = "INSERT DATA { <http://x/load> <http://x/p> 'LOAD <http://x/>' . # LOAD <http://x/>\n}"
    refuse_remote_calls(words, update=True)


@pytest.fixture(scope="module")
def calls() -> list[tuple[str, int]]:
    """A listener on loopback, and whoever has called it."""
    listener = socket.create_server(("127.0.0.1", 0))
    heard: list[tuple[str, int]] = []

    def listen() -> None:
        while True:
            connection, caller = listener.accept()
            heard.append(caller)
            connection.close()

    threading.Thread(target=listen, daemon=True).start()
    heard_at = listener.getsockname()[1]
    heard.append(("", heard_at))
    return heard


PIECES = st.sampled_from(
    ["SERVICE", "service", " ", "\n", "?g", "<a:b>", "{ ?s ?p ?o }", "}", "{", "SILENT", "#", '"',
     "'", '"""', "'''", "<", ">", "?a<?b", ")", "(", "FILTER", "FILTER(?a<?b)", ".", "\\", ":x",
     "h:", "BIND(1 AS ?b)", "OPTIONAL", "true", "1", "@en", "a", "VALUES ?x", "\\u0053ERVICE"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14))
def test_nothing_that_the_engine_would_call_gets_through(
    calls: list[tuple[str, int]], pieces: list[str]
) -> None:
    """Whatever is let through and parses makes no connection, even with the engine left free."""
    port = calls[0][1]
    target = f"http://127.0.0.1:{port}/"
    middle = "".join(pieces).replace("<a:b>", f"<{target}>")
    query = (
        f"PREFIX h: <{target}> PREFIX : <{target}> "
        f"SELECT * WHERE {{ VALUES ?g {{ <{target}> }} {middle} SERVICE <{target}x> {{}} }}"
    )
    # The clause at the end is there in every query: whatever hides it must hide it for the engine.
    try:
        refuse_remote_calls(query)
    except ProtocolError:
        return
    before = len(calls)
    try:
        for _ in ox.Store().query(query):  # type: ignore[union-attr]
            pass
    except (SyntaxError, OSError, RuntimeError, ValueError):
        pass
    assert len(calls) == before, query


def test_the_server_says_no(endpoint: str) -> None:
    response = HTTP.get(f"{endpoint}sparql", params={"query": CALLS[0]})
    assert response.status_code == 403
    assert "SERVICE" in response.json()["error"]["detail"]


def test_dataset_clauses_are_seen() -> None:
    assert is_dataset_given("SELECT * FROM <a:b> { ?s ?p ?o }")
    assert is_dataset_given("SELECT *FROM<a:b>{ ?s ?p ?o }")
    assert is_dataset_given("CONSTRUCT { ?s ?p ?o } FROM NAMED <a:b> WHERE { ?s ?p ?o }")
    assert not is_dataset_given("SELECT ?from { ?from <a:from> 'FROM <a:b>' } # FROM <a:b>")


def test_changing_functions_are_seen() -> None:
    assert changes_with_time("SELECT (now() AS ?n) {}")
    assert not changes_with_time("SELECT ?now { ?now ?p ?o }")


def test_syntax_errors_are_said_plainly() -> None:
    with pytest.raises(SyntaxError) as error:
        ox.Store().query("SELECT ?x {")
    said = plainly(str(error.value))
    assert said.startswith("error at 1:12")
    assert "u{" not in said
    assert len(said) < 200
