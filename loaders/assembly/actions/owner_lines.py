"""Owners alone on a line ("Action: Clerk"): whether theirs is what stands above the line or below it."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph

__all__ = ["leads", "settled", "told_below"]


def settled(above: Paragraph) -> bool:
    """Whether the paragraph above a label only notes, approves or delegates, so that nothing is left to do."""
    g = grammar()
    lister = g.rule("layout.list_marker").match(above.text)
    if g.rule("actions.label").match(above.text):
        # an action that has a label of its own
        return True
    verb = g.rule("decisions.part_own_verb").match(above.text, lister.end() if lister else 0)
    return verb is not None and g.rule("actions.over_and_done").match(verb["verb"]) is not None


def leads(above: Paragraph | None, below: Paragraph) -> bool:
    """Whether an owner alone on a line is of the task below it, and not of the one above."""
    g = grammar()
    deed = g.rule("action_words.imperative")
    if deed.match(below.text):
        return not (above is not None and deed.match(above.text))
    return bool(g.rule("action_words.thing_to_be").match(below.text)) and not _asks(above)


def told_below(above: Paragraph, below: Paragraph | None) -> bool:
    """Whether the sentence below an owner's line says what somebody asked for or undertook, and the last
    one above it asks for nothing."""
    if below is None or _asks(above):
        return False
    g = grammar()
    start, end = next(iter(sentences(below.passage)), (0, 0))
    if g.rule("decisions.marker_line").match(below.text) or g.rule("actions.label").match(
        below.text
    ):
        return False
    return g.rule("action_words.asked_or_taken").search(below.text[start:end]) is not None


def _asks(paragraph: Paragraph | None) -> bool:
    """Whether the last sentence of a paragraph leaves something to be done."""
    if paragraph is None:
        return False
    g = grammar()
    start, end = [*sentences(paragraph.passage)][-1]
    words = paragraph.text[start:end]
    told = ("margin_duty", "to_come", "imperative", "thing_to_be")
    return any(g.rule(f"action_words.{name}").search(words) for name in told)
