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
        "⟦It was hoped that the Head of Parks should draw the map again.⟧",
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


TURNS: list[tuple[str, list[str]]] = [
    (
        "The ⟦cheques will be countersigned by the Head of Parks.⟧",
        ["undertaking, Head of Parks: cheques will be countersigned by the Head of Parks"],
    ),
    (
        "The Head of Parks confirmed that ⟦a price for the sluice had been asked for and would be sent to all members.⟧",
        [
            "undertaking, Head of Parks: a price for the sluice had been asked for and would be sent to all members"
        ],
    ),
    (
        "The Head of Parks said the ⟦tide table could be had and would be put on the website.⟧",
        ["undertaking, Head of Parks: tide table could be had and would be put on the website"],
    ),
    (
        "Members were assured that ⟦anglers would be told before the weir was opened.⟧",
        [
            "undertaking, anglers would be told before the weir was opened [before the weir was opened]"
        ],
    ),
    (
        "⟦Thought would be given to lighting the slipway.⟧",
        ["undertaking, Thought would be given to lighting the slipway"],
    ),
    ("⟦A carpenter is to be found.⟧", ["undertaking, A carpenter is to be found"]),
    ("Councillor Marsh asked when the pump would be repaired.", []),
    ("The Head of Parks explained that the hall would be full in May.", []),
    ("The Head of Parks said that three sites would be put to public consultation.", []),
    ("The next meeting would be held on 5 May.", []),
    (
        "Councillor Marsh ⟦proposed that the benches be numbered, which officers agreed to take forward.⟧",
        ["undertaking, officers: benches be numbered, which officers agreed to take forward"],
    ),
    (
        "Councillor Marsh ⟦wondered if the Head of Parks could draw up a rota.⟧ She thought this possible.",
        ["request, Head of Parks: draw up a rota"],
    ),
    ("Councillor Marsh wondered if it was fair. The Head of Parks thought that it was.", []),
    (
        "A working part⟦y comprising Councillors Marsh and Pell was formed to price the slipway.⟧",
        ["request, Marsh and Pell: price the slipway"],
    ),
    (
        "The ⟦Head of Parks is chasing the thatcher.⟧",
        ["undertaking, Head of Parks: chasing the thatcher"],
    ),
    ("The Head of Parks is leaving the council.", []),
    (
        "⟦An estimate for the boathouse was asked for.⟧",
        ["request, An estimate for the boathouse was asked for"],
    ),
    ("A grant was asked for by the band.", []),
    (
        "Councillor Marsh asked for a copy of the lease. The ⟦Head of Parks agreed to supply it.⟧",
        ["undertaking, Head of Parks: supply it"],
    ),
    (
        "⟦The Head of Parks said that she would ring the mill and would tell the Clerk.⟧",
        [
            "undertaking, Head of Parks: ring the mill and would tell the Clerk",
            "undertaking, Head of Parks: tell the Clerk",
        ],
    ),
    (
        "⟦It would be helpful if the Head of Parks could time the ferry.⟧",
        ["request, Head of Parks: time the ferry"],
    ),
    (
        "The ⟦Head of Parks was told forthwith to drain the pond.⟧",
        ["request, Head of Parks: drain the pond [forthwith]"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_a_deed_is_read_by_the_turn_of_the_talk(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
