"""Rolls whose headings or names stand side by side with nothing between but a space or a bracket."""

from __future__ import annotations

import pytest
from frames import ROLL
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # headings without a colon, line below line, their names spaced out
        (
            "⟦Presiding⟧   ⟦T A Pell⟧\n"
            "⟦Other Members Present⟧   ⟦R J Orrell⟧   ⟦Mrs E Hale⟧   ⟦D Marsh⟧\n"
            "⟦Officers Present⟧   ⟦G H Burge (Chief Executive)⟧   ⟦Mrs A Dray (Director of Parks)⟧\n"
            "⟦Apologies⟧   ⟦L Wray⟧   ⟦Mrs S Tull⟧"
        ),
        [
            "apologies L Wray",
            "apologies S Tull",
            "in-attendance A Dray",
            "in-attendance G H Burge",
            "present D Marsh",
            "present E Hale",
            "present R J Orrell",
            "present T A Pell",
        ],
    ),
    (  # an office in brackets is no nickname of the name before it
        "⟦Present:⟧ ⟦Councillor Ann-Hale (Chair)⟧ ⟦Orrell (Deputy Chair)⟧, ⟦Marsh (Group Spokesperson)⟧, ⟦Burge⟧, ⟦Wray⟧ and ⟦O’Dray⟧",
        [
            "present Ann-Hale",
            "present Burge",
            "present Marsh",
            "present Orrell",
            "present O’Dray",
            "present Wray",
        ],
    ),
    (  # surnames first, with initials; the last of them too
        (
            "⟦Members Present:⟧\n"
            "⟦Hale, Ann (Chair)⟧; ⟦Marsh, G. M.⟧; ⟦Orrell, R.J. (Ind.)⟧\n"
            "⟦Apologies:⟧\n"
            "⟦Pell, Colin (work)⟧; ⟦Dray, Dawn (unwell)⟧"
        ),
        [
            "apologies Colin Pell",
            "apologies Dawn Dray",
            "present Ann Hale",
            "present G. M. Marsh",
            "present R.J. Orrell",
        ],
    ),
]


@pytest.mark.parametrize(("text", "facts"), CASES)
def test_rolls_side_by_side(text: str, facts: list[str]) -> None:
    assert stated("Attendance", text, *ROLL) == (text, facts)
