"""Items among what a page prints around them: buttons, files, fields, tables, and a second count."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Action, Decision, Document, Fact, Item, Report

HEAD = """Saltwick Borough Council

Minutes of the Harbour Committee held on Tuesday 6 May 2031 at 6.00 pm in the Corn Hall

Present: Councillors Una Frost (Chair), Colin Pike and Rhoda Ames

"""
TITLES = ["Apologies", "Slipway Winch", "Net Lofts: Rents", "Work Programme"]
TOLD = [
    "An apology was received from Councillor Dent.",
    "The Harbour Master reported that the winch had failed. RESOLVED: That it be mended.",
    "Members asked about arrears. RESOLVED: That rents be held.",
    "RESOLVED: That the programme be approved.",
]


def facts(text: str) -> list[Fact]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return list(parse(document).facts)


def titles(text: str) -> list[str]:
    return [fact.title for fact in facts(text) if isinstance(fact, Item)]


@pytest.mark.parametrize(
    "head",
    [
        "[-] {n}. {t}", "[+] {n}. {t}", "[ + ] HC/31/{n} {t}", "[–] {n}/31 {t}", "▼ {n}. {t}", "▸{n} {t}",
        "► HC{n} {t}", "⊞ {n}. {t}", "(+) {n}. {t}", "{n}. {t} [-]", "{n}. {t} ▲", "➕ {n}. {t}", "[▼] {t}",
    ],
)  # fmt: skip
def test_buttons_beside_headings_are_no_part_of_them(head: str) -> None:
    body = "".join(
        f"{head.format(n=n, t=t.upper())}\n{told}\n\n"
        for n, (t, told) in enumerate(zip(TITLES, TOLD, strict=True), 1)
    )
    assert titles(HEAD + body) == [t.upper() for t in TITLES]


@pytest.mark.parametrize(
    "files",
    [
        "Agenda (94Kb)\nPrinted Minutes (212Kb)\n\n",
        "Meeting Documents\nAgenda PDF 88 KB\nReports pack PDF 2 MB\n\n",
    ],
)
def test_files_listed_apart_leave_numbered_items_theirs(files: str) -> None:
    body = "".join(
        f"{n} {t}\n{told}\n\n" for n, (t, told) in enumerate(zip(TITLES, TOLD, strict=True), 22)
    )
    page = "Meeting Details\n\nHarbour Committee\n6 May 2031 - 18:00 to 19:25\n\n"
    assert titles(page + files + "Public Items\n" + body) == TITLES


@pytest.mark.parametrize(
    "numbers",
    [
        ["68/31", "69/31", "3.", "4."],
        ["68/31", "69/31", "4", "5"],
        ["1.", "2.", "68/31", "69/31"],
        ["HC.68", "HC.69", "3.", "4."],
    ],
)
def test_a_page_may_go_on_in_another_series(numbers: list[str]) -> None:
    body = "".join(
        f"{number} {t.upper()}\n\n{told}\n\n"
        for number, t, told in zip(numbers, TITLES, TOLD, strict=True)
    )
    assert titles(HEAD + body) == [t.upper() for t in TITLES]


def test_parts_of_the_last_item_are_no_second_series() -> None:
    body = (
        "68/31 APOLOGIES\n\nNone.\n\n69/31 NET LOFTS\n\nThese were let:\n\n1. Loft 4, Quay Street\n\n"
        "2. Loft 9, Rope Walk\n\n3. The Sail Loft\n"
    )
    assert titles(HEAD + body) == ["APOLOGIES", "NET LOFTS"]


@pytest.mark.parametrize(
    "head",
    ["No | What | Who | When", "Ref | Action | Owner | Due", "| # | Task | Lead | Deadline |"],
)
def test_rows_of_an_action_table_are_no_items(head: str) -> None:
    rows = "20 | Mend the winch by hand | Ann Bell | 4 June 2031\n21 | Write to the Drainage Board | Colin Pike | July 2031\n"
    if head.startswith("|"):
        rows = "".join(f"| {row} |\n" for row in rows.splitlines())
    body = "".join(
        f"{n}. {t}\n{told}\n\n" for n, (t, told) in enumerate(zip(TITLES, TOLD, strict=True), 1)
    )
    found = facts(HEAD + body + "ACTIONS\n" + head + "\n" + rows)
    assert [f.title for f in found if isinstance(f, Item)] == TITLES
    assert [f.who for f in found if isinstance(f, Action)] == [("Ann Bell",), ("Colin Pike",)]


STRIPPED = """Harbour Committee - Tuesday 6th May 2031 6.00 pm

