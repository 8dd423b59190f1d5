"""Statements in an order that depends on nothing but themselves, one named graph at a time."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Final

from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    NamedNode,
    Quad,
    RdfFormat,
    parse,
    serialize,
)

from graph.store import Store

__all__ = ["graph_lines", "graphs_in_order", "quads_of"]

_AT_ONCE: Final = 200_000
"""Statements sorted in memory; a larger graph is sorted in parts on disk and merged."""


def graphs_in_order(store: Store) -> list[NamedNode]:
    """The named graphs by their IRIs."""
    return sorted(store.graphs(), key=lambda graph: graph.value)


def graph_lines(store: Store, graph: NamedNode) -> Iterator[bytes]:
    """The N-Quads lines of one named graph, sorted, blank nodes named by what is said of them."""
    quads = iter(store.quads(graph))
    first = _lines(islice(quads, _AT_ONCE))
    rest = _lines(islice(quads, _AT_ONCE))
    if any(b"_:" in line and _has_blank(line) for line in first):
        # Graphs with blank nodes (an ontology) are small; they are named anew as a whole.
        return iter(_canonical([*first, *rest, *_lines(quads)], graph))
    if not rest:
        return iter(first)
    parts = [_kept(first)]
    while rest:
        parts.append(_kept(rest))
        rest = _lines(islice(quads, _AT_ONCE))
    return heapq.merge(*parts)


def quads_of(lines: Iterable[bytes]) -> Iterator[Quad]:
    """The quads of N-Quads lines, in their order."""
    waiting = iter(lines)
    while batch := list(islice(waiting, 10_000)):
        yield from parse(b"".join(batch), RdfFormat.N_QUADS)


def _lines(quads: Iterable[Quad]) -> list[bytes]:
    text = serialize(quads, format=RdfFormat.N_QUADS)
    assert text is not None
    return sorted(text.splitlines(keepends=True))


def _kept(lines: list[bytes]) -> Iterator[bytes]:
    """``lines`` by way of a file, to be read once."""
    file = tempfile.TemporaryFile()  # noqa: SIM115
    file.writelines(lines)
    file.seek(0)
    return iter(file)


def _has_blank(line: bytes) -> bool:
    """Whether a line has a blank node and not just "_:" within a literal."""
    subject, _, rest = line.partition(b" ")
    value = rest.partition(b" ")[2]
    return subject.startswith(b"_:") or value.startswith(b"_:")


def _canonical(lines: list[bytes], graph: NamedNode) -> list[bytes]:
    dataset = Dataset(parse(b"".join(lines), RdfFormat.N_QUADS))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    # Labels are told apart between graphs by a digest of the graph's name.
    mark = sha256(graph.value.encode()).hexdigest()[:8].encode()
    return sorted(line.replace(b"_:c14n", b"_:g" + mark + b"n") for line in _lines(dataset))
