"""Portfolio holders and commissioners at a body that holds them to account: there, and no members of it."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Reading
from ontology.record import Holding

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


__all__ = ["held_to_account"]
