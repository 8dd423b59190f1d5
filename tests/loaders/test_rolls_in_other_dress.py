"""Lists of those present in the dress that further councils give them: side by side, surname first, apart by semicolons."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # who presided under a heading of their own, and the bodies of others behind one without a sign
        """\
Northmere Borough Council
Minutes of the Piers Committee held on 4 March 2031

⟦Chairman⟧ ⟦N T Hurd⟧

⟦Other Members Present⟧ ⟦W Stott⟧ ⟦Mrs I R Pike⟧

⟦Representatives from Other Bodies in Attendance⟧ Ferry Agency: ⟦Mr B Ansah⟧, Section Engineer ⟦Mr Kofi Vane⟧

1. Minutes

RESOLVED: That the minutes be signed.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance B Ansah",
            "in-attendance Kofi Vane",
            "present I R Pike",
            "present N T Hurd",
            "present W Stott",
        ],
    ),
    (
        """\
Northmere Borough Council
Planning Committee

1.

⟦Apologies⟧

Minutes:

Were received from ⟦Councillors T Hurd⟧ and ⟦Akintola⟧, ⟦Alderman Mrs B Pike⟧ and Honorary ⟦Alderman R Stott⟧.

2.

Minutes

Minutes:

RESOLVED: That the minutes be signed.""",
        ["apologies Akintola", "apologies B Pike", "apologies R Stott", "apologies T Hurd"],
    ),
    (
        """\
HALBURY HEALTH AND WELLBEING BOARD
Notes of the meeting on 3 February 2033
⟦Present:⟧ ⟦Cllr Una Spearing (Chair)⟧, ⟦Dr Kofi Ansah⟧, Clinical Lead, East ICB (Vice Chair), ⟦Petra Lindqvist⟧, Director of Public Health
⟦Apologies for absence: Sir Alan Mabey (Halbury Hospitals Foundation Trust) - Dr Ruth Okoye deputised; Naseem Hirani, Halbury Mind; Prof. Jan Pieterse (represented by Lucy Tranter).⟧

1. Minutes
RESOLVED: That the minutes be signed.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Alan Mabey",
            "apologies Jan Pieterse",
            "apologies Naseem Hirani",
            "present Kofi Ansah",
            "present Petra Lindqvist",
            "present Una Spearing",
            "substitute Lucy Tranter for Jan Pieterse",
            "substitute Ruth Okoye for Alan Mabey",
        ],
    ),
    (
        """\
Marram Water Task Group
Evidence session, 2 May 2033

⟦Committee Members⟧
⟦Councillor Fola Banjoko - Present, left at 15:20⟧
⟦Councillor Grace Hindle⟧ - Present
⟦Councillor Hugo Strand⟧ - Apologies
⟦Councillor Ivy Pell⟧ - Absent

⟦Witnesses⟧
⟦Annika Croft⟧, Resilience Lead, Yarrow Water
⟦Ben Stainby⟧, Chair, ⟦Marram Anglers⟧

1. Welcome
The task group met.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Ivy Pell",
            "apologies Hugo Strand",
            "in-attendance Annika Croft",
            "in-attendance Ben Stainby",
            "in-attendance Marram Anglers",
            "left Fola Banjoko at 15:20",
            "present Fola Banjoko",
            "present Grace Hindle",
        ],
    ),
    (
        """\
Northgate City Council
Overview and Scrutiny Management Board

⟦Members:⟧ ⟦BOWEN, Alan (Chair)⟧; ⟦CRISP, Dora⟧; ⟦DENT, Edwin⟧; ⟦EAVES, Fiona⟧
⟦Apologies: FORD, Gavin; GILL, Harpreet (sub: HOLT, Imran)⟧
⟦Officers:⟧ ⟦Jane Kerr⟧, Head of Scrutiny; ⟦Leo Marsh⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Gavin Ford",
            "apologies Harpreet Gill",
            "in-attendance Jane Kerr",
            "in-attendance Leo Marsh",
            "present Alan Bowen",
            "present Dora Crisp",
            "present Edwin Dent",
            "present Fiona Eaves",
            "substitute Imran Holt for Harpreet Gill",
        ],
    ),
    (
        """\
Pension Board
⟦Present⟧
Employer side: ⟦Cllr Anita Rowe⟧, ⟦Gordon Pugh (Vale District Council)⟧
Member side: ⟦Lesley Frame (UNISON)⟧, ⟦Tim Oates⟧
⟦Independent Chair:⟧ ⟦Dame Cora Wynter⟧
⟦Not present:⟧ ⟦Derek Hale⟧
⟦Officers:⟧ ⟦Amy Lunt (Pensions Manager)⟧, ⟦Raj Soni⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Derek Hale",
            "in-attendance Amy Lunt",
            "in-attendance Raj Soni",
            "present Anita Rowe",
            "present Cora Wynter",
            "present Gordon Pugh",
            "present Lesley Frame",
            "present Tim Oates",
        ],
    ),
    (
        """\
Schools Forum
Thursday 12 January 2034

⟦Attendees:⟧ ⟦Mel Tovey (MT)⟧ Chair, Primary Heads; ⟦Dave Ings (DI)⟧ Governor; ⟦Sue Cheal (SC)⟧ Diocese of Oxbury; ⟦Cllr Win Ames (WA)⟧
⟦Apologies:⟧ ⟦Pat Lamb (PL)⟧; ⟦Gerry Moss (GM)⟧
⟦Minutes:⟧ ⟦Fay Nash (FN)⟧

1. Welcome
MT welcomed all. DI asked if the paper was final. ⟦SC left at 4.40pm.⟧

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Gerry Moss",
            "apologies Pat Lamb",
            "in-attendance Fay Nash",
            "left Sue Cheal at 16:40 (Welcome)",
            "present Dave Ings",
            "present Mel Tovey",
            "present Sue Cheal",
            "present Win Ames",
        ],
    ),
    (
        """\
Ashcombe Town Council - Finance Committee

⟦Present:⟧ ⟦Cllrs Noakes (Chairman)⟧, ⟦Orton⟧, ⟦Peel⟧, ⟦Quaife⟧. ⟦Cllr Rusk joined at 7.20pm (item 4).⟧ Town Clerk ⟦Liz Sims⟧. Two members of the press.
⟦Apologies received:⟧ ⟦Cllr Tapp (holiday)⟧, ⟦Cllr Usher (unwell)⟧. ⟦No apology:⟧ ⟦Cllr Venn⟧.

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Venn",
            "apologies Tapp",
            "apologies Usher",
            "in-attendance Liz Sims",
            "joined Rusk at 19:20",
            "present Noakes",
            "present Orton",
            "present Peel",
            "present Quaife",
        ],
    ),
    (
        """\
Employment Committee

⟦Chair:⟧ ⟦Councillor P Wadham⟧
⟦Vice-Chair:⟧ ⟦Councillor Q Yarrow⟧
⟦Members: Councillors R Abel, S Beck (in place of T Cope) and U Dean⟧
⟦Officers:⟧ Director of HR (⟦V. Eade⟧); HR Business Partner (⟦W. Finch⟧)
Unions: ⟦X. Grant (GMB)⟧, ⟦Y. Heal (Unite)⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance V. Eade",
            "in-attendance W. Finch",
            "in-attendance X. Grant",
            "in-attendance Y. Heal",
            "present P Wadham",
            "present Q Yarrow",
            "present R Abel",
            "present U Dean",
            "substitute S Beck for T Cope",
        ],
    ),
    (
        """\
General Purposes Committee

⟦PRESENT:⟧                          ⟦ALSO PRESENT:⟧

⟦Councillor D Ackers (Chair)⟧       ⟦Mr H Eddy⟧, Solicitor
⟦Councillor E Bligh⟧                ⟦Ms J Fell⟧, Clerk
⟦Councillor F Crow⟧

⟦APOLOGIES:⟧                        ⟦SUBSTITUTES:⟧

⟦Councillor G Dyer⟧                 ⟦Councillor K Gunn⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies G Dyer",
            "in-attendance H Eddy",
            "in-attendance J Fell",
            "present D Ackers",
            "present E Bligh",
            "present F Crow",
            "substitute K Gunn",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_rolls_in_other_dress(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)


@pytest.mark.parametrize(
    "behind",
    ["Reasons approved.", "Absences noted by the Council.", "Leave of absence granted.", "All reasons accepted."],
)  # fmt: skip
def test_what_became_of_apologies_is_nobody(behind: str) -> None:
    text = (
        "Hexwick Parish Council\nMinutes of the meeting held on 3 June 2031 at 7 pm\n"
        "Present: Cllr A Vane (Chairman)\n\n1. Apologies for absence\n"
        f"⟦Received from Cllrs Pell (work) and Mrs Y. Orrell (ill).⟧ {behind}\n\n"
        "2. Hedges\nThe hedges were cut.\n"
    )
    assert stated("Attendance", text, "", "")[1] == [
        "apologies Pell",
        "apologies Y. Orrell",
        "present A Vane",
    ]
