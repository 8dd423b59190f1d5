"""Who is elected to an office but does not hold it yet, and a chair that changes hands."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Holding, Motion, Person, Record

HEAD = """Thornacre Town Council

Minutes of the meeting of the Council held on 14 April 2031 at 6.30 pm in the Council Chamber

Present: Councillors Ann Dent ({chair}), {others} P Vane and R Quill

"""


def record(others: str, body: str, chair: str = "Mayor") -> Record:
    text = HEAD.format(chair=chair, others=others) + body
    (document,) = read_bytes(text.encode(), "minutes.txt")
    return parse(document)  # type: ignore[arg-type]


def held(others: str, body: str = "1. NOTICES\n\nThe Mayor spoke.\n") -> set[tuple[str, str, str]]:
    return {
        (f.person, f.post, f.status) for f in record(others, body).facts if isinstance(f, Holding)
    }


@pytest.mark.parametrize(
    "printed",
    ["Mayor-elect", "Mayor Elect", "Chair-elect", "Deputy Mayor Elect", "Leader-elect",
     "Mayor Designate"],
)  # fmt: skip
def test_whoever_is_elect_holds_the_office_as_such(printed: str) -> None:
    status = "designate" if "Des" in printed else "elect"
    assert held(f"Carl Orme ({printed}),") == {
        ("Ann Dent", "Mayor", ""),
        ("Carl Orme", printed, status),
    }


def test_behind_a_name_in_a_sentence() -> None:
    found = held("Carl Orme,", "1. NOTICES\n\nThe Mayor-elect, Councillor Orme, thanked members.\n")
    assert ("Carl Orme", "Mayor-elect", "elect") in found


def test_the_mayor_is_not_the_mayor_elect() -> None:
    body = "1. BUDGET\n\nThe Mayor moved the budget and Councillor Vane seconded it.\n"
    facts = record("Carl Orme (Mayor-elect),", body).facts
    assert [f.mover for f in facts if isinstance(f, Motion)] == ["Ann Dent"]


@pytest.mark.parametrize("title", ["Councillor-elect", "Councillor Elect", "Cllr-elect"])
def test_a_councillor_elect_has_a_name_and_no_seat_yet(title: str) -> None:
    body = f"Also present: {title} Mary Sands\n\n1. NOTICES\n\n{title} Mary Sands spoke.\n"
    people = {f.name: f.role for f in record("", body).facts if isinstance(f, Person)}
    assert people["Mary Sands"] != "councillor"
    assert people["Ann Dent"] == "councillor"


# -- the chair changes hands -----------------------------------------------------------------

MOVES = "\n\nThe Chair moved that the report be noted and Councillor Vane seconded the motion.\n\n"


def movers(*between: str) -> list[str]:
    """Who moved as "the Chair" in items 1, 2, 3, with a sentence before the motion of each."""
    body = "".join(
        f"{n}. {title}\n\n{words}{MOVES}RESOLVED: That the report be noted.\n\n"
        for n, (title, words) in enumerate(
            zip(("PARKS", "LEISURE CENTRE", "BUDGET"), between, strict=True), 1
        )
    )
    facts = record("Carl Orme (Vice-Chair),", body, "Chair").facts
    return [f.mover for f in facts if isinstance(f, Motion)]


DENT, ORME = "Ann Dent", "Carl Orme"
PLAIN = "The report was discussed."


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ((PLAIN, PLAIN, PLAIN), [DENT, DENT, DENT]),
        ((PLAIN, "Councillor Orme took the chair.", PLAIN), [DENT, ORME, ORME]),
        ((PLAIN, "Councillor Orme took the chair for this item.", PLAIN), [DENT, ORME, DENT]),
        (("Councillor Orme took the chair for item 2.", PLAIN, PLAIN), [DENT, ORME, DENT]),
        (("Councillor Orme took the chair for items 2 and 3.", PLAIN, PLAIN), [DENT, ORME, ORME]),
        (("Councillor Orme took the chair for the following item.", PLAIN, PLAIN),
         [DENT, ORME, DENT]),
        ((PLAIN, "Councillor Orme assumed the Chair.", "Councillor Dent resumed the chair."),
         [DENT, ORME, DENT]),
        ((PLAIN, "The Vice-Chair took the chair.", "The Chair resumed the chair."),
         [DENT, ORME, DENT]),
        ((PLAIN, "Councillor Orme left the meeting.", PLAIN), [DENT, DENT, DENT]),
    ],
)  # fmt: skip
def test_the_chair_is_whoever_has_taken_it(between: tuple[str, ...], expected: list[str]) -> None:
    assert movers(*between) == expected
