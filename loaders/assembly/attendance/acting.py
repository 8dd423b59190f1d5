"""Members who move, second or vote at a meeting whose page names no one as present: they were there."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading import Reading
from loaders.registry import Individual
from ontology.record import Attendance, Motion, Span

__all__ = ["acting_members", "was_there"]


def acting_members(reading: Reading) -> None:
    """State as present those who act on motions, where no roll tells who the members were.

    Nobody moves, seconds or votes who is not there; what a report says of motions is of other meetings.
    """
    no_minutes = reading.layout.name in ("page", "tabled", "votes") or reading.segmentation.page
    if no_minutes or reading.segmentation.form in ("report", "roster"):
        return
    listed = {f.meeting for f in reading.stated(Attendance) if _in_roll(f)}
    told = {(f.meeting, f.person) for f in reading.stated(Attendance) if f.status in _STATED}
    places = {meeting.id: meeting for meeting in reading.meetings}
    _no_guests(reading)
    for motion in reading.stated(Motion):
        meeting = places.get(motion.meeting)
        if meeting is None or meeting.id in listed:
            continue
        for person, evidence in _acting(reading, motion):
            was_there(reading, told, meeting.id, person, evidence, "attendance.acted")


def _no_guests(reading: Reading) -> None:
    """Take back that somebody spoke as a guest who moves or seconds what the meeting votes on."""
    movers = {p for m in reading.stated(Motion) if m.result for p in (m.mover, m.seconder) if p}
    for fact in [*reading.stated(Attendance)]:
        if fact.rule == "attendance.speaker" and fact.person in movers:
            individual = reading.people.named(fact.person)
            if individual is not None and _may_act(reading, individual):
                reading.drop(fact)


def _may_act(reading: Reading, individual: Individual) -> bool:
    """Whether somebody may be a member: where members are called Councillor, who is called so."""
    return not reading.members_are_titled or any(s.mention.council for s in individual.sightings)


def was_there(
    reading: Reading, told: set[tuple[str, str]], meeting: str, person: str,
    evidence: tuple[Span, ...], rule: str,
) -> None:  # fmt: skip
    """State that somebody must have been present, unless ``told`` holds the meeting and the person."""
    if (meeting, person) not in told:
        told.add((meeting, person))
        reading.add(
            Attendance(
                evidence=evidence, person=person, status="present", inferred=True, meeting=meeting,
                rule=rule,
            )
        )  # fmt: skip


_STATED = ("present", "substitute", "apologies", "absent", "in-attendance", "late", "joined")
"""What is told of somebody that makes nothing follow: where they were when is then known better."""


def _in_roll(fact: Attendance) -> bool:
    return fact.status == "present" and fact.rule in ("attendance.list", "attendance.table")


def _acting(reading: Reading, motion: Motion) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Who acts on a motion, each with the words that name them."""
    voted = motion.voters_for or motion.voters_against or motion.voters_abstain
    if not (motion.result or voted):
        # not put, or only announced, perhaps by somebody who then was not there
        return
    people = [motion.mover, motion.seconder]
    people += [*motion.voters_for, *motion.voters_against, *motion.voters_abstain]
    for person in people:
        individual = reading.people.named(person) if person else None
        if individual is None or individual.ambiguous:
            continue
        titled = any(s.mention.council or s.mention.honorifics for s in individual.sightings)
        if not _may_act(reading, individual):
            continue
        if not individual.given and not titled:
            # a lone word may be half a name that a table of votes has cut in two
            continue
        spans = [
            span for span in motion.evidence
            if any(span.start <= s.span.start and s.span.end <= span.end for s in individual.sightings)
        ]  # fmt: skip
        if spans:
            yield individual.name, (spans[0],)
