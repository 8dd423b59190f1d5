"""Who was away, late, stood in for, came, went or was there as a guest, in words of any kind."""

from __future__ import annotations

import pytest
from stated import stated

HEAD = """\
Orford Borough Council

Quays Committee

Minutes of the meeting held on Tuesday 3 June 2031 at 6.30 pm

Present: Councillors Janet Moss (Chair), Peter Vale, Ruth Aldous and Imran Sadiq

In attendance: Susan Bright, Head of Legal Services; Mark Oram, Senior Planner

1. """

AWAY: list[tuple[str, list[str]]] = [
    (
        "⟦The Chair passed on the regrets of Councillor Bernard Oake, who was in hospital.⟧",
        ["apologies Bernard Oake"],
    ),
    (
        "⟦Word had come from Mr Neil Rance, the co-opted member, that he would be abroad.⟧",
        ["apologies Neil Rance"],
    ),
    ("⟦Councillor Tom Arden had rung the Clerk to say he was ill.⟧", ["apologies Tom Arden"]),
    ("Nothing had been heard from Councillor Deborah Finch.", []),
    (
        "⟦Councillor Sadiq had let the Chair know that he was held up at work and would be late.⟧",
        ["late Imran Sadiq"],
    ),
    (
        "⟦Councillor Deborah Finch was on holiday and Councillor Sadiq caught in traffic.⟧",
        ["apologies Deborah Finch", "late Imran Sadiq"],
    ),
    (
        "⟦Councillor Vale sat in the room of Councillor Tom Arden, and the seat of Councillor Bernard Oake was filled for the night by Councillor Aldous.⟧",
        [
            "substitute Peter Vale for Tom Arden",
            "substitute Ruth Aldous for Bernard Oake",
        ],
    ),
    ("The Chair offered condolences to the family of Mr Frank Dace, late of the Quay.", []),
    ("Mr Oram explained that the harbour master was unable to come.", []),
]

TOLD: list[tuple[str, list[str]]] = [
    # gone
    (
        "⟦At 6.40 pm, during the debate, Councillor Vale was called away.⟧",
        ["left Peter Vale at 18:40 (Quay lamps)"],
    ),
    (
        "⟦Councillor Vale made her excuses and departed at five past seven.⟧",
        ["left Peter Vale at 19:05 (Quay lamps)"],
    ),
    ("⟦Left early 7.35: Cllr Peter Vale⟧", ["left Peter Vale at 19:35 (Quay lamps)"]),
    (
        "⟦The Head of Legal Services, who had to go at 7.50 pm, was thanked.⟧",
        ["left Susan Bright at 19:50 (Quay lamps)"],
    ),
    (
        "⟦Councillor Vale, the last to be thanked, had slipped out before.⟧",
        ["left Peter Vale (Quay lamps)"],
    ),
    (
        "⟦Councillor Vale was absent from 8.10 pm.⟧",
        ["left Peter Vale at 20:10 (Quay lamps)"],
    ),
    # come
    (
        "⟦Councillor Sadiq turned up at twenty past seven.⟧",
        ["joined Imran Sadiq at 19:20 (Quay lamps)"],
    ),
    (
        "⟦Councillor Sadiq arrived back from another engagement.⟧",
        ["joined Imran Sadiq (Quay lamps)"],
    ),
    # there
    (
        "⟦Mr Joe Farr, a diver from Brine Ltd, was on hand to explain the moorings.⟧",
        ["in-attendance Joe Farr (Quay lamps)"],
    ),
    (
        "The Chair welcomed ⟦Mrs Una Pike of the county museum and Mr Len Brock, chair of the Dale Society, who were both in the gallery.⟧",
        ["in-attendance Len Brock (Quay lamps)", "in-attendance Una Pike (Quay lamps)"],
    ),
    (
        "The Chair called ⟦Miss Fay Odell to the table, where she put the traders' case.⟧",
        ["in-attendance Fay Odell (Quay lamps)"],
    ),
    ("On hand for the item was ⟦Miss Fay Odell.⟧", ["in-attendance Fay Odell (Quay lamps)"]),
    (
        "Mr Oram's deputy, ⟦Carla Dunn, accompanied him.⟧",
        ["in-attendance Carla Dunn (Quay lamps)"],
    ),
    # none of it
    ("Mrs Joan Dell wrote to say that she had spoken to the harbour master.", []),
    ("Councillor Vale asked that minute 31 show that he had left the room on that occasion.", []),
    ("A letter from Mr Gus Hare was read. The bus left at 8.10 pm.", []),
    ("The Chair thanked the public and they withdrew.", []),
]


@pytest.mark.parametrize(("text", "expected"), AWAY)
def test_away(text: str, expected: list[str]) -> None:
    head = f"{HEAD}Apologies and Substitutes\n\n"
    assert stated("Attendance", text, head, "\n\n2. Quay lamps\n\nNothing.\n") == (
        text,
        _with(expected),
    )


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_in_the_business(text: str, expected: list[str]) -> None:
    head = f"{HEAD}Quay lamps\n\n"
    assert stated("Attendance", text, head, "\n\n2. Close\n\nNothing.\n") == (text, _with(expected))


def _with(expected: list[str]) -> list[str]:
    """The lines expected beside those of the roll."""
    roll = ["Janet Moss", "Peter Vale", "Ruth Aldous", "Imran Sadiq"]
    return sorted(
        [
            *expected,
            *(f"present {name}" for name in roll),
            "in-attendance Susan Bright",
            "in-attendance Mark Oram",
        ]
    )
