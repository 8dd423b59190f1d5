"""The motions below "Notices of Motion", each with a letter and a title of its own."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item, Motion

HEAD = """Hexwold Borough Council

Minutes of the Council held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Mayor), Colin Pike, Una Frost and Tom Dent

1. Apologies

None.

"""
MOVED = "Councillor Pike moved, and Councillor Frost seconded, that the ferry be bought. The motion was carried."
ENDS = [
    "Councillor Dent withdrew the motion standing in his name.",
    "It was moved by Councillor Dent and seconded by Councillor Frost that gulls be counted. The motion fell.",
    "The motion of Councillor Dent lapsed, since he was not there.",
    "Proposed by Councillor Dent, seconded by Councillor Ames, and referred to the Places Panel.",
]


def read(text: str) -> tuple[list[str], list[Motion]]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    record = parse(document)
    items = [f for f in record.facts if isinstance(f, Item)]
    return [i.title for i in items], [f for f in record.facts if isinstance(f, Motion)]


@pytest.mark.parametrize("heading", ["Notices of Motion", "MOTIONS", "Motions on Notice"])
@pytest.mark.parametrize("letter", ["({})", "{})", "{}."])
@pytest.mark.parametrize("end", ENDS)
def test_each_motion_is_an_item(heading: str, letter: str, end: str) -> None:
    a, b = letter.format("a"), letter.format("b")
    page = f"{HEAD}2. {heading}\n\n{a} Harbour ferry\n\n{MOVED}\n\n{b} Gulls\n\n{end}\n\n3. Close\n\nAt 8 pm.\n"
    titles, motions = read(page)
    assert titles == ["Apologies", heading, "Harbour ferry", "Gulls", "Close"]
    assert motions[0].mover == "Colin Pike"


OTHERWISE = [
    # of one letter nothing is put: the letters count what was heard
    ("Notices of Motion", f"(a) Harbour ferry\n\n{MOVED}\n\n(b) Gulls\n\nThe Clerk spoke of them for ten minutes.\n"),
    # below another title letters count the parts of one matter
    ("Harbour", f"(a) Ferry\n\n{MOVED}\n\n(b) Gulls\n\nCouncillor Dent withdrew his motion on the gulls.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "told"), OTHERWISE)
def test_letters_that_open_no_items(heading: str, told: str) -> None:
    titles, _ = read(f"{HEAD}2. {heading}\n\n{told}\n3. Close\n\nAt 8 pm.\n")
    assert titles == ["Apologies", heading, "Close"]
