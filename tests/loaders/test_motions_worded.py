"""Carried motions in which the body's own resolving is worded, and what they decide."""

from __future__ import annotations

import pytest
from stated import record_of

from ontology.record import Decision

HEAD = """Hexwold Borough Council

Harbour Committee

Minutes of the meeting held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike, Una Frost and Tom Dent

1. Apologies

None.

2. Jetty at Mill Green

"""
MOVER = "Proposed by Councillor Pike\nSeconded by Councillor Frost\n"
SORTS = "– That the Committee agrees with the reasons given in Section 8 and resolves to {} the jetty as drawn."
DECLARED = "\n\n9 Members voted For; 0 Against.\n\nThe Chair declared the motion carried and the application {}."
AGREES = "Committee agrees with the reasons given in Section 8"
TELLS = "“This Council is dismayed by the gulls of the quay and {}\n"
LETTERED = (
    "(a) write to the Minister about gulls;\n(b) buy a hawk; and\n(c) feed no gull before May.”\n\n"
    "The motion was put to the vote and was CARRIED unanimously."
)
PARTS = ["write to the Minister about gulls", "buy a hawk", "feed no gull before May"]

CASES = [
    (MOVER + SORTS.format("APPROVE") + DECLARED.format("approved"), [AGREES]),
    (MOVER + SORTS.format("refuse") + DECLARED.format("refused"), [AGREES]),
    # what else is resolved is no repetition
    (
        MOVER + SORTS.format("APPROVE") + DECLARED.format("approved")
        + "\n\nRESOLVED – that conditions be settled by officers, to include:\n1. that no lamp be lit;\n2. that gulls be kept out.",
        [AGREES, "conditions be settled by officers, to include", "no lamp be lit", "gulls be kept out"],
    ),
    # where no motion is worded, the declaration tells what was decided
    (MOVER + DECLARED.format("approved"), ["The Chair declared the motion carried"]),
    # what the body thinks leads on to what it resolves
    *(
        ("It was moved by Councillor Pike and seconded by Councillor Frost that:\n\n" + TELLS.format(resolves) + LETTERED, PARTS)
        for resolves in ("resolves to", "therefore resolves to:", "so agrees to:")
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "decided"), CASES)
def test_what_a_carried_motion_words(told: str, decided: list[str]) -> None:
    found = sorted(f.text for f in record_of(HEAD + told).facts if isinstance(f, Decision))
    assert [text[: len(w)] for text, w in zip(found, sorted(decided), strict=True)] == sorted(
        decided
    )
