"""DOCX: paragraphs and tables in the order of the body, with the list markers that Word computes.

Read from the XML itself: python-docx gives neither markers nor insertions and takes twenty times
as long. Headers, footers, comments and what was deleted under change tracking are left out.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import Any

from loaders.readers.encodings import clean
from loaders.readers.page import PageBuilder
from loaders.readers.unreadable import Unreadable
from loaders.readers.web.grid import Fill
from loaders.readers.web.layout import lay_out
from loaders.readers.web.markers import whole_number
from loaders.readers.web.piece import Piece
from loaders.readers.web.tables import settle
from loaders.readers.word.letterhead import letterhead
from loaders.readers.word.notes import read_notes
from loaders.readers.word.numbering import Numbering, child, local, value_of
from loaders.readers.word.run_marks import in_symbols, stands_out, symbol
from loaders.readers.word.styles import Style, read_styles
from ontology.record import Document, Source

__all__ = ["parse_part", "read_docx"]

_DROPPED = frozenset({
    "del", "moveFrom", "pPr", "rPr", "instrText", "delText", "Fallback", "commentReference",
    "txbxContent", "commentRangeStart",
})  # fmt: skip
_HEAD = 20
"""Paragraphs at most in which a document says whose it is."""
_SPACES = re.compile(r"[^\S\t\n]+")
_TABS = re.compile(r" ?\t[\t ]*")
_BREAKS = re.compile(r"[ \t]*\n[ \t]*")
_BEFORE_TAB = re.compile(
    r"(\(?[A-Z]{0,6}[./-]?\d{0,4}(?:[./]\d{1,4})*[a-z]{0,4}[.):]?|[•·o-]|[^\t\n]{0,40}:)\t"
)


def read_docx(archive: zipfile.ZipFile, source: Source, digest: str) -> Document | Unreadable:
    """The text of an open DOCX with its headings, list items and tables."""
    body = child(parse_part(archive, "word/document.xml"), "body")
    if body is None:
        reason = "the Word file has no body"
        return Unreadable(source.name, source.path, reason, "Save it again in Word.", digest)
    reader = _Body(
        read_styles(parse_part(archive, "word/styles.xml")),
        Numbering.of(parse_part(archive, "word/numbering.xml")),
    )
    reader.foot = read_notes(
        lambda name: parse_part(archive, name), lambda p: _tidy(reader.text_of(p)[0])
    )
    reader.blocks(body)
    page = PageBuilder()
    said = " | ".join(" ".join(piece.text.split()) for piece in reader.pieces[:_HEAD])
    council, place = letterhead(
        archive, body, lambda n: parse_part(archive, n), lambda p: reader.text_of(p)[0], said
    )
    if council and said:
        page.add(council, "heading", "page-title", place=place)
    lay_out(reader.pieces, page)
    document = page.build(source, "docx", digest, reader.notes())
    if not document.text:
        reason, advice = "the Word file has no text", "If it holds pictures of pages, run OCR."
        return Unreadable(source.name, source.path, reason, advice, digest)
    return document


def parse_part(archive: zipfile.ZipFile, name: str) -> Any:
    """The root element of a part of the package, None where it is missing or broken."""
    from lxml import etree

    try:
        data = archive.read(name)
    except KeyError:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    return etree.fromstring(data, parser)


class _Body:
    """Walks the body and collects its pieces."""

    def __init__(self, styles: dict[str, Style], numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.pieces: list[Piece] = []
        self.paragraph_count = 0
        self.table_count = 0
        self.contents = 0
        self.deleted = 0
        self.cell: tuple[int, int, int, bool] | None = None
        self.line = -1
        self.foot: dict[str, list[str]] = {}
        self.noted: list[str] = []

    def notes(self) -> list[str]:
        found = []
        if self.contents:
            found.append(f"{self.contents} lines of the table of contents were left out")
        if self.deleted:
            found.append(f"{self.deleted} tracked deletions were left out")
        return found

    def blocks(self, parent: Any, depth: int = 0) -> None:
        """The paragraphs and tables in an element; content controls are looked into."""
        for element in parent:
            name = local(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tbl" and depth < 20:
                self.table(element, depth)
            elif (
                name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
                and depth < 50
            ):
                self.blocks(element, depth + 1)

    def paragraph(self, element: Any) -> None:
        self.paragraph_count += 1
        self.line += 1
        properties = child(element, "pPr")
        style = self.styles.get(value_of(child(properties, "pStyle")), Style())
        text, bold = self.text_of(element)
        text = _tidy(text)
        if style.is_contents:
            self.contents += bool(text)
            return
        marker = self.marker(properties, style) if text else ""
        if text:
            outline = value_of(child(properties, "outlineLvl"))
            level = (
                whole_number(outline, 8, 0, 8) + 1 if outline and outline != "9" else style.level
            )
            short = len(text) < 200
            heading = bool(level) or ((bold or style.bold) and short and self.cell is None)
            self.add(
                f"{marker} {text}" if marker else text,
                f"h{min(level or 6, 6)}" if heading and short else "li" if marker else "p",
                level,
            )
        self.notes_below()
        for box in element.iter("{*}txbxContent"):
            if not any(local(a) == "Fallback" for a in box.iterancestors()):
                self.blocks(box, 49)

    def notes_below(self) -> None:
        """What is noted at the foot of the page, below the paragraph or the table that refers to it."""
        if self.cell is None:
            noted, self.noted = self.noted, []
            for text in noted:
                self.add(text, "p", 0)

    def add(self, text: str, tag: str, level: int) -> None:
        piece = Piece(text, tag, f"paragraph {self.paragraph_count}", level=level)
        if self.cell is not None:
            piece.table, piece.row, piece.column, piece.header = self.cell
            piece.line = self.line
        self.pieces.append(piece)

    def marker(self, properties: Any, style: Style) -> str:
        numbered = child(properties, "numPr")
        if numbered is None:
            list_id, level = style.list_id, style.list_level
        else:
            list_id = value_of(child(numbered, "numId")) or style.list_id
            level = whole_number(value_of(child(numbered, "ilvl")), style.list_level, 0, 8)
        return self.numbering.marker(list_id, level) if list_id and list_id != "0" else ""

    def table(self, element: Any, depth: int) -> None:
        number, start, outer = self.table_count, len(self.pieces), self.cell
        self.table_count += 1
        began: dict[int, int] = {}
        fills: list[Fill] = []
        for row, cells in enumerate(_rows(element)):
            header = child(cells, "trPr", "tblHeader") is not None
            column = whole_number(value_of(child(cells, "trPr", "gridBefore")), 0, 0, 100)
            for cell in _cells(cells):
                properties = child(cell, "tcPr")
                width = whole_number(value_of(child(properties, "gridSpan")), 1, 1, 100)
                merged = child(properties, "vMerge")
                if merged is not None and value_of(merged) != "restart":
                    fills.append(Fill(row, column, began.get(column, row), column))
                else:
                    began[column] = row
                    self.cell = (number, row, column, header)
                    self.line = -1
                    self.blocks(cell, depth + 1)
                column += width
        self.cell = outer
        settle(self.pieces, start, number, fills)
        self.notes_below()

    def text_of(self, paragraph: Any) -> tuple[str, bool]:
        """The paragraph's text and whether all of it is bold or underlined."""
        parts: list[str] = []
        bold = [True]
        self.runs(paragraph, parts, bold)
        return "".join(parts), bold[0] and any(p.strip() for p in parts)

    def runs(self, parent: Any, parts: list[str], bold: list[bool]) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                properties = child(element, "rPr")
                if child(properties, "vanish") is None if properties is not None else True:
                    before = len(parts)
                    self.runs(element, parts, bold)
                    parts[before:] = in_symbols(properties, parts[before:])
                    if any(p.strip() for p in parts[before:]):
                        bold[0] &= stands_out(properties, self.styles)
            elif name == "t":
                parts.append(element.text or "")
            elif name == "tab" or name == "ptab":
                parts.append("\t")
            elif name in ("br", "cr"):
                parts.append(" " if value_of(element, "type") in ("page", "column") else "\n")
            elif name == "sym":
                parts.append(symbol(element))
            elif name == "noBreakHyphen":
                parts.append("-")
            elif name in ("footnoteReference", "endnoteReference"):
                note = f"{name.removesuffix('Reference')} {value_of(element, 'id')}"
                self.noted += self.foot.pop(note, [])
            elif name in ("del", "moveFrom"):
                self.deleted += name == "del"
            elif name and name not in _DROPPED:
                self.runs(element, parts, bold)


def _rows(table: Any) -> Iterator[Any]:
    for element in table:
        if local(element) == "tr" and child(element, "trPr", "del") is None:
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml"):
            yield from _rows(element)


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml"):
            yield from _cells(element)


def _tidy(text: str) -> str:
    """Spaces folded; a tab after a number or a label is a space, other tabs part columns."""
    text = _BREAKS.sub("\n", _TABS.sub("\t", _SPACES.sub(" ", clean(text)))).strip()
    return "\n".join(_BEFORE_TAB.sub(r"\1 ", line, count=1) if _BEFORE_TAB.match(line) else line
                     for line in text.split("\n"))  # fmt: skip
