"""Records that print Welsh, Irish or Gaelic beside their English: the English title is the item's."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from loaders.tongues import english_half, is_english, is_other, shows_other
from ontology.record import Attendance, Decision, Item, Meeting, Organisation

HEAD = """Glanhebog County Council

Minutes of the Estates Committee held on Tuesday 4 June 2030 at 7.00 pm

Present: Councillors T Hobb (Chair), N Crane and A Vane
"""
PAIRS = {
    "welsh": [
        ("Ymddiheuriadau am absenoldeb", "Apologies for absence"),
        ("Datganiadau o fuddiant", "Declarations of interest"),
        ("Cofnodion", "Minutes"),
        ("Llwybrau cerdded", "Footpaths"),
        ("Unrhyw fater arall", "Any other business"),
    ],
    "irish": [
        ("Leithscéalta", "Apologies"),
        ("Dearbhuithe leasa", "Declarations of interest"),
        ("Miontuairiscí", "Minutes"),
        ("Tuarascáil ar bhóithre", "Roads report"),
        ("Gnó eile", "Any other business"),
    ],
    "gaelic": [
        ("Leisgeulan", "Apologies"),
        ("Foillseachadh com-pàirt", "Declarations of interest"),
        ("Geàrr-chunntas", "Minute"),
        ("Aithisg air ceidhean", "Piers report"),
        ("Gnothach sam bith eile", "Any other business"),
    ],
}
TOLD = [
    "Councillor Moss was absent.",
    "There were none.",
    "RESOLVED that the record of 7 May 2030 be approved.",
    "RESOLVED that the report be noted.",
    "None.",
]
WAYS = {
    "above": lambda n, one, two: f"{n}. {one}\n{two}\n",
    "capitals": lambda n, one, two: f"{n}. {one.upper()}\n   {two.upper()}\n\n",
    "below": lambda n, one, two: f"{n}. {two}\n{one}\n",
    "number alone": lambda n, one, two: f"\n{n}\n{one}\n{two}\n",
    "twice numbered": lambda n, one, two: f"{n}. {one}\n{n}. {two}\n",
    "apart": lambda _, one, two: f"\n{one.upper()}\n{two.upper()}\n\n",
}


@pytest.mark.parametrize("tongue", PAIRS)
@pytest.mark.parametrize("way", WAYS)
def test_the_english_title_is_taken(tongue: str, way: str) -> None:
    body = "".join(
        WAYS[way](n, one, two) + told + "\n"
        for n, ((one, two), told) in enumerate(zip(PAIRS[tongue], TOLD, strict=True), 1)
    )
    record = record_of(f"{HEAD}\n{body}")
    titles = [item.title.lower() for item in facts_of(record, Item)]
    assert titles == [two.lower() for _, two in PAIRS[tongue]]
    assert len(facts_of(record, Decision)) == 2


def test_names_of_places_are_no_second_title() -> None:
    body = """
1. Cwmdwyran
Llwyn y Gog
The path was shut. RESOLVED to write to the owner.

2. Cyngor Llyfrau
RESOLVED to give £100.

3. Plas Hebog
RESOLVED to mend the gate.
"""
    titles = [item.title for item in facts_of(record_of(f"{HEAD}{body}"), Item)]
    assert titles == ["Cwmdwyran", "Cyngor Llyfrau", "Plas Hebog"]


def test_a_head_in_two_tongues() -> None:
    record = record_of("""Comhairle Eilean Thuath
North Isle Council

Comataidh Còmhdhail
TRANSPORT COMMITTEE

Minute of meeting held in the Hall, Port Beag, on Wednesday 6 March 2030 at 10.30am

Leisgeulan
Apologies

None.

Aithisg air Rathaidean
Roads Report

It was agreed that the report be noted.

Cunntasan Bliadhnail
Annual Accounts

It was agreed to approve the accounts.
""")
    (meeting,) = facts_of(record, Meeting)
    assert (meeting.council, meeting.body) == ("North Isle Council", "Transport Committee")
    assert [i.title for i in facts_of(record, Item)] == ["Apologies", "Roads Report", "Annual Accounts"]  # fmt: skip


def test_a_partner_by_its_english_name() -> None:
    record = record_of(f"""{HEAD}

1. Apologies
None.

2. Order
Sgt Pell of Heddlu Hebog / Hebog Police spoke. RESOLVED that the order be made.
""")
    names = [one.name for one in facts_of(record, Organisation)]
    assert "Hebog Police" in names and "Heddlu Hebog" not in names


@pytest.mark.parametrize(
    ("text", "other", "english"),
    [
        ("Ethol Cadeirydd", True, False),
        ("Cofnodion y cyfarfod diwethaf", True, False),
        ("Gnothach eile", True, False),
        ("Polisi Tacsis", True, False),
        ("Election of Chair", False, True),
        ("Taxi Policy", False, False),
        ("Grant for Llanbryn Hall", False, True),
        ("Air Quality", False, True),
        ("Wyke Hall Lamps", False, False),
    ],
)
def test_which_language_a_line_is_in(text: str, other: bool, english: bool) -> None:
    assert (is_other(text), is_english(text)) == (other, english)
    assert not other or shows_other(text)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("Cofnodion / Minutes", "Minutes"),
        ("Minutes | Cofnodion", "Minutes"),
        ("Parks / Gardens", "Parks / Gardens"),
        ("31/0042", "31/0042"),
    ],
)
def test_the_english_half_of_a_line(text: str, half: str) -> None:
    assert english_half(text) == half


def test_what_is_put_off_begins_with_its_verb() -> None:
    record = record_of(f"""{HEAD}
1. Lamps
Minutes
The Clerk spoke.
Decision
REFERRED to the Lamps Committee.

2. Gates
Decision
Postponed to allow a visit.

3. Bins
Decision
HELD OVER to 9 July 2030.
""")
    assert [d.text.rstrip(".") for d in facts_of(record, Decision)] == [
        "REFERRED to the Lamps Committee", "Postponed to allow a visit", "HELD OVER to 9 July 2030",
    ]  # fmt: skip


def test_labels_in_two_tongues_open_what_was_said() -> None:
    record = record_of(f"""{HEAD}
1
Cofnodion
Minutes
Penderfyniad / Decision
RESOLVED that the minutes of 7 May 2030 be approved.

2
Llwybrau cerdded
Footpaths
Cofnodion / Minutes
The Clerk, Mr Aled Moss, told the Committee of the walls. Mrs Olwen Pask, a resident, asked who would mend them.
Penderfyniad / Decision
RESOLVED that the walls be mended.

3
Unrhyw fater arall
Any other business
Cofnodion / Minutes
None.
""")
    spoke = {(a.person, a.status) for a in facts_of(record, Attendance) if a.item}
    assert ("Olwen Pask", "in-attendance") in spoke
