"""Tables that a PDF rules: each cell is read whole, in its row and below its head."""

from __future__ import annotations

import io

import pytest
from reader_files import document_of
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10, leading=13)
BOLD = ParagraphStyle("bold", parent=PLAIN, fontName="Helvetica-Bold")
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def page(
    rows: list[list[str | list[str]]], widths: list[int], style: list[object], heads: int = 0
) -> str:
    """The text read of a page of a heading, a table whose first row is bold, and a last line."""

    def cell(words: str | list[str], face: ParagraphStyle) -> list[Paragraph]:
        return [Paragraph(w, face) for w in ([words] if isinstance(words, str) else words)]

    table = Table(
        [[cell(c, PLAIN if n else BOLD) for c in row] for n, row in enumerate(rows)],
        colWidths=widths,
        repeatRows=heads,
    )
    table.setStyle(style)
    buffer = io.BytesIO()
    story = [Paragraph("Harbour Board", BOLD), table, Paragraph("The meeting closed.", PLAIN)]
    SimpleDocTemplate(buffer, invariant=1).build(story)
    return document_of(buffer.getvalue()).text


def printed(
    rows: list[list[str | list[str]]], widths: list[int], style: list[object], heads: int = 0
) -> str:
    """What is read of the table alone."""
    text = page(rows, widths, style, heads)
    before, table, behind = text.split("\n\n")[0], text.split("\n\n")[1:-1], text.split("\n\n")[-1]
    assert (before, behind) == ("Harbour Board", "The meeting closed.\n")
    return "\n\n".join(table)


ROWS: list[list[str | list[str]]] = [
    ["No.", "Task", "Owner", "By when"],
    ["4", "Oil the crane on the north quay and paint its jib", "Warden", "31 May"],
    ["", "Mend the gate of the slipway", "Clerk and Harbour Master", ""],
    ["9", "Print the tide tables", "", "June"],
]


def test_a_cell_of_several_lines_is_one() -> None:
    assert printed(ROWS, [40, 130, 80, 80], GRID) == (
        "No. | Task | Owner | By when\n"
        "4 | Oil the crane on the north quay and paint its jib | Warden | 31 May\n"
        "|  | Mend the gate of the slipway | Clerk and Harbour Master\n"
        "9 | Print the tide tables |  | June"
    )


@pytest.mark.parametrize("rule", ["LINEABOVE", "BOX"])
def test_a_merged_cell_and_edges_that_are_drawn_apart(rule: str) -> None:
    each = [
        (rule, (c, r), (c, r), 0.5, colors.black)
        for c in range(4) for r in range(4) if (c, r) != (0, 2)
    ]  # fmt: skip
    sides = [(side, (c, r), (c, r), 0.5, colors.black) for side in ("LINEBEFORE", "LINEAFTER", "LINEBELOW")
             for c in range(4) for r in range(4) if side != "LINEBELOW" or r == 3]  # fmt: skip
    style = [*each, *sides, ("SPAN", (0, 1), (0, 2))]
    assert printed(ROWS, [40, 130, 80, 80], style).splitlines()[2].startswith("4 | Mend the gate")


def test_minutes_in_a_table_go_on_overleaf() -> None:
    matter: list[str | list[str]] = [
        ["Ferry", "The fares were looked at.", "A bell is to be bought."]
    ]
    rows = [["No.", "Item", "Action"], *([str(n), *matter, "Clerk"] for n in range(1, 18))]
    told = printed(rows, [40, 300, 80], GRID, heads=1).split("\n\n")  # type: ignore[arg-type]
    assert told[0] == "No. | Item        Action"
    assert told[1:4] == [
        "1",
        "Ferry\nThe fares were looked at.",
        "A bell is to be bought.        Clerk",
    ]
    assert sum(line.endswith("bought.        Clerk") for line in told) == 17
    assert sum("Action" in line for line in told) == 1


def test_columns_with_no_line_between_their_rows_are_no_ruled_table() -> None:
    words: list[str | list[str]] = [
        ["1 Cranes", "2 Ferry", "3 Tolls"],
        ["Oiled.", "Mended.", "Raised."],
    ]
    assert "|" not in page([["Item", "Told"], words], [120, 120], GRID).replace("Item | Told", "")


