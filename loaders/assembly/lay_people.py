"""Who takes part without being a member, by what the words beside the name say: lay people, and officers
of whom no office is told."""

from __future__ import annotations

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Reading
from loaders.registry import Individual, Sighting
from ontology.record import Attendance, Question

__all__ = ["lay_people", "officers_told"]

_NEAR = 200
"""Signs before and behind a name within which something is said of its bearer."""


def lay_people(reading: Reading) -> set[str]:
    """The names of those whom the document shows to be neither members nor officers."""
    present = {f.person for f in reading.stated(Attendance) if f.status in ("present", "apologies")}
    askers = {f.asked_by for f in reading.stated(Question) if f.asked_by}
    members = any(s.role == "councillor" for i in reading.people.individuals for s in i.sightings)
    found = set()
    for individual in reading.people.individuals:
        if any(s.role == "councillor" for s in individual.sightings) or _ranked(individual):
            continue
        stranger = members and individual.name not in present
        asks = stranger and individual.name in askers and bool(individual.titles)
        if asks or any(_said_of(reading, s, individual, stranger) for s in individual.sightings):
            found.add(individual.name)
    return found


def _ranked(individual: Individual) -> bool:
    """Whether somebody is of the police or another service, by the title."""
    ranks = words().rank | words().service
    return any(title.split(" ")[-1] in ranks for title in individual.titles)


def _said_of(reading: Reading, sighting: Sighting, individual: Individual, stranger: bool) -> bool:
    g = grammar()
    line, before, after = _around(reading, sighting)
    if g.rule("lay_people.behind").match(after) or g.rule("lay_people.before").search(before):
        return True
    if g.rule("lay_people.row").search(line):
        return True
    if not stranger or not individual.titles:
        return False
    if g.rule("lay_people.sender").search(before):
        return True
    does = g.rule("lay_people.does").match(after)
    return does is not None and not (
        does["of"] and g.rule("lay_people.public_body").search(does["of"])
    )


def officers_told(reading: Reading) -> set[str]:
    """The names behind an officer's label, or with what only an officer works in."""
    g = grammar()
    found = set()
    for individual in reading.people.individuals:
        for sighting in () if _ranked(individual) else individual.sightings:
            line, before, after = _around(reading, sighting)
            label = g.rule("lay_people.officer_before")
            if (
                label.search(line)
                or label.search(before)
                or g.rule("lay_people.officer_behind").match(after)
            ):
                found.add(individual.name)
    return found


def _around(reading: Reading, sighting: Sighting) -> tuple[str, str, str]:
    """What stands before a name on its line, before it in its paragraph, and behind it there."""
    text = reading.document.text
    before = text[max(0, sighting.outer.start - _NEAR) : sighting.outer.start]
    after = text[sighting.span.end : sighting.span.end + _NEAR]
    return (
        before.rpartition("\n")[2],
        re.sub(r"\s+", " ", before.rpartition("\n\n")[2]),
        re.sub(r"\s+", " ", after.split("\n\n")[0]),
    )
