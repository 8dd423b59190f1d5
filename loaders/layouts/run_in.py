"""Minutes that tell each item on its heading's own line: "4. Planning – no objection to the barn." """

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title
from loaders.sections import ItemSection, Part
from ontology.record import Span

__all__ = ["part_title", "tells_in_line"]

_FEWEST = 3
"""Items so told that make it the page's way."""
_FULL = 65
"""Characters of a line that was broken for want of room."""


def tells_in_line(page: Page, headings: list[int], stop: int) -> dict[int, int]:
    """Index of line -> where in the text the telling begins, for the headings that are whole items.

    Empty where the page does so only now and then: a title may hold a dash too.
    """
    rule = grammar().rule("titles.in_line")
    found: dict[int, int] = {}
    wholes = 0
    bounds = [*headings[1:], stop] if headings else []
    for index, after in zip(headings, bounds, strict=True):
        line = page.lines[index]
        alone = all(page.lines[i].gap == 0 for i in range(index + 1, after))
        last = page.lines[max(index, after - 1)].text
        whole = after <= index + 1 or (alone and len(line.text) > _FULL)
        match = rule.match(line.text)
        wholes += whole
        if match and whole and last.endswith((".", "!", ".)")):
            found[index] = line.start + match.end()
    return found if len(found) >= max(_FEWEST, wholes / 2) else {}


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
