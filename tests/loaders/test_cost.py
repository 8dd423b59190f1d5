"""The cost of reading grows with the text: counted in calls, which no other work disturbs."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest

from loaders import parse
from loaders.grammar import patterns
from loaders.readers import read_sources
from ontology.record import Document

ROOT = Path(__file__).parents[2]


def calls_of(document: Document) -> int:
    """How many functions are called while a document is read."""
    count = 0

    def counting(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        parse(document)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "name",
    [
        "samples/cabinet-2024-07-09.txt",
        "samples/overview-scrutiny-2024-07-18.txt",
        "samples/scrutiny-report-2024-09-12.txt",
        "tests/corpus/glenmore-lough-arra-council-minutes.txt",
    ],
)
def test_four_times_the_text_costs_about_four_times(name: str) -> None:
    (document,) = (d for d in read_sources([str(ROOT / name)]) if isinstance(d, Document))
    short, long = (replace(document, text=document.text * n, blocks=()) for n in (4, 16))
    parse(short)
    parse(long)
    for pattern in list(patterns._patterns.values()):
        if pattern._needs is None:
            pattern.learn()
    parse(long)
    assert calls_of(long) < 5 * calls_of(short)
