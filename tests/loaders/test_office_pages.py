"""Pages that list offices, and beneath each what it is charged with, in whatever words and layout."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.assembly.portfolios.labels import read_label
from loaders.readers import read_bytes
from ontology.record import Document, Fact, Holding, Priority, Remit, Scrutiny


def read(text: str, kind: type[Fact]) -> list[Fact]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return [f for f in parse(document).facts if isinstance(f, kind)]


LINES = """Hurn Borough Council
Who does what
Leader of the Council
Councillor Joan Pell (Ferry ward)
Looks after: press office; civil emergencies
Email: joan.pell@hurn.example
Deputy Leader and Executive Member for Water
Councillor Ian Orrell MBE
Looks after: ditches, ponds, the weir
What I hope to get done this year
Dredge every pond before the spring comes round again
With the county and the parishes: plant reeds
Press ministers to pay for the new weir at Lower Hurn
Executive Member for Parks
Councillor Ada Crabb
Looks after: verges
"""
BULLETS = """The Executive

Councillor Joan Pell - Leader of the Council

Ward: Ferry
Responsible for:
·  Press office
·  Civil emergencies

Councillor Ian Orrell - Executive Member for Water

Responsible for:
·  Ditches
·  Ponds (as the Council's director of Weeds Ltd)
Priorities for 2031/32:
·  Dredge the mere
·  With the Ponds Trust, plant reeds
Councillor Orrell also chairs the Weir Board.
"""
CARDS = """Meet your Cabinet

Councillor Ian Orrell
Cabinet Member for Water

Responsibilities

Ditches
Ponds and weirs

Scrutiny
Water Scrutiny Committee

Councillor Ada Crabb
Cabinet Member for Parks

Responsibilities

Verges
Play areas
"""


def areas(text: str) -> set[tuple[str, str]]:
    return {(f.portfolio, f.area) for f in read(text, Remit) if isinstance(f, Remit)}


def test_lines_without_blanks_or_bullets() -> None:
    leader = "Leader of the Council"
    assert areas(LINES) == {
        (leader, "press office"), (leader, "civil emergencies"), ("Water", "ditches"),
        ("Water", "ponds"), ("Water", "weir"), ("Parks", "verges"),
    }  # fmt: skip
    aims = [(f.text, f.mode) for f in read(LINES, Priority) if isinstance(f, Priority)]
    assert aims == [
        ("Dredge every pond before the spring comes round again", ""),
        ("plant reeds", "with-partners"),
        ("Press ministers to pay for the new weir at Lower Hurn", "influence"),
    ]
    held = {(f.person, f.post) for f in read(LINES, Holding) if isinstance(f, Holding)}
    assert held == {
        ("Joan Pell", leader), ("Ian Orrell", "Deputy Leader"),
        ("Ian Orrell", "Executive Member for Water"), ("Ada Crabb", "Executive Member for Parks"),
    }  # fmt: skip


def test_bullets_under_labels() -> None:
    leader = "Leader of the Council"
    assert areas(BULLETS) == {
        (leader, "Press office"), (leader, "Civil emergencies"), ("Water", "Ditches"), ("Water", "Ponds"),
    }  # fmt: skip
    aims = [(f.portfolio, f.text) for f in read(BULLETS, Priority) if isinstance(f, Priority)]
    assert aims == [("Water", "Dredge the mere"), ("Water", "With the Ponds Trust, plant reeds")]


def test_labels_alone_and_the_body_that_scrutinises() -> None:
    assert areas(CARDS) == {
        ("Water", "Ditches"), ("Water", "Ponds and weirs"), ("Parks", "Verges"), ("Parks", "Play areas"),
    }  # fmt: skip
    watched = [(f.body, f.portfolio) for f in read(CARDS, Scrutiny) if isinstance(f, Scrutiny)]
    assert watched == [("Water Scrutiny Committee", "Water")]


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("What I am responsible for", "duty"), ("Areas of responsibility:", "duty"),
        ("Cllr Pell's remit", "duty"), ("Portfolio covers: ditches", "duty"),
        ("What she wants to achieve in 2031", "aim"), ("Our pledges for the coming year:", "aim"),
        ("Who scrutinises this portfolio?", "watch"), ("Held to account by: the Water Panel", "watch"),
        ("Email: pell@hurn.example", "aside"), ("Committee memberships", "aside"),
        ("Customer services", ""), ("Corporate planning", ""), ("Ponds and ditches", ""),
    ],
)  # fmt: skip
def test_labels(line: str, topic: str) -> None:
    label = read_label(line)
    assert (label.topic if label else "") == topic


def test_names_in_a_roll_are_charged_with_nothing() -> None:
    text = """Hurn Borough Council

Minutes of the Cabinet held on 4 March 2031

Present:
Councillor Joan Pell - Leader of the Council
Councillor Ian Orrell - Cabinet Member for Water
Councillor Ada Crabb

1. Minutes
The minutes were approved; the Clerk, two officers and a visitor were thanked.
"""
    assert not areas(text)
    assert not read(text, Priority)


TABLE = """Hurn Borough Council

| Portfolio | Cabinet member | Areas of responsibility | Scrutiny |
| --- | --- | --- | --- |
| Leader; Ferries | Councillor Joan Pell | Ferries; jetties | Ferry Scrutiny Panel |
| Water | Councillor Ian Orrell | Ditches; ponds | |
"""
COLUMNS = """Executive portfolios

Portfolio

Holder

Responsible for

Water

Councillor Ian Orrell

Ditches and drains

Ponds

Parks

Councillor Ada Crabb

Verges

Play areas
"""
BODIES = """Scrutiny at Hurn

Water Scrutiny Committee
Chair: Councillor Bea Lowe
Cabinet Members: Councillor Ian Orrell, Cabinet Member for Ponds; Councillor Ada Crabb, Cabinet Member for Weirs

Parks Overview and Scrutiny Panel
Holds to account:
Cabinet Member for Verges
"""


def test_a_table_and_columns_that_lost_their_lines() -> None:
    assert areas(TABLE) == {
        ("Ferries", "Ferries"), ("Ferries", "jetties"), ("Water", "Ditches"), ("Water", "ponds"),
    }  # fmt: skip
    assert watched(TABLE) == {("Ferry Scrutiny Panel", "Ferries")}
    assert areas(COLUMNS) == {
        ("Water", "Ditches and drains"), ("Water", "Ponds"), ("Parks", "Verges"), ("Parks", "Play areas"),
    }  # fmt: skip


def watched(text: str) -> set[tuple[str, str]]:
    return {
        (f.body, f.portfolio or f.post) for f in read(text, Scrutiny) if isinstance(f, Scrutiny)
    }


def test_bodies_with_those_whom_they_call() -> None:
    assert watched(BODIES) == {
        ("Water Scrutiny Committee", "Ponds"), ("Water Scrutiny Committee", "Weirs"),
        ("Parks Overview and Scrutiny Panel", "Verges"),
    }  # fmt: skip


HOLDERS = """Cabinet Member for Ponds - Councillor Ian Orrell
Cabinet Member for Verges - Councillor Ada Crabb
Leader of the Council - Councillor Joan Pell

"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            ("The work of the Cabinet Member for Ponds is examined by the Water Panel; that of the Cabinet "
            "Member for Verges by the Parks Committee."),
            {("Water Panel", "Ponds"), ("Parks Committee", "Verges")},
        ),
        (
            "The Water Panel holds the Leader to account. The Parks Committee does the same for Verges and Ponds.",
            {("Water Panel", "Leader of the Council"), ("Parks Committee", "Verges"), ("Parks Committee", "Ponds")},
        ),
        (
            "Ponds is scrutinised by the Water Panel and Verges by the Parks Committee.",
            {("Water Panel", "Ponds"), ("Parks Committee", "Verges")},
        ),
        ("The Water Panel questioned the Cabinet Member for Ponds.", set()),
        ("The Water Panel met in the Cabinet Member for Ponds' room.", set()),
    ],
)  # fmt: skip
def test_sentences_of_several_bodies(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert watched(HOLDERS + sentence) == expected


ADMINISTRATION = """STRATHHURN COUNCIL
Administration portfolios
Ponds and Weirs (Councillor Ian Orrell, Depute: Councillor Meg Laird)
Ditches; drains; taps
Verges (Councillor Ada Crabb)
Mowing; weeding
"""
FORMS = """Portfolio: Ponds
Portfolio holder: Councillor Ian Orrell
Deputy: Councillor Meg Laird
Remit:
 - ditches
 - drains
Aims for the year:
 Direct: dredge the mere
 With partners: plant reeds with the parishes
Overview and scrutiny: Water Panel
"""
TOLD = """Cabinet Leads

Cabinet Lead for Ponds: Cllr Ian Orrell
What's in the portfolio: ditches, drains and taps
In 2031/32 Ian will concentrate on:
* dredging the mere
* lobbying ministers for a weir
Accountable to: Water Overview and Scrutiny Committee
"""
APPOINTED = """Minutes of the Fire Authority held on 4 March 2031

7. LEAD MEMBERS

RESOLVED - That the following be appointed as Lead Members:

(a) Prevention - Councillor Ian Orrell, to cover home visits, water safety and smoke alarms;
(b) Estates - Councillor Ada Crabb, to cover stations, fleet and drains.
"""


def test_portfolios_without_their_office() -> None:
    assert areas(ADMINISTRATION) == {
        ("Ponds and Weirs", "Ditches"), ("Ponds and Weirs", "drains"), ("Ponds and Weirs", "taps"),
        ("Verges", "Mowing"), ("Verges", "weeding"),
    }  # fmt: skip
    assert areas(APPOINTED) == {
        ("Prevention", "home visits"), ("Prevention", "water safety"), ("Prevention", "smoke alarms"),
        ("Estates", "stations"), ("Estates", "fleet"), ("Estates", "drains"),
    }  # fmt: skip


BESIDE = """The Cabinet

Who does what in the Cabinet.

Cllr Joan Pell, Leader
Lamps, bells

Cllr Ian Orrell, Deputy Leader and Housing
Rents, repairs
Private lettings

Cllr Ada Crabb (Green), Parks & Waste
Verges; bins; ponds

Cllr Tom Hale - Cabinet Member for Roads and Ferries
"""


def test_fields_of_work_behind_names_on_a_page_of_portfolios() -> None:
    assert areas(BESIDE) == {
        ("Leader", "Lamps"), ("Leader", "bells"), ("Housing", "Rents"), ("Housing", "repairs"),
        ("Housing", "Private lettings"), ("Parks & Waste", "Verges"), ("Parks & Waste", "bins"),
        ("Parks & Waste", "ponds"),
    }  # fmt: skip
    wards = BESIDE.replace("Parks & Waste", "Hurn and Dale").replace("and Housing", "")
    assert {portfolio for portfolio, _ in areas(wards)} <= {"Leader", "Deputy Leader"}


@pytest.mark.parametrize("text", [FORMS, TOLD])
def test_labels_in_their_own_words(text: str) -> None:
    assert {p for p, _ in areas(text)} == {"Ponds"}
    assert {a for _, a in areas(text)} >= {"ditches", "drains"}
    aims = [f.portfolio for f in read(text, Priority) if isinstance(f, Priority)]
    assert aims == ["Ponds", "Ponds"]
    assert {p for _, p in watched(text)} == {"Ponds"}


NAMED = """CABINET MEMBERS' AREAS OF RESPONSIBILITY 2031/32

Councillor J. Pell (Deputy Leader) – Housing

Allocations
Housing repairs

Councillor I. Orrell – Water Services

Ditches
Weed control

NOTE: The Policy Overview Committee is responsible for holding the above Members to account.
"""
SLASHES = """Name: Cllr Ian Orrell
Role: Cabinet Member for Water
Lead responsibilities: Ditches / Ponds / Weirs
Focus for this year: Dredge the mere / Ask the Department for Water to pay
Answerable to: Water Scrutiny Committee

Name: Cllr Ada Crabb
Role: Cabinet Member for Parks
Lead responsibilities: Verges / Play areas
"""
WELSH = """Cyngor Hurn / Hurn Council
Aelodau'r Cabinet / Cabinet Members

Cynghorydd / Councillor Ian Orrell
Aelod Cabinet dros Ddŵr / Cabinet Member for Water
Cyfrifoldebau / Responsibilities: Ditches, ponds, weirs
Craffu / Scrutiny: Water Overview and Scrutiny Committee
"""
CONSTITUTION = """3.4 Cabinet portfolios

Cabinet Member for Water
The Cabinet Member for Water shall exercise the executive functions of the Council in relation to:
(a) ditches and ponds;
(b) weirs; and
(c) taps.

3.5 Overview and scrutiny

The Water Scrutiny Committee shall review the discharge of functions by the Cabinet Member for Water.
"""


@pytest.mark.parametrize(
    ("text", "portfolio", "named", "body"),
    [
        (NAMED, "Water Services", {"Ditches", "Weed control"}, "Policy Overview Committee"),
        (NAMED, "Housing", {"Allocations", "Housing repairs"}, "Policy Overview Committee"),
        (SLASHES, "Water", {"Ditches", "Ponds", "Weirs"}, "Water Scrutiny Committee"),
        (WELSH, "Water", {"Ditches", "ponds", "weirs"}, "Water Overview and Scrutiny Committee"),
        (CONSTITUTION, "Water", {"ditches and ponds", "weirs", "taps"}, "Water Scrutiny Committee"),
    ],
)
def test_more_forms(text: str, portfolio: str, named: set[str], body: str) -> None:
    assert {a for p, a in areas(text) if p == portfolio} == named
    assert (body, portfolio) in watched(text)


def test_who_holds_what_in_forms_and_two_languages() -> None:
    def held(text: str) -> set[tuple[str, str]]:
        return {(f.person, f.post) for f in read(text, Holding) if isinstance(f, Holding)}

    assert held(SLASHES) == {
        ("Ian Orrell", "Cabinet Member for Water"), ("Ada Crabb", "Cabinet Member for Parks"),
    }  # fmt: skip
    assert held(WELSH) == {("Ian Orrell", "Cabinet Member for Water")}
    assert held("Cabinet\n\nLeader\nCllr Ian Orrell\nCabinet Lead for Water\nRead more\n") == {
        ("Ian Orrell", "Leader"), ("Ian Orrell", "Cabinet Lead for Water"),
    }  # fmt: skip
