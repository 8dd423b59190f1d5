"""Titles above the numbers of their items, and what only looks like them."""

from __future__ import annotations

import textwrap

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Item, Report

HEAD = """Hexwold Borough Council

Minutes of the Places Panel held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike and Una Frost

"""
ITEMS = [
    ("APOLOGIES FOR ABSENCE", "An apology was submitted on behalf of Councillor Dent."),
    ("KERBSIDE GLASS TRIAL", "Members asked about noise. RESOLVED: That the trial run on."),
    ("LIBRARIES: HOURS 2030/31", "There was submitted report PP/31/4 by the Head of Libraries."),
    ("TREE WARDENS - NEW POSTS", "The Clerk said that four had come.\n\nThe Panel welcomed them."),
    ("HARBOUR MASTER", "It was noted that Captain Bligh would retire in June."),
]
FORMS = [
    # number and words as printed, and the number that is read ({n} counts)
    ("{n}.  {b}", "{n}"), ("{n}  {b}", "{n}"), ("{n}\t{b}", "{n}"), ("({n})  {b}", "{n}"), ("{n})  {b}", "{n}"),
    ("Minute {n}: {b}", "{n}"), ("PP.{n}  {b}", "PP.{n}"), ("31/{n}  {b}", "31/{n}"), ("{n}.\n\n{b}", "{n}"),
    ("{n}\n{b}", "{n}"), ("Min. No. {n}  {b}", "{n}"),
]  # fmt: skip


def items_of(text: str) -> list[str]:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = [fact for fact in parse(document).facts if isinstance(fact, Item)]
    return [f"{item.number or item.minute} {item.title}" for item in found]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [0, 60])
@pytest.mark.parametrize("capitals", [True, False])
@pytest.mark.parametrize(("form", "number"), FORMS)
def test_titles_above_numbers(form: str, number: str, capitals: bool, width: int, gap: str) -> None:
    page, expected = HEAD, []
    for n, (title, body) in enumerate(ITEMS, start=45):
        title = title if capitals else title.capitalize()
        if width:
            body = "\n\n".join(textwrap.fill(one, width) for one in body.split("\n\n"))
        page += f"{title}{gap}{form.format(n=n, b=body)}\n\n"
        expected.append(f"{number.format(n=n)} {title}")
    assert items_of(page) == expected


def test_what_was_said_begins_behind_the_number() -> None:
    page = HEAD + "".join(f"{t}\n\n{n}.  {b}\n\n" for n, (t, b) in enumerate(ITEMS, start=7))
    (document,) = read_bytes(page.encode(), "invented.txt")
    assert isinstance(document, Document)
    record = parse(document)
    titles = {fact.id: fact.title for fact in record.facts if isinstance(fact, Item)}
    (report,) = [fact for fact in record.facts if isinstance(fact, Report)]
    assert (titles[report.item], report.ref) == ("LIBRARIES: HOURS 2030/31", "PP/31/4")
    (trial,) = [f for f in record.facts if isinstance(f, Decision) and "trial" in f.text]
    assert titles[trial.item] == "KERBSIDE GLASS TRIAL"


def test_titles_of_two_lines() -> None:
    titles = [
        "REVIEW OF THE POLICY ON MOORINGS AND\nBERTHS IN THE OUTER HARBOUR",
        "FERRY FARES",
        "GULLS ON THE\nCORN HALL",
    ]
    page = HEAD + "".join(
        f"{title}\n\n{n}. The Panel noted the report of the Clerk on it.\n\n"
        for n, title in enumerate(titles, start=3)
    )
    assert items_of(page) == [f"{n} {' '.join(t.split())}" for n, t in enumerate(titles, start=3)]


