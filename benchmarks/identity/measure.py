"""How well clusters and the truth of the same mentions agree: by pairs, by mentions, by clusters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Agreement"]


@dataclass
class Agreement:
    """Counts that add up over councils; the shares are read off at the end.

    Pairs: of two mentions put together, how many are one person (precision); of two mentions of
    one person, how many are put together (recall). B-cubed: the same averaged over mentions.
    Closest cluster: each cluster beside the person whom it overlaps most (precision), each person
    beside the likest cluster (recall), by the part that they share of both, averaged. Pure: how
    many clusters hold one person's mentions only. Exact: how many clusters are one person's
    mentions, all of them, and how many people have such a cluster. In pairs and B-cubed a mention
    left undecided counts as a cluster of its own; the measures of clusters are of what was decided,
    with ``undecided`` beside them, and exact and closest of everything as well.
    """

    together: int = 0
    found: int = 0
    true: int = 0
    mentions: int = 0
    undecided: int = 0
    cubed_precision: float = 0.0
    cubed_recall: float = 0.0
    decided: _Clusters = field(default_factory=lambda: _Clusters())
    everything: _Clusters = field(default_factory=lambda: _Clusters())

    @property
    def people(self) -> int:
        """How many people there are in truth."""
        return self.everything.people

    def add(self, placed: Iterable[tuple[str, str, bool]]) -> None:
        """Take in one council: ``(person, cluster, decided)`` of each mention."""
        both: Counter[tuple[str, str]] = Counter()
        decided: Counter[tuple[str, str]] = Counter()
        for person, cluster, sure in placed:
            both[person, cluster] += 1
            decided[person, cluster] += sure
        people, clusters = _totals(both)
        self.together += sum(_pairs(n) for n in both.values())
        self.found += sum(_pairs(n) for n in clusters.values())
        self.true += sum(_pairs(n) for n in people.values())
        self.mentions += both.total()
        self.undecided += both.total() - decided.total()
        for (person, cluster), count in both.items():
            self.cubed_precision += count * count / clusters[cluster]
            self.cubed_recall += count * count / people[person]
        self.decided.add(+decided)
        self.everything.add(both)

    def report(self) -> dict[str, float]:
        """The shares, each from 0 to 1."""
        return {
            "pair precision": self.together / self.found if self.found else 1.0,
            "pair recall": self.together / self.true if self.true else 1.0,
            "B-cubed precision": self.cubed_precision / self.mentions,
            "B-cubed recall": self.cubed_recall / self.mentions,
            "undecided mentions": self.undecided / self.mentions,
            "pure clusters": self.decided.pure / self.decided.clusters,
            "closest cluster precision": self.decided.likest_clusters / self.decided.clusters,
            "closest cluster recall": self.decided.likest_people / self.decided.people,
            "exact precision": self.decided.exact / self.decided.clusters,
            "exact recall": self.decided.exact / self.decided.people,
            "closest recall, undecided counted": self.everything.likest_people
            / self.everything.people,
            "exact precision, undecided counted": self.everything.exact / self.everything.clusters,
            "exact recall, undecided counted": self.everything.exact / self.everything.people,
        }


@dataclass
class _Clusters:
    clusters: int = 0
    people: int = 0
    pure: int = 0
    exact: int = 0
    likest_clusters: float = 0.0
    likest_people: float = 0.0

    def add(self, both: Counter[tuple[str, str]]) -> None:
        people, clusters = _totals(both)
        best_cluster: dict[str, float] = defaultdict(float)
        best_person: dict[str, float] = defaultdict(float)
        for (person, cluster), count in both.items():
            shared = count / (people[person] + clusters[cluster] - count)
            best_cluster[person] = max(best_cluster[person], shared)
            best_person[cluster] = max(best_person[cluster], shared)
            self.pure += count == clusters[cluster]
            self.exact += count == clusters[cluster] == people[person]
        self.clusters += len(clusters)
        self.people += len(people)
        self.likest_clusters += sum(best_person.values())
        self.likest_people += sum(best_cluster.values())


def _totals(both: Counter[tuple[str, str]]) -> tuple[Counter[str], Counter[str]]:
    people: Counter[str] = Counter()
    clusters: Counter[str] = Counter()
    for (person, cluster), count in both.items():
        people[person] += count
        clusters[cluster] += count
    return people, clusters


def _pairs(n: int) -> int:
    return n * (n - 1) // 2
