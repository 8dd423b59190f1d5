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
    "1. ⟦Declarations of Interest⟧ See the register. 2. ⟦Police matters⟧ PC Orr reported two thefts of oil. {f}3. ⟦Finance⟧ a) Bank: £90. 4. ⟦Planning⟧ 31/0912/HH rear dormer. {f}",
    "44. ⟦Apologies for absence⟧ 44.1 Ann Pell was away. 45. ⟦Glass and Ladders⟧ 45.1 The Clerk went through the list. {f}46. ⟦Oil Rates⟧ 46.1 The rate was held.",
    "1. ⟦Sederunt⟧ Ann Pell, Tom Dene and Ian Orrell. 2. ⟦Oil Rates⟧ T Dene outlined the rates. {f}3. ⟦Ladders⟧ Deferred to the May meeting. 4. ⟦Wicks⟧ Additional documents: Annex A. {f}",
    "1 ⟦Minutes⟧ The minutes were signed. 2 ⟦Review of the Call-in⟧ The Chair explained how it went. {f}3 ⟦Close⟧ It was noted that it was late.",
    "1 ⟦Minutes⟧ The minutes were signed. 2 ⟦Corn Hall Lease⟧ The lease was read. {f}3 ⟦Ladders⟧ Ian Orrell left. 4 ⟦Any Other Business⟧ There was none.",
]  # fmt: skip


CAPITALS = [
    "4. ⟦ELECTION OF VICE CHAIR⟧ 1. That Ann Pell be elected. {f}5. ⟦LAMP STREETS⟧ That they be lit. 6. ⟦OIL RATES⟧ 6.1 The Clerk reported. {f}",
    "3. ⟦ITEMS FOR DECISION⟧ The Chair took these first. 3.1 ⟦LADDERS AND POLES⟧ The Clerk spoke. {f}3.2 ⟦WICKS⟧ The Clerk spoke again. 4. ⟦OIL RATES⟧ The rates were held. {f}",
    "Una Low presiding. ⟦ROLL AND INTERESTS⟧ 1. The Clerk called the roll. ⟦OIL RATES⟧ 2. The Committee held the rates. {f}⟦LADDERS⟧ 3. There was submitted a list. {f}",
]


@pytest.mark.parametrize("told", CAPITALS)
def test_titles_in_capitals_of_one_long_line(told: str) -> None:
    head = HEAD.replace(
        "Apologies for absence",
        "In attendance: J Hale, Clerk. Apologies: None. Apologies for absence",
    )
    text = head + told.replace("⟦", "").replace("⟧", "").format(f=FILL) + "\n"
    found = [fact.title for fact in record_of(text).facts if isinstance(fact, Item)]
    assert found == re.findall("⟦(.+?)⟧", told)


def test_numbers_of_what_was_resolved_open_no_items() -> None:
    parts = "1. The bids of the lamplighters be approved. 2. The bid of Orr Wicks Ltd be declined. 3. The Head of Lamps be given leave to sign."
    text = HEAD + f"Grants for wicks. {FILL}RESOLVED that {parts} {FILL}\n"
    titles = [fact.title for fact in record_of(text).facts if isinstance(fact, Item)]
    assert not any("bid" in title for title in titles)


@pytest.mark.parametrize("told", FLOWED)
def test_items_of_one_long_line(told: str) -> None:
    text = HEAD + told.replace("⟦", "").replace("⟧", "").format(f=FILL) + "\n"
    found = [fact.title for fact in record_of(text).facts if isinstance(fact, Item)]
    assert found == re.findall("⟦(.+?)⟧", told)
