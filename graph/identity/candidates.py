"""Whom a surname or initials may mean: the council's people, weighed against each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from graph.identity.clusters import Cluster, near_surnames
from graph.identity.comparing import compare
from graph.identity.coverage import Coverage
from graph.identity.evidence import Evidence, probability, setting, share
from graph.identity.names import PersonName
from graph.identity.profiles import Appearance, Profile
from graph.identity.rulings import Rulings

__all__ = ["Candidates", "Weighed"]

Weighed = list[tuple[Cluster, Evidence]]
"""Candidates with the evidence for each, the best first."""

_ODD: Final = frozenset(("surname-slip", "surname-part"))
"""How the surname of a candidate may differ."""

_HOPELESS: Final = -4.0
"""A weight below which a candidate is none."""


class Candidates:
    """The clusters of a council by surname, and how each compares with a short form."""

    def __init__(
        self, clusters: Iterable[Cluster], rulings: Rulings, coverage: Coverage | None = None
    ) -> None:
        self._rulings = rulings
        self._coverage = coverage
        self._likeness: dict[tuple[int, int], float] = {}
        self._by_surname: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in sorted(clusters, key=lambda cluster: cluster.key):
            for surname in sorted(cluster.surnames):
                self._by_surname[surname].append(cluster)
        self._near: dict[str, list[str]] = {}

    def expect(self, names: Iterable[PersonName]) -> None:
        """Learn which of the surnames of ``names`` may be slips for one that is known."""
        surnames = {part for name in names for part in (name.surname, *name.parts)}
        self._near = near_surnames(surnames | self._by_surname.keys())

    def of(self, name: PersonName) -> list[Cluster]:
        """The clusters that may be meant, by surname."""
        found: dict[int, Cluster] = {}
        for surname in (name.surname, *name.parts, *self._near.get(name.surname, ())):
            for cluster in self._by_surname.get(surname, ()):
                found.setdefault(id(cluster), cluster)
        return list(found.values())

    def forced(self, one: Appearance) -> Cluster | None:
        """The one person whom a human judgement says the name means."""
        wanted = self._rulings.same_as(one.address) if self._rulings else set()
        if not wanted:
            return None
        found = {
            id(cluster): cluster
            for clusters in self._by_surname.values()
            for cluster in clusters
            if any(place in wanted for place in _places(cluster))
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def said(self, one: Iterable[Appearance] | Cluster, cluster: Cluster) -> str:
        """What people have judged of names and a cluster, empty where nothing."""
        return self._rulings.between(_places(one), _places(cluster)) if self._rulings else ""

    def weigh(
        self, profile: Profile, one: Iterable[Appearance] | Cluster, clusters: Iterable[Cluster]
    ) -> Weighed:
        """The evidence for each cluster that is not ruled out, the best first."""
        weighed: Weighed = []
        for cluster in clusters:
            if self.said(one, cluster) == "different":
                continue
            evidence = compare(profile, cluster.profile, short=True, coverage=self._coverage)
            if not evidence.never and evidence.weight > _HOPELESS:
                weighed.append((cluster, evidence))
        plain = [e for _, e in weighed if _ODD.isdisjoint(e.pieces)]
        if len(plain) < len(weighed) and any(e.weight >= setting("rival") for e in plain):
            weighed = [
                (who, e if _ODD.isdisjoint(e.pieces) else e.and_("surname-borne"))
                for who, e in weighed
            ]
        if len(weighed) > 1 and not any(name.given for name in profile.names):
            weighed = self._sitting(profile, weighed)
        weighed.sort(key=lambda pair: (-pair[1].weight, pair[0].key))
        return weighed

    def _sitting(self, profile: Profile, weighed: Weighed) -> Weighed:
        """Clerks who print surnames alone add initials while two of a surname sit: where one
        surely sat on the day, nobody else is likely meant; still less where the lists of that
        year have one of the surname only."""
        inside = {
            id(who) for who, e in weighed
            if "time-inside" in e.pieces and e.weight >= setting("rival")
        }  # fmt: skip
        piece = "time-other-sat"
        surname = min(name.surname for name in profile.names)
        if self._coverage and profile.first is not None and profile.last is not None and (
            self._coverage.sitting.only_one(surname, profile.first)
            and self._coverage.sitting.only_one(surname, profile.last)
        ):  # fmt: skip
            piece = "only-one-sat"
            inside |= {
                id(who) for who, e in weighed
                if "time-with" in e.pieces and "role-same" in e.pieces and _ODD.isdisjoint(e.pieces)
            }  # fmt: skip
        if not inside:
            return weighed
        return [(who, e if id(who) in inside else e.and_(piece)) for who, e in weighed]

    def score(self, i: int, weighed: Weighed) -> float:
        """The score of one candidate beside the others. Who is very likely the same person counts
        for it, anybody else against it so far as they are somebody else."""
        own, evidence = weighed[i]
        if len(weighed) == 1:
            return share(evidence.weight, ())
        total, rivals = math.exp(evidence.weight), list[float]()
        for j, (other, theirs) in enumerate(weighed):
            if j == i:
                continue
            alike = self._alike(own, other)
            if alike >= setting("alike"):
                total += math.exp(theirs.weight)
            else:
                rivals.append(theirs.weight + math.log(1 - alike))
        return share(math.log(total), rivals)

    def _alike(self, one: Cluster, other: Cluster) -> float:
        """How likely two candidates, who were not joined, are one person."""
        key = (min(id(one), id(other)), max(id(one), id(other)))
        if key not in self._likeness:
            found = compare(one.profile, other.profile, short=False, coverage=self._coverage)
            self._likeness[key] = 0.0 if found.never else probability(found.weight)
        return self._likeness[key]


def _places(one: Iterable[Appearance] | Cluster) -> Sequence[tuple[str, str]]:
    if isinstance(one, Cluster):
        return [member.address for unit in one.units for member in unit.members]
    return [member.address for member in one]
