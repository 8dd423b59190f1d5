"""Who was there in wordings that are seldom met: capitals throughout, hearings, elliptical substitutions, councils in short."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (
        """\
Ashlow Borough Council
Minutes of the Housing Committee, 4 May 2035

⟦Members present:⟧ ⟦Couns. Ida Blunt (Chair)⟧, ⟦Joe Crow⟧ and ⟦Kay Dove⟧
⟦Apologies:⟧ ⟦Coun. Lee Ebbs⟧
⟦Staff:⟧ ⟦Moira Flack (Housing Manager)⟧, ⟦Nat Gunn⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Lee Ebbs",
            "in-attendance Moira Flack",
            "in-attendance Nat Gunn",
            "present Ida Blunt",
            "present Joe Crow",
            "present Kay Dove",
        ],
    ),
    (
        """\
CABINET
⟦PRESENT:⟧ ⟦COUNCILLOR OSCAR HALL (LEADER) IN THE CHAIR, COUNCILLOR PENNY IRONS⟧, ⟦COUNCILLOR QUINN JUDD⟧
⟦APOLOGIES WERE RECEIVED FROM⟧ ⟦COUNCILLOR RITA KEEN⟧
⟦ALSO IN ATTENDANCE:⟧ ⟦COUNCILLOR SAM LORD⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies RITA KEEN",
            "in-attendance SAM LORD",
            "present OSCAR HALL",
            "present PENNY IRONS",
            "present QUINN JUDD",
        ],
    ),
    (
        """\
Burgh Trust Board

⟦Trustees present:⟧ ⟦Tom Moss⟧, ⟦Una Nash (joined by Zoom)⟧, ⟦Vic Orr⟧
⟦Trustees absent:⟧ ⟦Wendy Peat (with apologies)⟧; ⟦Xander Quill⟧
⟦Others present:⟧ the Burgh Officer (⟦Yan Rust⟧), ⟦Zia Salt⟧ of Salt & Co, accountants

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Xander Quill",
            "apologies Wendy Peat",
            "in-attendance Yan Rust",
            "in-attendance Zia Salt",
            "present Tom Moss",
            "present Una Nash",
            "present Vic Orr",
        ],
    ),
    (
        """\
Harbour Revision Hearing

⟦Before:⟧ ⟦Councillor Xan Tait (Chair)⟧ with ⟦Councillors Yve Upex⟧ and ⟦Zak Venn⟧
⟦For the Council⟧: ⟦Ali Wade (Barrister)⟧, ⟦Bo Yarrow (Engineer)⟧
⟦For the Objectors:⟧ ⟦Cat Zell (Solicitor, Zell & Co)⟧, ⟦Dan Adair⟧
⟦Clerk:⟧ ⟦Ema Bray⟧

1. Opening

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Ali Wade",
            "in-attendance Bo Yarrow",
            "in-attendance Cat Zell",
            "in-attendance Dan Adair",
            "in-attendance Ema Bray",
            "present Xan Tait",
            "present Yve Upex",
            "present Zak Venn",
        ],
    ),
    (
        """\
Scrutiny Commission

1. Apologies for absence and changes in membership
⟦Notice had been given that Councillor Fen Cove was to be replaced by Councillor Gwen Dale and Councillor Hugh Eden by Councillor Iris Fell for this meeting.⟧ ⟦Mr Jim Goss (parent governor) tendered his apologies, as did Canon Kay Hall.⟧

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Jim Goss",
            "apologies Kay Hall",
            "substitute Gwen Dale for Fen Cove",
            "substitute Iris Fell for Hugh Eden",
        ],
    ),
    (
        """\
Fire and Rescue Authority

⟦Present:⟧ ⟦Cllr L Ibbot (Chair)⟧; ⟦Cllrs M Joy⟧, ⟦N Kidd⟧, ⟦O Lacey⟧ and ⟦P Mole⟧.
⟦In attendance:⟧ Chief Fire Officer ⟦Q Nunn⟧; Deputy Chief Fire Officer ⟦R Old⟧; Assistant Chief Officer (Finance) ⟦S Pugh⟧; Monitoring Officer ⟦T Quick⟧.
⟦Apologies:⟧ ⟦Cllr U Reid⟧, ⟦Cllr V Sandys⟧ and the ⟦Treasurer⟧.

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Treasurer",
            "apologies U Reid",
            "apologies V Sandys",
            "in-attendance Q Nunn",
            "in-attendance R Old",
            "in-attendance S Pugh",
            "in-attendance T Quick",
            "present L Ibbot",
            "present M Joy",
            "present N Kidd",
            "present O Lacey",
            "present P Mole",
        ],
    ),
    (
        """\
Local Access Forum

⟦Members:⟧            ⟦Others:⟧
⟦Wyn Tate (Chair)⟧    ⟦Xena Urch (Secretary)⟧
⟦Yorick Vale⟧         ⟦Cllr Zoe Wynn⟧
⟦Abel York⟧
⟦Apologies:⟧
⟦Beth Zito⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Beth Zito",
            "in-attendance Xena Urch",
            "in-attendance Zoe Wynn",
            "present Abel York",
            "present Wyn Tate",
            "present Yorick Vale",
        ],
    ),
    (
        """\
Sub-Committee

3. Taxi driver
⟦The driver attended, accompanied by his wife and by Mr Noel Lamb of the Drivers' Association.⟧ ⟦PC Orla Munn was called as a witness.⟧ ⟦Councillor Pete Nye, having known the driver, left the room and took no part.⟧
RESOLVED: That no action be taken.

4. Budget Monitoring

RESOLVED: That the report be noted.
""",
        ["in-attendance Noel Lamb", "in-attendance Orla Munn", "left Pete Nye (Taxi driver)"],
    ),
    (
        """\
Audit Committee
⟦Attendance:⟧ ⟦T Gould (Chair, Independent)⟧; ⟦Cllr H Ivy⟧; ⟦Cllr J Kemp⟧; ⟦L Mace (External Audit, Brand & Leigh LLP)⟧; ⟦N Ogle (Head of Internal Audit)⟧; ⟦P Quin (minutes)⟧
⟦Apologies: Cllr R Sage; T Umber (Section 151 Officer), deputised for by V Wynn⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies R Sage",
            "present H Ivy",
            "present J Kemp",
            "present L Mace",
            "present N Ogle",
            "present P Quin",
            "present T Gould",
            "substitute V Wynn for T Umber",
        ],
    ),
    (
        """\
Joint Waste Committee

⟦Northdale BC -⟧ ⟦Cllr P Kay (Chairman)⟧, ⟦Cllr R Lamb⟧
⟦Eastdale DC - Cllr S Moon, Cllr T Noel (sub. for Cllr U Orme)⟧
Westdale DC - no representative
⟦Officers -⟧ ⟦V Pask (Northdale)⟧, ⟦W Rudd (Eastdale)⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance V Pask",
            "in-attendance W Rudd",
            "present P Kay",
            "present R Lamb",
            "present S Moon",
            "substitute T Noel for U Orme",
        ],
    ),
    (
        """\
Town Council

⟦PRESENT⟧ ⟦Councillors Hugh Dell (Mayor)⟧, ⟦Ivy Ely⟧, ⟦Jack Fenn⟧, ⟦Kit Grey⟧ and ⟦Lou Hunt⟧
⟦NOT PRESENT⟧ ⟦Councillor Meg Irwin⟧
⟦OFFICERS PRESENT⟧ ⟦Ned Joy (Town Clerk)⟧, ⟦Ola Kidd (Deputy Town Clerk)⟧

17/34 APOLOGIES
⟦Apologies had been sent by Councillors Pru Lacey (work) and Rob Mead (unwell), and were accepted.⟧
17/35 ITEM
⟦Cllr Fenn arrived (7.12pm).⟧""",
        [
            "absent Meg Irwin",
            "apologies Pru Lacey",
            "apologies Rob Mead",
            "in-attendance Ned Joy",
            "in-attendance Ola Kidd",
            "joined Jack Fenn at 19:12 (ITEM)",
            "present Hugh Dell",
            "present Ivy Ely",
            "present Jack Fenn",
            "present Kit Grey",
            "present Lou Hunt",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_attendance_seldom(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)
