"""Lists of those present, absent or in attendance as lines of a page: no layout takes one for an item's heading."""

from __future__ import annotations

from functools import lru_cache

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.vote_lines import vote_lines

__all__ = ["is_taken", "names_in", "roll_lines", "unheaded_roll"]

_ROW = 3
"""Names below each other that make a list where no heading says so."""
_HEAD = 30
"""Lines within which a list without heading stands."""
_HEAD_LINES = 60
"""Lines within which one stands that follows a line about the meeting."""
_LONGEST = 600
"""Characters of a line of names."""
_COLUMNS = re.compile(r" {3,}|\t+")
"""What parts a name from the office or the body printed beside it."""
_WORDS = 5
"""Words of such an office."""


def roll_lines(page: Page) -> frozenset[int]:
    """Indexes of the lines that a list of people is made of, its headings with names included.

    A list goes on for as long as each line is a name, a row of names, or a heading of such a list.
    A bare heading ("Apologies") is only counted between two lines of names: alone it heads an item.
    """
    return page.kept("roll", _find)


def is_taken(page: Page, index: int) -> bool:
    """Whether a line is a label, of the page's furniture, a bar or of a list of people: no heading of an item."""
    uses = (page.labels, page.page_kinds, page.pipe_lines, roll_lines(page))
    return any(index in use for use in uses)


def _find(page: Page) -> frozenset[int]:
    found: set[int] = set()
    index = 0
    while index < len(page.lines):
        end = _ends(page, index)
        found.update(range(index, end))
        index = max(end, index + 1)
    return frozenset(found.union(unheaded_roll(page))) - vote_lines(page)


def _ends(page: Page, first: int) -> int:
    """Where the list that opens at a line ends; ``first`` where none does."""
    kinds = [_kind(page.lines[first].text)]
    if not kinds[0] or (kinds[0] == "names" and first > _HEAD):
        return first
    index = first + 1
    while index < len(page.lines) and (kind := _kind(page.lines[index].text)):
        kinds.append(kind)
        index += 1
    # bare headings at the end belong to what follows
    while kinds and kinds[-1] == "bare":
        kinds.pop()
    if kinds[:1] == ["names"] and kinds.count("names") < _ROW:
        return first
    return first + len(kinds)


def unheaded_roll(page: Page) -> range:
    """The lines of a list in the head of minutes that has no heading of its own, empty where there is none.

    They name people and nothing else, one or several a line, perhaps under headings of groups
    (``BAILIES``), right behind a line that tells of the meeting.
    """
    return page.kept("unheaded_roll", _find_unheaded)


def _find_unheaded(page: Page) -> range:
    group = grammar().rule("rolls.group_line")
    told = grammar().rule("rolls.held_line")
    first = None
    named = 0
    last = 0
    for index, line in enumerate(page.lines[:_HEAD_LINES]):
        count = names_in(line.text)
        if first is None:
            before = index > 0 and told.search(page.lines[index - 1].text)
            if before and (count or group.match(line.text)):
                first, named, last = index, count, index
            continue
        if count:
            named, last = named + count, index
        elif not group.match(line.text):
            break
    if first is None or named < _ROW:
        return range(0)
    return range(first, last + 1)


@lru_cache(maxsize=8192)
def _kind(text: str) -> str:
    """``headed`` for a heading with names behind it, ``bare`` for one alone, ``names``, or nothing."""
    g = grammar()
    if "|" in text or not text[:1].strip():
        return ""
    if g.rule("rolls.heading_before_body").match(text):
        return "headed"
    heading = g.rule("rolls.heading").match(text)
    if heading and heading.end() < len(text):
        return "headed" if _entry(text[heading.end() :]) else ""
    if heading:
        return "bare"
    if g.rule("rolls.chair_line").match(text):
        return "headed"
    return "names" if names_in(text) or _entry(text) else ""


@lru_cache(maxsize=8192)
def names_in(line: str) -> int:
    """How many people a line names, if it does nothing else; 0 otherwise."""
    if len(line) > _LONGEST or not line[:1].isupper():
        return 0
    if line.count(";") >= _ROW - 1:
        return _parted(line)
    line, *beside = _COLUMNS.split(line.rstrip())
    if len(beside) > 1 or any(len(post.split()) > _WORDS for post in beside):
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


def _parted(line: str) -> int:
    """How many people a line names whose entries semicolons part, each a name, and perhaps who that is, or how many of
    the public came; 0 where it tells anything."""
    g = grammar()
    if g.rule("rolls.tells").search(line) or g.rule("layout.sentence_verb").search(line):
        return 0
    entries = [entry.strip(" .") for entry in line.split(";")]
    named = [entry for entry in entries if names_in(entry.split(",")[0].partition("(")[0].strip())]
    others = sum(g.rule("rolls.how_many").match(entry) is not None for entry in entries)
    return len(named) if len(named) + others >= len(entries) - 1 and len(named) >= _ROW else 0


def _entry(text: str) -> bool:
    """Whether a line is a name with what is said of its bearer."""
    g = grammar()
    if len(text) > 160 and "," not in text:
        return False
    if g.rule("rolls.tells").search(text) or g.rule("layout.sentence_verb").search(text):
        return False
    if all(_turned(column) for column in _COLUMNS.split(text)):
        return True
    match = g.rule("rolls.person_entry").match(text)
    return match is not None and (match["given"] is None or match["given"] in words().given)


def _turned(text: str) -> bool:
    """Whether a column is a name with its surname first, in capitals: "ENDERBY, R.T. (Chairman)"."""
    match = grammar().rule("names.turned").match(text)
    if match is None or not match["capitals"]:
        return False
    return re.fullmatch(r"\.?(?:,? ?\([^()]*\))*[.;,]?", text[match.end() :]) is not None
