"""Rows of a table of interests whose cells ran together: "Cllr Ann Pell 4 Personal - tenant Left", or with
no space left between them: "Cllr Ann Pell04Knows the tenantPersonalRemained".

Such a row begins with the name of somebody whom the document knows; the item follows, by its number, its
reference or its title; then, in any order, the kind of interest and whether the member left.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.targets import by_number
from loaders.assembly.item_titles import fold
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.sections import Line, lines_of
from ontology.record import Span

__all__ = ["squeezed"]

_LINES = 4
"""Lines that a row may take."""
_GLUED = re.compile(r"(?<=[a-z0-9).])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    rest: str
    span: Span


def squeezed(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph],
    found: list[Said],
) -> list[Said]:  # fmt: skip
    """What was ``found``, and the rows of that shape in an item about interests that it has not, or has
    without their item."""
    known = {(name, target) for said in found for name in said.names for target in said.targets}
    for row in _rows(reading, acts):
        placed = _target(meeting, item, row.rest)
        if placed is None:
            continue
        target, rest = placed
        words = _GLUED.sub(" ", rest)
        kind = kind_of(words)
        if not kind or (row.name, target) in known:
            continue
        loose = [
            s
            for s in found
            if not s.targets and s.names == [row.name] and any(row.span.meets(p) for p in s.spans)
        ]
        found = [said for said in found if said not in loose]
        found.append(
            Said([row.name], words, kind, [row.span], withdrawal(words), "", "interests.cells", [target], True)
        )  # fmt: skip
    return found


def _rows(reading: Reading, acts: list[Paragraph]) -> list[_Row]:
    """The lines that begin with a known name, each with the lines up to the next such."""
    lines: list[Line] = []
    # a record's decision may stand below what else it says
    for paragraph in sorted(acts, key=lambda act: act.whole.start):
        span = paragraph.whole
        lines += list(lines_of(reading.document, span.start, span.end))
    opened: list[tuple[str, int, int]] = []
    for place, line in enumerate(lines):
        if named := _named(reading, line.text):
            opened.append((*named, place))
    rows = []
    for number, (name, end, place) in enumerate(opened):
        stop = opened[number + 1][2] if number + 1 < len(opened) else len(lines)
        stop = min(stop, place + _LINES)
        text = " ".join(line.text for line in lines[place:stop])
        if grammar().rule("interest_cells.sentence").search(lines[place].text):
            continue
        rows.append(_Row(name, text[end:].strip(), Span(lines[place].start, lines[stop - 1].end)))
    return rows


def _named(reading: Reading, line: str) -> tuple[str, int] | None:
    """Whom the document knows by the name with which a line begins, and where that ends."""
    begin = 0
    while courtesy := grammar().rule("names.courtesy").match(line[begin:]):
        begin += courtesy.end()
    best: tuple[int, set[str]] = (0, set())
    for person in reading.people.individuals:
        if grammar().rule("interest_cells.more_than_surname").search(person.name.replace(".", " ")):
            continue
        for printed in _forms(person.given, person.surname, begin > 0):
            after = line[begin + len(printed) : begin + len(printed) + 1]
            if (
                line.startswith(printed, begin)
                and not after.islower()
                and after not in ("", "-", "'", "’")
            ):
                size = len(printed)
                if size > best[0]:
                    best = (size, {person.name})
                elif size == best[0]:
                    best[1].add(person.name)
    if len(best[1]) != 1:
        return None
    return next(iter(best[1])), begin + best[0]


def _forms(given: str, surname: str, titled: bool) -> list[str]:
    """In which forms a name may be printed; by the surname alone only behind a title."""
    forms = [surname] if titled else []
    if given:
        first = given[0]
        forms += [
            f"{given} {surname}",
            f"{first} {surname}",
            f"{first}. {surname}",
            f"{first}.{surname}",
        ]
    return forms


def _target(meeting: MeetingReading, item: ItemReading, rest: str) -> tuple[str, str] | None:
    """The item with which the words begin, and what stands behind it; None where they name none."""
    number = grammar().rule("interest_cells.squeezed_item").match(rest)
    if number and (
        target := by_number(meeting, number["n"]) or by_number(meeting, number["n"].lstrip("0"))
    ):
        return target, rest[number.end() :]
    if number and "/" in number["n"]:
        holding = [i.id for i in meeting.items if number["n"] in i.title]
        if len(holding) == 1:
            return holding[0], rest[number.end() :]
    titles = [(i.title, i.id) for i in meeting.items if i.id != item.id and len(i.title) > 7]
    begun = [(t, i) for t, i in titles if fold(rest).startswith(fold(t))]
    if len(begun) == 1:
        return begun[0][1], rest[len(begun[0][0]) :]
    return None
