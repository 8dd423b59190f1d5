"""Synthetic councils with known truth: who each printed name is, over twenty years.

Elections every four years turn over a third of the seats; bodies are reshuffled each May; people
marry and change their names; clerks differ in how they print them, and make slips. What makes it
hard is what real minutes do: most clerks print a surname alone and add initials only where two
members share it; couples and namesakes sit together; members of the public and officers bear
members' names; accents, hyphens and apostrophes come and go; whoever presides is "Chairman" for the
day; bodies and portfolios get new names. The same seed gives the same mentions.
"""

from __future__ import annotations

import random
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.identity import Mention
from graph.identity.names import PersonName
from graph.iris import fold

__all__ = ["BARE", "STYLES", "Labelled", "generate"]

STYLES = (40, 40, 14, 6)
"""Of 100 clerks, how many print whole names, surnames, initials, surnames with a courtesy title."""

BARE = (5, 70, 15, 10)
"""The same in councils that print hardly a given name."""

Labelled = tuple[Mention, str]
"""A mention and who it is: the person's number within the council."""

_DATA: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "names.toml").read_text(encoding="utf-8")
)


_HABITS = {
    "no accents": 0.5, "dash": 0.1, "no hyphen": 0.04, "curly": 0.4, "no apostrophe": 0.1,
    "no stops": 0.4, "capitals": 0.08, "brackets": 0.06,
}  # fmt: skip
"""How a clerk types, and what part of them does."""


@dataclass
class Person:
    """One person: ``given`` names, ``called`` by a short form, how the surname changed and when."""

    number: str
    sex: str
    given: tuple[str, ...]
    surname: str
    called: str = ""
    title: str = ""
    role: str = "councillor"
    ward: str = ""
    party: str = ""
    post: str = ""
    bodies: set[str] = field(default_factory=set)
    married: tuple[int, str] | None = None
    told: bool = False

    def surname_in(self, year: int) -> str:
        """The surname in a year."""
        return self.married[1] if self.married and year >= self.married[0] else self.surname


