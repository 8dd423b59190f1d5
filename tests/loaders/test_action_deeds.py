"""Deeds of any agent, act and form, and what looks like one: done already, on a condition, another's."""

from __future__ import annotations

import pytest
from stated import stated

DEEDS: list[tuple[str, list[str]]] = [
    (
        "⟦It fell to Councillor Marsh, the Panel ruled, to settle the wording.⟧",
        ["request, Marsh: settle the wording"],
    ),
    (
        "⟦It will be for the Head of Parks to ring round the bowls clubs.⟧",
        ["request, Head of Parks: ring round the bowls clubs"],
    ),
    (
        "⟦The task of finding a venue was given to Councillor Marsh.⟧",
        ["request, Marsh: finding a venue was given to Councillor Marsh"],
    ),
    (
        "⟦Councillor Marsh, for his part, bound himself to walk the path before Easter.⟧",
        ["undertaking, Marsh: walk the path before Easter [before Easter]"],
    ),
    (
        "The ⟦Head of Parks was prevailed upon to reopen the gate.⟧",
        ["request, Head of Parks: reopen the gate"],
    ),
    (
        "The ⟦Head of Parks gave her word that the gate would come down by Christmas.⟧",
        ["undertaking, Head of Parks: gate would come down by Christmas [by Christmas]"],
    ),
    (
        "⟦An assurance was given by the Head of Parks that bins would be emptied by May.⟧",
        ["undertaking, Head of Parks: bins would be emptied by May [by May]"],
    ),
    (
        "The Panel ⟦looked to the Head of Parks to draw the map again.⟧",
        ["request, Head of Parks: draw the map again"],
    ),
    (
        "The Panel recorded ⟦its wish that the Head of Parks draw the map again.⟧",
        ["request, Head of Parks: draw the map again"],
    ),
    (
        "⟦It was left that the Head of Parks should draw the map again.⟧",
        ["request, Head of Parks: draw the map again"],
    ),
    (
        "A map of the mill was to hand; ⟦a copy was to follow by e-mail.⟧",
        ["undertaking, a copy was to follow by e-mail"],
    ),
    (
        "⟦Members sought a plan from the Head of Parks for the meadow.⟧",
        ["request, Head of Parks: a plan from the Head of Parks for the meadow"],
    ),
    (
        "⟦A further report awaited from the Head of Parks.⟧",
        ["request, Head of Parks: A further report awaited from the Head of Parks"],
    ),
    (
        "The ⟦Clerk to the Drainage Board is to be approached for her views.⟧",
        ["request, Clerk to the Drainage Board is to be approached for her views"],
    ),
    (
        "The Head of Parks was ⟦asked if she would write to the mill, and this she promised to do.⟧",
        ["undertaking, Head of Parks: write to the mill, and this she promised to do"],
    ),
    ("Residents would be consulted before any decision was taken.", []),
    ("The Head of Parks had agreed last year to walk the path.", []),
    ("The strategy says that officers are to review the fees each April.", []),
    ("If funds allowed, the Head of Parks would plant a hedge.", []),
    ("The Head of Parks declined to give a date.", []),
    ("The Panel asked that the minutes be signed.", []),
    ("The Head of Parks was asked to write to the mill, which was done in May.", []),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_a_deed_is_read_whoever_is_to_do_it(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
