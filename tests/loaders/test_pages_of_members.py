"""A member's own page in other dress: what the lines under its headings say that the member is."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import (
    Attendance,
    Declaration,
    Holding,
    MentionedMeeting,
    Organisation,
    Person,
)

HEAD = "Councillor details\n\nCouncillor Dr Sian 'Nan' Probert OBE\n\nParty: Independent\nWard: Upper Mere\n\nMore information about this councillor\nDeclarations\n\n"
SEATS = [
    "Committees\nCabinet\nDitches Panel (Vice-Chair since 12 May 2028)\nLamps Committee [Member]\nWeir Board (Clerks) - Joint Secretary (Council side)\n\nOutside bodies\nMere Valley Railway CIC (non-executive director)\nHurn Common Good Trust (Trustee, ex officio)\nFerry Convention - Depute\nScotland Mooring Committee\n",
    "Committee membership\n\nCommittee | Position | From\nCabinet | Member | 06/05/2029\nDitches Panel | Vice-Chair | 18/05/2030\nLamps Committee | Member | 18/05/2030\nWeir Board (Clerks) | Joint Secretary (Council side) | 20/05/2029\n\nAppointments to other organisations\n\nOrganisation | Capacity\nMere Valley Railway CIC | Non-executive director\nHurn Common Good Trust | Trustee\nFerry Convention | Depute\nScotland Mooring Committee | Observer\n",
    "Member of\n• Cabinet\n• Ditches Panel, Vice-Chair\n• Lamps Committee\n• Weir Board (Clerks): Joint Secretary (Council side)\n\nRepresents the Council on\n• Mere Valley Railway CIC: Non-executive director\n• Hurn Common Good Trust, Trustee\n• Ferry Convention, Depute\n• Scotland Mooring Committee\n",
]


@pytest.mark.parametrize("seats", SEATS)
def test_seats_and_offices_are_read_however_they_are_listed(seats: str) -> None:
    record = record_of(HEAD + seats)
    assert {(h.person, h.post.lower(), h.organisation) for h in facts_of(record, Holding)} == {
        ("Sian 'Nan' Probert", "vice-chair", "Ditches Panel"),
        ("Sian 'Nan' Probert", "joint secretary (council side)", "Weir Board (Clerks)"),
        ("Sian 'Nan' Probert", "non-executive director", "Mere Valley Railway CIC"),
        ("Sian 'Nan' Probert", "trustee", "Hurn Common Good Trust"),
        ("Sian 'Nan' Probert", "depute", "Ferry Convention"),
    }
    assert [p.name for p in facts_of(record, Person)] == ["Sian 'Nan' Probert"]
    named = {o.name for o in facts_of(record, Organisation)}
    assert {"Mere Valley Railway CIC", "Hurn Common Good Trust", "Ferry Convention"} <= named
    assert not facts_of(record, Declaration) and not facts_of(record, MentionedMeeting)


def test_offices_stand_below_the_name_and_say_once_what_a_seat_says_again() -> None:
    record = record_of(
        "Your councillors\n\nCouncillor Ada Pell\n\nWard: Mere\nParty: Labour\n\n"
        "Provost of Hurn Council\nConvener of the Ditches Board\nWeir Champion - role, no body\n\n"
        "Previous roles\nDeputy Leader\n\n"
        "Committee appointments\nHurn Council (Provost)\nDitches Board (Convener)\nLamps Panel (Chair)\n"
    )
    assert {(h.post, h.organisation) for h in facts_of(record, Holding)} == {
        ("Provost of Hurn Council", ""),
        ("Convener of the Ditches Board", ""),
        ("Weir Champion", ""),
        ("Chair", "Lamps Panel"),
    }


def test_meetings_counted_and_to_come_were_not_attended() -> None:
    record = record_of(
        HEAD + "Meetings attended 01/04/2030 - 31/03/2031\n\n\tExpected\tPresent\nCouncil\t8\t8\n\n"
        "Recent meetings\n06/03/2031 Council - Present, as Chair\n\nNext expected: 01/05/2031 Ditches Panel\n"
    )
    told = {m.id: (m.body, m.date) for m in facts_of(record, MentionedMeeting)}
    assert set(told.values()) == {("Council", "2031-03-06"), ("Ditches Panel", "2031-05-01")}
    assert [(a.status, told[a.meeting]) for a in facts_of(record, Attendance)] == [
        ("present", ("Council", "2031-03-06"))
    ]
