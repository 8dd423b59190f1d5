"""Applications whose case is told where other items have their title, and whose reference stands alone below it.

"5.2" / "Objection" / "LA77/2031/0417/F" / "Two sheds and a path, Mill Lane": what is applied for is what the item is
called.
"""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page

__all__ = ["applied_for"]

_MOST = 5
"""Lines that tell what is applied for, at most."""


def applied_for(page: Page, first: int, after: int, stop: int) -> tuple[int, int] | None:
    """The first line that tells what is applied for, and the line behind the last, where the lines from ``first`` up to
    ``after`` tell the sort of case, and an application's reference follows; None for another title."""
    g = grammar()
    sort = " ".join(page.lines[index].text for index in range(first, after))
    sort = sort.rstrip(" :.")
    begin = after + 1
    if begin >= stop or page.lines[after].gap or page.lines[begin].gap:
        return None
    if not g.rule("layout.application_class").match(sort):
        return None
    if not g.rule("layout.application_alone").match(page.lines[after].text):
        return None
    end = begin + 1
    while end < stop and end - begin < _MOST and not page.lines[end].gap:
        if page.lines[end].text[0] == "(" or page.lines[end - 1].text[-1] == ".":
            break
        end += 1
    return begin, end
