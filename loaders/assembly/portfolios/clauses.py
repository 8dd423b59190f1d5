"""Sentences that tell who holds whom to account, clause by clause: "A by the one panel, B by the other"."""

from __future__ import annotations

from typing import NamedTuple

from loaders.annotators.posts import PostMention
from loaders.assembly.portfolios.subject import Matter, is_portfolio
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph


class Pair(NamedTuple):
    """A body and whom it holds to account: a post, or a portfolio named by itself."""

    body: str
    post: PostMention | None
    portfolio: str


class Named(NamedTuple):
    """What a stretch of a paragraph names: a body, a post or a portfolio."""

    start: int
    end: int
    body: str
    post: PostMention | None
    portfolio: str


def pairs(matter: Matter, paragraph: Paragraph, start: int, stop: int) -> list[Pair]:
    """Whom each body of a sentence holds to account, [] where it tells of no such thing.

    Where a body stands first, whoever follows belongs to the body before; else to the one behind.
    """
    g = grammar()
    text = paragraph.text
    if g.rule("charges.watching").search(text, start, stop) is None:
        return []
    whom = called(matter, paragraph, start, stop)
    bodies = [
        Named(m.start("body"), m.end("body"), m["body"], None, "")
        for m in g.rule("portfolios.scrutiny_body").finditer(text, start, stop)
        if m["body"] != "Scrutiny"
        and not any(w.start < m.end("body") and m.start("body") < w.end for w in whom)
        and not any(p.start < m.start("body") < p.end for p in paragraph.posts)
    ]
    if not bodies or not whom:
        return []
    body_first = bodies[0].start < whom[0].start
    found = []
    for one in whom:
        near = [b for b in bodies if (b.start < one.start) == body_first]
        if near:
            found.append(Pair((near[-1] if body_first else near[0]).body, one.post, one.portfolio))
    return found


def called(matter: Matter, paragraph: Paragraph, start: int, stop: int) -> list[Named]:
    """The offices that can be called to account, and the portfolios named by themselves."""
    text = paragraph.text
    found = [
        Named(p.start, p.end, "", p, p.portfolio)
        for p in paragraph.posts
        if start <= p.start < stop and not p.generic
        and (is_portfolio(p) or p.kind == "elected" and not p.name.startswith("Deputy"))
    ]  # fmt: skip
    for mention in paragraph.people:
        if start <= mention.start < stop and not any(
            n.start < mention.end + 4 and mention.start < n.end + 4 for n in found
        ):
            held = matter.held_by(matter.reading.name(paragraph, mention)) or matter.scheme.get(
                mention.surname, ""
            )
            if held:
                found.append(Named(mention.start, mention.end, "", None, held))
    for name in sorted(matter.portfolios, key=len, reverse=True):
        for match in re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])").finditer(
            text, start, stop
        ):
            covered = any(n.start < match.end() and match.start() < n.end for n in found)
            of_body = grammar().rule("portfolios.scrutiny_body").regex.match(text, match.start())
            if not covered and not (of_body and of_body.end("body") > match.end()):
                found.append(Named(match.start(), match.end(), "", None, name))
    return sorted(found, key=lambda n: n.start)
