"""Tells tables of data from tables that only place things on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar import grammar
from loaders.readers.columns import are_lists, field_of, role_of
from loaders.readers.page import MARGIN
from loaders.readers.titled_cells import tells_below_titles, titles_apart
from loaders.readers.web.grid import Fill
from loaders.readers.web.margin import with_owners
from loaders.readers.web.piece import Piece

__all__ = ["is_item_table", "settle"]

_LONGEST_CELL = 400
_SHORT = 120
"""Characters of a cell that holds for several rows and may be said in each of them."""
_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ]")
_PART = re.compile(r"\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]\s")
"""How a part of what was decided opens."""


def settle(pieces: list[Piece], start: int, number: int, fills: Sequence[Fill] = ()) -> None:
    """Decides on table ``number``, whose pieces begin at ``start``: rows of one line, or blocks.

    A row's cells are put on one line unless the table holds another table, headings, an agenda,
    or cells of several paragraphs without column headings. What a cell says that goes down over
    several rows (``fills``) is said in each. Changes ``pieces`` in place.
    """
    inside = pieces[start:]
    own = [p for p in inside if p.table == number]
    if not own:
        return
    remaining = {id(p) for p in with_owners(own)}
    margined = len(remaining) < len(own)
    own = [p for p in own if id(p) in remaining]
    inside = pieces[start:] = [p for p in inside if p.table != number or id(p) in remaining]
    others = any(p.table not in (number, None) for p in inside)
    columns = {p.column for p in own}
    titled = _has_heads(own)
    if is_item_table(own):
        for piece in own:
            piece.agenda = True
            if piece.row == own[0].row and (piece.header or _is_head(piece)):
                piece.as_row, piece.role, piece.header = True, "item-table", True
        return
    if others or margined or len(columns) < 2:
        pieces[start:] = titles_apart(inside) if margined and not others else inside
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
    blocks = set() if titled else {row for (row, _), parts in cells.items() if _has_lines(parts)}
    labelled = not titled and _are_labels(cells)
    if (
        not titled
        and not labelled
        and any(len(parts[0].text) > _LONGEST_CELL for parts in cells.values())
    ):
        return
    if blocks and not labelled:
        return
    if titled and any(
        sum(len(p.text) for p in parts) > 5 * _LONGEST_CELL for parts in cells.values()
    ):
        return
    if titled and _tells_in_parts(cells):
        return
    if titled and tells_below_titles(cells):
        pieces[start:] = titles_apart(inside)
        return
    rows: list[Piece] = []
    below: list[Piece] = []
    for (row, _), parts in sorted(cells.items()):
        kept = 1 if row in blocks else len(parts)
        rows.append(_joined(parts[:kept]))
        below += parts[kept:]
    rows = _whole_names(_filled(rows, fills)) + below
    rows.sort(key=lambda p: p.row)
    pieces[start:] = [p for p in inside if p.table is None] + rows


def _has_lines(parts: list[Piece]) -> bool:
    """Whether a cell holds several paragraphs, list items or lines."""
    return len(parts) > 1 or "\n" in parts[0].text


def _tells_in_parts(cells: dict[tuple[int, int], list[Piece]]) -> bool:
    """Whether cells of one column hold parts that letters or numbers count: "(a) That … (b) That …". On one line
    the parts, and the title beside them, would run into each other."""
    columns = [
        column
        for (_, column), parts in cells.items()
        if sum(bool(_PART.match(p.text)) for p in parts) > 1
    ]
    return any(columns.count(column) > 1 for column in set(columns))


def _are_labels(cells: dict[tuple[int, int], list[Piece]]) -> bool:
    """Whether the cells of the first of two columns are labels of what stands beside them: marked as
    headings, one line each. Only the rows of which one has several lines need to be taken apart."""
    return all(
        (not _has_lines(parts) and parts[0].header) if column == 0 else column == 1
        for (_, column), parts in cells.items()
    )


def _has_heads(own: list[Piece]) -> bool:
    """Whether columns have headings. A heading at the front of each row is a label of what is beside it."""
    first = [p for p in own if p.row == own[0].row]
    return any(p.header for p in own) and (
        all(p.header for p in first) or any(p.header for p in own if p.column)
    )


def _filled(rows: list[Piece], fills: Sequence[Fill]) -> list[Piece]:
    """The cells with one for each place that a short one of a row above goes down to."""
    known = {(p.row, p.column): p for p in rows}
    lasting = {p.row for p in rows}
    for fill in fills:
        above = known.get((fill.from_row, fill.from_column))
        empty = fill.row in lasting and (fill.row, fill.column) not in known
        if above is not None and empty and len(above.text) <= _SHORT:
            known[fill.row, fill.column] = replace(above, row=fill.row)
    return [piece for _, piece in sorted(known.items())]


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
    head = [p.text.partition(MARGIN)[0] for p in own if p.row == own[0].row]
    return (
        len(head) in (2, 3)
        and _matches("agenda_number", head[0])
        and _matches("agenda_item", head[1])
    )


def _are_lists(own: list[Piece]) -> bool:
    """Whether the columns are lists of people that only stand side by side: "Present" over names, beside
    "Apologies" over others. Marks below such heads tell of the name in their row, and figures count."""
    first = own[0].row
    if not are_lists([p.text for p in own if p.row == first]):
        return False
    cells = [p.text for p in own if p.row != first]
    named = sum(len(_CAPITALISED.findall(text)) > 1 for text in cells)
    return 2 * named > len(cells) and not any(_matches("mark", text) for text in cells)


def _in_columns(piece: Piece) -> tuple[int, int]:
    return piece.column, piece.row


def _is_head(piece: Piece) -> bool:
    return _matches("agenda_number", piece.text) or _matches("agenda_item", piece.text)


def _matches(name: str, cell: str) -> bool:
    return grammar().rule(f"item_tables.{name}").regex.fullmatch(cell) is not None


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
