"""Motions that no usual verb tells: whoever proposes while another seconds, whoever puts what somebody then seconds,
what found no seconder, and numbers that alone tell of a vote."""

from __future__ import annotations

import pytest
from motion_lines import motions

BESIDE = [
    ("It was agreed, Councillor Marsh proposing and Councillor Nair seconding, that lamps be bought.", ["Marsh & Nair carried"]),
    ("Councillor Marsh moving and Councillor Nair seconding, it was resolved to wait.", ["Marsh & Nair carried"]),
    ("It was resolved (Councillor Marsh proposing, Councillor Nair seconding) to wait.", ["Marsh & Nair carried"]),
    ("Minutes: Moved as accurate – John Marsh; seconded – Priya Nair.", ["Marsh & Nair"]),
    ("Councillor Marsh was proposing a toast to the crew.", []),
    ("Councillor Marsh was moving house.", []),
]  # fmt: skip

PUT = [
    ("Councillor Marsh sought approval of the dues. This was seconded by Councillor Nair and agreed by all.", ["Marsh & Nair carried"]),
    ("Councillor Marsh asked that it wait. Seconded by Councillor Nair and carried.", ["Marsh & Nair carried"]),
    ("Councillor Marsh recommended acceptance of the tender, and Councillor Nair seconded. AGREED.", ["Marsh & Nair carried"]),
    (
        "Councillor Marsh had given notice of the following: “That lamps be bought.” The motion was seconded by Councillor Nair and agreed.",
        ["Marsh & Nair carried"],
    ),
    ("Councillor Marsh thanked all. It had been seconded by Councillor Nair in May.", []),
    ("Councillor Marsh asked who had seconded it. Councillor Nair seconded her thanks.", []),
]  # fmt: skip

UNSECONDED = [
    ("Councillor Marsh wanted no rise and moved a lower rate but had no seconder.", ["Marsh lost"]),
    ("Councillor Marsh feared for the crew and moved a chair.", []),
]

COUNTED = [
    ("After much talk it was decided by 5 to 2 to wait.", ["carried 5-2-?"]),
    ("By 6 to 3 it was agreed to support the plan.", ["carried 6-3-?"]),
    ("It was agreed, six to three, to support the plan.", ["carried 6-3-?"]),
    (
        "The Council agreed by six votes to three, Councillor Kemp abstaining, to support the plan.",
        ["carried 6-3-1; abstain Kemp"],
    ),
    (
        "Moved by Councillor Marsh and seconded by Councillor Nair. The votes cast were: 6 Ayes, 2 Noes, 1 Abstention. Motion passed.",
        ["Marsh & Nair carried 6-2-1"],
    ),
    ("Proposal – J Marsh, Second – P Nair, All in favour", ["Marsh & Nair carried"]),
    ("The dues had been agreed in May by the Board for ages 5 to 16.", []),
    ("By 2 to 3 weeks the works were late and it was agreed to wait.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "lines"), BESIDE + PUT + UNSECONDED + COUNTED)
def test_motions(told: str, lines: list[str]) -> None:
    assert motions(told) == lines


GLUED = (
    "Moved by Cllr Marsh, seconded by Cllr Nair, that it wait.\n\nStatus: Rejected\n\nForJ. Marsh and P. Nair2\n"
    "AgainstS. Pell, D. Gale and M. Dray3\nAbstainH. Kemp1\nAbsent from voteNone0\n"
)

FROM_THE_CHAIR = [
    (
        "The Chair then put the officer's recommendation from the chair and it was accepted by 4 votes to 2.",
        ["Bell carried 4-2-?"],
    ),
    ("The Chair put the motion to the vote from the chair.", []),
    (
        "Councillor Marsh, with Councillor Nair seconding, proposed: “That lamps be bought.” This was passed nem. con.",
        ["Marsh & Nair carried"],
    ),
    ("It was suggested by Councillor Marsh that lamps were dear.", []),
    (
        "It was put forward by Councillor Marsh that the rate go up. Councillor Nair seconded and it was carried.",
        ["Marsh & Nair carried"],
    ),
]


@pytest.mark.parametrize(("told", "lines"), FROM_THE_CHAIR)
def test_from_the_chair(told: str, lines: list[str]) -> None:
    assert motions(told) == lines


def test_cells_run_together() -> None:
    told = "Marsh & Nair lost 2-3-1; for Marsh, Nair; against Pell, Gale, Dray; abstain Kemp"
    assert motions(GLUED) == [told]
    assert "for" not in motions(GLUED.replace("Nair2", "Nair3"))[0].split(";")[0]
