"""Lists of what a meeting decided that stand behind its items, or before them, and tie each decision to its
item by number or title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.passages import folded
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["cut_summary"]

_FEWEST = 2
"""Rows that name an item."""
_REACH = 3
"""Lines below the heading within which the first of them stands."""


def cut_summary(page: Page, segmentation: Segmentation) -> None:
    """Take such a list out of the item, or the front matter, within which it was cut."""
    heading = grammar().rule("house.summary")
    again = Counter(line.text.casefold() for line in page.lines)
    for meeting in segmentation.meetings:
        for index, line in enumerate(page.lines):
            if not heading.match(line.text) or len(meeting.items) < _FEWEST:
                continue
            if index in page.labels or again[line.text.casefold()] > 1:
                # a label of each item, and no heading of a list
                continue
            # a heading over the items is of the whole record
            if sum(item.start < line.start for item in meeting.items) < _FEWEST:
                continue
            rows = _rows(page, meeting, index)
            if len({id(item) for _, item in rows}) < _FEWEST or rows[0][0] - index > _REACH:
                continue
            end = _end(page, meeting, rows[-1][0])
            stretch = Span(line.start, page.lines[end - 1].end)
            if any(line.start < item.start < stretch.end for item in meeting.items):
                # items of its own, and no list of those above
                continue
            _take_out(meeting, stretch)
            meeting.outcomes.append(Span(page.lines[index + 1].start, stretch.end))
            return


def _named_by(text: str, items: Sequence[ItemSection], page_text: str) -> ItemSection | None:
    """The item with whose number, or title, a line opens, or with a reference and that; None without one."""
    match = grammar().rule("house.row_number").match(text)
    number = match["number"].rstrip(".") if match else ""
    for item in items:
        if number and number in (item.number.rstrip("."), item.minute.rstrip(".")):
            return item
    flat = text.casefold()
    for item in items:
        title = (
            folded(page_text[item.title.start : item.title.end]).casefold() if item.title else ""
        )
        if len(title) > 3 and title in flat[: len(title) + 30]:
            return item
    return None


def _rows(page: Page, meeting: MeetingSection, index: int) -> list[tuple[int, ItemSection]]:
    """The lines below ``index`` that name an item, each with it, up to where another one begins."""
    below = [i for i in meeting.items if i.title and i.title.start > page.lines[index].end]
    first = min((item.start for item in below), default=len(page.text))
    return [
        (i, item)
        for i, line in enumerate(page.lines[index + 1 :], start=index + 1)
        if line.start < first and (item := _named_by(line.text, meeting.items, page.text))
    ]


def _end(page: Page, meeting: MeetingSection, last: int) -> int:
    """The line behind the list: whatever follows its last row without a gap, or as a part of it, belongs to it."""
    part = grammar().rule("layout.list_marker")
    starts = {item.start for item in meeting.items}
    end = last + 1
    while end < len(page.lines):
        line = page.lines[end]
        listed = part.match(line.text)
        if line.start in starts or (line.gap and not (listed and listed.end())):
            break
        end += 1
    return end


def _take_out(meeting: MeetingSection, stretch: Span) -> None:
    def left(span: Span) -> list[Span]:
        if span.end <= stretch.start or stretch.end <= span.start:
            return [span]
        pieces = ((span.start, stretch.start), (stretch.end, span.end))
        return [Span(start, end) for start, end in pieces if end > start]

    meeting.items[:] = [
        item for item in meeting.items
        if item.title is None or not stretch.start <= item.title.start < stretch.end
    ]  # fmt: skip
    for item in meeting.items:
        item.parts = [
            Part(part.role, span, part.labelled, part.house)
            for part in item.parts
            for span in left(part.span)
        ]
    for name in ("head", "front", "back"):
        setattr(meeting, name, [p for span in getattr(meeting, name) for p in left(span)])
