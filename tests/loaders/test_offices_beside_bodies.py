"""Offices that end where a firm or a body begins, chairs of bodies spoken of, appointees of a minister."""

from __future__ import annotations

import pytest
from frames import MINUTES
from stated import stated

from loaders.annotators.posts import find_posts

# a line, and the offices it names
OFFICES: list[tuple[str, list[str]]] = [
    ("Jack Gore, Community Liaison Officer, Tidal Media, spoke.", ["Community Liaison Officer"]),
    ("Harriet Stone, Legal Adviser, Crane and Sons", ["Legal Adviser"]),
    ("Ann Venn, Medical Director, Hurn, Dale and Cray ICB", ["Medical Director"]),
    ("Kit Tobin, Development Manager of DTCO, spoke.", ["Development Manager"]),
    ("Kit Tobin, Head of IT, spoke.", ["Head of IT"]),
    ("Kit Tobin, Service Manager, Older People, spoke.", ["Service Manager, Older People"]),
    (
        "Mr Ewan Rowe, Corporate Lead Officer: Porth Hexen, also sent word.",
        ["Corporate Lead Officer: Porth Hexen"],
    ),
    ("Lead Officer: Ann Pell", []),
    (
        "Mr Wilf Parr, Secretary of the Quarry Tenants' Association",
        ["Secretary of the Quarry Tenants' Association"],
    ),
    (
        "The comments of the Lamps Scrutiny Panel were read out by its Chair, Councillor Pell.",
        ["Chair of the Lamps Scrutiny Panel"],
    ),
    ("The Lamps Panel rose. It was thanked by its Chair, Councillor Pell.", ["Chair"]),
    ("Cllr Gale (V/Chair), Cllr Orr (Ch)", ["Vice-Chair", "Chair"]),
    ("Prof. Ada Lunn (Secretary of State appointee)", ["Secretary of State appointee"]),
    ("Mr Jos Tyre (Parish nominee)", ["Parish nominee"]),
    ("to write to the local PCSO and Hurn Enforcement Officer", ["Hurn Enforcement Officer"]),
    ("The Heads of Terms were agreed.", []),
    ("Relevant Portfolio Holder: Councillor Ann Pell", ["Portfolio Holder"]),
]

HELD: list[tuple[str, list[str]]] = [
    # who appointed somebody is no office of theirs; a minister's is
    ("Prof. E Wyle (Secretary of State) spoke.", []),
    ("⟦Rt Hon Ann Sale MP, Secretary of State⟧, spoke.", ["Ann Sale, Secretary of State"]),
    ("The Panel agreed to invite the Head of Lamps, the Director of Homes and Ann Bell.", []),
]


@pytest.mark.parametrize(("line", "offices"), OFFICES)
def test_offices(line: str, offices: list[str]) -> None:
    assert [post.name for post in find_posts(line)] == offices


@pytest.mark.parametrize(("text", "lines"), HELD)
def test_who_holds_them(text: str, lines: list[str]) -> None:
    found = stated("Holding", text, *MINUTES)
    assert found == (text, lines)


def test_whose_priorities_are_answered_for_is_not_held_to_account() -> None:
    text = (
        "That the Lamps Scrutiny Committee hold the portfolio lead for Transport to account for the "
        "delivery of the Mayor's bus priorities."
    )
    (line,) = stated("Scrutiny", text, *MINUTES)[1]
    assert "Transport" in line and "Mayor" not in line
