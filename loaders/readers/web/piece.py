"""A piece of a page's visible text with what its markup says of it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Piece"]


@dataclass(slots=True)
class Piece:
    """One piece of visible text. ``text`` may hold line breaks (``<br>``).

    ``tag`` is the enclosing block element, ``names`` its class names and id in lower case,
    ``within`` the known names of what encloses it, ``role`` what an inline element said it is.
    ``same_line``: it continues the line of the piece before. ``links`` are its href values.
    """

    text: str
    tag: str
    place: str
    names: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    role: str = ""
    level: int = 0
    same_line: bool = False
    links: tuple[str, ...] = ()
    table: int | None = None
    row: int = 0
    column: int = 0
    header: bool = False
    as_row: bool = False
    caption: bool = False
    agenda: bool = False
    """It stands in a cell of a table that its class names call an agenda."""
    entry: int = 0
    """The list item or person's block that it stands in, counted from 1; 0 for none."""
    line: int = 0
    """Which paragraph of its cell it is, empty ones counted, where the format says so."""
    page: int | None = None
    """The printed page on which it stands."""
    bold: bool = False
    """All of it is in bold type."""
