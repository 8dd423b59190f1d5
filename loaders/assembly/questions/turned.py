"""Questions told in the sentence of their answer: "In reply to Mr Pell, who asked if …, the Director said …"."""

from __future__ import annotations

from loaders.assembly.questions.asking import Place
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["turned"]

_MARK = re.compile(r"\(?[a-z0-9]{1,4}[.)] ")


def turned(place: Place, start: int, end: int) -> bool:
    """Whether a sentence answers a question that it tells, which is added."""
    text = place.text
    mark = _MARK.match(text, start)
    start = mark.end() if mark else start
    for name in (
        "in_reply", "asked_by", "having_asked", "told_of", "in_answer", "asked_plain", "was_asked",
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
            by = place.named(start, turn)
            asker = place.named(turn, match.start("question"), last=True)
            if not by or not asker:
                continue
        else:
            asker = place.named(start, match.start("question"), last=True)
            if name == "asked_by" and match["who"]:
                asker = place.named(match.end("who"), match.start("question"), last=True)
            by = place.named(match.start("by"), match.end("by")) if match["by"] else ""
            if name == "asked_plain" and match["by"] in ("he", "she"):
                # "Mr Darby took questions. Asked how many there were, he replied that"
                by = place.named(0, start, last=True)
            if name == "asked_by" and match["who"]:
                by = place.named(start, match.end("who")) or by
            if not asker and not by and not (name == "asked_plain" and match["by"][:1].islower()):
                return False
        spans = (place.span(start, end),)
        answer = text[match.end() : end]
        return place.put(match["question"], answer, spans, asker, by, "inverted")
    return False
