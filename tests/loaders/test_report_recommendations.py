"""What reports recommend to the meetings that they go to."""

from __future__ import annotations

import pytest
from stated import lines, record_of

HEAD = """Hexwick District Council

REPORT TO THE FERRY OVERVIEW COMMITTEE

Date: 4 March 2031

TITLE: Slipways
REPORT AUTHOR: Ann Hale, Head of Ferries

"""

PAPERS: list[tuple[str, list[str]]] = [
    (
        (
            "1. PURPOSE\n\n1.1 To tell of the slipways.\n\n2. RECOMMENDATIONS\n\n"
            "The Committee is invited to:\n2.1 note the report; and\n2.2 put to Cabinet what it thinks wants mending.\n\n"
            "3. WHAT WAS DONE\n\n3.1 Two slips were mended.\n"
        ),
        [
            "2.1) to Ferry Overview Committee: note the report",
            "2.2) to Ferry Overview Committee: put to Cabinet what it thinks wants mending",
        ],
    ),
    (
        (
            "1. PURPOSE\n\n1.1 To tell of the slipways.\n\n2. RECOMMENDATION\n\nMembers are recommended to note the slipways.\n\n3. WHAT WAS DONE\n\n"
            "3.1 Two slips were mended.\n"
        ),
        ["to Ferry Overview Committee: note the slipways"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_report_recommends(text: str, expected: list[str]) -> None:
    assert lines(record_of(HEAD + text), "Recommendation") == expected
