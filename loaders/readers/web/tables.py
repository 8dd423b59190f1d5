"""Tells tables of data from tables that only place things on the page."""

from __future__ import annotations

import re

from loaders.readers.columns import are_lists, field_of, role_of
from loaders.readers.web.piece import Piece

__all__ = ["is_item_table", "settle"]

_LONGEST_CELL = 400
_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ]")
_MARK = re.compile(r"\W*\w?\W*|\d{1,4} ?%?|yes|no|present|absent|apologies|in attendance", re.I)
_NUMBER_HEADS = re.compile(r"(?:agenda )?(?:item )?(?:no|number|item|ref)\.?", re.I)
_ITEM_HEADS = re.compile(r"(?:agenda )?(?:item|items|description|subject|title|business)", re.I)


def settle(pieces: list[Piece], start: int, number: int) -> None:
    """Decides on table ``number``, whose pieces begin at ``start``: rows of one line, or blocks.

    A row's cells are put on one line unless the table holds another table, headings, an agenda,
    or cells of several paragraphs without column headings. Changes ``pieces`` in place.
    """
    inside = pieces[start:]
    own = [p for p in inside if p.table == number]
    if not own:
        return
    others = any(p.table not in (number, None) for p in inside)
    columns = {p.column for p in own}
    titled = any(p.header for p in own)
    if is_item_table(own):
        for piece in own:
            piece.agenda = True
            if piece.row == own[0].row and (piece.header or _is_head(piece)):
                piece.as_row, piece.role, piece.header = True, "item-table", True
        return
    if others or len(columns) < 2:
        return
    if _are_lists(own):
        for piece in own:
            piece.as_row, piece.header = False, False
        pieces[start:] = [p for p in inside if p.table is None] + sorted(own, key=_in_columns)
        return
    titled = titled or bool(role_of([p.text for p in own if p.row == own[0].row]))
    if any(p.tag[0] == "h" and p.tag[1:].isdigit() for p in own):
        return
    cells: dict[tuple[int, int], list[Piece]] = {}
    for piece in own:
        cells.setdefault((piece.row, piece.column), []).append(piece)
    if not titled and any(
        len(parts) > 1 or "\n" in parts[0].text or len(parts[0].text) > _LONGEST_CELL
        for parts in cells.values()
    ):
        return
    if titled and any(
        sum(len(p.text) for p in parts) > 5 * _LONGEST_CELL for parts in cells.values()
    ):
        return
    rows = [_joined(parts) for _, parts in sorted(cells.items(), key=lambda c: c[0])]
    pieces[start:] = [p for p in inside if p.table is None] + _whole_names(rows)


def _whole_names(rows: list[Piece]) -> list[Piece]:
    """The cells of a table in which each given name and the surname in the column behind it are one."""
    heads = {p.column: field_of(p.text) for p in rows if p.row == rows[0].row}
    given = next((c for c, field in heads.items() if field == "given_name"), None)
    if given is None or heads.get(given + 1) != "family_name":
        return rows
    joined: list[Piece] = []
    for piece in rows:
        last = joined[-1] if joined else None
        if last and last.row == piece.row and last.column == given == piece.column - 1:
            last.text = f"{last.text} {piece.text}"
            last.links += piece.links
        else:
            piece.column -= piece.column > given
            joined.append(piece)
    return joined


def is_item_table(own: list[Piece]) -> bool:
    """Whether a table is an agenda: "No." and "Item" over numbered rows."""
    if any(p.agenda for p in own):
        return True
    head = [p.text for p in own if p.row == own[0].row]
    return (
        len(head) in (2, 3)
        and _NUMBER_HEADS.fullmatch(head[0]) is not None
        and _ITEM_HEADS.fullmatch(head[1]) is not None
    )


def _are_lists(own: list[Piece]) -> bool:
    """Whether the columns are lists of people that only stand side by side: "Present" over names, beside
    "Apologies" over others. Marks below such heads tell of the name in their row, and figures count."""
    first = own[0].row
    if not are_lists([p.text for p in own if p.row == first]):
        return False
    cells = [p.text for p in own if p.row != first]
    named = sum(len(_CAPITALISED.findall(text)) > 1 for text in cells)
    return 2 * named > len(cells) and not any(_MARK.fullmatch(text) for text in cells)


def _in_columns(piece: Piece) -> tuple[int, int]:
    return piece.column, piece.row


def _is_head(piece: Piece) -> bool:
    return bool(_NUMBER_HEADS.fullmatch(piece.text) or _ITEM_HEADS.fullmatch(piece.text))


def _joined(parts: list[Piece]) -> Piece:
    """One cell from its pieces, on one line.

    A member's cell keeps the name only: contact details are printed below it.
    """
    named = [p for p in parts if any("mguserinfo" in link.lower() for link in p.links)]
    if named and (len(parts) > 1 or "\n" in named[0].text):
        parts = named[:1]
        parts[0].text = parts[0].text.split("\n")[0]
    first = parts[0]
    first.text = " ".join(" ".join(p.text.split()) for p in parts)
    first.links = tuple(link for p in parts for link in p.links)
    first.as_row = True
    first.same_line = False
    return first
