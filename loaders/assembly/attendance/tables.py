"""Attendance printed as a table: with bars, in columns of spaces, or with its cells one below another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.annotators.names import NameMention
from loaders.annotators.rolls import read_roll
from loaders.assembly.attendance.headings import heading_at
from loaders.assembly.attendance.roll_rows import Row, adopt
from loaders.cells import cells_of, is_barred, under
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

_SAYS = ("says_apologies", "says_absent", "says_substitute", "says_in_attendance", "says_present")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: a stretch of a paragraph, and how far from the left its line holds it."""

    paragraph: Paragraph
    start: int
    end: int
    column: int

    @property
    def words(self) -> str:
        return self.paragraph.text[self.start : self.end]


def take_tables(
    reading: Reading,
    meeting: MeetingReading,
    paragraphs: Sequence[Paragraph],
    item: ItemReading | None = None,
) -> tuple[list[Row], set[int]]:
    """The rows of the attendance tables among ``paragraphs``, and the places of those they fill."""
    lines = [line for place, p in enumerate(paragraphs) for line in _lines(reading, place, p)]
    rows: list[Row] = []
    filled: set[int] = set()
    here = 0
    while here < len(lines):
        kinds, after = _header(lines, here)
        base = _heading_above(lines, here)
        if kinds is None or not ({"status", "substitute"} & set(kinds) or base):
            here += 1
            continue
        table = _Table(reading, meeting, item, base or "present", lines[here][1][0])
        stop = table.read(lines, here, after, kinds)
        if table.rows:
            rows += table.rows
            filled |= {line[0] for line in lines[here:stop]}
            here = stop
        else:
            here += 1
    return rows, filled


_Line = tuple[int, list[_Cell]]


def _lines(reading: Reading, place: int, paragraph: Paragraph) -> list[_Line]:
    """The lines of a paragraph, each with its cells."""
    if not paragraph.text:
        return []
    offsets, source = paragraph.passage.offsets, reading.document.text
    lines: list[_Line] = []
    start, end = offsets[0], offsets[-1] + 1
    while start < end:
        stop = source.find("\n", start, end)
        stop = end if stop < 0 else stop
        left = source.rfind("\n", 0, start) + 1
        cells = []
        for cell in cells_of(source, start, stop, left=left):
            first = bisect_left(offsets, cell.start)
            last = bisect_left(offsets, cell.end)
            cells.append(_Cell(paragraph, first, last, cell.column))
        if cells:
            lines.append((place, cells))
        start = stop + 1
    return lines


def _kind(cell: _Cell) -> str:
    words = cell.words.strip(" *:")
    if words in grammar().words("roll_tables.other"):
        return "other"
    kinds = ("substitute", "status", "name")
    return next((k for k in kinds if grammar().rule(f"roll_tables.{k}").match(words)), "")


def _header(lines: Sequence[_Line], here: int) -> tuple[list[str] | None, int]:
    """The kinds of the columns that a header at ``here`` names, and the line behind it."""
    cells = lines[here][1]
    if len(cells) > 1:
        kinds = [_kind(c) for c in cells]
        good = "name" in kinds and (all(kinds) or {"status", "substitute"} & set(kinds))
        return ([k or "other" for k in kinds], here + 1) if good else (None, here)
    kinds = []
    after = here
    while after < len(lines) and len(lines[after][1]) == 1 and (kind := _kind(lines[after][1][0])):
        kinds.append(kind)
        after += 1
    if len(kinds) < 2 or kinds.count("name") != 1 or kinds[0] == "status":
        return None, here
    return kinds, after


def _heading_above(lines: Sequence[_Line], here: int) -> str:
    """The status that a heading right above the table gives to those in it, or ''."""
    if not here:
        return ""
    heading = heading_at(lines[here - 1][1][0].words)
    if heading is None or len(lines[here - 1][1]) > 1:
        return ""
    if heading.says in ("members", "title"):
        return "present"
    return heading.says if heading.says in ("present", "in-attendance", "apologies") else ""


