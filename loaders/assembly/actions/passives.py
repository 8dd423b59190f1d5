"""Undertakings told in the passive or of others: "informed members that this would be checked", "an offer of …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.assembly.actions.agents import Agent, agent_before, agent_by, subject_of
from loaders.assembly.actions.due import due_in
from loaders.grammar import grammar

if TYPE_CHECKING:
    from loaders.assembly.actions.told import Telling

__all__ = ["others"]


def others(telling: Telling, start: int, end: int) -> None:
    """An offer that was welcomed, a review that the body set itself, a passive to members."""
    g, body = grammar(), telling.tell.meeting.body
    for match in g.rule("actions.offer").finditer(telling.text, start, end):
        who = Agent((match["who"].strip(),), match.start(), match.end())
        telling.put(who, match.start(), end, match.end(), "offer")
    for match in g.rule("actions.itself").finditer(telling.text, start, end):
        own = Agent((body,), start, end) if body else None
        telling.put(own, start, end, match.end(), "itself")
    for match in g.rule("actions.informed_passive").finditer(telling.text, start, end):
        who_informed = agent_before(telling.tell, telling.paragraph, match.start())
        subject = g.rule("actions.informer").match(telling.text[start:end])
        if who_informed is None and subject:
            who_informed = Agent((subject["who"].removeprefix("The "),), start, end)
        telling.put(who_informed, start, end, match.start("what"), "informed")
    for match in g.rule("actions.said_passive").finditer(telling.text, start, end):
        speaker = agent_before(telling.tell, telling.paragraph, match.start()) or subject_of(
            telling.tell, telling.paragraph, start, end
        )
        if speaker is not None:
            asker = g.rule("action_words.was_end").search(telling.text[start : match.start()])
            who_does = agent_by(telling.tell, telling.paragraph, match.end(), end) or (
                None if asker else speaker
            )
            telling.put(who_does, start, end, match.start("what"), "said-passive")
    for answer in g.rule("actions.written_answer").finditer(telling.text, start, end):
        asks = g.rule("actions.asked_whether").regex.search(telling.text, start, answer.start())
        if answer["clause"] is None and asks:
            continue
        by = agent_by(telling.tell, telling.paragraph, answer.end(), end)
        telling.put(by, start, end, answer.start("what"), "written-answer")
    if passive := g.rule("actions.will_be").match(telling.text[:end], start):
        by = agent_by(telling.tell, telling.paragraph, passive.end(), end)
        telling.put(by, start, end, passive.start("what"), "will-be")
    if stands := g.rule("actions.will_stand").match(telling.text[:end], start):
        telling.put(None, start, end, stands.start("what"), "will-be")
    for handed in g.rule("actions.which_will").finditer(telling.text, start, end):
        holder = subject_of(telling.tell, telling.paragraph, start, end)
        if holder and not holder.body and len(holder.names) == 1:
            telling.put(holder, start, end, handed.start("what"), "which-will")
    if due := g.rule("actions.will_be_due").match(telling.text[:end], start):
        by = agent_by(telling.tell, telling.paragraph, due.end(), end)
        if by or due_in(telling.paragraph, due.end(), end, telling.tell.meeting.date):
            telling.put(by, start, end, due.start("what"), "will-be")
    _which(telling, start, end)


def _which(telling: Telling, start: int, end: int) -> None:
    """ "… suggested a leaflet, which the Cabinet Member agreed to progress"."""
    g = grammar()
    match = g.rule("actions.which").regex.search(telling.text, start, end) or g.rule(
        "actions.and_which"
    ).match(telling.text[:end], start)
    if match is None:
        return
    who = agent_before(telling.tell, telling.paragraph, match.end("who"))
    words = g.rule("actions.suggested").search(match["what"])
    first = match.start("what") + (words.end() if words else 0)
    owner = who.names if who else (match["who"],)
    if owner[0] == "Cabinet Member":
        offices = telling.tell.reading.posts.offices.values()
        fuller = [o.name for o in offices if o.kind == "portfolio"]
        owner = (fuller[0],) if len(fuller) == 1 else owner
    telling.put(Agent(owner, start, end), start, end, first, "which")
