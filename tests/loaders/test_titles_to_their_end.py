"""Titles that hold a verb and end with their line, and what stands behind others on theirs."""

from __future__ import annotations

import pytest
from stated import record_of

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item

HEAD = """Hexwick Town Council

Minutes of the Ferry Committee held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair

"""
# the page | its items, each as number and title
PAGES = [
    # a number above its title, and an item that came too late for one
    (
        (
            "Item 1\nApologies\nCouncillor Hext was ill.\n\n"
            "Item 2\nFerries: how many there are and who has paid\nSlides were shown.\nDecision: Noted.\n\n"
            "Late item\nLoss of the slipway\nThe Chair had allowed it.\nDecision: That a rope be bought.\n\n"
            "Item 3\nOil: lessons learned\nA talk was given.\nDecision: Noted.\n\n"
            "Item 4\nDate of next meeting\n1 April 2031."
        ),
        ["1 Apologies", "2 Ferries: how many there are and who has paid", " Loss of the slipway", "3 Oil: lessons learned", "4 Date of next meeting"],
    ),
    # figures, orders and references within titles in capitals, and two numbers that only brackets tell
    (
        (
            "(6) APOLOGIES\nNone.\n\n(7) FERRY FARES: £2 SINGLE\nNoted.\n\n(8) MOORING ORDER No. 7 of 2029 - LAND REAR OF DALE MEWS\n"
            "Report of the Harbour Master.\n\n(9) 31/00217/F - LAND REAR OF THE OAK, HEXWICK - 4 dwellings\nRefused.\n\n"
            "(10) 31/00190/O - 61 QUAY STREET\nRefused.\n\n(11) GULLS\nNoted."
        ),
        [
            "6 APOLOGIES",
            "7 FERRY FARES: £2 SINGLE",
            "8 MOORING ORDER No. 7 of 2029 - LAND REAR OF DALE MEWS",
            "9 31/00217/F - LAND REAR OF THE OAK, HEXWICK - 4 dwellings",
            "10 31/00190/O - 61 QUAY STREET",
            "11 GULLS",
        ],
    ),
    # the old mark for "namely", with what was said behind it or below
    (
        (
            "61. Apologies: Councillor Hext was ill.\n\n62. Planning matters:- \n31/0412 Jetty Lane, a porch. No objection.\n\n"
            "63. Accounts :- The bills were paid.\n\n64. Gulls: Noted."
        ),
        ["61 Apologies", "62 Planning matters", "63 Accounts", "64 Gulls"],
    ),
    # points with numbers, and a title above a sentence that has none
    (
        (
            "1. Apologies\n1.1 Councillor Hext was ill.\n2. Lamps\n2.1 Eleven were out. Oil was short.\n"
            "Walk Round the Jetty\nThe Chair thanked those who had gone out in the rain on Sunday.\n"
            "3. Oil\n3.1 A barrel was bought.\n4. Gulls\n4.1 Noted."
        ),
        ["1 Apologies", "2 Lamps", " Walk Round the Jetty", "3 Oil", "4 Gulls"],
    ),
    # a stop and a dash
    (
        ("12  MINUTES.- Those of 4 February were signed.\n\n13  PATHS, LAMB LANE.- The Surveyor reported that it was wet.\n\n"
        "14  Seal.— Ordered that it be affixed."),
        ["12 MINUTES", "13 PATHS, LAMB LANE", "14 Seal"],
    ),
    # capitals, and in small letters what became of it
    (
        ("24/31 APOLOGIES None.\n25/31 MINUTES of 4th February agreed.\n26/31 BILLS as listed paid.\n"
        "27/31 NEXT MEETING 1st April 7pm"),
        ["24/31 APOLOGIES", "25/31 MINUTES", "26/31 BILLS", "27/31 NEXT MEETING"],
    ),
    # columns lost, of which the last told the outcome
    (
        ("1 Minutes of 4 February 2031 Agreed\n2 Fares on the night ferry Approved with changes\n"
        "3 Grant to the lifeboat Deferred to May\n4 Adoption of the Slipway Plan Approved"),
        ["1 Minutes of 4 February 2031", "2 Fares on the night ferry", "3 Grant to the lifeboat", "4 Adoption of the Slipway Plan"],
    ),
    # all in capitals, what was said too
    (
        ("P1/31 APOLOGIES\nCLLR HEXT\nP2/31 APPLICATIONS\n31/0441 SEVEN FLATS NO OBJECTION\n"
        "P3/31 TREES IN LAMB LANE\nTHE CLERK WILL ASK THE COUNTY\nP4/31 CLOSE\nAT NINE"),
        ["P1/31 APOLOGIES", "P2/31 APPLICATIONS", "P3/31 TREES IN LAMB LANE", "P4/31 CLOSE"],
    ),
    # what is applied for goes on behind the stop; the names behind titles of honour do not end one
    (
        ("(1) 31/00217/F - 8 QUAY END, HEXWICK. New porch and a slate roof\nRefused for these reasons:\n1. it is dark\n\n"
        "(2) TALK BY Prof. Orr ON GULLS\nHe showed slides.\n\n(3) OIL. The Clerk had bought it.\n\n(4) GULLS\nNoted."),
        ["1 31/00217/F - 8 QUAY END, HEXWICK. New porch and a slate roof", "2 TALK BY Prof. Orr ON GULLS", "3 OIL", "4 GULLS"],
    ),
    # parts with the council's letters before their dotted number, and lettered parts with a resolution each
    (
        ("F18/31  In private\nThe press were asked to go.\n\nF18.1  Fares for the night boat\nMembers sanctioned the rise.\n\n"
        "F19/31  Harbour\n\n(i)  Silt\n\nThe Clerk told of it and of what it might cost.\n\nRESOLVED that it be dug out.\n\n"
        "(ii) Buoys\n\nThree of them had been lost in the gales of March.\n\nRECOMMENDED TO COUNCIL that four be bought.\n\nF20/31  Gulls\nNoted."),
        ["F18/31 In private", "F18.1 Fares for the night boat", "F19/31 Harbour", "i Silt", "ii Buoys", "F20/31 Gulls"],
    ),
]  # fmt: skip
MARKED = """<html><head><title>Minutes | Hexwick Town Council</title></head><body><main>
<h1>Ferry Committee</h1><p>4 March 2031, 6pm, Room 3</p>
<h2>1. Apologies</h2><p>Cllr Hext.</p>
<h2>2. Oil: letters received</h2><p>Both were read.</p>
<h2>Change to the order of business</h2><p>Item 4 was taken next.</p>
<h2>3. Lamps: what has changed</h2><p>Two are new.</p><h3>Resolved</h3><p>That they be lit.</p>
<h2>Options considered</h2><p>Candles.</p>
<h2>Next meeting</h2><p>1 April 2031</p>
</main></body></html>"""


