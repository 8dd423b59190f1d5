"""Attendance: lists of those present and absent, substitutes, comings and goings, invitations."""

from __future__ import annotations

from loaders.assembly.attendance import absences, listed, movements, speakers, substitutes
from loaders.assembly.attendance.rolls import survey
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading


def assemble(reading: Reading) -> None:
    """All Attendance facts of the document."""
    listed.assemble(reading)
    for meeting in reading.meetings:
        for paragraph in [*meeting.head, *meeting.front, *meeting.back]:
            _sentences(reading, meeting, None, paragraph)
        for item in meeting.items:
            for paragraph in [*item.preamble, *item.acts]:
                _sentences(reading, meeting, item, paragraph)
            speakers.speakers(reading, meeting, item)


def _sentences(
    reading: Reading, meeting: MeetingReading, item: ItemReading | None, paragraph: Paragraph
) -> None:
    """Attendance that is told in sentences."""
    text = paragraph.text
    if not paragraph.people and not paragraph.posts:
        return
    if not any(word in text for word in grammar().words("attendance.telling")):
        return
    negative = grammar().rule("attendance.not_people")
    for start, end in sentences(paragraph.passage):
        sentence = text[start:end]
        if (
            negative.search(sentence)
            and "polog" in sentence
            and not any(start <= n.outer < end for n in paragraph.people)
        ):
            continue
        whole = paragraph.span(start, end)
        absences.assemble(reading, meeting, paragraph, start, end, whole)
        substitutes.assemble(reading, meeting, paragraph, start, end, whole)
        movements.assemble(reading, meeting, item, paragraph, start, end, whole)
        speakers.attended(reading, meeting, paragraph, start, end, whole)
        speakers.in_chair(reading, meeting, paragraph, start, end)
        speakers.welcomed(reading, meeting, paragraph, start, end, whole)
        if item is not None:
            speakers.invitations(reading, meeting, item, paragraph, start, end, whole)


__all__ = ["assemble", "survey"]
