"""Declarations that clerks record in rows, columns, labels, codes and brackets of their own: who, in which item.

``interests_in_cells.txt`` holds them, whole: a document opens with ``@@`` and a name; behind ``@@@`` stand its
declarations, a line each: ``person | item | interest | left, stayed or -``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from stated import cases_in, facts_of, record_of

from ontology.record import Declaration, Item

FILE = Path(__file__).with_name("interests_in_cells.txt")
WENT = {True: "left", False: "stayed", None: "-"}


CASES = cases_in(FILE)


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_declarations(text: str, expected: list[str]) -> None:
    record = record_of(text)
    titles = {item.id: item.title for item in facts_of(record, Item)}
    found = [
        f"{f.person} | {titles.get(f.item, '-')} | {f.interest or '-'} | {WENT[f.withdrew]}"
        for f in facts_of(record, Declaration)
    ]
    assert sorted(found) == sorted(expected)
