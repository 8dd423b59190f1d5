"""What minutes tell and the meeting did not do: what had been asked before it, what an amendment says, what came in."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Action, Attendance, Decision, Motion, Recommendation, Report

PAGE = "Agenda item\n\nFerry fares\n\nMinutes:\n\n{told}\n"
TOLD: list[tuple[str, list[str]]] = [
    (
        ("The Chair reminded Members that in May the Panel had asked:\n\n(a) That the Pier Master bring a plan.\n\n"
        "(b) That anglers be sent the list.\n\nNeither had been done."),
        [],
    ),
    (
        ("An amendment was moved by Councillor Orr, seconded by Councillor A. Pell:\n\nThat paragraph (1) be deleted and "
        "the following inserted:\n\n1. that no pier be closed;\n\n2. that the cost be met.\n\nThe amendment was lost."),
        [],
    ),
    ("The Deputy Chief Executive agreed to send Members a note of the fares.", []),
    ("The Chief Executive Committee agreed to raise the fares.", ["raise the fares"]),
    (
        "The fares were approved.\n\nNotice of amendment received from Cllr Pell (words in bold)",
        ["fares were approved"],
    ),
    (
        ("Cllr Orr moved the recommendations in the report and Cllr Pell seconded.\n\nThe Chairman moved that the "
        "question be now put. This was agreed.\n\nThe recommendations were carried by 12 votes to five, and it was\n\n"
        "Resolved – That\n\n(a) the fares be raised; and\n\n(b) the pier be shut."),
        ["fares be raised", "pier be shut"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "decisions"), TOLD)
def test_only_what_the_meeting_did_is_decided(told: str, decisions: list[str]) -> None:
    record = record_of(PAGE.format(told=told))
    found = [
        f.text.removeprefix("the ").rstrip(".") for f in record.facts if isinstance(f, Decision)
    ]
    assert found == decisions


def test_parts_of_an_amendment_are_none_of_the_motion() -> None:
    record = record_of(
        PAGE.format(
            told="It was moved by Councillor Orr, seconded by Councillor A. Pell:\n\n(1) That the pier be shut;\n\n"
            "(2) that the lamps be sold.\n\nAn amendment was moved by Councillor Bell, seconded by Councillor Frome:\n\n"
            "1. that the pier be kept;\n\n2. that the lamps be lit.\n\nThe amendment was lost.\n\n"
            "The motion was put and carried by 14 votes to 8."
        )
    )
    assert [f.result for f in record.facts if isinstance(f, Motion)] == ["carried", "lost"]
    decided = " ".join(f.text for f in record.facts if isinstance(f, Decision))
    assert "pier be kept" not in decided and "lamps be lit" not in decided


BLOCK = """Agenda and decisions

Items
No. Item

1.

Welcome

Presented By: Convener

Decision:

Apologies were received from Councillor Tom Reed.

2.

Ferry grants 2031-32 pdf icon PDF 241 KB

Presented By: Ann Hale, Pier Manager

Decision:

The Ferry Board noted the sum of £1.9m still to come.

3.

Ferry Plan

Presented By: Councillor Ida Marl

Decision:

The plan was approved.
"""


def test_whom_a_label_sets_before_a_matter_presents_it_and_is_there() -> None:
    record = record_of(BLOCK)
    there = [
        f.person for f in record.facts if isinstance(f, Attendance) and f.status == "in-attendance"
    ]
    assert there == ["Ann Hale"]
    reports = [f.presented_by for f in record.facts if isinstance(f, Report)]
    assert reports[0] == ("Ann Hale",)
    assert "sum of £1.9m still to come" in [
        f.text.removeprefix("the ").rstrip(".") for f in record.facts if isinstance(f, Decision)
    ]


BIDDEN = """Councillor Ida Marl, Cabinet Member for Piers, had been asked to attend. She said that the pier was sound.

Members made the following points:-

Councillor Tom Reed asked when the lamps would be lit. A Pier Engineer was wanted."""


def test_who_was_bidden_is_invited_and_points_are_no_roll() -> None:
    record = record_of(PAGE.format(told=BIDDEN))
    found = {(f.person, f.status) for f in record.facts if isinstance(f, Attendance)}
    assert ("Ida Marl", "invited") in found
    assert not {name for name, _ in found} & {"Pier Engineer"}
    assert not [f for f in record.facts if isinstance(f, Action)]


UNTITLED = """Present :

Mr H Orr (Chairman), Miss A Pell, Mrs S Vane

Apologies :

Dr F Marsh



THAT Miss A Pell be appointed Vice-Chairman for the year.


Mrs S Vane declared a personal interest in Minute 18.


Cabinet would take the decision on 26 July 2031.
"""


def test_what_was_decided_first_ends_the_list_of_those_away() -> None:
    record = record_of(UNTITLED)
    away = [f.person for f in record.facts if isinstance(f, Attendance) and f.status == "apologies"]
    assert away == ["F Marsh"]
    assert not [f for f in record.facts if isinstance(f, Action)]


def test_what_nobody_else_can_do_is_not_recommended_to_anybody() -> None:
    record = record_of(
        PAGE.format(
            told="The Panel recommended:\n\n(1) That the Cabinet Member be asked to send the fares.\n\n"
            "(2) That the Pier Company be invited to the meeting in May.\n\n(3) That the summary be noted."
        )
    )
    found = [f.ordinal for f in record.facts if isinstance(f, Recommendation)]
    assert found == ["1"]
    assert len([f for f in record.facts if isinstance(f, Decision)]) == 3
