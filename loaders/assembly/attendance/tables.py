"""Attendance in tables of plain text: a row a member, with a status, or a substitute in a column of its own."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.readers.columns import field_of
from loaders.reading import Paragraph

__all__ = ["Cell", "Columns", "cells_of", "columns_of", "status_in"]

_STATUSES = ("substitute", "apologies", "absent", "present")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its column, and where its words stand in the paragraph."""

    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their number."""

    name: int
    status: int | None
    substitute: int | None


def cells_of(paragraph: Paragraph) -> list[Cell]:
    """The cells of a row between bars; empty for a paragraph that is none."""
    text = paragraph.text
    if "|" not in text:
        return []
    opened = text.startswith("|")
    cells, at = [], 0
    for number, piece in enumerate(text.split("|")):
        lead = len(piece) - len(piece.lstrip())
        cells.append(Cell(number - opened, at + lead, at + len(piece.rstrip())))
        at += len(piece) + 1
    return [cell for cell in cells if cell.start < cell.end]


def columns_of(paragraph: Paragraph) -> Columns | None:
    """The columns that a row of headings announces, or None where it is not of an attendance table."""
    name = status = substitute = None
    for cell in cells_of(paragraph):
        words = paragraph.text[cell.start : cell.end]
        if grammar().rule("rolls.column_substitute").match(words):
            substitute = cell.column
        elif grammar().rule("rolls.column_status").match(words):
            status = cell.column if status is None else status
        elif name is None and (
            field_of(words) == "name" or grammar().rule("rolls.column_name").match(words)
        ):
            name = cell.column
    if name is None or (status is None and substitute is None):
        return None
    return Columns(name, status, substitute)


def status_in(words: str) -> str:
    """The status that the words of a cell, or those behind a name, say; '' for none."""
    for status in _STATUSES:
        if grammar().rule(f"rolls.cell_{status}").match(words.strip()):
            return status
    return ""


def status_behind(text: str, position: int, limit: int) -> str:
    """The status said behind an entry of a list ("Councillor Pell - apologies"), or ''."""
    match = grammar().rule("rolls.status_behind").regex.match(text, position, limit)
    return status_in(re.sub(r"^[\s|:,–—-]+", "", match.group())) if match else ""
