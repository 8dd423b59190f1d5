"""Which of a council's names are one person: units (alike names) joined where the evidence allows.

The outcome depends on the set of units alone. A unit that fits two that cannot be one person is
joined to neither, unless the evidence for one of them is much the better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.identity.comparing import compare
from graph.identity.evidence import Evidence, probability, setting
from graph.identity.profiles import Appearance, Profile

__all__ = ["Cluster", "Pair", "Unit", "join", "near_surnames"]

_MARGIN = 2.0
"""How much better the evidence for one of two rivals must be."""


@dataclass(slots=True, eq=False)
class Unit:
    """Appearances with one name (``form``), role and sex, and what they say together."""

    key: tuple[str, ...]
    members: list[Appearance]
    profile: Profile

    @property
    def form(self) -> str:
        """The folded name."""
        return self.key[0]


@dataclass(slots=True, eq=False)
class Cluster:
    """Units that are one person, and the short names bound to them (``bound``)."""

    units: list[Unit]
    profile: Profile = field(default_factory=Profile)
    bound: list[Appearance] = field(default_factory=list)

    @classmethod
    def of(cls, units: Iterable[Unit]) -> Cluster:
        """The cluster of these units."""
        cluster = cls(sorted(units, key=lambda unit: unit.key))
        for unit in cluster.units:
            cluster.profile.join(unit.profile)
        return cluster

    @property
    def key(self) -> tuple[str, ...]:
        """The key of the first unit: no two clusters share it."""
        return self.units[0].key

    @property
    def surnames(self) -> set[str]:
        """Surnames, whole and in halves, by which this person may be called."""
        names = {name for unit in self.units for name in unit.profile.names}
        return {part for name in names for part in (name.surname, *name.parts)}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units compared, by their keys, and whether they were joined."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    evidence: Evidence
    joined: bool

    @property
    def score(self) -> float:
        """The score from 0 to 1."""
        return probability(self.evidence.weight)


Ruling = Callable[[Unit, Unit], str]
"""What people have judged of two units: ``same``, ``different``, ``undecided``, or empty."""


def join(units: Sequence[Unit], ruling: Ruling) -> tuple[list[Cluster], list[Pair]]:
    """The clusters of ``units``, and every pair that somebody may ask about."""
    units = sorted(units, key=lambda unit: unit.key)
    evidence: dict[tuple[int, int], Evidence] = {}
    ruled: dict[tuple[int, int], str] = {}
    for i, j in _blocked(units):
        evidence[i, j] = compare(units[i].profile, units[j].profile, short=False)
        if said := ruling(units[i], units[j]):
            ruled[i, j] = said
    accepted = _accepted(evidence, ruled, len(units))
    owner = list(range(len(units)))
    groups: dict[int, list[int]] = {i: [i] for i in owner}

    def clash(a: int, b: int) -> bool:
        """Whether any two of both groups cannot be one."""
        for i in groups[a]:
            for j in groups[b]:
                pair = (min(i, j), max(i, j))
                if ruled.get(pair, "") in ("different", "undecided"):
                    return True
                if pair not in evidence:
                    evidence[pair] = compare(units[i].profile, units[j].profile, short=False)
                if not ruled.get(pair) and evidence[pair].weight < 0:
                    return True
        return False

    same = sorted(pair for pair, said in ruled.items() if said == "same")
    for i, j in same + accepted:
        a, b = owner[i], owner[j]
        if a == b or ((i, j) not in same and clash(a, b)):
            continue
        a, b = min(a, b), max(a, b)
        for k in groups.pop(b):
            owner[k] = a
            groups[a].append(k)
    clusters = [Cluster.of(units[k] for k in group) for _, group in sorted(groups.items())]
    return clusters, list(_told(units, evidence, ruled, owner))


def _accepted(
    evidence: dict[tuple[int, int], Evidence], ruled: dict[tuple[int, int], str], count: int
) -> list[tuple[int, int]]:
    """The pairs that are good enough and have no rival, the best first."""
    good = {
        pair: found.weight
        for pair, found in evidence.items()
        if probability(found.weight) >= setting("same") and not found.never and pair not in ruled
    }
    partners: dict[int, list[int]] = defaultdict(list)
    for i, j in good:
        partners[i].append(j)
        partners[j].append(i)
    dropped: set[tuple[int, int]] = set()
    for unit in range(count):
        for p, q in combinations(sorted(partners[unit]), 2):
            if (p, q) in good or (p, q) not in evidence or evidence[p, q].weight >= 0:
                continue
            first, second = _ordered(unit, p), _ordered(unit, q)
            if good[first] < good[second] + _MARGIN:
                dropped.add(first)
            if good[second] < good[first] + _MARGIN:
                dropped.add(second)
    return sorted(good.keys() - dropped, key=lambda pair: (-good[pair], pair))


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _told(
    units: Sequence[Unit], evidence: dict[tuple[int, int], Evidence],
    ruled: dict[tuple[int, int], str], owner: Sequence[int],
) -> Iterator[Pair]:  # fmt: skip
    for (i, j), found in sorted(evidence.items()):
        joined = owner[i] == owner[j]
        worth = probability(found.weight) >= setting("ask") and not found.never
        if worth or joined or (i, j) in ruled:
            yield Pair(units[i].key, units[j].key, found, joined)


# -- blocks --------------------------------------------------------------------------------


def _blocked(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """The pairs worth comparing: one surname, a half of one, or one that differs by a slip; and
    people whom a number or an alias ties."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        for name in (*unit.profile.names, *unit.profile.aliases):
            for part in {name.surname, *name.parts}:
                blocks[part].append(i)
        for number in unit.profile.ids:
            blocks[f"id {number}"].append(i)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        pairs.update(combinations(sorted(set(block)), 2))
    firsts = [{name.first for name in unit.profile.names} for unit in units]
    for one, others in near_surnames(b for b in blocks if not b.startswith("id ")).items():
        for other in others:
            # Of a slip in the surname, the given name must be the same.
            pairs.update(
                _ordered(i, j)
                for i in blocks[one] for j in blocks[other]
                if i != j and firsts[i] & firsts[j] - {""}
            )  # fmt: skip
    return sorted(pairs)


def near_surnames(surnames: Iterable[str]) -> dict[str, list[str]]:
    """Each surname of five letters or more to those that one slip may turn it into."""
    from graph.identity.names import one_slip

    known = sorted({name for name in surnames if len(name) > 4})
    shorter: dict[str, set[str]] = defaultdict(set)
    for name in known:
        # Two words that differ by one slip share a form with at most one letter left out.
        for i in range(len(name)):
            shorter[name[:i] + name[i + 1 :]].add(name)
        shorter[name].add(name)
    found: dict[str, set[str]] = defaultdict(set)
    for names in shorter.values():
        for a, b in combinations(sorted(names), 2):
            if one_slip(a, b):
                found[a].add(b)
                found[b].add(a)
    return {name: sorted(others) for name, others in found.items()}
