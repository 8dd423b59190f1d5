"""Cells of recorded votes: which side one heads, whom one names, and the ballot that they make."""

from __future__ import annotations

from loaders.annotators.names import words
from loaders.annotators.turned_names import turned_name
from loaders.assembly.motions.voices import Voice, name_voices, voices_from
from loaders.assembly.motions.votes import Ballot
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import fold
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["names_in", "printed", "record", "side_of"]

_SIDES = ("for", "against", "abstain", "absent")


def side_of(cell: str) -> str:
    return next((s for s in _SIDES if grammar().rule(f"votes.column_{s}").match(cell)), "")


def record(reading: Reading, ballot: Ballot, listed: dict[str, list[Voice]]) -> None:
    """Those listed, by their sides, become the ballot's voters."""
    for side, voices in listed.items():
        if voices and side != "absent":
            ballot.voters[side] = name_voices(reading, voices)


def printed(
    reading: Reading,
    acts: list[Paragraph],
    place: int,
    found: dict[str, list[Voice]],
    span: Span,
) -> tuple[Ballot, int]:
    """The ballot of those ``found`` in ``span``, and the first paragraph that begins behind it."""
    ballot = Ballot(0)
    record(reading, ballot, found)
    ballot.spans.append(span)
    after = place
    while after < len(acts) and acts[after].whole.start < span.end:
        after += 1
    return ballot, after


def names_in(
    reading: Reading, text: str, start: int, end: int, *, one: bool = False
) -> list[Voice]:
    """Those named in a cell that holds nothing else; ``one``: it names one and no more."""
    cell = Paragraph(fold(text, start, end))
    if not cell.passage or not re.match(r"[A-ZÀ-Þ]", cell.text):
        return []
    turned = turned_name(cell.text, 0, len(cell.text))
    if turned and (one or turned.council or turned.given in words().given):
        # "Bell, Ann"
        return [(cell, turned)]
    names, stop = voices_from(reading, cell, 0, len(cell.text))
    return names if stop >= len(cell.text) - 2 else []
