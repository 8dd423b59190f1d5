"""Pushing apart what lies over each other: circles of clusters, boxes of labels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from exports.drawing.clusters import Place, Places

__all__ = ["label_room", "part_circles"]


def part_circles(at: Sequence[Place], radii: Sequence[float], rounds: int = 80) -> list[Place]:
    """The places moved so that circles of these radii (and a little more) do not overlap."""
    places = [list(place) for place in at]
    largest = max(radii, default=0.0)
    for _ in range(rounds):
        order = sorted(range(len(places)), key=lambda i: (places[i][0], i))
        clear = True
        for n, i in enumerate(order):
            x, y = places[i]
            for j in order[n + 1 :]:
                dx = places[j][0] - x
                wanted = (radii[i] + radii[j]) * 1.12
                if dx > (radii[i] + largest) * 1.12:
                    break
                dy = places[j][1] - y
                apart = math.hypot(dx, dy)
                if apart >= wanted:
                    continue
                clear = False
                if apart < 1e-6:
                    dx, dy, apart = 1.0, (j - i) * 0.1, 1.0
                push = (wanted - apart) / 2 / apart * 0.9
                # The larger of two moves less.
                share = radii[j] / (radii[i] + radii[j])
                places[i][0] -= dx * push * 2 * share
                places[i][1] -= dy * push * 2 * share
                places[j][0] += dx * push * 2 * (1 - share)
                places[j][1] += dy * push * 2 * (1 - share)
                x, y = places[i]
        if clear:
            break
    return [(x, y) for x, y in places]


def label_room(found: Places, labels: Mapping[str, str], rounds: int = 120) -> Places:
    """Nodes moved apart until their labels (two lines of at most 26 letters) are clear."""
    boxes = {}
    for node, label in labels.items():
        letters = min(26, len(label))
        boxes[node] = (max(24.0, letters * 6.2) / 2 + 4, 24.0 if letters > 20 else 19.0)
    widest = 2 * max((wide for wide, _ in boxes.values()), default=0.0)
    at = {node: [x, y] for node, (x, y) in found.items()}
    for _ in range(rounds):
        order = sorted(at, key=lambda node: (at[node][0], node))
        clear = True
        for n, one in enumerate(order):
            wide, high = boxes[one]
            for other in order[n + 1 :]:
                dx = at[other][0] - at[one][0]
                if dx > widest:
                    break
                dy = at[other][1] - at[one][1]
                over_x = wide + boxes[other][0] - dx
                over_y = high + boxes[other][1] - abs(dy)
                if over_x <= 0 or over_y <= 0:
                    continue
                clear = False
                if over_y <= over_x:
                    push = (over_y / 2 + 0.5) * (1 if dy > 0 or (dy == 0 and one < other) else -1)
                    at[one][1] -= push
                    at[other][1] += push
                else:
                    at[one][0] -= over_x / 2 + 0.5
                    at[other][0] += over_x / 2 + 0.5
        if clear:
            break
    return {node: (x, y) for node, (x, y) in at.items()}
