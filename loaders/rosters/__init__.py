"""Rosters: the tables of a document, as readers mark them by role, turned into facts."""

from __future__ import annotations

from ontology.record import Document, Fact, Meeting

__all__ = ["facts_from_tables"]

_TABLES = frozenset({
    "attendance", "attendance-summary", "committees", "councils", "meetings", "memberships",
    "organisations", "roster", "votes",
})  # fmt: skip
_LISTS = frozenset({"roster", "memberships", "outside-bodies", "terms", "meetings"})


def facts_from_tables(document: Document) -> tuple[Fact, ...]:
    """The facts in a document's tables, in the order of their evidence; () where there are none.

    Any document may be given. A Meeting is stated only for pages that are nothing but such a
    table (attendance, recorded votes, lists of meetings): where a page has agenda items, its
    meeting is read with them, and attendance facts leave ``meeting`` empty.
    """
    roles = {block.role for block in document.blocks}
    if not roles & _TABLES and not roles & _LISTS and "field:party" not in roles:
        return ()
    return _facts(document)


def _facts(document: Document) -> tuple[Fact, ...]:
    from loaders.rosters.attendance import attendance_facts
    from loaders.rosters.meetings import listed_meetings, own_meetings
    from loaders.rosters.people import People
    from loaders.rosters.rolls import (
        committee_page,
        member_page,
        membership_facts,
        organisation_facts,
        roster_facts,
    )
    from loaders.rosters.tables import tables_of
    from loaders.rosters.votes import motion_facts

    tables = list(tables_of(document, _TABLES))
    people = People(document)
    own = _own_page(document, list(own_meetings(document)))
    facts: list[Fact] = [meeting for _, meeting in own]
    votes = []
    for table in tables:
        above = [meeting for index, meeting in own if index < table.first]
        meeting, body = (above[-1].id, above[-1].body) if above else ("", "")
        if table.role == "attendance":
            facts += attendance_facts(table, people, meeting, body)
        elif table.role == "votes":
            votes.append((table, meeting))
        elif table.role == "roster":
            facts += roster_facts(table, people)
        elif table.role == "memberships":
            facts += membership_facts(table, people)
        elif table.role == "attendance-summary":
            for row in table.rows:
                cell = table.cell(row, "name")
                if cell is not None:
                    people.meet(cell, role="councillor")
        elif table.role in ("committees", "councils", "organisations"):
            facts += organisation_facts(table)
    facts += motion_facts(votes, document, people)
    facts += committee_page(document, people)
    facts += member_page(document, people)
    facts += listed_meetings(document, [t for t in tables if t.role == "meetings"])
    facts += people.facts()
    return tuple(sorted(facts, key=lambda fact: (fact.evidence[0], fact.evidence[-1].end)))


def _own_page(document: Document, meetings: list[tuple[int, Meeting]]) -> list[tuple[int, Meeting]]:
    """The meetings of a page without agenda items; none of a page that has them."""
    roles = {block.role for block in document.blocks}
    if "vote-item" in roles:
        return meetings
    if "item-number" in roles or roles & {"minutes", "decision", "agenda-text"}:
        return []
    return meetings if roles & {"attendance", "votes"} else []
