"""Decisions and motions in wordings that come to the same, and lists that are none: votes told beside them,
parts below parts, quotations, promises."""

from __future__ import annotations

import pytest
from stated import stated

DECISIONS: list[tuple[str, list[str]]] = [
    (
        "⟦RESOLVED⟧ that:\n\n1. That ⟦the Scheme for 2031/32 be agreed to⟧; and\n\n2. That ⟦the fares be agreed to.⟧",
        ["1) agreed: the Scheme for 2031/32 be agreed to", "2) agreed: the fares be agreed to."],
    ),
    (
        "⟦Resolved⟧ (5 votes for, 2 votes against and 1 abstention):\n\n(1) That ⟦the fares be raised⟧; and\n\n(2) That ⟦the signs be replaced.⟧",
        ["1) agreed: the fares be raised", "2) agreed: the signs be replaced."],
    ),
    (
        "RESOLVED accordingly (Councillors Pell and Orrell voting against).",
        [],
    ),
    (
        "It was then ⟦DETERMINED that the matter be put back to May.⟧",
        ["agreed: the matter be put back to May."],
    ),
    (
        "⟦Outcome: RESOLVED That the lease be let.⟧",
        ["agreed: the lease be let."],
    ),
    (
        "⟦RESOLVED⟧ that\n\ni) ⟦the plan be approved for nine weeks, subject to ii) below⟧;\n\nii) ⟦the Clerk be authorised to make corrections.⟧",
        [
            "i) approved: the plan be approved for nine weeks, subject to ii) below",
            "ii) delegated: the Clerk be authorised to make corrections.",
        ],
    ),
    (
        "⟦RESOLVED⟧:\n\n(a) that ⟦the plan be supported⟧;\n\n(b) that Cabinet be RECOMMENDED to\n\n(i) ⟦set a maximum of 25 minutes⟧; and\n\n(ii) ⟦publish the share each year⟧; and\n\n(c) that ⟦a note be brought to the Panel in May.⟧",
        [
            "a) supported: the plan be supported",
            "c) requested: a note be brought to the Panel in May.",
            "i) recommended: set a maximum of 25 minutes",
            "ii) recommended: publish the share each year",
        ],
    ),
    (
        "These points were made:\n\n• Councillor Dray asked how many waited. Mr Stone replied that there were 23, down from 58, and agreed to circulate a list.\n\n• Councillor Bell wished to know who would pay. Mr Stone stated that the tenant did.",
        [],
    ),
    (
        "The Panel ⟦agreed to let the barn.⟧\n\n• Councillor Pell stayed to the end.",
        ["agreed: let the barn."],
    ),
]


@pytest.mark.parametrize(("text", "lines"), DECISIONS)
def test_a_decision_is_the_same_in_other_words(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)
