"""Recorded votes whose cells have run together: "ForA. Pell, B. Orr and C. Gale3", a line for each side."""

from __future__ import annotations

from loaders.assembly.motions.voices import Voice
from loaders.assembly.motions.vote_cells import names_in, printed
from loaders.assembly.motions.votes import Ballot
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["glued"]

_SIDES = ("for", "against", "abstain", "absent")


def glued(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """The ballot that such lines give from ``place`` on, and the paragraph behind it; None where the
    numbers are not those of the names."""
    rule = grammar().rule("votes.glued_line").regex
    text = reading.document.text
    begin, limit = acts[place].whole.start, acts[-1].whole.end
    found: dict[str, list[Voice]] = {}
    counts: dict[str, int] = {}
    here = end = begin
    while here < limit:
        stop = text.find("\n", here, limit)
        stop = limit if stop < 0 else stop
        line = rule.fullmatch(text, here, stop)
        if line is None and text[here:stop].strip():
            break
        if line is not None:
            side = next(s for s in _SIDES if line[s])
            names = [] if line["none"] else names_in(reading, text, *line.span("names"))
            if len(names) != int(line["n"]) or side in counts:
                return None
            found[side], counts[side] = names, int(line["n"])
            end = stop
        here = stop + 1
    if len(counts) < 2 or not counts.keys() & {"for", "against"}:
        return None
    ballot, after = printed(reading, acts, place, found, Span(begin, end))
    ballot.counts = {side: n for side, n in counts.items() if side != "absent"}
    return ballot, after
