"""The item that somebody leaves who has declared an interest: the one declared."""

from __future__ import annotations

import pytest
from stated import lines, record_of

HEAD = """Minutes of a meeting of the Ditches Panel held in the Corn Hall, Hexwick, on Tuesday, 3 June 2031

Present: Councillors J Pell (Chair), T Orrell and A Dray

1. Declarations of interest

{declared}

2. Corn Hall lease

RESOLVED: That the lease be approved.

{between}

3. Duck pond

RESOLVED: That the pond be dredged.
"""

CASES = [
    (
        (
            "Councillor T Orrell declared a personal interest in item 3 as a member of the Duck Trust. "
            "He left the meeting at 7.10 pm."
        ),
        "",
        ["left T Orrell at 19:10 (Duck pond)"],
    ),
    (
        "Councillor T Orrell declared a personal interest in item 3.",
        "(Councillor Orrell withdrew from the meeting at 7.10 pm.)",
        ["left T Orrell at 19:10 (Duck pond)"],
    ),
    (
        "Councillor T Orrell declared a personal interest in item 3.",
        "(Councillor Orrell left the meeting at 7.10 pm.)",
        ["left T Orrell at 19:10 (Corn Hall lease)"],
    ),
    (
        "There were no declarations. Councillor Dray left the meeting at 7.10 pm.",
        "",
        ["left A Dray at 19:10 (Declarations of interest)"],
    ),
]


@pytest.mark.parametrize(("declared", "between", "left"), CASES)
def test_which_item_was_left(declared: str, between: str, left: list[str]) -> None:
    record = record_of(HEAD.format(declared=declared, between=between))
    assert [line for line in lines(record, "Attendance") if line.startswith("left")] == left
