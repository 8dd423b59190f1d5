"""Questions printed as they were put: the question in its own words, then the reply."""

from __future__ import annotations

from loaders.assembly.questions.answering import reply_at
from loaders.assembly.questions.asking import Place
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["find"]

_OPENS = re.compile(r"[”\"’']? ?\*{0,2} ?")
_FAR = 4
"""How many paragraphs there may be from a question to its reply."""


def find(
    reading: Reading, meeting: MeetingReading, item: ItemReading, groups: list[Paragraph]
) -> list[tuple[Paragraph, int]]:
    """Add the questions that are printed with their replies; the paragraphs that hold them, and up
    to where each is read by it."""
    used: list[tuple[Paragraph, int]] = []
    number = 0
    while number < len(groups):
        stop, read = _question(Place(reading, meeting, item, groups[number]), groups, number)
        held = groups[number:stop]
        used += [(p, len(p.text)) for p in held[:-1]] + [(p, read) for p in held[-1:]]
        number = max(stop, number + 1)
    return used


def _question(place: Place, groups: list[Paragraph], number: int) -> tuple[int, int]:
    """Behind which paragraph the question that begins with ``number``, the place, and its reply end
    (0 for none), and at what of its characters."""
    g = grammar()
    text = place.text
    asked = g.rule("questions.turn_asked").match(text) or g.rule("questions.lettered").match(text)
    asked = asked or g.rule("questions.printed").search(text)
    above = groups[number - 1] if number else None
    headed = above is not None and g.rule("questions.from_line").match(above.text)
    if asked is None and headed and not g.rule("questions.reply_line").match(text):
        asked = g.rule("questions.put_below").match(text)
        if asked and not asked["words"].endswith("?") and not asked["words"].startswith("To ask"):
            asked = None
    if asked is None:
        return 0, 0
    first, end = asked.start("words"), asked.end("words")
    asker = place.named(0, first)
    if not asker and (behind := g.rule("questions.bracket_behind").match(text, end)):
        asker = place.named(end, behind.end())
    if stop := _inline(place, 0, first, end, asker):
        while more := g.rule("questions.printed").search(text, stop):
            # several in one paragraph, each with its answer behind it
            asker = place.named(stop, more.start("words"))
            read = _inline(place, more.start(), *more.span("words"), asker)
            if not read:
                break
            stop = read
        return number + 1, stop
    if g.rule("questions.reply").search(text, end) or g.rule("questions.behind").match(text, end):
        return 0, 0
    if not asker and above is not None and headed:
        if above.text.startswith("To") and number > 1:
            above = groups[number - 2]
        asker = place.at(above).named(0, len(above.text))
    for index in range(number + 1, min(number + 1 + _FAR, len(groups))):
        reply_text = groups[index]
        line = g.rule("questions.from_line").match(reply_text.text)
        if line and not asker:
            asker = place.at(reply_text).named(0, len(reply_text.text))
            continue
        reply = g.rule("questions.reply_line").match(reply_text.text)
        if reply is None:
            if g.rule("questions.printed").search(reply_text.text):
                return 0, 0
            by = place.at(reply_text).agent(0)
            near = asker and index == number + 1
            if not (near and ((by and by != asker) or _by_behind(place.at(reply_text), asker))):
                continue
        return _replied(place, groups, index, (first, end), asker)
    return 0, 0


