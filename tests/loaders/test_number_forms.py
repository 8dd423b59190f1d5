"""Item numbers of forms that no list foresees, on pages of every family: told by their run."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.layouts.number_forms import best_run, mark_of
from loaders.layouts.titles import split_title
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Item, Span

FORMS: list[tuple[str, str]] = [
    # as printed ({} counts), and the number that is read
    ("{}", "{}"), ("{}.", "{}"), ("({})", "{}"), ("[{}]", "{}"), ("<{}>", "{}"), ("§{}", "{}"), ("§ {}", "{}"),
    ("#{}", "{}"), ("{} -", "{}"), ("{};", "{}"), ("**{}**", "**"), ("C.{}", "C.{}"), ("C{}", "C{}"),
    ("HAR-{}", "HAR-{}"), ("HAR:{}", "HAR:{}"), ("P&R{}", "P&R{}"), ("Pl.{}", "Pl.{}"), ("{}/31", "{}/31"),
    ("2031/{}", "2031/{}"), ("{}/30-31", "{}/30-31"), ("30/31-{}", "30/31-{}"), ("HAR/31/{}", "HAR/31/{}"),
    ("31/HAR/{}", "31/HAR/{}"), ("{}HAR", "{}HAR"), ("HM310{}", "HM310{}"), ("31/05/0{}", "31/05/0{}"),
    ("No. {}:", "{}"), ("Min. No. {}", "{}"), ("Minute {}", "{}"), ("Agenda Item No {} -", "{}"),
    ("Ref: {}", "{}"), ("Para {}", "{}"), ("Eitem {}", "{}"), ("Topic {}", "{}"),
]  # fmt: skip
ITEMS = [
    ("Apologies for Absence", "An apology was received from Councillor Dent."),
    ("Kerbside Glass Trial", "Members asked about noise. RESOLVED: That the trial run on."),
    ("Libraries - Hours 2030/31", "Three options were considered. RESOLVED: That one be chosen."),
    ("Tree Wardens: Recruitment and Training", "The Clerk reported that four had come."),
]
HEAD = """Hexwold Borough Council

Minutes of the Places Panel held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike and Una Frost

