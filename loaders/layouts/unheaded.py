"""A list of those present that stands in the head of minutes without a heading of its own."""

from __future__ import annotations

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page

__all__ = ["names_only", "unheaded_roll"]

_FEWEST = 3
"""Names that make a list."""

_HEAD_LINES = 60

_COLUMNS = re.compile(r" {3,}|\t+")
"""What parts a name from the office or the body printed beside it."""

_WORDS = 5
"""Words of such an office."""

_LONGEST = 600
"""Characters of a line of names."""


def unheaded_roll(page: Page) -> range:
    """The lines of such a list, empty where there is none.

    They name people and nothing else, one or several a line, perhaps under headings of groups
    (``BAILIES``), right behind a line that tells of the meeting.
    """
    return page.kept("unheaded_roll", _find)


def names_only(line: str) -> int:
    """How many people a line names, if it does nothing else; 0 otherwise."""
    if len(line) > _LONGEST or not line[:1].isupper():
        return 0
    line, *beside = _COLUMNS.split(line.rstrip())
    if len(beside) > 1 or any(len(words.split()) > _WORDS for words in beside):
        return 0
    rule, known = grammar().rule("rolls.sure_name").regex, words()
    entries = grammar().rule("rolls.name_between").regex.split(line.rstrip(" .;,"))
    for entry in entries:
        match = rule.fullmatch(entry)
        if match is None:
            return 0
        if match["given"] and (
            match["given"] not in known.given
            or any(word in known.stop or word in known.place for word in entry.split()[1:])
        ):
            return 0
    return len(entries)


def _find(page: Page) -> range:
    group = grammar().rule("rolls.group_line")
    told = grammar().rule("rolls.held_line")
    first = None
    named = 0
    last = 0
    for index, line in enumerate(page.lines[:_HEAD_LINES]):
        count = names_only(line.text)
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
