"""Labels on pages of offices: what the words before a colon, or a line alone, say stands below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders.grammar import grammar
from loaders.grammar import patterns as re

Topic = Literal["duty", "aim", "watch", "called", "aside"]
"""Responsibilities, aims, the body that scrutinises, those whom a body calls, or something else."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label that ends at ``end``; ``alone`` where the line holds nothing else."""

    topic: Topic
    end: int
    alone: bool
    colon: bool


_ORDER: tuple[Topic, ...] = ("watch", "aim", "duty", "aside")


def read_label(
    text: str, *, of_body: bool = False, names: frozenset[str] = frozenset()
) -> Label | None:
    """The label with which a line begins, or None. ``of_body``: beneath the name of a body;
    ``names``: the words of the names of those whom the page speaks of, in small letters."""
    g = grammar()
    match = g.rule("charges.label").regex.match(text)
    if match is None:
        return None
    end = match.end()
    alone = end >= len(text)
    mark = match["open"].strip()
    order = (("called", *_ORDER)) if of_body else _ORDER
    for topic in order:
        if topic == "aside" and not (mark.startswith(":") or alone):
            continue
        if topic == "duty" and mark and not mark.startswith(":"):
            continue
        # "Cyfrifoldebau / Responsibilities"
        words = match["words"].strip().rpartition(" / ")[2]
        if topic == "aside":
            about = g.rule("charges.aside_words").regex.fullmatch(words) is not None
        else:
            owner = g.rule("charges.label_owner").regex.match(words)
            about = _turns_on(words[owner.end() if owner else 0 :], topic, names)
        if about:
            return Label(topic, end, alone, ":" in mark)
    return None


def _turns_on(text: str, topic: Topic, names: frozenset[str]) -> bool:
    """Whether words of a topic are in ``text``, and besides them none but those of any label."""
    words = re.findall(r"[\w’'/-]+", text.lower())
    keys, plain = _keys(topic), names.union(grammar().words("charges.plain"))
    here, told = 0, False
    while here < len(words):
        size = next((n for n in (3, 2, 1) if " ".join(words[here : here + n]) in keys), 0)
        told = told or size > 0
        if not size and words[here] not in plain and not words[here][0].isdigit():
            return False
        here += size or 1
    return told


@cache
def _keys(topic: Topic) -> frozenset[str]:
    return frozenset(grammar().words(f"charges.{topic}"))
