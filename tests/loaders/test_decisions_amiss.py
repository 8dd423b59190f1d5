"""Decisions whose words slipped or were spaced out, that only point at what was told, or that a vote leads to."""

from __future__ import annotations

import pytest
from stated import stated
from test_decisions_worded import AROUND

TOLD: list[tuple[str, str, list[str]]] = [
    (
        "page",
        "⟦RESOLVED⟧:\n\nThat the Panel:\n\n1. Welcomed the ⟦survey.⟧\n\n2. Asked the ⟦Surveyor for prices by May.⟧",
        ["1) other: survey.", "2) requested: Surveyor for prices by May."],
    ),
    (
        "page",
        "⟦RESOLVED – T H A T the lease be let to the Trust.⟧",
        ["agreed: the lease be let to the Trust."],
    ),
    (
        "page",
        "⟦R E S O L V E D⟧ :\n(1) T H A T ⟦the lease be let.⟧\n(2) T H A T ⟦the Clerk be asked to sign it.⟧",
        ["1) agreed: the lease be let.", "2) requested: the Clerk be asked to sign it."],
    ),
    (
        "page",
        "⟦RESOVLED that the lease be let.⟧",
        ["agreed: the lease be let."],
    ),
    (
        "page",
        "⟦RESLOVED: That the lease be let to the Trust.⟧",
        ["agreed: the lease be let to the Trust."],
    ),
    (
        "page",
        "It was ⟦reslved that the rent be halved.⟧",
        ["agreed: the rent be halved."],
    ),
    (
        "page",
        "⟦AGGREED to put off the sale.⟧",
        ["deferred: put off the sale."],
    ),
    (
        "page",
        "⟦RECCOMENDED to Council that the lease be let.⟧",
        ["recommended: the lease be let."],
    ),
    (
        "page",
        "Ms Orrell said that the rota would take in the feast days.\n\n⟦RESOLVED accordingly.⟧",
        ["agreed: accordingly"],
    ),
    (
        "page",
        "The Surveyor set out how the wall would be shored up.\n\n⟦Agreed accordingly.⟧",
        ["agreed: accordingly"],
    ),
    (
        "page",
        "⟦Councillor Pell moved, seconded by Councillor Hale⟧, that the ⟦lease be let⟧.\n\n⟦RESOLVED⟧ accordingly.",
        ["agreed: lease be let"],
    ),
    (
        "page",
        "On the motion of Mrs Hale it was ⟦agreed to note the rents, to approve the list at Annex C⟧ and to RECOMMEND to the Council that ⟦£900 be set aside.⟧",
        [
            "approved: approve the list at Annex C",
            "noted: note the rents",
            "recommended: £900 be set aside.",
        ],
    ),
    (
        "page",
        "It was ⟦agreed to ask the Clerk to write to the tenant and to report in June.⟧",
        ["requested: ask the Clerk to write to the tenant and to report in June."],
    ),
    (
        "page",
        "The Panel ⟦resolved to let the hall for a year and to delegate its terms to the Clerk.⟧",
        ["delegated: let the hall for a year and to delegate its terms to the Clerk."],
    ),
    (
        "page",
        "Four letters of objection were received.",
        [],
    ),
    (
        "page",
        "The Chair put the recommendation of the report to the vote and it was agreed by seven to one.\n\n⟦RESOLVED that the hall be let.⟧",
        ["agreed: the hall be let."],
    ),
    (
        "page",
        "The Mayor welcomed Cllr Una Hale, elected for the Quay ward in May.",
        [],
    ),
    (
        "page",
        "The Panel voted 4 for and 3 against, and backed the ⟦longer lease.⟧",
        ["supported: longer lease"],
    ),
    (
        "page",
        "The Panel divided, five to two, and noted the ⟦plan.⟧",
        ["noted: plan"],
    ),
    (
        "parish",
        "Minutes of the last meeting\n2.1 Agreed as accurate: ⟦minutes of 6 May 2031.⟧",
        ["confirmed: minutes of 6 May 2031"],
    ),
    (
        "parish",
        "⟦Minutes⟧\n⟦Signed as a true record, the notes of 6 May 2031.⟧",
        ["confirmed: Minutes"],
    ),
    (
        "parish",
        "Minutes\n⟦RESOLVED: the minutes of the meeting held on 6 May 2031.⟧",
        ["confirmed: the minutes of the meeting held on 6 May 2031."],
    ),
    (
        "parish",
        "Minutes\n⟦Agreed to send the minutes of 6 May to the Clerk of Saltwick.⟧",
        ["agreed: send the minutes of 6 May to the Clerk of Saltwick."],
    ),
    (
        "parish",
        "Boat store accounts\n⟦Cllr Ames proposed adoption, seconded by Cllr Bell⟧. ⟦Agreed⟧.",
        ["agreed: adoption"],
    ),
    (
        "parish",
        "Boat store\nCllr Ames proposed silence for a moment, seconded by Cllr Bell.",
        [],
    ),
    (
        "parish",
        "Planning\n31/0099/F Boat shed at Quay End\n\nThe ⟦Parish Council supports the application⟧",
        ["supported: Parish Council supports the application"],
    ),
    (
        "parish",
        "Planning\n31/0099/F Boat shed at Quay End\n\n⟦Parish Council objects as the road is narrow⟧.",
        ["other: Parish Council objects as the road is narrow"],
    ),
    (
        "parish",
        "Election of Chairman\nCllr ⟦Colin Pike was proposed by Cllr Ames. Colin accepted the post.⟧",
        ["appointed: Colin Pike was proposed by Cllr Ames. Colin accepted the post"],
    ),
    (
        "parish",
        "Election of Chairman\nCllr Pike was duly elected as Chairman for the year.\n\n⟦RESOLVED: That Cllr Pike be elected Chairman for 2031/32.⟧",
        ["appointed: Cllr Pike be elected Chairman for 2031/32."],
    ),
]


@pytest.mark.parametrize(("around", "text", "lines"), TOLD)
def test_a_decision_amiss_or_in_other_words(around: str, text: str, lines: list[str]) -> None:
    assert stated("Decision", text, *AROUND[around]) == (text, lines)
