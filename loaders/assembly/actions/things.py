"""Things to come and things wanted: "An answer was to follow", "Members sought a plan from the Director"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re

if TYPE_CHECKING:
    from loaders.assembly.actions.deeds import Deeds

__all__ = ["Deed", "rule", "things"]


class Deed(NamedTuple):
    """What is to be done begins at ``first``; ``begin`` is where the words that say so begin."""

    first: int
    begin: int
    who: tuple[str, ...]
    form: str
    rule: str


def rule(name: str) -> Rule:
    return grammar().rule(f"deeds.{name}")


def things(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    """The things of the sentence ``start``..``end`` that are to come, or are wanted."""
    yield from _to_come(deeds, start, end)
    yield from _wanted(deeds, start, end)
    yield from _pledged(deeds, start, end)


def _to_come(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    for match in rule("thing_will").finditer(deeds.text, start, end):
        first = match.start("what")
        if deeds.unsure(start, first) or deeds.over(match.end(), end):
            continue
        if match["modal"] == "should" and not deeds.day(first, end):
            continue
        was_set = match["modal"].startswith(("was", "were"))
        if was_set and "be publish" in match.group() and not deeds.by(match.end(), end):
            # "a survey was to be published": told, and nobody's task
            continue
        yield Deed(first, first, deeds.by(match.end(), end), "undertaking", "thing")
    for match in rule("awaited").finditer(deeds.text, start, end):
        agent = deeds.masked.at(match.start("who"))
        if agent and not deeds.over(match.end(), end):
            yield Deed(match.start("what"), match.start(), agent.names, "request", "awaited")


def _wanted(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    if part := rule("that_thing").match(deeds.text, start, end):
        yield Deed(part.start("what"), start, deeds.by(part.end(), end), "request", "wanted")
    if agreed := rule("asked_and_agreed").search(deeds.text, start, end):
        who = deeds.masked.at(agreed.start("who")) or deeds.masked.before(start, agreed.start())
        names = who.names if who else ()
        yield Deed(agreed.start("what"), agreed.start(), names, "undertaking", "agreed")
    for match in deeds.acts("wants_done", start, end):
        yield Deed(match.start("what"), match.start(), (), "request", "wanted")
    for name in ("thing_wanted", "request_made"):
        for match in deeds.acts(name, start, end):
            first = match.start("what")
            told = rule("answered_there").search(match.group()) is not None
            whom = rule("from_whom").search(
                deeds.text, match.end() if name == "thing_wanted" else first, end
            )
            owner = deeds.masked.at(whom.start("who")) if whom else None
            if told and owner is None and not deeds.day(first, end):
                continue
            names = owner.names if owner and not deeds.own(owner) and not owner.body else ()
            yield Deed(first, match.start(), names, "request", "wanted")
    for match in rule("seeks").finditer(deeds.text, start, end):
        if deeds.unsure(start, match.start("what")) or deeds.over(match.start("what"), end):
            continue
        whom = rule("from_whom").search(deeds.text, match.start("what"), end)
        owner = deeds.masked.at(whom.start("who")) if whom else None
        if owner is None and not _body(deeds, match) and not _asks(deeds, match, end):
            continue
        answered = rule("answered_there").search(match.group()) is not None
        if answered and owner is None and not deeds.day(match.start("what"), end):
            continue
        names = owner.names if owner and not deeds.own(owner) else ()
        yield Deed(match.start("what"), match.start(), names, "request", "wanted")


def _asks(deeds: Deeds, match: re.Match[str], end: int) -> bool:
    """Whether a paper is asked for outright, whoever does so, and no answer there and then."""
    if match["asker"] is None or rule("answered_next").match(deeds.text, end):
        return False
    return rule("outright").search(match.group()) is not None


def _body(deeds: Deeds, match: re.Match[str]) -> bool:
    """Whether it is the body itself that wants it, or whoever chairs it."""
    asker = deeds.masked.at(match.start("asker")) if match["asker"] else None
    return asker is not None and (deeds.own(asker) or asker.names[0].startswith("Chair"))


def _pledged(deeds: Deeds, start: int, end: int) -> Iterator[Deed]:
    """ "An assurance was given by the Director that …", "the offer by Mr Pell to …"."""
    for act in rule("pledge_of").finditer(deeds.text, start, end):
        giver = deeds.masked.at(act.end())
        if giver and not deeds.own(giver) and not deeds.unsure(start, act.start()):
            for form in ("to_do", "doing"):
                if deed := rule(form).match(deeds.text, giver.end, end):
                    first = deed.start("what")
                    yield Deed(first, act.start(), giver.names, "undertaking", "pledge")
                    break
            else:
                if deeds.text.startswith(" that ", giver.end):
                    yield from deeds.clause(
                        giver.end, act.start(), giver, end, "undertaking", "pledge"
                    )
