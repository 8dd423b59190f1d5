"""Scrutiny: which body holds which portfolio or post to account."""

from __future__ import annotations

from loaders.annotators.posts import PostMention
from loaders.assembly.body_names import tidy_body
from loaders.assembly.portfolios.listed import sentence_end
from loaders.assembly.portfolios.subject import Matter
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph
from loaders.registry import fold_name
from ontology.record import Scrutiny


def scrutiny(matter: Matter) -> None:
    """Scrutiny facts of the sentences, and of a title such as "Holding to Account: …"."""
    for place, paragraph in enumerate(matter.paragraphs):
        _sentences(matter, place, paragraph)
    rule = grammar().rule("portfolios.account_title")
    for paragraph in matter.title:
        if matter.meeting.body and rule.search(paragraph.text):
            for post in _answerable(paragraph.posts):
                _add(matter, paragraph, 0, len(paragraph.text), matter.meeting.body, post)


def _sentences(matter: Matter, place: int, paragraph: Paragraph) -> None:
    g = grammar()
    text = paragraph.text
    here = 0
    while here < len(text):
        stop = sentence_end(text, here)
        match = g.rule("portfolios.holds_to_account").search(text, here, stop)
        if match is not None:
            _held(matter, place, paragraph, here, stop, match)
        here = stop + 2
    relates = g.rule("portfolios.relates").search(text)
    if relates and matter.meeting.body:
        for post in _answerable(paragraph.posts):
            if post.start >= relates.start():
                _add(matter, paragraph, 0, len(text), matter.meeting.body, post)


def _held(
    matter: Matter, place: int, paragraph: Paragraph, start: int, stop: int, match: re.Match[str]
) -> None:
    body = _body(matter, paragraph, start, match)
    if not body:
        return
    posts = [p for p in _answerable(paragraph.posts) if start <= p.start < stop]
    several = any(p.generic and p.plural and start <= p.start < stop for p in paragraph.posts)
    if not posts and (match["them"] or several):
        # "them", "the Cabinet Members": whoever is named in the next sentence, or was just before
        after = sentence_end(paragraph.text, stop + 2)
        if grammar().rule("portfolios.comes_next").search(paragraph.text, stop, after):
            posts = [p for p in _answerable(paragraph.posts) if stop < p.start < after]
            stop = after if posts else stop
        else:
            posts = _answerable(paragraph.posts)
            if not posts and place:
                posts = _answerable(matter.paragraphs[place - 1].posts)
    for post in posts:
        _add(matter, paragraph, start, stop, body, post)
    if paragraph.text[stop - 1 : stop] == ":":
        # a programme: one line for each who is called
        for row in matter.paragraphs[place + 1 :]:
            called = _answerable(row.posts)
            if not called or called[0].start > 5:
                break
            for post in called:
                _add(matter, row, 0, len(row.text), body, post)
    if not posts and (match["portfolio"] or match["holder"]):
        named = matter.portfolio_at(place, match.start())
        office = next(
            (
                o.name
                for o in matter.reading.posts.offices.values()
                if named and o.portfolio == named
            ),
            "",
        )
        if named:
            matter.reading.add(
                Scrutiny(
                    evidence=(paragraph.span(start, stop),),
                    body=body,
                    portfolio=named,
                    post=office,
                    inferred=True,
                    meeting=matter.meeting.id,
                    rule="portfolios.scrutiny",
                )
            )


def _body(matter: Matter, paragraph: Paragraph, start: int, match: re.Match[str]) -> str:
    """Who holds to account: the body named before the verb, else the one that meets."""
    g = grammar()
    named = (match["by"] or match["holder"] or "").removeprefix("the ").removeprefix("this ")
    for found in g.rule("portfolios.scrutiny_body").finditer(
        paragraph.text, start, match.start("act")
    ):
        named = found["body"]
    meets = matter.meeting.body
    if not named or named in g.words("bodies.own") or fold_name(meets).endswith(fold_name(named)):
        return meets or named
    return tidy_body(named)


def _answerable(posts: list[PostMention]) -> list[PostMention]:
    return [
        p
        for p in posts
        if not p.generic
        and (p.kind == "portfolio" or p.kind == "elected" and not p.name.startswith("Deputy"))
    ]


def _add(
    matter: Matter, paragraph: Paragraph, start: int, stop: int, body: str, post: PostMention
) -> None:
    matter.reading.add(
        Scrutiny(
            evidence=(paragraph.span(start, stop),),
            body=body,
            portfolio=post.portfolio,
            post=matter.reading.post_name(post),
            meeting=matter.meeting.id,
            rule="portfolios.scrutiny",
        )
    )
