"""Who was there without a roll: members who ask and remark, who preside; and rolls that run on from other words."""

from __future__ import annotations

from pathlib import Path

import pytest
from stated import cases_in, stated

DEBATE: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Lome asked⟧ when the lamps would be lit.",
        ["present Lome"],
    ),
    (
        "⟦Cllr Mrs E Odell was told⟧ by the Clerk that the roof would be surveyed.",
        ["present E Odell"],
    ),
    (
        "⟦Councillor Lome was not persuaded⟧ that it would last. ⟦Cllr Finch also wanted to know⟧ why.",
        ["present Finch", "present Lome"],
    ),
    (
        "⟦Mr Ivor Lome, Lay Member, resumed the Chair⟧.",
        ["present Ivor Lome"],
    ),
    ("Councillor Lome, who was not a member of the Panel, asked about the lamps.", []),
    ("Councillor Lome (Ockley Parish Council) asked that it be moved.", []),
    (
        "⟦Councillor Lome, ward member, said that the lane was narrow.⟧",
        ["in-attendance Lome (Corn Hall lease)"],
    ),
    ("Councillor Lome had written that the lane was narrow.", []),
    ("Parish Councillor Lome accepted that he had said so.", []),
]

HERE = Path(__file__).parent
GUESTS: list[tuple[str, list[str]]] = [
    (
        "Mr Lyle Sand of Hale LLP, an adviser, observed that it was dear.",
        ["in-attendance Lyle Sand"],
    ),
    (
        "The plan was taken through by Lyle Sand, Head of Lamps, and by the Clerk.",
        ["in-attendance Lyle Sand"],
    ),
    ("The plan had been drawn up by Lyle Sand, Head of Lamps.", []),
    (
        (
            "Evidence from:\n\n·  Lyle Sand, Head of Response;\n\n·  Fiona Lair, Lamps Adviser; and\n\n"
            "The Panel thanked them."
        ),
        ["in-attendance Fiona Lair", "in-attendance Lyle Sand"],
    ),
    (
        "The Adviser (Mr Lyle Sand, of Hale LLP) was of the opinion that it was dear.",
        ["in-attendance Lyle Sand"],
    ),
    (
        "Councillors Tredin and Sloane spoke under Standing Order 14.",
        ["in-attendance Sloane", "in-attendance Tredin"],
    ),
    (
        "Speaking against the plan were Mr P Dork (resident) and Cllr Vi Staple of Hurn Parish Council.",
        ["in-attendance P Dork", "in-attendance Vi Staple"],
    ),
    ("Cllr Dunn addressed the Panel as ward member.", ["in-attendance Dunn"]),
    (
        "Also there were the Head of Lamps (Fiona Lair), the Treasurer and, for public speaking, Mr Alec Dunn.",
        ["in-attendance Alec Dunn", "in-attendance Fiona Lair"],
    ),
    (
        "To Cllr Joss Liddle, who had come to speak for Tarn, the Clerk said no.",
        ["in-attendance Joss Liddle"],
    ),
    (
        "Mr Owen Trell of Pembury LLP dialled in for this item and gave slides.",
        ["in-attendance Owen Trell"],
    ),
    ("RESOLVED that Councillor Beth Prys take the Chair for the meeting.", ["present Beth Prys"]),
    ("Mr Lyle Sand had observed in his letter that it was dear.", []),
]

ROLLS = cases_in(HERE / "rolls_that_run_on.txt")
HOLDERS = cases_in(HERE / "offices_in_rolls.txt")


@pytest.mark.parametrize(("text", "lines"), DEBATE)
def test_members_who_take_part_were_there(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), GUESTS)
def test_guests_who_speak_are_in_attendance(text: str, lines: list[str]) -> None:
    found = stated("Attendance", f"{text} Cllrs Lome and Odell noted it.")[1]
    told = {line.split(" (")[0] for line in found}
    assert sorted(told - {"present Lome", "present Odell"}) == lines


@pytest.mark.parametrize(("name", "text", "lines"), ROLLS)
def test_rolls_that_run_on(name: str, text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "")[1] == lines


@pytest.mark.parametrize(("name", "text", "lines"), HOLDERS)
def test_offices_that_rolls_print_before_or_behind_names(
    name: str, text: str, lines: list[str]
) -> None:
    assert stated("Holding", text, "", "")[1] == lines
