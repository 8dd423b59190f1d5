"""Resolutions in the shapes that councils print them: said twice, lettered, in capitals, without a marker."""

from __future__ import annotations

import pytest
from stated import lines as lines_of
from stated import record_of, stated

RESOLUTIONS: list[tuple[str, list[str]]] = [
    (
        "⟦AGREED⟧: On the proposal of Councillor Pell seconded by Alderman Hale it was agreed to ⟦note the Lamp Sheet and to close entry 31.⟧",
        ["noted: note the Lamp Sheet and to close entry 31."],
    ),
    (
        "⟦AGREED⟧: It was agreed on the proposal of Councillor Pell seconded by Councillor Hale:\n• that ⟦the scheme be adopted⟧\n• that ⟦a paper on take-up be tabled in December.⟧",
        ["approved: the scheme be adopted", "requested: a paper on take-up be tabled in December."],
    ),
    (
        "⟦AGREED: It was agreed to note the minutes of the Ferry Board of 5 April 2031.⟧",
        ["noted: note the minutes of the Ferry Board of 5 April 2031."],
    ),
    (
        "The Panel ⟦ENDORSED the draft for consultation and ASKED that the final version be brought back in September 2032.⟧",
        [
            "approved: the draft for consultation",
            "requested: final version be brought back in September 2032.",
        ],
    ),
    (
        "The Panel ⟦AGREED TO RECOMMEND to the Ferry Committee transfer of the slip at £1⟧, and DEFERRED the ⟦request by the Boat Club pending a valuation.⟧",
        [
            "deferred: request by the Boat Club pending a valuation.",
            "recommended: transfer of the slip at £1",
        ],
    ),
    (
        "⟦RESOLVED⟧, with 9 members voting in favour and 1 against, to:\n(a) ⟦approve the fares⟧; and\n(b) ⟦review them in a year.⟧",
        ["a) approved: approve the fares", "b) agreed: review them in a year."],
    ),
    (
        "On being proposed by the Mayor, seconded by Councillor Pell, it was ⟦resolved unanimously⟧ to: A ⟦Confirm the appointment of the Surveyor.⟧ B ⟦Note the interim cover.⟧",
        [
            "A) approved: Confirm the appointment of the Surveyor.",
            "B) noted: Note the interim cover.",
        ],
    ),
    (
        "⟦RESOLVED⟧:\n\nA ⟦Approve the lease.⟧\n\nB ⟦Delegate its terms to the Clerk.⟧",
        ["A) approved: Approve the lease.", "B) delegated: Delegate its terms to the Clerk."],
    ),
    (
        "⟦RESOLVED TO RECOMMEND TO THE FERRY AUTHORITY THAT Mrs Bethan Hale be appointed to the Slipway Board.⟧",
        ["recommended: Mrs Bethan Hale be appointed to the Slipway Board."],
    ),
    (
        "Proposed by Councillor Pell, seconded by Councillor Hale and ⟦agreed that it be recommended to Council that a ten year lease be granted.⟧",
        ["recommended: a ten year lease be granted."],
    ),
    (
        "⟦RESOLVED⟧: |\nThat ⟦Members endorse the yearly report.⟧",
        ["approved: Members endorse the yearly report."],
    ),
    (
        "⟦RESOLVED⟧ that\n5.1 ⟦the lease be let⟧;\n5.2 ⟦in regard to the arrears, Chief Officers review what is open to them.⟧",
        [
            "5.1) agreed: the lease be let",
            "5.2) requested: in regard to the arrears, Chief Officers review what is open to them.",
        ],
    ),
    (
        "The Panel ⟦resolved⟧:-\n(1) to ⟦note the plan⟧; and\n(2) to ⟦recommend to the Ferry Committee that a bursary be paid.⟧",
        [
            "1) noted: note the plan",
            "2) recommended: recommend to the Ferry Committee that a bursary be paid.",
        ],
    ),
    (
        "It was MOVED by Mr Pell, SECONDED by Mrs Hale and ⟦RESOLVED⟧ (a) that ⟦the tolls be noted⟧; (b) that ⟦the gate be closed at dusk⟧; and (c) that ⟦the Clerk write to the County.⟧",
        [
            "a) noted: the tolls be noted",
            "b) agreed: the gate be closed at dusk",
            "c) requested: the Clerk write to the County.",
        ],
    ),
    (
        "⟦RECOMMENDED⟧ TO COUNCIL:\n1. That ⟦the slip be sold⟧;\n2. That ⟦the toll be £2⟧; and\n⟦RESOLVED⟧:\n3. That ⟦the Pilot be thanked.⟧",
        [
            "1) recommended: the slip be sold",
            "2) recommended: the toll be £2",
            "3) other: the Pilot be thanked.",
        ],
    ),
    (
        "The Executive Lead Member ⟦DEFERRED a decision on the slip until May, and REQUESTED that the Pilot obtain two quotations.⟧",
        [
            "deferred: a decision on the slip until May",
            "requested: Pilot obtain two quotations.",
        ],
    ),
    (
        "It was ⟦RESOLVED nemine contradicente that the lease be let.⟧",
        ["agreed: the lease be let."],
    ),
    ("The rent had risen by\n2.5 per cent since the lease was let.", []),
    ("⟦RESOLVED to: A report be brought in May.⟧", ["requested: A report be brought in May."]),
    (
        "Scrutiny ⟦made the following recommendations to Cabinet⟧:\n1. That ⟦the appeals route be open before the policy begins.⟧\n2. That ⟦the paths be measured every three years.⟧",
        [
            "1) recommended: the appeals route be open before the policy begins.",
            "2) recommended: the paths be measured every three years.",
        ],
    ),
    (
        "The Chair was authorised to sign ⟦the minutes of the meeting held on 21st May 2031 as a correct record.⟧",
        ["confirmed: minutes of the meeting held on 21st May 2031 as a correct record"],
    ),
    ("⟦The Panel received and noted the Work Programme.⟧", ["noted: Work Programme"]),
    ("⟦Log noted.⟧", ["noted: Log noted"]),
    ("Forum ⟦agreed para 9 (a reserve of £150k).⟧", ["agreed: para 9 (a reserve of £150k)."]),
    (
        "Board⟦'s recommendation to Cabinet: that the joint stores go ahead in May.⟧",
        ["recommended: the joint stores go ahead in May."],
    ),
    (
        "Having weighed the options, the Panel:\n1. approved the ⟦plan⟧; and\n2. asked for ⟦a review in a year.⟧",
        ["1) approved: plan", "2) requested: a review in a year."],
    ),
    (
        "The Panel -\n(a) APPROVED the ⟦order⟧; and\n(b) INSTRUCTED the ⟦Engineer to put up signs.⟧",
        ["a) approved: order", "b) requested: Engineer to put up signs."],
    ),
    (
        "⟦Decision⟧\n1) To ⟦note the paper by the Manager.⟧\n2) To ⟦instruct the Head of Parks to report back in six months.⟧",
        [
            "1) noted: note the paper by the Manager.",
            "2) requested: instruct the Head of Parks to report back in six months.",
        ],
    ),
    ("In May the following recommendations were lost.", []),
]

