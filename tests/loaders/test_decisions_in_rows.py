"""Decisions in the column of a table that is headed so: one for each application."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "Application No | Site | Decision\n---|---|---\n31/00417/FUL | Mill Barn | ⟦Approved subject to conditions⟧\n31/00502/HOU | 4 Quay Street | ⟦Refused: overbearing⟧\n31/00533/LBC | Corn Hall | ⟦Approved subject to conditions⟧",
        ["approved: Approved subject to conditions", "refused: Refused: overbearing"],
    ),
    (
        "Ref | Outcome | Address\n31/1 | ⟦Deferred for a site visit⟧ | Mill Barn\n31/2 | Withdrawn by the applicant | Corn Hall",
        ["deferred: Deferred for a site visit"],
    ),
    ("Ref | Site | Officer\n31/1 | Mill Barn | Approved Inspector", []),
    ("Decision | 31/1 Mill Barn", []),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_decisions_in_rows(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)
