"""What a body did, in counted parts below the line that names it."""

from __future__ import annotations

import pytest
from noticed import HEAD, items_of, what_was_decided
from stated import record_of

from ontology.record import Item, Person

PARTS = "(1)  designated Mill Lane for five years;\n(2)  set the fee at £40;\n(3)  required the Clerk to tell the County."


@pytest.mark.parametrize(
    "who", ["Cabinet -", "The Ferry Board:", "Accordingly the Council", "The Panel therefore"]
)
def test_a_body_alone_on_its_line_acts_in_the_parts_below(who: str) -> None:
    told = what_was_decided(
        record_of(f"{HEAD}1. Lanes\n\n{who}\n{PARTS}\n\n2. Oil\nThe price was told.\n")
    )
    assert told == [
        "1 designated: Mill Lane for five years",
        "2 set: fee at £40",
        "3 required: Clerk to tell the County",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        "(1) asked whether it was lit;\n(2) heard the Clerk.",
        "(1) were told of eels;\n(2) wondered why.",
        "the lamps\nthe oil",
    ],
)
def test_what_a_body_asked_or_heard_is_not_decided(parts: str) -> None:
    assert (
        what_was_decided(
            record_of(
                f"{HEAD}1. Lanes\n\nThe Ferry Board -\n{parts}\n\n2. Oil\nThe price was told.\n"
            )
        )
        == []
    )


def test_an_issue_lists_the_meetings_that_it_went_to() -> None:
    page = """Issue details
Closure of the Slip

Considered at
  Executive, 04/03/2031 (Item EX.14)

EX.14   Closure of the Slip      PDF 188 KB

Decision record:

  The Executive
  a)  closed the slip from 1 May 2031;
  b)  moved the boats to the Quay.

Minute:

  The Chair welcomed Mr Tom Vane and Acting Chief Inspector Priya Nair to the meeting.

This issue was also considered on:
  Ferry Board 02/04/2031
  Executive 14/01/2031 (deferred)
"""
    record = record_of(page)
    assert items_of(record) == ["EX.14 Closure of the Slip"]
    assert [f.minute for f in record.facts if isinstance(f, Item)] == [""]
    assert what_was_decided(record) == [
        "a closed: slip from 1 May 2031",
        "b moved: boats to the Quay",
    ]
    assert "Priya Nair" in {f.name for f in record.facts if isinstance(f, Person)}
