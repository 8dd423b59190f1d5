"""Minutes of parish, town and community councils: P and S, columns of those present, numbers with their year."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Attendance, Decision, Holding, Item, Meeting, Motion, Person

HEAD = """HEXWICK COMMUNITY COUNCIL

Minutes of the Monthly Meeting held at the Hall, Hexwick on 20/05/2031 at 7.00 p.m.

Present:  Mrs Una Low-Hale, Mr Ian Bebb, Mr Tom Dene, Ms Ann Pell
Clerk:     Mrs Nest Vaughan

1. Finance
"""
# what is printed | who moved and who seconded
PAIRED = [
    ("Payments approved, P: IB S: AP", "Ian Bebb, Ann Pell"),
    ("Correct. Signed by chair. P: ULH  S: TD", "Una Low-Hale, Tom Dene"),
    ("Payments approved.  P: Mr Bebb, S: Ms Pell", "Ian Bebb, Ann Pell"),
    ("Prop. I Bebb Sec. U Low-Hale - elected.", "Ian Bebb, Una Low-Hale"),
    ("Glass approved. Prop TD Sec AP. All in favour.", "Tom Dene, Ann Pell"),
    ("Ladders approved - Prop. Tom Dene, Sec. Ann Pell", "Tom Dene, Ann Pell"),
    ("Posts approved [Prop: TD; Sec: AP]", "Tom Dene, Ann Pell"),
    ("See P: 12 and S: 4 of the plan.", ""),
    ("The Hon Sec Ann Pell read a letter.", ""),
    ("P: Annex A of the budget was read.", ""),
]


@pytest.mark.parametrize(("printed", "people"), PAIRED)
def test_who_moved_in_letters(printed: str, people: str) -> None:
    record = record_of(HEAD + printed + "\n\n2. AOB\nThere was none.\n")
    found = [f"{f.mover}, {f.seconder}" for f in record.facts if isinstance(f, Motion)]
    assert found == ([people] if people else [])


COLUMNS = """HEXWICK PARISH COUNCIL

Minutes of the Ordinary Meeting of the Parish Council held on Tuesday 14th May 2030

Present:     Cllr Mrs U Low (UL) Chairman             Cllr I Bebb (IB) Vice Chairman
             Cllr T Dene (TD)                         Cllr Miss A Pell (AP)
             Mr N Hale - Clerk (NH)

30/108   APOLOGIES
         None.

30/109   LAMPS
         IB said that they were lit. Prop. TD Sec. AP
"""


def test_offices_in_columns_are_those_of_the_name_before_them() -> None:
    record = record_of(COLUMNS)
    held = {(f.person, f.post) for f in record.facts if isinstance(f, Holding)}
    assert held == {("U Low", "Chairman"), ("I Bebb", "Vice Chairman"), ("N Hale", "Clerk")}


RUN_IN = """HEXWICK PARISH COUNCIL MINUTES OF THE MEETING HELD ON 1 JUNE 2031

PRESENT: Una Low (UL) Chair, Ian Bebb (IB), Tom Dene (TD). Clerk: Nest Vale

70/31 Apologies for absence Apologies had been received from Ann Pell (AP). 71/31 Declarations of interest in items of this agenda No declarations were made. 72/31 Filming and recording of the meeting by members of the public and press UL asked whether any would be made.

73/31 Minutes of the meeting held on 3 May 2031

They were signed.

74/31 Clerk's Report a) The Clerk read the letters. b) Lamps had been lit. 75/31 Lamplighter's Report a) The Clerk told of the lamps.

76/31 Police Report – IB reported that nothing had been stolen.

77/31 Matters arising

77.1 Footpath 14. The Clerk had written.

77.2 Lamps – now lit by gas. The Clerk to be thanked.
"""


def test_items_that_open_within_a_line_by_numbers_with_their_year() -> None:
    titles = [f.title for f in record_of(RUN_IN).facts if isinstance(f, Item)]
    assert titles == [
        "Apologies for absence",
        "Declarations of interest in items of this agenda",
        "Filming and recording of the meeting by members of the public and press",
        "Minutes of the meeting held on 3 May 2031",
        "Clerk's Report",
        "Lamplighter's Report",
        "Police Report",
        "Matters arising",
    ]


IN_CAPITALS = """Meeting Minutes

Parish Council Meeting 14th Sept 2031 - Minutes

MINUTES of the meeting of HEXWICK PARISH COUNCIL held on Monday 14th September 2031 at 7pm in the Corn Hall.

Present were Mr O Marl (Chairman), Mrs L Hume and Mrs N Carr.

APOLOGIES FOR ABSENCE were received from Mr S Stagg.


