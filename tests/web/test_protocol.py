"""The SPARQL 1.1 Protocol tests of the W3C, rebuilt as ours, against the real server.

The names are those of the W3C's manifest; the graphs are our own. ``query_multiple_dataset`` of
the manifest joins two parameters by an escaped ampersand; here they are two parameters.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pyoxigraph as ox
import pytest
from serving import HTTP, Servers

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
DATA = "http://example.org/data"
TOKEN = "a token for tests"

BOTH = f"<{DATA}1> a ?type . <{DATA}2> a ?type ."
IN_NAMED = f"GRAPH ?g1 {{ <{DATA}1> a ?type }} GRAPH ?g2 {{ <{DATA}2> a ?type }}"


def ask(response: httpx.Response) -> bool:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("application/sparql-results+")
    answer: bool = response.json()["boolean"]
    return answer


def send(address: str, body: str | bytes, kind: str | None, **parameters: Any) -> httpx.Response:
    headers = {"content-type": kind} if kind else {}
    return HTTP.post(f"{address}sparql/", content=body, headers=headers, params=parameters)


class TestQuery:
    def test_query_get(self, endpoint: str) -> None:
        given = {"query": "ASK {}", "default-graph-uri": f"{DATA}0"}
        assert ask(HTTP.get(f"{endpoint}sparql/", params=given))

    def test_query_post_form(self, endpoint: str) -> None:
        assert ask(send(endpoint, "query=ASK%20%7B%7D", FORM, **{"default-graph-uri": f"{DATA}0"}))

    def test_query_post_direct(self, endpoint: str) -> None:
        assert ask(send(endpoint, "ASK {}", QUERY))

    def test_query_dataset_default_graphs_get(self, endpoint: str) -> None:
        graphs = [f"{DATA}1", f"{DATA}2"]
        query = f"ASK {{ {BOTH} }}"
        given = {"query": query, "default-graph-uri": graphs}
        assert ask(HTTP.get(f"{endpoint}sparql/", params=given))
        given = {"query": query, "default-graph-uri": graphs[:1]}
        assert not ask(HTTP.get(f"{endpoint}sparql/", params=given))

    def test_query_dataset_default_graphs_post(self, endpoint: str) -> None:
        graphs = {"default-graph-uri": [f"{DATA}1", f"{DATA}2"]}
        assert ask(send(endpoint, f"ASK {{ {BOTH} }}", QUERY, **graphs))

    def test_query_dataset_default_graphs_post_form(self, endpoint: str) -> None:
        graphs = f"&default-graph-uri={DATA}1&default-graph-uri={DATA}2"
        body = f"query={quote(f'ASK {{ {BOTH} }}')}{graphs}"
        assert ask(send(endpoint, body, FORM))

    def test_query_dataset_named_graphs_post(self, endpoint: str) -> None:
        graphs = {"named-graph-uri": [f"{DATA}1", f"{DATA}2"]}
        assert ask(send(endpoint, f"ASK {{ {IN_NAMED} }}", QUERY, **graphs))
        assert not ask(send(endpoint, f"ASK {{ {BOTH} }}", QUERY, **graphs)), "no default graph"
        third = f"ASK {{ GRAPH ?g {{ <{DATA}3> a ?type }} }}"
        assert not ask(send(endpoint, third, QUERY, **graphs)), "no other named graph"

    def test_query_dataset_named_graphs_get(self, endpoint: str) -> None:
        graphs = [f"{DATA}1", f"{DATA}2"]
        given = {"query": f"ASK {{ {IN_NAMED} }}", "named-graph-uri": graphs}
        assert ask(HTTP.get(f"{endpoint}sparql/", params=given))

    def test_query_dataset_full(self, endpoint: str) -> None:
        graphs = {"default-graph-uri": f"{DATA}3", "named-graph-uri": [f"{DATA}1", f"{DATA}2"]}
        query = f"ASK {{ <{DATA}3> a ?type {IN_NAMED} }}"
        assert ask(send(endpoint, query, QUERY, **graphs))

    def test_query_multiple_dataset(self, endpoint: str) -> None:
        """The request's dataset wins over the query's."""
        graphs = {"named-graph-uri": [f"{DATA}1", f"{DATA}2"]}
        query = f"ASK FROM <{DATA}3> {{ {IN_NAMED} }}"
        assert ask(send(endpoint, query, QUERY, **graphs))

    def test_dataset_of_the_query(self, endpoint: str) -> None:
        assert ask(send(endpoint, f"ASK FROM <{DATA}1> {{ <{DATA}1> a ?type }}", QUERY))
        assert not ask(send(endpoint, f"ASK FROM <{DATA}1> {{ <{DATA}2> a ?type }}", QUERY))
        named = f"ASK FROM NAMED <{DATA}1> {{ GRAPH ?g {{ <{DATA}2> a ?type }} }}"
        assert not ask(send(endpoint, named, QUERY))

    def test_union_of_named_graphs_is_the_default(self, endpoint: str) -> None:
        assert ask(send(endpoint, f"ASK {{ {BOTH} }}", QUERY))

    @pytest.mark.parametrize(
        ("query", "kinds"),
        [
            (
                "SELECT (1 AS ?value) {}",
                ("sparql-results+json", "sparql-results+xml", "csv", "tab-"),
            ),
            ("ASK {}", ("sparql-results+json", "sparql-results+xml")),
            ("DESCRIBE <http://example.org/>", ("turtle", "rdf+xml", "n-triples", "ld+json")),
            ("CONSTRUCT { <s> <p> 1 } WHERE {}", ("turtle", "rdf+xml", "n-triples", "ld+json")),
        ],
        ids=["select", "ask", "describe", "construct"],
    )
    def test_query_content_type(self, endpoint: str, query: str, kinds: tuple[str, ...]) -> None:
        response = send(endpoint, query, QUERY, **{"default-graph-uri": f"{DATA}0"})
        assert response.status_code == 200
        assert any(kind in response.headers["content-type"] for kind in kinds)


class TestBadQuery:
    def test_bad_query_method(self, endpoint: str) -> None:
        given = {"query": "ASK {}", "default-graph-uri": f"{DATA}0"}
        response = HTTP.put(f"{endpoint}sparql/", params=given, headers={"content-type": FORM})
        assert response.status_code == 405
        assert "POST" in response.headers["allow"]

    def test_bad_multiple_queries(self, endpoint: str) -> None:
        given = {"query": ["ASK {}", "SELECT * {}"]}
        assert HTTP.get(f"{endpoint}sparql/", params=given).status_code == 400

    @pytest.mark.parametrize("kind", ["text/plain", None], ids=["wrong_media_type", "missing_type"])
    @pytest.mark.parametrize("body", ["ASK {}", "query=ASK%20%7B%7D"], ids=["direct", "form"])
    def test_bad_query_type(self, endpoint: str, kind: str | None, body: str) -> None:
        assert send(endpoint, body, kind).status_code == 415

    def test_bad_query_non_utf8(self, endpoint: str) -> None:
        body = "ASK {}".encode("utf-16")
        assert send(endpoint, body, f"{QUERY}; charset=UTF-16").status_code == 415
        assert send(endpoint, body, QUERY).status_code == 400

    def test_bad_query_syntax(self, endpoint: str) -> None:
        response = HTTP.get(f"{endpoint}sparql/", params={"query": "ASK {"})
        assert response.status_code == 400
        error = response.json()["error"]
        assert error["status"] == 400
        assert "1:6" in error["detail"]


@pytest.fixture(scope="module")
def writable(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that can be written to, over a graph of its own."""
    graph = tmp_path_factory.mktemp("writable")
    (graph / "store").mkdir()
    store = ox.Store(str(graph / "store"))
    store.load(path=str(Path(__file__).with_name("fixtures") / "data.trig"))
    store.flush()
    del store
    yield servers.serve("--graph", graph, "--read-write", "--token", TOKEN, "--workers", "1")
    shutil.rmtree(graph, ignore_errors=True)


