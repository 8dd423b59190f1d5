"""Titles that end in a stop, in small letters, and those that end in a colon above the letters of their parts."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page

__all__ = ["stops"]

_GAP = 2
"""Blank lines on either side of what fills a cell of its own."""
_WORDS = range(3, 10)
"""Words of such a title."""


def stops(page: Page, index: int) -> bool:
    """Whether a line is a title that ends in a stop or a colon."""
    return _stopped(page, index) or _opens_letters(page, index)


def _stopped(page: Page, index: int) -> bool:
    """Whether a line that ends in a stop is a title of a page that ends its usual ones so: it says nothing
    of what anybody did, and stands as far from its neighbours as the cells of the page do."""
    text = page.lines[index].text
    if not text.endswith(".") or len(text.split()) not in _WORDS or not _apart(page, index):
        return False
    g = grammar()
    tells = ("titles.told", "titles.somebody_did", "layout.sentence_verb")
    if any(g.rule(name).search(text) for name in tells):
        return False
    if g.rule("layout.not_title").search(text) or g.rule("layout.not_title_start").match(text):
        return False
    if g.rule("layout.nothing_said").match(text) or g.rule("layout.list_marker").match(text):
        return False
    return page.kept("stopped-titles", _stops_usual)


def _opens_letters(page: Page, index: int) -> bool:
    """Whether a line that ends in a colon stands apart above "a)" and the first of the parts it names."""
    text = page.lines[index].text
    if not text.endswith(":") or index + 1 >= len(page.lines) or page.lines[index].gap < _GAP:
        return False
    g = grammar()
    below = g.rule("layout.first_letter").match(page.lines[index + 1].text)
    if below is None or g.rule("layout.sentence_verb").search(page.lines[index + 1].text):
        return False
    return not (
        g.rule("titles.told").search(text)
        or g.rule("layout.leads_to").search(text)
        or g.rule("layout.not_title").search(text)
        or g.rule("layout.not_title_start").match(text)
        or g.rule("headings.no_item").match(text)
    )


def _apart(page: Page, index: int) -> bool:
    behind = page.lines[index + 1].gap if index + 1 < len(page.lines) else 0
    return page.lines[index].gap >= _GAP and behind >= _GAP


def _stops_usual(page: Page) -> bool:
    """Whether a page ends usual titles in a stop."""
    rule = grammar().rule("layout.known_title")
    usual = [line.text for line in page.lines if rule.match(line.text)]
    return any(text.endswith(".") for text in usual)
