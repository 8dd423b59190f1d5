"""Headings whose numbers are of a form of their own, told by their run."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.number_forms import Mark, best_run, mark_of
from loaders.layouts.number_runs import Heading
from loaders.layouts.page import Page
from loaders.layouts.titles import heading_weight, title_part

__all__ = ["headings_in_run"]


def headings_in_run(page: Page, found: list[Heading]) -> list[Heading]:
    """The headings whose numbers are of a form of their own, where they outweigh those ``found``.

    A line whose number is of a known form has been judged already.
    """
    g = grammar()
    known = [g.rule(f"layout.{name}") for name in ("number_title", "letter_title")]
    marks: dict[int, tuple[Mark, int]] = {}
    weighed: list[tuple[int, Mark, float]] = []
    for index, line in enumerate(page.lines):
        if index in page.tracked or any(rule.match(line.text) for rule in known):
            continue
        mark = mark_of(line.text)
        if mark is None:
            continue
        begin = line.start + mark.title if mark.title is not None else -1
        text = line.text[mark.title or 0 :]
        if mark.title is None:
            if index + 1 >= len(page.lines):
                continue
            begin, text = page.lines[index + 1].start, page.lines[index + 1].text
        marks[index] = (mark, begin)
        title = title_part(text)
        weighed.append((index, mark, heading_weight(page, index, title)))
    run = best_run(weighed)
    weights = {index: weight for index, _, weight in weighed}
    if sum(weights[index] for index in run) <= sum(heading.weight for heading in found):
        return []
    headings = []
    for index in run:
        mark, begin = marks[index]
        start = page.lines[index].start
        number = page.text[start + mark.start : start + mark.end]
        headings.append(Heading(index, number, start + mark.start, begin, weight=weights[index]))
    return headings
