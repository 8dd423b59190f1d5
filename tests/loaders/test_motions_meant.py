"""Which of several motions is voted on, by its mover or its candidate; motions in somebody's name; lists of
votes between a motion and what became of it, or without their heads."""

from __future__ import annotations

import pytest
from motion_lines import motions

TWO = (
    "Councillor Marsh proposed that Councillor Pell be elected Chairman.\n\n"
    "Councillor Nair proposed that Councillor Gale be elected Chairman.\n\n"
)

SHAPES = [
    # a vote on one of two, named by whoever moved it or by whom it would appoint
    (
        TWO
        + "The Chairman put the proposal in the name of Councillor Marsh, and the voting was as follows:\n\n"
        "For the proposal:\n\nCouncillors Marsh, Pell and Dray\n\nAgainst the proposal:\n\nCouncillors Nair and Gale\n\n"
        "Abstentions:\n\nThere were none.",
        [
            "Nair",
            "Marsh carried 3-2-0; for Marsh, Pell, Dray; against Nair, Gale",
        ],
    ),
    (
        TWO + "Councillor Nair's proposal was put and lost by 3 votes to 8.",
        ["Marsh", "Nair lost 3-8-?"],
    ),
    (
        TWO + "The nomination for Councillor Pell was carried by 8 votes to 3.",
        ["Marsh carried 8-3-?", "Nair"],
    ),
    (
        TWO + "The Chairman moved the proposal for Councillor Gale, which was lost.",
        ["Marsh", "Nair lost"],
    ),
    # in somebody's name
    (
        ("The following motion stood in the names of Councillors Marsh and Nair: That lamps be bought.\n\n"
        "Councillor Nair formally seconded. The motion was carried."),
        ["Marsh & Nair carried"],
    ),
    (
        "A motion had been put down in the name of Councillor Marsh. Councillor Nair seconded it and it was lost.",
        ["Marsh & Nair lost"],
    ),
    ("Proposal from Councillor Marsh to buy lamps. There was no seconder and it fell.", ["Marsh lost"]),
    ("Proposal of the Parks Panel to buy lamps. It was noted.", []),
    (
        "Councillor Marsh moved by way of amendment, with Councillor Nair as seconder, that it wait. It was lost.",
        ["amendment Marsh & Nair lost"],
    ),
    # against the greater number something else was resolved
    (
        ("Councillor Marsh moved, seconded by Councillor Nair, that the matter was not urgent. There voted for the motion "
        "(2) - Councillors Marsh and Nair; against the motion (3) - Councillors Gale, Dray and Kemp. The Council resolved "
        "to take the matter."),
        ["Marsh & Nair lost 2-3-?; for Marsh, Nair; against Gale, Dray, Kemp"],
    ),
    # by a number alone
    ("Moved by Councillor Marsh, seconded by Councillor Nair, put and, by 25 to 20, carried.", ["Marsh & Nair carried 25-20-?"]),
    (
        "Moved by Councillor Marsh, seconded by Councillor Nair, and carried by 9 votes to 4, 2 Members not voting.",
        ["Marsh & Nair carried 9-4-2"],
    ),
    # heads that the page has lost, below the number of those present
    (
        ("Moved by Councillor Marsh, seconded by Councillor Nair, and carried. The voting was recorded as follows:-\n\n"
        "Members present - 5\n\nBell, Marsh, Nair.\n\nGale, Dray."),
        ["Marsh & Nair carried 3-2-?; for Bell, Marsh, Nair; against Gale, Dray"],
    ),
    # lists of votes between a motion and its own
    (
        "Moved by Councillor Marsh, seconded by Councillor Nair, that lamps be bought.\n\n"
        "Amendment moved by Councillor Kemp, seconded by Councillor Ames, that candles be bought.\n\nFor - 2\n\n"
        "Councillor Kemp\n\nCouncillor Ames\n\nAgainst - 9\n\n"
        + "\n\n".join(
            f"Councillor {n}"
            for n in ("Bell", "Marsh", "Nair", "Orrell", "Pell", "Gale", "Dray", "Stone", "Vane")
        )
        + "\n\nThe amendment was lost.\n\nSubstantive motion\n\nFor - 2\n\nCouncillor Bell\n\nCouncillor Marsh\n\n"
        "Against - 1\n\nCouncillor Kemp\n\nThe motion was carried.",
        [
            "Marsh & Nair carried 2-1-?; for Bell, Marsh; against Kemp",
            ("amendment Kemp & Ames lost 2-9-?; for Kemp, Ames; against Bell, Marsh, Nair, Orrell, Pell, Gale, Dray, "
            "Stone, Vane"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "lines"), SHAPES)
def test_which_motion_is_meant(told: str, lines: list[str]) -> None:
    assert sorted(motions(told)) == sorted(lines)
