"""Walks a page's DOM once and gives its visible text as a list of pieces.

The parser is lexbor (HTML5 rules, so that unclosed and misnested cells come out as a browser
shows them). The walk keeps its own stack: a page may nest deeper than Python recurses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from loaders.readers.encodings import plain_bullets
from loaders.readers.web.elements import BLOCKS, is_bold, is_hidden, names_of
from loaders.readers.web.frame import Frame
from loaders.readers.web.grid import Grid, next_cell, next_row
from loaders.readers.web.markers import Listing, open_list
from loaders.readers.web.piece import Piece
from loaders.readers.web.rules import Rules, rules
from loaders.readers.web.tables import settle

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["parse_html", "walk"]

_PERSON = "pe_people_personblock"
_MEANT = frozenset(("a", "br", "b", "strong"))
"""Elements within a line that say something by themselves."""
_BREAK = "\x00"  # the parser never lets a NUL through
_ICON = re.compile(
    r"[\s(]*\b(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ZIP|ODT|CSV)?\s*,?\s*\d[\d.,]*\s?(?:KB|MB|bytes)"
    r"(?:/\d[\d.,]*\s?(?:KB|MB))?\)?\s*$",
    re.I,
)
_TYPED_MARKER = re.compile(r"(?:[•·▪◦‣–*-]|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)])\s", re.I)


def parse_html(text: str) -> Any:
    """The lexbor tree of ``text``; any text gives a tree."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(text)


def walk(root: LexborNode, content: LexborNode | None = None) -> list[Piece]:
    """The pieces of visible text below ``content`` (None: below ``root``).

    The whole of ``root`` is walked, so that places ``(//p)[17]`` count as in the file.
    """
    return _Walk(rules(), content).run(root)


