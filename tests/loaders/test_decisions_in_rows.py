"""Decisions in the column of a table that is headed so: one for each application."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "Application No | Site | Decision\n---|---|---\n⟦31/00417/FUL | Mill Barn | Approved subject to conditions⟧\n⟦31/00502/HOU | 4 Quay Street | Refused: overbearing⟧\n⟦31/00533/LBC | Corn Hall | Approved subject to conditions⟧",
        ["approved: 31/00417/FUL", "approved: 31/00533/LBC", "refused: 31/00502/HOU"],
    ),
    (
        "Ref | Outcome | Address\n31/1 | ⟦Deferred for a site visit | Mill Barn⟧\n31/2 | Withdrawn by the applicant | Corn Hall",
        ["deferred: Mill Barn"],
    ),
    (
        "| No. | Applicant | Sum | Outcome |\n| 1 | ⟦Sea Scouts | £900 | Declined⟧ |\n| 2 | ⟦Quay Players | £500 | Granted⟧ |",
        ["approved: Quay Players", "refused: Sea Scouts"],
    ),
    ("Ref | Site | Officer\n31/1 | Mill Barn | Approved Inspector", []),
    ("Decision | 31/1 Mill Barn", []),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_decisions_in_rows(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)
