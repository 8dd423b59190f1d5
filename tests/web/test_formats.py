"""Formats and negotiation: what comes back is what was asked for, and says the same in all."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from serving import HTTP

from queries.protocol.formats import GRAPHS, SOLUTIONS
from queries.protocol.negotiation import choose, parse_accept, prefers_html
from queries.protocol.solutions import boolean, writer

ROWS = "SELECT ?s ?label WHERE { ?s rdfs:label ?label } ORDER BY ?label"
TRIPLES = "CONSTRUCT { ?s rdfs:label ?label } WHERE { ?s rdfs:label ?label }"
CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


def get(endpoint: str, query: str, accept: str = "", **more: str) -> httpx.Response:
    headers = {"accept": accept} if accept else {}
    return HTTP.get(f"{endpoint}sparql", params={"query": query, **more}, headers=headers)


# -- the writers ---------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20
)


def terms(text: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.one_of(
        st.none(),
        st.builds(lambda n: ox.NamedNode(f"http://example.org/{n}?a=é&b"), st.integers()),
        st.builds(ox.Literal, text),
        st.builds(lambda value: ox.Literal(value, language="en-gb"), text),
        st.builds(ox.Literal, st.integers()),
        st.builds(ox.Literal, st.booleans()),
        st.builds(lambda n: ox.BlankNode(f"b{n}"), st.integers(0, 9)),
    )  # fmt: skip


def written(form: str, rows: list[tuple[object, ...]]) -> bytes:
    lines = writer(form, ["a", "b"])
    text = lines.head() + "".join(lines.row(row) for row in rows) + lines.tail()  # type: ignore[arg-type]
    return text.encode()


def read(form: str, data: bytes) -> list[tuple[object, ...]]:
    if form == "xml":
        return read_xml(data)
    kinds = {"json": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}
    parsed = ox.parse_query_results(data, format=kinds[form])
    assert isinstance(parsed, ox.QuerySolutions)
    return [(row["a"], row["b"]) for row in parsed]


def read_xml(data: bytes) -> list[tuple[object, ...]]:
    """By a plain XML parser: that of the engine trims white space at the ends of literals."""
    space = "{http://www.w3.org/2005/sparql-results#}"
    rows: list[tuple[object, ...]] = []
    for result in ET.fromstring(data).iter(f"{space}result"):
        row: dict[str | None, object] = {}
        for binding in result.iter(f"{space}binding"):
            (term,) = binding
            words = term.text or ""
            if term.tag == f"{space}uri":
                row[binding.get("name")] = ox.NamedNode(words)
            elif term.tag == f"{space}bnode":
                row[binding.get("name")] = ox.BlankNode(words)
            elif language := term.get("{http://www.w3.org/XML/1998/namespace}lang"):
                row[binding.get("name")] = ox.Literal(words, language=language)
            elif datatype := term.get("datatype"):
                row[binding.get("name")] = ox.Literal(words, datatype=ox.NamedNode(datatype))
            else:
                row[binding.get("name")] = ox.Literal(words)
        rows.append((row.get("a"), row.get("b")))
    return rows


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
def test_rows_come_back_as_they_were(form: str) -> None:
    text = XML_TEXT if form == "xml" else TEXT

    @given(st.lists(st.tuples(terms(text), terms(text)), max_size=5))
    def check(rows: list[tuple[object, ...]]) -> None:
        assert read(form, written(form, rows)) == rows

    check()


@given(st.lists(st.tuples(terms(TEXT), terms(TEXT)), max_size=5))
def test_xml_is_well_formed_whatever_the_text(rows: list[tuple[object, ...]]) -> None:
    ET.fromstring(written("xml", rows))


def test_csv_is_that_of_the_engine() -> None:
    store = ox.Store()
    query = 'SELECT ?a ?b { VALUES (?a ?b) { (<a:b> "x,\\"y\\"") ("l\\nm" 5) (UNDEF "é"@fr) } }'
    theirs = store.query(query, base_iri="http://x/")
    assert isinstance(theirs, ox.QuerySolutions)
    expected = theirs.serialize(format=ox.QueryResultsFormat.CSV)
    again = store.query(query, base_iri="http://x/")
    assert isinstance(again, ox.QuerySolutions)
    assert written("csv", [(row["a"], row["b"]) for row in again]) == expected


def test_booleans() -> None:
    assert json.loads(boolean("json", True)) == {"head": {}, "boolean": True}
    assert "<boolean>false</boolean>" in boolean("xml", False)


# -- negotiation ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "rows", "triples"),
    [
        ("*/*", "json", "ttl"),
        ("", "json", "ttl"),
        ("text/csv", "csv", None),
        ("text/csv;q=0.5, application/sparql-results+xml", "xml", None),
        ("application/sparql-results+json;q=0.1, text/tab-separated-values;q=0.2", "tsv", None),
        ("text/*", "xml", "ttl"),
        ("text/*, text/turtle;q=0", "xml", "nt"),
        ("application/json", "json", "jsonld"),
        ("application/rdf+xml, */*;q=0.1", "json", "rdf"),
        ("application/n-triples;q=0.9, text/turtle;q=0.8", None, "nt"),
        ("image/png", None, None),
        ("text/csv;q=0", None, None),
        ("text/csv;q=nonsense, text/turtle", None, "ttl"),
    ],
)
def test_choice(accept: str, rows: str | None, triples: str | None) -> None:
    wishes = parse_accept(accept)
    for formats, expected in ((SOLUTIONS, rows), (GRAPHS, triples)):
        chosen = choose(wishes, formats)
        assert (chosen.name if chosen else None) == expected


@given(st.text(max_size=60))
def test_any_accept_header_is_read(header: str) -> None:
    choose(parse_accept(header), SOLUTIONS)


@pytest.mark.parametrize(
    ("accept", "page"),
    [(CHROME, True), ("text/html", True), ("*/*", False), ("text/turtle", False),
     ("text/turtle, text/html;q=0.5", False), ("text/html;q=0.5, application/ld+json", False),
     ("application/json, text/html", False)],
)  # fmt: skip
def test_who_wants_a_page(accept: str, page: bool) -> None:
    assert prefers_html(parse_accept(accept), (*SOLUTIONS, *GRAPHS)) is page


# -- the endpoint --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (CHROME, "application/sparql-results+xml"),
    ],
)
def test_rows(endpoint: str, accept: str, content_type: str) -> None:
    response = get(endpoint, ROWS, accept)
    assert response.headers["content-type"] == content_type
    assert response.headers["vary"] == "Accept"
    assert response.headers["access-control-allow-origin"] == "*"
    assert "100% of it" in response.text
    assert int(response.headers["content-length"]) == len(response.content)


@pytest.mark.parametrize("form", GRAPHS, ids=lambda form: form.name)
def test_triples(endpoint: str, form: object) -> None:
    from queries.protocol.formats import Format

    assert isinstance(form, Format)
    response = get(endpoint, TRIPLES, form.media_types[0])
    assert response.headers["content-type"] == form.content_type
    kinds = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES,
             "jsonld": ox.RdfFormat.JSON_LD, "rdf": ox.RdfFormat.RDF_XML}  # fmt: skip
    assert len(list(ox.parse(response.content, format=kinds[form.name]))) == 5


def test_a_percent_sign_stays(endpoint: str) -> None:
    """Some servers unquote a form twice."""
    query = 'ASK { ?s rdfs:label "100% of it, \\"all\\"" }'
    body = httpx.QueryParams({"query": query})
    response = HTTP.post(f"{endpoint}sparql", content=str(body), headers={
        "content-type": "application/x-www-form-urlencoded"})  # fmt: skip
    assert response.json()["boolean"] is True


def test_none_of_these(endpoint: str) -> None:
    response = get(endpoint, ROWS, "image/png")
    assert response.status_code == 406
    assert "text/csv" in response.json()["error"]["advice"]
    assert get(endpoint, TRIPLES, "text/csv").status_code == 406
    assert get(endpoint, ROWS, "application/rdf+xml").status_code == 406


def test_format_by_name(endpoint: str) -> None:
    assert get(endpoint, ROWS, format="csv").text.startswith("s,label\r\n")
    assert get(endpoint, TRIPLES, format="nt").headers["content-type"].startswith("application/n-")
    assert get(endpoint, TRIPLES, format="turtle").text.startswith("@prefix")
    assert get(endpoint, ROWS, "text/csv", format="pdf").text.startswith("s,label\r\n")


def test_etag(endpoint: str) -> None:
    first = get(endpoint, ROWS)
    headers = {"if-none-match": first.headers["etag"]}
    again = HTTP.get(f"{endpoint}sparql", params={"query": ROWS}, headers=headers)
    assert again.status_code == 304
    assert again.content == b""
    other = {**headers, "accept": "text/csv"}
    assert HTTP.get(f"{endpoint}sparql", params={"query": ROWS}, headers=other).status_code == 200
    assert "etag" not in get(endpoint, "SELECT (NOW() AS ?now) {}").headers


def test_head(endpoint: str) -> None:
    response = HTTP.head(f"{endpoint}sparql", params={"query": ROWS})
    assert response.status_code == 200
    assert response.content == b""
    assert int(response.headers["content-length"]) == len(get(endpoint, ROWS).content)


def test_preflight(endpoint: str) -> None:
    headers = {"origin": "https://example.org", "access-control-request-method": "POST"}
    response = HTTP.options(f"{endpoint}sparql", headers=headers)
    assert response.status_code == 204
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers
    assert "Authorization" not in response.headers["access-control-allow-headers"]


# -- descriptions and graphs ---------------------------------------------------------------

SD = "http://www.w3.org/ns/sparql-service-description#"


@pytest.mark.parametrize(
    "accept", ["", "text/turtle", "application/rdf+xml", "application/ld+json"]
)
def test_service_description(endpoint: str, accept: str) -> None:
    response = HTTP.get(f"{endpoint}sparql", headers={"accept": accept} if accept else {})
    kind = response.headers["content-type"].split(";")[0]
    kinds = {"text/turtle": ox.RdfFormat.TURTLE, "application/rdf+xml": ox.RdfFormat.RDF_XML,
             "application/ld+json": ox.RdfFormat.JSON_LD}  # fmt: skip
    triples = {(t.predicate.value, t.object.value) for t in ox.parse(response.content, kinds[kind])
               if isinstance(t.object, ox.NamedNode)}  # fmt: skip
    assert (f"{SD}feature", f"{SD}UnionDefaultGraph") in triples
    assert (f"{SD}endpoint", f"{endpoint}sparql") in triples
    assert (f"{SD}supportedLanguage", f"{SD}SPARQL11Update") not in triples


def test_void(endpoint: str) -> None:
    from serving import ready

    ready(endpoint)
    response = HTTP.get(f"{endpoint}.well-known/void", headers={"accept": "application/n-triples"})
    triples = response.text
    assert f"<http://rdfs.org/ns/void#sparqlEndpoint> <{endpoint}sparql>" in triples
    assert '<http://rdfs.org/ns/void#triples> "11"' in triples
    assert "void#classPartition" in triples


def test_graph_store(endpoint: str) -> None:
    named = {"graph": "http://example.org/data2"}
    response = HTTP.get(f"{endpoint}graphs", params=named)
    assert response.headers["content-type"].startswith("text/turtle")
    assert len(list(ox.parse(response.content, format=ox.RdfFormat.TURTLE))) == 4
    accept = {"accept": "application/n-triples"}
    whole = HTTP.get(f"{endpoint}graphs", params={"default": ""}, headers=accept)
    assert len(whole.text.splitlines()) == 11
    assert HTTP.head(f"{endpoint}graphs", params=named).status_code == 200
    assert (
        HTTP.get(f"{endpoint}graphs", params={"graph": "http://example.org/no"}).status_code == 404
    )
    assert HTTP.get(f"{endpoint}graphs").status_code == 400
    assert HTTP.put(f"{endpoint}graphs", params=named, content=b"").status_code == 405


def test_health_and_readiness(endpoint: str) -> None:
    assert HTTP.get(f"{endpoint}health").json()["status"] == "ok"
    assert HTTP.get(f"{endpoint}ready").json()["status"] == "ready"


def test_the_copy_goes_away_with_the_server(tmp_path: Path) -> None:
    from serving import Servers

    (tmp_path / "store").mkdir()
    ox.Store(str(tmp_path / "store")).flush()
    own = Servers()
    address = own.serve("--graph", tmp_path, "--workers", "1")
    assert list(tmp_path.glob(".serving-*"))
    assert HTTP.get(f"{address}health").status_code == 200
    own.stop()
    assert not list(tmp_path.glob(".serving-*"))
