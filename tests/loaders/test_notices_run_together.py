"""Notices of decisions whose lines were run together: titles in capitals, lists of people in one line, marks."""

from __future__ import annotations

import pytest
from noticed import HEAD, items_of, who_was_there
from stated import record_of

from ontology.record import Decision, Meeting, Motion, Recommendation, Report

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
    assert items_of(record_of(HEAD + page)) == items


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
    told = who_was_there(record_of(f"{head}{lists}\n\n1. Minutes\nAgreed.\n\n2. Lamps\nNoted.\n"))
    assert [line for line in told if "Ecologist" not in line] == there


def test_officers_who_support_a_body_came_to_no_meeting() -> None:
    page = "The Cabinet\n\nOfficers who support the Cabinet\nChief Executive - Ann Hale\nSolicitor: Tom Vane\n"
    assert who_was_there(record_of(page)) == []


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


def test_a_day_of_the_week_is_no_body() -> None:
    record = record_of(
        "HURN BURIAL BOARD\nDECISIONS\n\nMeeting of Friday 7 March 2031 at Chapel House\n\n1. Minutes\nAgreed.\n\n2. Oil\nNoted.\n"
    )
    (meeting,) = (f for f in record.facts if isinstance(f, Meeting))
    assert meeting.body == "Hurn Burial Board"


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
    assert (items_of(record), who_was_there(record)) == (items, there)
