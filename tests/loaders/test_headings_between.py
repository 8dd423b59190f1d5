"""Headings without a number between numbered ones, by which a meeting turns to its own course."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Item

PAGE = """HEXWICK TOWN COUNCIL

Minutes of the meeting held in the Corn Hall on 10 March 2031 at 7 pm

Present: Councillors Ash (Mayor), Birch and Cole

1. LAMPS

RESOLVED: That the lamps be lit.

{between}

2. GULLS

RESOLVED: That the gulls be counted.
"""
# what stands between the two items | the title of the item it opens
BETWEEN = [
    ("EXCLUSION OF THE PRESS AND PUBLIC\n\nRESOLVED: That the public leave.", True),
    ("Exclusion of Public and Press\n\nIt was agreed that the public should leave.", True),
    ("EXCLUSION OF THE PUBLIC\nThat the public be excluded for the next item.", True),
    ("Suspension of Standing Orders\n\nMoved by Cllr Birch, seconded by Cllr Cole and carried.", True),
    ("CONTINUATION OF MEETING\n\nAt 10 pm members voted to go on for half an hour.", True),
    ("Variation of the Order of Business\n\nAGREED that item 9 be taken next.", True),
    ("EXTENSION OF TIME\n\nThe Mayor proposed a further quarter of an hour.", True),
    # nothing was done below it
    ("EXCLUSION OF THE PRESS AND PUBLIC", False),
    # a sentence
    ("Exclusion of the public was moved and carried.", False),
    ("Extension of the barn\n\nThe agent asked for more time and it was agreed.", False),
]  # fmt: skip


@pytest.mark.parametrize(("between", "opens"), BETWEEN)
def test_business_between_numbered_items(between: str, opens: bool) -> None:
    record = record_of(PAGE.format(between=between))
    titles = [f.title for f in record.facts if isinstance(f, Item)]
    own = [between.split("\n")[0]] if opens else []
    assert titles == ["LAMPS", *own, "GULLS"]
