"""Lines of recorded votes: sides, names and numbers that no layout takes for headings or item numbers."""

from __future__ import annotations

from functools import lru_cache

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page

__all__ = ["vote_lines"]

_NUMBER = re.compile(r"[(\[]?\d{1,3}[)\]]?\.?")
_COUNTED = re.compile(r" ?(?:[(\[]?\d{1,3}[)\]]?)?[.;]?$")
_LONGEST = 1500
_SIDES = 4
"""Sides of a vote, those who did not vote among them."""
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


def vote_lines(page: Page) -> frozenset[int]:
    """Indexes of the lines that the lists of a recorded vote are made of.

    They begin with the head of a side ("For", "Against (3): Cllrs Pell and Orrell"), or with names
    behind the words that announce such a vote, and go on as long as lines are sides, names or numbers.
    """
    return page.kept("vote_lines", _find)


def _find(page: Page) -> frozenset[int]:
    found: set[int] = set()
    index = 0
    announces = grammar().rule("votes.announces")
    while index < len(page.lines):
        kind = _kind(page.lines[index].text)
        announced = index > 0 and announces.search(page.lines[index - 1].text)
        if kind == "side" and (stop := _counted_apart(page, index)) > index:
            found.update(range(index, stop))
            index = stop
            continue
        if kind == "side" or (kind == "names" and announced):
            end = _end(page, index)
            kinds = [_kind(page.lines[i].text) for i in range(index, end)]
            listed = kinds.count("names") + sum(
                _headed(page.lines[i].text) for i in range(index, end)
            )
            if listed > (0 if "side" in kinds else 1):
                found.update(range(index, end))
                index = end
                continue
        index += 1
    return frozenset(found)


def _counted_apart(page: Page, first: int) -> int:
    """The line behind sides and their numbers that stand on lines of their own, all the sides first or
    in turn; ``first`` where there are none."""
    kinds = [_kind(line.text) for line in page.lines[first : first + 2 * _SIDES]]
    sides = next((n for n, kind in enumerate(kinds) if kind != "side"), len(kinds))
    if sides > 1 and kinds[sides : 2 * sides] == ["number"] * sides:
        return first + 2 * sides
    turns = list(zip(kinds[::2], kinds[1::2], strict=False))
    pairs = next((n for n, pair in enumerate(turns) if pair != ("side", "number")), len(turns))
    return first + 2 * pairs if pairs > 1 else first


def _end(page: Page, first: int) -> int:
    """The line behind the lists that open at ``first``."""
    close = None
    named = 0
    index = first
    while index < len(page.lines) and (kind := _kind(page.lines[index].text)):
        line = page.lines[index]
        if kind == "side":
            named = _count(line.text)
        elif kind == "number":
            # only the number of those listed above is no item's
            if int(_DIGITS.search(line.text)[0]) != named:  # type: ignore[index]
                break
            named = 0
        else:
            if index > first:
                close = line.gap if close is None else close
                # a wider gap parts the lists from the next title
                if line.gap > close and _kind(page.lines[index - 1].text) != "side":
                    break
            named += _count(line.text)
        index += 1
    return index


def _count(text: str) -> int:
    """How many voters a line names, the head of a side left out."""
    head = grammar().rule("votes.side_line").match(text)
    rest = text[head.end() :] if head else text
    return len(grammar().rule("votes.names_parted").regex.split(rest)) if rest else 0


@lru_cache(maxsize=8192)
def _kind(text: str) -> str:
    """``side``, ``names`` or ``number``, or nothing."""
    if "|" in text:
        return ""
    if _NUMBER.fullmatch(text):
        return "number"
    head = grammar().rule("votes.side_line").match(text)
    if head and (head.end() == len(text) or _names(text[head.end() :])):
        return "side"
    return "names" if _names(text) else ""


@lru_cache(maxsize=8192)
def _headed(text: str) -> bool:
    """Whether names stand behind the head of a side."""
    head = grammar().rule("votes.side_line").match(text)
    return head is not None and head.end() < len(text)


def _names(text: str) -> bool:
    """Whether a line names voters and does nothing else."""
    g = grammar()
    if len(text) > _LONGEST or g.rule("headings.standard").match(text):
        return False
    voter = g.rule("votes.voter").regex
    listed = _COUNTED.sub("", text.lstrip("•*- "))
    if not all(voter.fullmatch(name) for name in g.rule("votes.names_parted").regex.split(listed)):
        return False
    if g.rule("names.trigger").match(text) or "," in text or " and " in text:
        return True
    said = [match.group() for match in _WORD.finditer(text)]
    stop = words().stop | words().place
    return not any(word in stop for word in said) and (len(said) < 2 or said[0] in words().given)
