"""Owners of actions that a whole stretch of print names: posts, people, initials between strokes."""

from __future__ import annotations

from loaders.annotators.names import untitled
from loaders.assembly.actions.agents import Agent, agent_at, agent_before, coded
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.reading import Paragraph

__all__ = ["owner_ends", "owner_names", "whole_owner"]


def owner_ends(tell: Teller, paragraph: Paragraph, start: int, end: int) -> int | None:
    """Where an owner ends behind whom only a date stands: "Head of Parks, 1 August 2031"."""
    opens = paragraph.text.find(" (", start, end)
    if opens > 0 and whole_owner(tell, paragraph, start, opens) is not None:
        # "Head of Parks (June 2031)"
        inside = paragraph.text[opens + 2 : end]
        return opens if grammar().rule("actions.when_cell").match(inside) else None
    agent = agent_at(tell, paragraph, start)
    if agent is None or agent.end >= end:
        return None
    rest = paragraph.text[agent.end : end]
    lead = grammar().rule("action_words.day_lead").match(rest)
    if lead is None or " to " in rest:
        return None
    if grammar().rule("action_words.thing_first").match(rest, lead.end()):
        return None
    if not grammar().rule("actions.when_cell").match(rest[lead.end() :]):
        return None
    return agent.end


def whole_owner(tell: Teller, paragraph: Paragraph, start: int, end: int) -> Agent | None:
    """Who is named by the whole of a stretch, or None where it names nobody."""
    agent = agent_at(tell, paragraph, start)
    if agent is not None and agent.end >= end:
        return agent
    agent = agent_before(tell, paragraph, end)
    if agent is not None and agent.start <= start + len("the "):
        return agent
    words = paragraph.text[start:end].strip(" .,")
    known = tell.reading.people.named(untitled(words))
    if known is not None:
        return Agent((known.name,), start, end)
    several = _several(tell, paragraph, start, start + len(words))
    return Agent(several, start, end) if several else None


def _several(tell: Teller, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """Who is named between strokes and commas, by initials or in words: "JT / Clerk"; or nobody."""
    names: list[str] = []
    at, known = start, False
    joints = [*grammar().rule("action_words.cell_joint").finditer(paragraph.text, start, end)]
    for stop, after in [*(joint.span() for joint in joints), (end, end)] if joints else []:
        words = paragraph.text[at:stop]
        agent = agent_at(tell, paragraph, at)
        if agent is not None and agent.end == stop:
            names += agent.names
            known = True
        elif grammar().rule("action_words.codes").regex.fullmatch(words):
            meant = coded(tell, words)
            names += meant or (words,)
            known = known or bool(meant)
        else:
            return ()
        at = after
    return tuple(names) if known else ()


def owner_names(tell: Teller, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    agent = whole_owner(tell, paragraph, start, end) or agent_before(tell, paragraph, end)
    if agent is not None:
        return agent.names
    return (untitled(paragraph.text[start:end].strip(" .,")),)
