"""Tables that a page rules: the lines drawn between rows and columns, put together into boxes of cells."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

__all__ = ["Box", "boxes"]

_THIN = 2.6  # points: what is drawn no thicker is a line
_SHORTEST = 6.0
_NEAR = 3.0  # points within which lines meet, or are one
_MANY = 3_000  # strokes on a page beyond which it is a drawing


@dataclass(frozen=True, slots=True)
class Box:
    """A ruled table. ``columns`` and ``rows`` are the lines between them from left to right and from the
    top down; ``cells`` says of each row and column in which ones the cell begins that goes over it."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[tuple[tuple[int, int], ...], ...]

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell in which a place is."""
        column = bisect_right(self.columns, x) - 1
        row = bisect_right([-r for r in self.rows], -y) - 1
        if 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1:
            return self.cells[row][column]
        return None


@dataclass(slots=True)
class _Rule:
    """A line: ``at`` is its height or its distance from the left, between ``start`` and ``end``."""

    across: bool
    at: float
    start: float
    end: float
    group: int = -1


def boxes(page: Any) -> list[Box]:
    """The ruled tables of a pdfium page: two columns and two rows at least."""
    if page.get_rotation():
        return []
    rules = _joined(_rules(page))
    found = []
    for group in _groups(rules):
        columns = _places([r.at for r in group if not r.across])
        rows = _places([r.at for r in group if r.across])[::-1]
        if len(columns) > 2 and len(rows) > 2:
            found.append(Box(tuple(columns), tuple(rows), _cells(group, columns, rows)))
    return found


def _rules(page: Any) -> list[_Rule]:
    import pypdfium2.raw as raw

    found: list[_Rule] = []
    for count, drawn in enumerate(page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count > _MANY:
            return []
        left, bottom, right, top = drawn.get_bounds()
        wide, high = right - left, top - bottom
        if high <= _THIN < _SHORTEST <= wide:
            found.append(_Rule(True, (top + bottom) / 2, left, right))
        elif wide <= _THIN < _SHORTEST <= high:
            found.append(_Rule(False, (left + right) / 2, bottom, top))
        elif wide > _SHORTEST and high > _SHORTEST and _is_stroked(raw, drawn):
            found += [_Rule(True, y, left, right) for y in (bottom, top)]
            found += [_Rule(False, x, bottom, top) for x in (left, right)]
    return found


def _is_stroked(raw: Any, drawn: Any) -> bool:
    """Whether the outline of a shape is drawn, as of a frame; a shade behind words is only filled."""
    import ctypes

    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn.raw, ctypes.byref(filled), ctypes.byref(stroked))
    return bool(stroked.value) and raw.FPDFPath_CountSegments(drawn.raw) <= 6


def _joined(rules: list[_Rule]) -> list[_Rule]:
    """The lines, those that go on in one another made one: many files draw each cell's own edges."""
    done: list[_Rule] = []
    for rule in sorted(rules, key=lambda r: (r.across, round(r.at / _NEAR), r.start)):
        last = done[-1] if done else None
        if (
            last is not None
            and last.across == rule.across
            and abs(last.at - rule.at) <= _NEAR
            and rule.start <= last.end + _NEAR
        ):
            last.end = max(last.end, rule.end)
        else:
            done.append(rule)
    return done


def _groups(rules: list[_Rule]) -> list[list[_Rule]]:
    """The lines that meet, directly or by others."""
    groups: list[list[_Rule]] = []
    for rule in rules:
        met = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append([rule, *(r for group in met for r in group)])
    return groups


def _meet(a: _Rule, b: _Rule) -> bool:
    if a.across == b.across:
        return False
    return b.start - _NEAR <= a.at <= b.end + _NEAR and a.start - _NEAR <= b.at <= a.end + _NEAR


def _places(at: list[float]) -> list[float]:
    """The distances in order, those that are near each other once."""
    found: list[float] = []
    for place in sorted(at):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _cells(
    group: list[_Rule], columns: list[float], rows: list[float]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Of each row and column the row and column where its cell begins: where no line parts it from its
    neighbour to the left or above, it is the same."""
    begun: list[list[tuple[int, int]]] = []
    for row, (top, foot) in enumerate(zip(rows, rows[1:], strict=False)):
        begun.append([])
        for column, (left, right) in enumerate(zip(columns, columns[1:], strict=False)):
            y, x = (top + foot) / 2, (left + right) / 2
            if column and not _is_ruled(group, False, left, y):
                begun[row].append(begun[row][column - 1])
            elif row and not _is_ruled(group, True, top, x):
                begun[row].append(begun[row - 1][column])
            else:
                begun[row].append((row, column))
    return tuple(tuple(one) for one in begun)


def _is_ruled(group: list[_Rule], across: bool, at: float, middle: float) -> bool:
    return any(
        r.across == across and abs(r.at - at) <= _NEAR and r.start - 1 <= middle <= r.end + 1
        for r in group
    )