Venue: Corn Hall

Contact: Ann Bell  01000 555431

No. Item


Apologies


Councillor Dent had sent an apology.


Slipway Winch PDF 66 KB

{line}


The winch had failed. It was resolved that it be mended.


Work Programme


The programme was approved.
"""


@pytest.mark.parametrize(
    "line",
    [
        "Ref: HC/31/09    Author: Harbour Master", "Report No: HC/31/09", "Wards: All", "Lead Officer: Harbour Master",
        "County Councillor: Mr Alf Wicks.   Public: 6", "Harbour Trust - Cllr Pike", "Net Makers – Cllrs Pike and Frost",
        "Next meeting: Tuesday 3rd June 2031", "Signed ............ Chair",
    ],
)  # fmt: skip
def test_fields_and_feet_are_no_titles(line: str) -> None:
    assert titles(STRIPPED.format(line=line)) == ["Apologies", "Slipway Winch", "Work Programme"]


@pytest.mark.parametrize(
    ("tail", "ref", "by"),
    [
        (" - paper HC/31/09 (Ann Bell)", "HC/31/09", ("Ann Bell",)),
        (" (Report HC/31/09)", "HC/31/09", ()),
        (" - HC/31/09", "HC/31/09", ()),
        (" (exempt, para 3) - HC/31/09", "HC/31/09", ()),
        (" - HC.31.087", "HC.31.087", ()),
        (" - Paper 4 by the Harbour Master", "Paper 4", ("Harbour Master",)),
    ],
)
def test_a_report_is_told_behind_the_title(tail: str, ref: str, by: tuple[str, ...]) -> None:
    body = f"1. Apologies\nNone.\n\n2. Slipway Winch{tail}\nAnn Bell was thanked.\n\n3. Close\nAt eight.\n"
    found = facts(HEAD.replace("Rhoda Ames", "Rhoda Ames; Ann Bell, Harbour Master") + body)
    assert [f.title for f in found if isinstance(f, Item)][1] == "Slipway Winch"
    assert [(f.ref, f.by) for f in found if isinstance(f, Report)] == [(ref, by)]


def test_a_row_whose_bar_was_lost_ends_where_the_next_number_stands() -> None:
    page = "Agenda and minutes\n\nHarbour Committee\nTuesday, 6th May, 2031 6.00 pm\n\nNo. | Item | ||||||\n\n"
    rows = [
        f"{n} | {t.upper()}\nMinutes: {told}{bar}\n\n"
        for n, t, told, bar in zip((7, 8, 9, 11), TITLES, TOLD, ("", " |", "", ""), strict=True)
    ]
    assert titles(page + "".join(rows)) == [t.upper() for t in TITLES]


def test_an_item_spoken_of_is_no_heading_where_headings_do_not_say_item() -> None:
    body = (
        "1   APOLOGIES\n\nNone.\n\n2   MINUTES\n\nApproved.\n\n3   DECLARATIONS OF INTEREST\n\n"
        "Item 5 – Councillor Pike (trustee of the Lofts)\n\nItem 6 – The Harbour Master\n\n4   WINCH\n\nMended.\n"
    )
    assert titles(HEAD + body) == ["APOLOGIES", "MINUTES", "DECLARATIONS OF INTEREST", "WINCH"]


PARISH = """Hurnby Parish Council

Minutes of the meeting held on Tuesday 6 May 2031 at 7.00 pm in the Reading Room

Present: Cllrs Una Frost (Chair), Colin Pike and Rhoda Ames

88/31 APOLOGIES
None.

89/31 LAMPS
Cllr Pike had looked at six lamps.

{line}
She told of the bins. Cllr Pike asked about the lane.

