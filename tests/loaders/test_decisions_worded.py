"""Decisions worded without "resolved", of councils, panels and parishes: a word, a line, an answer, a motion's parts."""

from __future__ import annotations

import pytest
from stated import PAGE, stated

PARISH = (
    """HURN PARISH COUNCIL

Minutes of the meeting of the Parish Council held on Tuesday 3rd June 2031 at 7.30pm in the Corn Hall

Present: Cllrs A Bell (Chair), J Marsh, P Orrell and T Hale. In attendance: Mrs S Pike (Clerk)

1. Apologies
Cllr Weir sent apologies.

2. """,
    """

9. Date of next meeting
Tuesday 1st July 2031 at 7.30pm.
""",
)
AROUND = {"page": (PAGE, "\n"), "parish": PARISH}

TOLD: list[tuple[str, str, list[str]]] = [
    (
        "page",
        "⟦RESOLVED⟧: That the recommendations of the Task and Finish Group be endorsed as follows:-\n\nR1. That ⟦a lamp be fitted on the quay by March 2032.⟧\n\nR2. That ⟦the Harbour Master report to the Panel in six months.⟧",
        [
            "1) approved: a lamp be fitted on the quay by March 2032.",
            "2) approved: the Harbour Master report to the Panel in six months.",
        ],
    ),
    (
        "page",
        "The Panel ⟦AGREED⟧ the following recommendations to Cabinet:\n\nRecommendation 1: That ⟦each tenant be told of the works.⟧\n\nRecommendation 2: That ⟦the rota be published monthly.⟧",
        [
            "1) recommended: each tenant be told of the works.",
            "2) recommended: the rota be published monthly.",
        ],
    ),
    (
        "page",
        "The Council ⟦agreed the purchase of two benches.⟧",
        ["agreed: the purchase of two benches."],
    ),
    ("page", "The Panel's ⟦decision was to revoke the licence.⟧", ["agreed: revoke the licence."]),
    (  # a purpose in the indicative says nothing of the decision before it
        "page",
        "A Member asked about the slip. Members ⟦agreed that the review be deferred so that the Harbour Master could attend.⟧",
        ["deferred: the review be deferred so that the Harbour Master could attend."],
    ),
    (
        "page",
        "It was ⟦RECOMMENDED to the next meeting of the Council that a grants panel be set up.⟧",
        ["recommended: a grants panel be set up."],
    ),
    (
        "page",
        "The Sub-Committee's ⟦decision was that the licence be granted subject to the following conditions:⟧\n1. CCTV be installed.\n2. No music after 11pm.",
        ["approved: the licence be granted subject to the following conditions"],
    ),
    (
        "page",
        "The ⟦decision of the Sub-Committee was to grant the licence as applied for.⟧",
        ["approved: grant the licence as applied for."],
    ),
    (
        "page",
        "⟦The application was therefore GRANTED.⟧",
        ["approved: application was therefore GRANTED"],
    ),
    (
        "page",
        "Councillor Hale moved and Councillor Orrell seconded the following motion:\n\n“This Council:\n(a) ⟦notes the state of the ditches⟧;\n(b) ⟦asks the Cabinet to clear them each spring⟧; and\n(c) ⟦calls on the Drainage Board to pay its share⟧.”\n\nOn being put to the vote the motion was ⟦CARRIED⟧.",
        [
            "a) noted: notes the state of the ditches",
            "b) requested: asks the Cabinet to clear them each spring",
            "c) requested: calls on the Drainage Board to pay its share",
        ],
    ),
    (
        "page",
        "⟦Members noted the contents of the report⟧ and ⟦agreed the recommendations therein.⟧",
        ["agreed: recommendations therein", "noted: contents of the report"],
    ),
    (
        "page",
        "Action/⟦Decision: Approved the draft plan for consultation.⟧",
        ["approved: Approved the draft plan for consultation."],
    ),
    (
        "page",
        "The Panel ⟦resolved, by 5 votes to 2, that the rent be raised.⟧",
        ["approved: the rent be raised."],
    ),
    (
        "page",
        "After debate it was moved by Councillor Hale, seconded by Councillor Orrell, and ⟦RESOLVED, with one abstention: That the rent be raised.⟧",
        ["approved: the rent be raised."],
    ),
    (
        "parish",
        "Minutes\n⟦The minutes of the meeting held on 6th May 2031 were proposed by Cllr Orrell, seconded by Cllr Hale, and signed by the Chair as a true record.⟧",
        [
            "confirmed: minutes of the meeting held on 6th May 2031 were proposed by Cllr Orrell, seconded by Cllr Hale, and signed by the Chair as a true record"
        ],
    ),
    (
        "parish",
        "⟦Minutes of the meeting held on 6th May 2031⟧\n⟦Approved as a true record and signed by the Chairman.⟧",
        ["confirmed: Minutes of the meeting held on 6th May 2031"],
    ),
    (
        "parish",
        "Accounts for payment\n⟦Cheques 101 to 109 totalling £1,402.11 were authorised for payment.⟧",
        ["approved: Cheques 101 to 109 totalling £1,402.11 were authorised for payment"],
    ),
    (
        "parish",
        "Planning\n31/0412 – Mill Barn, extension. ⟦No objection⟧.\n31/0417 – The Old Forge, new dwelling. ⟦Object: overdevelopment⟧.\n31/0420 – Ash House, tree works. Council ⟦support this application⟧.",
        [
            "other: No objection",
            "other: Object: overdevelopment",
            "supported: support this application",
        ],
    ),
    (
        "parish",
        "Planning applications\na) 31/0412 Mill Barn, extension – ⟦Resolved: no objections⟧\nb) 31/0417 The Old Forge, new dwelling – ⟦Resolved: to object on grounds of access⟧",
        ["other: object on grounds of access", "supported: no objections"],
    ),
    (
        "parish",
        "Planning applications\n31/0412 Mill Barn, extension. The Council had ⟦no objections⟧.\n31/0417 The Old Forge. The Council ⟦objected to the application on grounds of access⟧.",
        ["other: no objections", "other: objected to the application on grounds of access"],
    ),
    (
        "parish",
        "Standing Orders\n⟦The Standing Orders were reviewed and adopted without amendment.⟧",
        ["approved: Standing Orders were reviewed and adopted without amendment"],
    ),
    (
        "parish",
        "Policies\n⟦The following policies were reviewed and adopted: Complaints, Grievance, Data Protection.⟧",
        [
            "approved: following policies were reviewed and adopted: Complaints, Grievance, Data Protection"
        ],
    ),
    (
        "parish",
        "Grants\n31/44.1 ⟦Resolved: to award £200 to the Scouts.⟧\n31/44.2 ⟦Resolved: to defer the Choir's request.⟧",
        ["approved: award £200 to the Scouts.", "deferred: defer the Choir's request."],
    ),
    (
        "parish",
        "Dog bins\nCouncil ⟦agreed in principle to a second bin, subject to cost.⟧",
        ["agreed: a second bin, subject to cost."],
    ),
    (
        "parish",
        "Dog bins\nMembers discussed the bins and ⟦decided not to proceed.⟧",
        ["agreed: not to proceed."],
    ),
    (
        "parish",
        "Dog bins\n⟦Item deferred to next meeting.⟧",
        ["deferred: Item deferred to next meeting"],
    ),
    ("parish", "Dog bins\n⟦Deferred.⟧", ["deferred: Deferred."]),
    (
        "parish",
        "Precept\n⟦The precept was set at £14,200.⟧",
        ["agreed: precept was set at £14,200"],
    ),
    (
        "page",
        "On its return the Chair announced that the Panel had ⟦decided to grant the licence subject to the following conditions:⟧\n\n(a) no music after 11 pm;\n(b) CCTV be kept in working order.",
        ["approved: grant the licence subject to the following conditions"],
    ),
    ("page", "The Chair said that the Cabinet had decided to grant the licence in May.", []),
    ("page", "Outcome: ⟦The report was noted.⟧", ["noted: report was noted"]),
    (
        "page",
        "It was ⟦agreed⟧ that the following be recommended to Cabinet:\n1. That ⟦the virement be approved.⟧\n2. That ⟦reserves be kept at £2m.⟧",
        ["1) recommended: the virement be approved.", "2) recommended: reserves be kept at £2m."],
    ),
    (
        "page",
        "The Executive ⟦RESOLVED⟧:\nThat ⟦the virement be approved⟧; and\nThat ⟦the Head of Finance be thanked.⟧",
        ["approved: the virement be approved", "other: the Head of Finance be thanked."],
    ),
    (
        "page",
        "Members ⟦agreed that ferries be added to the work programme.⟧",
        ["requested: ferries be added to the work programme."],
    ),
    (
        "page",
        "The ⟦officer's recommendation to let the hall⟧ ⟦was moved by Councillor Hale and seconded by Councillor Orrell⟧. The motion was ⟦carried⟧.",
        ["agreed: officer's recommendation to let the hall"],
    ),
    ("page", "⟦DECISION: The Panel agreed to let the hall.⟧", ["agreed: let the hall."]),
    (
        "page",
        "The Panel ⟦determined⟧ A. that ⟦the hall be let from 1 May⟧; B. that ⟦the rent be £900.⟧",
        ["A) agreed: the hall be let from 1 May", "B) agreed: the rent be £900."],
    ),
    (
        "page",
        "⟦Proposed by Councillor Hale⟧\n⟦Seconded by Councillor Orrell⟧\nThat the ⟦hall be let.⟧\n\n⟦For (2): Councillors Hale and Orrell⟧\nAgainst (1): Councillor Bell\n\nThe proposal was declared carried.",
        ["agreed: hall be let"],
    ),
    (
        "parish",
        "Lease of the hall\nCllr Bell moved that the hall be let and Cllr Hale seconded it. CARRIED\n⟦Resolved accordingly: that the hall be let from May.⟧",
        ["agreed: the hall be let from May."],
    ),
    (
        "page",
        "Councillor Hale moved the motion standing in his name:\n\n“This Council believes that:\n• islanders need the ferry; and\n• it is cheap.\n\nThis Council resolves to:\n1. ask the Cabinet to keep it; and\n2. write to the Minister.”\n\nCouncillor Orrell seconded the motion. The motion was put to the vote and LOST.",
        [],
    ),
    (
        "page",
        "Councillor Hale moved the motion standing in his name:\n\n“This Council believes that:\n• islanders need the ferry; and\n• it is cheap.\n\nThis Council resolves to:\n1. ⟦ask the Cabinet to keep it⟧; and\n2. ⟦write to the Minister⟧.”\n\nCouncillor Orrell seconded the motion. The motion was put to the vote and ⟦carried⟧.",
        ["1) requested: ask the Cabinet to keep it", "2) requested: write to the Minister"],
    ),
    (
        "page",
        "⟦It was moved by Councillor Hale, seconded by Councillor Orrell⟧: “That the ⟦fares be raised⟧.” On a vote being taken, the motion was ⟦carried⟧ ⟦by 12 votes to 4⟧ and it was so resolved.",
        ["approved: fares be raised"],
    ),
    (
        "page",
        "The Chair moved the recommendations, which were seconded by Councillor Orrell and ⟦carried⟧ unanimously.\n\n(i) that ⟦the fares be raised by 5%⟧;\n\n(ii) that ⟦the ferry be painted⟧.",
        ["i) approved: the fares be raised by 5%", "ii) agreed: the ferry be painted"],
    ),
    (
        "page",
        "Cabinet ⟦resolved⟧ to:\n1.1 ⟦Note the report.⟧\n1.2 ⟦Raise the fares by 5%.⟧",
        ["1.1) noted: Note the report.", "1.2) approved: Raise the fares by 5%."],
    ),
    (
        "page",
        "⟦Resolved\n(unanimously)⟧\nThat ⟦the fares be raised.⟧",
        ["approved: the fares be raised."],
    ),
    (
        "page",
        "The Council unanimously ⟦passed the following resolution: “That the ferry be kept.”⟧",
        ["agreed: the ferry be kept."],
    ),
    (
        "page",
        "⟦The update was noted and the Chair thanked the officer.⟧",
        ["noted: update was noted and the Chair thanked the officer"],
    ),
    ("page", "⟦DECISION: Fares approved.⟧", ["approved: Fares approved."]),
    ("page", "The Cabinet Member agreed that the fares were high.", []),
    (
        "parish",
        "Minutes of the last meeting\n⟦These were moved as correct by Cllr Hale and Cllr Orrell.⟧",
        ["confirmed: These were moved as correct by Cllr Hale and Cllr Orrell"],
    ),
    (
        "parish",
        "Approval of minutes\n⟦The minutes of the meeting held on 06.05.31 were confirmed as a true record.⟧",
        ["confirmed: minutes of the meeting held on 06.05.31 were confirmed as a true record"],
    ),
    (
        "parish",
        "Village green\nCllr Hale proposed, Cllr Orrell seconded and unanimously ⟦agreed that the green be mown in May.⟧",
        ["agreed: the green be mown in May."],
    ),
    (
        "parish",
        "Village green\n⟦Resolved 31/06/05.1 It was agreed by full Council that the Clerk would continue to mow the green.⟧",
        ["agreed: Clerk would continue to mow the green."],
    ),
    (
        "parish",
        "Village green\nThe meeting ⟦agreed to mow the green twice a year.⟧",
        ["agreed: mow the green twice a year."],
    ),
    (
        "parish",
        "Standing Orders\n⟦Standing orders reviewed, changed and adopted following the change in rules.⟧",
        ["approved: Standing orders reviewed, changed and adopted following the change in rules"],
    ),
    (
        "parish",
        "Public session\n⟦Cllr Bell proposed that the meeting be closed for public input, seconded by Cllr Hale⟧. ⟦Agreed⟧\nA question was raised about who mows the green.",
        ["agreed: meeting be closed for public input"],
    ),
    ("parish", "Village green\nThese were not mown in May and the residents complained.", []),
]


@pytest.mark.parametrize(("around", "text", "lines"), TOLD)
def test_a_decision_is_told_in_other_words(around: str, text: str, lines: list[str]) -> None:
    assert stated("Decision", text, *AROUND[around]) == (text, lines)
