"""The words of a ruled table as the cells that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from loaders.readers.printed.paragraphs import paragraphs, pitch_of
from loaders.readers.printed.ruled import Box
from loaders.readers.printed.type import Line, Word
from loaders.readers.web.grid import Fill
from loaders.readers.web.piece import Piece
from loaders.readers.web.tables import settle

__all__ = ["Table", "apart"]

_CELLS_WITH_WORDS = 2
_ROWS = 2
_NEAR = 3.0  # points within which columns are the same
_LEVEL = 7.0  # points within which paragraphs of a row begin at the same height
_NUMBERS = 3
"""Paragraphs in the first cell of a row that show it to be several rows with no line between them."""


def apart(lines: list[Line], found: list[Box]) -> list[tuple[Box | None, list[Line]]]:
    """The lines of a page in their order: those of each table, and those between tables (``None``)."""
    boxes = [box for box in found if _is_table([n for n in lines if _box_of(n, [box])], box)]
    taken: list[tuple[Box | None, list[Line]]] = []
    told: dict[int, list[Line]] = {}
    for number, run in groupby(lines, key=lambda n: _box_of(n, boxes)):
        those = list(run)
        if number and number in told:
            told[number] += those
            continue
        if number:
            told[number] = those
        taken.append((boxes[number - 1] if number else None, those))
    return taken


@dataclass
class Table:
    """A ruled table while it is read: its cells, those that go down over several rows, and how many rows
    there are. It may go on over the foot of a page."""

    number: int
    columns: tuple[float, ...] = ()
    pieces: list[Piece] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    rows: int = 0

    def takes(self, box: Box) -> bool:
        """Whether a table further on has the same columns, and goes on with this one."""
        pairs = zip(self.columns, box.columns, strict=False)
        same = len(self.columns) == len(box.columns)
        return same and all(abs(a - b) <= _NEAR for a, b in pairs)

    def add(self, lines: list[Line], box: Box, page: int) -> None:
        """The rows of a page; a first row that says again what the heads of the columns say is left out."""
        found: list[Piece] = []
        heights: dict[int, list[tuple[float, Piece]]] = {}
        cells = {at: (own, _right(box, *at)) for at, own in sorted(_cells(lines, box).items())}
        pitch = pitch_of(cells.values())
        for (row, column), (own, right) in cells.items():
            for paragraph in paragraphs(own, right, lines, pitch):
                text = "\n".join(paragraph.lines)
                piece = Piece(text, "p", f"page {page}", table=self.number, row=row, column=column)
                piece.page = page
                piece.header = not self.rows and row == 0 and all(n.bold for n in own)
                found.append(piece)
                heights.setdefault(row, []).append((paragraph.first.y, piece))
        for row_of in heights.values():
            _give_lines(row_of)
        if not all(p.header for p in found if p.row == found[0].row):
            for piece in found:
                piece.header = False
        top = found[0].row
        if self.pieces and _said(found, top) == _said(self.pieces, self.pieces[0].row):
            found = [p for p in found if p.row != top]
        for piece in found:
            piece.row += self.rows
        self.fills += [
            Fill(row + self.rows, column, begun[0] + self.rows, begun[1])
            for row, cells in enumerate(box.cells)
            for column, begun in enumerate(cells)
            if begun[0] < row and begun[1] == column
        ]
        self.columns = box.columns
        self.pieces += found
        self.rows += len(box.cells)

    def settled(self) -> list[Piece]:
        """The cells, settled as rows of one line or as blocks."""
        settle(self.pieces, 0, self.number, self.fills)
        return self.pieces


def _give_lines(found: list[tuple[float, Piece]]) -> None:
    """Numbers the paragraphs of a row from the top down; those that begin at one height are level."""
    line, above = -1, float("inf")
    for y, piece in sorted(found, key=lambda one: -one[0]):
        if above - y > _LEVEL:
            line, above = line + 1, y
        piece.line = line


def _said(pieces: list[Piece], row: int) -> list[str]:
    return [p.text for p in pieces if p.row == row]


def _box_of(line: Line, boxes: list[Box]) -> int:
    """The number of the table, from 1, in which a line begins and ends; 0 for none."""
    y = line.y + 0.3 * line.size
    for number, box in enumerate(boxes, start=1):
        if box.at(line.x0 + 1, y) and box.at(line.x1 - 1, y):
            return number
    return 0


def _cells(lines: list[Line], box: Box) -> dict[tuple[int, int], list[Line]]:
    """The lines of each cell from the top down; a line goes over several cells where the file draws so."""
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        parts: dict[tuple[int, int], list[Word]] = {}
        for word in line.words:
            at = box.at((word.x0 + word.x1) / 2, line.y + 0.3 * line.size)
            parts.setdefault(at or (0, 0), []).append(word)
        for at, words in parts.items():
            bold = all(word.bold for word in words)
            cells.setdefault(at, []).append(Line(words, line.y, line.size, bold))
    for own in cells.values():
        own.sort(key=lambda n: (-round(n.y), n.x0))
    return cells


def _right(box: Box, row: int, column: int) -> float:
    """Where a cell ends to the right."""
    goes_on = [c for c, begun in enumerate(box.cells[row]) if begun == (row, column)]
    return box.columns[max(goes_on, default=column) + 1] - 4


def _is_table(lines: list[Line], box: Box) -> bool:
    """Whether words stand in several cells of several rows, and the rows have lines between them."""
    cells = _cells(lines, box)
    rows: dict[int, int] = {}
    for (row, column), own in cells.items():
        rows[row] = rows.get(row, 0) + 1
        if not column and len(paragraphs(own, _right(box, row, column))) >= _NUMBERS:
            return False
    return sum(count >= _CELLS_WITH_WORDS for count in rows.values()) >= _ROWS
