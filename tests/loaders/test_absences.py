"""Apologies and substitutes under their item, and comings and goings, in many wordings."""

from __future__ import annotations

import pytest
from stated import stated

HEAD = (
    "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\nVenue: Corn Hall\n\n"
    "Contact: Ann Hale 01632 960123\n\nItems\nNo. Item\n\n1.\n\nApologies for absence\n\n"
    "Minutes:\n\n"
)
TAIL = "\n\n2.\n\nCorn Hall lease\n\nMinutes:\n\nRESOLVED: That the lease be approved.\n"

UNDER_APOLOGIES: list[tuple[str, list[str]]] = [
    (
        (
            "⟦Apologies for absence were received from Councillors Pell (substitute: "
            "Councillor Gant) and Orrell (substituted by Councillor Finch).⟧"
        ),
        [
            "apologies Orrell",
            "apologies Pell",
            "substitute Finch for Orrell",
            "substitute Gant for Pell",
        ],
    ),
    (
        (
            "⟦Apologies for absence had been received from Councillor Pell who was "
            "substituted by Councillor Gant.⟧"
        ),
        ["apologies Pell", "substitute Gant for Pell"],
    ),
    (
        (
            "⟦Apologies for absence were received from Councillor Pell, and Councillor "
            "Gant attended in her place.⟧"
        ),
        ["apologies Pell", "substitute Gant for Pell"],
    ),
    (
        "⟦Councillor Gant attended the meeting as substitute for Councillor Pell.⟧",
        ["substitute Gant for Pell"],
    ),
    (
        "⟦Councillor Gant was in attendance as a substitute.⟧",
        ["substitute Gant"],
    ),
    (
        "⟦Councillor Pell (Councillor Gant substituting)⟧",
        ["apologies Pell", "substitute Gant for Pell"],
    ),
    (
        (
            "⟦Apologies were received from Cllr Pell (sub Cllr Gant), Cllr Orrell and Kit "
            "Dow (Clerk).⟧"
        ),
        ["apologies Kit Dow", "apologies Orrell", "apologies Pell", "substitute Gant for Pell"],
    ),
    (
        (
            "⟦It was reported that Councillor Gant was substituting for Councillor Pell "
            "and Councillor Finch for Councillor Orrell.⟧"
        ),
        ["substitute Finch for Orrell", "substitute Gant for Pell"],
    ),
    (
        (
            "⟦The following substitutions were noted:⟧\n"
            "\n"
            "⟦Councillor Gant⟧ for Councillor Pell\n"
            "⟦Councillor Finch⟧ for Councillor Orrell"
        ),
        ["substitute Finch for Orrell", "substitute Gant for Pell"],
    ),
    (
        (
            "⟦Apologies for absence:⟧ ⟦Councillors Pell⟧ and ⟦Orrell⟧.\n"
            "\n"
            "⟦Substitute: Councillor Gant (in place of Councillor Pell).⟧"
        ),
        ["apologies Orrell", "apologies Pell", "substitute Gant for Pell"],
    ),
    (
        (
            "⟦Apologies for absence were received from Councillor Joan Pell and Councillor "
            "Tom Orrell; Councillors Bea Gant and Hal Finch attended as their respective "
            "substitutes.⟧"
        ),
        [
            "apologies Joan Pell",
            "apologies Tom Orrell",
            "substitute Bea Gant for Joan Pell",
            "substitute Hal Finch for Tom Orrell",
        ],
    ),
    (
        ("⟦Apologies had been received from Councillor Pell.⟧ ⟦Councillor Gant was substituting.⟧"),
        ["apologies Pell", "substitute Gant"],
    ),
    (
        "⟦Councillor Pell sent apologies and Councillor Gant substituted on her behalf.⟧",
        ["apologies Pell", "substitute Gant for Pell"],
    ),
    (
        "⟦Councillor Gant replaced Councillor Pell for this meeting.⟧",
        ["substitute Gant for Pell"],
    ),
    (
        (
            "⟦Apologies for absence were submitted on behalf of Councillors Pell, Orrell "
            "and Dray.⟧ ⟦Apologies for lateness were submitted on behalf of Councillor "
            "Finch.⟧"
        ),
        ["apologies Dray", "apologies Orrell", "apologies Pell", "late Finch"],
    ),
    (
        "⟦Councillor Pell had given her apologies for the meeting.⟧",
        ["apologies Pell"],
    ),
    (
        "⟦Apologies:⟧ ⟦Pell⟧, ⟦Orrell⟧ and ⟦Dray⟧.",
        ["apologies Dray", "apologies Orrell", "apologies Pell"],
    ),
    (
        "⟦Councillors Joan Pell⟧, ⟦Tom Orrell⟧ and ⟦Ann Dray⟧.",
        ["apologies Ann Dray", "apologies Joan Pell", "apologies Tom Orrell"],
    ),
    (
        "⟦Joan Pell⟧ and ⟦Tom Orrell⟧",
        ["apologies Joan Pell", "apologies Tom Orrell"],
    ),
    (
        "⟦Apologies received –⟧ ⟦Cllrs Pell⟧, ⟦Orrell⟧",
        ["apologies Orrell", "apologies Pell"],
    ),
    (
        "Received from ⟦Councillors Pell⟧ and ⟦Orrell⟧.",
        ["apologies Orrell", "apologies Pell"],
    ),
    (
        "⟦Cllr Pell⟧ – work commitments, ⟦Cllr Orrell⟧ – unwell.",
        ["apologies Orrell", "apologies Pell"],
    ),
    (
        "⟦There were apologies from Councillor Pell.⟧",
        ["apologies Pell"],
    ),
    (
        "⟦Councillor Pell's apologies were noted.⟧",
        ["apologies Pell"],
    ),
    (
        (
            "⟦The Chair advised that apologies for absence had been received from "
            "Councillor Joan Pell (Cray), Councillor Tom Orrell and the Director of Parks.⟧"
        ),
        ["apologies Director of Parks", "apologies Joan Pell", "apologies Tom Orrell"],
    ),
    (
        "No apologies for absence were received. ⟦Councillor Pell would be arriving late.⟧",
        ["late Pell"],
    ),
    (
        "⟦Apologies for absence were received from:⟧\n\n⟦Councillor Pell⟧\n⟦Councillor Orrell⟧",
        ["apologies Orrell", "apologies Pell"],
    ),
    (
        "⟦Apologies for absence were received from Councillors Pell, Orrell and from Mr Dray.⟧",
        ["apologies Dray", "apologies Orrell", "apologies Pell"],
    ),
    (
        "⟦An apology was received from Councillor Pell who was attending another meeting.⟧",
        ["apologies Pell"],
    ),
    (
        (
            "⟦Councillors Pell and Orrell tendered their apologies for being unable to "
            "attend.⟧ ⟦Councillor Dray apologised for arriving late.⟧"
        ),
        ["apologies Orrell", "apologies Pell", "late Dray"],
    ),
]