def change(
    address: str, body: str | bytes, kind: str | None, token: str = TOKEN, **parameters: Any
) -> httpx.Response:
    headers = {"content-type": kind} if kind else {}
    if token:
        headers["authorization"] = f"Bearer {token}"
    return HTTP.post(f"{address}sparql/", content=body, headers=headers, params=parameters)


PREFIXES = "PREFIX dc: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
INSERT = " ".join(f"GRAPH <{DATA}{n}> {{ <{DATA}{n}> a foaf:Document }}" for n in (1, 2, 3))


def refill(pattern: str, target: str, template: str = "?s a dc:BibliographicResource") -> str:
    return (
        f"{PREFIXES} DROP ALL ; INSERT DATA {{ {INSERT} }} ; "
        f"INSERT {{ GRAPH <{target}> {{ {template} }} }} WHERE {{ {pattern} }}"
    )


def members(address: str, target: str) -> set[str]:
    response = send(address, f"SELECT ?s WHERE {{ GRAPH <{target}> {{ ?s ?p ?o }} }}", QUERY)
    return {row["s"]["value"].removeprefix(DATA) for row in response.json()["results"]["bindings"]}


class TestUpdate:
    def test_update_dataset_default_graph(self, writable: str) -> None:
        target = "http://example.org/one/"
        body = refill("?s a foaf:Document", target)
        assert change(writable, body, UPDATE, **{"using-graph-uri": f"{DATA}1"}).is_success
        assert members(writable, target) == {"1"}

    def test_update_dataset_default_graphs(self, writable: str) -> None:
        target = "http://example.org/two/"
        graphs = {"using-graph-uri": [f"{DATA}1", f"{DATA}2"]}
        assert change(writable, refill("?s a foaf:Document", target), UPDATE, **graphs).is_success
        assert members(writable, target) == {"1", "2"}

    def test_update_dataset_named_graphs(self, writable: str) -> None:
        target = "http://example.org/named/"
        graphs = {"using-named-graph-uri": [f"{DATA}1", f"{DATA}2"]}
        body = refill("GRAPH ?g { ?s a foaf:Document }", target)
        assert change(writable, body, UPDATE, **graphs).is_success
        assert members(writable, target) == {"1", "2"}

    def test_update_dataset_full(self, writable: str) -> None:
        target = "http://example.org/full/"
        pattern = (
            "{ GRAPH ?g { ?s a foaf:Document } BIND(?g AS ?in) } UNION "
            '{ ?s a foaf:Document . BIND("default" AS ?in) }'
        )
        body = refill(pattern, target, "?s <http://example.org/in> ?in")
        graphs = {"using-graph-uri": f"{DATA}1", "using-named-graph-uri": f"{DATA}2"}
        assert change(writable, body, UPDATE, **graphs).is_success
        query = f"SELECT ?s ?in WHERE {{ GRAPH <{target}> {{ ?s ?p ?in }} }} ORDER BY ?s"
        rows = send(writable, query, QUERY).json()["results"]["bindings"]
        assert [row["in"]["value"] for row in rows] == ["default", f"{DATA}2"]

    def test_update_post_form(self, writable: str) -> None:
        assert change(writable, "update=CLEAR+ALL", FORM).is_success
        assert not ask(send(writable, "ASK { ?s ?p ?o }", QUERY))

    def test_update_post_direct(self, writable: str) -> None:
        insert = f"INSERT DATA {{ GRAPH <{DATA}9> {{ <a:b> <a:c> 1 }} }}"
        assert change(writable, insert, UPDATE).is_success
        assert ask(send(writable, "ASK { <a:b> <a:c> 1 }", QUERY))
        assert change(writable, "CLEAR ALL", UPDATE).is_success
        assert not ask(send(writable, "ASK { <a:b> <a:c> 1 }", QUERY))

    def test_an_answer_given_before_does_not_outlive_an_update(self, writable: str) -> None:
        given = {"query": "ASK { <a:once> <a:c> 1 }"}
        assert not ask(HTTP.get(f"{writable}sparql", params=given))
        insert = f"INSERT DATA {{ GRAPH <{DATA}8> {{ <a:once> <a:c> 1 }} }}"
        assert change(writable, insert, UPDATE).is_success
        assert ask(HTTP.get(f"{writable}sparql", params=given))
        assert ask(HTTP.get(f"{writable}sparql", params=given))
        assert change(writable, f"DROP GRAPH <{DATA}8>", UPDATE).is_success
        assert not ask(HTTP.get(f"{writable}sparql", params=given))

    def test_update_base_uri(self, writable: str) -> None:
        graph = "http://example.org/base/"
        insert = f"INSERT DATA {{ GRAPH <{graph}> {{ <a:s> <a:p> <test> }} }}"
        body = f"CLEAR SILENT GRAPH <{graph}> ; {insert}"
        assert change(writable, body, UPDATE).is_success
        query = f"SELECT ?o WHERE {{ GRAPH <{graph}> {{ <a:s> <a:p> ?o }} }}"
        (row,) = send(writable, query, QUERY).json()["results"]["bindings"]
        assert row["o"] == {"type": "uri", "value": f"{writable}sparql/test"}


