"""Minutes that tell each item on its heading's own line: "4. Planning – no objection to the barn." """

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar import grammar
from loaders.layouts.number_runs import Heading
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title, goes_on, outside, part_end
from loaders.sections import ItemSection, Part, wrap_width
from ontology.record import Span

__all__ = ["acts_behind", "outcomes_behind", "part_act", "part_title", "tells_in_line"]

_FEWEST = 3
"""Items so told that make it the page's way."""
_FEW = 2
"""Headings that tell what was done, where its form alone shows that they do."""
_FULL = 65
"""Characters of a line that was broken for want of room, where the page does not show its width."""


def tells_in_line(page: Page, headings: Sequence[Heading], stop: int) -> dict[int, int]:
    """Index of line -> where in the text the telling begins, for the headings that are whole items.

    Empty where the page does so only now and then: a title may hold a dash too.
    """
    rule = grammar().rule("titles.in_line")
    found: dict[int, int] = {}
    longer: dict[int, int] = {}
    wholes = stopped = 0
    bounds = [*(heading.index for heading in headings[1:]), stop] if headings else []
    for heading, after in zip(headings, bounds, strict=True):
        index, line = heading.index, page.lines[heading.index]
        ends = next((i for i in range(index + 1, after) if page.lines[i].gap), after)
        broken = ends <= index + 1 or _broken(page, index)
        whole = broken and ends >= after
        text = outside(line.text)
        title = heading.title_start - line.start
        match = rule.match(text, title) if heading.number and title >= 0 else None
        wholes += whole
        last = page.lines[max(index, ends - 1)].text
        if not match or not broken or not last.endswith((".", "!", ".)")):
            continue
        begin = _behind_title(text, match.end())
        # "52 EMPTY HOMES – REFERENCE FROM THE PANEL (Key Decision)" is a title to its end
        if line.text[begin:].partition("(")[0].isupper():
            continue
        (found if whole else longer)[index] = line.start + begin
        stopped += whole and text[:begin].rstrip().endswith(".")
    if 2 * stopped > len(found):
        # stops end the titles here, and a dash or a colon that no stop follows parts one
        return {}
    if len(found) < max(_FEWEST, wholes / 2):
        return {}
    # where that is the page's way, an item that goes on below its first paragraph is told so too
    further = {
        index: begin
        for index, begin in longer.items()
        if not goes_on(page.text[begin : page.lines[index].end].rstrip(". "), "")
    }
    return found | further


def outcomes_behind(page: Page, headings: list[int]) -> dict[int, int]:
    """Index of line -> where in the text the outcome begins that most headings have behind their title."""
    rule = grammar().rule("titles.outcome_behind")
    found = {
        index: page.lines[index].start + match.end()
        for index in headings
        if (match := rule.search(page.lines[index].text))
    }
    return found if len(found) >= max(_FEWEST, 0.6 * len(headings)) else {}


def acts_behind(page: Page, headings: Sequence[Heading]) -> dict[int, int]:
    """Index of line -> where in the text it begins what was done with the matter, for headings that say so
    in small letters behind a dash, a colon, a stop or a gap: "4. Hall grant: £300 approved"."""
    g = grammar()
    found: dict[int, int] = {}
    for heading in headings:
        line = page.lines[heading.index]
        begin = heading.title_start - line.start
        # the cells of a row are told apart by their bars
        if not 0 <= begin < len(line.text) or "|" in line.text:
            continue
        parts = g.rule("titles.parts_act").search(line.text, begin + 2)
        if parts and g.rule("titles.act_behind").match(line.text, parts.end()):
            found[heading.index] = line.start + parts.end()
    return found if len(found) >= _FEW else {}


def part_act(page: Page, item: ItemSection, begin: int) -> None:
    """Cut the item's title where it is told what was done, and give that to a part of its own."""
    end = page.text.find("\n", begin)
    end = page.end if end < 0 else end
    if item.title is None or not item.title.start < begin < end:
        return
    item.title = clean_title(page.text, Span(item.title.start, begin)) or item.title
    kept = [part for part in item.parts if part.span.start >= end]
    item.parts = [Part("decision", Span(begin, end), labelled=True, house=True), *kept]


def _broken(page: Page, index: int) -> bool:
    """Whether a line was broken for want of room: the first word of the next had none on it."""
    text, below = page.lines[index].text, page.lines[index + 1].text
    width = page.kept("width", lambda whole: wrap_width(whole.lines))
    return len(text) > _FULL and len(text) + 1 + len(below.partition(" ")[0]) > width


def _behind_title(text: str, begin: int) -> int:
    """Where the telling begins in a line whose first dash or colon ends at ``begin``: behind the next
    one, where the words between go on with the title ("Play Areas – Repairs and Paint – The Clerk …")."""
    g = grammar()
    while (end := part_end(text, begin)) and goes_on(text[begin : end.start()], end.group()):
        # "Planning – 31/0221 Rose Cottage: no objection" tells of an application
        if end.end() >= len(text) or g.rule("titles.application").match(text, begin):
            break
        begin = end.end()
        if end.group().strip() == ".":
            break
    return begin


def part_title(page: Page, item: ItemSection, begin: int) -> None:
    """Cut the item's title where the telling begins, and give that to its minutes."""
    if item.title is None or item.title.end <= begin:
        return
    cut = Span(item.title.start, begin)
    end = max([item.title.end, *(p.span.end for p in item.parts)])
    line_end = page.text.find("\n", begin)
    item.title = clean_title(page.text, cut) or item.title
    first = item.parts[0] if item.parts else None
    if first is not None and first.role == "minutes":
        first.span = Span(begin, first.span.end)
    else:
        item.parts.insert(0, Part("minutes", Span(begin, line_end if line_end > 0 else end)))
