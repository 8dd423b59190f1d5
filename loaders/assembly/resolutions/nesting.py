"""Whether a counted paragraph is of a list beside, below or within the last clause of a resolution."""

from __future__ import annotations

from loaders.assembly.resolutions.markers import find_marker
from loaders.assembly.resolutions.model import Resolution
from loaders.assembly.resolutions.parts import follows, list_ordinal, parent_stands
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

__all__ = ["listed_below", "own_verb", "sibling", "under", "within"]

_LINES = 40
"""Lines within which a list ends that stands within a part."""


def sibling(resolution: Resolution, marker: str, words: str) -> bool:
    """Whether a counted paragraph goes on the list of which the one that resolves is an entry itself:
    "(a) Payments: RESOLVED to pay …" / "(b) Hedges …"."""
    mark = resolution.marker
    lister = grammar().rule("layout.list_marker").match(resolution.paragraph.text)
    own = list_ordinal(lister)
    if mark is None or lister is None or not own or not follows(own, marker):
        return False
    if resolution.stem or any(c.ordinal for c in resolution.clauses):
        return False
    opens = grammar().rule("resolutions.opens_part").match(words) or own_verb(words, 0)
    return mark.start > lister.end() + 3 or bool(resolution.clauses and not opens)


def under(resolution: Resolution, marker: str) -> bool:
    """Whether a listed paragraph is a condition or reason below the last clause, and no part of its own."""
    last = resolution.clauses[-1]
    if not parent_stands(last.text):
        return False
    return not (last.ordinal and marker and follows(last.ordinal, marker))


def within(resolution: Resolution, marker: str, words: str) -> bool:
    """Whether a counted paragraph is of a list within the last clause, whose words it completes."""
    last = resolution.clauses[-1]
    if last.ordinal and follows(last.ordinal, marker):
        return False
    if resolution.inner:
        known = resolution.inner
    else:
        opened = [
            m for m in re.finditer(r"\((\w{1,4})\) ", last.paragraph.text) if m.start() > last.start
        ]
        known = opened[-1][1] if opened else ""
    begins = (
        bool(last.ordinal)
        and not known
        and marker.lower() in ("a", "i", "1")
        and not grammar().rule("resolutions.runs_on").search(last.text)
        and not grammar().rule("decisions.does").match(words)
    )
    if begins or known and known != last.ordinal and follows(known, marker):
        resolution.inner = marker
        return True
    return False


def own_verb(text: str, start: int) -> re.Match[str] | None:
    """The verb of decision that stands at ``start``, with "that" or "to" behind it."""
    return grammar().rule("decisions.part_own_verb").match(text, start)


def listed_below(resolution: Resolution, paragraphs: list[Paragraph], place: int) -> bool:
    """Whether a line is of the list or table that the last part announced ("(a) the following be appointed:"):
    the next part of the resolution is counted behind it."""
    last = resolution.clauses[-1]
    if not last.ordinal or not last.text.rstrip().endswith(":"):
        return False
    for below in paragraphs[place + 1 : place + 1 + _LINES]:
        counted = list_ordinal(grammar().rule("layout.list_marker").match(below.text))
        if counted and follows(last.ordinal, counted):
            return True
        if find_marker(below) is not None:
            return False
    return False
