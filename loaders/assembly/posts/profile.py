"""The page of one member: what they chair, the offices they list, and what they say they are."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.body_names import tidy_body
from loaders.assembly.member_seats import chairs_named
from loaders.assembly.posts.holding import Held, chain, paragraphs_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding, Post, Span

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
    named = chairs_named(paragraphs)
    for paragraph, post, body, start, end in _posts(reading, paragraphs):
        key = (person, reading.post_name(post) if not body else post.name)
        if (key in held and not body) or (post.name, tidy_body(body).casefold()) in named:
            continue
        held[key] = None
        if not post.kind:
            reading.add(
                Post(
                    evidence=(_span(paragraph, post.start, end),),
                    name=post.name,
                    meeting=meeting.id,
                    rule="posts.profile",
                )
            )
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
    if len(reading.meetings) > 1:
        return None
    if reading.segmentation.page not in ("member", "attendance"):
        marks = {m.group() for m in grammar().rule("profiles.mark").finditer(reading.document.text)}
        if len(marks) < _MARKS:
            return None
    if reading.segmentation.page == "attendance":
        return _subject(meeting.head, titled=True)
    return _subject(paragraphs_of(meeting), titled=False)


def _span(paragraph: Paragraph, start: int, end: int) -> Span:
    return paragraph.span(start, end)


def _subject(paragraphs: list[Paragraph], *, titled: bool) -> tuple[Paragraph, NameMention] | None:
    """The member whose page it is: the first name that stands alone, or nearly, in its line.

    ``titled``: only one whom the title of a record of attendance names.
    """
    for paragraph in paragraphs[:6]:
        for mention in paragraph.people:
            rest = paragraph.text[: mention.outer] + paragraph.text[mention.end :]
            if titled and rest.strip() and "ttendance" not in rest and "ttended" not in rest:
                continue
            if len(rest) <= 30 and (mention.given or mention.council):
                return paragraph, mention
    return None


def _seat(paragraph: Paragraph, seat: re.Match[str]) -> PostMention:
    """The office that a line gives in a body; as a director of a company nobody is named elsewhere."""
    return _office(paragraph, seat.span("post"))


def _office(paragraph: Paragraph, place: tuple[int, int]) -> PostMention:
    start, end = place
    chairs = [p for p in paragraph.posts if p.start == start and p.kind == "chair"]
    return chairs[0] if chairs else PostMention(start, end, paragraph.text[start:end], "")


def _alone(paragraph: Paragraph) -> PostMention | None:
    """The member's office that a line holds, and no more but since when or what it is."""
    post = next((p for p in paragraph.posts if not p.start), None)
    if post is None or post.generic or post.plural or paragraph.people:
        return None
    if post.kind not in ("elected", "portfolio") and not (
        post.kind == "chair" and " of " in post.name
    ):
        return None
    whole = post.end == len(paragraph.text)
    return (
        post
        if whole or grammar().rule("profiles.office_rest").match(paragraph.text, post.end)
        else None
    )


def _posts(
    reading: Reading,
    paragraphs: list[Paragraph],
) -> Iterator[tuple[Paragraph, PostMention, str, int, int]]:
    """Each post with the body in which it is held ('' where the line names none) and its bounds."""
    g = grammar()
    offices = former = False
    for paragraph in paragraphs:
        text = paragraph.text
        if g.rule("profiles.heading").match(text):
            offices = g.rule("profiles.offices").match(text) is not None
            former = g.rule("profiles.former").search(text) is not None
        seats = reading.seats.get(id(paragraph), ())
        for listed in seats:
            if listed.post != (0, 0):
                body = text[slice(*listed.body)].strip()
                yield paragraph, _office(paragraph, listed.post), body, listed.body[0], listed.end
        seat = g.rule("profiles.chairs").match(text)
        if any(listed.post != (0, 0) for listed in seats):
            continue
        if seat and not any(p.outer < seat.end() for p in paragraph.people):
            yield paragraph, _seat(paragraph, seat), seat["body"], 0, seat.end("post")
        elif offices:
            for post in chain(paragraph, 0):
                if not post.generic:
                    yield paragraph, post, "", post.start, post.end
        elif (alone := _alone(paragraph)) and not former:
            yield paragraph, alone, "", alone.start, alone.end
        for match in g.rule("profiles.says").finditer(text):
            sentence = text[match.end() :].split(". ", 1)[0]
            if g.rule("profiles.past").search(sentence):
                continue
            for post in chain(paragraph, match.end()):
                if not post.generic:
                    yield paragraph, post, "", match.start(), post.end
