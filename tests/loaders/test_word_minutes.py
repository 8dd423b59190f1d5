"""Whole invented minutes as Word saves them: tables of attendance and votes, automatic numbers, headers."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docx import Document as NewDocument

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Record
from tests.loaders.stated import lines


def saved(write: Callable[[Any], None]) -> Record:
    """The Record of what ``write`` puts into a new Word document."""
    word = NewDocument()
    write(word)
    buffer = io.BytesIO()
    word.save(buffer)
    (document,) = read_bytes(buffer.getvalue(), "minutes.docx")
    assert isinstance(document, Document)
    return parse(document)


def table(word: Any, *rows: tuple[str, ...]) -> None:
    made = word.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            made.cell(row, column).text = words


def ferry_board(word: Any) -> None:
    word.add_paragraph("Hexwick Ferry Authority").runs[0].bold = True
    word.add_paragraph("Crossings Committee").runs[0].bold = True
    word.add_paragraph(
        "MINUTES of the meeting held in the Boat House, Quay Lane, Hexwick on Tuesday, 4 March 2031 at 2.00pm"
    )
    word.add_paragraph("Attendance").runs[0].bold = True
    table(
        word,
        ("Member", "Appointed by", "Attendance"),
        ("Cllr Mrs J Pell (Chair)", "Hexwick Borough Council", "Present"),
        ("Cllr T Orrell", "Cray County Council", "Apologies"),
        ("Cllr P Raval", "Cray County Council", "Substitute for Cllr Orrell"),
        ("Cllr A Dray", "Hexwick Borough Council", "Present (from 2.25pm)"),
        ("Cllr S Finn BEM", "Hexwick Borough Council", "Present"),
    )
    word.add_paragraph("7/31 Apologies for Absence").runs[0].bold = True
    word.add_paragraph(
        "An apology was received from Councillor Orrell. Councillor Raval was attending in place of Councillor Orrell."
    )
    word.add_paragraph("8/31 Declarations of Interest").runs[0].bold = True
    word.add_paragraph(
        "Councillor Finn declared a pecuniary interest in minute 10/31, as he owned the slipway. He left the room for that item."
    )
    word.add_paragraph("9/31 Winter Timetable").runs[0].bold = True
    word.add_paragraph("(Councillor Dray joined the meeting at this point.)")
    word.add_paragraph("Resolved – That the winter timetable be approved.")
    word.add_paragraph("10/31 Slipway Lease").runs[0].bold = True
    word.add_paragraph("(Councillor Finn left the meeting at 3.10pm.)")
    word.add_paragraph("Resolved – That the lease be renewed.")


def test_minutes_whose_attendance_is_a_table() -> None:
    record = saved(ferry_board)
    assert record.layout.name == "numbered"
    assert lines(record, "Item") == [
        "Apologies for Absence (minute 7/31)",
        "Declarations of Interest (minute 8/31)",
        "Slipway Lease (minute 10/31)",
        "Winter Timetable (minute 9/31)",
    ]
    assert lines(record, "Attendance") == [
        "apologies T Orrell",
        "joined A Dray at 14:25 (Winter Timetable)",
        "left S Finn at 15:10 (Slipway Lease)",
        "present A Dray",
        "present J Pell",
        "present S Finn",
        "substitute P Raval for T Orrell",
    ]
    assert lines(record, "Decision") == [
        "approved: the lease be renewed.",
        "approved: the winter timetable be approved.",
    ]
