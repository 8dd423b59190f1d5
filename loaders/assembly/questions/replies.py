"""Where the reply to a question told in the minutes stands: in its sentence, in a later one, below."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.questions.answering import Reply, reply_at
from loaders.assembly.questions.asking import Place
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph

__all__ = ["Asked", "below", "reply_in", "within"]

_SUBJECT = 110
"""How many characters the subject of an answer may take."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: where its words begin, the bounds of its sentence, who asks, and who is asked."""

    first: int
    start: int
    end: int
    by: str
    of: str = ""
    outright: bool = True
    """Whether it is a question though nobody replies to it."""


def within(place: Place, asked: Asked) -> bool:
    """Question and answer in one sentence: "… asked who would pay; Mr Hale said that …"."""
    text, first, end = place.text, asked.first, asked.end
    spans = (place.span(asked.start, end),)
    for joint in grammar().rule("answers.joint").regex.finditer(text, first, end):
        reply = reply_at(place, joint.end(), end, asked.by, asked.of, joined=True)
        if reply is not None and (reply.said or reply.by):
            words, answer = text[first : joint.start()], text[reply.start : reply.end]
            return place.put(words, answer, spans, asked.by, reply.by, "asked")
    for name in ("within", "within_plain", "within_told"):
        inner = grammar().rule(f"questions.{name}").regex.search(text, first, end)
        if inner is None:
            continue
        by = place.named(inner.start(), inner.end())
        if not by and name == "within":
            continue
        words, answer = text[first : inner.start()], text[inner.end() : end]
        return place.put(words, answer, spans, asked.by, by, "asked")
    return False


def reply_in(
    place: Place, bounds: tuple[int, int], asker: str, asked_of: str = "", *, near: bool
) -> Reply | None:
    """The reply told of in a sentence; None where it is no answer. ``near``: it is the next one."""
    if near:
        reply = reply_at(place, *bounds, asker, asked_of)
        if reply is not None and (reply.said or reply.by):
            return reply
    text, g = place.text, grammar()
    start, end = bounds
    answer = g.rule("questions.answer").regex.search(text, start, end)
    passive = g.rule("questions.passive_answer").match(text[start:end])
    if passive and passive["lead"]:
        # "In response, the Clerk said": who answers stands behind it
        begin = start + passive.end()
        return reply_in(place, (begin, end), asker, near=near) or Reply("", begin, end)
    if answer is not None and (passive or answer.start() - start <= _SUBJECT):
        by = ""
        if not passive:
            by = place.named(start, answer.start() + 1, last=True)
            code = g.rule("questions.initials").regex.search(
                text[start : answer.start()].rstrip() + " "
            )
            by = by or (code["code"] if code else "")
        if by or passive:
            return Reply(by, answer.end(), end)
        if g.rule("questions.pronoun_answer").match(text[start:end]):
            return Reply("", answer.end(), end)
    return None


def below(place: Place, asked: Asked, following: Paragraph) -> bool:
    """Whether the answer opens the next paragraph."""
    if not following.text or grammar().rule("decisions.marker_line").match(following.text):
        return False
    s, e = next(sentences(following.passage))
    if grammar().rule("questions.asks").regex.search(following.text, s, e):
        return False
    reply = reply_in(place.at(following), (s, e), asked.by, asked.of, near=True)
    if reply is None:
        return False
    spans = (place.span(asked.start, asked.end), following.span(s, e))
    words, answer = place.text[asked.first : asked.end], following.text[reply.start : reply.end]
    return place.put(words, answer, spans, asked.by, reply.by, "asked")
