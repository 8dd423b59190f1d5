"""The links of a page, with their words and those of the row that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from loaders.annotators.dates import find_dates

if TYPE_CHECKING:
    from loaders.fetch.visiting import Page

__all__ = ["Link", "full_dates", "links_in", "page_tree"]

_ROWS = frozenset({"li", "tr", "p", "dd", "dt"})
# The words of cells and lines do not run into each other.
_APART = _ROWS | {"td", "th", "br", "div", "ul", "ol"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page: absolute address, words, the words of its row, and its classes."""

    url: str
    text: str
    row: str
    classes: frozenset[str] = frozenset()

    @property
    def page(self) -> str:
        """The name of the page that it leads to, in lower case and without ending."""
        name = urlsplit(self.url).path.rstrip("/").rpartition("/")[2].lower()
        return name.removesuffix(".aspx").removesuffix(".asp")

    @property
    def parameters(self) -> dict[str, str]:
        """Its parameters, names in lower case."""
        return {k.lower(): v for k, v in parse_qsl(urlsplit(self.url).query)}


def page_tree(page: Page) -> Any:
    """The page's HTML as an lxml tree; None where there is none."""
    from lxml import etree, html

    try:
        return html.document_fromstring(page.body, parser=html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def links_in(page: Page, hidden: frozenset[str], part: Any = None) -> Iterator[Link]:
    """The links of a page, or of a part of its tree, to pages of the same host, in order.

    Words in elements with ``hidden`` classes are left out.
    """
    part = page_tree(page) if part is None else part
    if part is None:
        return
    base = page.url
    for element in part.getroottree().iter("base"):
        base = urljoin(base, element.get("href") or "")
        break
    host = urlsplit(page.url).hostname
    for anchor in part.iter("a"):
        href = (anchor.get("href") or "").strip()
        if not href or href.startswith("#"):
            continue
        try:
            url = urldefrag(urljoin(base, re.sub(r"[\r\n\t]", "", href))).url
            parts = urlsplit(url)
            if parts.scheme not in ("http", "https") or parts.hostname != host:
                continue
        except ValueError:
            continue
        row = next((a for a in anchor.iterancestors() if a.tag in _ROWS), None)
        yield Link(
            url,
            _words(anchor, hidden),
            _words(row, hidden) if row is not None else "",
            frozenset((anchor.get("class") or "").split()),
        )


def full_dates(text: str) -> list[str]:
    """The dates in some words that are whole, as ISO dates."""
    return [d.value for d in find_dates(text) if d.full and len(d.value) == 10]


def _words(element: Any, hidden: frozenset[str]) -> str:
    """An element's text without comments and hidden parts, white space made one."""
    parts: list[str] = []

    def walk(node: Any) -> None:
        if not isinstance(node.tag, str) or set((node.get("class") or "").split()) & hidden:
            return
        apart = " " if node.tag in _APART else ""
        parts.append(apart + (node.text or ""))
        for child in node:
            walk(child)
            parts.append(child.tail or "")
        parts.append(apart)

    walk(element)
    return " ".join("".join(parts).split())
