"""robots.txt, pauses, and who we say we are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.fetch import Limits
from loaders.fetch.pacing import Pace, asked_pause
from loaders.fetch.robots import _fits, read_rules

ONLY = frozenset({"meetings"})


def test_disallowed_pages_are_not_asked_for(ashmere, run) -> None:
    ashmere.robots = "User-agent: *\nDisallow: /mgMeetingAttendance.aspx\nDisallow: /*Decision\n"
    report = run(ashmere.origin)
    assert ashmere.urls[0] == "/robots.txt"
    assert not any("Attendance" in url or "Decision" in url for url in ashmere.urls)
    assert f"{ashmere.origin}/mgMeetingAttendance.aspx?ID=901" in report.robots
    assert report.exit_code == 0
    assert report.kinds["meeting"] == 4


def test_a_site_that_allows_nothing_is_left_alone(ashmere, run) -> None:
    ashmere.robots = "User-agent: folkmoot\nDisallow: /\n\nUser-agent: *\nDisallow:\n"
    report = run(ashmere.origin, system="moderngov")
    assert ashmere.urls == ["/robots.txt"]
    assert report.exit_code == 3
    assert report.robots


def test_another_name_has_other_rules(ashmere, run) -> None:
    ashmere.robots = "User-agent: folkmoot\nDisallow: /\n\nUser-agent: *\nDisallow:\n"
    report = run(ashmere.origin, only=ONLY, user_agent="archive-project/2.0 (records@example.org)")
    assert report.exit_code == 0
    assert ashmere.requests[-1].headers["user-agent"] == "archive-project/2.0 (records@example.org)"


def test_we_say_who_we_are(ashmere, run) -> None:
    run(ashmere.origin, only=ONLY)
    agents = {request.headers["user-agent"] for request in ashmere.requests}
    (agent,) = agents
    assert agent.startswith("folkmoot/")
    assert "+https://" in agent


def test_robots_that_cannot_be_had_close_a_site(ashmere, run) -> None:
    ashmere.faults["/robots.txt"] = ["status:500", "..."]
    report = run(ashmere.origin, system="moderngov")
    assert set(ashmere.urls) == {"/robots.txt"}
    assert "robots.txt could not be had (HTTP 500" in report.failed[0].reason
    assert report.exit_code == 3


@pytest.mark.parametrize("answer", ["status:404", "status:403", "error_page"])
def test_a_site_without_robots_is_open(ashmere, run, answer) -> None:
    ashmere.faults["/robots.txt"] = [answer]
    assert run(ashmere.origin, only=ONLY).exit_code == 0


def test_robots_are_asked_for_once(ashmere, run) -> None:
    run(ashmere.origin)
    assert ashmere.urls.count("/robots.txt") == 1


def test_redirects_are_under_the_rules_too(ashmere, run) -> None:
    ashmere.robots = "User-agent: *\nDisallow: /closed/\n"
    ashmere.faults["Attendance.aspx.ID=901"] = ["moved:302 /closed/attendance", "..."]
    report = run(ashmere.origin)
    assert not any("/closed/" in url for url in ashmere.urls)
    assert len(report.robots) == 1


def test_one_request_at_a_time_with_a_pause_after_each(ashmere, run, clock) -> None:
    report = run(ashmere.origin)
    assert not any(request.overlapping for request in ashmere.requests)
    assert set(clock.waits) == {2.0}
    assert len(clock.waits) == report.requests - 1


def test_crawl_delay_wins_where_it_is_longer(ashmere, run, clock) -> None:
    ashmere.robots = "User-agent: *\nCrawl-delay: 12\nDisallow: /x\n"
    run(ashmere.origin, only=ONLY)
    assert set(clock.waits) == {12.0}


def test_crawl_delay_loses_where_it_is_shorter(ashmere, run, clock) -> None:
    ashmere.robots = "User-agent: *\nCrawl-delay: 1.5\nDisallow: /x\n"
    run(ashmere.origin, only=ONLY, delay=3)
    assert set(clock.waits) == {3.0}


def test_there_is_a_least_delay_for_other_machines(clock) -> None:
    pace = Pace(clock, 0.0, Limits())
    assert pace.delay("https://democracy.ashmere.example/") == 0.5
    assert pace.delay("http://127.0.0.1:8000/") == 0.0


def test_pauses_are_kept_for_each_host(clock) -> None:
    pace = Pace(clock, 2.0, Limits())
    pace.wait("https://a.example/")
    pace.done("https://a.example/")
    pace.wait("https://b.example/")
    assert clock.waits == []
    clock.passed += 0.5
    pace.wait("https://a.example/1")
    assert clock.waits == [1.5]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0), ("0.5", 0.5), ("-3", 0.0), ("", None), ("soon", None),
        ("Wed, 15 Jan 2025 10:01:40 GMT", 100.0), ("Wed, 15 Jan 2025 09:00:00 GMT", 0.0),
    ],
)  # fmt: skip
def test_retry_after(value, seconds) -> None:
    now = datetime(2025, 1, 15, 10, 0, tzinfo=UTC)
    assert asked_pause({"retry-after": value}, now) == seconds


ROBOTS = b"""
# rules
User-agent: badbot
Disallow: /

User-agent: *
Allow: /documents/public/
Disallow: /documents/
Disallow: /*.pdf$
Disallow: /search?*page=
Disallow: /Data%2Fold/
Crawl-delay: 0.5
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/documents/s1/a.html", False),
        ("/documents/public/a.html", True),
        ("/other/a.pdf", False),
        ("/other/a.pdf?T=1", True),
        ("/search?page=2", False),
        ("/search?q=x&page=2", False),
        ("/search?q=x", True),
        ("/Data/old/x", False),
    ],
)
def test_rules_are_weighed_as_rfc_9309_says(path, allowed) -> None:
    rules = read_rules(ROBOTS, "folkmoot")
    assert rules.allows("https://a.example" + path) is allowed
    assert rules.delay == 0.5
    assert not read_rules(ROBOTS, "badbot").allows("https://a.example/")


def test_groups_of_one_agent_are_one() -> None:
    text = (
        b"User-agent: folkmoot\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\n"
        b"User-agent: folkmoot\nDisallow: /b\nCrawl-delay: 4\n"
    )
    rules = read_rules(text, "folkmoot")
    assert not rules.allows("https://x.example/a")
    assert not rules.allows("https://x.example/b")
    assert rules.allows("https://x.example/c")
    assert rules.delay == 4


def test_request_rate_counts_as_a_delay() -> None:
    assert read_rules(b"User-agent: *\nRequest-rate: 1/30\nDisallow: /x\n", "folkmoot").delay == 30


@given(st.binary(max_size=400))
def test_any_robots_can_be_read(data: bytes) -> None:
    rules = read_rules(data, "folkmoot")
    rules.allows("https://a.example/ieListDocuments.aspx?CId=1&MId=2")


@given(st.text("ab/*", max_size=12), st.text("ab/", max_size=16))
def test_patterns_fit_as_their_regular_expressions_do(pattern: str, path: str) -> None:
    import re

    for end in ("", "$"):
        expression = ".*".join(map(re.escape, pattern.split("*"))) + (r"\Z" if end else "")
        assert _fits(path, pattern + end) == bool(re.match(expression, path)), (pattern + end, path)


def test_a_hostile_pattern_costs_no_time() -> None:
    assert not _fits("/" + "a" * 5000, "/" + "*a" * 2000 + "*b$")