class Names:
    """Draws names: some surnames and given names are common, most are not."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        here = files("graph.identity")
        lines = here.joinpath("given-names.txt").read_text(encoding="utf-8").splitlines()
        self.given: dict[str, list[str]] = {"f": [], "m": []}
        self.short: dict[str, list[str]] = {}
        for line in lines:
            if line and not line.startswith("#"):
                sex, name, *short = line.split()
                if sex in self.given:
                    self.given[sex].append(name.capitalize())
                    self.short[name.capitalize()] = [one.capitalize() for one in short]
        common = here.joinpath("common-surnames.txt").read_text(encoding="utf-8").splitlines()
        self.common = [
            w.capitalize() for line in common if not line.startswith("#") for w in line.split()
        ]
        # A few given names are borne by many.
        for names in self.given.values():
            self.rng.shuffle(names)

    def person_given(self, sex: str) -> tuple[str, ...]:
        """One or two given names; the earlier in the shuffled list, the more frequent."""
        names = self.given[sex]
        first = names[min(int(self.rng.expovariate(1 / 60)), len(names) - 1)]
        second = names[min(int(self.rng.expovariate(1 / 60)), len(names) - 1)]
        return (first, second) if second != first and self.rng.random() < 0.6 else (first,)

    def surname(self) -> str:
        """A surname."""
        draw = self.rng.random()
        if draw < 0.27:
            return self.common[min(int(self.rng.expovariate(1 / 40)), len(self.common) - 1)]
        if draw < 0.31:
            return str(self.rng.choice(_DATA["others"]))
        return str(self.rng.choice(_DATA["beginnings"])) + str(self.rng.choice(_DATA["ends"]))


class Council:
    """One council over the years, and what its clerks print."""

    def __init__(
        self, number: int, rng: random.Random, names: Names, seats: int, first: int,
        styles: tuple[int, ...],
    ) -> None:  # fmt: skip
        self.name = f"Council {number:04} District Council"
        self.rng, self.names = rng, names
        self.count = 0
        self.year = first
        self.styles = styles
        self.clerks: dict[str, str] = {}
        self.habits: dict[str, frozenset[str]] = {}
        self.called = {body: body for body in _DATA["bodies"]}
        self.portfolios: list[str] = list(_DATA["portfolios"])
        self.chairs: dict[str, Person] = {}
        self.roster = rng.random() < 0.3
        self.people: list[Person] = []
        self.members = [self.person() for _ in range(seats)]
        self.officers = [self.person("officer", post=post) for post in _DATA["offices"]]

    def person(
        self, role: str = "councillor", post: str = "", like: Person | None = None
    ) -> Person:
        """Somebody new: now and then of a sitting member's surname, or even of a full name."""
        rng = self.rng
        sex = rng.choice("fm")
        given, surname = self.names.person_given(sex), self.names.surname()
        ward = rng.choice(_DATA["wards"])
        party = rng.choice(_DATA["parties"])
        if like is None and self.people and rng.random() < 0.03:
            # A couple, or parent and child.
            like = rng.choice(self.people[-60:])
            surname = like.surname_in(self.year)
            ward, party = (like.ward or ward), (like.party or party)
        if self.people and rng.random() < 0.0005:
            other = rng.choice(self.people)
            sex, given, surname = other.sex, other.given, other.surname
        person = Person(
            str(self.count), sex, given, surname, role=role, post=post, ward=ward, party=party
        )
        self.count += 1
        if rng.random() < 0.22 and self.names.short.get(given[0]):
            person.called = rng.choice(self.names.short[given[0]])
        if rng.random() < (0.35 if sex == "f" else 0.08):
            person.title = ("Mrs" if sex == "f" else "Mr") if rng.random() < 0.8 else "Dr"
        if sex == "f" and rng.random() < 0.06:
            new = self.names.surname()
            double = rng.random() < 0.6
            person.married = (
                self.year + rng.randrange(1, 8), f"{surname}-{new}" if double else new,
            )  # fmt: skip
            person.told = rng.random() < 0.5
        self.people.append(person)
        return person

    def new_year(self, year: int) -> None:
        """May: elections or not, and the bodies of the new municipal year."""
        rng = self.rng
        self.year = year
        turnover = 0.35 if year % 4 == 3 else 0.02
        self.members = [self.person() if rng.random() < turnover else one for one in self.members]
        self.officers = [
            self.person("officer", post=one.post) if rng.random() < 0.15 else one
            for one in self.officers
        ]
        if not self.clerks or rng.random() < 0.2:
            for body in _DATA["bodies"]:
                if body not in self.clerks or rng.random() < 0.4:
                    self.clerks[body] = rng.choices(
                        ("full", "surname", "initials", "titles"), self.styles
                    )[0]
                    self.habits[body] = frozenset(
                        habit for habit, part in _HABITS.items() if rng.random() < part
                    )
        for body, later in _DATA["renamed"].items():
            if rng.random() < 0.04:
                self.called[body] = rng.choice(later)
        for i, later in enumerate(_DATA["portfolios_renamed"]):
            if rng.random() < 0.06:
                self.portfolios[i] = rng.choice(later)
        for one in self.members:
            one.post = ""
            one.bodies = {"Council"} | set(rng.sample(_DATA["bodies"][2:], rng.randrange(1, 3)))
        for one, portfolio in zip(
            rng.sample(self.members, len(self.portfolios)), self.portfolios, strict=True
        ):
            one.post, one.bodies = f"Cabinet Member for {portfolio}", {"Council", "Cabinet"}
        for body in _DATA["bodies"]:
            seats = [one for one in self.members if body in one.bodies]
            self.chairs[body] = rng.choice(seats or self.members)

    # -- printing --------------------------------------------------------------------------

    def meeting(self, body: str, day: date) -> list[Labelled]:
        """The mentions in the record of one meeting."""
        rng = self.rng
        there = [one for one in self.members if body in one.bodies]
        present = [one for one in there if rng.random() < 0.85] or there[:1]
        others = [one for one in there if one not in present]
        visitors = rng.sample(self.members, rng.randrange(0, 3))
        officers = rng.sample(self.officers, rng.randrange(1, 4))
        digest = sha256(f"{self.name} {body} {day}".encode()).hexdigest()
        lists = [("present", present), ("apologies", others), ("in-attendance", officers)]
        listed = {one.number for _, people in lists for one in people}
        # In the chair: its holder, or whoever else of those present.
        chair = self.chairs[body] if self.chairs[body] in present else rng.choice(present)
        presiding = chair.number if rng.random() < 0.6 else ""
        printed: dict[str, Labelled] = {}
        for status, people in lists:
            for one in people:
                self._print(printed, one, digest, body, day, (status,), one.number == presiding)
        for one in visitors:
            if one.number not in listed:
                self._print(printed, one, digest, body, day, ())
        if rng.random() < 0.15:
            guest = self.person("unknown")
            guest.post, guest.ward, guest.party = "", "", ""
            guest.title = "Mrs" if guest.sex == "f" else "Mr"
            self._print(printed, guest, digest, body, day, ())
        return list(printed.values())

    def roster_of(self, day: date) -> list[Labelled]:
        """A list of members with wards, parties and the system's numbers."""
        digest = sha256(f"{self.name} roster {day}".encode()).hexdigest()
        found: dict[str, Labelled] = {}
        for one in self.members:
            name = f"{one.called or one.given[0]} {one.surname_in(day.year)}"
            if name not in found:
                found[name] = (
                    Mention(
                        digest, "person", name, name, self.name, date=day.isoformat(),
                        role="councillor", ward=one.ward, party=one.party,
                        ids=(f"democracy.example {one.number}",),
                    ),
                    one.number,
                )  # fmt: skip
        return list(found.values())

    def _print(
        self, printed: dict[str, Labelled], one: Person, digest: str, body: str, day: date,
        lists: tuple[str, ...], presiding: bool = False,
    ) -> None:  # fmt: skip
        name, titles = self._form(one, body, day.year)
        name = _printed(name, self.habits[body])
        if self.rng.random() < 0.012:
            name = self._slip(name)
        posts = (one.post,) if one.post and self.rng.random() < 0.35 else ()
        if presiding:
            posts = (*posts, "Chairman")
        role = one.role if self.rng.random() < 0.985 else "unknown"
        twin = any(
            other is not one and other.given[0] == one.given[0]
            and other.surname_in(day.year) == one.surname_in(day.year) for other in self.members
        )  # fmt: skip
        aliases: tuple[str, ...] = ()
        if one.married and one.married[0] == day.year and one.told and PersonName.of(name).full:
            # "Councillor Ann Dent (formerly Ann Bell)", once.
            aliases, one.told = (f"{one.given[0]} {one.surname}",), False
        mention = Mention(
            digest, "person", name, name, self.name, self.called[body], day.isoformat(), role=role,
            titles=titles, posts=posts, lists=lists, aliases=aliases,
            # The clerk adds the ward where two members share a name.
            ward=one.ward if self.rng.random() < (0.9 if twin else 0.03) and role != "officer" else "",
        )  # fmt: skip
        if name not in printed:
            printed[name] = (mention, one.number)
        elif printed[name][1] == one.number:
            known = printed[name][0]
            printed[name] = (replace(known, lists=(*known.lists, *lists)), one.number)
        # Two people under one name in one document are beyond every reader: left out.

    def _form(self, one: Person, body: str, year: int) -> tuple[str, tuple[str, ...]]:
        rng = self.rng
        surname = one.surname_in(year)
        style = self.clerks[body] if one.role == "councillor" else "full"
        if style in ("surname", "titles", "initials"):
            # Clerks tell members of one surname apart by initials, or by names where those agree.
            shared = [
                other for other in self.members
                if other is not one and fold(other.surname_in(year)) == fold(surname)
            ]  # fmt: skip
            if shared and rng.random() < 0.97 and style != "initials":
                style = "initials"
            if style == "initials" and any(o.given[0][0] == one.given[0][0] for o in shared):
                style = "full"
        elif rng.random() < 0.04:
            style = "initials"
        title = (one.title,) if one.title and (style == "titles" or rng.random() < 0.5) else ()
        if style == "titles":
            title = (one.title or ("Mrs" if one.sex == "f" else "Mr"),)
            return surname, title
        if style == "surname":
            return surname, title
        if style == "initials":
            whole = rng.random() < 0.3
            initials = ". ".join(name[0] for name in (one.given if whole else one.given[:1]))
            return f"{initials}. {surname}", title
        if one.called and "brackets" in self.habits[body] and one.role == "councillor":
            return f"{one.given[0]} ({one.called}) {surname}", title
        if one.called and rng.random() < 0.6:
            return f"{one.called} {surname}", title
        middle = f" {one.given[1][0]}" if len(one.given) > 1 and rng.random() < 0.08 else ""
        return f"{one.given[0]}{middle} {surname}", title

    def _slip(self, name: str) -> str:
        """One letter left out, doubled, changed or swapped, in a word of five letters or more."""
        words = name.split()
        long = [i for i, word in enumerate(words) if len(word) > 4]
        if not long:
            return name
        at = self.rng.choice(long)
        word = words[at]
        i = self.rng.randrange(1, len(word) - 1)
        words[at] = self.rng.choice((
            word[:i] + word[i + 1 :],
            word[:i] + word[i] + word[i:],
            word[:i] + self.rng.choice("aeiourstln") + word[i + 1 :],
            word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        ))  # fmt: skip
        return " ".join(words)


