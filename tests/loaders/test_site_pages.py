"""Pages as sites serve them: whose site it is, what a page is about, and what stands beside its labels."""

from __future__ import annotations

import pytest
from stated import stated

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document

ISSUE = """Fellmoor National Park Authority
Skip to main content
Visit | Live | Plan

Issue - meetings

Toll for the Gill Road

This entry is in the Forward Plan
Lead member: Chair of Roads     Lead officer: Una Birch, Head of Roads

Meeting: 12/06/2031 - Full Authority (Item 4)

4 Toll for the Gill Road

Minutes:

Una Birch introduced her report.

RESOLVED that the toll be £2.

Meeting: 03/03/2031 - Roads Committee (Item 9)

9 Toll for the Gill Road

Minutes:

Ms Birch set out the figures.

AGREED that the toll be put off.

(c) 2031 Fellmoor National Park Authority
"""
RECORD = """Decision - Lamps in Mill Lane - Hexwick Borough Council
Decision details
Lamps in Mill Lane
Decision Maker: Cabinet Member for Lamps
Key decision: No     Date of decision: 04/06/2031     Call-in deadline: 11/06/2031
Decision:
The Cabinet Member (Cllr Ann Pell) has decided:
1. That twelve lamps be bought;
2. That the Head of Lamps write to the residents by 1 July 2031.
Tel: 01999 400 100
"""
LEADER = """Hexwick Metropolitan District
RECORD OF EXECUTIVE DECISION
Title
Lease of the Corn Hall
Decision taker
Councillor Ann Pell, Leader of the Council
Date decision made      11 November 2031
Key decision?   Yes
The decision
1. To let the Corn Hall to Orr and Sons Ltd.
Reasons for the decision
It stands empty.
"""
MEMBER = """Hexley City Council
Councillor details
Councillor Omar Farrant
Party: Labour
Ward: Castle
Declarations made at meetings
Planning Committee - 12 June 2031
5. Land at Mill Lane
Personal - knows the applicant
Cabinet | 03/03/2031 | 4 | Grants to voluntary groups | non-pecuniary, as a trustee of a club; left the room
14/02/2031 - Council - Item 7, Rents: Councillor Farrant declared a pecuniary interest as a tenant.
Council | 20/05/2031 | None
Register of interests
Last updated 1 May 2031
"""
CABINET = """Oxmere District Council
Who's who > Cabinet

Cabinet members and portfolios

Deputy Leader and Portfolio Holder for Finance
Cllr Obi Pell - Lib Dem, Millbank
Remit:
- budgets
- council tax

Portfolio Holder for Homes
Cllr Mrs J Sallow, Labour, Kiln Green ward
Remit: council housing; homelessness

Clean Streets
Councillor J. "Jack" Orr
Ward: Harbour. Party: Independent
Responsible for sweeping; graffiti; fly-tipping.

Portfolio Holder for Parks, Ponds & the High Street
Cllr Theo Marsh (Green)
Cllr Marsh is responsible for:
- trees
- ponds

Older People's Champion - Cllr Mrs Sallow
"""
PANEL = """Wexdale Council > Committees > Committee Details
Committee Details
Committee: Place Scrutiny Panel
Status: Active

The Panel looks at streets.

It holds to account the following members of the Cabinet:

• Cabinet Member for Streets (Cllr Rowe)

• the Deputy Leader, so far as she deals with shops

It does not scrutinise the Cabinet Member for Finance.

Chair: Councillor Piers Oldacre
Vice chair: Cllr Mrs M Lunt
"""
SHEET = """WYRMSEY COUNTY COUNCIL
Decisions taken by the Executive on Thursday, 19 June 2031

Present: Mr A Farrant (Chairman) and Mrs C Obi
Apologies: Mr P Lind

Ring Corin Abbs in Democratic Services with any query.

1*  Minutes
Decision Maker: Executive
Minutes of 22 May 2031 signed as a correct record.

2   Lamps
Report: Head of Lamps, EX31/20
Decision maker: Executive      Key decision: No
Deferred for talks with the parishes.
Reason: to keep the peace.

3   Fees for moorings  EX31/21
Decision maker: Executive
Resolved that -
a) the fees be raised;
b) FULL COUNCIL BE RECOMMENDED to add £4m to the programme.
"""
LETTERED = """Strathgarve Council

Minutes of Meeting of the Harbours Committee held on Wednesday, 14 June 2031 at 10.00am.

1. Declarations of Interest

Item 6ii - Miss P Farquhar (Non-Financial)

6. Hall Grants

i. Gill Hall
The Committee AGREED to award £4,200 towards the roof.

ii. Fell Institute
The Committee AGREED to defer the grant until accounts had been lodged.

7. Next Meeting

5 July 2031.
"""
PAGES = [
    (
        SHEET,
        {
            "Item": ["1 Minutes", "2 Lamps", "3 Fees for moorings"],
            "Report": ["EX31/20 by Head of Lamps", "EX31/21"],
            "Attendance": ["apologies P Lind", "present A Farrant", "present C Obi"],
            "Recommendation": ["b) to Full Council: add £4m to the programme."],
        },
    ),
    (
        LETTERED,
        {
            "Item": [
                "1 Declarations of Interest",
                "6 Hall Grants",
                "7 Next Meeting",
                "i Gill Hall",
                "ii Fell Institute",
            ],
            "Declaration": ["P Farquhar non-financial (Fell Institute)"],
        },
    ),
    (
        ISSUE,
        {
            "Meeting": [
                "Fellmoor National Park Authority | Full Authority | 2031-06-12 |  | ",
                "Fellmoor National Park Authority | Roads Committee | 2031-03-03 |  | ",
            ],
            "Holding": ["Una Birch, Head of Roads"],
        },
    ),
    (
        RECORD,
        {
            "Meeting": [],
            "Item": ["Lamps in Mill Lane"],
            "Decision": [
                "1) agreed: twelve lamps be bought",
                "2) requested: the Head of Lamps write to the residents by 1 July 2031.",
            ],
        },
    ),
    (LEADER, {"Meeting": [], "Item": ["Lease of the Corn Hall"]}),
    (
        MEMBER,
        {
            "Item": ["4 Grants to voluntary groups", "5 Land at Mill Lane", "7 Rents"],
            "Declaration": [
                "Omar Farrant non-pecuniary (Grants to voluntary groups) withdrew",
                "Omar Farrant pecuniary (Rents)",
                "Omar Farrant personal (Land at Mill Lane)",
            ],
        },
    ),
    (
        CABINET,
        {
            "Item": [],
            "Remit": [
                "Clean Streets: fly-tipping",
                "Clean Streets: graffiti",
                "Clean Streets: sweeping",
                "Finance: budgets",
                "Finance: council tax",
                "Homes: council housing",
                "Homes: homelessness",
                "Parks, Ponds & the High Street: ponds",
                "Parks, Ponds & the High Street: trees",
            ],
            "Holding": [
                "J Sallow, Older People's Champion",
                "J Sallow, Portfolio Holder for Homes",
                "Obi Pell, Deputy Leader",
                "Obi Pell, Portfolio Holder for Finance",
                "Theo Marsh, Portfolio Holder for Parks, Ponds & the High Street",
            ],
        },
    ),
    (
        PANEL,
        {
            "Scrutiny": ["Place Scrutiny Panel Deputy Leader", "Place Scrutiny Panel Streets"],
            "Remit": [],
            "Holding": [
                "M Lunt, Vice chair",
                "Piers Oldacre, Chair",
                "Rowe, Cabinet Member for Streets",
            ],
        },
    ),
]


