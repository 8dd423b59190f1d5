"""A motion as it is gathered from the paragraphs of an item."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.grammar import grammar
from ontology.record import Span

Place = tuple[int, int]
"""A place within an item: the number of the paragraph and the offset in its text."""
REACH = 4
"""Paragraphs within which a seconder belongs to the motion before."""


@dataclass(slots=True)
class Draft:
    """Who moved what, and what became of it."""

    mover: str = ""
    seconder: str = ""
    amendment: bool = False
    start: Place = (0, 0)
    moved: Place = (0, 0)
    """Where the words that name the mover and the verb end."""
    end: Place = (0, 0)
    """Where the words that name mover and seconder end."""
    second: Place | None = None
    """Where the words about the seconder begin."""
    weak: bool = False
    """Whether it counts as a motion only if somebody seconds it or a vote is told of."""
    joint: str = ""
    """Who moved it together with the mover, and so seconds it where nobody else does."""
    result: str = ""
    unput: bool = False
    """Whether it fell for want of a seconder, and so was never voted on."""
    counts: dict[str, int] = field(default_factory=dict)
    voters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    candidate: str = ""
    """Whom it would put into an office."""
    asked: set[str] = field(default_factory=set)
    """The sides of which only those are named who asked that their votes be recorded."""
    spans: list[Span] = field(default_factory=list)
    text: str = ""
    text_span: Span | None = None

    @property
    def open(self) -> bool:
        """Whether a vote may have been taken on it: it was seconded, and not taken back."""
        return not self.unput and self.result != "withdrawn"

    @property
    def counted(self) -> bool:
        return bool(self.counts or self.voters)


def taken(drafts: list[Draft], start: int, end: int) -> bool:
    """Whether a stretch of a paragraph tells of a motion that is among its drafts."""
    return any(d.start[1] < end and start < d.end[1] for d in drafts)


def amends(text: str, start: int, end: int) -> bool:
    """Whether the clause around ``start``..``end`` puts an amendment."""
    g = grammar()
    clause = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start)) + 1
    return bool(
        g.rule("motions.amends_before").search(text[clause:start])
        or g.rule("motions.amends_behind").match(text, end)
    )
