"""Heads of records as councils print them: which meeting is it?"""

from __future__ import annotations

import pytest
from stated import lines, record_of

from ontology.record import Meeting

BODY = "\n\n1. Corn Hall lease\n\nRESOLVED: That the lease be approved.\n\n2. Ditches\n\nNoted.\n"

# council | body | date | start | venue
HEADS: list[tuple[str, str]] = [
    # decisions taken by a body, and a body with its council's name behind it
    (
        "NOTICE OF DECISIONS MADE BY THE HEXMOOR COMBINED AUTHORITY CABINET HELD ON FRIDAY 7 MARCH 2031",
        "Hexmoor Combined Authority | Cabinet | 2031-03-07 |  | ",
    ),
    (
        "Resolutions passed by the Hexwick Town Council Lamps Committee held on Friday 7 March 2031 at 7pm",
        "Hexwick Town Council | Lamps Committee | 2031-03-07 | 19:00 | ",
    ),
    (
        "Minutes Lamps Committee Hexmoor National Park Authority, Friday 7 March 2031 at 10.00am",
        "Hexmoor National Park Authority | Lamps Committee | 2031-03-07 | 10:00 | ",
    ),
    (
        "LAMPS AND DITCHES COMMITTEE, HEXWICK BOROUGH COUNCIL\n\nTuesday 4 March 2031, 6.30 pm",
        "Hexwick Borough Council | Lamps and Ditches Committee | 2031-03-04 | 18:30 | ",
    ),
    (
        "Hexwick Town Council\n\nMinutes of the Lamps & Halls Committee\nHeld: Tue 4 Mar 2031, 7pm, Corn Hall",
        "Hexwick Town Council | Lamps & Halls Committee | 2031-03-04 | 19:00 | Corn Hall",
    ),
    ("Hexwick Dale Cabinet - Tuesday 4 March 2031 5.30 pm", "Hexwick Dale | Cabinet | 2031-03-04 | 17:30 | "),
    ("Hexwick Dale Executive - Tuesday 4 March 2031", "Hexwick Dale | Executive | 2031-03-04 |  | "),
    ("Joint Executive - Tuesday 4 March 2031", " | Joint Executive | 2031-03-04 |  | "),
    # where the page stands in its site
    (
        ("Hexwick Fire Authority\n\nYou are here: Home / The Authority / Papers\n\n"
        "MINUTES of the Lamps and Audit Panel\nTuesday 4 March 2031"),
        "Hexwick Fire Authority | Lamps and Audit Panel | 2031-03-04 |  | ",
    ),
    ("Joint Cabinet - Tuesday 4 March 2031 5.30 pm", " | Joint Cabinet | 2031-03-04 | 17:30 | "),
    ("Youth Cabinet, Tuesday, 4th March, 2031 5.30 pm", " | Youth Cabinet | 2031-03-04 | 17:30 | "),
    # the menu of a site; a council named on the second line of its title; an authority for waste
    (
        ("Menu\nHome News Your Council Agendas & Minutes Contact\n\nHexwick Town Council\nLamps Committee Minutes\n"
        "Tuesday 4 March 2031 7.00pm"),
        "Hexwick Town Council | Lamps Committee | 2031-03-04 | 19:00 | ",
    ),
    (
        ("Minutes of the Extraordinary Parish Council Meeting\nof Hexwick with Cray Parish Council\n"
        "on Tuesday 4 March 2031 at 7pm"),
        "Hexwick with Cray Parish Council | Parish Council | 2031-03-04 | 19:00 | ",
    ),
    (
        "At a meeting of the Hexmoor Waste Disposal Authority on Tuesday 4 March 2031 at 2.00 p.m.",
        "Hexmoor Waste Disposal Authority | Hexmoor Waste Disposal Authority | 2031-03-04 | 14:00 | ",
    ),
    # a link to another body's page
    (
        "Hexwick District Council\n\nBack to Ditches Committee\n\nLamps Committee Minutes\n\nDate: Tuesday 4 March 2031",
        "Hexwick District Council | Lamps Committee | 2031-03-04 |  | ",
    ),
    # by what means others took part is no place; the sort of meeting is no body
    (
        ("Hexwick District Council\n\nMinutes of Meeting of the Lamps Committee held in the Corn Hall, Mill "
        "Lane and remotely by video link, on Tuesday 4 March 2031 at 2.00 pm"),
        "Hexwick District Council | Lamps Committee | 2031-03-04 | 14:00 | Corn Hall, Mill Lane",
    ),
    (
        "Hexwick District Council\n\nAdjourned meeting, Lamps Committee - Tuesday 4 March 2031 2.00 pm",
        "Hexwick District Council | Lamps Committee | 2031-03-04 | 14:00 | ",
    ),
    # the sort of meeting is no body, nor is what follows it
    (
        ("CWM HEXEN COUNTY BOROUGH COUNCIL\n\nENVIRONMENT SCRUTINY COMMITTEE\n\n"
        "MINUTES OF THE MULTI-LOCATION MEETING HELD AT THE CIVIC OFFICES, PENTRE AND VIA MICROSOFT TEAMS "
        "ON MONDAY, 17TH MARCH 2031 AT 4.30 P.M."),
        ("CWM Hexen County Borough Council | Environment Scrutiny Committee | 2031-03-17 | 16:30 "
        "| CIVIC OFFICES, PENTRE"),
    ),
    (
        "HEXSHIRE COMBINED AUTHORITY\n\nMINUTES OF THE MEETING HELD ON 14 MARCH 2031 AT 11.00AM",
        "Hexshire Combined Authority | Hexshire Combined Authority | 2031-03-14 | 11:00 | ",
    ),
    (
        ("MINUTES OF THE AUDIT, RISK & STANDARDS COMMITTEE OF HEXWICK BOROUGH COUNCIL HELD ON TUESDAY "
        "4TH MARCH 2031 AT 6.30PM IN THE COUNCIL CHAMBER, MOOT HOUSE"),
        ("Hexwick Borough Council | Audit, Risk & Standards Committee | 2031-03-04 | 18:30 "
        "| COUNCIL CHAMBER, MOOT HOUSE"),
    ),
    # a council named once in the minutes, and the head's place bears its name
    (
        ("Council\nWednesday, 4th June, 2031 7.30 pm\n\nVenue: Council Chamber, Harnley Town Hall\n\n"
        "Contact: Ann Hale\n\nNo. Item\n\n1. Budget and Council Tax 2031/32\n\n"
        "The budget of the London Borough of Harnley was discussed."),
        "London Borough of Harnley | Council | 2031-06-04 | 19:30 | Council Chamber, Harnley Town Hall",
    ),
    # a page in one line, and words before "Council" that are no name
    (
        "Agenda and minutes Council - Wednesday, 4th June, 2031 6.00 pm\n\nDamp in Council Homes was discussed.",
        " | Council | 2031-06-04 | 18:00 | ",
    ),
    # the authority of one of those present is not whose meeting it is
    (
        ("HEXSHIRE POLICE AND CRIME PANEL\n\nMinutes of the meeting of the Hexshire Police and Crime Panel "
        "held in the Council Chamber, Shire Hall, Hexwick, on Wednesday 5 March 2031 at 10.30 a.m.\n\n"
        "Present\nCouncillor J Pell (Hexwick Borough Council) (Chair)\nCouncillor T Orrell (Cray District Council)"),
        " | Hexshire Police and Crime Panel | 2031-03-05 | 10:30 | Council Chamber, Shire Hall, Hexwick",
    ),
    (
        ("HEXWICK COMBINED AUTHORITY\n\nTRANSPORT COMMITTEE: NOTE OF PROCEEDINGS\n\n"
        "Friday 6 June 2031         Corn Hall, Hexwick          10.05am to 12.40pm"),
        "Hexwick Combined Authority | Transport Committee | 2031-06-06 | 10:05 | Corn Hall, Hexwick",
    ),
    (
        ("London Borough of Hexwick\nCouncil Assembly\n"
        "Extract from the draft minutes - Wednesday 4 June 2031, 7pm, Assembly Hall, Corn Street"),
        "London Borough of Hexwick | Council Assembly | 2031-06-04 | 19:00 | Assembly Hall, Corn Street",
    ),
    (
        ("LICENSING ACT 2003 - HEARING PANEL OF THE LICENSING COMMITTEE\n"
        "METROPOLITAN BOROUGH OF CRAY VALE\n\nDate of hearing:   Tuesday, 3rd June 2031\n"
        "Time:              9.45am\nPlace:             Room B, Weavers' Hall, Corn Street"),
        ("Metropolitan Borough of Cray Vale | Hearing Panel of the Licensing Committee | 2031-06-03 "
        "| 09:45 | Room B, Weavers' Hall, Corn Street"),
    ),
    (
        ("Minutes of Cray Annual Parish Council Meeting held in The Reading Room At 7.30pm on "
        "Tuesday 3 June 2031"),
        "Cray Parish Council | Parish Council | 2031-06-03 | 19:30 | Reading Room",
    ),
    (
        ("CYNGOR CYMUNED LLANHEX COMMUNITY COUNCIL\n"
        "COFNODION / MINUTES OF MONTHLY MEETING\nTuesday 3rd June 2031, 7.00 p.m."),
        "Llanhex Community Council | Community Council | 2031-06-03 | 19:00 | ",
    ),
    (
        ("MINUTES OF THE PLANNING COMMITTEE\nHELD IN THE CORN HALL, HEXWICK\n"
        "ON TUESDAY, 3 JUNE 2031 AT 6.30 P.M.\n\nHexwick District Council"),
        "Hexwick District Council | Planning Committee | 2031-06-03 | 18:30 | CORN HALL, HEXWICK",
    ),
    (
        ("Minutes of a meeting of the Health Scrutiny Panel\n"
        "held on Tuesday 3 June 2031 at 2pm at Shire Hall, Corn Street, Hexwick\n"
        "Hexshire County Council"),
        ("Hexshire County Council | Health Scrutiny Panel | 2031-06-03 | 14:00 | Shire Hall, Corn "
        "Street, Hexwick"),
    ),
    (
        ("Hexwick Borough Council\nCabinet\nDecisions taken by the Cabinet on Tuesday 3 June 2031\n\n"
        "These decisions come into force on 12 June 2031 unless called in."),
        "Hexwick Borough Council | Cabinet | 2031-06-03 |  | ",
    ),
    (
        ("Hexwick District Council\nGovernance & Audit Committee - Outstanding actions as at 6 May 2031\n"
        "(laid before the Committee on 3 June 2031, agenda item 4)"),
        "Hexwick District Council | Governance & Audit Committee | 2031-06-03 |  | ",
    ),
    (
        ("JOINT HEALTH SCRUTINY COMMITTEE (HEXSHIRE AND THE CITY OF CRAY)\n\n"
        "At a special meeting of the Joint Committee held in the Corn Hall on 3 June 2031"),
        " | Joint Health Scrutiny Committee | 2031-06-03 |  | Corn Hall",
    ),
    (
        ("PLANNING COMMITTEE - 3 June 2031\n\nOfficers: L. Poole, T. Kent\n\n"
        "Prepared by: Committee Services, Hexwick Borough Council"),
        "Hexwick Borough Council | Planning Committee | 2031-06-03 |  | ",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("head", "line"), HEADS)
def test_head(head: str, line: str) -> None:
    assert lines(record_of(head + BODY), "Meeting") == [line]


def test_a_council_alone_is_no_meeting() -> None:
    assert lines(record_of("Hexwick Borough Council\n\nOur offices are closed.\n"), "Meeting") == []


def test_a_surname_that_is_a_place_names_no_council() -> None:
    text = "Ditches Panel - 3 June 2031" + BODY + "\n\nRobert Preston and L. Preston spoke."
    assert lines(record_of(text), "Meeting") == [" | Ditches Panel | 2031-06-03 |  | "]


# the line above the business, the body that meets
UNTITLED = [
    ("The Chairman's Chaplain led the Council in prayer.", "Council"),
    ("Ms Pell informed members of the Ditches Panel that the pump had failed.", "Ditches Panel"),
    ("The Chair of the Executive, Councillor Ann Pell, welcomed everyone.", "Executive"),
    ("The Convener of the Lamps Forum (Mrs Pell) took the chair.", "Lamps Forum"),
    (
        "That the minutes of the Council of 2 March be signed. The Committee asked for more.",
        "Council",
    ),
    # whom the body asked, or whose chair brought a report, has not met
    ("Councillor Pell told the Council Tax team so.", ""),
    ("The Chair of the Ditches Panel, Councillor Pell, moved the report.", ""),
]


@pytest.mark.parametrize(("line", "body"), UNTITLED)
def test_who_is_told_and_who_presides_tell_whose_meeting_it_is(line: str, body: str) -> None:
    text = f"Agenda and minutes\n\nVenue: Corn Hall\n\nNo. Item\n\n1.\n\nWelcome\n\nMinutes:\n\n{line}\n\n2.\n\nDitches\n\nMinutes:\n\nNoted.\n"
    assert lines(record_of(text), "Meeting") == [f" | {body} |  |  | Corn Hall"]


def test_a_record_of_one_decision_tells_its_council_and_place_among_its_labels() -> None:
    text = (
        "Decision Maker: Cabinet\nOutcome: Approved\nIs Key Decision?: Yes\nTitle: Lease of the barn\n"
        "Council: Cyngor Sir Hexen / Hexen County Council\nVenue: Corn Hall, Hexwick\n"
        "Content: It was AGREED to let the barn.\nDate of Decision: March 4, 2031\n"
    )
    assert lines(record_of(text), "Meeting") == [
        "Hexen County Council | Cabinet | 2031-03-04 |  | Corn Hall, Hexwick"
    ]


TWO_TONGUES = [
    ("CYNGOR SIR HEXFAEN COUNTY COUNCIL\nCOUNTY COUNCIL (ANNUAL MEETING)", "Hexfaen County Council", "County Council"),
    ("Cray and the Glens Council - Comhairle Chrè\nGlens Area Committee", "Cray and the Glens Council", "Glens Area Committee"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "council", "body"), TWO_TONGUES)
def test_council_with_a_name_in_another_language(head: str, council: str, body: str) -> None:
    text = f"{head}\nFriday, 15 May 2026, 10:30\n\n1. Apologies\n\nNone.\n"
    (meeting,) = [fact for fact in record_of(text).facts if isinstance(fact, Meeting)]
    assert (meeting.council, meeting.body, meeting.start) == (council, body, "10:30")
