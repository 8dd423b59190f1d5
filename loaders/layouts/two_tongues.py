"""Titles that stand in two languages, one below the other: the English one is the item's title."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title, no_title, tells
from loaders.sections import ItemSection, MeetingSection, Segmentation
from loaders.tongues import is_english, is_other
from ontology.record import Span

__all__ = ["one_tongue"]

_FEWEST = 2
"""Items so titled that make it the page's way."""
_LONGEST = 200
"""Characters of a title."""
_NUMBER = re.compile(r"^[\dA-Za-z]{1,4}[.)/]?[\d.]*\)?\s+(?=[^\W\d_])")
_RUN = 3
"""Lines over which a title may be broken."""


class _Pair(NamedTuple):
    """The lines of a title: those above up to ``middle``, and those below, up to ``after``."""

    first: int
    middle: int
    after: int


def one_tongue(page: Page, segmentation: Segmentation) -> None:
    """Title items in English where page after page they have a title in each of two languages."""
    if not page.two_tongues:
        return
    for meeting in segmentation.meetings:
        _paired(page, meeting)


def _paired(page: Page, meeting: MeetingSection) -> None:
    """Take the English of the two titles that stand one below the other."""
    pairs = [(item, pair) for item in meeting.items if (pair := _pair(page, item))]
    for above in (True, False):
        sure = [pair for _, pair in pairs if _sure(page, pair, other_above=above)]
        if len(sure) < _FEWEST or 2 * len(sure) < len(pairs):
            continue
        for item, pair in pairs:
            if pair in sure or (above and _likely(page, pair)):
                _take(page, item, pair, below=above)


def _pair(page: Page, item: ItemSection) -> _Pair | None:
    """The lines of an item's title and of the line below them that may be its twin."""
    if item.title is None:
        return None
    first = _line_at(page, item.title.start)
    if first is None:
        return None
    middle = first + 1
    stop = min(len(page.lines), first + 2 * _RUN)
    above = is_other(_text(page, item.title.start, first))
    while middle < stop and middle - first < _RUN and not page.lines[middle].gap and (
        above and is_other(page.lines[middle].text)
    ):  # fmt: skip
        middle += 1
    if middle >= stop or page.lines[middle].start < item.title.start:
        return None
    after = middle + 1
    while after < stop and not page.lines[after].gap and _runs_on(page, middle, after):
        after += 1
    return _Pair(first, middle, after)


def _runs_on(page: Page, middle: int, after: int) -> bool:
    """Whether a line goes on with the title below: in the other language too, or in small letters."""
    last, line = page.lines[after - 1].text, page.lines[after].text
    if is_other(page.lines[middle].text):
        return is_other(line) and after - middle < _RUN
    return len(last) > 40 and line[0].islower() and last[-1] not in ".:;"


def _line_at(page: Page, place: int) -> int | None:
    index = bisect_right(page.lines, place, key=lambda line: line.start) - 1
    return index if index >= 0 and place < page.lines[index].end else None


def _text(page: Page, start: int, index: int) -> str:
    return page.text[start : page.lines[index].end]


def _words(page: Page, first: int, after: int) -> str:
    """The words of some lines, without a number before them."""
    text = " ".join(line.text for line in page.lines[first:after])
    return _NUMBER.sub("", text) if text[:1].isdigit() else text


def _titles(text: str) -> bool:
    """Whether the words can be a title."""
    if not 2 < len(text) <= _LONGEST or not text[0].isupper() or text[-1] in ".;:":
        return False
    return not no_title(text, "list_marker", "not_title_start") and not tells(text)


def _sure(page: Page, pair: _Pair, *, other_above: bool) -> bool:
    """Whether one of a pair is in English, the other in the other language."""
    above, below = _words(page, pair.first, pair.middle), _words(page, pair.middle, pair.after)
    if not other_above:
        return is_other(below) and not is_other(above) and _titles(below)
    return is_other(above) and not is_other(below) and _usual_or_title(below)


def _usual_or_title(text: str) -> bool:
    return _titles(text) or grammar().rule("headings.standard").match(text) is not None


def _likely(page: Page, pair: _Pair) -> bool:
    """Whether a title that nothing shows to be English has below it words that may be its English ones."""
    above, below = _words(page, pair.first, pair.middle), _words(page, pair.middle, pair.after)
    return not is_english(above) and not is_other(below) and _titles(below)


def _take(page: Page, item: ItemSection, pair: _Pair, *, below: bool) -> None:
    """Give an item the English one of its titles and its parts what stands behind both."""
    begin, end = page.lines[pair.middle].start, page.lines[pair.after - 1].end
    assert item.title is not None
    if below:
        numbered = len(page.text[begin:end]) - len(_words(page, pair.middle, pair.after))
        item.title = clean_title(page.text, Span(begin + max(0, numbered), end)) or item.title
    else:
        item.title = Span(item.title.start, min(item.title.end, page.lines[pair.middle - 1].end))
    start = page.lines[pair.after].start if pair.after < len(page.lines) else end
    for part in item.parts[:]:
        if part.span.end <= start:
            item.parts.remove(part)
        elif part.span.start < start:
            part.span = Span(start, part.span.end)
