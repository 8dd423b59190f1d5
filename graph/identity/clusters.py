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
from graph.identity.coverage import Coverage
from graph.identity.evidence import Evidence, probability, setting
from graph.identity.profiles import Appearance, Profile

__all__ = ["Cluster", "Pair", "Unit", "join", "near_surnames"]

_MARGIN = 2.0
"""How much better the evidence for one of two rivals must be."""

_CONFLICTS = frozenset((
    "given-other", "surname-other", "sex-differs", "sex-of-name", "role-differs", "id-differs",
    "listed-together", "spelling-usual",
))  # fmt: skip
"""Evidence by which two names that share a partner cannot both be that one."""

_TOLD = frozenset(("alias", "name-changed", "id-same"))
"""Evidence of a record that two names are one person's, whatever they are."""

_BEARERS = frozenset(("ward-differs", "other-bearer"))
"""Evidence that is as good, where nothing outweighs it."""


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
    """Units that are one person, and the short names bound to them (``bound``).

    ``into`` is the cluster that took this one in, where one did.
    """

    units: list[Unit]
    profile: Profile = field(default_factory=Profile)
    bound: list[Appearance] = field(default_factory=list)
    into: Cluster | None = None

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
    def now(self) -> Cluster:
        """This cluster, or the one that took it in."""
        found = self
        while found.into is not None:
            found = found.into
        return found

    @property
    def fullness(self) -> int:
        """0 for surnames alone, 1 and more for so many initials, 9 for given names."""
        names = [name for unit in self.units for name in unit.profile.names]
        return max(9 if name.full else len(name.given) for name in names)

    def take_in(self, other: Cluster) -> None:
        """Take another cluster in; its names are shorter and tell nothing new."""
        names, named = set(self.profile.names), set(self.profile.named)
        self.profile.join(other.profile)
        self.profile.names, self.profile.named = names, named
        self.units = sorted((*self.units, *other.units), key=lambda unit: unit.key)
        self.bound += other.bound
        other.into = self

    @property
    def surnames(self) -> set[str]:
        """Surnames, whole and in halves, by which this person may be called."""
        names = {name for unit in self.units for name in unit.profile.names}
        names |= {name for name, _ in self.profile.formerly}
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


def join(
    units: Sequence[Unit], ruling: Ruling, coverage: Coverage | None = None
) -> tuple[list[Cluster], list[Pair]]:
    """The clusters of ``units``, and every pair that somebody may ask about."""
    units = sorted(units, key=lambda unit: unit.key)
    table = _Table(units, ruling, coverage)
    slips = table.slips()
    owner = list(range(len(units)))
    groups: dict[int, list[int]] = {i: [i] for i in owner}

    def merge(i: int, j: int) -> None:
        a, b = sorted((owner[i], owner[j]))
        if a != b:
            for k in groups.pop(b):
                owner[k] = a
                groups[a].append(k)

    def clash(i: int, j: int) -> bool:
        """Whether any two of both groups cannot be one; of a slip, what it stands for counts."""
        return any(
            table.conflict(slips.get(p, p), slips.get(q, q)) or table.kept_apart(p, q)
            for p in groups[owner[i]]
            for q in groups[owner[j]]
        )

    for i, j in table.judged("same"):
        merge(i, j)
    for slip, meant in sorted(slips.items()):
        if owner[slip] == slip and not clash(slip, meant):
            merge(slip, meant)
    for i, j in table.accepted(slips):
        if owner[i] != owner[j] and not clash(i, j):
            merge(i, j)
    clusters = [Cluster.of(units[k] for k in group) for _, group in sorted(groups.items())]
    return clusters, list(table.told(owner))


