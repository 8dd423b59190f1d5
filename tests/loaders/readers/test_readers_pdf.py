"""PDF: reading order, paragraphs, columns, running heads, hyphens; scans and locked files."""

# ruff: noqa: E501  (lines as they are drawn)

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reader_files import document_of, unreadable_of
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

WIDTH, HEIGHT = A4


def pdf(*pages: Callable[[canvas.Canvas], None], **options: object) -> bytes:
    """A PDF whose pages are drawn by functions."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=A4, invariant=1, **options)
    for draw in pages:
        sheet.setFont("Helvetica", 11)
        draw(sheet)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def lines(*rows: tuple[float, float, str]) -> Callable[[canvas.Canvas], None]:
    """A page with words at places: (x, y, words)."""

    def draw(sheet: canvas.Canvas) -> None:
        for x, y, words in rows:
            sheet.drawString(x, y, words)

    return draw


def minutes(page: int, *, last: int) -> Callable[[canvas.Canvas], None]:
    """A page of minutes with two page numbers, a running head and foot, and a broken sentence."""

    def draw(sheet: canvas.Canvas) -> None:
        sheet.setFont("Helvetica", 9)
        sheet.drawRightString(WIDTH - 40, HEIGHT - 30, f"Agenda page {page + 10}")
        if page > 1:
            sheet.drawString(60, HEIGHT - 45, "Harbour Board, 3 March 2031")
        sheet.setFont("Helvetica-Bold" if page == 1 else "Helvetica", 11)
        top = "HARBOUR BOARD" if page == 1 else f"grant would pay part {page}. It was agreed."
        sheet.drawString(60, HEIGHT - 90, top)
        sheet.setFont("Helvetica", 11)
        body = (
            f"The Board considered report {page * page} of the Harbour Master upon the dredging of the inner",
            "basin. Councillor Finn asked what it would all cost, and she was told that the new",
        )
        for number, words in enumerate(body):
            sheet.drawString(60, HEIGHT - 120 - 14 * number, words)
        sheet.setFont("Helvetica", 9)
        sheet.drawCentredString(WIDTH / 2, 40, f"Page {page} of {last}")
        sheet.drawString(60, 28, "Draft until confirmed")

    return draw


def test_running_heads_feet_and_page_numbers() -> None:
    document = document_of(pdf(*(minutes(n, last=4) for n in range(1, 5))))
    assert document.text.startswith("HARBOUR BOARD\n\nThe Board considered report 1 of")
    assert (
        "she was told that the new grant would pay part 2. It was agreed.\n\nThe Board"
        in document.text
    )
    for furniture in ("Agenda page", "Page 2", "Draft until", "Harbour Board, 3 March"):
        assert furniture not in document.text
    assert "\x0c" not in document.text
    assert sorted(note.split(": ")[1] for note in document.notes) == [
        "Draft until confirmed", "Harbour Board, 3 March 2031",
    ]  # fmt: skip
    assert [b.page for b in document.blocks] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert document.blocks[0].kind == "heading"


def test_a_head_that_stands_once() -> None:
    document = document_of(pdf(minutes(1, last=2), minutes(2, last=2)))
    assert document.text.count("Harbour Board, 3 March") == 1  # the title does not say the date
    titled = lines(
        (60, 760, "HARBOUR BOARD"), (60, 720, "Minutes of 3 March 2031, which went on and")
    )
    second = lines((60, 800, "Harbour Board, 3 March 2031"), (60, 720, "on until noon."))
    assert document_of(pdf(titled, second)).text == (
        "HARBOUR BOARD\n\nMinutes of 3 March 2031, which went on and on until noon.\n"
    )


def test_pages_that_begin_alike_keep_their_words() -> None:
    page = lines((60, 760, "RESOLVED: That the report be noted."), (60, 700, "Next."))
    others = [
        lines((60, 760, f"Councillor {name} spoke at length."), (60, 700, "Then."))
        for name in ("Finn", "Lark", "Wren", "Rook")
    ]
    document = document_of(pdf(page, *others, page))
    assert document.text.count("RESOLVED") == 2


@pytest.mark.parametrize("order", ["rows", "columns"])
def test_names_in_two_columns(order: str) -> None:
    left = ["Councillor A. Lark", "Mr B. Wren", "Cllr C. Finch"]
    right = ["Mrs D. Rook", "Miss E. Crow-Jay", "F. Swift"]
    places = [(60, 750 - 15 * i, n) for i, n in enumerate(left)]
    others = [(300, 750 - 15 * i, n) for i, n in enumerate(right)]
    rows = [r for pair in zip(places, others, strict=True) for r in pair]
    drawn = rows if order == "rows" else places + others
    text = document_of(pdf(lines((60, 780, "PRESENT"), *drawn))).text
    for name in left + right:
        assert name in text.replace("|", "\n").replace("\n", " \n ")
    if order == "rows":
        assert "Councillor A. Lark | Mrs D. Rook\nMr B. Wren | Miss E. Crow-Jay\n" in text
    assert "Lark Mrs" not in text


def test_labels_and_numbers_stand_before_their_text() -> None:
    document = document_of(
        pdf(
            lines(
                (60, 780, "PRESENT:"), (180, 780, "Councillors A. Lark (Chair), B. Wren and"), (180, 766, "C. Finch"),
                (60, 720, "1."), (100, 720, "APOLOGIES"), (100, 700, "There were none."),
            )
        )
    )  # fmt: skip
    assert document.text == (
        "PRESENT: Councillors A. Lark (Chair), B. Wren and C. Finch\n\n1. APOLOGIES\n\nThere were none.\n"
    )


def test_numbers_in_the_margin_drawn_first() -> None:
    heads = ["APOLOGIES", "MINUTES", "INTERESTS", "DREDGING"]
    numbers = [(60, 780 - 40 * i, f"{i + 1}.") for i in range(4)]
    titles = [(100, 780 - 40 * i, head) for i, head in enumerate(heads)]
    text = document_of(pdf(lines(*numbers, *titles))).text
    assert [line for line in text.split("\n") if line] == [
        f"{i + 1}. {h}" for i, h in enumerate(heads)
    ]


PROSE = (
    "The Board met in the Custom House and heard that the dredger had broken down twice in the "
    "month of March, which the Harbour Master regretted and for which he asked the pardon of the "
    "Board, and of the town, and of the men who had been called out in the night to tow it home, "
    "for which they had not yet been paid, nor thanked, nor even asked what they had spent on oil. "
)


@pytest.mark.parametrize("order", ["rows", "columns"])
def test_columns_of_running_text(order: str) -> None:
    words, rows = PROSE.split(), [""]
    for word in words:
        if len(rows[-1]) + len(word) > 38:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    half = (len(rows) + 1) // 2
    left = [(60, 770 - 13 * i, r) for i, r in enumerate(rows[:half])]
    right = [(320, 770 - 13 * i, r) for i, r in enumerate(rows[half:])]
    by_row = [c for i in range(half) for c in (left[i : i + 1] + right[i : i + 1])]
    document = document_of(pdf(lines(*(by_row if order == "rows" else left + right))))
    assert " ".join(document.text.split()) == PROSE.strip()
    assert len(document.blocks) == 1


def test_paragraphs_by_indent_and_by_short_last_lines() -> None:
    document = document_of(
        pdf(
            lines(
                (
                    80,
                    780,
                    "The Board met and heard the report of the Master, which was long and was then",
                ),
                (
                    60,
                    766,
                    "read in full by the Clerk, who thereupon sat down and said no more of it at all.",
                ),
                (
                    80,
                    752,
                    "Councillor Finn thanked him. She said that the report was the best that she",
                ),
                (60, 738, "had ever heard."),
                (80, 724, "RESOLVED: That it be printed."),
            )
        )
    )
    assert [b.span.start for b in document.blocks] == [
        document.text.index(w) for w in ("The Board", "Councillor", "RESOLVED")
    ]


def test_hyphens_at_line_ends() -> None:
    document = document_of(
        pdf(
            lines(
                (60, 780, "The Board recom-"), (60, 765, "mended that the sub-"), (60, 750, "committee and the Rao-"),
                (60, 735, "Blythe trust be recommended; the sub-committee agreed."),
            )
        )
    )  # fmt: skip
    words = " ".join(document.text.split())
    assert words == (
        "The Board recommended that the sub-committee and the Rao-Blythe trust be recommended; "
        "the sub-committee agreed."
    )


def test_letters_set_apart_and_raised() -> None:
    def draw(sheet: canvas.Canvas) -> None:
        sheet.drawString(60, 780, "M I N U T E S")
        text = sheet.beginText(60, 700)
        text.textOut("On the 17")
        text.setRise(5)
        text.setFont("Helvetica", 7)
        text.textOut("th")
        text.setRise(0)
        text.setFont("Helvetica", 11)
        text.textOut(" June")
        sheet.drawText(text)

    assert document_of(pdf(draw)).text == "MINUTES\n\nOn the 17th June\n"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages(turn: int) -> None:
    def draw(sheet: canvas.Canvas) -> None:
        sheet.setPageRotation(turn)
        sheet.translate(WIDTH / 2, HEIGHT / 2)
        sheet.rotate(turn)
        sheet.drawString(-200, 40, "First line of the page, which goes on to")
        sheet.drawString(-200, 26, "the second.")
        sheet.drawString(-200, -40, "Left")
        sheet.drawString(60, -40, "Right")

    document = document_of(pdf(draw))
    assert document.text == "First line of the page, which goes on to the second.\n\nLeft | Right\n"


def test_blank_pages_are_said_and_left_out() -> None:
    blank = lines((200, 400, "This page is intentionally left blank"))
    document = document_of(pdf(lines((60, 700, "Met.")), blank, lambda sheet: None))
    assert document.text == "Met.\n"
    assert "pages without text (scans or blank): 3" in document.notes


def test_a_scan_and_a_locked_file() -> None:
    scan = pdf(lambda sheet: sheet.rect(50, 50, 100, 100, fill=1))
    assert "no text layer" in unreadable_of(scan).reason
    assert "OCR" in unreadable_of(scan).advice
    locked = pdf(lines((60, 700, "x")), encrypt=pdfencrypt.StandardEncryption("user", "owner"))
    assert "password" in unreadable_of(locked).reason
    open_to_read = pdfencrypt.StandardEncryption("", "owner", canPrint=0, canCopy=0)
    assert document_of(pdf(lines((60, 700, "Met.")), encrypt=open_to_read)).text == "Met.\n"


def test_a_pdf_cut_off_or_with_junk_before_it() -> None:
    whole = pdf(lines((60, 700, "Met.")))
    assert "broken or cut off" in unreadable_of(whole[:400]).reason
    assert document_of(b"junk\r\n" + whole).text == "Met.\n"


@pytest.mark.parametrize("face", ["Helvetica-Bold", "Helvetica"])
def test_a_side_heading_of_several_lines_is_one(face: str) -> None:
    """The heading's cell is drawn before the cell of the text beside it, as word processors do."""

    def draw(sheet: canvas.Canvas) -> None:
        y = HEIGHT - 80.0
        for heading, text in (
            (("Apologies for", "Absence"), ("1. None.",)),
            (
                ("Dredging of the", "Basin: Fees"),
                (
                    "2. The Harbour Master reported upon the silt that had settled in the basin",
                    "since the autumn, and upon the fees that would have to be charged for it.",
                ),
            ),
        ):
            for column, font, words in ((60, face, heading), (160, "Helvetica", text)):
                sheet.setFont(font, 11)
                for n, line in enumerate(words):
                    sheet.drawString(column, y - 14 * n, line)
            y -= 60

    assert document_of(pdf(draw)).text == (
        "Apologies for Absence\n\n1. None.\n\nDredging of the Basin: Fees\n\n"
        "2. The Harbour Master reported upon the silt that had settled in the basin since the autumn, "
        "and upon the fees that would have to be charged for it.\n"
    )


