"""Pages of which a tool kept a line for each item: titles, agenda, talk and acts joined in it."""

from __future__ import annotations

from loaders.layouts import segment
from loaders.layouts.runon import RunOnLayout
from loaders.lost_breaks import parted
from loaders.passages import fold, folded
from loaders.readers import read_bytes
from ontology.record import Document
from tests.loaders.stated import lines, record_of

_FOLDED = """\
Agenda and minutes Full Council - Thursday, 12th February, 2032 7.00 pm Venue: The Guildhall, Marlby
Contact: Ann Pell Email: ann.pell@marlby.example Media Items No. Item

The Mayor, Councillor Dora Hext, in the Chair. Councillors Asher, Bright, Carne, Dene, Ewart and
Frost.

An apology for absence was received from Councillor Keld, who was at the bedside of his mother.

Mayor’s Announcements To receive any announcements that the Mayor may wish to make. The Mayor
reported that she had opened the new library. She thanked Canon Rudd for saying prayers.

To approve the minutes of the meeting held on 4th December 2031 (previously circulated). It was
moved by Councillor Asher, seconded by Councillor Dene and That the minutes of the meeting held on
4th December 2031 be signed as a correct record.

Public Participation Mrs Joan Tarr put a question about the market. The Leader, Councillor Bright,
replied that the square was to be paved. The petition be referred to the Head of Markets. Mrs Tarr
thanked the Leader.

Allowances: Report of the Remuneration Panel Consideration was given to the report of the Panel
(FC/32/3). Councillor Carne moved the recommendations, which were seconded by Councillor Dene. On
being put to the vote the motion was carried. 1. That the basic allowance be raised to £4,100. 2.
That the Panel be thanked.

Budget 2032/33 Council had before it a report of the Section 151 Officer (FC/32/4). It was moved by
Councillor Carne, seconded by Councillor Bright and carried. That the net budget of £14.2 million be
approved.

Motions on Notice (a) Hedgehogs It was moved by Councillor Frost, seconded by Councillor Asher, that
gaps be left in fences. The motion was lost, 2 voting for and 4 against. (b) Night Buses (Councillor
Dene had left the Chamber.) Councillor Ewart moved the motion of which he had given notice, seconded
by Councillor Frost, and it was carried. That this Council supports night buses.

The meeting closed at 9.12 pm. The next ordinary meeting will be on Thursday, 8th April 2032.
"""
COUNCIL = "\n\n\u00a0\n\n".join(item.replace("\n", " ") for item in _FOLDED.strip().split("\n\n"))


def document_of(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return document


def test_each_line_is_an_item_that_opens_with_its_title() -> None:
    document = document_of(COUNCIL)
    match, found = segment(document)
    assert match.name == "run-on"
    (meeting,) = found.meetings
    assert [
        (item.number, folded(document.text[item.title.start : item.title.end]) if item.title else "")
        for item in meeting.items
    ] == [
        ("", ""),
        ("", "Mayor’s Announcements"),
        ("", ""),
        ("", "Public Participation"),
        ("", "Allowances: Report of the Remuneration Panel"),
        ("", "Budget 2032/33"),
        ("", "Motions on Notice"),
        ("a", "Hedgehogs"),
        ("b", "Night Buses"),
        ("", ""),
    ]  # fmt: skip
    assert document.text[meeting.head[0].start :].startswith("Full Council - Thursday")
    assert document.text[meeting.front[0].start :].startswith("The Mayor, Councillor Dora Hext")


def test_what_the_agenda_asked_for_is_parted_from_what_was_said() -> None:
    document = document_of(COUNCIL)
    items = segment(document)[1].meetings[0].items
    assert [
        (part.role, folded(document.text[part.span.start : part.span.end])[:24])
        for item in items[1:3]
        for part in item.parts
    ] == [
        ("preamble", "To receive any announcem"),
        ("minutes", "The Mayor reported that "),
        ("preamble", "To approve the minutes o"),
        ("minutes", "It was moved by Councill"),
    ]


def test_acts_whose_marker_was_lost_are_decisions() -> None:
    assert lines(record_of(COUNCIL), "Decision") == sorted([
        "confirmed: the minutes of the meeting held on 4th December 2031 be signed as a correct record.",
        "referred: The petition be referred to the Head of Markets.",
        "1) agreed: the basic allowance be raised to £4,100.",
        "2) other: the Panel be thanked.",
        "approved: the net budget of £14.2 million be approved.",
        "agreed: this Council supports night buses",
    ])  # fmt: skip


def test_motions_are_of_the_items_that_letters_count() -> None:
    assert "Frost & Asher lost 2-4-?" in lines(record_of(COUNCIL), "Motion")
    assert lines(record_of(COUNCIL), "Meeting")[0].startswith(" | Full Council | 2032-02-12")


def test_sentences_that_act_begin_paragraphs() -> None:
    text = (
        "The Panel asked that the lamps be lit. The charges be held. The Clerk said so. That the rent be paid."
        " The lamps to be lit are listed. 1. That it be let. 2. That it be signed."
    )
    assert [piece.text for piece in parted(fold(text))] == [
        "The Panel asked that the lamps be lit.",
        "The charges be held.",
        "The Clerk said so.",
        "That the rent be paid.",
        "The lamps to be lit are listed.",
        "1. That it be let.",
        "2. That it be signed.",
    ]


def test_minutes_in_paragraphs_are_not_of_this_layout() -> None:
    """Long paragraphs that tell, without titles at their heads; and items with numbers."""
    told = "\n\n".join(
        f"The Clerk reported on the {word}, of which there were said to be more than in any year since the "
        "flood, and Councillor Pell asked that they be counted again before the summer."
        for word in ("lamps", "hedges", "stiles", "gates", "ponds", "bins")
    )
    numbered = COUNCIL
    for number, word in enumerate(("Mayor’s", "Public", "Allowances:", "Budget", "Motions"), 1):
        numbered = numbered.replace(f"\n\n{word}", f"\n\n{number}. {word}")
    for text in (told, numbered):
        match, _ = segment(document_of(text))
        assert match.name != RunOnLayout.name
