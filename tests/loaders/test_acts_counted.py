"""Counted acts without a stem, numbers alone on their lines, whoever was chosen or is sent to, and what others decided."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "(1) Noted the ⟦overspend.⟧\n(2) Approved ⟦a supplementary estimate of £85,000.⟧\n(3) Asked the ⟦Harbour Master to report again in May.⟧",
        [
            "1) noted: overspend.",
            "2) approved: a supplementary estimate of £85,000.",
            "3) requested: Harbour Master to report again in May.",
        ],
    ),
    (
        "i. Endorsed the ⟦plan⟧\nii. Delegated ⟦to the Clerk, with the Chair, the choice of paint⟧\niii. Fixed ⟦nothing else⟧",
        [
            "i) approved: plan",
            "ii) delegated: to the Clerk, with the Chair, the choice of paint",
            "iii) agreed: nothing else",
        ],
    ),
    (
        "UNANIMOUSLY ⟦RESOLVED⟧\n\n(a)\n\nthat ⟦the lease be extended until 31st March⟧;\n\n(b)\n\nthat ⟦the Clerk be authorised to sign it.⟧",
        [
            "a) approved: the lease be extended until 31st March",
            "b) delegated: the Clerk be authorised to sign it.",
        ],
    ),
    (
        "There had been circulated and were ⟦NOTED Minutes of Meeting of the Ferry Panel of 27 March 2031.⟧",
        ["noted: Minutes of Meeting of the Ferry Panel of 27 March 2031."],
    ),
    (
        "⟦RECOMMENDED to both constituent Councils - That the strategy be adopted.⟧",
        ["recommended: the strategy be adopted."],
    ),
    (
        "⟦RESOLVED unanimously⟧ by those voting:\n\nThat ⟦the fare be fixed at £4.⟧",
        ["agreed: the fare be fixed at £4."],
    ),
    (
        "The Board then:\n(i) approved the ⟦minutes of the finance group⟧;\n(ii) deferred the ⟦pay award.⟧",
        ["i) approved: minutes of the finance group", "ii) deferred: pay award."],
    ),
    (
        "⟦Resolved, Cllr Hale abstaining, that £120 be given to the Scouts.⟧",
        ["approved: £120 be given to the Scouts."],
    ),
    (
        "The Panel's ⟦recommendation to Cabinet is that the pilot be extended.⟧",
        ["recommended: the pilot be extended."],
    ),
    ("⟦Agreed.⟧ The Clerk will write to residents.", ["agreed: Agreed."]),
    (
        "Internal auditor - ⟦Mr Clive Orrell reappointed for 2031/32.⟧",
        ["appointed: Mr Clive Orrell reappointed for 2031/32"],
    ),
    ("Mill Barn - refused by Hexwick District Council 2nd May. Noted", []),
    ("It was so. Noted. The Clerk spoke of the ditch.", []),
    ("1. The Clerk opened the door.\n2. The Chair sat down.", []),
    ("1. Noted\n2. The Chair sat down.", []),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_acts_counted(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)
