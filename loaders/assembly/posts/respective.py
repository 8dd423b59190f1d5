"""Several people and as many posts, told one by one: "A and B, Clerk and Solicitor respectively"."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import Held, chain, hold
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading


def respective(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State who holds which of the posts before each "respectively"; those posts are ``used``,
    also where it cannot be told whose each is."""
    for match in grammar().rule("posts.respectively").finditer(paragraph.text):
        begin = max(paragraph.text.rfind(stop, 0, match.start()) for stop in (". ", "; ")) + 1
        people = _row(paragraph, [n for n in paragraph.people if begin <= n.start < match.start()])
        posts = [p for p in paragraph.posts if begin <= p.start < match.start()]
        rows = [chain(paragraph, p.start) for p in posts]
        row = max(rows, key=len, default=[])
        if len(row) == 1:
            row = _halves(row[0])
        told = [n for n in people if not any(p.start <= n.start < p.end for p in row)]
        last = max([p.end for p in row] + [n.end for n in told], default=0)
        if not told or len(row) < 2 or match.start() - last > 40:
            continue
        used.update(post.start for post in posts)
        if len(told) != len(row) or match.start() - last > 2:
            continue
        for person, post in zip(told, row, strict=True):
            hold(reading, meeting, paragraph, person, post, held, rule="posts.respective")


def _row(paragraph: Paragraph, people: list[NameMention]) -> list[NameMention]:
    """The last of the people who stand in one row, parted by commas and "and" only."""
    row: list[NameMention] = []
    for mention in reversed(people):
        if row and not grammar().rule("posts.row").regex.fullmatch(
            paragraph.text[max(mention.stop, mention.end) : row[0].outer]
        ):
            break
        row.insert(0, mention)
    return row


def _halves(post: PostMention) -> list[PostMention]:
    """The two offices of "Head of Parks and Solicitor", where one "and" parts them."""
    first, link, second = post.name.partition(" and ")
    if not link or " and " in second or post.status:
        return [post]
    return [
        replace(post, name=first, end=post.start + len(first)),
        replace(post, name=second, start=post.end - len(second)),
    ]