OTHERWISE: list[tuple[str, list[str]]] = [
    # paragraphs are counted, several below a heading
    (
        ("APOLOGIES\n\n1. An apology was received.\n\n2. It was noted with regret.\n\nFERRY FARES\n\n3. The Clerk spoke of "
        "fares.\n\n4. Members asked about them.\n\n5. The Clerk answered.\n\nCLOSE\n\n6. The meeting was closed.\n"),
        [" APOLOGIES", " FERRY FARES", " CLOSE"],
    ),
    # the numbers stand beside titles of their own, below the parts of the agenda
    (
        ("MATTERS FOR DECISION\n\n1. Apologies\n\nNone.\n\n2. Ferry fares\n\nThe Clerk spoke of fares.\n\nMATTERS FOR "
        "NOTING\n\n3. Gulls\n\nThe Clerk spoke of gulls.\n\nMATTERS IN PRIVATE\n\n4. Staff\n\nIt was noted.\n"),
        ["1 Apologies", "2 Ferry fares", "3 Gulls", "4 Staff"],
    ),
    # parts of what was resolved below headings without numbers
    (
        ("APOLOGIES\n\nNone.\n\nFERRY FARES\n\nThe Panel resolved:\n\n1. That fares be raised.\n\n2. That the Clerk be "
        "asked to write.\n\n3. That the crew be thanked.\n\nANY OTHER BUSINESS\n\nNone.\n"),
        [" APOLOGIES", " FERRY FARES", " ANY OTHER BUSINESS"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), OTHERWISE)
def test_numbers_that_no_title_stands_above(page: str, expected: list[str]) -> None:
    assert items_of(HEAD + page) == expected


def test_an_act_is_read_in_its_item() -> None:
    acts = ["RESOLVED - That fares be raised.", "The Panel agreed to thank the crew."]
    page = HEAD + "".join(
        f"{t}\n{n}.  {b}\n\n"
        for n, (t, b) in enumerate(zip(["FARES", "CREW", "GULLS"], [*acts, "No gulls were seen."], strict=True), 1)
    )  # fmt: skip
    (document,) = read_bytes(page.encode(), "invented.txt")
    assert isinstance(document, Document)
    record = parse(document)
    titles = {fact.id: fact.title for fact in record.facts if isinstance(fact, Item)}
    made = {titles[f.item]: f.text for f in record.facts if isinstance(f, Decision)}
    assert made["FARES"] == "fares be raised."
    assert made["CREW"].startswith("thank the crew")


def test_a_title_goes_on_behind_a_comma_and_may_end_in_a_bracket() -> None:
    wrapped = "LOBBYING (UNDER THE CODE FOR MEMBERS, PART 5,\nSECTION 2.1)"
    lines = [("APOLOGIES", ITEMS[0][1]), (wrapped, "No member had been lobbied."), ITEMS[4]]
    page = HEAD + "".join(
        f"{title}\nPP{n}/31\n{said}\n" for n, (title, said) in enumerate(lines, 7)
    )
    assert items_of(page)[1] == "PP8/31 LOBBYING (UNDER THE CODE FOR MEMBERS, PART 5, SECTION 2.1)"


COLUMN = [
    # the lines of a title as a narrow column broke it, and the title that they make
    (["Declarations of", "Interest"], "Declarations of Interest"),
    (["Ferry Fares"], "Ferry Fares"),
    (["Salt Stocks:", "", "Outturn"], "Salt Stocks: Outturn"),
    (["Braeside Weir:", "Transfer to the", "Anglers' Trust"], "Braeside Weir: Transfer to the Anglers' Trust"),
]  # fmt: skip


@pytest.mark.parametrize("stop", ["", ".", ")"])
@pytest.mark.parametrize("point", ["1", "01"])
def test_titles_above_first_points(stop: str, point: str) -> None:
    page, expected = HEAD, []
    for n, (lines, title) in enumerate(COLUMN, start=1):
        page += "\n".join(lines)
        page += f"\n\n{n}.{point}{stop} The Panel had before it report PP/31/{n}.\n\n"
        page += f"{n}.{point[:-1]}2{stop} Councillor Pike asked about the cost.\n\n"
        expected.append(f"{n} {title}")
    assert items_of(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # the items' own numbers stand above
        (["1. Ferries", "1.1 It was noted.", "2. Salt", "2.1 It was noted.", "3. Weirs", "3.1 It was noted."],
         ["1 Ferries", "2 Salt", "3 Weirs"]),
        # a first point below what was said, and no title
        (["Ferries", "1.1 It was noted.", "Members thanked the crew.", "2.1 It was noted.", "Weirs", "3.1 It was noted."],
         [" Ferries", " Weirs"]),
    ],
)  # fmt: skip
def test_points_that_number_no_titles_above(page: list[str], expected: list[str]) -> None:
    assert items_of(HEAD + "\n\n".join(page) + "\n") == expected
