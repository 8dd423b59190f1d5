"""Owners in the right-hand margin of the minutes, level with the end of a matter."""

from __future__ import annotations

import pytest
from stated import stated

HEADED = """                                                                      Action
The quote of £80 for the sluice was looked at. ⟦It was RESOLVED that the
quote be accepted.                                                    Clerk⟧
Councillor Marsh said the mill was shut. ⟦Councillor Pell will write to
the owner.⟧                                                            Clerk
The Warden was thanked for his work.                                  Clerk
⟦The jetty lamp was still out.                                         Clerk/Cllr Pell⟧"""

# as the readers of PDF and DOCX put what stands in such a column, with the day by which it is due
DATED = """Minute        Action by

The weir was looked at and found sound. ⟦The sluice gate still leaks.        Warden 31.7.2032⟧

⟦No notice about eels stands at the lock.        Clerk (by 4 May 2032)⟧

Noted.        Clerk 4 May"""

# the last cell of rows that tell what was decided
CELLS = """Item | Decision | Action by

⟦The sluice gate still leaks. | Warden⟧

⟦No notice about eels stands at the lock. | Clerk 4 May 2032⟧

Noted. | Clerk"""

# a table of something else, whose last column is headed so
DEEDS = """Name | Nature of interest | Action

Councillor Pell | Owns a sluice. | Warden"""

MARGINS: list[tuple[str, list[str]]] = [
    (
        HEADED,
        [
            "request, Clerk and Pell: The jetty lamp was still out",
            "request, Clerk: quote be accepted",
            "undertaking, Pell: write to the owner",
        ],
    ),
    (
        DATED,
        [
            "request, Clerk: No notice about eels stands at the lock [2032-05-04]",
            "request, Warden: The sluice gate still leaks [2032-07-31]",
        ],
    ),
    (
        CELLS,
        [
            "request, Clerk: No notice about eels stands at the lock [2032-05-04]",
            "request, Warden: The sluice gate still leaks",
        ],
    ),
    (DEEDS, []),
    # one line alone makes no margin
    ("The jetty lamp was still out.                                         Clerk", []),
]


@pytest.mark.parametrize(("text", "expected"), MARGINS)
def test_owners_in_the_margin(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
