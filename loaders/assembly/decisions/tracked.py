"""Recommendations in the tables of a tracker: "R3 | 17 July 2031 | That the Cabinet agree … | Accepted"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.attendance.table_cells import RollCell, cell_lines
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Reading
from ontology.record import MentionedMeeting, Recommendation

__all__ = ["tracked"]


def tracked(reading: Reading) -> None:
    """A Recommendation for each row below a head that names such, where it is told to whom they went."""
    if reading.segmentation.page != "tracker":
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            _rows(reading, meeting, item)


def _rows(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    column, to = -1, ""
    for place, paragraph in enumerate(item.all):
        for _, cells in cell_lines(reading, place, paragraph):
            if len(cells) == 1:
                to = _addressee(cells) or to
                continue
            words = [cell.words.strip() for cell in cells]
            heads = [i for i, w in enumerate(words) if grammar().rule("pages.recommended").match(w)]
            if heads and all(len(w.split()) <= 4 for w in words):
                column, to = heads[0], _addressee(cells) or to
            elif any(grammar().rule("actions.column_what").regex.fullmatch(w) for w in words):
                column = -1
            elif 0 <= column < len(cells) and to:
                _state(reading, meeting, item, cells, cells[column], to)


def _addressee(cells: Sequence[RollCell]) -> str:
    """To whom the recommendations of a table are made, as its title or a head of a column says."""
    rule = grammar().rule("pages.recommended_to")
    found = (rule.search(cell.words) for cell in cells)
    return next((m["to"] or m["by"] for m in found if m), "")


def _state(
    reading: Reading, meeting: MeetingReading, item: ItemReading,
    cells: Sequence[RollCell], cell: RollCell, to: str,
) -> None:  # fmt: skip
    text = cell.words.strip(" .;")
    lead = grammar().rule("pages.that").match(text)
    text = text[lead.end() :] if lead else text
    if len(text.split()) < 3:
        return
    days = [
        d.value
        for c in cells
        for d in c.paragraph.dates
        if d.full and c.start <= d.start < cell.start
    ]
    made = [f.id for f in reading.stated(MentionedMeeting) if days and f.date == days[0]]
    reading.add(
        Recommendation(
            item="", evidence=(cell.paragraph.span(cell.start, cell.end),), text=text, to=to,
            meeting=made[0] if made else meeting.id, rule="decisions.tracked",
        )
    )  # fmt: skip
