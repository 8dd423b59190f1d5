"""Somebody elected or appointed under an item about it: "Councillor Pell was elected Chairman"."""

from __future__ import annotations

from loaders.assembly.actors import row_before
from loaders.assembly.decisions.keeping import Keeper
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, Paragraph, Reading

__all__ = ["elected"]


def elected(reading: Reading, item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """Keep what each sentence tells of an election; its words begin with whoever was elected."""
    if grammar().rule("decided.seats").search(item.title) and not put.made_in(paragraph):
        for start, end in sentences(paragraph.passage):
            seat = grammar().rule("decisions.seat").match(paragraph.text[start:end])
            if seat is not None:
                words = paragraph.text[start + seat.start("who") : end].rstrip(".")
                put(start + seat.start("who"), end, words, "", ("appointed",), "decisions.elected")
    if not grammar().rule("decided.election").search(item.title):
        return
    g = grammar()
    text = paragraph.text
    for start, end in sentences(paragraph.passage):
        match = g.rule("decisions.elected").regex.search(text, start, end)
        if match is None:
            continue
        people = [n.outer for n in paragraph.people if start <= n.outer < match.start()]
        named = g.rule("decisions.elected_whom").regex.search(
            text, start, match.start("verb" if match["verb"] else 0) + 1
        )
        begin = people[-1] if people else named.start("who") if named else -1
        if begin < 0 and text[start : match.start()].rstrip().endswith(
            (" he", " she", "he", "she")
        ):
            # "Mrs Orr was proposed by Mr Pell. … she was duly elected": whoever the sentence before begins with
            above = [n.outer for n in paragraph.people if n.end < start]
            begin = above[0] if above and text[: above[0]].strip() in ("", "The") else -1
        last = max((n.end for n in paragraph.people if n.outer == begin), default=0)
        if people and (row := row_before(reading, paragraph, last)[1]) >= start:
            begin = min(begin, row)
        if match["short"]:
            # "Mr Gott was proposed by Mr Clere and seconded by Mr Pell - unanimously elected"
            begin = min([*people, *([named.start("who")] if named else [])], default=-1)
        if begin < 0 or g.rule("decided.not_now").search(text[begin : match.end()]):
            continue
        verb = match["verb"] or match["short"]
        put(begin, end, text[begin:end].rstrip("."), verb, ("appointed",), "decisions.elected")
