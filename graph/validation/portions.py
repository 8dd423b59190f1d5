"""The named graphs of a store or a file, one after the other, as pieces that fit in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final, Protocol
from zlib import crc32

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple

from graph.store.interface import Solutions, Store
from graph.terms import DCT, FM, RDF

__all__ = ["WHOLE", "Portion", "file_portions", "store_portions"]

WHOLE: Final = 50_000
"""Triples of a graph that is no document's (the ledger, a rule's) above which it is taken in
parts, so that memory does not grow with the corpus."""

_FORMATS: Final = {
    ".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES, ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG, ".rdf": RdfFormat.RDF_XML, ".owl": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD, ".json": RdfFormat.JSON_LD,
}  # fmt: skip
_CONTEXT: Final = "https://w3id.org/folkmoot/context.jsonld"


@dataclass(frozen=True, slots=True)
class Portion:
    """A graph, or a part of a large one that no document states, as N-Triples.

    ``graph`` is empty for the default graph. ``known`` says what other graphs say that the nodes
    are which this one points to; a document's graph describes them all itself.
    """

    graph: str
    title: str
    triples: int
    data: bytes
    known: bytes = b""


class _Graphs(Protocol):
    """What is asked of a store or a file."""

    title: str

    def names(self) -> Iterable[NamedNode | DefaultGraph]: ...

    def quads(self, name: NamedNode | DefaultGraph) -> Iterator[Quad]: ...

    def types(self, node: NamedNode) -> Iterable[NamedNode]: ...


def store_portions(store: Store) -> Iterator[Portion]:
    """The named graphs of ``store``, by name. Raises ``QueryError``."""
    return _portions(_Stored(store))


def file_portions(path: str | Path) -> Iterator[Portion]:
    """The graphs of an RDF file (Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML).

    Raises ``OSError`` for a file that cannot be read, ``ValueError`` (saying where) for one that is
    not what its name says.
    """
    path = Path(path)
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        raise ValueError(f"{path.name}: give RDF, as one of {' '.join(sorted(_FORMATS))}")
    store = ox.Store()
    try:
        data = path.read_bytes()
        store.bulk_load(_with_context(data) if form is RdfFormat.JSON_LD else data, form)
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    return _portions(_Loaded(store, path.name))


def _portions(graphs: _Graphs) -> Iterator[Portion]:
    for name in graphs.names():
        document, title, size = _survey(graphs.quads(name))
        parts = 1 if document else size // WHOLE + 1
        for part in range(parts):
            triples = [
                quad.triple
                for quad in graphs.quads(name)
                if parts == 1 or crc32(str(quad.subject).encode()) % parts == part
            ]
            yield Portion(
                name.value if isinstance(name, NamedNode) else "",
                title or graphs.title,
                len(triples),
                _written(triples),
                b"" if document else _written(_known(triples, graphs)),
            )


def _survey(quads: Iterator[Quad]) -> tuple[bool, str, int]:
    """Whether it is a document's graph, the document's title, and how many quads there are."""
    document, title, size = False, "", 0
    for quad in quads:
        size += 1
        if quad.predicate == RDF.type and quad.object == FM.Document:
            document = True
        elif quad.predicate == DCT.title and quad.subject == quad.graph_name:
            title = str(quad.object.value)  # type: ignore[union-attr]
    return document, title, size


def _known(triples: list[Triple], graphs: _Graphs) -> list[Triple]:
    typed = {triple.subject for triple in triples if triple.predicate == RDF.type}
    objects = {
        triple.object
        for triple in triples
        if isinstance(triple.object, NamedNode) and triple.predicate != RDF.type
    }
    return [
        Triple(node, RDF.type, kind)
        for node in sorted(objects - typed, key=lambda node: node.value)
        for kind in graphs.types(node)
    ]


def _written(triples: list[Triple]) -> bytes:
    return ox.serialize(triples, format=RdfFormat.N_TRIPLES) or b""


class _Stored:
    """The graphs of one of our stores."""

    title = ""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._types = files("graph.validation").joinpath("sparql/types.rq").read_text("utf-8")

    def names(self) -> Iterable[NamedNode | DefaultGraph]:
        return sorted(self._store.graphs(), key=lambda name: name.value)

    def quads(self, name: NamedNode | DefaultGraph) -> Iterator[Quad]:
        assert isinstance(name, NamedNode)
        return self._store.quads(name)

    def types(self, node: NamedNode) -> Iterable[NamedNode]:
        found = self._store.query(self._types, {"node": node})
        assert isinstance(found, Solutions)
        return [kind for (kind,) in found if isinstance(kind, NamedNode)]


class _Loaded:
    """The graphs of a file, the default graph first."""

    def __init__(self, store: ox.Store, title: str) -> None:
        self._store = store
        self.title = title

    def names(self) -> Iterable[NamedNode | DefaultGraph]:
        named = [n for n in self._store.named_graphs() if isinstance(n, NamedNode)]
        if next(self.quads(DefaultGraph()), None) is not None or not named:
            yield DefaultGraph()
        yield from sorted(named, key=lambda name: name.value)

    def quads(self, name: NamedNode | DefaultGraph) -> Iterator[Quad]:
        return self._store.quads_for_pattern(None, None, None, name)

    def types(self, node: NamedNode) -> Iterable[NamedNode]:
        quads = self._store.quads_for_pattern(node, RDF.type, None, None)
        return [quad.object for quad in quads if isinstance(quad.object, NamedNode)]


def _with_context(data: bytes) -> bytes:
    """JSON-LD with our context itself in the place of its address, so that nothing is fetched."""
    import json

    document = json.loads(data)
    if not isinstance(document, dict) or "@context" not in document:
        return data
    own = json.loads(files("ontology").joinpath("context.jsonld").read_text("utf-8"))["@context"]
    given = document["@context"]
    several = given if isinstance(given, list) else [given]
    document["@context"] = [own if one == _CONTEXT else one for one in several]
    return json.dumps(document).encode()
