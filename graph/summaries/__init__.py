"""Counts that questions over everything need, made once when the graph is built.

Each file here is a CONSTRUCT query whose triples go to the one named graph ``B/graph/summary``:
nodes of class fm:Summary, with ``fm:summaryOf`` (the file's name), what is counted by, and
``fm:count``. They count what documents state, not what rules infer; each thing once, however many
documents state it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.derivation import Construct, constructs, derive, put
from graph.iris import Names
from graph.store import Store
from graph.terms import RDFS

__all__ = ["summaries", "summarise", "summary_graph"]


def summaries() -> tuple[Construct, ...]:
    """All summaries, by name."""
    return constructs("graph.summaries")


def summary_graph(names: Names) -> NamedNode:
    """The named graph of the summaries."""
    return NamedNode(names.graph("summary"))


def summarise(store: Store, *, names: Names | None = None) -> int:
    """Make all summaries anew, in the place of what is there; how many quads they are."""
    graph = summary_graph(names or Names())

    def quads() -> Iterator[Quad]:
        yield Quad(graph, RDFS.label, t.text("Summary"), graph)
        for summary in summaries():
            yield from derive(store, summary, graph, {"summary": graph})

    return put(store, graph, quads())
