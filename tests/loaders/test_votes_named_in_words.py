"""Those named beside their number, those who said yes or no, and who is spoken of behind a list."""

from __future__ import annotations

import pytest
from motion_lines import motions

MOVED = "Moved by Councillor Marsh, seconded by Councillor Nair, that lamps be bought. "

NAMED = [
    (
        "1 Member (Cllr Gale) voted against and 2 Members (Cllrs Dray and Kemp) abstained; the other 6 voted for it. Carried.",
        "Marsh & Nair carried 6-1-2; against Gale; abstain Dray, Kemp",
    ),
    (
        'On a recorded vote Councillors Bell, Marsh and Nair voted "yes" and Councillors Gale and Dray voted "no". Carried.',
        "Marsh & Nair carried 3-2-?; for Bell, Marsh, Nair; against Gale, Dray",
    ),
    (
        "Carried, Councillors Gale and Dray declining to vote.",
        "Marsh & Nair carried ?-?-2; abstain Gale, Dray",
    ),
    (
        ("Those who voted in favour were Councillors Bell, Marsh and Nair; those against were Councillors Gale and Dray; and "
        "Councillor Stone abstained. Carried."),
        "Marsh & Nair carried 3-2-1; for Bell, Marsh, Nair; against Gale, Dray; abstain Stone",
    ),
    ("6 letters (from Hallow) had been for it. Carried.", "Marsh & Nair carried"),
]  # fmt: skip

SECONDED = [
    (
        "Cllr Marsh made the proposal to buy lamps and this was seconded by Cllr Nair. It was unanimously agreed.",
        "Marsh & Nair carried",
    ),
    (
        ("Councillor Marsh, as mover of the original motion, accepted it with the consent of his seconder, Councillor Nair. "
        "The motion was carried by 8 votes to 2."),
        "Marsh & Nair carried 8-2-?",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "line"), NAMED)
def test_those_named_on_a_side(told: str, line: str) -> None:
    assert " | ".join(motions(MOVED + told)) == line


@pytest.mark.parametrize(("told", "line"), SECONDED)
def test_who_moved_it(told: str, line: str) -> None:
    assert " | ".join(motions(told)) == line
