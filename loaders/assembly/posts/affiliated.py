"""Whose office a post is: "Ann Pell, Area Manager, Upland Trust", "the Trust and its Clerk, Mr Pell"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.annotators.organisations import OrganisationMention
from loaders.annotators.posts import PostMention
from loaders.assembly.organisations import named_in
from loaders.grammar import grammar
from loaders.passages import sentence_at
from loaders.reading import MeetingReading, Paragraph
from loaders.registry import fold_name

__all__ = ["Owner", "foreign", "meant_by_its", "named", "organisation_beside"]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an office is; ``name`` is '' for the council or body that met."""

    name: str
    start: int


def organisation_beside(meeting: MeetingReading, paragraph: Paragraph, post: PostMention) -> str:
    """The organisation that stands beside a post, in it, or before it as its owner; '' for those who met."""
    g = grammar()
    text = paragraph.text
    if post.kind not in ("officer", "chair", "", "elected"):
        return ""
    behind = owned = None
    if post.kind != "elected":
        behind = g.rule("offices.employer_ahead").match(text, post.end)
        owned = g.rule("offices.owner_before").search(text, max(0, post.start - 8), post.start)
    within = list(g.rule("offices.employer_within").finditer(text, post.start, post.end))
    if behind is None and owned is None and not within:
        return ""
    for one in named(meeting, paragraph):
        starts = [m.end() for m in (behind, *within) if m]
        if one.start not in starts and not (owned and one.end == owned.start()):
            continue
        return foreign(meeting, one.name)
    return ""


def meant_by_its(meeting: MeetingReading, paragraph: Paragraph, position: int) -> Owner | None:
    """Whom "its" or "their" at ``position`` means: the last organisation or body that the sentence has
    named before; None where it has named none."""
    start, _ = sentence_at(paragraph.passage, position)
    found = [
        Owner(foreign(meeting, one.name), one.start)
        for one in named(meeting, paragraph)
        if start <= one.start and one.end <= position
    ]
    found += [
        Owner("", match.start())
        for match in grammar().rule("offices.body_that_met").finditer(paragraph.text[:position])
        if match.start() >= start
    ]
    found += [
        Owner(_called(meeting, paragraph, match["what"], match.start()), match.start())
        for match in grammar().rule("employers.called_so").finditer(paragraph.text[:position])
        if match.start() >= start
    ]
    return max(found, key=lambda one: one.start, default=None)


def _called(meeting: MeetingReading, paragraph: Paragraph, what: str, position: int) -> str:
    """Which organisation named before a place is called "the Trust" there; '' where none is."""
    names = [one.name for one in named(meeting, paragraph) if one.end <= position]
    return next((n for n in reversed(names) if n.casefold().endswith(what.casefold())), "")


def named(meeting: MeetingReading, paragraph: Paragraph) -> Iterable[OrganisationMention]:
    """The organisations that a paragraph names, the council by its whole name among them."""
    return named_in(paragraph, (meeting.council,) if " " in meeting.council else ())


def foreign(meeting: MeetingReading, name: str) -> str:
    """``name``, but for the council or body that met."""
    own = {fold_name(meeting.council), fold_name(meeting.body)}
    return "" if fold_name(name) in own else name
