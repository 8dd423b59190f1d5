"""Questions told in the minutes: "A Member asked whether …. The Director replied that …"."""

from __future__ import annotations

from loaders.assembly.questions.asking import Place
from loaders.assembly.questions.cues import cues
from loaders.assembly.questions.replies import Asked, below, reply_in, within
from loaders.assembly.questions.turned import turned
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph

__all__ = ["find"]

_TURN = re.compile(r"; | – ")
_OPENS = len("In reply, the ")
"""How many characters may stand before who replies."""


def _meets(verb: str) -> bool:
    return grammar().rule("questions.meets_it").match(verb) is not None


def _of_office(place: Place, start: int, end: int) -> bool:
    """Whether an officer is the first who is named in a sentence."""
    posts = [p for p in place.paragraph.posts if start <= p.start <= start + _OPENS]
    if posts:
        return posts[0].kind == "officer"
    person = next((n for n in place.paragraph.people if start <= n.outer <= start + _OPENS), None)
    name = place.reading.name(place.paragraph, person) if person else ""
    return bool(name) and name in place.reading.roll().officers


def find(place: Place, following: Paragraph | None, read: int = 0) -> None:
    """The questions of a paragraph from ``read`` on; an answer may open the one that follows."""
    bounds = [bound for bound in sentences(place.paragraph.passage) if bound[0] >= read]
    if bounds and (mark := grammar().rule("layout.list_marker").match(place.text, bounds[0][0])):
        bounds[0] = (min(mark.end(), bounds[0][1]), bounds[0][1])
    used: set[int] = set()
    formal = grammar().rule("questions.of_form").regex
    for number, (start, end) in enumerate(bounds):
        if number in used or formal.match(place.text, start, end) or turned(place, start, end):
            continue
        for asked in cues(place, bounds, number):
            stop = number if within(place, asked) else _later(place, asked, bounds, number)
            if stop >= number:
                used.update(range(number, stop + 1))
                break
            last = number == len(bounds) - 1
            if last and following is not None and below(place, asked, following):
                break
            after = bounds[number + 1] if number + 1 < len(bounds) else None
            if asked.outright and _open(place, asked, after):
                break
        else:
            behind = bounds[number + 1 : number + 2]
            if behind and _brought_up(place, (start, end), behind[0]):
                used.add(number + 1)


def _later(place: Place, asked: Asked, bounds: list[tuple[int, int]], number: int) -> int:
    """The number of the later sentence that holds the reply; the question is added. -1 for none."""
    text, g = place.text, grammar()
    words = text[asked.first : asked.end]
    reach = 4 if asked.outright else 2
    for later in range(number + 1, min(number + reach, len(bounds))):
        s, e = bounds[later]
        if g.rule("questions.asks").regex.search(text, s, e):
            break
        spans = (place.span(asked.start, asked.end), place.span(s, e))
        first = g.rule("questions.answer_first").match(text[:e], s)
        if first and (by := place.named(first.start("by"), e)):
            place.put(words, first["answer"], spans, asked.by, by, "asked")
            return later
        near = later == number + 1
        reply = reply_in(place, (s, e), asked.by, asked.of, near=near)
        if reply is None:
            if later - number >= 3 or g.rule("questions.a_member").match(text[s:e]):
                break
            continue
        place.put(words, text[reply.start : reply.end], spans, asked.by, reply.by, "asked")
        return later
    return -1


def _open(place: Place, asked: Asked, after: tuple[int, int] | None) -> bool:
    """A question whose answer no rule knows: what stands behind it, or nothing."""
    text, g = place.text, grammar()
    first, start, end = asked.first, asked.start, asked.end
    if g.rule("questions.open").match(text[:end], first) is None:
        return False
    spans, by, answer = [place.span(start, end)], "", ""
    turn = _TURN.search(text, first, end)
    stop = turn.start() if turn else end
    if turn:
        answer, said = text[turn.end() : end], turn.end()
    else:
        said = after[0] if after else end
        if after and not g.rule("questions.no_answer").search(text[after[0] : after[1]]):
            answer = text[after[0] : after[1]]
    if answer:
        told = g.rule("questions.answer_lead").match(text, said)
        subject = place.agent(said)
        if told and told.end() > said:
            subject = subject or place.named(said, told.end())
            answer = answer[told.end() - said :]
        if subject and subject == asked.by:
            answer = ""
        else:
            by = subject
            spans += [place.span(*after)] if after and said == after[0] else []
    words = text[first:stop]
    return place.put(words, answer, tuple(spans), asked.by, by, "open", answered=False)


def _brought_up(place: Place, bounds: tuple[int, int], later: tuple[int, int]) -> bool:
    """A member brings a matter up, and in the next sentence somebody else who is named replies."""
    text, g = place.text, grammar()
    start, end = bounds
    name = next((n for n in place.paragraph.people if n.outer == start), None)
    unnamed = g.rule("questions.unnamed_raises").match(text[:end], start) if name is None else None
    stop = max(name.end, name.stop) if name else unnamed.end() if unnamed else 0
    match = g.rule("questions.brings_up").match(text[:end], stop) if stop else None
    reply = g.rule("questions.replies").match(text[later[0] : later[1]]) if match else None
    if match is None or reply is None:
        return False
    asker = place.reading.name(place.paragraph, name) if name else ""
    at = later[0] + reply.end()
    by = place.named(later[0], later[0] + reply.start("verb"), last=True)
    if not by or by == asker:
        return False
    if match["says"] and not (_of_office(place, *later) and _meets(reply["verb"])):
        # two who speak one after the other: only an officer who explains answers the first
        return False
    spans = (place.span(start, end), place.span(*later))
    words, answer = text[match.end() : end], text[at : later[1]]
    return place.put(words, answer, spans, asker, by, "raised")
