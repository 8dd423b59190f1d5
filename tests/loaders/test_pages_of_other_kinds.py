"""Pages that are no record of a meeting: their rows are no items, what they tell is read all the same."""

from __future__ import annotations

from typing import Any

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import (
    Action,
    Attendance,
    Decision,
    Document,
    Fact,
    Holding,
    Item,
    Meeting,
    MentionedMeeting,
    Motion,
    Person,
    Question,
    Recommendation,
    Record,
)


def read(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


def of(record: Record, kind: type[Fact]) -> list[Any]:
    return [fact for fact in record.facts if isinstance(fact, kind)]


MEMBER = """Councillor details

Councillor Ada Pell

Party: Independent

Recent meetings

{rows}

Committee appointments

Ditches Panel (Chair)
Hurn Homes Ltd (Director)

Surgeries

By telephone
"""
ROWS = [
    "17/10/2031 18:00  Ditches Panel  Present\n21/09/2031 19:00  Council  Apologies",
    "Ditches Panel | 17 Oct 2031 | Attended\nCouncil | 21 Sep 2031 | Apologies given\nWeir Board | 3 Sep 2031 | Not required",
    "Date\nMeeting\nAttendance\n17 October 2031\nDitches Panel\nPresent\n21 September 2031\nCouncil\nSent apologies",
    "Date          Meeting         Role     Attendance\n17 Oct 2031   Ditches Panel   Member   Present, as Chair\n21 Sep 2031   Council         -        Apologies",
    "• Present - Ditches Panel - Friday 17 October 2031\n• Apologies - Council - Sunday 21 September 2031",
]


@pytest.mark.parametrize("rows", ROWS)
def test_member_was_at_the_meetings_of_a_list(rows: str) -> None:
    record = read(MEMBER.format(rows=rows))
    met = {m.id: (m.body, m.date) for m in of(record, MentionedMeeting)}
    told = {(a.person, a.status, *met[a.meeting]) for a in of(record, Attendance)}
    assert told == {
        ("Ada Pell", "present", "Ditches Panel", "2031-10-17"),
        ("Ada Pell", "apologies", "Council", "2031-09-21"),
    }
    assert not of(record, Item) and not of(record, Meeting)
    assert {(h.person, h.post, h.organisation) for h in of(record, Holding)} == {
        ("Ada Pell", "Chair", "Ditches Panel"),
        ("Ada Pell", "Director", "Hurn Homes Ltd"),
    }


VOTES = """How members voted

{meeting}

{item}

Amendment 1
Moved by Councillor Ada Pell, seconded by Councillor Ian Crabb
Amendment status: Rejected

Councillor | Vote
Councillor Ada Pell | For
Councillor Ian Crabb | For
Councillor Joan Vane | Against
Councillor Tom Orrell | Against
Councillor Una Hale | Against

{item}

Substantive motion
(1) That the dredger be hired for June; and
(2) That the mere be sounded.
Moved by Councillor Joan Vane, seconded by Councillor Tom Orrell
Motion status: Carried

For | Councillor Vane, Councillor Orrell and Councillor Hale 3
Against | Councillor Pell and Councillor Crabb 2
Abstain | None 0
"""


@pytest.mark.parametrize(
    ("meeting", "item"),
    [
        ("Council - Thursday, 27 February 2031 7.00 pm", "Item: 9. Dredging of the mere"),
        ("Votes at: Council, 27 February 2031", "Agenda item 9 - Dredging of the mere"),
        ("The Council, 27 February 2031 (Extraordinary)", "Item 9: Dredging of the mere"),
    ],
)
def test_votes_are_of_one_item_of_the_meeting(meeting: str, item: str) -> None:
    record = read(VOTES.format(meeting=meeting, item=item))
    assert [(m.body, m.date) for m in of(record, Meeting)] == [("Council", "2031-02-27")]
    assert [(i.number, i.title) for i in of(record, Item)] == [("9", "Dredging of the mere")]
    motions = [(m.mover, m.result, len(m.voters_for), len(m.voters_against)) for m in of(record, Motion)]  # fmt: skip
    assert motions == [("Ada Pell", "lost", 2, 3), ("Joan Vane", "carried", 3, 2)]
    assert [(d.ordinal, d.text) for d in of(record, Decision)] == [
        ("1", "dredger be hired for June"),
        ("2", "mere be sounded"),
    ]


TRACKER = """Ditches Panel

Action Tracker 2031/32

Report to: Ditches Panel, Wednesday 22 January 2032

Chair: Councillor Norma Vane

Ref | Meeting date | Minute | Action | Owner | Target date | Update
D/1 | 17 July 2031 | 14 Lamps | Send round the number of lamps | Ann Hale, Head of Lamps | 30/09/2031 | Done
D/2 | 11 September 2031 | 22 Weir | That the Head of Lamps be asked to light the weir | Ann Hale | January 2032 | Begun
"""


def test_rows_of_a_tracker_are_actions_of_earlier_meetings() -> None:
    record = read(TRACKER)
    assert [(m.body, m.date) for m in of(record, Meeting)] == [("Ditches Panel", "2032-01-22")]
    assert [m.date for m in of(record, MentionedMeeting)] == ["2031-07-17", "2031-09-11"]
    assert [(a.text[:20], a.who[0]) for a in of(record, Action)] == [
        ("Send round the numbe", "Ann Hale"),
        ("light the weir", "Ann Hale"),
    ]
    assert [i.title for i in of(record, Item)] == ["Action Tracker 2031/32"]
    assert not of(record, Attendance)


RECOMMENDED = """Ditches Panel - Recommendation tracker

Recommendations to the Cabinet

Ref | Made on | Recommendation | Response
R3 | 17 July 2031 | That the Cabinet pay for a second dredger | Accepted
R4 | 17 July 2031 | That the mere be sounded each spring | Awaited
"""


def test_recommendations_of_a_tracker_went_to_the_body_named_above_them() -> None:
    told = of(read(RECOMMENDED), Recommendation)
    assert [(r.text, r.to) for r in told] == [
        ("Cabinet pay for a second dredger", "Cabinet"),
        ("mere be sounded each spring", "Cabinet"),
    ]


PLAN = """Hurn Borough Council
Cabinet Forward Plan - 1 February 2032 to 31 May 2032

What is a key decision? One that costs more than £250,000.

Issue | Decision maker | Decision due | Contact
Sale of the mill | Cabinet | 10 March 2032 | Ann Hale, Head of Lamps
"""


def test_plan_decides_nothing() -> None:
    record = read(PLAN)
    assert not (of(record, Item) or of(record, Decision) or of(record, Question))
    assert [(m.body, m.date) for m in of(record, MentionedMeeting)] == [("Cabinet", "2032-03-10")]
    assert not [m for m in of(record, Meeting) if m.date]


ATTENDED = """Attendance details for meeting
Ditches Panel
Tuesday 3 June 2031 10.00 am

Attendee
Role
Attendance
Councillor Ada Pell
Chair
Present
Councillor Ian Crabb
Member
Apologies
Councillor Joan Vane
Member
Expected
"""


def test_who_was_expected_is_not_known_to_have_come() -> None:
    told = [(a.person, a.status) for a in of(read(ATTENDED), Attendance)]
    assert told == [("Ada Pell", "present"), ("Ian Crabb", "apologies")]


ACROSS = """Ditches Panel
Councillor attendance 2031/32

Name | 4 June 2031 | 10 September 2031
Councillor Ada Pell (Chair) | Present | Present
Councillor Ian Crabb | Apologies | Present
"""


def test_days_head_the_columns_of_attendance() -> None:
    record = read(ACROSS)
    met = {m.id: m.date for m in of(record, MentionedMeeting)}
    assert {(a.person, a.status, met[a.meeting]) for a in of(record, Attendance)} == {
        ("Ada Pell", "present", "2031-06-04"),
        ("Ada Pell", "present", "2031-09-10"),
        ("Ian Crabb", "apologies", "2031-06-04"),
        ("Ian Crabb", "present", "2031-09-10"),
    }


PETITIONS = """Petitions received by the Council

Petition: Light the weir
Lead petitioner: Rajesh Vane
Signatures: 412
Presented to: Ditches Panel, 26 February 2031
"""


def test_petitions_were_presented_at_meetings_that_are_mentioned() -> None:
    record = read(PETITIONS)
    assert [(m.body, m.date) for m in of(record, MentionedMeeting)] == [
        ("Ditches Panel", "2031-02-26")
    ]
    assert [p.name for p in of(record, Person)] == ["Rajesh Vane"]
    assert not of(record, Item) and not of(record, Meeting)


RECORD = """Ditches Panel - Action Tracker and other business
Minutes of the meeting held on 3 June 2031

Present: Councillors Ada Pell (Chair) and Ian Crabb

1. ACTION TRACKER

RESOLVED: That the tracker be noted.

2. DREDGING

RESOLVED: That the dredger be hired.
"""


def test_minutes_with_such_a_title_are_minutes() -> None:
    record = read(RECORD)
    assert len(of(record, Item)) == 2 and len(of(record, Decision)) == 2


HEADED = """Ditches Panel
Date: Tuesday, 3 June 2031
Place: Weir House

Attendance Details
Members:
Ada Pell (Convener)
Ian Crabb

1 Transparency Statements
There were none.

2 Sluices: Repairs
The Panel agreed that the sluices be mended.

3 Dredging
The Panel agreed to hire the dredger.
"""


def test_details_of_attendance_at_the_head_of_minutes_make_no_other_page() -> None:
    assert [item.title for item in of(read(HEADED), Item)] == [
        "Transparency Statements",
        "Sluices: Repairs",
        "Dredging",
    ]
