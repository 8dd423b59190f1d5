"""Which of two languages a line is in, where a record prints Welsh, Irish or Gaelic beside its English."""

from __future__ import annotations

from functools import lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.sections import Line

__all__ = [
    "english_half",
    "in_two_tongues",
    "is_english",
    "is_other",
    "shows_other",
    "without_twins",
]

_FEWEST = 2
"""Lines with a twin below them that make it the page's way."""
_NUMBERED = re.compile(r"\(?\d[\d./]*[.)]*\s+")
_FIGURES = re.compile(r"\d+")
_EITHER = 2
"""Letters of words that both languages may have."""
_LONGEST, _NUMBER = 160, 8
"""Characters of a title or a name that is printed twice, and of a number on its own line."""


@lru_cache(maxsize=4)
def in_two_tongues(text: str) -> bool:
    """Whether a page prints another language beside its English somewhere."""
    return grammar().rule("tongues.beside").search(text) is not None


def without_twins(lines: list[Line]) -> list[Line]:
    """The lines without those in the other language that stand right above the same in English."""
    twins = [index for index in range(len(lines) - 1) if _twin(lines, index)]
    if len(twins) < _FEWEST:
        return lines
    kept: list[Line] = []
    gap = 0
    for index, line in enumerate(lines):
        if index in twins:
            gap = max(gap, line.gap)
            continue
        kept.append(line._replace(gap=max(gap, line.gap)))
        gap = 0
    return kept


def _twin(lines: list[Line], index: int) -> bool:
    line, below = lines[index], lines[index + 1]
    if below.gap or len(line.text) > _LONGEST or len(below.text) > _LONGEST:
        return False
    one, other = _NUMBERED.match(line.text), _NUMBERED.match(below.text)
    if (one and one.group()) != (other and other.group()):
        return False
    above, under = line.text[one.end() if one else 0 :], below.text[other.end() if other else 0 :]
    if re.search(r"[:/|]", above) or above[-1] in ".;," or not (above + under).strip()[0].isalpha():
        return False
    if not is_other(above) or is_other(under):
        return False
    if set(_FIGURES.findall(above)) - set(_FIGURES.findall(under)):
        # the day and the hour are told in this language alone
        return False
    if index and not line.gap and len(lines[index - 1].text) <= _NUMBER:
        # the number of an item: its titles are told apart below it
        return False
    council = grammar().rule("tongues.council")
    return not council.match(line.text) or "council" in below.text.lower()


@lru_cache(maxsize=4096)
def is_other(text: str) -> bool:
    """Whether a line is in the other language: half of its words at least are, and none shows English."""
    g = grammar()
    words = [match.group() for match in g.rule("tongues.word").finditer(text)]
    if not words or any(g.rule("tongues.english").match(word) for word in words):
        return False
    told = [(len(word), g.rule("tongues.other").search(word) is not None) for word in words]
    # short words may be of either
    return (
        2 * sum(other for _, other in told)
        >= sum(other or size > _EITHER for size, other in told)
        > 0
    )


def shows_other(text: str) -> bool:
    """Whether any word of a name is in the other language, and none shows English."""
    rule = grammar().rule("tongues.other")
    words = (match.group() for match in grammar().rule("tongues.word").finditer(text))
    return not is_english(text) and any(rule.search(word) for word in words)


@lru_cache(maxsize=4096)
def is_english(text: str) -> bool:
    """Whether a line shows by a word of it that it is English."""
    g = grammar()
    return any(
        g.rule("tongues.english").match(match.group())
        for match in g.rule("tongues.word").finditer(text)
    )


def english_half(text: str) -> str:
    """The English of "Cofnodion / Minutes"; the whole where it is not in two languages."""
    both = grammar().rule("tongues.halves").match(text) if "/" in text or "|" in text else None
    if both is None:
        return text
    one, other = both["one"].strip(), both["other"].strip()
    if is_other(one) and not is_other(other):
        return other
    return one if is_other(other) and not is_other(one) else text
