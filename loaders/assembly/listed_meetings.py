"""Meetings in the lists of a page: days under a head ("Meeting date"), or of a body that a row names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.assembly.attendance.table_cells import RollCell, cell_lines
from loaders.assembly.body_names import tidy_body
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Reading
from ontology.record import MentionedMeeting

__all__ = ["listed_meetings"]

_OWN = ("committee", "")
"""Kinds of pages that list the days of their own body's meetings."""


class _Listed(NamedTuple):
    """A day that a cell tells, the body it is of ('' for the page's own), and the cells that say so."""

    date: str
    body: str
    relation: str
    first: RollCell
    last: RollCell


def listed_meetings(reading: Reading, meeting: MeetingReading) -> None:
    """State the meetings that the tables and lists of a page name by their days."""
    seen = {(f.date, f.body) for f in reading.stated(MentionedMeeting)}
    count = len(seen)
    for found in [*_found(reading, meeting), *_due(reading, meeting)]:
        body = found.body or meeting.body
        if found.date == meeting.date or {(found.date, body), (found.date, "")} & seen:
            continue
        seen.add((found.date, body))
        count += 1
        first, last = found.first, found.last
        spans = {first.span, last.span}
        reading.add(
            MentionedMeeting(
                id=f"{meeting.id}-{count}", evidence=tuple(sorted(spans)), body=body,
                date=found.date, relation=found.relation, meeting=meeting.id, rule="meetings.listed",
            )
        )  # fmt: skip


def _found(reading: Reading, meeting: MeetingReading) -> Iterator[_Listed]:
    met = grammar().rule("pages.met")
    # since when a member has sat on a body is no meeting of it
    paragraphs = [p for item in meeting.items for p in item.all if id(p) not in reading.seats]
    lines = [cells for i, p in enumerate(paragraphs) for _, cells in cell_lines(reading, i, p)]
    yield from _stacked(lines)
    column = -1
    for place, cells in enumerate(lines):
        heads = [i for i, cell in enumerate(cells) if met.match(cell.words.strip(" :"))]
        if len(cells) > 1 and heads:
            column = heads[0]
            continue
        if len(cells) == 1:
            column = -1
        elif 0 <= column < len(cells):
            # "Meeting" may head bodies too, beside a column of their days
            yield from list(_days(cells[column], earlier=True)) or _of_bodies(cells)
            continue
        yield from _labelled(cells[0])
        label = grammar().rule("pages.label").match(cells[0].words)
        if label and len(cells) == 1:
            yield from _beside(replace(cells[0], start=cells[0].start + label.end()))
        if reading.segmentation.page in _OWN:
            end = grammar().rule("pages.day_end")
            if meeting.body and all(_alone(cell) or end.match(cell.words) for cell in cells):
                for cell in cells:
                    yield from _days(cell)
            continue
        yield from _of_bodies(cells)
        yield from _pair(cells[0], lines[max(0, place - 3) : place])
        for cell in cells if len(cells) > 1 else ():
            yield from _beside(cell)
        if len(cells) == 1 and place and len(lines[place - 1]) == 1:
            yield from _of_bodies([lines[place - 1][0], cells[0]])


def _due(reading: Reading, meeting: MeetingReading) -> Iterator[_Listed]:
    """The meetings at which the entries of a plan are due, by their labels."""
    name = grammar().rule("bodies.name").regex
    for item in meeting.items:
        fields = item.section.fields
        due = fields.get("decision due") or fields.get("date of decision") or fields.get("date")
        maker = fields.get("decision maker")
        if due is None or maker is None:
            continue
        who, when = (list(reading.split(span)) for span in (maker, due))
        if len(who) == len(when) == 1 and name.fullmatch(who[0].text):
            first, last = (RollCell(p, 0, len(p.text), 0) for p in (who[0], when[0]))
            if _alone(last):
                for listed in _days(last, body=tidy_body(who[0].text)):
                    yield listed._replace(first=first)