def _inline(place: Place, begin: int, first: int, end: int, asker: str) -> int:
    """Where the answer ends that stands behind a question in its paragraph; 0 where none is read."""
    g = grammar()
    text = place.text
    bracket = g.rule("questions.bracket_behind").match(text, end)
    after = bracket.end() if bracket and begin == 0 else end
    inline = g.rule("questions.reply").search(text, after)
    behind = g.rule("questions.behind").match(text, end)
    if bracket and behind is None and asker:
        behind = g.rule("questions.behind_bracket").match(text, after)
    put = g.rule("questions.asked_behind").match(text, end)
    if put is not None:
        asker, inline, behind = place.named(end, put.end()) or asker, None, put
    if inline is not None and begin and inline.start() > after + len("” "):
        # the answer of a question further down
        inline = None
    if inline is None and behind is None:
        return 0
    at = inline.end() if inline else behind.end() if behind else end
    by = place.named(end, at) if inline else place.agent(at)
    if not by and inline and (to := text.find(" to ", begin, first)) >= 0:
        # "By Mr Pell to the Leader: When will it end? Reply: In May."
        by = place.named(to, first, last=True)
        by = "" if by == asker else by
    told = g.rule("questions.answer_lead").match(text, at) if not inline else None
    if told and told.end() > at:
        by, at = by or place.named(at, told.end()), told.end()
    stop = next((e for s, e in sentences(place.paragraph.passage) if e > at), len(text))
    begun = _OPENS.match(text, inline.start()) if inline else None
    said = reply_at(place, begun.end() if begun else at, stop, asker, joined=True)
    if inline and not (said and said.said):
        # "Answer: Mr Orr said that"
        behind_label = reply_at(place, at, stop, asker)
        said = behind_label if behind_label and behind_label.said else said
    if said and (said.said or (said.by and not inline)):
        by, at, answered = said.by or by, said.start, said.end
    else:
        answered = stop
    if not asker and said and text[(first_of := begun.end() if begun else at) : at]:
        # "Was it shut? Mr Pell was told by Mr Orr that": who is told has asked
        asker = place.agent(first_of)
        asker = "" if asker == by else asker
    spans = (place.span(begin, stop),)
    return stop if place.put(text[first:end], text[at:answered], spans, asker, by, "printed") else 0


def _by_behind(place: Place, asker: str) -> bool:
    """Whether a paragraph ends with somebody in brackets who is not the asker: "It will. (Mr Orr)"."""
    text = place.text
    last = text.rfind(" (")
    whole = grammar().rule("questions.bracket_behind").regex
    by = place.named(last, len(text)) if last > 0 and whole.fullmatch(text, last) else ""
    return bool(by) and by != asker


def _replied(
    place: Place, groups: list[Paragraph], number: int, words: tuple[int, int], asker: str
) -> tuple[int, int]:
    """The same for a question, its ``words`` given, whose reply begins with the paragraph ``number``."""
    answer = groups[number]
    match = grammar().rule("questions.reply_line").match(answer.text)
    at = match.end() if match else 0
    by = place.at(answer).named(0, at) if at else ""
    by = by or ("" if match else place.at(answer).agent(0))
    if line := grammar().rule("answers.line").match(answer.text, at):
        # "A1 The Convener answered:" above the reply
        by, at = place.at(answer).named(*line.span("by")) or by, len(answer.text)
    stop = number + 1
    if at >= len(answer.text.rstrip()) and stop < len(groups):
        answer, at, stop = groups[stop], 0, stop + 1
    if not by:
        by = place.named(0, words[0], last=True)
        by = "" if by == asker else by
    whole = grammar().rule("questions.bracket_behind").regex
    if not by and (last := answer.text.rfind(" (")) > at and whole.fullmatch(answer.text, last):
        by = place.at(answer).named(last, len(answer.text))
    told = grammar().rule("questions.answer_lead").match(answer.text, at)
    if told and told.end() > at:
        by, at = by or place.at(answer).named(at, told.end()), told.end()
    end = next((e for s, e in sentences(answer.passage) if e > at), len(answer.text))
    said = reply_at(place.at(answer), at, end, asker, by)
    if said and said.said:
        by, at = said.by or by, said.start
    spans = (place.span(*words), answer.span(0, end))
    question, reply = place.text[words[0] : words[1]], answer.text[at:end]
    found = place.put(question, reply, spans, asker, by, "printed")
    further = grammar().rule("questions.supplementary").search(answer.text, end)
    return (stop, further.start() if further else len(answer.text)) if found else (0, 0)
