"""Line breaks that only wrap, told from those that mean something."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers import read_bytes
from loaders.readers.hard_wraps import unwrapped
from ontology.record import Document

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


SHORT = """Brackwater Parish Council
Present: Cllrs Ada Wren (Chair), Ben Hollis, Cara Lund, Dev Anand, Eve Marlow and Mike Dowling
Apologies: Cllr Gus Pell
Cllr Hollis said that the ditch at Mill Lane would be cleared by the contractor before the end of May.
Cllr Lund agreed to ask the county for grit."""


@pytest.mark.parametrize("width", [45, 60, 64, 72])
def test_a_short_page_shows_its_width_as_well(width: int) -> None:
    assert wrapped(SHORT, width) != SHORT
    assert unwrapped(wrapped(SHORT, width)) == SHORT


@pytest.mark.parametrize("width", [60, 80])
def test_a_page_of_which_each_line_became_a_paragraph(width: int) -> None:
    apart = wrapped(SHORT, width).replace("\n", "\n\n")
    assert unwrapped(apart) == SHORT.replace("\n", "\n\n")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("(a) that the hedge in Mill Lane be left alone until spring; and", "(b) that the gate be mended"),
        ("·  Councillor Ada Wren (on the council's trading arm, Wren Ltd)", "·  Nobody for the other seats"),
        ("1. Bring all of the empty shops in the High Street back to use", "2. Plant a thousand trees"),
        ("Councillor Eve Marlow (Deputy Leader; she came in late at 7.20)", "Councillor Finn Oakes"),
        ("Mr Frank Boyle, Head of Highways and Drains for all the county", "Mrs Una Peel, Solicitor"),
        ("The Chair left, and the Vice-Chair took the Chair from here on.", "Community Safety Report"),
        ("The amendment was put, and the names of those voting were taken", "Against (2): Lund, Pell"),
        ("Moved by Councillor Ada Wren, Leader of the Thornacre Borough Co", "Seconded by Cara Lund"),
        ("24/00388/HSE 2 Forge Cottages, porch. No objection was to be had.", "24/00391/FUL The Oast"),
    ],
)  # fmt: skip
def test_a_full_line_before_something_of_its_own(above: str, below: str) -> None:
    width = len(above) + 2
    page = f"{wrapped(PAGE, width)}\n\n{above}\n{below}\n"
    assert f"\n\n{above}\n{below}\n" in unwrapped(page)


def test_a_column_of_text_behind_its_label_or_letter() -> None:
    page = wrapped(PAGE, 60) + (
        "\n\nReport of:      the Director of Environment and Open Spaces,"
        "\n                Paula Dunning\n(c)   that the riding school of Mill Lane be told of the"
        "\n      Parish Council's terms."
    )
    assert "Open Spaces, Paula Dunning\n(c)   that" in unwrapped(page)
    assert "told of the Parish Council's terms." in unwrapped(page)


def test_a_word_cut_at_its_hyphen() -> None:
    page = (
        wrapped(PAGE, 72)
        + "\n\nCouncillor Wren asked the Committee whether the Board also had a long-\nterm plan."
    )
    assert unwrapped(page).endswith("a long-term plan.")


def test_a_page_that_was_not_typed_at_one_width_throughout() -> None:
    page = wrapped(PAGE, 72) + "\n\nThe ferry\nand the bridge\nwould both be\nmended in time"
    assert unwrapped(page) == PAGE + "\n\nThe ferry\nand the bridge\nwould both be\nmended in time"


@given(st.text(alphabet="aB .\n|:(1", max_size=400))
def test_no_word_is_lost(text: str) -> None:
    assert "".join(unwrapped(text).split()) == "".join(text.split())


def test_ligatures_of_print_are_letters() -> None:
    (document,) = read_bytes("The ﬁrst oﬃcer ﬂed".encode(), "invented.txt")
    assert isinstance(document, Document)
    assert document.text == "The first officer fled"
