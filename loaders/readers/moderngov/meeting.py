"""GetMeeting: one meeting with its items, minutes and attendance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from loaders.readers.moderngov.elements import children, flag, host_of, place, text_of, unescaped
from loaders.readers.page import Cell, PageBuilder
from loaders.readers.web.layout import lay_out, read_fragment
from ontology.record import Document, Source

__all__ = ["read_meeting"]

_TIMES = (
    ("meetingactualstarttime", "Actual start time:"),
    ("meetingplannedfinishtime", "Planned finish time:"),
    ("meetingactualfinishtime", "Actual finish time:"),
)
_ATTENDANCE = ("Name", "Role", "Attendance", "Party", "Ward")


def read_meeting(
    root: Any, source: Source, digest: str, notes: Sequence[str] = ()
) -> Document | None:
    """The meeting laid out as its page is; None where the element is empty.

    Restricted items give their title only, restricted files nothing.
    """
    if not text_of(root, "meetingid", "meetingdate"):
        return None
    page = PageBuilder()
    found = list(notes)
    _head(root, page)
    hidden = 0
    for item in children(root, "agendaitems", "agendaitem"):
        if flag(item, "isdisplayallowed", default=True):
            _item(item, page)
        else:
            hidden += 1
    if hidden:
        found.append(f"items that the council does not display, left out: {hidden}")
    _attendance(root, page)
    return page.build(_with_ids(root, source), "xml", digest, found)


def _head(root: Any, page: PageBuilder) -> None:
    when = " ".join(filter(None, (text_of(root, "meetingdate"), text_of(root, "meetingtime"))))
    subject = " - ".join(filter(None, (_committee(root), when)))
    page.add(subject, "heading", "subject", place=place(root))
    venue = text_of(root, "meetinglocation", "meetingroom")
    if venue:
        page.pair("Venue:", venue, "venue", place=place(root))
    status = text_of(root, "meetingstatus")
    if status:
        page.pair("Status:", status, "field:status", place=place(root))
    for name, label in _TIMES:
        time = text_of(root, name)
        if time:
            page.pair(label, time, f"field:{label[:-1].lower()}", place=place(root))


def _committee(root: Any) -> str:
    """The committee, which the record names only on its items and files; '' if in doubt."""
    own = text_of(root, "committeetitle", "committee")
    if own:
        return own
    for path in (("refertocommittee",), ("linkeddocuments", "linkeddoc", "committeetitle")):
        names = Counter(
            " ".join(unescaped(element.text or "").split())
            for element in children(root, "agendaitems", "agendaitem", *path)
        )
        names.pop("", None)
        if names:
            name, times = names.most_common(1)[0]
            return name if 2 * times > names.total() else ""
    return ""


def _item(item: Any, page: PageBuilder) -> None:
    number, title = text_of(item, "fulldisplaynumberformat"), text_of(item, "agendaitemtitle")
    if not title and not number:
        return
    where = place(item)
    page.add(number, "paragraph", "item-number", place=where)
    page.add(title, "heading", "item-title", place=where)
    if flag(item, "isrestricted"):
        return
    _body(item, "agendatext", "agenda-text", "", page)
    for label, value in _comments(item):
        page.pair(f"{label}:", value, f"field:{label.lower()}", place=where)
    titles = list(_documents(item))
    if titles:
        page.add("Additional documents:", "label", "label", place=where)
        for title, at in titles:
            page.add(f"• {title}", "list-item", "documents", level=1, place=at)
    _body(item, "decisionnonemptyhtmlbody", "decision", "Decision:", page)
    _body(item, "minutesnonemptyhtmlbody", "minutes", "Minutes:", page)


def _body(item: Any, name: str, role: str, label: str, page: PageBuilder) -> None:
    """A text in HTML inside the XML, below its label."""
    for element in children(item, name)[:1]:
        pieces = read_fragment(element.text or "")
        if not pieces:
            continue
        where = place(element)
        if label:
            page.add(label, "label", "label", place=where)
        for piece in pieces:
            piece.text = unescaped(piece.text)
            piece.role, piece.place = role, f"{where} {piece.place}"
        lay_out(pieces, page)


def _comments(item: Any) -> Iterator[tuple[str, str]]:
    """Such as "Presented By" with a name; the council chooses the labels."""
    for number in ("1", "2"):
        label = text_of(item, "commentlabel" + number).rstrip(" :")
        for element in children(item, "commenttext" + number):
            text = " ".join(unescaped(p.text) for p in read_fragment(element.text or ""))
            text = " ".join(text.split())
            if label and text:
                yield label, text


def _documents(item: Any) -> Iterator[tuple[str, str]]:
    """Title and place of each linked file that is public, once."""
    seen: set[str] = set()
    for document in children(item, "linkeddocuments", "linkeddoc"):
        title = text_of(document, "title")
        if title and title not in seen and not flag(document, "isrestricted"):
            seen.add(title)
            yield title, place(document)


def _attendance(root: Any, page: PageBuilder) -> None:
    attendees = [a for a in children(root, "attendees", "attendee") if a.get("name", "").strip()]
    if not attendees:
        return
    page.add("Attendance", "heading", "section", place=place(root))
    table = page.new_table()
    page.row(
        table, 0, [Cell(h, i, header=True) for i, h in enumerate(_ATTENDANCE)], "attendance"
    )  # fmt: skip
    for number, attendee in enumerate(attendees, start=1):
        member = attendee.get("memberid", "").strip()
        where = place(attendee, f"@memberid={member!r}") if member else place(attendee)
        values = (
            attendee.get(name, "")
            for name in ("name", "roledescription", "attendance", "politicalparty", "ward")
        )
        cells = [
            Cell(" ".join(unescaped(value).split()), column, place=where)
            for column, value in enumerate(values)
        ]
        page.row(table, number, cells, "attendance")


def _with_ids(root: Any, source: Source) -> Source:
    host = host_of(root, source.url)
    ids = []
    for kind, name in (("meeting", "meetingid"), ("committee", "committeeid")):
        value = text_of(root, name)
        if host and value:
            ids.append((host, kind, value))
    return Source(
        source.name, source.path, source.url, source.retrieved, source.licence,
        source.ids + tuple(ids),
    )  # fmt: skip
