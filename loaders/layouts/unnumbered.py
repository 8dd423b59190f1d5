"""Headings without a number on a page whose other items have one: what is taken before the agenda, and
what a meeting decides on its own course in the midst of it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from loaders.cells import cells_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.close_lines import gapless
from loaders.layouts.front import front_start
from loaders.layouts.heading_marks import heading_levels
from loaders.layouts.number_runs import Heading
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import is_taken, roll_lines
from loaders.layouts.stripped import fronts
from loaders.layouts.titles import no_title, tells, titlelike

__all__ = ["before_numbers", "between_numbers"]

_LONGEST = 90
_FEW, _SHORTEST = 6, 5
"""Words of a heading whose number was left out at most, and its characters at least."""
_FEWEST, _MOST, _SAID = 3, 0.7, 30
"""Items, and the share of them, whose text has numbered points where all of it has; and the characters
of a sentence without a number."""
_MARKED = 0.3
"""Share of the numbered headings that a document marks as such where others without a number are marked too."""
_CLOSE, _OTHERWISE = 0.7, 0.25
"""Share of the numbered titles that open a block of lines between blank ones; blocks that open
with no title for each numbered one, where titles without a number open such blocks."""
_POINT = re.compile(r"\d{1,3}\.\d{1,2}\.?\s")


def before_numbers(page: Page, first: int, *, numbered: bool) -> list[Heading]:
    """The headings alone on their lines between those present and ``first``, where the business begins.

    Lists of people have headings too: below them only business that a meeting usually transacts is an
    item where the others are ``numbered``; before any of that, a heading in capitals ("PRAYERS").
    """
    usual = _usual(page, first) if numbered else []
    return [*_in_capitals(page, usual[0].index if usual else first), *usual]


def between_numbers(page: Page, headings: Sequence[Heading], stop: int) -> list[Heading]:
    """The headings alone on their lines between numbered ones, up to ``stop``, by which a meeting turns to
    its own course ("EXCLUSION OF THE PUBLIC"): below them stands what it decided."""
    if len(headings) < 2:
        return []
    several = [
        *_marked_alike(page, headings, stop),
        *_called_late(page, headings, stop),
        *_without_points(page, headings, stop),
        *_opening_blocks(page, headings, stop),
    ]
    found = list({heading.index: heading for heading in several}.values())
    known = {heading.index for heading in found}
    rule = grammar().rule("headings.business_between")
    told = grammar().rule("headings.decided_below")
    numbered = {heading.index for heading in headings}
    capitals = _mostly_capitals(page, headings)
    spaced = all(page.lines[h.index + 1].gap > 0 for h in headings if h.index + 1 < stop)
    for index in range(headings[0].index + 1, stop - 1):
        text = page.lines[index].text.strip("*_ ")
        if index in numbered or index + 1 in numbered or index in known:
            continue
        if page.of_small_council and _forgotten(page, index, capitals, spaced):
            found.append(_heading(page, index))
            continue
        if not rule.match(text):
            continue
        behind = page.lines[index - 1]
        apart = page.lines[index].gap or behind.text[-1] in ".:;!?)”\"'" or text.isupper()
        if apart and index - 1 not in numbered and told.search(page.lines[index + 1].text):
            found.append(_heading(page, index))
    return found


def _mostly_capitals(page: Page, headings: Sequence[Heading]) -> bool:
    """Whether most of the numbered titles are in capitals, up to a dash."""
    titles = (page.text[h.title_start : page.lines[h.index].end] for h in headings)
    return 2 * sum(title.split(" - ")[0].isupper() for title in titles) > len(headings)


def _marked_alike(page: Page, headings: Sequence[Heading], stop: int) -> list[Heading]:
    """Lines that the document marks as headings of the level that the numbered ones have, or of the
    highest that they have: 5.1 may stand below 5."""
    levels = heading_levels(page)
    numbers = [levels.get(heading.index, 0) for heading in headings]
    # a heading with what was said in its line is not marked whole
    top = min((level for level in numbers if level), default=0)
    if not top or numbers.count(top) < max(2, _MARKED * len(numbers)):
        return []
    numbered = {heading.index for heading in headings}
    printed = Counter(line.text.casefold() for line in page.lines)
    return [
        _heading(page, index)
        for index, level in levels.items()
        if level == top
        and headings[0].index < index < stop - 1
        and index not in numbered
        and not levels.get(index + 1)
        and printed[page.lines[index].text.casefold()] == 1
        and _may_head(page, index)
    ]


def _called_late(page: Page, headings: Sequence[Heading], stop: int) -> list[Heading]:
    """Titles below "Late item", where the others stand below "Item 5"."""
    g = grammar()
    said = g.rule("layout.said_item")
    if 2 * sum(bool(said.match(page.lines[h.index].text)) for h in headings) < len(headings):
        return []
    rule = g.rule("layout.late_item")
    found = []
    for index in range(headings[0].index + 1, stop - 1):
        below = page.lines[index + 1]
        if rule.match(page.lines[index].text) and _may_head(page, index + 1):
            found.append(Heading(index, "", below.start, below.start))
    return found


def _without_points(page: Page, headings: Sequence[Heading], stop: int) -> list[Heading]:
    """Titles above a sentence without a number, where what is said of the numbered items has points
    that all bear one (5.1, 5.2)."""
    points = [bool(_POINT.match(line.text)) for line in page.lines]
    bounds = [heading.index for heading in headings] + [stop]
    pointed = sum(any(points[a:b]) for a, b in itertools.pairwise(bounds))
    if len(headings) < _FEWEST or pointed < _MOST * len(headings):
        return []
    starts = {page.lines[h.index].start for h in headings}
    titled = {h.title_start for h in headings}
    found = []
    for index in range(headings[0].index + 2, stop - 1):
        line, below = page.lines[index], page.lines[index + 1]
        if (
            line.start in starts | titled
            or points[index]
            or points[index + 1]
            or index in page.lone_numbers
        ):
            continue
        ended = page.lines[index - 1].text[-1] in ".!?" and below.text[-1] == "."
        short = len(line.text.split()) <= _FEW + 2 and line.text[-1] not in ".:;,"
        if ended and short and len(below.text) > _SAID and _may_head(page, index):
            found.append(_heading(page, index))
    return found


def _opening_blocks(page: Page, headings: Sequence[Heading], stop: int) -> list[Heading]:
    """Titles that open a block of lines between blank ones, where the numbered titles open such blocks and
    hardly a block opens otherwise."""
    numbered = {heading.index for heading in headings}
    last = len(page.lines)
    close = [
        i for i in numbered if page.lines[i].gap and i + 1 < last and not page.lines[i + 1].gap
    ]
    if page.wrapped or len(numbered) < _FEWEST or len(close) < _CLOSE * len(numbered):
        return []
    opens = [i for i in range(headings[0].index, stop) if page.lines[i].gap and i not in numbered]
    late = grammar().rule("layout.late_item")
    capitals = _mostly_capitals(page, headings)
    found = [
        index
        for index in opens
        if index + 1 < stop
        and not page.lines[index + 1].gap
        and not late.match(page.lines[index].text)
        and (page.lines[index].text.isupper() or not capitals)
        and len(page.lines[index].text.split()) <= _FEW
        and page.lines[index].text[-1] not in ".:;,!?-–"
        and _titles(page, index, page.lines[index].text)
    ]
    # what closes a meeting stands in blocks of its own
    end = max([*numbered, *found])
    others = sum(index < end and index not in found for index in opens)
    return [_heading(page, i) for i in found] if others <= _OTHERWISE * len(numbered) else []


def _titles(page: Page, index: int, title: str) -> bool:
    """Whether the words of a line that may head an item are a title, and a text follows."""
    g = grammar()
    usual = g.rule("headings.standard").match(title)
    listed = any(
        g.rule(name).match(title)
        for name in ("headings.person_line", "attendance.late_list", "house.summary")
    )
    if index in page.page_kinds or listed or not re.search(r"[^\W\d_]{3}", title):
        return False
    if tells(title) and not usual:
        return False
    return (bool(usual) or _may_head(page, index)) and len(title.split()) <= _FEW + 2


def _may_head(page: Page, index: int) -> bool:
    """Whether a line can be the title of an item at all."""
    text = page.lines[index].text
    if is_taken(page, index):
        return False
    if no_title(text, "list_marker", "button", "not_title_start", "agenda_part"):
        return False
    if len(cells_of(text)) > 1:
        return False  # the heads of a table's columns
    return titlelike(text) and text[0].isupper() and not fronts(text)


def _forgotten(page: Page, index: int, capitals: bool, spaced: bool) -> bool:
    """Whether a line apart is a heading whose number a parish clerk left out: somebody's report, or in
    capitals where the numbered titles are, right above what was said or, as ``spaced`` numbered ones are, apart."""
    line, after = page.lines[index], page.lines[index + 1]
    text = line.text.rstrip(" .:")
    if (
        not line.gap
        or (after.gap and not spaced)
        or len(text.split()) > _FEW
        or text.endswith((";", ","))
    ):
        return False
    g = grammar()
    if any(g.rule(f"headings.{name}").match(line.text) for name in ("no_item", "date_line")):
        return False
    if g.rule("headings.report_of_somebody").match(text):
        return True
    if text.isupper() and g.rule("headings.opening_business").match(text):
        return True
    if index in page.labels or index in page.page_kinds or index in roll_lines(page):
        return False
    alike = capitals and text.isupper() and len(text) > _SHORTEST and not after.text.isupper()
    return alike and not re.search(r"\d", text) and bool(re.search(r"[a-z]{3}", after.text))


def _usual(page: Page, first: int) -> list[Heading]:
    begin = front_start(page, first)
    if begin == first:
        return []
    rule = grammar().rule("headings.opening_business")
    found = []
    for index in range(begin + 1, first):
        line, after = page.lines[index], page.lines[index + 1]
        told = index + 1 < first and after.gap > 0
        close = gapless(page) and index + 1 < first and after.text[-1] == "."
        if ((line.gap and told) or close) and rule.match(line.text.strip("*_ ")):
            found.append(_heading(page, index))
    return found


def _in_capitals(page: Page, first: int) -> list[Heading]:
    """A heading with nothing below it is the numbered items' own."""
    rolls = [index for index in roll_lines(page) if index < first]
    if not rolls or first >= len(page.lines):
        return []
    g = grammar()
    found = []
    for index in range(max(rolls) + 1, first - 1):
        text = page.lines[index].text
        apart = page.lines[index].gap and page.lines[index + 1].gap
        if not (apart and text.isupper() and 4 < len(text) < _LONGEST) or text[-1] in ".:;,–-":
            continue
        bad = (
            index in page.page_kinds or index in page.labels or index in page.pipe_lines
            or page.lines[index + 1].text.isupper()
            or any(line.text == text for i, line in enumerate(page.lines) if i != index)
            or no_title(text)
            or g.rule("rolls.heading").match(text)
            or (g.rule("meetings.head_line").match(text) and not g.rule("layout.business_of").match(text))
        )  # fmt: skip
        if not bad:
            found.append(_heading(page, index))
    return found


def _heading(page: Page, index: int) -> Heading:
    line = page.lines[index]
    start = line.start + len(line.text) - len(line.text.lstrip("*_ "))
    return Heading(index, "", start, start, title_end=line.end)
