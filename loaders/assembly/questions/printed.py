"""Questions printed as they were put: the question in its own words, then the reply."""

from __future__ import annotations

from loaders.assembly.questions.asking import agent_name, named, put
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["find"]

_FAR = 4
"""How many paragraphs there may be from a question to its reply."""


def find(
    reading: Reading, meeting: MeetingReading, item: ItemReading, groups: list[Paragraph]
) -> list[tuple[Paragraph, int]]:
    """Add the questions that are printed with their replies; the paragraphs that hold them, and up
    to where each is read by it."""
    used: list[tuple[Paragraph, int]] = []
    place = 0
    while place < len(groups):
        stop, read = _question(reading, meeting, item, groups, place)
        held = groups[place:stop]
        used += [(p, len(p.text)) for p in held[:-1]] + [(p, read) for p in held[-1:]]
        place = max(stop, place + 1)
    return used


def _question(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    groups: list[Paragraph],
    place: int,
) -> tuple[int, int]:
    """Behind which paragraph the question that begins with ``place`` and its reply end (0 for none),
    and at what of its characters."""
    g = grammar()
    paragraph = groups[place]
    text = paragraph.text
    asked = g.rule("questions.printed").search(text)
    above = groups[place - 1] if place else None
    headed = above is not None and g.rule("questions.from_line").match(above.text)
    if asked is None and headed and not g.rule("questions.reply_line").match(text):
        asked = g.rule("questions.put_below").match(text)
        if asked and not asked["words"].endswith("?") and not asked["words"].startswith("To ask"):
            asked = None
    if asked is None:
        return 0, 0
    first, end = asked.start("words"), asked.end("words")
    asker = named(reading, item, paragraph, 0, first, last=False)
    inline = g.rule("questions.reply").search(text, end)
    behind = g.rule("questions.behind").match(text, end)
    if inline is not None or behind is not None:
        at = inline.end() if inline else behind.end() if behind else end
        by = named(reading, item, paragraph, end, at, last=False)
        if inline is None:
            by = agent_name(reading, item, paragraph, at)
        stop = next((e for s, e in sentences(paragraph.passage) if e > at), len(text))
        spans = (paragraph.span(0, stop),)
        words, answer = text[first:end], text[at:stop]
        found = put(reading, meeting, item, words, answer, spans, asker, by, "printed")
        return (place + 1, stop) if found else (0, 0)
    if not asker and above is not None and headed:
        if above.text.startswith("To") and place > 1:
            above = groups[place - 2]
        asker = named(reading, item, above, 0, len(above.text), last=False)
    for index in range(place + 1, min(place + 1 + _FAR, len(groups))):
        reply_text = groups[index]
        line = g.rule("questions.from_line").match(reply_text.text)
        if line and not asker:
            asker = named(reading, item, reply_text, 0, len(reply_text.text), last=False)
            continue
        reply = g.rule("questions.reply_line").match(reply_text.text)
        if reply is None:
            if g.rule("questions.printed").search(reply_text.text):
                return 0, 0
            by = agent_name(reading, item, reply_text, 0)
            if not (asker and by and by != asker and index == place + 1):
                continue
        return _replied(reading, meeting, item, groups, (place, index), (first, end), asker)
    return 0, 0


def _replied(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    groups: list[Paragraph],
    places: tuple[int, int],
    words: tuple[int, int],
    asker: str,
) -> tuple[int, int]:
    paragraph, answer = groups[places[0]], groups[places[1]]
    match = grammar().rule("questions.reply_line").match(answer.text)
    at = match.end() if match else 0
    by = named(reading, item, answer, 0, at, last=False) if at else ""
    by = by or ("" if match else agent_name(reading, item, answer, 0))
    stop = places[1] + 1
    if at >= len(answer.text.rstrip()) and stop < len(groups):
        answer, at, stop = groups[stop], 0, stop + 1
    if not by:
        by = named(reading, item, paragraph, 0, words[0], last=True)
        by = "" if by == asker else by
    end = next((e for s, e in sentences(answer.passage) if e > at), len(answer.text))
    spans = (paragraph.span(*words), answer.span(0, end))
    question, reply = paragraph.text[words[0] : words[1]], answer.text[at:end]
    found = put(reading, meeting, item, question, reply, spans, asker, by, "printed")
    return (stop, len(answer.text)) if found else (0, 0)
