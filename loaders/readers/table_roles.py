"""Gives the rows of a table their role by its headings: attendance, votes, roster …"""

from __future__ import annotations

from loaders.readers.columns import role_of, side_of
from loaders.readers.web.piece import Piece

__all__ = ["give_table_roles"]

_STRONG = frozenset(("attendance", "votes"))


def give_table_roles(pieces: list[Piece]) -> None:
    """Sets ``role`` on the cells of tables of data, and ``header`` on a first row of headings."""
    tables: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.as_row and piece.table is not None and piece.role != "item-table":
            tables.setdefault(piece.table, []).append(piece)
    for cells in tables.values():
        first = cells[0].row
        heads = [""] * (max(p.column for p in cells) + 1)
        for piece in cells:
            if piece.row == first:
                heads[piece.column] = piece.text
        role = role_of(heads)
        # Within the minutes of an item only tables that stand for themselves have a role of theirs.
        if role and (not cells[0].role or role in _STRONG):
            for piece in cells:
                piece.role = role
                piece.header = piece.header or piece.row == first
        elif _is_vote(cells):
            for piece in cells:
                piece.role, piece.header = "votes", False


def _is_vote(cells: list[Piece]) -> bool:
    """Rows "For", "Against" …, each with its voters."""
    sides = [side_of(p.text) for p in cells if p.column == 0]
    return {"for", "against"} <= set(sides) and "" not in sides
