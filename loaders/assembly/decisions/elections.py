"""Somebody elected or appointed under an item about it: "Councillor Pell was elected Chairman"."""

from __future__ import annotations

from loaders.assembly.actors import row_before
from loaders.assembly.decisions.keeping import Keeper
from loaders.grammar import grammar
from loaders.grammar import patterns as re
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
        _chosen(paragraph, put)
        return
    g = grammar()
    text = paragraph.text
    for start, end in sentences(paragraph.passage):
        match = g.rule("decisions.elected").regex.search(text, start, end)
        if match is None:
            continue
        # whoever proposed or seconded is not who was elected
        people = [
            n.outer for n in paragraph.people
            if start <= n.outer < match.start() and not text[: n.outer].endswith(" by ")
        ]  # fmt: skip
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
        short = match["short"] or match["after"]
        if not match["verb"] and not short and (nominee := _nominee(paragraph, match.start())) >= 0:
            begin = nominee
        if short:
            # "Mr Gott was proposed by Mr Clere and seconded by Mr Pell - unanimously elected"
            begin = min([*people, *([named.start("who")] if named else [])], default=-1)
        if begin < 0 or g.rule("decided.not_now").search(text[begin : match.end()]):
            continue
        if _resolved(put, text[begin : match.start()]):
            continue
        verb = match["verb"] or short
        put(begin, end, text[begin:end].rstrip("."), verb, ("appointed",), "decisions.elected")


def _chosen(paragraph: Paragraph, put: Keeper) -> None:
    """Keep whom a sentence, whatever the item is about, says to have been chosen for something: it opens with them."""
    g = grammar()
    counted = g.rule("layout.list_marker").match(paragraph.text)
    for first, end in sentences(paragraph.passage):
        # "ii) Councillor Pell was appointed"
        start = counted.end() if counted is not None and first < counted.end() < end else first
        sentence = paragraph.text[start:end]
        match = g.rule("decisions.was_chosen").match(sentence)
        if match is None or not any(n.outer == start for n in paragraph.people):
            continue
        told = g.rule("acts.told_of").search(sentence) or g.rule("decided.not_now").search(sentence)
        if told or g.rule("decided.not_chosen_here").search(match["tail"]):
            continue
        put(start, end, sentence.rstrip("."), match["verb"], ("appointed",), "decisions.elected")


def _nominee(paragraph: Paragraph, accepts: int) -> int:
    """Where somebody is named in full who takes a post as "June": "June Hoad was proposed … June accepted it"; or -1."""
    named = grammar().rule("decisions.given_alone").search(paragraph.text[:accepts])
    given = named["given"] if named else ""
    # "June" is a month too, and no name until a surname stands behind it
    whole = re.search(rf"\b{given} [A-Z][\w’'-]+", paragraph.text) if given else None
    return whole.start() if whole else -1


def _resolved(put: Keeper, words: str) -> bool:
    """Whether it is known to be resolved that somebody named in ``words`` is appointed."""
    names = {word.strip(".,") for word in words.split() if word[:1].isupper() and len(word) > 3}
    told = [
        d
        for d in put.made.values()
        if d.rule == "decisions.resolution" and "appointed" in d.outcomes
    ]
    shared = set(grammar().words("decisions.before_names"))
    return any(names & {w.strip(".,") for w in d.text.split()} - shared for d in told)
