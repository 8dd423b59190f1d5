"""Line breaks that only wrap, told from those that mean something."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.hard_wraps import unwrapped

PAGE = """Thornacre Parish Council
Minutes of the meeting held on 4 March 2025

Present: Councillors Ada Wren, Ben Hollis, Cara Lund, Dev Anand, Eve Marlow, Finn Oakes and Gus Pell

1. Apologies for absence
There were apologies from Councillor Pell, who was on holiday, and from the clerk, who had been called away at short notice by the county.

2. Drainage of the recreation ground at Mill Lane, second stage, and the letting of the adjoining pasture to the riding school
Councillor Hollis said that the contractor had finished the first stage and would begin with the second one as soon as the ground was dry enough for the digger to cross it.
RESOLVED: That the second stage be ordered at a price of £4,200 and that the clerk write to the school about the pasture.
(a) the hedge be left as it is until the nesting season is over, as the warden of the reserve had asked;
(b) the gate be mended by those who broke it."""


def wrapped(text: str, width: int) -> str:
    """``text`` as a typewriter with that many columns would have set it."""
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_wrapped_page_is_the_page(width: int) -> None:
    assert wrapped(PAGE, width) != PAGE
    assert unwrapped(wrapped(PAGE, width)) == PAGE


def test_what_was_not_wrapped_stays() -> None:
    assert unwrapped(PAGE) == PAGE


def test_the_length_stays_where_nothing_was_indented() -> None:
    page = wrapped(PAGE, 72)
    assert len(unwrapped(page)) == len(page)


def test_a_roll_keeps_its_lines() -> None:
    roll = "\n".join(f"Councillor {name}" for name in ("A Wren", "B Hollis", "C Lund", "D Anand"))
    page = wrapped(PAGE, 72) + "\n\n" + roll
    assert unwrapped(page).endswith(roll)


def test_a_full_line_before_a_label_or_a_part_keeps_its_break() -> None:
    page = wrapped(PAGE, 72) + (
        "\n\nNorth Borough Council: Councillors R Astley, M Duxbury, and also C Hoyle"
        "\nSouth District Council: Councillors B Garstang and F Whittam"
    )
    assert "Hoyle\nSouth District Council:" in unwrapped(page)


def test_a_heading_in_capitals_keeps_its_line() -> None:
    page = (
        wrapped(PAGE, 72)
        + "\n\nHeld in the old Chapel Meeting Room of the Wyre Park Crematorium\nPRESENT"
    )
    assert unwrapped(page).endswith("Crematorium\nPRESENT")


def test_columns_are_left_alone() -> None:
    table = "Ward          Member            Party\nNorth         A Wren            Ind"
    assert table in unwrapped(wrapped(PAGE, 72) + "\n\n" + table)


@given(st.text(alphabet="aB .\n|:(1", max_size=400))
def test_no_word_is_lost(text: str) -> None:
    assert unwrapped(text).split() == text.split()
