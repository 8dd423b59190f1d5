"""Pages that lack the head of a meeting: what one item told, cut out of its minutes, and pages of offices."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import (
    Attendance,
    Decision,
    Holding,
    Meeting,
    Motion,
    Organisation,
    Person,
    Question,
    Remit,
    Scrutiny,
)

CUT = """Councillor Ann Holcombe, the Portfolio Holder for Ponds, introduced the plan for the weir.
Councillor Holcombe asked who would grease the sluice. The Clerk said that the Mill Trust would.
AMENDMENT: |
That the sluice be greased in May rather than June
|
(Moved by Councillor Tom Dray and seconded by Councillor Una Pell) |
For the amendment (2) |
Councillors Dray and Pell
|
Against the amendment (3) |
Councillors Holcombe, Orr and Vane
|
The amendment was declared to be LOST.
RESOLVED: |
1. That the plan be approved
|
2. That the Clerk buy the grease
|
(Moved by Councillor Ann Holcombe and seconded by Councillor B Orr) |
"""


def test_a_page_that_opens_with_what_was_said_has_no_head() -> None:
    record = record_of(CUT)
    assert [d.text for d in facts_of(record, Decision)] == [
        "the plan be approved",
        "the Clerk buy the grease",
    ]
    assert [(m.mover, m.result) for m in facts_of(record, Motion)] == [
        ("Tom Dray", "lost"),
        ("Ann Holcombe", "carried"),
    ]
    assert [q.asked_by for q in facts_of(record, Question)] == ["Ann Holcombe"]


OFFICES = """Executive Members{heading}
Leader of the Council and Executive Member for Planning{sep}Councillor Ann Pell
Executive Member for Ponds, Weirs and Locks{sep}Councillor Dr Tom Dray
Executive Member for Lamps{sep}Councillor Una Orr MBE
Executive Member for Hedges{sep}vacant

{asked}
Planning
Surveys
The Weir Plan
Ponds, Weirs and Locks
Allotments
Newts and frogs
Lamps
Lamp posts
Bulbs and wicks

Other offices
Chair of the Ditches Scrutiny Committee{sep}Councillor Jo Vane (Independent)
The Ditches Scrutiny Committee holds to account the Executive Member for Lamps.
"""


@pytest.mark.parametrize("sep", [" - ", ": ", " | "])
@pytest.mark.parametrize("asked", ["What they look after", "Responsibilities", "Who does what"])
def test_a_page_of_offices_tells_of_no_meeting(sep: str, asked: str) -> None:
    record = record_of(OFFICES.format(sep=sep, asked=asked, heading=" and Lead Councillors"))
    assert not facts_of(record, Attendance) and not facts_of(record, Meeting)
    assert [p.name for p in facts_of(record, Person)] == [
        "Ann Pell", "Tom Dray", "Una Orr", "Jo Vane",
    ]  # fmt: skip
    assert ("Tom Dray", "Executive Member for Ponds, Weirs and Locks") in [
        (h.person, h.post) for h in facts_of(record, Holding)
    ]
    assert [(r.portfolio, r.area) for r in facts_of(record, Remit)] == [
        ("Planning", "Surveys"),
        ("Planning", "Weir Plan"),
        ("Ponds, Weirs and Locks", "Allotments"),
        ("Ponds, Weirs and Locks", "Newts and frogs"),
        ("Lamps", "Lamp posts"),
        ("Lamps", "Bulbs and wicks"),
    ]
    assert [s.body for s in facts_of(record, Scrutiny)] == ["Ditches Scrutiny Committee"]
    assert "Ditches Scrutiny Committee" in [o.name for o in facts_of(record, Organisation)]


def test_minutes_that_list_offices_are_minutes() -> None:
    roll = OFFICES.partition("\n\n")[0].format(sep=" - ", heading=" present")
    record = record_of(f"{roll}\n\nLamps\nRESOLVED: That the lamps be lit.\n")
    assert [d.text for d in facts_of(record, Decision)] == ["the lamps be lit."]
