"""Page numbers and running lines within plain text, and numbers that count other things."""

from __future__ import annotations

import pytest

from loaders.readers.page_breaks import without_page_breaks

PAGES = [
    "The Clerk went through the tenders for the lamps, of which there were four, and",
    "said that the lowest was not the best.\nMembers thanked him.",
    "It was agreed to ask for more.",
    "The meeting closed.",
]
BREAKS = [
    # what stands between the pages: {n} is the number of the page that ends
    "\n\n        {n}\nPlaces Panel          14 January 2031\n\n",
    "\n\nPlaces Panel, 14 January 2031\n\n{n}\n\n",
    "\n\nPage {n}\n\n",
    "\n\nPage {n} of 9\n\n",
    "\n- {n} -\n",
    "\n\n[{n}]\n\nPLACES PANEL\n\n",
    "\n\n{n} of 9\n\n",
    "\n\nPage: {n}\n\nPLACES PANEL\n\n",
    "\n\n{n} | P a g e\n\n",
    "\n\n\x0cPlaces Panel, 14 January 2031      {n}\n\n",
    "\n\nPlaces Panel 14.01.2031 - Page {n}\n\n",
    "\n\nPP 140131                          Page {n} of 12\n\n",
    "\n\nPage {n}     Places Panel (draft)\n\n",
    "\n\nPlaces Panel | page {n}\n\n",
]


def printed(between: str) -> str:
    text = PAGES[0]
    for n, page in enumerate(PAGES[1:], start=7):
        text += between.format(n=n) + page
    return text


@pytest.mark.parametrize("between", BREAKS)
def test_what_is_printed_on_every_page_is_left_out(between: str) -> None:
    text, notes = without_page_breaks(printed(between))
    assert text.split("\n") == [
        PAGES[0], *PAGES[1].split("\n"), "", PAGES[2], "", PAGES[3],
    ]  # fmt: skip
    assert notes


KEPT = [
    # items and their numbers, alone on their lines
    "1\n\nApologies\n\nNone.\n\n2\n\nMinutes\n\nSigned.\n\n3\n\nLamps\n\nNone.\n",
    "1\nApologies\nMinutes:\nNone.\n2\nLamps\nMinutes:\nNone.\n3\nDitches\nMinutes:\nNone.\n",
    # votes, one below the other, and numbers with their year
    "For\n4\nAgainst\n5\nAbstained\n6\n",
    "[1]\n\nApologies\n\nNone.\n\n[2]\n\nMinutes\n\nSigned.\n\n[3]\n\nLamps\n\nNone.\n",
    "31/13\n\nApologies\n\n32/13\n\nMinutes\n\n33/13\n\nLamps\n",
    # years that follow each other, and a list of the days of meetings
    "Cost in 2031\n5\nCost in 2032\n6\n",
    "Tuesday 4 March 2031\n\nTuesday 1 April 2031\n\nTuesday 6 May 2031\n",
    # what items bear at the right margin
    f"APOLOGIES\n{' ' * 40}PP/7\n\nNone.\n\nMINUTES\n{' ' * 40}PP/8\n\nSigned.\n",
    "Lamps      page 3 of the plan\n\nDitches    page 9\n\nHedges     page 4\n",
    # a page that is named once
    "See the report.\n\nPage 3\n\nIt was noted.\n",
    "Question 1\nWhy?\nQuestion 2\nWhen?\nQuestion 3\nHow?\n",
]


@pytest.mark.parametrize("text", KEPT)
def test_numbers_that_are_no_pages_are_kept(text: str) -> None:
    assert without_page_breaks(text) == (text, [])


def test_letters_and_a_number_at_the_right_margin_are_a_pages() -> None:
    page = "The Clerk told of a lamp.\n" * 30
    text, _ = without_page_breaks("".join(f"{page}{' ' * 60}PP/{n}\n\n" for n in (31, 32, 33)))
    assert "PP/" not in text


def test_bare_numbers_from_the_first_line_on_are_pages_where_items_have_another_form() -> None:
    text = "13\n\nTHE COUNCIL\n\nMINUTE OF MEETING\n\n1. LAMPS\n\nThey were lit.\n\n2. OIL\n\nIt is dear,\n\n14\n\nas all know.\n"
    assert (
        without_page_breaks(text)[0].split() == text.replace("13\n", "").replace("14\n", "").split()
    )


def test_bare_numbers_of_items_from_the_first_line_on_stay() -> None:
    text = "1\n\nLAMPS\n\nThey were lit.\n\n2\n\nOIL\n\nIt is dear.\n"
    assert without_page_breaks(text)[0] == text
