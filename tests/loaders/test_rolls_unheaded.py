"""Who was there where a heading is lost, lacks its colon or stands behind the business."""

from __future__ import annotations

import pytest
from frames import MINUTES, ROLL, SUBSTITUTES, WHOLE, Frame, Framed, each
from stated import stated

CASES: list[Framed] = [
    (
        SUBSTITUTES,
        [
            (  # chair with subs
                (
                    "⟦Apologies for absence were received from the Chair, Councillor Moring (substitute: "
                    "Councillor Nelson) and from Councillors Dent (substitute: Councillor Line) and F Evans "
                    "(substitute: Councillor Cox).⟧"
                ),
                [
                    "apologies Dent",
                    "apologies F Evans",
                    "apologies Moring",
                    "substitute Cox for F Evans",
                    "substitute Line for Dent",
                    "substitute Nelson for Moring",
                ],
            ),
            (  # subs in brackets plain
                (
                    "⟦Apologies were received from Councillors Moring (Councillor Nelson substituting), Dent "
                    "(Councillor Line substituting) and Evans.⟧"
                ),
                [
                    "apologies Dent",
                    "apologies Evans",
                    "apologies Moring",
                    "substitute Line for Dent",
                    "substitute Nelson for Moring",
                ],
            ),
            (  # sub dash
                (
                    "⟦Apologies for absence were received from Councillor Moring – substitute Councillor "
                    "Nelson, and Councillor Dent – substitute Councillor Line.⟧"
                ),
                [
                    "apologies Dent",
                    "apologies Moring",
                    "substitute Line for Dent",
                    "substitute Nelson for Moring",
                ],
            ),
            (  # vice-chair
                (
                    "⟦Apologies for absence were received from Councillor Moring, the Vice-Chair (substitute "
                    "Councillor Nelson), and Mr P Dent.⟧"
                ),
                ["apologies Moring", "apologies P Dent", "substitute Nelson for Moring"],
            ),
            (  # with X substituting
                "⟦An apology was received from Councillor Moring with Councillor Nelson substituting.⟧",
                ["apologies Moring", "substitute Nelson for Moring"],
            ),
        ],
    ),
    (
        ROLL,
        [
            (  # caps headings without colon
                (
                    "⟦IN THE CHAIR⟧ ⟦Alderman W Hess⟧\n"
                    "MEMBERS IN THE CHAMBER ⟦Aldermen T R Coulson⟧ and ⟦Mrs A Kyle⟧ ⟦Councillors C Devenny⟧, "
                    "⟦F McAteer⟧, ⟦J P Rooney⟧\n"
                    "⟦MEMBERS REMOTE⟧ ⟦Councillors Ní Dhomhnaill⟧, ⟦S Boal (7.05 pm)⟧\n"
                    "⟦APOLOGIES Councillors⟧ ⟦D Lapp⟧, ⟦B Strain⟧\n"
                    "⟦OFFICERS⟧ Director of Operational Services (⟦Mr E Magowan⟧), Head of Waste (⟦Mrs R "
                    "Toner⟧), Committee Clerk (⟦N Loane⟧)"
                ),
                [
                    "apologies B Strain",
                    "apologies D Lapp",
                    "in-attendance E Magowan",
                    "in-attendance N Loane",
                    "in-attendance R Toner",
                    "joined S Boal at 19:05",
                    "present A Kyle",
                    "present C Devenny",
                    "present F McAteer",
                    "present J P Rooney",
                    "present Ní Dhomhnaill",
                    "present S Boal",
                    "present T R Coulson",
                    "present W Hess",
                ],
            ),
            (  # apology colon
                (
                    "⟦Present:⟧ ⟦Provost Mrs FRANCES E DUNN OBE⟧, ⟦Councillors IAN ANGLE⟧, ⟦BILL CROW⟧, ⟦JOY "
                    "MOWAT⟧, ⟦STEWART McGLYNN⟧ and ⟦SANDY WEST⟧.\n"
                    "⟦Apology: An apology for absence was intimated on behalf of Councillor KITTY RITCH.⟧\n"
                    "⟦Provost Mrs FRANCES E DUNN OBE⟧, in the Chair."
                ),
                [
                    "apologies KITTY RITCH",
                    "present BILL CROW",
                    "present FRANCES E DUNN",
                    "present IAN ANGLE",
                    "present JOY MOWAT",
                    "present SANDY WEST",
                    "present STEWART McGLYNN",
                ],
            ),
            (  # mixed surname caps comma
                (
                    "⟦PRESENT:⟧ ⟦Councillors Ann BELL (Chair)⟧, ⟦Tom ORME⟧, ⟦Jo PIKE⟧; ⟦Officers:⟧ ⟦Priti "
                    "RAVAL (Clerk)⟧"
                ),
                [
                    "in-attendance Priti RAVAL",
                    "present Ann BELL",
                    "present Jo PIKE",
                    "present Tom ORME",
                ],
            ),
        ],
    ),
    (
        WHOLE,
        [
            (  # parish clerk and county
                (
                    "Oakham Thorpe Parish Council\n"
                    "\n"
                    "Minutes of the Ordinary Meeting held at the Reading Room on Tuesday 14th March 2023, "
                    "7pm\n"
                    "\n"
                    "⟦Present:⟧ ⟦Cllrs Mike Wether (Chairman)⟧, ⟦Jan Coste⟧, ⟦Peter Ald⟧\n"
                    "⟦Clerk & RFO:⟧ ⟦Annabel Frith⟧\n"
                    "⟦District Cllr⟧ ⟦R Quennell⟧ and 7 parishioners\n"
                    "\n"
                    "1. Apologies\n"
                    "None.\n"
                    "\n"
                    "2. Finance\n"
                    "RESOLVED: That the payments be made."
                ),
                [
                    "in-attendance Annabel Frith",
                    "in-attendance R Quennell",
                    "present Jan Coste",
                    "present Mike Wether",
                    "present Peter Ald",
                ],
            ),
            (  # parish inline
                (
                    "Oakham Thorpe Parish Council\n"
                    "\n"
                    "Minutes of the meeting held in the Village Hall on Tuesday 14th March 2023, 7pm\n"
                    "\n"
                    "⟦Present:⟧ ⟦Cllr M Wether (Chairman)⟧, ⟦Cllr J Coste⟧, ⟦Cllr Mrs P Ald⟧, ⟦Borough "
                    "Councillor C Samson⟧, ⟦County Councillor D Best⟧, ⟦Mrs C Hardy (Clerk)⟧ and 6 members "
                    "of the public.\n"
                    "\n"
                    "1. ⟦Apologies⟧\n"
                    "⟦Cllr B Dole (work)⟧.\n"
                    "\n"
                    "2. Finance\n"
                    "RESOLVED: That the payments be made."
                ),
                [
                    "apologies B Dole",
                    "in-attendance C Hardy",
                    "in-attendance C Samson",
                    "in-attendance D Best",
                    "present J Coste",
                    "present M Wether",
                    "present P Ald",
                ],
            ),
            (  # who was there
                (
                    "Medvale Fire and Rescue Authority\n"
                    "\n"
                    "Audit and Standards Committee\n"
                    "\n"
                    "22nd July 2021, 1000 hours\n"
                    "\n"
                    "Venue: Lecture Theatre, Service Headquarters\n"
                    "\n"
                    "APS/21/14 Minutes\n"
                    "\n"
                    "Resolved: That the minutes be signed.\n"
                    "\n"
                    "APS/21/15 Code of Conduct\n"
                    "\n"
                    "⟦Cllr Jess declared an interest and left the room.⟧\n"
                    "\n"
                    "Meeting concluded: 1135 hours\n"
                    "\n"
                    "Who was there\n"
                    "\n"
                    "⟦Members:⟧ ⟦Cllr B Stott⟧, ⟦Cllr M Timms⟧, ⟦Cllr S Haq⟧\n"
                    "\n"
                    "⟦Officers:⟧ ⟦D Parget (Chief Fire Officer)⟧, ⟦W Rensh (Assistant Chief Officer)⟧\n"
                    "\n"
                    "⟦Independent members:⟧ ⟦Dr Sunita Rao⟧"
                ),
                [
                    "in-attendance D Parget",
                    "in-attendance W Rensh",
                    "left Jess (Code of Conduct)",
                    "present B Stott",
                    "present M Timms",
                    "present S Haq",
                    "present Sunita Rao",
                ],
            ),
            (  # headless bailies
                (
                    "Minute of Meeting\n"
                    "\n"
                    "Policy Committee - 28/09/2020\n"
                    "\n"
                    "At a MEETING of the POLICY COMMITTEE held remotely on 28th September, 2020.\n"
                    "\n"
                    "⟦Lord Provo⟧st ⟦Iain BORTHWICK⟧\n"
                    "\n"
                    "⟦Depute Lord Provost⟧ Bill CAMERON\n"
                    "\n"
                    "⟦BAILIES⟧\n"
                    "\n"
                    "⟦Willie SANDERS⟧\n"
                    "⟦Kevin KINNAN⟧\n"
                    "\n"
                    "⟦COUNCILLORS⟧\n"
                    "\n"
                    "⟦John ALLARDYCE⟧\n"
                    "⟦Steven ROUGH⟧\n"
                    "⟦George McILROY⟧\n"
                    "\n"
                    "⟦Councillor John ALLARDYCE, Convener, in the Chair.⟧\n"
                    "\n"
                    "I DECLARATIONS OF INTEREST\n"
                    "\n"
                    "No declarations were made.\n"
                    "\n"
                    "II ROADS\n"
                    "\n"
                    "The Committee agreed to note the report."
                ),
                [
                    "present Bill CAMERON",
                    "present George McILROY",
                    "present Iain BORTHWICK",
                    "present John ALLARDYCE",
                    "present Kevin KINNAN",
                    "present Steven ROUGH",
                    "present Willie SANDERS",
                ],
            ),
            (  # headless plain one line
                (
                    "Ditches Panel\n"
                    "\n"
                    "Minutes of a meeting of the Ditches Panel held in the Corn Hall on Tuesday, 3 June 2031 "
                    "at 6.30 pm\n"
                    "\n"
                    "⟦Councillor Ann Bell (Chair)⟧\n"
                    "⟦Councillors Tom Orme⟧, ⟦Jo Pike⟧ and ⟦Ron Dray⟧\n"
                    "\n"
                    "⟦Apologies were received from Councillor May Hext.⟧\n"
                    "\n"
                    "1. Corn Hall lease\n"
                    "\n"
                    "RESOLVED: That the lease be approved.\n"
                    "\n"
                    "2. Duck pond\n"
                    "\n"
                    "RESOLVED: That the pond be dredged."
                ),
                [
                    "apologies May Hext",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Ron Dray",
                    "present Tom Orme",
                ],
            ),
            (  # headless one a line titled
                (
                    "Minutes of a meeting of the Ditches Panel held in the Corn Hall on Tuesday, 3 June 2031 "
                    "at 6.30 pm\n"
                    "\n"
                    "⟦Cllr Ann Bell (Chair)⟧\n"
                    "⟦Cllr Tom Orme⟧\n"
                    "⟦Cllr Jo Pike⟧\n"
                    "\n"
                    "⟦In attendance:⟧\n"
                    "⟦Priti Raval⟧, Clerk\n"
                    "\n"
                    "1. Corn Hall lease\n"
                    "\n"
                    "RESOLVED: That the lease be approved.\n"
                    "\n"
                    "2. Duck pond\n"
                    "\n"
                    "RESOLVED: That the pond be dredged."
                ),
                [
                    "in-attendance Priti Raval",
                    "present Ann Bell",
                    "present Jo Pike",
                    "present Tom Orme",
                ],
            ),
            (  # NEG no roll
                (
                    "Minutes of a meeting of the Ditches Panel held in the Corn Hall on Tuesday, 3 June 2031\n"
                    "\n"
                    "Grant Thornton Report\n"
                    "Hope House Lease\n"
                    "Joy Riding\n"
                    "\n"
                    "1. Corn Hall lease\n"
                    "\n"
                    "RESOLVED: That the lease be approved.\n"
                    "\n"
                    "2. Duck pond\n"
                    "\n"
                    "RESOLVED: That the pond be dredged."
                ),
                [],
            ),
        ],
    ),
    (
        MINUTES,
        [
            (  # in square brackets
                "⟦[Councillor Vance withdrew at 7.25 p.m.]⟧",
                ["left Vance at 19:25 (Corn Hall lease)"],
            ),
        ],
    ),
]


@pytest.mark.parametrize(("frame", "text", "expected"), each(CASES))
def test_attendance(frame: Frame, text: str, expected: list[str]) -> None:
    assert stated("Attendance", text, *frame) == (text, expected)


def test_a_roll_without_heading_whose_offices_stand_beside_the_names() -> None:
    head = (
        "Minutes of the Hurn Community Council meeting held at 6.30pm on Monday 3 March 2031\n\n\n"
    )
    roll = (
        "⟦Cllr John Hale                         Chair⟧\n\n"
        "⟦Cllr S. Ann Webb           Vice- Chair⟧\n\n⟦Cllr Huw Pell                   County Councillor⟧\n\n"
        "⟦Cllr Gwen Orrell⟧"
    )
    tail = "\n\n\n30/137 Apologies\n\nNone.\n\n30/138 Lamps\n\nNoted.\n"
    names = [line.split(" ", 1)[1] for line in stated("Attendance", roll, head, tail)[1]]
    assert names == ["Gwen Orrell", "Huw Pell", "John Hale", "S. Ann Webb"]
