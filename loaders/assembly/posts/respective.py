"""Several people and as many posts, told one by one: "A and B, Clerk and Solicitor respectively"."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.clause_words import before_verb
from loaders.assembly.posts.holding import Held, chain, hold
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import MeetingReading, Paragraph, Reading

_ASTRAY = 40
"""Signs before "respectively" that may hold somebody whom nothing tells for a person."""
_BETWEEN = 60
"""Signs between the people and the posts that are told one by one."""


def respective(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State who holds which of the posts that a "respectively" ties, before it or behind it; those
    posts are ``used``, also where it cannot be told whose each is."""
    text = paragraph.text
    for match in grammar().rule("posts.respectively").finditer(text):
        begin = max(text.rfind(stop, 0, match.start()) for stop in (". ", "; ")) + 1
        stops = [at for stop in (". ", "; ") if (at := text.find(stop, match.end())) >= 0]
        end = min(stops, default=len(text))
        people = _rows(paragraph, begin, end)
        posts = _posts(paragraph, begin, end)
        pair = _nearest(people, posts, match.start(), match.end())
        if pair is None:
            continue
        row, offices = pair
        used.update(post.start for post in paragraph.posts if begin <= post.start < end)
        astray = match.start() - max(_bounds(row)[1], _bounds(offices)[1])
        if len(row) != len(offices) or astray > 3:
            continue
        offices = _shared(paragraph, offices, match.end())
        for person, post in zip(row, offices, strict=True):
            hold(reading, meeting, paragraph, person, post, held, rule="posts.respective")


def in_order(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State who holds which of as many posts, where one verb gives several people several posts:
    "Councillors Pell and Orrell were appointed Chair and Vice-Chair of the Panel"."""
    for begin, end in sentences(paragraph.passage):
        posts = [row for row in _posts(paragraph, begin, end) if len(row) > 1]
        for row in _rows(paragraph, begin, end):
            stop = max(row[-1].stop, row[-1].end)
            offices = next((p for p in posts if stop < p[0].start <= stop + _BETWEEN), None)
            if offices is None or len(row) != len(offices) or len(row) < 2:
                continue
            if any(post.start in used or post.plural for post in offices):
                continue
            if before_verb(paragraph.text[stop : offices[0].start]) is None:
                continue
            named = _shared(paragraph, offices, offices[-1].end)
            for person, post in zip(row, named, strict=True):
                hold(reading, meeting, paragraph, person, post, held, rule="posts.respective")
            used.update(post.start for post in named)


def _nearest(
    people: list[list[NameMention]], posts: list[list[PostMention]], start: int, end: int
) -> tuple[list[NameMention], list[PostMention]] | None:
    """The row of people and that of posts that stand beside each other and the word that ties them;
    those that "respectively" ends go before those that it opens."""
    pairs = []
    for row in people:
        for offices in posts:
            low, high = sorted((_bounds(row), _bounds(offices)))
            if not 0 <= high[0] - low[1] <= _BETWEEN or len(offices) < 2:
                continue
            behind = 0 <= start - high[1] <= _ASTRAY
            between = low[1] <= start and end <= high[0]
            if behind or between:
                pairs.append((not behind, len(row) != len(offices), high[0], row, offices))
    best = min(pairs, key=lambda pair: pair[:3], default=None)
    return (best[3], best[4]) if best else None


def _bounds(row: list[NameMention] | list[PostMention]) -> tuple[int, int]:
    first, last = row[0], row[-1]
    start = first.outer if isinstance(first, NameMention) else first.start
    return start, last.end


def _rows(paragraph: Paragraph, begin: int, end: int) -> list[list[NameMention]]:
    """The rows of people, parted by commas and "and" only."""
    rows: list[list[NameMention]] = []
    rule = grammar().rule("posts.row").regex
    for mention in paragraph.people:
        if not begin <= mention.start < end:
            continue
        last = rows[-1][-1] if rows else None
        if last and rule.fullmatch(paragraph.text[max(last.stop, last.end) : mention.outer]):
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return rows


def _posts(paragraph: Paragraph, begin: int, end: int) -> list[list[PostMention]]:
    """The rows of posts, a joint office read as its halves where it stands by itself."""
    rows: list[list[PostMention]] = []
    reached = begin
    for post in sorted(paragraph.posts, key=lambda p: p.start):
        if reached <= post.start < end:
            row = chain(paragraph, post.start)
            reached = max(p.end for p in row)
            rows.append(_halves(row[0]) if len(row) == 1 else row)
    return rows


def _halves(post: PostMention) -> list[PostMention]:
    """The two offices of "Head of Parks and Solicitor", where one "and" parts them."""
    first, link, second = post.name.partition(" and ")
    if not link or " and " in second or post.status:
        return [post]
    return [
        replace(post, name=first, end=post.start + len(first)),
        replace(post, name=second, start=post.end - len(second)),
    ]


def _shared(paragraph: Paragraph, posts: list[PostMention], end: int) -> list[PostMention]:
    """The posts, each with the body that only the last names: "Chair and Treasurer of the Trust"; it
    may stand behind ``end``: "Chair and Treasurer respectively of the Trust"."""
    bare = grammar().rule("offices.bare_officer").regex
    first, link, body = posts[-1].name.partition(" of ")
    if not bare.fullmatch(first) or not all(bare.fullmatch(p.name) for p in posts[:-1]):
        return posts
    if not link:
        of = grammar().rule("offices.of_the").match(paragraph.text, end)
        name = (
            grammar().rule("organisations.told_name").match(paragraph.text, of.end())
            if of
            else None
        )
        if name is None:
            return posts
        body = name.group()
    named = [p if " of " in p.name else replace(p, name=f"{p.name} of {body}") for p in posts]
    paragraph.take_posts([*(p for p in paragraph.posts if p not in posts), *named])
    return named
