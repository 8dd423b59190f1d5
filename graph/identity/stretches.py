"""Stretches of time in which one name is one person's: where a silence, an absence from the lists or
a second bearer ends them, and surnames alone taken together within them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from graph.identity.clusters import Cluster, Unit
from graph.identity.coverage import Sitting
from graph.identity.evidence import setting
from graph.identity.names import common
from graph.identity.profiles import Appearance, Profile
from graph.identity.rulings import Rulings

__all__ = ["left_over", "link", "periods"]

_ENOUGH: Final = 4
"""How many documents make a surname that may be several people's one node of its own."""


def left_over(
    alone: Sequence[Appearance], rulings: Rulings, sitting: Sitting
) -> tuple[list[Cluster], list[Appearance]]:
    """What is left of members' surnames alone, taken together where one person only can be meant,
    and the rest: who of two went on alone is not known, but it is one of them throughout."""
    waiting: dict[tuple[str, str], list[Appearance]] = defaultdict(list)
    for one in alone:
        free = one.day is not None and not rulings.about(one.address)
        if free and one.role == "councillor" and not one.name.given:
            waiting[one.name.surname, one.form].append(one)
    runs: list[Cluster] = []
    taken: set[int] = set()
    for (_, form), members in sorted(waiting.items()):
        for _, part in periods(members, sitting):
            if len(part) >= _ENOUGH:
                key = (form, "councillor", "", "", "", "", f"left {part[0].day:.3f}")
                runs.append(Cluster.of([Unit(key, part, Profile.of(part))]))
                taken |= set(map(id, part))
    return runs, [one for one in alone if id(one) not in taken]


def link(clusters: Iterable[Cluster], rulings: Rulings, sitting: Sitting) -> bool:
    """Let clusters of a surname alone take in those that follow, where one person only can be
    meant throughout; whether any did."""
    bare: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if not cluster.fullness and cluster.profile.roles <= {"councillor", "unknown"}:
            for name in cluster.profile.names:
                bare[name.surname].append(cluster)
    found = False
    for surname, some in sorted(bare.items()):
        some.sort(key=lambda cluster: (cluster.profile.first or 0.0, cluster.key))
        for earlier, later in pairwise(some):
            if _follows(surname, earlier.now, later, rulings, sitting):
                earlier.now.take_in(later)
                found = True
    return found


def _follows(
    surname: str, earlier: Cluster, later: Cluster, rulings: Rulings, sitting: Sitting
) -> bool:
    one, other = earlier.profile, later.profile
    if earlier is later or one.first is None or one.last is None or other.first is None:
        return False
    if len(one.sexes | other.sexes) > 1 or any(_judged(c, rulings) for c in (earlier, later)):
        return False
    if other.first <= one.last:
        return True
    near = other.first - one.last <= setting("gap_bare")
    together = sitting.nameless(surname, one.last, other.first)
    return near and together and not sitting.absent(surname, one.last, other.first)


def _judged(cluster: Cluster, rulings: Rulings) -> bool:
    members = (one for unit in cluster.units for one in unit.members)
    return any(rulings.about(one.address) for one in (*members, *cluster.bound))


def _gap_of(one: Appearance) -> float:
    """The years without a sign after which such a name is begun anew."""
    if one.name.full:
        strange = one.role not in ("councillor", "officer") and common(one.name.surname)
        return setting("gap_strangers") if strange else 1000.0
    return setting("gap_initials" if one.name.given else "gap_bare")


def periods(members: list[Appearance], sitting: Sitting) -> Iterator[tuple[str, list[Appearance]]]:
    """The appearances in periods without a gap of so many years; the first is called "", each
    later one by its year. What has no date belongs to the first. A surname alone is begun anew
    also where two of it sat in between, or one with an initial."""
    gap = _gap_of(members[0])
    bare = not members[0].name.given and members[0].role == "councillor"
    dated = sorted((one.day, i) for i, one in enumerate(members) if one.day is not None)
    undated = [one for one in members if one.day is None]
    periods: list[list[Appearance]] = [undated] if undated or not dated else []
    year, last = [""] if undated or not dated else [], None
    for day, i in dated:
        surname = members[i].name.surname
        parted = last is not None and (
            day - last > gap
            or (
                bare
                and (sitting.absent(surname, last, day) or not sitting.nameless(surname, last, day))
            )
        )
        if not periods or parted:
            periods.append([])
            year.append(f"{day:.3f}" if year else "")
        periods[-1].append(members[i])
        last = day
    yield from zip(year, periods, strict=True)
