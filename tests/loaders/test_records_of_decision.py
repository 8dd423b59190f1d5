"""Records of a decision whose head names the maker, with labels on lines of their own."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Decision, Item, Report

RECORD = """HEXWICK BOROUGH COUNCIL

{head}

Decision Made:   3 June 2031

MOORING QUEUES

{issue}

To say whether new boats get half a berth.

Decision Made

1. That half berths be offered to all new boats.

2. That the request for a cut in the deposit be not agreed.

Reasons for Decision

Some have waited since 2024.

{options}

To dig a basin. This was rejected on grounds of cost.

Background Papers

None
"""
# the head of the record | its label of what was asked | its label of what else could be done
FORMS = [
    ("RECORD OF DECISION OF THE CABINET MEMBER FOR BOATS", "Issue for Decision", "Alternatives considered and why rejected"),
    ("Record of an executive decision taken by the Leader of the Council", "Matter for decision", "Options considered and reasons for rejection"),
    ("NOTICE OF KEY DECISION BY THE EXECUTIVE MEMBER FOR BOATS", "Purpose of the report", "Alternative options and why not pursued"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "issue", "options"), FORMS)
def test_record_of_a_decision_holds_one_item(head: str, issue: str, options: str) -> None:
    record = record_of(RECORD.format(head=head, issue=issue, options=options))
    assert record.layout.name == "decision"
    assert [f.title for f in facts_of(record, Item)] == ["MOORING QUEUES"]
    assert [f.outcomes for f in facts_of(record, Decision)] == [("agreed",), ("refused",)]


def test_reference_before_the_title_is_no_part_of_it() -> None:
    record = record_of(
        "Hexwick Borough Council\n\nDecision details\n\n31/0087 - Lease of the barn\n\nDecision Maker: Cabinet Member for Land\n\n"
        "Decision status: Implemented\n\nIs Key decision?: No\n\nDecision:\n\nThat the barn be let.\n"
    )
    assert [f.title for f in facts_of(record, Item)] == ["Lease of the barn"]


DETAILS = """Decision details

Mooring Queues

Decision Maker: Cabinet Member for Boats

Is Key decision?: No

Decision:

To offer half berths, {told}.

Report author: Gwen Orrell

Publication date: 04/06/2031

Date of decision: 03/06/2031
"""


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("from the autumn", [("Gwen Orrell",)]),
        ("as the report of the Director of Boats asks", [("Director of Boats",)]),
    ],
)
def test_the_author_of_a_record_is_whose_report_it_was(
    told: str, owners: list[tuple[str, ...]]
) -> None:
    record = record_of(DETAILS.format(told=told))
    assert [fact.by for fact in facts_of(record, Report)] == owners