THE MINUTES of the last meeting were read, approved and signed.


MATTERS ARISING from the Minutes. (a) The pump has been mended.

(b) The oak is to be felled.


FINANCE. A cheque was signed for the mower.

Bought for the green:

Cones   £37.47

Barrow    £59.94

Goal posts  £220.74


PLANNING. The barn at Dray Farm was allowed.


PATHS AND HEDGES. The Clerk was asked to write to the County Council about the stile.
"""
NUMBERED_FAR = """Hexwick Town Council 2031 minutes

Minutes of the meeting of Hexwick Town Council held in the Corn Hall on Monday, 6th August 2031 at 7pm

PRESENT: Councillor D. Marl (chairman), Councillors Mrs G. Cope and J. Gove.

24365 CHAIRMAN'S ANNOUNCEMENTS
The chairman had been to the fair.

24366 POLICE MATTERS
It was agreed to thank Sergeant Nash.
"""
NUMBERED_IN_WORDS = """Minutes of the Council Meeting of Hexwick Community Council held on Wednesday 5th December 2031

Minute no. 1 – Members Present Councillors: A Marl A Evans B Evans B D Davies

Minute no. 2 - Apologies for Absence Apologies for absence were received from Councillor T Hume.

Minute no. 3 – Matters Arising The Clerk reported on the pump.
"""
SHAPES = [
    (
        IN_CAPITALS,
        ["APOLOGIES FOR ABSENCE", "THE MINUTES", "MATTERS ARISING", "FINANCE", "PLANNING", "PATHS AND HEDGES"],
        ["O Marl present", "L Hume present", "N Carr present", "S Stagg apologies"],
    ),
    (
        NUMBERED_FAR,
        ["CHAIRMAN'S ANNOUNCEMENTS", "POLICE MATTERS"],
        ["D. Marl present", "G. Cope present", "J. Gove present"],
    ),
    (
        NUMBERED_IN_WORDS,
        ["Members Present", "Apologies for Absence", "Matters Arising"],
        ["A Marl present", "A Evans present", "B Evans present", "B D Davies present", "T Hume apologies"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "titles", "there"), SHAPES)
def test_titles_that_open_what_is_told(page: str, titles: list[str], there: list[str]) -> None:
    facts = record_of(page).facts
    assert [f.title for f in facts if isinstance(f, Item)] == titles
    assert sorted(f"{f.person} {f.status}" for f in facts if isinstance(f, Attendance)) == sorted(
        there
    )
    (meeting,) = [f for f in facts if isinstance(f, Meeting)]
    assert meeting.date[:4] == "2031"


SHORT = """HEXWICK COMMUNITY COUNCIL

Minutes of the Monthly Meeting held at the Hall, Hexwick on 20/05/2031 at 7.00 p.m.

Present: Councillors: A. Bell (AB)(Chair), D.Orrell (DO), Ann Pell (AP), J. Tull (JT)
In Attendance: N. Vane (Clerk), PC T. Dray until 7.30pm, 2 members of the public

1. Grants
a) It was resolved that £50 be given to the hall. Prop DO Sec AP
b) A bid from the Mill Trust was held over to June.
c) A letter was read.

2. Trees
It was resolved that the oak stay. The bid was put off to June.
"""


def test_names_and_entries_of_short_minutes_are_read_as_printed() -> None:
    facts = record_of(SHORT).facts
    assert [f.name for f in facts if isinstance(f, Person)][1] == "D.Orrell"
    assert [(f.mover, f.seconder) for f in facts if isinstance(f, Motion)] == [
        ("D.Orrell", "Ann Pell")
    ]
    left = [(f.person, f.at) for f in facts if isinstance(f, Attendance) and f.status == "left"]
    assert left == [("T. Dray", "19:30")]
    # each entry of a list is a matter of its own; beside a resolution, sentences only tell how it came about
    assert [f.text for f in facts if isinstance(f, Decision)] == [
        "£50 be given to the hall.",
        "A bid from the Mill Trust was held over to June",
        "the oak stay.",
    ]


@pytest.mark.parametrize("reason", ["Postponed from 9th June 2031, ", "RESCHEDULED, ", ""])
def test_why_the_day_was_changed_is_no_part_of_the_body(reason: str) -> None:
    page = f"Agenda and minutes\n\n{reason}Ponds Panel - Wednesday, 23rd June, 2031 10.00 am\n\nVenue: Mill\n\nItems\nNo. Item\n\n1.\n\nLamps\n\nMinutes:\n\nNoted.\n"
    meetings = [f for f in record_of(page).facts if isinstance(f, Meeting)]
    assert [(m.body, m.date) for m in meetings] == [("Ponds Panel", "2031-06-23")]
