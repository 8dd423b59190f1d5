"""Counts that questions over everything need, made once when the graph is built.

Each file here is a CONSTRUCT query whose triples go to the one named graph ``B/graph/summary``:
nodes of class fm:Summary, with ``fm:summaryOf`` (the file's name), what is counted by, and
``fm:count``. They count what documents state, not what rules infer; each thing once, however many
documents state it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.derivation import Construct, add, constructs, derive, put
from graph.iris import Names
from graph.store import Store
from graph.terms import RDFS

__all__ = ["describe_summaries", "summaries", "summarise", "summary_graph"]


def summaries() -> tuple[Construct, ...]:
    """All summaries, by name."""
    return constructs("graph.summaries")


def summary_graph(names: Names) -> NamedNode:
    """The named graph of the summaries."""
    return NamedNode(names.graph("summary"))


def summarise(store: Store, *, names: Names | None = None) -> int:
    """Make all summaries anew, in the place of what is there; how many quads they are."""
    graph = summary_graph(names or Names())
    count = put(store, graph, describe_summaries(graph))
    for summary in summaries():
        count += add(store, derive(store, summary, graph, {"summary": graph}))
    sparql = files("graph").joinpath("sparql", "label-summaries.rq").read_text(encoding="utf-8")
    # Once for each thing: to look its label up for each of its rows takes most of the time.
    labels = Construct("label-summaries", {}, sparql)
    return count + add(store, list(derive(store, labels, graph, {"summary": graph})))


def describe_summaries(graph: NamedNode) -> Iterator[Quad]:
    """The graph of the summaries itself."""
    yield Quad(graph, RDFS.label, t.text("Summary"), graph)
