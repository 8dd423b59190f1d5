"""Posts, portfolios and bodies that may be one under two names: for a person to judge.

Nothing is joined here. A portfolio that was cut anew is often another portfolio, and a committee
with a new name may have new powers: only somebody who knows the council can say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from graph.identity.evidence import Evidence, probability, setting
from graph.identity.mentions import Mention
from graph.identity.words import words
from graph.iris import fold

__all__ = ["renamed"]

_MOST = 0.5
"""The part of both names' words that must be shared."""


@dataclass(slots=True)
class _Known:
    words: frozenset[str]
    rank: frozenset[str]
    kinds: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    holders: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)


def renamed(
    group: Iterable[Mention], keyed: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, str, float, Evidence]]:
    """``(key, key, score, evidence)`` of each pair worth asking about, among mentions of one kind
    and council; ``keyed`` gives the key of each (document, name)."""
    known: dict[str, _Known] = {}
    for mention in group:
        key = keyed[mention.document, mention.name]
        one = known.setdefault(key, _Known(_content(key), words("ranks") & set(key.split())))
        one.kinds.add(mention.role)
        one.documents.add(mention.document)
        one.holders.update(fold(holder) for holder in mention.holders)
        if mention.date:
            one.days.add(mention.date)
    blocks: dict[str, list[str]] = defaultdict(list)
    for key, one in sorted(known.items()):
        for word in one.words:
            blocks[word].append(key)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    for a, b in sorted(pairs):
        evidence = _evidence(known[a], known[b])
        if evidence and probability(evidence.weight) >= setting("ask"):
            yield a, b, probability(evidence.weight), evidence


def _content(key: str) -> frozenset[str]:
    """The words that say what it is about, without the plural's s."""
    content = {word for word in key.split() if word not in words("hollow")}
    return frozenset(
        word[:-1] if len(word) > 4 and word.endswith("s") else word for word in content
    )


def _evidence(one: _Known, other: _Known) -> Evidence | None:
    shared, everything = one.words & other.words, one.words | other.words
    if len(shared) < _MOST * len(everything) or (one.kinds and not one.kinds & other.kinds):
        return None
    if one.rank != other.rank:
        # A deputy is another post than the one deputised for.
        return None
    pieces = ["rename", "words-all" if shared == everything else "words-most"]
    if one.holders & other.holders:
        pieces.append("holder-same")
    if not one.documents.isdisjoint(other.documents):
        pieces.append("coexist")
    elif one.days and other.days:
        follows = max(one.days) <= min(other.days) or max(other.days) <= min(one.days)
        pieces.append("time-follows" if follows else "time-overlaps")
    return Evidence.of(pieces)
