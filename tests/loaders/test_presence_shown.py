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
ROLLS = cases_in(HERE / "rolls_that_run_on.txt")
HOLDERS = cases_in(HERE / "offices_in_rolls.txt")


@pytest.mark.parametrize(("text", "lines"), DEBATE)
def test_members_who_take_part_were_there(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text) == (text, lines)


@pytest.mark.parametrize(("name", "text", "lines"), ROLLS)
def test_rolls_that_run_on(name: str, text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, "", "")[1] == lines


@pytest.mark.parametrize(("name", "text", "lines"), HOLDERS)
def test_offices_that_rolls_print_before_or_behind_names(
    name: str, text: str, lines: list[str]
) -> None:
    assert stated("Holding", text, "", "")[1] == lines
