"""Word minutes with an action column and with partners at the table; a council that only a banner names."""

from __future__ import annotations

from typing import Any

import pytest

from loaders import parse
from loaders.readers import read_bytes
from loaders.rosters.words import attendance_status
from ontology.record import Document, Motion
from tests.loaders.stated import lines
from tests.loaders.test_word_minutes import saved, table


def _care_board(word: Any) -> None:
    word.add_paragraph("HEXWICK CITY COUNCIL")
    word.add_paragraph("Hexwick Care Board")
    word.add_paragraph("Minutes of the meeting held on Thursday 20 March 2031 in the Corn Hall")
    word.add_paragraph("Present")
    table(
        word,
        ("Name", "Representing", "Initials"),
        ("Councillor Naomi Pell (Chair)", "Cabinet Member for Adults", "NP"),
        ("Sister Bernadette Orrell", "Hexwick Voluntary Action", "BO"),
        ("Chief Superintendent Ian Dene", "Cray Constabulary", "ID"),
    )
    word.add_paragraph("In attendance")
    table(
        word,
        ("Kezia Hext", "Programme Manager, Integrated Commissioning", "KH"),
        ("Mark Finn", "Chief Officer, Aspen Hospice (item 2 only)", "MF"),
    )
    word.add_paragraph("1. Apologies")
    table(word, ("Minute", "Action"), ("There were none.", ""))
    word.add_paragraph("2. Night care")
    table(
        word,
        ("Minute", "Action"),
        ("MF spoke of the work of the hospice, which had grown. This was welcomed.", "KH to send the card to members"),
        ("BO asked whether families were told whom to ring at night. MF replied that they were, by a card.", ""),
        ("Resolved: That the report be noted and the hospice be thanked.", "ID to write to the hospice by June"),
    )  # fmt: skip


def test_partners_among_members_and_what_stands_beside_names() -> None:
    record = saved(_care_board)
    people = lines(record, "Person")
    assert [p for p in people if not p.startswith(("Kezia", "Mark"))] == [
        "Bernadette Orrell, unknown",
        "Ian Dene, unknown",
        "Naomi Pell, councillor",
    ]
    assert len(people) == 5
    assert [a for a in lines(record, "Attendance") if a.startswith("in-attendance")] == [
        "in-attendance Kezia Hext",
        "in-attendance Mark Finn",
    ]


def test_minutes_and_the_actions_beside_them_are_read_apart() -> None:
    record = saved(_care_board)
    assert lines(record, "Action") == [
        "request, Ian Dene: write to the hospice by June [by June]",
        "request, Kezia Hext: send the card to members",
    ]
    assert lines(record, "Decision") == [
        "noted+other: the report be noted and the hospice be thanked."
    ]
    assert lines(record, "Question") == [
        "Bernadette Orrell: whether families were told whom to ring at night / Mark Finn: they were, by a card"
    ]


def _marked_rolls(word: Any) -> None:
    word.add_paragraph("Hexwick Lamps Board")
    word.add_paragraph("Minutes of the meeting held on Tuesday 4 March 2031")
    word.add_paragraph("Attendance")
    table(
        word,
        ("Member", "Present", "Apologies", "Absent"),
        ("Cllr Ann Hale", "X", "", ""),
        ("Cllr Tom Dene", "", "X", ""),
        ("Mr Ian Orrell", "", "", "X"),
    )
    word.add_paragraph("4. Lamps")
    word.add_paragraph("Cllr Dene moved that the lamps be lit. There voted:")
    table(
        word,
        ("Name", "For", "Against", "Abstained"),
        ("Cllr Hale", "", "", "X"),
        ("Cllr Dene", "X", "", ""),
        ("Mr Orrell", "", "X", ""),
    )


def test_a_mark_keeps_its_column_where_cells_before_it_are_empty() -> None:
    record = saved(_marked_rolls)
    assert sorted(lines(record, "Attendance")) == [
        "absent Ian Orrell",
        "apologies Tom Dene",
        "present Ann Hale",
    ]
    (motion,) = [fact for fact in record.facts if isinstance(fact, Motion)]
    assert (motion.voters_for, motion.voters_against, motion.voters_abstain) == (
        ("Tom Dene",),
        ("Ian Orrell",),
        ("Ann Hale",),
    )


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Present (in the Chair)", "present"),
        ("Present - left at 8.10 pm", "present"),
        ("Apologies (on leave)", "apologies"),
        ("Expected (in person)", ""),
        ("(in the Chair)", ""),
    ],
)
def test_what_is_said_behind_a_status(printed: str, status: str) -> None:
    assert attendance_status(printed) == status


PAGE = """<html><head><title>Agenda and minutes - Cabinet - Tuesday, 14th October, 2031 6.30 pm</title></head><body>
{banner}<div id="modgov"><h1 class="mgMainTitleTxt">Agenda and minutes</h1><h2 class="mgSubTitleTxt">Cabinet - Tuesday,
14th October, 2031 6.30 pm</h2><div class="mgContent"><table id="mgItemTable"><tr><th>No.</th><th>Item</th></tr><tr>
<td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Damp in Council Homes</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>RESOLVED that the report be noted.</p></div></td>
</tr></table></div></div></body></html>"""


@pytest.mark.parametrize(
    ("banner", "council"),
    [
        ('<div id="banner"><a href="/">Hexwick Borough Council</a><ul><li>A to Z</li></ul></div>', "Hexwick Borough Council"),
        ('<header><a href="/"><img src="l.png" alt="Hexwick Borough Council logo"></a></header>', "Hexwick Borough Council"),
        ('<div id="banner"><a href="/">Pay your Council Tax</a><a href="/x">Council Homes</a></div>', ""),
        ('<div id="news"><a href="/x">Cray County Council</a></div>', ""),
    ],
)  # fmt: skip
def test_the_banner_names_the_council(banner: str, council: str) -> None:
    (document,) = read_bytes(PAGE.format(banner=banner).encode(), "page.html")
    assert isinstance(document, Document)
    assert lines(parse(document), "Meeting")[0].split(" | ")[0] == council
