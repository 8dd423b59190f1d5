"""Pages of a council's system that are tables and lists: what the rows say, and what stands around them."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import (
    Attendance,
    Decision,
    Document,
    Holding,
    Item,
    Meeting,
    MentionedMeeting,
    Motion,
    Organisation,
    Person,
    Record,
)

VOTES = """
<h1 class="mgMainTitleTxt">Recorded votes</h1>
<h2 class="mgSubTitleTxt">Council, Tuesday, 4th March, 2031 7.00 pm</h2>
<h3 class="mgSubSubTitleTxt">Item: 12. Lamps in Elm Road</h3><h4>Amendment 1</h4>
<div class="mgWordPara"><p>Moved by Councillor Joan Pell and seconded by Councillor R Quine that the lamps be sold.</p></div>
<p>Amendment status:Rejected</p>
<table><tr><th>Councillor</th><th>Vote</th></tr><tr><td>Councillor Joan Pell</td><td>For</td></tr>
<tr><td>Councillor Rhys Quine</td><td>Against</td></tr><tr><td>Councillor Tom Orr</td><td>Against</td></tr></table>
<h4>Substantive motion</h4>
<div class="mgWordPara"><p>Moved by Councillor Orr, seconded by Councillor Quine:</p><p>(1) That the lamps be lit by May.</p></div>
<p><span class="mgLabel">Motion status: </span>Carried</p>
<table><tr><td>For</td><td>T Orr and R Quine</td><td>2</td></tr><tr><td>Against</td><td>J Pell</td><td>1</td></tr></table>
<h2 class="mgSubTitleTxt">Council, Tuesday, 8th April, 2031 7.00 pm</h2>
<h3 class="mgSubSubTitleTxt">3. Benches</h3><h4>Motion</h4><p>Motion status: Carried</p>
<table><tr><td>For</td><td>Tom Orr</td><td>1</td></tr><tr><td>Against</td><td>None</td><td>0</td></tr></table>
"""

ATTENDANCE = """
<h1 class="mgMainTitleTxt">Meeting attendance</h1>
<h2 class="mgSubTitleTxt">Lamps Panel, Wednesday, 5th March, 2031 10.00 am</h2>
<p><span class="mgLabel">Venue: </span>Room 2, Hexwick Hall</p>
<table><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr>
<tr><td><a href="mgUserInfo.aspx?UID=1">Councillor Joan Pell</a></td><td>Chair</td><td>Present, virtual</td></tr>
<tr><td><a href="mgUserInfo.aspx?UID=2">Councillor Tom Orr</a></td><td>Non-Committee Member</td><td>In attendance, remotely</td></tr>
<tr><td><a href="mgUserInfo.aspx?UID=3">Councillor Una Rudd</a></td><td>Reserve</td><td>Present, as substitute</td></tr>
<tr><td><a href="mgUserInfo.aspx?UID=4">Councillor Vic Sloan</a></td><td>Deputy Leader</td><td>Expected</td></tr>
<tr><td>Ms Wyn Tranter</td><td>Tenant Co-optee (non-voting)</td><td>Attended</td></tr>
<tr><td>Zed Upcott</td><td>Interim Head of Lamps</td><td>Officer in attendance</td></tr>
<tr><td>Sgt Abe Marsh</td><td>Hexshire Police</td><td>In attendance</td></tr></table>
<p>The Head of Benches keeps this record.</p>
"""

COMMITTEE = """
<h1 class="mgMainTitleTxt">Committee details</h1><h2 class="mgSubTitleTxt">Lamps Scrutiny Panel</h2>
<h3 class="mgSubSubTitleTxt">Purpose of committee</h3>
<div class="mgWordPara"><p>The Panel may ask Hexwick Power Ltd to attend. It is chaired yearly and meets often.</p></div>
<h3 class="mgSubSubTitleTxt">Membership</h3><ul class="mgBulletList">
<li><a href="mgUserInfo.aspx?UID=1">Councillor Joan Pell</a> (Chair)</li>
<li><a href="mgUserInfo.aspx?UID=2">Councillor Tom Orr</a> (Substitute)</li><li>Vacancy</li></ul>
<p>Next meeting: Thursday, 3 April 2031 at 5.30 pm.</p>
<p><span class="mgLabel">Support officer: </span>Wyn Tranter, Senior Scrutiny Officer.</p>
"""

PLAN = """
<h1 class="mgMainTitleTxt">Forward plan</h1>
<h2 class="mgSubTitleTxt">Cabinet Forward Plan - 1 March 2031 - 30 June 2031</h2>
<table id="mgItemTable"><tr><th>No.</th><th>Item</th></tr><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td>
<td><p class="mgAiTitleTxt">Lamp strategy <span class="mgPlanItemNew">NEW</span></p><p><span class="mgLabel">Decision maker: </span>Cabinet<br/>
<span class="mgLabel">Decision due: </span>15 Apr 2031<br/><span class="mgLabel">Lead director: </span>Director of Lamps, Joan Pell</p></td></tr></table>
"""

LISTED = """
<h1 class="mgMainTitleTxt">Decisions</h1><table class="mgTabTable"><caption class="mgSectionTitle">Decisions published</caption>
<tr><th>Title</th><th>Date</th><th>Effective from</th><th>Call-ins</th></tr>
<tr><td>Lamps in Elm Road</td><td>03/03/2031</td><td>11/03/2031</td><td>Not for call-in</td></tr>
<tr><td>Write-off of debts</td><td>04/03/2031</td><td>12/03/2031</td><td>Expired</td></tr></table>
"""

OWN = """
<title>Cabinet - Hexwick Borough Council</title></head><body><main><h1>Cabinet decisions: 4 March 2031</h1>
<table><tr><th>Item</th><th>Decision</th><th>Lead officer</th></tr>
<tr><td>5. Lamps in Elm Road</td><td>Agreed to light the lamps by May.</td><td>Head of Lamps (Joan Pell)</td></tr>
<tr><td>6. Budget</td><td>Noted the forecast.</td><td>Treasurer</td></tr></table></main>
"""


def _record(body: str, title: str = "") -> Record:
    page = body if "<main>" in body else f'<title>{title}</title><div id="modgov">{body}</div>'
    (document,) = read_bytes(f"<!DOCTYPE html><html><head>{page}</html>".encode(), "page.html")
    assert isinstance(document, Document)
    return parse(document)


def _of(record: Record, kind: type, *slots: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(f, s) for s in slots) for f in record.facts if isinstance(f, kind)]


def test_votes_stand_with_their_items_movers_and_results() -> None:
    record = _record(VOTES)
    assert _of(record, Meeting, "body", "date", "start") == [
        ("Council", "2031-03-04", "19:00"), ("Council", "2031-04-08", "19:00"),
    ]  # fmt: skip
    items = {f.id: f for f in record.facts if isinstance(f, Item)}
    assert [(i.number, i.title) for i in items.values()] == [
        ("12", "Lamps in Elm Road"), ("3", "Benches"),
    ]  # fmt: skip
    motions = [f for f in record.facts if isinstance(f, Motion)]
    assert [
        (items[m.item].number, m.mover, m.seconder, m.result, m.voters_for, m.voters_against)
        for m in motions
    ] == [
        ("12", "Joan Pell", "Rhys Quine", "lost", ("Joan Pell",), ("Rhys Quine", "Tom Orr")),
        ("12", "Tom Orr", "Rhys Quine", "carried", ("Tom Orr", "Rhys Quine"), ("Joan Pell",)),
        ("3", "", "", "carried", ("Tom Orr",), ()),
    ]
    assert motions[0].meeting == motions[1].meeting != motions[2].meeting
    assert [d[0] for d in _of(record, Decision, "text")] == ["the lamps be lit by May."]
    assert sorted(_of(record, Person, "name")) == [("Joan Pell",), ("Rhys Quine",), ("Tom Orr",)]


def test_an_attendance_page_gives_rows_head_and_what_stands_around() -> None:
    record = _record(ATTENDANCE, "Attendance - Lamps Panel - Hexwick Borough Council")
    assert _of(record, Meeting, "council", "body", "date", "venue") == [
        ("Hexwick Borough Council", "Lamps Panel", "2031-03-05", "Room 2, Hexwick Hall")
    ]
    assert set(_of(record, Attendance, "person", "status")) == {
        ("Joan Pell", "present"), ("Tom Orr", "in-attendance"), ("Una Rudd", "substitute"),
        ("Wyn Tranter", "present"), ("Zed Upcott", "in-attendance"), ("Abe Marsh", "in-attendance"),
    }  # fmt: skip
    assert set(_of(record, Holding, "person", "post", "status")) == {
        ("Joan Pell", "Chair", ""), ("Vic Sloan", "Deputy Leader", ""),
        ("Zed Upcott", "Head of Lamps", "interim"),
    }  # fmt: skip
    assert ("Hexshire Police",) in _of(record, Organisation, "name")
    assert ("Wyn Tranter", "lay") in _of(record, Person, "name", "role")
    assert any("Head of Benches" in str(f) for f in record.facts)


def test_a_committee_page_tells_of_no_meeting_and_hides_nothing() -> None:
    record = _record(COMMITTEE)
    assert not _of(record, Meeting, "body") and not _of(record, Attendance, "person")
    assert _of(record, MentionedMeeting, "date") == [("2031-04-03",)]
    assert ("Joan Pell", "Chair", "Lamps Scrutiny Panel") in _of(
        record, Holding, "person", "post", "organisation"
    )
    assert ("Wyn Tranter", "Senior Scrutiny Officer") in _of(record, Holding, "person", "post")
    assert ("Hexwick Power Ltd",) in _of(record, Organisation, "name")
    page = record.document.text
    assert any("chaired yearly" in page[u.span.start : u.span.end] for u in record.unread)


def test_a_plan_has_items_and_no_meeting_roll_or_decision() -> None:
    record = _record(PLAN)
    assert _of(record, Item, "number", "title") == [("1", "Lamp strategy")]
    assert not _of(record, Meeting, "date") and not _of(record, Attendance, "person")
    assert _of(record, Holding, "person", "post") == [("Joan Pell", "Director of Lamps")]


def test_each_row_of_a_list_of_decisions_is_an_item() -> None:
    record = _record(LISTED)
    assert _of(record, Item, "title") == [("Lamps in Elm Road",), ("Write-off of debts",)]
    assert not _of(record, Decision, "text")


def test_a_column_of_decisions_beside_the_items() -> None:
    record = _record(OWN)
    assert _of(record, Meeting, "council", "body", "date") == [
        ("Hexwick Borough Council", "Cabinet", "2031-03-04")
    ]
    assert _of(record, Item, "number", "title") == [("5", "Lamps in Elm Road"), ("6", "Budget")]
    assert [d[0] for d in _of(record, Decision, "text")] == [
        "light the lamps by May.",
        "forecast.",
    ]


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Present, virtual", "present"), ("Attended remotely", "present"), ("In attendance, virtual", "in-attendance"),
        ("Present as named substitute", "substitute"), ("Substitute for Cllr Pell", "substitute"),
        ("Apologies, substitute sent", "apologies"), ("Absent (no apologies)", "absent"), ("Expected", ""), ("Not required", ""),
    ],
)  # fmt: skip
def test_attendance_by_how_its_words_begin(printed: str, status: str) -> None:
    from loaders.rosters.words import attendance_status

    assert attendance_status(printed) == status


ROWS = """
<h1>Dale Town Council</h1><h2>Harbour Panel</h2><p>Minutes of the meeting held on Tuesday 4 March 2031</p>
<p>Present: Councillors Joan Pell (Chair) and Tom Orr. Officers: Una Rudd (Warden)</p>
<table><tr><th>Item</th><th>Discussion</th><th>Decision</th><th>Owner</th><th>Date</th></tr>
<tr><td>1 Lamps</td><td>The Warden said that two were out.</td><td>That both be mended.</td><td>Warden</td><td>1 May 2031</td></tr>
<tr><td>2 Benches</td><td>None was broken.</td><td>That the report be noted.</td><td></td><td></td></tr></table>
"""


def test_rows_that_tell_what_was_said_of_items_are_minutes() -> None:
    record = _record(f"</head><body><main>{ROWS}</main>")
    assert record.layout.name == "rows"
    assert [d[0].rstrip(".") for d in _of(record, Decision, "text")] == [
        "both be mended",
        "the report be noted",
    ]
