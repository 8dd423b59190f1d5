"""Minutes laid out as a table: a head that names its columns, and a row with bars for each item.

    Item | Discussion | Decision | Action by | When
    4 Lamps | Two are out. | Agreed to mend them. | Clerk | 3 May

Which column holds numbers the rows tell; which holds titles, what was said, what was decided and who is to
do what by when, the heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.cells import Cell, cells_of, is_barred
from loaders.grammar import grammar
from loaders.layouts.front import front_matter, untitled
from loaders.layouts.number_forms import mark_of
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.layouts.table_rows import table_head
from loaders.layouts.titles import clean_title, split_title
from loaders.layouts.trackers import column_kinds
from loaders.readers.columns import field_of, is_heading
from loaders.sections import ItemSection, MeetingSection, Part, PartRole, Segmentation
from ontology.record import Span

__all__ = ["RowsLayout", "tells_in_rows"]

_FEWEST = 2
"""Rows that make a table of items."""
_MOST = 0.5
"""Share of the cells below a head that are numbers, in the column that holds them."""
_LONGEST = 90
"""Characters of a cell that is all title, whatever names it holds."""
_FIELDS = {"what": "row-task", "who": "row-owner", "both": "row-owner", "when": "row-due"}


@dataclass(frozen=True, slots=True)
class _Table:
    """The line of a head, what each column holds, and the lines of the rows with their cells."""

    head: int
    kinds: tuple[str, ...]
    rows: dict[int, list[Cell]]


class RowsLayout:
    """A row for each item, under heads that tell apart what was said and what was decided."""

    name = "rows"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        table = page.kept("headed_rows", _table)
        if table is None:
            return 0.0, ("no head over rows of items",)
        outside = [h for h in page.kept("headings", numbered_headings) if h.index not in table.rows]
        alone = [i for i in page.lone_numbers if i < table.head or i > max(table.rows)]
        if outside or alone:
            return 0.3, ("a table among items with numbers of their own",)
        return 0.87, (f"{len(table.rows)} rows of items under their heads",)

    def segment(self, page: Page) -> Segmentation:
        table = page.kept("headed_rows", _table)
        meeting = MeetingSection()
        if table is None:
            return Segmentation([meeting])
        front_matter(page, meeting, table.head)
        last = max(table.rows)
        for index in range(table.head + 1, last + 1):
            if index in table.rows:
                _row(page, table, index, meeting)
            elif (
                meeting.items
                and index not in page.pipe_lines
                and not is_barred(page.lines[index].text)
            ):
                meeting.items[-1].parts.append(Part("minutes", page.lines[index].span))
        while last + 1 < len(page.lines) and not page.lines[last + 1].gap and meeting.items:
            # the last cell goes on
            last += 1
            meeting.items[-1].parts.append(Part("minutes", page.lines[last].span))
        acts = grammar().rule("decisions.marker_line")
        behind = range(last + 1, len(page.lines))
        if any(acts.match(page.lines[index].text) for index in behind):
            untitled(page, meeting, last + 1, len(page.lines))
        elif behind:
            meeting.back = [Span(page.lines[last + 1].start, page.lines[-1].end)]
        return Segmentation([meeting])


def tells_in_rows(page: Page) -> bool:
    """Whether a table of items says more of each than what was decided: what was told, or what is to be done."""
    table = page.kept("headed_rows", _table)
    return table is not None and not {"told", "what"}.isdisjoint(table.kinds)


def _table(page: Page) -> _Table | None:
    """The first table of the page each of whose rows is an item."""
    if table_head(page) is not None:
        return None
    for index, line in enumerate(page.lines):
        if not is_barred(line.text):
            continue
        heads = [line.text[c.start : c.end] for c in cells_of(line.text)]
        kinds = _kinds(heads)
        if not kinds:
            continue
        rows = _rows(page, index, heads)
        kinds = _numbered(page, kinds, rows)
        if {"title", "whole"} & {*kinds} and len(rows) >= _FEWEST and _items(page, kinds, rows):
            return _Table(index, kinds, rows)
    return None


def _kinds(heads: Sequence[str]) -> tuple[str, ...]:
    """What the columns under some heads hold: ``title``, ``decided``, ``told``, ``what``, ``who``, ``when``
    or ``other``; nothing where the heads are no such table's."""
    g = grammar()
    days = g.rule("item_tables.due").regex
    kinds: list[str] = []
    for head in heads:
        words = [part.strip(" .:") for part in (head, *head.split(" / "))]
        if kinds and kinds[-1] in ("who", "what") and days.fullmatch(words[0]):
            kinds.append("when")
            continue
        if any(g.rule("item_tables.elsewhere").regex.fullmatch(part) for part in words):
            return ()
        found = ""
        for kind in ("number", "decided", "told", "title"):
            rule = g.rule(f"item_tables.{kind}").regex
            if any(rule.fullmatch(part) for part in words):
                found = kind
                break
        tasks = next((k for part in words for k in column_kinds(part) if k in _FIELDS), "")
        if found == "title" and "title" in kinds:
            found = "told"
        kinds.append(tasks if tasks and found != "decided" else found or "other")
    strange = sum(
        kind == "other" and not is_heading(head) for kind, head in zip(kinds, heads, strict=True)
    )
    if strange > 1 or any(field_of(head) in ("name", "vote", "attendance") for head in heads):
        return ()
    told = sum(kind in ("told", "decided") for kind in kinds)
    return tuple(kinds) if told and told < len(kinds) else ()


