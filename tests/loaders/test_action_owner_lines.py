"""Owners alone on a line between two paragraphs: the task is the one that asks for something."""

from __future__ import annotations

import pytest
from stated import PAGE, facts_of, record_of

from ontology.record import Action, Decision

LABELS = ["Action >>>> {}", "ACTION: {}", "Action – {}"]
CASES = [
    # nothing is asked above, something below
    (
        "The Miller said that it was half full.\n{owner}\nPlans of the three ponds to be sent to all Members.",
        "Clerk",
        ["Plans of the three ponds to be sent to all Members"],
    ),
    (
        "Members were not content with the reply on newts.\n{owner}\nThe Clerk agreed to obtain the counts and circulate them.",
        "Clerk",
        ["obtain the counts and circulate them"],
    ),
    # what is asked above is the task, whatever comes below
    (
        "Councillor Pell asked that a map be sent to all.\n{owner}\nThe Miller agreed to come again.",
        "Head of Ponds",
        ["a map be sent to all", "come again"],
    ),
    ("Councillor Pell said that he would reply in writing.\n{owner}", "Cllr Pell", ["reply in writing"]),
]  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(("text", "owner", "tasks"), CASES)
def test_the_task_is_what_asks_for_something(
    label: str, text: str, owner: str, tasks: list[str]
) -> None:
    record = record_of(PAGE + text.format(owner=label.format(owner)))
    assert [a.text for a in facts_of(record, Action)] == tasks


def test_what_is_resolved_below_an_owner_is_no_part_of_the_line() -> None:
    record = record_of(
        PAGE
        + "Councillor Pell asked for the count to be split by ward.\nAction > HR Manager\nRESOLVED that the report be noted."
    )
    assert [d.text for d in facts_of(record, Decision)] == ["the report be noted."]
    assert [a.who for a in facts_of(record, Action)] == [("HR Manager",)]
