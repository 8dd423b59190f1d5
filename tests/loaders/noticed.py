"""Notices and minutes of an invented board, and what is read of them in few words."""

from __future__ import annotations

from ontology.record import Attendance, Decision, Item, Record

HEAD = """Hexwick Town Council

Minutes of the Ferry Committee held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair

"""


def items_of(record: Record) -> list[str]:
    facts = [f for f in record.facts if isinstance(f, Item)]
    return [f"{f.number or f.minute} {f.title}" for f in facts]


def who_was_there(record: Record) -> list[str]:
    facts = [f for f in record.facts if isinstance(f, Attendance) and not f.item]
    return sorted(f"{f.status} {f.person}" for f in facts)


def what_was_decided(record: Record) -> list[str]:
    facts = [f for f in record.facts if isinstance(f, Decision)]
    return [f"{f.ordinal} {f.verb}: {f.text.rstrip('.;')}".strip() for f in facts]
