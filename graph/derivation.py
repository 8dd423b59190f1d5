"""Graphs that are made from other graphs by SPARQL: CONSTRUCT queries in files with a header.

The rules (graph/rules) and the summaries (graph/summaries) are such files. Each one's triples go
into a named graph of its own, which takes the place of what was there before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any, Final

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from graph.headers import HeaderError, read_header
from graph.store import QueryError, Solutions, Store, Term

__all__ = ["Construct", "add", "constructs", "derive", "put"]

_CHUNK: Final = 100_000
"""Quads that are loaded into the store at once."""


@dataclass(frozen=True)
class Construct:
    """One file: its name, its header and its CONSTRUCT query."""

    name: str
    header: Mapping[str, Any]
    sparql: str

    @property
    def after(self) -> tuple[str, ...]:
        """The files whose graphs this one reads."""
        return tuple(self.header.get("after") or ())

    def says(self, key: str) -> str:
        """A text of the header on one line. Raises ``HeaderError`` where it is missing."""
        if key not in self.header:
            raise HeaderError(f"{self.name}.rq: the header says nothing of {key!r}")
        return " ".join(str(self.header[key]).split())


@cache
def constructs(package: str) -> tuple[Construct, ...]:
    """The files of a package, each after those that it reads from, else by name.

    Raises ``HeaderError`` for a bad header, or files that wait for each other.
    """
    waiting = {}
    for file in files(package).iterdir():
        if file.name.endswith(".rq"):
            header, sparql = read_header(file.read_text(encoding="utf-8"), file.name)
            waiting[file.name[:-3]] = Construct(file.name[:-3], header, sparql)
    ordered: list[Construct] = []
    while waiting:
        ready = [n for n, c in sorted(waiting.items()) if not set(c.after) & set(waiting)]
        if not ready:
            raise HeaderError(f"{package}: {', '.join(sorted(waiting))} wait for each other")
        ordered += [waiting.pop(name) for name in ready]
    return tuple(ordered)


def derive(
    store: Store, construct: Construct, graph: NamedNode, bindings: Mapping[str, Term]
) -> Iterator[Quad]:
    """What ``construct`` makes of the store, as quads of ``graph``; a triple may come twice.

    Of ``bindings`` only those are given to the query whose variables it uses.
    """
    used = {name: term for name, term in bindings.items() if f"?{name}" in construct.sparql}
    triples = store.query(construct.sparql, used)
    if isinstance(triples, bool | Solutions):
        raise QueryError(f"{construct.name}.rq is no CONSTRUCT")
    for triple in triples:
        yield Quad(triple.subject, triple.predicate, triple.object, graph)


def put(store: Store, graph: NamedNode, quads: Iterable[Quad]) -> int:
    """Put ``quads`` in the place of what ``graph`` holds; how many there were.

    They go in by chunks, so that memory does not grow with their number.
    """
    store.remove([graph])
    return add(store, quads)


def add(store: Store, quads: Iterable[Quad]) -> int:
    """Add ``quads`` to what is there; how many there were."""
    count, rest = 0, iter(quads)
    while chunk := list(dict.fromkeys(islice(rest, _CHUNK))):
        store.load(serialize(chunk, format=RdfFormat.N_QUADS) or b"")
        count += len(chunk)
    return count
