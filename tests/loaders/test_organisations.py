"""Organisations: which names a passage holds, and how far each goes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.annotators.organisations import find_organisations
from loaders.assembly.organisations import named_in
from loaders.passages import fold
from loaders.reading import Paragraph

MARKED = Path(__file__).parent / "organisations_named.txt"
LINES = [line for line in MARKED.read_text("utf-8").splitlines() if line and line[0] != "#"]


def names(text: str) -> list[str]:
    return sorted({one.name for one in named_in(Paragraph(fold(text, 0, len(text))), ())})


@pytest.mark.parametrize("marked", LINES)
def test_names_as_marked_and_no_others(marked: str) -> None:
    plain = marked.replace("⟦", "").replace("⟧", "")
    assert names(plain) == sorted(set(re.findall(r"⟦(.*?)⟧", marked)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Marle Economic Partnership (MEP) had bid.", ("Marle Economic Partnership", "MEP")),
        ("the Office of the Police and Crime Commissioner (OPCC)",
         ("Office of the Police and Crime Commissioner", "OPCC")),
    ],
)  # fmt: skip
def test_letters_in_a_bracket_belong_to_the_name(text: str, expected: tuple[str, str]) -> None:
    (one,) = named_in(Paragraph(fold(text, 0, len(text))), ())
    assert (one.name, one.acronym) == expected


def test_council_that_met_is_known_in_whatever_form_its_name_has() -> None:
    text = "MINUTES OF BALLINORE AND THE GLENS COAST DISTRICT COUNCIL held on Monday"
    own = ("Ballinore and the Glens Coast District Council",)
    assert [one.name for one in find_organisations(text, [], own)] == list(own)


def test_bodies_that_share_a_plural_head() -> None:
    assert names("Marle and Ditchford Parish Councils were consulted.") == [
        "Ditchford Parish Council",
        "Marle Parish Council",
    ]


def test_councils_that_share_a_plural_head() -> None:
    assert names("Marle, Ottery and Harl District Councils had replied.") == [
        "Harl District Council",
        "Marle District Council",
        "Ottery District Council",
    ]
