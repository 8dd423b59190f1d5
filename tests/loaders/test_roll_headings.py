"""Headings of rolls in words that no list foresees, marks with a legend, columns of ticks."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # words in capitals that alone open each list
        """\
Borough of Hurn

At a special meeting of the Ferries Panel holden on the 3rd May 2031

⟦BEFORE⟧ ⟦Councillor Ann Bell⟧, Chairman; ⟦Councillors Tom Orme⟧ and ⟦Mrs J. Pike⟧.

⟦ALSO⟧ the Mayor (⟦Councillor Una Frost⟧).

⟦NOT PRESENT:⟧ ⟦Councillor Max Vane (work)⟧, ⟦Councillor Rex Dow (ill)⟧ - reasons accepted.

1. Minutes

Approved.

2. Ferries

RESOLVED: That the report be noted.
""",
        [
            "apologies Max Vane",
            "apologies Rex Dow",
            "in-attendance Una Frost",
            "present Ann Bell",
            "present J. Pike",
            "present Tom Orme",
        ],
    ),
    (
        """\
Northmere Combined Authority Transport Board
Minutes, 12 July 2030

Name | Authority | Present
⟦Cllr Rosalind Speight⟧ | Northmere City Council | ⟦Yes⟧
⟦Cllr Imtiaz Baig⟧ | Calder Borough Council | ⟦No - apologies⟧
⟦Cllr Trevor Noakes⟧ | Eastmere District Council | ⟦Yes⟧
Mayor ⟦Gwen Arkwright⟧ | Northmere Combined Authority | ⟦Yes⟧

