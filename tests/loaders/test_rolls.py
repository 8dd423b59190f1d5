"""Lists of who was there, in the headings and forms in which councils print them."""

from __future__ import annotations

import pytest
from frames import ROLL
from stated import stated

FRONT: list[tuple[str, list[str]]] = [
    (
        "⟦Present:⟧ ⟦Councillors J Pell⟧, ⟦T Orrell⟧, ⟦A Dray⟧ and ⟦P Raval⟧",
        ["present A Dray", "present J Pell", "present P Raval", "present T Orrell"],
    ),
    (
        (
            "⟦Members Present:⟧\n"
            "⟦Councillor Joan Pell (Chair)⟧\n"
            "⟦Councillor Oyelaran Tadesse⟧\n"
            "⟦Councillor Priti Raval⟧\n"
            "\n"
            "⟦Officers in attendance:⟧\n"
            "⟦Ann Hale⟧ – Head of Parks\n"
            "⟦Kestrel Dow⟧ – Clerk\n"
            "\n"
            "⟦Apologies:⟧\n"
            "⟦Councillor Dray⟧"
        ),
        [
            "apologies Dray",
            "in-attendance Ann Hale",
            "in-attendance Kestrel Dow",
            "present Joan Pell",
            "present Oyelaran Tadesse",
            "present Priti Raval",
        ],
    ),
    (
        (
            "⟦Present⟧\n"
            "\n"
            "⟦Joan Pell (Chair)⟧, ⟦Tom Orrell⟧, ⟦Wendeline Okoro⟧, ⟦Priti Raval⟧ and "
            "⟦Ossian Dray⟧\n"
            "\n"
            "⟦Apologies⟧\n"
            "\n"
            "⟦Harald Finch⟧"
        ),
        [
            "apologies Harald Finch",
            "present Joan Pell",
            "present Ossian Dray",
            "present Priti Raval",
            "present Tom Orrell",
            "present Wendeline Okoro",
        ],
    ),
    (
        (
            "⟦Attending:⟧ ⟦Joan Pell (Chair)⟧, ⟦Tom Orrell (Secretary)⟧, ⟦Wendeline Okoro⟧\n"
            "\n"
            "⟦Apologies:⟧ ⟦Harald Finch⟧, ⟦Ann Dray⟧"
        ),
        [
            "apologies Ann Dray",
            "apologies Harald Finch",
            "present Joan Pell",
            "present Tom Orrell",
            "present Wendeline Okoro",
        ],
    ),
    (
        (
            "⟦PRESENT:⟧ ⟦Councillor J PELL (Chairman)⟧; ⟦Councillors T ORRELL⟧, ⟦A DRAY⟧ "
            "and ⟦P RAVAL⟧"
        ),
        ["present A DRAY", "present J PELL", "present P RAVAL", "present T ORRELL"],
    ),
    (
        "⟦Councillors:⟧\n\n⟦Pell (Chair)⟧\n⟦Orrell⟧\n⟦Dray⟧\n⟦Raval⟧",
        ["present Dray", "present Orrell", "present Pell", "present Raval"],
    ),
    (
        (
            "⟦Present:⟧\n"
            "\n"
            "⟦Councillor Pell (Chair)⟧\n"
            "\n"
            "⟦Councillors Orrell⟧, ⟦Dray⟧,\n"
            "⟦Raval⟧ and ⟦Hale⟧\n"
            "\n"
            "⟦Also present:⟧ ⟦Councillor Finch (Cabinet Member for Parks)⟧"
        ),
        [
            "in-attendance Finch",
            "present Dray",
            "present Hale",
            "present Orrell",
            "present Pell",
            "present Raval",
        ],
    ),
    (
        (
            "⟦Present:⟧ ⟦Cllr Pell (Chair)⟧, ⟦Cllr Orrell (Vice Chair)⟧, ⟦Cllrs Dray⟧, "
            "⟦Hale⟧, ⟦Raval⟧\n"
            "⟦In attendance:⟧ The Clerk, ⟦Mrs K Dow⟧, and 3 members of the public\n"
            "⟦Apologies:⟧ ⟦Cllrs Finch⟧ & ⟦Gant (holiday)⟧"
        ),
        [
            "apologies Finch",
            "apologies Gant",
            "in-attendance K Dow",
            "present Dray",
            "present Hale",
            "present Orrell",
            "present Pell",
            "present Raval",
        ],
    ),
    (
        (
            "Attendance:\n"
            "\n"
            "⟦Members:⟧ ⟦Councillors Pell⟧, ⟦Orrell⟧ and ⟦Dray⟧\n"
            "\n"
            "⟦Officers:⟧ ⟦A Hale (Head of Parks)⟧, ⟦K Dow (Democratic Services Officer)⟧\n"
            "\n"
            "⟦Apologies for absence:⟧ ⟦Councillor Finch⟧\n"
            "\n"
            "⟦Substitutes:⟧ ⟦Councillor Gant (for Councillor Finch)⟧"
        ),
        [
            "apologies Finch",
            "in-attendance A Hale",
            "in-attendance K Dow",
            "present Dray",
            "present Orrell",
            "present Pell",
            "substitute Gant for Finch",
        ],
    ),
    (
        (
            "⟦Present:⟧ ⟦Councillor Joan Pell (Chair)⟧\n"
            "⟦Councillors Tom Orrell⟧ ⟦Ann Dray⟧ ⟦Priti Raval⟧ ⟦Bea Gant⟧"
        ),
        [
            "present Ann Dray",
            "present Bea Gant",
            "present Joan Pell",
            "present Priti Raval",
            "present Tom Orrell",
        ],
    ),
    (
        (
            "⟦Present:⟧\n"
            "\n"
            "⟦J Pell⟧, ⟦T Orrell⟧, ⟦A Dray⟧\n"
            "\n"
            "⟦Absent with apologies:⟧ ⟦P Raval⟧\n"
            "\n"
            "⟦Absent without apologies:⟧ ⟦B Gant⟧"
        ),
        [
            "absent B Gant",
            "apologies P Raval",
            "present A Dray",
            "present J Pell",
            "present T Orrell",
        ],
    ),
    (
        (
            "⟦Present Councillor⟧ ⟦J Pell (Chair)⟧\n"
            "\n"
            "⟦Councillors T Orrell⟧, ⟦A Dray⟧\n"
            "and ⟦P Raval⟧\n"
            "\n"
            "⟦Officers⟧ ⟦A Hale (Head of Parks)⟧\n"
            "⟦K Dow (Clerk)⟧"
        ),
        [
            "in-attendance A Hale",
            "in-attendance K Dow",
            "present A Dray",
            "present J Pell",
            "present P Raval",
            "present T Orrell",
        ],
    ),
    (
        (
            "⟦Present:⟧ ⟦Councillors J Pell (Mayor)⟧, ⟦T Orrell (Deputy Mayor)⟧, ⟦A Dray⟧, "
            "⟦P Raval⟧; ⟦Aldermen B Gant⟧ and ⟦H Finch⟧"
        ),
        [
            "present A Dray",
            "present B Gant",
            "present H Finch",
            "present J Pell",
            "present P Raval",
            "present T Orrell",
        ],
    ),
    (
        (
            "⟦Members in attendance:⟧ ⟦Councillors Joan Pell (Chair)⟧, ⟦Tom Orrell "
            "(Vice-Chair)⟧, ⟦Ann Dray⟧\n"
            "⟦Members in remote attendance:⟧ ⟦Councillor Priti Raval⟧\n"
            "⟦Officers in attendance:⟧ ⟦Ann Hale⟧, Head of Parks; ⟦Kit Dow⟧, Clerk to the "
            "Panel\n"
            "⟦Other Members:⟧ ⟦Councillor Finch⟧"
        ),
        [
            "in-attendance Ann Hale",
            "in-attendance Finch",
            "in-attendance Kit Dow",
            "present Ann Dray",
            "present Joan Pell",
            "present Priti Raval",
            "present Tom Orrell",
        ],
    ),
    (
        (
            "⟦Present:⟧ ⟦Cllr Joan Pell JP⟧ Chairperson\n"
            "⟦Cllr Tom Orrell TO⟧ Vice Chairperson\n"
            "⟦Cllr Ann Dray AD⟧\n"
            "⟦Cllr Priti Raval PR⟧\n"
            "⟦In attendance:⟧ ⟦Nicola Cope NC⟧ Parish Clerk"
        ),
        [
            "in-attendance Nicola Cope",
            "present Ann Dray",
            "present Joan Pell",
            "present Priti Raval",
            "present Tom Orrell",
        ],
    ),
    (
        (
            "⟦SEDERUNT:⟧ ⟦Councillor Joan Pell⟧, Convener; ⟦Councillors Tom Orrell⟧, ⟦Ann "
            "Dray⟧ and ⟦Priti Raval⟧.\n"
            "\n"
            "⟦IN ATTENDANCE:⟧ ⟦Ann Hale⟧, Head of Parks; ⟦Kit Dow⟧, Solicitor.\n"
            "\n"
            "⟦APOLOGIES:⟧ ⟦Councillor Finch⟧."
        ),
        [
            "apologies Finch",
            "in-attendance Ann Hale",
            "in-attendance Kit Dow",
            "present Ann Dray",
            "present Joan Pell",
            "present Priti Raval",
            "present Tom Orrell",
        ],
    ),
    (
        (
            "⟦Members Present:⟧ ⟦Councillor Pell (Chairperson)⟧\n"
            "⟦Aldermen Orrell⟧ and ⟦Dray⟧\n"
            "⟦Councillors Raval⟧ and ⟦Gant⟧\n"
            "\n"
            "⟦Members Present (Remotely):⟧ ⟦Councillor Finch⟧\n"
            "\n"
            "⟦Officers Present:⟧ ⟦Ms A Hale⟧, Director of Parks\n"
            "⟦Mr K Dow⟧, Democratic Services Officer\n"
            "\n"
            "⟦Apologies:⟧ ⟦Councillor Marsh⟧"
        ),
        [
            "apologies Marsh",
            "in-attendance A Hale",
            "in-attendance K Dow",
            "present Dray",
            "present Finch",
            "present Gant",
            "present Orrell",
            "present Pell",
            "present Raval",
        ],
    ),
    (
        (
            "⟦Councillors present:⟧ ⟦Joan Pell (Labour, Cray Ward)⟧, ⟦Tom Orrell (Green)⟧, "
            "⟦Ann Dray (Con)⟧\n"
            "⟦Officers:⟧ ⟦Ann Hale⟧\n"
            "Apologies: none"
        ),
        ["in-attendance Ann Hale", "present Ann Dray", "present Joan Pell", "present Tom Orrell"],
    ),
    (
        (
            "⟦Present:⟧\t⟦Councillor Joan Pell (Chair)⟧\n"
            "\t⟦Councillor Tom Orrell⟧\t⟦Councillor Ann Dray⟧\n"
            "\t⟦Councillor Priti Raval⟧\t⟦Councillor Bea Gant (from 7.05pm)⟧"
        ),
        [
            "joined Bea Gant at 19:05",
            "present Ann Dray",
            "present Bea Gant",
            "present Joan Pell",
            "present Priti Raval",
            "present Tom Orrell",
        ],
    ),
    (
        (
            "⟦Present:⟧\n"
            "• ⟦Councillor Joan Pell⟧\n"
            "• ⟦Councillor Tom Orrell⟧\n"
            "\n"
            "⟦Apologies:⟧\n"
            "• ⟦Councillor Ann Dray⟧"
        ),
        ["apologies Ann Dray", "present Joan Pell", "present Tom Orrell"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), FRONT)
def test_who_is_listed_before_the_items(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, *ROLL) == (text, lines)
