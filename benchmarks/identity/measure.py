"""How well two partitions of the same mentions agree: by pairs, by mentions and by clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Agreement"]


@dataclass
class Agreement:
    """Counts that add up over councils; the shares are read off at the end.

    Pairs: of two mentions put together, how many are one person (precision); of two mentions of
    one person, how many are put together (recall). B-cubed: the same averaged over mentions.
    Clusters: how many clusters are exactly one person's mentions, all of them.
    """

    together: int = 0
    found: int = 0
    true: int = 0
    mentions: int = 0
    cubed_precision: float = 0.0
    cubed_recall: float = 0.0
    exact: int = 0
    clusters: int = 0
    people: int = 0
    mixed: int = 0

    def add(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Take in one council: ``(person, cluster)`` of each mention."""
        both = Counter(pairs)
        people: Counter[str] = Counter()
        clusters: Counter[str] = Counter()
        for (person, cluster), count in both.items():
            people[person] += count
            clusters[cluster] += count
        self.together += sum(_pairs(n) for n in both.values())
        self.found += sum(_pairs(n) for n in clusters.values())
        self.true += sum(_pairs(n) for n in people.values())
        self.mentions += sum(both.values())
        for (person, cluster), count in both.items():
            self.cubed_precision += count * count / clusters[cluster]
            self.cubed_recall += count * count / people[person]
            self.exact += count == clusters[cluster] == people[person]
        self.mixed += sum(
            1 for cluster in clusters if sum(1 for _, c in both if c == cluster) > 1
        ) if len(clusters) < 4000 else 0  # fmt: skip
        self.clusters += len(clusters)
        self.people += len(people)

    def report(self) -> dict[str, float]:
        """The shares, each from 0 to 1."""
        return {
            "pair precision": self.together / self.found if self.found else 1.0,
            "pair recall": self.together / self.true if self.true else 1.0,
            "B-cubed precision": self.cubed_precision / self.mentions,
            "B-cubed recall": self.cubed_recall / self.mentions,
            "cluster precision": self.exact / self.clusters,
            "cluster recall": self.exact / self.people,
        }


def _pairs(n: int) -> int:
    return n * (n - 1) // 2
