"""Seats held beside the members: independent persons, parent governors, representatives."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import person_ahead
from loaders.grammar import grammar
from loaders.grammar import patterns as re

_BEFORE = re.compile(r"[\w.’'](?:, (?:the )?| ?\(| [-–] )$")
_AWARDED = re.compile(
    r"\b(?:re-?)?(?:appointed|elected|confirmed|co-opted)(?: as)?(?: the| an?)? $"
)
_AFTER = re.compile(r"\s*(?:$|[),.;:|-])")


def seats(text: str) -> list[PostMention]:
    """Every such seat that stands beside a name: "Mrs Pell, Independent Person"."""
    found = []
    for match in grammar().rule("posts.seat_held").finditer(text):
        start, end = match.span()
        behind = _BEFORE.search(text, max(0, start - 12), start) and _AFTER.match(text, end)
        labels = text[end : end + 2] == ": " and person_ahead(text, end + 2)
        titled = text[:start].endswith(("The ", "the ")) and text[end : end + 2] == ", "
        awarded = match.group() == "Independent Person" and _AWARDED.search(
            text, max(0, start - 24), start
        )
        if behind or awarded or labels or titled and person_ahead(text, end + 2):
            found.append(PostMention(start, end, match.group(), ""))
    return found
