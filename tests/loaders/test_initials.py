"""Initials that stand for people: defined behind a name, or used for the one person whose they can be."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.annotators.names import initials_of
from loaders.readers import read_bytes
from ontology.record import Document, Motion, Person, Record

PAGE = """Sallow Green Parish Council

Minutes of the meeting held on Monday 3 June 2031 at 7.00 pm

Present: {present}

1. Apologies

None.

2. Pond fence

{told}
"""
UNDEFINED = "Cllrs Ann Bell (Chair), John Marsh, D. T. Orrell, Rose Sykes-Brown and Hugh Kemp"


def _read(told: str, present: str = UNDEFINED) -> Record:
    page = PAGE.format(present=present, told=told)
    (document,) = read_bytes(page.encode(), "pond.txt")
    assert isinstance(document, Document)
    return parse(document)


def _motions(record: Record) -> list[tuple[str, str]]:
    return [(f.mover, f.seconder) for f in record.facts if isinstance(f, Motion)]


@pytest.mark.parametrize(
    ("told", "motions"),
    [
        ("It was agreed to mend it. Prop. JM Sec. DTO", [("John Marsh", "D. T. Orrell")]),
        ("Proposed RSB, seconded JM and agreed.", [("Rose Sykes-Brown", "John Marsh")]),
        ("To mend it (HK proposed, AB seconded). Carried.", [("Hugh Kemp", "Ann Bell")]),
        ("JM proposed, and HK seconded, that it be mended. Agreed.", [("John Marsh", "Hugh Kemp")]),
        # of nobody who is there
        ("Proposed ZZ, seconded QX and agreed.", []),
        # a council, and no member
        ("PC to write to the owner; DC to be told.", []),
    ],
)
def test_initials_that_are_one_persons(told: str, motions: list[tuple[str, str]]) -> None:
    assert _motions(_read(told)) == motions


def test_initials_of_two_people_are_nobodys() -> None:
    record = _read("Prop. JM Sec. AB. Agreed.", UNDEFINED + ", Jane Moor")
    assert "John Marsh" not in str(_motions(record))
    assert "Jane Moor" not in str(_motions(record))


@pytest.mark.parametrize(
    "present",
    [
        "Cllrs Ann Bell (Chair) AB, John Marsh JM and D. T. Orrell (Vice Chair) DTO",
        "Cllr Ann Bell (AB), Cllr John Marsh (JM), Cllr D. T. Orrell (DTO)",
        "Ann Bell - AB, John Marsh - JM, D. T. Orrell - DTO",
    ],
)
def test_initials_behind_a_name_are_nobody_else(present: str) -> None:
    record = _read("JM asked why. Proposed AB, seconded DTO. Agreed.", present)
    people = {f.name for f in record.facts if isinstance(f, Person)}
    assert people == {"Ann Bell", "John Marsh", "D. T. Orrell"}
    assert _motions(record) == [("Ann Bell", "D. T. Orrell")]


@pytest.mark.parametrize(
    ("given", "surname", "initials"),
    [
        ("Ann", "Bell", {"AB"}),
        ("D. T.", "Orrell", {"DTO", "DO"}),
        ("Rose", "Sykes-Brown", {"RSB", "RS"}),
        ("", "Bell", set()),
    ],
)
def test_how_a_name_is_shortened(given: str, surname: str, initials: set[str]) -> None:
    assert initials_of(given, surname) == initials


def test_initials_behind_a_title_are_those_of_whom_the_list_gives_them() -> None:
    present = "Cllrs Ann Bell (AB), John Marsh (JM); Rose Kemp (RK)"
    record = _read(
        "Cllrs AB and JM declared an interest in the pond. Proposed by Cllr RK, seconded by Cllr JM and agreed.",
        present,
    )
    assert [f.name for f in record.facts if isinstance(f, Person)] == [
        "Ann Bell",
        "John Marsh",
        "Rose Kemp",
    ]
    assert _motions(record) == [("Rose Kemp", "John Marsh")]
