"""In attendance by an office that speaks: "The Treasurer told Members …", whose holder the page names elsewhere."""

from __future__ import annotations

from loaders.assembly.attendance.rows import state
from loaders.grammar import grammar
from loaders.passages import sentence_at
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["offices_that_speak"]


def offices_that_speak(reading: Reading, meeting: MeetingReading, item: ItemReading) -> None:
    """State that officers were there whose office speaks in the minutes of an item."""
    known = reading.roll() if len(reading.meetings) == 1 else reading.roll_of(meeting)
    kinds = {office.name: office.kind for office in reading.posts.offices.values()}
    seen: set[str] = set()
    for paragraph in item.told:
        for post in paragraph.posts:
            if post.kind != "officer" or not _speaks(paragraph, post.start, post.end):
                continue
            if kinds.get(reading.post_name(post)) != "officer":
                continue
            name = reading.holder_of(post)
            if not name or name in seen or name in known.present | known.attending | known.away:
                continue
            seen.add(name)
            _, end = sentence_at(paragraph.passage, post.start)
            span = paragraph.span(post.start, end)
            state(reading, meeting, (span,), name, "in-attendance", "office", item=item.id)


def _speaks(paragraph: Paragraph, begin: int, stop: int) -> bool:
    """Whether an office opens its sentence and does what only those do who are at the meeting."""
    g = grammar()
    text = paragraph.text
    start, end = sentence_at(paragraph.passage, begin)
    if text[start:begin].strip().lower() not in ("", "the"):
        return False
    if any(stop <= n.outer < end and n.outer - stop < 4 for n in paragraph.people):
        # named beside it, and asked for as a person
        return False
    if g.rule("guests.elsewhere").search(text[start:end]):
        return False
    return g.rule("people_verbs.speaks").match(text, stop, end) is not None
