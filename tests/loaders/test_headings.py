"""Items told by their headings: with numbers of many kinds, with two numbers, and with none.

Each page is invented; a row of what is expected is ``agenda number | minute number | title``.
"""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item

Page = tuple[str, list[str]]


def items_of(text: str, name: str = "invented.txt") -> list[str]:
    (document,) = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    found = [fact for fact in parse(document).facts if isinstance(fact, Item)]
    return [f"{item.number} | {item.minute} | {item.title}" for item in found]


PAGES: list[Page] = [
    # capitals, the text right below
    (
        """\
TARNSIDE BOROUGH COUNCIL

Minutes of a meeting of the Licensing Committee held in the Town Hall on Monday 7 July 2031 at 7.00 pm.

PRESENT: Councillor Ireland (Chairman); Councillors Jarvis, Kent and Lowe.

APOLOGIES FOR ABSENCE
Councillor Moss.

MINUTES
The minutes of the meeting held on 9 June 2031 were confirmed and signed.

TAXI LICENSING POLICY
The Licensing Manager submitted a report on the draft policy.
RESOLVED:
That the draft policy be approved for consultation.

ANY OTHER BUSINESS
The Chairman thanked the officers.

The meeting closed at 8.15 pm.
""",
        [
            " |  | APOLOGIES FOR ABSENCE",
            " |  | MINUTES",
            " |  | TAXI LICENSING POLICY",
            " |  | ANY OTHER BUSINESS",
        ],
    ),
    # marks of Markdown
    (
        """\
# Harrow Vale Town Council

## Minutes of Full Council, Wednesday 2 April 2031, 7pm, The Guildhall

**Present:** Cllrs Ager (Mayor), Bone, Crisp and Dade

### Apologies

Cllr Eve

### Minutes of 5 March 2031

Approved as a true record.

### Allotment rents

Cllr Ager proposed a rise of 3%, seconded by Cllr Dade. Carried.
""",
        [" |  | Apologies", " |  | Minutes of 5 March 2031", " |  | Allotment rents"],
    ),
    # minute numbers, the agenda's in brackets
    (
        """\
COUNTY COUNCIL OF EAST MARSH

MINUTES of the meeting of the Highways Panel held at County Hall, Marsham on 4 June 2031 at 10.00 am

PRESENT: Mr A Cole (Chairman), Mrs B Dart, Mr E Finn

42.  Apologies and substitutes (Item 1)

Apologies were received from Mr Gore.

43.  Minutes
(Item 2)

RESOLVED that the minutes of the meeting held on 2 April 2031 are correctly recorded.

44.  Gritting Routes 2031/32
(Item 5)

1)  Mr Hale introduced the report. He told the Panel that two routes would
be shortened and that
2)  no village would lose its route
3)  RESOLVED that it be noted.
""",
        [
            "1 | 42 | Apologies and substitutes",
            "2 | 43 | Minutes",
            "5 | 44 | Gritting Routes 2031/32",
        ],
    ),
    # numbers that run on from the last meeting are the minutes' own
    (
        """\
Audit Committee - Tuesday, 11th November, 2031 6.00 pm
Venue: Room 1, Civic Offices

No. Item

17. Welcome and Apologies

Minutes:
The Chair welcomed everyone.

18. Minutes of the Previous Meeting PDF 120 KB
Minutes:
Agreed.

19. Internal Audit Progress Report PDF 300 KB
Minutes:
Resolved that the report be noted.
""",
        [
            " | 17 | Welcome and Apologies",
            " | 18 | Minutes of the Previous Meeting",
            " | 19 | Internal Audit Progress Report",
        ],
    ),
    # … but those of an agenda where the text calls them items, and where a page is an extract
    (
        """\
Audit Committee - Tuesday, 11th November, 2031 6.00 pm

17. Apologies
Councillor Pell.

18. Interests
Councillor Orrell declared an interest in item 19, as a tenant.

19. Rents
Resolved that the rents be raised.
""",
        ["17 |  | Apologies", "18 |  | Interests", "19 |  | Rents"],
    ),
    # a capital printed apart from its word
    (
        """\
Minutes of the Ditches Panel held on 4 June 2031

PRESENT: Mr A Cole (Chairman)

1. A pologies for absence

None.

2. R emote meetings

A review was asked for.

3. A review of lamps

It was noted.
""",
        ["1 |  | Apologies for absence", "2 |  | Remote meetings", "3 |  | A review of lamps"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_items(text: str, expected: list[str]) -> None:
    assert items_of(text) == expected
