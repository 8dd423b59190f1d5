"""Measures of networks, over the edges that a query reads: who is central, who belongs together,
by which way one thing leads to another.

A query with ``#+ then: centrality`` in its header selects edges: ``from``, ``from_name``, ``to``,
``to_name``, ``relation`` and ``weight`` (a whole number). What the asker sees are the rows of the
measure. Everything is sorted and seeded: the same edges give the same rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import Literal, NamedNode

from graph import terms as t
from graph.store import Term

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["MEASURES", "centrality", "communities", "path"]

Row = tuple[Term | None, ...]
Measured = tuple[tuple[str, ...], Iterator[Row]]

_SEED: Final = 7


def centrality(columns: Sequence[str], rows: Iterable[Row], bound: Mapping[str, Term]) -> Measured:
    """Each node with its partners, the weight of its edges, betweenness and PageRank."""
    graph = _undirected(columns, rows)
    between, rank = _measured(graph)
    weights = dict(graph.degree(weight="weight"))
    order = sorted(graph, key=lambda n: (-between[n], -rank[n], graph.nodes[n]["name"], n))
    found = (
        (
            NamedNode(node),
            Literal(graph.nodes[node]["name"]),
            t.integer(graph.degree(node)),
            t.integer(weights[node]),
            t.number(between[node]),
            t.number(rank[node]),
        )
        for node in order
    )
    return ("node", "node_name", "partners", "weight", "betweenness", "pagerank"), found


def communities(columns: Sequence[str], rows: Iterable[Row], bound: Mapping[str, Term]) -> Measured:
    """The groups that hold together more than with others (Louvain), the largest first."""
    import networkx as nx

    graph = _undirected(columns, rows)
    groups = nx.community.louvain_communities(graph, weight="weight", seed=_SEED) if graph else []
    groups.sort(key=lambda group: (-len(group), min(group)))

    def found() -> Iterator[Row]:
        for number, group in enumerate(groups, 1):
            for node in sorted(group, key=lambda n: (graph.nodes[n]["name"], n)):
                name = Literal(graph.nodes[node]["name"])
                yield t.integer(number), t.integer(len(group)), NamedNode(node), name

    return ("community", "size", "node", "node_name"), found()


def path(columns: Sequence[str], rows: Iterable[Row], bound: Mapping[str, Term]) -> Measured:
    """The shortest way from ``start`` to ``end``, step by step; no rows where there is none."""
    import networkx as nx

    graph = _undirected(columns, rows)
    start, end = (getattr(bound.get(name), "value", "") for name in ("start", "end"))
    way: list[str] = []
    if start in graph and end in graph:
        try:
            # Of the shortest ways the first by name, so that the answer does not depend on order.
            way = min(nx.all_shortest_paths(graph, start, end))
        except nx.NetworkXNoPath:
            way = []

    def found() -> Iterator[Row]:
        for step, (here, there) in enumerate(zip(way, way[1:], strict=False), 1):
            # Each row is a sentence in the direction in which it is true.
            one, relation, other = min(graph.edges[here, there]["relations"])
            names = [Literal(graph.nodes[node]["name"]) for node in (one, other)]
            yield (t.integer(step), names[0], Literal(relation), names[1],
                   NamedNode(one), NamedNode(other))  # fmt: skip

    return ("step", "from_name", "relation", "to_name", "from", "to"), found()


MEASURES: Final[
    dict[str, Callable[[Sequence[str], Iterable[Row], Mapping[str, Term]], Measured]]
] = {"centrality": centrality, "communities": communities, "path": path}
"""The measures by the name that a header calls them by."""


def _undirected(columns: Sequence[str], rows: Iterable[Row]) -> nx.Graph[str]:
    """The edges as a graph, several between the same two nodes as one with their weights added."""
    import networkx as nx

    edges = sorted(_edges(columns, rows), key=lambda edge: tuple(map(str, edge.values())))
    graph: nx.Graph[str] = nx.Graph()
    for edge in edges:
        one, other = edge["from"], edge["to"]
        if one == other:
            continue
        graph.add_node(one, name=edge["from_name"])
        graph.add_node(other, name=edge["to_name"])
        if not graph.has_edge(one, other):
            graph.add_edge(one, other, weight=0, relations=set())
        graph.edges[one, other]["weight"] += int(edge["weight"])
        graph.edges[one, other]["relations"].add((one, edge["relation"], other))
    return graph


def _edges(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    for row in rows:
        edge = {name: getattr(term, "value", "") for name, term in zip(columns, row, strict=True)}
        if edge["from"] and edge["to"]:
            yield edge


def _measured(graph: nx.Graph[str]) -> tuple[dict[str, float], dict[str, float]]:
    """Betweenness (the share of the shortest ways between others that lead over a node, from 0 to
    1) and PageRank of each node. igraph does both in a fraction of networkx's time."""
    import igraph

    nodes = list(graph)
    places = {node: at for at, node in enumerate(nodes)}
    edges = [
        (places[one], places[other], data["weight"]) for one, other, data in graph.edges(data=True)
    ]
    drawn = igraph.Graph(len(nodes), [edge[:2] for edge in edges])
    pairs = max(1.0, (len(nodes) - 1) * (len(nodes) - 2) / 2)
    between = {n: b / pairs for n, b in zip(nodes, drawn.betweenness(), strict=True)}
    ranks = drawn.pagerank(weights=[edge[2] for edge in edges]) if edges else [0.0] * len(nodes)
    return between, dict(zip(nodes, ranks, strict=True))
