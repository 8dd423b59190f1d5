"""DOCX and ODT: order, headings, list markers, tables; tracked changes, comments and heads left out."""

# ruff: noqa: E501  (XML in one line)

from __future__ import annotations

import io

import pytest
from docx import Document as NewDocument
from reader_files import document_of, unreadable_of, zip_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, numbering: str = "", styles: str = "", footnotes: str = "") -> bytes:
    """A DOCX of just these elements."""
    parts = {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {W}>{numbering}</w:numbering>"
    if footnotes:
        parts["word/footnotes.xml"] = f"<w:footnotes {W}>{footnotes}</w:footnotes>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    return zip_of({name: text.encode() for name, text in parts.items()})


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def level(at: int, form: str, text: str, start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def numbered(list_id: int, at: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>'


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%1.%2.%3)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">' + level(0, "bullet", "\uf0b7") + level(1, "upperRoman", "%2)")
    + '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)  # fmt: skip


def test_a_document_as_word_would_save_it() -> None:
    word = NewDocument()
    word.sections[0].header.paragraphs[0].text = "Running head"
    word.sections[0].footer.paragraphs[0].text = "Page 1"
    word.add_heading("Harbour Board", 1)
    word.add_paragraph("Present: Councillor Finn")
    table = word.add_table(rows=2, cols=3)
    for row, cells in enumerate([("Action", "Owner", "By when"), ("Write", "Clerk", "May")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    word.add_paragraph("After the table")
    word.add_paragraph("a point", style="List Bullet")
    word.add_paragraph("a number", style="List Number")
    buffer = io.BytesIO()
    word.save(buffer)
    document = document_of(buffer.getvalue())
    assert document.format == "docx"
    assert document.text == (
        "Harbour Board\n\nPresent: Councillor Finn\n\nAction | Owner | By when\nWrite | Clerk | May\n\n"
        "After the table\n\n• a point\n\n1. a number\n"
    )
    assert [b.kind for b in document.blocks[:3]] == ["heading", "paragraph", "label"]
    assert document.blocks[2].role == "actions"


@pytest.mark.parametrize(
    ("places", "markers"),
    [
        ([(5, 0), (5, 0), (5, 1), (5, 1), (5, 0), (5, 1)], ["1.", "2.", "(a)", "(b)", "3.", "(a)"]),
        ([(5, 0), (5, 2), (5, 2)], ["1.", "(1.a.i)", "(1.a.ii)"]),
        ([(6, 0), (6, 1), (6, 1)], ["•", "I)", "II)"]),
        ([(5, 0), (5, 0), (7, 0), (7, 0)], ["1.", "2.", "1.", "2."]),
        ([(0, 0), (99, 0)], ["", ""]),
    ],
)
def test_list_markers(places: list[tuple[int, int]], markers: list[str]) -> None:
    body = "".join(p("x", numbered(*place)) for place in places)
    assert document_of(docx(body, LISTS)).text.split("\n\n") == [
        f"{m} x".strip() + ("\n" if i == len(markers) - 1 else "") for i, m in enumerate(markers)
    ]


def test_lists_and_headings_of_styles() -> None:
    styles = (
        '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="H"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    )
    body = (
        p("Item one 3", '<w:pStyle w:val="T"/>')
        + p("Item one", '<w:pStyle w:val="Item"/>')
        + p("text", '<w:pStyle w:val="Loop"/>')
    )
    document = document_of(docx(body, LISTS, styles))
    assert document.text == "1. Item one\n\ntext\n"
    assert (document.blocks[0].kind, document.blocks[0].level) == ("heading", 2)
    assert document.notes == ("1 lines of the table of contents were left out",)


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (
            "<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins>",
            "ac",
        ),
        (
            "<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo>",
            "b",
        ),
        (
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r>",
            "seen",
        ),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>1.</w:t><w:tab/><w:t>Minutes</w:t></w:r>", "1. Minutes"),
        ("<w:r><w:t>Present:</w:t><w:tab/><w:tab/><w:t>A. Lark</w:t></w:r>", "Present: A. Lark"),
        ("<w:r><w:t>A. Lark</w:t><w:tab/><w:t>B. Wren</w:t></w:r>", "A. Lark\tB. Wren"),
        ("<w:r><w:t>sub</w:t><w:noBreakHyphen/><w:t>committee</w:t></w:r>", "sub-committee"),
        (
            "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>",
            "link",
        ),
        ("<w:r><w:t>noted</w:t><w:commentReference/><w:footnoteReference/></w:r>", "noted"),
        ("<w:smartTag><w:r><w:t>Hallow</w:t></w:r></w:smartTag>", "Hallow"),
    ],
)
def test_runs(run: str, text: str) -> None:
    assert document_of(docx(f"<w:p>{run}</w:p>")).text == text + "\n"


def test_content_controls_text_boxes_and_merged_cells() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{p('in a box')}</w:txbxContent>"
    body = (
        f"<w:sdt><w:sdtContent>{p('in a control')}</w:sdtContent></w:sdt>"
        f"<w:p><w:r><w:t>beside</w:t><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('wide')}</w:tc><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p('tall')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc></w:tr></w:tbl>"
    )
    document = document_of(docx(body))
    assert document.text == "in a control\n\nbeside\n\nin a box\n\nwide |  | tall\na | b | tall\n"
    assert [b.column for b in document.blocks[3:]] == [0, 2, 0, 1, 2]


def test_what_a_merged_cell_says_holds_for_each_of_its_rows() -> None:
    def cell(words: str, merged: str = "") -> str:
        form = {"begins": "<w:vMerge w:val='restart'/>", "goes on": "<w:vMerge/>", "": ""}[merged]
        return f"<w:tc><w:tcPr>{form}</w:tcPr>{p(words)}</w:tc>"

    rows = (
        cell("Minute") + cell("To do") + cell("Who"),
        cell("9", "begins") + cell("Paint the crane") + cell("Warden"),
        cell("", "goes on") + cell("Oil the crane") + cell("Clerk", "begins"),
        cell("12") + cell("Write to the tenants") + cell("", "goes on"),
    )
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    assert document_of(docx(body)).text == (
        "Minute | To do | Who\n9 | Paint the crane | Warden\n9 | Oil the crane | Clerk\n"
        "12 | Write to the tenants | Clerk\n"
    )


def row(*cells: tuple[str, ...]) -> str:
    """A row of cells, each of its paragraphs."""
    return "<w:tr>" + "".join(f"<w:tc>{''.join(map(p, cell))}</w:tc>" for cell in cells) + "</w:tr>"


def test_owners_in_the_last_column_stand_behind_what_they_are_level_with() -> None:
    rows = (
        row(("No.",), ("Matter",), ("Action by",)),
        row(("7",), ("Cranes", "One crane is to be oiled.", "It was green."), ("", "AL", "")),
        row(
            ("8",),
            ("Ferry", "The fares are to be printed.", "A bell is to be bought."),
            ("", "BW", "AL"),
        ),
        row(("9",), ("Tolls", "None was raised.", "The board is to be mended."), ("Clerk",)),
    )
    assert document_of(docx(f"<w:tbl>{''.join(rows)}</w:tbl>")).text.rstrip().split("\n\n") == [
        "No.", "Matter        Action by",
        "7", "Cranes", "One crane is to be oiled.        AL", "It was green.",
        "8", "Ferry", "The fares are to be printed.        BW", "A bell is to be bought.        AL",
        "9", "Tolls", "None was raised.", "The board is to be mended.        Clerk",
    ]  # fmt: skip


def test_owners_that_nothing_places_stay_where_they_are() -> None:
    rows = (
        row(("Matter",), ("Action",)),
        row(("Cranes", "One is to be oiled.", "One is to be sold."), ("AL", "BW")),
    )
    text = document_of(docx(f"<w:tbl>{''.join(rows)}</w:tbl>")).text
    assert text.endswith("One is to be sold.\n\nAL\n\nBW\n")


def test_notes_at_the_foot_stand_below_what_refers_to_them() -> None:
    def noted(words: str, number: int) -> str:
        return f'<w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'

    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("line")}</w:footnote>'
        f'<w:footnote w:id="1">{p("He came at noon.")}</w:footnote>'
        f'<w:footnote w:id="2">{p("By video.")}</w:footnote>'
    )
    cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in (p("B. Wren"), noted("Present", 2)))
    body = noted("A. Lark", 1) + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + p("Cranes")
    assert document_of(docx(body, footnotes=notes)).text == (
        "A. Lark\n\nHe came at noon.\n\nB. Wren | Present\n\nBy video.\n\nCranes\n"
    )