90/31 CLOSE
At nine.
"""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("District Councillor's Report.", "District Councillor's Report"),
        ("COUNTY AND DISTRICT COUNCILLORS' REPORTS", "COUNTY AND DISTRICT COUNCILLORS' REPORTS"),
        ("Police Report", "Police Report"),
        ("Clerk's update", "Clerk's update"),
        ("PLAY AREA", "PLAY AREA"),
        ("VILLAGE HALL ROOF:", "VILLAGE HALL ROOF"),
        ("RESOLVED", ""),
        ("The Clerk's report was noted.", ""),
        ("NOTE", ""),
        ("Lamps again", ""),
    ],
)
def test_a_heading_whose_number_a_parish_clerk_left_out(line: str, title: str) -> None:
    middle = [title] if title else []
    assert titles(PARISH.format(line=line)) == ["APOLOGIES", "LAMPS", *middle, "CLOSE"]


@pytest.mark.parametrize(
    ("told", "ref"),
    [
        ("Paper 3 (Winches in Winter) refers. Ann Bell took Members through it.", "Paper 3"),
        ("The Harbour Master laid Paper 4 before Members.", "Paper 4"),
        ("Paper 5. The winch had failed.", "Paper 5"),
        ("Enclosure 7 was tabled.", "Enclosure 7"),
        ("Members spoke of the Green Paper 3 years old.", ""),
    ],
)
def test_a_paper_goes_by_its_place_in_the_pack(told: str, ref: str) -> None:
    body = f"1. Apologies\nNone.\n\n2. Slipway Winch\n{told}\n\n3. Close\nAt eight.\n"
    assert [f.ref for f in facts(HEAD + body) if isinstance(f, Report)] == ([ref] if ref else [])


def test_a_reports_number_and_author_on_one_line() -> None:
    found = facts(STRIPPED.format(line="Ref: HC/31/09    Author: Town Clerk"))
    assert [(f.ref, f.by) for f in found if isinstance(f, Report)] == [
        ("HC/31/09", ("Town Clerk",))
    ]


def test_long_titles_before_a_colon() -> None:
    told = [
        ("Apologies", "Cllr Dent."),
        ("To Receive the Accounts for the Year Ended 31st March 2031", "They were read and agreed."),
        ("Approval of the Minutes of the Meeting Held on 1st April 2031 - LGA 1972, Schedule 12", "Agreed."),
        ("Renewal of the Parish Council's Policy of Insurance (Halls and Winches)", "It was renewed."),
        ("Correspondence", "There was none."),
        ("Planning", "Cllr Pike told the meeting what had been asked about the following: two barns."),
    ]  # fmt: skip
    page = (
        "Hurnby Parish Council\n\nMinutes of the meeting held on Tuesday 6 May 2031\n\nPresent: Cllrs Una Frost "
        "(Chair), Colin Pike\n\n" + "".join(f"{title}: {text}\n\n" for title, text in told)
    )
    assert titles(page) == [title for title, _ in told]


@pytest.mark.parametrize("bar", [" |\n", " |\n|\n"])
def test_rows_that_lost_bars_or_titles_are_told_apart(bar: str) -> None:
    text = (
        f"Apologies Panel Members, or whoever sends them, may name a substitute in their stead. Minutes: None were sent.{bar}"
        "To receive as a fair record, the minutes of the meeting of 3 June 2031. Minutes: RESOLVED: That they be signed.\n"
        "Minutes: Interests are recorded under the item that they are about.\n"
        f"Answers of the Leader to reports of the Harbour Panel Minutes: None were given.{bar}"
        f"Quay Tolls (Relevant Portfolio Holder: Councillor Una Frost) Minutes: The Harbour Master reported. RESOLVED: That the tolls be frozen.{bar}"
    )
    assert titles(text) == [
        "Apologies",
        "To receive as a fair record, the minutes of the meeting of 3 June 2031",
        "Answers of the Leader to reports of the Harbour Panel",
        "Quay Tolls",
    ]


def test_a_page_may_count_its_items() -> None:
    text = (
        "Item 4 of 9\n\nSlipway Winch\n\n(Ref. HC/2031/14 enclosed)\n\nThere had been submitted a report by "
        "the Harbour Master.\n\nDecision\n\nThe Board:\n\na      noted the report;\n\n"
        "b      directed Orme Council to mend it; and\n\nc      requested a further report in May.\n"
    )
    found = facts(text)
    assert [(f.number, f.title) for f in found if isinstance(f, Item)] == [("4", "Slipway Winch")]
    acts = [(f.ordinal, f.text.split()[0]) for f in found if isinstance(f, Decision)]
    assert acts == [("a", "report"), ("b", "Orme"), ("c", "a")]
