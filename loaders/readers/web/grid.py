"""Rows and columns of a table while it is walked, with cells that span several."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.readers.web.markers import whole_number

__all__ = ["Grid", "next_cell", "next_row"]


@dataclass(slots=True)
class Grid:
    """An open table: its number, the place of its first piece, the current cell."""

    number: int
    first_piece: int
    row: int = -1
    column: int = -1
    header: bool = False
    spans: dict[int, int] = field(default_factory=dict)
    next_column: int = 0
    agenda: bool = False


def next_row(table: Grid) -> None:
    table.row += 1
    table.next_column = 0
    table.spans = {c: n - 1 for c, n in table.spans.items() if n > 1}


def next_cell(table: Grid, attributes: dict[str, str | None], header: bool) -> None:
    while table.next_column in table.spans and table.next_column < 1000:
        table.next_column += 1
    table.column, table.header = table.next_column, header
    width = whole_number(attributes.get("colspan"), 1, 1, 100)
    height = whole_number(attributes.get("rowspan"), 1, 1, 1000)
    if height > 1:
        table.spans.update({table.column + i: height for i in range(width)})
    table.next_column += width
