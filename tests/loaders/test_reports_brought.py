"""Reports by whoever wrote them and whoever brought them, in one passage at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from stated import lines, record_of

LISTED = Path(__file__).parent / "reports_brought.txt"
LINES = [line for line in LISTED.read_text("utf-8").splitlines() if line and line[0] != "#"]
HEAD = """Hexwold Borough Council

Minutes of the Ditches Panel held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames, Colin Pike, Tom Orr and Una Frost

In attendance: Joan Pell (Head of Parks), Mr K Dunn (Treasurer) and Una Marsh (Town Clerk)

1. Apologies

None.

2. Corn Hall lease

"""


@pytest.mark.parametrize("line", LINES)
def test_report_of_a_passage(line: str) -> None:
    passage, _, expected = line.partition(" =>")
    told = passage.replace("\\n", "\n")
    assert lines(record_of(f"{HEAD}{told}\n"), "Report") == ([expected.strip()] if expected else [])
