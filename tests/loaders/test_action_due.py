"""By when a thing is to be done, in the words that records use; and tasks whose parts have labels."""

from __future__ import annotations

import pytest
from stated import stated

DUE: list[tuple[str, list[str]]] = [
    (f"⟦Mr Vane would write to the mill {words}.⟧", [f"write to the mill {words} [{due}]"])
    for words, due in (
        ("by the end of next week", "by the end of next week"),
        ("by half term", "by half term"),
        ("by Easter", "by Easter"),
        ("by the September meeting", "by the September meeting"),
        ("before Christmas", "before Christmas"),
        ("before 1 October 2031", "before 1 October 2031"),
        ("not later than 7 July 2031", "2031-07-07"),
        ("by Friday 20 June", "2031-06-20"),
        ("within twenty-one days", "within twenty-one days"),
        ("after one school term", "after one school term"),
        ("in the autumn term", "in the autumn term"),
        ("in the July newsletter", "in the July newsletter"),
        ("once the 2032/33 levy was known", "once the 2032/33 levy was known"),
        ("as soon as she had the list", "as soon as she had the list"),
        ("every two months", "every two months"),
        ("weekly", "weekly"),
        ("by Candlemas 2032", "by Candlemas 2032"),
        ("by 19/8", "by 19/8"),
        ("within one working day", "within one working day"),
        ("before May half-term", "before May half-term"),
        ("not less than a week beforehand", "not less than a week beforehand"),
        ("by close of business on Friday", "by close of business on Friday"),
        ("inside a fortnight", "inside a fortnight"),
        ("in a month's time", "in a month's time"),
        ("this side of Easter", "this side of Easter"),
        ("by the turn of the year", "by the turn of the year"),
        ("during the recess", "during the recess"),
        ("in Q3", "in Q3"),
        ("on or before 1 August", "2031-08-01"),
        ("not later than the July meeting", "not later than the July meeting"),
    )
] + [
    (
        "⟦Mr Vane would report to the next meeting of the Parks Panel.⟧",
        ["report to the next meeting of the Parks Panel [the next meeting of the Parks Panel]"],
    ),
    ("⟦Mr Vane would put it on the July agenda.⟧", ["put it on the July agenda [the July agenda]"]),
    ("⟦Mr Vane would report on the winter rota.⟧", ["report on the winter rota"]),
    ("⟦Mr Vane would write about the next gate.⟧", ["write about the next gate"]),
    ("⟦Mr Vane would arrange the weekly market.⟧", ["arrange the weekly market"]),
]

NOTES: list[tuple[str, list[str]]] = [
    (
        "⟦Clerk to thank the donor for the bench.⟧",
        ["request, Clerk: thank the donor for the bench"],
    ),
    ("⟦Mr Vane to accept the lower quotation.⟧", ["request, Vane: accept the lower quotation"]),
    ("⟦Clerk to determine who owns the wall.⟧", ["request, Clerk: determine who owns the wall"]),
    ("Chair to open the meeting.", []),
    ("Members to support the motion.", []),
    (
        "[⟦Ann Fell to circulate the speed figures.]⟧",
        ["request, Ann Fell: circulate the speed figures"],
    ),
    ("The sign is broken. [⟦Clerk to tell the county]⟧", ["request, Clerk: tell the county"]),
    ("It leaks (⟦Clerk to chase the mill).⟧", ["request, Clerk: chase the mill"]),
    ("⟦All to read the draft policy.⟧", ["request, All: read the draft policy"]),
    ("⟦Clerk to be asked to write to the mill.⟧", ["request, Clerk: write to the mill"]),
    (
        "⟦Mr Vane, Mrs Orme and the Clerk to meet on site.⟧",
        ["request, Vane and Orme and Clerk: meet on site"],
    ),
]

LABELS: list[tuple[str, list[str]]] = [
    (
        "⟦Decision: Replace the noticeboard\nWho: Mr Vane\nWhen: by the end of July⟧",
        ["request, Vane: Replace the noticeboard [by the end of July]"],
    ),
    (
        "⟦Who: Clerk. What: write to the mill. When: next meeting.⟧",
        ["request, Clerk: write to the mill [next meeting]"],
    ),
    (
        "⟦Task: Mend the gate | Responsible: Mrs Orme | Deadline: 1 July⟧",
        ["request, Orme: Mend the gate [2031-07-01]"],
    ),
    ("Decision: Approved.\nReason: it is cheap.", []),
    ("Lead officer: Joan Vane\nDecision: To approve the lease.", []),
    (
        "The sluice leaks.\n⟦Action by: Clerk\nWrite to the county about the sluice.⟧",
        ["request, Clerk: Write to the county about the sluice"],
    ),
    (
        "⟦Obtain two prices for the hedge.\nAction by: Mrs Orme⟧",
        ["request, Orme: Obtain two prices for the hedge"],
    ),
    (
        "⟦Action point for Mrs Orme: ring the mill by Friday.⟧",
        ["request, Orme: ring the mill by Friday [by Friday]"],
    ),
    ("⟦Action: Contact the landowner (Clerk)⟧", ["request, Clerk: Contact the landowner"]),
    (
        "⟦Action: Contact the landowner - Clerk, by 1 July⟧",
        ["request, Clerk: Contact the landowner [2031-07-01]"],
    ),
    ("⟦Clerk/JM to meet the county on site.⟧", ["request, Clerk and JM: meet the county on site"]),
    (
        "The list be noted and ⟦a letter of thanks be sent. Action: Clerk⟧",
        ["request, Clerk: a letter of thanks be sent"],
    ),
    ("The motion was carried by 7 votes to 2. Action: Clerk", []),
    ("7.4 NOTED. Action: Clerk", []),
]

TABLES: list[tuple[str, list[str]]] = [
    (
        "Action | Owner | Due\n⟦Ring the school about parking | Mr Vane⟧ |\n⟦Mend the gate | Clerk | July⟧",
        ["request, Clerk: Mend the gate [July]", "request, Vane: Ring the school about parking"],
    ),
    (
        (
            "Action                     Owner      Due\n"
            "⟦Mend the gate at the mill  Clerk      1 July 2031⟧\n"
            "⟦Ring the school now        Mr Vane⟧"
        ),
        [
            "request, Clerk: Mend the gate at the mill [2031-07-01]",
            "request, Vane: Ring the school now",
        ],
    ),
    (
        (
            "Min.  What                      Who       By\n"
            "----------------------------------------------\n"
            "2/31  ⟦Get-well card             Clerk     asap⟧\n"
            "3/31  ⟦Thank the miller          Mr Vane   31/7/31⟧\n"
            "----------------------------------------------"
        ),
        ["request, Clerk: Get-well card [asap]", "request, Vane: Thank the miller [2031-07-31]"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUE)
def test_when_it_is_due(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, [f"undertaking, Vane: {line}" for line in expected])


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_notes_of_who_is_to_do_what(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_parts_under_labels(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_rows_whose_last_cell_is_empty(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
