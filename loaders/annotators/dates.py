"""Dates and times in a passage."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re

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


def _worded(match: re.Match[str]) -> str | None:
    """The value of a day told in words; its year too may be."""
    words = grammar().words("dates.ordinals")
    units = grammar().words("dates.units")
    tens = {"twenty": 20, "thirty": 30, "forty": 40}
    place = words.index(match["word"].lower()) + 1
    day = 30 if place == len(words) else place
    day += tens[match["tens"].lower()] if match["tens"] else 0
    if match["y"]:
        year = int(match["y"])
    elif match["ytens"] or match["yunit"]:
        year = 2000 + tens.get((match["ytens"] or "").lower(), 0)
        year += units.index(match["yunit"].lower()) + 1 if match["yunit"] else 0
    else:
        return None
    value = f"{year}-{_month(match['m']):02d}-{day:02d}"
    return value if _real(value) else None


def find_dates(text: str) -> list[DateMention]:
    """All dates in ``text``, in order, the fullest reading of each place only."""
    if not grammar().rule("dates.digit").search(text):
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
    for match in g.rule("dates.worded").finditer(text):
        value = _worded(match)
        if value and free(*match.span()):
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
                if first := _shared(text, match.start(), hour):
                    found.append(first)
        found.append(TimeMention(*match.span(), value))
    taken = [(t.start, t.end) for t in found]
    for match in grammar().rule("dates.worded_time").finditer(text):
        value = _worded_time(match)
        if value and all(match.end() <= s or match.start() >= e for s, e in taken):
            found.append(TimeMention(*match.span(), value))
    return sorted(found, key=lambda mention: mention.start)


def _shared(text: str, end: int, until: int) -> TimeMention | None:
    """The hour before ``end`` that has its half of the day from the next, at ``until`` o'clock."""
    match = grammar().rule("dates.shared_half").search(text[:end])
    if match is None or not 1 <= int(match["h"]) <= 12:
        return None
    hour = int(match["h"]) % 12 + (12 if until >= 12 else 0)
    if hour > until:
        hour -= 12
    if hour < 0:
        return None
    return TimeMention(match.start(), match.end("min") if match["min"] else match.end("h"),
                       f"{hour:02d}:{match['min'] or '00'}")  # fmt: skip


_STEPS = {"half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
"""Minutes to or past the hour; a quarter otherwise."""


def _worded_time(match: re.Match[str]) -> str:
    """HH:MM of an hour told in words, '' for a number that tells none or that may be either half."""
    if not (match["part"] or match["clock"]):
        return ""
    units = grammar().words("dates.units")
    word = match["word"].lower()
    hour = int(word) if word.isdigit() else units.index(word) + 1
    if not 1 <= hour <= 12:
        return ""
    half = (match["day"] or match["ap"] or "").lower()
    if half:
        late = half in ("afternoon", "evening", "p")
    elif hour in (9, 12):
        return ""
    else:
        late = hour < 9
    minutes = (hour % 12 + 12 * late) * 60
    part = (match["part"] or "").lower().removesuffix(" minutes").replace(" five", "-five")
    if part:
        step = _STEPS.get(part, 15)
        minutes += -step if match["way"].lower() == "to" else step
    return f"{minutes // 60:02d}:{minutes % 60:02d}" if minutes >= 0 else ""
