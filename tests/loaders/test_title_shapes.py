"""Titles of every shape, with colons, dashes, brackets and figures, in every way that pages print them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from stated import facts_of, record_of

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item

SHAPES = [
    ["Idle Barns – Reference from the Heritage Panel", "Priory Meadow: Bowling Green and Kiosk (Key Decision – Ref MT/2030/7)",
     "Quay Street Stores (Exempt: paragraph 3)", "Petition: Keep Moor Lane Open", "Motion by Councillor Crane – Moth Traps"],
    ["Members' Stipends: Report of the Independent Stipends Panel", "Polling Arrangements – St Anne's Ward (Referred from Council)",
     "Is the Weir Safe?", "Recruitment of a Deputy Clerk", "A91 Corridor: Junction Works, Phase 3"],
    ["24/00917/FUL – Nine Dwellings, Land East of Kiln Lane, Marl", "30mph Limits: Tranche 2", "Moorings",
     "The Old Granary, Marl – Disposal", "Bridge Painting – Tenders, Costs and Next Season"],
    ["Councillor Vacancy, East Ward", "CIL/S106 Monitoring Statement", "Cabinet Member Decision: Mooring Rents and Fees",
     "Eel Traps – New Powers under the 2029 Act", "Moor Footpath (Mill to Weir) – Diversion and Stopping Up"],
]  # fmt: skip
TOLD = [
    "The Head of Estates presented the report and answered questions about what it would cost.",
    "Members considered a report which set out the choices for the coming year.",
    "The Clerk told the meeting that no reply had yet come from the County.",
    "Councillor Vane spoke against the proposal. Councillor Mrs Moss supported it.",
    "There was a short discussion about parking, after which the Chair thanked the officers.",
]
HEAD = """Marlfield District Council

ESTATES COMMITTEE

Minutes of the meeting held on Tuesday 4 June 2030 at 7.00 pm in the Old Court House

Present: Councillors T Hobb (Chair), N Crane, A Vane and Mrs I Moss

