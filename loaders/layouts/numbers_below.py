"""Numbers alone on their lines that stand below the titles of their items, and above what is told of them.

"Harbour fees" / "7." / "Minutes:" is one item where all of a page's numbers stand so: a gap or another
item's end is above each title, and what is below each number is no title.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.layouts.titles import no_title, tells, titlelike

__all__ = ["titles_above_numbers"]

_FEWEST, _SHARE = 2, 0.75
"""Numbers with a title above, and their share of all, that show how the page sets them."""
_NO_TITLES = ("list_marker", "not_title_start")
_LINES, _LONGEST = 3, 160
"""Lines that such a title has at most; characters of each."""


def titles_above_numbers(page: Page, numbers: Sequence[int]) -> dict[int, int]:
    """Line of a number -> the first line of the title above it; empty where titles stand below their numbers."""
    if len(numbers) < _FEWEST:
        return {}
    top = min(page.lone_numbers, default=-1)
    found = {index: first for index in numbers if (first := _title(page, index, top)) is not None}
    below = sum(_no_title_below(page, index) for index in numbers)
    enough = max(_FEWEST, _SHARE * len(numbers))
    plain = sum(not no_title(page.lines[first].text, *_NO_TITLES) for first in found.values())
    if len(found) < enough or below < enough or 2 * plain < len(found):
        return {}
    # where the page sets its numbers so, whatever ends right above one is a title
    left = (i for i in numbers if i not in found and i and not page.lines[i].gap)
    return {**found, **{i: i - 1 for i in left if not _labels(page, i - 1)}}


def _title(page: Page, number: int, top: int) -> int | None:
    """The first line of the title that ends right above a number; ``top``: the first number of the page."""
    if not number or page.lines[number].gap:
        return None
    first = number
    while first and number - first < _LINES:
        if not _may_title(page, first - 1):
            break
        first -= 1
        if page.lines[first].gap or first == 0:
            return first
    # without gaps one line is the title, below the end of what was told before
    before = page.lines[number - 2].text if number > 1 else "."
    ended = before[-1] in ".!?:|" or number - 2 in page.page_kinds or number == top
    return number - 1 if first < number and ended else None


def _labels(page: Page, index: int) -> bool:
    """Whether a line is a label, and not the item that is called so: "Minutes" above a number."""
    usual = grammar().rule("headings.standard").match(page.lines[index].text)
    called = usual is not None and index + 1 in page.lone_numbers
    return index in page.labels and not (called and not page.lines[index].text.endswith(":"))


def _may_title(page: Page, index: int) -> bool:
    text = page.lines[index].text
    plain = grammar().rule("layout.file_marker").regex.sub("", text).strip()
    return (
        not _labels(page, index)
        and index not in page.lone_numbers
        and index not in page.page_kinds
        and len(text) <= _LONGEST
        and len(plain) > 2
        and plain[0].isupper()
        and plain[-1] not in ".;:,"
        and titlelike(plain)
    )


def _no_title_below(page: Page, number: int) -> bool:
    """Whether what stands below a number is a label, a sentence or a day, or stands apart from it."""
    below = number + 1
    if below >= len(page.lines):
        return True
    line = page.lines[below]
    if line.gap > 0 or below in page.labels or below in page.inline_labels:
        return True
    usual = grammar().rule("headings.standard").match(line.text)
    ended = line.text[-1] in ".!?" and not usual
    return ended or no_title(line.text) or tells(line.text)
