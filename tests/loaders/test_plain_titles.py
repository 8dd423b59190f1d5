"""Titles without a number: those that open blocks of lines, and those of the parts of an item."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item, Record

HEAD = """Upper Hexwold Parish Council

Minutes of the meeting held on Tuesday 14 January 2031 at 7.00 pm in the Corn Hall

Present: Cllrs Rhoda Ames (Chair), Colin Pike and Una Frost

"""


def record_of(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


def titles_of(text: str) -> list[str]:
    return [fact.title for fact in record_of(HEAD + text).facts if isinstance(fact, Item)]


BLOCKS = """1 Welcome
Cllr Ames welcomed all.

{one}
Nobody sent any.

2 Ferry landing
The boards are rotten. Resolved that they be replaced.

3 Allotments
Four plots are vacant.

{two}
Cllr Pike has had a letter about the pump. Left to May.
"""


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Apologies", "AOCB"),
        ("Declarations of interest", "Any other matters"),
        ("Public session", "Village pump"),
        ("Reports from outside bodies", "Correspondence received"),
    ],
)
def test_titles_that_open_blocks_as_the_numbered_ones_do(one: str, two: str) -> None:
    found = titles_of(BLOCKS.format(one=one, two=two))
    assert found == ["Welcome", one, "Ferry landing", "Allotments", two]


@pytest.mark.parametrize(
    "line", ["Cllr Frost", "RESOLVED:", "The pump was oiled.", "4 May 2031", "RA, CP"]
)
def test_lines_that_open_a_block_and_are_no_titles(line: str) -> None:
    assert line not in titles_of(BLOCKS.format(one=line, two="AOCB"))


PARTS = """1. Apologies

None.

2. {title}
{one}
Cllr Pike said that it leaks. Agreed that the Clerk ask for a price.
{two}
Weed. Cllr Frost will see to it.

3. Accounts

