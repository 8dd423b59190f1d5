"""OParl 1.0 and 1.1: meetings with their agenda, people, bodies, memberships, papers."""

from __future__ import annotations

from typing import Any

from loaders.readers.page import PageBuilder

__all__ = ["lay_out_oparl", "oparl_objects"]

Object = dict[str, Any]


def oparl_objects(value: Any) -> list[Object]:
    """The OParl objects of an object or of a list ({"data": […]}); empty for another format."""
    if isinstance(value, dict) and isinstance(value.get("data"), list):
        value = value["data"]
    objects = value if isinstance(value, list) else [value]
    return [o for o in objects if isinstance(o, dict) and "oparl.org" in str(o.get("type") or "")]


def lay_out_oparl(objects: list[Object], page: PageBuilder) -> bool:
    """Lays out the objects class by class; deleted ones are left out."""
    live = [o for o in objects if not o.get("deleted")]
    names = {str(o.get("id")): _text(o.get("name")) for o in live}
    for entry in _of(live, "Organization"):
        for person in _list(entry, "membership"):
            person.setdefault("organization", entry.get("id"))
    for meeting in _of(live, "Meeting"):
        _meeting(meeting, names, page)
    items = _of(live, "AgendaItem")
    for item in items:
        _item(item, page)
    for paper in _of(live, "Paper"):
        _paper(paper, page)
    page.table("People", "roster", ("Name", "Party"),
        [(_place(p), (_person(p), "")) for p in _of(live, "Person") if _person(p)],
    )  # fmt: skip
    page.table("Organisations", "organisations", ("Organisation", "Kind"),
        [(_place(o), (_text(o.get("name")), _text(o.get("classification") or o.get("organizationType"))))
         for o in _of(live, "Organization")],
    )  # fmt: skip
    memberships = [(m, "") for m in _of(live, "Membership")]
    memberships += [(m, _person(p)) for p in _of(live, "Person") for m in _list(p, "membership")]
    memberships += [(m, "") for o in _of(live, "Organization") for m in _list(o, "membership")]
    people = {str(p.get("id")): _person(p) for p in _of(live, "Person")}
    page.table("Memberships", "memberships", ("Name", "Organisation", "Role", "From", "To"),
        [(_place(m), (person or people.get(str(m.get("person")), ""), _named(m.get("organization"), names),
              _text(m.get("role")), _text(m.get("startDate")), _text(m.get("endDate"))))
         for m, person in memberships],
    )  # fmt: skip
    return bool(page.length)


def _meeting(meeting: Object, names: dict[str, str], page: PageBuilder) -> None:
    where = _place(meeting)
    bodies = [_named(o, names) for o in meeting.get("organization") or ()]
    body = ", ".join(filter(None, bodies)) or _text(meeting.get("name"))
    start = _text(meeting.get("start"))
    subject = " - ".join(filter(None, (body, " ".join(filter(None, (start[:10], start[11:16]))))))
    page.add(subject, "heading", "subject", place=where)
    name = _text(meeting.get("name"))
    if name and name != body:
        page.add(name, "heading", "", place=where)
    location = meeting.get("location")
    if isinstance(location, dict):
        venue = _text(location.get("description") or location.get("room"))
        if venue:
            page.pair("Venue:", venue, "venue", place=where)
    status = "cancelled" if meeting.get("cancelled") else _text(meeting.get("meetingState"))
    if status:
        page.pair("Status:", status, "field:status", place=where)
    for item in sorted(_list(meeting, "agendaItem"), key=lambda i: _order(i.get("order"))):
        _item(item, page)


def _order(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0


def _item(item: Object, page: PageBuilder) -> None:
    where = _place(item)
    page.add(_text(item.get("number")), "paragraph", "item-number", place=where)
    page.add(_text(item.get("name")), "heading", "item-title", place=where)
    if item.get("public") is False:
        return
    if _text(item.get("result")):
        page.pair("Result:", _text(item.get("result")), "field:result", place=where)
    if _text(item.get("resolutionText")):
        page.add("Decision:", "label", "label", place=where)
        page.add(_text(item.get("resolutionText")), "paragraph", "decision", place=where)


def _paper(paper: Object, page: PageBuilder) -> None:
    where = _place(paper)
    page.add(_text(paper.get("name")), "heading", "section", place=where)
    for label, key in (("Reference:", "reference"), ("Date:", "date"), ("Kind:", "paperType")):
        if _text(paper.get(key)):
            page.pair(label, _text(paper.get(key)), f"field:{label[:-1].lower()}", place=where)


def _of(objects: list[Object], name: str) -> list[Object]:
    return [o for o in objects if str(o.get("type")).rstrip("/").endswith("/" + name)]


def _list(entry: Object, key: str) -> list[Object]:
    """The objects that ``entry`` embeds; those that it only links to are left out."""
    value = entry.get(key)
    return [dict(o) for o in value if isinstance(o, dict)] if isinstance(value, list) else []


def _named(value: Any, names: dict[str, str]) -> str:
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("shortName"))
    return names.get(str(value), "")


def _person(person: Object) -> str:
    return _text(person.get("name")) or " ".join(
        filter(None, (_text(person.get("givenName")), _text(person.get("familyName"))))
    )


def _place(entry: Object) -> str:
    return _text(entry.get("id"))


def _text(value: Any) -> str:
    from loaders.readers.records.objects import plain

    return plain(value)
