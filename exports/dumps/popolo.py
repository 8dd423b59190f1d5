"""Popolo JSON: people, organisations, posts, memberships, events, motions, vote events, votes.

What Popolo has no place for (items, decisions, reports, actions, evidence) is left to the other
formats.
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO, Final

from exports.dumps.tables import read_tables, rows
from graph.store import Store

__all__ = ["popolo", "write_popolo"]

_PRESENT: Final = {"present", "substitute", "late", "joined", "left", "in-attendance"}
_OPTIONS: Final = {"for": "yes", "against": "no", "abstain": "abstain"}
_RESULTS: Final = {"carried": "pass", "lost": "fail"}


def write_popolo(store: Store, out: BinaryIO) -> None:
    """One JSON object with a list for each Popolo class, as Popolo's importers read it."""
    text = json.dumps(popolo(store), ensure_ascii=False, indent=1, sort_keys=True)
    out.write(text.encode() + b"\n")


def popolo(store: Store) -> dict[str, list[dict[str, Any]]]:
    """The lists by their Popolo names; every object by the schemas of popoloproject.com."""
    tables = _Tables(store)
    events = _events(tables)
    return {
        "persons": _persons(tables),
        "organizations": _organizations(tables),
        "posts": _posts(tables),
        "memberships": _memberships(tables),
        "events": events,
        **_motions(tables, {event["id"]: event for event in events}),
    }


class _Tables:
    """The tables of the CSV export as dicts of lists: ``{column: values}`` by IRI."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tables = {table.name: table for table in read_tables()}
        self._read: dict[str, list[tuple[str, dict[str, list[str]]]]] = {}

    def read(self, name: str) -> list[tuple[str, dict[str, list[str]]]]:
        if name not in self._read:
            table = self._tables[name]
            names = [column.name for column in table.columns]
            self._read[name] = [
                (iri, dict(zip(names, values, strict=True)))
                for iri, values in rows(self._store, table, {})
            ]
        return self._read[name]


def _persons(tables: _Tables) -> list[dict[str, Any]]:
    return [
        _full(
            id=iri,
            name=_one(row["name"]),
            other_names=[{"name": name} for name in row["also_known_as"]],
            links=[{"url": iri, "note": "linked data"}],
        )
        for iri, row in tables.read("people")
    ]


def _organizations(tables: _Tables) -> list[dict[str, Any]]:
    councils = [
        _full(
            id=iri,
            name=_one(row["name"]),
            classification="council",
            identifiers=[{"scheme": "gss", "identifier": code} for code in row["gss_code"]],
            links=[{"url": same} for same in row["same_as"] if same.startswith("http")],
        )
        for iri, row in tables.read("councils")
    ]
    bodies = [
        _full(id=iri, name=_one(row["name"]), classification="body", parent_id=_one(row["part_of"]))
        for iri, row in tables.read("bodies")
    ]
    others = [
        _full(
            id=iri,
            name=_one(row["name"]),
            classification=_one(row["form"]) or "organisation",
            other_names=[{"name": name, "note": "acronym"} for name in row["acronym"]],
        )
        for iri, row in tables.read("organisations")
    ]
    return [*councils, *bodies, *others]


def _posts(tables: _Tables) -> list[dict[str, Any]]:
    return [
        _full(
            id=iri,
            label=_one(row["name"]),
            role=_one(row["holder_kind"]),
            organization_id=_one(row["post_in"]),
        )
        for iri, row in tables.read("posts")
    ]


def _memberships(tables: _Tables) -> list[dict[str, Any]]:
    """Tenures and seats. A date on which a tenure was seen is not its beginning and not given."""
    posts = dict(tables.read("posts"))
    tenures = [
        _full(
            id=iri,
            person_id=_one(row["person"]),
            post_id=_one(row["post"]),
            organization_id=_one(posts.get(_one(row["post"]) or "", {}).get("post_in", [])),
            role=_one(posts.get(_one(row["post"]) or "", {}).get("name", [])),
            label=_one(row["status"]),
        )
        for iri, row in tables.read("tenures")
    ]
    seats = [
        _full(
            id=iri,
            person_id=_one(row["person"]),
            organization_id=_one(row["body"]),
            role=_one(row["role"]),
            start_date=_one(row["start_date"]),
            end_date=_one(row["end_date"]),
        )
        for iri, row in tables.read("seats")
    ]
    return [*tenures, *seats]


def _events(tables: _Tables) -> list[dict[str, Any]]:
    there: dict[str, set[str]] = {}
    for _, row in tables.read("attendances"):
        if _one(row["status"]) in _PRESENT:
            for meeting in row["meeting"]:
                there.setdefault(meeting, set()).update(row["attendee"])
    people = {iri for iri, _ in tables.read("people")}
    return [
        _full(
            id=iri,
            name=_one(row["name"]),
            classification="meeting",
            organization_id=_one(row["body"]),
            start_date=next((date for date in row["date"] if len(date) == 10), None),
            location=_one(row["venue"]),
            status=_one(row["status"]),
            attendees=[{"id": one} for one in sorted(there.get(iri, set()) & people)],
        )
        for iri, row in tables.read("meetings")
    ]


def _motions(tables: _Tables, events: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    motions, votings, votes = [], [], []
    people = {iri for iri, _ in tables.read("people")}
    for iri, row in tables.read("motions"):
        meeting = events.get(_one(row["meeting"]) or "", {})
        mover = _one(row["mover"])
        body, date = meeting.get("organization_id"), meeting.get("start_date")
        result = _one(row["result"])
        motions.append(
            _full(
                id=iri,
                organization_id=body,
                legislative_session_id=meeting.get("id"),
                creator_id=mover if mover in people else None,
                text=_one(row["text"]),
                classification="amendment" if row["amendment"] == ["true"] else "motion",
                date=date,
                result=_RESULTS.get(result or "", result),
            )
        )
        counts = [
            {"option": option, "value": int(value)}
            for name, option in _OPTIONS.items()
            for value in row[f"votes_{name}"][:1]
        ]
        named = [(option, row[f"voters_{name}"]) for name, option in _OPTIONS.items()]
        if not counts and not any(voters for _, voters in named):
            continue
        votings.append(
            _full(
                id=f"{iri}#vote",
                motion_id=iri,
                organization_id=body,
                legislative_session_id=meeting.get("id"),
                start_date=date,
                result=_RESULTS.get(result or "", result),
                counts=counts,
            )
        )
        votes += [
            {"vote_event_id": f"{iri}#vote", "voter_id": voter, "option": option}
            for option, voters in named
            for voter in voters
        ]
    return {"motions": motions, "vote_events": votings, "votes": votes}


def _one(values: list[str]) -> str | None:
    return values[0] if values else None


def _full(**values: Any) -> dict[str, Any]:
    """What is known: no nulls, no empty lists."""
    return {name: value for name, value in values.items() if value not in (None, [], "")}