RECOMMENDED: list[tuple[str, list[str]]] = [
    (
        "Scrutiny made the following recommendations to Cabinet:\n1. That ⟦the appeals route be open before the policy begins.⟧",
        ["1) to Cabinet: the appeals route be open before the policy begins."],
    ),
    (
        "RESOLVED - That ⟦the Executive RECOMMEND TO COUNCIL that £1.1m be set aside.⟧",
        ["to Council: £1.1m be set aside."],
    ),
    (
        "Board's recommendation to Cabinet: that ⟦the joint stores go ahead in May.⟧",
        ["to Cabinet: the joint stores go ahead in May."],
    ),
    (
        "The Panel AGREED TO RECOMMEND to the Ferry Committee ⟦transfer of the slip at £1.⟧",
        ["to Ferry Committee: transfer of the slip at £1."],
    ),
]

STRIPPED = """Agenda item

Corn Hall lease

The Clerk explained the lease. A vote was taken and the amendment was lost.



(a)      the lease be let to the Trust;


(b)      the Clerk write to the tenant before the end of May.
"""


# what was moved under its mover's name is decided where it is resolved, and what was lost nowhere
MOVED = """Agenda item

Corn Hall lease

Proposed by Councillor Pell

Seconded by Councillor Orrell

That the punt be sold.
{after}"""
AMENDED = """
As an amendment it was

Proposed by Councillor Hale

Seconded by Councillor Marsh

That the punt be let until spring.

The amendment was declared lost and it was accordingly

Resolved: That the punt be sold.
"""


@pytest.mark.parametrize("after", ["", AMENDED])
def test_what_was_moved_is_decided_once(after: str) -> None:
    assert lines_of(record_of(MOVED.format(after=after)), "Decision") == [
        "agreed: the punt be sold."
    ]


@pytest.mark.parametrize(("text", "lines"), RESOLUTIONS)
def test_resolutions(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


def test_list_whose_marker_is_lost() -> None:
    assert lines_of(record_of(STRIPPED), "Decision") == [
        "a) agreed: the lease be let to the Trust",
        "b) requested: the Clerk write to the tenant before the end of May.",
    ]


@pytest.mark.parametrize(("text", "lines"), RECOMMENDED)
def test_recommendations(text: str, lines: list[str]) -> None:
    assert stated("Recommendation", text) == (text, lines)
