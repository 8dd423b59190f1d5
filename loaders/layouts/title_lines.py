"""Titles that run over several lines: where the last of them ends."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.layouts.titles import unfinished

__all__ = ["title_lines"]

_MOST = 0.8
"""Share of a page's lines in capitals beyond which it is printed so throughout."""
_WRAPPED, _FULL, _SOME = 45, 60, 30
"""Characters that a title's line has at least where it was broken for want of room: on a page of
broken lines, and on any."""


def title_lines(page: Page, after: int, stop: int) -> int:
    """The line behind a title whose first line is ``after - 1``: titles run over lines.

    In capitals on to capitals; in a bracket on to its end; at a fixed width on to small letters, or to a short last line of
    capitalised words that a gap follows.
    """
    while after < stop and page.lines[after].gap == 0 and after not in page.labels:
        last, line = page.lines[after - 1].text, page.lines[after].text
        capitals = last.isupper() and line.isupper() and len(line) > 3 and not _acts(line)
        if capitals and page.kept("shouted", _shouted) and not unfinished(last):
            # on a page in capitals they tell no title
            break
        small = len(last) >= _FULL and line[0].islower() and last[-1] not in ".:;"
        # "Award of Contract (Key Decision HOU" and "25/44)"
        open_end = len(last) >= _SOME and not last.isupper() and unfinished(last)
        bracket = last.rfind("(") > last.rfind(")") and ")" in line[:_FULL].partition("(")[0]
        if not (
            capitals
            or small
            or bracket
            or open_end
            or (page.wrapped and _goes_on(page, after, stop, last, line))
        ):
            break
        after += 1
    return after


def _shouted(page: Page) -> bool:
    """Whether most lines of a page are in capitals."""
    return sum(line.text.isupper() for line in page.lines) > _MOST * len(page.lines)


def _acts(line: str) -> bool:
    """Whether a line in capitals is an act or a label below a title ("RESOLVED") and no more of it."""
    g = grammar()
    return bool(
        g.rule("headings.no_item").match(line) or g.rule("decisions.marker_line").match(line)
    )


def _goes_on(page: Page, after: int, stop: int, last: str, line: str) -> bool:
    if last[-1] in ".:;" or len(last) < _WRAPPED:
        return False
    if line[0].islower() or unfinished(last):
        return True
    words = [word for word in line.split() if len(word) > 3]
    closed = after + 1 >= stop or page.lines[after + 1].gap > 0
    capitalised = bool(words) and all(word[0].isupper() for word in words)
    return closed and capitalised and len(line) <= 45 and line[-1] not in ".:;"
