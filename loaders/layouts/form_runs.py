"""Headings whose numbers are of a form of their own, told by their run."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.layouts.heading_weight import heading_weight
from loaders.layouts.number_forms import Mark, best_run, mark_of
from loaders.layouts.number_runs import Heading, value_of
from loaders.layouts.page import Page
from loaders.layouts.titles import title_part

__all__ = ["filled", "headings_in_run"]


_FEWEST = 3
"""Headings of a run in whose holes others are looked for."""
_HOLE = 4
"""How far apart the numbers beside a hole may be."""
_APART = 1.3
"""What a line weighs at least that fills one: it stands apart, or is usual business."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that opens with a number: where the title begins, how much it is like a heading, and
    whether the number's form is a known one."""

    mark: Mark
    title: int
    weight: float
    known: bool


def headings_in_run(page: Page, found: list[Heading]) -> list[Heading]:
    """The headings whose numbers are of a form of their own, where they outweigh those ``found``.

    A line whose number is of a known form has been judged already.
    """
    lines = page.kept("numbered_lines", _marked)
    own = [(i, line.mark, line.weight) for i, line in lines.items() if not line.known]
    run = best_run(own)
    if not run or sum(lines[i].weight for i in run) <= sum(heading.weight for heading in found):
        return []
    return [_heading(page, index, lines[index]) for index in run]


def filled(page: Page, headings: list[Heading]) -> list[Heading]:
    """The headings with those whose number, printed in another form, is the one that their run lacks
    at that place: "C.58", "59", "C.60"."""
    if len(headings) < _FEWEST:
        return headings
    values = [value_of(heading.number, heading.stop)[1] for heading in headings]
    if not _lacking(values):
        return headings
    lines = page.kept("numbered_lines", _marked)
    known = {heading.index for heading in headings}
    more: list[Heading] = []
    bounds = [heading.index for heading in headings]
    holes = {value for _, value in _lacking(values)}
    forms = {form for i in known if i in lines for form, _ in lines[i].mark.shapes}
    for place, wanted in _lacking(values):
        low = max([i for i, v in zip(bounds, values, strict=True) if v < wanted], default=-1)
        after = bounds[place] if place < len(bounds) else len(page.lines)
        inside = [i for i in lines if low < i < after and i not in known]
        alike = [i for i in inside if any(v == wanted for _, v in lines[i].mark.shapes)]
        counted = {v for i in inside if i not in alike for _, v in lines[i].mark.shapes}
        sure = len(alike) == 1 and lines[alike[0]].weight >= _APART
        if sure and any(form in forms for form, _ in lines[alike[0]].mark.shapes):
            # printed as the others are, what stands in the next hole counts on with the items too
            counted -= holes
        if sure and not {wanted - 1, wanted + 1} & counted:
            more.append(_heading(page, alike[0], lines[alike[0]]))
    return sorted([*headings, *more], key=lambda heading: heading.index)


def _lacking(values: list[int]) -> list[tuple[int, int]]:
    """The values that a rising run lacks, each with the place that it would have in the run."""
    found: list[tuple[int, int]] = []
    for place, (low, high) in enumerate(zip(values, values[1:], strict=False), 1):
        found += [(place, wanted) for wanted in range(low + 1, high)] if high - low <= _HOLE else []
    return found


def _heading(page: Page, index: int, line: _Line) -> Heading:
    start = page.lines[index].start
    number = page.text[start + line.mark.start : start + line.mark.end]
    return Heading(index, number, start + line.mark.start, line.title, weight=line.weight)


def _marked(page: Page) -> dict[int, _Line]:
    """The lines of a page that open with a number, by their index."""
    g = grammar()
    known = [g.rule(f"layout.{name}") for name in ("number_title", "letter_title")]
    lines: dict[int, _Line] = {}
    for index, line in enumerate(page.lines):
        passed = index in page.tracked or index in page.marked
        mark = None if passed else mark_of(line.text)
        if mark is None:
            continue
        begin, text = line.start + (mark.title or 0), line.text[mark.title or 0 :]
        if mark.title is None:
            if index + 1 >= len(page.lines):
                continue
            begin, text = page.lines[index + 1].start, page.lines[index + 1].text
        weight = heading_weight(page, index, title_part(text))
        whole = None if weight else g.rule("titles.whole_sentence").match(text)
        if whole:
            # "[1] Apologies were received": all that is said of an item, and business by its first word
            weight = 2.0 if whole["title"] else 1.0
        lines[index] = _Line(mark, begin, weight, any(rule.match(line.text) for rule in known))
    return lines
