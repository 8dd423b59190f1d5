"""Pages of a council's system that are a table or a list: attendance, votes, members, plans, decisions.

The rows are read as rows (``loaders.rosters``); whatever else stands on the page is read as text.
"""

from __future__ import annotations

from bisect import bisect_right

from loaders.annotators.dates import find_dates
from loaders.grammar import grammar
from loaders.layouts.numbers import numbered_headings
from loaders.layouts.page import Page
from loaders.layouts.rows import tells_in_rows
from loaders.layouts.titles import clean_title
from loaders.readers.columns import fields_of
from loaders.sections import ItemSection, Line, MeetingSection, Part, PartRole, Segmentation
from ontology.record import Block, Span

__all__ = ["TabledLayout", "tabled"]

_PEOPLE = frozenset(("roster", "memberships", "attendance", "votes", "attendance-summary"))
_BODIES = frozenset(("meetings", "committees", "councils", "organisations"))
_MATTERS = frozenset(("decision-list", "forward-plan", "item-decisions"))
_TOLD = frozenset(("attendance", "votes", "item-decisions"))
"""Tables that tell of a meeting, where the page gives its day."""


class TabledLayout:
    """Tables and lists that the reader told by their markup or their heads."""

    name = "tabled"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        roles = {block.role for block in page.document.blocks}
        if "vote-item" in roles:
            return 0.97, ("votes below the items that they were taken on",)
        people = tabled(page)
        if not people and not roles & (_BODIES | _MATTERS):
            return 0.0, ("no table that stands for itself",)
        if _records(page):
            return 0.0, ("its tables are part of a record",)
        if people:
            return 0.97, ("a table of people",)
        if roles & _MATTERS and tells_in_rows(page):
            return 0.5, ("its rows tell more of items than what was decided",)
        return 0.9, ("a table of meetings, bodies or decisions",)

    def segment(self, page: Page) -> Segmentation:
        cut = _Cut(page)
        for index, line in enumerate(page.lines):
            cut.add(index, line)
        return cut.done()


