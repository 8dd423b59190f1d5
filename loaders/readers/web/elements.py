"""What an element of a page is: whether it begins a block, what it is called, whether it is shown."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["BLOCKS", "is_bold", "is_hidden", "names_of"]

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
})  # fmt: skip
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)


@lru_cache(maxsize=4096)
def names_of(classes: str, identity: str) -> tuple[str, ...]:
    """The classes and the identity of an element, in small letters."""
    return tuple(f"{classes} {identity}".lower().split())


def is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a browser shows nothing of an element."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    if style and ("none" in style or "hid" in style) and _HIDDEN.search(style):
        return True
    # A collapsed panel is hidden from assistive technology and still a part of the record.
    return attributes.get("aria-hidden") == "true" and tag not in BLOCKS


def is_bold(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether an element sets its words in bold type."""
    if tag in ("b", "strong"):
        return True
    style = attributes.get("style") if attributes else None
    return bool(style and "weight" in style and _BOLD.search(style))
