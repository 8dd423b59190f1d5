"""Notices of decisions whose lines were run together: titles in capitals, lists of people in one line, marks."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import (
    Action,
    Attendance,
    Decision,
    Declaration,
    Holding,
    Item,
    Meeting,
    MentionedMeeting,
    Motion,
    Person,
    Recommendation,
    Record,
    Report,
)

HEAD = """Hexwick Town Council

Minutes of the Ferry Committee held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair

"""


def _items(record: Record) -> list[str]:
    facts = [f for f in record.facts if isinstance(f, Item)]
    return [f"{f.number or f.minute} {f.title}" for f in facts]


def _there(record: Record) -> list[str]:
    facts = [f for f in record.facts if isinstance(f, Attendance) and not f.item]
    return sorted(f"{f.status} {f.person}" for f in facts)


# what stands behind the head | the items, each as number and title
TITLES = [
    # an act in capitals ends a title in capitals
    (
        ("41/31 MINUTES APPROVED the minutes of 4 February as read.\n\n42/31 OIL STORE CONSIDERED paper LP/31/7 of the Clerk.\n\n"
        "43/31 MOORING ORDER NO 3 CONFIRMED without change the Order of 2 May.\n\n"
        "44/31 FERRY PLAN RECOMMENDED TO COUNCIL that the plan be adopted.\n\n45/31 GULLS ORDERED (a) That a net be bought."),
        ["41/31 MINUTES", "42/31 OIL STORE", "43/31 MOORING ORDER NO 3", "44/31 FERRY PLAN", "45/31 GULLS"],
    ),
    # and so do the capitals, where all the titles of the page are set in them
    (
        ("7 LEASES Hexwick Scouts asked for five years.\n\n8 GRANTS £300 to the Ferry Band.\n\n9 PATHS A resident wrote.\n\n"
        "10 LAMPS\nNoted.\n\n11 TALK J Orr spoke of eels."),
        ["7 LEASES", "8 GRANTS", "9 PATHS", "10 LAMPS", "11 TALK"],
    ),
    # but not those of an acronym, of what came in, or of a day
    (
        "7 CCTV Policy\nNoted.\n\n8 Budget\nNoted.\n\n9 NHS Trust: new wards\nNoted.\n\n10 Lamps\nNoted.",
        ["7 CCTV Policy", "8 Budget", "9 NHS Trust: new wards", "10 Lamps"],
    ),
    (
        "7 PETITIONS RECEIVED from schools\nNoted.\n\n8 MINUTES OF 3 May 2031\nAgreed.\n\n9 LAMPS\nNoted.\n\n10 OIL\nNoted.",
        ["7 PETITIONS RECEIVED from schools", "8 MINUTES OF 3 May 2031", "9 LAMPS", "10 OIL"],
    ),
    # marks whose meaning a line of the head tells, and a report in brackets before one
    (
        ("Decisions marked + may be called in.\n\n1 Apologies\nNone.\n\n2 Oil store +\nAgreed.\n\n"
        "3 Ferries (report FC/31/4, Harbour Master) **\nNoted.\n\n4 Over 50s+ lunch\nNoted."),
        ["1 Apologies", "2 Oil store", "3 Ferries", "4 Over 50s+ lunch"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "items"), TITLES)
def test_where_titles_end(page: str, items: list[str]) -> None:
    assert _items(record_of(HEAD + page)) == items


# lists of people | who was there, each as status and name
LISTS = [
    (
        ("Members taking part\n   Ann Bell (Chair)\n   Tom Orr\nNot able to attend\n   Sue Dray\n\n"
        "Officers advising: Town Clerk (Paul Hart), Harbour Master"),
        ["apologies Sue Dray", "in-attendance Harbour Master", "in-attendance Paul Hart", "present Ann Bell", "present Tom Orr"],
    ),
    (
        ("Present Mr P Weekes (Chair) Dr K Pell Lady Jane Orr\n\nUnable to be present Ms V Alder\n\n"
        "Officers Harbour Master (Mr B Crane) Clerk to the Council (Mr F Dunn) Ecologist"),
        [
            "apologies V Alder", "in-attendance B Crane", "in-attendance F Dunn",
            "present Jane Orr", "present K Pell", "present P Weekes",
        ],
    ),
    (
        "Participants\nAnn Bell\nTom Orr\n\nMembers excused: Sue Dray\n\nOfficers assisting\nPaul Hart, Town Clerk",
        ["apologies Sue Dray", "in-attendance Paul Hart", "present Ann Bell", "present Tom Orr"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lists", "there"), LISTS)
def test_who_was_there(lists: str, there: list[str]) -> None:
    head = "Hexwick Town Council\nDecisions of the Ferry Committee of Tuesday 4 March 2031\n\n"
    told = _there(record_of(f"{head}{lists}\n\n1. Minutes\nAgreed.\n\n2. Lamps\nNoted.\n"))
    assert [line for line in told if "Ecologist" not in line] == there


def test_officers_who_support_a_body_came_to_no_meeting() -> None:
    page = "The Cabinet\n\nOfficers who support the Cabinet\nChief Executive - Ann Hale\nSolicitor: Tom Vane\n"
    assert _there(record_of(page)) == []


def test_a_head_run_together() -> None:
    head = (
        "HEXMOOR NATIONAL PARK AUTHORITY FERRY COMMITTEE SUMMARY OF DECISIONS "
        "TUESDAY 4 MARCH 2031 2.30 P.M. THE OLD SCHOOL HURN"
    )
    record = record_of(
        f"{head}\n\nPresent Mr P Weekes (Chair)\n\n1/31 MINUTES AGREED as read.\n\n2/31 OIL NOTED the price."
    )
    (meeting,) = (f for f in record.facts if isinstance(f, Meeting))
    assert (meeting.body, meeting.date, meeting.start) == ("Ferry Committee", "2031-03-04", "14:30")
    assert meeting.venue == "OLD SCHOOL HURN"


def test_the_day_is_no_part_of_the_body() -> None:
    record = record_of(
        "Hexwick Town Council\nDecisions of the Ferry Board of Thursday 6 March 2031\n\n1. Minutes\nAgreed.\n"
    )
    (meeting,) = (f for f in record.facts if isinstance(f, Meeting))
    assert (meeting.body, meeting.date) == ("Ferry Board", "2031-03-06")


def test_what_was_done_with_them() -> None:
    page = (
        "41/31 OIL STORE Awarded the contract to Lumo Ltd.\n\n42/31 MOORING ORDER CONFIRMED the Order, with one change.\n\n"
        "43/31 FERRY PLAN RECOMMENDED TO AUTHORITY that the plan be adopted.\n\n"
        "44/31 GULLS Proposition of the Chair, supported by Councillor Nair, that nets be bought. Carried.\n\n"
        "45/31 EELS (report FC/31/4, Harbour Master)\nNoted."
    )
    record = record_of(HEAD + page)
    assert [f.outcomes for f in record.facts if isinstance(f, Decision)][:3] == [
        ("approved",),
        ("approved",),
        ("recommended",),
    ]
    (put,) = (f for f in record.facts if isinstance(f, Recommendation))
    assert (put.to, put.text) == ("Authority", "the plan be adopted")
    (moved,) = (f for f in record.facts if isinstance(f, Motion))
    assert (moved.mover, moved.seconder, moved.result) == ("Ann Bell", "Priya Nair", "carried")
    (report,) = (f for f in record.facts if isinstance(f, Report))
    assert (report.ref, report.by) == ("FC/31/4", ("Harbour Master",))


def _decided(record: Record) -> list[str]:
    facts = [f for f in record.facts if isinstance(f, Decision)]
    return [f"{f.ordinal} {f.verb}: {f.text.rstrip('.;')}".strip() for f in facts]


PARTS = "(1)  designated Mill Lane for five years;\n(2)  set the fee at £40;\n(3)  required the Clerk to tell the County."


@pytest.mark.parametrize(
    "who", ["Cabinet -", "The Ferry Board:", "Accordingly the Council", "The Panel therefore"]
)
def test_a_body_alone_on_its_line_acts_in_the_parts_below(who: str) -> None:
    told = _decided(record_of(f"{HEAD}1. Lanes\n\n{who}\n{PARTS}\n\n2. Oil\nThe price was told.\n"))
    assert told == [
        "1 designated: Mill Lane for five years",
        "2 set: fee at £40",
        "3 required: Clerk to tell the County",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        "(1) asked whether it was lit;\n(2) heard the Clerk.",
        "(1) were told of eels;\n(2) wondered why.",
        "the lamps\nthe oil",
    ],
)
def test_what_a_body_asked_or_heard_is_not_decided(parts: str) -> None:
    assert (
        _decided(
            record_of(
                f"{HEAD}1. Lanes\n\nThe Ferry Board -\n{parts}\n\n2. Oil\nThe price was told.\n"
            )
        )
        == []
    )


STACKS = [
    ("For\nAgainst\nAbstained\n5\n1\n0", (5, 1, 0)),
    ("For\n5\nAgainst\n1\nAbstained\n2", (5, 1, 2)),
    ("In favour\nAgainst\n7\n3", (7, 3, None)),
    ("For\nMay 2031", (None, None, None)),
]


@pytest.mark.parametrize(("stack", "counts"), STACKS)
def test_votes_one_below_another(stack: str, counts: tuple[int | None, ...]) -> None:
    record = record_of(
        f"{HEAD}1. Nets\nMoved Cllr Bell\nSeconded Cllr Marsh\n{stack}\nAGREED\n• nets be bought\n\n2. Oil\nNoted.\n"
    )
    (moved,) = (f for f in record.facts if isinstance(f, Motion))
    assert (moved.votes_for, moved.votes_against, moved.votes_abstain) == counts


def test_tabs_head_the_lists_that_stand_below_them() -> None:
    page = """Hexwick Council
