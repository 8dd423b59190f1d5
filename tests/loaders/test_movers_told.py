"""Movers whom a pronoun or a clause before the verb names, who take back what they moved, titles and
parts that no sign marks, and what heads a portfolio's aims."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Item, Motion, Priority, Record, Remit

HEAD = """Hexwold Borough Council

Minutes of the Cabinet held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike, Tom Dent and Una Frost

1. Apologies

None.

2. Harbour

"""


def read(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


MOTIONS = [
    (
        ("Councillor Pike said that it was news to the Board, of which he was Chairman, and moved as an amendment that "
        "it wait. Councillor Frost seconded. There were 2 for and 5 against and the amendment was lost."),
        [("Colin Pike", "Una Frost", "lost")],
    ),
    (
        "Councillor Pike feared for the crew and, seconded by Councillor Frost, moved that it be sold. It was lost.",
        [("Colin Pike", "Una Frost", "lost")],
    ),
    (
        ("Councillor Pike called it a list of hopes. He moved by way of amendment, seconded by Councillor Frost, that £5 "
        "be taken out. The amendment was declared lost."),
        [("Colin Pike", "Una Frost", "lost")],
    ),
    (
        ("Councillor Frost spoke against it. She therefore proposed as an amendment the deferral of the matter. Councillor "
        "Dent seconded. The amendment was carried."),
        [("Una Frost", "Tom Dent", "carried")],
    ),
    (
        "Councillor Dent, with the consent of his seconder, Councillor Frost, withdrew the motion in his name.",
        [("Tom Dent", "Una Frost", "withdrawn")],
    ),
    (
        "Councillor Dent, having heard the Clerk, duly withdrew his amendment.",
        [("Tom Dent", "", "withdrawn")],
    ),
    (
        "The recommendations, moved from the Chair and seconded by Councillor Pike, were approved.",
        [("Rhoda Ames", "Colin Pike", "carried")],
    ),
    (
        "Councillor Pike was minded to sell it to the crew and so proposed. Councillor Dent seconded. It was lost.",
        [("Colin Pike", "Tom Dent", "lost")],
    ),
    (
        "Councillor Pike put a counter-proposal, the summer order, but it was not seconded.",
        [("Colin Pike", "", "lost")],
    ),
    # nothing was moved
    ("Councillor Pike thanked the crew. He proposed to sail at six.", []),
    ("Councillor Pike, with the Clerk, withdrew to the harbour.", []),
    ("Councillor Pike thanked the Mayor. She moved to the quay.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), MOTIONS)
def test_movers(told: str, expected: list[tuple[str, str, str]]) -> None:
    found = [f for f in read(HEAD + told).facts if isinstance(f, Motion)]
    assert [(m.mover, m.seconder, m.result) for m in found] == expected


def test_parts_counted_without_a_stop() -> None:
    told = "RESOLVED\n\n1 That Orrell and Sons be chosen.\n\n2 That Councillor Pike be thanked.\n"
    made = [f for f in read(HEAD + told).facts if isinstance(f, Decision)]
    assert [(d.ordinal, d.text) for d in made] == [
        ("1", "Orrell and Sons be chosen."),
        ("2", "Councillor Pike be thanked."),
    ]


def test_what_was_settled() -> None:
    told = "It was settled that:\n - the crew will sail at six;\n - the lamps be lit.\nThe lease was settled by both.\n"
    made = [f.text for f in read(HEAD + told).facts if isinstance(f, Decision)]
    assert made == ["the crew will sail at six", "the lamps be lit."]


def test_numbers_of_other_minutes_under_matters_arising() -> None:
    items = ["APOLOGIES", "MINUTES", "MATTERS ARISING", "LAMPS", "DITCHES", "CLOSE"]
    bodies = ["None."] * len(items)
    bodies[2] = "31/033 Shelter. The Clerk has two prices.\n31/036 Ditch. Mr Hale will clear it."
    page = HEAD[: HEAD.index("1. Apologies")] + "".join(
        f"31/{number:03}  {title}\n{body}\n\n"
        for number, (title, body) in enumerate(zip(items, bodies, strict=True), start=41)
    )
    assert [f.title for f in read(page).facts if isinstance(f, Item)] == items


BLOCK = """Agenda and minutes

Cabinet

Tuesday, 14th January, 2031 6.00 pm

Venue: Corn Hall

No. Item

7.

Moorings

Minutes:

Councillor Pike spoke of them. RESOLVED – That the moorings be let.

{title}

{label}:

The gulls were counted.

Minutes:

RESOLVED – That the gulls be counted again.

8.

Close

Minutes:

At 8 pm.
"""


@pytest.mark.parametrize(
    ("title", "label", "items"),
    [
        ("Gulls: a count", "Decision", ["Moorings", "Gulls: a count", "Close"]),
        ("Gulls on the Corn Hall", "Minutes", ["Moorings", "Gulls on the Corn Hall", "Close"]),
        ("All spoke for it.", "Decision", ["Moorings", "Close"]),
        ("Councillor Frost", "Decision", ["Moorings", "Close"]),
    ],
)
def test_titles_without_a_number(title: str, label: str, items: list[str]) -> None:
    record = read(BLOCK.format(title=title, label=label))
    assert [f.title for f in record.facts if isinstance(f, Item)] == items


def test_what_a_decision_above_says_in_full_is_no_decision() -> None:
    page = BLOCK.format(title="Gulls: a count", label="Decision")
    page = page.replace("The gulls were counted.", "That the gulls be fed.")
    page = page.replace("RESOLVED – That the gulls be counted again.", "AGREED as set out above.")
    made = [f.text for f in read(page).facts if isinstance(f, Decision)]
    assert made == ["the moorings be let.", "the gulls be fed."]


@pytest.mark.parametrize(
    "opening",
    [
        "She intended to give priority in the coming year to the following:",
        "He would be focusing on the following:",
        "She hoped to give precedence to the following matters:",
        "She was going to concentrate on:",
    ],
)
def test_aims_and_remits(opening: str) -> None:
    told = (
        "Councillor Pike, Cabinet Member for Ferries, gave an account of her portfolio, which took in moorings, harbour "
        f"dues and, from April, lighthouses.\n\n{opening}\n\nbuying a new ferry;\n\nopening two quays;\n\nmending the lamps.\n"
    )
    facts = read(HEAD + told).facts
    aims = [f.text for f in facts if isinstance(f, Priority)]
    assert aims == ["buying a new ferry", "opening two quays", "mending the lamps"]
    areas = [f.area for f in facts if isinstance(f, Remit)]
    assert areas == ["moorings", "harbour dues", "lighthouses"]
