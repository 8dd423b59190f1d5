"""Who holds what: one passage at a time, and a member's own page."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Holding, Post, Record

LISTED = Path(__file__).parent / "posts_held.txt"
LINES = [line for line in LISTED.read_text("utf-8").splitlines() if line and line[0] != "#"]
HEAD = """Hexwick Borough Council

PARKS PANEL

Minutes of the meeting held on Tuesday 4 March 2031 at 10.00 am

1. DITCHES

"""
PAGE = """Your Councillors
Councillor Dr Una Pell

Party: Liberal Democrat
Ward: Upper Ditches

Positions held
Deputy Leader of the Council
Cabinet Member for Hedges

More information about this councillor
I was first elected in 2023. I am also the Council's Ditch Champion. I was Mayor from 2021 to 2022.

Committee appointments
Cabinet
Hedges Panel (Chair)
Ditches Committee - Vice-Chairman
Planning Committee (Substitute)

Appointments to outside bodies
Upland Ditches Forum (Vice-Chair)

Contact information
Political assistant: Jo Orrell
"""


def read(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "page.txt")
    assert isinstance(document, Document)
    return parse(document)


@pytest.mark.parametrize("line", LINES)
def test_holders_of_a_passage(line: str) -> None:
    passage, _, expected = line.partition(" =>")
    record = read(HEAD + passage.replace("\\n", "\n") + "\n")
    held = {f"{f.person} | {f.post}" for f in record.facts if isinstance(f, Holding)}
    assert held == {one.strip() for one in expected.split(";;") if one.strip()}


@pytest.mark.parametrize(
    ("passage", "organisation"),
    [
        ("Ms Kay Orr (Area Manager, Dale Homes Ltd) spoke.", "Dale Homes Ltd"),
        ("Kay Orr, Outreach Manager at Harl Citizens Advice, spoke.", "Harl Citizens Advice"),
        ("Kay Orr, Chief Executive of Lantern Row, a charity, spoke.", "Lantern Row"),
        ("The Harl Trust and its Treasurer, Mrs Kay Orr, agreed.", "Harl Trust"),
        ("Dale Police's Partnership Manager, Kay Orr, spoke.", "Dale Police"),
        ("The Council and its Monitoring Officer, Ms Kay Orr, agreed.", ""),
        ("Kay Orr, Head of Parks, Dale Ward, spoke.", ""),
        ("Kay Orr, Director of Place, Hexwick Borough Council, spoke.", ""),
    ],
)
def test_whose_office_it_is(passage: str, organisation: str) -> None:
    (held,) = [f for f in read(HEAD + passage + "\n").facts if isinstance(f, Holding)]
    assert (held.person, held.organisation) == ("Kay Orr", organisation)


def test_page_of_a_member_states_what_the_member_holds_and_where() -> None:
    held = {(f.person, f.post, f.organisation) for f in read(PAGE).facts if isinstance(f, Holding)}
    assert held == {
        ("Una Pell", "Deputy Leader of the Council", ""),
        ("Una Pell", "Cabinet Member for Hedges", ""),
        ("Una Pell", "Ditch Champion", ""),
        ("Una Pell", "Chair", "Hedges Panel"),
        ("Una Pell", "Vice-Chairman", "Ditches Committee"),
        ("Una Pell", "Vice-Chair", "Upland Ditches Forum"),
        ("Jo Orrell", "Political assistant", ""),
    }


def test_chairs_in_minutes_are_nobodys_by_their_line_alone() -> None:
    """Only the page of one member lists what that member chairs."""
    record = read(HEAD + "Councillor Una Pell spoke.\n\nHedges Panel (Chair)\n")
    assert [f for f in record.facts if isinstance(f, Holding)] == []


@pytest.mark.parametrize("seat", ["In the Chair:", "IN THE CHAIR", "Presiding:"])
def test_whoever_is_named_below_the_seat_presides(seat: str) -> None:
    front = f"{seat}\nAlderman Denis Rudge\n\nMembers Present:\nCouncillors Ann Pell, John Marsh\n\n1. DITCHES"
    record = read(HEAD.replace("1. DITCHES", front) + "RESOLVED that ditches be dug.\n")
    held = [(f.person, f.post) for f in record.facts if isinstance(f, Holding)]
    assert held == [("Denis Rudge", "Chair")]


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        # whose it is, told once beside the office and once within its name
        (
            "Ms Kay Orr, Chief Officer, Hexwick Citizens Advice, spoke. Ms Kay Orr, Chief Officer of Hexwick Citizens Advice, left.",
            {"Chief Officer"},
        ),
        ("The Panel wrote to the Chief Executive of Hexwick Water plc.", {"Chief Executive of Hexwick Water plc"}),
        # the bare word means the chair of a body that is named, where a mayor presides
        (
            "The Mayor, Councillor Kay Orr, spoke. A question to the Chairman of the Hedges Committee: is the Chairman content?",
            {"Mayor", "Chairman of the Hedges Committee"},
        ),
        ("A question to the Chairman of the Hedges Committee. The Chairman thanked all.", {"Chairman of the Hedges Committee", "Chairman"}),
    ],
)  # fmt: skip
def test_an_office_is_named_once(told: str, posts: set[str]) -> None:
    assert {f.name for f in read(HEAD + told + "\n").facts if isinstance(f, Post)} == posts


def test_a_seat_named_below_its_holder_is_not_the_next_ones() -> None:
    front = "Councillor Ann Pell\nIN THE CHAIR\n\nCouncillor John Marsh\nAPOLOGIES\n\n1. DITCHES"
    record = read(HEAD.replace("1. DITCHES", front) + "RESOLVED that ditches be dug.\n")
    assert "John Marsh" not in {f.person for f in record.facts if isinstance(f, Holding)}