def test_bold_lines_are_headings() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Apologies</w:t></w:r></w:p>"
    part = (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Resolved</w:t></w:r><w:r><w:t> that</w:t></w:r></w:p>"
    )
    assert [b.kind for b in document_of(docx(bold + part)).blocks] == ["heading", "paragraph"]


def test_empty_and_broken_files() -> None:
    assert "no text" in unreadable_of(docx("<w:p/>")).reason
    assert "no body" in unreadable_of(zip_of({"word/document.xml": b"<nothing"})).reason


ODT = (
    '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s">'
    '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style></office:automatic-styles>'
    "<office:body><office:text>"
    '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h text:outline-level="2">Harbour Board</text:h>'
    "<text:p>Present:<text:s/>Councillor <text:span>Finn</text:span><text:line-break/>and Wren<text:note><text:note-body><text:p>foot</text:p></text:note-body></text:note></text:p>"
    '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>in</text:p></text:list-item></text:list></text:list-item>'
    "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
    "<text:list><text:list-item><text:p>point</text:p></text:list-item></text:list>"
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Party</text:p></table:table-cell></table:table-row></table:table-header-rows>"
    "<table:table-row><table:table-cell><text:p>Orla Finn</text:p></table:table-cell><table:table-cell><text:p>Lab</text:p></table:table-cell></table:table-row></table:table>"
    "</office:text></office:body></office:document-content>"
)


