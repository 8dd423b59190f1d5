"""Lists of who was there that stand behind the business, whatever the layout."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.sections import MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["cut_late_lists"]


def cut_late_lists(page: Page, segmentation: Segmentation) -> None:
    """Give a list of those present that ends the last item to the meeting's back matter.

    Only where nothing of the kind stands in front: two lists would be two meetings' or a quotation,
    unless it is headed in the words of a committee system, whose tabs stand in front.
    """
    if len(segmentation.meetings) != 1:
        return
    meeting = segmentation.meetings[0]
    if meeting.back or not meeting.items:
        return
    start = _heading(page, meeting, systems=bool(meeting.front))
    if start is None:
        return
    end = start
    for part in meeting.items[-1].parts:
        if part.span.end > start:
            end = max(end, part.span.end)
    meeting.items[-1].parts = [
        part
        if part.span.end <= start
        else Part(part.role, Span(part.span.start, start), part.labelled)
        for part in meeting.items[-1].parts
        if part.span.start < start
    ]
    meeting.back = [Span(start, end)]


def _heading(page: Page, meeting: MeetingSection, *, systems: bool) -> int | None:
    """Where the last item's text has a heading of such a list, with a blank line before it.

    ``systems``: only the heading of a committee system counts.
    """
    rule = grammar().rule("attendance.late_list")
    item = meeting.items[-1]
    for line in page.lines:
        match = rule.match(line.text) if line.gap else None
        if match and (match["system"] or not systems):
            inside = any(part.span.start <= line.start < part.span.end for part in item.parts)
            if inside:
                return line.start
    return None
