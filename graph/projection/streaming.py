"""The whole graph of things a thing at a time, for what is too large to be held at once."""

from __future__ import annotations

import marshal
import tempfile
from collections.abc import Collection, Iterable, Iterator
from heapq import merge
from itertools import groupby
from typing import Any, BinaryIO, Final

from pyoxigraph import Literal, NamedNode

from graph.projection.model import model
from graph.projection.projecting import Projector
from graph.projection.subjects import Subject, statements
from graph.store import Store
from graph.terms import RDF, SCHEMA

__all__ = ["Edge", "Node", "Stream"]

_TYPE, _START = RDF.type.value, SCHEMA.startDate.value
_AT_ONCE: Final = 60_000
"""Subjects sorted in memory; more are kept on disk in sorted runs and merged."""

Node = tuple[str, dict[str, Any]]
"""IRI and attributes, as of ``Projector.graph``."""
Edge = tuple[str, str, dict[str, Any]]
"""IRIs of both ends, and attributes."""
# IRI, graph, and the packed list of (property, values), a value being (is an IRI, text).
_Row = tuple[str, str, bytes]


class Stream:
    """Nodes and edges of ``project(store)``, in the order of the IRIs of what states them.

    In memory are the IRIs of the nodes and the dates of the meetings; the rest is on disk, once.
    """

    def __init__(self, store: Store, kinds: Collection[str] = ()) -> None:
        self._model = model()
        wanted = set(kinds) or {k.name for k in self._model.kinds.values() if not k.optional}
        self._shown = {k.rank for k in self._model.kinds.values() if k.name in wanted}
        self._ranks: dict[str, int] = {}
        self._dates: dict[str, set[str]] = {}
        self._runs = _Runs()
        for graph in sorted(store.graphs(), key=lambda node: node.value):
            for subject in statements(store, graph):
                self._note(subject)
                self._runs.add(subject)

    def __iter__(self) -> Iterator[tuple[Node | None, list[Edge]]]:
        """A node, where the thing is one, and the edges that are stated by it."""
        for iri, subjects in self._runs.grouped():
            projector = Projector(self._model, self._dates)
            for subject in subjects:
                projector.take(subject)
            node = (iri, projector.node(iri)) if self._is_node(iri) else None
            edges = [
                edge
                for edge in projector.edges()
                if self._is_node(edge[0]) and self._is_node(edge[1])
            ]
            if node or edges:
                yield node, edges

    def _note(self, subject: Subject) -> None:
        kind = self._model.kind_of(subject.nodes(_TYPE))
        if kind is None:
            return
        self._ranks[subject.iri] = min(kind.rank, self._ranks.get(subject.iri, kind.rank))
        if dates := subject.texts(_START):
            self._dates.setdefault(subject.iri, set()).update(dates)

    def _is_node(self, iri: str) -> bool:
        return self._ranks.get(iri) in self._shown


class _Runs:
    """Subjects sorted by IRI and graph, in runs on disk once they are many."""

    def __init__(self) -> None:
        self._held: list[_Row] = []
        self._files: list[BinaryIO] = []

    def add(self, subject: Subject) -> None:
        self._held.append(_row(subject))
        if len(self._held) >= _AT_ONCE:
            file = tempfile.TemporaryFile()  # noqa: SIM115
            for row in sorted(self._held):
                data = marshal.dumps(row)
                file.write(len(data).to_bytes(4, "little") + data)
            self._files.append(file)
            self._held = []

    def grouped(self) -> Iterator[tuple[str, Iterable[Subject]]]:
        rows = merge(sorted(self._held), *(_read(file) for file in self._files))
        for iri, same in groupby(rows, key=lambda row: row[0]):
            yield iri, map(_subject, same)


def _read(file: BinaryIO) -> Iterator[_Row]:
    file.seek(0)
    while size := file.read(4):
        yield marshal.loads(file.read(int.from_bytes(size, "little")))  # noqa: S302


def _row(subject: Subject) -> _Row:
    values = [
        (name, sorted((isinstance(one, NamedNode), one.value) for one in found))
        for name, found in sorted(subject.out.items())
    ]
    return (subject.iri, subject.graph, marshal.dumps(values))


def _subject(row: _Row) -> Subject:
    iri, graph, packed = row
    out: dict[str, list[NamedNode | Literal]] = {
        name: [NamedNode(text) if is_iri else Literal(text) for is_iri, text in found]
        for name, found in marshal.loads(packed)  # noqa: S302
    }
    return Subject(iri, graph, out)