class _Walk:
    def __init__(self, known: Rules, content: LexborNode | None) -> None:
        self.known = known
        self.content = content.mem_id if content is not None else None
        self.inside = content is None
        self.pieces: list[Piece] = []
        self.buffer: list[str] = []
        self.links: list[str] = []
        self.counts: dict[str, int] = {}
        self.blocks: list[tuple[str, tuple[str, ...], int]] = [("body", (), 1)]
        self.within: tuple[str, ...] = ()
        self.inline_role = ""
        self.same_line = False
        self.bold = 0
        self.plain = False
        self.skipping = False
        self.preserving = 0
        self.tables: list[Grid] = []
        self.table_count = 0
        self.lists: list[Listing] = []
        self.entries: list[int] = [0]
        self.entry_count = 0

    def run(self, root: LexborNode) -> list[Piece]:
        stack: list[tuple[Any, Frame | None]] = []
        node: Any = root
        while node is not None:
            tag = node.tag
            if tag == "-text":
                if self.inside and not self.skipping:
                    self.text(node.text_content or "")
            elif tag and tag[0] not in "-!_#":
                frame = self.enter(node, tag)
                child = node.child
                if child is not None:
                    stack.append((node, frame))
                    node = child
                    continue
                if frame is not None:
                    self.leave(frame)
            following = node.next if stack else None
            while following is None and stack:
                node, frame = stack.pop()
                if frame is not None:
                    self.leave(frame)
                following = node.next if stack else None
            node = following
        self.flush()
        return self.pieces

    def text(self, text: str) -> None:
        if self.preserving:
            text = text.replace("\n", _BREAK)
        elif not self.buffer and text.isspace():
            return
        self.plain |= not self.bold and not text.isspace()
        self.buffer.append(text)

    def enter(self, node: Any, tag: str) -> Frame | None:
        """Begins an element; what is to be undone at its end, None where that is nothing."""
        block = tag in BLOCKS
        if block:
            self.counts[tag] = self.counts.get(tag, 0) + 1
        if self.skipping:
            return None
        attributes = node.attributes
        entered = False
        if not self.inside:
            if node.mem_id != self.content:
                return None
            self.inside = entered = True
        elif not attributes and not block and tag not in _MEANT and tag not in self.known.tags:
            return None
        frame = Frame(tag)
        if entered:
            frame.content = True
        classes, identity = attributes.get("class"), attributes.get("id")
        names = names_of(classes or "", identity or "") if classes or identity else ()
        if (attributes or tag in self.known.tags or tag == "header") and self.known.is_furniture(
            tag, names, attributes, node
        ):
            frame.skip = self.skipping = True
            if block:
                self.flush()
            return frame
        if attributes and is_hidden(tag, attributes):
            frame.skip = self.skipping = True
            return frame
        known_names = self.known.contexts.intersection(names) if names else None
        if known_names:
            frame.within = self.within
            if _PERSON in known_names:
                self.enter_entry()
                frame.entry = True
            self.within += tuple(name for name in names if name in known_names)
        if is_bold(tag, attributes):
            frame.bold = True
            self.bold += 1
        if block:
            self.enter_block(node, tag, names, attributes)
            frame.block = True
        elif tag == "br":
            self.buffer.append(_BREAK)
        elif tag == "img" and _PERSON in self.within:
            self.logo(attributes)
        elif tag == "a":
            href = attributes.get("href")
            if href:
                self.links.append(href)
            frame.link_from = len(self.buffer)
        if names and not block:
            role = next((r for n in names if (r := self.known.inline.get(n))), "")
            if role and not self.inline_role:
                self.flush()
                frame.inline_role = self.inline_role = role
        return frame

    def enter_block(
        self, node: Any, tag: str, names: tuple[str, ...], attributes: dict[str, str | None]
    ) -> None:
        if self.buffer:
            self.flush()
        self.same_line = False
        self.blocks.append((tag, names, self.counts[tag]))
        if tag == "table":
            self.tables.append(Grid(self.table_count, len(self.pieces)))
            self.tables[-1].agenda = "mgitemtable" in names
            self.table_count += 1
        elif tag == "tr" and self.tables:
            next_row(self.tables[-1])
        elif tag in ("td", "th") and self.tables:
            next_cell(self.tables[-1], attributes, tag == "th")
            self.tables[-1].agenda |= "mgitemnumbercell" in names
        elif tag in ("ul", "ol"):
            self.lists.append(open_list(tag, attributes))
        elif tag == "li" and self.lists:
            self.lists[-1].next_item(attributes.get("value"))
            self.enter_entry()
        elif tag == "pre":
            self.preserving += 1

    def enter_entry(self) -> None:
        self.entry_count += 1
        self.entries.append(self.entry_count)

    def logo(self, attributes: dict[str, str | None]) -> None:
        """CMIS prints a councillor's party as a logo: its title is what a reader sees."""
        title = (attributes.get("title") or attributes.get("alt") or "").strip()
        if title.endswith("(logo)"):
            self.flush()
            self.buffer.append(title.removesuffix("(logo)"))
            self.flush()

    def leave(self, frame: Frame) -> None:
        if frame.skip:
            self.skipping = False
            return
        if self.skipping or not self.inside:
            return
        tag = frame.tag
        self.bold -= frame.bold
        if frame.block:
            if self.buffer:
                self.flush()
            self.same_line = False
            self.blocks.pop()
            if tag == "table" and self.tables:
                done = self.tables.pop()
                settle(self.pieces, done.first_piece, done.number, done.fills)
            elif tag in ("ul", "ol") and self.lists:
                self.lists.pop()
            elif tag == "li" and self.lists:
                self.lists[-1].marker = ""
                self.entries.pop()
            elif tag == "pre":
                self.preserving -= 1
        elif frame.link_from >= 0:
            self.leave_link(frame.link_from)
        if frame.inline_role:
            self.flush()
            self.inline_role = ""
            self.same_line = bool(self.pieces)
        if frame.within is not None:
            self.within = frame.within
        if frame.entry:
            self.entries.pop()
        if frame.content:
            self.inside = False

    def leave_link(self, start: int) -> None:
        """Drops a link that is furniture, and the file size at the end of a link's text."""
        text = " ".join("".join(self.buffer[start:]).split())
        if self.known.is_phrase(text):
            del self.buffer[start:]
            return
        icon = _ICON.search(text)
        if icon:
            self.buffer[start:] = [text[: icon.start()], " "]

    def flush(self) -> None:
        """Ends the current piece."""
        if not self.buffer:
            return
        raw = "".join(self.buffer)
        self.buffer.clear()
        bold, self.plain = not self.plain, False
        links, self.links = tuple(self.links), []
        if _BREAK in raw:
            lines = [" ".join(line.split()) for line in raw.split(_BREAK)]
            text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
        else:
            text = " ".join(raw.split())
        text = plain_bullets(text)
        if not text or self.known.is_phrase(text):
            return
        tag, names, count = self.blocks[-1]
        marker = ""
        if self.lists and self.lists[-1].marker:
            marker, self.lists[-1].marker = self.lists[-1].marker, ""
            if not _TYPED_MARKER.match(text):
                text = f"{marker} {text}"
        item = bool(marker)
        piece = Piece(
            text,
            "li" if item else tag,
            f"(//{tag})[{count}]",
            names,
            self.within,
            self.inline_role,
            int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else len(self.lists) if item else 0,
            self.same_line,
            links,
            entry=self.entries[-1],
            bold=bold,
        )
        if self.tables:
            table = self.tables[-1]
            piece.caption = tag == "caption"
            if table.row >= 0 and not piece.caption:
                piece.table, piece.row, piece.column = table.number, table.row, table.column
                piece.header, piece.agenda = table.header, table.agenda
        self.pieces.append(piece)
        self.same_line = False
