"""Two acts in a sentence, acts behind an insertion, and markers that are shortened, shouted or said again."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "The Sub-Committee considered the case and, having heard the agent, granted the ⟦variation in part, so that sales end at 23:00.⟧",
        ["approved: variation in part, so that sales end at 23:00"],
    ),
    (
        "The Panel, by a majority, ⟦refused consent for the felling of the lime and consented to the crown lift of the oak.⟧",
        ["agreed: crown lift of the oak.", "refused: consent for the felling of the lime"],
    ),
    (
        "The Trustees ⟦determined to let the stables to the Riding Club, waived the arrears⟧ and required ⟦a deposit.⟧",
        ["agreed: arrears", "agreed: let the stables to the Riding Club", "requested: a deposit."],
    ),
    (
        "The Council, on a show of hands, voted in favour of ⟦twinning with Lisle-sur-Mer.⟧",
        ["agreed: twinning with Lisle-sur-Mer"],
    ),
    (
        "After debate the Mayor put the ⟦recommendations in the report to the vote and they were carried by eight votes to three.⟧",
        [
            "agreed: recommendations in the report to the vote and they were carried by eight votes to three"
        ],
    ),
    (
        "Summing up, the Chair said that the consensus of the meeting was to ⟦proceed with Option 2.⟧",
        ["agreed: proceed with Option 2"],
    ),
    (
        "It was the Panel's recommendation that the ⟦Commissioner appoint Ms Hale.⟧",
        ["recommended: Commissioner appoint Ms Hale"],
    ),
    (
        "Cllr Hale suggested ⟦a working party be set up⟧. Agreed. Members: Cllrs Hale and Orr.",
        ["agreed: a working party be set up"],
    ),
    ("⟦Res: To pay the invoices at Appendix 1.⟧", ["agreed: pay the invoices at Appendix 1."]),
    ("⟦Agd. that the Clerk obtain three quotes.⟧", ["requested: the Clerk obtain three quotes."]),
    (
        "⟦Determination: Licence granted for twelve months.⟧",
        ["agreed: Licence granted for twelve months."],
    ),
    (
        "The Panel heard both sides.\n\n⟦DETERMINED⟧ that:\n\n1. ⟦The bids be approved⟧; and\n\n2. ⟦The Clerk be told.⟧",
        ["1) approved: The bids be approved", "2) requested: The Clerk be told."],
    ),
    ("It was hereby ⟦resolved that the lamps be lit.⟧", ["agreed: the lamps be lit."]),
    ("**⟦RESOLVED** that the lamps be lit.⟧", ["agreed: the lamps be lit."]),
    ("⟦Resolved (unan.) to accept the quote.⟧", ["approved: accept the quote."]),
    ("It was ⟦decided by four votes to three not to object.⟧", ["agreed: not to object."]),
    (
        "The Board:\n\n1    agreed the ⟦statement⟧;\n\n2    agreed to ⟦set up a group⟧; and\n\n3    recommended that ⟦Cabinet pay.⟧",
        ["1) agreed: statement", "2) agreed: set up a group", "3) recommended: Cabinet pay."],
    ),
    (
        "The Executive ⟦supported the bid⟧ and asked:\n(a) ⟦the Head of Parks to report on costs⟧; and\n(b) ⟦the Leader to write.⟧",
        [
            "a) requested: the Head of Parks to report on costs",
            "b) requested: the Leader to write.",
            "supported: the bid",
        ],
    ),
    ("Members, Mr A, Mr B, Mr C, Mr D, Mr E, Mr F and the Clerk, walked the site.", []),
    ("The Panel heard that the Trust had approved the plan and fixed the fare.", []),
    ("The Mayor put the motion to the vote and it was carried.", []),
    ("It was the view of the Panel that the website was confusing.", []),
    ("Mr Pell said that he had agreed the terms and signed the lease.", []),
    ("The agent asked that the lamps be dimmed. Councillor Pell agreed with him.", []),
    ("The names of the speakers are given with the applications.", []),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_acts_in_series(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


LOST = """Agenda item

Corn Hall lease


The motion was put and was carried by 12 votes to 6.




(i)   to ask the Clerk to publish the figures every two months;


(ii)  to set up a group of five Members.


"""


def test_parts_in_the_infinitive_behind_a_lost_marker() -> None:
    _, lines = stated("Decision", LOST, "", "")
    assert lines == [
        "i) requested: ask the Clerk to publish the figures every two months",
        "ii) agreed: set up a group of five Members.",
    ]


AMENDMENTS = """Agenda item

Corn Hall lease


The rules were read out.


An amendment shall be:



(i)   to refer the matter;



(ii)  to leave out words


"""


def test_no_list_of_something_else() -> None:
    assert stated("Decision", AMENDMENTS, "", "")[1] == []
