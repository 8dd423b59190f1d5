"""What those who met write of themselves: "We turned down the Orrell Band"."""

from __future__ import annotations

from loaders.assembly.decisions.acts import body_acts
from loaders.assembly.decisions.keeping import Keeper
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["by_us", "first_person"]


def first_person(meeting: MeetingReading) -> bool:
    """Whether those who met write of themselves: under two items at least a paragraph says what "we" did."""
    told = (
        item
        for item in meeting.items
        if not grammar().rule("decided.others_speak").search(item.title)
        and any(grammar().rule("decided.we_did").match(p.text) for p in item.acts)
    )
    return next(told, None) is not None and next(told, None) is not None


def by_us(
    meeting: MeetingReading, item: ItemReading, group: list[Paragraph], made: dict[str, Decision],
    *, labelled: bool,
) -> None:  # fmt: skip
    """Keep what those who write of themselves say that they did: "We turned down the Orrell Band".

    ``labelled``: the page says that it was decided, so that any verb will do.
    """
    rules = [grammar().rule(f"acts.{name}") for name in ("we_act", "we_did")[: 1 + labelled]]
    marker = grammar().rule("layout.list_marker")
    for paragraph in group:
        put = Keeper(meeting, item, paragraph, made)
        for start, end in sentences(paragraph.passage):
            if mark := marker.regex.match(paragraph.text, start, end):
                start = mark.end()
            told = (rule.match(paragraph.text[start:end]) for rule in rules)
            match = next((m for m in told if m is not None), None)
            if match is not None and not grammar().rule("acts.no_act").match(match["what"]):
                body_acts(item, paragraph, (start, end), match, put)
