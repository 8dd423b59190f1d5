"""Numbers that stand alone on their lines, above the titles of items."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.heading_weight import heading_weight
from loaders.layouts.number_forms import Mark, best_run, mark_of
from loaders.layouts.page import Page
from loaders.layouts.vote_lines import vote_lines

__all__ = ["lone_numbers"]

_LONGEST = 28
"""Characters that such a line has at most."""
_TITLE = 120
"""Characters of the line below up to which it may be a title that a number of any form stands above."""


def lone_numbers(page: Page, *, barred: bool = False) -> dict[int, tuple[str, int]]:
    """Index of line -> number, and where in the text it begins.

    ``barred``: of the lines whose cell was closed by a bar ("C.58 |"). A form that is not known is
    told by its run, where that is longer than what else stands alone.
    """
    rule = grammar().rule("layout.number_alone")
    known: dict[int, tuple[str, int]] = {}
    marks: list[tuple[int, Mark, float]] = []
    for index, line in enumerate(page.lines):
        text = line.text.rstrip(" |") if barred else line.text
        if len(text) >= _LONGEST or (barred and (text == line.text or not text)):
            continue
        if index in page.tracked or index in vote_lines(page):
            continue
        if match := rule.match(text):
            known[index] = (match["number"], line.start + match.start("number"))
        elif (mark := mark_of(text)) and mark.title is None:
            marks.append((index, mark, _headed(page, index)))
    whole = {number for number, _ in known.values()}
    known = {i: found for i, found in known.items() if not _of_paragraph(page, i, found[0], whole)}
    run = best_run(marks)
    if len(run) <= len(known):
        return known
    found = {index: mark for index, mark, _ in marks if index in run}
    return {
        i: (page.lines[i].text[mark.start : mark.end], page.lines[i].start + mark.start)
        for i, mark in found.items()
    }


def _headed(page: Page, index: int) -> float:
    """How much the line below a number is like a title."""
    below = index + 1
    while below in page.pipe_lines:
        below += 1
    if below >= len(page.lines) or len(page.lines[below].text) > _TITLE:
        return 0.0
    text = page.lines[below].text
    if grammar().rule("layout.field_line").match(text):
        # "Lead Member: Ann Pell" below a report's number: the title of the item stands above both
        return 0.0
    return heading_weight(page, index, text)


def _of_paragraph(page: Page, index: int, number: str, whole: set[str]) -> bool:
    """Whether a lone number such as 4.2 is that of a paragraph of item 4: a sentence follows it."""
    item, dot, part = number.partition(".")
    if not (dot and part.isdigit() and item in whole) or index + 1 >= len(page.lines):
        return False
    text = page.lines[index + 1].text
    told = len(text.split()) > 5 or grammar().rule("titles.narrated").search(text) is not None
    return text[-1] == "." and told
