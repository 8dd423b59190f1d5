"""A query that takes too much is stopped and says so, while others go on."""

from __future__ import annotations

import concurrent.futures
import http.client
import json
import socket
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import httpx
import pyoxigraph as ox
import pytest
from serving import HTTP, Servers, wait_until

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . } ORDER BY ?f ?c"
QUICK = "SELECT ?o { <http://example.org/7> ?p ?o }"
MANY = "SELECT ?s ?o { ?s ?p ?o }"
ROWS, LIMIT = 30_000, 20_000


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("limits")
    (folder / "store").mkdir()
    store = ox.Store(str(folder / "store"))
    store.bulk_extend(
        ox.Quad(
            ox.NamedNode(f"http://example.org/{n}"),
            ox.NamedNode("http://example.org/number"),
            ox.Literal(f"the number {n}, in words that take some room"),
            ox.NamedNode(f"http://example.org/graph/{n % 10}"),
        )
        for n in range(ROWS)
    )
    store.flush()
    return folder


@pytest.fixture(scope="module")
def limited(servers: Servers, graph: Path) -> str:
    return servers.serve(
        "--graph", graph, "--timeout", "2", "--max-memory", "400", "--max-rows", str(LIMIT),
        "--workers", "2",
    )  # fmt: skip


@pytest.fixture(scope="module")
def patient(servers: Servers, graph: Path) -> str:
    """With time enough to come to the other limits, whatever else the machine does."""
    return servers.serve(
        "--graph", graph, "--timeout", "50", "--max-memory", "400", "--max-rows", str(LIMIT),
        "--workers", "2",
    )  # fmt: skip


def ask(address: str, query: str, **headers: str) -> httpx.Response:
    return HTTP.get(f"{address}sparql", params={"query": query}, headers=headers, timeout=60)


def test_time(limited: str) -> None:
    start = time.monotonic()
    response = ask(limited, ENDLESS)
    assert response.status_code == 504
    assert "2 seconds" in response.json()["error"]["detail"]
    assert time.monotonic() - start < 10


def test_memory(patient: str) -> None:
    response = ask(patient, GREEDY)
    assert response.status_code == 507
    assert "400 MB" in response.json()["error"]["detail"]


def test_others_go_on(limited: str) -> None:
    """While one query runs away, others are answered at once, and so are the pages."""
    with concurrent.futures.ThreadPoolExecutor() as threads:
        runaway = threads.submit(ask, limited, ENDLESS)
        answered = 0
        while not runaway.done():
            assert ask(limited, QUICK).status_code == 200
            assert HTTP.get(f"{limited}health").status_code == 200
            answered += 1
        assert runaway.result().status_code == 504
    assert answered >= 3


def test_both_workers_come_back(limited: str) -> None:
    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        ended = list(threads.map(ask, [limited] * 4, [ENDLESS, GREEDY, ENDLESS, GREEDY]))
    assert {one.status_code for one in ended} <= {504, 507}
    wait_until(lambda: HTTP.get(f"{limited}ready").json()["workers"] == 3)
    assert ask(limited, QUICK).status_code == 200


@pytest.mark.parametrize(
    ("accept", "rows", "said"),
    [
        ("application/sparql-results+json",
         lambda text: len(json.loads(text)["results"]["bindings"]),
         lambda text: json.loads(text)["truncated"]),
        ("application/sparql-results+xml", lambda text: text.count("<result>"),
         lambda text: text[text.index("<!--"):]),
        ("text/csv", lambda text: len(text.splitlines()) - 2, lambda text: text.splitlines()[-1]),
        ("text/tab-separated-values", lambda text: len(text.splitlines()) - 2,
         lambda text: text.splitlines()[-1]),
    ],
)  # fmt: skip
def test_rows(patient: str, accept: str, rows: object, said: object) -> None:
    response = ask(patient, MANY, accept=accept)
    assert response.status_code == 200
    assert response.headers["folkmoot-row-limit"] == str(LIMIT)
    assert rows(response.text) == LIMIT  # type: ignore[operator]
    assert f"first {LIMIT} rows" in said(response.text)  # type: ignore[operator]


def test_few_rows_say_nothing(limited: str) -> None:
    response = ask(limited, QUICK)
    assert "folkmoot-truncated" not in response.headers
    assert "truncated" not in response.json()


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/ld+json"])
def test_triples(patient: str, accept: str) -> None:
    response = ask(patient, "CONSTRUCT WHERE { ?s ?p ?o }", accept=accept)
    assert response.headers["folkmoot-truncated"] == "true"
    kind = {"text/turtle": ox.RdfFormat.TURTLE, "application/n-triples": ox.RdfFormat.N_TRIPLES}
    form = kind.get(accept, ox.RdfFormat.JSON_LD)
    assert len(list(ox.parse(response.content, format=form))) == LIMIT


def test_large_answers_are_chunked(patient: str) -> None:
    response = ask(patient, MANY)
    assert response.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in response.headers
    assert int(ask(patient, QUICK).headers["content-length"]) > 0


def test_an_answer_that_breaks_off_says_so(servers: Servers, graph: Path) -> None:
    """Rows that were sent before the time is over are no whole answer, and no client takes them
    for one: the connection ends without the last chunk."""
    address = servers.serve("--graph", graph, "--timeout", "1", "--workers", "1", "--max-rows", "0")
    place = urlsplit(address)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=60)
    query = urlencode({"query": "SELECT ?s ?x { ?s ?p ?o . ?x ?q ?y }"})
    connection.request("GET", f"/sparql?{query}")
    response = connection.getresponse()
    assert response.status == 200
    with pytest.raises(http.client.IncompleteRead) as broken:
        response.read()
    assert b"THE ANSWER BREAKS OFF HERE (504)" in broken.value.partial


def test_a_client_that_leaves_stops_its_query(limited: str) -> None:
    """Two that ask and go do not keep the two workers from the third."""
    place = urlsplit(limited)
    for _ in range(2):
        with socket.create_connection((place.hostname or "", place.port or 0)) as line:
            query = ENDLESS.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D")
            line.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(0.2)
    start = time.monotonic()
    assert ask(limited, QUICK).status_code == 200
    assert time.monotonic() - start < 1.5


def test_a_request_can_be_too_large(limited: str) -> None:
    body = "SELECT * { ?s ?p ?o } #" + "x" * 1_100_000
    response = HTTP.post(
        f"{limited}sparql", content=body, headers={"content-type": "application/sparql-query"}
    )
    assert response.status_code == 413


def test_waiting_has_an_end(servers: Servers, graph: Path) -> None:
    """With one worker, a second query waits its turn and is answered."""
    one = servers.serve("--graph", graph, "--timeout", "1", "--workers", "1")
    with concurrent.futures.ThreadPoolExecutor() as threads:
        runaway = threads.submit(ask, one, ENDLESS)
        time.sleep(0.2)
        assert ask(one, QUICK).status_code == 200
        assert runaway.result().status_code == 504


def test_in_memory(servers: Servers, graph: Path) -> None:
    """The workers share one copy; a killed one comes back with it."""
    address = servers.serve("--graph", graph, "--in-memory", "--timeout", "1", "--workers", "1")
    assert len(ask(address, QUICK).json()["results"]["bindings"]) == 1
    assert ask(address, ENDLESS).status_code == 504
    assert len(ask(address, QUICK).json()["results"]["bindings"]) == 1
