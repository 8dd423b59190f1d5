"""Pages of recorded votes: the meeting, the business, and below it motions with who voted how."""

from __future__ import annotations

from loaders.annotators.dates import find_dates
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.described import kind_of
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["RecordedVotesLayout"]

_LONGEST = 140
"""Characters of a line that names a meeting."""


class RecordedVotesLayout:
    """``Council - Thursday, 27 February 2025``, ``Item: 9. Budget``, ``Motion status: Carried``."""

    name = "votes"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        kind, _ = page.kept("page-kind", kind_of)
        if kind != "votes":
            return 0.0, ("no line says that the page shows votes",)
        items, meetings = _items(page), _meetings(page)
        if not items or not meetings or min(meetings) > min(items):
            return 0.0, ("no business that was voted on at a meeting that is named",)
        return 0.96, (f"votes on {len(items)} items at {len(meetings)} meetings",)

    def segment(self, page: Page) -> Segmentation:
        items, heads = _items(page), sorted(_meetings(page))
        segmentation = Segmentation([], page="votes")
        for first, stop in zip(heads, [*heads[1:], len(page.lines)], strict=True):
            segmentation.meetings.append(_meeting(page, first, stop, items))
        front = [x.span for i, x in enumerate(page.lines[: heads[0]]) if i not in page.page_kinds]
        segmentation.meetings[0].front += front
        return segmentation


def _meeting(page: Page, first: int, stop: int, items: dict[int, re.Match[str]]) -> MeetingSection:
    """The meeting named by line ``first``: business that is voted on again is one item."""
    meeting = MeetingSection(head=[page.lines[first].span])
    known: dict[tuple[str, str], ItemSection] = {}
    opened = [i for i in sorted(items) if first < i < stop]
    for index, after in zip(opened, [*opened[1:], stop], strict=False):
        line, match = page.lines[index], items[index]
        key = (match["number"], match["title"].casefold())
        item = known.get(key)
        if item is None:
            number, title = (_place(line, match, name) for name in ("number", "title"))
            item = ItemSection(clean_title(page.text, title), match["number"], number)
            known[key] = item
            meeting.items.append(item)
        _give(page, index + 1, after, item)
    return meeting


def _give(page: Page, first: int, stop: int, item: ItemSection) -> None:
    """Give lines to an item, but for the titles of votes that would be taken for resolutions."""
    title = grammar().rule("pages.vote_title")
    begin = first
    for index in [*(i for i in range(first, stop) if title.match(page.lines[i].text)), stop]:
        if index > begin:
            told = Span(page.lines[begin].start, page.lines[index - 1].end)
            item.parts.append(Part("minutes", told, labelled=True))
        begin = index + 1


def _place(line: Line, match: re.Match[str], group: str) -> Span:
    return Span(line.start + match.start(group), line.start + match.end(group))


def _items(page: Page) -> dict[int, re.Match[str]]:
    rule = grammar().rule("pages.vote_item")
    return {i: m for i, line in enumerate(page.lines) if (m := rule.match(line.text))}


def _meetings(page: Page) -> list[int]:
    """Lines that name a body and the one day on which it met."""
    return page.kept("vote-meetings", _named)


def _named(page: Page) -> list[int]:
    g = grammar()
    found = []
    for index, line in enumerate(page.lines):
        if len(line.text) > _LONGEST or g.rule("pages.vote_item").match(line.text):
            continue
        dates = [date for date in find_dates(line.text) if date.full]
        if len(dates) != 1:
            continue
        match = g.rule("pages.vote_meeting").match(line.text[: dates[0].start])
        if match and g.rule("bodies.name").regex.fullmatch(match["body"].strip()):
            found.append(index)
    return found
