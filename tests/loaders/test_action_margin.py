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

# rows of a table side by side, in whose last column somebody leads
PROGRAMME = """Meeting              Item                                 Lead
4 May 2032           Plan of the weir                     Ann Pell
4 May 2032           Notices about eels                   John Marsh
3 June 2032          State of the punt                    Ann Pell"""

# tasks in the margin, what is told already, and words behind which nothing is left to do
TASKS = """Matter        Action

The mill is shut. ⟦The Chair asked that a notice be hung.        Warden, within 10 days⟧

The weir leaks.        ⟦Clerk - write to the county.⟧ ⟦Cllr Pell to look at the sluice - 4 May 2032⟧

The stall was painted.        ⟦Cllr Pell. Stall to open 7/9/32⟧

⟦It was agreed to sell the punt. Councillor Pell came back.        Clerk - spring 2032⟧

⟦Councillor Marsh said she would do so by June.        Clerk⟧

The eels were few.        For information

The Clerk spoke to the note.        Clerk - 4 eels"""

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
    (PROGRAMME, []),
    (
        TASKS,
        [
            "request, Clerk: sell the punt [spring 2032]",
            "request, Clerk: she would do so by June [by June]",
            "request, Clerk: write to the county",
            "request, Pell: Stall to open [2032-09-07]",
            "request, Pell: look at the sluice [2032-05-04]",
            "request, Warden: a notice be hung [within 10 days]",
        ],
    ),
    # one line alone makes no margin
    ("The jetty lamp was still out.                                         Clerk", []),
]


@pytest.mark.parametrize(("text", "expected"), MARGINS)
def test_owners_in_the_margin(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
