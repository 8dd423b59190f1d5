"""Fetching again: what has changed, what has not, and going on after an interruption."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from replica import Replica, moderngov_site
from test_fetch_moderngov import kept

from loaders.fetch import FetchError
from loaders.fetch.state import NAME
from loaders.readers import read_sources

ONLY = frozenset({"meetings"})
HERE = Path(__file__).parent


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of change of every file but the state."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.name != NAME
    }


@pytest.mark.parametrize("form", ["files", "warc"])
def test_a_second_run_asks_whether_pages_have_changed_and_keeps_nothing(
    ashmere, run, tmp_path, form
) -> None:
    first = run(ashmere.origin, form=form)
    before, asked = contents(tmp_path / "kept"), len(ashmere.requests)
    second = run(ashmere.origin, form=form)
    assert contents(tmp_path / "kept") == before
    assert second.stored == second.size == 0
    assert second.unchanged == second.fetched == first.fetched
    assert second.exit_code == 0
    again = [r for r in ashmere.requests[asked:] if r.url not in ("/robots.txt", "/")]
    assert all(r.status == 304 and "if-none-match" in r.headers for r in again), again
    assert all(r.headers["if-modified-since"] == "Wed, 01 Jan 2025 10:00:00 GMT" for r in again)
    assert len(again) == first.fetched


@pytest.mark.parametrize("noisy", [False, True])
def test_a_site_without_validators_is_compared_by_what_it_says(serve, run, tmp_path, noisy) -> None:
    replica = serve(moderngov_site(noisy=noisy), validators=False)
    first = run(replica.origin)
    before = contents(tmp_path / "kept")
    second = run(replica.origin)
    assert second.unchanged == first.fetched
    assert contents(tmp_path / "kept") == before


def test_a_changed_page_takes_the_place_of_the_old_one_which_is_set_aside(
    serve, run, tmp_path
) -> None:
    site = moderngov_site()
    replica = serve(site)
    run(replica.origin)
    site.meeting(902).update(minutes=True)
    site.meeting(902)["items"][0]["minutes"] = "RESOLVED: That the report be noted."
    report = run(replica.origin)
    assert (report.stored, report.changed) == (1, 1)
    (page,) = (tmp_path / "kept").glob("*/meetings/*-902.html")
    assert b"RESOLVED: That the report be noted" in page.read_bytes()
    earlier = sorted(p.name for p in (tmp_path / "kept" / ".earlier").rglob("*-902.html*"))
    assert [name.partition("-")[2] for name in earlier] == [
        "2024-09-10-cabinet-902.html", "2024-09-10-cabinet-902.html.source.json",
    ]  # fmt: skip
    third = run(replica.origin)
    assert third.stored == 0


def test_a_new_meeting_is_found(serve, run) -> None:
    import datetime

    site = moderngov_site()
    replica = serve(site)
    run(replica.origin, only=ONLY)
    site.data["meetings"].append({
        **site.meeting(905), "id": 906, "date": datetime.date(2024, 12, 17),
    })  # fmt: skip
    report = run(replica.origin, only=ONLY)
    assert report.stored - report.changed == 1
    assert report.changed == 1, "the list of meetings"


def test_fresh_asks_without_conditions(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, only=ONLY)
    asked, before = len(ashmere.requests), contents(tmp_path / "kept")
    report = run(ashmere.origin, only=ONLY, resume=False)
    assert not any("if-none-match" in r.headers for r in ashmere.requests[asked:])
    assert report.unchanged == report.fetched
    assert contents(tmp_path / "kept") == before


def test_a_limit_of_pages_stops_and_the_next_run_goes_on(ashmere, run) -> None:
    first = run(ashmere.origin, max_pages=4)
    assert first.fetched == 4
    assert first.exit_code == 0
    assert "--max-pages" in first.stopped
    rounds, done = 1, 4
    while True:
        asked = len(ashmere.requests)
        report = run(ashmere.origin, max_pages=4)
        rounds += 1
        assert len(ashmere.requests) - asked <= 6, "four pages, robots.txt and the front page"
        assert report.resumed == done
        done = report.fetched
        if not report.stopped:
            break
    assert done == 18
    assert rounds == 5
    pages = [url for url in ashmere.pages() if url != "/"]
    assert len(pages) == len(set(pages)), "no page was asked for twice"


def begin(origin: str, into: Path, form: str) -> subprocess.Popen[bytes]:
    """A fetch in a process of its own, which cannot reach any other machine either."""
    program = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import loopback; loopback.confine();"
        "from folkmoot.cli import main; main()"
    )
    return subprocess.Popen(
        [sys.executable, "-c", program, str(HERE), "fetch", origin, "--since", "2024-01-01",
         "--until", "2024-12-31", "--delay", "0", "--format", form, "--into", str(into)],
        cwd=HERE.parents[2], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def wait_for(replica: Replica, pages: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until so many pages were asked for, or the process has ended."""
    limit = time.monotonic() + 60
    while len(replica.pages()) < pages and time.monotonic() < limit and process.poll() is None:
        time.sleep(0.001)


def kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    process.wait(10)


@pytest.mark.parametrize("form", ["files", "warc"])
def test_a_run_that_was_killed_goes_on_where_it_stopped(ashmere, run, tmp_path, form) -> None:
    ashmere.faults["MId=903"] = ["slow:60"]
    process = begin(ashmere.origin, tmp_path / "kept", form)
    wait_for(ashmere, 9, process)
    time.sleep(0.3)
    assert process.poll() is None, "it waits for the slow page"
    kill(process)
    before, had = list(ashmere.pages()), len(ashmere.requests)
    report = run(ashmere.origin, form=form)
    assert report.exit_code == 0
    assert "goes on with a run that was interrupted" in report.notes[0]
    assert report.resumed == len([url for url in before if url != "/"])
    after = [r.url for r in ashmere.requests[had:] if r.url not in ("/robots.txt", "/")]
    assert not set(after) & set(before)
    assert report.fetched == 18


@pytest.mark.parametrize("form", ["files", "warc"])
def test_killed_again_and_again_a_run_ends_as_if_it_had_not_been(
    ashmere, run, tmp_path, form
) -> None:
    for pages in (5, 11, 17):
        process = begin(ashmere.origin, tmp_path / "kept", form)
        wait_for(ashmere, pages, process)
        kill(process)
    assert run(ashmere.origin, form=form).exit_code == 0
    assert run(ashmere.origin, form=form, into=tmp_path / "clean").exit_code == 0
    one, other = (
        {(d.source.url, d.source.licence, d.source.ids, d.digest) for d in read_sources([folder])}
        for folder in (tmp_path / "kept", tmp_path / "clean")
    )
    assert one == other
    assert len(one) == 17


@pytest.mark.parametrize("garbage", [b"", b"\x1f\x8b\x08\x00half a record"])
def test_half_a_record_at_the_end_of_a_warc_is_cut_off(ashmere, run, tmp_path, garbage) -> None:
    run(ashmere.origin, form="warc", max_pages=6)
    path = tmp_path / "kept" / "records.warc.gz"
    path.write_bytes(path.read_bytes() + garbage)
    report = run(ashmere.origin, form="warc")
    assert report.fetched == 18
    documents = list(read_sources([path]))
    assert len(documents) == 17
    assert all(hasattr(one, "text") for one in documents)


def test_a_warc_that_lost_its_end_is_not_written_on(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, form="warc", only=ONLY)
    path = tmp_path / "kept" / "records.warc.gz"
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(FetchError, match="shorter than it was"):
        run(ashmere.origin, form="warc", only=ONLY)


def test_a_file_left_half_written_is_cleared_away(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, only=ONLY, max_pages=3)
    (folder,) = (tmp_path / "kept").glob("*/meetings")
    (folder / ".partial-x.html").write_bytes(b"<html>")
    run(ashmere.origin, only=ONLY)
    assert not (folder / ".partial-x.html").exists()


