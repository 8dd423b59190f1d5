"""The packs as Turtle: one ``sh:SPARQLExecutable`` for each question, as SIB publishes its examples.

``python -m queries.publish > queries.ttl``. Editors that know the convention (the SIB SPARQL editor,
YASGUI with examples) find the questions with one query, and their prefixes too. Parameters are
described by ``sh:parameter`` and stay variables of the query.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graph import terms as t
from graph.iris import BASE
from graph.terms import DCT, RDF, RDFS, SCHEMA, SKOS, XSD, Namespace
from queries.header import Parameter, Query
from queries.packs import all_queries
from queries.tokens import tokens

__all__ = ["SH", "main", "triples", "turtle"]

SH: Final = Namespace("http://www.w3.org/ns/shacl#")

_DATATYPES: Final = {"date": XSD.date, "integer": XSD.integer, "boolean": XSD.boolean}


def triples(
    queries: Iterable[Query], base: str = f"{BASE}/queries", endpoint: str = ""
) -> Iterator[Triple]:
    """The questions as RDF. ``base`` begins their IRIs, ``endpoint`` is where to ask them."""
    prefixes = NamedNode(f"{base}#prefixes")
    used: dict[str, str] = {}
    for query in queries:
        node = NamedNode(f"{base}/{query.id}")
        for name, iri in t.PREFIXES.items():
            if any(
                one.kind == "prefixed" and one.text.startswith(f"{name}:")
                for one in tokens(query.sparql)
            ):
                used[name] = iri
        yield Triple(node, RDF.type, SH.SPARQLExecutable)
        yield Triple(node, RDF.type, SH.SPARQLSelectExecutable)
        yield Triple(node, RDFS.label, Literal(query.question, language="en"))
        yield Triple(node, RDFS.comment, Literal(query.question, language="en"))
        yield Triple(node, DCT.description, Literal(query.description, language="en"))
        yield Triple(node, SKOS.scopeNote, Literal(query.cannot_see, language="en"))
        yield Triple(node, SH.prefixes, prefixes)
        yield Triple(node, SH.select, Literal(query.sparql))
        for tag in query.tags:
            yield Triple(node, SCHEMA.keywords, Literal(tag, language="en"))
        if endpoint:
            yield Triple(node, SCHEMA.target, NamedNode(endpoint))
        for number, parameter in enumerate(query.parameters):
            yield from _parameter(node, parameter, number)
    for name, iri in sorted(used.items()):
        declared = BlankNode(f"prefix-{name}")
        yield Triple(prefixes, SH.declare, declared)
        yield Triple(declared, SH.prefix, Literal(name))
        yield Triple(declared, SH.namespace, Literal(iri, datatype=XSD.anyURI))


def _parameter(query: NamedNode, one: Parameter, number: int) -> Iterator[Triple]:
    node = NamedNode(f"{query.value}#parameter-{one.name}")
    yield Triple(query, SH.parameter, node)
    yield Triple(node, RDF.type, SH.Parameter)
    yield Triple(node, SH.name, Literal(one.label, language="en"))
    # The last part of the path is the name of the variable.
    yield Triple(node, SH.path, NamedNode(f"{query.value}#{one.name}"))
    yield Triple(node, SH.description, Literal(one.description, language="en"))
    yield Triple(node, SH.optional, t.boolean(not one.required))
    yield Triple(node, SH.order, t.integer(number))
    if one.type == "iri":
        yield Triple(node, SH.nodeKind, SH.IRI)
        if one.of:
            prefix, _, local = one.of.partition(":")
            yield Triple(node, SH.__getattr__("class"), NamedNode(t.PREFIXES[prefix] + local))
    else:
        yield Triple(node, SH.datatype, _DATATYPES.get(one.type, XSD.string))


def turtle(base: str = f"{BASE}/queries", endpoint: str = "", pack: str = "") -> bytes:
    """The packs (or one of them) as Turtle, the facts pack left out."""
    queries = [query for query in all_queries(pack=pack) if query.pack != "facts"]
    prefixes = {**t.PREFIXES, "sh": str(SH)}
    found = serialize(triples(queries, base, endpoint), format=RdfFormat.TURTLE, prefixes=prefixes)
    return found or b""


def main() -> None:
    """Write the Turtle to standard output; the first argument is the endpoint's address."""
    sys.stdout.buffer.write(turtle(endpoint=sys.argv[1] if len(sys.argv) > 1 else ""))


if __name__ == "__main__":
    main()
