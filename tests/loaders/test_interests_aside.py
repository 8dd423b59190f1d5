"""Declarations of interest with asides, in the passive, of several, and kinds set off behind the word."""

from __future__ import annotations

import pytest
from stated import INTERESTS, stated

CASES: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Pell declared an interest in paragraph 4 below as a trustee.⟧",
        ["Pell (Corn Hall lease)"],
    ),
    (
        "⟦Interests were declared by Councillors Pell and Marsh in item 5 (both rent stalls).⟧",
        ["Marsh (Market stalls - charges)", "Pell (Market stalls - charges)"],
    ),
    (
        "⟦Councillor Pell declared a standing interest as a member of the County Council.⟧",
        ["Pell (Declarations of Interest)"],
    ),
    (
        "⟦Councillor Pell, non pecuniary, item 5, market trader's wife.⟧",
        ["Pell non-pecuniary (Market stalls - charges)"],
    ),
    (
        "⟦Councillor Pell declared, in respect of item 5, a non-pecuniary interest as a stallholder.⟧",
        ["Pell non-pecuniary (Market stalls - charges)"],
    ),
    (
        "⟦Councillor Pell declared that a cousin is employed by the tenant (item 4).⟧",
        ["Pell (Corn Hall lease)"],
    ),
    (
        "⟦Declarations of interest – Cllr Pell, item 4, payment to spouse.⟧",
        ["Pell (Corn Hall lease)"],
    ),
    (
        "⟦Councillor Pell declared an interest (personal) in item 4.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    (
        "⟦Having declared a personal interest in item 5, Councillors Pell and Marsh withdrew.⟧",
        [
            "Marsh personal (Market stalls - charges) withdrew",
            "Pell personal (Market stalls - charges) withdrew",
        ],
    ),
    (
        "⟦Councillor Pell declared a disclosable pecuniary interest in the motion on market stalls as a trader.⟧",
        ["Pell disclosable pecuniary (Market stalls - charges)"],
    ),
    ("No interests were declared by Members.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_declarations_are_read_with_their_asides(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text, *INTERESTS) == (text, expected)
