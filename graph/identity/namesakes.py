"""One whole name, several bearers: what the records say of a name over the years, taken apart where
it cannot all be true of one person at a time.

Two numbers of the council's own system, or two wards that were there side by side, tell bearers
apart. Where one bearer's time ends and the next one's begins is the election between; if several
elections lie between, the terms between them are of one bearer or the other, undecided.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.identity.profiles import Appearance, municipal_year, year_begins
from graph.iris import fold

__all__ = ["Council", "bearers"]

_NEW = 0.15
"""The part of a year's surnames that must be new for an election."""

_Spans = Mapping[str, tuple[float, float]]


class Council:
    """When a council had elections, when it had which wards, and who is named with a ward."""

    def __init__(self, seen: Iterable[Appearance]) -> None:
        began: dict[str, int] = {}
        years: dict[int, set[str]] = defaultdict(set)
        self._wards: dict[str, tuple[float, float]] = {}
        self._warded: dict[str, list[Appearance]] = defaultdict(list)
        self._firsts: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in seen:
            if one.day is None or one.role != "councillor":
                continue
            if one.name.full:
                self._firsts[one.name.first[0], one.name.surname].add(one.name.first)
            year, surname = municipal_year(one.day), one.name.surname
            began[surname] = min(year, began.get(surname, year))
            years[year].add(surname)
            if one.mention.ward:
                _stretch(self._wards, fold(one.mention.ward), one.day)
                if not one.name.full:
                    self._warded[surname].append(one)
        new = Counter(began.values())
        self._new = {year: new[year] / len(names) for year, names in years.items()}

    def elections(self, after: float, before: float) -> list[float]:
        """The days, in years, between two days on which there may have been an election."""
        years = range(municipal_year(after) + 1, municipal_year(before) + 1)
        likely = [year for year in years if self._new.get(year, 0.0) >= _NEW]
        return [year_begins(year) for year in likely or years]

    def side_by_side(self, one: str, other: str) -> bool:
        """Whether two folded wards are two: neither has all the other's words, and the council
        had both at a time, so that neither is a new name of the other."""
        ones, others = set(one.split()), set(other.split())
        if ones <= others or others <= ones or one not in self._wards or other not in self._wards:
            return False
        (first, last), (start, end) = self._wards[one], self._wards[other]
        return first < end and start < last

    def short_forms(self, one: Appearance) -> list[tuple[Appearance, bool]]:
        """Surnames and initials with a ward that may mean a whole name, and whether, by their
        initial, they mean no other."""
        alone = len(self._firsts[one.name.first[0], one.name.surname]) == 1
        return [
            (short, alone and bool(short.name.given))
            for short in self._warded[one.name.surname]
            if short.name.given[:1] in ((), (one.name.first[0],))
        ]


def bearers(
    members: Sequence[Appearance], council: Council
) -> tuple[list[list[Appearance]], list[Appearance]]:
    """The appearances of one whole name by bearer, in the order of their times, and those that
    fall into the times of several. One bearer, where nothing tells two."""
    shorter = council.short_forms(members[0])
    told = _told([*members, *(short for short, sure in shorter if sure)], council)
    kinds = set(told.values())
    spans: dict[str, tuple[float, float]] = {}
    for one in (*members, *(short for short, _ in shorter)):
        # A ward that a bearer has tells who is meant by a surname, too.
        tell = told.get(id(one)) or f"ward {fold(one.mention.ward)}"
        if one.day is not None and tell in kinds:
            _stretch(spans, tell, one.day)
    if len(spans) < 2:
        return [list(members)], []
    found: dict[tuple[float, str], list[Appearance]] = defaultdict(list)
    nobodys: list[Appearance] = []
    for one in members:
        whose = told.get(id(one)) or _whose(one, spans, council)
        if not whose:
            nobodys.append(one)
            continue
        began = spans[whose][0] if whose in spans else float(whose.partition(" ")[2])
        found[began, whose].append(one)
    return [some for _, some in sorted(found.items(), key=lambda pair: pair[0])], nobodys


def _told(members: Sequence[Appearance], council: Council) -> dict[int, str]:
    """What tells the bearer, by the identity of each appearance that says it: numbers where one
    host gives two of them, else wards where two are named."""
    hosts: dict[str, set[str]] = defaultdict(set)
    wards: dict[str, list[Appearance]] = defaultdict(list)
    for one in members:
        for number in one.mention.ids:
            hosts[number.partition(" ")[0]].add(number)
        if one.mention.ward:
            wards[fold(one.mention.ward)].append(one)
    several = min((host for host, numbers in hosts.items() if len(numbers) > 1), default="")
    if several:
        return {
            id(one): f"id {number}"
            for one in members
            for number in one.mention.ids
            if number.startswith(f"{several} ")
        }
    kinds: dict[str, str] = {}
    for ward in sorted(wards, key=lambda ward: (-len(wards[ward]), ward)):
        known = (kind for kind in kinds.values() if not council.side_by_side(kind, ward))
        kinds[ward] = next(known, ward)
    return {id(one): f"ward {kinds[ward]}" for ward, some in wards.items() for one in some}


def _whose(one: Appearance, spans: _Spans, council: Council) -> str:
    """Whose an appearance is by its day: a bearer's, or ``term`` and the day on which a term began
    that is of one of two; empty where several bearers sat, or no day is known."""
    day = one.day
    there = [tell for tell in spans if day is None or spans[tell][0] <= day <= spans[tell][1]]
    if there or day is None:
        return there[0] if len(there) == 1 else ""
    earlier = max(((last, tell) for tell, (_, last) in spans.items() if last < day), default=None)
    later = min(((first, tell) for tell, (first, _) in spans.items() if first > day), default=None)
    if earlier is None or later is None:
        _, nearest = earlier or later or (0.0, "")
        return nearest
    turns = council.elections(earlier[0], later[0])
    passed = bisect_right(turns, day)
    if turns and passed == 0:
        return earlier[1]
    if turns and passed == len(turns):
        return later[1]
    return f"term {turns[passed - 1] if turns else earlier[0]}"


def _stretch(spans: dict[str, tuple[float, float]], key: str, day: float) -> None:
    first, last = spans.get(key, (day, day))
    spans[key] = min(first, day), max(last, day)
