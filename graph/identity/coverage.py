"""When a council's records were made and whom they list: what tells absence from silence, and one
bearer of a surname from several."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.identity.bodies import body_key
from graph.identity.names import PersonName
from graph.identity.profiles import Appearance, Profile, municipal_year
from graph.iris import fold

__all__ = ["Coverage", "Sitting", "fullness"]

_SILENT = 1.2
"""Years without a sign of a surname after which whoever bears it next may be somebody else."""
_ABSENT = 3
"""So many lists of the whole council without a surname show that nobody of it sat, if they span"""
_VACANT = 0.5
"""half a year: who stays away that long has no seat any more."""


class Coverage:
    """The days of each body's documents, by how they print names: what tells that somebody was not
    there from what tells only that nothing was read, or no whole names were printed.

    ``sitting`` says how many of a surname sat."""

    def __init__(self, seen: Sequence[Appearance]) -> None:
        self.sitting = Sitting(seen)
        forms: dict[tuple[str, str, float], list[int]] = defaultdict(list)
        for one in seen:
            if one.day is not None and one.role == "councillor":
                key = (one.document, fold(one.mention.body), one.day)
                forms[key].append(fullness(one.name))
        self._days: list[dict[str, list[float]]] = [defaultdict(list) for _ in range(3)]
        for (_, body, day), found in sorted(forms.items(), key=lambda pair: pair[0][2]):
            # The style of a document is that of most of its names.
            style = sorted(found)[len(found) // 2]
            for least in range(style + 1):
                self._days[least][body].append(day)

    def missed(self, profile: Profile, after: float, before: float) -> float:
        """In how many documents between two days somebody would have been named, had they been
        named in their bodies as often then as in their own time."""
        if profile.first is None or profile.last is None:
            return 0.0
        days = self._days[max((fullness(name) for name in profile.names), default=0)]
        theirs = [days[body] for body in {body for body, _ in profile.bodies} if body in days]
        own = sum(_between(some, profile.first - 0.01, profile.last + 0.01) for some in theirs)
        share = min(1.0, (len(profile.named) + 0.5) / (own + 5))
        return share * sum(_between(some, after, before) for some in theirs)


class Sitting:
    """How many of a surname sat, by the lists of those present and of apologies, and when
    the surname was printed."""

    def __init__(self, seen: Iterable[Appearance]) -> None:
        lists: Counter[tuple[str, str]] = Counter()
        years: dict[tuple[str, str], int] = {}
        whole: dict[str, float] = {}
        self._lists: dict[str, list[tuple[float, str]]] = defaultdict(list)
        self._body: dict[str, str] = {}
        self._days: dict[str, list[float]] = defaultdict(list)
        self._named: dict[str, list[float]] = defaultdict(list)
        for one in seen:
            if one.day is None or one.role == "officer":
                continue
            surname, said = one.name.surname, one.mention
            if one.role == "councillor":
                self._days[surname].append(one.day)
                if one.name.given:
                    self._named[surname].append(one.day)
            if any(which.startswith(("present", "apologies")) for which in said.lists):
                lists[surname, said.document] += 1
                if said.document not in self._body:
                    self._body[said.document] = fold(said.body)
                    self._lists[fold(said.body)].append((one.day, said.document))
                years[surname, said.document] = municipal_year(one.day)
                if body_key(said.document, said.body, "", said.council) == "council":
                    whole[said.document] = one.day
        self._seen = {
            (surname, municipal_year(day)) for surname, days in self._days.items() for day in days
        }
        for days in (*self._days.values(), *self._named.values()):
            days.sort()
        for listed in self._lists.values():
            listed.sort()
        self._councils = sorted(whole.values())
        self._most: dict[tuple[str, int], int] = {}
        self._whole: set[tuple[str, int]] = set()
        for (surname, document), count in lists.items():
            key = surname, years[surname, document]
            self._most[key] = max(count, self._most.get(key, 0))
            if document in whole:
                self._whole.add(key)

    def only_one(self, surname: str, day: float) -> bool:
        """Whether all lists of a municipal year, of which one at least is of the whole council,
        have one of the surname."""
        key = surname, municipal_year(day)
        return key in self._whole and self._most[key] == 1

    def unbroken(self, surname: str, after: float, before: float) -> bool:
        """Whether between two days councillors of a surname were printed without a gap, and never
        two in one list."""
        years = range(municipal_year(after), municipal_year(before) + 1)
        if any((surname, year) not in self._seen for year in years):
            return False
        if any(
            b - a > _SILENT or self._missing(a, b) for a, b in self._steps(surname, after, before)
        ):
            return False
        return self.one_at_a_time(surname, after, before)

    def absent(self, surname: str, after: float, before: float) -> bool:
        """Whether between two days there was a time in which nobody of a surname sat."""
        return any(self._missing(a, b) for a, b in self._steps(surname, after, before))

    def _steps(self, surname: str, after: float, before: float) -> Iterator[tuple[float, float]]:
        """From one day on which a surname was printed to the next, between two days."""
        days = self._days.get(surname, [])
        inner = days[bisect_left(days, after) : bisect_right(days, before)]
        return zip((after, *inner), (*inner, before), strict=True)

    def _missing(self, after: float, before: float) -> bool:
        lists = self._councils[
            bisect_right(self._councils, after) : bisect_left(self._councils, before)
        ]
        return len(lists) >= _ABSENT and lists[-1] - lists[0] >= _VACANT

    def in_place(self, odd: Profile, usual: Profile) -> bool:
        """Whether each list with one name lacks the other, which the body's lists before and after
        have."""
        documents = odd.documents & self._body.keys()
        return bool(documents) and all(self._stands_for(one, usual) for one in sorted(documents))

    def _stands_for(self, document: str, usual: Profile) -> bool:
        lists = self._lists[self._body[document]]
        at = next(i for i, (_, one) in enumerate(lists) if one == document)
        beside = [one for _, one in (*lists[max(0, at - 1) : at], *lists[at + 1 : at + 2])]
        if document in usual.documents or len(beside) < 2:
            return False
        return all(one in usual.documents for one in beside)

    def one_at_a_time(self, surname: str, after: float, before: float) -> bool:
        """Whether no list of the municipal years from one day to another has two of a surname."""
        span = range(municipal_year(after), municipal_year(before) + 1)
        return all(self._most.get((surname, year), 0) < 2 for year in span)

    def nameless(self, surname: str, after: float, before: float) -> bool:
        """Whether between two days the surname was printed alone: neither a given name nor an
        initial, nor two of it in one list."""
        named = self._named.get(surname, [])
        inside = bisect_right(named, before) - bisect_left(named, after)
        return not inside and self.one_at_a_time(surname, after, before)


def fullness(name: PersonName) -> int:
    """0 for a surname alone, 1 for initials, 2 for a given name."""
    return 2 if name.full else 1 if name.given else 0


def _between(days: list[float], after: float, before: float) -> int:
    return max(0, bisect_left(days, before) - bisect_right(days, after))
