"""Lines of a head that hold all it says in cells: "Ditches Panel | 4 March 2031 | 10.00 – 11.05 | Corn Hall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.assembly.body_names import mixed_case
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

if TYPE_CHECKING:
    from loaders.assembly.heads import Found

__all__ = ["bare_hour", "business_body", "head_cells", "names_a_meeting"]

_BETWEEN = re.compile(r"\s*[|·•¦]\s+")
_HOURS = re.compile(
    r"(?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)(?: ?(?:[-–—]|to|until) ?\d{1,2}[.:]\d\d)?"
)
"""A cell that holds the hour, and perhaps the one at which the meeting rose."""
_FEWEST = 3
"""Cells of such a line."""
_REST = 14
"""Characters that may stand in a cell beside its date: a weekday, "Held:"."""


def head_cells(head: list[Paragraph]) -> list[Paragraph]:
    """The lines of a head, each cell of one that gives the day in a cell of its own as a line."""
    found: list[Paragraph] = []
    for paragraph in head:
        cells = _cells(paragraph)
        dated = any(_is_day(cell) for cell in cells)
        found += cells if len(cells) >= _FEWEST and dated else [paragraph]
    return found


def names_a_meeting(cells: list[Paragraph]) -> bool:
    """Whether such cells, where no head stands, are those of a meeting: one names a body or a council."""
    rules = [grammar().rule(f"bodies.{name}").regex for name in ("council", "name")]
    return len(cells) >= _FEWEST and any(
        rule.match(mixed_case(cell.text)) for cell in cells for rule in rules if not _is_day(cell)
    )


def bare_hour(head: list[Paragraph], found: Found) -> None:
    """The hour that fills a cell or line of the head: "18.30 – 20.05"."""
    for line in head:
        if match := _HOURS.fullmatch(line.text):
            found.set("start", f"{int(match['h']):02}:{match['m']}", line.whole)


def business_body(head: list[Paragraph], found: Found) -> None:
    """The body that goes by its business alone, where it stands before the meeting's day and nothing else
    names one: "Overview & Scrutiny (Places) 8.11.31"."""
    rule = grammar().rule("heads.business_body")
    for line in head:
        day = next((d for d in line.dates if d.full), None)
        match = rule.match(line.text[: day.start]) if day else None
        if day and match and len(line.text) - day.end <= _REST:
            found.set("body", match["body"], line.whole)


def _cells(paragraph: Paragraph) -> list[Paragraph]:
    text = paragraph.text
    found: list[Paragraph] = []
    start = 0
    for gap in [*_BETWEEN.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            found.append(Paragraph(paragraph.passage.cut(start, end)))
        start = gap.end() if gap else end
    return found


def _is_day(cell: Paragraph) -> bool:
    """Whether a cell gives a day, with hardly more beside it."""
    return any(d.full and len(cell.text) - (d.end - d.start) <= _REST for d in cell.dates)