def test_names_in_two_columns_are_no_side_headings() -> None:
    names = (("A. Lark", "B. Wren", "C. Teal"), ("D. Swift", "E. Dunnock", "F. Finn"))
    rows = [
        (60 + 150 * c, HEIGHT - 100 - 14 * n, name)
        for c, them in enumerate(names)
        for n, name in enumerate(them)
    ]
    page = lines(
        (
            60,
            HEIGHT - 80,
            "Those whose names follow were at the meeting of the Harbour Board on 3 March:",
        ),
        *rows,
    )
    assert document_of(pdf(page)).text.endswith(
        "A. Lark\nB. Wren\nC. Teal\n\nD. Swift\nE. Dunnock\nF. Finn\n"
    )


MATTERS = (
    ("The crane is to be painted before the ferry comes back, and the bill sent on to", "Clerk"),
    ("the owners of the ferry, who had promised to pay the half of it.", "31 May"),
    ("", ""),
    ("The Warden was asked to oil the crane once in each month of the year.", "AL/BW"),
    ("", ""),
    ("It was noted that the tide table had been printed and had been sold out.", ""),
)


def test_the_owners_in_a_margin_stand_behind_what_they_are_to_do() -> None:
    def draw(sheet: canvas.Canvas) -> None:
        sheet.drawString(
            60,
            HEIGHT - 60,
            "Minutes of the Harbour Board, 3 March 2031",
        )
        for top in (90, 300):
            sheet.drawString(492, HEIGHT - top, "Action")
            for column, x in ((0, 60), (1, 490)):
                for n, row in enumerate(MATTERS):
                    sheet.drawString(x, HEIGHT - top - 20 - 14 * n, row[column])
            sheet.showPage()
            sheet.setFont("Helvetica", 11)

    told = document_of(pdf(draw)).text.split("\n\n")
    rows = [
        "The crane is to be painted before the ferry comes back, and the bill sent on to the owners of the ferry, who had promised to pay the half of it.        Clerk 31 May",
        "The Warden was asked to oil the crane once in each month of the year.        AL/BW",
        "It was noted that the tide table had been printed and had been sold out.",
    ]
    assert [line.rstrip("\n") for line in told[1:]] == [" " * 24 + "Action", *rows, *rows]


