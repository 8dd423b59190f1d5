"""What is fetched of a CMIS site."""

from __future__ import annotations

from datetime import date

import pytest
from replica import cmis_site
from test_fetch_moderngov import kept, sidecar

from loaders.fetch.sites.cmis import _day, _months

EVERYTHING = [
    "lists/meetings-2024-06-01.html",
    "lists/meetings-2024-07-01.html",
    "lists/meetings-2024-08-01.html",
    "lists/meetings-list.html",
    "meetings/2024-06-11-planning-committee-301.html",
    "meetings/2024-07-16-executive-302-documents.html",
    "meetings/2024-07-16-executive-302.html",
    "meetings/2024-07-30-planning-committee-303.html",
    "minutes/2024-06-11-planning-committee-301-final-planning-minutes-11062024.pdf",
    "minutes/2024-07-16-executive-302-minutes-16-july-2024.pdf",
]
SUMMER = {"since": date(2024, 6, 5), "until": date(2024, 8, 31)}


@pytest.fixture
def thornhythe(serve):
    return serve(cmis_site())


@pytest.mark.parametrize("start", ["Meetings.aspx", "Councillors.aspx", ""])
def test_meetings_and_minutes_of_the_window(thornhythe, run, tmp_path, start) -> None:
    report = run(f"{thornhythe.origin}/live/{start}", system="cmis", **SUMMER)
    assert report.exit_code == 0, report.failed
    assert kept(tmp_path) == EVERYTHING
    assert not any("/Meeting/304/" in url for url in thornhythe.urls)


def test_the_system_is_seen_in_the_page(thornhythe, run) -> None:
    report = run(f"{thornhythe.origin}/live/Meetings.aspx", **SUMMER)
    assert report.system == "cmis"


def test_agendas_and_other_meetings_minutes_are_left(thornhythe, run) -> None:
    run(f"{thornhythe.origin}/live/Meetings.aspx", **SUMMER)
    files = [url[-2:] for url in thornhythe.urls if "Document.ashx" in url]
    assert files == ["a2", "b3"]


def test_only_meetings(thornhythe, run) -> None:
    report = run(f"{thornhythe.origin}/live/Meetings.aspx", only=frozenset({"meetings"}), **SUMMER)
    assert "minutes" not in report.kinds
    assert report.kinds["meeting"] == 3


def test_a_kind_that_cmis_has_not(thornhythe, run) -> None:
    report = run(f"{thornhythe.origin}/live/Meetings.aspx", only=frozenset({"decisions"}), **SUMMER)
    assert report.notes == ["of CMIS sites only meetings and minutes are fetched"]


def test_a_page_is_told_by_its_ids(thornhythe, run, tmp_path) -> None:
    run(f"{thornhythe.origin}/live/Meetings.aspx", **SUMMER)
    about = sidecar(
        tmp_path, "2024-06-11-planning-committee-301-final-planning-minutes-11062024.pdf"
    )
    assert ["127.0.0.1", "meeting", "301"] in about["ids"]
    assert ["127.0.0.1", "committee", "4"] in about["ids"]


def test_a_calendar_that_shows_this_month_only(serve, run, tmp_path) -> None:
    site = cmis_site()
    site.tabs_known = False
    replica = serve(site)
    report = run(f"{replica.origin}/live/Meetings.aspx", **SUMMER)
    assert "current month only" in report.notes[0]
    assert kept(tmp_path) == ["lists/meetings-list.html"]


def test_no_calendar_anywhere(serve, run) -> None:
    replica = serve(cmis_site(), faults={"Meeting": ["status:404", "..."]})
    report = run(f"{replica.origin}/live/Councillors.aspx", system="cmis", **SUMMER)
    assert report.exit_code == 3
    (failure,) = report.failed
    assert "no calendar of meetings was found (4 pages were looked at)" in failure.reason


def test_one_meeting(thornhythe, run) -> None:
    view = "/live/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/412"
    page = "/Meeting/301/Committee/4/SelectedTab/Documents/Default.aspx"
    report = run(thornhythe.origin + view + page, since=date.min)
    assert report.kinds == {"meeting": 1, "minutes": 1}


def test_a_second_run_keeps_nothing_new(thornhythe, run) -> None:
    first = run(f"{thornhythe.origin}/live/Meetings.aspx", **SUMMER)
    second = run(f"{thornhythe.origin}/live/Meetings.aspx", **SUMMER)
    assert second.stored == 0
    assert second.unchanged == first.fetched


def test_an_opaque_address_may_change_and_the_file_stays_the_same(serve, run, tmp_path) -> None:
    site = cmis_site()
    replica = serve(site, validators=False)
    run(f"{replica.origin}/live/Meetings.aspx", **SUMMER)
    documents = site.data["meetings"][0]["documents"]
    before = kept(tmp_path)
    documents[1][0] = "z9"
    report = run(f"{replica.origin}/live/Meetings.aspx", **SUMMER)
    assert kept(tmp_path) == before
    assert report.stored == 0


def test_slow_pages_are_waited_for(thornhythe, run) -> None:
    thornhythe.faults["Date/2024-06-01"] = ["slow:0.6"]
    report = run(
        f"{thornhythe.origin}/live/Meetings.aspx", system="cmis", limits={"read": 0.2}, **SUMMER
    )
    assert report.retries == 0, "the system's own limit is longer"
    assert report.exit_code == 0


@pytest.mark.parametrize(
    ("words", "month", "day"),
    [
        ("Monday, 8 June", date(2026, 6, 1), "2026-06-08"),
        ("Thursday, 1 January", date(2025, 12, 1), "2026-01-01"),
        ("Tuesday, 31 December", date(2025, 1, 1), "2024-12-31"),
        ("Monday, 8 June 2026", date(2026, 6, 1), "2026-06-08"),
        ("Venue", date(2026, 6, 1), ""),
    ],
)
def test_the_year_of_a_day(words, month, day) -> None:
    assert _day(words, month) == day


def test_months() -> None:
    assert list(_months(date(2024, 11, 30), date(2025, 2, 1))) == [
        date(2024, 11, 1), date(2024, 12, 1), date(2025, 1, 1), date(2025, 2, 1),
    ]  # fmt: skip