def _stacked(lines: Sequence[list[RollCell]]) -> Iterator[_Listed]:
    """The days below a head of columns whose cells stand one below another."""
    g = grammar()
    met = g.rule("pages.met")
    heads = [g.rule(f"actions.column_{kind}").regex for kind in ("what", "who", "when", "other")]
    place = 0
    while place < len(lines):
        count, column = 0, -1
        while place + count < len(lines) and len(lines[place + count]) == 1:
            words = lines[place + count][0].words.strip(" :")
            if met.match(words) and column < 0:
                column = count
            elif not any(rule.fullmatch(words) for rule in heads):
                break
            count += 1
        place += max(count, 1)
        if count < 3 or column < 0:
            continue
        while place + count <= len(lines):
            days = list(_days(lines[place + column][0], earlier=True))
            if not days:
                break
            yield days[0]
            place += count


def _days(cell: RollCell, *, earlier: bool = False, body: str = "") -> Iterator[_Listed]:
    dates = [d for d in cell.paragraph.dates if d.full and cell.start <= d.start < cell.end]
    reach = [*(d.start for d in dates[1:]), cell.end]
    for date, stop in zip(dates, reach, strict=False):
        # of a meeting that has minutes, or was decided at, it is known that it is over
        over = grammar().rule("pages.has_minutes").search(cell.paragraph.text, date.end, stop)
        yield _Listed(date.value, body, "earlier" if earlier or over else "", cell, cell)


def _labelled(cell: RollCell) -> Iterator[_Listed]:
    """The day behind a label: "Raised at: 4 June 2031, Dredging"."""
    label = grammar().rule("pages.label").match(cell.words)
    if label and grammar().rule("pages.met").match(label["label"]):
        yield from list(_days(cell, earlier=True))[:1]


def _pair(cell: RollCell, above: Sequence[list[RollCell]]) -> Iterator[_Listed]:
    """The day of a line ("Decision due: 12 January 2032") by the body of one above it ("Decision maker: Cabinet")."""
    g = grammar()
    label = g.rule("pages.label").match(cell.words)
    if label is None or not g.rule("pages.due").match(label["label"]):
        return
    day = replace(cell, start=cell.start + label.end())
    for cells in reversed(above):
        made = g.rule("pages.label").match(cells[0].words)
        if made and g.rule("pages.maker").match(made["label"]) and _alone(day):
            maker = replace(cells[0], start=cells[0].start + made.end())
            yield from _of_bodies([maker, day])
            return


def _of_bodies(cells: Sequence[RollCell]) -> Iterator[_Listed]:
    """The day in one cell of the body in another, where a row has one of each."""
    name = grammar().rule("bodies.name").regex
    bodies = [cell for cell in cells if name.fullmatch(cell.words)]
    days = [cell for cell in cells if _alone(cell)]
    if len(bodies) == len(days) == 1:
        for listed in _days(days[0], body=tidy_body(bodies[0].words)):
            yield listed._replace(first=bodies[0])


def _beside(cell: RollCell) -> Iterator[_Listed]:
    """The days in a cell that stand right behind bodies: "Cabinet 14 July 2031 then Council 24 July 2031"."""
    rule, start = grammar().rule("pages.body_before").regex, cell.start
    for date in cell.paragraph.dates:
        if date.full and cell.start <= date.start < cell.end:
            before = rule.fullmatch(cell.paragraph.text, start, date.start)
            if before:
                yield _Listed(date.value, tidy_body(before["body"]), "", cell, cell)
            start = date.end


def _alone(cell: RollCell) -> bool:
    """Whether a cell holds a day, perhaps with the time, and no more."""
    dates = [d for d in cell.paragraph.dates if d.full and cell.start <= d.start < cell.end]
    if len(dates) != 1:
        return False
    text, g = cell.paragraph.text, grammar()
    before, behind = text[cell.start : dates[0].start], text[dates[0].end : cell.end]
    return bool(g.rule("pages.day_alone").match(before) and g.rule("pages.day_end").match(behind))
