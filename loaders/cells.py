"""Cells: what bars, tabs or wide gaps keep apart in a line of a table.

The one place that cuts lines into cells. What heads a column, and which cells make a row, is for those
who read the table: attendance, actions and votes each know their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from loaders.grammar import patterns as re

__all__ = ["Cell", "cells_of", "is_barred", "running", "under"]

_WORDS = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_TAB = 8
"""Characters to a tab stop."""


class Column(Protocol):
    """Anything that stands in a column."""

    @property
    def column(self) -> int: ...


class Cell(NamedTuple):
    """Where the words of a cell stand, and its column.

    The column is the cell's number between bars, or else how far from the left its line holds it. Only
    a cell between bars can be empty: it ends where it starts.
    """

    start: int
    end: int
    column: int


def is_barred(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether bars divide a line."""
    return text.find("|", start, end) >= 0


def cells_of(text: str, start: int = 0, end: int | None = None, *, left: int = -1) -> list[Cell]:
    """The cells of the line ``text[start:end]``; bounds are offsets in ``text``.

    ``left`` is where the line begins, if not at ``start``. Bars divide where there are any, and what
    stands before the first or behind the last of them is a cell only if it holds words.
    """
    stop = len(text) if end is None else end
    if is_barred(text, start, stop):
        return _between_bars(text, start, stop)
    begin = start if left < 0 else left
    return [
        Cell(m.start(), m.end(), len(text[begin : m.start()].expandtabs(_TAB)))
        for m in _WORDS.finditer(text, start, stop)
    ]


def running(text: str, start: int, end: int) -> Iterator[Cell]:
    """The cells that hold words in the lines of ``text[start:end]``, one after another."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield from (cell for cell in cells_of(text, start, stop) if cell.start < cell.end)
        start = stop + 1


def under(heads: Sequence[Column], cell: Column) -> int:
    """The number of the head under which a cell stands: the one that begins nearest to it."""
    return min(range(len(heads)), key=lambda n: abs(heads[n].column - cell.column))


def _between_bars(text: str, start: int, stop: int) -> list[Cell]:
    pieces: list[tuple[int, int]] = []
    at = start
    while at <= stop:
        bar = text.find("|", at, stop)
        last = stop if bar < 0 else bar
        first, after = at, last
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        pieces.append((first, last))
        at = after + 1
    if pieces[0][0] == pieces[0][1]:
        pieces = pieces[1:]
    if pieces and pieces[-1][0] == pieces[-1][1]:
        pieces = pieces[:-1]
    return [Cell(first, last, column) for column, (first, last) in enumerate(pieces)]
