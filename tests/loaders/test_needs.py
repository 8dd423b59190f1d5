"""What a grammar file says a pattern needs, every match of the pattern has."""

from __future__ import annotations

import random
import re
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from loaders.grammar import grammar

NEEDY = [
    f"{table}.{name}"
    for table in grammar().files()
    for name in grammar().names(table)
    if "needs" in grammar().entry(f"{table}.{name}")
]
WORDINGS = 100
"""Texts made up from each expression."""
CLASSES = {
    code.CATEGORY_DIGIT: "5", code.CATEGORY_SPACE: " ", code.CATEGORY_WORD: "w",
    code.CATEGORY_NOT_DIGIT: "z", code.CATEGORY_NOT_SPACE: "q", code.CATEGORY_NOT_WORD: " ",
}  # fmt: skip


def worded(tree: Any, draw: random.Random, groups: dict[int, str]) -> str:
    """A text in the words of a parsed expression; what stands around a match is left out."""
    text = ""
    for kind, held in tree:
        if kind is code.LITERAL:
            text += chr(held)
        elif kind is code.IN:
            text += _one_of(held, draw)
        elif kind in (code.ANY, code.NOT_LITERAL):
            text += "x"
        elif kind is code.BRANCH:
            text += worded(draw.choice(held[1]), draw, groups)
        elif kind is code.SUBPATTERN:
            groups[held[0]] = worded(held[3], draw, groups)
            text += groups[held[0]]
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT):
            least, most, repeated = held
            for _ in range(draw.choice([least, least, min(most, least + 1)])):
                text += worded(repeated, draw, groups)
        elif kind is code.GROUPREF:
            text += groups.get(held, "")
    return text


def _one_of(held: list[tuple[Any, Any]], draw: random.Random) -> str:
    kind, what = draw.choice(held)
    if held[0][0] is code.NEGATE:
        return "x"
    if kind is code.RANGE:
        return chr(draw.randint(*what))
    return CLASSES[what] if kind is code.CATEGORY else chr(what)


@pytest.mark.parametrize("name", NEEDY)
def test_no_match_lacks_what_its_pattern_needs(name: str) -> None:
    rule, draw = grammar().rule(name), random.Random(name)
    plain = rule.regex.plain
    tree = parser.parse(plain.pattern, plain.flags)
    texts = (worded(tree, draw, {}) for _ in range(WORDINGS))
    lacking = {
        found.group()
        for text in texts
        if (found := re.search(plain, text)) and not any(need in text for need in rule.needs)
    }
    assert not lacking
