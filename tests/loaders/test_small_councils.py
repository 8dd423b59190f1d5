"""Minutes of parish, town and community councils: items run in with what was said, parts with titles,
lists of those present in the forms that small councils print."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Attendance, Decision, Document, Item, Person

HEAD = """HURN PARISH COUNCIL

Minutes of the meeting held on Tuesday 4 March 2031 at 7.00 pm in the Village Hall

"""
PRESENT = "Present: Cllrs Bell (Chair), Marsh and Nair\n\n"


def read(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "page.txt")
    assert isinstance(document, Document)
    return document


ITEMS: list[tuple[str, list[str]]] = [
    # two spaces behind the colon
    (
        (
            "81.  To receive apologies:  Cllr Dow.\n\n82.  Declarations of interest:  None.\n\n"
            "83.  Date of next meeting:  8th April."
        ),
        ["81 To receive apologies", "82 Declarations of interest", "83 Date of next meeting"],
    ),
    # a page all of whose colons part the title from what was said
    (
        (
            "1. Apologies: Cllr Dow.\n\n2. Correspondence: Letter from the school.\n\n"
            "3. To receive the financial report: Main account £210.\n\n4. Lamps: Attached.\n\n"
            "5. Date of next meeting: 8th April."
        ),
        [
            "1 Apologies",
            "2 Correspondence",
            "3 To receive the financial report",
            "4 Lamps",
            "5 Date of next meeting",
        ],
    ),
    # where titles have colons of their own
    (
        "1. Jetty Lamps: Options for the Quay\n\nNoted.\n\n2. Gulls: A Strategy\n\nNoted.",
        ["1 Jetty Lamps: Options for the Quay", "2 Gulls: A Strategy"],
    ),
    # bullets and dots behind a title
    (
        (
            "1. Interests … There were none.\n\n2. Clerk's Report • The lamp is mended.\n\n"
            "3. Matters arising (for information only)\n\nThe gate was painted."
        ),
        ["1 Interests", "2 Clerk's Report", "3 Matters arising"],
    ),
    # numbered sentences have no title, or the words that say what they are about
    (
        (
            "1. Apologies were received from Cllr Dow.\n\n2. No declarations of interest were made.\n\n"
            "3. The minutes of 4 February 2031 were signed.\n\n4. Lamps\n\nNoted.\n\n5. Gulls\n\nNoted."
        ),
        ["1 Apologies", "4 Lamps", "5 Gulls"],
    ),
    # dotted numbers with titles, run on
    (
        (
            "1. Apologies. None.\n\n2. Reports. 2.1 Chairman's Report. 2.1.1 Village Green. The owner had "
            "been written to. 2.2 Clerk's Report. The lamps were counted.\n\n3. Close. The meeting closed."
        ),
        [
            "1 Apologies",
            "2 Reports",
            "2.1 Chairman's Report",
            "2.1.1 Village Green",
            "2.2 Clerk's Report",
            "3 Close",
        ],
    ),
    # dotted numbers of paragraphs
    (
        (
            "1. Apologies\n\nNone.\n\n2. Finance\n\n2.1 The Council reviewed the accounts of the winter.\n\n"
            "2.2 The Clerk reported the balance of the main account.\n\n3. Close\n\nThe meeting closed."
        ),
        ["1 Apologies", "2 Finance", "3 Close"],
    ),
    # letters with titles
    (
        (
            "1. Apologies\n\nNone.\n\n2. Village hall\n\na) Use of the hall\n\nThe hall may be used on any "
            "evening but Sunday.\n\nb) Lamps: the Clerk will ask for a price\n\n3. Close\n\nThe meeting closed."
        ),
        ["1 Apologies", "2 Village hall", "a Use of the hall", "b Lamps", "3 Close"],
    ),
    # a bracket behind the numbers
    (
        (
            "1) Apologies for absence: None\n\n2) To elect the Chair: Cllr Bell proposed Cllr Marsh.\n\n"
            "3) To make these appointments:\nThe following were agreed:\n• Paths – Cllr Nair\n\n"
            "4) To consider the audit\nThe Clerk told of it."
        ),
        [
            "1 Apologies for absence",
            "2 To elect the Chair",
            "3 To make these appointments",
            "4 To consider the audit",
        ],
    ),
    # who acts is no title
    (
        (
            "3. Lamps\n\nNone are lit.\n\n4. Plan:\n4.1. The Clerk told of the meeting in July.\n"
            "4.2. The Council AGREED to set up a group.\n\n5. Nominations for chairman\n\nNone."
        ),
        ["3 Lamps", "4 Plan", "5 Nominations for chairman"],
    ),
    # a letter between the number and the year
    (
        "41a/31 Apologies: None\n\n41b/31   Declarations of Interest: None.\n\n42/31    Lamps:\n\nNoted.",
        ["41a/31 Apologies", "41b/31 Declarations of Interest", "42/31 Lamps"],
    ),
    # letters of a resolution
    (
        (
            "1. Apologies\n\nNone.\n\n2. Lamps\n\nRESOLVED:\n\na) That the lamps be mended\n\n"
            "b) That the price be paid\n\n3. Close\n\nThe meeting closed."
        ),
        ["1 Apologies", "2 Lamps", "3 Close"],
    ),
]


@pytest.mark.parametrize(("text", "items"), ITEMS)
def test_items_of_a_small_council(text: str, items: list[str]) -> None:
    record = parse(read(HEAD + PRESENT + text))
    found = [f for f in record.facts if isinstance(f, Item)]
    assert [f"{f.number or f.minute} {f.title}".strip() for f in found] == items


def test_letters_count_the_parts_of_one_item_at_a_county() -> None:
    head = HEAD.replace("HURN PARISH COUNCIL", "HURN COUNTY COUNCIL")
    text = (
        "1. Apologies\n\nNone.\n\n2. Inquiry into damp\n\na) Evidence of the tenants\n\nThey told of "
        "mould in every second flat.\n\nb) Evidence of the landlord\n\nHe told of new fans in the flats."
    )
    record = parse(read(head + PRESENT + text))
    found = [f.title for f in record.facts if isinstance(f, Item)]
    assert found == ["Apologies", "Inquiry into damp"]


ATTENDANCE: list[tuple[str, list[str]]] = [
    (
        "Present: Ann Bell-Chairman (AB), Peter Hill, Tom Dow and Joan Green.\nIn attendance: Sue Hale-Clerk\n",
        [
            "Ann Bell present",
            "Joan Green present",
            "Peter Hill present",
            "Sue Hale in-attendance",
            "Tom Dow present",
        ],
    ),
    # a site's menu is no list of councillors
    (
        (
            "Calendar\nCommittees\nCouncillors\nDecisions\nMeetings\nSearch documents\nWhat's New\n\n"
            "Present: Cllrs Ashton, Hill and Dow\n"
        ),
        ["Ashton present", "Dow present", "Hill present"],
    ),
    (
        "Those present: Councillors D Ash, C Webb , P Bell (Chair), T Dow.\nIn attendance: A Hale (Clerk)\n",
        [
            "A Hale in-attendance",
            "C Webb present",
            "D Ash present",
            "P Bell present",
            "T Dow present",
        ],
    ),
    # surnames that are places too
    (
        "Present: Councillors Hoyes, Kent and Muller\nIn attendance: Mrs J Hale (parish clerk)\n",
        ["Hoyes present", "J Hale in-attendance", "Kent present", "Muller present"],
    ),
    (
        "PRESENT (3 Councillors): - Ann Bell (AB) – Chairman, Tom Dow (TD), Joan Pell (JP). Clerk: - Sue Hale\n",
        ["Ann Bell present", "Joan Pell present", "Sue Hale in-attendance", "Tom Dow present"],
    ),
    (
        "Present … Councillors: Ann Bell (In the Chair), Tom Dow & Joan Pell.\n\nIn attendance … Sue Hale – Clerk.\n",
        ["Ann Bell present", "Joan Pell present", "Sue Hale in-attendance", "Tom Dow present"],
    ),
    (
        "Present ; Ann Bell , Tom Dow\nIn Attendance ; Joan Pell , PC Kevin Wylie\nApologies ; Carrie White\n",
        [
            "Ann Bell present",
            "Carrie White apologies",
            "Joan Pell in-attendance",
            "Kevin Wylie in-attendance",
            "Tom Dow present",
        ],
    ),
]


@pytest.mark.parametrize(("roll", "expected"), ATTENDANCE)
def test_those_at_a_small_council(roll: str, expected: list[str]) -> None:
    record = parse(read(f"{HEAD}{roll}\n1. Lamps\n\nNoted.\n\n2. Gulls\n\nNoted.\n"))
    found = [f for f in record.facts if isinstance(f, Attendance)]
    assert sorted(f"{f.person} {f.status}" for f in found) == expected


APOLOGIES: list[tuple[str, list[str]]] = [
    ("1. Apologies were received from Cllr Richard Webb", ["Richard Webb"]),
    (
        "1. Apologies for absence\n\nApologies from Cllrs Vicary and Walne. No word from Cllr Dow.",
        ["Vicary", "Walne"],
    ),
    (
        "1. Apologies\n\nwere received from: Cllrs Mr Gareth Webb & Mr Les Dow.",
        ["Gareth Webb", "Les Dow"],
    ),
    ("1. Apologies\n\nJames Howell, Marsh Footpath Warden was unable to attend.", ["James Howell"]),
]


@pytest.mark.parametrize(("text", "people"), APOLOGIES)
def test_apologies_at_a_small_council(text: str, people: list[str]) -> None:
    record = parse(read(f"{HEAD}{PRESENT}{text}\n\n2. Lamps\n\nNoted.\n\n3. Gulls\n\nNoted.\n"))
    found = [
        f.person for f in record.facts if isinstance(f, Attendance) and f.status == "apologies"
    ]
    assert sorted(found) == people


def test_a_page_that_lost_its_lines_and_calls_its_items_items() -> None:
    text = (
        "Draft Minutes HURN COMMUNITY COUNCIL Minutes of meeting held on Tuesday 4 March 2031 at 7.30pm in "
        "Hurn Hall Present: Ann Bell, Vice Chair, (AB), Bill Knott (BK), Peter Hill (PH) Apologies: Tom Dow "
        "(TD) Also attending: Highland Councillor Joan Pell (JP), Sue Green Item 1. Welcome/Apologies (as "
        "above). Acting Chair Ann Bell opened the meeting. There were no police. "
        + "Lamps were counted. "
        * 20
        + "Item 2. Minutes of the last meeting. The minutes were approved as a true record. Item 3. Regular "
        "updates: nothing was reported."
    )
    record = parse(read(text))
    items = [f"{f.number} {f.title}" for f in record.facts if isinstance(f, Item)]
    assert items == [
        "1 Welcome/Apologies (as above)",
        "2 Minutes of the last meeting",
        "3 Regular updates",
    ]
    people = sorted(f"{f.person} {f.status}" for f in record.facts if isinstance(f, Attendance))
    assert people == [
        "Ann Bell present",
        "Bill Knott present",
        "Joan Pell in-attendance",
        "Peter Hill present",
        "Sue Green in-attendance",
        "Tom Dow apologies",
    ]


DECISIONS: list[tuple[str, list[str]]] = [
    (
        "The minutes of 4 February 2031 were agreed to be correct.",
        ["minutes of 4 February 2031 were agreed to be correct"],
    ),
    ("It was agreed the bin will be set by the shelter.", ["the bin will be set by the shelter."]),
    ("All were agreeable that the Council would pay £40.", ["the Council would pay £40."]),
    ("It was resolved by all to give £50 to the Scouts.", ["give £50 to the Scouts."]),
    ("As £900 had been set aside for grants Councillors approved payment.", ["payment."]),
    ("It was agreed the bin was full.", []),
]


@pytest.mark.parametrize(("text", "decided"), DECISIONS)
def test_decisions_of_a_small_council(text: str, decided: list[str]) -> None:
    record = parse(read(f"{HEAD}{PRESENT}1. Apologies\n\nNone.\n\n2. Lamps and bins\n\n{text}\n"))
    assert [f.text for f in record.facts if isinstance(f, Decision)] == decided


UNTITLED = """{council}

{body}

Minutes of the meeting held on Tuesday 3 June 2031 at 7.30 pm

Present: Mrs Una Bostock (Chairman), Mr Tom Ensor and Ms Ida Garth
In attendance: Mrs Nest Hoyle (Clerk), Mr Al Kemp

1. Minutes
They were signed.
"""
WHO = [
    ("Corve Parish Council", "Finance Committee", "councillor"),
    ("Corve County Council", "", "councillor"),
    ("Corve County Council", "Schools Forum", "unknown"),
    ("Corve Park Authority", "Planning Committee", "unknown"),
]


@pytest.mark.parametrize(("council", "body", "role"), WHO)
def test_members_of_a_council_that_calls_nobody_councillor(
    council: str, body: str, role: str
) -> None:
    facts = parse(read(UNTITLED.format(council=council, body=body))).facts
    roles = {f.name: f.role for f in facts if isinstance(f, Person)}
    members = ("Una Bostock", "Tom Ensor", "Ida Garth")
    assert roles == {**dict.fromkeys(members, role), "Nest Hoyle": "officer", "Al Kemp": "unknown"}
