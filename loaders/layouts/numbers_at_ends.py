"""Numbers that stand behind the titles of their items, on the same lines: "Welcome and apologies 24."."""

from __future__ import annotations

import itertools

from loaders.grammar import grammar
from loaders.layouts.number_runs import Heading, counting_up, value_of
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines
from loaders.layouts.titles import no_title, titlelike, unfinished
from loaders.layouts.vote_lines import vote_lines

__all__ = ["numbered_behind"]

_FEWEST, _USUAL = 4, 2
"""Titles with a number behind them that show how the page sets its items; how many of them are usual ones."""
_STEP, _STEPS = 1, 0.75
"""How much such a number is above the one before; for how many of them."""
_LONGEST, _WORDS = 110, 14
_NO_TITLES = ("list_marker", "not_title_start")


def numbered_behind(page: Page) -> list[Heading]:
    """The titles of a page with the numbers behind them, which count up line by line from item to item."""
    found = [heading for index in range(len(page.lines)) if (heading := _heading(page, index))]
    if len(found) < _FEWEST:
        return []
    run = counting_up(found)
    if len(run) < _FEWEST:
        return []
    values = [value_of(heading.number)[1] for heading in run]
    steps = sum(after - before == _STEP for before, after in itertools.pairwise(values))
    usual = grammar().rule("headings.standard")
    titles = [page.text[heading.title_start : heading.title_end] for heading in run]
    known = sum(usual.match(title) is not None for title in titles)
    plain = sum(not no_title(title, *_NO_TITLES) for title in titles)
    enough = plain >= 0.5 * len(run) and 4 * len(run) >= 3 * len(found)
    # "Minute 58", "Minute 59" call the numbers what they are, and title nothing
    told = 2 * len({title.casefold() for title in titles}) > len(run)
    sure = steps >= _STEPS * (len(run) - 1) and known >= _USUAL and told
    return run if enough and sure else []


def _heading(page: Page, index: int) -> Heading | None:
    line = page.lines[index]
    match = grammar().rule("layout.title_number_behind").match(line.text)
    if match is None or len(line.text) > _LONGEST or index in page.labels:
        return None
    if index in page.tracked or index in vote_lines(page) or index in roll_lines(page):
        return None
    title = match["title"]
    if index and not line.gap and page.lines[index - 1].text[-1] not in ".:;!?)|":
        return None
    if len(title.split()) > _WORDS or unfinished(title) or not titlelike(title):
        return None
    end = line.start + match.end("title")
    number = line.start + match.start("number")
    return Heading(
        index, match["number"], number, line.start, title_end=end, weight=2.0, told=index
    )
