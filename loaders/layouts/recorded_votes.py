"""Pages of recorded votes: the meeting, the business, and below it motions with who voted how."""

from __future__ import annotations

from typing import NamedTuple

from loaders.annotators.dates import find_dates
from loaders.grammar import grammar
from loaders.layouts.described import kind_of
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title
from loaders.layouts.vote_lines import vote_lines
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["RecordedVotesLayout"]

_LONGEST = 140
"""Characters of a line that names a meeting."""
_NEAR = 6
"""Lines within which the body and the day of a meeting stand."""


class _Item(NamedTuple):
    """Business that was voted on: its number ('' for none), where that and the title stand, and the
    line behind them."""

    number: str
    place: Span | None
    title: Span
    after: int


class _Head(NamedTuple):
    """Lines that name a meeting, the last of them excluded, and where its body and day stand in them."""

    first: int
    after: int
    told: tuple[Span, ...]


class RecordedVotesLayout:
    """``Council - Thursday, 27 February 2025``, ``Item: 9. Budget``, ``Motion status: Carried``."""

    name = "votes"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        kind, _ = page.kept("page-kind", kind_of)
        if kind != "votes":
            return 0.0, ("no line says that the page shows votes",)
        items, heads = page.kept("vote-items", _items), page.kept("vote-meetings", _heads)
        if not items or not heads or (len(heads) > 1 and heads[0].first > min(items)):
            return 0.0, ("no business that was voted on at a meeting that is named",)
        return 0.96, (f"votes on {len(items)} items at {len(heads)} meetings",)

    def segment(self, page: Page) -> Segmentation:
        items, heads = page.kept("vote-items", _items), page.kept("vote-meetings", _heads)
        segmentation = Segmentation([], page="votes", lined=True)
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else len(page.lines)
            # what stands above the one meeting of a page may tell its business already
            first = head.first if number or min(items) > head.first else min(items)
            segmentation.meetings.append(_meeting(page, first, stop, head, items))
        before = min(heads[0].first, min(items))
        front = [x.span for i, x in enumerate(page.lines[:before]) if i not in page.page_kinds]
        segmentation.meetings[0].front += front
        return segmentation


def _meeting(
    page: Page, first: int, stop: int, head: _Head, items: dict[int, _Item]
) -> MeetingSection:
    """The meeting that ``head`` names, in the lines from ``first``: business that is voted on again is
    one item."""
    meeting = MeetingSection(head=list(head.told))
    known: dict[tuple[str, str], ItemSection] = {}
    opened = [i for i in sorted(items) if first <= i < stop]
    for index, after in zip(opened, [*opened[1:], stop], strict=False):
        found = items[index]
        title = clean_title(page.text, found.title) or found.title
        key = (found.number, page.text[title.start : title.end].casefold())
        item = known.get(key)
        if item is None:
            item = ItemSection(title, found.number, found.place)
            known[key] = item
            meeting.items.append(item)
        _give(
            page, [i for i in range(found.after, after) if not head.first <= i < head.after], item
        )
    begin = max([head.after, *(items[i].after for i in opened[:1] if i < head.first)])
    between = opened[0] if opened and opened[0] > head.first else begin
    meeting.front += [page.lines[i].span for i in range(head.after, between)]
    return meeting


def _give(page: Page, lines: list[int], item: ItemSection) -> None:
    """Give lines to an item, but for the titles of votes that would be taken for resolutions."""
    title = grammar().rule("pages.vote_title")
    begin: int | None = None
    for place, index in enumerate(lines):
        if title.match(page.lines[index].text):
            begin = None
            continue
        begin = index if begin is None else begin
        after = lines[place + 1] if place + 1 < len(lines) else -1
        if after != index + 1 or title.match(page.lines[after].text):
            told = Span(page.lines[begin].start, page.lines[index].end)
            item.parts.append(Part("minutes", told, labelled=True))
            begin = None


