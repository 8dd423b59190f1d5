"""Attendance tables: who was there and how, what each is, and the meeting."""

from __future__ import annotations

import re

from loaders.annotators.organisations import find_organisations
from loaders.rosters.names import split_name
from loaders.rosters.people import Known, People
from loaders.rosters.tables import Row, Table, text_of
from loaders.rosters.words import (
    attendance_status,
    is_lay,
    is_nobody,
    is_post,
    post_kind,
    role_kind,
)
from ontology.record import Attendance, Block, Fact, Organisation

__all__ = ["attendance_facts"]

_REPLACES = re.compile(
    r"\b(?:for|of|instead of|in place of|replac(?:es|ed|ing))\s+([^()]+?)\s*\)?$", re.I
)
"""Whom a substitute stands in for, as the cell of the attendance tells."""


def attendance_facts(table: Table, people: People, meeting: str, body: str) -> list[Fact]:
    """Attendance for each row whose status is known; its people and posts go to ``people``.

    An officer or a guest who was present is "in attendance". "Expected" states nothing.
    """
    facts: list[Fact] = []
    for row in table.rows:
        cell = table.cell(row, "name")
        status_cell = next(
            (c for f in ("attendance", "present", "status") if (c := table.cell(row, f))), None
        )
        if cell is None:
            continue
        role_cell = table.cell(row, "role")
        printed_role = text_of(table.document, role_cell) if role_cell is not None else ""
        outside = role_kind(printed_role)
        person = people.meet(
            cell,
            role=outside or _seated(cell, printed_role),
            party=table.cell(row, "party"),
            ward=table.cell(row, "ward"),
            body=body,
            office=printed_role,
        )
        if person is None:
            continue
        if role_cell is not None and is_post(printed_role):
            bodies = [] if post_kind(printed_role) else _organisations(role_cell, printed_role)
            facts += bodies
            if not bodies:
                people.hold_all(person, role_cell, body)
        status = attendance_status(text_of(table.document, status_cell)) if status_cell else ""
        facts += _substitute(table, row, people, person, meeting)
        if not status or status_cell is None:
            continue
        if outside and status in ("present", "substitute"):
            status = "in-attendance"
        instead = _REPLACES.search(text_of(table.document, status_cell))
        replaced = split_name(instead[1]) if instead and status == "substitute" else None
        facts.append(
            Attendance(
                evidence=(person.mentions[-1], status_cell.span),
                person=person.name.name,
                status=status,
                replaces=replaced.name if replaced else "",
                meeting=meeting,
                rule="roster.attendance",
            )
        )
    return facts


def _substitute(table: Table, row: Row, people: People, absent: Known, meeting: str) -> list[Fact]:
    """The substitute whom a row names in a column of its own."""
    cell = table.cell(row, "substitute")
    if cell is None or is_nobody(text_of(table.document, cell)):
        return []
    person = people.meet(cell, role="councillor")
    if person is None:
        return []
    return [
        Attendance(
            evidence=(absent.mentions[-1], person.mentions[-1]),
            person=person.name.name,
            status="substitute",
            replaces=absent.name.name,
            meeting=meeting,
            rule="roster.attendance",
        )
    ]


def _organisations(cell: Block, printed: str) -> list[Fact]:
    """The organisation that a guest is of, where that and nothing else stands in the role's place."""
    return [
        Organisation(
            evidence=(cell.span,), name=found.name, form=found.form or "other",
            rule="roster.organisation",
        )
        for found in find_organisations(printed, [])
        if (found.start, found.end) == (0, len(printed))
    ]  # fmt: skip


def _seated(cell: Block, role: str) -> str:
    """A link to a member's page, or a member's role, makes a councillor; a co-opted one is none."""
    if is_lay(role):
        return "lay"
    linked = "mguserinfo" in cell.place.lower() or "attendee" in cell.place
    return "councillor" if linked or "member" in role.lower() else ""
