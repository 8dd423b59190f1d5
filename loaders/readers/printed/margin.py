"""The right-hand margin of minutes in which those stand who are to act, below a head such as "Action by".

A file draws the column after the text that it stands beside, so that an owner came out as a paragraph of
its own, and the head once on each page. Here each owner goes to the end of the paragraph that it is
level with, behind a gap as wide as print leaves there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.readers.printed.paragraphs import Paragraph
from loaders.readers.printed.type import Line
from loaders.readers.titled_cells import is_title
from loaders.readers.web.margin import is_task

__all__ = ["Margin", "beside", "margin_of", "taken_out"]

_LONGEST = 32
_LONGEST_TASK = 70
"""Characters of a line that says what is to be done, where it begins below the head or right of it."""
_NARROW = 0.18
"""Of the width of the text: a column of items' numbers before it is no wider."""
_INDENT = 24  # characters before what stands in the margin beside no text
_REACH = 36.0  # points by which what stands in the column may begin before its head
_APART = 0.9  # of the size of type: a gap so wide parts the margin from the text
_EDGE = 0.62  # of the width of the text: a margin stands to the right of this


@dataclass(frozen=True, slots=True)
class Margin:
    """The column: where it begins, and at which height of which page (its number) it is first headed."""

    x0: float
    page: int
    y: float
    head: float
    """Where its head begins."""


def margin_of(pages: Sequence[tuple[int, list[Line]]]) -> Margin | None:
    """The margin of a document, told by a head at its right and by two who are named below it at least."""
    for number, lines in pages:
        right = max((line.x1 for line in lines), default=0.0)
        left = min((line.x0 for line in lines), default=0.0)
        for line in lines:
            cut = _last_run(line)
            words = line.words[cut:]
            text = " ".join(w.text for w in words)
            if words[0].x0 < left + _EDGE * (right - left) or not _is_head(text):
                continue
            gaps = [i for i in range(1, cut) if _gap(line, i)]
            if gaps and (len(gaps) > 1 or line.words[gaps[0]].x0 > left + _NARROW * (right - left)):
                continue  # a table with more columns than numbers, text and owners
            margin = Margin(words[0].x0 - _REACH, number, line.y, words[0].x0 - 3)
            if sum(len(taken_out(those, at, margin)[1]) for at, those in pages) > 2:
                return margin
    return None


def _is_head(text: str) -> bool:
    return grammar().rule("margins.printed_head").regex.fullmatch(text) is not None


def taken_out(lines: list[Line], page: int, margin: Margin) -> tuple[list[Line], list[Line]]:
    """The lines of a page without what stands in its margin, and that; the head only where it is first."""
    if page < margin.page:
        return lines, []
    kept: list[Line] = []
    owners: list[Line] = []
    for line in lines:
        above = page == margin.page and line.y > margin.y + 1
        cut = _last_run(line)
        words = line.words[cut:]
        longest = _LONGEST if words[0].x0 < margin.head else _LONGEST_TASK
        short = sum(len(w.text) + 1 for w in words) <= longest
        if above or words[0].x0 < margin.x0 or not short:
            kept.append(line)
            continue
        named = Line(words, line.y, line.size, line.bold)
        first = page == margin.page and abs(line.y - margin.y) < 1
        if first or not _is_head(named.text):
            owners.append(named)
        if cut:
            kept.append(Line(line.words[:cut], line.y, line.size, line.bold, line.cut))
    return kept, owners


def beside(paragraphs: list[Paragraph], owners: list[Line]) -> list[Paragraph]:
    """The paragraphs of a page, each with its owner; what is level with none is a paragraph of its own."""
    cells = _cells(owners)
    left: list[Line] = []
    for number, cell in enumerate(cells):
        level = next((i for i, p in enumerate(paragraphs) if _is_level(p, cell[0])), -1)
        if level < 0:
            left += cell
            continue
        lines = _unwrapped(cell, max(line.x1 for line in owners))
        tasks = any(map(is_task, lines))
        if tasks or (_is_titled(paragraphs, level) and not _is_head(lines[0])):
            following = cells[number + 1][0].y if number + 1 < len(cells) else float("-inf")
            level = _last_of(paragraphs, level, following)
        held = paragraphs[level]
        joint = ". " if tasks else " "
        held.owner += (joint if held.owner else "") + joint.join(lines)
    for line in left:
        place = next((i for i, p in enumerate(paragraphs) if p.first.y < line.y), len(paragraphs))
        paragraphs.insert(place, Paragraph([line.text], False, False, line, line, indent=_INDENT))
    return paragraphs


def _cells(owners: list[Line]) -> list[list[Line]]:
    """The lines of the column that stand close below one another."""
    cells: list[list[Line]] = []
    for line in owners:
        if cells and 0 < cells[-1][-1].y - line.y < 1.7 * line.size:
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _unwrapped(cell: list[Line], right: float) -> list[str]:
    """The lines of a cell, joined where the next word had no room left, or a line goes on in small letters."""
    found = [cell[0].text]
    for above, line in zip(cell, cell[1:], strict=False):
        room = right - above.x1 - (line.words[0].x1 - line.words[0].x0) > 0.5 * line.size
        if room and line.text[:1].isupper() and is_task(line.text):
            found.append(line.text)
        else:
            found[-1] += f" {line.text}"
    return found


def _is_level(paragraph: Paragraph, line: Line) -> bool:
    reach = 0.4 * line.size
    return paragraph.last.y - reach <= line.y <= paragraph.first.y + reach


def _is_titled(paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a paragraph is the title of what stands below it."""
    title = paragraphs[place]
    return title.heading and is_title(title.lines[0]) and place + 1 < len(paragraphs)


def _last_of(paragraphs: list[Paragraph], place: int, below: float) -> int:
    """The last paragraph of the matter that the one at ``place`` is of, above the height ``below``; the first
    behind its title where nothing tells where the matter ends."""
    titled = place + 1 if _is_titled(paragraphs, place) else place
    ends = range(titled + 1, len(paragraphs))
    end = next((i for i in ends if _is_titled(paragraphs, i)), titled + 1)
    above = [
        i
        for i in range(titled, end)
        if paragraphs[i].last.y > below + 0.5 * paragraphs[i].last.size
    ]
    return above[-1] if above else titled


def _last_run(line: Line) -> int:
    """The index of the word with which the last column of a line begins; 0 where it has one only."""
    return next((i for i in range(len(line.words) - 1, 0, -1) if _gap(line, i)), 0)


def _gap(line: Line, index: int) -> bool:
    return line.words[index].x0 - line.words[index - 1].x1 > _APART * line.size
