"""Where a title ends in text whose line breaks were lost, by what follows it there."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.titles import behind_usual, unfinished
from ontology.record import Span

__all__ = ["title_ends"]

_REACH = 160
"""Characters within which a title ends."""
_SHORTEST = 4


def title_ends(text: str, number: str, span: Span) -> int:
    """The first place within ``span`` at which what follows cannot go on with the title of item ``number``: a
    paragraph's number below it ("45 | Lamps | 45.1 The Clerk"), a button of the page, somebody who did something, or
    any sentence or entry behind usual business. The end of ``span`` where there is none."""
    flat = re.sub(r"\s", " ", text[span.start : min(span.end, span.start + _REACH)])
    places = [*_points(flat, number), *_followed(flat)]
    # usual business ends where a sentence, a name or an entry begins behind it
    places += behind_usual(flat, "titles.entry_begins")[-1:]
    ends = [place for place in places if place >= _SHORTEST and not unfinished(flat[:place])]
    return span.start + min(ends) if ends else span.end


def _points(flat: str, number: str) -> list[int]:
    """Where the number of a paragraph below the item's own stands, in whatever form that has."""
    below = re.compile(rf" (?=(?:{re.escape(number)}[./]|\d{{1,3}}\.)\d{{1,2}}\.? [A-Z(])")
    return [match.start() for match in below.finditer(flat)]


def _followed(flat: str) -> list[int]:
    rule = grammar().rule("titles.never_title")
    return [match.start() for match in rule.finditer(flat)]
