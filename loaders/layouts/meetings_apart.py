"""Pages that hold the records of several meetings below each other: where each but the first begins."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.dates import find_dates
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.stripped import fronts

__all__ = ["further_meetings"]

_LONGEST, _LINES = 200, 6
"""Characters of a line of a head, and the lines that one has at most."""
_NEAR, _ROLL = 10, 4
"""Lines below a head within which the business begins anew, or the list of those present."""
_BEFORE = 3
"""Lines that the record of a meeting has at least."""


def further_meetings(page: Page) -> list[int]:
    """The first lines of the heads behind which the business begins anew, from the second on.

    A head names a meeting and its day. Elsewhere such lines are titles ("Minutes of the meeting held
    on 3 May 2031"): the numbers go on behind those, and nobody is called present.
    """
    heads = list(_heads(page))
    if len(heads) < 2:
        return []
    found: list[int] = []
    seen = {_words(page, heads[0])}
    last = heads[0]
    for head in heads[1:]:
        first, after, _ = head
        words = _words(page, head)
        # the same words again are a running title
        if first - last[1] < _BEFORE or words in seen:
            continue
        if _begins_anew(page, head, last):
            found.append(first)
            seen.add(words)
            last = head
    return found


def _heads(page: Page) -> Iterator[tuple[int, int, str]]:
    """Runs of lines that name a meeting with its day: the first line, the line behind, and the day."""
    index = 0
    while index < len(page.lines):
        if not _of_head(page, index):
            index += 1
            continue
        first = index
        while index < len(page.lines) and index - first < _LINES and _of_head(page, index):
            if index > first and page.lines[index].gap and _day(page, first, index):
                break
            index += 1
        if (day := _day(page, first, index)) and _names(page, first, index):
            yield first, index, day


def _of_head(page: Page, index: int) -> bool:
    """Whether a line can be of a meeting's head: its name, its day, its place."""
    text = page.lines[index].text
    g = grammar()
    if index - 1 in page.lone_numbers or g.rule("layout.preamble_line").match(text):
        return False
    if len(text) > _LONGEST or not (text[0].isupper() or text[0].isdigit()) or fronts(text):
        return False
    if g.rule("layout.number_title").match(text) or g.rule("layout.list_marker").match(text):
        return False
    if g.rule("layout.other_meeting").search(text) or g.rule("titles.told").search(
        g.rule("layout.held_words").regex.sub(" ", text)
    ):
        return False
    return bool(
        g.rule("meetings.head_line").match(text)
        or g.rule("headings.date_line").match(text)
        or g.rule("layout.meeting_named").search(text)
    )


def _day(page: Page, first: int, after: int) -> str:
    """The first whole date of some lines; '' without one."""
    for line in page.lines[first:after]:
        for date in find_dates(line.text):
            if date.full:
                return date.value
    return ""


def _names(page: Page, first: int, after: int) -> bool:
    rule = grammar().rule("layout.meeting_named")
    return any(rule.search(line.text) for line in page.lines[first:after])


def _words(page: Page, head: tuple[int, int, str]) -> str:
    return " ".join(line.text.casefold() for line in page.lines[head[0] : head[1]])


def _begins_anew(page: Page, head: tuple[int, int, str], last: tuple[int, int, str]) -> bool:
    """Whether the list of those present stands below the head of another day, or business opens there
    as it did below the head before: with number 1, or with the same usual title."""
    _, after, day = head
    if day != last[2] and any(fronts(line.text) for line in page.lines[after : after + _ROLL]):
        return True
    opens = _opening(page, after)
    return bool(opens) and opens == _opening(page, last[1]) and (day != last[2] or opens == "1")


def _opening(page: Page, after: int) -> str:
    """What opens the business below a head: "1", or the first word of a usual title; '' for neither."""
    g = grammar()
    for index in range(after, min(after + _NEAR, len(page.lines))):
        text = page.lines[index].text
        if index in page.labels:
            return ""
        if index in page.lone_numbers:
            number = page.lone_numbers[index][0]
            return number if number == "1" else ""
        match = g.rule("layout.number_title").match(text)
        title = match["title"] if match else text
        if match and match["number"].isdigit():
            acts = g.rule("decisions.part_verb").match(title)
            acts = acts or g.rule("layout.no_numbered_title").match(title)
            return "1" if match["number"] == "1" and not acts else ""
        words = re.split(r"\s?[:.–-]", title)[0]
        if g.rule("headings.standard").match(words) and g.rule("layout.opening_title").match(words):
            first: str = words.split()[0]
            return first.casefold()
    return ""
