"""Offices that a roll names without their holders ("Officers: Chief Executive, Head of Parks")."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.annotators.names import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.attendance.roll_rows import Row
from loaders.assembly.attendance.rows import state
from loaders.grammar import grammar
from loaders.reading import Reading

__all__ = ["posts_alone"]


def _closed(text: str, name: NameMention, begin: int, posts: Sequence[PostMention]) -> bool:
    """Whether a name's entry ended before ``begin``: it stands in brackets behind a post of its own."""
    opened = text[max(0, name.outer - 2) : name.outer].rstrip().endswith("(")
    behind = any(0 <= name.outer - post.end <= 3 for post in posts)
    return opened and behind and ")" in text[name.end : begin]


def posts_alone(reading: Reading, row: Row) -> None:
    """Posts that a list names without a person."""
    paragraph, text = row.paragraph, row.paragraph.text
    # who is named in an open bracket is no entry, but may hold the post beside him there
    inside = [n for n in paragraph.people if "(" in text[row.start : n.outer].rpartition(")")[2]]
    people = [*row.mentions, *inside]
    for post in paragraph.posts:
        if not row.start <= post.start < row.end or post.generic or post.kind == "chair":
            continue
        if post.kind == "portfolio" and not post.portfolio:
            continue
        near = any(
            (0 <= n.outer - post.end <= 6 and ";" not in text[post.end : n.outer])
            # "Mayor (In the Chair) Ann Pell"
            or grammar().rule("posts.behind_post").regex.fullmatch(text, post.end, n.outer)
            or (
                0 <= post.start - n.end <= 24
                and not _closed(text, n, post.start, paragraph.posts)
                and not grammar()
                .rule("roll_words.sentence_between")
                .search(text[n.end : post.start])
            )
            or n.outer <= post.start < (n.stop or n.end)
            for n in people
        )
        if near or text[max(0, post.start - 1) : post.start] == "(":
            continue
        if text[: post.start].lower().endswith("office of the "):
            # "Present from the Office of the Commissioner: …": a body
            continue
        holder = reading.holder_of(post)
        span = paragraph.span(post.start, post.end)
        evidence = (row.heading, span) if row.heading != paragraph.whole else (paragraph.whole,)
        # "Councillors Pell, Orr and the Clerk": an officer among the members is there for them
        beside = (
            row.status == "present" and post.kind == "officer" and any(n.council for n in people)
        )
        status = "in-attendance" if beside else row.status
        state(reading, row.meeting, tuple(sorted(set(evidence))), holder or reading.post_name(post),
              status, "list", unnamed=not holder)  # fmt: skip
