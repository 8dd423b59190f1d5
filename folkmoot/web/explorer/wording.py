"""How values are said to a reader: dates, numbers, long texts."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

__all__ = ["count", "cut", "day", "named", "percent", "said"]

_ISO: Final = re.compile(r"(?<![\w/.-])(?:19|20)\d\d-[01]\d-[0-3]\d(?![\w/-]|\.\w)")
_MONTH: Final = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(value: str) -> str:
    """An ISO date as "8 October 2024", a month as "October 2024"; what is no date stays."""
    if month := _MONTH.fullmatch(value):
        return f"{_MONTHS[int(month.group(2)) - 1]} {month.group(1)}"
    try:
        found = date.fromisoformat(value[:10])
    except ValueError:
        return value
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def named(label: str) -> str:
    """A label with its ISO dates in words: "Cabinet, 8 October 2024"."""
    head, comma, last = label.rpartition(", ")
    if comma and _MONTH.fullmatch(last):
        return f"{head}, {day(last)}"
    return _ISO.sub(lambda found: day(found.group()), label)


def count(number: int, one: str, many: str = "") -> str:
    """ "1 meeting", "1,204 meetings"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def percent(share: str) -> str:
    """ "0.5" as "50 %"; what is no number stays as it is."""
    try:
        return f"{round(100 * float(share))} %"
    except ValueError:
        return share


def cut(text: str, length: int = 160) -> str:
    """``text`` on one line, cut between words with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def said(value: Any) -> str:
    """A value of a table as words: yes and no for truths, nothing for None."""
    if value is None:
        return ""
    if value is True or value == "true":
        return "yes"
    if value is False or value == "false":
        return "no"
    return str(value)
