"""A list of those present that stands in the head of minutes without a heading of its own."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page

__all__ = ["lists_names", "unheaded_roll"]

_FEWEST = 3
"""Names that make a list."""

_HEAD_LINES = 60


def unheaded_roll(page: Page) -> range:
    """The lines of such a list, empty where there is none.

    They name people and nothing else, one or several a line, perhaps under headings of groups
    (``BAILIES``), right behind a line that tells of the meeting.
    """
    return page.kept("unheaded_roll", _find)


def lists_names(lines: list[str]) -> bool:
    """Whether lines hold the names of three or more people and nothing else."""
    counts = [_names(line) for line in lines]
    return all(counts) and sum(counts) >= _FEWEST


def _names(line: str) -> int:
    """How many people a line names, if it does nothing else."""
    rule = grammar().rule("rolls.names_only")
    match = rule.match(line) if len(line) < 400 else None
    if match is None:
        return 0
    return 1 + len(re.findall(r",(?! (?:MBE|OBE|CBE|JP|BEM|DL|CC)\b)|;| and | & ", re.sub(r"\([^()]*\)", "", line)))


def _find(page: Page) -> range:
    group = grammar().rule("rolls.group_line")
    told = grammar().rule("rolls.held_line")
    first = None
    named = 0
    last = 0
    for index, line in enumerate(page.lines[:_HEAD_LINES]):
        count = _names(line.text)
        if first is None:
            before = index > 0 and told.search(page.lines[index - 1].text)
            if before and (count or group.match(line.text)):
                first, named, last = index, count, index
            continue
        if count:
            named, last = named + count, index
        elif not group.match(line.text):
            break
    if first is None or named < _FEWEST:
        return range(0)
    return range(first, last + 1)
