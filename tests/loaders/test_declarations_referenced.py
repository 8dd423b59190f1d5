"""Interests declared in an application by its reference, in rows of a table, in quoted words; what is none."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Declaration, Document, Item

PAGE = """Marlow Fen District Council

PLANNING COMMITTEE

Minutes of the meeting held on Tuesday 4 March 2031 at 7.00 pm

Present: Councillors Ann Bell (Chair), John Marsh, Sue Pell, Hugh Kemp and Mrs Rosa Vane

Officers: Mr T. Orr, Head of Highways

D11. DECLARATIONS OF INTEREST

{told}

D12. BUDGET

The report was noted.

D13. F4410.31 - LAND BEHIND THE MALTINGS

{item}

D14. APPLICATION 31/04412/FUL - MILL BARN

RESOLVED: That it be approved.
"""

TOLD = [
    ("Councillor Kemp disclosed a prejudicial interest in application F4410.31, being a neighbour.", ["Kemp D13 prejudicial"]),
    (("Mrs Vane declared a ‘significant other interest’ with reference to application 31/04412 as she rented it, and would "
     "then stand down."), ["Vane D14 significant other went"]),
    ("Cllr Kemp told Members that he was predetermined on item D14 and would leave the table.", ["Kemp D14 pre-determined went"]),
    ("Cllr Kemp declared a non-pecuniary interest in item D14, having been lobbied.", ["Kemp D14 non-pecuniary"]),
    ("Personal interests:\nCllr Pell - D13\nCllr Kemp - D14\n\nPrejudicial interests:\nMrs Vane - D12",
     ["Kemp D14 personal", "Pell D13 personal", "Vane D12 prejudicial"]),
    ("It was noted that Councillor Pell's husband is employed by the applicant (D14) and accordingly she left the Chamber.",
     ["Pell D14 went"]),
    ("Councillor Kemp declared that he was substituting for Councillor Stone.", []),
    (("Member/Officer   Minute   Nature of interest\nCllr S. Pell   D12   Personal - governor of the school. Remained.\n"
     "Mr T. Orr   D14   Personal - his brother is the applicant"), ["Orr D14 personal", "Pell D12 personal stayed"]),
]  # fmt: skip

WITHIN = [
    ("Councillor Kemp remained in the room but took no part. RESOLVED: That it be let.", "stayed"),
    ("Councillor Kemp took no part. RESOLVED: That it be let.", "went"),
    ("RESOLVED: That it be let.", ""),
]


def _read(told: str, item: str = "RESOLVED: That it be let.") -> list[str]:
    (document,) = read_bytes(PAGE.format(told=told, item=item).encode(), "planning.txt")
    assert isinstance(document, Document)
    record = parse(document)
    numbers = {f.id: f.minute or f.number for f in record.facts if isinstance(f, Item)}
    went = {True: "went", False: "stayed", None: ""}
    return sorted(
        " ".join(
            filter(
                None, [f.person.split()[-1], numbers.get(f.item, ""), f.interest, went[f.withdrew]]
            )
        )
        for f in record.facts
        if isinstance(f, Declaration)
    )


@pytest.mark.parametrize(("told", "lines"), TOLD)
def test_interests(told: str, lines: list[str]) -> None:
    assert _read(told) == lines


@pytest.mark.parametrize(("item", "went"), WITHIN)
def test_whether_a_member_left_for_the_item(item: str, went: str) -> None:
    expected = " ".join(filter(None, ["Kemp D13 non-financial", went]))
    assert _read("Item D13 – Councillor Kemp (Non-Financial)", item) == [expected]
