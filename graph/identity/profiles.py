"""What is known of a name: one appearance in one document, or all appearances taken as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby

from graph.identity.mentions import Mention
from graph.identity.names import PersonName, sex_of
from graph.identity.posts import post_key
from graph.iris import fold

__all__ = ["Appearance", "Profile", "appearances", "municipal_year", "year_begins"]

_MAY = 1 - 0.35
"""What takes the day of a year on which a municipal year begins to a whole number."""

_ROLES = ("councillor", "officer", "lay")

_MEMBERS = 4
"""How many members show how a document prints them."""


@dataclass(slots=True, eq=False)
class Appearance:
    """One person's name in one document.

    ``form`` is the folded name, ``day`` the day of the meeting in years (2024.5), None where it
    is not known. ``manner``: of a name without a role, in a document that prints its members by
    surname alone, whether it is printed so too (``member``) or whole (``stranger``).
    """

    mention: Mention
    name: PersonName
    form: str
    role: str
    sex: str
    day: float | None
    manner: str = ""

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
    found = [
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
    for _, here in groupby(found, key=lambda one: one.document):
        _tell_manners(list(here))
    return found


def _tell_manners(here: Sequence[Appearance]) -> None:
    """Tell of the names of one document without a role whether its members are printed so."""
    members = [bool(one.name.given) for one in here if one.role == "councillor"]
    if len(members) < _MEMBERS or sum(members) > len(members) / 4:
        return
    if not all(one.name.given for one in here if one.role == "officer"):
        return
    for one in here:
        if one.role == "unknown" and one.name.full:
            one.manner = "stranger"
        elif one.role == "unknown" and not one.name.given and not one.mention.titles:
            one.manner = "member"


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
    manners: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    lists: set[tuple[str, str]] = field(default_factory=set)
    aliases: set[PersonName] = field(default_factory=set)
    formerly: set[tuple[PersonName, float]] = field(default_factory=set)
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
        if one.manner:
            self.manners.add(one.manner)
        if one.sex:
            self.sexes.add(one.sex)
        self.ids.update(said.ids)
        self.lists.update((said.document, which) for which in said.lists)
        self.aliases.update(_full_names(said.aliases))
        self.formerly.update((PersonName.of(name), one.day or 0.0) for name in said.formerly)
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
        for name in ("names", "named", "documents", "roles", "manners", "sexes", "ids", "lists", "aliases", "formerly", "bodies",
                     "wards", "parties", "posts", "bearers"):  # fmt: skip
            getattr(self, name).update(getattr(other, name))
        days = [d for d in (self.first, self.last, other.first, other.last) if d is not None]
        self.first, self.last = (min(days), max(days)) if days else (None, None)

    def away(self, first: float | None, last: float | None) -> float:
        """Years between this and another; 0 where they overlap or nothing is known."""
        if self.first is None or self.last is None or first is None or last is None:
            return 0.0
        return max(0.0, self.first - last, first - self.last)


def municipal_year(day: float) -> int:
    """The year in May of which the municipal year of a day began (2024.2 is of 2023)."""
    return int(day + _MAY) - 1


def year_begins(year: int) -> float:
    """The day, in years, on which a municipal year begins."""
    return year + 1 - _MAY


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
