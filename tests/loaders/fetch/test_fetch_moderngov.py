"""What is fetched of a ModernGov site."""

from __future__ import annotations

import json
from datetime import date

import pytest
from replica import moderngov_site


def kept(tmp_path):
    """The files that were kept, without sidecars and hidden ones."""
    return sorted(
        path.relative_to(tmp_path / "kept").as_posix().partition("/")[2]
        for path in (tmp_path / "kept").rglob("*")
        if path.is_file()
        and not path.name.endswith(".source.json")
        and not any(p.startswith(".") for p in path.relative_to(tmp_path).parts)
    )


def sidecar(tmp_path, name):
    (found,) = (tmp_path / "kept").rglob(name + ".source.json")
    return json.loads(found.read_text())


def test_everything_in_the_window(ashmere, run, tmp_path) -> None:
    report = run(ashmere.origin)
    assert report.exit_code == 0, report.failed
    assert kept(tmp_path) == [
        "attendance/2024-06-04-cabinet-901-attendance.html",
        "attendance/2024-07-02-planning-committee-903-attendance.html",
        "decisions/decision-5002.html",
        "decisions/decision-of-item-7002.html",
        "lists/committees.html",
        "lists/decisions-2024-01-01-2024-07-01.html",
        "lists/decisions-2024-07-02-2024-12-31.html",
        "lists/meetings-cabinet-101.html",
        "lists/meetings-planning-committee-102.html",
        "lists/meetings-standards-committee-103.html",
        "lists/officer-decisions.html",
        "meetings/2024-06-04-cabinet-901.html",
        "meetings/2024-07-02-planning-committee-903.html",
        "meetings/2024-09-10-cabinet-902.html",
        "meetings/2024-11-19-standards-committee-905.html",
        "minutes/2024-09-10-cabinet-902-printed-minutes.pdf",
        "votes/2024-07-02-planning-committee-903-votes-7005.html",
    ]
    assert report.system == "moderngov"
    assert report.kinds["meeting"] == 4
    assert not any("MId=904" in url for url in ashmere.urls), "a meeting before the window"
    assert not any("ID=5003" in url for url in ashmere.urls), "a decision before the window"


def test_a_meeting_under_two_addresses_is_asked_for_once(ashmere, run) -> None:
    run(ashmere.origin)
    asked = [url for url in ashmere.urls if "901" in url and "ielistdocuments" in url.lower()]
    assert asked == ["/ieListDocuments.aspx?CId=101&MId=901&Ver=4"]


def test_the_same_decision_under_two_addresses_is_kept_once(ashmere, run, tmp_path) -> None:
    report = run(ashmere.origin)
    assert report.same == 1
    assert "/ieDecisionDetails.aspx?AIId=7002" in ashmere.urls
    assert "/ieDecisionDetails.aspx?ID=5001" in ashmere.urls
    about = sidecar(tmp_path, "decision-of-item-7002.html")
    assert about["also"] == [f"{ashmere.origin}/ieDecisionDetails.aspx?ID=5001"]


def test_a_sidecar_tells_where_a_page_came_from(ashmere, run, tmp_path) -> None:
    run(ashmere.origin)
    about = sidecar(tmp_path, "2024-06-04-cabinet-901.html")
    assert about["url"] == f"{ashmere.origin}/ieListDocuments.aspx?CId=101&MId=901&Ver=4"
    assert about["retrieved"].startswith("2025-01-15T10:")
    assert about["status"] == 200
    assert about["headers"]["content-type"] == "text/html; charset=utf-8"
    assert about["headers"]["etag"]
    assert about["digest"].startswith("sha256:")
    assert about["licence"].endswith("/open-government-licence/version/3/")
    assert ["127.0.0.1", "meeting", "901"] in about["ids"]
    assert ["127.0.0.1", "committee", "101"] in about["ids"]


def test_printed_minutes_only_where_the_page_has_none_and_final_before_draft(serve, run) -> None:
    site = moderngov_site()
    site.meeting(901)["printed"] = ["Printed minutes"]
    site.meeting(902)["printed"] = ["Printed draft minutes", "Printed minutes", "Agenda frontsheet"]
    replica = serve(site)
    run(replica.origin)
    asked = [url for url in replica.urls if "/documents/" in url]
    assert asked == ["/documents/g902/Printed minutes 10 September 2024 Cabinet.pdf?T=2"]


def test_drafts_where_there_is_nothing_else(serve, run) -> None:
    site = moderngov_site()
    site.meeting(902)["printed"] = ["Printed draft minutes", "Agenda frontsheet"]
    replica = serve(site)
    run(replica.origin)
    assert [u for u in replica.urls if "/documents/" in u and "draft minutes" in u]