class _Cut:
    """The page cut up line by line."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.blocks = sorted(page.document.blocks, key=lambda b: b.span)
        self.starts = [b.span.start for b in self.blocks]
        self.meetings = [MeetingSection()]
        self.title: list[Span] = []
        self.text: list[Part] = []
        self.items = 0
        self.decided = any(block.role == "item-decisions" for block in self.blocks)
        self.fields: dict[int | None, dict[str, int]] = {}

    def add(self, index: int, line: Line) -> None:
        block = self._block(line)
        role = block.role if block else ""
        if role == "meetings" or block and block.table is not None and role in _PEOPLE | _BODIES:
            return
        if block and block.table is not None and role in _MATTERS:
            self._matter(line)
        elif role == "page-title":
            self.title.append(line.span)
        elif role == "page-kind" or index in self.page.page_kinds:
            return
        elif role == "subject":
            self._subject(line)
        elif role == "vote-status" and _lost(line.text):
            return
        elif role == "vote-item":
            self._item(line)
        elif self._heads(line, role, block.kind if block else ""):
            self.meetings[-1].head.append(line.span)
        else:
            self._part(line)

    def done(self) -> Segmentation:
        if not (self.items or self.text or self.title or any(m.head for m in self.meetings)):
            return Segmentation([], form="roster")
        if self.text:
            self.meetings[0].items.insert(0, ItemSection(parts=self.text))
        # the page's title often names the council at its end
        self.meetings[0].head += self.title
        roles = {block.role for block in self.blocks}
        dated = any(
            find_dates(self.page.text[s.start : s.end]) for m in self.meetings for s in m.head
        )
        told = dated and bool(roles & _TOLD)
        return Segmentation(self.meetings, form="minutes" if told else "profile")

    def _block(self, line: Line) -> Block | None:
        """The last block that begins in a line, or the one that the line goes on in."""
        place = bisect_right(self.starts, line.end - 1) - 1
        return self.blocks[place] if place >= 0 else None

    def _subject(self, line: Line) -> None:
        """What the page is about; every dated one after the first opens a meeting of its own."""
        dated = any(date.full for date in find_dates(line.text))
        known = self.meetings[-1].head
        if dated and known and any(find_dates(self.page.text[s.start : s.end]) for s in known):
            self.meetings.append(MeetingSection())
        self.meetings[-1].head.append(line.span)

    def _item(self, line: Line) -> None:
        item = ItemSection()
        self._titled(item, line.start, line.text)
        self.meetings[-1].items.append(item)
        self.items += 1

    def _titled(self, item: ItemSection, at: int, words: str) -> None:
        """Title, and the number before it if there is one, from ``words`` that stand at ``at``."""
        number = grammar().rule("rosters.item_number").match(words)
        end = at + len(words)
        if number:
            item.number = number.group(1)
            item.number_span = Span(at + number.start(1), at + number.end(1))
            at += number.end()
        item.title = clean_title(self.page.text, Span(at, end))

    def _fields(self, cell: Block) -> dict[str, int]:
        """What the columns of a cell's table mean."""
        found = self.fields.get(cell.table)
        if found is None:
            heads = [b for b in self.blocks if b.table == cell.table and b.kind == "label"]
            named = [""] * (max((b.column or 0 for b in heads), default=-1) + 1)
            for head in heads:
                named[head.column or 0] = self.page.text[head.span.start : head.span.end]
            found = self.fields[cell.table] = fields_of(named)
        return found

    def _matter(self, line: Line) -> None:
        """A row of a list of decisions or of a plan: its first cell with words is the title."""
        cells = [
            b for b in self.blocks[bisect_right(self.starts, line.start - 1) :]
            if b.span.start < line.end
        ]  # fmt: skip
        if not cells or cells[0].kind == "label":
            return
        item = ItemSection()
        fields = self._fields(cells[0])
        for cell in cells:
            words = self.page.text[cell.span.start : cell.span.end]
            if item.title is None and _worded(words) and not find_dates(words):
                self._titled(item, cell.span.start, words)
            elif item.title is None and len(words) < 12:
                item.number, item.number_span = words.strip(". "), cell.span
            else:
                decided = cell.column == fields.get("outcome")
                role: PartRole = "decision" if decided else "preamble"
                item.parts.append(Part(role, cell.span, decided))
        self.meetings[-1].items.append(item)
        self.items += 1

    def _heads(self, line: Line, role: str, kind: str) -> bool:
        """Whether a line says when and where the page's meeting is, or whom to ask about it."""
        if role in ("venue", "contact") or role.startswith("field:"):
            return not self.meetings[-1].items
        if kind == "heading" and not self.meetings[-1].items and not self.meetings[-1].head:
            return True
        if self.decided and not self.meetings[-1].items and _tells_when(line.text):
            return True
        return grammar().rule("meetings.contact").search(line.text) is not None

    def _part(self, line: Line) -> None:
        items = self.meetings[-1].items
        part = Part("minutes", line.span)
        if items:
            items[-1].parts.append(part)
        else:
            self.text.append(part)


def _tells_when(text: str) -> bool:
    """Whether a line says whose meeting it was and on which day: "Minutes of the meeting held on 4 May"."""
    named = grammar().rule("layout.meeting_named").search(text)
    return named is not None and any(date.full for date in find_dates(text))


def _worded(text: str) -> bool:
    """Whether a cell holds a word, and no number or mark alone."""
    return any(len(word) > 2 and word.isalpha() for word in text.split())


def _lost(status: str) -> bool:
    """Whether "Amendment status: Rejected" tells of a vote that was lost: no act of the meeting."""
    from loaders.rosters.words import result_of

    return result_of(status.partition(":")[2]) == "lost"


def tabled(page: Page) -> bool:
    """Whether the page has a table or list of people."""
    return any(
        block.role in _PEOPLE and (block.table is not None or block.role == "roster")
        for block in page.document.blocks
    )


def _records(page: Page) -> bool:
    """Whether the page tells of items or acts, so that its tables are part of a record."""
    if any(b.role == "item-title" for b in page.document.blocks):
        return True
    rows = {b.span.start for b in page.document.blocks if b.table is not None and not b.column}
    marker = grammar().rule("decisions.marker_line")
    if any(marker.match(line.text) for line in page.lines if line.start not in rows):
        return True
    headings = page.kept("headings", numbered_headings)
    return sum(page.lines[heading.index].start not in rows for heading in headings) > 1
