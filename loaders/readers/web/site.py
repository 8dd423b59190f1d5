"""Whose site a page stands on, where only its banner says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from loaders.grammar import grammar
from loaders.readers.web.piece import Piece

__all__ = ["council_named", "site_name"]

_BANNERS = "header, [role=banner], [id*=banner], [id*=header], [id*=logo], [class*=banner], [class*=header], [class*=logo]"
_ELSEWHERE = "[class*=crumb], [id*=crumb], footer, [role=contentinfo], [class*=foot], [id*=foot]"
_NAMES = "a, img, h1, h2, strong, span, p, div"
_SHORTEST, _LONGEST = 8, 80


def site_name(tree: Any, pieces: Sequence[Piece], title: str = "") -> str:
    """The council that the banner of a page names, if neither its own part nor its title does; else ''.

    The banner is furniture; but many pages name their council nowhere else.
    """
    if grammar().rule("bodies.council").search(title):
        return ""
    said = {" ".join(piece.text.split()).casefold() for piece in pieces}
    for banner in [*tree.css(_BANNERS), *tree.css(_ELSEWHERE)]:
        for node in [banner, *banner.css(_NAMES)]:
            words = (
                node.attributes.get("alt")
                if node.tag == "img"
                else node.text(deep=True, separator=" ")
            )
            name = council_named(
                grammar().rule("layout.copyright").regex.sub("", " ".join((words or "").split()))
            )
            if name:
                return "" if any(name.casefold() in text for text in said) else name
    return ""


def council_named(words: str) -> str:
    """The council of which some words are the name, or the name and "home" or "logo"; else ''."""
    if not _SHORTEST <= len(words) <= _LONGEST:
        return ""
    match = grammar().rule("bodies.council").match(words)
    if match is None or match.start() or not _only(words[match.end() :]):
        return ""
    return str(match.group())


def _only(rest: str) -> bool:
    return not rest.strip(" .-–|:") or grammar().rule("layout.banner_rest").match(rest) is not None
