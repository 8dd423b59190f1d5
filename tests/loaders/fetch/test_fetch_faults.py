"""What goes wrong on servers: what is retried, what falls back to XML, what is reported."""

from __future__ import annotations

import pytest
from test_fetch_moderngov import kept

MEETING = r"MId=901"
ONLY = frozenset({"meetings"})


def asked(replica, text):
    return [request for request in replica.requests if text in request.url]


@pytest.mark.parametrize(
    "fault",
    [
        "status:500", "status:502", "status:503", "status:504", "short", "garbled", "empty",
        "cut:varying",
    ],
)  # fmt: skip
def test_what_may_pass_is_asked_for_again(ashmere, run, clock, tmp_path, fault) -> None:
    ashmere.faults[MEETING] = [fault]
    report = run(ashmere.origin, only=ONLY)
    assert report.exit_code == 0, report.failed
    assert report.retries == 1
    assert len(asked(ashmere, "MId=901")) == 2
    assert max(clock.waits) == 5.0, "the first pause before asking again"
    assert "meetings/2024-06-04-cabinet-901.html" in kept(tmp_path)


def test_the_pause_before_asking_again_grows(ashmere, run, clock) -> None:
    ashmere.faults[MEETING] = ["status:500", "status:502", "status:503"]
    report = run(ashmere.origin, only=ONLY)
    assert report.exit_code == 0
    assert [wait for wait in clock.waits if wait > 2] == [5.0, 10.0, 20.0]


def test_what_does_not_pass_is_reported_and_read_as_xml(ashmere, run) -> None:
    ashmere.faults[MEETING] = ["status:500", "..."]
    report = run(ashmere.origin, only=ONLY)
    assert len(asked(ashmere, "MId=901")) == 4
    assert report.instead == 1
    assert report.exit_code == 0


def test_429_waits_as_long_as_the_server_says(ashmere, run, clock) -> None:
    ashmere.faults[MEETING] = ["status:429 77", "status:503 Wed, 15 Jan 2025 10:05:00 GMT"]
    report = run(ashmere.origin, only=ONLY)
    assert report.exit_code == 0
    long = [wait for wait in clock.waits if wait > 10]
    assert long[0] == 77
    assert 150 < long[1] < 230, "until the hour that the header names"
    assert len(asked(ashmere, "MId=901")) == 3


def test_a_server_that_wants_peace_for_long_gets_it_and_the_run_goes_on_later(
    ashmere, run, clock
) -> None:
    ashmere.faults[MEETING] = ["status:429 7200"]
    report = run(ashmere.origin, only=ONLY)
    assert "left alone for 7200 s" in report.stopped
    assert report.exit_code == 1
    assert not any(wait > 100 for wait in clock.waits)
    before = len(ashmere.requests)
    again = run(ashmere.origin, only=ONLY)
    assert again.exit_code == 0
    assert again.resumed == 2
    assert "/mgListCommittees.aspx?bcr=1" not in ashmere.urls[before:]


@pytest.mark.parametrize("code", ["401", "403", "404", "410", "451"])
def test_what_is_refused_or_missing_is_asked_for_once(ashmere, run, code) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = [f"status:{code}", "..."]
    report = run(ashmere.origin)
    assert len(asked(ashmere, "Attendance.aspx?ID=901")) == 1
    (failure,) = report.failed
    assert failure.url == f"{ashmere.origin}/mgMeetingAttendance.aspx?ID=901"
    assert failure.reason == f"HTTP {code}"
    assert failure.advice
    assert report.exit_code == 1
    assert report.retries == 0


def test_an_answer_that_breaks_off_at_the_same_place_each_time_is_what_there_is(
    ashmere, run, tmp_path
) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["cut", "..."]
    report = run(ashmere.origin, only=frozenset({"attendance"}))
    assert len(asked(ashmere, "mgMeetingAttendance.aspx?ID=901")) == 2
    assert report.exit_code == 0
    assert "attendance/2024-06-04-cabinet-901-attendance.html" in kept(tmp_path)


def test_an_answer_that_always_breaks_off_elsewhere_fails(ashmere, run) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["cut:varying", "..."]
    report = run(ashmere.origin, only=frozenset({"attendance"}))
    assert len(asked(ashmere, "mgMeetingAttendance.aspx?ID=901")) == 4
    (failure,) = report.failed
    assert "breaks off (asked 4 times)" in failure.reason


def test_a_slow_answer_is_given_up_and_asked_for_again(ashmere, run) -> None:
    ashmere.faults[MEETING] = ["slow:1"]
    report = run(ashmere.origin, only=ONLY, limits={"read": 0.3})
    assert report.retries == 1
    assert report.exit_code == 0


def test_an_answer_that_drips_without_end_is_given_up(ashmere, run) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["drip:2", "..."]
    report = run(ashmere.origin, limits={"total": 0.2, "tries": 2})
    (failure,) = report.failed
    assert "not complete after 0.2 s (asked 2 times)" in failure.reason


def test_an_answer_without_end_is_cut_at_the_limit(ashmere, run, tmp_path) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["large:1000", "..."]
    report = run(ashmere.origin, limits={"size": 1024 * 1024})
    (failure,) = report.failed
    assert "larger than 1 MB" in failure.reason
    assert len(asked(ashmere, "Attendance.aspx?ID=901")) == 1


def test_a_compressed_answer_is_measured_unpacked(ashmere, run) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["packed", "..."]
    report = run(ashmere.origin, limits={"size": 1024 * 1024})
    (failure,) = report.failed
    assert "larger than 1 MB" in failure.reason