def _rows(page: Page, head: int, heads: Sequence[str]) -> dict[int, list[Cell]]:
    """The lines below a head that have no more cells than it, up to the head of another table."""
    rows: dict[int, list[Cell]] = {}
    opens = page.lines[head].text.startswith("|")
    for index in range(head + 1, len(page.lines)):
        line = page.lines[index]
        if index in page.pipe_lines or not is_barred(line.text):
            continue
        cells = cells_of(line.text)
        words = [line.text[c.start : c.end] for c in cells]
        if words == list(heads):
            continue
        if (
            len(cells) > len(heads)
            or _kinds(words)
            or sum(map(is_heading, words)) == len(words) > 1
        ):
            break
        shift = line.text.startswith("|") and not opens
        rows[index] = [
            Cell(line.start + c.start, line.start + c.end, c.column + shift) for c in cells
        ]
    return rows


def _numbered(page: Page, kinds: tuple[str, ...], rows: dict[int, list[Cell]]) -> tuple[str, ...]:
    """What the columns hold, once the rows have told which of them is all numbers: the title then
    stands in the first that could be one, or opens what was said (``whole``)."""
    found = list(kinds)
    for column, kind in enumerate(kinds):
        if kind not in ("number", "title", "other"):
            break
        words = [
            page.text[c.start : c.end] for row in rows.values() for c in row if c.column == column
        ]
        words = [word for word in words if word]
        counted = sum((mark := mark_of(word)) is not None and mark.title is None for word in words)
        if words and counted > _MOST * len(words):
            found[column] = "number"
        elif kind == "number":
            found[column] = "title"
    titles = [n for n, kind in enumerate(found) if kind == "title"]
    if not titles:
        told = next((n for n, kind in enumerate(found) if kind == "told"), -1)
        others = [n for n, kind in enumerate(found) if kind == "other"]
        if others and others[0] < 2:
            found[others[0]] = "title"
        elif told >= 0 and any(kind in ("decided", "told") for kind in found[told + 1 :]):
            found[told] = "title"
        elif "number" in found[: max(told, 0)]:
            found[told] = "whole"
    for place in [n for n, kind in enumerate(found) if kind == "title"][1:]:
        found[place] = "told"
    return tuple(found)


