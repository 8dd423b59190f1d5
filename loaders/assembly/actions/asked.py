"""What is asked for in discussion: "The Board requested that … be added"."""

from __future__ import annotations

from loaders.assembly.actions.agents import (
    Agent,
    agent_at,
    agent_before,
    agent_by,
    post_owner,
    subject_of,
)
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["find"]


def find(
    tell: Teller, paragraph: Paragraph, start: int, end: int, last: Agent | None = None
) -> None:
    """The requests of the sentence ``start``..``end``; ``last`` is who spoke before it."""
    _that(tell, paragraph, start, end)
    _to(tell, paragraph, start, end)
    _pronoun(tell, paragraph, start, end, last)
    _members(tell, paragraph, start, end)
    _thing(tell, paragraph, start, end)
    _advised(tell, paragraph, start, end)


def _that(tell: Teller, paragraph: Paragraph, start: int, end: int) -> None:
    """Somebody asked that something be done, or that somebody do it."""
    text, g = paragraph.text, grammar()
    for match in g.rule("actions.asked_that").finditer(text, start, end):
        first = match.end()
        if noted := g.rule("action_words.noted_first").match(text[first:end]):
            # "agreed that the plan be supported and that the lamps be lit"
            first += noted.end()
        agent = agent_at(tell, paragraph, first)
        if agent is not None and (
            does := g.rule("actions.subjunctive").regex.match(text, agent.end, end)
        ):
            span = (match.start(), end)
            tell.put(paragraph, "request", agent.names, span, does.start("what"), "requested")
            continue
        passive = g.rule("actions.subjunctive_passive").regex.match(text, first, end)
        if passive is None:
            continue
        if match["agreed"] and not g.rule("actions.passive").regex.search(text, first, end):
            continue
        lead = g.rule("action_words.maybe_article").match(text, first)
        actor = g.rule("action_words.officers_asked").search(text, first, end)
        doer = agent_by(tell, paragraph, first, end)
        owner = (actor["w"],) if actor else doer.names if doer else ()
        at = lead.end() if lead else first
        tell.put(paragraph, "request", owner, (match.start(), end), at, "requested")


def _to(tell: Teller, paragraph: Paragraph, start: int, end: int) -> None:
    """Somebody asked an officer to do something."""
    g = grammar()
    text = paragraph.text
    for match in g.rule("actions.asked_to").finditer(text, start, end):
        agent = agent_before(tell, paragraph, match.end("who"))
        names = agent.names if agent else (g.rule("wording.the").regex.sub("", match["who"]),)
        tell.put(paragraph, "request", names, (match.start(), end), match.end(), "asked-to")
    for match in g.rule("actions.instructed").finditer(text, start, end):
        agent = agent_at(tell, paragraph, match.end())
        if agent is None or (agent.body and len(agent.names[0].split()) == 1):
            continue
        told = "nstruct" in match.group() or match.group().isupper()
        does = g.rule(f"actions.to_{'any' if told else 'do'}").match(text, agent.end)
        if does and does.end() <= end:
            span = (match.start(), end)
            tell.put(paragraph, "request", agent.names, span, does.start("what"), "asked-to")

    for match in g.rule("actions.asked_him").finditer(text, start, end):
        whom = _meant(tell, paragraph, start, match.start())
        if match["whom"] == "them":
            many = [*g.rule("actions.those_named").finditer(text, start, match.start())]
            whom = tuple(m.group() for m in many[-1:])
        span = (match.start(), end)
        tell.put(paragraph, "request", whom, span, match.start("what"), "asked-to")

    for match in g.rule("actions.was_asked").finditer(text, start, end):
        asked = agent_before(tell, paragraph, match.start())
        if match["and"]:
            # "the Clerk was thanked and asked to write"
            subject = subject_of(tell, paragraph, start, end)
            between = paragraph.text[subject.end : match.start()] if subject else ""
            asked = subject if g.rule("action_words.was").match(between) else None
        if asked is None or (asked.body and len(asked.names[0].split()) == 1):
            continue
        if g.rule("action_words.since_done").search(text, match.end(), end):
            continue
        if g.rule("actions.bidden_here").match(text, match.start()):
            continue
        span = (max(asked.start, start), end)
        first = match.start(match.lastgroup or "what")
        tell.put(paragraph, "request", asked.names, span, first, "asked-to")


def _pronoun(tell: Teller, paragraph: Paragraph, start: int, end: int, last: Agent | None) -> None:
    """ "She was asked to obtain the figures": who spoke last."""
    match = grammar().rule("actions.pronoun_asked").match(paragraph.text[:end], start)
    if match is None:
        return
    who = last.names if last and match["who"] != "They" else ()
    first = match.start(match.lastgroup or "what")
    tell.put(paragraph, "request", who, (start, end), first, "asked-to")


def _meant(tell: Teller, paragraph: Paragraph, start: int, position: int) -> tuple[str, ...]:
    """Whom "him" or "her" at ``position`` means: who was named last before those who ask."""
    subject = subject_of(tell, paragraph, start, position)
    limit = subject.start if subject else position
    people = [n for n in paragraph.people if n.outer < limit]
    posts = [p for p in paragraph.posts if p.start < limit]
    if posts and (not people or posts[-1].start > people[-1].outer):
        return (post_owner(tell.reading, tell.item, paragraph, posts[-1].start),)
    return (tell.reading.name(paragraph, people[-1]),) if people else ()


def _members(tell: Teller, paragraph: Paragraph, start: int, end: int) -> None:
    """ "Members were invited to forward comments by 30 June"."""
    for match in grammar().rule("actions.members_asked").finditer(paragraph.text, start, end):
        span = (match.start(), end)
        tell.put(paragraph, "request", (match["who"],), span, match.start("what"), "asked-to")


def _thing(tell: Teller, paragraph: Paragraph, start: int, end: int) -> None:
    """The body asked for a report, a note, a leaflet."""
    g = grammar()
    for match in g.rule("actions.wanted").finditer(paragraph.text, start, end):
        if due_in(paragraph, match.start("what"), end, tell.meeting.date):
            tell.put(paragraph, "request", (), (start, end), match.start("what"), "asked-for")
    for match in g.rule("actions.asked_to_be").finditer(paragraph.text, start, end):
        tell.put(paragraph, "request", (), (match.start(), end), match.start("what"), "asked-for")
    for match in g.rule("actions.asked_for_done").finditer(paragraph.text, start, end):
        tell.put(paragraph, "request", (), (start, end), match.start("what"), "asked-for")
    for match in g.rule("actions.asked_for").finditer(paragraph.text, start, end):
        span = (match.start(), end)
        tell.put(paragraph, "request", (), span, match.start("what"), "asked-for")


def _advised(tell: Teller, paragraph: Paragraph, start: int, end: int) -> None:
    """ "Members were advised that officers would write"."""
    match = grammar().rule("actions.advised").regex.search(paragraph.text, start, end)
    if match:
        who = (match["who"].removeprefix("the "),)
        span = (match.start(), end)
        tell.put(paragraph, "undertaking", who, span, match.start("what"), "advised")
