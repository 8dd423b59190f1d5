"""Pages of one item whose meeting stands below its title, in any order of body, day and item, without labels."""

from __future__ import annotations

import pytest
from stated import lines, record_of

from loaders.layouts.meeting_lines import any_order

NAMED = {
    "Ferry and Pier Committee   Item 6   25/09/2031": "6",
    "Item 6 - Cabinet - Monday 3 May 2031": "6",
    "Agenda item 9 | Harbour Board | 03/05/2031 6.30 pm": "9",
    "Thursday, 5 June 2031 - Full Council - Minute 17": "17",
    "5 June 2031: Council (Item 4b)": "4b",
    "At the Cabinet on 3 May 2031, item 4": "4",
}

OTHERS = [
    "The Panel met on 3 May 2031 and took item 4 first",
    "Item 4 of the Cabinet of 3 May 2031 was deferred",
    "Harbour Board, 3 May 2031",
    "Report to: Harbour Board, 3 May 2031    Agenda item 5",
    "Item 4 - Lamps in Weir Lane - 3 May 2031",
    "Item 4 and Item 5, Cabinet, 3 May 2031",
]

BELOW = """Councillors Bell (Chair), Hay, Marsh and Tate
Apologies Councillor Dunn
The Tree Officer, Ann Pell, gave her report.
Resolved to
confirm the order on nine oaks
and note the cost
"""


@pytest.mark.parametrize(("line", "number"), NAMED.items())
def test_a_line_names_body_day_and_item(line: str, number: str) -> None:
    told = any_order(line)
    assert told is not None
    assert told.item == number and line[told.start :].startswith(number)


@pytest.mark.parametrize("line", OTHERS)
def test_other_lines_do_not(line: str) -> None:
    assert any_order(line) is None


@pytest.mark.parametrize("line", [line for line in NAMED if "At the" not in line])
def test_a_page_of_one_item(line: str) -> None:
    record = record_of(f"Wick Borough Council\nBack to results\nOaks at Long Acre\n{line}\n{BELOW}")
    (item,) = lines(record, "Item")
    assert "Oaks at Long Acre" in item
    assert len(lines(record, "Decision")) == 2
    (meeting,) = lines(record, "Meeting")
    assert "2031-" in meeting
    assert sum("present" in who for who in lines(record, "Attendance")) == 4


def test_numbered_minutes_are_no_page_of_one_item() -> None:
    page = f"Wick Borough Council\nMinutes\nCabinet, Item 4, 3 May 2031\n{BELOW}"
    pages = page + "1. Apologies\nNone.\n2. Minutes\nSigned.\n"
    assert record_of(pages.replace("Cabinet, Item 4, ", "Cabinet, ")).layout.name != "issue"
