"""Attendance printed as a table: with bars, in columns of spaces, or with its cells one below another."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.keys import Key, code_in
from loaders.assembly.attendance.roll_rows import Row, adopt
from loaders.assembly.attendance.stacked_cells import Stack, counts, labelled, stacked
from loaders.assembly.attendance.table_cells import (
    RollCell,
    RollLine,
    cell_lines,
    names_of,
    says,
    stood_in,
)
from loaders.assembly.attendance.table_heads import (
    header,
    heading_above,
    lists_all,
    named,
    own_head,
)
from loaders.cells import is_barred, under
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading


def take_tables(
    reading: Reading,
    meeting: MeetingReading,
    paragraphs: Sequence[Paragraph],
    item: ItemReading | None = None,
    key: Key | None = None,
) -> tuple[list[Row], set[int]]:
    """The rows of the attendance tables among ``paragraphs``, and the places of those they fill.

    ``key``: what the codes of their cells mean, where the page says it.
    """
    lines = [line for place, p in enumerate(paragraphs) for line in cell_lines(reading, place, p)]
    rows: list[Row] = []
    filled: set[int] = set()
    here = 0
    while here < len(lines):
        if stack := labelled(lines, here):
            table = _Table(reading, meeting, item, "", lines[here][1][0], key)
            table.take(stack)
            rows += table.rows
            filled |= {line[0] for line in lines[here : stack.after]}
            here = stack.after
            continue
        kinds, after = header(lines, here)
        base = heading_above(lines, here)
        unsaid = not base and set(kinds or ()) <= {"name", "other"}
        if unsaid and (own := own_head(lines[here][1])):
            kinds, after, base = ["name"] + ["other"] * (len(lines[here][1]) - 1), here + 1, own
        if kinds is None or not ({"status", "substitute"} & set(kinds) or base):
            here += 1
            continue
        table = _Table(reading, meeting, item, base or "present", lines[here][1][0], key)
        if here and base and after == here + 1 and lists_all(lines[here - 1][1][0].words):
            partners = grammar().rule("rolls.of_partners")
            table.mixed = not any(partners.search(p.text) for p in meeting.head[:3])
        stop = table.read(lines, here, after, kinds)
        if table.rows or table.counted:
            rows += table.rows
            filled |= {line[0] for line in lines[here:stop]}
            here = stop
        else:
            here += 1
    return rows, filled


class _Table:
    """Reads the rows below a header."""

    def __init__(
        self,
        reading: Reading,
        meeting: MeetingReading,
        item: ItemReading | None,
        base: str,
        cells: RollCell | list[RollCell],
        key: Key | None = None,
    ) -> None:
        self.key = key or {}
        self.mixed = False
        self.reading, self.meeting, self.item, self.base = reading, meeting, item, base
        self.rows: list[Row] = []
        self.ticked: list[RollCell] = []
        self.tick: RollCell | None = None
        self.counted = False

    def read(self, lines: Sequence[RollLine], top: int, here: int, kinds: list[str]) -> int:
        """Read rows from line ``here``; where the table ends."""
        self.heads = [line[1] for line in lines[top:here]]
        if len(self.heads) > 1:
            return self.take(stacked(lines, top, here, kinds))
        heads = self.heads[0]
        if counts(lines, here, heads, kinds):
            # of how many meetings, and none of them told
            self.counted = True
            while here < len(lines) and len(lines[here][1]) > 1:
                here += 1
            return here
        columns = [
            c for c, kind in zip(heads, kinds, strict=True) if kind == "status" and says(c.words)
        ]
        self.ticked = columns if len(columns) > 1 else []
        barred = any(is_barred(c.paragraph.text) for c in heads)
        while here < len(lines):
            cells = lines[here][1]
            if all(re.fullmatch(r"[-:|\s]*", c.words) for c in cells):
                here += 1
                continue
            if barred and not is_barred(cells[0].paragraph.text):
                break
            heads_again = len(cells) > 1 and (header(lines, here)[0] or [""])[0] == "name"
            if heads_again or own_head(cells):
                break
            if (
                barred
                and len(cells) < min(2, len(kinds))
                or (not barred and len(cells) == 1 and len(kinds) > 1)
            ):
                break
            if len(cells) > len(kinds):
                break
            of_kind = named(kinds, cells) if barred else self._aligned(heads, cells, kinds)
            if "name" not in of_kind:
                break
            self.tick = self._tick(heads, cells, barred=barred)
            self._row(of_kind, heads, kinds)
            here += 1
        return here

    def _tick(
        self, heads: list[RollCell], cells: list[RollCell], *, barred: bool
    ) -> RollCell | None:
        """Of a table with a column for each status, the head of that in which a row has its mark."""
        for place, cell in enumerate(cells):
            head = heads[place] if barred else self._over(heads, cell)
            if head in self.ticked and cell.words.strip():
                return head
        return None

    def _over(self, heads: list[RollCell], cell: RollCell) -> RollCell:
        """The head of a cell's column: tabs count the columns where the heads have tabs between them."""
        tabs = [self._tabs(head) for head in heads]
        if tabs == list(range(tabs[0], tabs[0] + len(heads))) and len(heads) > 1:
            return heads[max(0, min(self._tabs(cell) - tabs[0], len(heads) - 1))]
        return heads[under(heads, cell)]

    def _tabs(self, cell: RollCell) -> int:
        source = self.reading.document.text
        place = cell.paragraph.passage.offsets[cell.start]
        return source.count("\t", source.rfind("\n", 0, place) + 1, place)

    def _aligned(
        self, heads: list[RollCell], cells: list[RollCell], kinds: list[str]
    ) -> dict[str, RollCell]:
        """The cells under the heads that stand nearest above them."""
        return {kinds[under(heads, cell)]: cell for cell in cells}

    def take(self, stack: Stack) -> int:
        """State what the rows say whose cells stand one below another; where they end."""
        self.counted = stack.counted
        for row in stack.rows:
            self._row(dict(zip(stack.kinds, row, strict=True)), stack.heads, stack.kinds)
        return stack.after

    def _row(self, named: dict[str, RollCell], heads: list[RollCell], kinds: list[str]) -> bool:
        """State what a row says; whether its name cell names somebody."""
        g = grammar()
        cell = named["name"]
        people = names_of(cell)
        if not people:
            return False
        person = people[0]
        status, told = self.base, None
        head = heads[kinds.index("status")] if "status" in kinds else None
        if "status" in named and named["status"].words:
            told = named["status"]
            unsaid = g.rule("roll_tables.says_nothing").match(told.words)
            status = "" if unsaid else says(told.words) or status
            mark = g.rule("roll_words.ticked").regex.fullmatch(told.words)
            if self.key and (coded := code_in(told.words, self.key)):
                status = coded
            elif head is not None and mark and (column := says(head.words)):
                status = column
        elif head is not None and named.get("status") is not None:
            status = "" if says(head.words) == "present" else status
        if self.ticked:
            told = self.tick
            status = says(told.words) if told else ""
        span = heads[kinds.index("name")]
        heading = (told or span).paragraph.span(*((told or span).start, (told or span).end))
        gone: tuple[Paragraph, NameMention] | None = None
        role = named.get("other")
        stands_in = g.rule("rolls.bracket_substitute").regex
        for place in (cell, role, told):
            inner = place and g.rule("roll_words.cell_aside").finditer(place.words)
            for match in inner or ():
                assert place is not None
                lead = stands_in.match(place.words[match.end() :])
                if lead is None or gone or (not match.group() and place is cell):
                    continue
                begin = place.start + match.end() + lead.end()
                replaced = names_of(place, begin)
                if replaced and status in ("present", "substitute"):
                    gone = (place.paragraph, replaced[0])
                    status = "substitute"
        if role is not None and status == "present" and not gone:
            of_members = g.rule("roll_tables.of_members").search(span.words)
            officer = (
                (told is not None or self.mixed)
                and not of_members
                and any(
                    p.kind == "officer" and role.start <= p.start < role.end
                    for p in role.paragraph.posts
                )
            )
            if officer or says(role.words) == "in-attendance":
                status = "in-attendance"
        other = named.get("substitute")
        if other is None and status in ("apologies", "absent"):
            other = stood_in(told) or stood_in(role)
        second = names_of(other) if other is not None else []
        if other is not None and second:
            adopt(
                other.paragraph,
                [*people[:1], second[0]] if other.paragraph is cell.paragraph else [second[0]],
            )
            self._keep(other, second[0], "substitute", heading, None, (cell.paragraph, person))
            if other.paragraph is not cell.paragraph:
                adopt(cell.paragraph, [person])
            if told is None:
                status = "apologies"
        held = [person, *([gone[1]] if gone and gone[0] is cell.paragraph else [])]
        adopt(cell.paragraph, held)
        if gone and gone[0] is not cell.paragraph:
            adopt(gone[0], [gone[1]])
        offices = (
            (p for p in role.paragraph.posts if p.start == role.start and not p.generic)
            if role is not None
            else ()
        )
        if status or any(offices):
            self._keep(cell, person, status, heading, told, gone, role)
        return True

    def _keep(
        self,
        cell: RollCell,
        person: NameMention,
        status: str,
        heading: object,
        told: RollCell | None,
        gone: tuple[Paragraph, NameMention] | None,
        role: RollCell | None = None,
    ) -> None:
        said, who = ((c.paragraph, c.start, c.end) if c is not None else None for c in (told, role))
        self.rows.append(
            Row(self.meeting, self.item, cell.paragraph, cell.start, cell.end, status, heading,  # type: ignore[arg-type]
                [person], told=said, gone=gone, role=who)
        )  # fmt: skip
