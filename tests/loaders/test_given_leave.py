"""Who was there, being no member: given leave to be heard, named behind a label, welcomed, or heard to explain."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Attendance

HEAD = """Wexmoor District Council

Planning Committee

Minutes of the meeting held on 4 March 2031

Present: Councillors A Bell (Chair), R Orme, J Pike, T Rudd

1. Declarations of Interest
There were none.

2. Barn at Hurn
"""
TAIL = """

Resolved: that it be noted.

3. Bells
Resolved: that they be rung.
"""
MEMBERS = {"A Bell", "R Orme", "J Pike", "T Rudd"}
CASES = [
    ("Speaking: Mr L Dray (objector) and Miss Hulme (agent).", {"L Dray", "Hulme"}),
    ("Objectors: Mrs Una Birch and Mr Kit Ames, residents", {"Una Birch", "Kit Ames"}),
    ("Objectors: Mrs Una Birch; PC Dan Hale had settled and did not attend.", {"Una Birch"}),
    ("Speakers Mrs K. Laker (Hurn Council); Mr T. Ivory, agent", {"K. Laker", "T. Ivory"}),
    (
        ("Councillor Odell, who was not a member of the Committee but had been allowed to speak, "
        "asked about lorries."),
        {"Odell"},
    ),
    (("Councillor Ruth Mead (Leader of the Opposition), whom the Chair allowed to address the "
     "Committee, was against it."), {"Ruth Mead"}),
    ("Mr Tim Baines of Hurn Parish Council, whom the Chair invited to speak, was against it.",
     {"Tim Baines"}),
    ("Councillor Winter, attending at the invitation of the Mayor, asked about lorries.", {"Winter"}),
    ("Councillor Winter, who was invited to speak at the next meeting, had written.", set()),
    ("It was explained by Jill Lovell, Principal Surveyor, that the lease had ended.", {"Jill Lovell"}),
    ("Members were told by the Head of Parks, Ann Hale, that the elms were dead.", {"Ann Hale"}),
    ("The Chair welcomed Dr Ashby and Mr Penny.", {"Ashby", "Penny"}),
    ("The Chair welcomed Mr Penny’s appointment.", set()),
    (("Officers attending were Mr J Rettie (Head of Planning), Mrs B Lusk (Warden) and Miss F Odds, "
     "minute taker."), {"J Rettie", "B Lusk", "F Odds"}),
]  # fmt: skip


@pytest.mark.parametrize(("told", "there"), CASES)
def test_who_was_there_besides_the_members(told: str, there: set[str]) -> None:
    facts = facts_of(record_of(HEAD + told + TAIL), Attendance)
    attending = {fact.person for fact in facts if fact.status == "in-attendance"}
    assert attending - MEMBERS == there
