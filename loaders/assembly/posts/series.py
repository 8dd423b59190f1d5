"""Commas that part the entries of a list, and no person from their office."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["enumeration", "list_of_posts"]


def list_of_posts(paragraph: Paragraph, mention: NameMention, posts: list[PostMention]) -> bool:
    """ "the Mayor, Councillor B Gilmore, Chief Executive and Director of X": a row of different people."""
    text = paragraph.text
    before = next(
        (
            p
            for p in paragraph.posts
            if re.fullmatch(r", |,? \(| ?[-–] ?| ", text[p.end : mention.outer] or "x")
        ),
        None,
    )
    if before is None:
        return False
    if (
        grammar().rule("offices.titled").match(text[mention.outer : mention.start])
        and before.kind != posts[0].kind
    ):
        return posts[0].kind == "officer"
    return (
        before.kind == "officer"
        and posts[0].kind == "officer"
        and text[before.end : mention.outer] in (" - ", " – ", " ", ": ")
    )


def enumeration(paragraph: Paragraph, post: PostMention, mention: NameMention) -> bool:
    """A comma that separates list entries: "A (Head of X), B (Head of Y)", "…, Director of X, Jane Doe,"."""
    text = paragraph.text
    after = text[mention.stop or mention.end :]
    follows = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 3), None)
    if (
        follows is not None
        and text[mention.end : follows.start] in (" (", ", ")
        and text[post.end : mention.outer] == ", "
    ):
        lead = any(n.end < post.start and 0 <= post.start - n.end <= 3 for n in paragraph.people)
        return lead or follows.kind == post.kind == "officer"
    held_before = any(
        n.end <= post.start <= n.end + 3 and ";" not in text[n.end : post.start]
        for n in paragraph.people
    )
    return held_before and not re.match(r",", after)