def _printed(name: str, habits: frozenset[str]) -> str:
    """A name as a clerk of these habits types it."""
    if "no accents" in habits:
        flat = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in flat if not unicodedata.combining(c))
    if "dash" in habits:
        name = name.replace("-", "–")
    if "no hyphen" in habits:
        name = name.replace("-", " ")
    if "curly" in habits:
        name = name.replace("'", "’")
    if "no apostrophe" in habits:
        name = name.replace("'", "")
    if "no stops" in habits:
        name = name.replace(".", "")
    if "capitals" in habits:
        given, _, surname = name.rpartition(" ")
        name = f"{given} {surname.upper()}".strip()
    return name


def generate(
    councils: int, *, seed: int = 1, years: int = 20, seats: int = 48, meetings: int = 5,
    first: int = 2005, styles: tuple[int, ...] = STYLES,
) -> Iterator[tuple[str, list[Labelled]]]:  # fmt: skip
    """``(council, [(mention, person)])``, one council after the other.

    ``styles``: of 100 clerks, how many print whole names, surnames, initials, and surnames with a
    courtesy title.

    Each body meets ``meetings`` times a year. Every fifth council is the heir of the one before:
    it begins in the last third of the years with half of that one's members, who are other people
    there, as nothing links the two.
    """
    heirs: list[Person] = []
    for number in range(councils):
        rng = random.Random(f"{seed} {number}")
        names = Names(rng)
        heir = number % 5 == 4 and bool(heirs)
        start = first + (2 * years // 3 if heir else 0)
        council = Council(number, rng, names, seats, start, styles)
        if heir:
            for i, other in enumerate(heirs[: seats // 2]):
                # The same people, sitting in a new council.
                council.members[i] = replace(other, number=council.members[i].number, bodies=set())
                council.people[int(council.members[i].number)] = council.members[i]
        found: list[Labelled] = []
        for year in range(start, first + years):
            council.new_year(year)
            for body in _DATA["bodies"]:
                begin = date(year, 5, 10) + timedelta(days=_DATA["bodies"].index(body))
                for n in range(meetings):
                    found += council.meeting(body, begin + timedelta(days=n * (360 // meetings)))
            if council.roster and year % 4 == 3:
                found += council.roster_of(date(year, 6, 1))
        heirs = council.members
        yield council.name, found