def test_odt() -> None:
    data = zip_of(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": ODT.encode()}
    )
    document = document_of(data)
    assert document.format == "odt"
    assert document.text == (
        "Harbour Board\n\nPresent: Councillor Finn\nand Wren\n\nfoot\n\n1. one\n\n(a) in\n\n2. two\n\n• point\n\n"
        "Name | Party\nOrla Finn | Lab\n"
    )
    assert document.blocks[-1].role == "roster"


def test_an_opendocument_spreadsheet_is_refused() -> None:
    data = zip_of(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
    )
    assert "other than a text" in unreadable_of(data).reason


PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("word/header1.xml", f"<w:hdr {W}>{p('HEXWICK DISTRICT COUNCIL')}{p('Page 3')}</w:hdr>"),
        (
            "word/footer2.xml",
            f"<w:ftr {W}>{p('Hexwick District Council, Corn Hall, Hexwick')}</w:ftr>",
        ),
        (
            "word/header1.xml",
            f"<w:hdr {W}><w:p><w:r><w:drawing><w:docPr descr='Hexwick District Council logo'/></w:drawing></w:r></w:p></w:hdr>",
        ),
        (
            "docProps/app.xml",
            f"<Properties xmlns='{PROPERTIES}'><Company>Hexwick District Council</Company></Properties>",
        ),
    ],
)
def test_the_council_that_only_the_letterhead_names(part: str, words: str) -> None:
    def file(*paragraphs: str) -> bytes:
        body = "".join(map(p, paragraphs))
        main = f"<w:document {W}><w:body>{body}</w:body></w:document>"
        return zip_of({"word/document.xml": main.encode(), part: words.encode()})

    named = document_of(file("Parks Committee", "Minutes of 3 June 2031")).text
    assert named.lower() == (
        "hexwick district council\n\nparks committee\n\nminutes of 3 june 2031\n"
    )
    # where the document says itself whose it is, heads and feet are furniture
    for own in ("Ferry Joint Board", "Hurn Borough Council"):
        assert document_of(file(own, "Minutes")).text == f"{own}\n\nMinutes\n"


def test_signs_of_symbol_fonts() -> None:
    signs = "<w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr>"
    body = (
        "<w:p><w:r><w:t>Ann Bell</w:t></w:r><w:r><w:tab/><w:sym w:font='Wingdings' w:char='F0FC'/></w:r></w:p>"
        f"<w:p><w:r><w:t xml:space='preserve'>Tom Orr </w:t></w:r><w:r>{signs}<w:t>û</w:t></w:r></w:p>"
        + p("\uf0b7 lamps")
    )
    assert document_of(docx(body)).text == "Ann Bell\t✓\n\nTom Orr ✗\n\n• lamps\n"


def test_lines_that_a_style_makes_bold_or_that_are_underlined_are_headings() -> None:
    strong = "<w:style w:type='character' w:styleId='S'><w:name w:val='S'/><w:rPr><w:b/></w:rPr></w:style>"
    runs = ("<w:rStyle w:val='S'/>", "<w:u w:val='single'/>", "<w:u w:val='none'/>")
    body = "".join(f"<w:p><w:r><w:rPr>{run}</w:rPr><w:t>Lamps</w:t></w:r></w:p>" for run in runs)
    kinds = [block.kind for block in document_of(docx(body, styles=strong)).blocks]
    assert kinds == ["heading", "heading", "paragraph"]


def test_lists_that_a_style_of_lists_writes_and_levels_written_otherwise() -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:styleLink w:val='L'/>"
        + level(0, "decimal", "Item %1")
        + "</w:abstractNum><w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='L'/></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
        + level(0, "lowerLetter", "(%1)")
        + "</w:lvlOverride></w:num>"
    )
    body = p("Lamps", numbered(1)) + p("Ditches", numbered(1)) + p("oak", numbered(2))
    assert document_of(docx(body, numbering)).text == "Item 1 Lamps\n\nItem 2 Ditches\n\n(a) oak\n"
