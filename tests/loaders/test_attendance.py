"""Who was there and how: apologies, lateness, substitutes with their direction, movements."""

from __future__ import annotations

import pytest
from stated import stated

MINUTES: list[tuple[str, list[str]]] = [
    # apologies received from one
    ("⟦An apology for absence was received from Councillor Pell.⟧", ["apologies Pell"]),
    # apologies received from several
    (
        ("⟦Apologies for absence were received from Councillors Joan Pell, Orrell and T Dray.⟧"),
        ["apologies Joan Pell", "apologies Orrell", "apologies T Dray"],
    ),
    # apologies reported
    (
        "⟦Apologies for inability to attend were reported on behalf of Alderman Dray.⟧",
        ["apologies Dray"],
    ),
    # apologies intimated, as in Scotland
    (
        "⟦Apologies were intimated on behalf of Councillors Pell and Orrell.⟧",
        ["apologies Orrell", "apologies Pell"],
    ),
    # a post reports the apologies
    ("⟦The Clerk reported apologies from Councillor Pell.⟧", ["apologies Pell"]),
    # they submitted their apologies
    (
        "⟦Councillors Pell and Orrell submitted their apologies.⟧",
        ["apologies Orrell", "apologies Pell"],
    ),
    # he apologised
    ("⟦Councillor Orrell apologised for his absence.⟧", ["apologies Orrell"]),
    # also sent
    (
        (
            "⟦Apologies were received from Councillor Pell.⟧ ⟦Councillor Orrell also sent his "
            "apologies.⟧"
        ),
        ["apologies Orrell", "apologies Pell"],
    ),
    # unable to attend
    ("⟦Councillor Pell was unable to attend.⟧", ["apologies Pell"]),
    # a reason in brackets
    (
        "⟦Apologies were received from Councillors Pell (holiday) and Orrell (work).⟧",
        ["apologies Orrell", "apologies Pell"],
    ),
    # wards in brackets
    (
        "⟦Apologies were received from Councillors Pell (Cray) and Orrell (Hexwick East).⟧",
        ["apologies Orrell", "apologies Pell"],
    ),
    # officers apologise too
    (
        "⟦Apologies were received from Councillor Pell and Joan Marsden, Head of Parks.⟧",
        ["apologies Joan Marsden", "apologies Pell"],
    ),
    # Mr and Mrs, as in some counties
    (
        "⟦Apologies for absence were received from Mrs J. Pell CC and Mr T. Orrell CC.⟧",
        ["apologies J. Pell", "apologies T. Orrell"],
    ),
    # apologies accepted in a resolution
    (
        ("⟦RESOLVED: That apologies for absence be accepted from Councillors Pell and Orrell.⟧"),
        ["apologies Orrell", "apologies Pell"],
    ),
    # lateness
    ("⟦An apology for lateness was received from Councillor Orrell.⟧", ["late Orrell"]),
    # absence and lateness
    (
        (
            "⟦Apologies for absence were received from Councillor Pell and for lateness from "
            "Councillor Orrell.⟧"
        ),
        ["apologies Pell", "late Orrell"],
    ),
    # no apologies
    ("There were no apologies for absence.", []),
    # none at all
    ("None.", []),
    # apologies of nobody yet
    ("To receive any apologies for absence.", []),
    # substituted for
    ("⟦Councillor Pell substituted for Councillor Orrell.⟧", ["substitute Pell for Orrell"]),
    # attended as a substitute for
    (
        "⟦Councillor Pell attended as a substitute for Councillor Orrell.⟧",
        ["substitute Pell for Orrell"],
    ),
    # was present as substitute member for
    (
        "⟦Councillor Joan Pell was present as a substitute member for Councillor Orrell.⟧",
        ["substitute Joan Pell for Orrell"],
    ),
    # appointed as a substitute
    (
        "⟦Councillor Pell had been appointed as a substitute member for Councillor Orrell.⟧",
        ["substitute Pell for Orrell"],
    ),
    # deputising
    ("⟦Councillor Pell was deputising for Councillor Orrell.⟧", ["substitute Pell for Orrell"]),
    # in place of
    ("⟦Councillor Pell attended in place of Councillor Orrell.⟧", ["substitute Pell for Orrell"]),
    # as his substitute follows the absent
    (
        (
            "⟦Apologies were received from Councillor Orrell, with Councillor Pell attending "
            "as his substitute.⟧"
        ),
        ["apologies Orrell", "substitute Pell for Orrell"],
    ),
    # the substitute in brackets behind the absent
    (
        (
            "⟦Apologies were received from Councillor Orrell (Councillor Pell attended as "
            "substitute).⟧"
        ),
        ["apologies Orrell", "substitute Pell for Orrell"],
    ),
    # a group in order, in a sentence of its own
    (
        (
            "⟦Apologies were received from Councillors Orrell and Dray.⟧ ⟦Councillors Pell and "
            "Hale attended as their substitutes respectively.⟧"
        ),
        [
            "apologies Dray",
            "apologies Orrell",
            "substitute Hale for Dray",
            "substitute Pell for Orrell",
        ],
    ),
    # two substitutions in a sentence
    (
        (
            "⟦Councillor Pell substituted for Councillor Orrell and Councillor Hale "
            "substituted for Councillor Dray.⟧"
        ),
        ["substitute Hale for Dray", "substitute Pell for Orrell"],
    ),
    # for this meeting only
    (
        (
            "⟦Councillor Pell was appointed to the Panel in place of Councillor Orrell for "
            "this meeting only.⟧"
        ),
        ["substitute Pell for Orrell"],
    ),
    # for whom another was deputising
    (
        (
            "⟦Apologies were received from Councillor Orrell, for whom Councillor Pell was "
            "deputising.⟧"
        ),
        ["apologies Orrell", "substitute Pell for Orrell"],
    ),
    # no substitutes
    ("There were no substitute members present.", []),
    # left at a time
    ("⟦Councillor Pell left the meeting at 8.15pm.⟧", ["left Pell at 20:15 (Corn Hall lease)"]),
    # left in brackets
    ("⟦(Councillor Pell left the meeting at 8.15pm.)⟧", ["left Pell at 20:15 (Corn Hall lease)"]),
    # left during the item
    ("⟦Councillor Pell left the meeting during this item.⟧", ["left Pell (Corn Hall lease)"]),
    # several left
    (
        "⟦Councillors Pell and Orrell left the meeting at 8.15 pm.⟧",
        ["left Orrell at 20:15 (Corn Hall lease)", "left Pell at 20:15 (Corn Hall lease)"],
    ),
    # joined at a time
    (
        "⟦Councillor Orrell joined the meeting at 6.45pm.⟧",
        ["joined Orrell at 18:45 (Corn Hall lease)"],
    ),
    # arrived
    ("⟦Councillor Orrell arrived at 6.45pm.⟧", ["joined Orrell at 18:45 (Corn Hall lease)"]),
    # 24 hours
    ("⟦Councillor Pell left the meeting at 2015 hours.⟧", ["left Pell at 20:15 (Corn Hall lease)"]),
    # withdrew from the meeting
    ("⟦Councillor Pell withdrew from the meeting.⟧", ["left Pell (Corn Hall lease)"]),
    # an idea arrived at
    ("⟦Councillor Pell asked⟧ how the Panel had arrived at a decision.", ["present Pell"]),
    # left money
    ("⟦Councillor Pell said⟧ that little money was left.", ["present Pell"]),
    # left the trust
    ("⟦Councillor Pell said⟧ that she left the allotment society last year.", ["present Pell"]),
    # a group in order, in one sentence
    (
        (
            "⟦Apologies were received from Councillors Orrell and Dray; Councillors Pell "
            "and Hale attended as their substitutes respectively.⟧"
        ),
        [
            "apologies Dray",
            "apologies Orrell",
            "substitute Hale for Dray",
            "substitute Pell for Orrell",
        ],
    ),
    # the time before the name
    (
        "⟦At 8.15 pm Councillor Pell left the meeting.⟧",
        ["left Pell at 20:15 (Corn Hall lease)"],
    ),
    # an officer who reports is in attendance
    (
        "⟦Joan Marsden, Head of Parks, presented the report.⟧",
        ["in-attendance Joan Marsden (Corn Hall lease)"],
    ),
]

