"""Decisions in a list that a sentence announces, or whose marker was lost from "RESOLVED That:-"."""

from __future__ import annotations

import pytest
from stated import stated

ANNOUNCED: list[tuple[str, list[str]]] = [
    (
        "The Panel took the following course:\n\na) ⟦the lamps be lit⟧;\n\nb) ⟦the oars be sold.⟧",
        ["a) agreed: the lamps be lit", "b) agreed: the oars be sold."],
    ),
    (
        "After a long debate, Members settled on these steps:-\n\n• ⟦lamps be lit⟧;\n\n• ⟦the Clerk order oars.⟧",
        ["agreed: lamps be lit", "requested: the Clerk order oars."],
    ),
    (
        "The following resolutions were passed unanimously:\n\n(1) ⟦the lamps be lit.⟧\n\n(2) ⟦the oars be noted.⟧",
        ["1) approved: the lamps be lit.", "2) noted: the oars be noted."],
    ),
    (
        "The upshot was that:\n\n(i) ⟦the lamps be lit⟧; and\n\n(ii) ⟦no oars be bought.⟧",
        ["i) agreed: the lamps be lit", "ii) agreed: no oars be bought."],
    ),
]  # fmt: skip
LOST = """Hurn Vale Council - Ditches Panel - Tuesday 3 June 2031 6.30 pm

Venue: Corn Hall, Hexwick    View directions

Apologies for Absence


There were apologies from Councillor Ann Bell.


Lamps and Oars

Report No: HV/31/032


That:-


"""
NONE = [
    "The following points were made by residents:\n\n- the lamps were too bright\n\n- the oars be sold",
    "The Panel heard the following questions:\n\n(1) whether boats sink.\n\n(2) how deep the dock is.",
    "Mr Pell moved an amendment:\n\nThat:-\n\n(1) the lamps be lit;\n\n(2) the oars be sold.\n\nThe amendment was lost.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED)
def test_an_announced_list_is_decisions(text: str, expected: list[str]) -> None:
    words, found = stated("Decision", text)
    assert found == expected
    assert words == text


@pytest.mark.parametrize("text", NONE)
def test_other_lists_are_none(text: str) -> None:
    assert stated("Decision", text)[1] == []


def test_a_number_at_a_sentences_end_counts_no_part() -> None:
    text = "RESOLVED: 1) That the lamps be lit. 2) That oars be lent as in Table 3. 3) That all be noted."
    assert [line[:16] for line in stated("Decision", text)[1]] == [
        "1) agreed: the l", "2) agreed: oars ", "3) noted: all be",
    ]  # fmt: skip


def test_a_stem_without_its_marker_opens_a_list() -> None:
    found = stated("Decision", "(1) the lamps be lit; and\n\n(2) the oars be sold.\n", LOST, "")[1]
    assert found == ["1) agreed: the lamps be lit", "2) agreed: the oars be sold."]