class TestBadUpdate:
    def test_bad_update_get(self, writable: str) -> None:
        response = HTTP.get(f"{writable}sparql/", params={"update": "CLEAR ALL"})
        assert response.status_code == 405

    def test_bad_multiple_updates(self, writable: str) -> None:
        body = "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT"
        assert change(writable, body, FORM).status_code == 400

    @pytest.mark.parametrize("kind", ["text/plain", None], ids=["wrong_media_type", "missing_type"])
    def test_bad_update_type(self, writable: str, kind: str | None) -> None:
        assert change(writable, "CLEAR NAMED", kind).status_code == 415

    def test_bad_update_non_utf8(self, writable: str) -> None:
        body = "CLEAR NAMED".encode("utf-16")
        assert change(writable, body, f"{UPDATE}; charset=UTF-16").status_code == 415

    def test_bad_update_syntax(self, writable: str) -> None:
        assert change(writable, "update=CLEAR%20XYZ", FORM).status_code == 400

    @pytest.mark.parametrize("clause", ["WITH", "USING"])
    def test_bad_update_dataset_conflict(self, writable: str, clause: str) -> None:
        using = f"USING <{DATA}2>" if clause == "USING" else ""
        using_with = f"WITH <{DATA}2>" if clause == "WITH" else ""
        body = f"{using_with} DELETE {{ ?s ?p 1 }} INSERT {{ ?s ?p 2 }} {using} WHERE {{ ?s ?p 1 }}"
        graphs = {"using-named-graph-uri": "http://example/people"}
        assert change(writable, body, UPDATE, **graphs).status_code == 400

    def test_no_update_without_the_token(self, writable: str) -> None:
        insert = f"INSERT DATA {{ GRAPH <{DATA}8> {{ <a:x> <a:y> 1 }} }}"
        for token in ("", "wrong"):
            response = change(writable, insert, UPDATE, token)
            assert response.status_code == 401
            assert response.headers["www-authenticate"] == "Bearer"
        assert not ask(send(writable, "ASK { <a:x> <a:y> 1 }", QUERY))

    def test_no_update_of_a_read_only_server(self, endpoint: str) -> None:
        assert change(endpoint, "CLEAR ALL", UPDATE).status_code == 403
        assert ask(send(endpoint, "ASK { ?s ?p ?o }", QUERY))

    def test_load_is_refused(self, writable: str) -> None:
        body = "LOAD <http://127.0.0.1:9/x> INTO GRAPH <a:g>"
        assert change(writable, body, UPDATE).status_code == 403
