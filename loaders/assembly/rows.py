"""Facts of tables beside those of the text: what both say is stated once, with both as evidence."""

from __future__ import annotations

from dataclasses import fields, replace

from loaders.reading import Reading
from loaders.registry import fold_name
from loaders.rosters import facts_from_tables
from ontology.record import (
    Attendance,
    Fact,
    Holding,
    Item,
    Meeting,
    Motion,
    Organisation,
    Person,
    Post,
)

__all__ = ["assemble"]

_SLOTS: dict[type[Fact], tuple[str, ...]] = {
    Person: ("name",),
    Post: ("name",),
    Holding: ("person", "post"),
    Attendance: ("person", "status"),
    Organisation: ("name",),
}
_MOST = 4
"""Pieces of evidence that a fact of both keeps."""


def assemble(reading: Reading) -> None:
    """Add the facts of the document's tables to those of its text."""
    rows = _Rows(reading)
    for fact in facts_from_tables(reading.document):
        rows.add(fact)


class _Rows:
    """The facts of the text by what a row must share with one to say the same."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.places: dict[tuple[object, ...], int] = {}
        self.known_as: dict[str, str] = {}
        for place, fact in enumerate(reading.facts):
            if key := _key(fact):
                self.places.setdefault(key, place)

    def add(self, fact: Fact) -> None:
        """Keep a table's fact; what the text says already gains the row as further evidence."""
        fact = self._named(fact)
        if isinstance(fact, (Meeting, Item)) and self._same(fact):
            return
        if isinstance(fact, Motion) and self._moved(fact):
            return
        if isinstance(fact, Organisation) and self._within(fact):
            return
        if self._told(fact):
            return
        if not fact.meeting and len(self.reading.meetings) == 1:
            fact = replace(fact, meeting=self.reading.meetings[0].id)
        key = _key(fact)
        if key:
            place = self.places.get(key)
            if place is not None:
                self._merge(place, fact)
                return
            self.places[key] = len(self.reading.facts)
        self.reading.add(fact)

    def _named(self, fact: Fact) -> Fact:
        """The fact with the ids by which the text's facts name its meeting and item."""
        fact = replace(fact, meeting=self.known_as.get(fact.meeting, fact.meeting))
        item = getattr(fact, "item", "")
        return replace(fact, item=self.known_as[item]) if item in self.known_as else fact  # type: ignore[call-arg]

    def _same(self, fact: Meeting | Item) -> bool:
        """Whether the text states this meeting or item from the same words, or on the same day."""
        for known in self.reading.facts:
            if type(known) is not type(fact):
                continue
            shared = any(
                a.start < b.end and b.start < a.end for a in known.evidence for b in fact.evidence
            )
            if isinstance(known, Meeting) and isinstance(fact, Meeting):
                shared = shared and known.date == fact.date
            if shared:
                self.known_as[fact.id] = known.id
                self.reading.claimed.extend(fact.evidence)
                return True
        return False

    def _moved(self, fact: Motion) -> bool:
        """Whether the text between a vote's heading and its table tells who moved it."""
        first, last = fact.evidence[0].start, fact.evidence[-1].end
        for place, known in enumerate(self.reading.facts):
            if (
                isinstance(known, Motion)
                and known.item == fact.item
                and all(first <= span.start and span.end <= last for span in known.evidence)
            ):
                self.reading.facts[place] = replace(
                    fact,
                    evidence=tuple(sorted({*known.evidence, *fact.evidence})),
                    mover=known.mover or fact.mover,
                    seconder=known.seconder or fact.seconder,
                    result=fact.result or known.result,
                    text=known.text or fact.text,
                    amendment=known.amendment or fact.amendment,
                )
                self.reading.claimed.extend(fact.evidence)
                return True
        return False

    def _told(self, fact: Fact) -> bool:
        """Whether a layout that reads rows as text has told what a row states."""
        layout = self.reading.layout.name
        if layout in ("page", "votes") and isinstance(fact, Attendance):
            return any(
                fold_name(known.person) == fold_name(fact.person)
                for known in self.reading.stated(Attendance)
            )
        return layout == "votes" and isinstance(fact, (Item, Motion))

    def _within(self, fact: Organisation) -> bool:
        """Whether the text has only a part of a name that fills its row: the row's is the name."""
        row = fact.evidence[0]
        for place, known in enumerate(self.reading.facts):
            if isinstance(known, Organisation) and known.evidence != fact.evidence:
                span = known.evidence[0]
                if row.start <= span.start and span.end <= row.end:
                    self.reading.facts[place] = replace(fact, meeting=known.meeting)
                    return True
        return False

    def _merge(self, place: int, fact: Fact) -> None:
        """Both as one: what the text leaves unsaid of somebody the row may say."""
        known = self.reading.facts[place]
        merged = tuple(sorted({*known.evidence, *fact.evidence}))[:_MOST]
        unsaid = {
            slot.name: getattr(fact, slot.name)
            for slot in fields(fact)
            if getattr(known, slot.name) in ("", (), None, "unknown")
        }
        self.reading.facts[place] = replace(known, **{**unsaid, "evidence": merged})
        self.reading.claimed.extend(fact.evidence)


def _key(fact: Fact) -> tuple[object, ...]:
    """What a fact of a table must share with one of the text to say the same; empty for others."""
    slots = _SLOTS.get(type(fact), ())
    return (type(fact), *(fold_name(getattr(fact, s)) for s in slots)) if slots else ()
