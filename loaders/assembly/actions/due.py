"""By when something is to be done: an ISO date, or the words that say so."""

from __future__ import annotations

from calendar import monthrange

from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["due_in"]

_WORDED = ("by", "span", "soon", "often", "at", "meeting")
"""The rules of words that say when; of several in one sentence the first counts."""


def due_in(
    paragraph: Paragraph, start: int, end: int, held: str = "", *, set_: bool = False
) -> str:
    """When a stretch of text says that something is due: an ISO date, or its words.

    ``held``: the day of the meeting (ISO), from which a date without a year is counted. ``set_``:
    the stretch is a due date, so that no word before a date has to say so.
    """
    g = grammar()
    text = paragraph.text
    for date in paragraph.dates:
        if not start <= date.start < end:
            continue
        lead = g.rule("due.date_lead").search(text[: date.start], start)
        closes = g.rule("due.date_ends").match(text[:end], date.end) and g.rule(
            "due.set_off"
        ).search(text[: date.start], start)
        if not set_ and lead is None and not closes:
            continue
        if lead and lead["before"]:
            # the day before which is not the day by which
            return text[lead.start() : date.end]
        value = date.value if date.full else _next_after(date.value, held)
        if value:
            return value
        if len(date.value) == len("--MM-DD"):
            # nothing says of which year the day is
            return text[lead.start() if lead and not set_ else date.start : date.end]
    found = [m for name in _WORDED if (m := g.rule(f"due.{name}").regex.search(text, start, end))]
    match = min(found, key=lambda m: (m.start(), -m.end())) if found else None
    told = None if set_ else g.rule("due.told").search(text[:end], start)
    if match is None or (told and told.start() < match.start() and match.end() <= told.end()):
        # "prior to the next round of bids" says more than "the next round"
        match = told
    if match is None and set_:
        # "Clerk - spring 2032"
        match = g.rule("due.named").regex.search(text, start, end)
    if match is None:
        bracket = g.rule("due.bracket").search(text[:end], start)
        return bracket["due"] if bracket else ""
    words = g.rule("action_words.to_next").regex.sub("", match.group())
    return _day_next(words, held) or words


def _day_next(words: str, held: str) -> str:
    """The next day of a month on or after ``held`` that is called by its number alone, "by the 20th"; or ''."""
    named = grammar().rule("due.day_alone").regex.fullmatch(words)
    if named is None or len(held) != 10:
        return ""
    year, month, day = int(held[:4]), int(held[5:7]), int(named["day"])
    if day < int(held[8:]):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return f"{year}-{month:02}-{day:02}" if 0 < day <= monthrange(year, month)[1] else ""


def _next_after(value: str, held: str) -> str:
    """The first day ``--MM-DD`` on or after the day ``held`` (both ISO), or '' where it is not known."""
    if len(value) != 7 or not value.startswith("--") or len(held) != 10:
        return ""
    year = int(held[:4])
    return f"{year if value[2:] >= held[5:] else year + 1}-{value[2:]}"
