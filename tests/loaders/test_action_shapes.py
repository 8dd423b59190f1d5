"""Things to be done in the shapes that records print them: promises, notes, labels with an owner alone."""

from __future__ import annotations

import pytest
from stated import stated

SHAPES: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Marsh said he would show Members round the granary before Easter.⟧",
        ["undertaking, Marsh: show Members round the granary before Easter [before Easter]"],
    ),
    (
        "⟦Councillor Marsh said that he did not have the figure to hand and would e-mail it to all Members.⟧",
        ["undertaking, Marsh: e-mail it to all Members"],
    ),
    (
        "⟦Councillor Pell, Cabinet Member for Parks and Deputy Leader, would speak with the Clerk and would share the answer by 30 November 2032.⟧",
        [
            "undertaking, Pell: share the answer by 30 November 2032 [2032-11-30]",
            "undertaking, Pell: speak with the Clerk and would share the answer by 30 November 2032 [2032-11-30]",
        ],
    ),
    (
        "Councillor Hale had put a question to ⟦Councillor Pell, who undertook to reply in writing by the end of the week.⟧",
        ["undertaking, Pell: reply in writing by the end of the week [by the end of the week]"],
    ),
    (
        "RESOLVED: to note the items, the ⟦Head of Finance to add the review to the list for December.⟧",
        ["request, Head of Finance: add the review to the list for December [December]"],
    ),
    (
        "⟦The company to send figures to the Clerk each month.⟧",
        ["request, company: send figures to the Clerk each month [each month]"],
    ),
    (
        "⟦Ms Rudge would see that a paragraph was added.⟧",
        ["undertaking, Rudge: see that a paragraph was added"],
    ),
    ("Ms Rudge would see little change.", []),
    (
        "⟦A written answer will be sent. (Action: Head of Parks, 1 August 2031)⟧",
        ["request, Head of Parks: A written answer will be sent [2031-08-01]"],
    ),
    (
        "⟦Action >>>>>> HDM (list of bins to ward Members, 3 November 2031)⟧",
        ["request, HDM: list of bins to ward Members, 3 November 2031 [2031-11-03]"],
    ),
    (
        "The Chair stated that the ⟦letter would be in the bundle. Action >>>>>> ED CYP⟧",
        ["request, ED CYP: letter would be in the bundle"],
    ),
    (
        "That ⟦a report on take-up be tabled in December.\n\nAction: Joan Pell⟧",
        ["request, Joan Pell: a report on take-up be tabled in December [in December]"],
    ),
    ("2. DELEGATED approval of the return to the Clerk.\n\nACTION: Joan Pell", []),
    (
        "⟦Follow-up: Head of Payroll (D. Hale) to supply a register by 28 January 2032.⟧",
        ["request, Head of Payroll: supply a register by 28 January 2032 [2032-01-28]"],
    ),
    ("Action 35 – carried forward", []),
    (
        "⟦Stile 14 to be mended by the Head of Parks before June.⟧",
        [
            "request, Head of Parks: Stile 14 to be mended by the Head of Parks before June [before June]"
        ],
    ),
    ("⟦Vacancy to be advertised.⟧", ["request, Vacancy to be advertised"]),
    ("Matters to be raised with the Clerk were listed.", []),
    (
        "The Panel resolved:\n(2) to ⟦remit to the Head of Parks to open talks with the Trust.⟧",
        ["request, Head of Parks: open talks with the Trust"],
    ),
    ("The Panel AGREED that the hall be left out pending a further report.", []),
    ("Mr Rudge queried how the figures would be shared.", []),
    (
        "⟦He agreed to send Members the monthly figures.⟧",
        ["undertaking, send Members the monthly figures"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), SHAPES)
def test_actions(text: str, lines: list[str]) -> None:
    assert stated("Action", text) == (text, lines)


OTHER_SHAPES: list[tuple[str, list[str]]] = [
    (
        "The lamp leaks.\n\n⟦Cam Gweithredu / Action: Drain the lamp.\n\nPwy / Who: Councillor Marsh\n\nErbyn / By: 16 May 2031⟧",
        ["request, Marsh: Drain the lamp [2031-05-16]"],
    ),
    (
        "- lamp is out\n\n--> ⟦Councillor Marsh: find a new lamp (this week)⟧\n\n--> no spending until June",
        ["request, Marsh: find a new lamp [this week]"],
    ),
    (
        "What happens next?\n\n- ⟦Councillor Marsh will ring the mill.⟧",
        ["undertaking, Marsh: ring the mill"],
    ),
    ("⟦Action by: Head of Parks - mend the weir⟧", ["request, Head of Parks: mend the weir"]),
    (
        "RESOLVED 1. That the map be noted; and 2. To ⟦refer the bid to Council. Action by: HEAD OF WEIRS (vacant)⟧",
        ["request, HEAD OF WEIRS: refer the bid to Council"],
    ),
    ("⟦(Councillor Marsh) Thank the ferryman.⟧", ["request, Marsh: Thank the ferryman"]),
    ("(Councillor Marsh) Thanks were given.", []),
    ("New rope needed - ⟦Head of Parks please order.⟧", ["request, Head of Parks: order"]),
    (
        "The lamp was broken. ⟦To go on the June agenda.⟧",
        ["request, To go on the June agenda [the June agenda]"],
    ),
    (
        "⟦ACTION - HEAD OF PARKS TO RING THE MILL BY 21 JULY 2031⟧",
        ["request, Head of Parks: RING THE MILL BY 21 JULY 2031 [2031-07-21]"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHER_SHAPES)
def test_actions_in_other_shapes(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
