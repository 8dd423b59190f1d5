"""Minutes in two languages beside each other: "Cynigiwyd gan / Proposed by: Cllr Pell" is read in English.

Where a page says things in Welsh and, behind a bar, in English, the rules of this reading know the English.
What is said twice is taken out of the passages that they look at; every other character keeps its place.
"""

from __future__ import annotations

from loaders.grammar import Rule, grammar
from loaders.passages import Passage

__all__ = ["head_in_english", "in_english", "says_twice"]

_FEWEST = 3
"""Phrases in both languages that make it the page's way."""


def says_twice(text: str) -> bool:
    """Whether a page says its things in Welsh and in English beside each other."""
    if "/ " not in text:
        return False
    found = sum(1 for rule in _rules()[:2] for _ in rule.finditer(text))
    return found >= _FEWEST


def in_english(passage: Passage) -> Passage:
    """A passage without what it says in Welsh beside the same in English."""
    if "/ " not in passage.text:
        return passage
    return _without(passage, [m.span() for rule in _rules() for m in rule.finditer(passage.text)])


def head_in_english(passage: Passage) -> Passage:
    """A line of a head without the Welsh that it or its value opens with; names of places stay whole."""
    g = grammar()
    gone = [match.span() for match in g.rule("welsh.hour").finditer(passage.text)]
    gone += [match.span() for match in g.rule("welsh.label").finditer(passage.text)]
    place = g.rule("welsh.place_label").search(passage.text)
    if not place and (opening := g.rule("welsh.opening").match(passage.text)):
        gone.append(opening.span("welsh"))
    return _without(passage, gone)


def _without(passage: Passage, gone: list[tuple[int, int]]) -> Passage:
    if not gone:
        return passage
    text: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end in (*sorted(gone), (len(passage.text), 0)):
        begin, at = at, max(at, end)
        if start > begin:
            text.append(passage.text[begin:start])
            offsets.extend(passage.offsets[begin:start])
    return Passage("".join(text), tuple(offsets)).cut(0)


def _rules() -> tuple[Rule, ...]:
    names = ("said_before", "said_behind", "done_before")
    return tuple(grammar().rule(f"welsh.{name}") for name in names)
