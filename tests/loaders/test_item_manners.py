"""Items in manners of printing that meet seldom: parts, numbers behind titles, labels in capitals."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Declaration, Document, Fact, Item, Meeting

HEAD = """Marlfield Town Council

Minutes of the Amenities Committee held on Monday 3 June 2030 at 7.00 pm in the Old Court House

Present: Cllrs Tessa Hobb (Chair), Ned Crane, Ida Moss

"""
PAGE = "Agenda and minutes\nHomes Panel\nWednesday, 5th June, 2030 7.00 pm\nVenue: Moot Hall\n"
TITLES = ["Apologies", "Churchyard Wall", "Play Equipment Quotations", "Dogs on Coldharbour Meadow"]
TOLD = [
    "An apology had come from Cllr Vane.",
    "The surveyor had walked the site. It was agreed that the wall be repaired.",
    "Members looked at two quotations. It was RESOLVED that the lower be accepted.",
    "There was talk of dogs. The Clerk was asked to write to the landowner.",
]


def facts(text: str) -> list[Fact]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return list(parse(document).facts)


def titles(text: str) -> list[str]:
    return [" ".join(f.title.split()) for f in facts(text) if isinstance(f, Item)]


def printed(heads: list[str], told: list[str] = TOLD) -> str:
    return "".join(f"{head}\n\n{text}\n\n" for head, text in zip(heads, told, strict=True))


def numbered(form: str) -> list[str]:
    return [form.format(n=n, t=title) for n, title in enumerate(TITLES, 1)]


PAGES: dict[str, str] = {
    "parts": HEAD + "PART I - PUBLIC\n\n" + printed(["1. " + TITLES[0], "2. " + TITLES[1]], TOLD[:2])
    + "PART II - EXEMPT\n\n" + printed(["1. " + TITLES[2], "2. " + TITLES[3]], TOLD[2:]),
    "a part of one": HEAD + "Part A\n" + printed([f"{n}) {t}" for n, t in enumerate(TITLES[:3], 1)], TOLD[:3])
    + "Part B\n" + printed(["1) " + TITLES[3]], TOLD[3:]),
    "out of turn": HEAD + printed([f"{n}. {t}" for n, t in zip((1, 4, 2, 3), TITLES, strict=True)]),
    "minute behind": HEAD + printed(numbered("{n}. {t} (Min 4{n})")),
    "a hole": HEAD + printed(["C.1 " + TITLES[0], "2. " + TITLES[1], "C.3 " + TITLES[2], "C.4 " + TITLES[3]]),
    "paragraphs": HEAD + "".join(
        f"{title.upper()}\n\n{n}. {text}\n\n" for n, (title, text) in enumerate(zip(TITLES, TOLD, strict=True), 1)
    ),
    "{5}": HEAD + printed([f"{{{n + 4}}} {t}" for n, t in enumerate(TITLES)]),
    "ER/61/30": HEAD + printed(numbered("ER/6{n}/30   {t}")),
    "minute:": PAGE + "".join(f"{h}\nMinute:\n{b}\n" for h, b in zip(numbered("{n}.\n{t}"), TOLD, strict=True)),
    "MINUTES:": PAGE + "".join(f"{h}\nMINUTES:\n{b}\n" for h, b in zip(numbered("{n}.\n{t}"), TOLD, strict=True)),
    "in the line": PAGE + "".join(f"{h}\nMinutes: {b}\n" for h, b in zip(numbered("{n}.\n{t}"), TOLD, strict=True)),
}  # fmt: skip


@pytest.mark.parametrize("manner", PAGES)
def test_items_in_seldom_manners(manner: str) -> None:
    assert [title.lower() for title in titles(PAGES[manner])] == [t.lower() for t in TITLES]


def test_a_title_that_cannot_end_goes_on_in_the_next_line() -> None:
    heads = [
        "1. Apologies",
        "2. Future of the Drill Hall, including the\n    Request from the Scouts",
    ]
    found = titles(HEAD + printed(heads, TOLD[:2]))
    assert found[1] == "Future of the Drill Hall, including the Request from the Scouts"


def test_what_stands_behind_minutes_on_its_line_was_said() -> None:
    text = (
        PAGE
        + "1.\nApologies\nMinutes: None.\n2.\nLease\nMinutes: Councillor Hobb declared an interest.\n"
    )
    found = [fact for fact in facts(text) if isinstance(fact, Declaration)]
    assert [fact.person for fact in found] == ["Hobb"]


def test_labels_of_decision_records_in_capitals() -> None:
    text = (
        "14/01/2030 - Lease of the Hall\n\nDECISION MAKER: Cabinet\n\nDECISION STATUS: Approved\n\n"
        "DATE OF DECISION: 14/01/2030\n\nDECISION:\nThat the lease be granted.\n"
    )
    found = facts(text)
    assert [fact.body for fact in found if isinstance(fact, Meeting)] == ["Cabinet"]
    assert [fact.title for fact in found if isinstance(fact, Item)] == ["Lease of the Hall"]


@pytest.mark.parametrize(
    "told",
    [
        # lists within an item begin with 1 again and are no parts of the agenda
        "These were asked:\n\n1. Lamps\n\n2. Hedges\n\n3. Ditches",
        "Part of the wall fell.\n\n1. It was old.\n\n2. It was wet.",
    ],
)
def test_a_list_within_an_item_is_no_part_of_the_agenda(told: str) -> None:
    text = HEAD + printed(["4. Apologies", "5. Walls", "6. Close"], ["None.", told, "At eight."])
    assert titles(text) == ["Apologies", "Walls", "Close"]
