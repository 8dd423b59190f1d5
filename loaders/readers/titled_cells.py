"""Cells that tell of a matter below its title: "Harbour dues" and, below it, what was said of them.

On one line with the cells beside it the title would run into the first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.readers.web.piece import Piece

__all__ = ["is_title", "tells_below_titles", "titles_apart"]

_TITLE = re.compile(r"[(\"'‘“]?[A-ZÀ-Þ0-9][^\n|]{2,110}")
_CLOSED = re.compile(r"[.;,]$|\.[\"”’)]$")
_SENTENCE = re.compile(r"[^\n]*[a-z][^\n]{24,}[.;:!?][\"”’)]?(?:\s|$)")
_FEWEST = 2


def tells_below_titles(cells: Mapping[tuple[int, int], Sequence[Piece]]) -> bool:
    """Whether in one column titles stand above sentences, in two rows at least."""
    columns = [column for (_, column), parts in cells.items() if _is_titled(parts)]
    return any(columns.count(column) >= _FEWEST for column in set(columns))


def titles_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a title that only a line break parts from what is told below it made one of its own."""
    found: list[Piece] = []
    for piece in pieces:
        title, _, told = piece.text.partition("\n")
        if _is_titled([piece]):
            found.append(replace(piece, text=title.strip(), links=()))
            piece.text = told.strip()
        found.append(piece)
    return found


def is_title(line: str) -> bool:
    """Whether a line may be a title: a capital first, and no stop at its end."""
    return _TITLE.fullmatch(line) is not None and _CLOSED.search(line) is None


def _is_titled(parts: Sequence[Piece]) -> bool:
    """Whether the first line of a cell is a title, and sentences follow."""
    lines = [line.strip() for part in parts for line in part.text.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2 or not is_title(lines[0]):
        return False
    return _SENTENCE.match(lines[1]) is not None
