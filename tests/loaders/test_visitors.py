"""Who speaks to a meeting or is welcomed to it without being a member: portfolio holders, ward members, parties."""

from __future__ import annotations

import pytest
from frames import MINUTES, ROLL, Frame, Framed, each
from stated import facts_of, record_of, stated

from ontology.record import Attendance

CASES: list[Framed] = [
    (
        MINUTES,
        [
            (  # spoke against
                (
                    "⟦Mrs Una Toal and Mr Dan Best spoke against.⟧ ⟦Councillors Pell and Orrell asked⟧ "
                    "questions."
                ),
                [
                    "in-attendance Dan Best (Corn Hall lease)",
                    "in-attendance Una Toal (Corn Hall lease)",
                    "present Orrell",
                    "present Pell",
                ],
            ),
            (  # portfolio holder replied
                (
                    "The Cabinet Member for Waste, ⟦Councillor Mrs H. Orme, replied that the centre would "
                    "close.⟧ ⟦Councillor Pell thanked⟧ her."
                ),
                ["in-attendance H. Orme (Corn Hall lease)", "present Pell"],
            ),
            (  # portfolio holder welcomed
                "⟦Councillor Ingram Hope, Portfolio Holder for Leisure, was welcomed to the meeting.⟧",
                ["in-attendance Ingram Hope (Corn Hall lease)"],
            ),
            (  # attended with
                (
                    "⟦Councillor Delphine Ware, Portfolio Holder for Economy, who attended with the "
                    "Assistant Director (Growth), Toby Marchbank, gave her account.⟧"
                ),
                ["in-attendance Delphine Ware", "in-attendance Toby Marchbank"],
            ),
            (  # ward member
                (
                    "⟦Councillor Edwin Stoke, ward member, spoke in support.⟧ ⟦Councillor Pell moved⟧ the "
                    "recommendation."
                ),
                ["in-attendance Edwin Stoke (Corn Hall lease)", "present Pell"],
            ),
            (  # local ward member before
                (
                    "The local ward member, ⟦Councillor Edwin Stoke, addressed the Panel.⟧ ⟦Councillor Pell "
                    "asked⟧ about parking."
                ),
                ["in-attendance Edwin Stoke (Corn Hall lease)", "present Pell"],
            ),
            (  # ordinary member
                "Councillor Pell reported that the drains were blocked. Councillor Orrell replied.",
                [],
            ),
            (  # commissioner
                (
                    "The Police and Crime Commissioner, ⟦Ms Zara Lind, presented her precept.⟧ ⟦She was "
                    "joined by the Chief Finance Officer (Mr H Dace).⟧"
                ),
                ["in-attendance H Dace", "in-attendance Zara Lind (Corn Hall lease)"],
            ),
        ],
    ),
    (
        ROLL,
        [
            (  # also present under
                (
                    "⟦Present:⟧ ⟦Councillors Bell (Chair)⟧, ⟦Orme⟧ and ⟦Pike⟧\n"
                    "⟦Also present under Standing Order 4.3:⟧ ⟦Councillor Abdul Karim (item 2)⟧"
                ),
                ["in-attendance Abdul Karim", "present Bell", "present Orme", "present Pike"],
            ),
            (  # hearing parties
                (
                    "⟦Present:⟧ ⟦Councillors Bell (Chair)⟧, ⟦Orme⟧ and ⟦Pike⟧\n"
                    "⟦Applicant⟧: ⟦Mr Deniz Kaya⟧; ⟦Ms Laura Pym (Solicitor, Pym & Hale LLP)⟧\n"
                    "⟦Objectors⟧: ⟦Mrs Jo Lark⟧\n"
                    "⟦Officers:⟧ ⟦Priti Raval (Licensing Officer)⟧"
                ),
                [
                    "in-attendance Deniz Kaya",
                    "in-attendance Jo Lark",
                    "in-attendance Laura Pym",
                    "in-attendance Priti Raval",
                    "present Bell",
                    "present Orme",
                    "present Pike",
                ],
            ),
            (  # visitors
                (
                    "⟦Present:⟧ ⟦Councillors Bell (Chair)⟧, ⟦Orme⟧ and ⟦Pike⟧\n"
                    "⟦Visitors:⟧ ⟦Councillor Ewart Dyer⟧, Leader of the Council"
                ),
                ["in-attendance Ewart Dyer", "present Bell", "present Orme", "present Pike"],
            ),
        ],
    ),
]


@pytest.mark.parametrize(("frame", "text", "expected"), each(CASES))
def test_attendance(frame: Frame, text: str, expected: list[str]) -> None:
    assert stated("Attendance", text, *frame) == (text, expected)


def test_guests_are_welcomed_for_what_they_came_for() -> None:
    record = record_of(
        "Hurn District Council\n\nFERRY PANEL\n\nMinutes of the meeting held on 4 March 2031 at 10.00 am\n\n"
        "Present: Councillors Ann Bell (Chair) and John Marsh\n\n1. EELS\n\n"
        "The Chair welcomed Ms Una Toal and Mr Dan Best from the Mill Trust, who gave a talk on eels.\n"
    )
    there = [(a.person, a.status) for a in facts_of(record, Attendance)]
    assert there[-2:] == [("Una Toal", "in-attendance"), ("Dan Best", "in-attendance")]