Ferry Committee - 04 Mar 2031 - 10:30

  > Documents   > Attendance   > Visitors   > Declarations of Interests

Attended - Committee Members

  Name                          Role           Representing
  Councillor Ann Bell           Convener       Independent
  Councillor John Marsh         Vice Convener  Independent

Visitors
  Sergeant Priya Nair, Hexwick Police

Declarations of Interests

  Member                       Item    Nature                         Action
  Councillor Ann Bell          1       Financial - lets a boat        Left the meeting
  Councillor John Marsh        2       Non-financial - rows there     Remained

Agenda Items

1 Moorings
Noted.

2 Oars
Noted.
"""
    record = record_of(page)
    assert _there(record) == ["in-attendance Priya Nair", "present Ann Bell", "present John Marsh"]
    told = [(f.person, f.interest, f.withdrew) for f in record.facts if isinstance(f, Declaration)]
    assert told == [("Ann Bell", "financial", True), ("John Marsh", "non-financial", False)]
    held = {(f.person, f.post) for f in record.facts if isinstance(f, Holding)}
    assert held == {("Ann Bell", "Convener"), ("John Marsh", "Vice Convener")}


def test_what_the_bullets_of_a_panel_tell() -> None:
    page = (
        "1. Minutes of 3 February 2031\nAGREED as a true record subject to one change\n\n"
        "2. Nets\nThe Commissioner, Tom Vane, presented his report and proposed a rise of 2%.\n"
        "• Cllr Marsh felt that it was too high and moved that there be none. There was no seconder and the motion fell.\n"
        "• Cllr Nair asked about eels. The Clerk was away and an answer would be sent in writing by the HFA.\n"
        "The Panel thanked Mr Vane for coming and noted the position.\n\n3. Next date\nFriday 4 April 2031, 11:00\n"
    )
    record = record_of(HEAD + page)
    (moved,) = (f for f in record.facts if isinstance(f, Motion))
    assert (moved.mover, moved.result) == ("John Marsh", "lost")
    decided = [(f.outcomes, f.text) for f in record.facts if isinstance(f, Decision)]
    assert decided == [
        (("confirmed",), "as a true record subject to one change"),
        (("noted",), "position"),
    ]
    assert [f.who for f in record.facts if isinstance(f, Action)] == [("HFA",)]
    met = [(f.date, f.relation) for f in record.facts if isinstance(f, MentionedMeeting)]
    assert met == [("2031-02-03", "previous-minutes"), ("2031-04-04", "next")]
    assert ("Tom Vane", "Commissioner") in {
        (f.person, f.post) for f in record.facts if isinstance(f, Holding)
    }


FLOWED = [
    (
        (
            "HURN DISTRICT COUNCIL GENERAL PURPOSES COMMITTEE MINUTES OF MEETING HELD 4 MARCH 2031 COUNCIL CHAMBER, HURN "
            "Present Cllrs P Ash (Chair) L Birk and T Cole Apologies Cllr R Dunn Officers Harbour Master (Ms K Frear) "
            "12 MINUTES APPROVED the minutes of 4 February 2031. 13 OIL CONSIDERED paper GP/31/6 of the Harbour Master. "
            "14 LAMPS REFUSED as too dear. 15 NEXT MEETING 1 April 2031 at 10.00 a.m."
        ),
        ["12 MINUTES", "13 OIL", "14 LAMPS", "15 NEXT MEETING"],
        [
            "apologies R Dunn",
            "in-attendance K Frear",
            "present L Birk",
            "present P Ash",
            "present T Cole",
        ],
    ),
    (
        (
            "HURN COMMUNITY COUNCIL Minutes of meeting held on Tuesday 4 March 2031 in the Hut at 7.30pm "
            "Present J Rae (Chair) T Moir L Kerr Apologies S Burn 1 Welcome The Chair welcomed all. "
            "2 Minutes of last meeting Proposed T Moir seconded L Kerr. 3 Police Report PC Duff said there had been one theft. "
            "4 Roads T Moir to write to the county about the potholes. 5 Planning No objection to a garage at 4 Mill Road."
        ),
        ["1 Welcome", "2 Minutes of last meeting", "3 Police Report", "4 Roads", "5 Planning"],
        ["apologies S Burn", "present J Rae", "present L Kerr", "present T Moir"],
    ),
]


@pytest.mark.parametrize(("page", "items", "there"), FLOWED)
def test_lists_without_colons_in_a_line_of_everything(
    page: str, items: list[str], there: list[str]
) -> None:
    record = record_of(page)
    assert (_items(record), _there(record)) == (items, there)


SPOKE = [
    (
        "Noted that the following spoke: Application 3 Mr Gerald Tull (objector), Application 5 Mrs Ida Dunn.",
        2,
    ),
    ("Public speakers - Mr Gerald Tull, item 3; Mrs Ida Dunn, item 5", 2),
    ("Noted that the following reports had come from Mr Gerald Tull: one on eels.", 0),
]


@pytest.mark.parametrize(("told", "count"), SPOKE)
def test_speakers_that_were_noted(told: str, count: int) -> None:
    record = record_of(f"{HEAD}1. Public speaking\n{told}\n\n2. Oil\nNoted.\n")
    there = [f for f in record.facts if isinstance(f, Attendance) and f.status == "in-attendance"]
    assert len(there) == count


def test_an_issue_lists_the_meetings_that_it_went_to() -> None:
    page = """Issue details
