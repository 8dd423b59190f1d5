"""Pages of attendance in other dress: labels, cells one below another, statuses that no list knows."""

from __future__ import annotations

from typing import Any

import pytest
from stated import facts_of, record_of

from ontology.record import Attendance, Meeting, MentionedMeeting

HEAD = "Meeting attendance\n\nFenmarch District Council\n\n{meeting}\n\nAttendance details\n\n"
MEETINGS = [
    "Lamps Panel, Monday, 8th September, 2031 2.00 p.m.",
    "Lamps Panel - 8 September 2031 14:00",
]
ROWS = [
    ("Councillor Ursula Tench", "Chair", "Present"),
    ("Councillor Boyd Ramsell", "Vice-Chair", "Apologies, sent representative"),
    ("Councillor Ines Calloway", "Committee Member", "Late. Arrived 2.25 p.m."),
    ("Councillor Piers Aldgate", "Committee Member", "Present. Left 3.40 p.m."),
    ("Councillor Una Hale", "Committee Member", "Expected (item 3)"),
    ("Mrs Kay Osgood", "Democratic Services Officer", "Secretary"),
    ("Ravi Menon", "Head of Lamps", "In attendance (item 3)"),
    ("Joy Peart", "Officer", "Apologies"),
]
SAID = {
    ("Ursula Tench", "present", ""),
    ("Boyd Ramsell", "apologies", ""),
    ("Ines Calloway", "present", ""),
    ("Ines Calloway", "joined", "14:25"),
    ("Piers Aldgate", "present", ""),
    ("Piers Aldgate", "left", "15:40"),
    ("Kay Osgood", "in-attendance", ""),
    ("Ravi Menon", "in-attendance", ""),
    ("Joy Peart", "apologies", ""),
}


def stacked(rows: list[tuple[str, str, str]]) -> str:
    return "\n\n".join("\n".join(row) for row in [("Attendee", "Role", "Attendance"), *rows])


def barred(rows: list[tuple[str, str, str]]) -> str:
    return "\n".join(" | ".join(row) for row in [("Attendee", "Role", "Attendance"), *rows])


def labelled(rows: list[tuple[str, str, str]]) -> str:
    return "\n\n".join(f"Name: {n}\nRole: {r}\nAttendance: {a}" for n, r, a in rows)


@pytest.mark.parametrize("print_rows", [stacked, barred, labelled])
@pytest.mark.parametrize("meeting", MEETINGS)
def test_attendance_is_read_however_its_rows_are_printed(meeting: str, print_rows: Any) -> None:
    record = record_of(HEAD.format(meeting=meeting) + print_rows(ROWS))
    assert [(m.body, m.date, m.start) for m in facts_of(record, Meeting)] == [("Lamps Panel", "2031-09-08", "14:00")]  # fmt: skip
    assert {(a.person, a.status, a.at) for a in facts_of(record, Attendance)} == SAID


COUNTED = [
    "Councillor\nExpected\nPresent\nApologies\n\nCouncillor Ursula Tench\n24\n22\n2\n\nCouncillor Boyd Ramsell\n31\n29\n2",
    "Councillor\tExpected\tPresent\tApologies\nCouncillor Ursula Tench\t24\t22\t2\nCouncillor Boyd Ramsell\t31\t29\t2",
    "Councillor | Attended\nCouncillor Ursula Tench | 22\nCouncillor Boyd Ramsell | 29",
]


@pytest.mark.parametrize("table", COUNTED)
def test_how_often_members_came_tells_of_no_meeting(table: str) -> None:
    record = record_of(f"Attendance summary\n\nPeriod: 01/05/2030 to 30/04/2031\n\n{table}\n")
    assert not facts_of(record, Attendance)
    assert not facts_of(record, Meeting) and not facts_of(record, MentionedMeeting)


def test_rows_of_a_member_s_own_attendance_are_of_no_meeting_of_the_page() -> None:
    record = record_of(
        "Attendance record\nCouncillor Boyd Ramsell\n1 May 2030 to 30 April 2031\n\n"
        "Committee\tExpected\tAttended\nCouncil\t7\t6\nLamps Panel\t5\t5\n\n"
        "14/05/2030\tCouncil\tPresent\n08/09/2030\tLamps Panel\tApologies\n"
    )
    assert not facts_of(record, Meeting)
    told = {m.id: (m.body, m.date) for m in facts_of(record, MentionedMeeting)}
    assert {(a.status, *told[a.meeting]) for a in facts_of(record, Attendance)} == {
        ("present", "Council", "2030-05-14"),
        ("apologies", "Lamps Panel", "2030-09-08"),
    }
