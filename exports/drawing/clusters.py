"""What belongs to what, and the rings in which it stands around it."""

from __future__ import annotations

import math
from typing import Any, Final

__all__ = ["Place", "Places", "rings", "roots_of"]

Place = tuple[float, float]
Places = dict[str, Place]
"""Node → (x, y)."""

_LEAF: Final = 12.0
"""Radius of the room that a node of a cluster takes."""
_ALONE: Final = 30.0
"""Radius of the room that a thing takes around which nothing stands."""
# Relations that say where a thing belongs, the nearest first, and the kinds they hold for: a
# post belongs to no cluster of its portfolio's, because people hold it.
_BELONGS: Final = {"item": 0, "meeting": 1, "records": 2, "portfolio": 3}
_MEMBERS: Final = {
    "item", "report", "decision", "recommendation", "response", "action", "motion", "question",
    "remit", "priority", "document",
}  # fmt: skip


def roots_of(graph: Any) -> dict[str, list[str]]:
    """The way from each node up to the thing that its cluster stands around (the last)."""
    parent: dict[str, tuple[int, str]] = {}
    for start, end, relation in graph.edges(data="relation"):
        rank = _BELONGS.get(relation)
        if rank is not None and start != end and graph.nodes[start].get("kind") in _MEMBERS:
            parent[start] = min(parent.get(start, (9, end)), (rank, end))
    ways: dict[str, list[str]] = {}
    for node in sorted(graph):
        way = [node]
        while way[-1] in parent and parent[way[-1]][1] not in way:
            way.append(parent[way[-1]][1])
        ways[node] = way
    return ways


def rings(root: str, members: list[str], ways: dict[str, list[str]]) -> tuple[Places, float]:
    """The places of a cluster's members around 0, 0, and the radius of the whole."""
    children: dict[str, list[str]] = {}
    for node in members:
        if node != root:
            children.setdefault(ways[node][1], []).append(node)
    order = sorted(members, key=lambda node: (len(ways[node]), node), reverse=True)
    circles: dict[str, tuple[Places, float]] = {}
    for node in order:  # the outermost first, so that a node's children are ready
        circles[node] = _ring(
            node, [(child, *circles[child]) for child in children.get(node, [])], inner=node != root
        )
    return circles[root]


def _ring(
    node: str, children: list[tuple[str, Places, float]], *, inner: bool
) -> tuple[Places, float]:
    found: Places = {node: (0.0, 0.0)}
    if not children:
        return found, _LEAF if inner else _ALONE
    children = sorted(children, key=lambda child: (-child[2], child[0]))
    radius, at = _LEAF, 0
    while at < len(children):
        widest = children[at][2]
        middle = radius + widest
        held: list[tuple[tuple[str, Places, float], float]] = []
        angle = 0.0
        # As many as fit on this ring by the angle that each takes; one always does.
        while at < len(children):
            takes = 2 * math.asin(min(1.0, children[at][2] / middle))
            if held and angle + takes > 2 * math.pi:
                break
            held.append((children[at], takes))
            angle += takes
            at += 1
        spare = max(0.0, 2 * math.pi - angle) / len(held)
        turn = -math.pi / 2
        for (_, places, _), takes in held:
            turn += (takes + spare) / 2
            x, y = middle * math.cos(turn), middle * math.sin(turn)
            for member, (dx, dy) in places.items():
                found[member] = (x + dx, y + dy)
            turn += (takes + spare) / 2
        radius = middle + widest
    return found, radius
