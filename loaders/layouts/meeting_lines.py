"""Lines that name the meeting at which a matter was taken, and its item: body, day and item in any order.

Meeting: 24/09/2031 - Ferry Board (Item 21)
Ferry Board   Item 21   24/09/2031
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.annotators.dates import find_dates, find_times
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines
from loaders.layouts.stripped import fronts
from loaders.layouts.titles import no_title, titlelike
from loaders.sections import Line
from ontology.record import Span

__all__ = ["MeetingLine", "any_order", "of_matched", "rolls_below", "sole_meeting"]

_LONGEST = 160
"""Characters of such a line."""
_HEAD = 8
"""Lines within which the one stands that names the meeting of a page about one item."""
_BETWEEN = re.compile(r"[\s|,;:–—•·()\[\]-]+")


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """The item's number as printed, '' without one, where in the line it stands, and what calls it so."""

    item: str
    start: int
    marker: tuple[int, int]

    def around(self, line: Line) -> list[Span]:
        """The line without what opens it with the item's number: "Item 6 - Cabinet - 3 May 2031"."""
        begin, end = self.marker
        if begin > 0:
            return [line.span]
        rest = line.text[end:]
        lead = len(rest) - len(_BETWEEN.sub("", rest, count=1) if _BETWEEN.match(rest) else rest)
        return [Span(line.start + end + lead, line.end)]


def of_matched(match: re.Match[str]) -> MeetingLine:
    """What a pattern for such lines has found, whose group is ``item``."""
    return MeetingLine(match["item"] or "", match.start("item"), match.span("item"))


def any_order(text: str) -> MeetingLine | None:
    """What a line says that is a body, a day and an item's number and nothing else, in any order; None for others."""
    rule = grammar().rule("layout.item_marker")
    other = grammar().rule("layout.meeting_line_label").match(text)
    marked = rule.search(text) if len(text) <= _LONGEST and not other else None
    dates = [date for date in find_dates(text) if date.full] if marked else []
    if marked is None or len(dates) != 1 or rule.search(text, marked.end()):
        return None
    hours = ((time.start, time.end) for time in find_times(text))
    spans = sorted([marked.span(), (dates[0].start, dates[0].end), *hours])
    left: list[str] = []
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        left.append(_BETWEEN.sub(" ", text[at:start]).strip() if start > at else "")
        at = max(at, end)
    weekday = grammar().rule("layout.weekday_left").regex
    edge = grammar().rule("layout.meeting_line_edge").regex
    bodies = list(filter(None, (edge.sub("", weekday.sub("", piece)).strip() for piece in left)))
    named = len(bodies) == 1 and grammar().rule("meetings.standalone_body").match(bodies[0])
    return MeetingLine(marked["item"], marked.start("item"), marked.span()) if named else None


def sole_meeting(page: Page) -> tuple[int, MeetingLine] | None:
    """The line near the head of a page that names the one meeting and item that it is about, right below
    the item's title."""
    found = [(i, told) for i, x in enumerate(page.lines) if (told := any_order(x.text))]
    if len(found) != 1 or not 0 < found[0][0] < min(_HEAD, len(page.lines) - 1):
        return None
    return found[0] if _titles(page.lines[found[0][0] - 1]) else None


def _titles(line: Line) -> bool:
    text = line.text
    council = grammar().rule("bodies.council").regex.fullmatch(text)
    shown = text[0].isupper() and text[-1] not in ".:;," and len(text) > 3
    return shown and titlelike(text) and not council and not no_title(text, "list_marker")


def rolls_below(page: Page, index: int, stop: int) -> int:
    """The line behind the lists of people that stand from line ``index`` on, whatever heads them."""
    rolls = roll_lines(page)
    g = grammar()
    while index < stop:
        text = page.lines[index].text
        plural = g.rule("layout.titles_of_members").match(text)
        listed = plural and text.count(",") > 1 and not g.rule("rolls.tells").search(text)
        if not (listed or index in rolls or fronts(text)):
            break
        index += 1
    return index
