"""Two profiles compared: every piece of evidence for and against their being one person."""

from __future__ import annotations

from collections.abc import Iterable

from graph.identity.coverage import Coverage
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
from graph.identity.profiles import Profile, municipal_year
from graph.identity.words import words

__all__ = ["compare", "compare_names"]

_RARE = 0.15
"""A spelling is rare where it has at most this part of the other's documents."""
_OFTEN = 3
"""And at most so many: a slip is hardly made twice alike."""
_LIKENESS: tuple[Given, ...] = (
    "equal", "initials-equal", "longer", "short-form", "initials", "spelling", "middle-name",
    "slip", "more-initials", "initials-formal", "none", "other",
)  # fmt: skip


def compare(
    one: Profile, other: Profile, *, short: bool, coverage: Coverage | None = None
) -> Evidence:
    """The evidence that two profiles are of one person.

    ``short``: ``one`` is a surname or initials that may mean ``other``; when they were seen then
    tells more than between two whole names. ``coverage``: when the council's documents were.
    """
    given, surname = compare_names(one.names, other.names)
    pieces = [f"given-{given}"]
    if surname != "equal":
        pieces.append(f"surname-{surname}")
    if not any(common(name.surname) for name in one.names | other.names):
        pieces.append("surname-uncommon")
    if surname == "slip" or given in ("spelling", "slip"):
        counts = sorted((len(one.documents), len(other.documents)))
        rare = counts[0] <= min(_OFTEN, max(1, _RARE * counts[1]))
        lesser, usual = sorted((one, other), key=lambda profile: len(profile.documents))
        # "Brown" is no slip for "Browne".
        real = surname == "slip" and any(common(name.surname) for name in lesser.names)
        pieces.append("spelling-rare" if rare and not real else "spelling-usual")
        if rare and not real and coverage and coverage.sitting.in_place(lesser, usual):
            pieces.append("in-their-place")
    pieces += _who(one, other, short)
    pieces += _together(one, other, short)
    pieces += _when(one, other, short, given, surname, coverage)
    return Evidence.of(pieces)


def compare_names(
    ones: Iterable[PersonName], others: Iterable[PersonName]
) -> tuple[Given, Surname]:
    """How two people's names stand to each other: the likest pair of what both are called."""
    found: list[tuple[int, int, Given, Surname]] = []
    order = ("equal", "part", "slip", "other")
    for one in ones:
        for other in others:
            a, b = one.hyphened_like(other), other.hyphened_like(one)
            surname = compare_surnames(a, b)
            given = compare_given(a, b)
            found.append((order.index(surname), _LIKENESS.index(given), given, surname))
    _, _, given, surname = min(found)
    return given, surname


def _who(one: Profile, other: Profile, short: bool) -> list[str]:
    """What they are to the council: role, sex, ids."""
    pieces: list[str] = []
    known = one.roles & {"councillor", "officer"}, other.roles & {"councillor", "officer"}
    if known[0] and known[1]:
        pieces.append("role-same" if known[0] & known[1] else "role-differs")
    elif known[0] or known[1]:
        pieces.append(_unsure(known[0] | known[1], other if known[0] else one, short and known[0]))
    elif short and one.documents.isdisjoint(other.documents):
        pieces.append("role-unshown")
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
    elif _changed(one, other) or _changed(other, one):
        pieces.append("name-changed")
    return pieces


def _changed(now: Profile, before: Profile) -> bool:
    """Whether a record states that the one had the other's name, which was in use before."""
    return any(
        former.surname == name.surname
        and compare_given(former, name) not in ("other", "spelling", "slip")
        and bool(former.given) >= bool(name.given)
        for former, day in now.formerly
        if not day or before.first is None or before.first <= day
        for name in before.names - now.names
    )


def _unsure(known: set[str], unsure: Profile, unshown: object) -> str:
    """What it tells that of one the role is ``known``, of the other not."""
    if "lay" in unsure.roles:
        return "role-lay"
    if unsure.manners == {"member"}:
        return "role-by-manner" if "councillor" in known else "manner-of-members"
    if unsure.manners == {"stranger"} and known == {"councillor"}:
        return "manner-of-strangers"
    return "role-unshown" if unshown else "role-unknown"


def _hosts(ids: Iterable[str]) -> set[str]:
    return {one.partition(" ")[0] for one in ids}


