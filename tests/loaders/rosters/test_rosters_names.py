"""Names as rosters print them: cell -> name, titles, letters, nickname, post, brackets."""

# ruff: noqa: E501  (tables of words)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.rosters.names import RosterName, split_name


def n(name: str, **parts: object) -> RosterName:
    """What is expected, without the bounds."""
    return RosterName(name, 0, 0, **parts)  # type: ignore[arg-type]


NAMES = [
    ("Orla Finn", n("Orla Finn")),
    ("Orla Finn, Director of Roads", n("Orla Finn", posts=("Director of Roads",))),
    ("Head of Roads - Mrs Orla Finn", n("Orla Finn", titles=("Mrs",), posts=("Head of Roads",))),
    ("Finn, Orla", n("Orla Finn")),
    ("Clerk, John", n("John Clerk")),
    ("Councillor Orla Finn", n("Orla Finn", councillor=True)),
    ("Cllr. A. B. O'Neill", n("A. B. O'Neill", councillor=True)),
    ("Councillor Mrs Elspeth Coombe", n("Elspeth Coombe", titles=("Mrs",), councillor=True)),
    ("CouncillorMr Seán Ó Briain", n("Seán Ó Briain", titles=("Mr",), councillor=True)),
    ("CllrMrs B. van Dyke", n("B. van Dyke", titles=("Mrs",), councillor=True)),
    ("Councillor Cr John Smith", n("John Smith", councillor=True)),
    ("County Councillor J. Nunn", n("J. Nunn", councillor=True)),
    ("Y Cynghorydd Siân Jones", n("Siân Jones", councillor=True)),
    (
        "Councillor Sir Bob Frost AM",
        n("Bob Frost", titles=("Sir",), suffixes=("AM",), councillor=True),
    ),
    ("Prof. Dr. Max Beispiel", n("Max Beispiel", titles=("Prof", "Dr"))),
    ("Mrs D. Taylor CC", n("D. Taylor", titles=("Mrs",), suffixes=("CC",))),
    ("John Reed MBE, JP", n("John Reed", suffixes=("MBE", "JP"))),
    ("Robert [Bob] Frost", n("Robert Frost", aliases=("Bob Frost",))),
    (
        "Amélie (Milly) Fontaine OBE",
        n("Amélie Fontaine", suffixes=("OBE",), aliases=("Milly Fontaine",)),
    ),
    ("Richard “Dick” Turpin", n("Richard Turpin", aliases=("Dick Turpin",))),
    ("The Mayor. Councillor Pat Doe", n("Pat Doe", councillor=True, posts=("Mayor",))),
    ("Deputy Mayor Jo Ann", n("Jo Ann", posts=("Deputy Mayor",))),
    ("Cllr J Smith (Chair)", n("J Smith", councillor=True, brackets=("Chair",))),
    (
        "Cllr J Smith (Substitute) (Lab)",
        n("J Smith", councillor=True, brackets=("Substitute", "Lab")),
    ),
    ("SMITH, John", n("John Smith")),
    ("O'BRIEN-JONES, Ann", n("Ann O'Brien-Jones")),
    ("John McDONALD", n("John McDonald")),
    ("• Councillor Pat Doe", n("Pat Doe", councillor=True)),
    ("Alderman R-M Donohoe", n("R-M Donohoe", councillor=True)),
    ("Crispin Drew", n("Crispin Drew")),
    ("DRUMMOND Ann", n("Drummond Ann")),
    ("Majorie Hill", n("Majorie Hill")),
    ("Councillor Ian Mayor", n("Ian Mayor", councillor=True)),
    ("Ma Li", n("Ma Li")),
    ("J R", n("J R")),
]
NOBODY = [
    "Vacancy",
    "vacant seat",
    "VACANCY (Labour)",
    "None",
    "N/A",
    "-",
    "",
    "12",
    "TBC",
    "Leader",
    "3 May 2031",
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_names(text: str, expected: RosterName) -> None:
    found = split_name(text)
    assert found is not None
    assert RosterName(found.name, 0, 0, *list(found_parts(found))) == expected
    assert 0 <= found.start < found.end <= len(text)
    assert text[found.start : found.end].strip("• ") == text[found.start : found.end]


def found_parts(found: RosterName) -> tuple[object, ...]:
    return (
        found.titles, found.suffixes, found.aliases, found.councillor, found.posts, found.brackets
    )  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert split_name(text) is None


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    found = split_name(text)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert any(c.isalpha() for c in found.name)
