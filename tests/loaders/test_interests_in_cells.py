"""Declarations that clerks record in rows, columns, labels, codes and brackets of their own: who, in which item.

``interests_in_cells.txt`` holds them, whole: a document opens with ``@@`` and a name; behind ``@@@`` stand its
declarations, a line each: ``person | item | interest | left, stayed or -``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from stated import facts_of, record_of

from ontology.record import Declaration, Item

FILE = Path(__file__).with_name("interests_in_cells.txt")
WENT = {True: "left", False: "stayed", None: "-"}


def _cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for chunk in re.split(r"(?m)^@@ ", FILE.read_text(encoding="utf-8"))[1:]:
        name, _, rest = chunk.partition("\n")
        text, _, expected = rest.partition("\n@@@\n")
        found.append((name, text + "\n", [line for line in expected.splitlines() if line]))
    return found


CASES = _cases()


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_declarations(text: str, expected: list[str]) -> None:
    record = record_of(text)
    titles = {item.id: item.title for item in facts_of(record, Item)}
    found = [
        f"{f.person} | {titles.get(f.item, '-')} | {f.interest or '-'} | {WENT[f.withdrew]}"
        for f in facts_of(record, Declaration)
    ]
    assert sorted(found) == sorted(expected)
