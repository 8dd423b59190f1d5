"""Real markup, where the shared samples are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_files import text_of

from loaders.readers import Unreadable, read_sources

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="../shared/samples is not here")


def read(path: str):
    (document,) = read_sources([SAMPLES / path])
    assert not isinstance(document, Unreadable), document
    return document


def test_decision_pages() -> None:
    document = read("moderngov-html/decision_multi_paragraph.html")
    assert text_of(document, "field:decision maker") == [
        "Service Director - Homes & Neighbourhoods"
    ]
    assert text_of(document, "field:date of decision") == ["27/07/2021"]
    assert [t[:40] for t in text_of(document, "decision")] == [
        "The demolition of the existing tower blo", "This decision was authorised by the Cabi",
    ]  # fmt: skip
    document = read("moderngov-html/decision_detail.html")
    assert text_of(document, "page-kind") == ["Decision details"]
    assert text_of(document, "documents") == ["• polc2 - 23.09.2015"]
    assert text_of(document, "field:decided at meeting") == ["19/10/2015 - Policy Committee"]


def test_decision_lists() -> None:
    document = read("moderngov-html/decisions_list.html")
    assert "ref: 13567" not in document.text
    assert {b.role for b in document.blocks if b.table is not None} == {"decision-list"}
    assert len(read("moderngov-html/officer_decisions_list.html").text.splitlines()) == 4


def test_the_web_service() -> None:
    document = read("moderngov-xml/meeting_with_minutes.xml")
    assert text_of(document, "subject") == ["Audit Committee - 10/02/2026 10.00 am"]
    assert text_of(document, "item-number") == ["1.", "9."]
    assert len(text_of(document, "minutes")) == 2
    assert document.source.ids == (("democracy.manchester.gov.uk", "meeting", "4967"),)
    assert len(text_of(read("moderngov-xml/meetings.xml"), "meetings")) == 13
    assert len(text_of(read("moderngov-xml/committees.xml"), "committees")) == 10


def test_cmis() -> None:
    assert text_of(read("cmis-html/meeting_summary.html"), "venue") == ["On-line meeting"]
    assert len(text_of(read("cmis-html/calendar_month.html"), "meetings")) == 4


def test_civic_json_is_read_or_refused_with_advice() -> None:
    for path in sorted(SAMPLES.glob("*/examples/*.json")):
        for one in read_sources([path]):
            assert not isinstance(one, Unreadable) or (one.advice and "could not" not in one.reason)
