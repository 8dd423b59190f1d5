"""Meetings on a member's own page: "Cabinet - 12 June 2031 - Present", "… - Apologies, sent a deputy"."""

from __future__ import annotations

from loaders.assembly.attendance.rows import state
from loaders.assembly.posts.profile import member_of_page
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Reading

__all__ = ["own_meetings"]

_STATUSES = {"present": "present", "attended": "present", "apologies": "apologies"}


def own_meetings(reading: Reading, meeting: MeetingReading) -> None:
    """State the attendances that a member's page lists, a line a meeting, and who stood in."""
    rule = grammar().rule("profiles.was_there").regex
    lines = [
        (paragraph, match)
        for paragraph in [*meeting.head, *meeting.front, *meeting.back]
        + [p for item in meeting.items for p in item.all]
        if (match := rule.match(paragraph.text)) is not None
    ]
    found = member_of_page(reading, meeting) if lines else None
    if found is None:
        return
    above, member = found
    person = reading.name(above, member)
    for paragraph, match in lines:
        status = _STATUSES.get(match["said"].lower().split(" ")[0].rstrip(","), "apologies")
        evidence = (paragraph.whole,)
        state(reading, meeting, evidence, person, status, "own")
        for other in paragraph.people:
            if match["deputy"] and other.outer >= match.start("deputy"):
                name = reading.name(paragraph, other)
                state(reading, meeting, evidence, name, "substitute", "own", replaces=person)
