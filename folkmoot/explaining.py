"""From a thing, or from words, to the words in the documents that state it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from folkmoot.questions import ask

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["Explanation", "Words", "explain", "find_things"]


@dataclass(frozen=True)
class Words:
    """A piece of evidence in its context: ``before``, the words, ``after``; and where they stand.

    ``fact`` is the node that they state, of ``kind``, with ``label``; ``relation`` is how that
    points to what is explained, empty for the thing itself.
    """

    document: str
    name: str
    start: int
    end: int
    page: int | None
    before: str
    words: str
    after: str
    fact: str
    kind: str
    label: str
    relation: str


@dataclass
class Explanation:
    """What a thing is (``properties``: name and values), and the words that speak of it."""

    thing: str
    label: str
    properties: list[tuple[str, list[str]]]
    words: list[Words] = field(default_factory=list)
    more: int = 0


def find_things(store: Store, words: str) -> list[tuple[str, str]]:
    """``(IRI, label)`` of things whose label holds ``words``: the shortest first."""
    folded = " ".join(words.lower().split())
    return [(row["thing"], row["label"]) for row in ask(store, "labels", words=folded)]


def explain(store: Store, thing: str, limit: int = 20) -> Explanation | None:
    """The words that state ``thing`` (an IRI) or a fact about it; None where the graph has no such
    thing. At most ``limit`` pieces, ``more`` says how many others there are."""
    about = ask(store, "about", thing=thing)
    if not about:
        return None
    found = _words(ask(store, "words", thing=thing))
    return Explanation(
        thing, _label(about), _properties(about), found[:limit], max(0, len(found) - limit)
    )


def _label(about: Sequence[dict[str, Any]]) -> str:
    labels = [str(row["value"]) for row in about if row["property"].endswith("#label")]
    return labels[0] if labels else ""


def _properties(about: Sequence[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for row in about:
        name = row["property"].replace("/", "#").rpartition("#")[2]
        shown = str(row["label"] or row["value"])
        if name == "type":
            shown = shown.replace("/", "#").rpartition("#")[2]
        values = found.setdefault(name, [])
        if shown not in values:
            values.append(shown)
    return list(found.items())


def _words(rows: Sequence[dict[str, Any]]) -> list[Words]:
    """One piece for each fact and place; the thing's own before those that point to it."""
    found: dict[tuple[str, str, int, int], Words] = {}
    for row in rows:
        relation = (row["property"] or "").replace("/", "#").rpartition("#")[2]
        kind = (row["class"] or "").replace("/", "#").rpartition("#")[2]
        key = (row["document"], row["fact"], row["start"], row["end"])
        found.setdefault(
            key,
            Words(
                row["document"], row["name"], row["start"], row["end"], row["page"],
                row["prefix"], row["exact"], row["suffix"],
                row["fact"], kind, row["label"] or "", relation,
            ),
        )  # fmt: skip
    return sorted(found.values(), key=lambda one: bool(one.relation))
