"""Scrutiny: which body holds which portfolio or post to account."""

from __future__ import annotations

from loaders.annotators.posts import PostMention
from loaders.assembly.body_names import tidy_body
from loaders.assembly.portfolios.clauses import Pair, pairs
from loaders.assembly.portfolios.listed import sentence_end
from loaders.assembly.portfolios.subject import Matter, is_portfolio
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
        told = pairs(matter, paragraph, here, stop)
        if len({pair.body for pair in told}) > 1 or _every(matter, place, here, stop):
            _clauses(matter, paragraph, here, stop, told)
            here = stop + 2
            continue
        before = len(matter.reading.stated(Scrutiny))
        match = g.rule("portfolios.holds_to_account").search(text, here, stop)
        if match is not None and g.rule("portfolios.denied").search(text, here, match.start()):
            # "It does not scrutinise the Leader"
            here = stop + 2
            continue
        if match is not None:
            _held(matter, place, paragraph, here, stop, match)
        else:
            _watched(matter, place, here, stop)
        if len(matter.reading.stated(Scrutiny)) == before:
            _clauses(matter, paragraph, here, stop, told)
            if not told:
                _own(matter, place, here, stop)
        here = stop + 2
    relates = g.rule("portfolios.relates").search(text)
    if relates and matter.meeting.body:
        for post in _answerable(paragraph.posts):
            if post.start >= relates.start():
                _add(matter, paragraph, 0, len(text), matter.meeting.body, post)


def _every(matter: Matter, place: int, start: int, stop: int) -> bool:
    """Whether a sentence says that a body watches over all that the page lists; they are stated."""
    g = grammar()
    paragraph = matter.paragraphs[place]
    bodies = list(g.rule("portfolios.scrutiny_body").finditer(paragraph.text, start, stop))
    every = g.rule("charges.all_of_them").search(paragraph.text, start, stop)
    if not every or len(bodies) != 1:
        return False
    if not g.rule("charges.watching").search(paragraph.text, start, stop):
        return False
    portfolios = _all(matter, place)
    for portfolio in portfolios:
        state(matter, paragraph, start, stop, _named_body(matter, bodies[0]["body"]), portfolio)
    return bool(portfolios)


def _own(matter: Matter, place: int, start: int, stop: int) -> None:
    """A sentence in which a body watches over whomever the page speaks of."""
    g = grammar()
    paragraph = matter.paragraphs[place]
    text = paragraph.text
    rules = (g.rule("charges.own_watch"), g.rule("charges.watches_own"))
    own = next((m for rule in rules if (m := rule.search(text, start, stop))), None)
    if own is None:
        return
    if named := matter.portfolio_at(place, own.start()) or matter.charged_at(place):
        state(matter, paragraph, start, stop, _named_body(matter, own["body"]), named)


def _clauses(matter: Matter, paragraph: Paragraph, start: int, stop: int, told: list[Pair]) -> None:
    for pair in told:
        state_called(matter, paragraph, start, stop, pair)


def state_called(matter: Matter, paragraph: Paragraph, start: int, stop: int, pair: Pair) -> None:
    """State that a body holds a post, or a portfolio named by itself, to account."""
    body = _named_body(matter, pair.body)
    if pair.post is not None:
        _add(matter, paragraph, start, stop, body, pair.post)
    else:
        state(matter, paragraph, start, stop, body, pair.portfolio)


def _held(
    matter: Matter, place: int, paragraph: Paragraph, start: int, stop: int, match: re.Match[str]
) -> None:
    body = _body(matter, paragraph, start, match)
    if not body:
        return
    owner = re.compile(r"[’']s? ")
    posts = [
        p for p in _answerable(paragraph.posts)
        # "to account for the Mayor's priorities": what is answered for, and by whom it was set
        if start <= p.start < stop and not (
            p.start > match.end("act") and owner.search(paragraph.text, p.end - 2, p.end + 3)
        )
    ]  # fmt: skip
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
    if not posts and grammar().rule("portfolios.several").search(paragraph.text, start, stop):
        for portfolio in _all(matter, place):
            state(matter, paragraph, start, stop, body, portfolio)
        return
    for post in posts:
        _add(matter, paragraph, start, stop, body, post)
    if paragraph.text[stop - 1 : stop] == ":":
        # a programme: one line for each who is called
        lead = grammar().rule("portfolios.row_lead").regex
        for row in matter.paragraphs[place + 1 :]:
            # whoever a list names, deputies too
            called = [p for p in row.posts if not p.generic and p.kind in ("portfolio", "elected")]
            opens = lead.match(row.text)
            if not called or called[0].start > (opens.end() if opens else 0):
                break
            for post in called:
                _add(matter, row, 0, len(row.text), body, post)
    one = [p for p in paragraph.posts if p.generic and p.kind == "portfolio" and not p.plural]
    if not posts and (
        match["portfolio"] or match["holder"] or any(start <= p.start < stop for p in one)
    ):
        named = matter.portfolio_at(place, match.start())
        if named:
            state(matter, paragraph, start, stop, body, named)


