"""Questions told in the minutes: "A Member asked whether …. The Director replied that …"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.actors import known_code
from loaders.assembly.questions.asking import Place
from loaders.assembly.questions.turned import turned
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph

__all__ = ["find"]

_CODE = re.compile(r"\b(?P<code>[A-Z][A-Za-z]{1,3}) $")
_PRONOUN = re.compile(r"(?:He|She) (?:then |also |further )?[a-z]")
_TURN = re.compile(r"; | – ")
_NEAR = 40
"""How many characters may stand between the asker's name and the verb."""
_SUBJECT = 110
"""How many characters the subject of an answer may take."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question: where its words begin, the bounds of its sentence, and who asks."""

    first: int
    start: int
    end: int
    by: str


def find(place: Place, following: Paragraph | None, read: int = 0) -> None:
    """The questions of a paragraph from ``read`` on; an answer may open the one that follows."""
    text, g = place.text, grammar()
    bounds = [bound for bound in sentences(place.paragraph.passage) if bound[0] >= read]
    used: set[int] = set()
    for number, (start, end) in enumerate(bounds):
        if number in used or turned(place, start, end):
            continue
        passive = g.rule("questions.asked_of").match(text[:end], start)
        match = passive or g.rule("questions.asks").regex.search(text, start, end)
        if match is None:
            match = g.rule("questions.raised").match(text, start)
        if match is None or match.end() > end:
            behind = bounds[number + 1 : number + 2]
            if behind and _brought_up(place, (start, end), behind[0]):
                used.add(number + 1)
            continue
        asker = _asker(place, match.start(), start)
        if passive:
            asker = place.named(passive.end("by"), passive.end(), last=True)
        elif match.start() == start:
            # "Mrs Orrell was concerned that": the verb's match holds the name
            asker = asker or place.named(start, match.end())
        elif not asker and number and _PRONOUN.match(text, start):
            # "Mrs Vane spoke of the drains. She asked when they would be cleared."
            before = bounds[number - 1]
            opens = g.rule("actions.sentence_lead").match(text, before[0])
            heads = (before[0], opens.end() if opens else before[0])
            subject = next((n for n in place.paragraph.people if n.outer in heads), None)
            asker = place.reading.name(place.paragraph, subject) if subject else ""
        thing = g.rule("questions.sought_thing").regex.search(text, match.start(), end)
        begin = thing.start("thing") if thing else match.end()
        if (
            about := g.rule("questions.about").match(text, begin)
            if text.endswith("question ", start, begin)
            else None
        ):
            begin = about.end()
        asked = _Asked(begin, start, end, asker)
        if _within(place, asked):
            continue
        for later in range(number + 1, min(number + 4, len(bounds))):
            s, e = bounds[later]
            if g.rule("questions.asks").regex.search(text, s, e):
                break
            first = g.rule("questions.answer_first").match(text[:e], s)
            if first and (by := place.named(first.start("by"), e)):
                spans = (place.span(start, end), place.span(s, e))
                words = text[begin:end]
                place.put(words, first["answer"], spans, asker, by, "asked")
                used.update(range(number, later + 1))
                break
            reply = _reply(place, (s, e), asker, near=later == number + 1)
            if reply is None and later == number + 1:
                own = g.rule("questions.he_replied").match(text[:e], s)
                if own and (passive or own["replied"]):
                    by = place.named(start, passive.end("by")) if passive else ""
                    reply = (by, own.end())
            if reply is None:
                if later - number >= 3 or g.rule("questions.a_member").match(text[s:e]):
                    break
                continue
            spans = (place.span(start, end), place.span(s, e))
            words = text[begin:end]
            place.put(words, text[reply[1] : e], spans, asker, reply[0], "asked")
            used.update(range(number, later + 1))
            break
        else:
            if (
                number == len(bounds) - 1
                and following is not None
                and _next(place, asked, following)
            ):
                continue
        if number not in used:
            after = bounds[number + 1] if number + 1 < len(bounds) else None
            _open(place, asked, after)


def _open(place: Place, asked: _Asked, after: tuple[int, int] | None) -> None:
    """A question whose answer no rule knows: what stands behind it, or nothing."""
    text, g = place.text, grammar()
    first, start, end = asked.first, asked.start, asked.end
    if g.rule("questions.open").match(text[:end], first) is None:
        return
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
    place.put(words, answer, tuple(spans), asked.by, by, "open", answered=False)


