"""A coming, going or standing in that is told twice: in a list or a declaration, and in the minutes."""

from __future__ import annotations

from dataclasses import replace

from loaders.reading import Reading
from ontology.record import Attendance, Declaration

_TOLD_TWICE = ("left", "joined", "substitute")


def join_told_twice(reading: Reading) -> None:
    """Make one fact of two that agree, where the one says what the other leaves open.

    They are the same person's, of one status and one meeting. A movement without an item goes with
    the only other one that has an item, unless that one was for an interest.
    """
    _stood_in(reading)
    _keep_apologies(reading)
    declared = {(d.person, d.item) for d in reading.stated(Declaration)}
    rows: dict[tuple[str, str, str], list[int]] = {}
    for place, fact in enumerate(reading.facts):
        if isinstance(fact, Attendance) and fact.status in _TOLD_TWICE and not fact.unnamed:
            rows.setdefault((fact.person, fact.status, fact.meeting), []).append(place)
    gone: set[int] = set()
    for places in rows.values():
        for place in places:
            fact = reading.facts[place]
            assert isinstance(fact, Attendance)
            fits = [
                (other, joined)
                for other in places
                if other != place
                and other not in gone
                and (joined := _joined(fact, reading.facts[other], declared)) is not None
            ]
            if len(fits) == 1:
                other, reading.facts[other] = fits[0]
                gone.add(place)
    if gone:
        reading.facts = [fact for place, fact in enumerate(reading.facts) if place not in gone]


def _stood_in(reading: Reading) -> None:
    """Drop the apologies of those who stood in for another, where a list of both tells it of one line."""
    facts = [f for f in reading.stated(Attendance) if not f.unnamed]
    for came in [f for f in facts if f.status == "substitute" and f.replaces]:
        for away in facts:
            same = away.status == "apologies" and away.person == came.person
            if same and away.meeting == came.meeting and _overlap(away, came):
                reading.drop(away)


def _overlap(away: Attendance, came: Attendance) -> bool:
    """Whether the name of one who is listed as away stands in the words of the other fact."""
    last = away.evidence[-1]
    return any(s.start <= last.start and last.end <= s.end for s in came.evidence)


def _keep_apologies(reading: Reading) -> None:
    """Drop the absence of those whose apologies stand elsewhere: a mark or a gap in a roll says less."""
    sent = {
        (fact.person, fact.meeting)
        for fact in reading.stated(Attendance)
        if fact.status == "apologies" and not fact.unnamed
    }
    for fact in [*reading.stated(Attendance)]:
        if fact.status == "absent" and (fact.person, fact.meeting) in sent:
            reading.drop(fact)


def _joined(fact: Attendance, other: object, declared: set[tuple[str, str]]) -> Attendance | None:
    """The one fact that two are; None where they contradict each other or belong to two events."""
    assert isinstance(other, Attendance)
    for one, two in ((fact.item, other.item), (fact.at, other.at), (fact.replaces, other.replaces)):
        if one and two and one != two:
            return None
    if fact.status != "substitute" and fact.item != other.item:
        item = fact.item or other.item
        if (fact.person, item) in declared:
            return None
    elif (fact.at, fact.replaces) == (other.at, other.replaces):
        return None
    return replace(
        other,
        item=fact.item or other.item,
        at=fact.at or other.at,
        replaces=fact.replaces or other.replaces,
        evidence=tuple(sorted({*fact.evidence, *other.evidence}))[:4],
    )
