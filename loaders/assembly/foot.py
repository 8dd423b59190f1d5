"""What the last lines of a record tell of its meeting, where no line of the head does."""

from __future__ import annotations

from loaders.assembly.head_cells import head_cells, names_a_meeting
from loaders.assembly.head_places import contact
from loaders.assembly.heads import Found, read_head
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading

__all__ = ["at_foot"]

_FOOT = 3
"""Lines at the end of a record that may say when it was and whom to ask about it."""


def at_foot(reading: Reading, meeting: MeetingReading, found: Found) -> None:
    """When the meeting was and whom to ask about it, as the last lines of the record tell."""
    last = [p for item in meeting.items[-1:] for p in item.all][-_FOOT:]
    last += meeting.back[-_FOOT:]
    if "date" not in found.values:
        told = [c for p in last if names_a_meeting(c := head_cells([p]))]
        # of several such lines each is a row of a table
        if len(told) == 1:
            read_head(reading, told[0], found)
        _day_at_foot(last, found)
    if {"contact", "contact_email", "contact_phone"} & set(found.values):
        return
    for paragraph in last:
        match = grammar().rule("meetings.contact").search(paragraph.text)
        if match and grammar().rule("meetings.asks_at_foot").match(paragraph.text):
            contact(paragraph, match.start("contact"), found)
            return


def _day_at_foot(last: list[Paragraph], found: Found) -> None:
    """The day and hour of the meeting that a record without them in its head tells behind the business."""
    for paragraph in last:
        match = grammar().rule("heads.day_at_foot").match(paragraph.text)
        day = next((d for d in paragraph.dates if d.full), None)
        if match is None or day is None or day.start > match.end():
            continue
        found.set("date", day.value, paragraph.whole)
        began = grammar().rule("heads.began").search(paragraph.text)
        for hour in paragraph.times if began else []:
            if began and hour.start >= began.start():
                found.set("start", hour.value, paragraph.whole)
        return
