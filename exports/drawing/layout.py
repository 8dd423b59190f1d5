"""Where the nodes of a picture go: computed beforehand by igraph, the same every time.

A small picture is laid out node by node. A larger one is laid out by clusters: what belongs to a
meeting (its items, and what was decided under them) stands around it in rings, what belongs to a
portfolio around that; only the clusters are then pulled together by the relations between them.
A force-directed layout of all nodes at once gives a ball in which nothing can be told apart.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from exports.drawing.clusters import Place, Places, rings, roots_of
from exports.drawing.packing import packed, rows_of
from exports.drawing.spacing import label_room, part_circles

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Layout", "Places", "place_all"]

_LINE: Final = 110.0
"""The length of a line between two nodes of a small picture, in pixels at its own size."""
_SMALL: Final = 120
_WIDE: Final = 175.0
_HIGH: Final = 55.0
"""Between things to which nothing leads, in rows: room for a label of two lines."""
_ALONE: Final = 36.0
"""The same in a large picture, where labels come with nearness."""
_SEED: Final = 20_240_704
# Lines that say where a thing belongs pull hard, lines that join everything to everything hardly.
_PULL: Final = {
    "body": 4.0, "subOrganizationOf": 3.0, "holds": 4.0, "portfolio": 4.0, "sits-on": 2.0,
    "attendance": 0.3, "voterFor": 0.2, "voterAgainst": 0.2, "decidedBy": 0.3, "postIn": 0.5,
    "council": 0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """The places, and how near the nearest nodes stand to each other (in the same units)."""

    places: Places
    spacing: float


def place_all(
    graph: nx.MultiDiGraph[str], known: Mapping[str, Sequence[float]] | None = None
) -> Layout:
    """A place for every node.

    Parts that hang together are laid out each on their own and set side by side. With ``known``
    places from an earlier picture, nodes stay where they were and new ones go beside their
    neighbours. The outcome depends on the graph and ``known`` only.
    """
    import networkx as nx

    small = len(graph) <= _SMALL
    if known and any(node in known for node in graph):
        found = _beside(graph, known)
    else:
        parts = sorted(
            nx.weakly_connected_components(graph), key=lambda part: (-len(part), min(part))
        )
        laid = [
            _nodes(graph, sorted(part)) if small else _clusters(graph, part)
            for part in parts
            if len(part) > 1
        ]
        alone = sorted(
            (min(part) for part in parts if len(part) == 1),
            key=lambda node: (str(graph.nodes[node].get("kind", "")), node),
        )
        if alone:
            laid.append(rows_of(alone, _WIDE if small else 3 * _ALONE, _HIGH if small else _ALONE))
        found = _packed(laid, _LINE * 1.2 if small else 2 * _ALONE)
        if small:
            labels = {node: str(graph.nodes[node].get("label", "")) for node in graph}
            found = label_room(found, labels)
    rounded = {node: (round(x, 1), round(y, 1)) for node, (x, y) in found.items()}
    return Layout(rounded, _LINE / 2 if small else 24.0)


def _nodes(graph: nx.MultiDiGraph[str], nodes: list[str]) -> Places:
    """One connected part, node by node."""
    number = {node: i for i, node in enumerate(nodes)}
    weights = _weights(graph.subgraph(nodes), number)
    layout = _drawn(len(nodes), weights, exact=True)
    line = _LINE / (_mean_line(layout, weights) or 1.0)
    # Labels are wider than high, and so are screens.
    return {node: (1.5 * layout[i][0] * line, layout[i][1] * line) for node, i in number.items()}


def _clusters(graph: nx.MultiDiGraph[str], part: set[str]) -> Places:
    """One connected part, cluster by cluster."""
    piece = graph.subgraph(part)
    root_of = roots_of(piece)
    members: dict[str, list[str]] = {}
    for node in sorted(part):
        members.setdefault(root_of[node][-1], []).append(node)
    names = sorted(members)
    circles = {root: rings(root, members[root], root_of) for root in names}
    number = {root: i for i, root in enumerate(names)}
    weights = _weights(piece, {node: number[root_of[node][-1]] for node in part})
    layout = _drawn(len(names), weights, exact=False)
    radii = [circles[root][1] for root in names]
    # As much room as the circles need, and half as much again.
    room = math.sqrt(sum(4 * radius * radius for radius in radii) * 1.5)
    spread = max((abs(v) for at in layout for v in at), default=0.0) or 1.0
    at = part_circles([(x / spread * room / 2, y / spread * room / 2) for x, y in layout], radii)
    found: Places = {}
    for root, (x, y) in zip(names, at, strict=True):
        for node, (dx, dy) in circles[root][0].items():
            found[node] = (x + dx, y + dy)
    return found


def _weights(graph: Any, number: Mapping[str, int]) -> dict[tuple[int, int], float]:
    """How hard two nodes (or clusters) pull each other, by all relations between them."""
    weights: dict[tuple[int, int], float] = {}
    for start, end, relation in graph.edges(data="relation"):
        a, b = number[start], number[end]
        if a != b:
            pair = (min(a, b), max(a, b))
            weights[pair] = weights.get(pair, 0.0) + _PULL.get(relation or "", 1.0)
    return dict(sorted(weights.items()))


def _drawn(size: int, weights: dict[tuple[int, int], float], *, exact: bool) -> list[Place]:
    """Places about 0, 0 from igraph, with a seed of its own."""
    if size == 1:
        return [(0.0, 0.0)]
    import igraph

    drawn = igraph.Graph(size, list(weights))
    igraph.set_random_number_generator(random.Random(_SEED))
    try:
        if exact:
            layout = drawn.layout_kamada_kawai()
        else:
            pull = [min(8.0, weight) for weight in weights.values()]
            grid = size > 1_000
            start = None if grid else drawn.layout_circle()
            layout = drawn.layout_fruchterman_reingold(
                weights=pull, niter=400 if grid else 800, grid=grid, seed=start
            )
    finally:
        igraph.set_random_number_generator(random)
    layout.center(0, 0)
    return [(float(x), float(y)) for x, y in layout]


def _mean_line(layout: list[Place], weights: dict[tuple[int, int], float]) -> float:
    if not weights:
        return 0.0
    return sum(math.dist(layout[a], layout[b]) for a, b in weights) / len(weights)


def _packed(parts: list[Places], gap: float) -> Places:
    """The parts side by side in about the shape of a screen, the largest first."""
    boxes = []
    for part in parts:
        xs, ys = [x for x, _ in part.values()], [y for _, y in part.values()]
        boxes.append((min(xs), min(ys), max(xs) - min(xs) + gap, max(ys) - min(ys) + gap))
    found: Places = {}
    corners = packed([(wide, high) for _, _, wide, high in boxes])
    for part, (x0, y0, _, _), (left, top) in zip(parts, boxes, corners, strict=True):
        for node, (x, y) in part.items():
            found[node] = (x - x0 + left, y - y0 + top)
    return found


def _beside(graph: nx.MultiDiGraph[str], known: Mapping[str, Sequence[float]]) -> Places:
    """The known places as they were; a new node beside its neighbours, on a ring of its own."""
    found: Places = {node: (known[node][0], known[node][1]) for node in graph if node in known}
    new = sorted((node for node in graph if node not in found), key=lambda n: (-graph.degree(n), n))
    edge = max(x for x, _ in found.values()) + _LINE
    reach = _LINE * 0.7 if len(graph) <= _SMALL else 30.0
    for count, node in enumerate(new):
        around = sorted({*graph.successors(node), *graph.predecessors(node)})
        near = [found[n] for n in around if n in found]
        if near:
            x, y = sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near)
        else:
            x, y = edge, count * _LINE / 2
        angle = count * math.pi * (3 - math.sqrt(5))
        found[node] = (x + reach * math.cos(angle), y + reach * math.sin(angle))
    return found
