"""Pages of recorded votes: whoever voted was there, and some lines say who was not."""

from __future__ import annotations

from loaders.assembly.attendance.acting import was_there
from loaders.assembly.attendance.rows import state
from loaders.assembly.attendance.table_cells import says
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Reading
from ontology.record import Attendance, Motion

__all__ = ["away_from_vote", "voted"]


def away_from_vote(reading: Reading, meeting: MeetingReading) -> None:
    """State the apologies of lines such as "Councillor Ann Pell - apologies" below a vote."""
    rule = grammar().rule("vote_words.away")
    for paragraph in [*meeting.front, *(p for item in meeting.items for p in item.all)]:
        for mention in paragraph.people:
            match = rule.match(paragraph.text, mention.stop or mention.end)
            if match is None:
                continue
            status = says(match["said"])
            if status == "apologies":
                evidence = (paragraph.span(mention.outer, match.end()),)
                state(reading, meeting, evidence, reading.name(paragraph, mention), status, "vote")


def voted(reading: Reading) -> None:
    """State that those who voted were there, where nothing else tells of it."""
    told = {(f.meeting, f.person) for f in reading.stated(Attendance) if not f.item}
    for motion in reading.stated(Motion):
        for name in (*motion.voters_for, *motion.voters_against, *motion.voters_abstain):
            was_there(reading, told, motion.meeting, name, motion.evidence, "attendance.voted")
