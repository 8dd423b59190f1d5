"""Those put up for an office for which somebody else is put up too: no holders by being proposed."""

from __future__ import annotations

from collections import defaultdict

from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Span

__all__ = ["rivals"]

_NEAR = 60
"""Characters behind a candidate's name within which the office stands."""


def rivals(reading: Reading, meeting: MeetingReading) -> set[Span]:
    """The paragraphs that only propose somebody for an office for which, under the same item, another is
    proposed: which of them took it is told elsewhere."""
    found: set[Span] = set()
    for item in meeting.items:
        proposed: dict[str, dict[str, Span]] = defaultdict(dict)
        for paragraph in item.told:
            for person, office in _proposed(reading, paragraph):
                proposed[office].setdefault(person, paragraph.whole)
        for people in proposed.values():
            if len(people) > 1:
                found.update(people.values())
    return found


def _proposed(reading: Reading, paragraph: Paragraph) -> list[tuple[str, str]]:
    """Whom a paragraph proposes for which office, unless it tells as well what came of it."""
    g = grammar()
    text = paragraph.text
    moved, to_be = g.rule("offices.put_forward"), g.rule("nominations.to_be")
    if not paragraph.posts or g.rule("posts.came_to_pass").search(text):
        return []
    found: list[tuple[str, str]] = []
    for mention in paragraph.people:
        end = max(mention.end, mention.stop)
        post = next((p for p in paragraph.posts if end < p.start <= end + _NEAR), None)
        put = to_be.match(text, end) and moved.search(text[: mention.outer])
        if post is not None and put:
            found.append((reading.name(paragraph, mention), post.name.casefold()))
    return found