@pytest.mark.parametrize(
    "fault", ["status:403", "challenge", "challenge:503", "quiet_challenge", "error_page"]
)
def test_blocked_html_is_read_as_xml(ashmere, run, tmp_path, fault) -> None:
    ashmere.faults[r"^/(?:mg(?!WebService)|ie|$)"] = [fault, "..."]
    report = run(ashmere.origin, only=ONLY, system="moderngov")
    assert report.exit_code == 0, report.failed
    assert kept(tmp_path) == [
        "lists/committees.xml",
        "lists/meetings-cabinet-101-2024-01-01-2024-12-31.xml",
        "lists/meetings-planning-committee-102-2024-01-01-2024-12-31.xml",
        "lists/meetings-standards-committee-103-2024-01-01-2024-12-31.xml",
        "meetings/2024-06-04-cabinet-901.xml",
        "meetings/2024-07-02-planning-committee-903.xml",
        "meetings/2024-09-10-cabinet-902.xml",
        "meetings/2024-11-19-standards-committee-905.xml",
    ]
    assert report.instead == 8
    assert report.retries == 0, "a challenge does not pass by asking again"
    assert not any("199" in url for url in ashmere.urls), "an abolished committee"


def test_a_site_that_refuses_html_is_not_asked_for_it_again_and_again(ashmere, run) -> None:
    ashmere.faults[r"^/(?:mg(?!WebService)|ie)"] = ["status:403", "..."]
    run(ashmere.origin, only=ONLY)
    refused = [request for request in ashmere.requests if request.status == 403]
    assert len(refused) == 2


def test_one_refused_page_does_not_make_the_others_xml(ashmere, run, tmp_path) -> None:
    ashmere.faults[MEETING] = ["status:403", "..."]
    report = run(ashmere.origin, only=ONLY)
    assert report.instead == 1
    names = kept(tmp_path)
    assert "meetings/2024-06-04-cabinet-901.xml" in names
    assert "meetings/2024-09-10-cabinet-902.html" in names


def test_html_that_calls_itself_xml_is_no_record(ashmere, run, tmp_path) -> None:
    ashmere.faults[r"^/mgWebService"] = ["html_as_xml", "..."]
    ashmere.faults[r"^/(?:mg(?!WebService)|ie|$)"] = ["status:403", "..."]
    report = run(ashmere.origin, only=ONLY, system="moderngov")
    assert report.exit_code == 3
    assert kept(tmp_path) == []
    (failure,) = report.failed
    assert "HTTP 403" in failure.reason
    assert "an HTML page in place of XML, though it calls it text/xml" in failure.reason
    assert "mgWebService.asmx/GetCommittees" in failure.reason


def test_a_page_of_another_kind_is_not_taken_for_the_meeting(ashmere, run, tmp_path) -> None:
    ashmere.faults[MEETING] = ["moved:302 /live/elsewhere", "..."]
    ashmere.faults["/live/elsewhere"] = ["bins", "..."]
    report = run(ashmere.origin, only=ONLY)
    assert report.instead == 1
    assert "meetings/2024-06-04-cabinet-901.xml" in kept(tmp_path)


def test_a_file_that_is_a_page_is_not_kept(ashmere, run, tmp_path) -> None:
    ashmere.faults["/documents/"] = ["error_page", "..."]
    report = run(ashmere.origin)
    (failure,) = report.failed
    assert "an HTML page in place of a file" in failure.reason
    assert not [name for name in kept(tmp_path) if name.startswith("minutes")]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("moved:302 /mgMeetingAttendance.aspx?ID=901", "circles"),
        ("moved:302 ftp://elsewhere.example/x", "no web address"),
        ("moved:302 http://[bad", "no web address"),
        ("nowhere", "without saying where"),
        ("unchanged", "304 though it was asked without conditions"),
    ],
)
def test_redirects_that_lead_nowhere(ashmere, run, fault, words) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = [fault, "..."]
    report = run(ashmere.origin)
    (failure,) = report.failed
    assert words in failure.reason


def test_a_chain_of_redirects_has_an_end(ashmere, run) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["moved:302 /step?n=0"]
    for number in range(12):
        ashmere.faults[rf"/step\?n={number}$"] = [f"moved:302 /step?n={number + 1}"]
    report = run(ashmere.origin)
    (failure,) = report.failed
    assert "too often" in failure.reason
    assert len(asked(ashmere, "/step")) == 8


def test_a_public_site_cannot_send_us_into_a_private_network(monkeypatch) -> None:
    from loaders.fetch import Limits
    from loaders.fetch import asking as module
    from loaders.fetch.asking import Asker
    from loaders.fetch.wire import Answer

    monkeypatch.setattr(module, "is_inner", lambda url: "10.0.0.1" in url)
    asker = Asker.__new__(Asker)
    asker._limits = Limits()
    asker.redirects = 0
    answer = Answer("https://a.example/x", 302, (("location", "http://10.0.0.1/admin"),), b"")
    onward, why = asker._onward("https://a.example/x", answer, [])
    assert onward == ""
    assert "private network" in why


def test_a_site_that_stops_answering_is_left_alone(ashmere, run) -> None:
    ashmere.faults[r"^/(?!robots|mgList|ieList|$)"] = ["status:503", "..."]
    report = run(ashmere.origin, limits={"tries": 1, "failures": 2})
    assert "the last 2 pages were not answered" in report.stopped
    assert "run the same command again later" in report.stopped
    assert report.exit_code == 1


def test_a_host_that_is_not_there(run) -> None:
    report = run("http://127.0.0.1:9/mgListCommittees.aspx")
    assert report.exit_code == 3
    (failure,) = report.failed[:1]
    assert "no connection" in failure.reason
