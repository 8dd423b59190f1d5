"""Members whom the minutes of a small body call by their given names alone."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item, Motion, Record

HEAD = """Hurn Community Council

Minute of meeting, Tuesday 10th June 2031, Corn Hall, 7.15pm

Sederunt: Ailsa Bell (Convener), Rory Orme, Wilma Pike, Dora Pike, Max Toll

1. Welcome

All were welcomed.

2. Ferry

"""


def read(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Rory moved that the fare stay, seconded by Wilma. Carried.",
            [("Rory Orme", "Wilma Pike")],
        ),
        ("The letter was agreed. Proposed Ailsa, seconded Max.", [("Ailsa Bell", "Max Toll")]),
        # a surname that two have, and a given name that nobody has
        ("Pike moved that the fare stay. Carried.", []),
        ("Hamish moved to Hurn in 2029.", []),
    ],
)
def test_movers_called_by_given_names(told: str, expected: list[tuple[str, str]]) -> None:
    record = read(f"{HEAD}{told}\n\n3. Close\n\nAt nine.\n")
    found = [(f.mover, f.seconder) for f in record.facts if isinstance(f, Motion)]
    assert found == expected


def test_an_item_that_its_number_and_a_sentence_open() -> None:
    record = read(
        "Hurn Parish Council\n\nMinutes of the meeting held on 4 November 2031\n\nPresent: Mr T Bell, Mr R Orme\n\n"
        "1. Apologies. None.\n2. Declarations. None.\n"
        "3. Minutes of 7th October, which had been sent round, were taken as read and signed, prop. Mr Orme.\n"
        "4. Matters arising\nThe seat was mended.\n5. Finance\nThe accounts were approved.\n"
    )
    titles = [f.title for f in record.facts if isinstance(f, Item)]
    assert titles == [
        "Apologies",
        "Declarations",
        "Minutes of 7th October",
        "Matters arising",
        "Finance",
    ]