Closure of the Slip

Considered at
  Executive, 04/03/2031 (Item EX.14)

EX.14   Closure of the Slip      PDF 188 KB

Decision record:

  The Executive
  a)  closed the slip from 1 May 2031;
  b)  moved the boats to the Quay.

Minute:

  The Chair welcomed Mr Tom Vane and Acting Chief Inspector Priya Nair to the meeting.

This issue was also considered on:
  Ferry Board 02/04/2031
  Executive 14/01/2031 (deferred)
"""
    record = record_of(page)
    assert _items(record) == ["EX.14 Closure of the Slip"]
    assert [f.minute for f in record.facts if isinstance(f, Item)] == [""]
    assert _decided(record) == ["a closed: slip from 1 May 2031", "b moved: boats to the Quay"]
    assert "Priya Nair" in {f.name for f in record.facts if isinstance(f, Person)}


def test_a_day_of_the_week_is_no_body() -> None:
    record = record_of(
        "HURN BURIAL BOARD\nDECISIONS\n\nMeeting of Friday 7 March 2031 at Chapel House\n\n1. Minutes\nAgreed.\n\n2. Oil\nNoted.\n"
    )
    (meeting,) = (f for f in record.facts if isinstance(f, Meeting))
    assert meeting.body == "Hurn Burial Board"


def test_a_commissioner_is_there_and_is_no_member() -> None:
    page = (
        "1. Report of the Police and Crime Commissioner\n"
        "The Chair welcomed the Commissioner, Tom Vane, who was accompanied by his Chief Finance Officer, Ida Dunn.\n"
        "The Panel required the Clerk to write to the County by 1 May 2031.\n\n2. Oil\nNoted.\n"
    )
    record = record_of(HEAD + page)
    assert "Tom Vane" in {
        f.person for f in record.facts if isinstance(f, Attendance) and f.status == "in-attendance"
    }
    held = {(f.person, f.post) for f in record.facts if isinstance(f, Holding)}
    assert ("Tom Vane", "Police and Crime Commissioner") in held
