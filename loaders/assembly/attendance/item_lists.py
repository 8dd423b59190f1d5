"""Lists of those who were there for one item, or spoke on it: "Present for this item were:"."""

from __future__ import annotations

from loaders.annotators.roll_places import name_begins
from loaders.assembly.attendance.headings import heading_at, tells
from loaders.assembly.attendance.roll_reader import RollReader
from loaders.assembly.attendance.roll_rows import Row
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["there_for_item"]

_LONGEST = 160
"""Characters of an entry of such a list."""


def there_for_item(
    reading: Reading, meeting: MeetingReading, item: ItemReading, listed: bool
) -> tuple[list[Row], list[Paragraph]]:
    """The rows of such lists, and the paragraphs that they fill. ``listed``: a roll tells who the members were, so that all here are guests;
    else a councillor among them is one of the members, unless the list is of those also there."""
    rule = grammar().rule("attendance.there_for_item")
    rows: list[Row] = []
    filled: list[Paragraph] = []
    for place, paragraph in enumerate(item.acts):
        match = rule.match(paragraph.text)
        if match is None:
            continue
        lists = RollReader(reading, meeting, item, "in-attendance")
        lists.heading = paragraph.span(0, len(match.group().rstrip()))
        if match.end() < len(paragraph.text):
            lists.take_list(paragraph, match.end())
        for entry in item.acts[place + 1 :]:
            text = entry.text
            # "Legal Adviser - Ann Hale" heads a list of its own
            label = heading_at(text)
            if len(text) > _LONGEST or tells(text) or (label and label.end == len(text)):
                break
            if not name_begins(text, 0) and text.endswith((".", ":")):
                break
            lists.take_list(entry, label.end if label else 0)
            filled.append(entry)
        filled.append(paragraph)
        for row in lists.rows:
            guests = listed or match["also"] or match["spoke"]
            members = not guests and all(m.council for m in row.mentions)
            row.status = "present" if members and row.mentions else row.status
            if match["spoke"]:
                # "Mr Pell of Orrell Hale Planning": a firm's name is nobody's
                row.mentions[1:] = [m for m in row.mentions[1:] if m.honorifics or m.council]
        rows += lists.rows
    return rows, filled
