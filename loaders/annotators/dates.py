"""Dates and times in a passage."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re

_DIGIT = re.compile(r"\d")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WELSH = ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha")


@dataclass(frozen=True, slots=True)
class DateMention:
    """``value``: ISO date, year-month (``2018-11``) or ``--MM-DD`` where the year is not printed."""

    start: int
    end: int
    value: str

    @property
    def full(self) -> bool:
        return len(self.value) == 10 and self.value[0] != "-"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """``value``: HH:MM, 24 hours."""

    start: int
    end: int
    value: str


def _month(name: str) -> int:
    """The number of a month by its English or Welsh name."""
    start = name[:3].lower()
    return (_MONTHS if start in _MONTHS else _WELSH).index(start) + 1


def _value(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    month = groups["m"]
    number = int(month) if month.isdigit() else _month(month)
    day = int(groups["d"])
    year = groups.get("y")
    if year is None:
        return f"--{number:02d}-{day:02d}" if 1 <= number <= 12 and 1 <= day <= 31 else None
    full = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return datetime.date(full, number, day).isoformat()
    except ValueError:
        return None


def find_dates(text: str) -> list[DateMention]:
    """All dates in ``text``, in order, the fullest reading of each place only."""
    if not _DIGIT.search(text):
        return []
    g = grammar()
    found: list[DateMention] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= s or start >= e for s, e in taken)

    for name in ("day_month_year", "month_day_year", "numeric", "iso", "day_month"):
        for match in g.rule(f"dates.{name}").finditer(text):
            value = _value(match)
            if value is None or not free(*match.span()):
                continue
            found.append(DateMention(*match.span(), value))
            taken.append(match.span())
    for match in g.rule("dates.month_year").finditer(text):
        if free(*match.span()):
            month = _month(match["m"])
            found.append(DateMention(*match.span(), f"{match['y']}-{month:02d}"))
    for match in g.rule("dates.leading_day").finditer(text):
        after = next((d for d in found if d.start == match.end()), None)
        if after is not None and len(after.value) == 10 and free(*match.span("whole")):
            day = f"{after.value[:8]}{int(match['d']):02d}"
            if int(match["d"]) < int(after.value[8:]) and _real(day):
                found.append(DateMention(*match.span("whole"), day))
    found.sort(key=lambda mention: mention.start)
    return _dated(text, found)


def _real(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _dated(text: str, found: list[DateMention]) -> list[DateMention]:
    """Days of a list with the year that is printed behind its last: "8th July and 19th August, 2031"."""
    joins = grammar().rule("dates.list_join")
    for place in range(len(found) - 2, -1, -1):
        here, after = found[place], found[place + 1]
        if (
            here.value[0] != "-"
            or not after.full
            or not joins.regex.fullmatch(text[here.end : after.start])
        ):
            continue
        year = int(after.value[:4]) - (here.value[2:] > after.value[5:])
        value = f"{year}-{here.value[2:]}"
        if _real(value):
            found[place] = DateMention(here.start, here.end, value)
    return found


def find_times(text: str) -> list[TimeMention]:
    """All times of day in ``text``, in order, as HH:MM."""
    found: list[TimeMention] = []
    for match in grammar().rule("dates.time").finditer(text):
        if match["noon"]:
            value = "12:00"
        elif match["h24"]:
            value = f"{match['h24']}:{match['min24']}"
        elif match["h4"]:
            value = f"{match['h4']}:{match['min4']}"
        elif match["h3"]:
            value = f"{int(match['h3']):02d}:{match['min3']}"
        else:
            hour = int(match["h"])
            if hour > 12:
                value = f"{hour:02d}:{match['min'] or '00'}"
            else:
                hour = hour % 12 + (12 if match["ap"].lower() == "p" else 0)
                value = f"{hour:02d}:{match['min'] or '00'}"
        found.append(TimeMention(*match.span(), value))
    return found
