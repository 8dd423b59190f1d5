"""Officers and guests within lists of the present, and names that lines of such lists break in two."""

from __future__ import annotations

import pytest
from frames import ROLL
from stated import facts_of, record_of, stated

from ontology.record import Attendance

PARISH = ("Dale Parish Council\n\nMinutes of the meeting held on Tuesday 3 June 2031\n\n", ROLL[1])

CASES: list[tuple[str, list[str]]] = [
    (  # names over two lines, given names known and unknown
        (
            "⟦Councillors:⟧ ⟦Zorb\nBrown (ZB)⟧, ⟦John Lewis (JL)⟧, ⟦Jane\nHoward (JH)⟧, ⟦Michael Hawk⟧\n⟦Parish Clerk:⟧ ⟦Helen\nSpurling⟧"
        ),
        [
            "in-attendance Helen Spurling",
            "present Jane Howard",
            "present John Lewis",
            "present Michael Hawk",
            "present Zorb Brown",
        ],
    ),
    (  # surnames, of which none goes on
        "⟦Present:⟧ ⟦Councillors Pell⟧, ⟦Orr⟧, ⟦Grant⟧,\n⟦Moss⟧ and ⟦Vane⟧",
        ["present Grant", "present Moss", "present Orr", "present Pell", "present Vane"],
    ),
    (  # those whom a small council employs
        (
            "⟦Present:⟧ ⟦Cllrs A Pell (Chair)⟧, ⟦B Moss⟧; ⟦Mrs J Vane (Responsible Finance Officer)⟧, ⟦D Orr (Groundsman)⟧ and ⟦Kit Hale⟧, temporary clerk"
        ),
        [
            "in-attendance D Orr",
            "in-attendance J Vane",
            "in-attendance Kit Hale",
            "present A Pell",
            "present B Moss",
        ],
    ),
    (  # members of its own that see to something
        "⟦Present:⟧ ⟦Cllrs A Pell (Tree Warden)⟧, ⟦B Moss (Footpaths Officer)⟧ and ⟦C Orr⟧",
        ["present A Pell", "present B Moss", "present C Orr"],
    ),
    (  # the clerk named behind his office is not the member before
        "⟦In attendance:⟧ ⟦Cllrs A Pell (Chair)⟧, ⟦B Moss⟧, ⟦C Orr⟧, the Clerk (⟦J Vane⟧), ⟦Borough Cllr E Finch⟧",
        [
            "in-attendance E Finch",
            "in-attendance J Vane",
            "present A Pell",
            "present B Moss",
            "present C Orr",
        ],
    ),
    (  # a member of the county, with a courtesy title
        "⟦Present:⟧ ⟦Councillors Mr Tim Orr (Chair)⟧, ⟦Mrs Sharon Vane⟧. Also: ⟦County Councillor Mr Aled Pugh⟧",
        ["in-attendance Aled Pugh", "present Sharon Vane", "present Tim Orr"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_what_a_roll_of_a_parish_states(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, *PARISH) == (text, lines)


def test_officers_among_councillors() -> None:
    text = "⟦PRESENT:⟧ Councillors ⟦A Pell (Mayor)⟧, ⟦B Moss⟧, ⟦J Vane⟧ (Chief Executive)"
    head = "Dale Borough Council\n\nMinutes of the meeting held on Tuesday 3 June 2031\n\n"
    found = stated("Attendance", text, head, ROLL[1])
    assert found[1] == ["in-attendance J Vane", "present A Pell", "present B Moss"]


def _held(text: str) -> list[str]:
    return stated("Holding", text, *PARISH)[1]


def test_posts_behind_names_of_a_list_and_whose_they_are() -> None:
    text = (
        "Present: Ian Rae (IR) Chair, Fay Grant (FG) Clerk, Don Bain (DB) Treasurer, Mair Ross (MR)"
    )
    assert _held(text) == ["Don Bain, Treasurer", "Fay Grant, Clerk", "Ian Rae, Chair"]
    text = "Officers: A Hale - Chief Finance Officer; B Finch - Head of Internal Audit; C Ince - Solicitor"
    assert _held(text) == [
        "A Hale, Chief Finance Officer",
        "B Finch, Head of Internal Audit",
        "C Ince, Solicitor",
    ]
    # the clerk whom nobody names
    text = "Also present: County Cllr. A. Davis, Dist. Cllr. Mrs J. Blight, the Clerk and 6 parishioners."
    assert _held(text) == []


def test_a_heading_with_a_dash_opens_its_own_line() -> None:
    text = "Present: Cllrs A Pell, B Moss\nAlso present – Councillor D Kerr (for item 2 only)"
    assert "in-attendance D Kerr" in stated("Attendance", text, *PARISH)[1]


def test_members_of_other_councils_at_a_small_one() -> None:
    text = (
        "Present: Ann Pell (Chair), Ben Moss, Councillor Guy Ince (Dale Council)\n"
        "County Councillor present: Eve Finch"
    )
    found = stated("Attendance", text, *PARISH)[1]
    assert "in-attendance Guy Ince" in found and "in-attendance Eve Finch" in found


def test_who_sat_at_a_hearing_and_who_spoke_for_the_parties() -> None:
    head = "DALE DISTRICT COUNCIL\nLICENSING SUB COMMITTEE\n\nMinutes of a hearing held on 4 March 2031\n\n"
    text = (
        "Sub Committee: Councillors A Pell, B Moss and C Orr (Chairman)\n"
        "Applicant: Mr G Ince, represented by Ms I Kerr (Solicitor)"
    )
    found = stated("Attendance", text, head, ROLL[1])[1]
    assert [line for line in found if line.startswith("present")] == [
        "present A Pell",
        "present B Moss",
        "present C Orr",
    ]
    assert not [line for line in found if line.startswith("substitute")]


SIDES = [
    ("Present: Councillors Ann Bell (Chair) and John Marsh\nPresent for the applicant: Mr Dan Orr (director, Quay Ltd) and Ms Ida Fane, counsel",
     ["present Ann Bell", "present John Marsh", "in-attendance Dan Orr", "in-attendance Ida Fane"]),
    ("Present: Councillors Ann Bell (Chair) and John Marsh\nOn behalf of the Licensing Authority: Ms Ida Fane",
     ["present Ann Bell", "present John Marsh", "in-attendance Ida Fane"]),
    ("In the Corn Hall: Cllr Ann Bell - Chair, Cllrs J Marsh, P Nair\nOn Zoom: Cllr H Warlow\nClerk: Ian Hale",
     ["present Ann Bell", "present J Marsh", "present P Nair", "present H Warlow", "in-attendance Ian Hale"]),
    ("Present for the whole meeting: Councillors Ann Bell and John Marsh", ["present Ann Bell", "present John Marsh"]),
]  # fmt: skip


@pytest.mark.parametrize(("roll", "there"), SIDES)
def test_labels_of_sides_at_a_hearing_and_of_places(roll: str, there: list[str]) -> None:
    page = (
        "Hexwick Town Council\n\nMinutes of the Ferry Committee held on Tuesday 4 March 2031 at 10.00 am\n\n"
        f"{roll}\n\n1. Apologies\n\nNone.\n\n2. Lamps\n\nNoted.\n"
    )
    assert [f"{f.status} {f.person}" for f in facts_of(record_of(page), Attendance)] == there
