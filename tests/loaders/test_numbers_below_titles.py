"""Numbers alone on their lines below the titles of their items, with what was said right below them."""

from __future__ import annotations

import pytest
from stated import lines, record_of

HEAD = "Mere Town Council\n\nFull Council, 4 March 2031\n\n"

ITEMS = [
    ("Apologies for absence", "Apologies were received from Cllr Tate."),
    ("Minutes", "RESOLVED that the minutes of 4 February 2031 be signed."),
    ("Slipway Repairs", "The Clerk gave a report. RESOLVED that the Clerk obtain two quotations."),
    ("Date of next meeting", "8 April 2031"),
]

NUMBERS = [
    ["1", "2", "3", "4"],
    ["1.", "2.", "3.", "4."],
    ["FC/31/101", "FC/31/102", "FC/31/103", "FC/31/104"],
]


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_titles_stand_above_numbers(numbers: list[str], apart: str) -> None:
    told = (f"{t}\n{n}\n{said}" for n, (t, said) in zip(numbers, ITEMS, strict=True))
    record = record_of(HEAD + apart.join(told) + "\n")
    items = lines(record, "Item")
    assert len(items) == len(ITEMS)
    assert all(any(title in line for line in items) for title, _ in ITEMS)
    assert len(lines(record, "Decision")) == 2


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_titles_stand_below_numbers(numbers: list[str], apart: str) -> None:
    told = (f"{n}\n{t}\n{said}" for n, (t, said) in zip(numbers, ITEMS, strict=True))
    items = lines(record_of(HEAD + apart.join(told) + "\n"), "Item")
    assert len(items) == len(ITEMS)
    assert all(any(title in line for line in items) for title, _ in ITEMS)
