"""Holders by what was done or said: elections and appointments, "its Vice-Chair", "his update"."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import Held, chain, hold, paragraphs_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from loaders.registry import fold_name
from ontology.record import Holding, Post


def elected_as(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    held: Held,
    used: set[int],
) -> None:
    """ "X be elected Chairman", "the appointment of X as Vice Chair", "its Vice-Chair"."""
    for mention in paragraph.people:
        start = _awarded(paragraph, mention)
        rule = "posts.award"
        posts = chain(paragraph, start) if start else []
        if not start:
            interested = grammar().rule("posts.interested_as").match(paragraph.text, mention.end)
            if interested:
                rule = "posts.interest"
                row = chain(paragraph, interested.end())
                posts = [p for p in row if p.kind in ("portfolio", "elected")]
        for post in posts:
            if _of_that_body(paragraph, post):
                # "and Councillor Orr as its Vice-Chair": stated under the name of the body
                continue
            apart = len(posts) > 1 and _in_row(paragraph, mention)
            apart = apart or _told_apart(paragraph, post.end)
            if post.start in used and rule == "posts.award" and apart:
                continue
            hold(reading, meeting, paragraph, mention, post, held, rule=rule)
            used.add(post.start)


def _of_that_body(paragraph: Paragraph, post: PostMention) -> bool:
    """Whether an office is that of deputy to a chair named before, of the same body."""
    rule = grammar().rule("posts.its_vice_chair")
    return not post.body and any(
        (match := rule.match(paragraph.text, chair.end)) is not None
        and match.start("post") == post.start
        for chair in paragraph.posts
        if chair.kind == "chair" and chair.body
    )


def _in_row(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether somebody is the last of several whom "and" joins."""
    rule = grammar().rule("posts.row").regex
    text = paragraph.text
    return any(rule.fullmatch(text, max(n.stop, n.end), mention.outer) for n in paragraph.people)


def _told_apart(paragraph: Paragraph, position: int) -> bool:
    """Whether posts go to several people one by one ("Chair and Vice-Chair respectively")."""
    clause = re.split(r"[.;]", paragraph.text[position:], maxsplit=1)[0]
    return grammar().rule("posts.respectively").search(clause) is not None


def _awarded(paragraph: Paragraph, mention: NameMention) -> int:
    """Where the post begins that somebody is elected or appointed to; 0 where there is none."""
    text = paragraph.text
    g = grammar()
    nominated = g.rule("posts.nominated_elected").regex.match(text, mention.end)
    if nominated:
        return nominated.start("post")
    succeeds = g.rule("posts.replaces_as").regex.match(text, mention.end)
    if succeeds:
        return succeeds.end()
    if g.rule("posts.in_place_of").search(text[: mention.outer]):
        return 0
    if g.rule("offices.not_won").search(text[mention.end : mention.end + 30]):
        return 0
    behind = next((p.end for p in paragraph.posts if text[mention.end : p.start] == ", "), 0)
    places = [max(mention.stop, mention.end), mention.end, *([behind] if behind else [])]
    award = g.rule("decisions.award").regex
    match = next((m for p in places if (m := award.match(text, p)) is not None), None)
    if match is None:
        return 0
    if "had been" in match.group() and text[match.end() : match.end() + 1].islower():
        # told of another time or body
        return 0
    moved = g.rule("offices.put_forward").search(text[: mention.outer])
    return match.end() if not moved or g.rule("posts.came_to_pass").search(text) else 0


def holds_portfolio(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held
) -> None:
    """ "Councillor Pell holds the Parks portfolio": the office that the document has for it."""
    rule = grammar().rule("posts.holds_portfolio")
    if not rule.search(paragraph.text):
        return
    for mention in paragraph.people:
        match = rule.regex.match(paragraph.text, max(mention.stop, mention.end))
        if match is None:
            continue
        named = fold_name(match["of"] or match["portfolio"])
        offices = [
            o
            for o in reading.posts.offices.values()
            if o.kind == "portfolio" and fold_name(o.portfolio) == named
        ]
        key = (reading.name(paragraph, mention), offices[0].name if len(offices) == 1 else "")
        if key[1] and key not in held:
            held[key] = None
            reading.add(
                Holding(
                    evidence=(paragraph.span(mention.outer, match.end()),),
                    person=key[0],
                    post=key[1],
                    meeting=meeting.id,
                    rule="posts.portfolio",
                )
            )


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
