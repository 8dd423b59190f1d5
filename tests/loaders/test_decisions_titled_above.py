"""Lists of decisions by several deciders whose titles stand above the labels, and what was decided below them."""

from __future__ import annotations

import pytest
from stated import lines, record_of

from ontology.record import Action, Organisation

PAGE = """Borough of Hurn

DECISIONS TAKEN 1 - 14 MAY 2031

Write to the Governance Manager to call in a decision.

{a}  Zone M - Hours

{maker}: Councillor Ann Bell, Cabinet Member for Streets
{taken} 4 May 2031
Key{key} N

Having read the report, the Cabinet Member -
 * approved an order for 9am to 9pm;
 * asked the Parking Manager to write to residents.

{b}  Tollgate Library

{maker}: Cabinet, at its meeting on 12 May 2031
Key{key} Y

RESOLVED -
 A. That the upper floor be let.
 B. That a progress report come to Cabinet in August.
"""

FORMS = [
    {"a": "[HB/31/1]", "b": "[HB/31/2]", "maker": "Who decided", "taken": "Taken on", "key": "?"},
    {"a": "HB/31/1", "b": "HB/31/2", "maker": "Decided by", "taken": "Date of decision:", "key": " decision:"},
    {"a": "", "b": "", "maker": "Decision maker", "taken": "Decided on", "key": " decision:"},
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_each_decision_has_its_title_and_its_decider(form: dict[str, str]) -> None:
    record = record_of(PAGE.format(**form))
    titles = [str(line) for line in lines(record, "Item")]
    assert len(titles) == 2
    assert any("Zone M - Hours" in line for line in titles)
    assert any("Tollgate Library" in line for line in titles)
    decided = lines(record, "Decision")
    assert len(decided) == 4
    (meeting,) = [line for line in lines(record, "Meeting") if "Cabinet" in line]
    assert "2031-05-12" in meeting


def test_labels_above_titles_stay_with_what_follows() -> None:
    page = (
        "Decision maker: Harbour Master\nDate of decision: 4 May 2031\nDecision: To shut the pier.\n\n"
        "Decision maker: Mayor\nDate of decision: 5 May 2031\nDecision: To open the pier.\n"
    )
    assert len(lines(record_of(page), "Decision")) == 2


DATED = """Hexwick County Council
Home   Resident   Business   Visitor   Council & Democracy
You are here: Home > Decisions > Officer decisions

Officer decisions

03/10/2031 - Closing of Mill Lane ref: 447
Decision Maker: Director of Places
Decision published: 03/10/2031
Decision:
Agreed to close it for a week. Hurn Town Council to be told of the day by the Roads Officer.

09/10/2031 - Grant to the ferry ref: 451
Decision Maker: Director of Places
Decision published: 09/10/2031
Decision:
Agreed to pay £4,000.
"""


def test_entries_of_a_dated_list_keep_their_own_manner() -> None:
    record = record_of(DATED)
    (action,) = [fact for fact in record.facts if isinstance(fact, Action)]
    assert action.who == ("Roads Officer",)
    named = {fact.name for fact in record.facts if isinstance(fact, Organisation)}
    assert named == {"Hurn Town Council"}
