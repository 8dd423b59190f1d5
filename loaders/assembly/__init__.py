"""Assembly: annotated paragraphs become facts, one module per family of facts."""

from __future__ import annotations

from dataclasses import fields, replace

from loaders.reading import Reading
from loaders.sections import Segmentation
from ontology.record import (
    Action,
    Attendance,
    Decision,
    Document,
    Fact,
    Item,
    LayoutMatch,
    Meeting,
    MentionedMeeting,
    Motion,
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
        rows,
        summaries,
        unread,
    )  # fmt: skip
    from loaders.assembly.decisions.asking import asking
    from loaders.assembly.declarations.reasons import without_reasons

    reading = Reading(document, layout, segmentation)
    people.survey(reading)
    meetings.assemble(reading, council)
    items.assemble(reading)
    posts.assemble(reading)
    told = segmentation.form != "profile"
    if told:
        attendance.assemble(reading)
    reports.assemble(reading)
    if told:
        decisions.assemble(reading)
        motions.assemble(reading)
        summaries.assemble(reading)
        declarations.assemble(reading)
        attendance.settle(reading)
        questions.assemble(reading)
        actions.assemble(reading)
    portfolios.assemble(reading)
    organisations.assemble(reading)
    renamings.assemble(reading)
    people.assemble(reading)
    rows.assemble(reading)
    facts = _distinct(_anchored(without_reasons(asking(_quoted(reading)))))
    return Record(document, layout, facts, unread.stretches(reading))


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
