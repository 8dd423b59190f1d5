"""Whatever the bytes, a reader neither raises nor hangs, and its blocks fit its text."""

# ruff: noqa: E501  (pages in one line)

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_files import FIXTURES, document_of, unreadable_of

from loaders.readers import Unreadable, read_bytes
from loaders.rosters import facts_from_tables
from ontology.record import Document


def check(data: bytes) -> None:
    """No reader's fault, spans in order within the text, facts with evidence."""
    for one in read_bytes(data, "test"):
        if isinstance(one, Unreadable):
            assert "could not be read (" not in one.reason, one
            assert one.reason
            assert one.advice
            continue
        one.text.encode("utf-8")
        at = 0
        for block in one.blocks:
            assert at <= block.span.start <= block.span.end <= len(one.text)
            assert one.text[block.span.start : block.span.end].strip()
            at = block.span.end
        for fact in facts_from_tables(one):
            assert all(e.start < e.end <= len(one.text) for e in fact.evidence)


@given(st.binary(max_size=3000))
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(st.sampled_from([b"%PDF-1.4\n", b"PK\x03\x04", b"WARC/1.0\r\n", b"\x1f\x8b\x08", b"<?xml version='1.0'?><meeting>",
                        b"<html>", b'{"persons":[', b"name,party\n"]), st.binary(max_size=600))  # fmt: skip
def test_any_bytes_behind_a_magic(head: bytes, data: bytes) -> None:
    check(head + data)


_NAMES = st.sampled_from(
    [
        "p",
        "div",
        "table",
        "tr",
        "td",
        "th",
        "ul",
        "ol",
        "li",
        "br",
        "h2",
        "a",
        "span",
        "b",
        "caption",
        "pre",
        "dl",
        "dt",
    ]
)
_ATTRIBUTES = st.sampled_from(["", " class=mgItemTable", " class=mgAiTitleTxt", " class=mgLabel", " class=mgThumbsList", " id=modgov",
    " class=mgWordPara", " href='mgUserInfo.aspx?UID=3'", " colspan=3 rowspan=2", " type=a start=0", " class=PE_People_PersonBlock",
    " class=mgSubTitleTxt", " hidden", " class=Value"])  # fmt: skip
_TOKENS = st.one_of(
    st.builds("<{}{}>".format, _NAMES, _ATTRIBUTES),
    st.builds("</{}>".format, _NAMES),
    st.sampled_from(
        [
            "Minutes:",
            "1.",
            "For",
            "Against",
            "Councillor",
            "Vote",
            "Party: ",
            "Cllr A. Lark",
            "3 March 2031",
            "&#0;",
            "\x00",
            "<!--",
        ]
    ),
)


@settings(max_examples=200)
@given(st.lists(_TOKENS, max_size=60).map("".join))
def test_any_nesting_of_tags(html: str) -> None:
    check(b"<html><body>" + html.encode())


@pytest.mark.parametrize(
    "path", sorted(FIXTURES.glob("*.*ml")) + sorted(FIXTURES.glob("*.json")), ids=lambda p: p.name
)
def test_damaged_files(path) -> None:
    chance = random.Random(path.name)
    whole = path.read_bytes()
    for _ in range(15):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(data))
            if chance.random() < 0.5:
                data[at] = chance.randrange(256)
            else:
                del data[at : at + chance.randint(1, 60)]
        check(bytes(data[: chance.randint(1, len(data))] if chance.random() < 0.2 else data))


@pytest.mark.parametrize(
    "data",
    [
        "Das Gremium – “it”.\n".encode() * 100_000,
        "The Council – £5.\n".encode("cp1252") * 100_000,
        b"word " * 1_000_000,
        b"<div>" * 50_000 + b"x",
        b"<div>" * 20_000 + b"x" + b"</div>" * 20_000,
        b"<ul><li>" * 20_000 + b"x",
        b"<table><tr><td>" * 20_000 + b"x",
        b"<table>" + b"<tr><td colspan=100 rowspan=1000>a</td><td>b</td></tr>" * 2_000 + b"</table>",
        b"<a href='" + b"x" * 2_000_000,
        b"<" * 2_000_000,
        b"[" * 500_000,
        b'{"persons":' * 50_000,
        b"<meeting>" * 50_000,
        b"<!DOCTYPE m [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><meeting><meetingid>&b;</meetingid></meeting>",
        b"name,party\n" + b'"' + b"x" * 2_000_000,
        b"," * 1_000_000,
    ],
    ids=lambda data: data[:24].decode("latin-1"),
)  # fmt: skip
def test_large_and_hostile_files_in_bounded_time(data: bytes) -> None:
    begun = time.process_time()
    check(data)
    assert time.process_time() - begun < 20


def test_no_entity_of_a_file_reaches_outside(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    xml = (
        f'<!DOCTYPE m [<!ENTITY s SYSTEM "file://{secret}">]><meeting><meetingid>1</meetingid>'
        "<meetingdate>01/02/2031</meetingdate><meetinglocation>&s;</meetinglocation></meeting>"
    )
    document = document_of(xml)
    assert "SECRET" not in document.text


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    whole = (FIXTURES / "getmeeting.xml").read_text("utf-8")
    document = document_of(whole[: whole.index("<attendees>") + 60])
    assert "Chair's news & views" in document.text
    assert any("broken at line" in note for note in document.notes)


def test_xml_that_is_no_record() -> None:
    refused = unreadable_of("<?xml version='1.0'?><rss><channel/></rss>")
    assert "<rss>" in refused.reason
    assert "GetMeeting" in refused.advice
    assert (
        "empty"
        in unreadable_of(
            "<?xml version='1.0'?><councillorsbyward><wards/></councillorsbyward>"
        ).reason
    )


def test_markup_in_plain_text_stays_text() -> None:
    words = "Website Security <script>alert(1)</script>\n\n<AI1>\n\nCouncillor <b>Lark</b> spoke.\n"
    document = document_of(words)
    assert (document.format, document.text) == ("text", words)
    assert isinstance(document, Document)
