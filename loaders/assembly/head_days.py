"""The days that the lines of a head give: which is the meeting's, and of which year where none is printed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from loaders.annotators.dates import DateMention
from loaders.assembly.days_meant import is_on
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

if TYPE_CHECKING:
    from loaders.assembly.heads import Found

__all__ = ["is_own", "weekday"]

_BEFORE = 14
"""Characters before a date in which its weekday may stand, where it is no part of it."""
_YEAR = re.compile(r"(?<![\d/£.,])(?:19|20)\d\d(?![\d,])")


def weekday(reading: Reading, head: list[Paragraph], found: Found) -> None:
    """The day of a head that prints no year: of the years about those that the document names, the
    only one in which it is on that weekday."""
    for paragraph in head:
        for date in paragraph.dates:
            text = paragraph.text
            told = (
                grammar().rule("heads.weekday").search(text, max(0, date.start - _BEFORE), date.end)
            )
            if date.value[0] != "-" or told is None or not is_own(text, date):
                continue
            named = Counter(int(year) for year in _YEAR.findall(reading.document.text))
            days: Counter[str] = Counter()
            for year, times in named.items():
                for near in (year - 1, year, year + 1):
                    if is_on(f"{near}{date.value[1:]}", told[1]):
                        days[f"{near}{date.value[1:]}"] += times
            if len(days) == 1:
                found.set("date", next(iter(days)), paragraph.whole)
                found.inferred = True
                return


def is_own(text: str, date: DateMention) -> bool:
    """Whether a date in a head line is the meeting's: the line is little else, or tells of it."""
    g = grammar()
    if g.rule("heads.other_day").search(text[: date.start]):
        return False
    if g.rule("heads.day_to_day").match(text[date.end :]):
        # the span of a forward plan
        return False
    rest = len(text) - (date.end - date.start)
    if rest < 60 or g.rule("heads.minutes_held").search(text[: date.start]):
        return True
    if g.rule("titles.narrated").search(text):
        return False
    named = not text[date.start].isdigit() or g.rule("heads.body_then_day").match(
        text[: date.start]
    )
    return rest < 140 and bool(named or g.rule("heads.tells_meeting").search(text))
