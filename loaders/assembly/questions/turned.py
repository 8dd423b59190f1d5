"""Questions told in the sentence of their answer: "In reply to Mr Pell, who asked if …, the Director said …"."""

from __future__ import annotations

from loaders.assembly.questions.asking import named, put
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["turned"]

_MARK = re.compile(r"\(?[a-z0-9]{1,4}[.)] ")


def turned(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
) -> bool:
    """Whether a sentence answers a question that it tells, which is added."""
    text = paragraph.text
    mark = _MARK.match(text, start)
    start = mark.end() if mark else start
    for name in (
        "in_reply", "asked_by", "having_asked", "in_answer", "asked_plain", "was_asked",
        "in_answer_within",
    ):  # fmt: skip
        rule = grammar().rule(f"questions.{name}")
        match = (rule.regex.search if name.endswith("within") else rule.regex.match)(
            text, start, end
        )
        if match is None:
            continue
        if name.endswith("within") or name == "was_asked":
            # who answers stands before who asks
            turn = match.start() if name.endswith("within") else match.end("by")
            by = named(reading, item, paragraph, start, turn, last=False)
            asker = named(reading, item, paragraph, turn, match.start("question"), True)
            if not by or not asker:
                continue
        else:
            asker = named(reading, item, paragraph, start, match.start("question"), last=True)
            if name == "asked_by" and match["who"]:
                asker = named(
                    reading, item, paragraph, match.end("who"), match.start("question"), True
                )
            by = named(reading, item, paragraph, match.start("by"), match.end("by"), last=False)
            if name == "asked_by" and match["who"]:
                by = named(reading, item, paragraph, start, match.end("who"), last=False) or by
            if not asker and not by:
                return False
        spans = (paragraph.span(start, end),)
        answer = text[match.end() : end]
        return put(reading, meeting, item, match["question"], answer, spans, asker, by, "inverted")
    return False
