"""ODT: headings, paragraphs, lists and tables of an OpenDocument text."""

from __future__ import annotations

import zipfile
from typing import Any

from loaders.readers.page import PageBuilder
from loaders.readers.unreadable import Unreadable
from loaders.readers.web.grid import Fill
from loaders.readers.web.layout import lay_out
from loaders.readers.web.markers import letters, roman, whole_number
from loaders.readers.web.piece import Piece
from loaders.readers.web.tables import settle
from loaders.readers.word.docx import parse_part
from loaders.readers.word.numbering import child, local, value_of
from ontology.record import Document, Source

__all__ = ["read_odt"]

_DROPPED = frozenset({
    "tracked-changes", "annotation", "annotation-end", "note", "table-of-content", "sequence-decls",
    "forms", "bookmark", "soft-page-break", "variable-decls",
})  # fmt: skip


def read_odt(archive: zipfile.ZipFile, source: Source, digest: str) -> Document | Unreadable:
    """The text of an open ODT. Numbers of lists are computed from their styles."""
    root = parse_part(archive, "content.xml")
    body = child(root, "body", "text")
    if body is None:
        reason = "the OpenDocument file has no text"
        return Unreadable(source.name, source.path, reason, "Save it again or as PDF.", digest)
    reader = _Body(_list_styles(root, parse_part(archive, "styles.xml")))
    reader.blocks(body)
    page = PageBuilder()
    lay_out(reader.pieces, page)
    document = page.build(source, "odt", digest)
    if not document.text:
        reason, advice = "the OpenDocument file has no text", "If it holds pictures, run OCR."
        return Unreadable(source.name, source.path, reason, advice, digest)
    return document


def _list_styles(*roots: Any) -> dict[str, dict[int, tuple[str, str, str]]]:
    """List style -> level -> (number format or '•', prefix, suffix)."""
    styles: dict[str, dict[int, tuple[str, str, str]]] = {}
    for root in roots:
        for style in root.iter("{*}list-style") if root is not None else ():
            levels: dict[int, tuple[str, str, str]] = {}
            for level in style:
                at = whole_number(value_of(level, "level"), 1, 1, 10)
                if local(level) == "list-level-style-number":
                    form = value_of(level, "num-format")
                    levels[at] = (
                        form,
                        value_of(level, "num-prefix"),
                        value_of(level, "num-suffix"),
                    )
                elif local(level) == "list-level-style-bullet":
                    levels[at] = ("•", "", "")
            styles.setdefault(value_of(style, "name"), levels)
    return styles


class _Body:
    def __init__(self, list_styles: dict[str, dict[int, tuple[str, str, str]]]) -> None:
        self.list_styles = list_styles
        self.pieces: list[Piece] = []
        self.count = 0
        self.tables = 0
        self.marker = ""
        self.depth = 0
        self.last_number: dict[str, int] = {}
        self.cell: tuple[int, int, int, bool] | None = None

    def blocks(self, parent: Any, nesting: int = 0) -> None:
        if nesting > 60:
            return
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self.paragraph(element, name)
            elif name == "list":
                self.list(element, "", nesting)
            elif name == "table":
                self.table(element, nesting)
            elif name and name not in _DROPPED:
                self.blocks(element, nesting + 1)

    def paragraph(self, element: Any, name: str) -> None:
        self.count += 1
        parts: list[str] = []
        _text(element, parts)
        text = "\n".join(" ".join(line.split(" ")) for line in "".join(parts).split("\n"))
        text = "\n".join(" ".join(line.split()) if "\t" not in line else line.strip()
                         for line in text.split("\n")).strip()  # fmt: skip
        if not text:
            return
        marker, self.marker = self.marker, ""
        level = (
            whole_number(value_of(element, "outline-level"), 1, 1, 6) if name == "h" else self.depth
        )
        tag = f"h{level}" if name == "h" else "li" if marker else "p"
        piece = Piece(
            f"{marker} {text}" if marker else text, tag, f"paragraph {self.count}", level=level
        )
        if self.cell is not None:
            piece.table, piece.row, piece.column, piece.header = self.cell
        self.pieces.append(piece)
        for note in element.iter("{*}note-body") if self.cell is None else ():
            self.blocks(note)

    def list(self, element: Any, style: str, nesting: int) -> None:
        style = value_of(element, "style-name") or style
        self.depth += 1
        form, prefix, suffix = self.list_styles.get(style, {}).get(self.depth, ("•", "", ""))
        key = f"{style}/{self.depth}"
        number = (
            self.last_number.get(key, 0) if value_of(element, "continue-numbering") == "true" else 0
        )
        for item in element:
            if local(item) == "list-item":
                number += 1
                if value_of(item, "start-value"):
                    number = whole_number(value_of(item, "start-value"), number, 0, 99999)
                self.marker = (
                    form if form in ("•", "") else prefix + _written(number, form) + suffix
                )
            for part in item:
                if local(part) == "list":
                    self.list(part, style, nesting + 1)
                elif local(part) in ("p", "h"):
                    self.paragraph(part, local(part))
            self.marker = ""
        self.last_number[key] = number
        self.depth -= 1

    def table(self, element: Any, nesting: int) -> None:
        number, start, outer = self.tables, len(self.pieces), self.cell
        self.tables += 1
        fills: list[Fill] = []
        row = -1
        for line in element.iter("{*}table-row"):
            row += 1
            header = local(line.getparent()) == "table-header-rows"
            column = 0
            for cell in line:
                if local(cell) == "table-cell":
                    self.cell = (number, row, column, header)
                    self.blocks(cell, nesting + 1)
                    deep = whole_number(value_of(cell, "number-rows-spanned"), 1, 1, 1000)
                    fills += [Fill(row + n, column, row, column) for n in range(1, deep)]
                if local(cell) in ("table-cell", "covered-table-cell"):
                    column += whole_number(value_of(cell, "number-columns-repeated"), 1, 1, 100)
        self.cell = outer
        settle(self.pieces, start, number, fills)


def _text(element: Any, parts: list[str]) -> None:
    parts.append(" ".join((element.text or "").split("\n")))
    for inner in element:
        name = local(inner)
        if name == "s":
            parts.append(" ")
        elif name == "tab":
            parts.append("\t")
        elif name == "line-break":
            parts.append("\n")
        elif name and name not in _DROPPED:
            _text(inner, parts)
        parts.append(" ".join((inner.tail or "").split("\n")))


def _written(number: int, form: str) -> str:
    text = (
        letters(number)
        if form in ("a", "A")
        else roman(number)
        if form in ("i", "I")
        else str(number)
    )
    return text.upper() if form in ("A", "I") else text
