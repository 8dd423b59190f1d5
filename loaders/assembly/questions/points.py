"""Question sessions: points as bullets, the answer to each in the paragraphs below it."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Question

__all__ = ["find"]

_POINT = re.compile(r"^[•·▪§*-]\s*")


def find(
    reading: Reading, meeting: MeetingReading, item: ItemReading, groups: list[Paragraph]
) -> bool:
    """Add the points of a question-and-answer session; whether the item is one."""
    session = next(
        (
            i
            for i, p in enumerate(groups)
            if grammar().rule("questions.session").search(p.text)
            and p.text.rstrip().endswith((":", ":-", "-"))
        ),
        None,
    )
    if session is None:
        return False
    points = [i for i in range(session + 1, len(groups)) if _POINT.match(groups[i].text)]
    answered = [i for i in points if i + 1 < len(groups) and i + 1 not in points]
    if len(points) < 2 or len(answered) < 0.6 * len(points):
        return False
    for place, index in enumerate(points):
        stop = points[place + 1] if place + 1 < len(points) else index + 2
        if index + 1 >= len(groups) or index + 1 in points or index + 1 >= stop + 1:
            continue
        paragraph, answer = groups[index], groups[index + 1]
        marker = _POINT.match(paragraph.text)
        start = marker.end() if marker else 0
        if grammar().rule("decisions.marker_line").match(answer.text):
            continue
        end = next((e for _, e in sentences(answer.passage)), len(answer.text))
        reading.claimed += [groups[i].whole for i in range(index, min(stop, len(groups)))]
        reading.add(
            Question(
                item=item.id,
                evidence=(paragraph.span(start, len(paragraph.text)), answer.span(0, end)),
                text=paragraph.text[start:].rstrip(". "),
                answer=answer.text[:end].rstrip("."),
                meeting=meeting.id,
                rule="questions.points",
            )  # fmt: skip
        )
    return True
