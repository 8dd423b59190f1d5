"""Files, directories, ZIP, WARC, gzip and standard input."""

# ruff: noqa: E501  (pages in one line)

from __future__ import annotations

import gzip
import io
import pickle
import sys
import zipfile

import pytest
from reader_files import unreadable_of, zip_of

from loaders.readers import Unreadable, list_sources, read_bytes, read_entry, read_sources
from ontology.record import Document

PAGE = b"<html><head><title>t</title></head><body><p>Council met.</p></body></html>"


def names(found: list[Document | Unreadable]) -> list[str]:
    return [one.source.name if isinstance(one, Document) else one.name for one in found]


def test_a_directory_in_a_fixed_order(tmp_path) -> None:
    for name in (
        "b.txt",
        "a/z.txt",
        "a/c.html",
        "B.txt",
        ".hidden/x.txt",
        "page_files/s.css",
        "readme.md",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"Council met.")
    found = list(read_sources([tmp_path]))
    assert names(found) == ["B.txt", "a/c.html", "a/z.txt", "b.txt"]


def test_what_is_missing_or_empty_is_said(tmp_path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n")
    found = list(read_sources([tmp_path / "none.txt", tmp_path / "empty.txt"]))
    assert [type(f) for f in found] == [Unreadable, Unreadable]
    assert "no such file" in found[0].reason
    assert "empty" in found[1].reason
    assert all(f.advice for f in found)


def test_a_link_that_leads_nowhere(tmp_path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert "cannot be opened" in next(iter(read_sources([tmp_path]))).reason


def test_entries_can_be_sent_to_another_process(tmp_path) -> None:
    (tmp_path / "x.zip").write_bytes(zip_of({"a.txt": b"Council met."}))
    entries = list(list_sources([tmp_path]))
    assert pickle.loads(pickle.dumps(entries)) == entries
    assert names(read_entry(pickle.loads(pickle.dumps(entries[0])))) == ["x.zip!a.txt"]


def test_standard_input(monkeypatch) -> None:
    class Input:
        buffer = io.BytesIO(b"Council met.")

    monkeypatch.setattr(sys, "stdin", Input())
    (document,) = read_sources(["-"])
    assert isinstance(document, Document)
    assert (document.source.name, document.text) == ("standard input", "Council met.")


def test_zip_members_nested_and_locked(tmp_path) -> None:
    inner = zip_of({"deep.html": PAGE})
    data = zip_of({"b.txt": b"B met.", "a/page.html": PAGE, "in.zip": inner, "s.css": b"p{}"})
    path = tmp_path / "all.zip"
    path.write_bytes(data)
    found = list(read_sources([path]))
    assert names(found) == ["all.zip!a/page.html", "all.zip!b.txt", "all.zip!in.zip!deep.html"]
    assert [d.text for d in found] == ["t\n\nCouncil met.\n", "B met.", "t\n\nCouncil met.\n"]
    assert names(read_bytes(data, "all.zip")) == names(found)


def test_a_zip_too_deep() -> None:
    data = zip_of({"a.txt": b"x"})
    for _ in range(6):
        data = zip_of({"in.zip": data})
    assert "nested" in unreadable_of(data).reason


def test_a_zip_bomb(tmp_path) -> None:
    data = zip_of({"bomb.txt": b"\0" * 30_000_000, "good.txt": b"Council met."})
    assert len(data) < 100_000
    path = tmp_path / "bomb.zip"
    path.write_bytes(data)
    bomb, good = read_sources([path])
    assert "unpack to more" in bomb.reason
    assert isinstance(good, Document)


def test_a_zip_that_lies_about_its_sizes(tmp_path) -> None:
    data = bytearray(zip_of({"a.txt": b"Council met. " * 1000}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (5).to_bytes(4, "little")
    assert isinstance(read_bytes(bytes(data), "x.zip")[0], (Unreadable, Document))


def test_a_broken_zip() -> None:
    assert "ZIP is broken" in unreadable_of(zip_of({"a.txt": b"x" * 500})[:60]).reason


def test_office_files_that_are_not_read() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert "spreadsheet" in unreadable_of(buffer.getvalue()).reason
    assert "DOCX or PDF" in unreadable_of(b"{\\rtf1 hello}").advice
    assert "DOCX or PDF" in unreadable_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600).advice
    assert "OCR" in unreadable_of(b"\x89PNG\r\n\x1a\n" + b"\0" * 99).advice


def warc_of(records: list[tuple[str, str, str, bytes]], zipped: bool) -> bytes:
    """A WARC of (url, status line, content type, body)."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=zipped)
    for url, status, media_type, body in records:
        headers = StatusAndHeaders(status, [("Content-Type", media_type)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=headers,
                warc_headers_dict={"WARC-Date": "2031-03-04T10:00:00Z"},
            )
        )  # fmt: skip
    return buffer.getvalue()


@pytest.mark.parametrize("zipped", [True, False])
def test_warc(tmp_path, zipped: bool) -> None:
    base = "https://democracy.saltmarsh.example/"
    path = tmp_path / "crawl.warc"
    path.write_bytes(
        warc_of(
            [
                (base + "robots.txt", "200 OK", "text/plain", b"User-agent: *"),
                (
                    base + "ieListDocuments.aspx?CId=3&MId=55",
                    "200 OK",
                    "text/html; charset=utf-8",
                    PAGE,
                ),
                (base + "old", "302 Found", "text/html", b"<p>moved</p>"),
                (base + "logo.png", "200 OK", "image/png", b"\x89PNG"),
                (base + "gone", "404 Not Found", "text/html", b"<html><p>gone</p></html>"),
                (
                    base + "x",
                    "200 OK",
                    "text/html; charset=windows-1251",
                    "<html><p>Совет".encode("cp1251"),
                ),
            ],
            zipped,
        )
    )
    page, gone, declared = read_sources([path])
    assert page.source.url == base + "ieListDocuments.aspx?CId=3&MId=55"
    assert page.source.retrieved == "2031-03-04T10:00:00Z"
    assert page.source.ids == (
        ("democracy.saltmarsh.example", "meeting", "55"), ("democracy.saltmarsh.example", "committee", "3"),
    )  # fmt: skip
    assert page.source.name == f"crawl.warc!{page.source.url}"
    assert "HTTP 404" in gone.reason
    assert declared.text == "Совет\n"
    in_memory = read_bytes(path.read_bytes(), "crawl.warc")
    assert names(in_memory) == names([page, gone, declared])


def test_a_warc_that_breaks_off(tmp_path) -> None:
    pages = [(f"https://x.example/{n}", "200 OK", "text/html", PAGE) for n in (1, 2)]
    data = warc_of(pages, zipped=False)
    path = tmp_path / "cut.warc"
    path.write_bytes(data[: len(data) - 40])
    whole, cut = read_sources([path])
    assert whole.notes == ()
    assert "bytes of the page are missing" in cut.notes[0]


def test_a_gzipped_page(tmp_path) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(PAGE))
    (document,) = read_sources([path])
    assert document.text == "t\n\nCouncil met.\n"
