"""Meetings: lists and calendars of them, and the one that an attendance or votes page is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.annotators.dates import find_dates, find_times
from loaders.grammar import grammar
from loaders.rosters.tables import Table, text_of
from ontology.record import Block, Document, Fact, Meeting, MentionedMeeting

__all__ = ["listed_meetings", "own_meetings"]

_DASH = re.compile(r"\s+[-–—]\s+")


def own_meetings(document: Document) -> Iterator[tuple[int, Meeting]]:
    """(index of the heading's block, Meeting) for each "Council - 3 March 2031, 6.30 pm"."""
    count = 0
    for index, block in enumerate(document.blocks):
        if block.role != "subject":
            continue
        found = _headed(document, block)
        if found:
            count += 1
            body, date, start = found
            yield index, Meeting(
                evidence=(block.span,), id=f"roster-m{count}", body=body, date=date, start=start,
                rule="roster.subject",
            )  # fmt: skip


def _headed(document: Document, block: Block) -> tuple[str, str, str] | None:
    """Body, date and time of a heading that has a date."""
    text = text_of(document, block)
    dates = [d for d in find_dates(text) if d.full]
    if not dates:
        return None
    times = [t for t in find_times(text) if t.start >= dates[0].end]
    body = text[: dates[0].start]
    parts = [p.strip(" ,-–—") for p in _DASH.split(body)]
    body = " - ".join(
        p for p in parts if p and not grammar().rule("rosters.weekday").regex.fullmatch(p)
    )
    body = grammar().rule("rosters.weekday_end").regex.sub("", body).strip(" ,-–—")
    return body, dates[0].value, times[0].value if times else ""


def listed_meetings(document: Document, tables: list[Table]) -> list[Fact]:
    """A Meeting for each row of a list of meetings that has a full date."""
    facts: list[Fact] = []
    subject = next((b for b in document.blocks if b.role == "subject"), None)
    for table in tables:
        for row in table.rows:
            cells = {
                n: c
                for n in ("committee", "date", "time", "venue", "status")
                if (c := table.cell(row, n))
            }
            if "date" in cells:
                _add(facts, document, cells, subject)
    for block in document.blocks:
        if block.role == "meetings" and block.table is None:
            _add(facts, document, {"date": block}, subject)
    if any(b.role in ("roster", "agenda-text") and b.table is None for b in document.blocks):
        return [_mentioned(fact) for fact in facts if isinstance(fact, Meeting)]
    return facts


def _mentioned(meeting: Meeting) -> Fact:
    """A meeting that a page about its body lists among other things."""
    return MentionedMeeting(
        evidence=meeting.evidence, id=meeting.id, body=meeting.body, date=meeting.date,
        start=meeting.start, rule="roster.meeting-list",
    )  # fmt: skip


def _add(
    facts: list[Fact], document: Document, cells: dict[str, Block], subject: Block | None
) -> None:
    """The meeting of one row: "9 Jul 2031 11:00 - Planning Committee" may fill one cell."""
    where = cells["date"]
    text = text_of(document, where)
    dates = [d for d in find_dates(text) if d.full]
    if not dates:
        return
    spans = [c.span for c in cells.values()]
    times = find_times(text[dates[0].end :])
    if not times and "time" in cells:
        times = find_times(text_of(document, cells["time"]))
    body = text_of(document, cells["committee"]) if "committee" in cells else ""
    status = text_of(document, cells["status"]) if "status" in cells else ""
    rest = _DASH.split(text[dates[0].end :], maxsplit=1)
    if not status and (found := grammar().rule("rosters.called_off").search(text)):
        status = found.group()
    if not body and len(rest) == 2 and "venue" in cells:
        body = rest[1].strip()
    elif not body and subject is not None and not find_dates(text_of(document, subject)):
        body = text_of(document, subject)
        spans.append(subject.span)
    facts.append(
        Meeting(
            evidence=tuple(sorted(set(spans))),
            id=f"roster-m{len(facts) + 1}",
            body=body,
            date=dates[0].value,
            start=times[0].value if times else "",
            venue=text_of(document, cells["venue"]) if "venue" in cells else "",
            status=status,
            rule="roster.meeting-list",
        )
    )