def test_a_signature_at_the_right_is_no_margin() -> None:
    page = lines(
        (
            60,
            HEIGHT - 80,
            "The Board agreed to paint the crane before the ferry came back for the year.",
        ),
        (60, HEIGHT - 110, "The meeting closed at noon."),
        (480, HEIGHT - 140, "Chair"),
    )
    assert document_of(pdf(page)).text.endswith("The meeting closed at noon.\n\nChair\n")


def test_a_label_in_bold_type_opens_a_line() -> None:
    def draw(sheet: canvas.Canvas) -> None:
        sheet.drawString(
            60,
            HEIGHT - 80,
            "A notice to all who hold a berth in the inner basin of the harbour at Saltmere",
        )
        for y, label, words in (
            (
                100,
                "To:",
                "Councillors A. Lark, B. Wren, C. Teal, D. Swift, E. Dunnock and F. Finn and G.",
            ),
            (114, "Contact:", "The Clerk, Custom House"),
        ):
            sheet.setFont("Helvetica-Bold", 11)
            sheet.drawString(60, HEIGHT - y, label)
            sheet.setFont("Helvetica", 11)
            sheet.drawString(112, HEIGHT - y, words)

    assert document_of(pdf(draw)).text.endswith("and G.\nContact: The Clerk, Custom House\n")


# the letters "B" and "T" of a font that draws a bullet and a tick, as word processors write it
SIGNS = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /S def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <42> <F0B7> <54> <F0FC> endbfchar endcmap end end"""


def signs(*rows: tuple[int, int, int, bytes]) -> bytes:
    """A page of words, each with its font (1, or 2 for the signs) and place."""
    drawn = b"".join(b"BT /F%d 11 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % row for row in rows)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 8 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(SIGNS), SIGNS),
        b"<</Font<</F1 5 0 R/F2 6 0 R>>>>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return file + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (count, table, count, len(file))
    )


def test_bullets_and_ticks_of_symbol_fonts() -> None:
    page = signs(
        (1, 72, 730, b"The Board noted:"),
        (2, 72, 710, b"B"), (1, 90, 710, b"the lamps were lit; and"),
        (2, 72, 695, b"B"), (1, 90, 695, b"the ditches were dug."),
        (1, 72, 660, b"Ann Bell"), (2, 200, 660, b"T"),
    )  # fmt: skip
    assert document_of(page).text == (
        "The Board noted:\n\n• the lamps were lit; and\n\n• the ditches were dug.\n\nAnn Bell | ✓\n"
    )
