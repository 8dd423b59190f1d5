"""The meeting that a row of a page is about: the one that the text has told of already, or a new one."""

from __future__ import annotations

from loaders.reading import MeetingReading, Reading
from ontology.record import MentionedMeeting, Span

__all__ = ["told_meeting"]


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
