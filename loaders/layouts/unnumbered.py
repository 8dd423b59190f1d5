"""Headings without a number on a page whose other items have one: what is taken before the agenda."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.front import front_start
from loaders.layouts.number_runs import Heading
from loaders.layouts.page import Page

__all__ = ["before_numbers"]


def before_numbers(page: Page, headings: list[Heading]) -> list[Heading]:
    """The usual headings, each alone on its line, between those present and the first numbered item.

    Lists of people have headings too; only business that a meeting transacts is an item.
    """
    first = headings[0].index
    begin = front_start(page, first)
    if begin == first:
        return []
    rule = grammar().rule("headings.opening_business")
    found = []
    for index in range(begin + 1, first):
        line, after = page.lines[index], page.lines[index + 1]
        told = index + 1 < first and after.gap > 0
        if line.gap and told and rule.match(line.text.strip("*_ ")):
            start = line.start + len(line.text) - len(line.text.lstrip("*_ "))
            found.append(Heading(index, "", start, start, title_end=line.end))
    return found
