"""An HTML page as a Document: parse, walk, give roles, lay out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from loaders.readers.page import Cell, PageBuilder
from loaders.readers.table_roles import give_table_roles
from loaders.readers.web.bold_lines import mark_bold_lines
from loaders.readers.web.origin import with_origin
from loaders.readers.web.piece import Piece
from loaders.readers.web.private import without_contacts
from loaders.readers.web.roles import give_roles
from loaders.readers.web.rules import rules
from loaders.readers.web.site import site_name
from loaders.readers.web.special import give_special_roles
from loaders.readers.web.walk import parse_html, walk
from ontology.record import BlockKind, Document, Source

__all__ = ["lay_out", "read_fragment", "read_html"]

MAX_DEPTH = 1_000
"""No page nests so deep; the time of an HTML5 parser grows with the square of the depth."""

_NESTING = re.compile(
    r"<(/?)(?:div|span|table|ul|ol|dl|section|article|center|font|blockquote|b|i|a|form|svg)\b",
    re.I,
)
_TAGS = re.compile(r"<[^<>]*>?")
_LABELS = frozenset(("label", "item-table"))


def read_html(text: str, source: Source, digest: str, notes: Sequence[str] = ()) -> Document:
    """The visible text of a page with its blocks and roles."""
    found = list(notes)
    if nests_too_deep(text):
        found.append(f"elements nest deeper than {MAX_DEPTH}; their tags were left out")
        text = _TAGS.sub(" ", text)
    tree = parse_html(text)
    content = _content(tree)
    pieces = walk(tree.root, content) if tree.root is not None else []
    if not pieces and tree.root is not None:
        pieces = walk(tree.root, tree.body)
    elif content is not None and content.css_first("h1") is None:
        pieces = _main_heading(tree) + pieces
    page = PageBuilder()
    pieces = give_special_roles(give_roles(without_contacts(pieces)))
    mark_bold_lines(pieces)
    title = _title(tree, pieces)
    if title:
        page.add(title, "heading", "page-title", place="(//title)[1]")
    if site := site_name(tree, pieces, title):
        page.add(site, "heading", "page-title", place="(//*[@id='banner'])[1]")
    lay_out(pieces, page)
    return page.build(with_origin(source, text, tree), "html", digest, found)


def read_fragment(text: str) -> list[Piece]:
    """The pieces of a piece of HTML that stands inside another format; no roles are given."""
    tree = parse_html(text)
    return walk(tree.root) if tree.root is not None else []


def lay_out(pieces: list[Piece], page: PageBuilder) -> None:
    """Adds the pieces to the page in order; the cells of a row of data go on one line."""
    give_table_roles(pieces)
    for (as_row, _), group in groupby(
        pieces, key=lambda p: (p.as_row, p.table if p.as_row else None)
    ):
        if as_row:
            _lay_out_table(list(group), page)
            continue
        before = ""
        for piece in group:
            # one label may have several values
            lines = "\n" if before == piece.tag == "dd" else "\n\n"
            before = piece.tag
            page.add(
                piece.text,
                _kind(piece),
                piece.role,
                level=piece.level,
                place=place_of(piece),
                page=piece.page,
                between=" " if piece.same_line else lines,
            )


def place_of(piece: Piece) -> str:
    """Where a piece stands in the DOM, with the link that it holds to a person's page."""
    person = next((link for link in piece.links if "uid=" in link.lower()), "")
    return f"{piece.place}//a[@href={person!r}]" if person else piece.place


def _lay_out_table(pieces: list[Piece], page: PageBuilder) -> None:
    table = page.new_table()
    headed = pieces[0].header and max(p.column for p in pieces) > 1
    first = True
    for _, cells in groupby(pieces, key=lambda p: p.row):
        row = list(cells)
        page.row(
            table,
            row[0].row,
            [Cell(p.text, p.column, p.header, place_of(p)) for p in row],
            row[0].role,
            page=row[0].page,
            between="\n\n" if first else "\n",
            front=headed,
        )
        first = False


def _kind(piece: Piece) -> BlockKind:
    if piece.role in _LABELS:
        return "label"
    if piece.tag[0] == "h" and piece.tag[1:].isdigit():
        return "heading"
    if piece.caption or piece.role in ("page-kind", "subject", "item-title", "section"):
        return "heading"
    return "list-item" if piece.tag == "li" else "paragraph"


def nests_too_deep(html: str) -> bool:
    """Whether elements nest deeper than any page does."""
    if html.count("<") - html.count("</") <= MAX_DEPTH and html.count("<") <= 2 * MAX_DEPTH:
        return False
    depth = 0
    for match in _NESTING.finditer(html):
        if match.group(1):
            depth = max(depth - 1, 0)
        else:
            depth += 1
            if depth > MAX_DEPTH:
                return True
    return False


def _content(tree: Any) -> Any:
    """The element that holds the page's own part."""
    for selector in rules().content:
        found = tree.css(selector) if selector == "article" else [tree.css_first(selector)]
        only = found[0] if len(found) == 1 else None
        if only is not None and (selector == "body" or (only.text(deep=True) or "").strip()):
            return only
    return None


def _main_heading(tree: Any) -> list[Piece]:
    """The page's one main heading, where it stands outside the part that is read."""
    heads = tree.css("h1")
    text = " ".join((heads[0].text(deep=True) or "").split()) if len(heads) == 1 else ""
    return [Piece(text, "h1", "(//h1)[1]", level=1)] if text else []


def _title(tree: Any, pieces: Sequence[Piece]) -> str:
    """The page's title where it says more than the headings do; often it names the council."""
    node = tree.css_first("title")
    title = " ".join((node.text() or "").split()) if node is not None else ""
    said = {w for p in pieces[:12] for w in p.text.casefold().split()}
    return title if any(word not in said for word in title.casefold().split()) else ""
