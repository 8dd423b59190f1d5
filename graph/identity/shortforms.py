"""Binding surnames and initials to the people they mean.

The same form in one body and municipal year is taken together: it is one person. All forms of a
round are judged before what was bound in it tells more of anybody, so that order changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.identity.candidates import Candidates
from graph.identity.clusters import Cluster
from graph.identity.coverage import Coverage
from graph.identity.evidence import Evidence, setting
from graph.identity.profiles import Appearance, Profile, municipal_year
from graph.identity.rulings import Rulings

__all__ = ["Choice", "Outcome", "ShortForms"]

_ROUNDS: Final = 12
"""How often the names that are left look again, now that others are bound and tell more."""

_FORCED: Final = Evidence(30.0, ())


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

    @property
    def decided(self) -> bool:
        """Whether the best is good enough."""
        return self.score >= setting("same") and not self.barred

    @property
    def rivals(self) -> int:
        """How many may be meant just as well."""
        return sum(1 for _, evidence, _ in self.candidates if evidence.weight >= setting("rival"))


@dataclass(slots=True)
class Outcome:
    """``bound`` to one person each; ``rivals``: several people may be meant; ``free``: nobody known
    is meant, or nobody surely, of which ``doubts`` has whoever it may be after all."""

    bound: list[tuple[Appearance, Cluster, Choice]] = field(default_factory=list)
    rivals: list[tuple[Appearance, Choice]] = field(default_factory=list)
    free: list[Appearance] = field(default_factory=list)
    doubts: list[tuple[Appearance, Choice]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _Bundle:
    """One form in one body and municipal year."""

    members: list[Appearance]
    profile: Profile
    clusters: list[Cluster]
    choice: Choice | None = None


class ShortForms:
    """Binds short forms to clusters, whose profiles grow by what is bound to them."""

    def __init__(
        self, clusters: Sequence[Cluster], rulings: Rulings, coverage: Coverage | None = None
    ) -> None:
        self._clusters = clusters
        self._rulings = rulings
        self._candidates = Candidates(clusters, rulings, coverage)

    def bind(self, tier: Sequence[Appearance]) -> Outcome:
        """Bind what can be bound."""
        self._candidates.expect(one.name for one in tier)
        outcome = Outcome()
        waiting = [
            _Bundle(some, Profile.of(some), self._candidates.of(some[0].name))
            for some in self._bundles(tier)
        ]
        grown: set[int] | None = None
        for _ in range(_ROUNDS):
            for bundle in waiting:
                if grown is None or any(id(cluster) in grown for cluster in bundle.clusters):
                    bundle.choice = self._choose(bundle)
            decided = [one for one in waiting if one.choice and one.choice.decided]
            if not decided:
                break
            waiting = [one for one in waiting if not (one.choice and one.choice.decided)]
            grown = {id(self._take(bundle, outcome)) for bundle in decided}
        for bundle in waiting:
            _leave(bundle, outcome)
        return outcome

    def doubts(self, tier: Sequence[Appearance]) -> list[tuple[Appearance, Choice]]:
        """Whom each name may mean, without binding it."""
        self._candidates.expect(one.name for one in tier)
        found: list[tuple[Appearance, Choice]] = []
        for one in tier:
            bundle = _Bundle([one], Profile.of([one]), self._candidates.of(one.name))
            if choice := self._choose(bundle):
                found.append((one, choice))
        return found

    def absorb(self) -> list[tuple[Cluster, Cluster, Evidence]]:
        """Let clusters of short forms find the one fuller person whom they mean, now that both have
        grown: ``(short, fuller, evidence)`` of each that was taken in."""
        self._candidates.expect(())
        found: list[tuple[Cluster, Cluster, Evidence]] = []
        for short in sorted(self._clusters, key=lambda cluster: cluster.key):
            if short.fullness == 9:
                continue
            name = min(short.profile.names, key=lambda name: (name.surname, name.given))
            fuller = [one for one in self._candidates.of(name) if _says_more(one, short)]
            weighed = self._candidates.weigh(short.profile, short, fuller)
            if not weighed or self._candidates.said(short, weighed[0][0]) == "undecided":
                continue
            if self._candidates.score(0, weighed) >= setting("same"):
                found.append((short, *weighed[0]))
        for short, fuller_one, _ in found:
            fuller_one.now.take_in(short)
        return found

    def _bundles(self, tier: Iterable[Appearance]) -> list[list[Appearance]]:
        found: dict[tuple[object, ...], list[Appearance]] = defaultdict(list)
        for one in tier:
            year = municipal_year(one.day) if one.day is not None else None
            # What a judgement is about, and what has no date, stands alone.
            alone = one.address if year is None or self._rulings.about(one.address) else None
            found[one.form, one.role, one.sex, one.mention.body, year, alone].append(one)
        return list(found.values())

    def _choose(self, bundle: _Bundle) -> Choice | None:
        if forced := self._candidates.forced(bundle.members[0]):
            return Choice(((forced, _FORCED, 1.0),))
        weighed = self._candidates.weigh(bundle.profile, bundle.members, bundle.clusters)
        if not weighed:
            return None
        return Choice(
            tuple(
                (cluster, evidence, self._candidates.score(i, weighed))
                for i, (cluster, evidence) in enumerate(weighed)
            ),
            self._candidates.said(bundle.members, weighed[0][0]) == "undecided",
        )

    def _take(self, bundle: _Bundle, outcome: Outcome) -> Cluster:
        assert bundle.choice is not None
        cluster = bundle.choice.candidates[0][0]
        for one in bundle.members:
            cluster.profile.grow(one)
            cluster.bound.append(one)
            outcome.bound.append((one, cluster, bundle.choice))
        return cluster


def _says_more(one: Cluster, short: Cluster) -> bool:
    """Whether a cluster has fuller names than a short one, or is of the same initials in years before
    a gap, which what was bound to both may have closed."""
    if one.fullness == short.fullness > 0:
        return one.key < short.key and not one.profile.names.isdisjoint(short.profile.names)
    return one.fullness > short.fullness


def _leave(bundle: _Bundle, outcome: Outcome) -> None:
    choice = bundle.choice
    if choice and (choice.rivals > 1 or choice.barred):
        outcome.rivals += [(one, choice) for one in bundle.members]
        return
    outcome.free += bundle.members
    if choice:
        outcome.doubts += [(one, choice) for one in bundle.members]
