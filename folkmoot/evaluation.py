"""How well facts agree with gold annotations: the matching of the annotation scheme.

A fact matches a gold fact of its kind when the key fields agree; each matches at most one. Gold
facts marked ``unsure`` are neutral: they count neither for nor against, found or missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

__all__ = ["CORE", "FIELDS", "KEYS", "Counts", "Fact", "Matching", "agree", "fold", "match"]

Fact = Mapping[str, Any]

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "meeting": ("council", "body", "date"),
    "mentioned_meeting": ("date",),
    "item": ("title",),
    "person": ("name",),
    "post": ("name",),
    "holds": ("person", "post"),
    "attendance": ("person", "status", "item"),
    "report": ("ref", "title", "item", "by"),
    "decision": ("item", "starts"),
    "recommendation": ("item", "starts"),
    "action": ("starts",),
    "motion": ("item", "mover"),
    "declaration": ("person", "item"),
    "remit": ("portfolio", "area"),
    "priority": ("portfolio", "starts"),
    "scrutinises": ("body", "portfolio", "post"),
    "question": ("item", "starts"),
    "organisation": ("name",),
}
"""The key fields of each kind. Some depend on the fact: see ``_keys_agree``."""

CORE: Final = (
    "meeting", "mentioned_meeting", "item", "person", "post", "holds", "attendance", "report",
    "decision", "action", "motion", "declaration",
)  # fmt: skip
"""The kinds that make the headline figure."""

FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "meeting": ("start", "venue", "contact", "contact_email", "contact_phone"),
    "mentioned_meeting": ("body", "relation"),
    "item": ("number", "minute", "order", "truncated"),
    "person": ("role", "titles", "suffixes", "aliases"),
    "post": ("holder_kind",),
    "holds": ("organisation",),
    "attendance": ("at", "for"),
    "report": ("ref", "title", "item", "by", "presented_by"),
    "decision": ("ordinal", "outcome", "verb", "body"),
    "recommendation": ("to",),
    "action": ("who", "item", "due", "kind_of"),
    "motion": (
        "seconder", "result", "for", "against", "abstain",
        "voters_for", "voters_against", "voters_abstain",
    ),
    "declaration": ("interest", "withdrew"),
    "remit": (),
    "priority": ("area", "mode"),
    "scrutinises": ("portfolio", "post"),
    "question": ("answer_starts", "asked_by", "by"),
    "organisation": ("acronym", "kind_of"),
}  # fmt: skip
"""The other fields, scored apart as attributes of the facts that matched."""

_PLACED = ("left", "joined", "invited")
"""The statuses of attendance whose item is part of the key."""

_TITLES: Final = re.compile(
    r"^(?:(?:cllrs?|councillors?|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness"
    r"|rev|revd|reverend|alderman|ald)\.? )+"
)
_DASHES: Final = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_QUOTES: Final = str.maketrans(
    {"’": "'", "‘": "'", "‛": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "`": "'"}
)


def fold(value: object) -> str:
    """A value for comparing: case, quotes, dashes, "&", courtesy titles, a leading the or that."""
    text = unicodedata.normalize("NFKC", str(value)).casefold().translate(_QUOTES)
    text = _DASHES.sub("-", text.replace("&", " and "))
    text = " ".join(text.split())
    while True:
        shorter = re.sub(r"^(?:the|that) ", "", _TITLES.sub("", text))
        if shorter == text:
            return text.strip(" .,;:")
        text = shorter


def agree(name: str, one: object, other: object) -> bool:
    """Whether two values of the field ``name`` agree; lists agree when any of their values do."""
    if isinstance(one, list | tuple) or isinstance(other, list | tuple):
        ones = one if isinstance(one, list | tuple) else [one]
        others = other if isinstance(other, list | tuple) else [other]
        return any(agree(name, a, b) for a in ones for b in others)
    a, b = fold(one), fold(other)
    if name in ("starts", "answer_starts"):
        first, second = _words(a), _words(b)
        few = min(5, len(first), len(second))
        return few > 0 and first[:few] == second[:few]
    if name == "ordinal":
        return a.strip("().") == b.strip("().")
    return a == b


def _words(text: str) -> list[str]:
    """The words that ``starts`` is compared by; punctuation at their edges does not count."""
    words = (word.strip("\"'()[]{}.,;:!?-") for word in text.split())
    return [word for word in words if word]


def _keys_agree(kind: str, gold: Fact, fact: Fact) -> bool:
    """Whether the key fields that gold gives agree."""
    if kind == "report":
        return _reports_agree(gold, fact)
    if kind == "scrutinises":
        return _scrutiny_agrees(gold, fact)
    keys = KEYS[kind]
    if kind == "attendance" and fold(gold.get("status", "")) not in _PLACED:
        keys = ("person", "status")
    given = [key for key in keys if gold.get(key) is not None]
    # Gold without any key (a meeting spoken of without a date) is known by its other fields.
    given = given or [name for name in FIELDS[kind] if gold.get(name) is not None]
    return all(key in fact and agree(key, gold[key], fact[key]) for key in given)


def _reports_agree(gold: Fact, fact: Fact) -> bool:
    """By reference, or else by title, or else by item and owner."""
    for keys in (("ref",), ("title",), ("item", "by")):
        given = [key for key in keys if gold.get(key) is not None]
        if given and all(key in fact for key in given):
            return all(agree(key, gold[key], fact[key]) for key in given)
    return False


def _scrutiny_agrees(gold: Fact, fact: Fact) -> bool:
    """The body, and the portfolio or the post: whichever both sides name."""
    if gold.get("body") is not None and not agree("body", gold["body"], fact.get("body", "")):
        return False
    both = [key for key in ("portfolio", "post") if key in gold and key in fact]
    return any(agree(key, gold[key], fact[key]) for key in both)


@dataclass
class Counts:
    """What was found (``hits``), said falsely (``false``) and missed; unsure ones are in none."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    def add(self, other: Counts) -> None:
        """Add another count to this one."""
        self.hits += other.hits
        self.false += other.false
        self.missed += other.missed

    @property
    def precision(self) -> float | None:
        """Share of what was said that is so; None where nothing was said."""
        said = self.hits + self.false
        return self.hits / said if said else None

    @property
    def recall(self) -> float | None:
        """Share of what is there that was said; None where nothing is there."""
        there = self.hits + self.missed
        return self.hits / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where there is nothing to find and nothing was said."""
        whole = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / whole if whole else None


class Attribute(NamedTuple):
    """A field of a fact that matched, beside its key: what gold states, and what was said (or None)."""

    fact: Fact
    name: str
    gold: Any
    said: Any

    @property
    def right(self) -> bool:
        return self.said is not None and agree(self.name, self.gold, self.said)


@dataclass
class Matching:
    """The outcome for one kind in one document: ``pairs`` of (gold, fact), what was missed, and
    what was said without being in gold. ``neutral`` are the facts that met an unsure gold fact."""

    kind: str
    pairs: list[tuple[Fact, Fact]] = field(default_factory=list)
    missed: list[Fact] = field(default_factory=list)
    false: list[Fact] = field(default_factory=list)
    neutral: list[Fact] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """The numbers."""
        return Counts(len(self.pairs), len(self.false), len(self.missed))

    def attributes(self) -> dict[str, tuple[int, int]]:
        """``{field: (right, stated in gold)}`` over the facts that matched."""
        found: dict[str, tuple[int, int]] = {}
        for one in self.stated():
            right, stated = found.get(one.name, (0, 0))
            found[one.name] = (right + one.right, stated + 1)
        return found

    def stated(self) -> Iterator[Attribute]:
        """Each attribute that gold states of a fact that matched, with what was said of it."""
        for gold, fact in self.pairs:
            for name in FIELDS[self.kind]:
                if gold.get(name) is not None and (
                    self.kind != "report" or name in ("item", "by", "presented_by")
                ):
                    said = "start_time" if (self.kind, name) == ("meeting", "start") else name
                    yield Attribute(fact, name, gold[name], fact.get(said))


def match(kind: str, gold: Sequence[Fact], facts: Sequence[Fact]) -> Matching:
    """Match facts of one kind in one document with gold, as many pairs as can be.

    Sure gold facts are matched first; what is left may meet an unsure one and is then neutral.
    """
    gold = [one for one in gold if one.get("kind") == kind]
    left = [one for one in facts if one.get("kind") == kind]
    sure = [one for one in gold if not one.get("unsure")]
    unsure = [one for one in gold if one.get("unsure")]
    result = Matching(kind)
    pairs = _pairs(kind, sure, left)
    result.pairs = [(sure[g], left[f]) for g, f in sorted(pairs.items())]
    result.missed = [one for i, one in enumerate(sure) if i not in pairs]
    taken = set(pairs.values())
    left = [one for i, one in enumerate(left) if i not in taken]
    doubtful = set(_pairs(kind, unsure, left).values())
    result.neutral = [one for i, one in enumerate(left) if i in doubtful]
    result.false = [one for i, one in enumerate(left) if i not in doubtful]
    return result


def _pairs(kind: str, gold: Sequence[Fact], facts: Sequence[Fact]) -> dict[int, int]:
    """A largest matching ``{gold index: fact index}``, by augmenting paths; more attributes that
    agree are tried first, so that of two decisions that begin alike each gets its own."""
    wanted = {
        g: sorted(
            (f for f, fact in enumerate(facts) if _keys_agree(kind, one, fact)),
            key=lambda f, one=one: (-_likeness(kind, one, facts[f]), f),  # type: ignore[misc]
        )
        for g, one in enumerate(gold)
    }
    owner: dict[int, int] = {}

    def place(g: int, seen: set[int]) -> bool:
        for f in wanted[g]:
            if f not in seen:
                seen.add(f)
                if f not in owner or place(owner[f], seen):
                    owner[f] = g
                    return True
        return False

    for g in wanted:
        place(g, set())
    return {g: f for f, g in owner.items()}


def _likeness(kind: str, gold: Fact, fact: Fact) -> int:
    names: Iterable[str] = (*KEYS[kind], *FIELDS[kind])
    same = sum(
        1 for name in names
        if gold.get(name) is not None and name in fact and agree(name, gold[name], fact[name])
    )  # fmt: skip
    return 2 * same + _overlaps(gold, fact)


def _overlaps(gold: Fact, fact: Fact) -> int:
    """1 where a piece of gold's evidence and one of the fact's hold one another."""
    ours, theirs = (
        [" ".join(str(e).split()) for e in (v if isinstance(v, list) else [v])]
        for v in (fact.get("evidence", ""), gold.get("evidence", ""))
    )
    return int(any(a and b and (a in b or b in a) for a in ours for b in theirs))
