"""Gives each piece its role: what ModernGov, CMIS or plain markup says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.readers.web.piece import Piece
from loaders.readers.web.rules import Rules, bare, rules
from loaders.readers.web.tables import is_item_table

__all__ = ["give_roles"]

_ITEM_NUMBER = re.compile(
    r"\(?(?:[A-Z]{1,6}[./ -]{0,2})?\d{1,4}(?:[./-]\d{1,4})*[./]?\s?[a-z]{0,2}[.):]*"
    r"|\(?[a-zA-Z][.)]|[ivx]+[.)]"
)
_LABEL_END = re.compile(r"[:?]\s*[-–]?$")
_SECTION_TAGS = frozenset(("p", "div", "td", "th", "li", "section", "h2", "h3", "h4", "h5", "h6"))
_CellKey = tuple[int | None, int, int]


def give_roles(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with ``role`` set; page heads that are printed twice are left out."""
    return list(_Roles(rules(), pieces).run())


class _Roles:
    """Reads the pieces in order and keeps in mind which part of the page it is in."""

    def __init__(self, known: Rules, pieces: list[Piece]) -> None:
        self.known = known
        self.pieces = pieces
        self.section = ""
        self.minutes_published = False
        self.cell: _CellKey | None = None
        self.item_tables = _item_tables(pieces)
        self.titles_marked = any(known.named(p, "item-title") for p in pieces)
        self.titled_rows: set[tuple[int | None, int]] = set()
        self.heads = {
            (p.table, p.column): known.section(p.text) for p in pieces if p.role == "item-table"
        }

    def run(self) -> Iterator[Piece]:
        head = ("", "")
        label = ""
        for index, piece in enumerate(self.pieces):
            if piece.as_row or piece.caption:
                piece.role = piece.role or self.section
                yield piece
                continue
            if label:
                piece.same_line, piece.role, label = True, self.known.field(label), ""
                if piece.role == "field:status":
                    self.minutes_published = "minutes" in piece.text.lower()
                yield piece
                continue
            piece.role = self.role(piece)
            if piece.role in ("page-kind", "subject"):
                if (piece.role, piece.text) == head:
                    continue
                head = (piece.role, piece.text)
            elif piece.role == "label":
                following = self.pieces[index + 1 : index + 2]
                if following and _is_value(piece, following[0]):
                    label = piece.text
                else:
                    self.section = self.known.section(piece.text) or f"field:{bare(piece.text)}"
            yield piece

    def role(self, piece: Piece) -> str:
        """The role of a piece that is not the value of a label before it."""
        named = piece.role or self.known.named(piece)
        if named == "section":
            if self.known.section(piece.text) or piece.text.endswith(":"):
                return "label"
            self.section = ""
        elif named == "item-title":
            if _numbers(piece, self.item_tables):
                named = "item-number"
            elif self.section and piece.column > 0 and _cell(piece) == self.cell:
                return self.section  # a sub-heading inside the minutes
            self.start_item(piece)
        elif named:
            if named == "item-number":
                self.start_item(piece)
        elif piece.tag == "dt":
            return "label"
        elif piece.table in self.item_tables:
            return self.role_in_item_table(piece)
        else:
            return self.role_below(piece)
        return named

    def role_in_item_table(self, piece: Piece) -> str:
        """A cell of an agenda: the number, then the title, then what was said."""
        if piece.column == 0:
            self.start_item(piece)
            return "item-number" if _ITEM_NUMBER.fullmatch(piece.text) else "section"
        section = self.heads.get((piece.table, piece.column))
        if section:
            return section
        row = (piece.table, piece.row)
        if not self.titles_marked and row not in self.titled_rows:
            self.titled_rows.add(row)
            self.start_item(piece)
            return "item-title"
        return self.role_below(piece) or "agenda-text"

    def role_below(self, piece: Piece) -> str:
        """A piece without a name: the heading of a part ("Minutes:"), or the text of one."""
        worded = "mgwordpara" in piece.within
        heading = not worded and piece.tag in _SECTION_TAGS and _LABEL_END.search(piece.text)
        if heading and self.known.section(piece.text):
            return "label"
        if self.section:
            return self.section
        if "agendaitem" in piece.within and self.cell is not None:
            return "minutes" if self.minutes_published else "agenda-text"
        return "agenda-text" if worded else ""

    def start_item(self, piece: Piece) -> None:
        self.section, self.cell = "", _cell(piece)


def _cell(piece: Piece) -> _CellKey:
    return (piece.table, piece.row, piece.column)


def _numbers(piece: Piece, item_tables: set[int]) -> bool:
    """Whether a piece is an item's number: class names mark number and title alike."""
    if "mgitemnumbercell" in piece.within:
        return len(piece.text) < 25 and (len(piece.text) < 3 or any(map(str.isdigit, piece.text)))
    at_front = piece.column == 0 and piece.table in item_tables
    return at_front and _ITEM_NUMBER.fullmatch(piece.text) is not None


def _is_value(label: Piece, following: Piece) -> bool:
    """Whether the piece after a label is its value: on its line, or paired by the markup."""
    if following.as_row:
        return False
    if following.same_line:
        return True
    if label.tag == "dt":
        return following.tag == "dd"
    return (
        "dnnlabel" in label.within + label.names and "value" in following.within + following.names
    )


def _item_tables(pieces: list[Piece]) -> set[int]:
    tables: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.table is not None and not piece.as_row:
            tables.setdefault(piece.table, []).append(piece)
    return {number for number, own in tables.items() if is_item_table(own)}
