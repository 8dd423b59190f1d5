"""Questions told in the minutes: "A Member asked whether …. The Director replied that …"."""

from __future__ import annotations

from loaders.assembly.actors import known_code
from loaders.assembly.questions.asking import agent_name, named, put
from loaders.assembly.questions.turned import turned
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["find"]

_CODE = re.compile(r"\b(?P<code>[A-Z][A-Za-z]{1,3}) $")
_TURN = re.compile(r"; | – ")
_NEAR = 40
"""How many characters may stand between the asker's name and the verb."""
_SUBJECT = 110
"""How many characters the subject of an answer may take."""


def find(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    following: Paragraph | None,
    read: int = 0,
) -> None:
    """The questions of a paragraph from ``read`` on; an answer may open the one that follows."""
    text, g = paragraph.text, grammar()
    bounds = [bound for bound in sentences(paragraph.passage) if bound[0] >= read]
    used: set[int] = set()
    for number, (start, end) in enumerate(bounds):
        if number in used or turned(reading, meeting, item, paragraph, start, end):
            continue
        passive = g.rule("questions.asked_of").match(text[:end], start)
        match = passive or g.rule("questions.asks").regex.search(text, start, end)
        if match is None:
            match = g.rule("questions.raised").match(text, start)
        if match is None or match.end() > end:
            behind = bounds[number + 1 : number + 2]
            if behind and _brought_up(reading, meeting, item, paragraph, (start, end), behind[0]):
                used.add(number + 1)
            continue
        asker = _asker(reading, paragraph, match.start(), start)
        if passive:
            asker = named(reading, item, paragraph, passive.end("by"), passive.end(), last=True)
        thing = g.rule("questions.sought_thing").regex.search(text, match.start(), end)
        begin = thing.start("thing") if thing else match.end()
        if (
            about := g.rule("questions.about").match(text, begin)
            if text.endswith("question ", start, begin)
            else None
        ):
            begin = about.end()
        if _within(reading, meeting, item, paragraph, begin, (start, end), asker):
            continue
        for later in range(number + 1, min(number + 4, len(bounds))):
            s, e = bounds[later]
            if g.rule("questions.asks").regex.search(text, s, e):
                break
            first = g.rule("questions.answer_first").match(text[:e], s)
            if first and (by := named(reading, item, paragraph, first.start("by"), e, last=False)):
                spans = (paragraph.span(start, end), paragraph.span(s, e))
                words = text[begin:end]
                put(reading, meeting, item, words, first["answer"], spans, asker, by, "asked")
                used.update(range(number, later + 1))
                break
            reply = _reply(reading, item, paragraph, s, e, asker, near=later == number + 1)
            if reply is None and later == number + 1:
                own = g.rule("questions.he_replied").match(text[:e], s)
                if own and (passive or own["replied"]):
                    by = (
                        named(reading, item, paragraph, start, passive.end("by"), False)
                        if passive
                        else ""
                    )
                    reply = (by, own.end())
            if reply is None:
                if later - number >= 3 or g.rule("questions.a_member").match(text[s:e]):
                    break
                continue
            spans = (paragraph.span(start, end), paragraph.span(s, e))
            words = text[begin:end]
            put(reading, meeting, item, words, text[reply[1] : e], spans, asker, reply[0], "asked")
            used.update(range(number, later + 1))
            break
        else:
            if (
                number == len(bounds) - 1
                and following is not None
                and _next(reading, meeting, item, paragraph, begin, (start, end), asker, following)
            ):
                continue
        if number not in used:
            after = bounds[number + 1] if number + 1 < len(bounds) else None
            _open(reading, meeting, item, paragraph, begin, (start, end), asker, after)


def _open(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    first: int,
    bounds: tuple[int, int],
    asker: str,
    after: tuple[int, int] | None,
) -> None:
    """A question whose answer no rule knows: what stands behind it, or nothing."""
    (start, end), text, g = bounds, paragraph.text, grammar()
    if g.rule("questions.open").match(text[:end], first) is None:
        return
    spans, by, answer = [paragraph.span(start, end)], "", ""
    turn = _TURN.search(text, first, end)
    stop = turn.start() if turn else end
    if turn:
        answer, said = text[turn.end() : end], turn.end()
    else:
        said = after[0] if after else end
        if after and not g.rule("questions.no_answer").search(text[after[0] : after[1]]):
            answer = text[after[0] : after[1]]
    if answer:
        subject = agent_name(reading, item, paragraph, said)
        if subject and subject == asker:
            answer = ""
        else:
            by = subject
            spans += [paragraph.span(*after)] if after and said == after[0] else []
    words = text[first:stop]
    put(reading, meeting, item, words, answer, tuple(spans), asker, by, "open", answered=False)


