"""The clause of a sentence that says what was decided, behind words that only say when or why:
"In view of the cost, the scheme was shelved"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["ACTIVE", "PASSIVE", "PUT_FORWARD", "clause_begins", "further_clauses", "is_bygone"]

PUT_FORWARD = ("put_by", "told_to", "commended", "for_another")
"""Patterns of ``clauses`` that tell what a body recommends, in the order in which they are tried."""
ACTIVE = ("given", "unwilling", "content", "favoured", "so_done")
"""Patterns of ``clauses`` that tell what a body did, in the order in which they are tried."""
PASSIVE = ("met_with", "done", "left_to", "asked_to")
"""Patterns of ``clauses`` that tell what became of a thing or of whom something was asked."""
_LEADS = 3
"""Words of time or manner that may stand one behind another before a clause."""


def clause_begins(text: str, start: int, end: int) -> int:
    """Where the main clause of the sentence ``text[start:end]`` begins; ``start`` where nothing leads to it."""
    for _ in range(_LEADS):
        begin = _behind_lead(text, start, end)
        if begin == start:
            break
        start = begin
    return start


def is_bygone(lead: str) -> bool:
    """Whether words before a clause put it in another time, or under a condition."""
    return bool(lead) and grammar().rule("clauses.bygone").match(lead) is not None


def further_clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Clauses between ``start`` and ``end`` that tell of a further act in the passive: "…, and the rest was referred
    to the Panel". Each with where the words before it end and where it begins."""
    g = grammar()
    joints = list(g.rule("clauses.then_done").finditer(text, start, end))
    stops = [*(joint.start() for joint in joints[1:]), end] if joints else []
    told = g.rule("acts.told_of")
    for joint, stop in zip(joints, stops, strict=True):
        if not g.rule("clauses.said_before").search(text[max(0, start - 8) : joint.start()]):
            # two things of which one thing is said
            continue
        clause = text[joint.end() : stop]
        for name in ("done_then", "left_to"):
            match = g.rule(f"clauses.{name}").match(clause)
            if match is None or told.search(match.group()):
                continue
            if not g.rule("acts.elsewhere").match(match["tail"]):
                yield joint.start(), joint.end(), match
                break


def _behind_lead(text: str, start: int, end: int) -> int:
    g = grammar()
    for name in ("lead_alone", "lead_open", "lead_told", "lead_body", "view_first"):
        lead = g.rule(f"clauses.{name}").regex.match(text, start, end)
        if lead is not None:
            return lead.end()
    if g.rule("clauses.lead").regex.match(text, start, end) is None:
        return start
    clause = g.rule("clauses.clause").regex
    at = text.find(", ", start, end)
    while at >= 0:
        if clause.match(text, at + 2, end):
            return at + 2
        at = text.find(", ", at + 2, end)
    return start