class _Table:
    """Reads the rows below a header."""

    def __init__(
        self,
        reading: Reading,
        meeting: MeetingReading,
        item: ItemReading | None,
        base: str,
        cells: _Cell | list[_Cell],
    ) -> None:
        self.reading, self.meeting, self.item, self.base = reading, meeting, item, base
        self.rows: list[Row] = []

    def read(self, lines: Sequence[_Line], top: int, here: int, kinds: list[str]) -> int:
        """Read rows from line ``here``; where the table ends."""
        self.heads = [line[1] for line in lines[top:here]]
        if len(self.heads) > 1:
            return self._stacked(lines, here, kinds)
        heads = self.heads[0]
        barred = any(is_barred(c.paragraph.text) for c in heads)
        while here < len(lines):
            cells = lines[here][1]
            if all(re.fullmatch(r"[-:|\s]*", c.words) for c in cells):
                here += 1
                continue
            if (
                barred
                and len(cells) < min(2, len(kinds))
                or (not barred and len(cells) == 1 and len(kinds) > 1)
            ):
                break
            if len(cells) > len(kinds):
                break
            named = (
                dict(zip(kinds, cells, strict=False))
                if barred
                else self._aligned(heads, cells, kinds)
            )
            if "name" not in named:
                break
            self._row(named, heads, kinds)
            here += 1
        return here

    def _aligned(
        self, heads: list[_Cell], cells: list[_Cell], kinds: list[str]
    ) -> dict[str, _Cell]:
        """The cells under the heads that stand nearest above them."""
        return {kinds[under(heads, cell)]: cell for cell in cells}

    def _stacked(self, lines: Sequence[_Line], here: int, kinds: list[str]) -> int:
        """Rows whose cells stand one below another, as many as there are heads."""
        heads = [head[0] for head in self.heads]
        count = len(kinds)
        while here + count <= len(lines):
            group = [line[1] for line in lines[here : here + count]]
            if any(len(cells) > 1 for cells in group):
                break
            named = dict(zip(kinds, (cells[0] for cells in group), strict=True))
            if "status" in named and not _says(named["status"].words):
                break
            if not self._row(named, heads, kinds):
                break
            here += count
        return here

    def _row(self, named: dict[str, _Cell], heads: list[_Cell], kinds: list[str]) -> bool:
        """State what a row says; whether its name cell names somebody."""
        cell = named["name"]
        people = _names(cell)
        if not people:
            return False
        person = people[0]
        status, told = self.base, None
        head = heads[kinds.index("status")] if "status" in kinds else None
        if "status" in named and named["status"].words:
            told = named["status"]
            status = _says(told.words) or status
            mark = re.fullmatch(r"[xX✓✔√]|[Yy](?:es)?", told.words)
            if head is not None and mark and (column := _says(head.words)):
                status = column
        elif head is not None and named.get("status") is not None:
            status = "" if _says(head.words) == "present" else status
        span = heads[kinds.index("name")]
        heading = (told or span).paragraph.span(*((told or span).start, (told or span).end))
        gone: tuple[Paragraph, NameMention] | None = None
        role = named.get("other")
        stands_in = grammar().rule("rolls.bracket_substitute").regex
        for place in (cell, role, told):
            inner = place and re.compile(r"(?:\(| [-–—] |, |^)(?=[a-zA-Z])").finditer(place.words)
            for match in inner or ():
                assert place is not None
                lead = stands_in.match(place.words[match.end() :])
                if lead is None or gone or (not match.group() and place is cell):
                    continue
                begin = place.start + match.end() + lead.end()
                replaced = _names(place, begin)
                if replaced and status in ("present", "substitute"):
                    gone = (place.paragraph, replaced[0])
                    status = "substitute"
        if role is not None and status == "present" and not gone:
            officer = told is not None and any(
                p.kind == "officer" and role.start <= p.start < role.end
                for p in role.paragraph.posts
            )
            if officer or _says(role.words) == "in-attendance":
                status = "in-attendance"
        other = named.get("substitute")
        second = _names(other) if other is not None else []
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
        if status:
            self._keep(cell, person, status, heading, told, gone)
        return True

    def _keep(
        self,
        cell: _Cell,
        person: NameMention,
        status: str,
        heading: object,
        told: _Cell | None,
        gone: tuple[Paragraph, NameMention] | None,
    ) -> None:
        said = (told.paragraph, told.start, told.end) if told else None
        self.rows.append(
            Row(self.meeting, self.item, cell.paragraph, cell.start, cell.end, status, heading,  # type: ignore[arg-type]
                [person], told=said, gone=gone)
        )  # fmt: skip


def _says(words: str) -> str:
    for name in _SAYS:
        rule = grammar().rule(f"roll_tables.{name}")
        if rule.search(words):
            return rule.outcome
    return ""


def _names(cell: _Cell, start: int | None = None) -> list[NameMention]:
    """The people whom a cell names, from ``start`` on."""
    begin = cell.start if start is None else start
    roll = read_roll(
        cell.paragraph.text, begin, cell.paragraph.posts, vouched=True, surnames=True, end=cell.end
    )
    office = next((p.end for p in cell.paragraph.posts if p.start == begin), begin)
    return [m for m in roll.mentions if m.outer <= max(begin, office) + 2]