def _watched(matter: Matter, place: int, start: int, stop: int) -> None:
    """A sentence in which a body watches over a portfolio or its holder."""
    g = grammar()
    paragraph = matter.paragraphs[place]
    text = paragraph.text
    whom = g.rule("portfolios.whom_it_watches").search(text, start, stop)
    if whom is not None:
        for post in _answerable(paragraph.posts):
            if start <= post.start and post.end <= whom.start() + 2:
                _add(matter, paragraph, start, stop, _named_body(matter, whom["body"]), post)
        return
    match = g.rule("portfolios.watches").search(text, start, stop)
    before = (
        list(g.rule("portfolios.scrutiny_body").finditer(text, start, match.start()))
        if match
        else []
    )
    if match is None or not before:
        return
    body = _named_body(matter, before[-1]["body"])
    answers = match.group().startswith("to w")
    reach = (start, match.start()) if answers else (match.end(), min(stop, match.end() + _NEAR))
    named_there = [p for p in _answerable(paragraph.posts) if reach[0] <= p.start < reach[1]]
    owner = re.compile(r"[’']s? ")
    posts = [p for p in named_there if answers or not owner.search(text, p.end - 2, p.end + 3)]
    for post in posts:
        _add(matter, paragraph, start, stop, body, post)
    if named_there:
        return
    several = g.rule("portfolios.several").search(text, *reach)
    if several or match["pronoun"] == "them":
        for portfolio in _all(matter, place):
            state(matter, paragraph, start, stop, body, portfolio)
        return
    if match["pronoun"]:
        named = matter.portfolio_at(place, match.start())
    else:
        named = matter.known_in(text, *reach)
    if named:
        state(matter, paragraph, start, stop, body, named)
        second = g.rule("portfolios.gapped").search(text, match.end(), stop)
        other = matter.known_in(text, second.end(), stop) if second else ""
        if second and other:
            state(matter, paragraph, start, stop, _named_body(matter, second["body"]), other)


_NEAR = 130
"""How far behind the verb those whom a body watches are named (characters)."""


def _all(matter: Matter, place: int) -> list[str]:
    """The portfolios that were named or listed before a place."""
    named = [p.portfolio for row in matter.paragraphs[:place] for p in row.posts if is_portfolio(p)]
    return list(dict.fromkeys([*matter.scheme.values(), *matter.named_portfolios, *named]))


def _named_body(matter: Matter, named: str) -> str:
    meets = matter.meeting.body
    named = named.removeprefix("the ").removeprefix("this ")
    if fold_name(meets).endswith(fold_name(named)):
        return meets
    if named not in grammar().words("bodies.own"):
        return tidy_body(named)
    # "the Commission", of which another paragraph gives the name
    rule = grammar().rule("portfolios.scrutiny_body")
    full = (
        m["body"].rpartition(" of the ")[2]
        for p in matter.paragraphs
        for m in rule.finditer(p.text)
    )
    return next((tidy_body(b) for b in full if b.endswith(f" {named}")), meets or named)


def state(
    matter: Matter, paragraph: Paragraph, start: int, stop: int, body: str, portfolio: str
) -> None:
    """State that a body watches over a portfolio, with the post of its holder where it is named."""
    offices = matter.reading.posts.offices.values()
    office = next((o.name for o in offices if o.portfolio == portfolio), "")
    if any(o.name == portfolio and not o.portfolio for o in offices):
        # the office of one who has no portfolio
        office, portfolio = portfolio, ""
    matter.reading.add(
        Scrutiny(
            evidence=(paragraph.span(start, stop),),
            body=body,
            portfolio=portfolio,
            post=office,
            inferred=True,
            meeting=matter.meeting.id,
            rule="portfolios.scrutiny",
        )
    )


def bodies_in(matter: Matter, text: str) -> list[str]:
    """The scrutinising bodies that a stretch names."""
    found = grammar().rule("portfolios.scrutiny_body").finditer(text)
    return [_named_body(matter, m["body"]) for m in found]


def _body(matter: Matter, paragraph: Paragraph, start: int, match: re.Match[str]) -> str:
    """Who holds to account: the body named before the verb, else the one that meets."""
    g = grammar()
    named = (match["by"] or match["holder"] or "").removeprefix("the ").removeprefix("this ")
    for found in g.rule("portfolios.scrutiny_body").finditer(
        paragraph.text, start, match.start("act")
    ):
        named = found["body"]
    return _named_body(matter, named) if named else matter.meeting.body


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
