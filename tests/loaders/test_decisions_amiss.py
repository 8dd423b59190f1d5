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
        "Minutes\nSigned as a true record, the ⟦notes of 6 May 2031.⟧",
        ["confirmed: notes of 6 May 2031"],
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
    (
        "page",
        "The Ferry Board:-\n\ni. ASSENTED to the ⟦sale at £1⟧; and\n\nii. URGED the ⟦Trust to keep the clock⟧; and\n\niii. CHARGED the ⟦Clerk with telling the tenant.⟧",
        [
            "i) agreed: sale at £1",
            "ii) requested: Trust to keep the clock",
            "iii) requested: Clerk with telling the tenant.",
        ],
    ),
    (
        "page",
        "⟦RESOLVED to put off the sale pending (a) a plan; and (b) a survey of the roof.⟧",
        ["deferred: put off the sale pending (a) a plan; and (b) a survey of the roof."],
    ),
    (
        "page",
        "It was ⟦resolved to adjourn the item to allow for (i) a site visit and (ii) a talk with the tenant.⟧",
        [
            "deferred: adjourn the item to allow for (i) a site visit and (ii) a talk with the tenant."
        ],
    ),
    (
        "page",
        "She thanked the band and it was ⟦concurred that the hall be lent to it.⟧",
        ["agreed: the hall be lent to it."],
    ),
    (
        "page",
        "⟦Agreed⟧: on the proposal of Councillor Pell, seconded by Councillor Hale, that, ⟦save as said above, the lease be let.⟧",
        ["agreed: save as said above, the lease be let."],
    ),
    (
        "page",
        "⟦The Panel wished to RECOMMEND to the Ferry Committee that from May it sit in the Corn Hall.⟧",
        ["recommended: from May it sit in the Corn Hall"],
    ),
    (
        "page",
        "The tenant wished to recommend to Council that the rent be cut.",
        [],
    ),
    (
        "page",
        "Councillor Hale was put forward. Councillor Hale took her seat as the Panel's trustee of the Corn Hall at once.",
        [],
    ),
    (
        "page",
        "Confirmed this 3rd day of June 2031",
        [],
    ),
    (
        "page",
        "After a long talk it was ⟦decided by 5 to 2 to SUPPORT the bid on condition that the hedge be kept.⟧",
        ["supported: SUPPORT the bid on condition that the hedge be kept."],
    ),
    (
        "parish",
        "Planning\n(c) C31/0915/14/DA Boat shed - change to flats. ⟦Council OBJECTS: no parking, bins on the quay⟧.",
        ["c) other: Council OBJECTS: no parking, bins on the quay"],
    ),
    (
        "parish",
        "Letters\n⟦Lamp newsletter: noted.⟧ A letter from the Brownies wanting a hand with tree planting.",
        ["noted: Lamp newsletter"],
    ),
    (
        "parish",
        "Finance\na) Cheques: ⟦RESOLVED to pay as per list⟧ - Orr Fuels £21.04; C Hale £88.60",
        ["agreed: pay as per list"],
    ),
    (
        "parish",
        "Finance\nc) Internal auditor: ⟦Mr Ron Pascoe reappointed at the same fee.⟧",
        ["appointed: Mr Ron Pascoe reappointed at the same fee"],
    ),
    (
        "parish",
        "Finance\nd) ⟦Agreed Clerk may spend up to £75 on a winch.⟧",
        ["agreed: Clerk may spend up to £75 on a winch."],
    ),
    (
        "parish",
        "Finance\n⟦The bills on the sheet were passed for payment.⟧",
        ["approved: bills on the sheet were passed for payment"],
    ),
    (
        "parish",
        "Co-option\n⟦Ms Freya Hale was the only candidate; co-opted on the motion of Cllr Ames.⟧",
        ["appointed: Ms Freya Hale was the only candidate; co-opted on the motion of Cllr Ames"],
    ),
    (
        "parish",
        "Apologies\nCllr Bell (ill). The Clerk was asked to send Cllr Bell a card.",
        [],
    ),
    (
        "parish",
        "Minutes of last meeting\nAgreed as right, ⟦those of 6 May 2031.⟧",
        ["confirmed: those of 6 May 2031"],
    ),
    (
        "parish",
        "Planning applications\n- 31/50126/FULL 5 River Close\nErection of a porch.\nUnanimously ⟦AGREED to recommend APPROVAL⟧\n- 31/50111/FULL 3 Mill Cottages\nErection of a shed.\nNo comment and ⟦AGREED to go with the officer⟧",
        ["agreed: go with the officer", "recommended: recommend APPROVAL"],
    ),
]


@pytest.mark.parametrize(("around", "text", "lines"), TOLD)
def test_a_decision_amiss_or_in_other_words(around: str, text: str, lines: list[str]) -> None:
    assert stated("Decision", text, *AROUND[around]) == (text, lines)
