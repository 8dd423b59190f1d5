"""Lists printed side by side: two headings or more on one line, and their columns below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.assembly.attendance.headings import Heading, heading_at, is_list_end
from loaders.assembly.attendance.roll_rows import line_breaks
from loaders.assembly.attendance.table_cells import cell_lines
from loaders.cells import is_barred
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["Columns", "columns_at"]

_MARK = re.compile(r"\W*\w?\W*|\d{1,4} ?%?")
_SLACK = 4
"""Characters by which an entry may stand to the left of its column's heading."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of a line, the stretches of the paragraphs that stand under each, and how many
    paragraphs they take up."""

    heads: tuple[Heading, ...]
    under: tuple[tuple[tuple[Paragraph, int, int], ...], ...]
    count: int


def columns_at(reading: Reading, paragraphs: Sequence[Paragraph]) -> Columns | None:
    """The columns that the first of ``paragraphs`` heads; None where it holds no two headings."""
    first = paragraphs[0]
    barred = is_barred(first.text)
    pieces = list(_pieces(reading, first))
    heads: list[Heading] = []
    for start, stop, _ in pieces:
        heading = _heading(first, start, stop)
        if heading is None:
            break
        heads.append(heading)
    if len(heads) < 2 or len({heading.says for heading in heads}) < 2:
        return None
    edges = [column - (0 if barred else _SLACK) for _, _, column in pieces[1 : len(heads)]]
    columns: tuple[list[tuple[Paragraph, int, int]], ...] = tuple([] for _ in heads)
    for start, stop, column in pieces[len(heads) :]:
        columns[bisect_right(edges, column)].append((first, start, stop))
    count = 1
    for paragraph in paragraphs[1:]:
        below = list(_pieces(reading, paragraph))
        ended = not below or is_barred(paragraph.text) < barred or is_list_end(paragraph.text)
        if ended or heading_at(paragraph.text[slice(*below[0][:2])]):
            break
        for start, stop, column in below:
            columns[bisect_right(edges, column)].append((paragraph, start, stop))
        count += 1
    if sum(map(bool, columns)) < 2 or not columns[0]:
        return None
    if any(_MARK.fullmatch(p.text, start, stop) for cells in columns for p, start, stop in cells):
        return None
    return Columns(tuple(heads), tuple(map(tuple, columns)), count)


def _pieces(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[int, int, int]]:
    """Start and end of each stretch of a paragraph between gaps, bars and line ends, and its column."""
    if is_barred(paragraph.text):
        for _, cells in cell_lines(reading, 0, paragraph):
            yield from ((c.start, c.end, c.column) for c in cells if c.start < c.end)
        return
    source, text = reading.document.text, paragraph.text
    begin = 0
    for place in [*line_breaks(reading, paragraph), len(text)]:
        if place > begin:
            at = paragraph.passage.offsets[begin]
            yield begin, place, at - (source.rfind("\n", 0, at) + 1)
        begin = place + 1


def _heading(paragraph: Paragraph, start: int, stop: int) -> Heading | None:
    """The heading that a stretch is and nothing besides; None where it is none."""
    words = paragraph.text[start:stop]
    heading = heading_at(words)
    if heading is None or not heading.says or heading.end < len(words):
        return None
    return Heading(start, start + heading.words_end, stop, heading.says, heading.words)
