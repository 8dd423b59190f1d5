"""The cells of attendance tables: where they stand, what they head, whom they name, what they say."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from loaders.annotators.names import NameMention, words
from loaders.annotators.rolls import read_roll
from loaders.annotators.turned_names import turned_name
from loaders.cells import cells_of
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

_SAYS = ("says_apologies", "says_absent", "says_substitute", "says_in_attendance", "says_present")


@dataclass(frozen=True, slots=True)
class RollCell:
    """A cell: a stretch of a paragraph, and how far from the left its line holds it."""

    paragraph: Paragraph
    start: int
    end: int
    column: int

    @property
    def words(self) -> str:
        return self.paragraph.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.paragraph.span(self.start, self.end)


RollLine = tuple[int, list[RollCell]]


def cell_lines(reading: Reading, place: int, paragraph: Paragraph) -> list[RollLine]:
    """The lines of a paragraph, each with its cells."""
    if not paragraph.text:
        return []
    offsets, source = paragraph.passage.offsets, reading.document.text
    lines: list[RollLine] = []
    start, end = offsets[0], offsets[-1] + 1
    while start < end:
        stop = source.find("\n", start, end)
        stop = end if stop < 0 else stop
        left = source.rfind("\n", 0, start) + 1
        cells = []
        for cell in cells_of(source, start, stop, left=left):
            first = bisect_left(offsets, cell.start)
            last = bisect_left(offsets, cell.end)
            cells.append(RollCell(paragraph, first, last, cell.column))
        if cells:
            lines.append((place, cells))
        start = stop + 1
    return lines


def column_kind(cell: RollCell) -> str:
    """What a head says of its column: ``name``, ``status``, ``substitute``, ``other``, or nothing."""
    words = cell.words.strip(" *:")
    if words in grammar().words("roll_tables.other"):
        return "other"
    kinds = ("substitute", "status", "name")
    return next((k for k in kinds if grammar().rule(f"roll_tables.{k}").match(words)), "")


def stood_in(cell: RollCell | None) -> RollCell | None:
    """The stretch of a cell behind "substituted by", where somebody is named there."""
    by = cell and grammar().rule("roll_words.replaced_by").search(cell.words)
    return replace(cell, start=cell.start + by.end()) if cell and by else None


def says(words: str) -> str:
    """The status that a cell or a head tells, or nothing."""
    return grammar().outcome("roll_tables", _SAYS, words)


def names_of(cell: RollCell, start: int | None = None) -> list[NameMention]:
    """The people whom a cell names, from ``start`` on."""
    begin = cell.start if start is None else start
    roll = read_roll(
        cell.paragraph.text, begin, cell.paragraph.posts, vouched=True, surnames=True, end=cell.end
    )
    office = next((p.end for p in cell.paragraph.posts if p.start == begin), begin)
    return [m for m in roll.mentions if m.outer <= max(begin, office) + 2]


def surnames_first(reading: Reading, paragraph: Paragraph) -> None:
    """Take the names that open rows with the surname first into the paragraph's people, and end those
    that the mark in the next cell was taken into ("Ann Pell", "X")."""
    found = []
    rows = [cells for _, cells in cell_lines(reading, 0, paragraph)]
    names = [turned_name(paragraph.text, cells[0].start, cells[0].end) for cells in rows]
    # in a list of nothing else one whose given name is known tells of the others
    listed = all(names) and any(n.given in words().given for n in names if n)
    for cells, match in zip(rows, names, strict=True):
        first = cells[0]
        titled = match and match.council and match.outer < match.start
        if match and (listed or len(cells) > 1 or titled or match.given in words().given):
            found.append(match)
        elif any(first.start <= n.outer < first.end < n.end for n in paragraph.people):
            found += names_of(first)
    taken = [(m.outer, m.end) for m in found]
    kept = [n for n in paragraph.people if not any(s < n.end and n.outer < e for s, e in taken)]
    if found:
        paragraph.adopt([*kept, *found])
