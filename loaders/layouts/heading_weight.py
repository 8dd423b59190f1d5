"""How much a line counts as a heading when runs of numbers compete."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import titlelike


def weight_of(page: Page, index: int, title: str) -> float:
    """Of words that are a title: usual business, lines apart and capitals count for more."""
    usual = bool(grammar().rule("headings.standard").match(title))
    apart = page.lines[index].gap > 0
    return 1.0 + 1.0 * usual + 0.3 * apart + 0.3 * title.isupper()


def heading_weight(page: Page, index: int, title: str) -> float:
    """The same for words behind a number of any form: 0 where they can be no title."""
    g = grammar()
    told = (
        "layout.no_numbered_title",
        "layout.month_first",
        "headings.person_line",
        "layout.actor",
        "decisions.part_verb",
    )
    named = re.search(r"[^\W\d_]{3}", title)
    usual = g.rule("headings.standard").match(title)
    if (
        not named
        or not titlelike(title)
        or title[-1] == ";"
        or any(g.rule(name).match(title) for name in told if not usual)
    ):
        return 0.0
    return weight_of(page, index, title)
