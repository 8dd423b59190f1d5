"""How well somebody's words fit the header of a query: shares and sums of words, rare ones more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from queries.header import Query
from queries.wording import opening, terms, weights

__all__ = ["Weights", "openings", "weigh", "words_of"]


@dataclass(frozen=True)
class Weights:
    """How rare each word is in the headers, and how long a header is, in words as they weigh."""

    rare: dict[str, float]
    unknown: float
    """The weight of a word that no header has: that of the rarest ones."""
    average: float

    def of(self, term: str) -> float:
        """How much a word counts."""
        return self.rare.get(term, self.unknown)

    def sum(self, some: Collection[str]) -> float:
        """How much several words count; 0 for none."""
        return sum(self.of(term) for term in some)

    def bm25(self, query: Query, asked: Collection[str]) -> float:
        """How well the words asked fit a header (k 1.2, b 0.4)."""
        header = words_of(query)
        length = sum(header.values()) / self.average
        score = 0.0
        for term in set(asked):
            often = header.get(term, 0)
            score += self.rare.get(term, 0.0) * often * 2.2 / (often + 1.2 * (0.6 + 0.4 * length))
        return score

    def alike(self, query: Query, asked: Collection[str], first: str) -> float:
        """How much of the words asked and of one of a query's phrasings is in the other, 0 to 1.

        ``first`` is the kind of question that the words begin with.
        """
        if not words_of(query).keys() & set(asked):
            return 0.0
        one = {*asked, first}
        return max(2 * len(one & other) / (len(one) + len(other)) for other in _phrasings(query))

    def covered(self, query: Query, asked: Collection[str]) -> float:
        """The share of the words asked that the header has, 0 to 1; 1 where none is left to ask."""
        words = set(asked)
        known = words_of(query).keys() & words
        return self.sum(known) / self.sum(words) if words else 1.0

    def spelt(self, term: str) -> str:
        """A word that no header has, as the one that it is most likely meant to be."""
        from rapidfuzz import fuzz, process

        if term in self.rare or len(term) < 5 or any(c.isdigit() for c in term):
            return term
        found = process.extractOne(term, list(self.rare), scorer=fuzz.ratio, score_cutoff=84)
        return found[0] if found else term


def weigh(queries: Sequence[Query]) -> Weights:
    """The weights of words among these queries."""
    return _weigh(tuple(queries))


@cache
def _weigh(queries: tuple[Query, ...]) -> Weights:
    headers = [words_of(query) for query in queries]
    holding = Counter(term for header in headers for term in header)
    count = len(headers)
    rare = {t: math.log(1 + (count - n + 0.5) / (n + 0.5)) for t, n in holding.items()}
    average = sum(sum(header.values()) for header in headers) / max(1, count)
    return Weights(rare, max(rare.values(), default=1.0), average)


@cache
def words_of(query: Query) -> Counter[str]:
    """The words of a query's header, each as often as it weighs."""
    weight = weights()
    counted: Counter[str] = Counter()
    for words, times in (
        (query.question, weight["question"]),
        (" ".join(query.tags), weight["tags"]),
        (query.name.replace("-", " "), weight["name"]),
        (query.description, weight["description"]),
        (" ".join(column.meaning for column in query.columns), weight["columns"]),
        (" ".join(sorted({w for one in query.asked for w in one.split()})), weight["asked"]),
    ):
        for term in terms(words):
            counted[term] += times
    return counted


@cache
def _phrasings(query: Query) -> tuple[frozenset[str], ...]:
    words = (query.question, *query.asked)
    return tuple(frozenset((*terms(one), opening(one))) for one in words)


@cache
def openings(query: Query) -> frozenset[str]:
    """The kinds of question (who, when, how many …) that a query's phrasings begin with."""
    return frozenset(opening(one) for one in (query.question, *query.asked))
