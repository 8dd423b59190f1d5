"""Short records of many makers, whole: the meeting, its items, the other meetings that they speak of.

``short_records.txt`` holds them. A record opens with ``@@`` and a name; behind ``@@@`` stands what it
states, a line each: ``M council | body | date | start | venue | contact`` (``-`` for what is not
stated, nothing for what is not looked at), ``I number | title``, ``X date | relation | body``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from stated import cases_in, record_of

from ontology.record import Item, Meeting, MentionedMeeting, Record

FILE = Path(__file__).with_name("short_records.txt")
FIELDS = ("council", "body", "date", "start", "venue", "contact", "contact_email")


def _meeting(record: Record, line: str, place: int) -> list[str]:
    meetings = [fact for fact in record.facts if isinstance(fact, Meeting)]
    wrong = []
    for field, value in zip(FIELDS, (v.strip() for v in line[1:].split("|")), strict=False):
        got = getattr(meetings[place], field) if place < len(meetings) else None
        if value and got != ("" if value == "-" else value):
            wrong.append(f"{field}: {got!r}, not {value!r}")
    return wrong


CASES = cases_in(FILE)


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_a_record_states(text: str, expected: list[str]) -> None:
    record = record_of(text)
    wrong = []
    for place, line in enumerate(line for line in expected if line[0] == "M"):
        wrong += _meeting(record, line, place)
    items = [
        f"{fact.number or fact.minute} | {fact.title}".strip()
        for fact in record.facts
        if isinstance(fact, Item) and fact.title
    ]
    assert items == [line[2:].strip() for line in expected if line[0] == "I"]
    others = [
        f"{fact.date} | {fact.relation} | {fact.body}"
        for fact in record.facts
        if isinstance(fact, MentionedMeeting)
    ]
    told = [line[2:].strip() for line in expected if line[0] == "X"]
    assert [other[: len(line)] for other, line in zip(others, told, strict=True)] == told
    assert not wrong
