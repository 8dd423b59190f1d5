"""Resolutions told by whoever acts: behind a lead, two verbs in a sentence, lists within a clause."""

from __future__ import annotations

import pytest
from stated import lines as lines_of
from stated import record_of, stated

ACTS: list[tuple[str, list[str]]] = [
    (
        "Following debate, the Committee:\n(1) noted the ⟦state of the slipway⟧;\n(2) agreed that ⟦£9,000 be moved to dredging⟧; and\n(3) instructed the ⟦Harbour Master to report to the next meeting.⟧",
        [
            "1) noted: state of the slipway",
            "2) agreed: £9,000 be moved to dredging",
            "3) requested: Harbour Master to report to the next meeting.",
        ],
    ),
    (
        "After hearing Mr Pell, the Board:-\n(a) approved the ⟦plan⟧; and\n(b) remitted the ⟦fares to the Ferry Committee.⟧",
        ["a) approved: plan", "b) referred: fares to the Ferry Committee."],
    ),
    (
        "The Panel ⟦agreed⟧ to:\n(a) ⟦promote a speed limit on Quay Street⟧;\n(b) ⟦authorise the Head of Roads to settle the terms⟧; and\n(c) ⟦continue the zebra crossing to the next meeting.⟧",
        [
            "a) agreed: promote a speed limit on Quay Street",
            "b) delegated: authorise the Head of Roads to settle the terms",
            "c) deferred: continue the zebra crossing to the next meeting.",
        ],
    ),
    (
        "The Cabinet Member ⟦agreed⟧ to:\n1. ⟦over-rule the objections in Appendix B⟧; and\n2. ⟦make the Order as advertised.⟧",
        [
            "1) agreed: over-rule the objections in Appendix B",
            "2) agreed: make the Order as advertised.",
        ],
    ),
    (
        "The Committee ⟦agreed to take no action on the petition and remitted the matter of signs to the Licensing Board.⟧",
        [
            "agreed: take no action on the petition",
            "referred: matter of signs to the Licensing Board.",
        ],
    ),
    (
        "The Committee noted the ⟦position⟧ and ⟦agreed that officers continue to negotiate with the tenant.⟧",
        ["agreed: officers continue to negotiate with the tenant.", "noted: position"],
    ),
    (
        "The Council ⟦appointed Councillor Hale to the Ferry Trust in place of Councillor Orrell.⟧",
        ["appointed: Councillor Hale to the Ferry Trust in place of Councillor Orrell."],
    ),
    (
        "The Council, having heard Councillor Pell, seconded by Councillor Hale, unanimously ⟦agreed⟧:\n(i) to ⟦welcome the plan⟧; and\n(ii) to ⟦request a report on beds in May.⟧",
        ["i) other: welcome the plan", "ii) requested: request a report on beds in May."],
    ),
    (
        "On the motion of the Provost, seconded by Councillor Pell, the Council ⟦agreed⟧ to appoint:\n(a) ⟦Councillor Hale as Convener of the Ferry Committee⟧;\n(b) ⟦Mr Kenneth Orrell, as religious representative, to the Education Committee.⟧",
        [
            "a) appointed: Councillor Hale as Convener of the Ferry Committee",
            "b) appointed: Mr Kenneth Orrell, as religious representative, to the Education Committee.",
        ],
    ),
    (
        "⟦RESOLVED⟧ -\n1. That ⟦the programme be adopted⟧, and\n2. That ⟦the Director of Parks bring to the Ferry Committee within six weeks⟧\n(i) costs for each park; and\n(ii) the views of the Forum.\n3. That ⟦the fence stay.⟧",
        [
            "1) approved: the programme be adopted",
            "2) requested: the Director of Parks bring to the Ferry Committee within six weeks",
            "3) agreed: the fence stay.",
        ],
    ),
    (
        "Proposed by Councillor Pell\nSeconded by Alderman Hale\n⟦Agreed: that the pilot be made permanent from 1 April 2032.⟧",
        ["approved: the pilot be made permanent from 1 April 2032."],
    ),
    (
        "Penderfynwyd / ⟦Resolved – to accept the tender of Blodau Hale Ltd.⟧",
        ["approved: accept the tender of Blodau Hale Ltd."],
    ),
    ("The Committee agreed that the website was confusing.", []),
    (
        "The Mayor, having listened to the Panel, ⟦ORDERED⟧ that he:\n1. ⟦Reconfirms his decision of 11 May⟧; and\n2. ⟦Asks the Clerk to count users for a quarter.⟧",
        [
            "1) agreed: Reconfirms his decision of 11 May",
            "2) requested: Asks the Clerk to count users for a quarter.",
        ],
    ),
    # each lettered paragraph of an item has acts of its own, as far behind its letter as they stand
    (
        "b) ⟦Resolved: to pay the miller £40.⟧\nc) The draft rules were looked at. It was ⟦agreed that the Clerk print them.⟧\nd) ⟦Cllr Pell was appointed to the Eel Group in place of Cllr Orrell.⟧",
        [
            "appointed: Cllr Pell was appointed to the Eel Group in place of Cllr Orrell",
            "approved: pay the miller £40.",
            "requested: the Clerk print them.",
        ],
    ),
    (
        "It was ⟦agreed that the Clerk write to the Harbour Master.⟧",
        ["requested: the Clerk write to the Harbour Master."],
    ),
    ("Members agreed that the ditch had become a danger.", []),
    (
        "The Cabinet: \n• Noted the ⟦report⟧;\n• Approved the ⟦draft strategy for consultation⟧; and\n• Delegated ⟦authority to the Head of Parks to make minor changes.⟧",
        [
            "approved: draft strategy for consultation",
            "delegated: authority to the Head of Parks to make minor changes.",
            "noted: report",
        ],
    ),
]

BEHIND_REASONS = """Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Venue: Corn Hall, Hexwick

1. CORN HALL LEASE

1.1 The Clerk explained the lease.

Options considered

1.2 To let the hall by the day was considered.

Reasons for decision

1.3 The hall stood empty.

RESOLVED –

1. That the lease be let to the Trust.

2. That the Clerk write to the tenant.

2. MARKET STALLS

2.1 The charges were explained.

RESOLVED – That the charges be approved.
"""


@pytest.mark.parametrize(("text", "lines"), ACTS)
def test_acts(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


def test_resolution_behind_its_reasons() -> None:
    assert lines_of(record_of(BEHIND_REASONS), "Decision") == [
        "1) agreed: the lease be let to the Trust.",
        "2) requested: the Clerk write to the tenant.",
        "approved: the charges be approved.",
    ]


def test_accepted_under_apologies_decides_nothing() -> None:
    page = BEHIND_REASONS.replace(
        "1. CORN HALL LEASE", "1. APOLOGIES\n\nCouncillor Pell – accepted."
    )
    found = record_of(page[: page.index("1.1")] + page[page.index("2. MARKET") :])
    assert lines_of(found, "Decision") == ["approved: the charges be approved."]
