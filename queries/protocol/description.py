"""What the service says of itself: SPARQL 1.1 Service Description, and VoID of its data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

__all__ = ["DESCRIPTION_PREFIXES", "Statistics", "describe_dataset", "describe_service"]

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_VOID: Final = "http://rdfs.org/ns/void#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_DCT: Final = "http://purl.org/dc/terms/"
_FOAF: Final = "http://xmlns.com/foaf/0.1/"
_TYPE: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_INTEGER: Final = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
_RESULTS: Final = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV",
                   "SPARQL_Results_TSV", "Turtle", "JSON-LD", "N-Triples", "RDF_XML")  # fmt: skip

DESCRIPTION_PREFIXES: Final = {
    "sd": _SD, "void": _VOID, "formats": _FORMATS, "dct": _DCT, "foaf": _FOAF,
}  # fmt: skip


@dataclass(frozen=True)
class Statistics:
    """Counts of a graph. ``classes`` and ``properties`` are (IRI, count), ``graphs`` IRIs."""

    triples: int
    classes: Sequence[tuple[str, int]] = field(default=())
    properties: Sequence[tuple[str, int]] = field(default=())
    graphs: Sequence[str] = field(default=())


def describe_service(endpoint: str, *, update: bool, dataset: str) -> Iterator[Triple]:
    """The triples of the service description of ``endpoint`` (its address)."""
    service, default = NamedNode(endpoint), BlankNode("default")
    graph = BlankNode("union")
    yield Triple(service, _TYPE, _sd("Service"))
    yield Triple(service, _sd("endpoint"), service)
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    if update:
        yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Update"))
    yield Triple(service, _sd("feature"), _sd("UnionDefaultGraph"))
    for name in _RESULTS:
        yield Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + name))
    yield Triple(service, _sd("defaultDataset"), default)
    yield Triple(default, _TYPE, _sd("Dataset"))
    yield Triple(default, _sd("defaultGraph"), graph)
    yield Triple(default, NamedNode(_DCT + "source"), NamedNode(dataset))
    yield Triple(graph, _TYPE, _sd("Graph"))


def describe_dataset(
    dataset: str, endpoint: str, uri_space: str, statistics: Statistics, example: str = ""
) -> Iterator[Triple]:
    """The VoID triples of the data: counts, partitions by class and property, where to ask."""
    node = NamedNode(dataset)
    yield Triple(node, _TYPE, _void("Dataset"))
    yield Triple(node, NamedNode(_DCT + "title"), Literal("Folkmoot: what councils decide"))
    yield Triple(node, _void("sparqlEndpoint"), NamedNode(endpoint))
    yield Triple(node, _void("uriSpace"), Literal(uri_space))
    yield Triple(node, _void("uriLookupEndpoint"), NamedNode(dataset.split("#")[0].replace(
        "/.well-known/void", "/search?q=")))  # fmt: skip
    yield Triple(node, _void("triples"), _count(statistics.triples))
    yield Triple(node, _void("documents"), _count(len(statistics.graphs)))
    yield Triple(node, _void("vocabulary"), NamedNode("https://w3id.org/folkmoot#"))
    if example:
        yield Triple(node, _void("exampleResource"), NamedNode(example))
    for kind, partitions in (("class", statistics.classes), ("property", statistics.properties)):
        number = "entities" if kind == "class" else "triples"
        for place, (iri, count) in enumerate(partitions):
            part = BlankNode(f"{kind}{place}")
            yield Triple(node, _void(f"{kind}Partition"), part)
            yield Triple(part, _void(kind), NamedNode(iri))
            yield Triple(part, _void(number), _count(count))


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)


def _void(name: str) -> NamedNode:
    return NamedNode(_VOID + name)


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=_INTEGER)
