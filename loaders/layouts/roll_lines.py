"""Lines of lists of those present, absent or in attendance: no layout takes one for an item's heading."""

from __future__ import annotations

from functools import lru_cache

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.layouts.vote_lines import vote_lines

__all__ = ["roll_lines"]

_ROW = 3
"""Names below each other that make a list where no heading says so."""
_HEAD = 30
"""Lines within which a list without heading stands."""
_LONGEST = 160


def roll_lines(page: Page) -> frozenset[int]:
    """Indexes of the lines that a list of people is made of, its headings with names included.

    A list goes on for as long as each line is a name, a row of names, or a heading of such a list.
    A bare heading ("Apologies") is only counted between two lines of names: alone it heads an item.
    """
    return page.kept("roll", _find)


def _find(page: Page) -> frozenset[int]:
    found: set[int] = set()
    index = 0
    while index < len(page.lines):
        end = _ends(page, index)
        found.update(range(index, end))
        index = max(end, index + 1)
    return frozenset(found) - vote_lines(page)


def _ends(page: Page, first: int) -> int:
    """Where the list that opens at a line ends; ``first`` where none does."""
    kinds = [_kind(page.lines[first].text)]
    if not kinds[0] or (kinds[0] == "names" and first > _HEAD):
        return first
    index = first + 1
    while index < len(page.lines) and (kind := _kind(page.lines[index].text)):
        kinds.append(kind)
        index += 1
    # bare headings at the end belong to what follows
    while kinds and kinds[-1] == "bare":
        kinds.pop()
    if kinds[:1] == ["names"] and kinds.count("names") < _ROW:
        return first
    return first + len(kinds)


@lru_cache(maxsize=8192)
def _kind(text: str) -> str:
    """``headed`` for a heading with names behind it, ``bare`` for one alone, ``names``, or nothing."""
    g = grammar()
    if "|" in text or not text[:1].strip():
        return ""
    heading = g.rule("rolls.heading").match(text)
    if heading and heading.end() < len(text):
        return "headed" if _names(text[heading.end() :]) else ""
    if heading:
        return "bare"
    return "names" if _names(text) else ""


def _names(text: str) -> bool:
    g = grammar()
    if len(text) > _LONGEST and "," not in text:
        return False
    if g.rule("rolls.tells").search(text) or g.rule("layout.sentence_verb").search(text):
        return False
    match = g.rule("rolls.person_entry").match(text)
    return match is not None and (match["given"] is None or match["given"] in words().given)
