"""Decisions of which the marker is all that is said: "NOTED", "RESOLVED accordingly"."""

from __future__ import annotations

from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.resolutions import Resolution
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading
from ontology.record import Decision

__all__ = ["LONE", "accordingly", "lone_marker"]

LONE = "decisions.lone"
"""Rule of a decision that is told in a word."""


def lone_marker(
    meeting: MeetingReading, item: ItemReading, resolution: Resolution, made: dict[str, Decision]
) -> None:
    """Keep "NOTED", "AGREED" or "APPROVED", behind which nothing stands, as all that was decided."""
    mark = resolution.marker
    if mark is None or any(re.search(r"\w", c.text) for c in resolution.clauses):
        return
    if mark.verb not in ("NOTED", "AGREED", "APPROVED") or _nothing(item):
        return
    tail = resolution.paragraph.text[mark.end :].strip(" .")
    before = resolution.paragraph.text[: mark.start]
    if not tail and not grammar().rule("decided.moved_that").search(before):
        _keep(meeting, item, resolution, mark.verb, made, mark.end)


def accordingly(
    meeting: MeetingReading, item: ItemReading, resolutions: list[Resolution], made: dict[str, Decision]
) -> None:  # fmt: skip
    """Keep "RESOLVED accordingly" where nothing in the item says what was: it was told in other words."""
    rule = grammar().rule("decided.accordingly").regex
    if any(grammar().rule("decided.moving").search(p.text) for p in item.acts):
        # what was moved is what was resolved
        return
    for resolution in reversed(resolutions if not _nothing(item) else []):
        mark, text = resolution.marker, resolution.paragraph.text
        word = rule.search(text, mark.start) if mark is not None else None
        if mark is not None and word is not None and word.start() - mark.end <= 2:
            _keep(meeting, item, resolution, word["word"], made, word.end())
            return


def _nothing(item: ItemReading) -> bool:
    """Whether nothing is decided under such a title."""
    return grammar().rule("decided.nothing").search(item.title) is not None


def _keep(
    meeting: MeetingReading, item: ItemReading, resolution: Resolution, words: str,
    made: dict[str, Decision], end: int,
) -> None:  # fmt: skip
    mark = resolution.marker
    assert mark is not None
    made[words.lower()] = Decision(
        item=item.id, evidence=(resolution.paragraph.span(mark.start, end),), text=words,
        outcomes=outcomes_of("", mark.verb, item.title), verb=mark.verb, body=meeting.body,
        meeting=meeting.id, rule=LONE,
    )  # fmt: skip
