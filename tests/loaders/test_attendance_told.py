"""Who was there as sentences and short lists tell it: late, sent instead, with whoever presided, also present."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (
        """\
Overview Committee

5. Library Strategy
⟦The Cabinet Member for Culture, Councillor Yve Upton, and the Head of Libraries, Zed Vane, were at the meeting to speak to the report.⟧ Also there was Amy Wood from Libraries Connected. Ben Yeo (Friends of Marl Library) was allowed three minutes.

6. Budget Monitoring

RESOLVED: That the report be noted.
""",
        ["in-attendance Yve Upton", "in-attendance Zed Vane"],
    ),
    (
        """\
Community Council

⟦Presennol/Present:⟧ Cyng/Cllrs ⟦Olwen Lewis (Cadeirydd/Chair)⟧, ⟦Pedr Morgan⟧, ⟦Rhian Nash⟧
⟦Ymddiheuriadau/Apologies:⟧ ⟦Cyng/Cllr Sioned Owen⟧
⟦Clerc/Clerk:⟧ ⟦Tomos Price⟧

1. Croeso

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Sioned Owen",
            "in-attendance Tomos Price",
            "present Olwen Lewis",
            "present Pedr Morgan",
            "present Rhian Nash",
        ],
    ),
    (
        """\
Appeals Panel

⟦The Panel comprised Councillors Art Walsh (in the Chair), Bob Yule and Cat Zorn.⟧ ⟦Advising the Panel were Deb Amory, Legal Services Manager, and Eve Birch, Clerk to the Panel.⟧ ⟦The appellant, Mr Fred Cobb, attended with his union representative, Ms Gill Drew of UNISON.⟧

1. Appeal

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Deb Amory",
            "in-attendance Eve Birch",
            "in-attendance Fred Cobb",
            "in-attendance Gill Drew",
            "present Art Walsh",
            "present Bob Yule",
            "present Cat Zorn",
        ],
    ),
    (
        """\
Burial Board

⟦Mr. N. Lyne presided.⟧ ⟦There were also present Mrs. O. Mann, Mr. P. Nott and the Rev. Q. Orde.⟧ ⟦The Clerk, Miss R. Pym, was in attendance.⟧ ⟦Letters of apology were read from Mr. S. Ray and Dr. T. Sykes.⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies S. Ray",
            "apologies T. Sykes",
            "in-attendance R. Pym",
            "present N. Lyne",
            "present O. Mann",
            "present P. Nott",
            "present Q. Orde",
        ],
    ),
    (
        """\
Digital Committee

⟦Members attending in person⟧
⟦Cllr Umar Teal⟧
⟦Cllr Vera Upshaw⟧
Members joining remotely
⟦Cllr Will Venn⟧
⟦Members who sent apologies⟧
⟦Cllr Xavi Wynne⟧
⟦Officers and guests⟧
⟦Yas Abbot⟧, Chief Digital Officer
⟦Zeb Brook⟧, Techford Ltd

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Xavi Wynne",
            "in-attendance Yas Abbot",
            "in-attendance Zeb Brook",
            "present Umar Teal",
            "present Vera Upshaw",
            "present Will Venn",
        ],
    ),
    (
        """\
Governance Board, 7 June

⟦Attendees:⟧ ⟦Councillor F Hirst⟧ - Chair
⟦Councillor G Iles⟧ - Vice-Chair
⟦Councillor H Jeal⟧ - apologies
⟦Councillor I Kell⟧ - arrived 10:15
⟦Councillor J Lobb⟧ - by video
⟦Councillor K Mudd⟧ - absent
⟦Officers:⟧ ⟦Monitoring Officer⟧; ⟦Leah Neal⟧, Auditor

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent K Mudd",
            "apologies H Jeal",
            "in-attendance Leah Neal",
            "in-attendance Monitoring Officer",
            "joined I Kell at 10:15",
            "present F Hirst",
            "present G Iles",
            "present I Kell",
            "present J Lobb",
        ],
    ),
    (
        """\
Staffing Committee

⟦Councillor Vi West took the chair in the absence of Councillor Walt Yule, from whom apologies had been received.⟧ ⟦Councillors Xu Amin and Yetta Bain were also present, as was the HR Adviser, Zack Cole.⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Walt Yule",
            "in-attendance Zack Cole",
            "present Vi West",
            "present Xu Amin",
            "present Yetta Bain",
        ],
    ),
    (
        """\
District Council

⟦PRESENT:⟧
The Chairman (⟦Councillor Ann Blythe⟧)
The Vice-Chairman (⟦Councillor Bill Crewe⟧)
⟦Councillors:⟧
⟦Cath Dunbar⟧    ⟦Dave Eames⟧    ⟦Ella Finch⟧
⟦Fred Gow⟧       ⟦Gina Hart⟧     ⟦Hugh Innes⟧
Honorary ⟦Alderman: Irene Jones⟧
⟦OFFICERS:⟧
⟦K Lamb⟧     Chief Executive
⟦M Neat⟧     Democratic Services Manager

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance K Lamb",
            "in-attendance M Neat",
            "present Ann Blythe",
            "present Bill Crewe",
            "present Cath Dunbar",
            "present Dave Eames",
            "present Ella Finch",
            "present Fred Gow",
            "present Gina Hart",
            "present Hugh Innes",
            "present Irene Jones",
        ],
    ),
    (
        """\
Westfold Police and Crime Panel
Minutes of the meeting held on 4 February 2033

⟦Present:⟧ ⟦Councillors B Amory (Chair)⟧, ⟦C Boon⟧ and ⟦D Chettle⟧

7. PROPOSED PRECEPT
The Police and Crime Commissioner, ⟦Mr Owain Fell, presented his proposal.⟧ ⟦He was accompanied by Deputy Chief Constable Serena Achebe and by his Chief Finance Officer, Noor Patel.⟧
RESOLVED: That the precept be supported.

8. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Noor Patel",
            "in-attendance Owain Fell (PROPOSED PRECEPT)",
            "in-attendance Serena Achebe",
            "present B Amory",
            "present C Boon",
            "present D Chettle",
        ],
    ),
    (
        """\
Councillor Rosalba Quayle
Title: Cabinet Lead for Streets and Waste
Party: Independent
Ward: Otter Hill
Other councillors representing this Ward: Councillor Bryn Latchford, Councillor Sunita Dhar JP
Political assistant: Kit Holroyd

Attendance
⟦Cabinet - 4 July 2033 - Present⟧
⟦Health Scrutiny Panel - 11 July 2033 - Apologies, sent a deputy (Councillor Latchford)⟧""",
        [
            "apologies Rosalba Quayle",
            "present Rosalba Quayle",
            "substitute Bryn Latchford for Rosalba Quayle",
        ],
    ),
    (
        """\
Standards Hearing

3. Hearing
The Chair opened the hearing. ⟦With him were Councillors Ian Mole and Jan Nye.⟧ ⟦Kim Orpin, Independent Person, was there throughout.⟧ The Monitoring Officer, ⟦Lee Prior, advised.⟧
The Sub-Committee withdrew with Lee Prior at 3.15pm and returned at 3.40pm.

4. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Kim Orpin",
            "in-attendance Lee Prior (Hearing)",
            "present Ian Mole",
            "present Jan Nye",
        ],
    ),
    (
        """\
Environment Select Committee

1. Apologies
⟦Cllr Rowan Sykes gave notice that she could not be there; Cllr Toby Unwin came instead of her.⟧ ⟦Apologies had also come in from Vera Wild (co-opted member) whose alternate, Xan Young, was present.⟧

2. Minutes
⟦Cllr Zac Allum came in at 18:14.⟧

3. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Rowan Sykes",
            "apologies Vera Wild",
            "joined Zac Allum at 18:14 (Minutes)",
            "substitute Toby Unwin for Rowan Sykes",
            "substitute Xan Young for Vera Wild",
        ],
    ),
    (  # no roll: who moves, seconds and votes is there
        "Ditches Committee - Tuesday, 3rd June, 2031\n\n4. Corn Hall lease\n\n⟦Councillor Pell moved, seconded by Councillor Ann Orrell⟧, that the lease be granted.\n\nFor (2): Councillors Pell and Orrell. ⟦Against (1): Councillor Gant.⟧\n\nThe motion was carried.\n\n5. Budget\n\nRESOLVED: That the report be noted.",
        ["present Ann Orrell", "present Gant", "present Pell"],
    ),
    (  # who came late is told of already
        "Ditches Committee - Tuesday, 3rd June, 2031\n\n1. Apologies\n\n⟦Councillor Pell would be late.⟧\n\n4. Corn Hall lease\n\n⟦Councillor Pell moved, seconded by Councillor Ann Orrell⟧, that the lease be granted. The motion was carried.\n\n5. Budget\n\nRESOLVED: That the report be noted.",
        ["late Pell", "present Ann Orrell"],
    ),
    (  # a roll tells who was there
        "Ditches Committee - Tuesday, 3rd June, 2031\n\n⟦Present:⟧ ⟦Councillors Pell⟧ and ⟦Finch⟧\n\n4. Corn Hall lease\n\nCouncillor Pell moved, seconded by Councillor Ann Orrell, that the lease be granted.\n\n5. Budget\n\nRESOLVED: That the report be noted.",
        ["present Finch", "present Pell"],
    ),
    (  # St John is a name given
        "Ditches Committee - Tuesday, 3rd June, 2031\n\n4. Corn Hall lease\n\n⟦Mr G St John Orrell moved, seconded by Mrs Ann Pell⟧, that the lease be granted. This was carried. Mr Orrell then thanked the tenants.\n\n5. Budget\n\nRESOLVED: That the report be noted.",
        ["present Ann Pell", "present G St John Orrell"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_attendance_told(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)
