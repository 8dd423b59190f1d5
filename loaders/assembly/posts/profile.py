"""The page of one member: what they chair, the offices they list, and what they say they are."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import Held, chain, paragraphs_of
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding, Span

_MARKS = 3
"""So many lines that only a member's page has make a page one."""


def profile(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """State the posts that a member's own page gives to the member whose name heads it."""
    subject = member_of_page(reading, meeting)
    if subject is None:
        return
    paragraphs = paragraphs_of(meeting)
    above, member = subject
    person = reading.name(above, member)
    name = above.span(member.outer, member.end)
    for paragraph, post, body, start, end in _posts(paragraphs):
        key = (person, reading.post_name(post) if not body else post.name)
        if key in held and not body:
            continue
        held[key] = None
        reading.add(
            Holding(
                evidence=tuple(sorted((name, _span(paragraph, start, end)))),
                person=person,
                post=key[1],
                organisation=body,
                status=post.status,
                meeting=meeting.id,
                rule="posts.profile",
            )
        )


def member_of_page(
    reading: Reading, meeting: MeetingReading
) -> tuple[Paragraph, NameMention] | None:
    """The member whose own page a document is, with where the name stands; None for any other page."""
    marks = {m.group() for m in grammar().rule("profiles.mark").finditer(reading.document.text)}
    if len(marks) < _MARKS or len(reading.meetings) > 1:
        return None
    return _subject(paragraphs_of(meeting))


def _span(paragraph: Paragraph, start: int, end: int) -> Span:
    return paragraph.span(start, end)


def _subject(paragraphs: list[Paragraph]) -> tuple[Paragraph, NameMention] | None:
    """The member whose page it is: the first name that stands alone, or nearly, in its line."""
    for paragraph in paragraphs[:6]:
        for mention in paragraph.people:
            rest = paragraph.text[: mention.outer] + paragraph.text[mention.end :]
            if len(rest) <= 30 and (mention.given or mention.council):
                return paragraph, mention
    return None


def _posts(
    paragraphs: list[Paragraph],
) -> Iterator[tuple[Paragraph, PostMention, str, int, int]]:
    """Each post with the body in which it is held ('' where the line names none) and its bounds."""
    g = grammar()
    offices = False
    for paragraph in paragraphs:
        text = paragraph.text
        if g.rule("profiles.heading").match(text):
            offices = g.rule("profiles.offices").match(text) is not None
        seat = g.rule("profiles.chairs").match(text)
        if seat and not any(p.outer < seat.end() for p in paragraph.people):
            for post in paragraph.posts:
                if post.start == seat.start("post") and post.kind == "chair":
                    yield paragraph, post, seat["body"], 0, post.end
        elif offices:
            for post in chain(paragraph, 0):
                if not post.generic:
                    yield paragraph, post, "", post.start, post.end
        for match in g.rule("profiles.says").finditer(text):
            sentence = text[match.end() :].split(". ", 1)[0]
            if g.rule("profiles.past").search(sentence):
                continue
            for post in chain(paragraph, match.end()):
                if not post.generic:
                    yield paragraph, post, "", match.start(), post.end
