"""RDF dumps, streamed a named graph at a time: N-Quads, N-Triples, Turtle, TriG, RDF/XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from pyoxigraph import RdfFormat, Triple, serialize

from exports.dumps.ordering import graph_lines, graphs_in_order, quads_of
from graph.store import Store
from graph.terms import PREFIXES

__all__ = ["write_ntriples", "write_nquads", "write_rdfxml", "write_trig", "write_turtle"]

_BATCH: Final = 20_000


def write_nquads(store: Store, out: BinaryIO) -> None:
    """Every statement with its graph, graphs by name and statements sorted within each."""
    for graph in graphs_in_order(store):
        out.writelines(graph_lines(store, graph))


def write_ntriples(store: Store, out: BinaryIO) -> None:
    """Every statement without its graph. What two documents state alike stands there twice."""
    for batch in _batches(store):
        out.write(serialize(batch, format=RdfFormat.N_TRIPLES) or b"")


def write_turtle(store: Store, out: BinaryIO) -> None:
    """Turtle, the prefixes once at its head."""
    out.write(_prefixes())
    for batch in _batches(store):
        out.write(_body(serialize(batch, format=RdfFormat.TURTLE, prefixes=PREFIXES)))


def write_trig(store: Store, out: BinaryIO) -> None:
    """TriG, the prefixes once at its head."""
    out.write(_prefixes())
    for graph in graphs_in_order(store):
        quads = list(quads_of(graph_lines(store, graph)))
        for at in range(0, len(quads), _BATCH):
            text = serialize(quads[at : at + _BATCH], format=RdfFormat.TRIG, prefixes=PREFIXES)
            out.write(_body(text))


def write_rdfxml(store: Store, out: BinaryIO) -> None:
    """RDF/XML; every batch's root is left out but one."""
    head, end = b"<rdf:RDF", b"</rdf:RDF>"
    started = False
    for batch in _batches(store):
        text = serialize(batch, format=RdfFormat.RDF_XML, prefixes=PREFIXES)
        assert text is not None
        body = text.index(b">", text.index(head)) + 1
        out.write(text[0 if not started else body : text.rindex(end)].rstrip(b"\n"))
        started = True
    if not started:
        text = serialize([], format=RdfFormat.RDF_XML, prefixes=PREFIXES)
        assert text is not None
        out.write(text)
        return
    out.write(b"\n" + end + b"\n")


def _batches(store: Store) -> Iterator[list[Triple]]:
    """The statements without their graphs, in lists; no subject of a graph is cut in two."""
    for graph in graphs_in_order(store):
        batch: list[Triple] = []
        for quad in quads_of(graph_lines(store, graph)):
            if len(batch) >= _BATCH and quad.subject != batch[-1].subject:
                yield batch
                batch = []
            batch.append(quad.triple)
        if batch:
            yield batch


def _prefixes() -> bytes:
    return "".join(
        f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items())
    ).encode()


def _body(text: bytes | None) -> bytes:
    """Turtle or TriG without the prefixes at its head."""
    assert text is not None
    at = 0
    while text.startswith(b"@prefix ", at):
        at = text.index(b"\n", at) + 1
    return text[at:]