"""
PAGE = "Agenda and minutes\nPlaces Panel\nTuesday, 14th January, 2031 6.00 pm\nVenue: Corn Hall\n"
FAMILIES = {
    "printed": (HEAD, "{n} {t}\n\n{b}\n\n"),
    "columns": (HEAD, "{n}      {t}\n{b}\n"),
    "alone": (HEAD, "{n}\n\n{t}\n\n{b}\n\n"),
    "block": (PAGE + "No. Item\n", "{n}\n{t}\nMinutes:\n{b}\n"),
    "barred": (PAGE + "No. |\nItem\n|\n", "{n} |\n{t}\nMinutes:\n{b}\n|\n"),
    "row": (PAGE + "No. | Item | ||||\n---|---|---|---|\n", "{n} {t} Minutes: {b} |\n||||||\n"),
    "cell": (PAGE + "No. | Item | ||||\n---|---|---|---|\n", "{n} | {t} Minutes: {b} |\n||||||\n"),
    "three cells": (HEAD + "No | Item | Discussion |\n", "{n} | {t} | {b} |\n"),
    "one line": (HEAD, "{n} {t}. {b}\n\n"),
    "flowed": (" ".join(HEAD.split()) + " ", "{n} {t} {b} "),
}


def items_of(text: str) -> list[str]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [fact for fact in parse(document).facts if isinstance(fact, Item)]
    return [f"{item.number or item.minute} {item.title}" for item in found]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("form", "number"), FORMS)
def test_numbers_of_any_form_are_read_on_any_page(family: str, form: str, number: str) -> None:
    head, row = FAMILIES[family]
    number = "{}" if number == "**" else number
    rows = [row.format(n=form.format(58 + k), t=t, b=b) for k, (t, b) in enumerate(ITEMS)]
    expected = [f"{number.format(58 + k)} {title}" for k, (title, _) in enumerate(ITEMS)]
    assert items_of(head + "".join(rows)) == expected


LETTERS = ["a)", "(a)", "a.", "A", "(A)", "i.", "(i)", "I", "I -"]
ROMAN = ["i", "ii", "iii", "iv"]


@pytest.mark.parametrize("family", ["printed", "alone", "block", "barred", "row", "cell"])
@pytest.mark.parametrize("form", LETTERS)
def test_letters_and_roman_numerals_number_items_where_nothing_else_does(
    family: str, form: str
) -> None:
    head, row = FAMILIES[family]
    sign = form.strip("().- ")
    counted = ROMAN if sign.lower() == "i" else list("abcd")
    counted = [c.upper() if sign.isupper() else c for c in counted]
    rows = [
        row.format(n=form.replace(sign, c), t=t, b=b)
        for c, (t, b) in zip(counted, ITEMS, strict=True)
    ]
    expected = [f"{c} {title}" for c, (title, _) in zip(counted, ITEMS, strict=True)]
    assert items_of(head + "".join(rows)) == expected


NO_ITEMS: list[tuple[str, list[str]]] = [
    # parts of a resolution below a heading without a number
    (
        ("TAXI FARES\n\nThe Panel resolved:\n\n(a) That fares rise;\n(b) That ranks stay;\n(c) That all be told.\n\n"
        "ANY OTHER BUSINESS\n\nNone.\n"),
        [" TAXI FARES", " ANY OTHER BUSINESS"],
    ),
    # questions that are counted within an item
    (
        ("1. Apologies\n\nNone.\n\n2. Public Questions\n\nQuestion 1 Lamps\nWhy are they dark?\nQuestion 2 Ditches\n"
        "Why are they full?\nQuestion 3 Hedges\nWhy are they high?\n\n3. Close\n\nAt 8 pm.\n"),
        ["1 Apologies", "2 Public Questions", "3 Close"],
    ),
    # a list of people
    (
        "1. Apologies\n\nNone.\n\n2. Working Group\n\nThese were named:\n\n[1] Cllr Ames\n[2] Cllr Pike\n[3] Cllr Frost\n",
        ["1 Apologies", "2 Working Group"],
    ),
    # days in a list
    (
        "1. Apologies\n\nNone.\n\n2. Dates\n\nTuesday 3 June\nTuesday 4 July\nTuesday 5 August\n",
        ["1 Apologies", "2 Dates"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), NO_ITEMS)
def test_what_is_counted_and_is_no_item(body: str, expected: list[str]) -> None:
    assert items_of(HEAD + body) == expected


def test_a_run_rises_by_little_and_has_titles() -> None:
    lines = ["[4] Lamps", "[9] Ditches", "[14] Hedges", "C:5 Lamps", "C:6 Ditches", "C:7 Hedges"]
    marks = [(i, mark, 1.0) for i, line in enumerate(lines) if (mark := mark_of(line))]
    assert best_run(marks) == [3, 4, 5]
    assert best_run([(place, mark, 0.0) for place, mark, _ in marks]) == []


def test_numbers_that_begin_anew_are_of_one_run() -> None:
    lines = ["§1 A", "§2 B", "§3 C", "§1 D", "§2 E"]
    marks = [(i, mark, 1.0) for i, line in enumerate(lines) if (mark := mark_of(line))]
    assert best_run(marks) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tree Wardens: Recruitment and Training. The Clerk reported that four had come.", "Tree Wardens: Recruitment and Training"),
        ("Bridges: Weight Limits | The Clerk said that two would close.", "Bridges: Weight Limits"),
        ("Lamps: The Clerk reported that two had failed.", "Lamps"),
        ("Chairman: Cllr Ames. The Clerk thanked her.", "Chairman"),
    ],
)  # fmt: skip
def test_a_title_goes_on_behind_its_colon_in_capitals(line: str, title: str) -> None:
    found, _ = split_title(line, Span(0, len(line)), told=True)
    assert found is not None
    assert line[found.start : found.end] == title


def test_acts_stay_with_their_items() -> None:
    head, row = FAMILIES["row"]
    text = head + "".join(row.format(n=f"C.{58 + k}", t=t, b=b) for k, (t, b) in enumerate(ITEMS))
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    facts = parse(document).facts
    titles = {fact.id: fact.title for fact in facts if isinstance(fact, Item)}
    acts = [titles.get(fact.item or "") for fact in facts if isinstance(fact, Decision)]
    assert acts == ["Kerbside Glass Trial", "Libraries - Hours 2030/31"]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("A Apologies for absence", True),
        ("B Minutes of 3 May", True),
        ("A. Millard - Head of Parks", True),
        ("A Millard - Head of Parks", False),
        ("C Low (Senior Planning Officer)", False),
        ("B Hale, Solicitor to the Council", False),
    ],
)
def test_an_initial_before_a_surname_and_an_office_is_no_number(line: str, marked: bool) -> None:
    assert (mark_of(line) is not None) is marked
