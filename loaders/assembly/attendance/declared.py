"""Which item somebody left who had declared an interest: the item declared, wherever the leaving is told."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.dates import find_times
from loaders.assembly.attendance.rows import state
from loaders.assembly.attendance.twice import join_told_twice
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Reading
from ontology.record import Attendance, Declaration

_NEAR = 400
"""Characters within which a leaving told under "Declarations of interest" belongs to a declaration."""


def settle(reading: Reading) -> None:
    """Move what is told of leaving and returning to the item that was declared.

    Under the declarations themselves that is the one item which the person declared there; at the end
    of an item it is the next one, where the person declared that and not the item before it.
    """
    _move(reading)
    _left_by_declaration(reading)


def _move(reading: Reading) -> None:
    declared: dict[str, list[Declaration]] = {}
    for declaration in reading.stated(Declaration):
        if declaration.item:
            declared.setdefault(declaration.person, []).append(declaration)
    held = {item.id: (meeting, item) for meeting in reading.meetings for item in meeting.items}
    for place, fact in enumerate(reading.facts):
        if not isinstance(fact, Attendance) or fact.status not in ("left", "joined"):
            continue
        if fact.item not in held or fact.person not in declared:
            continue
        meeting, item = held[fact.item]
        target = _declared_here(fact, item, declared[fact.person]) or _declared_next(
            reading, fact, meeting, item, declared[fact.person]
        )
        if target is not None:
            evidence = tuple(sorted({*fact.evidence, *target.evidence}))
            reading.facts[place] = replace(fact, item=target.item, evidence=evidence)
    join_told_twice(reading)


def _left_by_declaration(reading: Reading) -> None:
    """Those of whom only the words of their declaration say that they left ("DPI – left at 7.12pm")."""
    went = grammar().rule("interests.went")
    left = [f for f in reading.stated(Attendance) if f.status == "left"]
    about = grammar().rule("interests.about")
    held = {
        item.id: meeting for meeting in reading.meetings for item in meeting.items
        if not about.search(item.title)
    }  # fmt: skip
    for declaration in reading.stated(Declaration):
        if not declaration.withdrew or declaration.item not in held:
            continue
        if any(f.person == declaration.person and f.item == declaration.item for f in left):
            continue
        for span in declaration.evidence:
            words = reading.text(span)
            match = went.search(words)
            if match is None:
                continue
            times = [t for t in find_times(words) if 0 <= t.start - match.end() <= 12]
            state(
                reading, held[declaration.item], declaration.evidence, declaration.person, "left", "declared",
                item=declaration.item, at=times[0].value if times else "",
            )  # fmt: skip
            break


def _declared_here(
    fact: Attendance, item: ItemReading, declarations: list[Declaration]
) -> Declaration | None:
    """The declaration beside which somebody's leaving is told: under the item for declarations, or in its words."""
    if not grammar().rule("attendance.title_interests").search(item.title):
        told = [d for d in declarations if d.withdrew and d.item != item.id and _shares(fact, d)]
        return told[0] if len({d.item for d in told}) == 1 else None
    start, end = fact.evidence[0].start, fact.evidence[-1].end
    near = [
        d for d in declarations
        if d.item != item.id and any(abs(s.start - start) < _NEAR or abs(s.end - end) < _NEAR for s in d.evidence)
    ]  # fmt: skip
    return near[0] if len({d.item for d in near}) == 1 else None


def _shares(fact: Attendance, declaration: Declaration) -> bool:
    """Whether the words of a leaving are among those of a declaration."""
    return all(
        any(said.start <= span.start and span.end <= said.end for said in declaration.evidence)
        for span in fact.evidence
    )


def _declared_next(
    reading: Reading,
    fact: Attendance,
    meeting: MeetingReading,
    item: ItemReading,
    declarations: list[Declaration],
) -> Declaration | None:
    """The declaration in the next item, of somebody who withdraws in the last words of the one before."""
    told = item.told
    following = meeting.items[meeting.items.index(item) + 1 :]
    if fact.status != "left" or not told or not following:
        return None
    if any(d.item == item.id for d in declarations):
        return None
    words = " ".join(reading.text(span) for span in fact.evidence)
    if not grammar().rule("attendance.for_interest").search(words):
        return None
    last = fact.evidence[-1].end >= told[-1].whole.end - 2
    return next((d for d in declarations if last and d.item == following[0].id), None)
