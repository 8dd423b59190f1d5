"""Papers that hold the record of another meeting: an agenda with the minutes that it is to approve.

The document is cut where such a record begins and ends, and each piece is read by the layout that
fits it best; so what the earlier meeting decided stays its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.dates import find_dates
from loaders.grammar import grammar
from loaders.layouts.meetings_apart import further_meetings
from loaders.layouts.page import Page
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["is_agenda", "only_asked", "paper_item", "pieces"]

_HEAD_LINES = 14
_LEAST = 8
"""Lines that an agenda has at least before the minutes that it holds."""


def pieces(page: Page) -> list[tuple[Page, bool]]:
    """The page cut into its records, and whether each is one; the page itself where it holds one only."""
    further = further_meetings(page)
    bounds = [0]
    first = _date(page, 0, min(len(page.lines), 40))
    for start, stop, dated in _records(page):
        if start < _LEAST or dated == first or start <= bounds[-1]:
            continue
        bounds.append(start)
        if stop < len(page.lines):
            bounds.append(stop)
    if further and len(bounds) == 1:
        bounds += further
    if len(bounds) == 1:
        return [(page, True)]
    found = []
    for start, stop in zip(bounds, [*bounds[1:], len(page.lines)], strict=True):
        last = page.lines[stop - 1].end
        piece = Page(page.document, page.lines[start].start, last)
        found.append((piece, start in further or is_record(piece)))
    return found


def _records(page: Page) -> Iterator[tuple[int, int, str]]:
    """Where the minutes of a meeting begin and end within the page, and the meeting's date.

    They begin with a head (council, body, date) right above the list of those present.
    """
    present = grammar().rule("layout.record_front")
    heads = grammar().rule("meetings.head_line")
    for index, line in enumerate(page.lines):
        if not present.match(line.text):
            continue
        start = index
        while start > max(0, index - _HEAD_LINES) and _of_head(page, start - 1):
            start -= 1
        while (
            start < index
            and not heads.match(page.lines[start].text)
            and not page.lines[start].text.isupper()
        ):
            start += 1
        dated = _date(page, start, index)
        if start == index or not dated:
            continue
        yield start, _end(page, index), dated


def _of_head(page: Page, index: int) -> bool:
    text = page.lines[index].text
    g = grammar()
    if g.rule("layout.paper_mark").match(text):
        return False
    return len(text) < 200 and not (
        text[-1] == "." and not g.rule("meetings.minutes_of").search(text)
    )


def _date(page: Page, start: int, stop: int) -> str:
    """The first full date in some lines that is a meeting's, or ''."""
    other = grammar().rule("heads.other_day")
    for line in page.lines[start:stop]:
        for date in find_dates(line.text):
            if date.full and not other.search(line.text[: date.start]):
                return date.value
    return ""


def _end(page: Page, index: int) -> int:
    """The line behind a record's last: the next paper of the pack, behind the meeting's close."""
    closed = grammar().rule("layout.meeting_closed")
    paper = grammar().rule("layout.paper_mark")
    over = False
    for place in range(index, len(page.lines)):
        text = page.lines[place].text
        if closed.search(text):
            over = True
        elif paper.match(text) and (over or page.lines[place].gap > 1):
            return place
    return len(page.lines)


def is_record(page: Page) -> bool:
    """Whether a piece of a pack is a meeting's record, and no report to the meeting called."""
    return any(True for _ in _records(page))


def paper_item(page: Page) -> ItemSection:
    """The papers of a pack that are no record: laid before the meeting, without a title of their own."""
    span = Span(page.lines[0].start, page.lines[-1].end)
    return ItemSection(parts=[Part("preamble", span, True)])


def is_agenda(page: Page) -> bool:
    """Whether a page calls people to a meeting and tells nothing of it."""
    g = grammar()
    called = any(
        g.rule("layout.calls_meeting").search(line.text)
        and g.rule("layout.names_meeting").search(line.text)
        for line in page.lines[:40]
    )
    if not called or _says_record(page):
        return False
    return not any(
        g.rule("layout.record_front").match(line.text)
        or g.rule("layout.meeting_closed").search(line.text)
        for line in page.lines
    )


def _says_record(page: Page) -> bool:
    """Whether a page says that it holds minutes or decisions, or prints what was resolved under such labels."""
    g = grammar()
    says = g.rule("layout.says_page")
    kinds = [page.lines[i].text for i in page.page_kinds]
    if any(says.match(text) and g.rule("layout.minuted").search(text) for text in kinds):
        return True
    inline, acts = g.rule("layout.inline_label"), g.rule("layout.resolves")
    labelled = [
        line for i, line in enumerate(page.lines)
        if inline.search(line.text) or page.role(page.labels.get(i, "")) in ("minutes", "decision")
    ]  # fmt: skip
    return bool(labelled) and any(acts.search(line.text) for line in page.lines)


def only_asked(segmentation: Segmentation) -> None:
    """Make all that the items of an agenda say what the meeting is asked, never what it did."""
    for meeting in segmentation.meetings:
        _ask(meeting)


def _ask(meeting: MeetingSection) -> None:
    for item in meeting.items:
        for part in item.parts:
            part.role, part.labelled = "preamble", True
