"""Paragraphs of a page that are bold throughout: the headings of whoever writes minutes in an editor."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.readers.web.piece import Piece

__all__ = ["mark_bold_lines"]

_LONGEST = 200


def mark_bold_lines(pieces: Sequence[Piece]) -> None:
    """Make headings of short bold paragraphs, as in a Word file, unless the page's markup names its items."""
    if any(piece.role == "item-title" for piece in pieces):
        return
    for piece in pieces:
        if (
            piece.bold
            and piece.tag in ("p", "div")
            and not piece.role
            and not piece.same_line
            and piece.table is None
            and "mgwordpara" not in piece.within
            and len(piece.text) < _LONGEST
            and "\n" not in piece.text
        ):
            # of no level: the markup itself calls it no heading
            piece.tag = "h6"
