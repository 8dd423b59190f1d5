"""Who asks, however far from the verb; questions in other words than asking; replies behind letters."""

from __future__ import annotations

import pytest
from stated import stated

ASKED: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Pell asked the Portfolio Holder for Mills, Councillor Hale, how many wheels turned.⟧ ⟦Councillor Hale answered that there were two.⟧",
        ["Pell: how many wheels turned / Hale: there were two"],
    ),
    (
        "⟦Mrs Joan Vane, on behalf of the Friends of the Meadow, asked how many trees had died.⟧ ⟦The Clerk replied that four had.⟧",
        ["Joan Vane: how many trees had died / Clerk: four had"],
    ),
    (
        "⟦Mr Lowe asked by what date the pond would be cleared.⟧ ⟦The Chair said she did not know.⟧",
        ["Lowe: by what date the pond would be cleared / Chair: she did not know"],
    ),
    (
        "⟦Members sought clarification on the rise in prices.⟧ ⟦Mr Farr explained that wheat was dear.⟧",
        ["the rise in prices / Farr: wheat was dear"],
    ),
    (
        "⟦Clarification was sought on the lease.⟧ ⟦The Clerk advised that it ran for ten years.⟧",
        ["the lease / Clerk: it ran for ten years"],
    ),
    (
        "⟦It was asked if the ferry was safe, and it was confirmed that it was.⟧",
        ["if the ferry was safe / it was"],
    ),
    (
        "⟦Concern was expressed at the noise, and in response the Head of Parks assured the Panel that a wall would be built.⟧",
        ["noise / Head of Parks: a wall would be built"],
    ),
    (
        "⟦Councillor Roe was worried about parking at the mill.⟧ ⟦Mr Orr told him that forty bays would be kept.⟧",
        ["Roe: parking at the mill / Orr: forty bays would be kept"],
    ),
    ("Councillor Roe was worried about the cost.", []),
    (
        "⟦Councillor Roe referred to the verges at the mill and was informed that these belonged to the county.⟧",
        ["Roe: verges at the mill / these belonged to the county"],
    ),
    ("Councillor Roe referred to the report and moved it.", []),
    (
        "⟦Mr Tyler, being asked by the Chair how many lambs he had lost, said seven.⟧",
        ["Chair: how many lambs he had lost / Tyler: seven"],
    ),
    (
        "⟦Councillor Orr followed up by asking if the mill was among them; it was not.⟧",
        ["Orr: if the mill was among them / it was not"],
    ),
    (
        "⟦Cllr Orr sought reassurance that the toll would not rise.⟧ ⟦Mr Birt was unable to give it.⟧",
        ["Orr: the toll would not rise / Birt: was unable to give it"],
    ),
    (
        "⟦A lady asked was there going to be a ferry on Sundays.⟧ ⟦Cllr Foss said not that he knew of.⟧",
        ["was there going to be a ferry on Sundays / Foss: not that he knew of"],
    ),
    (
        "Councillor Pell spoke of the drains. ⟦She asked when they would be cleared.⟧ ⟦The Clerk said in May.⟧",
        ["Pell: when they would be cleared / Clerk: in May"],
    ),
    (
        "⟦Asked when it would be mended, he said that the parts came in May.⟧",
        ["when it would be mended / the parts came in May"],
    ),
    (
        "⟦In reply to Cllr Mack, who sought an explanation of the toll, the Head of Parks said that it paid for the wheel.⟧",
        ["Mack: an explanation of the toll / Head of Parks: it paid for the wheel"],
    ),
    (
        "⟦Cllr Pym enquired if the lane would be shut.⟧ ⟦She thought that it would be closed by day.⟧",
        ["Pym: if the lane would be shut / it would be closed by day"],
    ),
]

PRINTED: list[tuple[str, list[str]]] = [
    (
        "Q. (Cllr Wick) ⟦Would the ferry run in winter?⟧\n⟦A. It would run as far as the island.⟧",
        ["Wick: Would the ferry run in winter / It would run as far as the island"],
    ),
    (
        "Q. ⟦Was the chest in two names?⟧ (Cllr Bebb)\n⟦A. No, only one.⟧ (Head of Parks)",
        ["Bebb: Was the chest in two names / Head of Parks: No, only one"],
    ),
    (
        "Q - ⟦What would become of the hoard?⟧\n⟦A - The Head of Parks said it was on loan.⟧",
        ["What would become of the hoard / Head of Parks: it was on loan"],
    ),
    (
        "⟦Could the boat be used on Sundays? asked Cllr Kettle; the Clerk would find out.⟧",
        ["Kettle: Could the boat be used on Sundays / the Clerk would find out"],
    ),
    (
        "Q1. ⟦How much was the bench?⟧\n⟦A1. £400.⟧",
        ["How much was the bench / £400"],
    ),
    ("Questions by members are answered in writing.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_asked(text: str, expected: list[str]) -> None:
    assert stated("Question", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), PRINTED)
def test_printed(text: str, expected: list[str]) -> None:
    assert stated("Question", text) == (text, expected)
