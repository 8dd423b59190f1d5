"""Whom a surname or initials mean: the candidates of the council, weighed against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.identity.clusters import Cluster, near_surnames
from graph.identity.comparing import compare
from graph.identity.evidence import Evidence, setting, share
from graph.identity.profiles import Appearance, Profile
from graph.identity.rulings import Rulings

__all__ = ["Choice", "Outcome", "ShortForms"]

_ROUNDS = 4
"""How often the names that are left look again, now that others are bound and tell more."""

_FORCED = Evidence(30.0, ())


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

    def __init__(self, clusters: Sequence[Cluster], rulings: Rulings) -> None:
        self._rulings = rulings
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
                _grow(cluster, one)
            outcome.bound += decided
            waiting = left
            if not decided or not waiting:
                break
        for one in waiting:
            self._leave(one, choices.get(id(one)), outcome)
        return outcome

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
        clusters = self._candidates(one, near)
        profile = Profile.of([one])
        weighed: list[tuple[Cluster, Evidence]] = []
        barred: set[int] = set()
        for cluster in clusters:
            said = self._said(one, cluster)
            if said == "different":
                continue
            if said == "undecided":
                barred.add(id(cluster))
            evidence = compare(profile, cluster.profile, short=True)
            if not evidence.never and evidence.weight > -4:
                weighed.append((cluster, evidence))
        if not weighed:
            return None
        weighed.sort(key=lambda pair: (-pair[1].weight, pair[0].key))
        weights = [evidence.weight for _, evidence in weighed]
        return Choice(
            tuple(
                (cluster, evidence, share(weights[i], weights[:i] + weights[i + 1 :]))
                for i, (cluster, evidence) in enumerate(weighed)
            ),
            id(weighed[0][0]) in barred,
        )

    def _said(self, one: Appearance, cluster: Cluster) -> str:
        if not self._rulings:
            return ""
        members = [a.address for unit in cluster.units for a in unit.members]
        return self._rulings.between([one.address], members)

    def _candidates(self, one: Appearance, near: dict[str, list[str]]) -> list[Cluster]:
        surname = one.name.surname
        found: dict[int, Cluster] = {}
        for name in (surname, *one.name.parts, *near.get(surname, ())):
            for cluster in self._by_surname.get(name, ()):
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


def _grow(cluster: Cluster, one: Appearance) -> None:
    """Take what a short form's document says of the person; its name tells nothing new."""
    names = cluster.profile.names
    cluster.profile.names = set()
    cluster.profile.add(one)
    cluster.profile.names = names
    cluster.bound.append(one)
