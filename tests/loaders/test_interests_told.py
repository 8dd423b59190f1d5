"""Declarations of interest in further wordings: headed, listed, quoted, told from behind, and none."""

from __future__ import annotations

import pytest
from stated import stated

HEAD = """Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Items
No. Item

2.

Declarations of Interest

Minutes:

"""
TAIL = """

4.

Corn Hall lease

Minutes:

The report was noted.
"""

DECLARED: list[tuple[str, list[str]]] = [
    # other registrable
    (
        "⟦Cllr Dray – Other Registrable Interest – item 4 – member of the Parish Council.⟧",
        ["Dray other registrable (Corn Hall lease)"],
    ),
    # list heading
    (
        (
            "The following interests were declared:\n\n"
            "⟦Councillor Orrell – Item 4 – Personal – his wife is employed by the Council⟧\n"
            "⟦Councillor Pell – Item 4 – Prejudicial – leases a stall⟧"
        ),
        ["Orrell personal (Corn Hall lease)", "Pell prejudicial (Corn Hall lease)"],
    ),
    # table pipe
    (
        (
            "Member | Item | Nature of interest | Action\n"
            "⟦Cllr Orrell | 4 | Personal – school governor | Stayed⟧\n"
            "⟦Cllr Pell | 4 | Disclosable pecuniary – stall holder | Left the room⟧"
        ),
        [
            "Orrell personal (Corn Hall lease) stayed",
            "Pell disclosable pecuniary (Corn Hall lease) withdrew",
        ],
    ),
    # minute ref list
    (
        "Minute 4 – Corn Hall lease: ⟦Councillor Pell declared a pecuniary interest.⟧",
        ["Pell pecuniary (Corn Hall lease)"],
    ),
    # non-pecuniary other
    (
        (
            "⟦Councillors Orrell and Hext each declared a non-pecuniary interest in item 4 "
            "by virtue of being members of the Fire Authority.⟧"
        ),
        ["Hext non-pecuniary (Corn Hall lease)", "Orrell non-pecuniary (Corn Hall lease)"],
    ),
    # item first
    (
        (
            "⟦Item 4 (Corn Hall lease) – Councillors Orrell and Marsh (personal: members of "
            "the County Council)⟧"
        ),
        ["Marsh personal (Corn Hall lease)", "Orrell personal (Corn Hall lease)"],
    ),
    # in respect of
    (
        (
            "⟦Councillor Hext declared an interest, in respect of item 4, as a friend of one "
            "of the stallholders, and remained in the room but did not vote.⟧"
        ),
        ["Hext (Corn Hall lease) stayed"],
    ),
    # none
    (
        "There were no declarations of interest.",
        [],
    ),
    # none2
    (
        "Members were reminded of the need to declare interests. No interests were declared.",
        [],
    ),
    # negative 3
    (
        "The Chair asked for declarations of interest. None was made.",
        [],
    ),
    # advice
    (
        (
            "The Monitoring Officer advised that members who were school governors need not "
            "declare an interest."
        ),
        [],
    ),
    # registered
    (
        "⟦Councillor Dray wished it to be recorded that he knew the applicant for item 4.⟧",
        ["Dray (Corn Hall lease)"],
    ),
    # quoted
    (
        (
            '⟦Councillor Pell said: "I declare a personal interest in item 4 because I am a '
            'pensioner member of the fund."⟧'
        ),
        ["Pell personal (Corn Hall lease)"],
    ),
    # there was one
    (
        "⟦There was one declaration of interest, from Councillor Pell, in item 4.⟧",
        ["Pell (Corn Hall lease)"],
    ),
    # made by
    (
        "⟦A declaration of a personal interest in item 4 was made by Councillor Orrell.⟧",
        ["Orrell personal (Corn Hall lease)"],
    ),
    # no part
    (
        (
            "⟦Councillor Gale took no part in the discussion or voting on item 4 having "
            "declared an interest as a stallholder.⟧"
        ),
        ["Gale (Corn Hall lease) withdrew"],
    ),
    # advised of nonp
    (
        "⟦Cllr Fisk advised she had a non-pecuniary interest in item 4.⟧",
        ["Fisk non-pecuniary (Corn Hall lease)"],
    ),
    # scot
    (
        (
            "⟦Councillor Hext declared a financial interest in item 4 and⟧ ⟦Councillor Marsh "
            "a non-financial interest in item 4.⟧ ⟦Councillor Hext withdrew.⟧"
        ),
        ["Hext financial (Corn Hall lease) withdrew", "Marsh non-financial (Corn Hall lease)"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), DECLARED)
def test_declared(text: str, lines: list[str]) -> None:
    assert stated("Declaration", text, HEAD, TAIL) == (text, lines)
