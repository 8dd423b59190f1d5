"""Rolls in sentences, in columns of ticks and under those who sent their people; a menu that is none."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (
        """\
Section menu

Calendar
Committees
Councillors
Decisions
Election results
Meetings
Outside bodies
Search documents
What's New

Ditches Panel - Thursday 15 January 2032 7.30 pm

⟦Present:⟧ ⟦Councillors Ann Bell⟧ and ⟦Tom Orme⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        ["present Ann Bell", "present Tom Orme"],
    ),
    (
        """\
WEST HOLME PARISH COUNCIL MINUTES OF THE MEETING HELD ON 3 DECEMBER 2031 ⟦PRESENT (3 Councillors): -⟧ ⟦Claire Bell (CB)⟧ – Chairman, ⟦Pam Orme (PO)⟧, ⟦Lorna Pike (LP)⟧.

P R E S E N T

1. Apologies
⟦Apologies had reached the Clerk from Councillors Mrs E Dray and Hext.⟧

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies E Dray",
            "apologies Hext",
            "present Claire Bell",
            "present Lorna Pike",
            "present Pam Orme",
        ],
    ),
    (
        """\
WESTHOLME COUNTY COUNCIL

Minutes of the meeting held on Tuesday 16 October 2031

⟦P R E S E N T⟧

⟦Mr J T Bell (Chairman)⟧
⟦Mrs A M Orme (Vice-Chairman)⟧

⟦Mr D Pike⟧, ⟦Mr R N Dray⟧, ⟦Miss S Hext⟧

1. Apologies

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "present A M Orme",
            "present D Pike",
            "present J T Bell",
            "present R N Dray",
            "present S Hext",
        ],
    ),
    (
        """\
Marsh Ferry Parish Council
Minutes of the Annual Meeting of the Parish Council, Tuesday 13 May 2031, 7.15 pm, Jubilee Room

⟦Those present were⟧ ⟦Cllr Bridget Nye (Chairman)⟧, ⟦Cllr Alan Stott⟧, ⟦Cllr Owen Ferris⟧ and ⟦Cllr Jan Koll⟧, together with the Clerk (⟦Mrs D Rudd⟧) and three parishioners. ⟦Cllr Lucy Penn had given her apologies.⟧

1. Election of Chairman
Cllr Nye was elected.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Lucy Penn",
            "in-attendance D Rudd",
            "present Alan Stott",
            "present Bridget Nye",
            "present Jan Koll",
            "present Owen Ferris",
        ],
    ),
    (
        """\
Corporate Policy Committee

Attendance

Councillor	⟦Present⟧	⟦Apologies⟧	⟦Absent⟧
⟦Councillor Sid Amory⟧	✓
⟦Councillor Jill Bewley⟧		✓
⟦Councillor Ken Catt⟧	✓
⟦Councillor Moira Dunn⟧			✓

⟦Officers:⟧ ⟦P Ender⟧, ⟦Q Fitch⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Moira Dunn",
            "apologies Jill Bewley",
            "in-attendance P Ender",
            "in-attendance Q Fitch",
            "present Ken Catt",
            "present Sid Amory",
        ],
    ),
    (
        """\
Planning Committee

Attendees:
⟦Chair:⟧ ⟦Councillor Fay Gore⟧
⟦Vice Chair:⟧ ⟦Councillor Hal Ivens⟧
⟦Members:⟧ ⟦Councillors Joe Kemp⟧, ⟦Liz Moon⟧, ⟦Nat Orr⟧, ⟦Pat Quinn⟧
⟦Substitutes: Councillor Ros Swan (in place of Councillor Tom Udall)⟧
⟦Ward members:⟧ ⟦Councillors Val Webb⟧ and ⟦Yan Zeller⟧
⟦Apologies:⟧ ⟦Councillor Tom Udall⟧
⟦Officers:⟧ ⟦Head of Planning⟧; ⟦Ms A Burr⟧, Planning Lawyer

1. Minutes of 3 March

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Tom Udall",
            "in-attendance A Burr",
            "in-attendance Head of Planning",
            "in-attendance Val Webb",
            "in-attendance Yan Zeller",
            "present Fay Gore",
            "present Hal Ivens",
            "present Joe Kemp",
            "present Liz Moon",
            "present Nat Orr",
            "present Pat Quinn",
            "substitute Ros Swan for Tom Udall",
        ],
    ),
    (
        """\
Highmoor Police, Fire and Crime Panel - 19 June 2031

⟦Panel members present:⟧ ⟦Cllr Ola Birk (Highmoor CC)⟧, ⟦Cllr Gil Crane (Marsh DC)⟧, ⟦Cllr Eve Dodd (Wold BC)⟧ and ⟦Ms Ida Ewart (Independent)⟧.
⟦Panel members attending remotely:⟧ ⟦Cllr Fin Garth (Dale DC)⟧.
⟦Apologies for absence: Cllr Ham Iles (Peak DC), for whom Cllr Jo Kite attended.⟧
⟦Support officers:⟧ ⟦R Lamb⟧ and ⟦S Munt⟧.
Present from the Office of the Commissioner: Commissioner ⟦T Noakes⟧; ⟦V Oram⟧, Chief Executive.

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Ham Iles",
            "in-attendance R Lamb",
            "in-attendance S Munt",
            "in-attendance T Noakes",
            "in-attendance V Oram",
            "present Eve Dodd",
            "present Fin Garth",
            "present Gil Crane",
            "present Ida Ewart",
            "present Ola Birk",
            "substitute Jo Kite for Ham Iles",
        ],
    ),
    (
        """\
Minutes of Personnel Committee, 2 June 2031

⟦Cllr N Ibbot in the Chair; Cllrs O Jarr, P Kline⟧, ⟦Q Lowe⟧. ⟦Clerk:⟧ ⟦R Monk⟧. ⟦Apols:⟧ ⟦Cllr S Nunn⟧.

1. Staff appraisal
Agreed.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies S Nunn",
            "in-attendance R Monk",
            "present N Ibbot",
            "present O Jarr",
            "present P Kline",
            "present Q Lowe",
        ],
    ),
    (
        """\
Full Council, 25 September 2031

Prior to the roll being called the Mayor welcomed visitors.

⟦Roll call:⟧ The following 7 of 9 members answered: ⟦Dan Bray⟧, ⟦Els Cobb⟧, ⟦Fin Doe (Mayor)⟧, ⟦Gwen Eaves⟧, ⟦Hans Firth⟧, ⟦Ines Gill⟧, ⟦Jo Hume⟧

⟦Members not answering:⟧ ⟦Kev Innes (apologies)⟧, ⟦Lara Joy⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Lara Joy",
            "apologies Kev Innes",
            "present Dan Bray",
            "present Els Cobb",
            "present Fin Doe",
            "present Gwen Eaves",
            "present Hans Firth",
            "present Ines Gill",
            "present Jo Hume",
        ],
    ),
    (
        """\
Joint Crematorium Committee

⟦Representatives of Northam Borough Council⟧
⟦Councillor Mel Kirk⟧
⟦Councillor Ned Lord⟧

Representatives of Southam District Council
⟦Councillor Oz March⟧
⟦Councillor Pru Nash (Chair)⟧

⟦Apologies⟧
⟦Councillor Quin Odell (Southam)⟧

⟦In attendance⟧
Bereavement Services Manager – ⟦Ria Potts⟧
Treasurer – ⟦Sol Quirk⟧

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Quin Odell",
            "in-attendance Ria Potts",
            "in-attendance Sol Quirk",
            "present Mel Kirk",
            "present Ned Lord",
            "present Oz March",
            "present Pru Nash",
        ],
    ),
    (
        """\
Health and Wellbeing Board – Minutes – 30 January 2032

⟦Present:⟧
⟦Councillor Ken Jory (Cabinet Member for Health)⟧ – Chair
⟦Dr Lal Mitra (NHS Integrated Care Board)⟧ – Vice Chair
⟦Maxine Lees (Director of Public Health)⟧
⟦Nora Oakes (Healthwatch)⟧

⟦Also present:⟧
⟦Olive Penn (Health Partnerships Manager)⟧
⟦Paul Quist (observing)⟧

⟦Apologies for absence:⟧
⟦Rex Rowley (Director of Adult Services), represented by Sue Tozer⟧
⟦Superintendent Tom Ure (Police)⟧

1. Apologies

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Rex Rowley",
            "apologies Tom Ure",
            "in-attendance Olive Penn",
            "in-attendance Paul Quist",
            "present Ken Jory",
            "present Lal Mitra",
            "present Maxine Lees",
            "present Nora Oakes",
            "substitute Sue Tozer for Rex Rowley",
        ],
    ),
    (
        """\
Resources Committee – 7 October 2031

| Member | Group | Attended |
|---|---|---|
| ⟦Cllr Ivy Jones (Chair)⟧ | Labour | ⟦Yes⟧ |
| ⟦Cllr Jay King⟧ | Conservative | ⟦Apologies – substituted by Cllr Kit Lane⟧ |
| ⟦Cllr Lee Moor⟧ | Green | ⟦Yes (from item 4)⟧ |
| ⟦Cllr Max North⟧ | Labour | ⟦No⟧ |

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Max North",
            "apologies Jay King",
            "present Ivy Jones",
            "present Lee Moor",
            "substitute Kit Lane for Jay King",
        ],
    ),
    (
        """\
Cabinet Member Decision Session

⟦Decision maker:⟧ ⟦Councillor Wyn Adams⟧, Cabinet Member for Transport
⟦In attendance:⟧ ⟦Councillor Xia Bond⟧; ⟦Ysanne Clegg (Assistant Director)⟧; ⟦Zoe Dale (Solicitor)⟧

1. Declarations

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Xia Bond",
            "in-attendance Ysanne Clegg",
            "in-attendance Zoe Dale",
            "present Wyn Adams",
        ],
    ),
    (
        """\
NORTH WOLD JOINT COMMITTEE
held on 3 May 2031

⟦For Wold District Council:⟧ ⟦Councillors Ali Ash⟧, ⟦Ben Birch⟧ and ⟦Cat Cedar⟧
For Northmoor Borough Council: ⟦Councillors Dev Elm⟧ and ⟦Eli Fir⟧
⟦Officers:⟧ ⟦Fay Gorse (WDC)⟧, ⟦Gil Hazel (NBC)⟧
⟦Apologies were received from Councillor Hal Ivy.⟧

1. Chairman

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Hal Ivy",
            "in-attendance Fay Gorse",
            "in-attendance Gil Hazel",
            "present Ali Ash",
            "present Ben Birch",
            "present Cat Cedar",
            "present Dev Elm",
            "present Eli Fir",
        ],
    ),
    (
        """\
Overview and Scrutiny, 5 May 2031

⟦Committee:⟧ ⟦Councillor K Jupp (in the Chair), Councillors L Kay, M Lane, N Moss⟧, ⟦O Nott⟧ and ⟦P Oak (Vice-Chair)⟧
⟦Cabinet Members:⟧ ⟦Councillor Q Pine (Leader)⟧
⟦Officers:⟧ ⟦R Quick⟧ – Chief Executive; ⟦S Reed⟧ – Head of Policy
⟦Witnesses:⟧ ⟦T Sage⟧, Chamber of Trade

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Q Pine",
            "in-attendance R Quick",
            "in-attendance S Reed",
            "in-attendance T Sage",
            "present K Jupp",
            "present L Kay",
            "present M Lane",
            "present N Moss",
            "present O Nott",
            "present P Oak",
        ],
    ),
    (
        """\
Amenities Committee

⟦Cllr Uri Teal (Chair)⟧        Present
⟦Cllr Val Upton⟧               Apologies
⟦Cllr Wes Vale⟧                Present
⟦Cllr Xi Wade⟧                 Absent
⟦Cllr Yan Xu⟧                  Present (arrived 7.20pm)
⟦Mrs Z Yeo (Clerk)⟧            In attendance

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Xi Wade",
            "apologies Val Upton",
            "in-attendance Z Yeo",
            "joined Yan Xu at 19:20",
            "present Uri Teal",
            "present Wes Vale",
            "present Yan Xu",
        ],
    ),
    (
        """\
Executive 9 June 2031

⟦Members of the Executive present:⟧
⟦Councillor Ian Joll⟧, Leader of the Council (Chair)
⟦Councillor Jess Kerr⟧, Deputy Leader and Executive Member for Finance
⟦Councillor Kofi Lunn⟧, Executive Member for Homes

⟦Members of the Executive unable to attend:⟧
⟦Councillor Mia Nunn⟧, Executive Member for Culture

⟦Other members who attended:⟧
⟦Councillor Neil Oram⟧
⟦Councillor Ona Pratt⟧

⟦Advising the Executive:⟧
⟦Pat Quaife⟧, Chief Executive
⟦Ray Rudge⟧, Director of Law

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Mia Nunn",
            "in-attendance Neil Oram",
            "in-attendance Ona Pratt",
            "in-attendance Pat Quaife",
            "in-attendance Ray Rudge",
            "present Ian Joll",
            "present Jess Kerr",
            "present Kofi Lunn",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_who_is_stated_there(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)
