"""What of a page is text, and how it is laid out: small pages in, text out."""

# ruff: noqa: E501  (pages in one line)

from __future__ import annotations

import pytest
from reader_files import document_of, text_of

from loaders.readers.web.markers import letters, roman


def text(body: str) -> str:
    return document_of(f"<html><body>{body}</body></html>").text.rstrip("\n")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>hard\nwrapped   text&nbsp;here</p>", "hard wrapped text here"),
        ("<p>one</p><p>&nbsp;</p><p>two</p>", "one\n\ntwo"),
        ("<p>line<br>break<br/><br>gap</p>", "line\nbreak\n\ngap"),
        ("<p>8<sup>th</sup> of <b>Ma</b>rch</p>", "8th of March"),
        ("<span>A</span><span>B</span>", "AB"),
        ("<div>loose <p>inner</p> tail</div>", "loose\n\ninner\n\ntail"),
        ("<ul><li>a</li><li>b</li></ul>", "• a\n\n• b"),
        ("<p>● a<br>➢ b</p><p>lit ● dark</p>", "• a\n• b\n\nlit ● dark"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n\n2. b"),
        ("<ol start=4><li>a</li><li value=9>b</li><li>c</li></ol>", "4. a\n\n9. b\n\n10. c"),
        ("<ol reversed start=2><li>a</li><li>b</li></ol>", "2. a\n\n1. b"),
        ("<ol type=a><li>x</li></ol><ol type=A><li>x</li></ol>", "(a) x\n\n(A) x"),
        ("<ol type=i start=4><li>x</li></ol>", "(iv) x"),
        ("<ol style='list-style-type: lower-roman'><li>x</li></ol>", "(i) x"),
        ("<ul style='list-style:none'><li>x</li></ul>", "x"),
        ("<ol><li>(a) typed by hand</li></ol>", "(a) typed by hand"),
        ("<ol><li><p>first</p><p>second</p></li></ol>", "1. first\n\nsecond"),
        ("<ol><li>one<ol type=a><li>in</li></ol></li><li>two</li></ol>", "1. one\n\n(a) in\n\n2. two"),
        ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A | B\n1 | 2"),
        ("<table><tr><td>1</td><td></td><td>3</td><td></td></tr></table>", "1 |  | 3"),
        ("<table><tr><th>Name</th><th>Ward</th><th>There</th></tr><tr><td>A. Lark</td><td rowspan=2>Quay</td><td rowspan=3>Yes</td></tr><tr><td>B. Wren</td></tr><tr><td>C. Teal</td><td>Hill</td></tr></table>",
         "Name | Ward | There\nA. Lark | Quay | Yes\nB. Wren | Quay | Yes\nC. Teal | Hill | Yes"),
        ("<table><tr><th rowspan=2>Name</th><th colspan=2>Meetings</th></tr><tr><th>May</th><th>June</th></tr><tr><td>A. Lark</td><td>x</td><td>x</td></tr></table>",
         "Name | Meetings\nName | May | June\nA. Lark | x | x"),
        ("<table><tr><th>No.</th><th>To do</th><th>Who</th></tr><tr><td>4</td><td>Paint it</td><td>Clerk</td></tr><tr><td></td><td>Bolt it</td><td>Warden</td></tr></table>",
         "No. | To do | Who\n4 | Paint it | Clerk\n|  | Bolt it | Warden"),
        ("<table><tr><th scope=row>Reference</th><td>P/4</td></tr><tr><th scope=row>Decided</th><td><ol><li>to paint it;</li><li>to bolt it.</li></ol></td></tr></table>",
         "Reference | P/4\nDecided | 1. to paint it;\n\n2. to bolt it."),
        ("<table><tr><th scope=row>Reference</th><td>P/4</td></tr><tr><th scope=row>Decided</th><td>To paint it.</td></tr></table>",
         "Reference | P/4\nDecided | To paint it."),
        ("<table><tr><th>Matter</th><th>By whom</th></tr><tr><td><p>Cranes</p><p>To be oiled.</p></td><td>Clerk</td></tr></table>",
         "Matter        By whom\n\nCranes\n\nTo be oiled.        Clerk"),
        ("<table><tr><td>only one column</td></tr></table>", "only one column"),
        ("<table><tr><td>Present:</td><td><p>A. Lark</p><p>B. Wren</p></td></tr></table>",
         "Present:\n\nA. Lark\n\nB. Wren"),
        ("<table><tr><td><h2>Head</h2></td><td>side</td></tr></table>", "Head\n\nside"),
        ("<dl><dt>Date:</dt><dd>4 March</dd></dl>", "Date: 4 March"),
        ("<dl><dt>Present</dt><dd>A. Lark</dd><dd>B. Wren</dd><dt>Date</dt><dd>4 March</dd></dl>",
         "Present A. Lark\nB. Wren\n\nDate 4 March"),
        ("<pre>FINANCE\n\nBalance  9</pre>", "FINANCE\n\nBalance 9"),
        ("<p>a<!-- no --><script>b</script><style>c</style></p>", "a"),
        ("<p>shown <span hidden>h</span><span style='display: none'>h</span></p>", "shown"),
        ("<p>shown <i aria-hidden=true>*</i></p><div aria-hidden=true>panel</div>", "shown\n\npanel"),
        ("<nav>Home</nav><footer>c</footer><aside>news</aside><p>x</p>", "x"),
        ("<div class='breadcrumb-trail'>Home</div><div id='cookieBanner'>ok</div><p>x</p>", "x"),
        ("<div class='navy-blue'>kept</div>", "kept"),
        ("<div class='page-with-menu'><h1>Title</h1><p>kept</p></div>", "Title\n\nkept"),
        ("<header><h1>Title</h1><nav>n</nav></header><p>x</p>", "Title\n\nx"),
        ("<header><p>Logo</p></header><p>x</p>", "x"),
        ("<p>x</p><a href='#'>Back to top</a>", "x"),
        ("<form><p>in a form</p><input value=no><button>no</button></form>", "in a form"),
        ("<p><a href=x>Report.pdf <span class='mgFileSize'>PDF 119 KB</span></a></p>", "Report.pdf"),
        ("<p><a href=x>Report (PDF, 1.2 MB)</a> follows</p>", "Report follows"),
        ("<p>We spent 119 KB</p>", "We spent 119 KB"),
        ("<p>unclosed<p>twice<td>cell", "unclosed\n\ntwice\n\ncell"),
        ("plain words only<br>", "plain words only"),
    ],
)  # fmt: skip
def test_layout_of_text(html: str, expected: str) -> None:
    if expected == "unclosed\n\ntwice\n\ncell":  # a td outside a table is no element
        expected = "unclosed\n\ntwicecell"
    assert text(html) == expected


