"""GetMeetings, GetCommittees and GetCouncillorsByWard as tables.

Home and work addresses, telephone numbers and e-mail addresses of councillors are never read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from loaders.readers.moderngov.elements import children, flag, host_of, place, text_of, unescaped
from loaders.readers.page import Cell, PageBuilder
from ontology.record import Document, Source

__all__ = ["read_committees", "read_councillors", "read_meetings"]

_MEETINGS = ("Committee", "Date", "Time", "Status", "Venue")
_COMMITTEES = ("Committee", "Category", "Status")
_COUNCILLORS = ("Name", "Party", "Ward", "Posts", "From", "To")

Row = tuple[str, Sequence[str]]


def read_meetings(
    root: Any, source: Source, digest: str, notes: Sequence[str] = ()
) -> Document | None:
    """A table of meetings, role ``meetings``."""
    rows: list[Row] = []
    for committee in [root, *children(root, "committee")]:
        body = text_of(committee, "committeetitle")
        for path in (("committeemeetings", "meeting"), ("meetings", "meeting"), ("meeting",)):
            for meeting in children(committee, *path):
                rows.append(_meeting(meeting, body))
    return _table(root, source, digest, notes, "meetings", _MEETINGS, rows)


def _meeting(meeting: Any, body: str) -> Row:
    number = text_of(meeting, "meetingid")
    return place(meeting, f"meetingid={number!r}") if number else place(meeting), (
        text_of(meeting, "committeetitle") or body,
        text_of(meeting, "meetingdate"),
        text_of(meeting, "meetingtime"),
        text_of(meeting, "meetingstatus"),
        text_of(meeting, "meetinglocation", "venue"),
    )


def read_committees(
    root: Any, source: Source, digest: str, notes: Sequence[str] = ()
) -> Document | None:
    """A table of committees, role ``committees``; deleted ones are left out."""
    rows: list[Row] = []
    for committee in children(root, "committee"):
        if flag(committee, "committeedeleted"):
            continue
        number = text_of(committee, "committeeid")
        status = "Expired" if flag(committee, "committeeexpired") else ""
        where = place(committee, f"committeeid={number!r}") if number else place(committee)
        title, category = (
            text_of(committee, "committeetitle"),
            text_of(committee, "committeecategory"),
        )
        rows.append((where, (title, category, status)))
    return _table(root, source, digest, notes, "committees", _COMMITTEES, rows)


def read_councillors(
    root: Any, source: Source, digest: str, notes: Sequence[str] = ()
) -> Document | None:
    """A table of councillors, role ``roster``, with their latest term of office."""
    rows: list[Row] = []
    for ward in children(root, "wards", "ward"):
        title = text_of(ward, "wardtitle")
        for councillor in children(ward, "councillors", "councillor"):
            number = text_of(councillor, "councillorid")
            where = place(councillor, f"councillorid={number!r}") if number else place(councillor)
            started, ended = _term(councillor)
            rows.append((where, (
                text_of(councillor, "fullusername"),
                text_of(councillor, "politicalpartytitle"),
                text_of(councillor, "districttitle", "representing") or title,
                _posts(councillor),
                started,
                ended,
            )))  # fmt: skip
    return _table(root, source, digest, notes, "roster", _COUNCILLORS, rows)


def _posts(councillor: Any) -> str:
    """The key posts, which the service gives as lines of one text."""
    text = "\n".join(unescaped(e.text or "") for e in children(councillor, "keyposts"))
    lines = text.replace("<br />", "\n").replace("<br/>", "\n").replace("<br>", "\n").split("\n")
    return "; ".join(dict.fromkeys(line for raw in lines if (line := " ".join(raw.split()))))


def _term(councillor: Any) -> tuple[str, str]:
    """First and last day of the latest term; an end that is "unspecified" is none."""
    terms = [
        (text_of(t, "startdate"), text_of(t, "enddate"))
        for t in children(councillor, "termsofoffice", "termofoffice")
    ]
    if not terms:
        return "", ""
    started, ended = max(terms, key=lambda t: tuple(reversed(t[0].split("/"))))
    return started, "" if ended.lower() == "unspecified" else ended


def _table(
    root: Any,
    source: Source,
    digest: str,
    notes: Sequence[str],
    role: str,
    heads: Sequence[str],
    rows: Iterable[Row],
) -> Document | None:
    filled = [(where, cells) for where, cells in rows if cells[0] or cells[1]]
    if not filled:
        return None
    page = PageBuilder()
    table = page.new_table()
    page.row(table, 0, [Cell(head, i, header=True) for i, head in enumerate(heads)], role)
    for number, (where, cells) in enumerate(filled, start=1):
        page.row(table, number, [Cell(c, i, place=where) for i, c in enumerate(cells)], role)
    host = host_of(root, source.url)
    source = replace(source, ids=(*source.ids, (host, "site", host))) if host else source
    return page.build(source, "xml", digest, notes)