def _items(page: Page) -> dict[int, _Item]:
    """The lines that open business: "Item: 9. Budget", "Item" above "Budget"; or "9. Budget" where no
    line says that it is one."""
    g = grammar()
    found: dict[int, _Item] = {}
    label = g.rule("pages.vote_item_label")
    for index, line in enumerate(page.lines):
        match = g.rule("pages.vote_item").match(line.text)
        number = place = None
        if match is None and index + 1 < len(page.lines) and (head := label.match(line.text)):
            below = page.lines[index + 1]
            match = g.rule("pages.vote_subject").match(below.text)
            if match and head["number"]:
                number = head["number"]
                place = Span(line.start + head.start("number"), line.start + head.end("number"))
            line, after = below, index + 2
        else:
            after = index + 1
        if match is None:
            continue
        if match["number"]:
            number = match["number"]
            place = Span(line.start + match.start("number"), line.start + match.end("number"))
        title = Span(line.start + match.start("title"), line.start + match.end("title"))
        found[index] = _Item(number or "", place, title, after)
    return found or _numbered(page)


def _numbered(page: Page) -> dict[int, _Item]:
    rule, votes = grammar().rule("pages.vote_numbered"), vote_lines(page)
    found = {}
    for index, line in enumerate(page.lines):
        match = rule.match(line.text) if index not in votes else None
        if match:
            number, title = (
                Span(line.start + match.start(g), line.start + match.end(g))
                for g in ("number", "title")
            )
            found[index] = _Item(match["number"], number, title, index + 1)
    return found


def _heads(page: Page) -> list[_Head]:
    """Lines that name a body and the one day on which it met, in one or side by side."""
    found: list[_Head] = []
    index = 0
    while index < len(page.lines):
        head = _head(page, index)
        if head is not None:
            found.append(head)
        index = head.after if head else index + 1
    return found


def _head(page: Page, index: int) -> _Head | None:
    lines, label = page.lines, grammar().rule("pages.vote_field")
    first = index
    day, body = _day(lines[index]), _body(lines[index])
    if not day and not body and label.match(lines[index].text) and index + 1 < len(lines):
        # "Meeting" above "Cabinet - 3 May 2031"
        index += 1
        day, body = _day(lines[index]), _body(lines[index])
    after = index + 1
    timed: Span | None = None
    while (day is None) != (body is None) and after < min(len(lines), first + _NEAR):
        here = after
        if label.match(lines[here].text) and here + 1 < len(lines):
            here += 1
        said_day, said_body = _day(lines[here]), _body(lines[here])
        if grammar().rule("pages.vote_hour").match(lines[here].text):
            timed = lines[here].span
        elif (said_day is None) is (day is None) or (said_body is None) is (body is None):
            break
        day, body = day or said_day, body or said_body
        after = here + 1
    if day is None or body is None:
        return None
    if timed is None and after < len(lines):
        hour = grammar().rule("pages.vote_hour").match(lines[after].text)
        timed, after = (lines[after].span, after + 1) if hour else (None, after)
    return _Head(first, after, (body, day, *((timed,) if timed else ())))


def _day(line: Line) -> Span | None:
    """Where a line tells its one day, and no range of days, with the hour behind it."""
    if len(line.text) > _LONGEST or grammar().rule("pages.vote_item").match(line.text):
        return None
    dates = [date for date in find_dates(line.text) if date.full]
    if len(dates) != 1:
        return None
    return Span(line.start + dates[0].start, line.end)


def _body(line: Line) -> Span | None:
    """Where a line names a body, before its day or alone."""
    text, g = line.text, grammar()
    if len(text) > _LONGEST or g.rule("pages.vote_item").match(text):
        return None
    dates = [date for date in find_dates(text) if date.full]
    match = g.rule("pages.vote_meeting").match(text[: dates[0].start] if dates else text)
    if match is None:
        return None
    start, end = match.span("body")
    sitting = g.rule("pages.vote_sitting").regex
    if before := sitting.match(text, start, end):
        start = before.end()
    behind = next((m for m in sitting.finditer(text, start, end) if m.end() == end), None)
    end = behind.start() if behind else end
    if not g.rule("bodies.name").regex.fullmatch(text, start, end):
        return None
    # "Hexwick Borough Council" above a page is whose page it is
    if not dates and g.rule("bodies.council").regex.fullmatch(text, start, end):
        return None
    return Span(line.start + start, line.start + end)
