"""Meetings on a member's own page: "Cabinet - 12 June 2031 - Present", "… - Apologies, sent a deputy"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from loaders.assembly.attendance.table_cells import says
from loaders.assembly.posts.profile import member_of_page
from loaders.assembly.told_meetings import told_meeting
from loaders.grammar import grammar
from loaders.passages import join
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Attendance

__all__ = ["own_meetings"]

_LONGEST = 160
"""Characters of a line that tells of one meeting."""
_COLUMNS = 5
"""Columns that a list of meetings has at most."""


class _Row(NamedTuple):
    """A meeting of a list: where it stands, its day and body, and what is said of the member."""

    paragraph: Paragraph
    date: str
    body: str
    said: str
    """The status; '' for one that was not expected, or is yet to come."""
    deputy: int
    """Where the words about a deputy begin, -1 where there are none."""


def own_meetings(reading: Reading, meeting: MeetingReading) -> None:
    """State the attendances that a member's page lists, a line a meeting, and who stood in."""
    if reading.layout.name not in ("page", "role-list", "stripped", "numbered"):
        return
    paragraphs = [*meeting.head, *meeting.front, *meeting.back]
    paragraphs += [p for item in meeting.items for p in item.all]
    rows = list(_rows(paragraphs))
    found = member_of_page(reading, meeting) if rows else None
    if found is None:
        return
    above, member = found
    person = reading.name(above, member)
    for row in rows:
        hour = next((t.value for t in row.paragraph.times), "")
        id = told_meeting(reading, meeting, row.date, row.body, row.paragraph.whole, hour)
        evidence = (row.paragraph.whole,)
        if row.said:
            reading.add(
                Attendance(evidence=evidence, person=person, status=row.said, meeting=id, rule="attendance.own")
            )  # fmt: skip
        for other in row.paragraph.people:
            if 0 <= row.deputy <= other.outer:
                name = reading.name(row.paragraph, other)
                reading.add(
                    Attendance(evidence=evidence, person=name, status="substitute", replaces=person,
                               meeting=id, rule="attendance.own")
                )  # fmt: skip


def _rows(paragraphs: list[Paragraph]) -> Iterator[_Row]:
    """The meetings that lines tell of, or cells below each other as many as the heads above them."""
    place = 0
    while place < len(paragraphs):
        count = _heads(paragraphs, place)
        if count:
            place += count
            while place + count <= len(paragraphs):
                cells = [p.passage for p in paragraphs[place : place + count]]
                row = _row(Paragraph(join(cells)))
                if row is None:
                    break
                yield row
                place += count
            continue
        row = _row(paragraphs[place])
        if row is not None:
            yield row
        place += 1


def _heads(paragraphs: list[Paragraph], place: int) -> int:
    """How many heads of columns stand below each other from ``place`` on; 0 for fewer than three."""
    rule = grammar().rule("profiles.list_head")
    count = 0
    while (
        place + count < len(paragraphs)
        and count < _COLUMNS
        and rule.match(paragraphs[place + count].text)
    ):
        count += 1
    return count if count >= 3 else 0


def _row(paragraph: Paragraph) -> _Row | None:
    """A line with one day, a body, and whether the member was there; None for any other."""
    text = paragraph.text
    if len(text) > _LONGEST:
        return None
    dates = [date for date in paragraph.dates if date.full]
    if not dates or grammar().rule("heads.day_to_day").match(text[dates[0].end :]):
        return None
    rule, edge = (grammar().rule(f"profiles.{n}").regex for n in ("was_there", "date_edge"))
    before = edge.sub("", text[: dates[0].start])
    behind = edge.sub("", text[dates[0].end :])
    to_come = grammar().rule("profiles.to_come").regex.fullmatch(before)
    if to_come and grammar().rule("bodies.name").regex.fullmatch(behind):
        # "Next expected: 3 May 2031 Cabinet"
        return _Row(paragraph, dates[0].value, behind, "", -1)
    match = rule.match(f"{before} | {behind}" if before and behind else before or behind)
    if match is None:
        return None
    said = match["said"] or match["first"]
    deputy = match["deputy"]
    return _Row(
        paragraph, dates[0].value, match["body"].strip(), "" if match["not"] else says(said),
        text.find(deputy) if deputy else -1,
    )  # fmt: skip
