"""Records of one person's decision printed as a form, numbered or not."""

from __future__ import annotations

import pytest
from stated import lines, record_of

from ontology.record import Decision, Item

NUMBERED = """\
HEXWICK COUNCIL
RECORD OF A DECISION BY AN EXECUTIVE COUNCILLOR

1  Title of report      Corn Hall: Grant of a Lease
2  Taken by             Councillor Ann Pell
3  Date of decision     03.06.2031
4  Key decision?        No

5  DECISION
   I have decided:
   i)   to grant the lease for five years;
   ii)  to authorise the Head of Parks to settle its terms.

6  REASONS
   The old lease has ended.

7  OPTIONS REJECTED
   Selling the hall.
"""

COLONS = """\
Hexwick Council

Report title: Corn Hall: Grant of a Lease
Decision taker: Head of Parks
Date decision taken: 3 June 2031
Is this a key decision? : No
Decision:
That the lease be granted for five years.
Reasons for the decision:
The old lease has ended.
"""


@pytest.mark.parametrize("text", [NUMBERED, COLONS])
def test_a_form_is_one_item_with_its_title_and_date(text: str) -> None:
    record = record_of(text)
    assert [line.strip() for line in lines(record, "Item")] == ["Corn Hall: Grant of a Lease"]
    # somebody who decides alone holds no meeting: the day is the decisions' own
    assert not lines(record, "Meeting")
    decisions = [fact for fact in record.facts if isinstance(fact, Decision)]
    assert decisions
    assert {fact.decided_on for fact in decisions} == {"2031-06-03"}


def test_the_parts_of_the_decision_are_read() -> None:
    found = lines(record_of(NUMBERED), "Decision")
    assert [line.split(":")[0] for line in found] == ["i) approved", "ii) delegated"]


def test_minutes_with_such_words_are_no_form() -> None:
    text = "1. Call-in\n\nThere was none.\n\n2. Decision\n\nRESOLVED: That the lease be granted.\n"
    assert len(lines(record_of(text), "Item")) == 2


def test_records_that_open_with_the_same_key_lie_apart() -> None:
    record = """\
Title: {title}
Reference: {ref}
Decision Maker: Head of Lamps
Is Key Decision?: No
Content: The lamps are old. DECISION: That the {what}
be renewed. Reasons for the
decision: To keep the road lit.
Date of Decision: March 5, 2031
"""
    text = "---\n".join(
        record.format(title=title, ref=ref, what=what)
        for title, ref, what in (("Lamps in Elm Road", "L/1", "lamps"), ("Oil", "L/2", "oil store"))
    )
    facts = record_of(text).facts
    assert [fact.title for fact in facts if isinstance(fact, Item)] == ["Lamps in Elm Road", "Oil"]