def _together(one: Profile, other: Profile, short: bool) -> list[str]:
    """Where they stand with each other: in one list, document, ward, party, post or body."""
    pieces: list[str] = []
    if one.lists & other.lists:
        pieces.append("listed-together")
    elif _there_and_away(one, other):
        pieces.append("listed-apart")
    elif not one.documents.isdisjoint(other.documents):
        if not short:
            pieces.append("named-apart")
        elif _may_be_one_role(one.roles, other.roles):
            pieces.append("same-document")
    for piece, ones, others in (
        ("ward", one.wards, other.wards), ("party", one.parties, other.parties),
    ):  # fmt: skip
        near = _in_those_years(ones, others)
        if piece == "ward" and one.bearers and other.bearers and not near:
            # They were told apart by this already.
            continue
        if near is not None:
            pieces.append(f"{piece}-same" if near else f"{piece}-differs")
    if one.bearers and other.bearers and one.bearers.isdisjoint(other.bearers):
        pieces.append("other-bearer")
    if _in_those_years(one.posts, other.posts):
        pieces.append("post-same")
    if _in_those_years(_smaller(one.bodies), _smaller(other.bodies)):
        pieces.append("body-same")
    elif _in_those_years(one.bodies, other.bodies):
        pieces.append("council-same")
    return pieces


def _may_be_one_role(ones: set[str], others: set[str]) -> bool:
    known = {"councillor", "officer"}
    return not (ones & known and others & known) or bool(ones & others & known)


def _smaller(bodies: set[tuple[str, int]]) -> set[tuple[str, int]]:
    """Without the whole council, which tells no member from another."""
    return {one for one in bodies if one[0] not in words("full_council")}


def _there_and_away(one: Profile, other: Profile) -> bool:
    """Whether a meeting that one attended had apologies from the other."""
    return any(
        (document, which.replace("present", "apologies", 1)) in b.lists
        for a, b in ((one, other), (other, one))
        for document, which in a.lists
        if which.startswith("present")
    )


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


def _when(
    one: Profile, other: Profile, short: bool, given: Given, surname: Surname,
    coverage: Coverage | None,
) -> list[str]:  # fmt: skip
    """Whether they were seen in the same years."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return []
    if surname in ("part", "other"):
        follows = one.last <= other.first + 0.2 or other.last <= one.first + 0.2
        if follows and other.away(one.first, one.last) < (1 if short else 2):
            turn = (one.last, other.first) if one.last < other.first else (other.last, one.first)
            within = municipal_year(turn[0]) == municipal_year(turn[1])
            return ["time-seamless" if within and surname == "part" else "time-follows"]
        if not short:
            return [] if follows else ["time-overlaps"]
    whole = given in ("equal", "longer", "short-form", "middle-name")
    away = other.away(one.first, one.last)
    if away and not short and given == "none" and coverage and _parted(one, other, coverage):
        return ["two-sat-between"]
    if not short and whole and surname == "equal":
        return (
            ["strangers-apart"]
            if away > setting("gap_strangers") and _strangers(one, other)
            else []
        )
    if not away:
        if not short:
            return []
        inside = other.first < one.first and one.last < other.last
        return ["time-inside" if inside else "time-with"]
    gap = (one.last, other.first) if one.last < other.first else (other.last, one.first)
    if surname == "equal" and coverage and _unbroken(one, other, gap, coverage):
        return ["time-bridged"]
    if surname == "equal" and given == "none" and coverage and _absent(one, other, gap, coverage):
        return ["time-absent"]
    # How often would either have been seen in between, as often as they were seen else?
    missed = coverage.missed(other, *gap) if coverage else away
    if missed >= setting("missed_many"):
        return ["time-far"]
    if missed >= setting("missed_some"):
        return ["time-apart"]
    later = municipal_year(gap[0]) < municipal_year(gap[1])
    return ["time-next-year" if later else "time-near"]


def _strangers(one: Profile, other: Profile) -> bool:
    """Whether of either nothing says who it is, and their surname is a common one."""
    known = {"councillor", "officer"}
    unknown = one.roles.isdisjoint(known) or other.roles.isdisjoint(known)
    return unknown and any(common(name.surname) for name in one.names)


def _unbroken(one: Profile, other: Profile, gap: tuple[float, float], coverage: Coverage) -> bool:
    """Whether the surname that both bear was printed throughout, and never two of it in a list."""
    return any(coverage.sitting.unbroken(surname, *gap) for surname in _shared(one, other))


def _absent(one: Profile, other: Profile, gap: tuple[float, float], coverage: Coverage) -> bool:
    """Whether for a time in between nobody of the surname sat."""
    return any(coverage.sitting.absent(surname, *gap) for surname in _shared(one, other))


def _shared(one: Profile, other: Profile) -> list[str]:
    return sorted({name.surname for name in one.names} & {name.surname for name in other.names})


def _parted(one: Profile, other: Profile, coverage: Coverage) -> bool:
    """Whether between two bare surnames two of it sat, or one with a given name or initial."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    gap = (one.last, other.first) if one.last < other.first else (other.last, one.first)
    return any(not coverage.sitting.nameless(name, *gap) for name in _shared(one, other))
