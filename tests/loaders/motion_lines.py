"""A page with one item to fill in, and the motions that it is read to tell, a line each."""

from __future__ import annotations

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Motion

PAGE = """Marlow Fen District Council

COUNCIL

Minutes of the meeting held on Tuesday 4 March 2031 at 7.00 pm

Present: Councillors Ann Bell (Chair), John Marsh, Priya Nair, Tom Orrell, Sue Pell, David Gale, Mary Dray, \
Hugh Kemp, Lucy Ames, Peter Stone, Rosa Vane and Colin West

1. APOLOGIES

There were none.

2. BUDGET
{told}

3. CLOSE

The meeting closed at 9 pm.
"""


def motions(told: str) -> list[str]:
    """The motions of the page with ``told`` under its item: movers, result, counts and those named."""
    (document,) = read_bytes(PAGE.format(told=told).encode(), "budget.txt")
    assert isinstance(document, Document)
    return [_line(f) for f in parse(document).facts if isinstance(f, Motion)]


def _line(motion: Motion) -> str:
    pair = " & ".join(_surname(name) for name in (motion.mover, motion.seconder) if name)
    votes = (motion.votes_for, motion.votes_against, motion.votes_abstain)
    told = any(n is not None for n in votes)
    counts = "-".join("?" if n is None else str(n) for n in votes) if told else ""
    sides = (
        ("for", motion.voters_for),
        ("against", motion.voters_against),
        ("abstain", motion.voters_abstain),
    )
    named = [f"{side} {', '.join(map(_surname, who))}" for side, who in sides if who]
    head = ["amendment" if motion.amendment else "", pair, motion.result, counts]
    return "; ".join([" ".join(filter(None, head)), *named])


def _surname(name: str) -> str:
    return name.rsplit(" ", 1)[-1]
