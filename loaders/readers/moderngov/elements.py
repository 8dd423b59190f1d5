"""Reading values out of ModernGov's XML: text, flags, ids, the host that they belong to."""

from __future__ import annotations

import html
from collections import Counter
from typing import Any

from loaders.readers.web.origin import host_in

__all__ = ["children", "flag", "host_of", "place", "text_of", "unescaped"]


def text_of(element: Any, *names: str) -> str:
    """The text of the first child named so that has any, on one line, entities resolved."""
    for name in names:
        for child in element.iterchildren("{*}" + name):
            text = " ".join(unescaped(child.text or "").split())
            if text:
                return text
    return ""


def unescaped(text: str) -> str:
    """``text`` with entities resolved: the service escapes some texts twice and thrice."""
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return text


def flag(element: Any, name: str, default: bool = False) -> bool:
    """A "True" or "False" element."""
    text = text_of(element, name).lower()
    return text == "true" if text else default


def children(element: Any, *path: str) -> list[Any]:
    """The elements at a path of child names, whatever their namespace."""
    found = [element]
    for name in path:
        found = [child for parent in found for child in parent.iterchildren("{*}" + name)]
    return found


def place(element: Any, *predicates: str) -> str:
    """The XPath of an element, with predicates for the ids that it holds."""
    path = str(element.getroottree().getpath(element))
    return path + "".join(f"[{p}]" for p in predicates)


def host_of(root: Any, url: str = "") -> str:
    """The council's host: that of ``url``, else the one that most links in the file name."""
    host = host_in(url)
    if host:
        return host
    links: Counter[str] = Counter()
    for name in ("url", "photosmallurl", "photobigurl"):
        for element in root.iter("{*}" + name):
            link = (element.text or "").strip()
            if link.startswith(("http://", "https://")):
                links[host_in(link)] += 1
    links.pop("", None)
    return min(links, key=lambda h: (-links[h], h)) if links else ""
