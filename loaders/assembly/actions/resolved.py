"""What a resolution asks somebody to do, clause by clause."""

from __future__ import annotations

import re

from loaders.assembly.actions.agents import Agent, agent_at, agent_before, agent_by
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.reading import Paragraph
from ontology.record import Decision

__all__ = ["find"]

_OF_MOTION = "motions.carried"
"""The rule of decisions that only a carried motion words."""
_OPENING = 20
"""Characters by which the words of a decision are known among its evidence."""


def find(tell: Teller, decision: Decision) -> None:
    """The actions of one decision, whose words stand in one paragraph of the item."""
    g = grammar()
    if g.rule("action_words.following").regex.fullmatch(decision.text):
        # the list below says what is asked for
        return
    span = decision.evidence[-1]
    said = tell.reading.document.text[span.start : span.end]
    if decision.rule == _OF_MOTION and decision.text[:_OPENING] not in said:
        # the last words tell of the vote: "and passed" is nobody's task
        return
    for paragraph in tell.item.acts:
        whole = paragraph.whole
        if not (whole.start <= span.start and span.end <= whole.end):
            continue
        offsets = paragraph.passage.offsets
        start = next(i for i, o in enumerate(offsets) if o >= span.start)
        end = next((i for i, o in enumerate(offsets) if o >= span.end), len(offsets))
        begin = paragraph.text.find(decision.text[:40], start, end)
        first = begin if begin >= 0 else start
        if by := g.rule("action_words.by_body").match(paragraph.text[first:end]):
            first += by.end()
        if agreed := g.rule("action_words.body_agreed").match(paragraph.text[first:end]):
            first += agreed.end()
        requested = "requested" in decision.outcomes
        found = False
        own = "recommended" not in decision.outcomes
        opens = agent_at(tell, paragraph, first)
        clauses = _clauses(paragraph, first, end, opens)
        asks = g.rule("actions.be_asked").regex
        in_one = any(asks.search(paragraph.text, *clause) for clause in clauses)
        for at, stop in clauses:
            # "the fee be held and the Clerk be asked to publish it": the one clause says what is asked
            calls = requested and not (in_one and asks.search(paragraph.text, at, stop) is None)
            found |= _clause(tell, paragraph, (start, end), at, stop, calls, own)
        if not found and own:
            if task := g.rule("actions.own_task").match(paragraph.text, first, end):
                found = tell.put(paragraph, "request", (), (start, end), task.end(), "resolution")
            for joint in g.rule("actions.and_to_write").finditer(paragraph.text, first, end):
                found |= tell.put(paragraph, "request", (), (start, end), joint.end(), "resolution")
        if not found and requested and not _no_action(paragraph.text, first, end):
            if wanted := g.rule("actions.request_of").regex.match(paragraph.text, first, end):
                first = wanted.end()
            if g.rule("actions.is_so").match(paragraph.text, first, end):
                return
            asked = asks.search(paragraph.text, first, end)
            if asked and g.rule("action_words.do_so").match(paragraph.text[:end], asked.end()):
                # "that the fair be held and that Canon Pell be asked to do it"
                return
            tell.put(paragraph, "request", (), (start, end), first, "resolution")
        return


def _clauses(
    paragraph: Paragraph, start: int, end: int, agent: Agent | None = None
) -> list[tuple[int, int]]:
    """Bounds of the clauses of a resolution: "that …, and that …"."""
    starts = {start}
    for name in ("clause", "clause_asks"):
        for joint in grammar().rule(f"actions.{name}").finditer(paragraph.text, start, end):
            if not _within_name(paragraph, joint):
                starts.add(joint.end())
    if agent:
        # "the Fire and Rescue Service to present" is one
        starts -= set(range(start + 1, agent.end))
    ordered = sorted(starts)
    return list(zip(ordered, [*ordered[1:], end], strict=True))


def _within_name(paragraph: Paragraph, joint: re.Match[str]) -> bool:
    """Whether "and" stands within the name of one office: "the Head of Roads and Fleet to bring"."""
    start, end = joint.span()
    if any(post.start < end < post.end for post in paragraph.posts):
        return True
    before = paragraph.text[:start].rpartition(" ")[2]
    known = [*(p.start for p in paragraph.posts), *(n.outer for n in paragraph.people)]
    capitals = before[:1].isupper() and paragraph.text[end : end + 1].isupper()
    return joint.group() == " and " and capitals and end not in known