def test_a_file_that_was_deleted_is_fetched_anew(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, only=ONLY)
    (page,) = (tmp_path / "kept").glob("*/meetings/*-902.html")
    page.unlink()
    asked = len(ashmere.requests)
    report = run(ashmere.origin, only=ONLY)
    assert page.exists()
    assert report.stored == 1
    (request,) = (r for r in ashmere.requests[asked:] if "MId=902" in r.url)
    assert "if-none-match" not in request.headers


def test_a_file_that_was_edited_is_set_aside(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, only=ONLY)
    (page,) = (tmp_path / "kept").glob("*/meetings/*-902.html")
    page.write_bytes(b"my notes")
    run(ashmere.origin, only=ONLY)
    assert b"Budget Monitoring" in page.read_bytes()
    (aside,) = (tmp_path / "kept" / ".earlier").rglob("*-902.html")
    assert aside.read_bytes() == b"my notes"


def test_a_page_that_has_gone_is_kept_and_reported(serve, run, tmp_path) -> None:
    site = moderngov_site()
    replica = serve(site)
    run(replica.origin)
    replica.faults["Attendance.aspx.ID=901"] = ["status:404"]
    report = run(replica.origin)
    assert [f.reason for f in report.failed] == ["HTTP 404"]
    assert "attendance/2024-06-04-cabinet-901-attendance.html" in kept(tmp_path)
    assert run(replica.origin).unchanged == 18


def test_what_failed_is_asked_for_again_by_the_next_run(ashmere, run) -> None:
    ashmere.faults["Attendance.aspx.ID=901"] = ["status:500"] * 4
    first = run(ashmere.origin)
    assert first.exit_code == 1
    second = run(ashmere.origin)
    assert second.exit_code == 0
    assert second.stored == 1


def test_two_fetches_do_not_share_a_folder(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, only=ONLY)
    with sqlite3.connect(tmp_path / "kept" / NAME, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FetchError, match="another fetch into .* is running"):
            run(ashmere.origin, only=ONLY)
    other.close()


def test_a_folder_is_held_while_a_fetch_lasts(ashmere, run, tmp_path) -> None:
    from loaders.fetch.state import State

    (tmp_path / "kept").mkdir()
    held = State(tmp_path / "kept", "files")
    with pytest.raises(FetchError, match="another fetch into .* is running"):
        run(ashmere.origin, only=ONLY)
    held.close()
    assert run(ashmere.origin, only=ONLY).exit_code == 0


def test_a_folder_keeps_its_form(ashmere, run) -> None:
    run(ashmere.origin, only=ONLY)
    with pytest.raises(FetchError, match="filled with --format files"):
        run(ashmere.origin, only=ONLY, form="warc")


def test_a_damaged_state_is_named(ashmere, run, tmp_path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / NAME).write_bytes(b"no database at all, but long enough to be one" * 40)
    with pytest.raises(FetchError, match="is damaged"):
        run(ashmere.origin)


def test_two_sites_in_one_folder(serve, run, tmp_path) -> None:
    one, two = serve(moderngov_site()), serve(moderngov_site())
    run(one.origin, only=ONLY)
    report = run(two.origin, only=ONLY)
    assert report.same == 0, "what another site says is another site's"
    assert len({p.parts[0] for p in map(Path, (
        path.relative_to(tmp_path / "kept").as_posix()
        for path in (tmp_path / "kept").glob("*/meetings/*.html")
    ))}) == 2  # fmt: skip


def test_a_full_disk_stops_the_run(ashmere, run, monkeypatch) -> None:
    from loaders.fetch.keeping import files

    written = []

    def full(path, data):
        written.append(path)
        if len(written) > 3:
            raise OSError(28, "No space left on device")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    monkeypatch.setattr(files, "_write", full)
    report = run(ashmere.origin)
    assert "No space left on device" in report.stopped
    assert report.exit_code == 1
