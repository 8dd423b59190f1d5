"""Posts: portfolios, elected offices, chairs and officers' posts named in a passage."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.posts.beside import beside_names
from loaders.annotators.posts.capitals import in_mixed_case
from loaders.annotators.posts.chairs import chairs
from loaders.annotators.posts.elected import elected
from loaders.annotators.posts.lower_case import lower_case
from loaders.annotators.posts.mention import PostMention, with_status
from loaders.annotators.posts.officers import joint_offices, officers, officers_named
from loaders.annotators.posts.portfolios import portfolios
from loaders.annotators.posts.seats import seats
from loaders.grammar import grammar

__all__ = ["PostMention", "find_posts", "with_status"]


def find_posts(text: str) -> list[PostMention]:
    """All posts named in ``text``, in order, overlapping readings settled for the longer."""
    text = in_mixed_case(text)
    found = [*portfolios(text), *elected(text), *chairs(text), *officers(text), *lower_case(text)]
    found += [*officers_named(text), *seats(text), *beside_names(text)]
    found += [
        PostMention(*m.span(), m.group(), "officer")
        for m in grammar().rule("posts.section_151").finditer(text)
    ]
    found += [
        PostMention(*m.span(), m.group(), "") for m in grammar().rule("posts.civic").finditer(text)
    ]
    found = joint_offices(text, found)
    found.sort(key=lambda m: (m.start, -(m.end - m.start), m.generic))
    kept: list[PostMention] = []
    for mention in found:
        within = any(
            k.start < mention.end and mention.start < k.end and _place(k) != _place(mention)
            for k in kept
        )
        if not within and not any(
            (*_place(k), k.name) == (*_place(mention), mention.name) for k in kept
        ):
            kept.append(mention)
    return [_once(text, mention) for mention in kept]


def _once(text: str, mention: PostMention) -> PostMention:
    """The mention, as former where the words before it say so ("formerly the Clerk"), as elect
    where those behind it do ("Mayor-elect")."""
    if mention.status:
        return mention
    lead = (
        grammar().rule("offices.held_how").search(text, max(0, mention.start - 12), mention.start)
    )
    if lead and text[mention.start].isupper():
        # "Ann Pell, acting Head of Parks"
        return replace(mention, start=lead.start(), status=lead["status"])
    if mention.kind in ("elected", "chair", "portfolio"):
        later = grammar().rule("posts.not_yet").regex.match(text, mention.end)
        if later:
            # An office of its own: whoever is Mayor-elect must never be taken for the Mayor.
            name, status = mention.name + later.group(), later["status"].lower()
            return replace(mention, end=later.end(), name=name, status=status)
    held_before = grammar().rule("posts.held_before").search(text[: mention.start])
    return replace(mention, status="former") if held_before else mention


def _place(mention: PostMention) -> tuple[int, int]:
    return mention.start, mention.end
