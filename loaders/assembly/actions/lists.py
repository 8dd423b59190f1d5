"""Lists of things to be done below the words that lead to them: "Actions:", "Members requested:"."""

from __future__ import annotations

from loaders.assembly.actions.agents import Agent, agent_at, agent_before
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["listed"]


def listed(tell: Teller, groups: list[Paragraph], place: int) -> int:
    """Read the list below the paragraph at ``place``, where that leads to one; how many rows it has."""
    paragraph = groups[place]
    g = grammar()
    head = g.rule("actions.list_head").regex.fullmatch(paragraph.text.strip())
    match = head or g.rule("actions.list_lead").search(paragraph.text)
    if match is None and g.rule("action_lists.point").match(paragraph.text):
        _task(tell, paragraph, 0, True)
    elif match is None and (arrow := g.rule("action_lists.arrow").match(paragraph.text)):
        _task(tell, paragraph, arrow.end(), False)
    if match is None:
        return 0
    form, owner = "request", _owner(tell, paragraph, match)
    if owner is None:
        return 0
    if match.groupdict().get("promised"):
        form = "undertaking"
    if head and head["who"]:
        owner = (head["who"],)
    found = 0
    counted = False
    for row in groups[place + 1 :]:
        bullet = g.rule("layout.list_marker").match(row.text)
        marked = bullet is not None and bullet.end() > 0
        counted = counted or marked
        if (counted and not marked) or (not marked and not head):
            break
        begin = bullet.end() if bullet else 0
        if head is None:
            _wanted(tell, row, begin, owner, form)
        elif not _task(tell, row, begin, marked, owner) and not marked:
            break
        found += 1
    return found


def _owner(tell: Teller, paragraph: Paragraph, match: re.Match[str]) -> tuple[str, ...] | None:
    """Who is asked by the words that lead to a list; None where it is a body that decides."""
    at = max(match.start(name) if name in match.re.groupindex else -1 for name in ("to", "too"))
    if at >= 0:
        agent = agent_before(tell, paragraph, at)
        if agent is None or (agent.body and match.groupdict().get("promised")):
            return None
        return agent.names
    return ("officers",) if grammar().rule("action_lists.officers").search(match.group()) else ()


def _wanted(tell: Teller, row: Paragraph, begin: int, owner: tuple[str, ...], form: str) -> None:
    """A thing that the words above the list ask for or promise."""
    lead = grammar().rule("action_lists.that_to").match(row.text, begin)
    first = lead.end() if lead else begin
    if len(row.text) - first <= 8:
        return
    agent = agent_at(tell, row, first)
    does = grammar().rule("actions.subjunctive").match(row.text, agent.end) if agent else None
    who = agent.names if agent and does else owner
    tell.put(row, form, who, (begin, len(row.text)), first, "listed")


def _task(
    tell: Teller, row: Paragraph, begin: int, marked: bool, owner: tuple[str, ...] = ()
) -> bool:
    """A task of a list of actions, with its owner before or behind it; whether it is one."""
    text = row.text
    g = grammar()
    if g.rule("action_lists.ticked").match(text, begin):
        return False
    count = g.rule("action_lists.counted").match(text, begin)
    begin = count.end() if count else begin
    if g.rule("action_lists.told").search(text, begin):
        return False
    lead = g.rule("action_lists.that_to").match(text, begin)
    first = lead.end() if lead else begin
    agent = agent_at(tell, row, first)
    to = g.rule("actions.to_do").match(text, agent.end) if agent else None
    will = g.rule("actions.would").match(text, agent.end) if agent else None
    if agent and will and agent.start <= first + len("The "):
        span = (begin, len(text))
        return tell.put(row, "undertaking", agent.names, span, will.start("what"), "listed")
    if agent and to:
        return tell.put(row, "request", agent.names, (begin, len(text)), to.start("what"), "listed")
    if before := g.rule("action_lists.owner_before").match(text, first):
        who = _named(tell, row, *before.span("who"))
        if who:
            span, first = (begin, len(text)), before.end()
            last, due = len(text), ""
            if (tail := g.rule("action_lists.set_for").search(text, first)) and (
                due := due_in(row, *tail.span("due"), tell.meeting.date, set_=True)
                or due_in(row, *tail.span("due"))
            ):
                last = tail.start()
            return tell.put(row, "request", who, span, first, "listed", last=last, due=due)
    tail = g.rule("action_lists.owner_behind").search(text, first + 8) or g.rule(
        "action_lists.initials_behind"
    ).search(text, first + 8)
    if tail is not None:
        who = _named(tell, row, *tail.span("who"))
        if who:
            last, due = tail.start(), ""
            if tail["due"]:
                due = due_in(row, *tail.span("due"), tell.meeting.date, set_=True) or tail["due"]
            span = (begin, len(text))
            return tell.put(
                row, "request", who, span, first, "listed", last=last, due=due.strip(" .")
            )
    if marked and len(text[first:].split()) > 2:
        return tell.put(row, "request", owner, (begin, len(text)), first, "listed")
    return False


def _named(tell: Teller, row: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """Who is named by the whole of a stretch: a person, a post, initials; or nobody."""
    words = row.text[start:end].strip()
    agent = agent_at(tell, row, start)
    if agent is not None and agent.end >= start + len(words):
        return agent.names
    before: Agent | None = agent_before(tell, row, start + len(words))
    if before is not None and before.start <= start:
        return before.names
    if grammar().rule("action_lists.initials").regex.fullmatch(words):
        return tuple(grammar().rule("action_lists.and_others").regex.split(words))
    return ()
