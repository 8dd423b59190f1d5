"""What no rule claimed: minutes text without a fact, and why."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from loaders.passages import sentences
from loaders.reading import Reading
from ontology.record import Span, Unread


def stretches(reading: Reading) -> tuple[Unread, ...]:
    """Sentences of decisions, minutes and front matter that no evidence touches, in order.

    Truncations come first-hand: the page itself says that text is missing there.
    """
    claimed = sorted(reading.claimed, key=lambda span: (span.start, span.end))
    starts = [claim.start for claim in claimed]
    reach = list(accumulate((claim.end for claim in claimed), max))
    found: list[Unread] = []

    def touched(span: Span) -> bool:
        """Whether a claim that begins before the span's end reaches beyond its start."""
        before = bisect_left(starts, span.end)
        return before > 0 and reach[before - 1] > span.start

    for meeting in reading.meetings:
        for item in meeting.items:
            for span in item.section.truncated:
                found.append(Unread(span, "the page cuts the text off here", item.id))
            for paragraph in item.acts:
                for start, end in sentences(paragraph.passage):
                    span = paragraph.span(start, end)
                    if not touched(span):
                        found.append(Unread(span, "no rule claims this sentence", item.id))
        for paragraph in [*meeting.front, *meeting.back]:
            if not touched(paragraph.whole):
                found.append(Unread(paragraph.whole, "no rule claims this line"))
    return tuple(sorted(found, key=lambda u: (u.span, u.reason)))
