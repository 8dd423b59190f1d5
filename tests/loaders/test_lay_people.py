"""Who takes part without being a member or an officer."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Person

HEAD = """Hexwick Borough Council

PARKS PANEL

Minutes of the meeting held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), John Marsh and Una Pell

1. DITCHES

"""


def roles(text: str) -> dict[str, str]:
    (document,) = read_bytes((HEAD + text + "\n").encode(), "page.txt")
    assert isinstance(document, Document)
    return {f.name: f.role for f in parse(document).facts if isinstance(f, Person)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A member of the public, Mrs Kay Orr, spoke.", "lay"),
        ("Mrs Kay Orr, a tenant of Harl Court, spoke.", "lay"),
        ("Mrs Kay Orr (Roman Catholic representative) dissented.", "lay"),
        ("Co-opted Members: Mr Ben Dale and Mrs Kay Orr", "lay"),
        ("Independent Person: Mrs Kay Orr", "lay"),
        ("Mrs Kay Orr of Harl Lane asked whether the drain was blocked.", "lay"),
        ("Mrs Kay Orr addressed the Panel on behalf of her street.", "lay"),
        ("A letter from Mrs Kay Orr was read.", "lay"),
        ("Question 2 from Mrs Kay Orr to the Chair", "lay"),
        ("The agent, Mrs Kay Orr, answered.", "lay"),
        ("Mrs Kay Orr, Tenant Liaison Officer, spoke.", "officer"),
        ("Mrs Kay Orr of Dale Police asked that gates be shut.", "unknown"),
        ("Inspector Kay Orr addressed the Panel.", "unknown"),
        ("Lead officer: Kay Orr", "officer"),
        ("Contact: Kay Orr", "unknown"),
        ("The report author, Kay Orr, took questions.", "officer"),
        ("The former Head of Parks, Kay Orr, had died.", "officer"),
        ("Also present: Ms Kay Orr (minutes)", "officer"),
        ("Ms Kay Orr, Fire and Rescue Services, spoke.", "unknown"),
        ("The High Sheriff, Mrs Kay Orr, spoke.", "unknown"),
        ("Mrs Kay Orr thanked the Panel.", "unknown"),
        ("The resident of the lodge had moved. Mrs Kay Orr spoke.", "unknown"),
        ("Councillor Kay Orr, a resident of Harl, spoke.", "councillor"),
        ("Mrs Kay Orr (Area Manager, Dale Homes Ltd) spoke.", "unknown"),
    ],
)
def test_what_somebody_is(text: str, role: str) -> None:
    assert roles(text)["Kay Orr"] == role


@pytest.mark.parametrize("title", ["Maj.", "Capt.", "Lt Col", "Sir", "Mrs", "Dr"])
def test_titles_that_one_of_the_councillors_of_a_list_has(title: str) -> None:
    head = HEAD.replace("John Marsh", f"Kay Dale, {title} Tom Orr (Retd), Una Hale")
    (document,) = read_bytes(f"{head}It was noted.\n".encode(), "page.txt")
    assert isinstance(document, Document)
    found = {f.name: f for f in parse(document).facts if isinstance(f, Person)}
    assert {name: f.role for name, f in found.items()} == dict.fromkeys(
        ["Ann Bell", "Kay Dale", "Tom Orr", "Una Hale", "Una Pell"], "councillor"
    )
    assert found["Tom Orr"].titles == (title.rstrip("."),)


def test_mr_is_none_of_the_councillors_of_a_list() -> None:
    head = HEAD.replace("John Marsh", "Kay Dale, Mr Tom Orr")
    (document,) = read_bytes(f"{head}It was noted.\n".encode(), "page.txt")
    assert isinstance(document, Document)
    found = {f.name: f.role for f in parse(document).facts if isinstance(f, Person)}
    assert found["Tom Orr"] == "unknown"


def test_a_rank_among_the_members_is_a_title() -> None:
    text = (
        "Hexwick Borough Council\n\nPARKS PANEL\n\nMinutes of the meeting held on 4 March 2031\n\n"
        "Present: Alderman Mrs Ann Hale, Bailie Tom Orr, Councillor Jo Marsh and Provost Kit Wray\n\n"
        "1. DITCHES\n\nRESOLVED: That the ditches be cleared."
    )
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    titles = {fact.name: fact.titles for fact in parse(document).facts if isinstance(fact, Person)}
    assert titles["Ann Hale"] == ("Alderman", "Mrs")
    assert titles["Tom Orr"] == ("Bailie",)
    assert not titles["Jo Marsh"]
