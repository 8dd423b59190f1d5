"""Decisions behind labels, in lists under a named body, and words that are none of their own."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "(4) Cabinet ⟦resolved⟧ that:\n\n(a) ⟦the Ditch Plan be adopted⟧;\n\n(b) ⟦the fares be delegated to the Head of Parks⟧; and\n\n(c) ⟦Ferry Committee be invited to review progress.⟧",
        [
            "a) approved: the Ditch Plan be adopted",
            "b) delegated: the fares be delegated to the Head of Parks",
            "c) requested: Ferry Committee be invited to review progress.",
        ],
    ),
    (
        "⟦RECOMMENDATION to Cabinet: that the wardens be funded until March 2032.⟧",
        ["recommended: the wardens be funded until March 2032."],
    ),
    (
        "Decision: ⟦RECOMMENDED TO COUNCIL that the Draft Plan be approved for submission.⟧",
        ["recommended: the Draft Plan be approved for submission."],
    ),
    (
        "DECISION: ⟦Recommended to Council that the Draft Plan be approved.⟧",
        ["recommended: the Draft Plan be approved."],
    ),
    (
        "⟦Decision: RESOLVED that the Draft Plan be approved.⟧",
        ["approved: the Draft Plan be approved."],
    ),
    (
        "⟦DECISION: That the rates be adopted; and that a yearly check be built into the budget.⟧",
        ["agreed: a yearly check be built into the budget.", "approved: the rates be adopted"],
    ),
    (
        "⟦DECISION: That the hall be let; and that the Trust be thanked.⟧",
        ["other: the hall be let; and that the Trust be thanked."],
    ),
    (
        "Forum:\n\n(a)  noted the ⟦forecast⟧;\n\n(b)  did not support ⟦option 2⟧;\n\n(c)  asked that the ⟦plan come back on 16 June.⟧",
        ["a) noted: forecast", "b) refused: option 2", "c) requested: plan come back on 16 June."],
    ),
    (
        "Councillor Rosa Pell has:\n\n(1)  accepted the ⟦tender of Hale Ltd⟧;\n\n(2)  declined to ⟦award Lot 5⟧;",
        ["1) approved: tender of Hale Ltd", "2) refused: award Lot 5"],
    ),
    (
        "The Authority accordingly ⟦RESOLVED⟧ -\n1 That ⟦a budget of £4m be approved.⟧\n2 That ⟦the precept be fixed at £8.⟧",
        ["1) approved: a budget of £4m be approved.", "2) approved: the precept be fixed at £8."],
    ),
    (
        "⟦RESOLVED⟧ - 1 That ⟦a budget of £4m be approved.⟧ 2 That ⟦the precept be fixed at £8.⟧",
        ["1) approved: a budget of £4m be approved.", "2) approved: the precept be fixed at £8."],
    ),
    (
        "⟦Resolved (5:5, the chairs casting vote deciding) – that the permit be granted.⟧",
        ["approved: the permit be granted."],
    ),
    (
        "JB would like to go; ⟦agreed that the £38 fee be paid.⟧",
        ["agreed: the £38 fee be paid."],
    ),
    (
        "⟦Letter from Mrs Olive Pell about dogs. Deferred to July.⟧",
        ["deferred: Letter from Mrs Olive Pell about dogs"],
    ),
    ("This item was deferred from the meeting on 5 March 2031.", []),
    ("The Council met on 3 May. RECOMMENDATION to officers was made.", []),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_told(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)
