"""Tables whose columns came out one below another are rows again; what only looks so stays as it is."""

from __future__ import annotations

import pytest
from reader_files import document_of

from loaders.readers.columns_apart import rows_together

# what the page gives, and the rows that it was
TABLES = [
    # heads in one line, of which two could be one; empty cells as dashes; paragraphs in one column
    (
        """Ferry Board

Item Subject Decision Who does it By when

FB/7/2031
FB/8/2031
FB/9/2031

Apologies
Winter Crossings
Slipway Lamps

None.

Mr Bell said fuel was dearer.
Agreed to sail on Sundays too.

Agreed to buy two lamps.

-
Clerk: print the times
J Marr: order them

-
4 May
n/a

The meeting closed at nine.""",
        """Ferry Board

Item | Subject | Decision | Who does it | By when
FB/7/2031 | Apologies | None.
FB/8/2031 | Winter Crossings | Mr Bell said fuel was dearer. Agreed to sail on Sundays too. | Clerk: print the times | 4 May
FB/9/2031 | Slipway Lamps | Agreed to buy two lamps. | J Marr: order them

The meeting closed at nine.""",
    ),
    # no heads: as many paragraphs as there are numbers, down to where the meeting ends
    (
        """1.
2.
3.

Apologies for absence
Minutes
Drain at Cross Lane

Cllr Dunn was ill.

RESOLVED to sign the minutes.

The drain is blocked.

The meeting ended at 8pm.""",
        """1. | Apologies for absence | Cllr Dunn was ill.
2. | Minutes | RESOLVED to sign the minutes.
3. | Drain at Cross Lane | The drain is blocked.

The meeting ended at 8pm.""",
    ),
    # the titles above the numbers, each column under its head
    (
        """Title
Ash trees
Bus shelter
Toll road

Minute
HC/31
HC/32
HC/33

Resolution
To fell two.
To paint it.
Deferred.""",
        """Minute | Title | Resolution
HC/31 | Ash trees | To fell two.
HC/32 | Bus shelter | To paint it.
HC/33 | Toll road | Deferred.""",
    ),
    # all columns without an empty line
    (
        """No
4
5
6
Subject
Ash trees
Bus shelter on the
old road
Toll road
Outcome
Two felled
Painted
Deferred""",
        """No | Subject | Outcome
4 | Ash trees | Two felled
5 | Bus shelter on the old road | Painted
6 | Toll road | Deferred""",
    ),
    # an empty line between all cells; two languages
    (
        """Eitem / Item
Pwnc / Subject
Penderfyniad / Decision

1

2

3

Coed / Trees

Arwyddion / Signs

Biniau / Bins

Nodwyd / Noted

Cytunwyd / Agreed

Gohiriwyd / Deferred""",
        """Eitem / Item | Pwnc / Subject | Penderfyniad / Decision
1 | Coed / Trees | Nodwyd / Noted
2 | Arwyddion / Signs | Cytunwyd / Agreed
3 | Biniau / Bins | Gohiriwyd / Deferred""",
    ),
    # a head above each block
    (
        "Agenda No\n\n1\n2\n3\n\nApplication\n\n31/21 Mill\n31/34 Barn\n31/40 Pier\n\nDecision\n\nGranted\nRefused\nDeferred",
        "Agenda No | Application | Decision\n1 | 31/21 Mill | Granted\n2 | 31/34 Barn | Refused\n3 | 31/40 Pier | Deferred",
    ),
    # only numbers and titles, among them usual business
    (
        "7\n8\n9\n\nMinutes of the Last Meeting\nAsh trees\nLighting of the\nold pier",
        "7 | Minutes of the Last Meeting\n8 | Ash trees\n9 | Lighting of the old pier",
    ),
]

OTHERS = [
    # a list of contents, the pages behind it
    "Contents\n\nForeword\nOur Year\nAccounts\n\n1\n2\n3\n\nThe year was a good one.",
    # links to further results
    "Results\n\n1\n2\n3\n4\n\nNext page\nTop of page\nContact us\nCookies\n\nAll rights reserved.",
    # each number above its own item
    "1\nApologies\nNone.\n\n2\nMinutes\nSigned.\n\n3\nDrains\nNoted.",
    # people, not titles
    "Cllr Ann Hale\nCllr Tom Orrell\nCllr Jo Finch\n\n1\n2\n3\n\nwards have one member each.",
    # votes that do not count up
    "For\nAgainst\nAbstained\n\n6\n4\n0\n\nThe motion was carried.",
    # years
    "2029\n2030\n2031\n\nApologies sent\nMinutes signed\nDrains dug\n\nThree years of work.",
    # more paragraphs than there are rows
    "1\n2\n3\n\nAsh trees\nBus shelter\nToll road\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.",
]


@pytest.mark.parametrize(("text", "rows"), TABLES)
def test_rows_are_put_together(text: str, rows: str) -> None:
    assert rows_together(text) == rows


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_table_taken_apart_stays(text: str) -> None:
    assert rows_together(text) == text


def test_the_document_has_the_rows() -> None:
    text = "Item\n1\n2\n3\n\nSubject\nAshes\nBuses\nTolls\n\nDecision\nNoted.\nAgreed.\nDeferred.\n"
    assert document_of(text, "page.txt").text.splitlines()[1] == "1 | Ashes | Noted."
