"""Tables within the rows of a page's own table: who voted how, who declared what, sums."""

from __future__ import annotations

from loaders.cells import cells_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page

__all__ = ["inner_tables"]

_RULE = re.compile(r"^[|\s:–-]*-{3,}[|\s:–-]*\|[|\s:–-]*$")
"""The line that parts the head of a table from its rows."""


def inner_tables(page: Page, first: int) -> frozenset[int]:
    """Indexes of the lines of tables that stand within rows of the page's own one, whose rows begin at the
    line ``first``: a line of several cells with a rule below it, and the rows as far as they have as many.

    The lone bar above such a table closes no row of the page: it is one of the table's lines too.
    """
    found: set[int] = set()
    for index in range(first + 1, len(page.lines) - 1):
        if not _RULE.match(page.lines[index].text) or index in found:
            continue
        columns = _cells(page, index - 1)
        if columns < 2 or grammar().rule("layout.table_head").match(page.lines[index - 1].text):
            continue
        begin = index - 1
        while begin - 1 >= first and begin - 1 in page.pipe_lines:
            begin -= 1
        end = index + 1
        while end < len(page.lines) and end not in page.pipe_lines and _row(page, end, columns):
            end += 1
        if end > index + 1:
            found.update(range(begin, end))
    return frozenset(found)


def _cells(page: Page, index: int) -> int:
    """How many cells of a line hold words."""
    text = page.lines[index].text
    return sum(cell.end > cell.start for cell in cells_of(text)) if "|" in text else 0


def _row(page: Page, index: int, columns: int) -> bool:
    """Whether a line is a row of a table with so many columns: it has bars for more than its own end."""
    text = page.lines[index].text
    label = grammar().rule("layout.inline_label").search(text)
    return text.count("|") >= 2 and label is None and _cells(page, index) <= columns
