"""Where other meetings are told of: the paragraphs with the title that each stands under, and the meeting that a
row of a page is about, be it one that the text has told of already or a new one."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import MentionedMeeting, Span

__all__ = ["told_meeting", "told_under"]

_LONE = 40
"""Characters of a line that is no more than a heading."""


def told_meeting(
    reading: Reading, meeting: MeetingReading, date: str, body: str, span: Span, start: str = ""
) -> str:
    """The id of ``body``'s meeting on ``date`` (ISO), which ``span`` states where nothing has yet.

    ``start`` is the hour (HH:MM) that a new one is given.
    """
    known = reading.stated(MentionedMeeting)
    for fact in known:
        if fact.date == date and fact.body in ("", body):
            return fact.id
    id = f"{meeting.id}-{len(known) + 1}"
    reading.add(
        MentionedMeeting(
            id=id, evidence=(span,), body=body, date=date, start=start, meeting=meeting.id,
            rule="meetings.listed",
        )
    )  # fmt: skip
    return id


def told_under(reading: Reading, meeting: MeetingReading) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs of the business with the title of their item."""
    for item in meeting.items:
        if item.section.title is not None:
            for paragraph in reading.split(item.section.title):
                yield paragraph, item.title
        above = ""
        for paragraph in item.all:
            # "Next meeting" alone on its line heads the day below it
            yield paragraph, above or item.title
            lone = len(paragraph.text) < _LONE and not paragraph.dates
            named = lone and grammar().rule("meetings.next").search(paragraph.text)
            above = paragraph.text if named else ""
    for paragraph in meeting.back:
        yield paragraph, ""
