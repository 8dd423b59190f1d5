"""Lists of members: rosters, committee pages, members' own pages, memberships."""

from __future__ import annotations

import re

from loaders.annotators.dates import find_dates
from loaders.annotators.organisations import find_organisations
from loaders.rosters.names import split_name
from loaders.rosters.people import Known, People
from loaders.rosters.tables import Row, Table, host_of, text_of
from loaders.rosters.words import is_nobody, is_party, is_post, post_kind, seat_role
from ontology.record import Block, Document, Fact, Organisation, Seat, Span
from ontology.terms import WORDINGS

__all__ = ["committee_page", "iso_date", "member_page", "membership_facts", "roster_facts"]

COUNCIL = "Council"
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)\s*$")
_RESTRICTED = ("party", "political party", "faction", "ward", "division", "constituency")


def roster_facts(table: Table, people: People) -> list[Fact]:
    """People with party and ward, their posts, and their seats on the council."""
    facts: list[Fact] = []
    titled = _titles_members(table)
    for row in table.rows:
        cells = (
            _by_sight(table, row)
            if not table.fields
            else {name: c for name in table.fields if (c := table.cell(row, name))}
        )
        name = cells.get("name") or cells.get("family_name")
        if name is None:
            continue
        if titled and not _titled(table, name):
            # a guest or partner among members: what a councillor represents is no ward of theirs
            cells = {field: cell for field, cell in cells.items() if field not in ("party", "ward")}
        member = bool({"party", "ward"} & set(cells))
        person = people.meet(
            name,
            role="councillor" if member else "",
            party=cells.get("party"),
            ward=cells.get("ward"),
            authority=cells.get("council"),
            ids=_own_id(table, row),
            given=cells.get("given_name") if "name" not in cells else None,
        )
        if person is None:
            continue
        if "role" in cells and is_post(text_of(table.document, cells["role"])):
            people.hold_all(person, cells["role"], "")
        if member or person.role == "councillor":
            facts.append(_seat(person, table.document, cells))
    return facts


def _titled(table: Table, cell: Block) -> bool:
    name = split_name(text_of(table.document, cell))
    return name is not None and name.councillor


def _titles_members(table: Table) -> bool:
    """Whether some of those listed are called Councillor, so that the others are none.

    Lists of a council's own members, which tell their parties, may call one so and another not.
    """
    if "party" in table.fields:
        return False
    cells = [cell for row in table.rows if (cell := table.cell(row, "name"))]
    return any(_titled(table, cell) for cell in cells)


def _seat(person: Known, document: Document, cells: dict[str, Block]) -> Seat:
    council = cells.get("council")
    used = [cells[n].span for n in ("council", "ward", "party", "start", "end") if n in cells]
    return Seat(
        evidence=tuple(sorted({person.mentions[-1], *used})),
        person=person.name.name,
        body=text_of(document, council) if council else COUNCIL,
        ward=person.ward,
        party=person.party,
        start=iso_date(text_of(document, cells["start"])) if "start" in cells else "",
        end=iso_date(text_of(document, cells["end"])) if "end" in cells else "",
        inferred=council is None,
        rule="roster.seat",
    )


def _own_id(table: Table, row: Row) -> tuple[tuple[str, str], ...]:
    """A column of the council system's ids, with the host of the member's page beside it."""
    number = table.value(row, "person_id")
    if not number or not re.fullmatch(r"[\w:-]{1,60}", number):
        return ()
    for cell in row.cells.values():
        host = re.match(r"https?://([^/\s]+)/", text_of(table.document, cell))
        if host:
            return ((host.group(1).lower(), number),)
    known = host_of(table.document)
    return ((known, number),) if known else ()


def _by_sight(table: Table, row: Row) -> dict[str, Block]:
    """The cells of a list without headings: the name first, then party, ward and posts by sight."""
    columns = sorted(row.cells)
    if not columns:
        return {}
    found = {"name": row.cells[columns[0]]}
    for column in columns[1:]:
        cell = row.cells[column]
        text = text_of(table.document, cell)
        if is_nobody(text):
            continue
        if is_party(text):
            found.setdefault("party", cell)
        elif is_post(text) and post_kind(text) in ("chair", "elected", "portfolio"):
            found.setdefault("role", cell)
        else:
            found.setdefault("ward", cell)
    return found


