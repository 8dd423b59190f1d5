"""Lists of those present, absent and in attendance: found before all else, stated at the end."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.attendance import absences
from loaders.assembly.attendance.affiliations import glued
from loaders.assembly.attendance.headings import about
from loaders.assembly.attendance.item_lists import there_for_item
from loaders.assembly.attendance.keys import key_of, keyed
from loaders.assembly.attendance.marks import mark_rows, tick_rows
from loaders.assembly.attendance.roll_openings import lists_told_by
from loaders.assembly.attendance.roll_reader import RollReader
from loaders.assembly.attendance.roll_rows import Row
from loaders.assembly.attendance.side_by_side import columns_at
from loaders.assembly.attendance.tables import take_tables
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading


def survey(reading: Reading) -> list[Row]:
    """The rows of all rolls of the document. Their names become their paragraphs' people."""
    rows: list[Row] = []
    for meeting in reading.meetings:
        front = _read(reading, meeting, [*meeting.head, *meeting.front])
        back = _read(reading, meeting, meeting.back)
        if _names_decider(meeting):
            # "Members in attendance" beside the one member who decides
            for row in front:
                heading = reading.text(row.heading)
                if row.status == "present" and "attend" in heading.lower():
                    row.status = "in-attendance"
        rows += front + back
        # "Clerk: Ann Pell" in the head of a page says nothing of its members
        seen = any(row.status != "in-attendance" for row in [*front, *back])
        for item in meeting.items:
            for paragraph in item.acts:
                absences.survey(paragraph)
            kind = about(item.title)
            guests, filled = there_for_item(reading, meeting, item, seen)
            rows += guests
            if not kind and seen:
                continue
            # a page whose head and lists stand in one paragraph has them before its first title
            ahead = item is meeting.items[0] and not item.title and not item.section.number
            rest = [p for p in item.acts or item.preamble if p not in filled]
            within = _read(reading, meeting, rest, None if ahead else item, kind)
            rows += within
            seen = seen or any(r.status == "present" for r in within)
    return rows


def _names_decider(meeting: MeetingReading) -> bool:
    """Whether the head of a page names a single person as the one who decides."""
    rule = grammar().rule("rolls.sole_decider")
    deciders = [p for p in (*meeting.head, *meeting.front) if rule.match(p.text)]
    return len(deciders) == 1 and len(deciders[0].people) == 1


def _read(
    reading: Reading,
    meeting: MeetingReading,
    paragraphs: Sequence[Paragraph],
    item: ItemReading | None = None,
    kind: str = "",
) -> list[Row]:
    """The rows of the tables and lists among ``paragraphs``."""
    key = next((key for p in paragraphs if (key := key_of(p.text))), {})
    rows, filled = take_tables(reading, meeting, paragraphs, item, key)
    lists = RollReader(reading, meeting, item, kind)
    lists.key = key
    lists.had_present = any(r.status == "present" for r in rows)
    sources = [p.whole for p in paragraphs]
    lists.glued = glued([reading.document.text[s.start : s.end] for s in sources])
    reach = 0
    told = lists_told_by(paragraphs) if item is None else {}
    for place, paragraph in enumerate(paragraphs):
        if place < reach:
            continue
        if place in told and not lists.status:
            lists.open_by(told[place])
        if (
            place not in filled
            and item is None
            and (beside := columns_at(reading, paragraphs[place:]))
        ):
            lists.take_columns(beside, paragraph)
            reach = place + beside.count
        elif place not in filled:
            below = paragraphs[place + 1].text if place + 1 < len(paragraphs) else ""
            lists.take(paragraph, below)
    marked = mark_rows(lists.rows, lists.legends, reading.document.text)
    return rows + keyed(marked if key else tick_rows(marked), key)