def _brought_up(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    bounds: tuple[int, int],
    later: tuple[int, int],
) -> bool:
    """A member brings a matter up, and in the next sentence somebody else who is named replies."""
    text, g = paragraph.text, grammar()
    start, end = bounds
    name = next((n for n in paragraph.people if n.outer == start), None)
    if name is None:
        return False
    match = g.rule("questions.brings_up").match(text[:end], max(name.end, name.stop))
    reply = g.rule("questions.replies").match(text[later[0] : later[1]]) if match else None
    if match is None or reply is None:
        return False
    asker = reading.name(paragraph, name)
    at = later[0] + reply.end()
    by = named(reading, item, paragraph, later[0], later[0] + reply.start("verb"), last=True)
    if not by or by == asker:
        return False
    spans = (paragraph.span(start, end), paragraph.span(*later))
    words, answer = text[match.end() : end], text[at : later[1]]
    return put(reading, meeting, item, words, answer, spans, asker, by, "raised")


def _asker(reading: Reading, paragraph: Paragraph, position: int, start: int) -> str:
    people = [n for n in paragraph.people if start <= n.outer < position]
    if people and position - max(people[-1].stop, people[-1].end) <= _NEAR:
        return reading.name(paragraph, people[-1])
    code = _CODE.search(paragraph.text[start:position])
    return known_code(reading, code["code"]) if code else ""


def _within(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    first: int,
    bounds: tuple[int, int],
    asker: str,
) -> bool:
    """Question and answer in one sentence: "… asked who would pay; Mr Hale said that …"."""
    start, end = bounds
    text = paragraph.text
    for name in ("within", "within_plain", "within_told"):
        inner = grammar().rule(f"questions.{name}").regex.search(text, first, end)
        if inner is None:
            continue
        by = named(reading, item, paragraph, inner.start(), inner.end(), last=False)
        if not by and name == "within":
            continue
        spans = (paragraph.span(start, end),)
        words, answer = text[first : inner.start()], text[inner.end() : end]
        return put(reading, meeting, item, words, answer, spans, asker, by, "asked")
    return False


def _reply(
    reading: Reading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    asker: str,
    *,
    near: bool,
) -> tuple[str, int] | None:
    """Who answers in a sentence and where the answer begins; None where it is no answer."""
    text, g = paragraph.text, grammar()
    answer = g.rule("questions.answer").regex.search(text, start, end)
    passive = g.rule("questions.passive_answer").match(text[start:end])
    if passive and passive["lead"]:
        # "In response, the Clerk said": who answers stands behind it
        return _reply(reading, item, paragraph, start + passive.end(), end, asker, near=near) or (
            "",
            start + passive.end(),
        )
    if answer is not None and (passive or answer.start() - start <= _SUBJECT):
        by = ""
        if not passive:
            by = named(reading, item, paragraph, start, answer.start() + 1, last=True)
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
    subject = next((n for n in paragraph.people if n.outer in (start, at)), None)
    post = next((p for p in paragraph.posts if p.start == at), None)
    after = max(subject.end, subject.stop) if subject else post.end if post else 0
    if not after:
        return None
    verb = g.rule("questions.plain_answer").match(text, after)
    by = named(reading, item, paragraph, start, after, last=False)
    if verb is None or verb.end() > end or by == asker:
        return None
    return by, verb.end()


def _next(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    first: int,
    bounds: tuple[int, int],
    asker: str,
    following: Paragraph,
) -> bool:
    """Whether the answer opens the next paragraph."""
    start, end = bounds
    if not following.text or grammar().rule("decisions.marker_line").match(following.text):
        return False
    s, e = next(sentences(following.passage))
    if grammar().rule("questions.asks").regex.search(following.text, s, e):
        return False
    reply = _reply(reading, item, following, s, e, asker, near=True)
    if reply is None:
        return False
    spans = (paragraph.span(start, end), following.span(s, e))
    words, answer = paragraph.text[first:end], following.text[reply[1] : e]
    return put(reading, meeting, item, words, answer, spans, asker, reply[0], "asked")
