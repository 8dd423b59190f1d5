"""What was fetched is read back with its address, date, licence, ids and council."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from replica import moderngov_site

from folkmoot.reading import records
from loaders.fetch.licences import licence_in
from loaders.readers import list_sources, read_bytes, read_sources
from loaders.readers.sidecar import ENDING, origin_in
from loaders.registers import REGISTER, council_in
from ontology.record import Meeting

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def of(documents, text):
    (found,) = [one for one in documents if text in one.source.url]
    return found


@pytest.mark.parametrize("form", ["files", "warc"])
def test_documents_know_where_they_came_from(ashmere, run, registered, tmp_path, form) -> None:
    registered(ashmere.origin)
    run("ASH", form=form)
    documents = list(read_sources([tmp_path / "kept"]))
    assert len(documents) == 17
    page = of(documents, "MId=901")
    assert page.source.url == f"{ashmere.origin}/ieListDocuments.aspx?CId=101&MId=901&Ver=4"
    assert page.source.retrieved.startswith("2025-01-15T10:")
    assert page.source.licence == LICENCE
    assert page.source.ids == (
        ("127.0.0.1", "meeting", "901"), ("127.0.0.1", "committee", "101"),
        (REGISTER, "council", "ASH"),
    )  # fmt: skip
    printed = of(documents, "/documents/g902/")
    assert printed.format == "pdf"
    assert printed.source.ids[:2] == (
        ("127.0.0.1", "meeting", "902"), ("127.0.0.1", "committee", "101"),
    )  # fmt: skip
    assert council_in(page.source.ids) == "Ashmere Borough Council"


@pytest.mark.parametrize("form", ["files", "warc"])
def test_the_council_whose_site_it_is_holds_for_pages_that_name_none(
    ashmere, run, registered, tmp_path, form
) -> None:
    registered(ashmere.origin)
    ashmere.faults[r"^/(?:mg(?!WebService)|ie|$)"] = ["status:403", "..."]
    run("ASH", only=frozenset({"meetings"}), form=form)
    meetings = [
        fact
        for document, record in records([tmp_path / "kept"])
        if "GetMeeting?" in document.source.url
        for fact in record.facts
        if isinstance(fact, Meeting)
    ]
    assert {m.council for m in meetings} == {"Ashmere Borough Council"}
    assert {m.body for m in meetings} == {"Cabinet", "Planning Committee", "Standards Committee"}


def test_a_zip_of_what_was_fetched_says_the_same(ashmere, run, tmp_path) -> None:
    run(ashmere.origin)
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path / "kept")
    whole = {d.source.url: d.source for d in read_sources([tmp_path / "kept"])}
    zipped = {d.source.url: d.source for d in read_sources([packed])}
    assert set(zipped) == set(whole)
    assert all(zipped[url].ids == whole[url].ids for url in whole)
    assert all(zipped[url].retrieved == whole[url].retrieved for url in whole)


def test_a_warc_holds_the_last_capture_of_a_changed_page(serve, run, tmp_path) -> None:
    from warcio.archiveiterator import ArchiveIterator

    site = moderngov_site()
    replica = serve(site)
    run(replica.origin, form="warc", only=frozenset({"meetings"}))
    site.meeting(902).update(minutes=True)
    site.meeting(902)["items"][0]["minutes"] = "RESOLVED: That the report be noted."
    run(replica.origin, form="warc", only=frozenset({"meetings"}))
    path = tmp_path / "kept" / "records.warc.gz"
    with path.open("rb") as file:
        urls = [
            record.rec_headers.get_header("WARC-Target-URI")
            for record in ArchiveIterator(file)
            if record.rec_type == "response"
        ]
    assert sum("MId=902" in url for url in urls) == 2
    documents = list(read_sources([path]))
    assert "That the report be noted" in of(documents, "MId=902").text
    in_memory = read_bytes(path.read_bytes(), "x.warc.gz")
    assert {d.source.url for d in in_memory} == {d.source.url for d in documents}
    assert of(in_memory, "MId=902").source.ids == of(documents, "MId=902").source.ids


def test_a_warc_is_sound_to_others(ashmere, run, tmp_path) -> None:
    from warcio.checker import Checker

    run(ashmere.origin, form="warc")
    path = tmp_path / "kept" / "records.warc.gz"

    class Options:
        inputs = [str(path)]
        verbose = False

    checker = Checker(Options)
    checker.process_all()
    assert checker.exit_value == 0


def test_a_graph_is_built_from_what_was_fetched(ashmere, run, registered, tmp_path) -> None:
    from folkmoot.building import build
    from graph.store import open_store

    registered(ashmere.origin)
    run("ASH")
    graph = tmp_path / "graph"
    report = build([tmp_path / "kept"], graph, workers=1)
    assert report.unreadable == []
    assert report.documents == 17
    store = open_store(graph)
    try:
        rows = list(store.query(Path(__file__).with_name("where.rq").read_text()))
    finally:
        store.close()
    found = {str(row[0].value): str(row[1].value) for row in rows}
    url = f"{ashmere.origin}/ieListDocuments.aspx?CId=101&MId=901&Ver=4"
    assert found[url].startswith("2025-01-15T10:")
    assert len(found) == 17
    assert {row[2].value for row in rows} == {"Ashmere Borough Council"}, "whoever's page it is"


def test_a_sidecar_is_no_document(ashmere, run, tmp_path) -> None:
    run(ashmere.origin, only=frozenset({"meetings"}))
    names = [entry.name for entry in list_sources([tmp_path / "kept"])]
    assert names
    assert not any(name.endswith(ENDING) for name in names)


def test_a_sidecar_of_other_bytes_is_not_believed(tmp_path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Minutes of the Cabinet")
    (tmp_path / f"page.txt{ENDING}").write_text(
        json.dumps({"url": "https://a.example/", "digest": "sha256:" + "0" * 64})
    )
    (document,) = read_sources([page])
    assert document.source.url == ""


@pytest.mark.parametrize(
    "sidecar",
    [
        b"", b"{", b"[]", b"null", b'"x"', b"[" * 100_000, b"\xff\xfe",
        b'{"digest": "sha256:DIGEST", "url": 3, "ids": [[1, 2, 3], ["a"], null]}',
        b'{"digest": "sha256:DIGEST", "url": "http://[bad", "ids": {}, "council": []}',
    ],
)  # fmt: skip
def test_a_broken_sidecar_does_no_harm(tmp_path, sidecar) -> None:
    import hashlib

    page = tmp_path / "page.txt"
    page.write_text("Minutes of the Cabinet")
    digest = hashlib.sha256(page.read_bytes()).hexdigest()
    (tmp_path / f"page.txt{ENDING}").write_bytes(sidecar.replace(b"DIGEST", digest.encode()))
    (document,) = read_sources([page])
    assert document.text.startswith("Minutes of the Cabinet")
    assert document.source.ids == ()


def test_a_page_without_ids_keeps_its_host_before_the_register() -> None:
    data = json.dumps({
        "url": "https://democracy.ashmere.example/x", "digest": "sha256:0", "council": "ASH",
    }).encode()  # fmt: skip
    origin = origin_in(data, "0")
    assert origin is not None
    assert origin.ids == (
        ("democracy.ashmere.example", "site", "democracy.ashmere.example"),
        (REGISTER, "council", "ASH"),
    )


def test_the_charset_that_the_server_declared_is_used(ashmere, run, tmp_path) -> None:
    ashmere.faults["MId=902"] = ["latin", "..."]
    run(ashmere.origin, only=frozenset({"meetings"}))
    assert "Môt Hall" in of(list(read_sources([tmp_path / "kept"])), "MId=902").text


@pytest.mark.parametrize(
    ("html", "licence"),
    [
        (b'<a rel="license" href="https://data.example/licence">x</a>', "https://data.example/licence"),
        (b"<a href='http://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/'>OGL</a>",
         LICENCE.replace("/3/", "/2/")),
        (b'<a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/">OGL</a>',
         "https://www.nationalarchives.gov.uk/doc/open-government-licence/"),
        (b'<a href=https://creativecommons.org/licenses/by/4.0/>CC</a>',
         "https://creativecommons.org/licenses/by/4.0"),
        (b"<p>www.nationalarchives.gov.uk/doc/open-government-licence/version/3/</p>", ""),
        (b"<p>No licence</p>", ""),
    ],
)  # fmt: skip
def test_a_licence_that_a_page_states(html, licence) -> None:
    kept = licence_in(html)
    assert kept.rstrip("/") == licence.rstrip("/")


def test_a_council_in_the_command_goes_before_the_sites(ashmere, run, registered, tmp_path) -> None:
    registered(ashmere.origin)
    one = f"{ashmere.origin}/ieListDocuments.aspx?CId=101&MId=901"
    run(one, since=date.min, only=frozenset({"meetings"}))
    ((_, record),) = records([tmp_path / "kept"], council="Thornhythe District Council")
    (meeting,) = [fact for fact in record.facts if isinstance(fact, Meeting)]
    assert meeting.council == "Thornhythe District Council"
