"""What is yet to become of a thing: "The forms will be countersigned by the Clerk", "a copy … and would be sent to all".

Minutes are full of what will be: most of it is told, and nobody has to do anything. That somebody is to see to
it is said by more than the verb: who said so, by whom it will be done, by when, before whom it will be brought.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.assembly.actions.things import Deed, rule
from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re

if TYPE_CHECKING:
    from loaders.assembly.actions.agents import Agent
    from loaders.assembly.actions.deeds import Deeds

__all__ = ["futures"]

_LONGEST = 14
"""Words that the subject of a verb may have."""

_ENOUGH = 4
"""How much has to say that somebody is to see to it."""


def _rule(name: str) -> Rule:
    return grammar().rule(f"futures.{name}")


def futures(deeds: Deeds, start: int, end: int, last: Agent | None) -> Iterator[Deed]:
    """The deeds that the sentence ``start``..``end`` tells in the passive; ``last`` is who spoke before it."""
    subject = -1
    for match in _rule("will_be_done").finditer(deeds.text, start, end):
        goes_on = _rule("goes_on").search(deeds.text[start : match.start()].rstrip())
        first = subject if goes_on and subject >= 0 else _subject(deeds, start, match.start())
        if first < 0 and goes_on:
            first = _of_other_verb(deeds, start, match.start())
        subject = first
        if first < 0 or deeds.unsure(start, first) or deeds.over(match.end(), end):
            continue
        if _rule("meeting_held").match(deeds.text, first, end) or _asked_here(deeds, start, first):
            continue
        told = _cues(deeds, start, end, first, match, last)
        if told is None:
            continue
        yield Deed(first, first, told, "undertaking", "to-become")


def _openings(deeds: Deeds, start: int, stop: int) -> list[int]:
    """Where the clauses begin between two places, the last first, each behind its article."""
    head = _rule("sentence_opens").match(deeds.text, start)
    found = [head.end()] if head else [start]
    found += [m.end() for m in _rule("subject_opens").finditer(deeds.text, start, stop)]
    return [at for at in reversed(found) if deeds.text[at:stop].strip()]


def _subject(deeds: Deeds, start: int, stop: int) -> int:
    """Where the subject of the verb at ``stop`` begins, or -1 where what stands before it is none."""
    at = next(iter(_openings(deeds, start, stop)), stop)
    words = deeds.text[at:stop].strip()
    told = not words or len(words.split()) > _LONGEST or _rule("no_subject").search(words)
    return -1 if told else at


def _of_other_verb(deeds: Deeds, start: int, stop: int) -> int:
    """Where the subject begins of a sentence whose first verb tells what was: "a copy had been sought and …"."""
    for at in _openings(deeds, start, stop):
        words = deeds.text[at:stop]
        had = _rule("first_verb").search(words)
        if had and not _rule("no_subject").search(words[: had.start()]):
            return at
    return -1


def _asked_here(deeds: Deeds, start: int, first: int) -> bool:
    """Whether "this" only takes up what the sentence has asked for: "sought a list; this would be sent"."""
    if first <= start or not _rule("takes_up").match(deeds.text, first):
        return False
    if rule("seeks").search(deeds.text, start, first):
        return True
    before = deeds.paragraph.span(start, first)
    return any(span.meets(before) for _, span in deeds.tell.told)


def _cues(
    deeds: Deeds, start: int, end: int, first: int, match: re.Match[str], last: Agent | None
) -> tuple[str, ...] | None:
    """Who is to see to it, or nobody; None where nothing says that anybody is."""
    text = deeds.text
    by = deeds.by(match.end(), end)
    speaker, said = _speaker(deeds, start, first, last)
    if _rule("by_law").search(text, match.start(), end) or text[end - 1 : end] == "?":
        return None
    is_set = match["set"] or ""
    to_readers = _rule("to_readers").search(text, match.start(), end) is not None
    marks = (
        4 * bool(by)
        + said
        + 2 * (deeds.day(first, end) and not _rule("again").search(text, match.end(), end))
        + (4 if is_set.startswith(("is", "are")) else 0)
        + 2 * (_rule("seen_to").search(text, match.start(), match.end()) is not None)
        + 2 * to_readers
        + 5 * (_rule("deed_named").match(text, first) is not None)
    )
    if not (by or said or is_set):
        # told of nobody in particular, it takes more
        marks -= 1
    if is_set.startswith(("was", "were")) and not by and not to_readers:
        # "a study was to be published": who tells of it need not see to it
        return None
    subject = deeds.masked.at(first)
    if marks < _ENOUGH or (subject and deeds.own(subject)):
        return None
    return by or speaker


def _speaker(
    deeds: Deeds, start: int, first: int, last: Agent | None
) -> tuple[tuple[str, ...], int]:
    """Who says what the clause at ``first`` tells, and how much is said by that: a pledge more than an account."""
    said = list(_rule("said_by").finditer(deeds.text, start, first))
    if said:
        agent = deeds.masked.at(said[-1].start("who"))
        if agent and not deeds.own(agent):
            return agent.names, 2 if said[-1]["pledged"] else 1
    spoke = _rule("pronoun_said").search(deeds.text, start, first)
    if last and spoke:
        return last.names, 2 if spoke["pledged"] else 1
    return (), 2 if _rule("was_said").search(deeds.text, start, first) else 0
