"""Links and lists in markup that real council systems served."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from loaders.fetch.settings import Settings
from loaders.fetch.sites import cmis, moderngov
from loaders.fetch.sites.links import full_dates
from loaders.fetch.target import Target
from loaders.fetch.visiting import Page
from loaders.fetch.wants import Want

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real samples are not there")


def page(name: str, url: str) -> Page:
    content = "xml" if name.endswith(".xml") else "html"
    want = Want("site/kind/1", "kind", url, "lists", "page", content)
    return Page(want, url, (SAMPLES / name).read_bytes(), None)


def crawl_of(module, url):
    settings = Settings(Path(), date(2026, 1, 1), date(2026, 12, 31))
    visit = SimpleNamespace(settings=settings, site="site")
    return module._Crawl(Target(url, module.__name__.rpartition(".")[2]), visit)


def test_decisions_of_a_list_and_no_issues() -> None:
    url = "https://democracy.kirklees.gov.uk/mgDelegatedDecisions.aspx"
    crawl = crawl_of(moderngov, url)
    links = list(crawl.links(page("moderngov-html/decisions_list.html", url), "decision"))
    assert [link.url.rpartition("/")[2] for link in links] == [
        "ieDecisionDetails.aspx?ID=13567", "ieDecisionDetails.aspx?ID=13149",
    ]  # fmt: skip
    assert links[1].text == "Admission of the Public", "without the hidden reference"
    assert full_dates(links[1].row) == ["2025-11-03", "2025-11-03"]


def test_officer_decisions() -> None:
    url = "https://democracy.kirklees.gov.uk/mgListOfficerDecisions.aspx"
    crawl = crawl_of(moderngov, url)
    (link,) = crawl.links(page("moderngov-html/officer_decisions_list.html", url), "decision")
    assert full_dates(link.row) == ["2025-11-03"]


def test_meetings_in_xml() -> None:
    url = "https://democracy.manchester.gov.uk/mgWebService.asmx/GetMeetings"
    committee = moderngov._Committee("144", "Audit Committee")
    listed = list(moderngov._listed_in_xml(page("moderngov-xml/meetings.xml", url), committee))
    assert [(m.number, m.day) for m in listed] == [("4966", "2026-01-13"), ("4967", "2026-02-10")]


BASE = "https://birmingham.cmis.uk.com/birmingham/Meetings.aspx"


def test_a_list_of_meetings_on_cmis() -> None:
    crawl = crawl_of(cmis, BASE)
    listed = page("cmis-html/listview.html", BASE)
    assert crawl.number(listed) == "397"
    assert crawl.view(listed, "397").endswith("/birmingham/Meetings/tabid/70")
    found = [
        meeting
        for link in cmis.links_in(listed, crawl.system.hidden)
        for meeting in crawl.meetings(link, full_dates(link.text), "listed")
    ]
    assert [(m.number, m.committee, m.body, m.day) for m in found] == [
        ("15042", "4", "Planning Committee", "2026-07-09"),
        ("15115", "38", "Standards Committee", "2026-07-23"),
    ]


def test_a_month_on_cmis() -> None:
    crawl = crawl_of(cmis, BASE)
    month = page("cmis-html/calendar_month.html", BASE)
    found = list(crawl.in_month(month, date(2026, 6, 1)))
    assert [(m.number, m.body, m.day) for m in found][:3] == [
        ("15028", "Licensing Sub-Committee A", "2026-06-08"),
        ("15029", "Licensing Sub-Committee B", "2026-06-09"),
        ("15030", "Licensing Sub-Committee B", "2026-06-09"),
    ]


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("detail_with_minutes.html", ["Final Planning Minutes 16042026"]),
        ("meeting_summary.html", []),
    ],
)
def test_the_minutes_of_a_meeting_on_cmis(name, titles) -> None:
    crawl = crawl_of(cmis, BASE)
    wanted = []
    crawl.visit.get = wanted.append
    crawl.minutes([page(f"cmis-html/{name}", BASE)], "15042", {"meeting": "15042"})
    assert [want.stem for want in wanted] == [
        f"15042-{title.lower().replace(' ', '-')}" for title in titles
    ]
