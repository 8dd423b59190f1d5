"""Comings and goings in further words: links that break, hours without their half of the day, several with an hour
each, a seat taken for good."""

from __future__ import annotations

import pytest
from stated import lines, record_of

HEAD = """Hexwold Borough Council

Minutes of the Council held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike, Tom Dent and Una Frost

1. Apologies

None.

2. Harbour

"""

MOVED: list[tuple[str, list[str]]] = [
    ("Councillor Pike lost his internet connection at 8.51 pm and did not rejoin.", ["left Colin Pike at 20:51"]),
    ("Cllr Pike dialled back in at 8.05.", ["joined Colin Pike at 20:05"]),
    ("Cllr Pike stepped out at 7.50.", ["left Colin Pike at 19:50"]),
    ("Councillor Pike (who had by then come on-line, at 7.12pm) asked about lamps.", ["joined Colin Pike at 19:12"]),
    ("Cllr Pike spoke in objection and thereafter left the room, 8.10pm.", ["left Colin Pike at 20:10"]),
    ("Cllr Pike joined the members at the table at 8.41.", ["joined Colin Pike at 20:41"]),
    (
        "Councillor Pike entered at 6.50pm, Councillor Dent at 6.55pm and Councillor Frost at 7pm.",
        ["joined Colin Pike at 18:50", "joined Tom Dent at 18:55", "joined Una Frost at 19:00"],
    ),
    ("(Cllr Pike withdrew 7.05 - 7.20)", ["joined Colin Pike at 19:20", "left Colin Pike at 19:05"]),
    ("Councillor Pike gave his apologies for leaving early and departed at 8.30 pm.", ["left Colin Pike at 20:30"]),
    ("Councillor Pike was in attendance from 7.15 pm.", ["joined Colin Pike at 19:15"]),
    ("Councillor Pike present until 8.15 pm.", ["left Colin Pike at 20:15"]),
    ("Councillor Pike retired at 7pm; resumed his seat at 7.20pm.", ["joined Colin Pike at 19:20", "left Colin Pike at 19:00"]),
    # no movement
    ("Councillor Pike left the keys by 7.50 metres of fence.", []),
    ("Councillor Pike took his place as the Council's member of the Trust.", []),
    ("Councillor Pike joined in the thanks. Councillor Dent entered into talks.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVED)
def test_moved(text: str, expected: list[str]) -> None:
    told = lines(record_of(f"{HEAD}{text}\n"), "Attendance")
    moved = [line for line in told if not line.startswith("present")]
    assert moved == [f"{line} (Harbour)" for line in expected]


def test_hours_in_the_brackets_of_a_roll_are_their_own() -> None:
    text = HEAD.replace(
        "Colin Pike, Tom Dent", "Colin Pike (arrived 6.40pm), Tom Dent (left 8.15 pm)"
    )
    told = lines(record_of(text + "Noted.\n"), "Attendance")
    assert told[:2] == ["joined Colin Pike at 18:40", "left Tom Dent at 20:15"]


def test_apologies_not_received() -> None:
    text = HEAD.replace("None.", "Apologies: Cllr Stobbs. Apologies not received: Cllr Hook.")
    told = lines(record_of(text + "Noted.\n"), "Attendance")
    assert told[:2] == ["absent Hook", "apologies Stobbs"]


def test_who_stood_in_sent_no_apologies() -> None:
    text = HEAD.replace(
        "1. Apologies\n\nNone.",
        "1. Apologies and substitutes\n\nSubstitutions\nCouncillor Reed sub for Councillor Stobbs",
    )
    told = lines(record_of(text + "Noted.\n"), "Attendance")
    assert [t for t in told if "Reed" in t] == ["substitute Reed for Stobbs"]
