"""Where the rows of a page's own table begin and end: by their bars, or by what opens a row where these were lost."""

from __future__ import annotations

from loaders.cells import cells_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.inner_tables import inner_tables
from loaders.layouts.number_runs import value_of
from loaders.layouts.own_labels import Within, labels_within
from loaders.layouts.page import Page
from ontology.record import Span

__all__ = ["label_in", "rows_of", "table_head"]

_FEWEST = 3
"""Rows that a number and a bar open, where no bar ends one."""
_LABELLED = 2
"""Rows with a label for what was said that show that the rows of a table are the page's items."""
_LEFT_OUT = 5
"""How many numbers a table's rows may leave out and still count on."""
_ROW_END = re.compile(r"\s*\|[|\s]*$")


def table_head(page: Page) -> int | None:
    """The line that heads the page's own table; None without one."""
    rule = grammar().rule("layout.table_head")
    for index, line in enumerate(page.lines):
        if rule.match(line.text):
            return index
    found = page.kept("wide_table_head", _wide_head)
    return None if found < 0 else found


def _wide_head(page: Page) -> int:
    """The line that heads a table with more columns than a number and an item ("No. | Item | Action"), each row of
    which runs all together behind labels; -1 without one: a rule stands below it, and the labels below that."""
    title, number = (
        grammar().rule(f"item_tables.{name}").regex.fullmatch for name in ("title", "number")
    )
    labels = labels_within(page, Span(page.start, page.end))
    if sum(page.role(label.name) == "minutes" for label in labels) < _LABELLED:
        return -1
    for index, line in enumerate(page.lines[:-1]):
        if line.start > labels[0].start:
            break
        ruled = index + 1 in page.pipe_lines and "-" in page.lines[index + 1].text
        if not ruled or "|" not in line.text:
            continue
        heads = [line.text[c.start : c.end] for c in cells_of(line.text) if c.end > c.start]
        if len(heads) > 1 and number(heads[0]) and any(title(head) for head in heads):
            return index
    return -1


def label_in(page: Page, row: Span) -> Within | None:
    """The first label within a row."""
    return next(iter(labels_within(page, row)), None)


def rows_of(page: Page) -> list[Span]:
    """Rows between bars; where one is lost, a line that begins a labelled row opens one."""
    head = table_head(page)
    first = 0 if head is None else head + 1
    rows: list[Span] = []
    begin: int | None = None
    last = 0
    barred = any(i >= first for i in page.pipe_lines) or any(
        _ROW_END.search(line.text) for line in page.lines[first:]
    )
    counted = set() if barred else _counted(page, first)
    inner = inner_tables(page, first)
    for index in range(first, len(page.lines)):
        line = page.lines[index]
        if index in inner:
            if begin is None:
                # the bar above the table is its own
                begin = rows.pop().start if rows else line.start
            last = line.end
            continue
        if index in page.pipe_lines:
            if begin is not None:
                rows.append(Span(begin, last))
                begin = None
            continue
        lead = len(line.text) - len(line.text.lstrip("| "))
        closes = _ROW_END.search(line.text, lead)
        opens = index in counted or (
            begin is not None and _opens(page, index, Span(begin, last), barred)
        )
        if begin is not None and opens:
            rows.append(Span(begin, last))
            begin = None
        if begin is None:
            begin = line.start + lead
        last = line.start + (closes.start() if closes else len(line.text))
        if closes and last > begin:
            rows.append(Span(begin, last))
            begin = None
    if begin is not None:
        rows.append(Span(begin, last))
    return [row for row in rows if page.text[row.start : row.end].strip()]


def _opens(page: Page, index: int, row: Span, barred: bool) -> bool:
    """Whether a line behind a labelled row begins the next one, the bar between them being lost.

    Its label stands behind its title, or opens the line below. Among rows that have their bars
    the title must be told from what follows it by a file or by what the item introduces.
    """
    g = grammar()
    label = g.rule("layout.inline_label").regex
    text = page.lines[index].text
    told = page.text[row.start : row.end]
    if _counts_on(told, text):
        return True
    if text[:1].islower() or label.search(told) is None or _open_label(told):
        return False
    found = label.search(text)
    if not barred:
        return (found is not None and found.start() >= 3) or _runs_over(page, index)
    if found is None:
        below = page.lines[index + 1] if index + 1 < len(page.lines) else None
        if below is None or not label.match(below.text):
            return False
    heading = text[: found.start()] if found else text
    if found and found.start() >= 3:
        # "To sign the minutes of 3 May. Minutes: …": what is to be done is all that the row calls it
        asks = g.rule("layout.agenda_verb").match(heading)
        if asks or g.rule("titles.row_title").match(heading):
            return True
    return bool(
        g.rule("layout.file_marker").search(heading)
        or g.rule("layout.preamble_start").search(heading)
    ) and bool(heading[:1].isupper())


def _runs_over(page: Page, index: int) -> bool:
    """Whether the head of a row was broken before its label: what the item introduces begins on this
    line and ends on the next, before the label."""
    g = grammar()
    text = page.lines[index].text
    if index + 1 >= len(page.lines) or text.rstrip()[-1:] in ".:;!?)|":
        return False
    introduces = g.rule("layout.agenda_verb").match(text) or g.rule("layout.preamble_start").search(
        text
    )
    label = g.rule("layout.inline_label").search(page.lines[index + 1].text)
    return introduces is not None and label is not None and label.start() >= 3


def _counted(page: Page, first: int) -> set[int]:
    """Lines that open rows by a number and a bar, where no row has a bar at its end: "3 | Ferry fares"."""
    rule = grammar().rule("layout.number_before_bar")
    found = [
        (index, value_of(match.group(1)))
        for index in range(first, len(page.lines))
        if (match := rule.match(page.lines[index].text)) is not None
        and page.lines[index].text.count("|") == 1
        and page.lines[index].text[match.end() : match.end() + 1].isupper()
    ]
    family = found[0][1][0] if found else ""
    values = [value for _, (other, value) in found if other == family]
    rises = len(values) == len(found) >= _FEWEST and values == sorted(set(values))
    return {index for index, _ in found} if rises else set()


def _counts_on(row: str, line: str) -> bool:
    """Whether a line opens with a number and a bar as the row before it did, and its number is one of
    the next: the bar at the row's end was lost."""
    rule = grammar().rule("layout.number_before_bar")
    before, after = rule.match(row), rule.match(line)
    if before is None or after is None or not line[after.end() : after.end() + 1].isupper():
        return False
    if line[after.end() :].rstrip(" |").count("|"):
        return False  # "5 | Ann Pell | trustee": a row of who declared what
    (family, last), (other, value) = (value_of(found.group(1)) for found in (before, after))
    return family == other and last < value <= last + _LEFT_OUT


def _open_label(text: str) -> bool:
    """Whether the text so far ends with a label whose words are still to come."""
    return text.rstrip().lower().endswith(("minutes:", "decision:", "documents:"))
