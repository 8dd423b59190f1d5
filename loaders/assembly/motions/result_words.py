"""The words that tell what became of a motion: where they stand, and carried, lost or withdrawn."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["results_in"]

_BESIDE = 2
"""Characters between two words that tell of one loss."""


def results_in(paragraph: Paragraph, start: int, end: int) -> list[tuple[int, int, str]]:
    """Words of result within ``start``..``end``: bounds and carried, lost or withdrawn."""
    g, text = grammar(), paragraph.text
    found: list[tuple[int, int, str]] = []
    for name in ("withdrawn", "lost", "carried"):
        for match in g.rule(f"motions.{name}").finditer(text, max(0, start - 2), end):
            first = match.start() + len(match.group()) - len(match.group().lstrip(" ,.:;)"))
            # "was not seconded and fell" tells of one motion
            near = _BESIDE if name == "lost" else 0
            if any(s < match.end() + near and first < e + near for s, e, _ in found):
                continue
            before = text[max(start, first - 30) : first]
            # "a vote was taken on the amendment, which was not carried"
            told = name == "lost" and (
                before.endswith(", which ") or "no seconder" in match.group()
            )
            if name != "withdrawn" and not told and g.rule("motions.not_yet").regex.search(before):
                continue
            if _in_quotes(text, first) or text[first : match.end()] == "Fell":
                continue
            if any(n.outer <= first < n.end for n in paragraph.people):
                # a word of result that is somebody's name
                continue
            found.append((first, match.end(), name))
    if not found and (cast := g.rule("motions.cast").regex.search(text, start, end)):
        lost = "against" in cast.group().lower()
        found.append((cast.start(), cast.end(), "lost" if lost else "carried"))
    return sorted(found)


def _in_quotes(text: str, position: int) -> bool:
    opened, closed = text.rfind("“", 0, position), text.rfind("”", 0, position)
    return opened > closed and text.find("”", position) > 0
