"""Members who move, second or vote at a meeting whose page names no one as present: they were there."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.remarks import remarking
from loaders.assembly.attendance.rows import after
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
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
    _no_guests(reading)
    told = {(f.meeting, f.person) for f in reading.stated(Attendance) if f.status in _STATED}
    places = {meeting.id: meeting for meeting in reading.meetings}
    for motion in reading.stated(Motion):
        meeting = places.get(motion.meeting)
        if meeting is None or meeting.id in listed:
            continue
        for person, evidence in _acting(reading, motion):
            was_there(reading, told, meeting.id, person, evidence, "attendance.acted")
    for meeting in reading.meetings:
        if meeting.id not in listed:
            for item in meeting.items:
                for paragraph in item.told:
                    for person, span in _presiding(reading, meeting, paragraph):
                        was_there(reading, told, meeting.id, person, (span,), "attendance.acted")
            for person, span in remarking(reading, meeting):
                was_there(reading, told, meeting.id, person, (span,), "attendance.acted")


def _presiding(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph
) -> Iterator[tuple[str, Span]]:
    """Those named as the chair, or at an executive as one of its members, who do what only one does who
    is there: "The Chair, Councillor A, welcomed everybody"."""
    g = grammar()
    text = paragraph.text
    executive = g.rule("attendance.executive").search(meeting.body)
    for mention in paragraph.people:
        before = text[max(0, mention.outer - 80) : mention.outer]
        chairs = g.rule("attendance.the_chair_before").search(before) or g.rule(
            "attendance.chair_behind"
        ).match(text[mention.end :])
        leads = executive and mention.council and g.rule("attendance.office_before").search(before)
        if not chairs and not (executive and mention.council):
            continue
        for place in after(paragraph, mention):
            beside = place > max(mention.end, mention.stop)
            if not chairs and not leads and not (beside and _of_executive(paragraph, mention)):
                continue
            if doing := g.rule("attendance.acts_there").match(text, place):
                individual = reading.people.who(paragraph.passage, mention)
                if individual is not None and not individual.ambiguous:
                    yield individual.name, paragraph.span(mention.outer, doing.end())
                break


def _of_executive(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a portfolio or the leadership stands behind a name."""
    return any(
        post.kind in ("portfolio", "elected")
        and not grammar().rule("attendance.of_others").search(post.name)
        and not post.plural
        and 0 < post.start - mention.end <= 4
        for post in paragraph.posts
    )


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
        if not individual.given and not titled:
            # a lone word may be half a name that a table of votes has cut in two
            continue
        spans = [
            span for span in motion.evidence
            if any(span.start <= s.span.start and s.span.end <= span.end for s in individual.sightings)
        ]  # fmt: skip
        if spans:
            yield individual.name, (spans[0],)
