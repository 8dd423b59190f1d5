"""Holders by an election that only the title of its item names: "Election of Chairman"."""

from __future__ import annotations

from loaders.annotators.posts import PostMention
from loaders.assembly.attendance.rows import after
from loaders.assembly.posts.holding import Held, hold
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Holding

__all__ = ["elected_under_title"]


def elected_under_title(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """ "Councillor Pell was elected unopposed" under "Election of Vice-Chair"."""
    for item in meeting.items:
        post = _of_title(reading, item)
        if post is None or any(f.post == reading.post_name(post) for f in _within(reading, item)):
            continue
        for paragraph in item.told:
            if _elected(reading, meeting, paragraph, post, held):
                break


def _of_title(reading: Reading, item: ItemReading) -> PostMention | None:
    """The one office to which a title says that somebody is elected."""
    if item.section.title is None or not grammar().rule("posts.title_election").match(item.title):
        return None
    posts = [p for part in reading.split(item.section.title) for p in part.posts]
    offices = [p for p in posts if p.kind in ("chair", "elected") and not p.plural]
    return offices[0] if len(offices) == 1 else None


def _within(reading: Reading, item: ItemReading) -> list[Holding]:
    """The holdings that the words of an item state."""
    bounds = [(p.whole.start, p.whole.end) for p in item.told]
    return [
        f
        for f in reading.stated(Holding)
        if any(s <= span.start and span.end <= e for span in f.evidence for s, e in bounds)
    ]


def _elected(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, post: PostMention, held: Held
) -> bool:
    rule = grammar().rule("posts.elected_here").regex
    for start, end in sentences(paragraph.passage):
        for mention in paragraph.people:
            if not start <= mention.outer < end:
                continue
            match = next(
                (m for p in after(paragraph, mention) if (m := rule.match(paragraph.text, p, end))),
                None,
            )
            if match is not None:
                hold(reading, meeting, paragraph, mention, post, held, span=(mention.outer, match.end()),
                     rule="posts.elected")  # fmt: skip
                return True
    return False
