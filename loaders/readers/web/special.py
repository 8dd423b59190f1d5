"""Pages that are lists in disguise: members, committees, recorded votes, calendars."""

from __future__ import annotations

import re
from itertools import groupby

from loaders.readers.web.piece import Piece
from loaders.readers.web.rules import bare

__all__ = ["give_special_roles"]

_VOTE_STATUS = re.compile(
    r"\s*(?:amendment|motion|resolution|vote|recommendation)\s+(?:status|result)\s*:", re.I
)
_DATED = re.compile(r"(?:• )?(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? \w+,? \d{4}\b")
_ROLES_BELOW = (
    (re.compile(r"terms? of office", re.I), "terms"),
    (
        re.compile(r"(?:committee|council|other) (?:appointments|memberships?)|committees", re.I),
        "memberships",
    ),
    (
        re.compile(r"appointments to outside bodies|outside bodies|outside body.*", re.I),
        "outside-bodies",
    ),
)

_DUE = frozenset(
    (
        "decision due",
        "decision due date",
        "due date",
        "date decision due",
        "expected date of decision",
        "decision expected",
    )
)
"""What a plan says of a matter that is still to be decided."""


def give_special_roles(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the roles that depend on which page this is; rows are put together."""
    kind = next((p.text.lower() for p in pieces if p.role == "page-kind"), "")
    if any("mgthumbslist" in p.within or "pe_people_personblock" in p.within for p in pieces):
        pieces = _rows_of_people(pieces)
    if any("mguserbody" in p.within or "mgusersidebar" in p.within for p in pieces):
        _member_page(pieces)
    if "recorded vote" in kind or "voting record" in kind:
        _votes_page(pieces)
    _plan(pieces)
    for piece in pieces:
        if piece.as_row or piece.role not in ("", "section", "agenda-text"):
            continue
        if kind.startswith("committee details") and _has_person(piece):
            piece.role = "roster"
        elif _DATED.match(piece.text) and (
            "mgnonbullettablelist" in piece.within
            or any("ielistdocuments" in link.lower() for link in piece.links)
        ):
            piece.role = "meetings"
        elif "documentlist" in piece.within:
            piece.role = "documents"
    return _calendar(pieces) if any("simplecalendardate" in p.names for p in pieces) else pieces


def _has_person(piece: Piece) -> bool:
    return any("mguserinfo" in link.lower() for link in piece.links)


def _rows_of_people(pieces: list[Piece]) -> list[Piece]:
    """One row per person of a list of members: the name first, then what the page says of them."""
    table = max((p.table for p in pieces if p.table is not None), default=-1)
    row = 0
    out: list[Piece] = []
    new_table = True
    for entry, group in groupby(pieces, key=_person_entry):
        people = list(group)
        if not entry:
            out += people
            new_table = True
            continue
        if new_table:
            table, row, new_table = table + 1, 0, False
        cells = _cells(people)
        for column, piece in enumerate(cells):
            piece.table, piece.row, piece.column, piece.as_row = table, row, column, True
            piece.role, piece.header, piece.same_line = "roster", False, False
        row += bool(cells)
        out += cells
    return out


def _person_entry(piece: Piece) -> int:
    known = "mgthumbslist" in piece.within or "pe_people_personblock" in piece.within
    return piece.entry if known else 0


def _cells(people: list[Piece]) -> list[Piece]:
    """The lines of one person's entry as cells; labels such as "Ward:" are dropped."""
    cells: list[Piece] = []
    for piece in people:
        for line in piece.text.removeprefix("• ").split("\n"):
            text = re.sub(
                r"^(?:ward|division|party|political party|role|position)\s*:\s*",
                "",
                line,
                flags=re.I,
            )
            if not text.strip():
                continue
            cells.append(
                Piece(text.strip(), piece.tag, piece.place, piece.names, piece.within,
                      links=piece.links, entry=piece.entry)
            )  # fmt: skip
    named = next((i for i, p in enumerate(cells) if _has_person(p)), 0)
    return cells[named : named + 1] + cells[:named] + cells[named + 1 :]


def _member_page(pieces: list[Piece]) -> None:
    """A councillor's own page: terms of office, committees, outside bodies."""
    below = ""
    for piece in pieces:
        if piece.tag[0] == "h" and piece.tag[1:].isdigit():
            below = next((r for p, r in _ROLES_BELOW if p.fullmatch(piece.text.strip(" :"))), "")
        elif below and not piece.as_row and piece.role in ("", "section"):
            piece.role = below


def _votes_page(pieces: list[Piece]) -> None:
    """Headings and status lines that belong to the tables of votes below them."""
    for piece in pieces:
        if piece.as_row or piece.role == "label":
            continue
        if _VOTE_STATUS.match(piece.text):
            piece.role = "vote-status"
        elif piece.tag == "h3":
            piece.role = "vote-item"
        elif piece.tag == "h4":
            piece.role = "vote-title"


def _plan(pieces: list[Piece]) -> None:
    """Headings of a plan above what is asked of each matter: who is to decide it, and when."""
    heading: Piece | None = None
    for piece in pieces:
        if piece.role == "section" or (
            piece.tag[0] == "h" and piece.tag[1:] in ("2", "3", "4", "5")
        ):
            heading = piece if piece.role in ("", "section") else None
        elif heading is not None and piece.role == "label" and bare(piece.text) in _DUE:
            heading.role, heading = "item-title", None


def _calendar(pieces: list[Piece]) -> list[Piece]:
    """A CMIS month: days without a meeting are left out."""
    busy = {(p.table, p.row) for p in pieces if "meeting" in p.names}
    out = []
    for piece in pieces:
        day = "simplecalendardate" in piece.names
        if day and (piece.table, piece.row) not in busy:
            continue
        if not piece.as_row:
            piece.role = "day" if day else "meetings" if "meeting" in piece.names else piece.role
        out.append(piece)
    return out
