"""Documents that mark their decisions each in a way of its own, whole: what they decide, and what not.

``house_styles.txt`` holds them. A document opens with ``@@`` and a name; behind ``@@@`` stand its
decisions in order, a line each: ``item | outcomes: words``, and its motions, ``item > motion``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from stated import LINES, cases_in, facts_of, record_of

from ontology.record import Decision, Item, Motion

FILE = Path(__file__).with_name("house_styles.txt")


CASES = cases_in(FILE)


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_decisions(text: str, expected: list[str]) -> None:
    record = record_of(text)
    titles = {item.id: item.title for item in facts_of(record, Item)}
    found = [
        f"{titles.get(fact.item, '-')} | {LINES['Decision'](fact, str)}"
        for fact in facts_of(record, Decision)
    ]
    if any(" > " in line for line in expected):
        found += [
            f"{titles.get(fact.item, '-')} > {LINES['Motion'](fact, str)}"
            for fact in facts_of(record, Motion)
        ]
    assert found == expected
