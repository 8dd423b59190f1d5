"""Pages that list offices and their holders, and further down, under each portfolio's name, what it is charged with."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Remit

PAGE = """Executive Members and Their Portfolios
Executive Leader - Councillor Ann Pell
Deputy Executive Leader and Portfolio Holder for Ponds and Weirs - Councillor Tom Dray
Portfolio Holder for Lamps - Councillor Una Orr
Portfolio Holder for Hedges - Councillor Jo Vane
Statutory Officers
Chief Executive (Head of Paid Service) - Ben Hale
Ponds and Weirs{covers}
Newts and frogs
Customer contact centre
Sluices
Lamps{covers}
Bulbs and wicks
Lamp posts
"""


@pytest.mark.parametrize(
    "covers", [":", " covers", " includes the following:", " - responsibilities"]
)
def test_what_stands_below_a_portfolio_named_again_is_its_remit(covers: str) -> None:
    found = facts_of(record_of(PAGE.format(covers=covers)), Remit)
    assert [(r.portfolio, r.area) for r in found] == [
        ("Ponds and Weirs", "Newts and frogs"),
        ("Ponds and Weirs", "Customer contact centre"),
        ("Ponds and Weirs", "Sluices"),
        ("Lamps", "Bulbs and wicks"),
        ("Lamps", "Lamp posts"),
    ]
