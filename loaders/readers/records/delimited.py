"""CSV and its kin: a table whose heading row says what it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from loaders.readers.columns import field_of, role_of
from loaders.readers.page import Cell, PageBuilder
from ontology.record import Document, Source

__all__ = ["delimiter_of", "read_delimited"]

MAX_COLUMNS = 200


def delimiter_of(text: str) -> str:
    """What parts the columns, where the first line is a heading row that is known; else ''."""
    lines = [line for line in text.lstrip("\n ")[:16384].split("\n", 8)[:8] if line.strip()]
    for delimiter in (",", "\t", ";"):
        parted = len(lines) > 1 and all(delimiter in line for line in lines[:2])
        if parted and role_of(_heads(lines[0], delimiter)):
            return delimiter
    return ""


def read_delimited(
    text: str, delimiter: str, source: Source, digest: str, notes: Sequence[str] = ()
) -> Document:
    """The table with its headings as printed; columns of addresses and telephones are left out."""
    found = list(notes)
    rows = _rows(text, delimiter, found)
    heads = next(rows, [])
    role = role_of(heads)
    kept = [i for i, head in enumerate(heads) if field_of(head) != "private"]
    if len(kept) < len(heads):
        left_out = ", ".join(heads[i] for i in range(len(heads)) if i not in kept)
        found.append(f"columns left out as private: {left_out}")
    page = PageBuilder()
    table = page.new_table()
    page.row(table, 0, [Cell(heads[i], i, header=True) for i in kept], role)
    for number, row in enumerate(rows, start=1):
        where = f"row {number + 1}"
        cells = [Cell(" ".join(row[i].split()), i, place=where) for i in kept if i < len(row)]
        page.row(table, number, cells, role)
    return page.build(source, "csv", digest, found)


def _heads(line: str, delimiter: str) -> list[str]:
    try:
        return [h.strip() for h in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _rows(text: str, delimiter: str, notes: list[str]) -> Iterator[list[str]]:
    """The rows that hold anything, up to where the file cannot be parsed."""
    csv.field_size_limit(2**24)
    rows = csv.reader(io.StringIO(text.lstrip("\n "), newline=""), delimiter=delimiter)
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield [cell.strip() for cell in row[:MAX_COLUMNS]]
    except csv.Error as error:
        notes.append(f"the table is broken at line {rows.line_num} and read up to there ({error})")
