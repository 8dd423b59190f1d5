"""Two people under one name, and one under two: what a list of members and a title tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.annotators.names import words

if TYPE_CHECKING:
    from loaders.registry import Individual, Sighting

__all__ = ["apart", "join_knights"]


def apart(individual: Individual, sighting: Sighting) -> bool:
    """Whether a list of members names by a bare surname somebody whose namesake is an officer:
    "Councillors Orr, Pell and Smith", "Jo Smith (Solicitor)"."""
    return (
        sighting.row >= 0
        and sighting.role == "councillor"
        and not sighting.mention.given
        and any(s.serves for s in individual.sightings)
        and not any(s.role == "councillor" for s in individual.sightings)
    )


def join_knights(individuals: list[Individual]) -> None:
    """Take "Sir Gerald" for the one Sir Gerald whom the document names in full."""
    knightly = words().knightly
    knights = [i for i in individuals if knightly & set(i.titles)]
    for short in [i for i in knights if not i.given]:
        called = short.surname.casefold()
        fuller = [i for i in knights if i.given and i.given.casefold().split(" ")[0] == called]
        if len(fuller) == 1:
            sightings = [*fuller[0].sightings, *short.sightings]
            fuller[0].sightings = sorted(sightings, key=lambda s: s.span)
            individuals.remove(short)
