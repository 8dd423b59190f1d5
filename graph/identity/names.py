"""A person's name taken apart, and how two names stand to each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from graph.identity.words import words
from graph.iris import fold

__all__ = [
    "Given", "PersonName", "Surname", "common", "compare_given", "compare_surnames", "given_sex",
    "one_slip", "sex_of",
]  # fmt: skip

Given = Literal[
    "equal", "initials-equal", "longer", "short-form", "middle-name", "initials", "more-initials",
    "initials-formal", "spelling", "slip", "none", "other",
]  # fmt: skip
"""How given names stand to each other; ``none``: at least one side has none."""

Surname = Literal["equal", "part", "slip", "other"]

_BRACKETED = re.compile(r"[(\[“\"‘]\s*([^()\[\]“”\"’]+?)\s*[)\]”\"’]")
_SPLIT = re.compile(r"(?<=\.)(?=\S)|\s+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: folded given names (whole or initials) and surname.

    ``surname`` is the whole surname as one word ("fenncarey"), ``parts`` what it is made of.
    ``called`` is a name in brackets: "William (Bill) Peel".
    """

    given: tuple[str, ...]
    surname: str
    parts: tuple[str, ...] = ()
    called: str = ""

    @classmethod
    def of(cls, name: str) -> PersonName:
        """Take ``name`` (without courtesy titles) apart; the surname stands last."""
        return _taken_apart(name)

    @property
    def full(self) -> bool:
        """Whether at least one given name is written out."""
        return any(len(part) > 1 for part in self.given)

    @property
    def first(self) -> str:
        """The first given name that is written out, empty where none is."""
        return next((part for part in self.given if len(part) > 1), "")

    def hyphened_like(self, other: PersonName) -> PersonName:
        """This name, with its last two words as the surname where they are the two halves of the
        other's, or the first of them is the other's surname: "Ann Fenn Carey" beside "Ann
        Fenn-Carey" and "Ann Fenn"."""
        halves = (*self.given[-1:], self.surname)
        married = len(self.given) > 1 and other.surname == self.given[-1] != self.surname
        if (
            len(halves) == 2
            and self.parts == (self.surname,)
            and (halves == other.parts or married)
        ):
            return PersonName(self.given[:-1], "".join(halves), halves, self.called)
        return self

    def fits(self, fuller: PersonName) -> bool:
        """Whether this surname, alone or with initials, could be short for ``fuller``."""
        if self.surname != fuller.surname or self.full or len(self.given) > len(fuller.given):
            return False
        return all(
            whole.startswith(initial)
            for initial, whole in zip(self.given, fuller.given, strict=False)
        )


@lru_cache(maxsize=65_536)
def _taken_apart(name: str) -> PersonName:
    called = ""
    if found := _BRACKETED.search(name):
        called = fold(found[1]).replace(" ", "") if found.start() else ""
        name = f"{name[: found.start()]} {name[found.end() :]}"
    # "Fenn-Carey" is one word, "A.J." two.
    split = [word for word in _SPLIT.split(name) if word]
    parts = [(fold(word).replace(" ", ""), word) for word in split]
    parts = [(folded, word) for folded, word in parts if folded] or [(name.casefold(), name)]
    at = len(parts) - 1
    # "de" and "van" belong to the surname.
    first = next((i for i, (p, _) in enumerate(parts[:-1]) if p in words("particles")), at)
    # "Sean O Brien" is O'Brien, "Sean O Bell" has a second initial.
    before = parts[at - 1][1] if at else ""
    if before in ("O", "D") and parts[at][0] in words(f"after_{before.lower()}"):
        first = min(first, at - 1)
    surname = "".join(p for p, _ in parts[first:])
    halves = tuple(
        half
        for half in (fold(h).replace(" ", "") for h in re.split(r"[-‐‑–]", parts[-1][1]))
        if half
    )
    return PersonName(
        tuple(p for p, _ in parts[:first]),
        surname,
        halves if len(halves) > 1 and first == at else (surname,),
        called,
    )


# -- comparing -----------------------------------------------------------------------------


def compare_given(one: PersonName, other: PersonName) -> Given:
    """How the given names of two people stand to each other, whichever is the fuller."""
    if not one.given or not other.given:
        return "none"
    if one.given == other.given:
        return "equal" if one.full else "initials-equal"
    if one.full and other.full:
        return _compare_whole(one, other)
    bare, fuller = (one, other) if not one.full else (other, one)
    if not all(_begins(a, b) for a, b in zip(bare.given, fuller.given, strict=False)):
        if len(bare.given) == 1 and fuller.called[:1] == bare.given[0]:
            return "initials"
        formal = {name[0] for name in _formals().get(fuller.first, ())} if fuller.full else set()
        return "initials-formal" if bare.given[0] in formal else "other"
    # "A. Bell" fits "Ann Jane Bell"; "A. J. Bell" says more than "Ann Bell" does.
    more = fuller.full and len(bare.given) > len(fuller.given)
    return "more-initials" if more else "initials"


