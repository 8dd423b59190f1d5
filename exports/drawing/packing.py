"""Parts of a picture that nothing joins, set side by side on a sheet of a screen's shape."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from exports.drawing.clusters import Place, Places

__all__ = ["packed", "rows_of"]

_SCREEN: Final = 1.6
"""Width by height."""
_TRIED: Final = 60
"""Boxes that are tried beside and under each other; what comes after them stands in rows."""


def packed(boxes: Sequence[tuple[float, float]]) -> list[Place]:
    """The upper left corners of boxes (width, height), which come largest first.

    Each goes where the sheet grows least: under or to the right of one that is there already.
    """
    placed: list[tuple[float, float, float, float]] = []
    for wide, high in boxes[:_TRIED]:
        corners = [(0.0, 0.0)] if not placed else []
        for x0, y0, x1, y1 in placed:
            corners += [(x1, y0), (x0, y1), (x1, 0.0), (0.0, y1)]
        free = [(x, y) for x, y in corners if _clear(placed, x, y, x + wide, y + high)]
        right = max((box[2] for box in placed), default=0.0)
        below = max((box[3] for box in placed), default=0.0)

        def grown(
            at: Place, wide: float = wide, high: float = high, right: float = right,
            below: float = below,
        ) -> tuple[float, float, float]:  # fmt: skip
            across, down = max(right, at[0] + wide), max(below, at[1] + high)
            return (max(across / _SCREEN, down), at[1], at[0])

        x, y = min(free, key=grown)
        placed.append((x, y, x + wide, y + high))
    found = [(box[0], box[1]) for box in placed]
    return found + _shelves(boxes[_TRIED:], placed)


def rows_of(nodes: Sequence[str], wide: float, high: float) -> Places:
    """Single things in rows, ``wide`` and ``high`` apart, in the shape of a screen."""
    across = max(1, round(math.sqrt(len(nodes) * _SCREEN * high / wide)))
    return {node: (i % across * wide, i // across * high) for i, node in enumerate(nodes)}


def _clear(
    placed: Sequence[tuple[float, float, float, float]],
    x0: float,
    y0: float,
    x1: float,
    y1: float,
) -> bool:
    return all(x1 <= a or c <= x0 or y1 <= b or d <= y0 for a, b, c, d in placed)


def _shelves(
    boxes: Sequence[tuple[float, float]], placed: Sequence[tuple[float, float, float, float]]
) -> list[Place]:
    """Rows below what is placed, as wide as it or as a screen for all of them would be."""
    top = max((box[3] for box in placed), default=0.0)
    area = sum(wide * high for wide, high in boxes)
    width = max(
        max((box[2] for box in placed), default=0.0),
        math.sqrt(_SCREEN * area),
        max((wide for wide, _ in boxes), default=0.0),
    )
    found: list[Place] = []
    left = row = 0.0
    for wide, high in boxes:
        if left and left + wide > width:
            left, top, row = 0.0, top + row, 0.0
        found.append((left, top))
        left, row = left + wide, max(row, high)
    return found