"""
PAGE = "Agenda and minutes\n\nVenue: Moot Hall\n\nContact: Ann Hale\n\n"
FIRST = "Apologies for Absence", "An apology was received from Councillor Dunn."


def _own(n: int, title: str, told: str) -> str:
    return textwrap.fill(f"{n}. {title}", 84) + "\n" + textwrap.fill(told, 84) + "\n"


def _capitals(n: int, title: str, told: str) -> str:
    return textwrap.fill(f"{n} {title.upper()}", 70) + "\n" + textwrap.fill(told, 84) + "\n"


def _row(n: int, title: str, told: str) -> str:
    return f"{title}{' PDF 90 KB' * (n % 2)} Additional documents: Minutes: {told} |\n|\n"


def _stripped(n: int, title: str, told: str) -> str:
    return f"\n{title}{' pdf icon PDF 90 KB' * (n % 2)}\n\n\n{told}\n\n"


PRINTED: dict[str, tuple[str, Callable[[int, str, str], str]]] = {
    "on its own line": (HEAD, _own),
    "in capitals": (HEAD, _capitals),
    "with gaps": (HEAD, lambda n, title, told: f"{n}.  {title}\n\n{told}\n\n"),
    "before a dash": (HEAD, lambda n, title, told: f"{n}. {title} – {told}\n\n"),
    "before a colon": (HEAD, lambda n, title, told: f"{n}. {title}: {told}\n\n"),
    "before a stop": (HEAD, lambda n, title, told: f"{n}. {title}. {told}\n\n"),
    "in a row": (f"{PAGE}No. | Item |\n---|---|\n", _row),
    "stripped": (f"{PAGE}No. Item\n\n", _stripped),
    "below its number": (
        f"{PAGE}Items\nNo. Item\n\n",
        lambda n, title, told: f"{n}.\n\n{title} PDF 90 KB\n\nMinutes:\n\n{told}\n\n",
    ),
}


@pytest.mark.parametrize("titles", SHAPES, ids=[shape[0] for shape in SHAPES])
@pytest.mark.parametrize("printed", PRINTED)
def test_title_is_read_whole(printed: str, titles: list[str]) -> None:
    head, item = PRINTED[printed]
    if printed.startswith("before a") and any(title.endswith("?") for title in titles):
        titles = [title for title in titles if not title.endswith("?")]
    pairs = [FIRST, *zip(titles, TOLD, strict=False)]
    text = head + "".join(item(n, title, told) for n, (title, told) in enumerate(pairs, 31))
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [
        " ".join(fact.title.split()) for fact in parse(document).facts if isinstance(fact, Item)
    ]
    wanted = [title for title, _ in pairs]
    assert found == ([title.upper() for title in wanted] if printed == "in capitals" else wanted)


@pytest.mark.parametrize(
    "line",
    [
        "Lamps (Report LX/30/2)", "Lamps (REPORT LX/30/2)", "Lamps pdf (90Kb)", "LX/OIL/14/VOL2 Lamps",
        "Lamps Report LX/30/2 of the Head of Lamps", "Lamps: Report of the Head of Lamps",
    ],
)  # fmt: skip
def test_no_file_or_report_is_part_of_a_title(line: str) -> None:
    text = HEAD + "".join(
        f"{n}. {title}\n\n{told}\n\n"
        for n, (title, told) in enumerate([FIRST, (line, TOLD[0]), ("Moorings", TOLD[1])], 1)
    )
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [fact.title for fact in parse(document).facts if isinstance(fact, Item)]
    assert found[1] == "Lamps"


def test_what_is_told_behind_a_name_or_one_word_is_no_title() -> None:
    items = [
        "1. Apologies: Ann Pell. She was unwell.",
        "2. Reports: Finance. The Clerk tabled the accounts.",
        "3. Planning – no objection was made to the barn.",
        "4. Hedges: the Agency was to be asked. It had not replied.",
    ]
    (document,) = read_bytes((HEAD + "\n\n".join(items) + "\n").encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [fact.title for fact in parse(document).facts if isinstance(fact, Item)]
    assert found == ["Apologies", "Reports", "Planning", "Hedges"]


def test_a_question_that_is_asked_is_no_title() -> None:
    items = [FIRST, ("Is the Weir Safe?", TOLD[0]), ("Will the Leader of the Council say when she last met the Head of Weirs?", TOLD[3])]  # fmt: skip
    text = f"{PAGE}No. Item\n\n" + "".join(_stripped(0, title, told) for title, told in items)
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [fact.title for fact in parse(document).facts if isinstance(fact, Item)]
    assert found == ["Apologies for Absence", "Is the Weir Safe?"]


ROWS = "No. | Item |\n---|---|\nLease of the barn Minutes: Noted. |\n|\n{} Minutes: {} |\n"
GAPS = "No. Item\n\n\nLease of the barn\n\n\nThe lease was noted.\n\n\n{}\n\n\n{}\n"
AIMS = [
    "To sign the minutes of the meeting of 4 March 2031.",
    "To decide if any part of the agenda should not be filmed.",
]


def _titled(page: str, aim: str) -> list[str]:
    record = record_of(PAGE + page.format(aim, "All was agreed."))
    return [item.title for item in facts_of(record, Item)]


@pytest.mark.parametrize("page", [ROWS, GAPS], ids=["row", "gaps"])
@pytest.mark.parametrize("aim", AIMS)
def test_what_is_to_be_done_is_the_title_where_there_is_no_other(page: str, aim: str) -> None:
    assert _titled(page, aim) == ["Lease of the barn", aim.rstrip(".")]


def test_two_things_to_be_done_are_no_title() -> None:
    assert _titled(ROWS, "To note the lease. To agree the rent.") == ["Lease of the barn"]
