"""Who was there, with the body of each between name and verb, guests by their rank, and heads that are sentences."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (
        """\
WESTON MARSH BOROUGH COUNCIL
LICENSING AND REGULATORY COMMITTEE
Wednesday, 6 June 2035 at 7.00 pm in the Council Chamber

⟦PRESENT:⟧ ⟦Councillor Amber Stone (Chair)⟧, ⟦Councillor Basil Thorne (Vice-Chair)⟧ and ⟦Councillors Carla Upton⟧, ⟦Denis Vickers⟧, ⟦Elsie Wragg⟧ and ⟦Frank Yeoman⟧.

⟦Apologies for absence were received from Councillors Gina Zephyr and Harold Adkins, the latter being represented by Councillor Irma Beech.⟧

⟦Also in attendance:⟧ ⟦Councillor Jonas Clegg (Portfolio Holder for Community Safety)⟧.

⟦Officers:⟧ ⟦Karen Drewe (Licensing Manager)⟧, ⟦Lionel Esher (Solicitor)⟧, ⟦Moira Finch (Democratic Services Officer)⟧.

1. MINUTES

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Gina Zephyr",
            "apologies Harold Adkins",
            "in-attendance Jonas Clegg",
            "in-attendance Karen Drewe",
            "in-attendance Lionel Esher",
            "in-attendance Moira Finch",
            "present Amber Stone",
            "present Basil Thorne",
            "present Carla Upton",
            "present Denis Vickers",
            "present Elsie Wragg",
            "present Frank Yeoman",
            "substitute Irma Beech for Harold Adkins",
        ],
    ),
    (
        """\
Health Scrutiny Committee

24. Declarations of substitutes
⟦The Chair advised that Councillor Noreen Gosling was substituting for Councillor Owen Hatch and that Councillor Phyllis Imrie was attending in place of Councillor Quentin Jarman.⟧

25. Winter Plan
Ms Rosalind Kerrigan, Chief Operating Officer, Wessex Hospitals NHS Trust, and ⟦Dr Simon Lomax, Medical Director, presented the plan.⟧ ⟦Councillor Tessa Mould left the meeting at 8.05pm.⟧ Councillor Una Nokes declared a personal interest and remained.

26. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Simon Lomax (Winter Plan)",
            "left Tessa Mould at 20:05 (Winter Plan)",
            "substitute Noreen Gosling for Owen Hatch",
            "substitute Phyllis Imrie for Quentin Jarman",
        ],
    ),
    (
        """\
Shire Council
Extraordinary Meeting

⟦Provost Effie Yule (in the Chair); Depute Provost Fergus Aird;⟧ ⟦Councillors Grant Baird⟧, ⟦Heather Cairns⟧, ⟦Innes Duff⟧, ⟦Jean Eadie⟧ and ⟦Kirsten Fyfe⟧

⟦In Attendance:⟧ ⟦Lorna Gow⟧, Chief Executive; ⟦Murdo Hay⟧, Executive Director (Finance and Resources); ⟦Neil Innes⟧, Head of Governance

⟦Apologies for Absence:⟧ ⟦Councillors Olive Kay⟧, ⟦Peter Laing⟧

1. Budget

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Olive Kay",
            "apologies Peter Laing",
            "in-attendance Lorna Gow",
            "in-attendance Murdo Hay",
            "in-attendance Neil Innes",
            "present Effie Yule",
            "present Fergus Aird",
            "present Grant Baird",
            "present Heather Cairns",
            "present Innes Duff",
            "present Jean Eadie",
            "present Kirsten Fyfe",
        ],
    ),
    (
        """\
Joint Health Overview and Scrutiny Committee

⟦Present:⟧
Northshire County Council
⟦Councillor Ulric Parr (Chairman)⟧
⟦Councillor Vera Quaid⟧
Southshire County Council
⟦Councillor Wilma Rook⟧
⟦Councillor Xavier Stead (in place of Councillor Yolanda Tharp)⟧

⟦Apologies were received from:⟧
⟦Councillor Yolanda Tharp (Southshire)⟧

⟦NHS representatives:⟧
⟦Zelda Unwin⟧, Director of Strategy, Northshire ICB
⟦Dr Alan Voss⟧, GP

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Yolanda Tharp",
            "in-attendance Alan Voss",
            "in-attendance Zelda Unwin",
            "present Ulric Parr",
            "present Vera Quaid",
            "present Wilma Rook",
            "substitute Xavier Stead for Yolanda Tharp",
        ],
    ),
    (
        """\
Pensions Committee

1. Apologies for absence
⟦Apologies for absence were received on behalf of Councillor Bertha Whale and from Mr Colin Yapp (Scheme Member Representative).⟧

2. Investment update
⟦The Fund's adviser, Mr Dafydd Zane of Hollis Marr LLP, joined the meeting for this item.⟧ ⟦Ms Erica Abell (Fund Manager) attended remotely.⟧

3. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Bertha Whale",
            "apologies Colin Yapp",
            "in-attendance Erica Abell",
            "joined Dafydd Zane (Investment update)",
        ],
    ),
    (
        """\
Council
⟦The Mayor,⟧ ⟦Councillor Mavis Ingle, in the Chair.⟧
⟦Present:⟧ ⟦Councillors N Jebb⟧, ⟦O Keay⟧, ⟦P Lusk⟧, ⟦Mrs Q Maule⟧, ⟦R Nesbit⟧, ⟦S Oddy⟧ and ⟦Dr T Pyle⟧.
⟦Aldermen:⟧ ⟦Mrs U Raye⟧ and ⟦V Shand⟧.
⟦Apologies:⟧ ⟦Councillors W Tozer⟧ and ⟦Miss X Udall⟧.

12. Mayor's announcements

13. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies W Tozer",
            "apologies X Udall",
            "present Mavis Ingle",
            "present N Jebb",
            "present O Keay",
            "present P Lusk",
            "present Q Maule",
            "present R Nesbit",
            "present S Oddy",
            "present T Pyle",
            "present U Raye",
            "present V Shand",
        ],
    ),
    (
        """\
Crime and Disorder Panel

6. Policing Update
⟦Inspector Zoe Vance and Sergeant Adam Wills of Northmoor Police gave an update.⟧ ⟦Mr Brian Yard from Victim Support was also in attendance and answered questions.⟧ ⟦The Chair thanked Inspector Vance, who then left the meeting.⟧

7. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "in-attendance Adam Wills (Policing Update)",
            "in-attendance Brian Yard",
            "in-attendance Zoe Vance (Policing Update)",
            "left Zoe Vance (Policing Update)",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_attendance_beside_bodies(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)
