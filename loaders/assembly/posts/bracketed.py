"""Portfolios in the brackets of a cabinet's list: "Councillors Pell (Leader), Orrell (Housing)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from loaders.annotators.names import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading

__all__ = ["portfolios_in_brackets"]


def portfolios_in_brackets(reading: Reading) -> None:
    """Take what stands in brackets behind the members of a cabinet for the portfolios that they hold.

    The Leader, in brackets among them, shows that the brackets tell offices and no wards or parties.
    """
    for meeting in reading.meetings:
        entries = list(_entries(reading, meeting))
        leads = grammar().rule("portfolios.leader_bracket")
        if len(entries) < 2 or not any(leads.match(words) for _, _, words in entries):
            continue
        office = _office(reading)
        for paragraph, mention, words in entries:
            field = grammar().rule("portfolios.field_bracket").match(words)
            if field is None or not grammar().rule("posts.field_of_work").search(field["field"]):
                continue
            assert mention.bracket is not None
            start = mention.bracket[0] + field.start("field")
            end = mention.bracket[0] + field.end("field")
            known = [p for p in paragraph.posts if not (p.start < end and start < p.end)]
            if len(known) < len(paragraph.posts):
                continue
            portfolio = field["field"]
            name = f"{office} for {portfolio}" if office else portfolio
            post = PostMention(start, end, name, "portfolio", portfolio)
            paragraph.take_posts([*known, post])
            if office:
                _lengthen(reading, post)


def _lengthen(reading: Reading, known: PostMention) -> None:
    """Read the portfolio by its whole name where the text has it, and a comma cut it short."""
    for paragraph in reading.all_paragraphs():
        posts = [
            replace(
                post, end=post.start + len(known.name), name=known.name, portfolio=known.portfolio
            )
            if post.kind == "portfolio" and paragraph.text.startswith(known.name, post.start)
            else post
            for post in paragraph.posts
        ]
        if posts != paragraph.posts:
            paragraph.take_posts(posts)


def _entries(
    reading: Reading, meeting: MeetingReading
) -> Iterator[tuple[Paragraph, NameMention, str]]:
    """The members on the lists of a cabinet's meeting, each with the words in the brackets behind."""
    for row in reading.rolls:
        if row.meeting is not meeting or row.status not in ("present", "apologies", "late"):
            continue
        for mention in row.mentions:
            if mention.bracket is not None:
                yield row.paragraph, mention, row.paragraph.text[slice(*mention.bracket)]


def _office(reading: Reading) -> str:
    """What the document calls those who hold its portfolios; nothing where it has no name for them."""
    named = Counter(
        post.name[: -len(post.portfolio)].removesuffix(" for ")
        for paragraph in reading.all_paragraphs()
        for post in paragraph.posts
        if post.portfolio and not post.generic and post.name.endswith(f" for {post.portfolio}")
    )
    return min(named, key=lambda name: (-named[name], name), default="")
