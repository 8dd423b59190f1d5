"""Seats held beside the members: independent persons, parent governors, representatives; wards."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import person_ahead
from loaders.grammar import grammar
from loaders.grammar import patterns as re

_AFTER = re.compile(r"\s*(?:$|[),.;:|-])")
_CELL = re.compile(r"\| ?$")
"""What parts a cell of a table from the one before it."""


def seats(text: str) -> list[PostMention]:
    """Every such seat that stands beside a name: "Mrs Pell, Independent Person"."""
    g = grammar()
    found = []
    for match in g.rule("posts.seat_held").finditer(text):
        start, end = match.span()
        behind = g.rule("offices.seat_before").search(
            text, max(0, start - 12), start
        ) and _AFTER.match(text, end)
        if text[end : end + 3] in ("", " | ", " |"):
            behind = behind or _CELL.search(text, max(0, start - 2), start)
        labels = text[end : end + 2] == ": " and person_ahead(text, end + 2)
        name = match.group()
        plural = name.endswith("s") and not name.endswith("ss")
        titled = text[:start].endswith(("The ", "the ")) and text[end : end + 2] == ", "
        awarded = g.rule("offices.awarded").search(text, max(0, start - 24), start)
        if text.startswith((" on ", " to "), end) and not name.startswith("Independent"):
            # "be appointed as Employer Representative on the Pension Board"
            awarded = None
        if plural and not (labels or awarded):
            continue
        if behind or awarded or labels or titled and person_ahead(text, end + 2):
            one = name.removesuffix("s") if plural else name
            found.append(PostMention(start, end, one, "", plural=plural))
    for match in g.rule("posts.ward_office").finditer(text):
        start, end = match.span()
        before = g.rule("offices.seat_before").search(text, max(0, start - 12), start)
        if before and _AFTER.match(text, end):
            found.append(PostMention(start, end, match.group(), "elected"))
    return found
