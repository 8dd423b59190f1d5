"""Labels of a grid that came out above all their values stand before them again."""

from __future__ import annotations

import pytest
from reader_files import document_of

from loaders.readers.labels_apart import labels_joined

GRIDS = [
    (
        "Committee\nDate\nTime\nVenue\n\nFerry Committee\nTuesday 4 March 2031\n6.30 pm\nThe Pier\n\n1. Lamps",
        "\nCommittee: Ferry Committee\nDate: Tuesday 4 March 2031\nTime: 6.30 pm\nVenue: The Pier\n\n1. Lamps",
    ),
    (
        "Pwyllgor / Committee:\nDyddiad / Date:\nLleoliad / Location:\nPwyllgor Harbwr / Harbour Committee\n4/3/2031\nY Pier",
        "Pwyllgor / Committee: Pwyllgor Harbwr / Harbour Committee\nDyddiad / Date: 4/3/2031\nLleoliad / Location: Y Pier",
    ),
    (
        "Decision maker\n\nDate of decision\n\nKey decision\n\nWards\n\nHarbour Master\n\n2031-03-04\n\nNo\n\nAll",
        "\n\n\n\nDecision maker: Harbour Master\n\nDate of decision: 2031-03-04\n\nKey decision: No\n\nWards: All",
    ),
]

OTHERS = [
    "Committee\nFerry Committee\nDate\n4 March 2031\nVenue\nThe Pier",  # each beside its own
    "Committee\nDate\nVenue\nFerry Committee\nThe Pier\n4 March 2031",  # not in their order
    "Date\nTime\nVenue\n4 March 2031\nChair\nAnn Bell",  # a label among the values
    "Minutes\nContact\nStatus\nPublished in May\nRead them\nOr do not",  # a menu
    "Date\nVenue\n4 March 2031\nThe Pier",  # too few to be sure
]


@pytest.mark.parametrize(("text", "joined"), GRIDS)
def test_labels_stand_before_their_values(text: str, joined: str) -> None:
    assert labels_joined(text).strip("\n") == joined.strip("\n")


@pytest.mark.parametrize("text", OTHERS)
def test_other_lines_stay(text: str) -> None:
    assert labels_joined(text) == text


def test_the_document_has_them() -> None:
    text = "Hurn Board\n\nCommittee\nDate\nVenue\n\nFerry Panel\n4 May 2031\nThe Pier\n"
    assert "Date: 4 May 2031" in document_of(text, "page.txt").text
