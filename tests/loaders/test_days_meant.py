"""The year of a day that is told without one, and the body that goes by one word."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Fact, Meeting, MentionedMeeting

HEAD = """Hexwold Borough Council

PLACES PANEL

Minutes of the meeting held on Thursday 18 September 2031 at 6.00 pm

Present: Councillors Rhoda Ames (Chair), Colin Pike and Una Frost

1. Apologies

None.

2. Lamps

"""


def facts(text: str) -> list[Fact]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return list(parse(document).facts)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The town could not commit before its own Cabinet on 9th October.", "2031-10-09"),
        ("Continued to the meeting on 27 November.", "2031-11-27"),
        ("The item was put off until the meeting on 8 January.", "2032-01-08"),
        ("The Cabinet had on 9 October refused it.", "2030-10-09"),
        ("The lease was agreed at the meeting on 4 November.", "2030-11-04"),
        ("The next meeting on 12 September heard nothing of it.", "2031-09-12"),
        ("The next meeting would be on 5 May.", "2032-05-05"),
    ],
)
def test_a_day_without_a_year_is_the_one_that_the_sentence_means(told: str, expected: str) -> None:
    found = [fact.date for fact in facts(HEAD + told + "\n") if isinstance(fact, MentionedMeeting)]
    assert found == [expected]


def test_the_date_in_brackets_below_minutes_is_of_the_last_meeting() -> None:
    text = HEAD + "Noted.\n\n3. Minutes of the last meeting\n\n(17 July 2031)\n\nApproved.\n"
    found = [fact.date for fact in facts(text) if isinstance(fact, MentionedMeeting)]
    assert found == ["2031-07-17"]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("3. Next Panel\n\nThu 16 Oct 2031, 6.00 pm. Close: 7.05 pm.\n", ["2031-10-16"]),
        ("3. Date next\n\nThursday 16 October 2031\n", ["2031-10-16"]),
        ("3. When do we meet again?\n\n16 October 2031 in the Corn Hall.\n", ["2031-10-16"]),
        ("3. Next steps\n\n16 October 2031\n", []),
        (
            "3. Minutes of the last session\n\nConfirmed, Mr Pike being struck from those present on 17 July 2031.\n",
            ["2031-07-17"],
        ),
    ],
)
def test_a_day_below_a_title_of_what_is_next_or_beside_who_was_there(
    below: str, expected: list[str]
) -> None:
    found = facts(f"{HEAD}Noted.\n\n{below}")
    assert [fact.date for fact in found if isinstance(fact, MentionedMeeting)] == expected


YEARLESS = """HEXWOLD COMMUNITY COUNCIL

GENERAL MEETING {day}

Held in the Corn Hall at 7 p.m.

Present: Ann Bell, John Marsh and Priya Nair

1. Apologies

None.

2. Plans for {year}

The fair will be on the green. Noted.
"""


@pytest.mark.parametrize(
    ("day", "year", "expected"),
    [
        ("MONDAY 1 DECEMBER", "2032", "2031-12-01"),
        ("Wednesday 3rd March", "2032", "2032-03-03"),
        # no year about has that day
        ("Friday 5 March", "2032", "2032-03-05"),
        ("Sunday 3 March", "2032", ""),
        # nothing tells the year
        ("1 December", "2032", ""),
    ],
)
def test_the_weekday_tells_the_year_of_a_head_that_prints_none(
    day: str, year: str, expected: str
) -> None:
    found = [f for f in facts(YEARLESS.format(day=day, year=year)) if isinstance(f, Meeting)]
    assert [meeting.date for meeting in found] == [expected]


PANEL = """Venue: Corn Hall, Hexwold

Contact: {contact}

No. Item

1.
Apologies
Minutes:
None.

2.
{title}
Minutes:
The Panel considered the plan. The Panel agreed that it be adopted.
"""


@pytest.mark.parametrize(
    ("contact", "title", "expected"),
    [
        ("Fire and Rescue Panel Secretariat Tel. 01000 555 1", "Plan", "Fire and Rescue Panel"),
        ("Ann Bell", "Answers to the Places Panel", "Places Panel"),
        # two are named, or none
        ("Ann Bell", "Work of the Places Panel and the Homes Panel", "Panel"),
        ("Ann Bell, Panel Officer", "Plan", "Panel"),
        ("Ann Bell", "Appointment of a Pay Panel", "Panel"),
    ],
)
def test_a_body_goes_by_its_full_name_where_head_or_titles_tell_it(
    contact: str, title: str, expected: str
) -> None:
    found = facts(PANEL.format(contact=contact, title=title))
    assert [fact.body for fact in found if isinstance(fact, Meeting)] == [expected]
