"""A motion that was carried beside what was further resolved; what a side heading is about; an interest's reason."""

from __future__ import annotations

import pytest
from stated import lines, record_of

HEAD = "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
TAIL = "\n8. Gulls\n\nNothing was said.\n\n9. Next meeting\n\nIn July.\n"
MOVED = "Councillor Ann Pell moved, seconded by Councillor Orrell,\n\n“That this Council deplores the loss of the ferry.”\n\n"
CASES = [
    (
        "Decision",
        f"1. Ferry\n\n{MOVED}The motion was put and passed unanimously, and it was further\n\nRESOLVED – That the Clerk write to the harbour.\n",
        [
            "other: this Council deplores the loss of the ferry",
            "requested: the Clerk write to the harbour.",
        ],
    ),
    (
        "Action",
        (
            "1. Ferry\n\nCouncillor Ann Pell moved, seconded by Councillor Orrell,\n\n“That this Council asks for a later ferry.”\n\n"
            "The motion was put and passed unanimously.\n"
        ),
        [],
    ),
    (
        "Person",
        "1. Minutes\n\nAmendment – Bin Rounds, Minute 8\n\nMoved by Councillor Pell, seconded by Councillor Orrell, that the rounds be kept.\n",
        ["Orrell, councillor", "Pell, councillor"],
    ),
    (
        "Holding",
        (
            "1. Declarations of Interest\n\nMembers declared non-pecuniary interests in item 2 as follows:\n\n"
            "  Ald. Pell - Trustee of Hurn Foodbank\n\n  Orrell - Board of the Lido\n\n2. Hurn Foodbank\n\nRESOLVED: That the grant be paid.\n"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_what_stands_beside_a_motion_or_an_interest(
    kind: str, text: str, expected: list[str]
) -> None:
    assert lines(record_of(HEAD + text + TAIL), kind) == expected
