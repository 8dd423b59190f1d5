"""Lists printed side by side: two headings on one line, and their columns below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.assembly.attendance.headings import Heading, heading_at, is_list_end
from loaders.assembly.attendance.roll_rows import line_breaks
from loaders.reading import Paragraph, Reading

__all__ = ["Columns", "columns_at"]

_SLACK = 4
"""Characters by which an entry may stand to the left of its column's heading."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The two headings of a line, the stretches of the paragraphs that stand under each, and how many
    paragraphs they take up."""

    left: Heading
    right: Heading
    under_left: tuple[tuple[Paragraph, int, int], ...]
    under_right: tuple[tuple[Paragraph, int, int], ...]
    count: int


def columns_at(reading: Reading, paragraphs: Sequence[Paragraph]) -> Columns | None:
    """The columns that the first of ``paragraphs`` heads; None where it holds no two headings."""
    first = paragraphs[0]
    pieces = list(_pieces(reading, first))
    if len(pieces) < 2:
        return None
    left, right = (_heading(first, *pieces[n][:2]) for n in (0, 1))
    if left is None or right is None or left.says == right.says:
        return None
    edge = pieces[1][2] - _SLACK
    columns: tuple[list[tuple[Paragraph, int, int]], ...] = ([], [])
    for start, stop, column in pieces[2:]:
        columns[column >= edge].append((first, start, stop))
    count = 1
    for paragraph in paragraphs[1:]:
        below = list(_pieces(reading, paragraph))
        if is_list_end(paragraph.text) or heading_at(paragraph.text[slice(*below[0][:2])]):
            break
        for start, stop, column in below:
            columns[column >= edge].append((paragraph, start, stop))
        count += 1
    if not all(columns):
        return None
    return Columns(left, right, tuple(columns[0]), tuple(columns[1]), count)


def _pieces(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[int, int, int]]:
    """Start and end of each stretch of a paragraph between gaps and line ends, and its column."""
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
