"""Line breaks that a page lost: where in a long line an act began a line of its own."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.passages import Passage, sentences

__all__ = ["parted"]


def parted(passage: Passage) -> list[Passage]:
    """A line as the paragraphs that it was: what was told, and each act or part of one by itself.

    An act is a sentence that begins with "That", a numbered "1. That", or one whose only verb is "be":
    the words of a resolution, whose marker stood on a line above.
    """
    act = grammar().rule("layout.act_sentence")
    cuts = {0}
    closed = False
    for start, end in _sentences(passage):
        acts = act.regex.match(passage.text, start, end) is not None
        if acts or closed:
            cuts.add(start)
        closed = acts
    cuts.update(m.end() for m in grammar().rule("layout.act_within").finditer(passage.text))
    bounds = [*sorted(cuts), len(passage.text)]
    return [passage.cut(a, b) for a, b in zip(bounds, bounds[1:], strict=False)]


def _sentences(passage: Passage) -> list[tuple[int, int]]:
    """The sentences, a number that ends in a full stop being the head of the one behind it."""
    found: list[tuple[int, int]] = []
    held: int | None = None
    for start, end in sentences(passage):
        begin = start if held is None else held
        if passage.text[start:end].rstrip(".").isdigit():
            held = begin
            continue
        found.append((begin, end))
        held = None
    return found
