"""What a record notes that somebody is to do: "Anil Ladd to bring this to the next meeting"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.assembly.actions.agents import Agent, agent_at, agent_before, agent_by, coded
from loaders.assembly.actions.whole_owners import whole_owner
from loaders.grammar import grammar
from loaders.grammar import patterns as re

if TYPE_CHECKING:
    from loaders.assembly.actions.told import Telling

__all__ = ["notes"]


def _known(telling: Telling, begin: int) -> Agent | None:
    """Somebody whom the document names elsewhere, and who here is to do something."""
    match = grammar().rule("action_words.name_to").match(telling.text, begin)
    known = telling.tell.reading.people.named(match["who"]) if match else None
    return Agent((known.name,), begin, match.end("who")) if match and known else None


def _one(who: Agent) -> bool:
    """Whether it is one who acts, of whom a verb in the present would end in s: "Clerk ask for a copy"."""
    return len(who.names) == 1 and not who.names[0].endswith(("s", "All", "all"))


def notes(telling: Telling, start: int, end: int) -> None:
    """ "Anil Ladd to bring this to the next meeting", "(b) FD to inform the applicant"."""
    g = grammar()
    lead = g.rule("actions.to_do_lead").match(telling.text, start)
    at = lead.end() if lead else start
    for begin in dict.fromkeys((start, at)):
        who = agent_at(telling.tell, telling.paragraph, begin) or _known(telling, begin)
        if who is None:
            continue
        match = g.rule("actions.to_do").match(telling.text, who.end) or g.rule(
            "actions.noted_dash"
        ).match(telling.text, who.end)
        if match and match.end() <= end and not (who.body and len(who.names[0].split()) == 1):
            telling.put(who, who.start, end, match.start("what"), "owner-to", "request")
            _row_to_do(telling, who.end, end, "and_to_do")
            return
        bare = g.rule("actions.bare_task").match(telling.text[:end], who.end)
        if bare and begin == at and not who.body and _one(who):
            telling.put(who, who.start, end, bare.start("what"), "owner-to", "request")
            return
    for within in g.rule("actions.in_bracket_to").finditer(telling.text, start, end):
        codes = coded(telling.tell, within["who"])
        bearers = Agent(codes or (within["who"],), within.start("who"), within.end("who"))
        stop = within.end() - 1
        telling.put(bearers, bearers.start, stop, within.start("what"), "owner-to", "request")
    if owned := g.rule("action_words.bracket_first").match(telling.text[:end], start):
        named = whole_owner(telling.tell, telling.paragraph, *owned.span("who"))
        if named:
            telling.put(named, start, end, owned.start("what"), "owner-to", "request")
    for elsewhere in g.rule("actions.anywhere_to").finditer(telling.text, start, end):
        who = agent_before(telling.tell, telling.paragraph, elsewhere.end("who"))
        names = who or Agent((elsewhere["who"],), elsewhere.start("who"), elsewhere.end("who"))
        telling.put(names, names.start, end, elsewhere.start("what"), "owner-to", "request")
    _row_to_do(telling, start, end)
    that = g.rule("actions.that_lead").match(telling.text, start)
    doer = agent_at(telling.tell, telling.paragraph, that.end()) if that else None
    if doer and not doer.body and g.rule("actions.does_known").match(telling.text[:end], doer.end):
        telling.put(doer, start, end, doer.start, "owner-to", "request")
    noted = g.rule("actions.noted_to").match(telling.text[:end], start)
    if noted:
        who = Agent((noted["who"],), noted.start("who"), noted.end("who"))
        telling.put(who, start, end, noted.start("what"), "owner-to", "request")
    for needed in g.rule("actions.suggested_to").finditer(telling.text, start, end):
        telling.put(None, needed.start(), end, needed.start("what"), "to-be-done", "request")
    thing = g.rule("actions.noted_to_be").match(telling.text[:end], start)
    if thing:
        telling.put(
            agent_by(telling.tell, telling.paragraph, thing.end(), end),
            start,
            end,
            thing.start("what"),
            "to-be-done",
            "request",
        )
    if alone := g.rule("actions.to_be_alone").match(telling.text[:end], start):
        by = agent_by(telling.tell, telling.paragraph, alone.end(), end)
        telling.put(by, start, end, alone.start("what"), "to-be-done", "request")
    for name in ("named_will", "thing_is_to"):
        if promised := g.rule(f"actions.{name}").match(telling.text[:end], start):
            who = Agent((promised["who"],), promised.start("who"), promised.end("who"))
            telling.put(who, start, end, promised.start("what"), "named-will")
    body = g.rule("actions.body_to").match(telling.text[:end], start)
    if body and body.end() == end:
        who = Agent((body["who"],), body.start("who"), body.end("who"))
        telling.put(who, who.start, end, body.start("what"), "owner-to", "request")
    for begin in dict.fromkeys((start, at)):
        if _coded(telling, begin, end):
            return


def _coded(telling: Telling, at: int, end: int) -> bool:
    """ "FD to inform the applicant", "JV will place the order", whoever the initials stand for."""
    g = grammar()
    initials = g.rule("actions.initials_to").match(telling.text, at)
    unknown = g.rule("actions.unknown_to").match(telling.text, at)
    behind = max(m.end() for m in (initials, unknown) if m) if initials or unknown else end
    if further := g.rule("actions.code_joint").regex.search(telling.text, behind, end):
        _coded(telling, further.end(), end)
        end = further.start()
    if initials and (who := agent_before(telling.tell, telling.paragraph, initials.end("who"))):
        telling.put(who, who.start, end, initials.start("what"), "owner-to", "request")
        return True
    if unknown is None:
        return False
    codes = tuple(re.findall(r"[A-Z]{2,3}", unknown["who"]))
    coded = Agent(codes, unknown.start(), unknown.end("who"))
    first = unknown.start("dash" if unknown["dash"] else "what")
    form = "undertaking" if unknown["promised"] else "request"
    telling.put(coded, unknown.start(), end, first, "owner-to", form)
    return True


def _row_to_do(telling: Telling, start: int, end: int, joints: str = "joint") -> None:
    """ "…, the Head of Finance to add the review to the list": who is named behind a comma."""
    g = grammar()
    for joint in g.rule(f"actions.{joints}").finditer(telling.text, start, end):
        who = agent_at(telling.tell, telling.paragraph, joint.end())
        match = g.rule("actions.to_do_known").match(telling.text, who.end) if who else None
        if who and match and match.end() <= end and not who.body:
            telling.put(who, who.start, end, match.start("what"), "owner-to", "request")
