"""What minutes say in Welsh beside the same in English is taken out of what the rules read; places stay."""

from __future__ import annotations

import pytest
from stated import lines, record_of

from loaders.passages import fold
from loaders.said_twice import in_english, says_twice

# as printed, and as read
SAID = [
    (
        "Cynigiwyd gan / Proposed by: Cllr Bell Eiliwyd gan / Seconded by: Cllr Hay",
        "Proposed by: Cllr Bell Seconded by: Cllr Hay",
    ),
    (
        "Pleidlais / Vote: O blaid / For 7 Yn erbyn / Against 3 Ymatal / Abstain 1",
        "Vote: For 7 Against 3 Abstain 1",
    ),
    (
        "PENDERFYNWYD / RESOLVED (a) nodi'r adroddiad / to note the report",
        "RESOLVED (a) to note the report",
    ),
    ("RESOLVED bod y pier yn cau / that the pier be shut", "RESOLVED that the pier be shut"),
    (
        "Gofynnodd y Cynghorydd Bell / Councillor Bell asked when. Atebodd y Clerc / The Clerk said May.",
        "Councillor Bell asked when. The Clerk said May.",
    ),
    (
        "Ann Bell | Is-gadeirydd / Vice-Chair | Yn bresennol / Present",
        "Ann Bell | Vice-Chair | Present",
    ),
    # English first
    ("Proposed by / Cynigiwyd gan: Cllr Bell", "Proposed by: Cllr Bell"),
    ("RESOLVED / PENDERFYNWYD that the pier be shut", "RESOLVED that the pier be shut"),
    ("For / O blaid 7, Against / Yn erbyn 3", "For 7, Against 3"),
    # nothing is said twice
    (
        "The Clwyd / Dee ferry and the campaign / appeal",
        "The Clwyd / Dee ferry and the campaign / appeal",
    ),
    ("Cllr Todd / Cllr Bell moved it", "Cllr Todd / Cllr Bell moved it"),
    ("Chair / Vice-Chair and Clerk / Treasurer", "Chair / Vice-Chair and Clerk / Treasurer"),
]

PAGE = """Cyngor Tref Aberwen / Aberwen Town Council

Pwyllgor Harbwr / Harbour Committee

Dydd Iau 6 Mawrth 2031 / Thursday 6 March 2031, 2.00 y.p. / pm

Yn bresennol / Present: Cyng. / Cllrs Ann Bell (Cadeirydd / Chair), Huw Hay

1. Pier
Cyflwynodd y Clerc / The Clerk introduced the report. Cynigiwyd gan / Proposed by: Cllr Ann Bell Eiliwyd gan / Seconded by: Cllr Huw Hay Pleidlais / Vote: O blaid / For 7 Yn erbyn / Against 3. PENDERFYNWYD / RESOLVED (a) nodi'r adroddiad / to note the report; (b) cau'r pier / to shut the pier.
"""


@pytest.mark.parametrize(("printed", "read"), SAID)
def test_what_is_said_twice_is_read_in_english(printed: str, read: str) -> None:
    passage = in_english(fold(printed))
    assert passage.text == read
    assert all(printed[at] == sign for at, sign in zip(passage.offsets, read, strict=True))


def test_one_phrase_does_not_make_two_tongues() -> None:
    assert says_twice(PAGE)
    assert not says_twice("PENDERFYNWYD / RESOLVED that the pier be shut / closed.")
    assert not says_twice("The Chair / Vice-Chair and / or the Clerk / Treasurer sign.")


def test_facts_of_a_page_in_two_tongues() -> None:
    record = record_of(PAGE)
    assert lines(record, "Person") == lines(
        record_of("Present: Cllrs Ann Bell (Chair), Huw Hay\n\n1. Pier\nNoted.\n"), "Person"
    )
    (motion,) = lines(record, "Motion")
    assert "Ann Bell" in motion and "Huw Hay" in motion and "7" in motion
    assert len(lines(record, "Decision")) == 2
