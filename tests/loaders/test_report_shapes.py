"""Reports that are owned or brought in ways told less often: dated, in a possessive, presenting them."""

from __future__ import annotations

import pytest
from stated import record_of, stated

from ontology.record import Report

CASES: list[tuple[str, list[str]]] = [
    (
        "⟦There had been circulated a report dated 20 May 2031 by the Head of Parks.⟧",
        ["by Head of Parks"],
    ),
    (
        "The ⟦report, which had been circulated, was presented by the Head of Parks.⟧",
        ["“Corn Hall lease” presented by Head of Parks"],
    ),
    (
        "The ⟦Head of Parks outlined the contents of the report.⟧",
        ["“Corn Hall lease” presented by Head of Parks"],
    ),
    (
        "The Head of Parks and ⟦Councillor Pell jointly presented the report.⟧",
        ["“Corn Hall lease” presented by Head of Parks and Pell"],
    ),
    (
        "⟦Councillor Pell, in presenting the report, said that the lease was due.⟧",
        ["“Corn Hall lease” presented by Pell"],
    ),
    (
        "⟦In introducing the report, the Head of Parks said that the lease was due.⟧",
        ["“Corn Hall lease” presented by Head of Parks"],
    ),
    (
        "The ⟦Head of Parks took the Sub-Committee through her report.⟧",
        ["by Head of Parks presented by Head of Parks"],
    ),
    (
        "Ms Orr presented the ⟦Head of Internal Audit's annual report.⟧",
        ["by Head of Internal Audit"],
    ),
    (
        "The ⟦Executive Director of Place's report on the lease was considered.⟧",
        ["by Executive Director of Place"],
    ),
    ("⟦Councillor Pell's report had been emailed round.⟧", ["by Pell"]),
    ("⟦Report of ACFO (Service Delivery)⟧", ["by ACFO (Service Delivery)"]),
    (
        "The ⟦Head of Parks submitted for consideration a report on the lease.⟧",
        ["by Head of Parks"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reports_have_owners_and_presenters(text: str, expected: list[str]) -> None:
    assert stated("Report", text) == (text, expected)


def test_a_report_under_no_title_is_no_fact_of_its_own() -> None:
    text = """\
The Council considered a Part II report which made recommendations for the lamps.

RESOLVED: That the lamps be renewed.
"""
    reports = [fact for fact in record_of(text).facts if isinstance(fact, Report)]
    assert all(fact.ref or fact.title or fact.by or fact.presented_by for fact in reports)
