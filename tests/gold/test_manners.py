"""What a record states does not depend on its print: the samples in other manners lose nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.manners.run import compared, rewritten
from folkmoot.scores import Evaluation, evaluate, gold_files

ROOT = Path(__file__).parents[2]
GOLD = gold_files([ROOT / "tests/gold/samples"], [ROOT / "samples"])
HARMLESS = (
    "number-bare", "number-tab", "number-bracket", "number-square", "number-colon", "number-code",
    "number-slash", "number-year", "number-full-year", "title-capitals", "title-bold", "day-slash",
    "day-short", "hour-24", "hour-stops", "wrapped-96", "indented", "carriage-returns",
    "spaces-that-hold", "trailing-spaces", "curled", "courtesy-short", "resolved-agreed",
    "resolved-it-was", "resolved-dash", "resolved-line", "moved-proposed", "label-venue",
    "parts-lettered", "bullet-round", "bullet-symbol",
)  # fmt: skip
"""Manners in which nothing may be lost; ``python -m benchmarks.manners.run`` tells of the others."""


@pytest.fixture(scope="module")
def as_is() -> Evaluation:
    return evaluate(GOLD, workers=1)


@pytest.mark.parametrize("name", HARMLESS)
def test_nothing_is_lost(name: str, as_is: Evaluation, tmp_path: Path) -> None:
    count, _, _, lost, false = compared(name, GOLD, as_is, tmp_path, workers=1)
    assert count > 0, "the manner changes no document: it tests nothing"
    assert (lost, false) == ([], [])


def test_a_manner_changes_the_words_of_gold_with_the_text() -> None:
    new = rewritten(
        "day-slash", "Held on 4 March 2031", ({"kind": "item", "title": "4 March 2031"},)
    )
    assert new == (".txt", b"Held on 04/03/2031", ({"kind": "item", "title": "04/03/2031"},))
