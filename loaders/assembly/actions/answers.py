"""Promises in the answers of a question session: "This would be fed back to the contractor"."""

from __future__ import annotations

from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, Paragraph, Reading
from ontology.record import Question, Span

__all__ = ["promised", "stretches"]


def stretches(reading: Reading, item: ItemReading) -> list[Span]:
    """Stretches from each point of a question session to the next: the answers to it."""
    points = sorted(
        f.evidence[0] for f in reading.stated(Question, item.id) if f.rule == "questions.points"
    )
    if not points or not item.acts:
        return []
    limit = item.acts[-1].whole.end
    rule = grammar().rule("decisions.marker_line")
    marks = [p.whole.start for p in item.acts if rule.match(p.text)]
    limit = min([m for m in marks if m > points[-1].start] or [limit])
    return [
        Span(a.end, b)
        for a, b in zip(points, [*(p.start for p in points[1:]), limit], strict=True)
        if a.end < b
    ]


def promised(tell: Teller, paragraph: Paragraph) -> None:
    """Promises in the passive, where the paragraph is an answer."""
    g = grammar()
    text = paragraph.text
    rule = g.rule("actions.passive_promise")
    for start, end in sentences(paragraph.passage):
        match = rule.regex.match(text, start, end)
        if match is None or g.rule("action_words.condition").match(text[start:end]):
            continue
        owner = tuple(
            tell.reading.post_name(p)
            for p in paragraph.posts
            if start <= p.start < end
            and not p.generic
            and g.rule("action_words.by_end").search(text, start, p.start)
        )
        tell.put(paragraph, "undertaking", owner[:1], (start, end), match.start("what"), "promise")
