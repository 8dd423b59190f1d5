"""Questions in tables: a row for each, under heads that name who asked, the question and its answer."""

from __future__ import annotations

from loaders.assembly.questions.answering import reply_at
from loaders.assembly.questions.asking import Place
from loaders.cells import cells_of, is_barred
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["find"]

_HEADS = ("asker", "answerer", "question", "answer")


def find(
    reading: Reading, meeting: MeetingReading, item: ItemReading, groups: list[Paragraph]
) -> list[Paragraph]:
    """Add the questions of an item's tables; the paragraphs that were rows."""
    used: list[Paragraph] = []
    columns: dict[str, int] = {}
    for paragraph in groups:
        if not is_barred(paragraph.text):
            columns = {}
            continue
        cells = [(cell.start, cell.end) for cell in cells_of(paragraph.text)]
        if heads := _heads([paragraph.text[a:b] for a, b in cells]):
            columns = heads
            used.append(paragraph)
            continue
        full = columns and len(cells) > max(columns.values())
        if full and _row(Place(reading, meeting, item, paragraph), cells, columns):
            used.append(paragraph)
    return used


def _heads(words: list[str]) -> dict[str, int]:
    """Which columns hold what, where the words head a table of questions and answers; else nothing."""
    found: dict[str, int] = {}
    for index, word in enumerate(words):
        for name in _HEADS:
            rule = grammar().rule(f"questions.column_{name}").regex
            if name not in found and rule.fullmatch(word.strip()):
                found[name] = index
                break
    return found if {"question", "answer"} <= set(found) else {}


def _row(place: Place, cells: list[tuple[int, int]], columns: dict[str, int]) -> bool:
    """Add the question of one row."""
    text = place.text
    asked, answered = cells[columns["question"]], cells[columns["answer"]]
    asker = place.named(*cells[columns["asker"]]) if "asker" in columns else ""
    by = place.named(*cells[columns["answerer"]]) if "answerer" in columns else ""
    at = answered[0]
    said = reply_at(place, at, answered[1], asker, by)
    if said and said.said:
        by, at = said.by or by, said.start
    first, last = cells[0][0], cells[-1][1]
    spans = (place.span(first, last),)
    return place.put(text[slice(*asked)], text[at : answered[1]], spans, asker, by, "table")