@pytest.mark.parametrize(
    ("page", "kind", "lines"),
    [(page, kind, lines) for page, kinds in PAGES for kind, lines in kinds.items()],
)
def test_a_page_of_a_site_says_whose_and_of_what_it_is(
    page: str, kind: str, lines: list[str]
) -> None:
    assert stated(kind, page, "", "")[1] == lines


ITEM = """<html><head><title>Agenda item - Lamps | Fellmoor Fire Authority</title></head><body>
<div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Lamps</h2>
<div class="mgLinks"><ul class="mgActionList"><li><a href="x">Meeting of Audit Committee, Thursday, 3rd
February, 2033 10.30 am (Item 7.)</a></li><li><a href="y">View the decision for item 7.</a></li></ul></div>
<div class="mgContent"><p class="mgSubItemTitleTxt">Minutes:</p><p>RESOLVED that lamps be bought.</p></div>
</div></body></html>"""


def test_the_way_back_from_an_item_names_its_meeting() -> None:
    (document,) = read_bytes(ITEM.encode(), "item.html")
    assert isinstance(document, Document)
    record = parse(document)
    assert "View the decision" not in document.text
    meeting = next(f for f in record.facts if type(f).__name__ == "Meeting")
    assert (meeting.body, meeting.date, meeting.start) == ("Audit Committee", "2033-02-03", "10:30")  # type: ignore[attr-defined]
    item = next(f for f in record.facts if type(f).__name__ == "Item")
    assert (item.title, item.number) == ("Lamps", "7")  # type: ignore[attr-defined]