def _brought_up(place: Place, bounds: tuple[int, int], later: tuple[int, int]) -> bool:
    """A member brings a matter up, and in the next sentence somebody else who is named replies."""
    text, g = place.text, grammar()
    start, end = bounds
    name = next((n for n in place.paragraph.people if n.outer == start), None)
    if name is None:
        return False
    match = g.rule("questions.brings_up").match(text[:end], max(name.end, name.stop))
    reply = g.rule("questions.replies").match(text[later[0] : later[1]]) if match else None
    if match is None or reply is None:
        return False
    asker = place.reading.name(place.paragraph, name)
    at = later[0] + reply.end()
    by = place.named(later[0], later[0] + reply.start("verb"), last=True)
    if not by or by == asker:
        return False
    spans = (place.span(start, end), place.span(*later))
    words, answer = text[match.end() : end], text[at : later[1]]
    return place.put(words, answer, spans, asker, by, "raised")


def _asker(place: Place, position: int, start: int) -> str:
    """Who asks with the verb at ``position``: named right before it, or the subject of the sentence."""
    text, g = place.text, grammar()
    people = [n for n in place.paragraph.people if start <= n.outer < position]
    aside = g.rule("questions.asker_aside").regex
    lead = g.rule("actions.sentence_lead").match(text, start)
    at = lead.end() if lead else start
    post = next(
        (p for p in place.paragraph.posts if p.end == position - 1 and p.start >= start), None
    )
    if post and not (people and people[-1].outer > post.end):
        holder = next((n for n in people if 0 <= post.start - max(n.end, n.stop) <= 3), None)
        return place.reading.name(place.paragraph, holder) if holder else place.agent(post.start)
    if people:
        first = people[0]
        if first.outer in (start, at) and aside.match(text[:position], max(first.stop, first.end)):
            return place.reading.name(place.paragraph, first)
        if position - max(people[-1].stop, people[-1].end) <= _NEAR:
            return place.reading.name(place.paragraph, people[-1])
        return ""
    code = _CODE.search(text[start:position])
    return known_code(place.reading, code["code"]) if code else ""


def _within(place: Place, asked: _Asked) -> bool:
    """Question and answer in one sentence: "… asked who would pay; Mr Hale said that …"."""
    text, first, end = place.text, asked.first, asked.end
    for name in ("within", "within_plain", "within_told"):
        inner = grammar().rule(f"questions.{name}").regex.search(text, first, end)
        if inner is None:
            continue
        by = place.named(inner.start(), inner.end())
        if not by and name == "within":
            continue
        spans = (place.span(asked.start, end),)
        words, answer = text[first : inner.start()], text[inner.end() : end]
        return place.put(words, answer, spans, asked.by, by, "asked")
    return False


def _reply(
    place: Place, bounds: tuple[int, int], asker: str, *, near: bool
) -> tuple[str, int] | None:
    """Who answers in a sentence and where the answer begins; None where it is no answer."""
    text, g = place.text, grammar()
    start, end = bounds
    answer = g.rule("questions.answer").regex.search(text, start, end)
    passive = g.rule("questions.passive_answer").match(text[start:end])
    if passive and passive["lead"]:
        # "In response, the Clerk said": who answers stands behind it
        return _reply(place, (start + passive.end(), end), asker, near=near) or (
            "",
            start + passive.end(),
        )
    if answer is not None and (passive or answer.start() - start <= _SUBJECT):
        by = ""
        if not passive:
            by = place.named(start, answer.start() + 1, last=True)
            code = g.rule("questions.initials").regex.search(
                text[start : answer.start()].rstrip() + " "
            )
            by = by or (code["code"] if code else "")
        if by or passive:
            return by, answer.end()
        if g.rule("questions.pronoun_answer").match(text[start:end]):
            return "", answer.end()
    if not near:
        return None
    lead = g.rule("actions.sentence_lead").match(text, start)
    at = lead.end() if lead else start
    subject = next((n for n in place.paragraph.people if n.outer in (start, at)), None)
    post = next((p for p in place.paragraph.posts if p.start == at), None)
    after = max(subject.end, subject.stop) if subject else post.end if post else 0
    if not after:
        return None
    verb = g.rule("questions.plain_answer").match(text, after)
    by = place.named(start, after)
    if verb is None or verb.end() > end or by == asker:
        return None
    return by, verb.end()


def _next(place: Place, asked: _Asked, following: Paragraph) -> bool:
    """Whether the answer opens the next paragraph."""
    if not following.text or grammar().rule("decisions.marker_line").match(following.text):
        return False
    s, e = next(sentences(following.passage))
    if grammar().rule("questions.asks").regex.search(following.text, s, e):
        return False
    reply = _reply(place.at(following), (s, e), asked.by, near=True)
    if reply is None:
        return False
    spans = (place.span(asked.start, asked.end), following.span(s, e))
    words, answer = place.text[asked.first : asked.end], following.text[reply[1] : e]
    return place.put(words, answer, spans, asked.by, reply[0], "asked")