@pytest.mark.parametrize(
    ("only", "expected", "not_expected"),
    [
        ({"meetings"}, {"meeting"}, {"attendance", "votes", "minutes", "decision"}),
        ({"attendance"}, {"attendance", "meeting"}, {"votes", "minutes", "decision"}),
        ({"votes"}, {"votes"}, {"attendance", "decision"}),
        ({"minutes"}, {"minutes"}, {"attendance", "votes"}),
        ({"decisions"}, {"decision", "decision-list"}, {"meeting", "committees"}),
    ],
)
def test_only_what_is_wanted(ashmere, run, only, expected, not_expected) -> None:
    report = run(ashmere.origin, only=frozenset(only))
    assert expected <= set(report.kinds)
    assert not not_expected & set(report.kinds)


def test_lists_that_go_on_are_followed_as_far_as_the_window(serve, run) -> None:
    site = moderngov_site()
    site.paged = True
    replica = serve(site)
    report = run(replica.origin, only=frozenset({"meetings"}))
    assert any("Act=earlier&CId=101" in url for url in replica.urls)
    assert report.kinds["meeting"] == 4
    again = run(replica.origin, only=frozenset({"meetings"}), since=date(2024, 9, 11))
    assert again.kinds["meeting"] == 1
    assert sum("Act=earlier&CId=101" in url for url in replica.urls) == 1, "beyond the window"


def test_one_committee(ashmere, run) -> None:
    report = run(f"{ashmere.origin}/ieListMeetings.aspx?CommitteeId=102")
    assert report.kinds["meeting"] == 1
    assert not any("mgListCommittees" in url or "Decisions.aspx" in url for url in ashmere.urls)


def test_one_meeting(ashmere, run) -> None:
    report = run(f"{ashmere.origin}/ielistdocuments.aspx?MId=904", since=date.min)
    assert report.kinds == {"meeting": 1}
    assert ashmere.pages() == ["/ielistdocuments.aspx?MId=904"]


def test_a_site_in_a_folder(serve, run) -> None:
    replica = serve(moderngov_site("/moderngov/"))
    report = run(f"{replica.origin}/moderngov/mgListCommittees.aspx?bcr=1")
    assert report.exit_code == 0
    assert report.kinds["meeting"] == 4
    assert all(url.startswith("/moderngov/") for url in replica.pages())


def test_a_site_that_has_moved_is_asked_at_its_new_place(serve, run, tmp_path) -> None:
    new = serve(moderngov_site("/new/"))
    old = serve(
        moderngov_site(),
        faults={r"^/mgList": [f"moved:301 {new.origin}/new/mgListCommittees.aspx?bcr=1", "..."]},
    )
    report = run(f"{old.origin}/mgListCommittees.aspx?bcr=1")
    assert report.exit_code == 0
    assert report.kinds["meeting"] == 4
    assert old.pages() == ["/mgListCommittees.aspx?bcr=1"]
    about = sidecar(tmp_path, "committees.html")
    assert about["url"] == f"{new.origin}/new/mgListCommittees.aspx?bcr=1"
    assert about["asked"] == f"{old.origin}/mgListCommittees.aspx?bcr=1"
    assert about["redirects"] == [
        {"status": 301, "url": f"{old.origin}/mgListCommittees.aspx?bcr=1"}
    ]


def test_a_council_by_code_name_and_gss(ashmere, run, tmp_path, registered) -> None:
    registered(ashmere.origin)
    for number, name in enumerate(("ASH", "Ashmere", "the ashmere borough council", "E07009999")):
        report = run(name, only=frozenset({"meetings"}), into=tmp_path / str(number) / "kept")
        assert report.council == "ASH", name
        assert report.kinds["meeting"] == 4
    about = sidecar(tmp_path / "0", "committees.html")
    assert about["council"] == "ASH"


def test_a_site_that_councils_share_is_put_down_to_none(ashmere, run, registered, tmp_path) -> None:
    registered(ashmere.origin, shared=True)
    for place in ("ASH", ashmere.origin):
        report = run(place, only=frozenset({"meetings"}))
        assert report.council == ""
        assert "share this site" in report.notes[0]
        assert "council" not in sidecar(tmp_path, "committees.html")


def test_an_address_is_known_by_its_host(ashmere, run, registered) -> None:
    registered(ashmere.origin)
    report = run(f"{ashmere.origin}/ieListMeetings.aspx?CId=102", only=frozenset({"meetings"}))
    assert report.council == "ASH"