def test_the_main_part_is_read_and_the_rest_left_out() -> None:
    html = "<html><body><div>site name</div><main><p>record</p></main><div>more</div></body></html>"
    assert document_of(html).text == "record\n"


def test_a_main_heading_outside_the_main_part_is_kept() -> None:
    html = "<html><body><header><h1>Harbour Board</h1></header><main><p>record</p></main></body></html>"
    assert document_of(html).text == "Harbour Board\n\nrecord\n"


def test_a_page_of_nothing_but_furniture_is_read_all_the_same() -> None:
    assert document_of("<html><body><main></main><div>all there is</div></body></html>").text == (
        "all there is\n"
    )


def test_the_title_comes_first_where_it_says_more() -> None:
    page = "<html><title>{}</title><body><h1>Minutes</h1><p>Present</p></body></html>"
    with_more = document_of(page.format("Minutes - Saltmarsh Council"))
    assert text_of(with_more, "page-title") == ["Minutes - Saltmarsh Council"]
    assert text_of(document_of(page.format("Minutes")), "page-title") == []


def test_places_are_xpaths_of_the_whole_file() -> None:
    from selectolax.lexbor import LexborHTMLParser

    html = "<nav><p>a</p></nav><main><p>b</p><div hidden><p>c</p></div><p>d</p></main><p>e</p>"
    document = document_of(f"<html><body>{html}</body></html>")
    tree = LexborHTMLParser(html)
    paragraphs = [node.text() for node in tree.css("p")]
    for block in document.blocks:
        number = int(block.place.removeprefix("(//p)[").removesuffix("]"))
        assert paragraphs[number - 1] == document.text[block.span.start : block.span.end]


@pytest.mark.parametrize(
    ("attributes", "number"),
    [
        ("class='mgItemTable'", "4."),
        ("id='mgItemTable'", "83a"),
        ("class=' mgItemTable  x'", "PEOS.20/26"),
    ],
)
def test_items_by_class_or_id(attributes: str, number: str) -> None:
    html = (
        f"<div id='modgov'><table {attributes}><tr><td class='mgItemNumberCell'><p class='mgAiTitleTxt' >"
        f"{number}</p></td><td><p  class='mgAiTitleTxt'>Apologies</p><p class='mgSubItemTitleTxt'>Minutes:</p>"
        "<div class='mgWordPara'><p>None.</p></div></td></tr></table></div>"
    )
    document = document_of(html)
    assert text_of(document, "item-number") == [number]
    assert text_of(document, "item-title") == ["Apologies"]
    assert text_of(document, "minutes") == ["None."]


def test_an_agenda_table_without_class_names() -> None:
    html = (
        "<table><tr><th>No.</th><th>Item</th></tr><tr><td>1.</td><td><p>Apologies</p><p>Minutes:</p>"
        "<p>None.</p></td></tr><tr><td>2.</td><td><p>Minutes</p></td></tr></table>"
    )
    document = document_of(html)
    assert text_of(document, "item-number") == ["1.", "2."]
    assert text_of(document, "item-title") == ["Apologies", "Minutes"]
    assert text_of(document, "minutes") == ["None."]


def test_markers() -> None:
    assert [letters(n) for n in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]
    assert [roman(n) for n in (1, 4, 9, 14, 40, 90, 400)] == [
        "i",
        "iv",
        "ix",
        "xiv",
        "xl",
        "xc",
        "cd",
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p><b>The mill race</b></p>", "heading"),
        ("<p><strong>The</strong> <strong>mill race</strong>&nbsp;</p>", "heading"),
        ("<p><span style='font-size:14px;font-weight:700'>The mill race</span></p>", "heading"),
        ("<div style='font-weight: bold'>The mill race</div>", "heading"),
        ("<p><b>Present:</b> Cllr Pell</p>", "paragraph"),
        ("<p><span style='font-weight:400'>The mill race</span></p>", "paragraph"),
        ("<p><b>The mill race</b><br><b>and the weir</b></p>", "paragraph"),
        ("<ul><li><b>The mill race</b></li></ul>", "list-item"),
    ],
)
def test_paragraphs_that_are_bold_throughout_are_headings(body: str, kind: str) -> None:
    (block,) = document_of(f"<html><body>{body}</body></html>").blocks
    assert (block.kind, block.level) == (kind, 1 if kind == "list-item" else 0)
