"""The embedded store (Oxigraph): in memory, or on disk in a folder that one process may write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from graph.store.binding import bind
from graph.store.interface import QueryError, Solutions, StoreError, Term
from graph.terms import PREFIXES

__all__ = ["EmbeddedStore"]


class EmbeddedStore:
    """Oxigraph in this process. ``path`` None: in memory. ``read_only``: others may write."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self.path = path
        self._lasting = path is not None and not read_only
        try:
            if path is None:
                self._store = ox.Store()
            elif read_only:
                self._store = ox.Store.read_only(str(path))
            else:
                path.mkdir(parents=True, exist_ok=True)
                self._store = ox.Store(str(path))
        except OSError as error:
            if "LOCK" in str(error) or "lock" in str(error):
                raise StoreError(
                    f"{path} is being written by another process; wait until it has finished"
                ) from error
            raise StoreError(f"cannot open the store in {path}: {error}") from error

    @classmethod
    def over(cls, store: ox.Store) -> EmbeddedStore:
        """The store that this process has open already; to be read."""
        one = cls.__new__(cls)
        one.path, one._lasting, one._store = None, False, store
        return one

    def query(
        self, sparql: str, bindings: Mapping[str, Term] | None = None
    ) -> Solutions | bool | Iterator[Triple]:
        """See Store.query."""
        try:
            result = self._store.query(
                bind(sparql, bindings or {}), prefixes=PREFIXES, use_default_graph_as_union=True
            )
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise QueryError(str(error)) from error
        if isinstance(result, ox.QueryBoolean):
            return bool(result)
        if isinstance(result, ox.QueryTriples):
            # A list, because pyoxigraph's iterator must end in the thread that began it.
            return iter(list(result))
        variables = tuple(variable.value for variable in result.variables)
        return Solutions(variables, _rows(result, len(variables)))

    def update(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> None:
        """See Store.update."""
        try:
            self._store.update(bind(sparql, bindings or {}), prefixes=PREFIXES)
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise QueryError(str(error)) from error

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """See Store.replace."""
        self._store.remove_graph(graph)
        self._store.extend(quads)

    def remove(self, graphs: Iterable[NamedNode]) -> None:
        """See Store.remove."""
        for graph in graphs:
            self._store.remove_graph(graph)

    def load(self, nquads: bytes) -> None:
        """See Store.load."""
        self._store.bulk_load(nquads, RdfFormat.N_QUADS)

    def discard(self, nquads: bytes) -> None:
        """See Store.discard."""
        for quad in ox.parse(nquads, RdfFormat.N_QUADS):
            self._store.remove(quad)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """See Store.quads."""
        return self._store.quads_for_pattern(None, None, None, graph)

    def graphs(self) -> Iterator[NamedNode]:
        """See Store.graphs."""
        return (graph for graph in self._store.named_graphs() if isinstance(graph, NamedNode))

    def flush(self) -> None:
        """See Store.flush."""
        if self._lasting:
            self._store.flush()

    def snapshot(self, path: Path) -> None:
        """Copy the store as it is now to ``path`` by hard links; readers may open the copy."""
        self._store.backup(str(path))

    def close(self) -> None:
        """See Store.close."""
        self.flush()
        del self._store


def _rows(result: ox.QuerySolutions, width: int) -> Iterator[tuple[Term | None, ...]]:
    try:
        for solution in result:
            yield tuple(solution[i] for i in range(width))
    except (RuntimeError, ValueError) as error:
        raise QueryError(str(error)) from error
