"""Attendance: lists of those present and absent, substitutes, comings and goings, invitations."""

from __future__ import annotations

from loaders.assembly.attendance import (
    absences,
    declared,
    listed,
    movements,
    substitutes,
    told_away,
    told_there,
)
from loaders.assembly.attendance.acting import acting_members
from loaders.assembly.attendance.days_across import days_across
from loaders.assembly.attendance.labelled_speakers import labelled_speakers, presenting
from loaders.assembly.attendance.own_page import own_meetings
from loaders.assembly.attendance.rolls import survey
from loaders.assembly.attendance.sentence import sentences_of
from loaders.assembly.attendance.speakers import speakers
from loaders.assembly.attendance.spoken_for import offices_that_speak
from loaders.assembly.attendance.voted import away_from_vote, voted
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

_UNATTENDED = ("member", "committee", "plan", "bodies", "petition", "interests")
"""Kinds of pages that tell of no one's coming to a meeting, but for the list of a member's own."""


def assemble(reading: Reading) -> None:
    """All Attendance facts of the document."""
    across = reading.segmentation.page == "attendance" and days_across(reading)
    if reading.segmentation.page in ("", "attendance", "votes") and not across:
        listed.assemble(reading)
    for meeting in reading.meetings:
        if reading.segmentation.page in _UNATTENDED:
            own_meetings(reading, meeting)
            continue
        for paragraph in [*meeting.head, *meeting.front, *meeting.back]:
            _sentences(reading, meeting, None, paragraph)
        own_meetings(reading, meeting)
        if reading.segmentation.page == "votes":
            away_from_vote(reading, meeting)
        for item in meeting.items:
            for paragraph in [*item.preamble, *item.acts]:
                _sentences(reading, meeting, item, paragraph)
            speakers(reading, meeting, item)
            offices_that_speak(reading, meeting, item)
            labelled_speakers(reading, meeting, item)
            presenting(reading, meeting, item)
    listed.came(reading)


def settle(reading: Reading) -> None:
    """What other facts tell of attendance: who left for an interest, who was there to move and vote."""
    declared.settle(reading)
    if reading.segmentation.page == "votes":
        voted(reading)
    acting_members(reading)


def _sentences(
    reading: Reading, meeting: MeetingReading, item: ItemReading | None, paragraph: Paragraph
) -> None:
    """Attendance that is told in sentences."""
    if not paragraph.people and not paragraph.posts:
        return
    negative = grammar().rule("attendance.not_people")
    for told in sentences_of(reading, meeting, item, paragraph):
        if negative.search(told.words) and "polog" in told.words and not told.people:
            continue
        absences.assemble(told)
        substitutes.assemble(told)
        told_away.stood_in(told)
        told_away.away(told)
        movements.assemble(told)
        told_there.attended(told)
        told_there.in_chair(told)
        told_there.welcomed(told)
        told_there.invitations(told)


__all__ = ["assemble", "settle", "survey"]
