"""Lists: what follows an opening such as "The portfolio covers:", in the line or on lines below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

_SHORT = 80
"""A line of a list without marks is no longer than this (characters)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: its words are ``start``..``end`` of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int
    inline: bool = False

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]


def entries(paragraphs: list[Paragraph], place: int, position: int) -> list[Entry]:
    """The entries of the list that opens at ``position`` of the paragraph at ``place``.

    Either the rest of the sentence, as one entry to be split by whoever knows what is listed, or the
    lines below: those with bullets or numbers, or short ones without.
    """
    paragraph = paragraphs[place]
    g = grammar()
    below = g.rule("portfolios.list_below").regex.match(paragraph.text, position)
    if below is None:
        stop = sentence_end(paragraph.text, position)
        if paragraph.text[:position].rstrip().endswith("("):
            closing = paragraph.text.find(")", position)
            stop = closing if closing > 0 else stop
        further = g.rule("portfolios.told_further").search(paragraph.text, position, stop)
        stop = further.start() if further else stop
        return [Entry(paragraph, position, stop, inline=True)] if stop > position else []
    rows = paragraphs[place + 1 :]
    marked = [list_mark(row.text) for row in rows]
    found: list[Entry] = []
    if marked and marked[0]:
        sort = _sort(marked[0])
        for row, mark in zip(rows, marked, strict=True):
            if mark is None or _sort(mark) != sort or _goes_back(mark, found):
                break
            found.append(Entry(row, mark.end(), len(row.text)))
        return found
    for row in rows:
        # behind lines that end in semicolons the last one ends in a full stop
        last = bool(found) and found[-1].text.rstrip(" and").endswith(";")
        if not is_line(row) and not (last and is_line(row, row.text.rstrip(" ."))):
            break
        found.append(Entry(row, 0, len(row.text)))
    return found if len(found) > 1 else []


def answer(paragraphs: list[Paragraph], place: int) -> list[Entry]:
    """The answer to the question that the paragraph at ``place`` puts: a list of one sentence."""
    if place + 1 >= len(paragraphs):
        return []
    row = paragraphs[place + 1]
    lead = grammar().rule("portfolios.answer_lead").regex.match(row.text)
    start = lead.end() if lead else 0
    end = sentence_end(row.text, start)
    return [Entry(row, start, end, True)] if re.search(r"[;,]", row.text[start:end]) else []


def list_mark(text: str) -> re.Match[str] | None:
    """The bullet, number or letter that opens a line of a list, or None."""
    return grammar().rule("portfolios.list_mark").regex.match(text)


def _sort(mark: re.Match[str]) -> str:
    """Bullet, number or letter, with the stop or brackets about it: what a list keeps to."""
    number = mark["number"]
    if not number:
        return "1.1" if mark["dotted"] else "bullet"
    sort = "1" if number.isdigit() else "a"
    return mark.group().strip().replace(number, sort)


def _goes_back(mark: re.Match[str], found: list[Entry]) -> bool:
    """Whether a numbered line does not count on from the one before, and so is no part of its list."""
    number = mark["number"] or ""
    return number.isdigit() and int(number) < len(found)


def is_line(row: Paragraph, text: str = "") -> bool:
    """Whether a paragraph is a line of a list without marks: short, no sentence, nobody named.
    ``text``: its words without the stop that ends the list."""
    text = text or row.text
    return (
        len(text) <= _SHORT
        and not re.search(r"[.:?!]\s*$|[:|@\d]", text)
        and not row.people
        and not row.posts
    )


def sentence_end(text: str, position: int) -> int:
    """Where the sentence at ``position`` ends, its full stop left out."""
    match = grammar().rule("charges.stop").search(text, position)
    return match.start() if match else len(text)


def split_nouns(entry: Entry) -> list[Entry]:
    """The things that "a, b and c" or "a; b; and c" lists, each with its place."""
    g = grammar()
    text = entry.text
    if " / " in text and ";" not in text:
        return _pieces(entry, re.compile(r" / ").finditer(text))
    if ";" in text:
        head = text.split(";")[0]
        if not g.rule("charges.list_of_three").search(head):
            return _pieces(entry, g.rule("charges.semicolons").finditer(text))
        entry = Entry(entry.paragraph, entry.start, entry.start + len(head), entry.inline)
        text = entry.text
    if "," not in text:
        lower = g.rule("charges.two_small").regex.fullmatch(text.strip())
        return _pieces(entry, g.rule("charges.and").finditer(text) if lower else ())
    commas = list(g.rule("charges.commas").finditer(text))
    if not commas:
        return [entry]
    last = commas[-1]
    if last.group().strip() == ",":
        ending = g.rule("charges.last_of_list").search(text, last.end())
        commas += [ending] if ending else []
    return _pieces(entry, commas)


def split_and(entry: Entry) -> list[Entry]:
    """The two things that the first "and" of an entry joins."""
    cut = grammar().rule("charges.and").search(entry.text)
    return _pieces(entry, [cut] if cut else ())


def _pieces(entry: Entry, cuts: Iterable[re.Match[str]]) -> list[Entry]:
    found: list[Entry] = []
    here = 0
    aside = grammar().rule("charges.time_aside").regex
    for cut in [*cuts, None]:
        stop = cut.start() if cut is not None else len(entry.text)
        words = entry.text[here:stop].strip()
        # "and, from April, lighthouses": since when is nothing that is listed
        if words and not aside.fullmatch(words):
            found.append(Entry(entry.paragraph, entry.start + here, entry.start + stop, True))
        here = cut.end() if cut is not None else stop
    return found
