"""Resolutions parted where their words go on with a decision of its own."""

from __future__ import annotations

from loaders.assembly.resolutions.further import act_begins
from loaders.assembly.resolutions.markers import operative
from loaders.assembly.resolutions.model import Clause, Resolution
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["divide", "infinitives", "part", "series"]


def divide(resolution: Resolution, further: list[re.Match[str]]) -> None:
    """Part a clause where a further verb begins a decision of its own, or leads to a list of them."""
    for match in further:
        last = resolution.clauses[-1]
        text = last.paragraph.text
        groups = match.groupdict()
        verb = match["verb"] or groups.get("put") or (groups.get("giving") or "").split(" ")[0]
        if not verb:
            # "supported the bid and asked:" is followed by whom it asked
            last.verb = last.verb or resolution.verb
            resolution.verb, resolution.stem = match["asked"], text[match.end("asked") : last.end]
            last.end = match.start()
            return
        begin = act_begins(text, match.end())
        resolution.clauses.append(Clause(last.paragraph, begin, last.end, verb=verb))
        last.end = match.start()


def series(words: str) -> tuple[str, ...]:
    """Rules by which words that open with a verb go on behind a semicolon: with another, or with another matter."""
    opens = grammar().rule("clauses.infinitive").match(words) or words.startswith("Proceed ")
    return ("clauses.next_verb", "clauses.next_matter") if opens else ()


def part(resolution: Resolution, name: str) -> None:
    """Part "that the fares be adopted; and that a check be made": each "that" has a decision of its own."""
    last = resolution.clauses[-1]
    rule = grammar().rule(name)
    for match in list(rule.finditer(last.paragraph.text, last.start, last.end)):
        whole = resolution.clauses[-1]
        resolution.clauses.append(Clause(whole.paragraph, match.end(), whole.end))
        whole.end = match.start()


def infinitives(resolution: Resolution) -> None:
    """Part a series, "to note the figures, to sanction the rest and to thank the Clerk", and what is put to another
    body in capitals. Two things that "and" joins are one decision. Where somebody was told to do something, only a
    comma shows that the body does what follows."""
    last = resolution.clauses[-1]
    text = last.paragraph.text
    told = grammar().rule("clauses.tells_to")
    joints: list[re.Match[str]] = []
    for match in grammar().rule("clauses.next_infinitive").finditer(text, last.start, last.end):
        begin = joints[-1].end() if joints else last.start
        if match["comma"] or not told.search(text, begin, match.start()):
            joints.append(match)
    for match in joints if len(joints) > 1 or any(m["shouted"] for m in joints) else []:
        whole = resolution.clauses[-1]
        resolution.clauses.append(Clause(whole.paragraph, operative(text, match.end()), whole.end))
        whole.end = match.start()
