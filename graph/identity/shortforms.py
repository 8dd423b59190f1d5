"""Whom a surname or initials mean: the candidates of the council, weighed against each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.identity.clusters import Cluster, near_surnames
from graph.identity.comparing import compare
from graph.identity.evidence import Evidence, probability, setting, share
from graph.identity.names import PersonName
from graph.identity.profiles import Appearance, Coverage, Profile
from graph.identity.rulings import Rulings

__all__ = ["Choice", "Outcome", "ShortForms"]

_ROUNDS = 12
"""How often the names that are left look again, now that others are bound and tell more."""

_FORCED = Evidence(30.0, ())

_ODD = {"surname-slip", "surname-part"}
"""How the surname of a candidate may differ."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates for a short form: cluster, evidence and score of each, the best first.

    ``barred``: somebody has judged that the best cannot be decided.
    """

    candidates: tuple[tuple[Cluster, Evidence, float], ...]
    barred: bool = False

    @property
    def score(self) -> float:
        """The score of the best."""
        return self.candidates[0][2]

    @property
    def evidence(self) -> Evidence:
        """The evidence for the best."""
        return self.candidates[0][1]


@dataclass(slots=True)
class Outcome:
    """``bound`` to one person each; ``rivals``: several people may be meant; ``free``: nobody known
    is meant, or nobody surely, of which ``doubts`` has whoever it may be after all."""

    bound: list[tuple[Appearance, Cluster, Choice]] = field(default_factory=list)
    rivals: list[tuple[Appearance, Choice]] = field(default_factory=list)
    free: list[Appearance] = field(default_factory=list)
    doubts: list[tuple[Appearance, Choice]] = field(default_factory=list)


class ShortForms:
    """Binds short forms to clusters, whose profiles grow by what is bound to them."""

    def __init__(
        self, clusters: Sequence[Cluster], rulings: Rulings, coverage: Coverage | None = None
    ) -> None:
        self._rulings = rulings
        self._coverage = coverage
        self._likeness: dict[tuple[int, int], float] = {}
        self._by_surname: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in sorted(clusters, key=lambda cluster: cluster.key):
            for surname in sorted(cluster.surnames):
                self._by_surname[surname].append(cluster)

    def bind(self, tier: Sequence[Appearance]) -> Outcome:
        """Bind what can be bound. All names of a round are judged before any of them tells more."""
        surnames = {part for one in tier for part in (one.name.surname, *one.name.parts)}
        near = near_surnames(surnames | self._by_surname.keys())
        outcome = Outcome()
        waiting = list(tier)
        choices: dict[int, Choice] = {}
        for _ in range(_ROUNDS):
            decided: list[tuple[Appearance, Cluster, Choice]] = []
            left: list[Appearance] = []
            for one in waiting:
                choice = self._choose(one, near)
                if choice and choice.score >= setting("same") and not choice.barred:
                    decided.append((one, choice.candidates[0][0], choice))
                else:
                    left.append(one)
                    if choice:
                        choices[id(one)] = choice
            for one, cluster, _ in decided:
                cluster.profile.grow(one)
                cluster.bound.append(one)
            outcome.bound += decided
            waiting = left
            if not decided or not waiting:
                break
        for one in waiting:
            self._leave(one, choices.get(id(one)), outcome)
        return outcome

    def absorb(self, clusters: Sequence[Cluster]) -> list[tuple[Cluster, Cluster, Evidence]]:
        """Let clusters of short forms find the one fuller person whom they mean, now that both have
        grown: ``(short, fuller, evidence)`` of each that was taken in."""
        near = near_surnames(self._by_surname)
        found: list[tuple[Cluster, Cluster, Evidence]] = []
        for short in sorted(clusters, key=lambda cluster: cluster.key):
            if short.fullness == 9:
                continue
            names = sorted(short.profile.names, key=lambda name: (name.surname, name.given))
            fuller = [
                other
                for other in self._candidates(names[0], near)
                if other.fullness > short.fullness
            ]
            weighed = self._weigh(short.profile, short, fuller)
            if not weighed:
                continue
            if self._score(0, weighed) >= setting("same"):
                found.append((short, *weighed[0]))
        for short, fuller_one, _ in found:
            fuller_one.now.take_in(short)
        return found

    def _leave(self, one: Appearance, choice: Choice | None, outcome: Outcome) -> None:
        rivals = [c for c in choice.candidates if c[1].weight >= setting("rival")] if choice else []
        if choice and (len(rivals) > 1 or choice.barred):
            outcome.rivals.append((one, choice))
            return
        outcome.free.append(one)
        if choice:
            outcome.doubts.append((one, choice))

    def _choose(self, one: Appearance, near: dict[str, list[str]]) -> Choice | None:
        if forced := self._forced(one):
            return Choice(((forced, _FORCED, 1.0),))
        clusters = self._candidates(one.name, near)
        weighed = self._weigh(Profile.of([one]), one, clusters)
        if not weighed:
            return None
        return Choice(
            tuple(
                (cluster, evidence, self._score(i, weighed))
                for i, (cluster, evidence) in enumerate(weighed)
            ),
            self._said(one, weighed[0][0]) == "undecided",
        )

    def _weigh(
        self, profile: Profile, one: Appearance | Cluster, clusters: Sequence[Cluster]
    ) -> list[tuple[Cluster, Evidence]]:
        """The evidence for each cluster that is not ruled out, the best first."""
        weighed: list[tuple[Cluster, Evidence]] = []
        for cluster in clusters:
            if self._said(one, cluster) == "different":
                continue
            evidence = compare(profile, cluster.profile, short=True, coverage=self._coverage)
            if not evidence.never and evidence.weight > -4:
                weighed.append((cluster, evidence))
        if any(e.weight >= setting("rival") and "surname-slip" not in e.pieces for _, e in weighed):
            weighed = [
                (
                    one,
                    Evidence.of((*e.pieces, "surname-borne")) if "surname-slip" in e.pieces else e,
                )
                for one, e in weighed
            ]
        inside = [
            who for who, e in weighed
            if "time-inside" in e.pieces and e.weight >= setting("rival")
        ]  # fmt: skip
        if inside and not any(name.given for name in profile.names):
            # Clerks who print surnames alone add initials while two of a surname sit.
            weighed = [
                (who, e if who in inside else Evidence.of((*e.pieces, "time-other-sat")))
                for who, e in weighed
            ]
        weighed.sort(key=lambda pair: (-pair[1].weight, pair[0].key))
        return weighed

    def _said(self, one: Appearance | Cluster, cluster: Cluster) -> str:
        """What people have judged of a name and a cluster."""
        if not self._rulings:
            return ""
        return self._rulings.between(_places(one), _places(cluster))

    def _score(self, i: int, weighed: Sequence[tuple[Cluster, Evidence]]) -> float:
        """The score of one candidate beside the others. Who is very likely the same person counts
        for it, anybody else against it so far as they are somebody else."""
        own, evidence = weighed[i]
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

    def _candidates(self, name: PersonName, near: dict[str, list[str]]) -> list[Cluster]:
        found: dict[int, Cluster] = {}
        for surname in (name.surname, *name.parts, *near.get(name.surname, ())):
            for cluster in self._by_surname.get(surname, ()):
                found.setdefault(id(cluster), cluster)
        return list(found.values())

    def _forced(self, one: Appearance) -> Cluster | None:
        """The one person whom a human judgement says the name means."""
        if not self._rulings:
            return None
        wanted = self._rulings.same_as(one.address)
        if not wanted:
            return None
        found = {
            id(cluster): cluster
            for clusters in self._by_surname.values()
            for cluster in clusters
            if any(a.address in wanted for unit in cluster.units for a in unit.members)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _places(one: Appearance | Cluster) -> list[tuple[str, str]]:
    if isinstance(one, Cluster):
        return [member.address for unit in one.units for member in unit.members]
    return [one.address]
