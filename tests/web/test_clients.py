"""Clients that people use: SPARQLWrapper, rdflib, curl, and Comunica where npm gives it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from serving import npm_package

PEOPLE = "SELECT ?who ?age WHERE { ?who <http://example.org/age> ?age }"


def test_sparqlwrapper(endpoint: str) -> None:
    import SPARQLWrapper as sw

    client = sw.SPARQLWrapper(f"{endpoint}sparql")
    client.setQuery(PEOPLE)
    client.setReturnFormat(sw.JSON)
    for method in (sw.GET, sw.POST):
        client.setMethod(method)
        rows = client.queryAndConvert()["results"]["bindings"]  # type: ignore[index, call-overload]
        assert [row["age"]["value"] for row in rows] == ["36"]
    client.setRequestMethod(sw.POSTDIRECTLY)
    client.setReturnFormat(sw.XML)
    assert "36" in client.queryAndConvert().toxml()  # type: ignore[union-attr]
    client.setQuery("CONSTRUCT WHERE { ?s <http://example.org/knows> ?o }")
    client.setReturnFormat(sw.TURTLE)
    assert b"knows" in client.queryAndConvert()  # type: ignore[operator]
    client.setReturnFormat(sw.JSON)
    client.setQuery("ASK { ?s ?p")
    with pytest.raises(sw.SPARQLExceptions.QueryBadFormed):
        client.query()


def test_rdflib(endpoint: str) -> None:
    from rdflib import Graph, URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    store = SPARQLStore(f"{endpoint}sparql", method="POST_FORM")
    graph = Graph(store)
    assert [int(row.age) for row in graph.query(PEOPLE)] == [36]  # type: ignore[union-attr, arg-type]
    bob, knows = URIRef("http://example.org/bob"), URIRef("http://example.org/knows")
    assert list(graph.subjects(knows, bob)) == [URIRef("http://example.org/ada")]
    named = Graph(SPARQLStore(f"{endpoint}sparql"), URIRef("http://example.org/data3"))
    assert len(list(named.triples((None, None, None)))) == 2


def test_curl(endpoint: str) -> None:
    if shutil.which("curl") is None:
        pytest.skip("there is no curl")
    command = ["curl", "-sf", f"{endpoint}sparql", "--data-urlencode", f"query={PEOPLE}",
               "-H", "Accept: text/csv"]  # fmt: skip
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout
    assert out == "who,age\nhttp://example.org/ada,36\n"  # text mode folds CRLF


def test_comunica(endpoint: str, tmp_path: Path) -> None:
    """Version 4 of its SPARQL engine; version 5 does not start on Node 20."""
    folder = npm_package("@comunica/query-sparql", "4.5.0")
    script = tmp_path / "ask.cjs"
    script.write_text(
        f"const {{ QueryEngine }} = require({json.dumps(str(folder))});\n"
        f"const source = {{ type: 'sparql', value: {json.dumps(endpoint + 'sparql')} }};\n"
        "new QueryEngine().queryBindings(process.argv[2], { sources: [source] })\n"
        "  .then((found) => found.toArray())\n"
        "  .then((rows) => rows.map((row) => row.get('age').value))\n"
        "  .then((ages) => console.log(JSON.stringify(ages)));\n",
        encoding="utf-8",
    )
    out = subprocess.run(["node", str(script), PEOPLE], capture_output=True, text=True, timeout=120)
    assert out.returncode == 0, out.stderr
    assert json.loads(out.stdout) == ["36"]
