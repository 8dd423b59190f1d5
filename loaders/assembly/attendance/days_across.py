"""Attendance of many meetings in one table: a column for each day, a row for each member."""

from __future__ import annotations

from loaders.assembly.attendance.table_cells import RollCell, cell_lines, names_of, says
from loaders.assembly.told_meetings import told_meeting
from loaders.reading import Reading
from ontology.record import Attendance

__all__ = ["days_across"]

_FEW = 2
"""Days that a head has at least."""


def days_across(reading: Reading) -> bool:
    """State who was at which meeting, by the days that head the columns; whether there is such a table."""
    found = False
    for meeting in reading.meetings:
        paragraphs = [
            *meeting.head,
            *meeting.front,
            *(p for item in meeting.items for p in item.all),
        ]
        days: dict[int, tuple[str, RollCell]] = {}
        ids: dict[str, str] = {}
        for place, paragraph in enumerate(paragraphs):
            for _, cells in cell_lines(reading, place, paragraph):
                heads = _heads(cells)
                if len(heads) >= _FEW:
                    days, found = heads, True
                    ids = {
                        day: told_meeting(reading, meeting, day, meeting.body, cell.span)
                        for day, cell in heads.values()
                    }
                elif days and len(cells) > 1:
                    _row(reading, cells, days, ids)
    return found


def _heads(cells: list[RollCell]) -> dict[int, tuple[str, RollCell]]:
    """Number of cell -> the day that it is headed with, for cells that hold little else."""
    found = {}
    for number, cell in enumerate(cells):
        dates = [d for d in cell.paragraph.dates if d.full and cell.start <= d.start < cell.end]
        if (
            number
            and len(dates) == 1
            and cell.end - cell.start - (dates[0].end - dates[0].start) < 25
        ):
            found[number] = (dates[0].value, cell)
    return found


def _row(
    reading: Reading,
    cells: list[RollCell],
    days: dict[int, tuple[str, RollCell]],
    ids: dict[str, str],
) -> None:
    """The statuses of a member, each with its day."""
    people = names_of(cells[0])
    if not people:
        return
    person = reading.name(cells[0].paragraph, people[0])
    who = cells[0].paragraph.span(people[0].outer, people[0].end)
    for number, (day, head) in days.items():
        cell = cells[number] if number < len(cells) else None
        status = says(cell.words) if cell and cell.words else ""
        if cell is None or not status:
            continue
        spans = {who, cell.span, head.span}
        reading.add(
            Attendance(
                evidence=tuple(sorted(spans)), person=person, status=status, meeting=ids[day],
                rule="attendance.across",
            )
        )  # fmt: skip
