"""Evidence: the words of a document that state a fact, kept so that they can be found again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.iris import Names
from graph.terms import FM, OA, RDF
from ontology.record import Document, Span

__all__ = ["CONTEXT", "Found", "Pages", "Quote", "annotate", "find_again", "quote"]

CONTEXT: Final = 40
"""Characters of text kept before and after a quote."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words at ``start``..``end``, with what stands before and after them."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def quote(text: str, span: Span) -> Quote:
    """The quote of ``span``. Raises ``ValueError`` when it lies outside ``text``."""
    if span.end > len(text):
        raise ValueError(f"evidence {span.start}..{span.end} beyond the text ({len(text)})")
    return Quote(
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
        span.start,
        span.end,
    )


class Pages:
    """The page of each place in a document, where the reader knew it."""

    def __init__(self, document: Document) -> None:
        paged = sorted((b.span.start, b.page) for b in document.blocks if b.page is not None)
        self._starts = [start for start, _ in paged]
        self._pages = [page for _, page in paged]

    def at(self, offset: int) -> int | None:
        """The page on which the character at ``offset`` stands."""
        place = bisect_right(self._starts, offset) - 1
        return self._pages[place] if place >= 0 else None


def annotate(
    document: Document, span: Span, names: Names, graph: NamedNode, pages: Pages
) -> Iterator[Quad]:
    """The Web Annotation of one span, in the document's graph."""
    node = NamedNode(names.evidence(document.digest, span.start, span.end))
    target, selector = NamedNode(node.value + "#target"), NamedNode(node.value + "#quote")
    words = quote(document.text, span)
    page = pages.at(span.start)
    yield Quad(node, RDF.type, OA.Annotation, graph)
    yield Quad(node, FM.start, t.integer(span.start), graph)
    yield Quad(node, OA.hasTarget, target, graph)
    yield Quad(target, RDF.type, OA.SpecificResource, graph)
    yield Quad(target, OA.hasSource, graph, graph)
    yield Quad(target, OA.hasSelector, selector, graph)
    yield Quad(selector, RDF.type, OA.TextQuoteSelector, graph)
    yield Quad(selector, RDF.type, OA.TextPositionSelector, graph)
    yield Quad(selector, OA.exact, t.text(words.exact), graph)
    yield Quad(selector, OA.prefix, t.text(words.prefix), graph)
    yield Quad(selector, OA.suffix, t.text(words.suffix), graph)
    yield Quad(selector, OA.start, t.integer(span.start), graph)
    yield Quad(selector, OA.end, t.integer(span.end), graph)
    if page is not None:
        yield Quad(selector, FM.page, t.integer(page), graph)


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a quote in a text: ``at its place``, ``moved`` to another, or ``lost``."""

    state: Literal["at its place", "moved", "lost"]
    start: int = -1
    end: int = -1


def find_again(words: Quote, text: str) -> Found:
    """Find ``words`` in ``text``, which may have been extracted anew.

    At its old place; else where the quote stands with the most of its old surroundings, white
    space folded. A quote that stands in several places with no surroundings in common is lost.
    """
    if text[words.start : words.end] == words.exact:
        return Found("at its place", words.start, words.end)
    parts = words.exact.split()
    if not parts:
        return Found("lost")
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    places = [match.span() for match in pattern.finditer(text)]
    if not places:
        return Found("lost")

    def surroundings(place: tuple[int, int]) -> int:
        before = "".join(text[max(0, place[0] - 3 * CONTEXT) : place[0]].split())
        after = "".join(text[place[1] : place[1] + 3 * CONTEXT].split())
        prefix, suffix = "".join(words.prefix.split()), "".join(words.suffix.split())
        return _common(before[::-1], prefix[::-1]) + _common(after, suffix)

    best = max(places, key=lambda place: (surroundings(place), -abs(place[0] - words.start)))
    if len(places) > 1 and surroundings(best) == 0:
        return Found("lost")
    return Found("moved", *best)


def _common(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
