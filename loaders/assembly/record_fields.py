"""What the labels of a decision record tell of its meeting: who decided, and when; or that one decided alone."""

from __future__ import annotations

from loaders.annotators.posts import find_posts
from loaders.assembly.heads import Found
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.record_labels import MEETINGS
from loaders.reading import MeetingReading, Reading

__all__ = ["fields_of", "maker_alone"]

_LEAD = 4
"""Characters that may stand before the office of the one who decided: "The "."""


def fields_of(reading: Reading, meeting: MeetingReading, found: Found) -> None:
    """Labels of a decision record: decision maker, date of decision."""
    for item in meeting.items:
        fields = item.section.fields
        told = [fields[k] for k in MEETINGS if k in fields]
        for place in [*told, *(p.whole for p in item.preamble if len(p.text) < 160)]:
            match = grammar().rule("meetings.date_dash_body").search(reading.text(place))
            if match and "body" not in found.values:
                found.set("body", match["body"], place)
        if (span := fields.get("decision maker")) and "body" not in found.values:
            maker = _body_of(re.sub(r" ?\(.*\)$", "", reading.text(span)))
            if grammar().rule("bodies.name").regex.fullmatch(maker):
                found.set("body", maker, span)
        for name in ("date of decision", "decision maker"):
            if (span := fields.get(name)) and "date" not in found.values:
                words = reading.text(span)
                if name == "decision maker" and _body_of(words) == words:
                    continue
                dates = [d for p in reading.split(span) for d in p.dates if d.full]
                if dates:
                    found.set("date", dates[0].value, span)


def maker_alone(reading: Reading, meeting: MeetingReading) -> str:
    """The office of the one who decided alone, or the name, where a record names no meeting; else ''."""
    for item in meeting.items:
        span = item.section.fields.get("decision maker")
        if span is None or any(k in item.section.fields for k in MEETINGS):
            continue
        words = reading.text(span)
        if _body_of(words) != words:
            continue
        posts = [post for post in find_posts(words) if post.kind != "chair"]
        titled = grammar().rule("meetings.maker_named").match(words)
        if posts and (posts[0].start <= _LEAD or titled):
            return posts[0].name
        if titled:
            return str(words)
    return ""


def _body_of(maker: str) -> str:
    """The body that decided without the day on which it met: "Cabinet, at its meeting on 4 May 2031"."""
    met = grammar().rule("meetings.maker_met").search(maker)
    return maker[: met.start()] if met else maker
