"""Declarations of interest: who, in what, of which kind, and whether they withdrew."""

from __future__ import annotations

import pytest
from stated import INTERESTS, stated

DECLARATIONS: list[tuple[str, list[str]]] = [
    # a personal interest in an item
    (
        "⟦Councillor Pell declared a personal interest in item 4.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    # a pecuniary interest
    (
        "⟦Councillor Pell declared a disclosable pecuniary interest in item 4.⟧",
        ["Pell disclosable pecuniary (Corn Hall lease)"],
    ),
    # two kinds at once
    (
        "⟦Councillor Pell declared a personal and prejudicial interest in agenda item 4.⟧",
        ["Pell personal and prejudicial (Corn Hall lease)"],
    ),
    # a kind with a hyphen
    (
        "⟦Councillor Pell declared a non-pecuniary interest in item 4.⟧",
        ["Pell non-pecuniary (Corn Hall lease)"],
    ),
    # no kind
    ("⟦Councillor Pell declared an interest in item 4.⟧", ["Pell (Corn Hall lease)"]),
    # a reason
    (
        "⟦Councillor Pell declared a personal interest in item 4 as she rents a stall.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    # withdrew
    (
        "⟦Councillor Pell declared a prejudicial interest in item 4 and left the meeting.⟧",
        ["Pell prejudicial (Corn Hall lease) withdrew"],
    ),
    # withdrew, in the next sentence
    (
        (
            "⟦Councillor Pell declared a prejudicial interest in item 4.⟧ ⟦She left the room "
            "and took no part.⟧"
        ),
        ["Pell prejudicial (Corn Hall lease) withdrew"],
    ),
    # stayed
    (
        ("⟦Councillor Pell declared a personal interest in item 4 and remained in the meeting.⟧"),
        ["Pell personal (Corn Hall lease) stayed"],
    ),
    # two declare together
    (
        "⟦Councillors Pell and Orrell declared a personal interest in item 4.⟧",
        ["Orrell personal (Corn Hall lease)", "Pell personal (Corn Hall lease)"],
    ),
    # each declared
    (
        "⟦Councillors Pell and Orrell each declared a personal interest in item 4.⟧",
        ["Orrell personal (Corn Hall lease)", "Pell personal (Corn Hall lease)"],
    ),
    # Mrs with a suffix
    (
        "⟦Mrs J. Pell CC declared a personal interest in item 4.⟧",
        ["J. Pell personal (Corn Hall lease)"],
    ),
    # in this item
    (
        "⟦Councillor Pell declared a personal interest in this item.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    # in the item of that title
    (
        "⟦Councillor Pell declared a personal interest in the Corn Hall lease.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    # a list that opens with the item
    (
        "The following interests were declared:\n\n⟦Item 4 – Councillor Pell (Financial)⟧",
        ["Pell financial (Corn Hall lease)"],
    ),
    # declared by
    (
        "⟦A personal interest was declared by Councillor Pell in item 4.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    # an interest in joining
    ("Councillor Pell expressed an interest in joining the working group.", []),
    # the public interest
    ("Councillor Pell noted the public interest in the hall.", []),
    # none
    ("There were no declarations of interest.", []),
    # none were declared
    ("None were declared.", []),
    # no member did
    ("No Member declared an interest.", []),
    # members reminded
    ("Members were reminded to declare any interests.", []),
    # to receive
    ("To receive any declarations of interest from members.", []),
    # an interest taken in ditches
    ("Councillor Pell said that she took an interest in ditches.", []),
    # interest on a loan
    ("The Head of Parks declared that interest on the loan was due.", []),
    # another body's member
    ("Councillor Pell did not declare an interest.", []),
    # having declared, she left
    (
        ("⟦Having declared a prejudicial interest in item 4, Councillor Pell left the room.⟧"),
        ["Pell prejudicial (Corn Hall lease) withdrew"],
    ),
    # told without the word interest, and no part taken
    (
        ("⟦Councillor Pell declared that her husband rents a stall and took no part.⟧"),
        ["Pell (Corn Hall lease) withdrew"],
    ),
    # a declaration that the meeting is open
    (("Councillor Pell declared that the meeting was open to the press."), []),
    # under a label of its own
    (
        (
            "Interests: ⟦Cllr. Pell (owns the yard next door; D.P.I.; left the chamber).⟧ ⟦Cllr. Orrell (knows the tenant; stayed and voted)⟧"
        ),
        [
            "Orrell (Corn Hall lease) stayed",
            "Pell disclosable pecuniary (Corn Hall lease) withdrew",
        ],
    ),
    # disclosed
    (
        (
            "⟦Councillor Pell disclosed a pecuniary interest in this item as a tenant of the hall, and withdrew.⟧"
        ),
        ["Pell pecuniary (Corn Hall lease) withdrew"],
    ),
]

IN_ITEM: list[tuple[str, list[str]]] = [
    # by number
    (
        ("⟦Councillor Pell declared a personal interest in agenda item 5.⟧"),
        ["Pell personal (Market stalls - charges)"],
    ),
    # in two items
    (
        ("⟦Councillor Pell declared a personal interest in items 4 and 5.⟧"),
        ["Pell personal (Corn Hall lease)", "Pell personal (Market stalls - charges)"],
    ),
    # by the words of a title
    (
        (
            "⟦Councillor Pell declared a disclosable pecuniary interest in the market stalls item, as she rents one, and would go out.⟧"
        ),
        ["Pell disclosable pecuniary (Market stalls - charges) withdrew"],
    ),
    # by the number of an application
    (
        (
            "⟦Councillor Pell declared an other registrable interest in application 31/00417/FUL as a member of the trust.⟧"
        ),
        ["Pell other registrable (Application 31/00417/FUL - Mill Barn)"],
    ),
    # what somebody is
    (
        (
            "⟦Councillor Okoro is employed by the firm and made this known.⟧ ⟦Mrs Tuffell has a daughter at the school.⟧"
        ),
        ["Okoro (Declarations of Interest)", "Tuffell (Declarations of Interest)"],
    ),
    # what somebody said of himself
    (
        ("⟦Mr Abara said that he sat as a magistrate and would not speak on item 5.⟧"),
        ["Abara (Market stalls - charges) withdrew"],
    ),
    # who left for it
    (
        ("⟦Mr V Sood, who is a partner in a firm of hauliers, left during the Market stalls.⟧"),
        ["V Sood (Market stalls - charges) withdrew"],
    ),
    # several speak of it
    (
        (
            "⟦Mr Kettle and Mrs Hext each spoke of a personal interest in Market stalls, both being traders.⟧"
        ),
        ["Hext personal (Market stalls - charges)", "Kettle personal (Market stalls - charges)"],
    ),
    # a list by items
    (
        (
            "⟦Item 4 – Councillor Pell (Financial)⟧\n⟦Item 5 – Councillor Orrell (Non-financial), his firm once let stalls⟧"
        ),
        ["Orrell non-financial (Market stalls - charges)", "Pell financial (Corn Hall lease)"],
    ),
    # a list by names
    (
        (
            "The following declarations were made:\n\n⟦Councillor Pell – personal – item 4 – member of the choir⟧\n⟦Councillor Orrell – prejudicial – item 5 – rents a stall; left the meeting⟧"
        ),
        [
            "Orrell prejudicial (Market stalls - charges) withdrew",
            "Pell personal (Corn Hall lease)",
        ],
    ),
    # surnames, under a heading
    (
        (
            "Members declared personal interests in item 4 as follows:\n\n⟦Pell - member of the choir⟧\n⟦Orrell - a friend of the tenant⟧"
        ),
        ["Orrell personal (Corn Hall lease)", "Pell personal (Corn Hall lease)"],
    ),
    # a table
    (
        (
            "Councillor | Item | Interest\n⟦Councillor Pell | 4 | Personal – sings in the choir⟧\n⟦Councillor Orrell | 5 | Personal and prejudicial – rents a stall; withdrew from the meeting⟧"
        ),
        [
            "Orrell personal and prejudicial (Market stalls - charges) withdrew",
            "Pell personal (Corn Hall lease)",
        ],
    ),
    # what she was told
    (("The Monitoring Officer, Mrs Baird, advised members that a register was kept."), []),
    # none, and a reminder
    (("Members were reminded to declare any interests. There were none."), []),
    # a dispensation is no declaration
    (("Councillor Pell had been granted a dispensation to speak on item 5."), []),
    # a statement of transparency is none
    (
        (
            "Councillor Pell made a transparency statement on item 5 as a trader but did not consider that she had an interest to declare."
        ),
        [],
    ),
    # a code for the kind
    (
        ("⟦Cllr Pell declared a DPI in item 5.⟧"),
        ["Pell disclosable pecuniary (Market stalls - charges)"],
    ),
    # she stayed, in the next sentence
    (
        (
            "⟦Cllr Pell declared a non-pecuniary interest in item 5 as a trader.⟧ ⟦She remained in the room and voted.⟧"
        ),
        ["Pell non-pecuniary (Market stalls - charges) stayed"],
    ),
    # names with a colon, a line each
    (
        (
            "⟦Alderman Gaw: Item 4, non-pecuniary, knows objector⟧\n"
            "⟦Councillor Torney: Item 5, significant non-pecuniary, family home nearby. He "
            "would leave during that item.⟧"
        ),
        [
            "Gaw non-pecuniary (Corn Hall lease)",
            "Torney significant non-pecuniary (Market stalls - charges) withdrew",
        ],
    ),
    # the owner of the land
    (
        (
            "⟦Mr. J. Raine, as owner of the land, had an interest, of the pecuniary kind, and"
            " went out.⟧"
        ),
        ["J. Raine pecuniary (Declarations of Interest) withdrew"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), DECLARATIONS)
def test_declarations(text: str, lines: list[str]) -> None:
    assert stated("Declaration", text) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), IN_ITEM)
def test_declarations_in_their_own_item(text: str, lines: list[str]) -> None:
    assert stated("Declaration", text, *INTERESTS) == (text, lines)
