"""Action tables that lost their lines: a cell on each line, or columns kept apart by wide gaps."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.actions.tables import Columns, head_of, row
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import fold
from loaders.reading import Paragraph
from ontology.record import Span

__all__ = ["flattened"]

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_CELL = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_KINDS = ("what", "who", "when", "other")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


def flattened(tell: Teller) -> list[Span]:
    """Read the flattened action tables of an item; where their rows stand."""
    used: list[Span] = []
    text = tell.reading.document.text
    for part in tell.item.section.parts:
        lines = [
            [
                _Cell(line.start() + cell.start(), line.start() + cell.end(), cell.group())
                for cell in _CELL.finditer(line.group())
            ]
            for line in _LINE.finditer(text, part.span.start, part.span.end)
        ]
        place = 0
        while place < len(lines):
            place = (
                _down(tell, lines, place, used) or _across(tell, lines, place, used) or place + 1
            )
    return used


def _down(tell: Teller, lines: list[list[_Cell]], place: int, used: list[Span]) -> int:
    """A table with a cell on each line: the place behind it, or 0 where none begins here."""
    heads: list[str] = []
    while place + len(heads) < len(lines) and _is_head(lines[place + len(heads)]):
        heads.append(lines[place + len(heads)][0].text)
    columns = head_of(heads) if len(heads) >= 3 else None
    if columns is None or len(set(heads)) < len(heads):
        return 0
    at = place + len(heads)
    while at + len(heads) <= len(lines):
        cells = [_joined(line) for line in lines[at : at + len(heads)]]
        if not _fits(cells, columns):
            break
        _tell(tell, cells, columns, used)
        at += len(heads)
    return at if at > place + len(heads) else 0


def _across(tell: Teller, lines: list[list[_Cell]], place: int, used: list[Span]) -> int:
    """A table whose columns wide gaps keep apart: the place behind it, or 0 where none begins."""
    head = [cell.text for cell in lines[place]]
    columns = head_of(head) if len(head) >= 2 else None
    if columns is None:
        return 0
    at = place + 1
    while at < len(lines) and len(lines[at]) == len(head) and _fits(lines[at], columns):
        _tell(tell, lines[at], columns, used)
        at += 1
    return at


def _is_head(line: list[_Cell]) -> bool:
    rules = (grammar().rule(f"actions.column_{kind}") for kind in _KINDS)
    return len(line) == 1 and any(rule.regex.fullmatch(line[0].text) for rule in rules)


def _joined(line: list[_Cell]) -> _Cell:
    return _Cell(line[0].start, line[-1].end, " ".join(cell.text for cell in line))


def _fits(cells: list[_Cell], columns: Columns) -> bool:
    """Whether cells are a row: an action of some words, and an owner who may be one."""
    what, who = cells[columns.what].text, cells[columns.who].text
    return len(what.split()) >= 3 and len(who.split()) <= 9 and who[:1].isupper()


def _tell(tell: Teller, cells: list[_Cell], columns: Columns, used: list[Span]) -> None:
    start, end = cells[0].start, cells[-1].end
    paragraph = Paragraph(fold(tell.reading.document.text, start, end))
    offsets = paragraph.passage.offsets
    place = {offset: index for index, offset in enumerate(offsets)}
    bounds = [(place[cell.start], place[cell.end - 1] + 1) for cell in cells]
    row(tell, paragraph, bounds, columns)
    used.append(Span(start, end))
