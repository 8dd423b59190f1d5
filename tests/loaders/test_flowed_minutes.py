"""Minutes on one long line: numbers that open items, numbers that count a decision's parts, and where titles end."""

from __future__ import annotations

import re

import pytest
from stated import record_of

from ontology.record import Item

HEAD = (
    "Minutes Lamps Committee Hexmoor National Park Authority, Friday 7 March 2031 at 10.00am "
    "Present:- Mrs Una Low, Ann Pell, Tom Dene, Ian Orrell. Apologies for absence had been received from Jon Hale. "
)
FILL = (
    "There was a long talk about wicks, oil, glass and the men who climb the poles, and about the price "
    "of each of these in the years since the lamps were lit for the first time in the valley. "
)
# titles are marked; {f} stands for more that was said
FLOWED = [
    "1 ⟦Minutes⟧ Decision To approve the minute of 3 February 2031. 2 ⟦Oil and Wicks⟧ Tom Dene asked whether the oil was dear. {f}3 ⟦Dates⟧ There was none.",
    "1. ⟦Minutes⟧ Ann Pell moved the minutes. 2. ⟦Declarations of Interest⟧ Ian Orrell declared an interest in item 3. {f}3. ⟦Ladders⟧ The Clerk spoke.",
    "1 ⟦Minutes⟧ The minutes were signed. 2 ⟦Appointment to Working Group⟧ Decision 1) To appoint Ann Pell. 2) To agree that it meet in June. {f}3 ⟦Ladders⟧ The Clerk spoke.",
    "1 ⟦Minutes⟧ The minutes were signed. 2 ⟦Oil Strategy⟧ Details were given. Resolved 1) To adopt the strategy. 2) To note the letter. 3) To approve the budget. {f}3 ⟦Ladders⟧ The Clerk spoke.",
    "1 ⟦Minutes⟧ The minutes were signed. 2 ⟦Oil Strategy⟧ The strategy was read. {f}It was AGREED: 1 To adopt the strategy. 3 ⟦Ladders⟧ Ann B. Pell then asked why. 4 ⟦Quarterly Update⟧ Tom Dene thanked all.",
    "1 ⟦Minutes⟧ The minutes were signed. 2 ⟦Corn Hall Lease⟧ The lease was read. {f}3 ⟦Ladders⟧ Ian Orrell left. 4 ⟦Any Other Business⟧ There was none.",
]  # fmt: skip


@pytest.mark.parametrize("told", FLOWED)
def test_items_of_one_long_line(told: str) -> None:
    text = HEAD + told.replace("⟦", "").replace("⟧", "").format(f=FILL) + "\n"
    found = [fact.title for fact in record_of(text).facts if isinstance(fact, Item)]
    assert found == re.findall("⟦(.+?)⟧", told)
