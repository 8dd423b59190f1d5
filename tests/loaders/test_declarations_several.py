"""Declarations of several in one breath, in rows, of relations, and kinds told behind them."""

from __future__ import annotations

import pytest
from stated import INTERESTS, stated

LEASE, STALLS = "(Corn Hall lease)", "(Market stalls - charges)"

UNDER: list[tuple[str, list[str]]] = [
    (
        "⟦Councillors Pell and Marsh declared personal interests in items 4 and 5 respectively.⟧",
        [f"Marsh personal {STALLS}", f"Pell personal {LEASE}"],
    ),
    (
        "⟦Councillors Pell, Marsh and Hale declared a personal, a pecuniary and a non-pecuniary interest in item 4 respectively.⟧",
        [
            f"Hale non-pecuniary {LEASE}",
            f"Marsh pecuniary {LEASE}",
            f"Pell personal {LEASE}",
        ],
    ),
    (
        "⟦Cllr Joan Vane told the meeting she is a trustee of the mill, which is named in item 5.⟧ ⟦She said this was an other registrable interest.⟧",
        [f"Joan Vane other registrable {STALLS}"],
    ),
    (
        "⟦Cllrs Pell and Marsh both said they were stall holders and would speak but not vote on item 5.⟧",
        [f"Marsh {STALLS} stayed", f"Pell {STALLS} stayed"],
    ),
    (
        "⟦Cllr Pell's wife is treasurer of the mill: he declared a pecuniary interest in item 5 and went out.⟧",
        [f"Pell pecuniary {STALLS} withdrew"],
    ),
    (
        "⟦Councillor Pell stated that the applicant for item 5 was a personal friend.⟧ ⟦He took no part.⟧",
        [f"Pell personal {STALLS} withdrew"],
    ),
    (
        "⟦Councillor Pell: Item 4 (personal – lives nearby); Item 5 (pecuniary – stall holder).⟧",
        [f"Pell pecuniary {STALLS}", f"Pell personal {LEASE}"],
    ),
    (
        "⟦Councillor Pell declared a personal interest in item 4, and⟧ ⟦Councillor Marsh in item 5.⟧",
        [f"Marsh personal {STALLS}", f"Pell personal {LEASE}"],
    ),
    (
        "Prior to item 5 ⟦Councillor Pell declared a prejudicial interest and left.⟧",
        [f"Pell prejudicial {STALLS} withdrew"],
    ),
    ("⟦Councillor Pell had a connection with item 4.⟧", [f"Pell connection {LEASE}"]),
    ("Councillor Pell stated that the tenant was late.", []),
    ("Cllr Pell's motion was put to the vote: he declared it lost.", []),
    (
        "⟦Cllr Ann Pell - personal, grandson plays there, item 4.⟧ ⟦John Marsh - prejudicial, tenant, item 5; withdrew.⟧",
        [f"Ann Pell personal {LEASE}", f"John Marsh prejudicial {STALLS} withdrew"],
    ),
    (
        "⟦Mrs Pell said, when item 5 was reached, that her firm had once painted them, and she withdrew.⟧",
        [f"Pell {STALLS} withdrew"],
    ),
    (
        "⟦Councillor Pell, who chairs the trustees, declared an interest in item 5, which was personal but not prejudicial.⟧",
        [f"Pell personal {STALLS}"],
    ),
    (
        "⟦Cllr. Pell declared a D.P.I. in item 4 as landlord & left the room at 8.15.⟧",
        [f"Pell disclosable pecuniary {LEASE} withdrew"],
    ),
    (
        "⟦Cllr Pell 4 Personal - tenant (left the room)⟧ ⟦Cllr Marsh 5 Non-registrable - mother sells there⟧ ⟦Ms Joan Vane (co-optee) 5 Personal - works at the mill⟧",
        [
            f"Joan Vane personal {STALLS}",
            f"Marsh non-registrable {STALLS}",
            f"Pell personal {LEASE} withdrew",
        ],
    ),
    (
        "Name\tItem\tType\tLeft meeting?\n⟦Cllr Pell\t5\tOther - member of the club\tYes 7.24pm⟧\n⟦Cllr Marsh\t4\tPersonal\tNo⟧",
        [f"Marsh personal {LEASE} stayed", f"Pell other {STALLS} withdrew"],
    ),
    (
        "⟦Cllr Pell: DPI in the letting of the Corn Hall, her sister's bid being among them.⟧",
        [f"Pell disclosable pecuniary {LEASE}"],
    ),
    (
        "⟦Councillors Pell and Marsh each declared a personal interest in item 5 as stall holders; none of them left.⟧",
        [f"Marsh personal {STALLS} stayed", f"Pell personal {STALLS} stayed"],
    ),
]

AT_THE_ITEM: list[tuple[str, list[str]]] = [
    (
        "Before the item ⟦Councillors Ann Pell and John Marsh each stated, for transparency, that they rented a stall.⟧",
        [f"Ann Pell {LEASE}", f"John Marsh {LEASE}"],
    ),
    (
        "⟦Cllr Pell asked for it to be minuted that he is a cousin of the tenant (personal interest) but would stay and vote.⟧",
        [f"Pell personal {LEASE} stayed"],
    ),
    ("Councillor Pell said that she was pleased. The interest rate was low.", []),
]


@pytest.mark.parametrize(("text", "expected"), UNDER)
def test_under_a_heading_of_declarations(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text, *INTERESTS) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), AT_THE_ITEM)
def test_at_the_item(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text) == (text, expected)
