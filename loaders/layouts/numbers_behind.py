"""Numbers that stand behind what was said of an item, at the end of its text or of a line of it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.layouts.number_runs import value_of
from loaders.layouts.page import Page
from loaders.sections import ItemSection, Part, Segmentation
from ontology.record import Span

__all__ = ["number_from_behind"]

_FEWEST, _SHARE = 3, 0.6
"""Items that such numbers count, and their share of all."""
_STEP = 2
"""How much two of them may differ that follow each other."""


@dataclass(frozen=True, slots=True)
class _Behind:
    """A number behind a line: where it and what is printed around it stand, and what it counts."""

    whole: Span
    start: int
    number: str
    family: str
    value: int


def number_from_behind(page: Page, segmentation: Segmentation) -> None:
    """Give items without numbers those that stand behind their text and count up."""
    for meeting in segmentation.meetings:
        titled = [item for item in meeting.items if item.title is not None]
        if len(titled) < _FEWEST or any(item.number for item in titled):
            continue
        offered = [_offered(page, item) for item in titled]
        if sum(bool(found) for found in offered) < _SHARE * len(titled):
            continue
        run = _run(offered)
        if len(run) < max(_FEWEST, _SHARE * len(titled)):
            continue
        for place, found in run.items():
            _give(page, titled[place], found)


def _offered(page: Page, item: ItemSection) -> list[_Behind]:
    """The numbers at the ends of an item's lines."""
    rule = grammar().rule("layout.number_behind").regex
    found = []
    for part in item.parts:
        for match in rule.finditer(page.text, part.span.start, part.span.end):
            family, value = value_of(match["number"])
            whole = Span(match.start(), match.end())
            found.append(_Behind(whole, match.start("number"), match["number"], family, value))
    return found


def _run(offered: list[list[_Behind]]) -> dict[int, _Behind]:
    """The longest run of numbers of one form that rise with their items, by the item's place."""
    best: dict[int, _Behind] = {}
    for first, starts in enumerate(offered):
        for start in starts:
            run, last = {first: start}, start
            for place in range(first + 1, len(offered)):
                onward = [
                    one
                    for one in offered[place]
                    if one.family == last.family and 0 < one.value - last.value <= _STEP
                ]
                if onward:
                    run[place] = last = min(onward, key=lambda one: one.value)
            if len(run) > len(best):
                best = run
    return best


def _give(page: Page, item: ItemSection, found: _Behind) -> None:
    """Make a number the item's own, and no more a part of what was said."""
    item.number = found.number
    item.number_span = Span(found.start, found.start + len(found.number))
    parts: list[Part] = []
    for part in item.parts:
        if not part.span.start <= found.whole.start < part.span.end:
            parts.append(part)
            continue
        for start, end in (
            (part.span.start, found.whole.start),
            (found.whole.end, part.span.end),
        ):
            raw = page.text[start:end]
            if raw.strip():
                lead = len(raw) - len(raw.lstrip())
                parts.append(
                    Part(part.role, Span(start + lead, start + len(raw.rstrip())), part.labelled)
                )
    item.parts = parts
