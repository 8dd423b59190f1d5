"""Lays out a document's text from its pieces and keeps the span of each as a Block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ontology.record import Block, BlockKind, Document, Source, Span

__all__ = ["MARGIN", "Cell", "PageBuilder"]

BETWEEN_BLOCKS = "\n\n"
BETWEEN_ROWS = "\n"
BETWEEN_CELLS = " | "
MARGIN = " " * 8
"""Between a paragraph and what stands in its margin."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell: ``header`` for a column heading, ``column`` 0-based."""

    text: str
    column: int
    header: bool = False
    place: str = ""


class PageBuilder:
    """Collects blocks; ``build`` gives the Document. Empty pieces are left out.

    One block is a line or lines, a blank line stands between blocks, table rows are one line
    each with their cells joined by " | ".
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables = 0

    @property
    def length(self) -> int:
        """Characters laid out so far."""
        return self._length

    def add(
        self,
        text: str,
        kind: BlockKind = "paragraph",
        role: str = "",
        *,
        level: int = 0,
        place: str = "",
        page: int | None = None,
        between: str = BETWEEN_BLOCKS,
        cell: tuple[int, int, int] | None = None,
    ) -> None:
        """One block. ``cell`` is (table, row, column) where a table lost its form."""
        if not text:
            return
        start = self._put(text, between)
        table, row, column = cell if cell else (None, None, None)
        self._blocks.append(
            Block(
                kind, Span(start, start + len(text)), role, level, place, page, table, row, column
            )
        )

    def pair(
        self,
        label: str,
        value: str,
        role: str,
        *,
        place: str = "",
        page: int | None = None,
        between: str = BETWEEN_BLOCKS,
    ) -> None:
        """A line "Label: value" as two blocks: the label, and the value with ``role``."""
        self.add(label, "label", "label", place=place, page=page, between=between)
        self.add(
            value, "paragraph", role, place=place, page=page, between=" " if label else between
        )

    def new_table(self) -> int:
        """The number of the next table in the document, from 0."""
        self._tables += 1
        return self._tables - 1

    def row(
        self,
        table: int,
        row: int,
        cells: Sequence[Cell],
        role: str = "",
        *,
        page: int | None = None,
        between: str = "",
        front: bool = False,
    ) -> None:
        """One row on one line. An empty cell leaves its bar where it stands between others, so that
        those who read the line as text find each under its head; at either end it leaves nothing,
        unless those at the ``front`` are to be seen: a bar then opens the line."""
        between = between or (BETWEEN_ROWS if row else BETWEEN_BLOCKS)
        last: int | None = None
        for cell in cells:
            if not cell.text:
                continue
            if last is not None:
                between = BETWEEN_CELLS * max(1, cell.column - last)
            elif front and cell.column:
                between += "| " + BETWEEN_CELLS * cell.column
            last = cell.column
            start = self._put(cell.text, between)
            self._blocks.append(
                Block(
                    "label" if cell.header else "cell",
                    Span(start, start + len(cell.text)),
                    role,
                    0,
                    cell.place,
                    page,
                    table,
                    row,
                    cell.column,
                )  # fmt: skip
            )

    def table(
        self, title: str, role: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]
    ) -> None:
        """A heading and a table of rows, each with its place in the source and its cells; nothing of
        a row whose first cell is empty, nor of a table without rows."""
        filled = [(place, cells) for place, cells in rows if cells[0]]
        if not filled:
            return
        self.add(title, "heading", "section")
        table = self.new_table()
        self.row(table, 0, [Cell(head, i, header=True) for i, head in enumerate(heads)], role)
        for number, (place, cells) in enumerate(filled, start=1):
            self.row(table, number, [Cell(c, i, place=place) for i, c in enumerate(cells)], role)

    def build(
        self, source: Source, format: str, digest: str, notes: Sequence[str] = ()
    ) -> Document:
        """The Document; its text ends with one line end unless it is empty."""
        if self._parts:
            self._parts.append("\n")
        return Document(
            source, "".join(self._parts), format, digest, tuple(self._blocks), tuple(notes)
        )

    def _put(self, text: str, between: str) -> int:
        if self._parts:
            self._parts.append(between)
            self._length += len(between)
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start
