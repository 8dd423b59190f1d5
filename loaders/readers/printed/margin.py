"""The right-hand margin of minutes in which those stand who are to act, below a head such as "Action by".

A file draws the column after the text that it stands beside, so that an owner came out as a paragraph of
its own, and the head once on each page. Here each owner goes to the end of the paragraph that it is
level with, behind a gap as wide as print leaves there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.readers.printed.paragraphs import Paragraph
from loaders.readers.printed.type import Line

__all__ = ["Margin", "beside", "margin_of", "taken_out"]

_HEAD = re.compile(
    r"(?:actions?(?: by| for)?|action (?:owner|officer|required)|by whom|owner|who|lead)[.:]?", re.I
)
_LONGEST = 32
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


def margin_of(pages: Sequence[tuple[int, list[Line]]]) -> Margin | None:
    """The margin of a document, told by a head at its right and by two who are named below it at least."""
    for number, lines in pages:
        right = max((line.x1 for line in lines), default=0.0)
        left = min((line.x0 for line in lines), default=0.0)
        for line in lines:
            cut = _last_run(line)
            words = line.words[cut:]
            text = " ".join(w.text for w in words)
            if words[0].x0 < left + _EDGE * (right - left) or not _HEAD.fullmatch(text):
                continue
            if cut and any(_gap(line, i) for i in range(1, cut)):
                continue  # a table with three columns or more
            margin = Margin(words[0].x0 - _REACH, number, line.y)
            if sum(len(taken_out(those, at, margin)[1]) for at, those in pages) > 2:
                return margin
    return None


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
        short = sum(len(w.text) + 1 for w in words) <= _LONGEST
        if above or words[0].x0 < margin.x0 or not short:
            kept.append(line)
            continue
        named = Line(words, line.y, line.size, line.bold)
        first = page == margin.page and abs(line.y - margin.y) < 1
        if first or not _HEAD.fullmatch(named.text):
            owners.append(named)
        if cut:
            kept.append(Line(line.words[:cut], line.y, line.size, line.bold, line.cut))
    return kept, owners


def beside(paragraphs: list[Paragraph], owners: list[Line]) -> list[Paragraph]:
    """The paragraphs of a page, each with its owner; what is level with none is a paragraph of its own."""
    left: list[Line] = []
    held: Paragraph | None = None
    for line in owners:
        reach = 0.4 * line.size
        level = next(
            (p for p in paragraphs if p.last.y - reach <= line.y <= p.first.y + reach), None
        )
        near = held is not None and left == [] and _below(held, line)
        held = level or (held if near else None)
        if held is None:
            left.append(line)
            continue
        held.owner = f"{held.owner} {line.text}".strip()
        held.owner_y = line.y
    for line in left:
        place = next((i for i, p in enumerate(paragraphs) if p.first.y < line.y), len(paragraphs))
        paragraphs.insert(place, Paragraph([line.text], False, False, line, line, indent=_INDENT))
    return paragraphs


def _below(held: Paragraph, line: Line) -> bool:
    return 0 < held.owner_y - line.y < 1.7 * line.size


def _last_run(line: Line) -> int:
    """The index of the word with which the last column of a line begins; 0 where it has one only."""
    return next((i for i in range(len(line.words) - 1, 0, -1) if _gap(line, i)), 0)


def _gap(line: Line, index: int) -> bool:
    return line.words[index].x0 - line.words[index - 1].x1 > _APART * line.size
