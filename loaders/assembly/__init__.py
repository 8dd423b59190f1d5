"""Assembly: annotated paragraphs become facts, one module per family of facts."""

from __future__ import annotations

from dataclasses import fields, replace

from loaders.reading import Reading
from loaders.registry import fold_name
from loaders.sections import Segmentation
from ontology.record import (
    Action,
    Attendance,
    Decision,
    Document,
    Fact,
    Holding,
    Item,
    LayoutMatch,
    Meeting,
    MentionedMeeting,
    Motion,
    Person,
    Post,
    Question,
    Record,
)  # fmt: skip


def assemble(
    document: Document, layout: LayoutMatch, segmentation: Segmentation, *, council: str = ""
) -> Record:
    """Run every family over a segmented document and give the Record."""
    from loaders.assembly import (
        actions,
        attendance,
        decisions,
        declarations,
        items,
        meetings,
        motions,
        organisations,
        people,
        portfolios,
        posts,
        questions,
        renamings,
        reports,
        unread,
    )  # fmt: skip
    from loaders.rosters import facts_from_tables

    reading = Reading(document, layout, segmentation)
    people.survey(reading)
    meetings.assemble(reading, council)
    items.assemble(reading)
    posts.assemble(reading)
    attendance.assemble(reading)
    reports.assemble(reading)
    decisions.assemble(reading)
    motions.assemble(reading)
    declarations.assemble(reading)
    attendance.settle(reading)
    questions.assemble(reading)
    actions.assemble(reading)
    portfolios.assemble(reading)
    organisations.assemble(reading)
    renamings.assemble(reading)
    people.assemble(reading)
    places: dict[tuple[object, ...], int] = {}
    for place, fact in enumerate(reading.facts):
        if key := _row_key(fact):
            places.setdefault(key, place)
    same: dict[str, str] = {}
    for fact in facts_from_tables(document):
        if not _told(reading, fact, same):
            _tabular(reading, replace(fact, meeting=same.get(fact.meeting, fact.meeting)), places)
    facts = _distinct(_anchored(_quoted(reading)))
    return Record(document, layout, facts, unread.stretches(reading))


_ROW_SLOTS: dict[type[Fact], tuple[str, ...]] = {
    Person: ("name",),
    Post: ("name",),
    Holding: ("person", "post"),
    Attendance: ("person", "status"),
}


def _row_key(fact: Fact) -> tuple[object, ...]:
    """What a fact of a table must share with one of the text to say the same; empty for others."""
    slots = _ROW_SLOTS.get(type(fact), ())
    return (type(fact), *(fold_name(getattr(fact, s)) for s in slots)) if slots else ()


def _told(reading: Reading, fact: Fact, same: dict[str, str]) -> bool:
    """Whether the text of a page tells what one of its tables states; its meetings go to ``same``."""
    if reading.layout.name not in ("page", "votes"):
        return False
    if isinstance(fact, Meeting):
        known = [m for m in reading.stated(Meeting) if m.date == fact.date]
        if known:
            same[fact.id] = known[0].id
        return bool(known)
    if isinstance(fact, Attendance):
        return any(
            fold_name(a.person) == fold_name(fact.person) for a in reading.stated(Attendance)
        )
    return reading.layout.name == "votes" and isinstance(fact, (Item, Motion))


def _tabular(reading: Reading, fact: Fact, places: dict[tuple[object, ...], int]) -> None:
    """Keep a table's fact; what the text says already gains the row as further evidence.

    ``places``: where among the facts the first of each key stands.
    """
    if not fact.meeting and len(reading.meetings) == 1:
        fact = replace(fact, meeting=reading.meetings[0].id)
    key = _row_key(fact)
    if key:
        place = places.get(key)
        if place is not None:
            known = reading.facts[place]
            merged = tuple(sorted({*known.evidence, *fact.evidence}))[:4]
            reading.facts[place] = replace(known, evidence=merged)
            reading.claimed.extend(fact.evidence)
            return
        places[key] = len(reading.facts)
    reading.add(fact)


def _quoted(reading: Reading) -> list[Fact]:
    """What a quotation of other minutes states belongs to the meeting that they record."""
    kept: list[Fact] = []
    mentions = [f for f in reading.facts if isinstance(f, MentionedMeeting)]
    for fact in reading.facts:
        for span in reading.segmentation.quoted:
            first = fact.evidence[0]
            if span.start <= first.start < span.end and isinstance(
                fact, (Action, Question, Decision, Attendance, Motion)
            ):
                before = [
                    m for m in mentions if m.evidence[0].start < span.start and len(m.date) == 10
                ]
                if before:
                    fact = replace(fact, meeting=before[-1].id)
        kept.append(fact)
    return kept


def _anchored(facts: list[Fact]) -> list[Fact]:
    """Facts of a meeting of which the document states nothing belong to no meeting."""
    stated = {fact.id for fact in facts if isinstance(fact, (Meeting, MentionedMeeting))}
    items = {fact.id for fact in facts if isinstance(fact, Item)}
    kept = []
    for fact in facts:
        if fact.meeting and fact.meeting not in stated:
            fact = replace(fact, meeting="")
        if getattr(fact, "item", "") and fact.item not in items:  # type: ignore[attr-defined]
            fact = replace(fact, item="")  # type: ignore[call-arg]
        kept.append(fact)
    return kept


_SLOTS: dict[type[Fact], tuple[str, ...]] = {}


def _key(fact: Fact) -> tuple[object, ...]:
    kind = type(fact)
    slots = _SLOTS.get(kind)
    if slots is None:
        skip = {"evidence", "rule", "inferred"}
        slots = _SLOTS[kind] = tuple(f.name for f in fields(fact) if f.name not in skip)
    return (kind.__name__, *[getattr(fact, name) for name in slots])


def _distinct(facts: list[Fact]) -> tuple[Fact, ...]:
    """Facts in the order of their evidence, equal ones brought together under both evidences."""
    seen: dict[tuple[object, ...], Fact] = {}

    def order(fact: Fact) -> tuple[int, int, str]:
        first = fact.evidence[0]
        return first.start, first.end, type(fact).__name__

    for fact in sorted(facts, key=order):
        key = _key(fact)
        known = seen.get(key)
        if known is None:
            seen[key] = fact
        elif not set(fact.evidence) <= set(known.evidence) and len(known.evidence) < 4:
            merged = tuple(sorted({*known.evidence, *fact.evidence}))
            seen[key] = replace(known, evidence=merged)
    return tuple(seen.values())
