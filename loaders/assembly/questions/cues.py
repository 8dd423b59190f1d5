"""Where a sentence of the minutes asks: by a verb, by a noun, or by what somebody did not know."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.actors import known_code
from loaders.assembly.questions.asking import Place
from loaders.assembly.questions.replies import Asked
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from ontology.record import Question

__all__ = ["cues"]

_CODE = re.compile(r"\b(?P<code>[A-Z][A-Za-z]{1,3}) $")
_PRONOUN = re.compile(r"(?:He|She) (?:then |also |further )?[a-z]")
_NEAR = 40
"""How many characters may stand between the asker's name and the verb."""
_ANSWERED = ("asks_to_tell", "unknowing", "put_to")
"""Cues of what is a question only if somebody replies to it."""


def cues(place: Place, bounds: list[tuple[int, int]], number: int) -> Iterator[Asked]:
    """What the sentence ``number`` may ask, the surest first."""
    text, g = place.text, grammar()
    start, end = bounds[number]
    passive = g.rule("questions.asked_of").regex.match(text, start, end)
    if passive:
        asker = place.named(passive.end("by"), passive.end(), last=True)
        of = place.named(start, passive.end("by"))
        yield Asked(passive.end(), start, end, asker, of)
        return
    match = _verb(place, start, end)
    told = [asked for name in _ANSWERED if (asked := _answered(place, bounds, number, name))]
    # "asked Mr Orr for his view on the lamps" asks for the view
    yield from (asked for early, asked in told if early)
    if match is not None:
        yield _outright(place, bounds, number, match)
    noun = g.rule("questions.asked_noun").regex.search(text, start, end)
    if noun is not None:
        asker = place.named(*noun.span("asker")) if noun["asker"] else ""
        before = place.reading.stated(Question, place.item.id) if noun["further"] else ()
        asker = asker or (before[-1].asked_by if before else "")
        yield Asked(noun.end(), start, end, asker)
    yield from (asked for early, asked in told if not early)
    raised = g.rule("questions.raised").regex.match(text, start, end) if match is None else None
    if raised is not None:
        asker = _asker(place, start, start) or place.named(start, raised.end())
        yield Asked(raised.end(), start, end, asker)


def _outright(
    place: Place, bounds: list[tuple[int, int]], number: int, match: re.Match[str]
) -> Asked:
    """What is asked with a verb of asking."""
    text, g = place.text, grammar()
    start, end = bounds[number]
    begin = match.end()
    if thing := g.rule("questions.sought_thing").regex.search(text, match.start(), end):
        begin = thing.start("thing")
    elif text.endswith("question ", start, begin):
        about = g.rule("questions.about").match(text, begin)
        begin = about.end() if about else begin
    asker = _who(place, bounds, number, match.start())
    if match.start() == start:
        # "A question was raised by Mr Pell as to": the verb's match holds the name
        asker = asker or place.named(start, match.end())
    return Asked(begin, start, end, asker, _whom(place, *match.span(), asker))


def _answered(
    place: Place, bounds: list[tuple[int, int]], number: int, name: str
) -> tuple[bool, Asked] | None:
    """What is a question if somebody replies to it, and whether it is for somebody's view."""
    text, g = place.text, grammar()
    start, end = bounds[number]
    match = g.rule(f"questions.{name}").regex.search(text, start, end)
    if match is None or g.rule("questions.nobody").search(text[start : match.start()]):
        return None
    asker, of = _who(place, bounds, number, match.start()), ""
    if side := next((s for s in ("of", "from", "for") if match.groupdict().get(s)), ""):
        pronoun = match[side] in ("him", "her", "them")
        of = _before(place, bounds, number) if pronoun else place.named(*match.span(side))
    view = bool(match.groupdict().get("from"))
    return view, Asked(match.end(), start, end, asker, of, outright=False)


def _verb(place: Place, start: int, end: int) -> re.Match[str] | None:
    """The verb that asks in a sentence; the later of two where the first only disputes a thing."""
    g = grammar()
    text = place.text
    rule = g.rule("questions.asks").regex
    match = rule.search(text, start, end)
    if match is None or g.rule("questions.nobody").search(text[start : match.start()]):
        return None
    if g.rule("questions.disputes").match(match.group()):
        later = rule.search(text, match.end(), end)
        if later and text.endswith(" and ", match.end(), later.start()):
            return later
    return match


def _whom(place: Place, start: int, end: int, asker: str) -> str:
    """Who is asked between the verb and the question's words."""
    name = place.named(start, end, last=True)
    return "" if name == asker else name


def _before(place: Place, bounds: list[tuple[int, int]], number: int) -> str:
    """The subject of the sentence before, for whom "her" stands, or ''."""
    return place.agent(bounds[number - 1][0]) if number else ""


def _who(place: Place, bounds: list[tuple[int, int]], number: int, position: int) -> str:
    """Who asks with the verb at ``position`` of the sentence ``number``."""
    text = place.text
    start = bounds[number][0]
    asker = _asker(place, position, start)
    if not asker and number and _PRONOUN.match(text, start):
        # "Mrs Vane spoke of the drains. She asked when they would be cleared."
        before = bounds[number - 1]
        opens = grammar().rule("actions.sentence_lead").match(text, before[0])
        heads = (before[0], opens.end() if opens else before[0])
        subject = next((n for n in place.paragraph.people if n.outer in heads), None)
        asker = place.reading.name(place.paragraph, subject) if subject else ""
    return asker


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
        if g.rule("questions.goes_on").regex.search(text, start, position):
            # "Concern was expressed by Mr Pell that …, and he asked"
            if first.outer in (start, at) or text.endswith(" by ", start, first.outer):
                return place.reading.name(place.paragraph, first)
            return ""
        if first.outer in (start, at) and aside.match(text[:position], max(first.stop, first.end)):
            return place.reading.name(place.paragraph, first)
        if position - max(people[-1].stop, people[-1].end) <= _NEAR:
            return place.reading.name(place.paragraph, people[-1])
        return ""
    code = _CODE.search(text[start:position])
    return known_code(place.reading, code["code"]) if code else ""
