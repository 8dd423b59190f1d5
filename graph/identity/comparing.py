"""Two profiles compared: every piece of evidence for and against their being one person."""

from __future__ import annotations

from collections.abc import Iterable

from graph.identity.evidence import Evidence, setting
from graph.identity.names import (
    Given,
    PersonName,
    Surname,
    common,
    compare_given,
    compare_surnames,
    given_sex,
)
from graph.identity.profiles import Profile

__all__ = ["compare", "compare_names"]

_RARE = 0.15
"""A spelling is rare where it has at most this part of the other's documents."""
_LIKENESS: tuple[Given, ...] = (
    "equal", "initials-equal", "longer", "short-form", "initials", "spelling", "middle-name",
    "slip", "more-initials", "none", "other",
)  # fmt: skip


def compare(one: Profile, other: Profile, *, short: bool) -> Evidence:
    """The evidence that two profiles are of one person.

    ``short``: ``one`` is a surname or initials that may mean ``other``; when they were seen then
    tells more than between two whole names. The same for both orders otherwise.
    """
    given, surname = compare_names(one.names, other.names)
    pieces = [f"given-{given}"]
    if surname != "equal":
        pieces.append(f"surname-{surname}")
    if not any(common(name.surname) for name in one.names | other.names):
        pieces.append("surname-uncommon")
    if surname == "slip" or given in ("spelling", "slip"):
        counts = sorted((len(one.documents), len(other.documents)))
        rare = counts[0] <= max(1, _RARE * counts[1])
        pieces.append("spelling-rare" if rare else "spelling-usual")
    pieces += _who(one, other)
    pieces += _together(one, other, short)
    pieces += _when(one, other, short, given, surname)
    return Evidence.of(pieces)


def compare_names(
    ones: Iterable[PersonName], others: Iterable[PersonName]
) -> tuple[Given, Surname]:
    """How two people's names stand to each other: the likest pair of what both are called."""
    found: list[tuple[int, int, Given, Surname]] = []
    order = ("equal", "part", "slip", "other")
    for a in ones:
        for b in others:
            surname = compare_surnames(a, b)
            given = compare_given(a, b)
            found.append((order.index(surname), _LIKENESS.index(given), given, surname))
    _, _, given, surname = min(found)
    return given, surname


def _who(one: Profile, other: Profile) -> list[str]:
    """What they are to the council: role, sex, ids."""
    pieces: list[str] = []
    known = one.roles & {"councillor", "officer"}, other.roles & {"councillor", "officer"}
    if known[0] and known[1]:
        pieces.append("role-same" if known[0] & known[1] else "role-differs")
    elif known[0] or known[1]:
        unsure = other.roles if known[0] else one.roles
        pieces.append("role-lay" if "lay" in unsure else "role-unknown")
    if one.sexes and other.sexes:
        pieces.append("sex-same" if one.sexes & other.sexes else "sex-differs")
    elif one.sexes or other.sexes:
        titled, named = (one, other) if one.sexes else (other, one)
        told = {sex for name in named.names if (sex := given_sex(name))}
        if len(told) == 1:
            pieces.append("sex-fits-name" if told & titled.sexes else "sex-of-name")
    if one.ids & other.ids:
        pieces.append("id-same")
    elif _hosts(one.ids) & _hosts(other.ids):
        pieces.append("id-differs")
    if one.aliases & other.names or other.aliases & one.names:
        pieces.append("alias")
    return pieces


def _hosts(ids: Iterable[str]) -> set[str]:
    return {one.partition(" ")[0] for one in ids}


def _together(one: Profile, other: Profile, short: bool) -> list[str]:
    """Where they stand with each other: in one list, document, ward, party, post or body."""
    pieces: list[str] = []
    if one.lists & other.lists:
        pieces.append("listed-together")
    elif not one.documents.isdisjoint(other.documents):
        pieces.append("same-document" if short else "named-apart")
    for piece, ones, others in (
        ("ward", one.wards, other.wards), ("party", one.parties, other.parties),
    ):  # fmt: skip
        near = _in_those_years(ones, others)
        if near is not None:
            pieces.append(f"{piece}-same" if near else f"{piece}-differs")
    if _in_those_years(one.posts, other.posts):
        pieces.append("post-same")
    if _in_those_years(one.bodies, other.bodies):
        pieces.append("body-same")
    return pieces


def _in_those_years(ones: set[tuple[str, int]], others: set[tuple[str, int]]) -> bool | None:
    """Whether both have one value within two years; None where they have none in those years."""
    if not ones or not others:
        return None
    few, many = (ones, others) if len(ones) <= len(others) else (others, ones)
    for value, year in few:
        if (value, 0) in many or any((value, year + d) in many for d in (0, -1, 1, -2, 2)):
            return True
        if not year and any(value == another for another, _ in many):
            return True
    years = {year for _, year in many}
    near = any(
        not year or 0 in years or any(year + d in years for d in (0, -1, 1, -2, 2))
        for _, year in few
    )
    return False if near else None


def _when(one: Profile, other: Profile, short: bool, given: Given, surname: Surname) -> list[str]:
    """Whether they were seen in the same years."""
    away = other.away(one.first, one.last)
    if short or surname == "slip" or given not in ("equal", "longer", "short-form", "middle-name"):
        if away > 3:
            return ["time-far"]
        if away > setting("reach"):
            return ["time-apart"]
        return ["time-near"] if away > 0 else []
    if surname == "part" and one.first is not None and other.first is not None:
        assert one.last is not None and other.last is not None
        if one.last <= other.first + 0.2 or other.last <= one.first + 0.2:
            return ["time-follows"] if away < 2 else []
        return ["time-overlaps"]
    return []
