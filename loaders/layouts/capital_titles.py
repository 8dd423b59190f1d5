"""Titles in capitals with what was said right behind them: "84 GRANTS Hurn Scouts were given £300"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.number_runs import Heading
from loaders.layouts.page import Page
from loaders.layouts.titles import unfinished

__all__ = ["capitals_end"]

_FEWEST = 3
"""Headings that show how a page sets its titles."""
_MOST = 0.8
"""Share of them that open in capitals where that is the page's way."""
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]")


def capitals_end(page: Page, headings: Sequence[Heading]) -> dict[int, int]:
    """Index of line -> where in the text the telling begins, for headings whose title ends with its capitals.

    Empty where the page sets titles in small letters too: capitals are then those of an acronym.
    """
    runs = {h.index: _run(page.lines[h.index].text, h.title_start - page.lines[h.index].start)
            for h in headings if h.told is None and h.title_end is None}  # fmt: skip
    opened = {index: run for index, run in runs.items() if run}
    if len(opened) < max(_FEWEST, _MOST * len(headings)):
        return {}
    found: dict[int, int] = {}
    for heading in headings:
        line, end = page.lines[heading.index], opened.get(heading.index, 0)
        behind = line.text[end:]
        # what opens in small letters, in a bracket or behind a sign goes on with the title, or has rules of its own
        if end and behind and (behind[0].isupper() or behind[0] in "“\"‘'£" or behind[0].isdigit()):
            found[heading.index] = line.start + end
    return found


def _run(text: str, begin: int) -> int:
    """Where the capitals end that open a title at ``begin``; 0 where it opens with none."""
    if not 0 <= begin < len(text):
        return 0
    words = list(_WORD.finditer(text, begin))
    count = 0
    while count < len(words) and _in_capitals(words[count].group()):
        count += 1
    # "PATHS A resident asked", "TALK J Orr gave it", "GRANTS £300 to the Scouts": no more of the title
    while 1 < count < len(words) and _begins_telling(words[count - 1].group()):
        count -= 1
    end = words[count].start() if count < len(words) else len(text)
    title = text[begin:end].rstrip()
    if sum(len(word) > 3 and _LETTERS.match(word) is not None for word in title.split()) == 0:
        return 0
    dated = grammar().rule("titles.day_goes_on").match(text, begin + len(title))
    if dated or unfinished(title) or title[-1] in ".:;" or title.count("(") != title.count(")"):
        return 0
    return end


def _in_capitals(word: str) -> bool:
    return word.isupper() or not _LETTERS.search(word) or word in ("No", "No.", "Nos", "Nos.")


def _begins_telling(word: str) -> bool:
    """Whether a word in capitals may open what is told: an article, an initial, a sum."""
    return re.fullmatch(r"[A-Z]\.?|£[\d,.]+k?m?", word) is not None
