"""What is to be done by a turn of the talk: suggested by one and taken on by another, or in hand already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.assembly.actions.things import Deed, rule
from loaders.grammar import grammar
from loaders.grammar import patterns as re

if TYPE_CHECKING:
    from loaders.assembly.actions.agents import Agent
    from loaders.assembly.actions.deeds import Deeds

__all__ = ["shall", "turns"]


def turns(deeds: Deeds, start: int, end: int, last: Agent | None) -> Iterator[Deed]:
    """The deeds that the sentence ``start``..``end`` tells by what one asked and another took on, or began."""
    yield from _taken_up(deeds, start, end, last)
    yield from _wondered(deeds, start, end)
    yield from _formed(deeds, start, end)
    yield from _at_work(deeds, start, end)


def shall(deeds: Deeds, agent: Agent, at: int, act: re.Match[str], end: int) -> Iterator[Deed]:
    """What the agent at ``at`` "would", "is to" or "will" do, behind that verb."""
    if deeds.text[at : at + 4].lower() == "they" or deeds.text[end - 1 : end] == "?":
        return
    deed = grammar().rule("actions.doing").match(deeds.text, act.end(), end)
    if rule("shows").match(deeds.text, act.end(), end):
        yield Deed(act.end(), at, agent.names, "undertaking", "shall")
    elif deed and rule("deed").match(deeds.text, act.end(), end):
        yield Deed(deed.start(), at, agent.names, "undertaking", "shall")


def _taken_up(deeds: Deeds, start: int, end: int, last: Agent | None) -> Iterator[Deed]:
    """ "suggested a leaflet, which officers agreed to arrange": what was suggested is to be done."""
    for match in rule("taken_up").finditer(deeds.text, start, end):
        if not rule("stands_for").match(deeds.text[:end], match.start("deed")):
            continue
        who = deeds.masked.at(match.start("who")) or last
        if who and not deeds.own(who) and not deeds.over(match.start("act"), end):
            first = match.start("what")
            yield Deed(first, match.start(), who.names, "undertaking", "taken-up")


def _wondered(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    """ "Mr Pell wondered if the Clerk could write. She thought this possible.": asked, and taken on."""
    for act in rule("wonders").finditer(deeds.text, start, end):
        deed = rule("should").match(deeds.text, act.end() - 1, end)
        doer = deeds.masked.at(act.end())
        if deed and doer and deed["modal"] and rule("takes_on").match(deeds.text, end):
            yield Deed(deed.start("what"), act.start(), doer.names, "request", "wondered")


def _formed(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    """ "A working party of Ms Vane and Mr Pell was formed to look at the fees"."""
    for match in rule("formed").finditer(deeds.text, start, end):
        agent = deeds.masked.at(match.end())
        was = agent and rule("was_formed").match(deeds.text, agent.end, end)
        deed = was and rule("to_do").match(deeds.text, was.end(), end)
        if agent and deed and not deeds.over(deed.end(), end):
            yield Deed(deed.start("what"), match.start(), agent.names, "request", "formed")


def _at_work(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    """ "Mr Pell is looking into the cost": who is at it will see to it."""
    for at, agent in deeds.masked.agents.items():
        if not start <= at <= start + len("The ") or agent.body:
            continue
        gap = rule("gap").match(deeds.text, agent.end, end)
        act = rule("at_work").match(deeds.text, gap.end() if gap else agent.end, end)
        if act:
            yield Deed(act.start("what"), at, agent.names, "undertaking", "at-work")
