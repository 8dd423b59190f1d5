"""Which year a day is of that is told without one, beside the day of the meeting that tells it."""

from __future__ import annotations

import datetime

from loaders.annotators.dates import DateMention
from loaders.grammar import grammar

__all__ = ["dated", "is_on"]

_SOON = 130
"""Days ahead up to which a day that nothing tells to be over is one to come."""
_JUST = 45
"""Days up to which a day may lie behind although it is called the next."""


def dated(text: str, date: DateMention, relation: str, meeting: str) -> str:
    """The date in full; a day without a year is the nearest one behind or ahead of the meeting.

    ``relation``: next, previous-minutes, earlier or ''; ``meeting``: its ISO date, '' where unknown.
    """
    if date.full:
        return date.value
    if len(meeting) != 10 or date.value[0] != "-":
        return ""
    held = datetime.date.fromisoformat(meeting)
    year = held.year
    this = _day(year, date.value[2:])
    passed = date.value[2:].lstrip("-") < meeting[5:]
    if relation == "next":
        year += passed and not (this and 0 < (held - this).days <= _JUST)
    elif _soon(text, date, relation, held):
        year += passed
    elif not passed:
        year -= 1
    days = [d for y in (year, year - 1, year + 1) if (d := _day(y, date.value[2:]))]
    told = grammar().rule("dates.weekday").search(text[max(0, date.start - 12) : date.end])
    if told is not None:
        # "Wed 24th May": of the years about, the one in which that day is a Wednesday
        days = [d for d in days if d.strftime("%a") == told[1]] or days
    return days[0].isoformat() if days else ""


def is_on(day: str, weekday: str) -> bool:
    """Whether an ISO day is one, and on that day of the week (by its first three letters)."""
    try:
        return datetime.date.fromisoformat(day).strftime("%a").lower() == weekday.lower()
    except ValueError:
        return False


def _soon(text: str, date: DateMention, relation: str, held: datetime.date) -> bool:
    """Whether a day without a year is one soon after the meeting: nothing says that it is over."""
    days = [d for y in (held.year, held.year + 1) if (d := _day(y, date.value[2:])) and d > held]
    if not days or relation == "previous-minutes" or (min(days) - held).days > _SOON:
        return False
    clause = (
        grammar().rule("dates.apart").regex.split(text[max(0, date.start - 80) : date.start])[-1]
    )
    window = clause + text[date.start : date.end + 40]
    return not grammar().rule("mentions.is_over").search(window)


def _day(year: int, rest: str) -> datetime.date | None:
    """The day of a year whose month and day are ``rest`` ("-05-24"); None where there is no such day."""
    try:
        return datetime.date.fromisoformat(f"{year}-{rest.lstrip('-')}")
    except ValueError:
        return None
