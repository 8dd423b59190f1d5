"""Action tables that lost their lines: a cell on each line, or columns kept apart by wide gaps."""

from __future__ import annotations

from loaders.assembly.actions.tables import row, row_of
from loaders.assembly.actions.telling import Teller
from loaders.cells import cells_of
from loaders.layouts.trackers import Columns, across, down, ruled
from loaders.sections import Line, lines_of
from ontology.record import Span

__all__ = ["flattened"]


def flattened(tell: Teller) -> list[Span]:
    """Read the flattened action tables of an item; where their rows stand."""
    used: list[Span] = []
    for part in tell.item.section.parts:
        lines = lines_of(tell.reading.document, part.span.start, part.span.end)
        texts = [line.text for line in lines]
        place = 0
        while place < len(lines):
            if table := down(texts, place):
                columns, stop = table
                for first in range(place + columns.count, stop, columns.count):
                    cells = [line.span for line in lines[first : first + columns.count]]
                    _tell(tell, cells, columns, used)
            elif table := across(texts, place):
                columns, stop = table
                for line in lines[place + 1 : stop]:
                    if ruled(line.text):
                        continue
                    _tell(tell, _cells(line), columns, used)
            place = table[1] if table else place + 1
    return used


def _cells(line: Line) -> list[Span]:
    return [Span(line.start + cell.start, line.start + cell.end) for cell in cells_of(line.text)]


def _tell(tell: Teller, cells: list[Span], columns: Columns, used: list[Span]) -> None:
    row(tell, *row_of(tell, cells), columns)
    used.append(Span(cells[0].start, cells[-1].end))
