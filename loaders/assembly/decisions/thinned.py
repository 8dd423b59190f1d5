"""Paragraphs without the words that may stand anywhere beside a verb of decision: "resolved instead to" is read as
"resolved to", "were, after a brief debate, adopted" as "were adopted", "was DEFERRED" as "was deferred"; what is told is
put down as it is printed."""

from __future__ import annotations

from dataclasses import replace

from loaders.grammar import grammar
from loaders.passages import Passage, folded
from loaders.reading import ItemReading, Paragraph, Reading
from ontology.record import Decision, Recommendation

__all__ = ["Thinned", "as_printed", "recommendations_as_printed", "thinned"]


class Thinned(Paragraph):
    """A paragraph with words left out, and verbs in small letters that are printed large, and the one that it was
    made of."""

    def __init__(
        self, whole: Paragraph, slots: list[tuple[int, int]], shouted: list[tuple[int, int]]
    ) -> None:
        text, offsets = whole.text, whole.passage.offsets
        for start, end in shouted:
            text = text[:start] + text[start:end].lower() + text[end:]
        kept = [i for i in range(len(text)) if not any(a <= i < b for a, b in slots)]
        passage = Passage("".join(text[i] for i in kept), tuple(offsets[i] for i in kept))
        super().__init__(passage, whole.part, whole.gap)
        place = {old: new for new, old in enumerate(kept)}
        place[len(text)] = len(kept)
        self.adopt(
            [
                replace(
                    n, start=place[n.start], end=place[n.end], outer=place[n.outer],
                    stop=place.get(n.stop, 0), bracket=None, code=None,
                )
                for n in whole.people
                if {n.start, n.end, n.outer} <= place.keys()
            ]
        )  # fmt: skip
        self.take_posts(
            [
                replace(p, start=place[p.start], end=place[p.end])
                for p in whole.posts
                if {p.start, p.end} <= place.keys()
            ]
        )


def thinned(item: ItemReading) -> ItemReading:
    """The item with such words left out of what the meeting did; the item itself where there are none."""
    decision = [_thin(p) for p in item.decision]
    minutes = [_thin(p) for p in item.minutes]
    if decision == item.decision and minutes == item.minutes:
        return item
    return replace(item, decision=decision, minutes=minutes)


def as_printed(made: dict[str, Decision], item: ItemReading, reading: Reading) -> None:
    """Put the words left out back into the decisions ``made`` of a thinned item."""
    for paragraph in item.acts:
        if isinstance(paragraph, Thinned):
            for key, decision in made.items():
                made[key] = replace(decision, text=_printed(decision.text, paragraph, reading))


def recommendations_as_printed(item: ItemReading, reading: Reading) -> None:
    """Put the words left out back into what a thinned item recommends."""
    for paragraph in item.acts:
        if isinstance(paragraph, Thinned):
            for fact in tuple(reading.stated(Recommendation, item.id)):
                text = _printed(fact.text, paragraph, reading)
                if text != fact.text:
                    reading.replace(fact, replace(fact, text=text))


def _printed(words: str, paragraph: Paragraph, reading: Reading) -> str:
    """Words of a thinned paragraph as the document has them."""
    at = paragraph.text.find(words) if words else -1
    if at < 0:
        return words
    return folded(reading.text(paragraph.span(at, at + len(words))))


def _thin(paragraph: Paragraph) -> Paragraph:
    slots = [
        match.span("slot")
        for name in ("slots.behind", "slots.before", "slots.acting", "slots.power")
        for match in grammar().rule(name).finditer(paragraph.text)
        # how all agreed is told with the decision
        if "nanim" not in match["slot"]
    ]
    shouted = [m.span("verb") for m in grammar().rule("slots.shouted").finditer(paragraph.text)]
    return Thinned(paragraph, slots, shouted) if slots or shouted else paragraph