class _Table:
    """The units of one join, compared pair by pair."""

    def __init__(self, units: Sequence[Unit], ruling: Ruling, coverage: Coverage | None) -> None:
        self.units = units
        self.coverage = coverage
        self.evidence: dict[tuple[int, int], Evidence] = {}
        self.ruled: dict[tuple[int, int], str] = {}
        for i, j in _blocked(units, coverage):
            self.of(i, j)
            if said := ruling(units[i], units[j]):
                self.ruled[i, j] = said

    def of(self, i: int, j: int) -> Evidence:
        """The evidence on two units."""
        pair = _ordered(i, j)
        if pair not in self.evidence:
            one, other = (self.units[k].profile for k in pair)
            self.evidence[pair] = compare(one, other, short=False, coverage=self.coverage)
        return self.evidence[pair]

    def judged(self, verdict: str) -> list[tuple[int, int]]:
        """The pairs on which people gave this verdict."""
        return sorted(pair for pair, said in self.ruled.items() if said == verdict)

    def kept_apart(self, i: int, j: int) -> bool:
        """Whether people have judged that two units are not, or may not be, one."""
        return self.ruled.get(_ordered(i, j), "") in ("different", "undecided")

    def conflict(self, i: int, j: int) -> bool:
        """Whether what is known of two units rules out that they are one person."""
        pieces = set(self.of(i, j).pieces)
        if i == j or (not _TOLD.isdisjoint(pieces) and self.good(i, j)):
            return False
        two = not _BEARERS.isdisjoint(pieces) and not self.good(i, j)
        return two or not _CONFLICTS.isdisjoint(pieces)

    def good(self, i: int, j: int) -> bool:
        """Whether the evidence is enough, where no person has judged."""
        found = self.of(i, j)
        enough = probability(found.weight) >= setting("same") and not found.never
        return enough and _ordered(i, j) not in self.ruled

    def slips(self) -> dict[int, int]:
        """Units that are a rare misspelling of another, to the one that they stand for."""
        meant: dict[int, list[int]] = defaultdict(list)
        for (i, j), found in self.evidence.items():
            if "spelling-rare" in found.pieces and self.good(i, j):
                rare, usual = sorted(
                    (i, j), key=lambda k: (len(self.units[k].profile.documents), -k)
                )
                meant[rare].append(usual)
        chosen: dict[int, int] = {}
        for slip, targets in meant.items():
            targets.sort(key=lambda k: (-self.of(slip, k).weight, k))
            best = targets[0]
            rivals = [k for k in targets[1:] if self.conflict(best, k)]
            if all(self.of(slip, best).weight >= self.of(slip, k).weight + _MARGIN for k in rivals):
                chosen[slip] = best
        # A slip of a slip stands for what that stands for.
        return {slip: chosen.get(meant, meant) for slip, meant in chosen.items()}

    def accepted(self, slips: dict[int, int]) -> list[tuple[int, int]]:
        """The pairs that are good enough and have no rival, the best first."""
        good = {
            pair: found.weight
            for pair, found in self.evidence.items()
            if not (pair[0] in slips or pair[1] in slips) and self.good(*pair)
        }
        partners: dict[int, list[int]] = defaultdict(list)
        for i, j in good:
            partners[i].append(j)
            partners[j].append(i)
        dropped: set[tuple[int, int]] = set()
        for unit, others in partners.items():
            for p, q in combinations(sorted(others), 2):
                if not self.conflict(p, q):
                    continue
                first, second = _ordered(unit, p), _ordered(unit, q)
                if good[first] < good[second] + _MARGIN:
                    dropped.add(first)
                if good[second] < good[first] + _MARGIN:
                    dropped.add(second)
        return sorted(good.keys() - dropped, key=lambda pair: (-good[pair], pair))

    def told(self, owner: Sequence[int]) -> Iterator[Pair]:
        """The pairs that were joined, judged, or are worth asking about."""
        for (i, j), found in sorted(self.evidence.items()):
            joined = owner[i] == owner[j]
            worth = probability(found.weight) >= setting("ask") and not found.never
            if worth or joined or (i, j) in self.ruled:
                yield Pair(self.units[i].key, self.units[j].key, found, joined)


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


# -- blocks --------------------------------------------------------------------------------


def _blocked(units: Sequence[Unit], coverage: Coverage | None) -> list[tuple[int, int]]:
    """The pairs worth comparing: one surname, a half of one, or one that differs by a slip; and
    people whom a number or an alias ties. A surname alone is a slip where it stands in the other's
    place in a list."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        former = (name for name, _ in unit.profile.formerly)
        for name in (*unit.profile.names, *unit.profile.aliases, *former):
            for part in {name.surname, *name.parts}:
                blocks[part].append(i)
        for number in unit.profile.ids:
            blocks[f"id {number}"].append(i)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        pairs.update(combinations(sorted(set(block)), 2))
    for i, unit in enumerate(units):
        # "Ann Fenn Carey" may be Ann Fenn, whose surname stands where a second name would.
        for name in unit.profile.names:
            if len(name.given) > 1 and len(name.given[-1]) > 1:
                pairs.update(_ordered(i, j) for j in blocks.get(name.given[-1], ()) if i != j)
    firsts = [{name.first for name in unit.profile.names} for unit in units]
    for one, others in near_surnames(b for b in blocks if not b.startswith("id ")).items():
        for other in others:
            # Of a slip in the surname, the given name must be the same.
            pairs.update(
                _ordered(i, j)
                for i in blocks[one] for j in blocks[other]
                if i != j and (firsts[i] & firsts[j] - {""} or _in_place(units[i], units[j], coverage))
            )  # fmt: skip
    return sorted(pairs)


def _in_place(one: Unit, other: Unit, coverage: Coverage | None) -> bool:
    if coverage is None or any(name.given for u in (one, other) for name in u.profile.names):
        return False
    odd, usual = sorted((one.profile, other.profile), key=lambda who: len(who.documents))
    return coverage.sitting.in_place(odd, usual)


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
