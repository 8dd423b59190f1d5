"""Labels of a roll that are too long for their column and go on below, beside the names.

    Officers in      Ann Hale (Clerk),
    Attendance:      Tom Orrell

Extraction keeps the lines, so the label stands in two pieces among the names; here it is put together.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.annotated import Paragraph
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage, fold, join

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_SLACK = 2
"""Characters by which the lines of one column may stand apart."""
_PIECES = 3
"""Lines over which a label goes at most."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """A line of the page: where it begins and ends, its label and the rest; -1 where one is missing."""

    start: int
    end: int
    label: tuple[int, int]
    value: tuple[int, int]
    column: int
    indent: int


def _lines(source: str, passage: Passage) -> list[tuple[int, int]]:
    """Start and end of each line of the page over which a passage goes."""
    found = []
    start, stop = passage.whole.start, passage.whole.end
    while start < stop:
        end = source.find("\n", start, stop)
        end = stop if end < 0 else end
        if source[start:end].strip():
            found.append((start, end))
        start = end + 1
    return found


def _cells(source: str, start: int, end: int, column: int) -> _Cells:
    """A line taken apart at the column where the values begin, or (``column`` 0) at its first gap."""
    first = source.rfind("\n", 0, start) + 1
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    indent = start - first
    gap = _GAP.search(source, start, end)
    if column and indent >= column - _SLACK:
        return _Cells(start, end, (-1, -1), (start, end), indent, indent)
    if gap is None:
        return _Cells(start, end, (start, end), (-1, -1), column, indent)
    return _Cells(start, end, (start, gap.start()), (gap.end(), end), gap.end() - first, indent)


def _label(source: str, pieces: list[_Cells]) -> str:
    return " ".join(source[slice(*p.label)].strip() for p in pieces)


def _wraps(source: str, pieces: list[_Cells]) -> bool:
    """Whether the labels of lines below one another are one that heads a list."""
    from loaders.assembly.attendance.headings import heading_at

    first, last = source[slice(*pieces[0].label)], source[slice(*pieces[-1].label)]
    whole = _label(source, pieces)
    if grammar().rule("roll_words.party_label").match(whole):
        return True
    if ":" in first or (whole.count(":") and not whole.endswith(":")):
        return False
    open_end = grammar().rule("roll_words.label_open").search(first) is not None
    away = grammar().outcome("rolls", ("says_absent", "says_apologies"), last.strip(": "))
    if away and grammar().rule("roll_words.also").match(first.strip()):
        # "ALSO" and, below it, "APOLS" head a list each
        return False
    if not open_end and heading_at(f"{first.strip()}:") is None:
        # a name
        return False
    carried = last.endswith(":") or last[:1].islower() or open_end
    heading = heading_at(f"{whole.rstrip(': ')}:")
    return carried and heading is not None and heading.end >= len(whole.rstrip(": "))


def rejoined(source: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs of a head, each label that goes on below put together before what it labels."""
    found: list[Paragraph] = []
    place = 0
    lines = [_lines(source, p.passage) for p in paragraphs]
    while place < len(paragraphs):
        taken = _block(source, paragraphs, lines, place)
        if taken is None:
            found.append(paragraphs[place])
            place += 1
            continue
        made, count = taken
        found += made
        place += count
    return found


def _block(
    source: str, paragraphs: list[Paragraph], lines: list[list[tuple[int, int]]], place: int
) -> tuple[list[Paragraph], int] | None:
    """The paragraphs from ``place`` on over which a label goes, made anew, and how many they were."""
    ahead: list[tuple[int, int, int]] = []
    for at in range(place, min(place + _PIECES, len(paragraphs))):
        if at > place and paragraphs[at].gap > 1:
            break
        ahead += [(at, *line) for line in lines[at]]
    for begin in range(len(lines[place])):
        first = _cells(source, *ahead[begin][1:], 0)
        if first.value[0] < 0:
            continue
        pieces = [first]
        for number, (at, start, end) in enumerate(ahead[begin + 1 : begin + _PIECES], begin + 1):
            cells = _cells(source, start, end, first.column)
            beside = cells.value[0] < 0 or abs(cells.column - first.column) <= _SLACK
            if cells.label[0] < 0:
                pieces.append(cells)
                continue
            if abs(cells.indent - first.indent) > _SLACK or not beside:
                break
            pieces.append(cells)
            labels = [p for p in pieces if p.label[0] >= 0]
            if cells.end - cells.start < 40 + first.column and _wraps(source, labels):
                return _made(source, paragraphs, place, at, ahead, begin, number, pieces), (
                    at - place + 1
                )
    return None


def _made(
    source: str,
    paragraphs: list[Paragraph],
    place: int,
    last: int,
    ahead: list[tuple[int, int, int]],
    begin: int,
    number: int,
    pieces: list[_Cells],
) -> list[Paragraph]:
    """What stood before the label, then the label whole with all that stands beside and behind it."""
    labels = [fold(source, *p.label) for p in pieces if p.label[0] >= 0]
    values = [fold(source, *p.value) for p in pieces if p.value[0] >= 0]
    values += [fold(source, s, e) for at, s, e in ahead[number + 1 :] if at == last]
    made = []
    if begin:
        before = fold(source, ahead[0][1], ahead[begin - 1][2])
        made.append(Paragraph(before, paragraphs[place].part, paragraphs[place].gap))
    gap = paragraphs[place].gap if not begin else 1
    made.append(Paragraph(join([*labels, *values]), paragraphs[place].part, gap))
    return made
