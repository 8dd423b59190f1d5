"""Declarations in items that nothing else names, by abbreviated kinds, under headings of a kind, of several
items, by initials, and in lists led by their items."""

from __future__ import annotations

import pytest
from stated import INTERESTS, lines, record_of

DECLARED: list[tuple[str, list[str]]] = [
    # an item that the page does not have
    (
        "Councillor Pell declared a personal interest in item 12 (Ferry Trust Lease) of the agenda as a trustee.",
        ["Pell personal (Ferry Trust Lease)"],
    ),
    (
        ("Councillor Pell declared a pecuniary interest in respect of agenda item 14, Hexwick Local Plan – First Draft. "
        "Mrs Orrell declared a personal interest in it."),
        ["Orrell personal (Declarations of Interest)", "Pell pecuniary (Hexwick Local Plan – First Draft)"],
    ),
    (
        "Councillor Pell declared a personal interest in relation to Minute Number PC6, Tree Wardens, as she is one.",
        ["Pell personal (Tree Wardens)"],
    ),
    (
        ("Councillor\nMinute Number\nNature of Interest\nA. Pell\n17 – Homes for All Strategy\nLandlord\nB. Orr\n"
        "17 – Homes for All Strategy\nNeighbour"),
        ["A. Pell (Homes for All Strategy)", "B. Orr (Homes for All Strategy)"],
    ),
    # no title: a reason, a kind
    ("Councillor Pell declared an interest in item 12 (Tenant of the Mill).", ["Pell"]),
    ("Cllr Pell – Item 12 – Lives nearby.", ["Pell"]),
    # abbreviated kinds, one of each item
    (
        "Cllr Pell: 4 (Pers), 5 (Pers & Prej)\nCllr Orr: 6 (Pec)\nCllr Gale – NPI – Corn Hall lease",
        [
            "Gale non-pecuniary (Corn Hall lease)",
            "Orr pecuniary (Application 31/00417/FUL - Mill Barn)",
            "Pell personal (Corn Hall lease)",
            "Pell personal and prejudicial (Market stalls - charges)",
        ],
    ),
    # under the heading of a kind
    (
        ("a) To receive declarations of pecuniary interests\nCouncillor Pell declared an interest in item 4 as tenant.\n"
        "b) To receive any declarations of personal interests\nCouncillor Orr – item 5, stallholder."),
        ["Orr personal (Market stalls - charges)", "Pell pecuniary (Corn Hall lease)"],
    ),
    # several items, several people
    (
        "Councillor Pell declared a personal interest in item 4, a lease of the hall, and item 5.",
        ["Pell personal (Corn Hall lease)", "Pell personal (Market stalls - charges)"],
    ),
    (
        "Interests were declared as follows: item 4 – Councillors Pell and Orr, personal; item 5 – Councillor Gale, prejudicial.",
        [
            "Gale prejudicial (Market stalls - charges)",
            "Orr personal (Corn Hall lease)",
            "Pell personal (Corn Hall lease)",
        ],
    ),
    (
        "Personal interests were declared by Councillors Pell and Orr in item 4 and they withdrew.",
        ["Orr personal (Corn Hall lease) withdrew", "Pell personal (Corn Hall lease) withdrew"],
    ),
    (
        "5. Market stalls - charges – Cllr Pell – Personal",
        ["Pell personal (Market stalls - charges)"],
    ),
    # nothing is declared
    ("Councillors Moira Stead (Chair) and Imran Lone sent their apologies.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DECLARED)
def test_declared(text: str, expected: list[str]) -> None:
    head, tail = INTERESTS
    assert lines(record_of(head + text + tail), "Declaration") == expected


def test_initials_declare() -> None:
    head = "Present: Councillors Joan Pell (JP) and Mark Orr (MO)\n\n"
    text = INTERESTS[0].replace("Items\n", head + "Items\n") + "JP and MO in relation to item 4."
    told = lines(record_of(text + INTERESTS[1]), "Declaration")
    assert told == ["Joan Pell (Corn Hall lease)", "Mark Orr (Corn Hall lease)"]


def test_the_item_left_is_the_one_declared() -> None:
    text = (
        "Councillor Pell declared a pecuniary interest in agenda item 12, Hexwick Local Plan. "
        "Councillor Pell left the meeting for this item."
    )
    record = record_of(INTERESTS[0].replace("Declarations of Interest", "Announcements") + text)
    assert lines(record, "Attendance") == ["left Pell (Hexwick Local Plan)"]


FREELY: list[tuple[str, list[str]]] = [
    (
        "The following were made: Item 4 - Cllr Pell lives in the next street and has signed a petition.",
        ["Pell (Corn Hall lease)"],
    ),
    (
        "Councillor Pell - item 4, personal, leaseholder of the hall. Mr Orr likewise, as a tenant.",
        ["Orr personal (Corn Hall lease)", "Pell personal (Corn Hall lease)"],
    ),
    (
        "Cllr Pell re 4 & Cllr Orr re 5.",
        ["Orr (Market stalls - charges)", "Pell (Corn Hall lease)"],
    ),
    (
        "Corn Hall lease\nDPI: Cllr Pell (tenant)\nMarket stalls - charges\nORI: Cllr Orr, Cllr Gale",
        [
            "Gale other registrable (Market stalls - charges)",
            "Orr other registrable (Market stalls - charges)",
            "Pell (Corn Hall lease)",
        ],
    ),
    (
        "Cllr Pell said he owned the hall to be discussed at item 4 and would not be taking part.",
        ["Pell (Corn Hall lease)"],
    ),
    ("Mr Orr likewise thanked all.", []),
    ("Councillor Pell was in the chair.", []),
]


@pytest.mark.parametrize(("text", "expected"), FREELY)
def test_declared_freely(text: str, expected: list[str]) -> None:
    head, tail = INTERESTS
    assert lines(record_of(head + text + tail), "Declaration") == expected