def _items(facts: list[Item]) -> list[str]:
    return [f"{fact.minute or fact.number} {' '.join(fact.title.split())}" for fact in facts]


@pytest.mark.parametrize(("page", "items"), PAGES)
def test_where_titles_end(page: str, items: list[str]) -> None:
    facts = record_of(("" if "P1" in page else HEAD) + page).facts
    assert _items([fact for fact in facts if isinstance(fact, Item)]) == items


def test_headings_of_one_level_are_titles_to_their_end() -> None:
    (document,) = read_bytes(MARKED.encode(), "page.html")
    assert isinstance(document, Document)
    items = [fact for fact in parse(document).facts if isinstance(fact, Item)]
    assert _items(items) == [
        "1 Apologies",
        "2 Oil: letters received",
        " Change to the order of business",
        "3 Lamps: what has changed",
        " Next meeting",
    ]


def test_one_heading_in_capitals_says_nothing_of_the_others() -> None:
    told = ["Previous Minute", "Treasurer", "Regatta", "AOCB"]
    page = HEAD + "\n\n".join(f"{title}\nThe oars were counted. All were there." for title in told)
    assert _items([f for f in record_of(page).facts if isinstance(f, Item)]) == [
        f" {title}" for title in told
    ]


def test_applications_within_an_item_are_no_items() -> None:
    page = HEAD + (
        "1. Apologies\n1.1 None.\n\n2. Plans put before us\n2.1 31/0211/HOUSE. 8 Quay End. No objection.\n"
        "2.2 31/0230/FULL. The Old Ferry. Object.\n\n3. Oil\n3.1 Bought."
    )
    assert _items([f for f in record_of(page).facts if isinstance(f, Item)]) == [
        "1 Apologies",
        "2 Plans put before us",
        "3 Oil",
    ]


def test_short_sentences_with_dotted_numbers_are_paragraphs() -> None:
    told = [
        "The Chair spoke of the flood.",
        "Members asked what it had cost.",
        "The engineer did not know yet.",
    ]
    lines = [
        f"{n} {title}\n" + "\n".join(f"{n}.{m} {t}" for m, t in enumerate(told, 1))
        for n, title in enumerate(["Apologies", "Lamps", "Gulls"], 1)
    ]
    page = HEAD + "\n\n".join(
        [*lines, "4 Barrels\n4.1 Introduced by Mr Orr.\n4.2 The Panel was pleased to hear of it."]
    )
    assert [f.title for f in record_of(page).facts if isinstance(f, Item)] == [
        "Apologies",
        "Lamps",
        "Gulls",
        "Barrels",
    ]


def test_labels_below_a_title_without_number_are_no_titles() -> None:
    page = (
        "Hexwick Town Council\n\nPlanning Committee - Tuesday 4 March 2031\n\nNo. Item\n\n\nApologies for Absence.\n\n\n"
        "Councillor Hext sent word.\n\n\nElection of a Deputy Chair for the rest of the term.\n\n\n"
        "Councillor Bell was elected.\n\n\n31/0211/HH - New porch, 8 Quay End pdf icon PDF 80 KB\n\n"
        "Case Officer: Ann Pell\n\nSpeaking: Mr A Orr (agent) and Cllr V Stott (Marl Parish Council)\n\n\n"
        "The Case Officer told of a late letter.\n\n\nLamps in Lamb Lane (Portfolio Holder for Lamps: Cllr J Marsh) PDF 70 KB\n\n"
        "The report was noted.\n"
    )
    assert _items([f for f in record_of(page).facts if isinstance(f, Item)]) == [
        " Apologies for Absence",
        " Election of a Deputy Chair for the rest of the term",
        " 31/0211/HH - New porch, 8 Quay End",
        " Lamps in Lamb Lane",
    ]
