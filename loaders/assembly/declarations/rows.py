"""Declarations told in cells, in whichever order: who, which item, of what kind, and whether they left.

What comes before the first name of a row (an item, a kind) holds for all the names behind it; what comes
behind a name is told of that one, or of those joined to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.assembly.declarations.cells import LONGEST, Cell, Key, cells_of, coded, key_of
from loaders.assembly.declarations.kinds import WELSH, kind_of, withdrawal
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.targets import target_of
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["read_row", "told_in_cells"]

_ALONE = 90
"""Characters of a cell that stands on a line of its own."""


@dataclass(slots=True)
class _Entry:
    """One or several people of whom the same is told."""

    names: list[str]
    start: int
    stop: int = 0
    items: list[str] = field(default_factory=list)
    kind: str = ""
    withdrew: bool | None = None
    numbered: bool = False


def told_in_cells(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph], key: Key,
    leaving: bool, found: list[Said],
) -> list[Said]:  # fmt: skip
    """What was ``found`` otherwise, and what its lists and tables tell by their cells: of the same
    lines, the reading that ties more people to items or kinds."""
    for rows in _in_cells(reading, meeting, item, acts, key, leaving):
        first, last = rows[0].spans[0].start, rows[-1].spans[-1].end
        here = [s for s in found if any(p.start < last and p.end > first for p in s.spans)]
        if any(s.rule == "interests.declared" for s in here):
            continue
        tied = {(n, t) for s in here for n in s.names for t in s.targets}
        read = {(n, t) for s in rows for n in s.names for t in s.targets}
        told = {n for s in here for n in s.names}
        more = {n for s in rows for n in s.names} - told
        if len(read) > len(tied) or more:
            found = [s for s in found if s not in here]
            for said in rows:
                said.general = True
            found += rows
            continue
        for said in here:
            for other in rows:
                if set(said.names) & set(other.names) and set(said.targets) & set(other.targets):
                    said.withdrew = other.withdrew if said.withdrew is None else said.withdrew
                    said.kind = other.kind or said.kind
    for said in found:
        if not said.targets and said.rule == "interests.cells":
            # "JM in the mill quote (personal)": no cell of its own names the item
            said.targets = target_of(reading, meeting, item, said.words)
    for paragraph in acts:
        gone = grammar().rule("interest_cells.gone_by_name").match(paragraph.text)
        names = {reading.name(paragraph, n) for n in paragraph.people} if gone else set()
        for said in found:
            if said.withdrew is None and set(said.names) <= names:
                said.withdrew = True
                said.spans.append(paragraph.whole)
    return found


def _in_cells(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph], key: Key,
    leaving: bool,
) -> list[list[Said]]:  # fmt: skip
    """The declarations of a list or table, each row a paragraph or each cell one. ``leaving``: the head
    of the table says that Yes and No tell who left."""
    found: list[list[Said]] = []
    place = 0
    while place < len(acts):
        leaving = leaving or bool(
            grammar().rule("interest_cells.leaving_head").match(acts[place].text)
        )
        rows = _column(reading, acts, place)
        if len(rows) < 2:
            rows = acts[place : place + 1]
        if said := read_row(reading, meeting, item, rows, key, leaving):
            found.append(said)
        place += len(rows)
    return found


def _column(reading: Reading, acts: list[Paragraph], place: int) -> list[Paragraph]:
    """The cells of one row that stand one below the other, from ``place``: up to the next name."""
    if not _opens_with_name_alone(reading, acts[place]):
        return []
    rows = [acts[place]]
    for paragraph in acts[place + 1 : place + 9]:
        if len(paragraph.text) > _ALONE or _opens_with_name_alone(reading, paragraph):
            break
        if any(n.outer < 30 and n.council for n in paragraph.people):
            break
        rows.append(paragraph)
    return rows


def _opens_with_name_alone(reading: Reading, paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(text) > 60:
        return False
    people = paragraph.people
    if len(people) != 1:
        return not people and bool(coded(reading, text.strip(" .:")))
    first = people[0]
    lead, bracket = text[: first.outer], text[slice(*first.bracket)] if first.bracket else ""
    if len(lead) > 24 or any(letter.isdigit() for letter in lead + bracket) or kind_of(lead):
        return False
    return max(first.end, first.stop) >= len(text.rstrip(" .:)"))


def read_row(
    reading: Reading, meeting: MeetingReading, item: ItemReading, rows: list[Paragraph], key: Key,
    leaving: bool,
) -> list[Said]:  # fmt: skip
    """The declarations of one row, which may stand in several paragraphs."""
    g = grammar()
    entries: list[tuple[Paragraph, _Entry]] = []
    tails: list[str] = []
    for place, paragraph in enumerate(rows):
        text = paragraph.text
        if (
            len(text) > LONGEST
            or g.rule("interest_cells.sentence").search(text)
            or (place == 0 and len(key_of([paragraph])))
        ):
            return []
        cells = cells_of(reading, meeting, item, paragraph, key, place > 0)
        if place:
            # a cell of the row whose name stands above
            _attach([e for _, e in entries], cells, text, key, leaving)
            answered = any(c.what == "answer" for c in cells)
            if entries and not answered and g.rule("interest_cells.left_cell").search(text):
                entries[0][1].withdrew = True
            label, _, answer = text.partition(": ")
            # "Stayed or left: left"
            tails.append(answer if answer and withdrawal(label) is not None else text)
            continue
        entries += [(paragraph, e) for e in _entries(paragraph, cells, key, leaving)]
        if not entries:
            return []
    found = []
    for paragraph, entry in entries:
        words = paragraph.text[entry.start : entry.stop]
        behind = " | ".join([words, *tails])
        told = entry.items or entry.kind
        if not told or (len(rows) > 1 and not entry.items):
            continue
        went = withdrawal(behind) if entry.withdrew is None else entry.withdrew
        spans = [paragraph.span(entry.start, entry.stop), *(r.whole for r in rows[1:])]
        found.append(
            Said(entry.names, behind, entry.kind, spans, went, "", "interests.cells", list(dict.fromkeys(entry.items)))
        )  # fmt: skip
    return found


def _entries(paragraph: Paragraph, cells: list[Cell], key: Key, leaving: bool) -> list[_Entry]:
    """The cells of a line put to the people of whom they tell."""
    text = paragraph.text
    first = next((n for n, c in enumerate(cells) if c.what == "person"), None)
    if first is None:
        return []
    heads = {c.what for c in cells[:first] if c.what in ("item", "kind", "code")}
    entries: list[_Entry] = []
    context: list[Cell] = []
    row: list[_Entry] = []
    joint = grammar().rule("interest_cells.joint").regex
    before: Cell | None = None
    for cell in cells:
        if cell.what == "person":
            if before and before.what == "person" and joint.fullmatch(text, before.end, cell.start):
                row[0].names += cell.values
            else:
                row = [_Entry(list(cell.values), cell.start)]
                _attach(row, context, text, key, leaving)
                entries += row
        elif cell.what in heads and (cell.what != "kind" or "item" not in heads or not row):
            if before is None or before.what not in heads or row:
                context = [] if row else context
            row = []
            context.append(cell)
        else:
            if cell.what == "item" and row and all(e.items and e.kind for e in row):
                # "Pell: Item 4 (personal); Item 5 (pecuniary)"
                row = [_Entry(list(e.names), cell.start) for e in row]
                entries += row
            _attach(row, [cell], text, key, leaving)
        before = cell
    for entry, following in zip(entries, [*entries[1:], None], strict=True):
        stop = following.start if following else len(text)
        heading = [c.start for c in cells if entry.start < c.start < stop and c.what in heads]
        entry.stop = min([stop, *heading]) if heads else stop
    nothing = grammar().rule("interest_cells.nothing")
    kept = []
    for entry in entries:
        last = max((c.end for c in cells if c.what == "person" and entry.start <= c.start < entry.stop), default=entry.start)  # fmt: skip
        if not nothing.search(text[last : entry.stop]):
            kept.append(entry)
    return kept


def _attach(
    row: list[_Entry], cells: list[Cell], text: str, key: Key, leaving: bool
) -> None:  # fmt: skip
    g = grammar()
    for entry in row:
        for cell in cells:
            if cell.what == "item":
                entry.items += cell.values
            elif cell.what == "kind":
                # of two languages the second says it again
                known = "" if entry.kind in WELSH else entry.kind
                entry.kind = known or cell.values[0]
            elif cell.what == "went":
                entry.withdrew = bool(cell.values[0])
            elif cell.what == "code":
                means = key[cell.values[0]]
                entry.kind = entry.kind or kind_of(means)
                went = withdrawal(means)
                entry.withdrew = went if went is not None else entry.withdrew
            elif leaving or g.rule("interest_cells.left_label").search(text[: cell.start]):
                entry.withdrew = g.rule("interest_cells.yes").match(cell.values[0]) is not None
