"""Who was there: in tables of several heads, for one item, in the chair by a label, with their bodies."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # apologies for what they could not do
        "Ditches Council\n\n⟦Apologies for their inability to attend were tendered on behalf of Councillors B. Pell, Mrs. N. Orrell and S. Gant.⟧\n\n4. Budget\n\nRESOLVED: That it be noted.",
        ["apologies B. Pell", "apologies N. Orrell", "apologies S. Gant"],
    ),
    (  # for being unable
        "Ditches Council\n\n⟦Apologies for being unable to be present were given for Councillors Pell and Orrell.⟧\n\n4. Budget\n\nRESOLVED: That it be noted.",
        ["apologies Orrell", "apologies Pell"],
    ),
    (  # a table with heads of its own for each group
        "Ditches Board\n\nPresent\n\nVoting members | Appointed by | Attendance\n⟦Cllr Isla Pell (Chair)⟧ | Hurn Council | ⟦Present⟧\n⟦Mr Donald Orr⟧ | NHS Hurn | ⟦Apologies⟧\n\nAdvisory (non-voting) members | Role | Attendance\n⟦Shona Gant⟧ | Chief Officer | ⟦Present⟧\n⟦Beth Innes⟧ | Third Sector Representative | ⟦Present (joined 10.25am, item 4)⟧\n\n⟦In attendance⟧ | Designation\n⟦Fraser Tait⟧ | Head of Adult Services\n⟦Lorna Mack⟧ | Planning and Performance Manager\n\n4. Budget\n\nRESOLVED: That it be noted.",
        [
            "apologies Donald Orr",
            "in-attendance Fraser Tait",
            "in-attendance Lorna Mack",
            "joined Beth Innes at 10:25 (Budget)",
            "present Beth Innes",
            "present Isla Pell",
            "present Shona Gant",
        ],
    ),
    (  # a table of officers, and one of absentees
        "Ditches Board\n\n⟦Members |⟧ Organisation\n⟦Cllr Isla Pell (Chair)⟧ | Hurn Council\n⟦Mr Donald Orr⟧ | NHS Hurn\n\n⟦Officers⟧ | Role\n⟦Fraser Tait⟧ | Head of Adult Services\n\n⟦Apologies⟧ | Organisation\n⟦Lorna Mack⟧ | NHS Hurn\n\n4. Budget\n\nRESOLVED: That it be noted.",
        [
            "apologies Lorna Mack",
            "in-attendance Fraser Tait",
            "present Donald Orr",
            "present Isla Pell",
        ],
    ),
    (  # in the chair by a label
        "Ditches Council\n\n1. To choose a Chairman\n\nRESOLVED that Councillor (Mrs) B D Pell be in the Chair for this hearing.\n\nIN THE CHAIR: ⟦COUNCILLOR (MRS) B D PELL⟧\n\n4. Budget\n\nRESOLVED: That it be noted.",
        ["present B D Pell"],
    ),
    (  # there for the item, with an unknown office
        "Ditches Council\n\n4. Corn Hall lease\n\n⟦Mr. Giles Pell, Land Agent, was in attendance for this item only.⟧\n\n5. Budget\n\nRESOLVED: That it be noted.",
        ["in-attendance Giles Pell"],
    ),
    (  # with their firms
        "Ditches Council\n\n4. Corn Hall lease\n\n⟦Mr Giles Pell, from Hale and Orme, and Ms Ann Orrell, the agent of the tenant, were in attendance for this item.⟧\n\n⟦Dr Ivo Gant (Hexwick Surgery) attended for this item.⟧\n\n5. Budget\n\nRESOLVED: That it be noted.",
        ["in-attendance Ann Orrell", "in-attendance Giles Pell", "in-attendance Ivo Gant"],
    ),
    (  # who joined, behind the office of a body
        "Ditches Council\n\n4. Corn Hall lease\n\n⟦A presentation was given by Ms Una Pell, Head of People at the Dale Trust, who joined the meeting for this item only.⟧\n\n⟦The Head of Law, Ms Una Gant, who joined the meeting for this item only, advised that it was lawful.⟧\n\n5. Budget\n\nRESOLVED: That it be noted.",
        [
            "in-attendance Una Gant (Corn Hall lease)",
            "joined Una Gant (Corn Hall lease)",
            "joined Una Pell (Corn Hall lease)",
        ],
    ),
    (  # present for an item, listed
        "Ditches Council\n\n4. Corn Hall lease\n\n⟦Present for this item were:⟧\n\nApplicant - ⟦Mr Dermot Pell (premises supervisor)⟧\n\nObjectors - ⟦Mrs Eileen Orrell⟧ and Hexwick Parish Council (⟦Mr S Gant⟧, Clerk)\n\nEssmouth Police - ⟦PC 1142 Lee Dray⟧\n\nLegal Adviser - ⟦Rupinder Hale⟧\n\nThe Licensing Officer set out the application.\n\n5. Budget\n\nRESOLVED: That it be noted.",
        [
            "in-attendance Dermot Pell",
            "in-attendance Eileen Orrell",
            "in-attendance Lee Dray",
            "in-attendance Rupinder Hale",
            "in-attendance S Gant",
        ],
    ),
    (  # one in a list, sentence behind it
        "Ditches Council\n\n4. Corn Hall lease\n\n⟦The following were in attendance for this item:⟧\n⟦Mr Dermot Pell (applicant)⟧\n⟦Mrs Eileen Orrell (objector)⟧\n\nThe Licensing Officer set out the application.\n\n5. Budget\n\nRESOLVED: That it be noted.",
        ["in-attendance Dermot Pell", "in-attendance Eileen Orrell"],
    ),
    (  # agents in support
        "Ditches Committee\n\n⟦Members:⟧ ⟦Councillors Pell⟧, ⟦Orrell⟧ and ⟦Gant⟧\n\n4. Corn Hall lease\n\n⟦Ms J Bell spoke against and Mr Howard Lane, agent, in support.⟧ Councillor Gant moved refusal. ⟦Mr Tom Nye (objector) and Mrs Una Fry, in favour, also spoke.⟧\n\nRESOLVED: That it be noted.\n\n5. Budget\n\nRESOLVED: That it be noted.",
        [
            "in-attendance Howard Lane (Corn Hall lease)",
            "in-attendance J Bell (Corn Hall lease)",
            "in-attendance Tom Nye (Corn Hall lease)",
            "in-attendance Una Fry (Corn Hall lease)",
            "present Gant",
            "present Orrell",
            "present Pell",
        ],
    ),
    (  # a substitute in brackets, and another absentee
        "Ditches Council\n\n⟦Apologies were received from Councillors Pell, Orrell (substitute Councillor Philip Gant) and from Mr Dray, independent member.⟧\n\n4. Budget\n\nRESOLVED: That it be noted.",
        [
            "apologies Dray",
            "apologies Orrell",
            "apologies Pell",
            "substitute Philip Gant for Orrell",
        ],
    ),
    (  # whose body is named in the row
        "Ditches Council\n\n⟦Apologies were given on behalf of Mr T Pell (Ms C Lund came in his place), Dr P Sole (Mrs A Garth, Deputy Medical Director substituting), Miss R Hale, Healthwatch Hexdale and Councillor Mrs E Tyson.⟧\n\n4. Budget\n\nRESOLVED: That it be noted.",
        [
            "apologies E Tyson",
            "apologies P Sole",
            "apologies R Hale",
            "apologies T Pell",
            "substitute A Garth for P Sole",
            "substitute C Lund for T Pell",
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_attendance(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "") == (text, lines)
