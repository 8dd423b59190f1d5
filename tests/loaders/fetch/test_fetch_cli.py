"""The command as a user meets it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from folkmoot.cli import cli


@pytest.fixture
def folkmoot():
    def call(*arguments: object):
        return CliRunner().invoke(cli, [str(a) for a in arguments], prog_name="folkmoot")

    return call


@pytest.fixture
def year(tmp_path):
    """The options that most calls share."""
    return (
        "--since", "2024-01-01", "--until", "2024-12-31", "--delay", "0",
        "--into", tmp_path / "kept",
    )  # fmt: skip


def test_a_fetch_ends_with_a_summary(folkmoot, ashmere, year) -> None:
    result = folkmoot("fetch", ashmere.origin, *year)
    assert result.exit_code == 0, result.stderr
    assert "fetched    18 pages: 2 attendance, 1 committees" in result.stdout
    assert "new        17" in result.stdout
    assert "same       1 say what another page says" in result.stdout
    assert "requests, 0 of them repeated" in result.stdout
    assert result.stderr == ""


def test_as_json(folkmoot, ashmere, year) -> None:
    ashmere.robots = "User-agent: *\nDisallow: /mgListRecordedVotes\n"
    ashmere.faults["Attendance.aspx.ID=901"] = ["status:404"]
    result = folkmoot("fetch", ashmere.origin, *year, "--json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert data["fetched"] == 16
    assert data["robots"] == [f"{ashmere.origin}/mgListRecordedVotesShort.aspx?AIID=7005&MID=903"]
    (failed,) = data["failed"]
    assert failed["url"] == f"{ashmere.origin}/mgMeetingAttendance.aspx?ID=901"
    assert failed["reason"] == "HTTP 404"
    assert failed["advice"]


def test_failures_tell_address_reason_and_what_to_do(folkmoot, ashmere, year) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["status:403"]
    result = folkmoot("fetch", ashmere.origin, *year, "--quiet")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        f"folkmoot: {ashmere.origin}/mgMeetingAttendance.aspx?ID=901: HTTP 403. The site refuses "
        "robots here; save the page with a browser and give the file.\n"
    )


def test_nothing_fetched(folkmoot, ashmere, year) -> None:
    ashmere.robots = "User-agent: *\nDisallow: /\n"
    result = folkmoot("fetch", f"{ashmere.origin}/mgListCommittees.aspx", *year)
    assert result.exit_code == 3
    assert "robots.txt does not allow" in result.stderr


def test_a_site_of_neither_system(folkmoot, ashmere, year) -> None:
    ashmere.faults[r"^/"] = ["status:404", "..."]
    result = folkmoot("fetch", ashmere.origin, *year)
    assert result.exit_code == 3
    assert "--system moderngov|cmis" in result.stderr


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Rothram", "Did you mean Rotherham Metropolitan Borough Council"),
        ("Xyzzy-upon-Nothing", "no council of the register is called"),
        ("http://[bad", "is no web address"),
        ("Aberdeenshire Islands Water Board", "Give its name, its code"),
        ("EDH", "--since"),
    ],
)
def test_places_that_cannot_be_fetched(folkmoot, tmp_path, place, words) -> None:
    since = () if place == "EDH" else ("--since", "2024-01-01")
    result = folkmoot("fetch", place, *since, "--into", tmp_path / "kept")
    assert result.exit_code == 2, result.output
    assert words in result.stderr
    assert not (tmp_path / "kept").exists()


def test_a_council_with_a_site_of_its_own(folkmoot, tmp_path) -> None:
    result = folkmoot("fetch", "ABC", "--since", "2024-01-01", "--into", tmp_path / "kept")
    assert result.exit_code == 2
    assert "no ModernGov or CMIS site of Armagh" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--since", "2024-01-01", "--only", "meetings,gossip"),
        ("--since", "2024-01-01", "--only", ""),
        ("--since", "January"),
        ("--since", "2024-02-01", "--until", "2024-01-01"),
        ("--since", "2024-01-01", "--max-pages", "0"),
        ("--since", "2024-01-01", "--delay", "-1"),
    ],
)
def test_wrong_usage(folkmoot, ashmere, tmp_path, arguments) -> None:
    result = folkmoot("fetch", ashmere.origin, *arguments, "--into", tmp_path / "kept")
    assert result.exit_code == 2
    assert ashmere.requests == []


def test_without_a_first_day(folkmoot, ashmere, tmp_path) -> None:
    into = ("--delay", "0", "--into", tmp_path / "kept")
    result = folkmoot("fetch", ashmere.origin, *into)
    assert result.exit_code == 2
    assert "--since 20" in result.stderr
    one = folkmoot("fetch", f"{ashmere.origin}/ieListDocuments.aspx?CId=101&MId=901", *into)
    assert one.exit_code == 0, one.stderr


def test_a_limit_of_pages(folkmoot, ashmere, year) -> None:
    result = folkmoot("fetch", ashmere.origin, *year, "--max-pages", 3)
    assert result.exit_code == 0
    assert "stopped after 3 pages, as --max-pages says" in result.stderr
    assert len(ashmere.pages()) == 4, "with the front page, by which the system is known"


def test_only_and_user_agent_and_warc(folkmoot, ashmere, year, tmp_path) -> None:
    result = folkmoot(
        "fetch", ashmere.origin, *year, "--only", "decisions", "--user-agent", "archive/1",
        "--format", "warc",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert {r.headers["user-agent"] for r in ashmere.requests} == {"archive/1"}
    assert (tmp_path / "kept" / "records.warc.gz").stat().st_size > 500
    assert not any("ListMeetings" in url for url in ashmere.urls)


def test_help_says_what_it_does(folkmoot) -> None:
    result = folkmoot("fetch", "--help")
    assert "--max-pages" in result.stdout
    assert "3 nothing" in result.stdout
