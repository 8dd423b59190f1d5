"""The minutes of an earlier meeting approved: in a sentence, or in a word below their title."""

from __future__ import annotations

from loaders.assembly.decisions.keeping import Keeper
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import ItemReading, Paragraph

__all__ = ["TITLED", "about_minutes", "approved", "taken_as_record", "then_agreed"]


TITLED = "decisions.minutes-title"
"""Rule of a decision whose words are the item's title."""
_RIGHT = (
    "found_right", "nothing_against", "and_a_word", "word_and", "of_day", "moved_accepted", "body_approved",
)  # fmt: skip
"""Patterns of ``minutes`` that say of minutes that they are right, in the order in which they are tried."""
_FIRST = 3
"""Paragraphs of an item on minutes among which a word of approval is theirs."""


def about_minutes(item: ItemReading) -> bool:
    return bool(grammar().rule("decided.about_minutes").search(item.title))


def approved(item: ItemReading, paragraph: Paragraph, start: int, end: int, put: Keeper) -> bool:
    """ "The minutes of 3 May were confirmed as a correct record"; whether the sentence says so."""
    g = grammar()
    text = paragraph.text
    sentence = text[start:end]
    signed = g.rule("decisions.signed").search(sentence) if about_minutes(item) else None
    if signed and "confirmed" not in put.outcomes:
        at = start + signed.start("subject")
        words = text[at:end].rstrip(".")
        put(start, end, words, "signed", ("confirmed",), "decisions.minutes")
        return True
    these = g.rule("decisions.these_minutes").match(sentence) if about_minutes(item) else None
    if these:
        put(start, end, sentence.rstrip("."), these["verb"], ("confirmed",), "decisions.minutes")
        return True
    if about_minutes(item) and _right(put, text, start, end):
        return True
    match = g.rule("decisions.implicit_minutes").search(sentence)
    if match is None or g.rule("decided.not_yet").search(sentence[: match.end()]):
        return False
    if not (
        about_minutes(item)
        or not g.rule("decided.other_body").search(match["subject"])
        or g.rule("decided.as_record").search(sentence)
    ):
        return False
    begin = start + match.start("subject")
    lead = g.rule("decided.counted_lead").match(text, begin)
    words = text[lead.end() if lead else begin : end].rstrip(".")
    put(begin, end, words, match["verb"], ("confirmed",), "decisions.minutes")
    return True


def _right(put: Keeper, text: str, start: int, end: int) -> bool:
    """Keep minutes that are said to be right or have a word behind them; whether the sentence does so."""
    g = grammar()
    for name in _RIGHT:
        match = g.rule(f"minutes.{name}").search(text[start:end])
        if match is None:
            continue
        # "The Committee had before it the minutes …" tells of nothing done before
        before = text[start : start + match.start()].replace("had before", "")
        if g.rule("acts.told_of").search(before):
            continue
        begin = start + match.start("subject")
        lead = g.rule("wording.that_article").match(text, begin)
        words = text[lead.end() if lead else begin : end].rstrip(".")
        verb = match.groupdict().get("verb") or ""
        put(begin, end, words, verb, ("confirmed",), "decisions.minutes")
        return True
    return False


def taken_as_record(item: ItemReading, paragraph: Paragraph, put: Keeper) -> bool:
    """ "Agreed, signed by the Chair" under the title "Minutes of 3 May": the title names what is approved."""
    g = grammar()
    if put.made or not g.rule("decisions.minutes_title").match(item.title):
        return False
    if paragraph is not item.acts[0] and len(item.acts) > 3:
        return False
    if g.rule("minutes.word_and").match(paragraph.text):
        # "Agreed as right, the minutes of 3 May" says itself what is
        return False
    word = g.rule("decisions.as_record").match(paragraph.text)
    if word is None:
        return False
    if word["these"]:
        # a sentence with a subject tells it itself
        words = word.group().lstrip("•·-: ").rstrip(".")
        put(word.start(), word.end(), words, word["verb"], ("confirmed",), TITLED)
        return True
    put(
        word.start(), word.end(), item.title, word["verb"], ("confirmed",), TITLED, titled=True,
    )  # fmt: skip
    return True


def then_agreed(item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """Keep a word of approval that is a sentence, behind what was put right: "One correction, to a sum. Agreed."."""
    rule = grammar().rule("minutes.then_agreed")
    titled = grammar().rule("decisions.minutes_title").match(item.title)
    if put.made or titled is None or paragraph not in item.acts[:_FIRST]:
        return
    for start, end in list(sentences(paragraph.passage))[1:]:
        word = rule.match(paragraph.text[start:end])
        if word is not None:
            before = paragraph.text[:start]
            if paragraph.dates or grammar().rule("decided.minutes_meant").search(before):
                # what goes before names them itself
                return
            put(start, end, item.title, word["verb"], ("confirmed",), TITLED, titled=True)
            return
