"""The tables of a Document by the roles of its blocks, with what their columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.readers.columns import fields_of, role_of
from ontology.record import Block, Document, Span

__all__ = ["Row", "Table", "host_of", "person_id", "tables_of", "text_of"]

_ID = re.compile(r"(?:UID=|memberid='|councillorid='|@id='|/id/)([\w:-]+)", re.I)


@dataclass(slots=True)
class Row:
    """One row: its cells by column."""

    cells: dict[int, Block] = field(default_factory=dict)


@dataclass(slots=True)
class Table:
    """Rows below their headings. ``fields`` maps a field's name to its column; empty where the
    table has no headings. ``first`` is the index of its first block in the document."""

    role: str
    first: int
    fields: dict[str, int]
    headings: dict[int, Block]
    rows: list[Row]
    document: Document

    def cell(self, row: Row, name: str) -> Block | None:
        """The row's cell for a field, None where it is empty or there is no such column."""
        column = self.fields.get(name)
        return row.cells.get(column) if column is not None else None

    def value(self, row: Row, name: str) -> str:
        """The text of the row's cell for a field, '' where it is empty."""
        cell = self.cell(row, name)
        return text_of(self.document, cell) if cell is not None else ""


def tables_of(document: Document, roles: frozenset[str]) -> Iterator[Table]:
    """The document's tables that have one of the roles, in order."""
    current: Table | None = None
    number = -1
    for index, block in enumerate(document.blocks):
        if block.table is None or block.row is None or block.column is None:
            continue
        if block.table != number:
            if current is not None:
                yield _finished(current)
            current, number = None, block.table
            if block.role in roles:
                current = Table(block.role, index, {}, {}, [], document)
                row_number = -1
        if current is None or block.role != current.role:
            continue
        if block.kind == "label":
            current.headings[block.column] = block
            continue
        if block.row != row_number:
            current.rows.append(Row())
            row_number = block.row
        current.rows[-1].cells[block.column] = block
    if current is not None:
        yield _finished(current)


def _finished(table: Table) -> Table:
    if table.headings:
        width = max(table.headings) + 1
        heads = [""] * width
        for column, block in table.headings.items():
            heads[column] = text_of(table.document, block)
        if role_of(heads) or table.role:
            table.fields = fields_of(heads)
    return table


def text_of(document: Document, block: Block | Span) -> str:
    """The text of a block or span."""
    span = block.span if isinstance(block, Block) else block
    return document.text[span.start : span.end]


def person_id(document: Document, block: Block) -> tuple[tuple[str, str], ...]:
    """((host, id),) of the person whom a cell links to, where the host is known."""
    found = _ID.search(block.place)
    host = host_of(document)
    return ((host, found.group(1)),) if found and host else ()


def host_of(document: Document) -> str:
    """The host of the council's system, '' where it is not known."""
    hosts = [host for host, kind, _ in document.source.ids if kind != "council" and host]
    return hosts[0] if hosts else ""
