"""Pages about a body: who sits on it and what it is for, and no meeting."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import (
    Attendance,
    Holding,
    Item,
    Meeting,
    MentionedMeeting,
    Person,
)

COMMITTEE = """<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Committee details</h1>
<h2 class="mgSubTitleTxt">Ditches Panel</h2><div class="mgContent">
<h3 class="mgSubSubTitleTxt">Membership</h3><ul class="mgBulletList">
<li><a href="mgUserInfo.aspx?UID=1">Councillor Ada Pell</a> (Chair)</li><li>Mr Ian Crabb (Co-opted Member)</li></ul>
<h3 class="mgSubSubTitleTxt">Meetings</h3><p>12 March 2032, 2.00 pm</p>
<h3 class="mgSubSubTitleTxt">Officers</h3><p>Joan Vane, Head of Ditches</p>
</div></div></body></html>"""


def test_page_of_a_committee_in_markup_is_read_as_its_text() -> None:
    record = record_of(COMMITTEE)
    assert {(h.person, h.post) for h in facts_of(record, Holding)} == {
        ("Ada Pell", "Chair"),
        ("Joan Vane", "Head of Ditches"),
    }
    assert [(m.body, m.date) for m in facts_of(record, MentionedMeeting)] == [
        ("Ditches Panel", "2032-03-12")
    ]
    assert not facts_of(record, Attendance) and not facts_of(record, Item)


BODY = """Pennant Borough Council | Committees
About us > Committees > Ditches and Rivers Committee

Ditches and Rivers Committee

{does}
The Committee meets on the first Monday of the month. It holds the Portfolio Holder for Water to account.

{members} 2031/32
Chair: Councillor W.J. Mallow
Members:
Councillor Mrs R. Thorne, P. Bright, T. Cass
Two places vacant.

{officers}
Head of Drainage: Ms Sian Lark
Clerk: Olive Finn, 01632 960 110

Meetings
Next meeting 12 March 2032
9 January 2032 [Agenda] [Minutes]
12 December 2031 (inquorate; no minutes)

{groups}
Towpath Working Group (Cllr Thorne convenes)

Attendance of Members since May
W.J. Mallow 7/8; R. Thorne 5/8; P. Bright 8/8; T. Cass 3/8
"""


@pytest.mark.parametrize(
    ("does", "members", "officers", "groups"),
    [
        ("What this Committee does", "Committee Membership", "Officers who usually attend", "Sub-groups"),
        ("About this Committee", "Membership", "Officers who attend", "Working Groups"),
        ("Remit of the Committee", "Members of the Committee", "Others who may attend", "Task groups"),
    ],
)  # fmt: skip
def test_page_about_a_committee_records_no_meeting(
    does: str, members: str, officers: str, groups: str
) -> None:
    record = record_of(BODY.format(does=does, members=members, officers=officers, groups=groups))
    assert not facts_of(record, Meeting)
    assert not facts_of(record, Item)
    assert not facts_of(record, Attendance)
    assert {p.name for p in facts_of(record, Person)} >= {"W.J. Mallow", "P. Bright", "Sian Lark"}
    told = {(m.body, m.date) for m in facts_of(record, MentionedMeeting)}
    body = "Ditches and Rivers Committee"
    assert {(body, "2032-03-12"), (body, "2032-01-09"), (body, "2031-12-12")} <= told
