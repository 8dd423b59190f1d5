"""Lists of those present in the shapes that minutes have: each entry a page, who was there, who holds what.

Each file of ``LISTS`` has a page behind each ``===`` with the ending of its file, and behind
``---`` its attendance, ``person status`` a line, and its holdings, ``H: person = post``. Invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Attendance, Document, Holding

LISTS = ("rolls_of_all_shapes.txt", "rolls_by_key.txt", "rolls_of_long_labels.txt")
PAGES = [
    page
    for name in LISTS
    for page in (Path(__file__).parent / name).read_text("utf-8").split("=== ")[1:]
]


def _plain(name: str) -> str:
    return name.replace(".", "").casefold()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.split("\n", 1)[0])
def test_who_was_there_and_who_holds_what(page: str) -> None:
    name, _, rest = page.partition("\n")
    text, _, told = rest.rpartition("\n---\n")
    lines = told.strip().split("\n")
    there = {tuple(line.rsplit(" ", 1)) for line in lines if not line.startswith("H: ")}
    held = {tuple(line[3:].split(" = ")) for line in lines if line.startswith("H: ")}
    (document,) = read_bytes(text.encode(), f"roll.{name.split()[-1]}")
    assert isinstance(document, Document)
    facts = parse(document).facts
    found = {(_plain(f.person), f.status) for f in facts if isinstance(f, Attendance)}
    assert found == {(_plain(person), status) for person, status in there}
    holds = {(_plain(f.person), _plain(f.post)) for f in facts if isinstance(f, Holding)}
    assert {(_plain(person), _plain(post)) for person, post in held} <= holds
