"""Further acts in the sentence of a body that acts: "approved the plan and fixed the fare"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.resolutions.markers import operative
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["act_begins", "further_acts"]


def act_begins(text: str, start: int) -> int:
    """Where the words behind a verb begin: "noted the report" is told as "report"."""
    if grammar().rule("decisions.sent_to").match(text, start):
        # "Delegated to the Clerk the choice": whoever it goes to comes first
        return start + 1
    begin = operative(text, start)
    return begin + len("the ") if text.startswith("the ", begin) else begin


def further_acts(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Verbs between ``start`` and ``end`` that begin an act of their own, each as a match of ``acts.also``."""
    position = start
    for match in grammar().rule("acts.also").finditer(text, start, end):
        if grammar().rule("resolutions.told_verb").search(text, position, match.start()):
            return
        position = match.end()
        yield match
