"""Reports that nobody wrote down: who gave one is its author; and what is no report."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item, Report

HEAD = """Hexwold Borough Council

Minutes of the Cabinet held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike, Tom Dent and Una Frost

In attendance: Ann Bell (Director of Places) and John Marsh (Head of Ferries)

1. Apologies

None.

2. Harbour

"""
FERRIES, PLACES = "Head of Ferries", "Director of Places"
GIVEN = [
    ("The Head of Ferries gave a verbal update on moorings.", FERRIES, FERRIES),
    ("The Head of Ferries gave an oral report in the absence of the Clerk.", FERRIES, FERRIES),
    ("The Head of Ferries provided a brief verbal summary of the report.", FERRIES, FERRIES),
    ("The Head of Ferries, John Marsh, reported orally that it was late.", FERRIES, "John Marsh"),
    ("The Director of Places verbally updated the Cabinet.", PLACES, PLACES),
    ("The Director of Places then updated members orally on the quay.", PLACES, PLACES),
    ("The Cabinet received a presentation by John Marsh (Head of Ferries).", "John Marsh", "John Marsh"),
    ("Members heard an oral update on the ditches from the Director of Places.", PLACES, PLACES),
    ("A presentation was given by Ms Una Hale of NHS Hexwold.", "Una Hale", "Una Hale"),
    ("Councillor Pike gave a verbal update on the ferry.", "Colin Pike", "Colin Pike"),
]  # fmt: skip


def reports(told: str) -> list[Report]:
    (document,) = read_bytes(f"{HEAD}{told}\n".encode(), "invented.txt")
    assert isinstance(document, Document)
    return [f for f in parse(document).facts if isinstance(f, Report)]


@pytest.mark.parametrize(("told", "by", "presented"), GIVEN)
def test_who_gives_it_has_made_it(told: str, by: str, presented: str) -> None:
    (report,) = reports(told)
    assert (report.by, report.presented_by) == ((by,), (presented,))
    assert report.title == "Harbour"


def test_in_whose_name_a_report_is() -> None:
    (report,) = reports("Then came a report (LA 31-11) in the name of the Director of Places.")
    assert (report.ref, report.by) == ("LA 31-11", (PLACES,))


@pytest.mark.parametrize(
    "told",
    [
        "The Head of Ferries gave an update.",
        "It was noted that oral health was poor.",
        "Members asked for a verbal update at the next meeting.",
    ],
)
def test_no_report(told: str) -> None:
    assert reports(told) == []


@pytest.mark.parametrize("told", ["There was no report from this Panel.", "No report received."])
def test_a_title_promises_what_was_not_given(told: str) -> None:
    text = f"{HEAD}Ferries.\n\n3. Oral Report of the Lamps Panel\n{told}\n\n4. Gulls\nNoted.\n"
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    record = parse(document)
    assert "Oral Report of the Lamps Panel" in [
        f.title for f in record.facts if isinstance(f, Item)
    ]
    assert not [f for f in record.facts if isinstance(f, Report)]