def membership_facts(table: Table, people: People) -> list[Fact]:
    """Seats on the bodies that a table of memberships names."""
    facts: list[Fact] = []
    for row in table.rows:
        name, body = table.cell(row, "name"), table.cell(row, "committee")
        if name is None or body is None:
            continue
        person = people.meet(name, party=table.cell(row, "party"), ward=table.cell(row, "ward"))
        if person is None:
            continue
        role_cell = table.cell(row, "role")
        role = text_of(table.document, role_cell) if role_cell is not None else ""
        of_body = text_of(table.document, body)
        if role_cell is not None and not seat_role(role) and is_post(role) and post_kind(role):
            people.hold_all(person, role_cell, of_body)
        used = [b.span for n in ("role", "start", "end") if (b := table.cell(row, n))]
        facts.append(
            Seat(
                evidence=tuple(sorted({person.mentions[-1], body.span, *used})),
                person=person.name.name,
                body=of_body,
                role=seat_role(role) or role.lower() or "member",
                ward=table.value(row, "ward"),
                start=iso_date(table.value(row, "start")),
                end=iso_date(table.value(row, "end")),
                rule="roster.membership",
            )
        )
    return facts


def committee_page(document: Document, people: People) -> list[Fact]:
    """A committee's page: the list of its members with "(Chair)" and the like behind the name."""
    members = [b for b in document.blocks if b.role == "roster" and b.table is None]
    subject = next((b for b in document.blocks if b.role == "subject"), None)
    if not members or subject is None:
        return []
    body = text_of(document, subject)
    facts: list[Fact] = []
    for block in members:
        person = people.meet(block, body=body)
        if person is None:
            continue
        role = next((r for b in person.name.brackets if (r := seat_role(b))), "member")
        facts.append(
            Seat(
                evidence=tuple(sorted({person.mentions[-1], subject.span})),
                person=person.name.name,
                body=body,
                role=role,
                rule="roster.committee-page",
            )
        )
    return facts


def member_page(document: Document, people: People) -> list[Fact]:
    """A councillor's own page: party, ward, office, terms, committees and outside bodies."""
    roles = {"memberships", "outside-bodies", "terms"}
    listed = [b for b in document.blocks if b.role in roles and b.table is None]
    fields = {
        b.role: b for b in document.blocks if b.role in ("field:party", "field:ward", "field:title")
    }
    heads = [b for b in document.blocks if b.role in ("page-kind", "subject")]
    if not heads or not (listed or "field:party" in fields):
        return []
    named = next(
        (b for b in reversed(heads) if "details" not in text_of(document, b).lower()), None
    )
    person = named and people.meet(
        named, role="councillor", party=fields.get("field:party"), ward=fields.get("field:ward")
    )
    if not person:
        return []
    if "field:title" in fields and is_post(text_of(document, fields["field:title"])):
        people.hold_all(person, fields["field:title"], "")
    facts: list[Fact] = []
    for block in listed:
        facts += _listed_seat(document, block, person)
    return facts


def _listed_seat(document: Document, block: Block, person: Known) -> list[Fact]:
    text = text_of(document, block)
    shift = 2 if text.startswith("• ") else 0
    text = text[shift:].strip()
    start = block.span.start + shift
    if not text or is_nobody(text):
        return []
    if block.role == "terms":
        dates = [d.value for d in find_dates(text)]
        return [
            Seat(
                evidence=(person.where, Span(start, start + len(text))), person=person.name.name,
                body=COUNCIL, ward=person.ward, start=dates[0] if dates else "",
                end=dates[1] if len(dates) > 1 else "", rule="roster.term",
            )
        ] if dates else []  # fmt: skip
    bracket = _IN_BRACKETS.search(text)
    role = seat_role(bracket.group(1)) if bracket else ""
    body = text[: bracket.start()] if bracket and role else text
    span = Span(start, start + len(body))
    seat = Seat(
        evidence=(person.where, Span(start, start + len(text))),
        person=person.name.name,
        body=body,
        role=role or "member",
        rule="roster.member-page",
    )
    if block.role == "outside-bodies":
        form = next((o.form for o in find_organisations(body, []) if o.name == body), "") or "other"
        return [
            seat,
            Organisation(evidence=(span,), name=body, form=form, rule="roster.outside-body"),
        ]
    return [seat]


def organisation_facts(table: Table) -> list[Fact]:
    """The bodies that a table lists; parties and wards are none."""
    facts: list[Fact] = []
    for row in table.rows:
        cell = table.cell(row, "committee") or table.cell(row, "council")
        if cell is None:
            continue
        kind = next(
            (text_of(table.document, b) for c, b in sorted(row.cells.items()) if c == 1), ""
        )
        if kind.lower() in _RESTRICTED:
            continue
        # a classification of the file's own ("corporation", "Ausschuss") is none of the scheme's forms
        stated = WORDINGS["organisation-forms"].get(kind.lower(), "other") if kind else ""
        form = {"committees": "committee", "councils": "council"}.get(table.role, stated)
        facts.append(
            Organisation(
                evidence=(cell.span,), name=text_of(table.document, cell), form=form,
                rule="roster.organisation",
            )
        )  # fmt: skip
    return facts


def iso_date(printed: str) -> str:
    """The first date in some words as ISO 8601; '' where there is none."""
    found = find_dates(printed)
    return found[0].value if found else ""
