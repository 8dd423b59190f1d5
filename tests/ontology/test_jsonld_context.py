"""The JSON-LD context: complete, and read alike by PyLD, rdflib and Oxigraph."""

from __future__ import annotations

import json
from typing import Any

import pyoxigraph as ox
import pytest
from ontology_lint import FM, ONTOLOGY, own_terms
from pyld import jsonld
from rdflib import Graph
from rdflib.compare import isomorphic

VALID = ONTOLOGY / "examples" / "valid"
CONTEXT = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))["@context"]


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """The JSON-LD example with our context in the place of its address."""
    document: dict[str, Any] = json.loads((VALID / "decisions.jsonld").read_text(encoding="utf-8"))
    given = document["@context"]
    document["@context"] = [CONTEXT if isinstance(one, str) else one for one in given]
    assert CONTEXT in document["@context"]
    return document


@pytest.fixture(scope="module")
def turtle() -> Graph:
    return Graph().parse(VALID / "decisions.ttl")


def test_pyld_reads_what_the_turtle_says(example: dict[str, Any], turtle: Graph) -> None:
    quads = jsonld.to_rdf(example, {"format": "application/n-quads"})
    assert isomorphic(Graph().parse(data=quads, format="nt"), turtle)


def test_rdflib_reads_what_the_turtle_says(example: dict[str, Any], turtle: Graph) -> None:
    assert isomorphic(Graph().parse(data=json.dumps(example), format="json-ld"), turtle)


def test_oxigraph_reads_what_the_turtle_says(example: dict[str, Any], turtle: Graph) -> None:
    quads = ox.parse(json.dumps(example).encode(), ox.RdfFormat.JSON_LD)
    triples = ox.serialize((q.triple for q in quads), format=ox.RdfFormat.N_TRIPLES) or b""
    assert isomorphic(Graph().parse(data=triples, format="nt"), turtle)


def test_compacting_the_turtle_needs_no_long_names() -> None:
    """What a portal gets has short names only: no IRI and no prefix among the keys."""
    for path in sorted(VALID.glob("*.ttl")):
        quads = ox.serialize(ox.parse(path=str(path)), format=ox.RdfFormat.N_QUADS) or b""
        options = {"format": "application/n-quads", "useNativeTypes": True}
        compacted = jsonld.compact(jsonld.from_rdf(quads.decode(), options), CONTEXT)
        for node in compacted["@graph"]:
            assert [key for key in node if ":" in key] == [], (path.name, node)
            types = node.get("type", [])
            assert ":" not in "".join([types] if isinstance(types, str) else types)


def test_every_term_has_a_short_name(ontology: Graph) -> None:
    for term in own_terms(ontology):
        name = term.removeprefix(FM)
        if name == "none":
            continue
        entry = CONTEXT[name]
        iri = entry["@id"] if isinstance(entry, dict) else entry
        assert iri == f"fm:{name}"


def test_outcomes_are_written_by_their_code(example: dict[str, Any]) -> None:
    outcomes = [node["outcome"] for node in example["@graph"] if "outcome" in node]
    assert ["noted"] in outcomes
    expanded = jsonld.expand(example)
    assert {"@id": f"{FM}outcome-noted"} in [
        value for node in expanded for value in node.get(f"{FM}outcome", [])
    ]


def test_what_may_be_several_is_always_an_array() -> None:
    one = {"@context": CONTEXT, "id": "http://example.org/d", "evidence": "http://example.org/e"}
    compacted = jsonld.compact(jsonld.expand(one), CONTEXT)
    assert compacted["evidence"] == ["http://example.org/e"]
    assert CONTEXT["votesFor"] == "fm:votesFor"
    assert CONTEXT["dueDate"] == {"@id": "fm:dueDate", "@type": "xsd:date"}


def test_the_example_in_the_documentation_is_a_decision_with_its_words() -> None:
    text = (ONTOLOGY.parent / "docs" / "ontology.md").read_text(encoding="utf-8")
    snippet = text.split("```json\n")[1].split("```")[0]
    quads = jsonld.to_rdf(json.loads(snippet) | {"@context": CONTEXT})
    triples = {(q["predicate"]["value"], q["object"]["value"]) for q in quads["@default"]}
    assert (f"{FM}outcome", f"{FM}outcome-noted") in triples
    assert ("http://www.w3.org/ns/oa#start", "678") in triples
    assert ("http://www.w3.org/ns/oa#exact", "That the report be noted.") in triples
