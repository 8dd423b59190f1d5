"""A day with its hour alone at the end of a page that lost its titles: the next meeting, whose heading is gone."""

from __future__ import annotations

from loaders.annotators.dates import DateMention
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading

__all__ = ["day_alone"]


def day_alone(reading: Reading, meeting: MeetingReading) -> tuple[Paragraph, DateMention] | None:
    """The last paragraph of a meeting and its day, where it is nothing but a day and an hour, and the day
    lies behind every other that the page gives in full."""
    told = [p for item in meeting.items for p in item.all] + list(meeting.back)
    last = max(told, key=lambda p: p.whole.start, default=None)
    if last is None or not grammar().rule("mentions.day_alone").match(last.text):
        return None
    days = [date for date in last.dates if date.full]
    others = [d.value for p in reading.all_paragraphs() if p is not last for d in p.dates if d.full]
    if len(days) != 1 or not others or max(others) >= days[0].value:
        return None
    return last, days[0]