def _items(page: Page, kinds: tuple[str, ...], rows: dict[int, list[Cell]]) -> bool:
    """Whether most rows have a title in words, and some say more."""
    if "whole" in kinds:
        wholes = [c for row in rows.values() for c in row if kinds[c.column] == "whole"]
        parted = [c for c in wholes if c.end > c.start and _opened(page, Span(c.start, c.end))]
        return len(parted) > _MOST * len(rows)
    title = kinds.index("title")
    told = {n for n, kind in enumerate(kinds) if kind in ("told", "decided")}
    cells = [c for row in rows.values() for c in row if c.column == title]
    titled = sum(
        any(map(str.isalpha, words := page.text[c.start : c.end]))
        and (not _sentence(words) or _opened(page, Span(c.start, c.end)))
        for c in cells
    )
    says = sum(any(c.column in told and c.end > c.start for c in row) for row in rows.values())
    return bool(told) and titled > _MOST * len(rows) and 2 * says >= len(rows)


def _opened(page: Page, cell: Span) -> bool:
    """Whether a title opens what a cell says."""
    title, rest = split_title(page.text, cell, told=True)
    return (
        title is not None and rest is not None and not _sentence(page.text[title.start : title.end])
    )


def _sentence(words: str) -> bool:
    """Whether a cell that may hold a title holds a sentence."""
    return words[-1:] in ".;" and not grammar().rule("headings.standard").match(words)


def _row(page: Page, table: _Table, index: int, meeting: MeetingSection) -> None:
    """The item of a row; what stands in one without a title belongs to the item above it."""
    item = ItemSection()
    owned = "who" in table.kinds or "both" in table.kinds
    for cell in table.rows[index]:
        if cell.start == cell.end:
            continue
        kind = table.kinds[cell.column]
        span = Span(cell.start, cell.end)
        if kind == "number":
            _number(page, item, span)
        elif kind in ("title", "whole"):
            words = page.text[span.start : span.end]
            _title(page, item, span, kind == "whole" or len(words) > _LONGEST or words[-1] in ".;")
        elif kind in _FIELDS:
            item.fields[_FIELDS[kind]] = span
            if kind != "when":
                role: PartRole = "preamble" if owned else "minutes"
                item.parts += [Part(role, piece) for piece in _pieces(page.text, span)]
        else:
            item.parts.append(_told(kind, span))
    if item.title is None and meeting.items and not item.number:
        meeting.items[-1].parts += item.parts
    else:
        meeting.items.append(item)


def _told(kind: str, span: Span) -> Part:
    """The part of an item that a cell of a column is."""
    if kind == "decided":
        return Part("decision", span, labelled=True)
    return Part("preamble" if kind == "other" else "minutes", span)


def _pieces(text: str, cell: Span) -> list[Span]:
    """What semicolons part in a cell: a task each."""
    ends = [at + 1 for at in range(cell.start, cell.end) if text[at] == ";"]
    found = []
    for start, end in pairwise([cell.start, *ends, cell.end]):
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        if start + lead < end:
            found.append(Span(start + lead, end))
    return found


def _number(page: Page, item: ItemSection, span: Span) -> None:
    mark = mark_of(page.text[span.start : span.end])
    if mark is not None:
        item.number_span = Span(span.start + mark.start, span.start + mark.end)
        item.number = page.text[item.number_span.start : item.number_span.end]


def _title(page: Page, item: ItemSection, span: Span, told: bool) -> None:
    """The title of a cell, without the number before it and, where ``told``, what was said behind it."""
    mark = mark_of(page.text[span.start : span.end])
    if not item.number and mark is not None and mark.title is not None and mark.shapes[0][0][-1:]:
        digits = page.text[span.start + mark.start : span.start + mark.end]
        if any(ch.isdigit() for ch in digits):
            item.number_span = Span(span.start + mark.start, span.start + mark.end)
            item.number = digits
            span = Span(span.start + mark.title, span.end)
    title, rest = split_title(page.text, span, told=told)
    item.title = title or clean_title(page.text, span)
    if rest is not None:
        item.parts.append(Part("minutes", rest))
