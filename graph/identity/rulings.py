"""What people have judged, applied to the names of one council and kind.

A judgement names two nodes by the last part of their IRIs. Such an address means all places that
print the form (``ann-bell``), those with a role, sex or from a year on (``ann-bell-officer``,
``bell-2015``), or the one document that it names (``bell-0123456789ab``). It does not depend on
what the machine makes of the form, and so outlives every change of the machine's mind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.identity.naming import alone
from graph.iris import slug

__all__ = ["Place", "Ruling", "Rulings"]

Address = tuple[str, str]
"""Document and name as printed there."""

_DIGEST = re.compile(r"-([0-9a-f]{12})$")
_FACET = re.compile(r"-(councillor|officer|lay|other|female|male)$")
_YEAR = re.compile(r"-((?:19|20)\d\d)$")


@dataclass(frozen=True, slots=True)
class Place:
    """One name in one document, with what an address may tell of it. ``year`` 0: not known."""

    address: Address
    form: str
    role: str = ""
    sex: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Ruling:
    """That two addresses (last parts of IRIs) are ``same``, ``different`` or ``undecided``."""

    one: str
    other: str
    verdict: str


class Rulings:
    """The rulings of one council and kind. Of two about the same pair the later wins."""

    def __init__(self, rulings: Sequence[Ruling]) -> None:
        self._rulings = list({(r.one, r.other): r for r in rulings}.values())
        self._places: dict[str, frozenset[Address]] = {}
        self._singles: set[Address] = set()
        self._ruled: set[Address] = set()

    def __bool__(self) -> bool:
        return bool(self._rulings)

    def see(self, places: Iterable[Place]) -> None:
        """Learn what the addresses mean among the names of the council."""
        if not self._rulings:
            return
        forms: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            forms[slug(place.form)].append(place)
        for wanted in sorted({a for r in self._rulings for a in (r.one, r.other)}):
            self._places[wanted] = self._meant(wanted, forms)
            self._ruled |= self._places[wanted]

    def _meant(self, wanted: str, forms: dict[str, list[Place]]) -> frozenset[Address]:
        if wanted in forms:
            return frozenset(place.address for place in forms[wanted])
        if found := _DIGEST.search(wanted):
            there = [
                place.address
                for place in forms.get(wanted[: found.start()], ())
                if place.address[0].startswith(found[1])
            ]
            self._singles.update(there)
            return frozenset(there)
        if found := _FACET.search(wanted):
            word = {"other": "unknown"}.get(found[1], found[1])
            some = forms.get(wanted[: found.start()], ())
            return frozenset(p.address for p in some if word in (p.role, p.sex))
        if found := _YEAR.search(wanted):
            some = forms.get(wanted[: found.start()], ())
            return frozenset(p.address for p in some if p.year >= int(found[1]))
        return frozenset()

    def unknown(self) -> list[str]:
        """The addresses that mean nothing here."""
        return sorted(address for address, places in self._places.items() if not places)

    def about(self, place: Address) -> bool:
        """Whether any judgement is about this place."""
        return place in self._ruled

    def singles(self, place: Address) -> bool:
        """Whether a judgement is about this one place."""
        return place in self._singles

    def same_as(self, place: Address) -> set[Address]:
        """The places that are judged to be the same as this one."""
        found: set[Address] = set()
        for ruling in self._rulings if place in self._ruled else ():
            if ruling.verdict == "same":
                one, other = self._sides(ruling)
                if place in one:
                    found |= other
                if place in other:
                    found |= one
        return found - {place}

    def between(self, ones: Iterable[Address], others: Iterable[Address]) -> str:
        """What is judged of two groups of places, empty where nothing is."""
        first = {place for place in ones if place in self._ruled}
        second = {place for place in others if place in self._ruled} if first else set()
        said = ""
        for ruling in self._rulings if second else ():
            a, b = self._sides(ruling)
            if (first & a and second & b) or (first & b and second & a):
                said = ruling.verdict
        return said

    def unite(self, keys: dict[Address, str]) -> None:
        """Give one key to what is judged the same and still has two, each wholly so."""
        for ruling in self._rulings:
            if ruling.verdict != "same":
                continue
            one, other = self._sides(ruling)
            both = {keys[place] for place in one}, {keys[place] for place in other}
            if len(both[0]) != 1 or len(both[1]) != 1 or both[0] == both[1]:
                continue
            keep, drop = sorted(both[0] | both[1], key=lambda key: (alone(key), -len(key), key))
            for place, key in keys.items():
                if key == drop:
                    keys[place] = keep

    def _sides(self, ruling: Ruling) -> tuple[frozenset[Address], frozenset[Address]]:
        nothing: frozenset[Address] = frozenset()
        return self._places.get(ruling.one, nothing), self._places.get(ruling.other, nothing)