def _clause(
    tell: Teller,
    paragraph: Paragraph,
    span: tuple[int, int],
    start: int,
    end: int,
    requested: bool,
    own: bool,
) -> bool:
    """The action of one clause; of what is only recommended (not ``own``), what somebody is asked."""
    text, g = paragraph.text, grammar()
    asked = g.rule("actions.be_asked").regex.search(text, start, end)
    if g.rule("action_words.of_minutes").match(text, start, end):
        return True
    if asked and g.rule("decisions.urged").regex.search(text, start, end):
        # what a body of higher rank is urged to do is recommended to it
        return True
    if asked and (
        g.rule("action_words.since_done").search(text, asked.end(), end)
        or text.startswith("note ", asked.end())
    ):
        return True
    # "be presented in May, when the agency be invited to attend" asks for the first
    if asked and not g.rule("action_words.be_when").search(text[start : asked.start()]):
        agent = agent_before(tell, paragraph, asked.start())
        names = agent.names if agent else (_bare(text[start : asked.start()]),)
        first = asked.end()
        if _decides(agent, names) and g.rule("actions.to_decide").regex.match(text, first, end):
            return True
        return tell.put(paragraph, "request", names, span, first, "resolution", last=end)
    if not own:
        return False
    if bidden := g.rule("actions.clause_that").match(text, start, end):
        start = bidden.end()
    agent = agent_at(tell, paragraph, start)
    if agent is not None:
        if g.rule("action_words.authorised_end").search(text, 0, agent.start):
            # who is given a power to do something need not
            return True
        told = ("actions.would", "action_words.takes_on")
        if any(g.rule(name).regex.match(text, agent.end, end) for name in told):
            # told as a promise where the minutes are read
            return True
        verb = g.rule("actions.subjunctive" if not agent.body else "actions.body_does")
        if match := verb.regex.match(text, agent.end, end):
            # "the Clerk to write" names the owner before the task
            labelled = text.startswith(" to ", match.start())
            first = match.start("what") if labelled else _whole(text, start, match.start(), agent)
            return tell.put(paragraph, "request", agent.names, span, first, "resolution", last=end)
    named = g.rule("actions.clause_to").regex.match(text, start, end)
    agent = agent_before(tell, paragraph, named.end("who")) if named else None
    whole = agent is not None and named is not None and agent.start <= named.start("who")
    if (
        named
        and (named["known"] or named["asks"] or requested)
        and (whole or not g.rule("action_words.empowered").search(named["who"]))
    ):
        first = named.start("what")
        if _decides(agent, (named["who"],)) and g.rule("actions.to_decide").match(text, first):
            return True
        names = agent.names if agent and whole else (_bare(named["who"]),)
        return tell.put(paragraph, "request", names, span, first, "resolution", last=end)
    charged = g.rule("actions.clause_with").match(text, start, end)
    if charged:
        given = agent_before(tell, paragraph, charged.end("who"))
        names = given.names if given else (charged["who"],)
        first = charged.start("what")
        return tell.put(paragraph, "request", names, span, first, "resolution", last=end)
    does = g.rule("actions.named_does").match(text, start, end) if agent is None else None
    if does:
        first = does.start()
        return tell.put(paragraph, "request", (does["who"],), span, first, "resolution", last=end)
    wanted_of = g.rule("actions.clause_for").regex.match(text, start, end)
    if wanted_of:
        first = wanted_of.start("what")
        names = (wanted_of["who"],)
        return tell.put(paragraph, "request", names, span, first, "resolution", last=end)
    noted = g.rule("actions.noted_to_be").regex.match(text, start, end)
    if noted and noted.start("what") > start + len("The "):
        # "Noted, with a visit to be arranged by Ms Rudge"
        by = g.rule("action_words.by_somebody").search(text, noted.end(), end)
        doer = agent_at(tell, paragraph, by.end() - 1) if by else None
        names = doer.names if doer else ()
        return tell.put(
            paragraph, "request", names, span, noted.start("what"), "resolution", last=end
        )
    for first_thing in g.rule("actions.to_be_by").finditer(text, start, end):
        if doer := agent_at(tell, paragraph, first_thing.end()):
            at = first_thing.start("what")
            return tell.put(paragraph, "request", doer.names, span, at, "resolution", last=end)
    passive = g.rule("actions.passive").regex.search(text, start, end)
    due = due_in(paragraph, start, end, tell.meeting.date)
    formed = g.rule("actions.group_formed").match(text, start, end)
    if formed and (due or any(start <= n.outer < end for n in paragraph.people)):
        # a group that is given neither members nor a day has nothing to do yet
        names, first = (formed["who"],), formed.start("what")
        return tell.put(paragraph, "request", names, span, first, "resolution", last=end)
    once = due and not g.rule("action_words.often").match(due)
    wanted = requested or once or g.rule("action_words.by_somebody").search(text, start, end)
    for_somebody = g.rule("actions.for_somebody").search(text, start, end)
    if g.rule("actions.courtesy").match(text, start, end):
        for_somebody = None
    passive, wanted = for_somebody or passive, for_somebody or wanted
    if passive and wanted and not _no_action(text, start, end):
        first = _whole(text, start, start, None)
        doers = agent_by(tell, paragraph, passive.end(), end)
        names = doers.names if doers else ()
        return tell.put(paragraph, "request", names, span, first, "resolution", last=end)
    return False


def _decides(agent: Agent | None, names: tuple[str, ...]) -> bool:
    """Whether those who are asked are a body that decides, within the council or above it."""
    return (agent is None or agent.body) and bool(
        grammar().rule("action_words.body_asked").search(names[0])
    )


def _whole(text: str, start: int, verb: int, agent: Agent | None) -> int:
    """Where the words of a clause begin, behind "that the": with those asked, as the scheme has it."""
    lead = grammar().rule("action_words.that_article").match(text, start)
    first = lead.end() if lead else start
    return (
        agent.start
        if agent and grammar().rule("action_words.is_told").search(text, first, verb)
        else first
    )


def _no_action(text: str, start: int, end: int) -> bool:
    """Whether a clause puts off, gives a power, or depends on something yet to come."""
    g = grammar()
    if g.rule("deeds.conditional").match(text[start : start + 1].upper() + text[start + 1 : end]):
        return True
    return g.rule("actions.no_action").regex.search(text, start, end) is not None


def _bare(words: str) -> str:
    return grammar().rule("action_words.that_lead").regex.sub("", words.strip(" ,"))
