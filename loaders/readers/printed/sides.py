"""Columns of unlike width beside each other: side-headings and the text that they head, text and the
names in its margin of those who are to act. What stands in the left one ends where its column ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from loaders.readers.printed.type import Line

__all__ = ["side_limits"]

_LEVEL = 0.3  # of the size of type: lines so near in height stand beside each other
_WIDER = 1.5  # times as wide as the other is a column at least that is unlike it
_SPACE = 1.5  # times the size of type at least is left between the two


def side_limits(lines: list[Line]) -> dict[int, float]:
    """id of each line of a left column -> where that column ends.

    A heading of two lines breaks off where its own column ends, not the page. Names in two columns may
    end anywhere: columns are told by their unlike width, or by a heading that is bolder than its text.
    """
    by_height = sorted(lines, key=lambda line: line.y)
    heights = [line.y for line in by_height]
    ends: dict[int, float] = {}
    for line in lines:
        at = round(line.x0 / 2)
        ends[at] = max(ends.get(at, 0.0), line.x1)
    found: dict[int, float] = {}
    for line in lines:
        reach = _LEVEL * line.size
        first = bisect_left(heights, line.y - reach)
        level = by_height[first : bisect_right(heights, line.y + reach)]
        beside = min((n for n in level if n.x0 > line.x1), key=lambda n: n.x0, default=None)
        if beside is None:
            continue
        at = round(beside.x0 / 2)
        left = beside.x0 - line.x0
        right = max(ends.get(at + d, 0.0) for d in (-1, 0, 1)) - beside.x0
        if right > _WIDER * left or left > _WIDER * right or (line.bold and not beside.bold):
            found[id(line)] = beside.x0 - _SPACE * line.size
    return found
