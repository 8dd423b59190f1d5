"""What a body urges, counsels or presses another to do: decided, and recommended to that other."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Decision, Recommendation

HEAD = """Hexwick Town Council

Minutes of the Ferry Committee held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair) and John Marsh

1. Lamps

"""
# what the minutes say | outcomes of what was decided | to whom it is recommended
URGED = [
    ("The Committee COUNSELLED the Council not to seek a holiday.", [("requested",)], ["Council"]),
    ("The Committee urged Cabinet to think again.", [("requested",)], ["Cabinet"]),
    ("The Committee exhorted Cabinet to light the lamps.", [("requested",)], ["Cabinet"]),
    ("The Committee called on the Executive to light the lamps.", [("requested",)], ["Executive"]),
    ("RESOLVED that the Cabinet be pressed to restore the fund.", [("requested",)], ["Cabinet"]),
    ("RESOLVED to press Cabinet to restore the fund.", [("requested",)], []),
    ("Mr Orr counselled the Council to wait.", [], []),
    ("The Committee pressed on to the next lamp.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "outcomes", "to"), URGED)
def test_what_another_body_is_urged_to_do(told: str, outcomes: list[object], to: list[str]) -> None:
    record = record_of(HEAD + told + "\n")
    assert [f.outcomes for f in facts_of(record, Decision)] == outcomes
    assert [f.to for f in facts_of(record, Recommendation)] == to
