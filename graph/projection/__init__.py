"""The graph of things: nodes with a kind and a label, edges with the fact that states them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from graph.projection.finding import Ambiguous, Unknown, find_entity
from graph.projection.model import Bridge, Kind, Model, model
from graph.projection.neighbourhood import neighbourhood
from graph.projection.projecting import Projector
from graph.projection.streaming import Stream
from graph.projection.subjects import Subject, describe, gather, references, statements
from graph.projection.together import co_attendance, strongest
from graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "Ambiguous", "Bridge", "Kind", "Model", "Projector", "Stream", "Subject", "Unknown", "co_attendance",
    "describe",
    "find_entity", "gather", "model", "neighbourhood", "project", "references", "statements",
    "strongest",
]  # fmt: skip


def project(
    store: Store, kinds: Collection[str] = (), relations: Collection[str] = ()
) -> nx.MultiDiGraph[str]:
    """The whole graph as a networkx graph (see ``Projector.graph`` for its attributes).

    ``kinds`` and ``relations`` keep only nodes and edges of these names. Named graphs are read
    one at a time, so that memory grows with the number of things and not of statements.
    """
    projector = Projector()
    for graph in sorted(store.graphs(), key=lambda node: node.value):
        for subject in statements(store, graph):
            projector.take(subject)
    return projector.graph(kinds, relations)
