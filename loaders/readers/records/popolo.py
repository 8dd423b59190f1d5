"""Popolo, and Open Civic Data which is made like it, as tables.

A file is an object with lists (``persons``, ``memberships`` …), one object, or a list of them.
Birth dates, addresses and contact details are not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from loaders.readers.page import PageBuilder

__all__ = ["lay_out_popolo", "popolo_of"]

_LISTS = (
    "persons", "people", "organizations", "memberships", "posts", "areas", "events", "motions",
    "vote_events", "votes",
)  # fmt: skip
_OCD = {
    "person": "persons",
    "organization": "organizations",
    "membership": "memberships",
    "post": "posts",
    "event": "events",
    "vote_event": "vote_events",
    "vote": "vote_events",
}
# Keys that only one class of object has, the most telling first.
_SIGNS = (
    ({"voter_id", "option"}, "ballots"),
    ({"motion_text", "votes"}, "vote_events"),
    ({"counts"}, "vote_events"),
    ({"group_results"}, "vote_events"),
    ({"person_id", "organization_id"}, "memberships"),
    ({"person", "organization"}, "memberships"),
    ({"person_id", "post_id"}, "memberships"),
    ({"text", "result"}, "motions"),
    ({"text", "vote_events"}, "motions"),
    ({"name", "given_name"}, "persons"),
    ({"name", "family_name"}, "persons"),
    ({"name", "birth_date"}, "persons"),
    ({"name", "other_names", "memberships"}, "persons"),
    ({"name", "start_date", "location"}, "events"),
    ({"name", "attendees"}, "events"),
    ({"name", "founding_date"}, "organizations"),
    ({"name", "classification"}, "organizations"),
    ({"name", "contact_details"}, "persons"),
    ({"label", "organization_id"}, "posts"),
)

Table = dict[str, list[dict[str, Any]]]


def popolo_of(value: Any) -> Table:
    """The objects of a Popolo file by the list they belong to; empty for another format."""
    found: Table = {}
    if isinstance(value, dict) and any(isinstance(value.get(name), list) for name in _LISTS):
        own = popolo_class(value)
        if own:
            found[own] = [value]
            return found
        for name in _LISTS:
            objects = [o for o in value.get(name) or () if isinstance(o, dict)]
            if objects and (name != "votes" or "option" not in objects[0]):
                found.setdefault(
                    {"people": "persons", "votes": "vote_events"}.get(name, name), []
                ).extend(objects)
        return found
    objects = value if isinstance(value, list) else [value]
    for entry in objects:
        name = popolo_class(entry) if isinstance(entry, dict) else ""
        if name:
            found.setdefault(name, []).append(entry)
    total = sum(len(group) for group in found.values())
    return found if objects and 2 * total >= len(objects) else {}


def popolo_class(entry: dict[str, Any]) -> str:
    """The list that one object belongs to, by its type or its keys; ''."""
    named = _OCD.get(str(entry.get("_type") or "").lower(), "")
    identity = str(entry.get("_id") or entry.get("id") or "")
    if not named and identity.startswith("ocd-"):
        named = _OCD.get(identity[4:].split("/")[0].replace("vote", "vote_event"), "")
    if named:
        return named
    keys = set(entry)
    return next((name for signs, name in _SIGNS if signs <= keys), "")


def lay_out_popolo(data: Table, page: PageBuilder) -> bool:
    """Lays out people, memberships, bodies, meetings, motions and votes; whether there are any."""
    names = _Names(data)
    page.table("People", "roster", ("Name", "Party", "Ward"), _people(data, names))
    page.table("Organisations", "organisations", ("Organisation", "Kind", "Part of"),
        ((f"$.organizations[{i}]", (_text(o.get("name")), _text(o.get("classification")),
          names.of(o, "parent", "parent_id")))
         for i, o in enumerate(data.get("organizations", ()))),
    )  # fmt: skip
    page.table("Memberships", "memberships",
        ("Name", "Organisation", "Role", "Ward", "Party", "From", "To"), _memberships(data, names),
    )  # fmt: skip
    page.table("Meetings", "meetings", ("Committee", "Date", "Time", "Venue", "Status"),
        _events(data, names),
    )  # fmt: skip
    _votes(data, names, page)
    return bool(page.length)


class _Names:
    """Resolves ids to names within the file."""

    def __init__(self, data: Table) -> None:
        self.names = {
            str(o["id" if "id" in o else "_id"]): _text(o.get("name") or o.get("label"))
            for group in ("persons", "organizations", "posts", "areas")
            for o in data.get(group, ())
            if o.get("id") or o.get("_id")
        }

    def of(self, entry: dict[str, Any], embedded: str, reference: str) -> str:
        """The name of what ``entry`` embeds, or refers to by an id in the file or readable."""
        inner = entry.get(embedded)
        if isinstance(inner, dict):
            return _text(inner.get("name") or inner.get("label"))
        if isinstance(inner, str) and inner in self.names:
            return self.names[inner]
        identity = str(entry.get(reference) or "")
        return self.names.get(identity, "") or _text(entry.get(reference.replace("_id", "_name")))


Row = tuple[str, Sequence[str]]


def _people(data: Table, names: _Names) -> Iterable[Row]:
    parties: dict[str, str] = {}
    wards: dict[str, str] = {}
    kinds = {
        str(o.get("id")): _text(o.get("classification")).lower()
        for o in data.get("organizations", ())
    }
    for membership in data.get("memberships", ()):
        if membership.get("end_date"):
            continue
        person = str(membership.get("person_id") or "")
        organisation = str(membership.get("organization_id") or "")
        party = names.of(membership, "on_behalf_of", "on_behalf_of_id")
        if not party and kinds.get(organisation) in ("party", "political party", "faction"):
            party = names.names.get(organisation, "")
        ward = names.of(membership, "area", "area_id")
        parties.setdefault(person, party) if party else None
        wards.setdefault(person, ward) if ward else None
    for number, entry in enumerate(data.get("persons", ())):
        identity = str(entry.get("id") or entry.get("_id") or "")
        name = _text(entry.get("name")) or _joined(entry, "given_name", "family_name")
        party = parties.get(identity, "") or _text(entry.get("party"))
        prefix = _text(entry.get("honorific_prefix"))
        if prefix and not name.lower().startswith(prefix.lower()):
            name = f"{prefix} {name}"
        yield f"$.persons[{number}][@id={identity!r}]", (name, party, wards.get(identity, ""))


def _memberships(data: Table, names: _Names) -> Iterable[Row]:
    inner = [
        (f"$.persons[{i}].memberships[{j}]", {**m, "person": m.get("person") or p})
        for i, p in enumerate(data.get("persons", ()))
        for j, m in enumerate(p.get("memberships") or ())
        if isinstance(m, dict)
    ]
    own = [(f"$.memberships[{i}]", m) for i, m in enumerate(data.get("memberships", ()))]
    for where, membership in own + inner:
        yield where, (
            names.of(membership, "person", "person_id"),
            names.of(membership, "organization", "organization_id"),
            _text(membership.get("role")) or names.of(membership, "post", "post_id")
            or _text(membership.get("label")),
            names.of(membership, "area", "area_id"),
            names.of(membership, "on_behalf_of", "on_behalf_of_id"),
            _day(membership.get("start_date")),
            _day(membership.get("end_date")),
        )  # fmt: skip


def _events(data: Table, names: _Names) -> Iterable[Row]:
    for number, event in enumerate(data.get("events", ())):
        start = _text(event.get("start_date") or event.get("start_time"))
        location = event.get("location")
        venue = _text(location.get("name")) if isinstance(location, dict) else _text(location)
        kind = _text(event.get("classification")).lower()
        if kind.endswith(("session", "term", "election", "period")):
            continue  # a term of office is an event in Popolo, too
        body = names.of(event, "organization", "organization_id") or _text(event.get("name"))
        time = start[11:16] if len(start) > 15 else ""
        yield f"$.events[{number}]", (body, start[:10], time, venue, _text(event.get("status")))


def _votes(data: Table, names: _Names, page: PageBuilder) -> None:
    """Each motion with its result, and each vote on it as a table of voters."""
    motions = {str(m.get("id")): m for m in data.get("motions", ()) if m.get("id")}
    events = list(data.get("vote_events", ()))
    events += [
        e
        for m in data.get("motions", ())
        for e in m.get("vote_events") or ()
        if isinstance(e, dict)
    ]
    voted = {str(e.get("motion_id")) for e in events}
    for number, motion in enumerate(data.get("motions", ())):
        if str(motion.get("id")) not in voted and motion.get("text"):
            _motion(motion, {}, f"$.motions[{number}]", names, page)
    for number, event in enumerate(events):
        embedded = event.get("motion")
        motion = embedded if isinstance(embedded, dict) else {}
        motion = motion or motions.get(str(event.get("motion_id")), {})
        where = f"$.vote_events[{number}]"
        _motion(motion, event, where, names, page)
        ballots = (
            (
                where,
                (
                    names.of(v, "voter", "voter_id") or _text(v.get("voter_name")),
                    _text(v.get("option") or v.get("vote_type")),
                ),
            )
            for v in event.get("votes") or ()
            if isinstance(v, dict)
        )
        page.table("", "votes", ("Name", "Vote"), ballots)


def _motion(
    motion: dict[str, Any], event: dict[str, Any], where: str, names: _Names, page: PageBuilder
) -> None:
    text = _text(motion.get("text") or event.get("motion_text") or motion.get("name"))
    page.add(text, "heading", "vote-title", place=where)
    mover = names.of(motion, "creator", "creator_id")
    result = _text(event.get("result") or motion.get("result"))
    date = _day(event.get("start_date") or motion.get("date"))
    body = names.of(event, "organization", "organization_id") or names.of(
        motion, "organization", "organization_id"
    )
    for label, value in (
        ("Committee:", body),
        ("Date:", date),
        ("Moved by:", mover),
        ("Result:", result),
    ):
        if value:
            page.pair(label, value, f"field:{label[:-1].lower()}", place=where)
    counts: dict[str, int] = {}
    for count in event.get("counts") or ():
        if isinstance(count, dict) and isinstance(count.get("value"), int):
            option = _text(count.get("option"))
            counts[option] = counts.get(option, 0) + count["value"]
    for option, total in counts.items():
        page.pair(f"{option}:", str(total), "vote-count", place=where)


def _joined(entry: dict[str, Any], *keys: str) -> str:
    return " ".join(filter(None, (_text(entry.get(key)) for key in keys)))


def _text(value: Any) -> str:
    from loaders.readers.records.objects import plain

    return plain(value)


def _day(value: Any) -> str:
    return _text(value)[:10]
