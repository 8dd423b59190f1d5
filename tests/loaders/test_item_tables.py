"""Minutes in a table whose heads say what its columns hold: an item for each row, and what its cells tell of it."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Action, Decision, Item

HEAD = """Hurn Town Council
Amenities Committee, 3 October 2023

Present: Cllrs Ann Peel (Chair), Tom Orrell
"""

# a table; its items; what was decided of which; who is to do what of which by when
TABLES = [
    (
        """Item | Decision | Action by | When
Apologies | None.
Bench at the Green | Agreed to buy one bench at £640. | Clerk | 20 October
Skate park lights | Deferred to November. Cllr Orrell said that the club was asleep.
Swan Lane | The hedge had grown. RESOLVED to write to the owner. | Harbour Services | asap

The meeting closed at 9pm.""",
        [" Apologies", " Bench at the Green", " Skate park lights", " Swan Lane"],
        ["Bench at the Green: buy one", "Skate park lights: Deferred to", "Swan Lane: write to"],
        [
            "Bench at the Green: Clerk: buy one: 2023-10-20",
            "Swan Lane: Harbour Services: write to: asap",
        ],
    ),
    # titles that run on with what was said, and labels within it whose breaks were lost
    (
        """No. | Item | Outcome
1. | Welcome The Mayor, Cllr Peel, took the Chair and welcomed all. | Noted
2. | Minutes, 5 September 2023 Attached. | Agreed as accurate
3. | Benches: Next Steps HTC/23/07 PDF 60 KB Presented by: Jo Ash, Head of Parks Discussion: Cllr Orrell asked for two. | Approved as amended. Unanimous.""",
        ["1 Welcome", "2 Minutes, 5 September 2023", "3 Benches: Next Steps"],
        [
            "Minutes, 5 September 2023: Minutes, 5",
            "Benches: Next Steps: Approved as",
        ],
        [],
    ),
    # task, owner and day in a cell each; empty ones
    (
        """Ref | Subject | Discussion | Outcome | Task | Owner | Due
A23/40 | Benches | Prices had come | Agreed to buy one | Order the bench | Clerk | 20 October
A23/41 | Lights | The club was asleep | Deferred | Ask it again | Cllr Orrell | 30 October
A23/42 | Swan Lane | The hedge had grown | Noted""",
        ["A23/40 Benches", "A23/41 Lights", "A23/42 Swan Lane"],
        ["Benches: buy one", "Lights: Deferred", "Swan Lane: Noted"],
        [
            "Benches: Clerk: Order the: 2023-10-20",
            "Lights: Tom Orrell: Ask it: 2023-10-30",
        ],
    ),
    # owners that the cells of tasks name themselves; bars around the rows, numbers in the titles' cells
    (
        """| Agenda item | Notes | Agreed | Actions |
| 4. Benches | Prices had come. | Agreed to buy one. | Clerk: order the bench |
| 5. Lights | The club was asleep. | Agreed to wait. | Cllr Orrell to ask the club; Mayor to ring the maker |
| 6. Swan Lane | The hedge had grown. | Agreed to cut it. | |""",
        ["4 Benches", "5 Lights", "6 Swan Lane"],
        ["Benches: buy one", "Lights: wait", "Swan Lane: cut it"],
        [
            "Benches: Clerk: order the: ",
            "Lights: Tom Orrell: ask the: ",
            "Lights: Mayor: ring the: ",
        ],
    ),
    # initials of those who are known, with the day behind them; a code that is nobody's
    (
        """No. | Subject | Discussion | Decision | Action
1 | Lamps | Two were out. | That both be mended. | TO
2 | Weir | It leaks. | That the weir be looked at. | AP by 1 November 2023
3 | Eels | They were few. | That eels be counted. | QX""",
        ["1 Lamps", "2 Weir", "3 Eels"],
        ["Lamps: both be", "Weir: the weir", "Eels: eels be"],
        ["Lamps: Tom Orrell: both be: ", "Weir: Ann Peel: weir be: 2023-11-01"],
    ),
    # the title opens what was said; nothing around the bars; owners by initials, a task in their cell
    (
        """|Min No|Heading and text|Who|When|
|T/51|BENCHES. Prices had come. It was resolved to buy one.|Clerk|20th Oct|
|T/52|LIGHTS. Resolved that they be mended, and that the Maker be asked to pay.|TO|30th Oct|
|T/53|SWAN LANE. The hedge had grown. Proposed AP, seconded TO that it be cut. Agreed.|AP to ring the owner||
|T/54|NEXT MEETING. 7th November.| | |""",
        ["T/51 BENCHES", "T/52 LIGHTS", "T/53 SWAN LANE", "T/54 NEXT MEETING"],
        ["BENCHES: buy one", "LIGHTS: they be", "SWAN LANE: it be"],
        [
            "BENCHES: Clerk: buy one: 2023-10-20",
            "LIGHTS: Tom Orrell: Maker be: 2023-10-30",
            "SWAN LANE: Ann Peel: ring the: ",
        ],
    ),
    # a column of actions that holds no more than their owners; two languages; a line that goes on
    (
        """Rhif / No | Eitem / Item | Penderfyniad / Resolution | Gweithredu / Action
1 | Coed / Trees | RESOLVED: to fell one.
2 | Arwyddion / Signs | RESOLVED: to paint them. | Clerc / Clerk
They are green now.
3 | Biniau / Bins | RESOLVED: to buy two.""",
        ["1 Coed / Trees", "2 Arwyddion / Signs", "3 Biniau / Bins"],
        ["Coed / Trees: fell one", "Arwyddion / Signs: paint them", "Biniau / Bins: buy two"],
        [],
    ),
]

# pages with tables of other things, or with items of their own
OTHERS = [
    """1. Apologies
None.
2. Payments
Item | Details | Amount
Salt | Two bags | £14
Hall | March | £30
3. Drains
Noted.""",
    "Item | Notes | Status\nBench | Bought in May | Open\nBins | Two at the Green | Closed",
    "Title | Decision maker | Details | Date due\nTolls | Cabinet | To fix them | 4 May 2031\nFerry | Cabinet | To buy it | 6 May 2031",
    "Action | Owner | Due\nOrder the bench | Clerk | 4 May\nRing the maker | Mayor | 6 May",
    "Member | Item | Nature of Interest\nCllr Peel | 4 | Personal\nCllr Orrell | 5 | Personal",
]


@pytest.mark.parametrize(("table", "items", "decided", "tasks"), TABLES)
def test_each_row_is_an_item(
    table: str, items: list[str], decided: list[str], tasks: list[str]
) -> None:
    facts = record_of(f"{HEAD}\n{table}\n").facts
    titles = {f.id: f.title for f in facts if isinstance(f, Item)}
    numbered = [f"{f.minute or f.number} {f.title}" for f in facts if isinstance(f, Item)]
    acts = [f"{titles[f.item]}: {_begins(f.text)}" for f in facts if isinstance(f, Decision)]
    asked = [
        f"{titles[f.item]}: {', '.join(f.who)}: {_begins(f.text)}: {f.due}"
        for f in facts
        if isinstance(f, Action)
    ]
    assert (numbered, acts, asked) == (items, decided, tasks)


@pytest.mark.parametrize("table", OTHERS)
def test_tables_of_other_things_are_none(table: str) -> None:
    assert record_of(f"{HEAD}\n{table}\n").layout.name != "rows"


def _begins(text: str) -> str:
    return " ".join(text.strip(" .").split()[:2]).strip(".,")
