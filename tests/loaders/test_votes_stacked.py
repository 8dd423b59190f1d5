"""Votes whose sides and numbers stand on lines of their own."""

from __future__ import annotations

import pytest
from noticed import HEAD
from stated import record_of

from ontology.record import Motion

STACKS = [
    ("For\nAgainst\nAbstained\n5\n1\n0", (5, 1, 0)),
    ("For\n5\nAgainst\n1\nAbstained\n2", (5, 1, 2)),
    ("In favour\nAgainst\n7\n3", (7, 3, None)),
    ("For\nMay 2031", (None, None, None)),
]


@pytest.mark.parametrize(("stack", "counts"), STACKS)
def test_votes_one_below_another(stack: str, counts: tuple[int | None, ...]) -> None:
    record = record_of(
        f"{HEAD}1. Nets\nMoved Cllr Bell\nSeconded Cllr Marsh\n{stack}\nAGREED\n• nets be bought\n\n2. Oil\nNoted.\n"
    )
    (moved,) = (f for f in record.facts if isinstance(f, Motion))
    assert (moved.votes_for, moved.votes_against, moved.votes_abstain) == counts
