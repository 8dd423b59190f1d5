"""Minutes of panels: tabs above their lists, members in bullets, those who come to speak and to be asked."""

from __future__ import annotations

import pytest
from noticed import HEAD, who_was_there
from stated import record_of

from ontology.record import (
    Action,
    Attendance,
    Decision,
    Declaration,
    Holding,
    MentionedMeeting,
    Motion,
)


def test_tabs_head_the_lists_that_stand_below_them() -> None:
    page = """Hexwick Council
Ferry Committee - 04 Mar 2031 - 10:30

  > Documents   > Attendance   > Visitors   > Declarations of Interests

Attended - Committee Members

  Name                          Role           Representing
  Councillor Ann Bell           Convener       Independent
  Councillor John Marsh         Vice Convener  Independent

Visitors
  Sergeant Priya Nair, Hexwick Police

Declarations of Interests

  Member                       Item    Nature                         Action
  Councillor Ann Bell          1       Financial - lets a boat        Left the meeting
  Councillor John Marsh        2       Non-financial - rows there     Remained

Agenda Items

1 Moorings
Noted.

2 Oars
Noted.
"""
    record = record_of(page)
    assert who_was_there(record) == [
        "in-attendance Priya Nair",
        "present Ann Bell",
        "present John Marsh",
    ]
    told = [(f.person, f.interest, f.withdrew) for f in record.facts if isinstance(f, Declaration)]
    assert told == [("Ann Bell", "financial", True), ("John Marsh", "non-financial", False)]
    held = {(f.person, f.post) for f in record.facts if isinstance(f, Holding)}
    assert held == {("Ann Bell", "Convener"), ("John Marsh", "Vice Convener")}


def test_what_the_bullets_of_a_panel_tell() -> None:
    page = (
        "1. Minutes of 3 February 2031\nAGREED as a true record subject to one change\n\n"
        "2. Nets\nThe Commissioner, Tom Vane, presented his report and proposed a rise of 2%.\n"
        "• Cllr Marsh felt that it was too high and moved that there be none. There was no seconder and the motion fell.\n"
        "• Cllr Nair asked about eels. The Clerk was away and an answer would be sent in writing by the HFA.\n"
        "The Panel thanked Mr Vane for coming and noted the position.\n\n3. Next date\nFriday 4 April 2031, 11:00\n"
    )
    record = record_of(HEAD + page)
    (moved,) = (f for f in record.facts if isinstance(f, Motion))
    assert (moved.mover, moved.result) == ("John Marsh", "lost")
    decided = [(f.outcomes, f.text) for f in record.facts if isinstance(f, Decision)]
    assert decided == [
        (("confirmed",), "as a true record subject to one change"),
        (("noted",), "position"),
    ]
    assert [f.who for f in record.facts if isinstance(f, Action)] == [("HFA",)]
    met = [(f.date, f.relation) for f in record.facts if isinstance(f, MentionedMeeting)]
    assert met == [("2031-02-03", "previous-minutes"), ("2031-04-04", "next")]
    assert ("Tom Vane", "Commissioner") in {
        (f.person, f.post) for f in record.facts if isinstance(f, Holding)
    }


SPOKE = [
    (
        "Noted that the following spoke: Application 3 Mr Gerald Tull (objector), Application 5 Mrs Ida Dunn.",
        2,
    ),
    ("Public speakers - Mr Gerald Tull, item 3; Mrs Ida Dunn, item 5", 2),
    ("Noted that the following reports had come from Mr Gerald Tull: one on eels.", 0),
]


@pytest.mark.parametrize(("told", "count"), SPOKE)
def test_speakers_that_were_noted(told: str, count: int) -> None:
    record = record_of(f"{HEAD}1. Public speaking\n{told}\n\n2. Oil\nNoted.\n")
    there = [f for f in record.facts if isinstance(f, Attendance) and f.status == "in-attendance"]
    assert len(there) == count


def test_a_commissioner_is_there_and_is_no_member() -> None:
    page = (
        "1. Report of the Police and Crime Commissioner\n"
        "The Chair welcomed the Commissioner, Tom Vane, who was accompanied by his Chief Finance Officer, Ida Dunn.\n"
        "The Panel required the Clerk to write to the County by 1 May 2031.\n\n2. Oil\nNoted.\n"
    )
    record = record_of(HEAD + page)
    assert "Tom Vane" in {
        f.person for f in record.facts if isinstance(f, Attendance) and f.status == "in-attendance"
    }
    held = {(f.person, f.post) for f in record.facts if isinstance(f, Holding)}
    assert ("Tom Vane", "Police and Crime Commissioner") in held
