"""Rows of titled names with places between them, members of other tiers, those who preside, namesakes."""

from __future__ import annotations

import pytest
from frames import ROLL
from stated import lines, record_of, stated

HEAD = "Dale Town Council\n\nMinutes of the meeting held on Tuesday 3 June 2031\n\n"

ROLLS: list[tuple[str, list[str]]] = [
    (  # each has the title, and nothing parts the places from the names
        "PRESENT: Councillor Jean Tindle Brough Moor Councillor Kit Shaw Castle Roding Councillor Emma Dace",
        ["present Emma Dace", "present Jean Tindle", "present Kit Shaw"],
    ),
    (  # the public in a list that goes on
        "Present: Chairman Cllr Mrs Shew, Cllrs Hay, Hosk and Webb. Members of the public: Mrs B Winter, Mr T Orr",
        [
            "in-attendance B Winter",
            "in-attendance T Orr",
            "present Hay",
            "present Hosk",
            "present Shew",
            "present Webb",
        ],
    ),
    (  # a surname among members, and an officer of that name
        "Present: Councillors Noakes (Chairman), Cobb, Smith and Woodward\nOfficers: Jo Smith (Lawyer), Ann Hale (Planner)",
        [
            "in-attendance Ann Hale",
            "in-attendance Jo Smith",
            "present Cobb",
            "present Noakes",
            "present Smith",
            "present Woodward",
        ],
    ),
    (  # members of other tiers among those who sent apologies
        "Present: Cllrs A Pell, B Moss\nApologies accepted from: Cllr L Peak\nBorough Councillor Mr C Sams, County Councillor Mr A Whyte",
        [
            "apologies A Whyte",
            "apologies C Sams",
            "apologies L Peak",
            "present A Pell",
            "present B Moss",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLLS)
def test_rows(text: str, expected: list[str]) -> None:
    assert stated("Attendance", text, HEAD, ROLL[1])[1] == expected


def _there(head: str, told: str) -> list[str]:
    page = f"{head} - Tuesday, 4 March 2031\n\n1. Lamps\n\nMinutes:\n\n{told}\n\n2. Ditches\n\nMinutes:\n\nNoted.\n"
    return lines(record_of(page), "Attendance")


def test_whoever_presides_is_present() -> None:
    told = "The Chairman, Councillor Hesk, asked everybody to be seated. A letter from the Chair, Mr Vane, was read."
    assert _there("Lamps Panel", told) == ["present Hesk"]


def test_members_of_the_executive_who_speak_are_present() -> None:
    told = (
        "Cllr Ann Strand, Cabinet Member for Lamps, commended the report. Councillor Orr, Chair of the "
        "Ditches Panel, spoke. Councillor Vane, Deputy Leader of the Opposition, said that it was dear."
    )
    assert "present Ann Strand" in _there("Cabinet", told)
    assert not [line for line in _there("Cabinet", told) if "Vane" in line and "present" in line]
    assert "present Ann Strand" not in _there("Lamps Scrutiny Panel", told)


def test_a_knight_by_his_given_name() -> None:
    text = "Present: Councillors A Pell, B Moss and Sir Gerald Ash\n\n1. Lamps\n\nThe interest of Sir Gerald in the lamps was noted."
    people = lines(record_of(f"{HEAD}{text}{ROLL[1]}"), "Person")
    assert [line for line in people if "Gerald" in line] == [
        line for line in people if "Gerald Ash" in line
    ]


def test_who_was_at_the_site_was_not_at_the_meeting() -> None:
    told = "The Panel had visited the site on Monday, when Mrs Horse and Mr Tunst had attended."
    assert _there("Lamps Panel", told) == []


def test_the_chair_in_brackets_and_officers_who_go_through_their_reports() -> None:
    told = (
        "Dr Priya Nadar (Chair) welcomed all. Councillor Moss spoke. The Treasurer, Martin Ebb, took the "
        "Authority through his report."
    )
    found = [line.split(" (")[0] for line in _there("Lamps Authority", told)]
    assert "present Priya Nadar" in found and "in-attendance Martin Ebb" in found


def test_a_name_is_known_by_the_form_with_its_space() -> None:
    text = "Present: Councillors J.Twig (JT), B Moss and C Orr\n\n1. Lamps\n\nCouncillor J. Twig spoke."
    people = lines(record_of(f"{HEAD}{text}{ROLL[1]}"), "Person")
    assert any(line.startswith("J. Twig") for line in people)