def test_a_frame_is_no_table() -> None:
    assert "|" not in page([["Notice"], ["The slipway is shut."]], [300], GRID)


def test_parts_that_letters_count_stand_on_lines_of_their_own() -> None:
    rows: list[list[str | list[str]]] = [["Item", "Decision", "Why"]]
    for name in ("4. Cranes", "5. Ferry"):
        rows.append([name, ["(a) That it be oiled.", "(b) That it be painted."], "Rust."])
    told = printed(rows, [90, 160, 80], GRID).split("\n\n")
    assert told[3:7] == ["4. Cranes", "(a) That it be oiled.", "(b) That it be painted.", "Rust."]


def titled(*actions: str) -> list[list[str | list[str]]]:
    """Rows whose cells tell of a matter below its title in bold type; the last cell of each is given."""
    told = {
        "Crane": ["The crane was oiled in May.", "Its jib is to be painted before the frost."],
        "Ferry": ["The fares were looked at.", "A bell is to be bought."],
    }
    rows: list[list[str | list[str]]] = [["Ref", "Minute", "Action"]]
    for number, ((title, words), action) in enumerate(zip(told.items(), actions, strict=True), 7):
        rows.append([f"{number}/31", [f"<b>{title}</b>", *words], action])
    return rows


def test_titles_in_cells_stand_above_what_is_told_of_them() -> None:
    told = printed(titled("", "Clerk"), [40, 250, 90], GRID).split("\n\n")
    assert told[:5] == [
        "Ref",
        "Minute        Action",
        "7/31",
        "Crane",
        "The crane was oiled in May.",
    ]
    assert told[-1] == "A bell is to be bought.        Clerk"


def test_tasks_in_the_last_column_stand_in_the_margin() -> None:
    said = printed(
        titled(
            "Warden to paint it", "Clerk to order the bell from the foundry at Ilminster, by May"
        ),
        [40, 250, 90],
        GRID,
    )
    assert "before the frost.        Warden to paint it\n\n8/31\n\nFerry" in said
    assert said.endswith(
        "bought.        Clerk to order the bell from the foundry at Ilminster, by May"
    )


def test_an_owner_level_with_a_paragraph_stands_behind_it() -> None:
    rows = titled("", "")
    lower = "<br/><br/><br/>Clerk"
    rows[1][2] = lower
    told = printed(rows, [40, 250, 90], GRID).split("\n\n")
    assert told[5] == "Its jib is to be painted before the frost.        Clerk"


def test_cells_with_no_sentence_below_their_first_line_are_rows() -> None:
    rows: list[list[str | list[str]]] = [["Name", "Address", "Berth"]]
    for name, street, berth in (("Ann Bell", "4 Quay Row", "12"), ("Jo Marsh", "9 Mill Lane", "3")):
        rows.append([name, [street, "Ferryhaven"], berth])
    assert printed(rows, [90, 160, 80], GRID).split("\n")[1:] == [
        "Ann Bell | 4 Quay Row Ferryhaven | 12",
        "Jo Marsh | 9 Mill Lane Ferryhaven | 3",
    ]


def test_a_margin_without_lines_beside_numbered_matters() -> None:
    rows: list[list[str | list[str]]] = [["No.", "Business", "Action by"]]
    matters = (
        ("1.", "Crane", "The jib of the crane on the north quay was found to be bare of paint.", "Warden"),
        ("2.", "Ferry", "The bell of the ferry had been lost in the gale, and no other was to be had.",
         "Clerk to order a bell"),
        ("3.", "Lamps", "The lamps of the slipway were lit in all weathers for the whole of the week.", ""),
    )  # fmt: skip
    for number, title, words, action in matters:
        rows.append([number, [f"<b>{title}</b>", words], action])
    text = page(rows, [30, 330, 90], [("VALIGN", (0, 0), (-1, -1), "TOP")])
    assert [line for line in text.split("\n") if line] == [
        "Harbour Board",
        "No. | Business        Action by",
        "1. Crane",
        "The jib of the crane on the north quay was found to be bare of paint.        Warden",
        "2. Ferry",
        "The bell of the ferry had been lost in the gale, and no other was to be had.        Clerk to order a bell",
        "3. Lamps",
        "The lamps of the slipway were lit in all weathers for the whole of the week.",
        "The meeting closed.",
    ]