def _compare_whole(one: PersonName, other: PersonName) -> Given:
    pairs = list(zip(one.given, other.given, strict=False))
    if all(_begins(a, b) for a, b in pairs):
        return "longer"
    # "Bob Lee" and "Robert Lee", but not "Bob A. Lee" and "Robert J. Lee".
    if all(_begins(a, b) for a, b in pairs[1:]) and _called_so(one, other):
        return "short-form"
    short, long = sorted((one, other), key=lambda name: len(name.given))
    if short.first in long.given[1:] and len(short.given) < len(long.given):
        before = long.given[: long.given.index(short.first)]
        if len(short.given) == 1 or short.given[0] in {b[0] for b in before}:
            return "middle-name"
    odd = _odd_pair(one, other)
    if odd and not _spellings().get(odd[0], frozenset()).isdisjoint(
        _spellings().get(odd[1], frozenset())
    ):
        return "spelling"
    slip = odd and min(map(len, odd)) > 3 and one_slip(*odd) and not set(odd) <= _known()
    return "slip" if slip else "other"


def _called_so(one: PersonName, other: PersonName) -> bool:
    ones, others = {one.first, one.called} - {""}, {other.first, other.called} - {""}
    return any(_short_form(a, b) for a in ones for b in others)


def _odd_pair(one: PersonName, other: PersonName) -> tuple[str, str] | None:
    """The two given names in which the names differ, where all others agree."""
    if len(one.given) != len(other.given):
        return None
    odd = [(a, b) for a, b in zip(one.given, other.given, strict=True) if not _begins(a, b)]
    return odd[0] if len(odd) == 1 else None


def _begins(one: str, other: str) -> bool:
    """Whether two given names are the same, or one is the other's initial."""
    return one == other or (
        (len(one) == 1 or len(other) == 1) and (one.startswith(other) or other.startswith(one))
    )


def compare_surnames(one: PersonName, other: PersonName) -> Surname:
    """How two surnames stand to each other: ``part`` where one is half of the other."""
    if one.surname == other.surname:
        return "equal"
    if len(one.parts) != len(other.parts) and (
        set(one.parts) < set(other.parts) or set(other.parts) < set(one.parts)
    ):
        return "part"
    if min(len(one.surname), len(other.surname)) > 4 and one_slip(one.surname, other.surname):
        return "slip"
    return "other"


@lru_cache(maxsize=65_536)
def one_slip(one: str, other: str) -> bool:
    """Whether one letter put in, left out, changed, or swapped with the next, tells them apart."""
    from rapidfuzz.distance import OSA

    return one != other and OSA.distance(one, other, score_cutoff=1) <= 1


# -- what names tell -----------------------------------------------------------------------


def sex_of(titles: Iterable[str]) -> str:
    """``female`` or ``male`` where courtesy titles say so, else empty."""
    folded = {fold(title) for title in titles}
    said = [sex for sex in ("female", "male") if folded & words(sex)]
    return said[0] if len(said) == 1 else ""


def given_sex(name: PersonName) -> str:
    """``female`` or ``male`` where the first given name is borne by one of them alone."""
    return {"f": "female", "m": "male"}.get(_sexes().get(name.first, ""), "")


def common(surname: str) -> bool:
    """Whether a surname is so common that a council may easily have two of it."""
    return surname in _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(word for line in _lines("common-surnames.txt") for word in line)


@cache
def _short_form(one: str, other: str) -> bool:
    shared = _formals().get(one, frozenset((one,))) & _formals().get(other, frozenset((other,)))
    return bool(shared)


@cache
def _formals() -> dict[str, frozenset[str]]:
    """Every given name, short or long, to the names that it may stand for."""
    found: dict[str, set[str]] = {}
    for _, name, *short in _lines("given-names.txt"):
        for form in (name, *short):
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _spellings() -> dict[str, frozenset[int]]:
    """Every given name to the lines of name-spellings.txt that it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("name-spellings.txt")):
        for name in line:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def _known() -> frozenset[str]:
    return frozenset(_formals())


@cache
def _sexes() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for sex, name, *short in _lines("given-names.txt"):
        for form in (name, *short):
            found.setdefault(form, set()).add(sex)
    return {form: next(iter(sexes)) for form, sexes in found.items() if len(sexes) == 1}


@cache
def _lines(name: str) -> tuple[list[str], ...]:
    text = files("graph.identity").joinpath(name).read_text(encoding="utf-8")
    return tuple(line.split() for line in text.splitlines() if line and not line.startswith("#"))