1. Minutes of the last meeting
AGREED: that the minutes be approved.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Imtiaz Baig",
            "present Gwen Arkwright",
            "present Rosalind Speight",
            "present Trevor Noakes",
        ],
    ),
    (
        """\
Minutes of the Scrutiny Panel held on 17 January 2030

⟦The meeting was attended by⟧ ⟦Councillors Hoskyns (Chair)⟧, ⟦Bickle⟧, ⟦Crebbin⟧, ⟦Jory⟧ and ⟦Tangye⟧. ⟦Councillor Penrose attended as a substitute for Councillor Angove.⟧ ⟦Apologies had been submitted by Councillors Angove and Vosper.⟧

⟦Also attending were⟧ ⟦Helen Kitto (Head of Waste)⟧ and ⟦James Polglase (Scrutiny Officer)⟧.

1. Declarations of Interest
There were none.

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Angove",
            "apologies Vosper",
            "in-attendance Helen Kitto",
            "in-attendance James Polglase",
            "present Bickle",
            "present Crebbin",
            "present Hoskyns",
            "present Jory",
            "present Tangye",
            "substitute Penrose for Angove",
        ],
    ),
    (
        """\
Ballymoyle District Council

Minutes of Monthly Meeting held on Monday 1 July 2030 at 7.00pm

⟦Members present:⟧ In Chamber: ⟦Aldermen T Beattie⟧, ⟦M McAteer⟧; ⟦Councillors L Devenny⟧, ⟦P O'Kane⟧, ⟦S Toner⟧
⟦Remote attendance:⟧ ⟦Councillors R Irvine⟧, ⟦C Quigg⟧
⟦Non-Members:⟧ ⟦Councillor J Scullion⟧
⟦Officers present:⟧ Chief Executive (⟦D Laverty⟧), Director of Leisure (⟦Ms E Hagan⟧)
⟦Apologies:⟧ ⟦Alderman F Boal⟧, ⟦Councillor N McCay⟧

C101/30 Chairman's Business""",
        [
            "apologies F Boal",
            "apologies N McCay",
            "in-attendance D Laverty",
            "in-attendance E Hagan",
            "in-attendance J Scullion",
            "present C Quigg",
            "present L Devenny",
            "present M McAteer",
            "present P O'Kane",
            "present R Irvine",
            "present S Toner",
            "present T Beattie",
        ],
    ),
    (
        """\
Housing Panel

⟦Attendances:⟧
⟦Councillor Bello (Chair)⟧
⟦Councillors Ashe⟧, ⟦Drury⟧, ⟦Fenn⟧* and ⟦Gower⟧

*substitute for Councillor Lisle

⟦Apologies for absence were submitted on behalf of Councillor Lisle.⟧

5. Void properties

6. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Lisle",
            "present Ashe",
            "present Bello",
            "present Drury",
            "present Gower",
            "substitute Fenn for Lisle",
        ],
    ),
    (
        """\
Schools Forum
Thursday 9 January 2031

⟦Schools Members⟧
⟦Anne-Marie Duffield⟧, Headteacher, Oakfield Primary (Chair)
⟦Bryn Parfitt⟧, Governor, Elm Park School

⟦Non-Schools Members⟧
⟦Louise Attwater⟧, Diocesan representative

⟦Local Authority Officers⟧
⟦Sanjay Mistry⟧, Finance Business Partner

⟦Observers⟧
⟦Cllr Heather Lugg⟧, Cabinet Member for Children

⟦Apologies⟧
⟦Rory Kilbride⟧, Academy representative

1. Apologies

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Rory Kilbride",
            "in-attendance Heather Lugg",
            "in-attendance Sanjay Mistry",
            "present Anne-Marie Duffield",
            "present Bryn Parfitt",
            "present Louise Attwater",
        ],
    ),
    (
        """\
Highways Committee 7 March 2031

⟦Councillor Simon Tapp (Chairman)⟧
⟦Councillor Fran Ogle (Vice-Chairman)⟧

⟦Councillors:⟧
⟦Ted Absalom⟧
⟦Una Birch⟧
⟦Vic Cleave
(substitute for Cllr Dee)⟧

⟦Officers Attending:⟧
⟦Wes Eddy⟧    Highways Manager
⟦Xanthe Frost⟧    Democratic Services Officer""",
        [
            "in-attendance Wes Eddy",
            "in-attendance Xanthe Frost",
            "present Fran Ogle",
            "present Simon Tapp",
            "present Ted Absalom",
            "present Una Birch",
            "substitute Vic Cleave for Dee",
        ],
    ),
    (
        """\
LOCAL PENSION BOARD

In attendance:

⟦Employer Representatives⟧
⟦Councillor Neil Oakden⟧
⟦Sheila Pym⟧

⟦Member Representatives⟧
⟦Barry Rudge (Chair)⟧
⟦Thandi Ncube⟧

⟦Officers⟧
⟦Frank Sower⟧, Head of Pensions

⟦Apologies for absence⟧
⟦Gail Tither⟧

1. MINUTES

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Gail Tither",
            "in-attendance Frank Sower",
            "present Barry Rudge",
            "present Neil Oakden",
            "present Sheila Pym",
            "present Thandi Ncube",
        ],
    ),
    (
        """\
Police and Crime Panel

⟦PRESENT:⟧
⟦Councillor Alun Bevan (Carrow Council) (Chair)⟧
⟦Councillor Betsan Cole (Dyfnant Council)⟧
⟦Mr Ceri Dolan (Independent Member)⟧

⟦OFFICE OF THE POLICE AND CRIME COMMISSIONER:⟧
⟦Eirlys Fenner⟧, Commissioner
⟦Gwil Hanbury⟧, Chief Finance Officer

⟦ABSENT:⟧
⟦Councillor Iorwerth Jenks (apologies)⟧
⟦Councillor Lowri Kemble⟧

1. MINUTES

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Lowri Kemble",
            "apologies Iorwerth Jenks",
            "in-attendance Eirlys Fenner",
            "in-attendance Gwil Hanbury",
            "present Alun Bevan",
            "present Betsan Cole",
            "present Ceri Dolan",
        ],
    ),
    (
        """\
Harbour Sub-Committee

Minutes of meeting held in Town House, Portlennie, on 4 April 2031.

⟦Present:⟧  ⟦Councillors Agnew⟧, ⟦Balfour⟧ and ⟦Coull⟧; and ⟦Captain D Eunson⟧ and ⟦Mr F Gair (representing harbour users)⟧.

⟦Attending:⟧ ⟦H Inkster⟧, Harbourmaster; and ⟦J Kerr⟧, Solicitor.

⟦Apologies:⟧ ⟦Councillor Laurie⟧; and ⟦Mrs M Nicolson⟧, Ports Association.

⟦Chair:⟧ ⟦Councillor Balfour⟧.

1. Dredging

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Laurie",
            "apologies M Nicolson",
            "in-attendance H Inkster",
            "in-attendance J Kerr",
            "present Agnew",
            "present Balfour",
            "present Coull",
            "present D Eunson",
            "present F Gair",
        ],
    ),
    (
        """\
Notes of the Access Group held on 6 May 2030

⟦Attended:⟧ ⟦Peter Quarrie⟧, ⟦Rita Salter⟧, ⟦Usha Verma⟧, ⟦Wyn Yeo (Chair)⟧
⟦Did not attend:⟧ ⟦Zack Ager⟧
⟦Sent apologies:⟧ ⟦Beryl Cade⟧, ⟦Doug Ennis⟧

1. Notes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "absent Zack Ager",
            "apologies Beryl Cade",
            "apologies Doug Ennis",
            "present Peter Quarrie",
            "present Rita Salter",
            "present Usha Verma",
            "present Wyn Yeo",
        ],
    ),
    (
        """\
Local Access Forum

⟦Members present:⟧ ⟦Peter Stamp⟧ – Chairman, ⟦Rosa Tilley⟧ – Vice-Chairman, ⟦Uri Vance⟧, ⟦Cllr Will Yates (LCC)⟧
⟦Members' apologies:⟧ ⟦Alf Bowden⟧
⟦LCC Officers⟧: ⟦Dawn Ellery⟧, Rights of Way Manager
⟦Guest:⟧ ⟦Faye Garland⟧, Natural England

1. Introductions

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Alf Bowden",
            "in-attendance Dawn Ellery",
            "in-attendance Faye Garland",
            "present Peter Stamp",
            "present Rosa Tilley",
            "present Uri Vance",
            "present Will Yates",
        ],
    ),
    (
        """\
STRATEGY COMMITTEE
Minutes – 8 July 2031

Quorum: 5

Membership and attendance

⟦Cllr Jean Kerr (Chair)⟧ ✓
⟦Cllr Lou Marsh⟧ ✓
⟦Cllr Nick Orme⟧ A
⟦Cllr Pam Quirk⟧ ✓
⟦Cllr Rex Stow⟧ S (⟦Cllr Tim Udell⟧)

1. Minutes

2. Budget Monitoring

RESOLVED: That the report be noted.
""",
        [
            "apologies Nick Orme",
            "apologies Rex Stow",
            "present Jean Kerr",
            "present Lou Marsh",
            "present Pam Quirk",
            "substitute Tim Udell for Rex Stow",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_who_is_listed(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)
