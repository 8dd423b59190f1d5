"""Whether a line can be a heading at all, by its words."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines
from loaders.layouts.stripped import fronts
from loaders.layouts.vote_lines import vote_lines

__all__ = ["LONGEST", "may_head"]

LONGEST = 130
"""Characters of the longest heading."""
_NARRATED = ("titles.narrated", "layout.sentence_verb")
"""Rules of what tells something, as titles seldom do."""


def may_head(page: Page, index: int, *, marked: bool = False) -> bool:
    """Whether a line can be a heading at all, whatever its type; one that is ``marked`` as such may be
    worded like a sentence."""
    line = page.lines[index]
    text = line.text
    g = grammar()
    if len(text) > LONGEST or len(text) < 3 or "|" in text or text[0].islower() and not marked:
        return False
    if index in roll_lines(page) and not g.rule("headings.standard").match(text):
        return False
    if (
        index in page.pipe_lines
        or index in page.marked
        or index in vote_lines(page)
        or fronts(text)
        or not re.search(r"[^\W\d_]{3}", text)
    ):
        return False
    if index in page.page_kinds and not g.rule("headings.standard").match(text):
        return False
    if text[-1] in ",;-–" or (text[-1] == "." and len(text.split()) > 6):
        return False
    # "Councillor's report" is somebody's, and business
    person = g.rule("headings.person_line").match(text)
    if person and not g.rule("headings.standard").match(text):
        return False
    return not any(
        g.rule(name).match(text)
        for name in ("headings.no_item", "layout.list_marker", "layout.button", "headings.date_line", "headings.act_alone")
    ) and not any(
        g.rule(name).search(text)
        for name in ("layout.no_title_line", "layout.field_line", *(() if marked else _NARRATED))
    )  # fmt: skip
