"""Bytes to text, and what is noted when something had to be guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_files import document_of, unreadable_of

from loaders.readers.encodings import clean, decode

WORDS = "Councillor Seán Ó Briain – “£5” café"


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (WORDS.encode("utf-8"), ""),
        (WORDS.encode("utf-8-sig"), ""),
        (WORDS.encode("utf-16"), ""),
        (WORDS.encode("utf-16-le"), "no byte order mark"),
        (WORDS.encode("utf-16-be"), "no byte order mark"),
        (WORDS.encode("utf-32"), ""),
        (WORDS.encode("cp1252"), "not valid UTF-8, read as Windows-1252"),
    ],
)
def test_the_same_words_from_every_encoding(data: bytes, note: str) -> None:
    text, notes = decode(data)
    assert text == WORDS
    assert all(note in n for n in notes) if note else not notes
    assert bool(notes) == bool(note)


def test_single_wrong_bytes_in_utf8() -> None:
    text, notes = decode("Ó £".encode() + b"\x96\xa3 " + "é".encode())
    assert text == "Ó £–£ é"
    assert notes == ["2 bytes were not valid UTF-8, read as Windows-1252"]


def test_a_declared_charset() -> None:
    page = "<html><head><meta charset='iso-8859-15'></head><p>5 €</p>".encode("iso-8859-15")
    assert "5 €" in document_of(page).text
    koi = "Совет".encode("koi8-r")
    assert decode(koi, "koi8-r")[0] == "Совет"


def test_a_false_declaration_does_no_harm() -> None:
    assert decode("<meta charset=utf-16>é".encode())[0].endswith("é")
    assert decode(b"<meta charset=nonsense>" + b"\xa3")[0].endswith("£")


def test_mojibake_is_noted_and_kept() -> None:
    document = document_of("Councillorâ€™s cafÃ© cost Â£5\n")
    assert document.text == "Councillorâ€™s cafÃ© cost Â£5\n"
    assert "look wrongly decoded" in document.notes[0]


def test_plain_text_is_not_changed() -> None:
    assert document_of("a\r\nb\rc d\te\x0cf  g\n\n\n").text == "a\nb\nc d\te\x0cf  g\n\n\n"


def test_a_space_of_any_width_is_a_space_and_marks_without_width_are_dropped() -> None:
    """So that "Councillor\u00a0Smith" is read as "Councillor Smith" is, with offsets to match."""
    printed = "12.\u00a0Budget\u2003\u202f2025\u200b: re\u00adsolved\ufeff"
    assert clean(printed) == "12. Budget  2025: resolved"


def test_bullets_of_word_are_bullets() -> None:
    assert clean("\uf0b7 first\n\uf0a7 second") == "• first\n• second"
    assert document_of("Noted:\no  first\no  second\n").text == "Noted:\n•  first\n•  second\n"
    assert document_of("cadeirydd\no Gaerdydd").text == "cadeirydd\no Gaerdydd"


def test_control_characters() -> None:
    assert clean("a\x00b\x07c\x0bd\x7fe\x85f\ud800") == "abc\nde f\ufffd"


def test_binary_is_refused() -> None:
    assert "binary" in unreadable_of(bytes(range(256)) * 40).reason


@given(st.binary())
def test_any_bytes_give_text_that_can_be_written(data: bytes) -> None:
    text, _ = decode(data)
    clean(text).encode("utf-8")


@given(
    st.text(
        st.characters(
            exclude_categories=["Cs", "Cc", "Zs"],
            include_characters=" ",
            exclude_characters="\u00ad\u200b\u2060\ufeff"
            + "".join(map(chr, range(0xF020, 0xF100))),
        )
    )
)
def test_text_survives(text: str) -> None:
    assert clean(decode(text.encode("utf-8-sig"))[0]) == text


@given(st.text(st.characters(categories=["Zs", "Lu", "Nd"])))
def test_every_space_is_one_space(text: str) -> None:
    assert clean(text) == "".join(" " if char.isspace() else char for char in text)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("\uf0b7 lamps", "• lamps"),
        ("● lamps\n  ○ oil", "• lamps\n  • oil"),
        ("➢ lamps", "• lamps"),
        ("\uf0fc lamps", "• lamps"),
        ("Ann Bell | \uf0fc\nTom Orr | \uf0fb", "Ann Bell | ✓\nTom Orr | ✗"),
        ("● | Ann Bell", "● | Ann Bell"),
        ("● = present", "● = present"),
        ("lit ● dark", "lit ● dark"),
    ],
)
def test_bullets_and_signs_of_other_forms(printed: str, read: str) -> None:
    assert clean(printed) == read