AROUND_FRONT = (
    (
        "Minutes of a meeting of the Ditches Panel held in the Corn Hall, Hexwick, on "
        "Tuesday, 3 June 2031 at 6.30 pm\n\n"
    ),
    "\n\n1. Corn Hall lease\n\nRESOLVED: That the lease be approved.\n",
)

FRONT: list[tuple[str, list[str]]] = [
    # a list behind Present
    (
        "⟦Present:⟧ ⟦Councillors Joan Pell (Chairman)⟧, ⟦Tom Orrell⟧ and ⟦P Raval⟧.",
        ["present Joan Pell", "present P Raval", "present Tom Orrell"],
    ),
    # one name a line
    (
        (
            "⟦PRESENT:⟧\n\n"
            "⟦Councillor Joan Pell (Chairman)⟧\n"
            "⟦Councillor Tom Orrell⟧\n"
            "⟦Councillor P Raval⟧"
        ),
        ["present Joan Pell", "present P Raval", "present Tom Orrell"],
    ),
    # present, in attendance, apologies
    (
        (
            "⟦Present:⟧ ⟦Councillors Joan Pell⟧ and ⟦Tom Orrell⟧\n\n"
            "⟦In attendance:⟧ ⟦Ann Hale⟧, Head of Parks\n\n"
            "⟦Apologies:⟧ ⟦Councillor Dray⟧"
        ),
        ["apologies Dray", "in-attendance Ann Hale", "present Joan Pell", "present Tom Orrell"],
    ),
    # officers under their own heading
    (
        (
            "⟦Present:⟧ ⟦Councillors Joan Pell⟧ and ⟦Tom Orrell⟧\n\n"
            "⟦Officers:⟧ ⟦Ann Hale (Head of Parks)⟧ and ⟦Priti Raval (Clerk)⟧"
        ),
        [
            "in-attendance Ann Hale",
            "in-attendance Priti Raval",
            "present Joan Pell",
            "present Tom Orrell",
        ],
    ),
    # titles and initials in columns
    (
        "⟦Present:⟧\n\n⟦Cllr J Pell⟧ ⟦Cllr T Orrell⟧\n⟦Cllr A Dray⟧ ⟦Cllr P Raval⟧",
        ["present A Dray", "present J Pell", "present P Raval", "present T Orrell"],
    ),
    # absent without a word
    (
        "⟦Present:⟧ ⟦Councillors Joan Pell⟧ and ⟦Tom Orrell⟧\n\n⟦Absent:⟧ ⟦Councillor Dray⟧",
        ["absent Dray", "present Joan Pell", "present Tom Orrell"],
    ),
    # in the chair
    (
        (
            "⟦Councillor Joan Pell in the Chair⟧\n\n"
            "⟦Present:⟧ ⟦Councillors Tom Orrell⟧ and ⟦P Raval⟧"
        ),
        ["present Joan Pell", "present P Raval", "present Tom Orrell"],
    ),
    # Sederunt, as in Scotland
    (
        "⟦Sederunt:⟧ ⟦Councillors Joan Pell (Convener)⟧ and ⟦Tom Orrell⟧",
        ["present Joan Pell", "present Tom Orrell"],
    ),
    # members of the public are nobody
    (
        (
            "⟦Present:⟧ ⟦Councillors Joan Pell⟧ and ⟦Tom Orrell⟧\n\n"
            "Also present: 4 members of the public"
        ),
        ["present Joan Pell", "present Tom Orrell"],
    ),
    # wards in brackets
    (
        (
            "⟦Present:⟧ ⟦Councillors Joan Pell (Cray)⟧, ⟦Tom Orrell (Hexwick East)⟧ and ⟦P "
            "Raval (Labour)⟧"
        ),
        ["present Joan Pell", "present P Raval", "present Tom Orrell"],
    ),
    # Mr and Mrs with a suffix
    (
        "⟦PRESENT:⟧ ⟦Mrs J. Pell CC (in the Chair)⟧, ⟦Mr T. Orrell CC⟧, ⟦Dr P. Raval CC⟧",
        ["present J. Pell", "present P. Raval", "present T. Orrell"],
    ),
    # names and posts, one a line
    (
        (
            "⟦Present:⟧ ⟦Councillors Joan Pell⟧ and ⟦Tom Orrell⟧\n\n"
            "⟦In attendance:⟧\n\n"
            "⟦Ann Hale⟧ – Head of Parks\n"
            "⟦Anita Raval⟧ – Clerk"
        ),
        [
            "in-attendance Anita Raval",
            "in-attendance Ann Hale",
            "present Joan Pell",
            "present Tom Orrell",
        ],
    ),
]

