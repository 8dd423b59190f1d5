"""Holders of offices that bring them to a body of which they are no members: portfolio holders and commissioners
at one that holds them to account, chairs of another."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Holding

_BESIDE, _APART = 9, 3
"""Characters between a name and the office behind it, and between the office and the name behind that."""
_FEW = 2
"""Items of a page that may be an excerpt, and so does not name its body."""


def held_to_account(reading: Reading, meeting: MeetingReading, item: ItemReading) -> set[str]:
    """The people who hold a portfolio, where the meeting is of a body that such people do not sit on.

    Of a page that does not name its body, what its minutes call it decides ("the Committee").
    """
    g = grammar()
    if meeting.body:
        apart = g.rule("attendance.holds_to_account").search(meeting.body) is not None
    elif len(meeting.items) > _FEW:
        apart = False
    else:
        told = [p.text for p in item.told]
        apart = any(g.rule("attendance.committee_told").search(text) for text in told) and not any(
            g.rule("attendance.cabinet_acts").search(text) for text in told
        )
    if not apart:
        return set()
    kinds = {office.name: office.kind for office in reading.posts.offices.values()}
    return {
        holding.person
        for holding in reading.stated(Holding)
        if kinds.get(holding.post) == "portfolio" or holding.post.endswith("Commissioner")
    }


def speaks_for_another(meeting: MeetingReading, paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether somebody at a cabinet holds an office that nobody who sits on it holds: chair of another body,
    or leader of the opposition, as the words beside the name say."""
    g = grammar()
    if not g.rule("guests.executive").search(meeting.body):
        return False
    ours = meeting.body.casefold()
    ends = mention.bracket[0] if mention.bracket else 0
    for post in paragraph.posts:
        behind = 0 <= post.start - max(mention.end, ends) <= _BESIDE
        if not (behind or 0 <= mention.outer - post.end <= _APART):
            continue
        office = paragraph.text[post.start : post.end]
        other = g.rule("guests.chair_of").match(office)
        if other and other["body"].casefold() not in ours and ours not in other["body"].casefold():
            return True
        if g.rule("guests.opposes").match(office):
            return True
    return False


__all__ = ["held_to_account", "speaks_for_another"]