MOVEMENTS: list[tuple[str, list[str]]] = [
    (
        "⟦At 8.15 pm Councillor Pell left the meeting.⟧",
        ["left Pell at 20:15 (Corn Hall lease)"],
    ),
    (
        "⟦(Councillor Pell left the meeting during consideration of this item at 20:15.)⟧",
        ["left Pell at 20:15 (Corn Hall lease)"],
    ),
    (
        "⟦(7.10 pm – Councillor Pell arrived)⟧",
        ["joined Pell at 19:10 (Corn Hall lease)"],
    ),
    (
        "⟦[Councillor Pell arrived at this point in the proceedings.]⟧",
        ["joined Pell (Corn Hall lease)"],
    ),
    (
        "⟦Councillor Pell entered the Chamber at 6.45 p.m.⟧",
        ["joined Pell at 18:45 (Corn Hall lease)"],
    ),
    (
        "⟦Councillor Pell rejoined the meeting.⟧",
        ["joined Pell (Corn Hall lease)"],
    ),
    (
        "⟦Councillor Pell left the meeting at 7.40pm and returned at 7.55pm.⟧",
        ["joined Pell at 19:55 (Corn Hall lease)", "left Pell at 19:40 (Corn Hall lease)"],
    ),
    (
        (
            "⟦Councillors Pell and Orrell withdrew from the Chamber prior to consideration "
            "of this item.⟧"
        ),
        ["left Orrell (Corn Hall lease)", "left Pell (Corn Hall lease)"],
    ),
    (
        "⟦Having declared an interest, Councillor Pell left the room.⟧",
        ["left Pell (Corn Hall lease)"],
    ),
    (
        "Note: Councillor Pell was not present for this item.",
        [],
    ),
    (
        "⟦*Councillor Pell left the meeting after this item.⟧",
        ["left Pell (Corn Hall lease)"],
    ),
    (
        "⟦Cllr Pell joined the meeting via Teams at 7.05pm.⟧",
        ["joined Pell at 19:05 (Corn Hall lease)"],
    ),
    (
        "⟦7.35pm Cllr Pell arrived⟧",
        ["joined Pell at 19:35 (Corn Hall lease)"],
    ),
    (
        "⟦At this juncture, Councillor Pell left the meeting (7.40 pm).⟧",
        ["left Pell at 19:40 (Corn Hall lease)"],
    ),
    (
        (
            "⟦(In accordance with the earlier declaration, Mr Orrell left the meeting "
            "whilst this item was discussed and took no part.)⟧"
        ),
        ["left Orrell (Corn Hall lease)"],
    ),
    (
        "Councillor Pell left the Labour Group.",
        [],
    ),
    (
        "Councillor Pell joined the Council in 2019.",
        [],
    ),
    (
        "Councillor Pell joined the debate.",
        [],
    ),
    (
        "Mrs Snell had left the area.",
        [],
    ),
    (
        "The Head of Parks, ⟦Ann Hale, presented the report.⟧",
        ["in-attendance Ann Hale (Corn Hall lease)"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), UNDER_APOLOGIES)
def test_what_is_said_under_apologies(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, HEAD, TAIL) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), MOVEMENTS)
def test_comings_and_goings(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text) == (text, lines)


def test_a_post_in_brackets_is_no_reason_of_absence() -> None:
    from loaders import parse
    from loaders.readers.plain import read_text
    from ontology.record import Attendance, Source

    text = (
        "Wexmoor District Council\nOverview and Scrutiny Committee\n\n"
        "Minutes of the meeting held on 12 June 2024\n\nPresent: Councillor Finn Pike (Chair)\n\n"
        "1. Apologies for Absence\nApologies were received from Councillor Edie Marsh (illness), "
        "Councillor Bram Hale (Cabinet Member for Housing), Councillor Ada Frost (attending a "
        "funeral), Councillor Joan Birch (Vale of the Ash) and Councillor Hari Dunn (Leader of the "
        "Council).\n"
    )
    record = parse(read_text(text, Source("minutes.txt"), "0" * 64))
    reasons = {
        fact.person: fact.reason
        for fact in record.facts
        if isinstance(fact, Attendance) and fact.status == "apologies"
    }
    assert reasons == {
        "Edie Marsh": "illness", "Bram Hale": "", "Ada Frost": "attending a funeral",
        "Joan Birch": "", "Hari Dunn": "",
    }  # fmt: skip
