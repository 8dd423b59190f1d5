"""The word lists: every word means one thing, and the usual spellings are there."""

# ruff: noqa: E501  (tables of words)

from __future__ import annotations

from importlib.resources import files

import pytest
import yaml

from loaders.readers.columns import field_of, fields_of, role_of, side_of
from loaders.rosters.words import (
    attendance_status,
    is_party,
    is_post,
    party_name,
    post_kind,
    result_of,
    role_kind,
    seat_role,
)

WORDS = yaml.safe_load(files("loaders.rosters").joinpath("words.yaml").read_text("utf-8"))
COLUMNS = yaml.safe_load(files("loaders.readers").joinpath("columns.yaml").read_text("utf-8"))


@pytest.mark.parametrize("table", ["titles", "parties", "seats", "attendance", "results"])
def test_no_word_means_two_things(table: str) -> None:
    seen: dict[str, str] = {}
    for key, words in WORDS[table].items():
        for word in words:
            assert seen.setdefault(str(word).casefold(), key) == key, word


@pytest.mark.parametrize("table", ["fields", "sides"])
def test_no_heading_means_two_things(table: str) -> None:
    seen: dict[str, str] = {}
    for key, words in COLUMNS[table].items():
        for word in words:
            assert seen.setdefault(str(word).casefold(), key) == key, word


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("The Labour Party", "Labour"), ("LABOUR", "Labour"), ("Welsh Labour", "Labour"), ("lab", "Labour"),
        ("Labour and Co-operative", "Labour and Co-operative"), ("LD", "Liberal Democrat"), ("Lib Dem", "Liberal Democrat"),
        ("Conservative and Unionist Party", "Conservative"), ("Green", "Green"), ("Non-Aligned", "Independent"),
        ("Little Marsh First", "Little Marsh First"),
    ],
)  # fmt: skip
def test_parties(printed: str, name: str) -> None:
    assert party_name(printed) == name


def test_meanings() -> None:
    assert is_party("Ind")
    assert not is_party("Castle")
    assert [attendance_status(w) for w in ("Present", "Apologies", "Absent", "Expected", "In attendance", "odd")] == [
        "present", "apologies", "absent", "", "in-attendance", "",
    ]  # fmt: skip
    assert [result_of(w) for w in ("Rejected", "Carried", "not carried", "Withdrawn", "Deferred")] == [
        "lost", "carried", "lost", "withdrawn", "",
    ]  # fmt: skip
    assert [side_of(w) for w in ("For", "Noes", "Abstain", "Did not vote", "Maybe")] == [
        "for",
        "against",
        "abstain",
        "absent",
        "",
    ]
    assert [seat_role(w) for w in ("Vice-Chairman", "Substitute", "Treasurer")] == [
        "vice-chair",
        "substitute",
        "",
    ]
    assert not is_post("Committee Member")
    assert is_post("Leader of the Council")
    assert [post_kind(w) for w in ("Vice-Chair", "Leader of the Council", "Cabinet Member for Ports", "Head of Legal")] == [
        "chair", "elected", "portfolio", "officer",
    ]  # fmt: skip
    assert [
        role_kind(w) for w in ("Officer", "Democratic Services Manager", "Observer", "Chair")
    ] == ["officer", "officer", "lay", ""]


@pytest.mark.parametrize(
    ("headings", "role"),
    [
        (["Councillor", "Vote"], "votes"),
        (["Attendee", "Role", "Attendance"], "attendance"),
        (["Councillor", "Expected", "Present", "Present virtual"], "attendance-summary"),
        (["Title", "Date", "Effective from", "Call-ins"], "decision-list"),
        (["Issue", "Decision Maker", "Decision due date"], "forward-plan"),
        (
            [
                "council_id",
                "raw_division",
                "raw_identifier",
                "email",
                "url",
                "raw_name",
                "raw_party",
            ],
            "roster",
        ),
        (["Council", "Ward Name", "Councillor Name", "Next Election", "Party Name"], "roster"),
        (["Aelod / Member", "Plaid / Party"], "roster"),
        (["Name", "Organisation"], ""),
        (["Lot", "Price"], ""),
        (["Date", "Amount"], ""),
    ],
)
def test_kinds_of_tables(headings: list[str], role: str) -> None:
    assert role_of(headings) == role


def test_fields() -> None:
    assert field_of("  Political Group: ") == "party"
    assert field_of("wardName") == "ward"
    assert fields_of(["Name", "Councillor"]) == {"name": 0}
