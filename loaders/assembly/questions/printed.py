"""Questions printed as they were put: the question in its own words, then the reply."""

from __future__ import annotations

from loaders.assembly.questions.asking import named, put
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["find"]

_FAR = 4
"""How many paragraphs there may be from a question to its reply."""


def find(
    reading: Reading, meeting: MeetingReading, item: ItemReading, groups: list[Paragraph]
) -> list[Paragraph]:
    """Add the questions that are printed with their replies; the paragraphs that hold them."""
    used: list[Paragraph] = []
    place = 0
    while place < len(groups):
        stop = _question(reading, meeting, item, groups, place)
        if stop:
            used += groups[place:stop]
        place = max(stop, place + 1)
    return used


def _question(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    groups: list[Paragraph],
    place: int,
) -> int:
    """Where the question that begins with paragraph ``place`` and its reply end; 0 for none."""
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
        return 0
    first, end = asked.start("words"), asked.end("words")
    asker = named(reading, item, paragraph, 0, first, last=False)
    inline = g.rule("questions.reply").search(text, end)
    if inline is not None:
        by = named(reading, item, paragraph, end, inline.end(), last=False)
        stop = next((e for s, e in sentences(paragraph.passage) if e > inline.end()), len(text))
        spans = (paragraph.span(0, stop),)
        words, answer = text[first:end], text[inline.end() : stop]
        return (
            place + 1
            if put(reading, meeting, item, words, answer, spans, asker, by, "printed")
            else 0
        )
    if not asker and above is not None and headed:
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
                return 0
            continue
        return _replied(reading, meeting, item, groups, (place, index), (first, end), asker)
    return 0


def _replied(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    groups: list[Paragraph],
    places: tuple[int, int],
    words: tuple[int, int],
    asker: str,
) -> int:
    paragraph, answer = groups[places[0]], groups[places[1]]
    match = grammar().rule("questions.reply_line").match(answer.text)
    at = match.end() if match else 0
    by = named(reading, item, answer, 0, at, last=False)
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
    return stop if found else 0
