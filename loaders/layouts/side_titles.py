"""Titles that stood in a narrow column at the margin, and came out line below line above what was said.

"Order of" / "Business" / "The Chair advised that the item on the ferry would be taken first as its speaker …": no
blank line parts them. That a page sets its titles so is seen from those whose line cannot be the last.
"""

from __future__ import annotations

from collections.abc import Iterable

from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.layouts.titles import no_title, tells, unfinished

__all__ = ["side_titles"]

_NARROW, _WIDE = 30, 60
"""Characters that a line of such a column has at most; of lines at the full width, at least."""
_NO_TITLES = (
    "list_marker",
    "not_title_start",
    "no_numbered_title",
    "mover_line",
    "application_alone",
)
"""What a line that is no more of a title may be."""
_SURE = 2
"""Titles whose line breaks off in the middle that show how a page sets them."""


def side_titles(page: Page) -> dict[int, int]:
    """Line on which a title begins -> the line behind its last; of titles that go on over lines alone."""
    begins = [(i, text) for i, text in _first_lines(page) if len(text) <= _NARROW]
    if 2 * sum(len(line.text) > _WIDE for line in page.lines) < len(begins):
        return {}
    sure = [(text, page.lines[i + 1].text) for i, text in begins if _breaks_off(page, i, text)]
    if len(sure) < _SURE:
        return {}
    room = max(len(line) for pair in sure for line in pair)
    ends = {i: _end(page, i, text, room) for i, text in begins}
    return {first: after for first, after in ends.items() if after > first + 1}


def _first_lines(page: Page) -> Iterable[tuple[int, str]]:
    """Where the title of each numbered heading begins, and its first line."""
    for heading in page.kept("headings", numbered_headings):
        if heading.told is not None or heading.title_end is not None:
            continue
        below = heading.title_start > page.lines[heading.index].end
        index = heading.index + below
        if index < len(page.lines):
            yield index, page.text[heading.title_start : page.lines[index].end].rstrip()


def _breaks_off(page: Page, index: int, text: str) -> bool:
    """Whether a title's first line cannot be its last: "Minutes of" / "Previous Meeting"."""
    if not _column_line(page, index + 1):
        return False
    return unfinished(text) or page.lines[index + 1].text[0].islower()


def _end(page: Page, first: int, text: str, room: int) -> int:
    """The line behind a title: it goes on for as long as the next word would not have fitted."""
    after = first + 1
    while _column_line(page, after):
        line = page.lines[after].text
        fitted = len(text) + 1 + len(line.split()[0]) <= room
        if text[-1] in ".;" or (fitted and not unfinished(text) and not line[0].islower()):
            break
        text = line
        after += 1
    # "Members present:" heads what stands below it
    return after - 1 if after > first + 1 and text[-1] == ":" else after


def _column_line(page: Page, index: int) -> bool:
    """Whether a line can be one more of a title at the margin, right below the one before."""
    if index >= len(page.lines) or page.lines[index].gap:
        return False
    text = page.lines[index].text
    if len(text) > _NARROW or text[-1] in ".;" or index in page.lone_numbers or "|" in text:
        return False
    if (index in page.labels or no_title(text, *_NO_TITLES)) and not _several(page, text):
        return False
    return not tells(text)


def _several(page: Page, text: str) -> bool:
    """Whether a line is one plain word for several things that no other line consists of: "Planning Appeals" /
    "Decisions"; what heads the parts of items comes again."""
    plain = text.isalpha() and text.istitle() and text[-1] == "s" and text[-2] != "s"
    return plain and sum(line.text == text for line in page.lines) == 1
