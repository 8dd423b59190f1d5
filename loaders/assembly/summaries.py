"""Decisions that a list behind the items tells: "4 Library | That it be kept | Cabinet", with their movers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.assembly.decisions import outcomes_of
from loaders.assembly.decisions.recommended import recommended_by
from loaders.assembly.decisions.wording import told_verb, trim
from loaders.assembly.item_numbers import item_numbered
from loaders.assembly.motions import motion_fact
from loaders.assembly.motions.tables import motion_of
from loaders.assembly.resolutions.parts import list_ordinal, split_parts
from loaders.cells import Cell, cells_of, is_barred
from loaders.grammar import grammar
from loaders.passages import fold
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.sections import Line, lines_of
from ontology.record import Decision, Recommendation, Span

__all__ = ["assemble"]

_MOTION = ("mover", "seconder", "for", "against", "abstain", "score", "result")
RULE = "decisions.summary"


@dataclass(slots=True)
class _Row:
    """A row: its item, the cells by what heads them, and where it ends."""

    item: ItemReading
    cells: dict[str, Cell] = field(default_factory=dict)
    start: int = 0
    end: int = 0


def assemble(reading: Reading) -> None:
    """Decision, Recommendation and Motion facts of such lists, for the items that tell of no decision themselves."""
    for meeting in reading.meetings:
        told = {f.item for f in reading.stated(Decision) if "confirmed" not in f.outcomes}
        for span in meeting.section.outcomes:
            for row in _rows(reading, meeting, span):
                if row.item.id not in told:
                    _state(reading, meeting, row)


def _rows(reading: Reading, meeting: MeetingReading, span: Span) -> Iterator[_Row]:
    """The rows of a list, a line that names no item taken for more of the one before it."""
    heads: list[str] = []
    rows: list[_Row] = []
    for line in lines_of(reading.document, span.start, span.end):
        cells = cells_of(reading.document.text, line.start, line.end)
        if not rows and len(cells) > 1 and (found := _heads(reading, cells)):
            heads = found
            continue
        if row := _row(reading, meeting, line, cells, heads):
            rows.append(row)
        elif (
            rows and (part := grammar().rule("layout.list_marker").match(line.text)) and part.end()
        ):
            more = {"text": Cell(line.start, line.end, 0)}
            rows.append(_Row(rows[-1].item, more, line.start, line.end))
        elif rows and len(cells) < 2 and "text" in rows[-1].cells and not line.gap:
            rows[-1].cells["text"] = rows[-1].cells["text"]._replace(end=line.end)
            rows[-1].end = line.end
    yield from rows


def _heads(reading: Reading, cells: Sequence[Cell]) -> list[str]:
    """What heads each column; none where a cell is no head."""
    text = reading.document.text
    found = [_head(text[cell.start : cell.end].strip(" :.")) for cell in cells]
    return found if all(found) and "text" in found else []


def _head(words: str) -> str:
    g = grammar()
    for name in ("item", "to", "other"):
        if g.rule(f"house.column_{name}").match(words):
            return name
    motion = next((n for n in _MOTION if g.rule(f"motion_tables.{n}").match(words)), "")
    if g.rule("house.column_text").match(words) and motion in ("", "result"):
        return "text"
    return motion


def _row(
    reading: Reading, meeting: MeetingReading, line: Line, cells: list[Cell], heads: list[str]
) -> _Row | None:
    """A line that names an item by number or title, cut into what it says of it."""
    text = reading.document.text
    item, title_end = _named(meeting, line)
    if item is None:
        return None
    row = _Row(item, start=line.start, end=line.end)
    if heads and len(cells) > 1:
        for place, cell in enumerate(cells[: len(heads)]):
            row.cells.setdefault(heads[place], cell)
        return row if "text" in row.cells else None
    if len(cells) > 1 and is_barred(line.text):
        rest = [cell for cell in cells if cell.start >= title_end and cell.end > cell.start]
        if not rest:
            return None
        row.cells["text"] = max(rest, key=lambda cell: cell.end - cell.start)
        return row
    lead = grammar().rule("house.row_lead").match(text, title_end)
    begin = lead.end() if lead else title_end
    if begin >= line.end:
        return None
    row.cells["text"] = Cell(begin, line.end, 0)
    return row


def _named(meeting: MeetingReading, line: Line) -> tuple[ItemReading | None, int]:
    """The item that a line names, and where in the document its number and title end."""
    match = grammar().rule("house.row_number").match(line.text)
    item = item_numbered(meeting, match["number"]) if match else None
    end = line.start + match.end() if match and item else line.start
    for titled in [item] if item else meeting.items:
        words = titled.title.casefold()
        at = line.text.casefold().find(words, end - line.start) if len(words) > 3 else -1
        if 0 <= at <= end - line.start + 30:
            return titled, line.start + at + len(words)
    return item, end


def _state(reading: Reading, meeting: MeetingReading, row: _Row) -> None:
    g = grammar()
    text = reading.document.text
    cell = row.cells["text"]
    if cell.start >= cell.end:
        return
    paragraph = Paragraph(fold(text, cell.start, cell.end))
    if g.rule("house.nothing").match(paragraph.text) or g.rule("house.no_outcome").match(
        paragraph.text
    ):
        return
    to = row.cells.get("to")
    named = text[to.start : to.end].strip(" .-–—") if to else ""
    for start, end, ordinal in _parts(paragraph):
        lead = g.rule("wording.that_article").match(paragraph.text, start)
        begin = lead.end() if lead and lead.end() < end else start
        words = trim(paragraph.text[begin:end].rstrip(". "))
        verb = told_verb(words)
        said = outcomes_of(words, verb, row.item.title)
        decision = Decision(
            item=row.item.id, evidence=(paragraph.span(start, end),), text=words, ordinal=ordinal,
            outcomes=("recommended",) if named else said, verb=verb, body=meeting.body,
            meeting=meeting.id, rule=RULE,
        )  # fmt: skip
        reading.add(decision)
        if named:
            reading.add(
                Recommendation(
                    item=row.item.id, evidence=(Span(cell.start, to.end if to else cell.end),), text=words,
                    to=named, ordinal=ordinal, meeting=meeting.id, rule=RULE,
                )
            )  # fmt: skip
        elif "recommended" in said:
            recommended_by(reading, meeting, decision)
    if "mover" in row.cells:
        draft = motion_of(reading, [Paragraph(fold(text, row.start, row.end))], row.cells, row.start, row.end)  # fmt: skip
        if draft is not None:
            draft.result = draft.result or "carried"
            reading.add(motion_fact(meeting, row.item, draft))


def _parts(paragraph: Paragraph) -> list[tuple[int, int, str]]:
    """The decisions of a cell: its lettered parts, or all of it."""
    text = paragraph.text
    if clauses := split_parts(paragraph, 0, len(text)):
        return [(c.start, c.end, c.ordinal) for c in clauses]
    lister = grammar().rule("layout.list_marker").match(text)
    return [(lister.end() if lister else 0, len(text), list_ordinal(lister))]