AROUND_UNDER_APOLOGIES = (
    (
        "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
        "Venue: Corn Hall\n\n"
        "Contact: Ann Hale 01632 960123\n\n"
        "Items\n"
        "No. Item\n\n"
        "1.\n\n"
        "Apologies for absence\n\n"
        "Minutes:\n\n"
    ),
    "\n\n2.\n\nCorn Hall lease\n\nMinutes:\n\nRESOLVED: That the lease be approved.\n",
)

UNDER_APOLOGIES: list[tuple[str, list[str]]] = [
    # apologies run in behind a colon
    ("⟦Apologies:⟧ ⟦Councillors Pell⟧ and ⟦Orrell⟧", ["apologies Orrell", "apologies Pell"]),
    # names alone under the heading
    ("⟦Councillors Pell⟧ and ⟦Orrell⟧", ["apologies Orrell", "apologies Pell"]),
    # none under the heading; the contact officer is no attendee
    ("None", []),
]


@pytest.mark.parametrize(("text", "lines"), MINUTES)
def test_attendance_in_the_minutes(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), FRONT)
def test_attendance_before_the_items(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, *AROUND_FRONT) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), UNDER_APOLOGIES)
def test_what_stands_under_apologies(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, *AROUND_UNDER_APOLOGIES) == (text, lines)
