"""What is known of a name: one appearance in one document, or all appearances taken as one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from graph.identity.mentions import Mention
from graph.identity.names import PersonName, sex_of
from graph.identity.posts import post_key
from graph.iris import fold

__all__ = ["Appearance", "Coverage", "Profile", "appearances", "municipal_year", "year_begins"]

_MAY = 1 - 0.35
"""What takes the day of a year on which a municipal year begins to a whole number."""

_ROLES = ("councillor", "officer", "lay")


@dataclass(slots=True, eq=False)
class Appearance:
    """One person's name in one document.

    ``form`` is the folded name, ``day`` the day of the meeting in years (2024.5), None where it
    is not known.
    """

    mention: Mention
    name: PersonName
    form: str
    role: str
    sex: str
    day: float | None

    @property
    def document(self) -> str:
        """The document's digest."""
        return self.mention.document

    @property
    def address(self) -> tuple[str, str]:
        """What tells it from all others: the document and the name as printed."""
        return self.mention.document, self.mention.name


def appearances(mentions: Iterable[Mention]) -> list[Appearance]:
    """The appearances of people, in the order of their mentions."""
    return [
        Appearance(
            one,
            PersonName.of(one.name),
            _folded(one.name),
            one.role if one.role in _ROLES else "unknown",
            sex_of(one.titles),
            _years(one.date),
        )
        for one in sorted(mentions)
    ]


@dataclass(slots=True, eq=False)
class Profile:
    """What several appearances say together. Years are whole, ``first`` and ``last`` in parts.

    ``named`` are the documents that print ``names``, ``documents`` also those of shorter forms.
    ``bearers`` numbers those whom the records tell apart of all that bear the name.
    """

    names: set[PersonName] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    lists: set[tuple[str, str]] = field(default_factory=set)
    aliases: set[PersonName] = field(default_factory=set)
    bodies: set[tuple[str, int]] = field(default_factory=set)
    wards: set[tuple[str, int]] = field(default_factory=set)
    parties: set[tuple[str, int]] = field(default_factory=set)
    posts: set[tuple[str, int]] = field(default_factory=set)
    bearers: set[int] = field(default_factory=set)
    first: float | None = None
    last: float | None = None

    @classmethod
    def of(cls, appearances: Iterable[Appearance]) -> Profile:
        """The profile of these appearances."""
        profile = cls()
        for one in appearances:
            profile.add(one)
        return profile

    def add(self, one: Appearance) -> None:
        """Take one more appearance in."""
        said = one.mention
        year = int(one.day) if one.day is not None else 0
        self.names.add(one.name)
        self.named.add(said.document)
        self.documents.add(said.document)
        self.roles.add(one.role)
        if one.sex:
            self.sexes.add(one.sex)
        self.ids.update(said.ids)
        self.lists.update((said.document, which) for which in said.lists)
        self.aliases.update(_full_names(said.aliases))
        if said.body:
            self.bodies.add((_folded(said.body), year))
        if said.ward:
            self.wards.add((_folded(said.ward), year))
        if said.party:
            self.parties.add((_folded(said.party), year))
        self.posts.update((post_key(post, said.body, said.council), year) for post in said.posts)
        if one.day is not None:
            self.first = one.day if self.first is None else min(self.first, one.day)
            self.last = one.day if self.last is None else max(self.last, one.day)

    def grow(self, one: Appearance) -> None:
        """Take in what the document of a shorter form says; the form itself tells nothing new."""
        names, named = self.names, self.named
        self.names, self.named = set(), set()
        self.add(one)
        self.names, self.named = names, named

    def join(self, other: Profile) -> None:
        """Take all that another profile says in."""
        for name in ("names", "named", "documents", "roles", "sexes", "ids", "lists", "aliases", "bodies",
                     "wards", "parties", "posts", "bearers"):  # fmt: skip
            getattr(self, name).update(getattr(other, name))
        days = [d for d in (self.first, self.last, other.first, other.last) if d is not None]
        self.first, self.last = (min(days), max(days)) if days else (None, None)

    def away(self, first: float | None, last: float | None) -> float:
        """Years between this and another; 0 where they overlap or nothing is known."""
        if self.first is None or self.last is None or first is None or last is None:
            return 0.0
        return max(0.0, self.first - last, first - self.last)


class Coverage:
    """The days of each body's documents, by how they print names: what tells that somebody was not
    there from what tells only that nothing was read, or no whole names were printed."""

    def __init__(self, seen: Iterable[Appearance]) -> None:
        forms: dict[tuple[str, str, float], list[int]] = defaultdict(list)
        for one in seen:
            if one.day is not None and one.role == "councillor":
                key = (one.document, _folded(one.mention.body), one.day)
                forms[key].append(_fullness(one.name))
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
        days = self._days[max((_fullness(name) for name in profile.names), default=0)]
        theirs = [days[body] for body in {body for body, _ in profile.bodies} if body in days]
        own = sum(_between(some, profile.first - 0.01, profile.last + 0.01) for some in theirs)
        share = min(1.0, (len(profile.named) + 0.5) / (own + 5))
        return share * sum(_between(some, after, before) for some in theirs)


def municipal_year(day: float) -> int:
    """The year in May of which the municipal year of a day began (2024.2 is of 2023)."""
    return int(day + _MAY) - 1


def year_begins(year: int) -> float:
    """The day, in years, on which a municipal year begins."""
    return year + 1 - _MAY


def _between(days: list[float], after: float, before: float) -> int:
    return max(0, bisect_left(days, before) - bisect_right(days, after))


def _fullness(name: PersonName) -> int:
    """0 for a surname alone, 1 for initials, 2 for a given name."""
    return 2 if name.full else 1 if name.given else 0


@lru_cache(maxsize=65_536)
def _years(day: str) -> float | None:
    try:
        return date.fromisoformat(day).toordinal() / 365.2425 + 1 if len(day) == 10 else None
    except ValueError:
        return None


@lru_cache(maxsize=65_536)
def _folded(words: str) -> str:
    return fold(words)


@lru_cache(maxsize=65_536)
def _full_names(aliases: tuple[str, ...]) -> tuple[PersonName, ...]:
    return tuple(name for alias in aliases if (name := PersonName.of(alias)).full)
