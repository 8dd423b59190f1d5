"""Rows and columns of a table while it is walked, with cells that span several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.readers.web.markers import whole_number

__all__ = ["Fill", "Grid", "next_cell", "next_row"]


class Fill(NamedTuple):
    """A place that a cell of a row above goes down to, and where that cell began."""

    row: int
    column: int
    from_row: int
    from_column: int


@dataclass(slots=True)
class Grid:
    """An open table: its number, the place of its first piece, the current cell."""

    number: int
    first_piece: int
    row: int = -1
    column: int = -1
    header: bool = False
    spans: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    """Column -> how many rows a cell above still goes down, and the row and column where it began."""
    fills: list[Fill] = field(default_factory=list)
    next_column: int = 0
    agenda: bool = False


def next_row(table: Grid) -> None:
    table.row += 1
    table.next_column = 0
    table.spans = {c: (n - 1, row, at) for c, (n, row, at) in table.spans.items() if n > 1}
    # a cell that is both wide and tall says what it says once in each row
    table.fills += [
        Fill(table.row, column, row, first)
        for column, (_, row, first) in table.spans.items()
        if column == first
    ]


def next_cell(table: Grid, attributes: dict[str, str | None], header: bool) -> None:
    while table.next_column in table.spans and table.next_column < 1000:
        table.next_column += 1
    table.column, table.header = table.next_column, header
    width = whole_number(attributes.get("colspan"), 1, 1, 100)
    height = whole_number(attributes.get("rowspan"), 1, 1, 1000)
    if height > 1:
        began = (height, table.row, table.column)
        table.spans.update({table.column + i: began for i in range(width)})
    table.next_column += width
