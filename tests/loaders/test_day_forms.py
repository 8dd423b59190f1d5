"""Days printed in other forms: what was held on them is read in all."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Meeting, MentionedMeeting

PAGE = """Marlfield Town Council

Amenities Committee - {own} 7.00 pm

Present: Cllrs Tessa Hobb (Chair), Ned Crane

1. Minutes

RESOLVED: That the minutes of the meeting held on {last} be approved.

2. Bandstand

The Drains Board on {board} had refused a grant.
"""


def days(own: str, last: str, board: str) -> tuple[list[str], list[str]]:
    page = PAGE.format(own=own, last=last, board=board)
    (document,) = read_bytes(page.encode(), "invented.txt")
    assert isinstance(document, Document)
    facts = parse(document).facts
    return (
        [fact.date for fact in facts if isinstance(fact, Meeting)],
        sorted(fact.date for fact in facts if isinstance(fact, MentionedMeeting)),
    )


@pytest.mark.parametrize(
    ("own", "last", "board"),
    [
        ("Monday 3 June 2030", "6 May 2030", "13 May 2030"),
        ("Mon 3 Jun 2030", "Mon 6 May 2030", "13th of May 2030"),
        ("June 3, 2030", "May 6, 2030", "May 13 2030"),
        ("Monday 03.06.30", "06.05.30", "13.05.30"),
        ("03/06/30", "6/5/30", "13/5/30"),
        ("3-Jun-30", "6-May-30", "13-May-2030"),
        ("3 June ’30", "6 May ’30", "Monday 13 May ’30"),
        ("2030-06-03", "2030-05-06", "2030-05-13"),
    ],
)
def test_days_in_other_forms(own: str, last: str, board: str) -> None:
    assert days(own, last, board) == (["2030-06-03"], ["2030-05-06", "2030-05-13"])


def test_a_count_behind_a_month_is_no_year() -> None:
    assert days("3 June 2030", "6 May 2030", "13 May 12 grants")[1] == ["2030-05-06", "2030-05-13"]
