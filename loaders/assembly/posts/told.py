"""Holders by a verb between the office and the person: "the post of Clerk had been taken on by Ann Pell"."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.attendance.rows import after
from loaders.assembly.posts.holding import Held, chain, hold
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import MeetingReading, Paragraph, Reading

__all__ = ["told"]

_FAR = 150
"""Signs within which an office and its holder stand."""
_BEHIND_PERSON = (
    "takes_office", "serves_as", "in_capacity", "becomes_office", "beside", "in_ones_own", "made_so",
)  # fmt: skip
"""Rules for what stands between a person and the office, the person first."""
_BEFORE_AND_BEHIND = (
    ("those_of", "elliptic"),
    ("as_office", "has_somebody"),
    ("appointing", "of_somebody"),
)
"""Rules for what stands before an office, and between it and the person."""


def told(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State the holders of whom a sentence says that they hold, take or are given an office."""
    if not paragraph.posts or not paragraph.people:
        return
    for mention in paragraph.people:
        for post in _taken(paragraph, mention, used):
            hold(reading, meeting, paragraph, mention, post, held, rule="posts.told")
            used.add(post.start)
    given = False
    for post in sorted(paragraph.posts, key=lambda p: p.start):
        if post.start in used or post.plural:
            continue
        holder = _holder(paragraph, post, given)
        if holder is not None:
            given = True
            hold(reading, meeting, paragraph, holder, post, held, rule="posts.told")
            used.add(post.start)
    _succeeds(reading, meeting, paragraph, held, used)


def _taken(paragraph: Paragraph, mention: NameMention, used: set[int]) -> list[PostMention]:
    """The offices behind a person that a verb between the two says are theirs."""
    g = grammar()
    text = paragraph.text
    lead = text[: mention.outer]
    if g.rule("posts.in_place_of").search(lead) or g.rule("tenure.supposed").search(lead):
        return []
    rules = [g.rule(f"held.{name}").regex for name in _BEHIND_PERSON]
    ends = after(paragraph, mention)
    meanwhile = g.rule("tenure.meanwhile")
    near = [p for p in paragraph.posts if 0 < p.start - mention.end <= _FAR and p.start not in used]
    for post in sorted(near, key=lambda p: p.start):
        for end in ends:
            if end > post.start:
                continue
            if " as the " in text[end : post.start] and meanwhile.match(text, post.end):
                # "came in as the Clerk was speaking"
                continue
            if any((m := rule.match(text, end)) and m.end() == post.start for rule in rules):
                meant = _meant(text, mention.outer, end, post.start)
                return chain(paragraph, post.start) if meant else []
            if text[end : post.start] == " " and g.rule("held.makes").search(lead):
                return [post]
            if g.rule("held.has_in").search(lead) and g.rule("held.an_office").regex.fullmatch(
                text, end, post.start
            ):
                return [post]
    return []


def _meant(text: str, outer: int, end: int, start: int) -> bool:
    """Whether somebody has an office by the words before it, and is not only put forward for it, or
    had it at another time or place."""
    g = grammar()
    words = text[end:start]
    if "had been" in words and text[start].islower():
        return False
    wished = g.rule("held.wished").regex.match(words) or g.rule("offices.put_forward").search(
        text[:outer]
    )
    return not wished or g.rule("posts.came_to_pass").search(text) is not None


def _holder(paragraph: Paragraph, post: PostMention, given: bool) -> NameMention | None:
    """The person behind an office of whom the words between the two say that it is theirs."""
    g = grammar()
    text = paragraph.text
    lead = text[max(0, post.start - 60) : post.start]
    if g.rule("posts.not_now").search(lead):
        return None
    seat = g.rule("held.seat_of").search(lead) is not None
    for mention in paragraph.people:
        if not 0 < mention.outer - post.end <= _FAR:
            continue
        between = text[post.end : mention.outer].rstrip()
        link = g.rule("held.held_by").regex.fullmatch(text, post.end, mention.outer)
        if link and (seat or not g.rule("held.of_the_seat").search(between)):
            return mention
        for ahead, behind in _BEFORE_AND_BEHIND:
            if ahead == "those_of" and not given:
                continue
            if g.rule(f"held.{ahead}").search(lead) and g.rule(f"held.{behind}").regex.fullmatch(
                text, post.end, mention.outer
            ):
                return mention
    return None


def _succeeds(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """Who is put in the place of whoever left the one office that is named before."""
    g = grammar()
    text = paragraph.text
    office: PostMention | None = None
    for start, end in sentences(paragraph.passage):
        posts = [p for p in paragraph.posts if start <= p.start < end and not p.generic]
        alone = len(posts) == 1 and not posts[0].plural
        if alone and g.rule("held.falls_empty").search(text[start:end]):
            office = posts[0]
        if office is None and alone and _followed(paragraph, posts[0], end):
            office = posts[0]
        if office is None:
            continue
        for mention in paragraph.people:
            if not max(start, office.end) <= mention.outer < end:
                continue
            before = g.rule("held.in_that_place").search(text[start : mention.outer])
            rule = g.rule("held.takes_that_place").regex
            behind = any(rule.match(text, place, end) for place in after(paragraph, mention))
            if not before and not behind:
                continue
            span = (mention.outer, end)
            hold(reading, meeting, paragraph, mention, office, held, span=span, rule="posts.told")
            used.add(office.start)
            return


def _followed(paragraph: Paragraph, office: PostMention, end: int) -> bool:
    """Whether somebody is said to come behind the holder of an office, in its own sentence."""
    g = grammar()
    rule, text = g.rule("tenure.followed_by"), paragraph.text
    if g.rule("tenure.doubted").search(text[: office.start]):
        return False
    return any(
        office.end <= n.outer < end and rule.search(text, office.end, n.outer)
        for n in paragraph.people
    )
