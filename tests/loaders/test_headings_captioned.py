"""Titles above paragraphs that bear the number, and titles behind what folds them up."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Item

HEAD = """HEXMOOR COUNCIL

ROADS COMMITTEE

Minute of Meeting held in the Corn Hall, Hexmoor on Tuesday 4 March 2031 at 10.00 a.m.

Present: Councillors Ann Pell, Tom Orrell and Una Dray

Councillor Pell, Convener, presiding.
"""

# the page | number (or minute) and title of each item
PAGES: list[tuple[str, list[str]]] = [
    (
        """
SEDERUNT AND INTERESTS

1.   The Convener called the roll. No interests were intimated by those who were there.

MINUTE OF LAST MEETING

2.   The Committee approved the minute of 4 February 2031 as a correct record of it.

LAMPS IN MILL STREET: LETTERS FROM RESIDENTS

3.   There was submitted a report by the Head of Roads. The Committee agreed that the lamps be lit.
""",
        ["1 SEDERUNT AND INTERESTS", "2 MINUTE OF LAST MEETING", "3 LAMPS IN MILL STREET: LETTERS FROM RESIDENTS"],
    ),
    (
        """
Apologies

12)  Apologies were intimated on behalf of Councillors Hale and Marsh and were accepted.

Gritting: winter plan

13)  With reference to the last minute there was submitted a plan, which the Committee approved.

Verges

14)  The Committee noted that they would be cut in May.
""",
        ["12 Apologies", "13 Gritting: winter plan", "14 Verges"],
    ),
    # the titles have numbers of their own, and those of the paragraphs are their parts
    (
        """
41 APOLOGIES

41.1 There were none to be intimated by anybody who was there.

42 LAMPS

42.1 The Committee agreed that the lamps be lit in the winter.

43 VERGES

43.1 The Committee agreed that the verges be cut in the spring.
""",
        ["41 APOLOGIES", "42 LAMPS", "43 VERGES"],
    ),
    # marks that open and shut what is below a heading
    (
        """
[-] RC/31/01 APOLOGIES
There were none.

[-] RC/31/02 LAMPS
The Committee agreed that the lamps be lit.

[+] RC/31/03 VERGES
The Committee agreed that the verges be cut.
""",
        ["RC/31/01 APOLOGIES", "RC/31/02 LAMPS", "RC/31/03 VERGES"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "items"), PAGES)
def test_titles_and_their_numbers(page: str, items: list[str]) -> None:
    found = [f for f in record_of(HEAD + page).facts if isinstance(f, Item)]
    assert [f"{f.number or f.minute} {f.title}" for f in found] == items
