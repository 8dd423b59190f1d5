"""Holders by what was done or said: elections and appointments, "its Vice-Chair", "his update"."""

from __future__ import annotations

from loaders.assembly.posts.holding import Held, chain, hold, paragraphs_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding, Post


def elected_as(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    held: Held,
    used: set[int],
) -> None:
    """ "X be elected Chairman", "the appointment of X as Vice Chair", "its Vice-Chair"."""
    text = paragraph.text
    rule = grammar().rule("decisions.award")
    for mention in paragraph.people:
        if re.search(r"(?:nominat|lost|not carried)", text[mention.end : mention.end + 30]):
            continue
        behind = next((p.end for p in paragraph.posts if text[mention.end : p.start] == ", "), 0)
        places = [max(mention.stop, mention.end), mention.end, *([behind] if behind else [])]
        match = next((m for p in places if (m := rule.regex.match(text, p)) is not None), None)
        interested = grammar().rule("posts.interested_as").match(text, mention.end)
        if interested and match is None:
            for post in chain(paragraph, interested.end()):
                if post.kind in ("portfolio", "elected"):
                    hold(reading, meeting, paragraph, mention, post, held, rule="posts.interest")
                    used.add(post.start)
        if match is None:
            continue
        if re.search(
            r"(?:proposed|moved|nominated)\b[^.;]{0,80}$", text[: mention.outer]
        ) and not re.search(
            r"(?:RESOLVED|Resolved|AGREED|[Rr]esolved|carried|elected unanimously)", text
        ):
            continue
        posts = chain(paragraph, match.end())
        for post in posts:
            if "had been" in match.group() and post.name[0].islower():
                # told of another time or body
                continue
            hold(reading, meeting, paragraph, mention, post, held, rule="posts.award")
            used.add(post.start)


def its_vice_chair(reading: Reading, meeting: MeetingReading) -> None:
    """Who is elected with a chair, as "its" deputy: "X be Chair of the Committee and Y its Vice-Chair"."""
    rule = grammar().rule("posts.its_vice_chair")
    for paragraph in paragraphs_of(meeting):
        for post in paragraph.posts:
            if post.kind != "chair" or not post.body:
                continue
            match = rule.regex.match(paragraph.text, post.end)
            if match is None:
                continue
            person = next(
                (n for n in paragraph.people if post.end < n.outer < match.start("post")), None
            )
            if person is None:
                continue
            chair = paragraph.text[post.start : post.end]
            name = match["post"] + chair.replace(post.name.split(" of ")[0], "", 1)
            span = paragraph.span(post.start, match.end())
            reading.add(
                Post(
                    evidence=(span,),
                    name=name,
                    holder_kind="chair",
                    body=post.body,
                    inferred=True,
                    meeting=meeting.id,
                    rule="posts.its",
                )
            )
            reading.add(
                Holding(
                    evidence=(span,),
                    person=reading.name(paragraph, person),
                    post=name,
                    inferred=True,
                    meeting=meeting.id,
                    rule="posts.its",
                )
            )


def update_holder(reading: Reading, meeting: MeetingReading) -> None:
    """The one councillor who opens "his update" on the portfolio whose holder was invited."""
    rule = grammar().rule("people_verbs.own_account")
    for item in meeting.items:
        offices = {
            reading.post_name(p)
            for q in [*item.preamble, *item.acts]
            for p in q.posts
            if p.kind == "portfolio" and not p.generic and not p.plural
        }
        if len(offices) != 1:
            continue
        office = next(iter(offices))
        if any(f.post == office for f in reading.stated(Holding)):
            continue
        invited = any(
            grammar().rule("attendance.invited").search(q.text)
            for q in [*item.preamble, *item.acts]
        )
        for paragraph in item.acts if invited else ():
            for mention in paragraph.people:
                if mention.council and rule.regex.match(
                    paragraph.text, max(mention.stop, mention.end)
                ):
                    stop = re.compile(r"[.;](?= |$)|$").search(paragraph.text, mention.end)
                    reading.add(
                        Holding(
                            evidence=(
                                paragraph.span(mention.outer, stop.end() if stop else mention.end),
                            ),
                            person=reading.name(paragraph, mention),
                            post=office,
                            inferred=True,
                            meeting=meeting.id,
                            rule="posts.account",
                        )  # fmt: skip
                    )
                    return
