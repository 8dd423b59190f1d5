"""Two versions of one meeting's record compared fact by fact: draft and signed minutes, say.

Facts are the same where their keys agree (``folkmoot.evaluation.KEYS``). What is left on both sides
is paired by likeness, so that a resolution in other words is one change and not a loss and a gain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from folkmoot.evaluation import KEYS, fold
from folkmoot.facts import KINDS

__all__ = ["Change", "compare", "summary"]

Fact = Mapping[str, Any]

_PLACES: Final = ("kind", "document", "evidence", "start", "end", "order")
"""Fields that say where a fact stands, not what it says."""
_WORDED: Final = ("decision", "recommendation", "action", "motion", "question", "priority")
"""Kinds of which the words themselves count, to the last."""
_LIKE: Final = 55.0
"""From this likeness on (of 100) two facts are one that was changed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that was ``added``, ``removed`` or ``changed``; ``fields`` has ``(before, after)`` of
    each field that differs."""

    kind: str
    state: Literal["added", "removed", "changed"]
    before: Fact | None
    after: Fact | None
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The fact in a few words."""
        return _title(self.after or self.before or {})


def compare(old: Sequence[Fact], new: Sequence[Fact]) -> list[Change]:
    """What changed from ``old`` to ``new``, both as ``folkmoot facts`` prints them; by kind."""
    changes: list[Change] = []
    for kind in KINDS:
        before = [fact for fact in old if fact["kind"] == kind]
        after = [fact for fact in new if fact["kind"] == kind]
        changes += _of_kind(kind, before, after)
    return changes


def summary(changes: Sequence[Change]) -> str:
    """How many facts of which sort changed, in words."""
    states = [change.state for change in changes]
    if not states:
        return "no fact differs"
    parts = [f"{states.count(s)} {s}" for s in ("changed", "added", "removed") if s in states]
    return ", ".join(parts)


def _of_kind(kind: str, old: list[Fact], new: list[Fact]) -> Iterator[Change]:
    rest_old, rest_new = list(old), list(new)
    pairs: list[tuple[Fact, Fact]] = []
    for same in (_whole, _key):
        waiting: dict[Any, list[Fact]] = defaultdict(list)
        for fact in rest_new:
            waiting[same(fact)].append(fact)
        left: list[Fact] = []
        for fact in rest_old:
            if found := waiting[same(fact)]:
                pairs.append((fact, found.pop(0)))
            else:
                left.append(fact)
        taken = {id(after) for _, after in pairs}
        rest_old, rest_new = left, [fact for fact in rest_new if id(fact) not in taken]
    likely = sorted(
        ((_likeness(a, b), i, j) for i, a in enumerate(rest_old) for j, b in enumerate(rest_new)),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    gone, come = set[int](), set[int]()
    for score, i, j in likely:
        if score >= _LIKE and i not in gone and j not in come:
            gone.add(i)
            come.add(j)
            pairs.append((rest_old[i], rest_new[j]))
    for before, after in sorted(pairs, key=lambda pair: _place(pair[1])):
        if fields := _differing(kind, before, after):
            yield Change(kind, "changed", before, after, fields)
    yield from (Change(kind, "removed", f, None) for i, f in enumerate(rest_old) if i not in gone)
    yield from (Change(kind, "added", None, f) for j, f in enumerate(rest_new) if j not in come)


def _said(fact: Fact) -> dict[str, Any]:
    return {name: value for name, value in fact.items() if name not in _PLACES}


def _whole(fact: Fact) -> str:
    return repr(sorted((name, _plain(value)) for name, value in _said(fact).items()))


def _key(fact: Fact) -> str:
    return repr([_plain(fact.get(name, "")) for name in KEYS[fact["kind"]]])


def _plain(value: Any) -> str:
    several = value if isinstance(value, list | tuple) else [value]
    return "; ".join(sorted(fold(str(one)) for one in several))


def _words(fact: Fact) -> str:
    evidence = fact.get("evidence", "")
    several = evidence if isinstance(evidence, list) else [evidence]
    return " … ".join(" ".join(str(one).split()) for one in several)


def _differing(kind: str, before: Fact, after: Fact) -> dict[str, tuple[Any, Any]]:
    """The fields that differ; of a fact that is its words, these too."""
    one, other = _said(before), _said(after)
    fields = {
        name: (one.get(name), other.get(name))
        for name in dict.fromkeys((*one, *other))
        if _plain(one.get(name, "")) != _plain(other.get(name, ""))
    }
    if kind in _WORDED and fold(_words(before)) != fold(_words(after)):
        # The beginning of the words says nothing that the words do not.
        fields.pop("starts", None)
        fields["words"] = (_words(before), _words(after))
    return fields


def _likeness(one: Fact, other: Fact) -> float:
    """How alike two facts of one kind are, from 0 to 100: their keys, and the words of some."""
    from rapidfuzz import fuzz

    names = KEYS[one["kind"]]
    if one["kind"] in ("person", "post", "organisation", "item"):
        return fuzz.ratio(_plain(one.get(names[0], "")), _plain(other.get(names[0], ""))) - 20
    scores = [
        fuzz.token_sort_ratio(_plain(one.get(n, "")), _plain(other.get(n, ""))) for n in names
    ]
    if one["kind"] in _WORDED:
        scores += [fuzz.token_sort_ratio(_words(one), _words(other))] * 2
    return sum(scores) / len(scores)


def _place(fact: Fact) -> int:
    start = fact.get("start", 0)
    return int(start[0] if isinstance(start, list) else start)


def _title(fact: Fact) -> str:
    names = ("name", "title", "person", "post", "status", "item", "ref", "mover", "starts", "area",
             "portfolio", "date", "body")  # fmt: skip
    values = [str(fact[name]) for name in names if fact.get(name)]
    return ", ".join(dict.fromkeys(values[:3]))
