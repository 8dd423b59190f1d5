"""Items told by their headings: with numbers of many kinds, with two numbers, and with none.

Each page is invented; a row of what is expected is ``agenda number | minute number | title``.
"""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.layouts.titles import split_title
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Item, Meeting, Motion, Span

Page = tuple[str, list[str]]


def items_of(text: str, name: str = "invented.txt") -> list[str]:
    (document,) = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    found = [fact for fact in parse(document).facts if isinstance(fact, Item)]
    return [f"{item.number} | {item.minute} | {item.title}" for item in found]


HEAD = """\
Minutes of the Parks Panel held in the Corn Hall, Hexwold on Tuesday 4 March 2031 at 6.30 pm

Present: Councillors Ash (Chair), Birch and Cole

"""

PAGES: list[Page] = [
    # capitals, the text right below
    (
        """\
TARNSIDE BOROUGH COUNCIL

Minutes of a meeting of the Licensing Committee held in the Town Hall on Monday 7 July 2031 at 7.00 pm.

PRESENT: Councillor Ireland (Chairman); Councillors Jarvis, Kent and Lowe.

APOLOGIES FOR ABSENCE
Councillor Moss.

MINUTES
The minutes of the meeting held on 9 June 2031 were confirmed and signed.

TAXI LICENSING POLICY
The Licensing Manager submitted a report on the draft policy.
RESOLVED:
That the draft policy be approved for consultation.

ANY OTHER BUSINESS
The Chairman thanked the officers.

The meeting closed at 8.15 pm.
""",
        [
            " |  | APOLOGIES FOR ABSENCE",
            " |  | MINUTES",
            " |  | TAXI LICENSING POLICY",
            " |  | ANY OTHER BUSINESS",
        ],
    ),
    # marks of Markdown
    (
        """\
# Harrow Vale Town Council

## Minutes of Full Council, Wednesday 2 April 2031, 7pm, The Guildhall

**Present:** Cllrs Ager (Mayor), Bone, Crisp and Dade

### Apologies

Cllr Eve

### Minutes of 5 March 2031

Approved as a true record.

### Allotment rents

Cllr Ager proposed a rise of 3%, seconded by Cllr Dade. Carried.
""",
        [" |  | Apologies", " |  | Minutes of 5 March 2031", " |  | Allotment rents"],
    ),
    # minute numbers, the agenda's in brackets
    (
        """\
COUNTY COUNCIL OF EAST MARSH

MINUTES of the meeting of the Highways Panel held at County Hall, Marsham on 4 June 2031 at 10.00 am

PRESENT: Mr A Cole (Chairman), Mrs B Dart, Mr E Finn

42.  Apologies and substitutes (Item 1)

Apologies were received from Mr Gore.

43.  Minutes
(Item 2)

RESOLVED that the minutes of the meeting held on 2 April 2031 are correctly recorded.

44.  Gritting Routes 2031/32
(Item 5)

1)  Mr Hale introduced the report. He told the Panel that two routes would
be shortened and that
2)  no village would lose its route
3)  RESOLVED that it be noted.
""",
        [
            "1 | 42 | Apologies and substitutes",
            "2 | 43 | Minutes",
            "5 | 44 | Gritting Routes 2031/32",
        ],
    ),
    # numbers that run on from the last meeting are the minutes' own
    (
        """\
Audit Committee - Tuesday, 11th November, 2031 6.00 pm
Venue: Room 1, Civic Offices

No. Item

17. Welcome and Apologies

Minutes:
The Chair welcomed everyone.

18. Minutes of the Previous Meeting PDF 120 KB
Minutes:
Agreed.

19. Internal Audit Progress Report PDF 300 KB
Minutes:
Resolved that the report be noted.
""",
        [
            " | 17 | Welcome and Apologies",
            " | 18 | Minutes of the Previous Meeting",
            " | 19 | Internal Audit Progress Report",
        ],
    ),
    # … but those of an agenda where the text calls them items, and where a page is an extract
    (
        """\
Audit Committee - Tuesday, 11th November, 2031 6.00 pm

17. Apologies
Councillor Pell.

18. Interests
Councillor Orrell declared an interest in item 19, as a tenant.

19. Rents
Resolved that the rents be raised.
""",
        ["17 |  | Apologies", "18 |  | Interests", "19 |  | Rents"],
    ),
    # the minute's number and the agenda's in columns
    (
        """\
Environment Panel
Minutes of the meeting held on Wednesday 12 March 2031 in City Hall at 6.30 pm

Present: Councillors Ash (Chair), Birch and Cole

Minute No.   Agenda Item
34           1.   APOLOGIES FOR ABSENCE

             Apologies were received from Councillor Dean.

35           2.   BIN ROUTES

             RESOLVED that the routes be approved.
""",
        ["1 | 34 | APOLOGIES FOR ABSENCE", "2 | 35 | BIN ROUTES"],
    ),
    # words before the number, and a list that a colon opens
    (
        HEAD
        + """\
AGENDA ITEM 1: APOLOGIES
None.

AGENDA ITEM 2: DITCHES
Members asked about:

1. Cost of repairs
2. Frogs
3. Mud

AGENDA ITEM 3: LAMPS
RESOLVED: That lamps be bought.
""",
        ["1 |  | APOLOGIES", "2 |  | DITCHES", "3 |  | LAMPS"],
    ),
    # the number on a line of its own
    (
        HEAD
        + """\
MINUTE 101
APOLOGIES
None.

MINUTE 102
DITCHES
Councillor Cole asked for a report.
""",
        [" | 101 | APOLOGIES", " | 102 | DITCHES"],
    ),
    # parts of a resolution that restart at 1 among items that run on
    (
        HEAD
        + """\
11. APOLOGIES

None.

12. DITCHES

RESOLVED

1. That the report be noted.
2. That the Head of Parks consult landowners on clearing.

13. LAMPS

Members asked about:

1. Cost of repairs
2. Colour of light
3. Bats

14. URGENT BUSINESS

None.
""",
        [" | 11 | APOLOGIES", " | 12 | DITCHES", " | 13 | LAMPS", " | 14 | URGENT BUSINESS"],
    ),
    # the number behind the title
    (
        HEAD
        + """\
APOLOGIES                                            23/31
None.

DITCHES                                              24/31
Councillor Cole asked for a report.
""",
        [" | 23/31 | APOLOGIES", " | 24/31 | DITCHES"],
    ),
    # letters and Roman numerals, where nothing else numbers the items
    (
        HEAD + "I. APOLOGIES\nNone.\n\nII. DITCHES\nA report was asked for.\n\nIII. LAMPS\n"
        "RESOLVED: That:\nA. lamps be bought.\n\nIV. CLOSE\n7.30 pm\n",
        ["I |  | APOLOGIES", "II |  | DITCHES", "III |  | LAMPS", "IV |  | CLOSE"],
    ),
    # codes with dashes and slashes; the page's own number is none
    (
        HEAD
        + "PP-31-12: Apologies\nNone.\n\nPP.7 Page 2\n\nPP-31-13: Lamps\nResolved that lamps be bought.\n",
        [" | PP-31-12 | Apologies", " | PP-31-13 | Lamps"],
    ),
    (
        HEAD
        + "HR/31-32/14  APOLOGIES\nNone.\n\nHR/31-32/15  LAMPS\nResolved that lamps be bought.\n",
        [" | HR/31-32/14 | APOLOGIES", " | HR/31-32/15 | LAMPS"],
    ),
    # numbers in brackets, and a title over two lines; the agenda's number with whose report it is
    (
        HEAD
        + """\
(88) APOLOGIES FOR ABSENCE
Apologies were received from Councillor Dean, who was at a funeral in the next village.

(89) HEXHAM - PF/31/0412 - Erection of twelve houses with a road and an open
space beside the mill
Councillor Birch spoke for the parish, which had asked for a footpath to the school.
It was resolved that permission be granted, the path being made first of all the works.
""",
        [
            " | 88 | APOLOGIES FOR ABSENCE",
            " | 89 | HEXHAM - PF/31/0412 - Erection of twelve houses with a road and an open space beside the mill",
        ],
    ),
    (
        HEAD
        + """\
61. Welcome
(Item 1)

The Chair welcomed all.

62. Ditches on the Moor
(Item 4 – Report by the Head of Parks)

RESOLVED that the report be noted.
""",
        ["1 | 61 | Welcome", "4 | 62 | Ditches on the Moor"],
    ),
    # a file's number between, and an item that a declaration names
    (
        HEAD
        + """\
1 APOLOGIES
None.

2 INTERESTS
Item 3.1 – Councillor Birch

3 DECISIONS
3.1 CP/CD/118 HOUSING PLAN
The plan was agreed.
""",
        ["1 |  | APOLOGIES", "2 |  | INTERESTS", "3 |  | DECISIONS", "3.1 |  | HOUSING PLAN"],
    ),
    # a page of an agenda, then the minutes that it is to approve, then a report
    (
        """\
SOUTH DALE DISTRICT COUNCIL

COMMUNITY COMMITTEE

A meeting of the Community Committee will be held in the Moot Hall on Thursday 8 May 2031 at 6.30 pm

AGENDA

1. Apologies for absence
2. Minutes (Pages 3 - 6)
To approve the minutes of the meeting held on 6 March 2031.
3. Leisure Contract (Pages 7 - 20)
Report of the Head of Leisure.

Agenda Item 2
COMMUNITY COMMITTEE

Minutes of the meeting held on Thursday 6 March 2031 at 6.30 pm

Present: Councillor Abbot (Chair); Councillors Barker and Coyle

21. DECLARATIONS OF INTEREST

There were none.

22. PLAY AREAS

RESOLVED: That the play area at Mill Green be closed.

The meeting closed at 7.40 pm.

Agenda Item 3

Report to: Community Committee

1. Purpose

1.1 To ask for a decision.

2. Background

2.1 The contract ends in June.
""",
        [
            "1 |  | Apologies for absence",
            "2 |  | Minutes",
            "3 |  | Leisure Contract",
            " | 21 | DECLARATIONS OF INTEREST",
            " | 22 | PLAY AREAS",
        ],
    ),
    # a capital printed apart from its word
    (
        """\
Minutes of the Ditches Panel held on 4 June 2031

PRESENT: Mr A Cole (Chairman)

1. A pologies for absence

None.

2. R emote meetings

A review was asked for.

3. A review of lamps

It was noted.
""",
        ["1 |  | Apologies for absence", "2 |  | Remote meetings", "3 |  | A review of lamps"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_items(text: str, expected: list[str]) -> None:
    assert items_of(text) == expected


def test_what_a_pack_holds_belongs_to_its_own_meeting() -> None:
    """The minutes that an agenda lays before a meeting are a record of another one."""
    text = next(text for text, _ in PAGES if "SOUTH DALE" in text)
    (document,) = read_bytes(text.encode(), "pack.txt")
    assert isinstance(document, Document)
    record = parse(document)
    meetings = {f.id: (f.council, f.body, f.date) for f in record.facts if isinstance(f, Meeting)}
    assert list(meetings.values()) == [
        ("South Dale District Council", "Community Committee", "2031-05-08"),
        ("South Dale District Council", "Community Committee", "2031-03-06"),
    ]
    decided = [(meetings[f.meeting][2], f.text) for f in record.facts if isinstance(f, Decision)]
    assert decided == [("2031-03-06", "the play area at Mill Green be closed.")]


REPORTS: list[Page] = [
    # sections of a report are no items; the subject is
    (
        """\
Hexwold District Council

Report to: Parks Panel
Date: 4 March 2031
Subject: Ditches on the Moor

1. Purpose of report
1.1 To ask for a decision on the ditches.

2. Background
2.1 The ditches were last cleared in 2019.

3. Financial implications
3.1 None.
""",
        [" |  | Ditches on the Moor"],
    ),
    # … and without a subject there is none
    (
        """\
PORTFOLIO HOLDER'S REPORT TO COUNCIL

Councillor Ann Pell

1. Introduction
This is my first report.

2. Priorities
To open two parks.

3. Looking ahead
A busy year.
""",
        [],
    ),
    # minutes in which a report's sections are heads stay minutes
    (
        HEAD
        + """\
1. Apologies
None.

2. Performance
The report was noted.

3. Consultation
It was agreed to ask residents.
""",
        ["1 |  | Apologies", "2 |  | Performance", "3 |  | Consultation"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_items_of_reports(text: str, expected: list[str]) -> None:
    assert items_of(text) == expected


def test_a_figure_that_opens_a_title_is_no_second_number() -> None:
    text = HEAD + (
        "1.   APOLOGIES\nNone.\n\n2.   30 MPH ZONES, HEXWOLD\nAPPROVED the zones.\n\n"
        "3.   20 MPH LIMITS\nDeferred.\n"
    )
    assert items_of(text) == [
        "1 |  | APOLOGIES",
        "2 |  | 30 MPH ZONES, HEXWOLD",
        "3 |  | 20 MPH LIMITS",
    ]


def page_of(*business: str) -> str:
    return HEAD + "\n\n".join(business) + "\n"


PRINTED: list[tuple[str, list[str]]] = [
    # taken out of turn: the only heading with a number that the run lacks
    (
        page_of(
            "1. Apologies for absence", "Cllr Dunn sent his apologies.",
            "2. Minutes", "The minutes were signed.",
            "4. Lamps in Mill Lane", "The clerk was asked to write to the county.",
            "3. Neighbourhood plan", "A volunteer is sought.",
            "5. Next meeting", "8 April 2031.",
        ),
        ["1 |  | Apologies for absence", "2 |  | Minutes", "4 |  | Lamps in Mill Lane",
         "3 |  | Neighbourhood plan", "5 |  | Next meeting"],
    ),
    # numbers of a list within an item fill no gap
    (
        page_of(
            "1. Apologies for absence", "Cllr Dunn sent his apologies.",
            "2. Minutes", "The minutes were signed.",
            "4. Lamps in Mill Lane", "Three streets were named:",
            "1. Mill Lane", "2. Back Lane", "3. Tern Street",
            "5. Next meeting", "8 April 2031.",
        ),
        ["1 |  | Apologies for absence", "2 |  | Minutes", "4 |  | Lamps in Mill Lane",
         "5 |  | Next meeting"],
    ),
    # parts named by letters, the last with one item
    (
        page_of(
            "A1Apologies", "Cllr Dunn sent his apologies.", "A2Minutes", "The minutes were signed.",
            "B1Lamps", "The report was noted.", "B2Ditches", "The report was noted.",
            "C1Pay award", "The Panel welcomed the award.",
        ),
        ["A1 |  | Apologies", "A2 |  | Minutes", "B1 |  | Lamps", "B2 |  | Ditches", "C1 |  | Pay award"],
    ),
    # an agenda's verb in capitals is no reader's name; a date with dots ends no sentence
    (
        page_of(
            "1. Approval of Minutes The minutes of the meeting held on 04.02.31 were confirmed.",
            "2. To Receive from the Public Any Matters to be considered for this Agenda:",
            "Nobody spoke.", "3. Next meeting", "8 April 2031.",
        ),
        ["1 |  | Approval of Minutes",
         "2 |  | To Receive from the Public Any Matters to be considered for this Agenda",
         "3 |  | Next meeting"],
    ),
    # a numbered paragraph that resolves heads nothing
    (
        page_of(
            "41 MINUTES", "41.1 RESOLVED: That the minutes be signed.",
            "42 LAMPS", "42.1 The Panel discussed lamps.", "42.2 RESOLVED: That lamps be bought.",
            "43 DITCHES", "43.1 RESOLVED: That the report be noted.",
        ),
        [" | 41 | MINUTES", " | 42 | LAMPS", " | 43 | DITCHES"],
    ),
    # what is printed before and behind a title
    (
        page_of(
            "1. Matter for decision:   Lamps in Mill Lane", "The report was noted.",
            "2. DITCHES – FOR DECISION", "The report was noted.",
            "3. Verges (Paper 3.1 by Head of Parks)", "The report was noted.",
            "4. Plan for decision makers", "The report was noted.",
        ),
        ["1 |  | Lamps in Mill Lane", "2 |  | DITCHES", "3 |  | Verges", "4 |  | Plan for decision makers"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRINTED)
def test_items_as_they_are_printed(text: str, expected: list[str]) -> None:
    assert items_of(text) == expected


STRIPPED = """\
Agenda and minutes

Council
Wednesday, 26th February, 2031 7.30 pm

Venue: Corn Hall, Hexwold. View directions

No. Item


The Mayor, Councillor Ruth Ash, in the Chair


Councillors Birch, Cole, Dunn and Eames


Apologies for Absence


Apologies were received from Councillor Firth.


Questions from Members of the Council


Question 1 from Councillor Birch to the Leader

When will the lamps be lit?

The Leader replied that they would be lit in May.


Report of the Executive of 27 January 2031

To receive the report.


It was moved by Councillor Cole, seconded by Councillor Dunn and



That the budget be approved.


Lamps in Mill Lane pdf icon PDF 30 KB

Additional documents:

Appendix 1 - Plan of the lamps pdf icon PDF 80 KB

The Council considered the report of the Head of Lamps on what they would cost.

Councillor Cole moved, and Councillor Dunn seconded, the recommendation in the report. It was carried.
"""


def test_a_stripped_page_of_council() -> None:
    """Who presides and what is asked are no titles; a list of documents ends where minutes begin."""
    assert items_of(STRIPPED) == [
        " |  | Apologies for Absence", " |  | Questions from Members of the Council",
        " |  | Report of the Executive of 27 January 2031", " |  | Lamps in Mill Lane",
    ]  # fmt: skip
    (document,) = read_bytes(STRIPPED.encode(), "invented.txt")
    assert isinstance(document, Document)
    movers = [f.mover for f in parse(document).facts if isinstance(f, Motion)]
    assert movers == ["Cole", "Cole"]


PROFILE = """\
Your Council
Committee details

Parks Scrutiny Panel
Hexwold Town Council

Purpose of committee
The Panel looks at what the Council does for parks.

Membership
Councillor Ruth Ash (Chair)
Councillor Tom Birch

Contact information
Support officer: Ann Cole
Phone: 01632 960 001

Last meeting
14 Jan 2031 6.00 pm

Next meeting: 11 Mar 2031
"""


def test_a_page_about_a_committee_has_no_items() -> None:
    assert items_of(PROFILE) == []


def test_a_table_of_those_present_makes_no_roster_of_minutes() -> None:
    rows = "\n".join(f"1{n}/31 {title}\n\nThe report was noted.\n" for n, title in
                     enumerate(("Apologies", "Minutes", "Lamps")))  # fmt: skip
    page = f"<h1>Parks Panel</h1><table><tr><th>Member</th><th>Attendance</th></tr><tr><td>Cllr Ruth Ash</td><td>Present</td></tr><tr><td>Cllr Tom Birch</td><td>Apologies</td></tr></table>{''.join(f'<p>{x}</p>' for x in rows.splitlines() if x)}"
    assert items_of(page, "invented.html") == [
        " | 10/31 | Apologies", " | 11/31 | Minutes", " | 12/31 | Lamps",
    ]  # fmt: skip


def test_parts_that_an_item_lists_are_no_items() -> None:
    page = STRIPPED.replace(
        "Appendix 1 - Plan of the lamps pdf icon PDF 80 KB",
        "   * Mill Lane\n   * Tern Street\n\n\nMill Lane\n\n\nCouncillor Dunn asked when it would be lit.\n",
    )
    assert items_of(page)[-1] == " |  | Lamps in Mill Lane"


def test_minutes_that_tell_of_an_inspection_to_come_call_no_meeting() -> None:
    page = """\
Minutes of Tern Parish Council Meeting held in the Corn Hall at 7.30pm on Wednesday 5 March 2031

1. Those Attending: Cllr R Ash (Chairman), Cllr T Birch, Cllr J Cole

2. Cemetery

Cllr Ash said that an inspection of the hedge will take place next week.

Cllr Birch proposed that the hedge be renewed, seconded by Cllr Cole. Carried.

3. Lamps

The clerk was asked to write to the county.
"""
    (document,) = read_bytes(page.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [f for f in parse(document).facts if isinstance(f, Motion)]
    assert [(f.mover, f.seconder, f.result) for f in found] == [("T Birch", "J Cole", "carried")]


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the Lamps Panel held on Wednesday 6 November 2031",
        "Minutes of the meeting held on Monday, 4th October 2031",
        "Lamps in Elm Road",
    ],
)
def test_a_title_is_not_cut_behind_a_preposition(title: str) -> None:
    text = f"{title} pdf icon PDF 320 KB"
    found, _ = split_title(text, Span(0, len(text)))
    assert found and text[found.start : found.end] == title


def test_rows_whose_bar_is_lost() -> None:
    text = """\
Venue: Lamp Hall
No. | Item |
Apologies Minutes: There were none. |
Lamp Posts PDF 57 KB To note the number of posts. Minutes: The Chairman spoke of the posts.
Resolved that the number be noted.
Lamp Oil PDF 44 KB To note the price of oil. Minutes: The Treasurer submitted a report.
Resolved that the price be noted.
Exclusion of the Public To move that the public leave for what follows, in view of the law.
Minutes: It was resolved that the public be excluded.
"""
    assert [row.split(" | ")[2] for row in items_of(text)] == [
        "Apologies",
        "Lamp Posts",
        "Lamp Oil",
        "Exclusion of the Public",
    ]


def test_page_numbers_and_running_titles_are_no_items() -> None:
    text = (
        HEAD
        + "17\n4 March 2031\n\n1 WELCOME\n\nThe Chair welcomed all.\n\n18\n\n2 LAMPS\n\nThe lamps were lit.\n"
    )
    assert items_of(text) == ["1 |  | WELCOME", "2 |  | LAMPS"]


def test_item_called_minutes_above_its_parts() -> None:
    text = """\
Items
No. Item

3.

LAMPS

Minutes:

The lamps were noted.

4.

MINUTES

4a

Ditches Panel - 3 March 2031

Minutes:

The minutes were approved.
"""
    assert items_of(text) == [
        "3 |  | LAMPS",
        "4 |  | MINUTES",
        "4a |  | Ditches Panel - 3 March 2031",
    ]


def test_the_motions_of_a_stripped_page_are_items() -> None:
    text = """\
Declarations of Interest


There were none.


Notices of Motion


(a)\tLamps in Elm Road


It was moved by Cllr Pell and seconded by Cllr Orrell:


"That this Council

(a) lights the lamps; and


(b) pays for the oil."


The motion was carried.


(b)\tDitches


The motion was withdrawn.
"""
    assert [row.split(" | ")[2] for row in items_of(text)] == [
        "Declarations of Interest",
        "Notices of Motion",
        "Lamps in Elm Road",
        "Ditches",
    ]


def test_a_word_of_the_vote_before_the_marker_is_no_title() -> None:
    text = "Hurn Council\n\n6. Lane\n\n6.1 UNANIMOUSLY RESOLVED: that the lane be shut.\n\n7. Pond\n\n7.1 UNANIMOUSLY RESOLVED: that the pond be kept.\n"
    assert [row.split(" | ")[2] for row in items_of(text)] == ["Lane", "Pond"]


MARKED = """<html><body><h1>Hexwick Parish Council</h1>
<p>Minutes of the meeting held on Tuesday 4 March 2031 at 7.30 pm in the Corn Hall</p>
<p>Present: Cllrs A Pell (Chair), B Orrell and C Hale</p>
<h3>Apologies</h3><p>Cllr Dray sent apologies.</p>
<h3>The mill race</h3><p>The Clerk had written to the miller about the sluice.</p>
<h3>Who is to mend the weir</h3><p>Resolved: to ask the county.</p>
<h3>hedge by the stream</h3><p>Cllr Hale will speak to the farmer.</p>
<h3>RESOLVED:</h3><p>That the hedge be laid.</p>
<h3>Date of next meeting</h3><p>Tuesday 1 April 2031.</p></body></html>"""


def test_what_most_headings_of_a_level_show_holds_for_the_few_that_read_like_none() -> None:
    assert items_of(MARKED, "invented.html") == [
        " |  | Apologies",
        " |  | The mill race",
        " |  | Who is to mend the weir",
        " |  | hedge by the stream",
        " |  | Date of next meeting",
    ]
