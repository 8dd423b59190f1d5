"""What every store can do, whatever stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

__all__ = ["QueryError", "Solutions", "Store", "StoreError", "Term"]

Term = NamedNode | BlankNode | Literal | Triple


class StoreError(Exception):
    """A store that cannot be opened, reached or written; the message says what to do."""


class QueryError(Exception):
    """A query that is not SPARQL, or that the store refused; the message says where."""


@dataclass(frozen=True)
class Solutions:
    """The rows of a SELECT: ``variables`` in the query's order, each row a term or None for each.

    ``rows`` may be an iterator that can be run through once.
    """

    variables: tuple[str, ...]
    rows: Iterable[tuple[Term | None, ...]]

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return iter(self.rows)


class Store(Protocol):
    """Quads that can be asked and replaced, named graph by named graph.

    The default graph of a query is the union of all named graphs.
    """

    def query(
        self, sparql: str, bindings: Mapping[str, Term] | None = None
    ) -> Solutions | bool | Iterator[Triple]:
        """Ask. ``bindings`` gives variables a value before the query runs (see binding.py).

        A SELECT gives Solutions, an ASK a bool, CONSTRUCT and DESCRIBE triples.
        Raises ``QueryError``.
        """
        ...

    def update(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> None:
        """Change. Raises ``QueryError``."""
        ...

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Put ``quads`` in the place of whatever the named graph holds."""
        ...

    def remove(self, graphs: Iterable[NamedNode]) -> None:
        """Drop named graphs; those that are not there are passed over."""
        ...

    def load(self, nquads: bytes) -> None:
        """Add quads in N-Quads, in bulk."""
        ...

    def discard(self, nquads: bytes) -> None:
        """Take out quads in N-Quads; those that are not there are passed over."""
        ...

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads, or those of one named graph."""
        ...

    def graphs(self) -> Iterator[NamedNode]:
        """The named graphs."""
        ...

    def flush(self) -> None:
        """Make sure that what was written is on disk."""
        ...

    def close(self) -> None:
        """Let go of the files and connections; the store is not to be used after."""
        ...
