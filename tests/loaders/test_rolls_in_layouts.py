"""Lists of those present are no items, whatever layout reads the page; each page is invented."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines
from loaders.readers import read_bytes
from ontology.record import Attendance, Document, Item

Case = tuple[str, list[str], set[str]]


def document_of(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return document


def items_of(text: str) -> list[str]:
    return [
        f"{fact.minute or fact.number or ''} | {fact.title}"
        for fact in parse(document_of(text)).facts
        if isinstance(fact, Item)
    ]


PAGES: list[Case] = [
    # roles, aldermen and councillors each on their line, page number and running title between the items
    (
        """\
CPC 04.03.2031

CARNDALE & DUNMORE CITY COUNCIL

Minutes of Meeting of the Corporate Panel held in the Corn Hall on Tuesday 4 March 2031 at 6.05 pm

PRESENT: Councillor R Dray (Chairman)

The Right Worshipful The Mayor Councillor A Hale

Aldermen A G Orrell MBE, S Pell and S P Cole

Councillors S Ash, A P Birch, J Kent and N Lowe

OTHER MEMBERS: Councillor J Moss and S Ireland

Commencement of Meeting

The Chairman welcomed all present.

17

CPC 04.03.2031

1. Apologies

An apology was recorded from Councillor T Vane.

2. Declarations of Interest

None.
""",
        ["1 | Apologies", "2 | Declarations of Interest"],
        {"R Dray", "A Hale", "A G Orrell", "S Pell", "S P Cole", "S Ash", "A P Birch", "J Kent", "N Lowe"},
    ),
    # minutes whose headings have no numbers, the apologies on the line of their label
    (
        """\
Minutes of the Coordinating Panel Meeting

Thursday 6 March 2031


Attendees:  Councillors Mrs Ash, Birch and Cole

Officers:   Angela Pell and Tom Orrell

Apologies:  Councillor Dray


The minutes of the meeting held on 6 February 2031 were agreed.

After the Decision

·  The lamps had been late.

Resolved: That

a)  the lamps be painted; and

b)  the Panel meet in May.


Before the Decision

·  Bollards were welcomed.
""",
        [" | After the Decision", " | Before the Decision"],
        {"Ash", "Birch", "Cole"},
    ),
    # numbers that count by their first part, behind them month and year; one name a line
    (
        """\
Holmay Community Council

Minutes of the meeting held on Monday 3rd March 2031

at 6.30pm in the School


Patrick Dray, Chair

David Pell

Gordon Orrell


01/03/31   Apologies:

Claire Hale, Vice Chair

Caroline Ash

PC Angela Cole


02/03/31   Minutes of the last meeting

Agreed.

12/03/31   A.O.C.B.

12/03/31.1  Ferries

Patrick said the ferries were late.
""",
        ["01/03/31 | Apologies", "02/03/31 | Minutes of the last meeting", "12/03/31 | A.O.C.B"],
        set(),
    ),
    # names below each other, members told apart by a heading of their own, and Roman numbers
    (
        """\
At a MEETING of the PARKS COMMITTEE held remotely on 3rd March, 2031.

Lord Provost Ann ORRELL

BAILIES

Willie DRAY
Kevin PELL

COUNCILLORS

John ASH
Steven COLE

Councillor John ASH, Convener, in the Chair.

MOTION FOR POSTPONEMENT OF PARKS COMMITTEE

Bailie Pell, seconded by Councillor Cole, moved that the business be deferred.

I DECLARATIONS OF INTEREST

No declarations were made.

II BANDSTAND

The Committee agreed to paint it.
""",
        [" | MOTION FOR POSTPONEMENT OF PARKS COMMITTEE", "I | DECLARATIONS OF INTEREST", "II | BANDSTAND"],
        set(),
    ),
    # a label with names is a list, in capitals or not, and no title of a page without numbers
    (
        """\
St Brannoc & Dunholm Community Council

Minutes of the Ordinary Meeting of the Dunholm Community Council held on Monday 3rd March 2031, at 7.30pm in the Church Hall.

Present: Vera Pell (Chair), Marjory Ash (Vice Chair), Billy Orrell (Treasurer), Cllr A Dray & Cllr F Cole.

Apologies: Stuart Hale, Richard Kent & Cllr S Moss.

Members of the public: 9

Chair’s Report

Mrs Pell thanked those who had helped.

Lamps

Cllr Dray reported that they had been mended.
""",
        [" | Chair’s Report", " | Lamps"],
        {"Vera Pell", "Marjory Ash", "Billy Orrell", "A Dray", "F Cole"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items", "present"), PAGES)
def test_who_was_there_is_no_item(text: str, items: list[str], present: set[str]) -> None:
    assert items_of(text) == items
    if present:
        there = {
            fact.person
            for fact in parse(document_of(text)).facts
            if isinstance(fact, Attendance) and fact.status == "present"
        }
        assert present <= there


ROLLS = [
    "Present:\nCouncillor Pell\nCouncillor Orrell\n\n*Taxi Policy",
    "Ann Pell, Chair\nTom Orrell\nGrace Dray\n\n*Grant Funding\n*Park Lane Development",
    "Apologies: Councillor Pell\n*Councillor Orrell asked for the lamp.\n*Lamps",
    "*Ann Pell\n*Tom Orrell\n*Lamps\n*The lamps were lit.",
    "*Apologies\n*Councillor Pell's report on lamps",
]


@pytest.mark.parametrize("marked", ROLLS)
def test_lines_of_a_list_of_people(marked: str) -> None:
    lines = [line for line in marked.split("\n") if line]
    page = Page(document_of("\n".join(line.lstrip("*") for line in lines)))
    assert roll_lines(page) == {i for i, line in enumerate(lines) if not line.startswith("*")}


NAMES = [
    ("Present: Councillors IAN ANGUS, JOY DRAY and ROB HALE", {"Ian Angus", "Joy Dray", "Rob Hale"}),
    ("Present: Bailies Derek J SCOTT and Anne ORRELL", {"Derek J Scott", "Anne Orrell"}),
    ("Present: Councillors S Ash, A P Birch, J Kent and N Lowe", {"S Ash", "A P Birch", "J Kent", "N Lowe"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), NAMES)
def test_names_in_capitals_and_like_places(line: str, names: set[str]) -> None:
    facts = parse(document_of(f"{line}\n\n1. Lamps\n\nThe lamps were lit.\n")).facts
    there = {fact.person or "" for fact in facts if isinstance(fact, Attendance)}
    assert {name.casefold() for name in there} == {name.casefold() for name in names}