The list was approved.
"""


@pytest.mark.parametrize(
    ("title", "one", "two"),
    [
        ("Open spaces", "Pavilion", "Pond"),
        ("Reports", "Police", "Tree Warden"),
        ("Buildings and land", "Reading Room roof", "Cemetery gates"),
    ],
)
def test_titles_of_the_parts_of_an_item(title: str, one: str, two: str) -> None:
    assert titles_of(PARTS.format(title=title, one=one, two=two)) == [
        "Apologies", title, one, two, "Accounts",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "one", "two"),
    [
        # what arises from minutes is one item, whatever lists it
        ("Matters arising", "Pavilion", "Pond"),
        # somebody, an amount, an act
        ("Open spaces", "Cllr Frost", "Pond"),
        ("Open spaces", "Pavilion £45", "Pond"),
        ("Open spaces", "RESOLVED", "Pond"),
        # the first line tells
        ("Open spaces", "The pavilion was painted.", "Pond"),
    ],
)
def test_lines_within_an_item_that_are_no_titles(title: str, one: str, two: str) -> None:
    found = titles_of(PARTS.format(title=title, one=one, two=two))
    assert one.rstrip(".") not in found
    assert two not in found


def test_codes_of_applications_below_an_item() -> None:
    text = "".join(
        f"{n}. {title}\n\nIt was noted.\n\n" for n, title in enumerate(("Apologies", "Minutes"), 1)
    )
    text += "3. Planning\nAB/2031/0412 Shed at Weir Farm. No comment.\nAB/2031/0417 Two lodges, Mill Lane. To object.\n\n"
    text += "4. Accounts\n\nIt was noted.\n\n5. Next meeting\n\nIn March.\n"
    assert titles_of(text) == ["Apologies", "Minutes", "Planning", "Accounts", "Next meeting"]


TABLE = """No. | Item |
---|---|
Apologies Minutes: Apologies were received from Cllr Dent. |
|
Ferry Fares Minutes: The Committee considered the fares. RESOLVED: That they be raised. |
{foot}
"""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Declarations - Cllr Pike, no. 9, prejudicial, a cousin of the builder.", "Declarations"),
        ("Minutes. 3rd December accepted as correct.", "Minutes"),
        ("Minutes of the last meeting - proposed by Cllr Pike and signed.", "Minutes of the last meeting"),
        ("Correspondence: a letter from the Water Board was read.", "Correspondence"),
        ("Police - no report", "Police"),
        ("DONM: Tuesday 4 February 2031, 7 pm", "DONM"),
        ("Finance - Reserves and Balances", "Finance - Reserves and Balances"),
        ("Ferry landing - boards and piles", "Ferry landing - boards and piles"),
        ("Bridge Repairs of the Lower Weir LW/31/17", "Bridge Repairs of the Lower Weir"),
        ("Application LW/31/17", "Application LW/31/17"),
    ],
)  # fmt: skip
def test_where_usual_business_ends(line: str, title: str) -> None:
    text = f"1. Welcome\n\nAll were welcomed.\n\n2. {line}\n\n3. Lamps\n\nThe lamps were lit.\n"
    assert titles_of(text) == ["Welcome", title, "Lamps"]


def test_lettered_parts_that_each_resolve() -> None:
    text = (
        "1. Welcome\n\nAll were welcomed.\n\n2. Matters arising\n"
        "(a) Lychgate. Minute 36 refers. The Clerk had asked for three prices; two had come so far, and both were high.\n"
        "RESOLVED that the lower be taken.\n(b) Rabbits. The net had held.\nRESOLVED that he be thanked.\n\n"
        "3. Lamps\n\nThe lamps were lit.\n"
    )
    assert titles_of(text) == ["Welcome", "Matters arising", "Lychgate", "Rabbits", "Lamps"]


def test_lettered_parts_that_only_tell() -> None:
    text = (
        "1. Welcome\n\nAll were welcomed.\n\n2. Matters arising\n(a) Lychgate. Minute 36 refers.\n"
        "(b) Rabbits. The net had held.\n\n3. Lamps\n\nThe lamps were lit.\n"
    )
    assert titles_of(text) == ["Welcome", "Matters arising", "Lamps"]


@pytest.mark.parametrize(
    ("row", "title", "number"),
    [("(b) Grant to the Ferrymen", "Grant to the Ferrymen", "b"), ("(ii) Oil", "Oil", "ii"), ("(Late) Oil", "(Late) Oil", "")],
)  # fmt: skip
def test_letters_of_the_rows_of_a_table(row: str, title: str, number: str) -> None:
    text = (
        TABLE.format(foot="").rstrip("\n")
        + f"\nPart I |\n|\n{row} Minutes: A grant was made. |\n|\n"
    )
    items = [f for f in record_of(text).facts if isinstance(f, Item)]
    assert [f.title for f in items] == ["Apologies", "Ferry Fares", title]
    assert (items[-1].number or "") == number


def test_lettered_titles_of_a_small_council() -> None:
    text = (
        "31/71 REPORTS\n(i) County Councillor\nCllr Vane had sent one, which was read.\n(ii) Tree Warden\nNo report.\n"
        "(iii) Clerk\nThe Clerk has bought a rope.\n\n31/72 MATTERS ARISING\na) Pump: new handle fitted.\n"
        "b) Hedge at Pen Lane: the Clerk to write.\n\n31/73 LAMPS\nThe lamps were lit.\n"
    )
    items = [f for f in record_of(HEAD + text).facts if isinstance(f, Item)]
    assert [(f.number or f.minute, f.title) for f in items] == [
        ("31/71", "REPORTS"), ("i", "County Councillor"), ("ii", "Tree Warden"), ("iii", "Clerk"),
        ("31/72", "MATTERS ARISING"), ("31/73", "LAMPS"),
    ]  # fmt: skip
    assert [f.number for f in items if f.number] == ["i", "ii", "iii"]


def test_dotted_points_of_what_arises() -> None:
    text = (
        "1. Welcome\nAll were welcomed.\n\n2. Matters arising\n2.1 Bus shelter: CP has written twice.\n2.2 Path: no progress.\n\n"
        "3. Reports\n3.1 Chair\nRA went to the forum.\n3.2 Treasurer\nBalance of £2,114.03.\n\n4. AOCB\nNone.\n"
    )
    assert titles_of(text) == [
        "Welcome",
        "Matters arising",
        "Reports",
        "Chair",
        "Treasurer",
        "AOCB",
    ]


ROLLS = """{council}
Minute of Meeting held in the Burgh Hall on 12 June 2031

PRESENT
Councillor Colin Pike (Chair), Councillors Frost and Ames

APOLOGIES
Councillor Dent

{roll}
DECLARATIONS OF INTEREST

There were none.

FERRY - WINTER TIMES

There was submitted Report No 31/112 by the Head of Ferries.

COUNCILLORS' REPORTS

Councillor Frost spoke of the pump.
"""


@pytest.mark.parametrize(
    ("roll", "first"),
    [("IN ATTENDANCE\nHead of Ferries (J Sim), Clerk (M Bain)\n", []), ("", ["APOLOGIES"])],
)
def test_a_list_of_people_among_others_is_no_item(roll: str, first: list[str]) -> None:
    record = record_of(ROLLS.format(council="FERRIES COMMITTEE", roll=roll))
    assert [f.title for f in record.facts if isinstance(f, Item)] == [
        *first, "DECLARATIONS OF INTEREST", "FERRY - WINTER TIMES", "COUNCILLORS' REPORTS",
    ]  # fmt: skip


def test_a_row_whose_title_has_a_colon() -> None:
    text = (
        "| Minute | Item | Action |\n|---|---|---|\n| 101/31 | Apologies: Cllr Dent | |\n"
        "| 102/31 | Precept: deferred to November | |\n| 103/31 | Grit bins: two filled | Clerk |\n"
    )
    assert titles_of(text) == ["Apologies", "Precept", "Grit bins"]
