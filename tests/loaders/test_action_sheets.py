"""Action sheets behind the minutes: each row under the item that it names, and told once."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Action, Item

MINUTES = """Hexwick Parish Council

Minutes of the meeting held on 4 March 2031 at 7.00 pm in the Ferry Hall

Present: Cllrs Ann Hale (Chairman), Ian Rudge, Joan Vane, Peter Orr
In attendance: Mary Pell (Clerk)

31/041 Apologies
None.

31/042 Lamps
Members spoke of the lamps in Mill Lane.

31/043 Allotments
Cllr Rudge agreed to tell the tenant of plot 4 that the hedge is his.

31/044 Date of next meeting
1 April 2031.

"""

LAMPS = "Lamps: Clerk: Order two lamps from the makers"
PLOTS = "Allotments: Ian Rudge: Ask the school for a map"
TOLD = "Allotments: Ian Rudge: tell the tenant of plot 4 that the hedge is his"

SHEETS: list[tuple[str, list[str]]] = [
    # bars, the item by its minute number
    (
        (
            "Actions arising\n\nMinute | Action | Lead | Deadline\n"
            "31/042 | Order two lamps from the makers | Clerk | 14 March 2031\n"
            "31/043 | Ask the school for a map | Cllr Rudge | ASAP\n"
        ),
        [f"{LAMPS} [2031-03-14]", f"{PLOTS} [ASAP]", TOLD],
    ),
    # by its title, or its count beside the year
    (
        (
            "| Agenda item | Who | Action required | Target |\n"
            "| 2. Lamps | Clerk | Order two lamps from the makers | 14/03/2031 |\n"
            "| Allotments | Cllr Rudge | Ask the school for a map | ASAP |\n"
        ),
        [f"{LAMPS} [2031-03-14]", f"{PLOTS} [ASAP]", TOLD],
    ),
    # columns that ran together, one row over two lines
    (
        (
            "ACTIONS\nMinute Action Owner Deadline\n"
            "31/042 Order two lamps from the makers Clerk 14 March 2031\n"
            "31/043 Ask the school for\na map Cllr Rudge next meeting\n"
        ),
        [f"{LAMPS} [2031-03-14]", f"{PLOTS} [next meeting]", TOLD],
    ),
    # the same with initials, and numbers of the rows
    (
        (
            "Action Points\nNo. Action By Whom By When\n"
            "1 Order two lamps from the makers MP 14/03/31\n2 Ask the school for a map IR April meeting\n"
        ),
        [
            "Date of next meeting: Ian Rudge: Ask the school for a map [April meeting]",
            "Date of next meeting: Mary Pell: Order two lamps from the makers [2031-03-14]",
            TOLD,
        ],
    ),
    # a cell on each line
    (
        (
            "Action sheet\n\nItem\nAction\nBy whom\nStatus\n31/042\nOrder two lamps from the makers\nClerk\nOpen\n"
            "31/043\nAsk the school for a map\nCllr Rudge\nOpen\n"
        ),
        [LAMPS, PLOTS, TOLD],
    ),
    # what the minutes tell already is told once, and due as the sheet says
    (
        "Minute | What | Who | By\n31/043 | Tell tenant of plot 4 about hedge | Cllr Rudge | 30 April 2031\n",
        [f"{TOLD} [2031-04-30]"],
    ),
    # a list with the minute number before or behind
    ("Actions:\n31/042 - Clerk to order two lamps.\n", ["Lamps: Clerk: order two lamps", TOLD]),
    ("Action list\nOrder two lamps (Clerk, 31/042)\n", ["Lamps: Clerk: Order two lamps", TOLD]),
    # words in a row are no head, and a table of dates has no actions
    ("What action the owner took by then was his.\n31/042 Lamps Clerk 14 March 2031\n", [TOLD]),
    ("Date Time Place\n1 April 2031 7 pm Ferry Hall\n", [TOLD]),
]


@pytest.mark.parametrize(("sheet", "expected"), SHEETS)
def test_action_sheets(sheet: str, expected: list[str]) -> None:
    record = record_of(MINUTES + sheet)
    titles = {item.id: item.title for item in facts_of(record, Item)}
    found = [
        f"{titles.get(f.item, '-')}: {', '.join(f.who)}: {f.text}"
        + (f" [{f.due}]" if f.due else "")
        for f in facts_of(record, Action)
    ]
    assert sorted(found) == sorted(expected)
