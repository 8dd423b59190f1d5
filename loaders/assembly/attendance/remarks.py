"""Councillors who ask and remark at a meeting whose page has no roll: its members, unless they came for others."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.rows import after, row_to
from loaders.assembly.attendance.visitors import held_to_account
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.registry import Sighting
from ontology.record import Span

__all__ = ["remarking"]

_BEHIND = 80
"""Characters behind a name that may say whom its bearer came for."""


def remarking(reading: Reading, meeting: MeetingReading) -> Iterator[tuple[str, Span]]:
    """Those who take part in what the minutes tell, with the words that say so.

    At an executive others put questions too, and so nothing follows there.
    """
    g = grammar()
    if g.rule("guests.executive").search(meeting.body) or _of_one_member(meeting):
        return
    visitors = set(_visitors(reading, meeting))
    for item in meeting.items:
        apart = visitors | held_to_account(reading, meeting, item)
        if not meeting.body and not _of_committee(item):
            continue
        for paragraph in item.told:
            if reading.is_quoted(paragraph):
                continue
            for mention in paragraph.people:
                end = mention.council and _remarks(paragraph, mention)
                for one in row_to(paragraph, mention, 0) if end else ():
                    individual = reading.individual(paragraph, one)
                    if not individual or individual.ambiguous or individual.name in apart:
                        continue
                    if not any(_from_elsewhere(reading, s) for s in individual.sightings):
                        yield individual.name, paragraph.span(one.outer, end or one.end)


def _remarks(paragraph: Paragraph, mention: NameMention) -> int:
    """Where the verb ends that only tells of one who is there; 0 where none stands behind a name."""
    rule = grammar().rule("attendance.remarks").regex
    found = (rule.match(paragraph.text, place) for place in after(paragraph, mention))
    return next((match.end() for match in found if match), 0)


def _of_one_member(meeting: MeetingReading) -> bool:
    """Whether the decisions of a page are a single person's, at whose sitting nobody else is a member."""
    return grammar().rule("attendance.one_decides").search(meeting.body) is not None


def _of_committee(item: ItemReading) -> bool:
    """Whether the minutes of a page that does not name its body call it a committee, or the like."""
    g = grammar()
    texts = [p.text for p in item.told]
    told = any(g.rule("attendance.committee_told").search(text) for text in texts)
    return told and not any(g.rule("attendance.cabinet_acts").search(text) for text in texts)


def _from_elsewhere(reading: Reading, sighting: Sighting) -> bool:
    """Whether the words behind a name, in a list of speakers too, say whom its bearer came for."""
    text = reading.document.text[sighting.span.end : sighting.span.end + _BEHIND]
    return grammar().rule("attendance.comes_for").match(text) is not None


def _visitors(reading: Reading, meeting: MeetingReading) -> Iterator[str]:
    """Those of whom some place says that they spoke for a ward, a parish, or by leave of the body."""
    g = grammar()
    for item in meeting.items:
        for paragraph in item.all:
            text = paragraph.text
            for mention in paragraph.people:
                title = text[mention.outer : mention.start]
                before = (
                    g.rule("attendance.visitor_before").search(text[: mention.start])
                    or g.rule("attendance.small_tier").search(title)
                    or g.rule("rolls.other_tier").search(text[: mention.start])
                )
                rule = g.rule("attendance.comes_for")
                if before or any(rule.match(text, p) for p in after(paragraph, mention)):
                    yield reading.name(paragraph, mention)
