"""Decisions in plain words: what "we" did below labels for readers, minutes said to be right, passives."""

from __future__ import annotations

import pytest
from stated import stated
from test_decisions_worded import AROUND

TOLD: list[tuple[str, str, list[str]]] = [
    (
        "parish",
        "Mooring fees\nWhat we heard\nMr Pike thought them high.\nWhat we decided\nWe put up the ⟦fee to £4.⟧ We turned down the ⟦request of Orrell Boats⟧, and we put off the ⟦night rate until May.⟧\nWho does what next: the Clerk to tell the boat owners.",
        ["agreed: fee to £4", "deferred: night rate until May", "refused: request of Orrell Boats"],
    ),
    (
        "parish",
        "Mooring fees\nWhat the Council decided: ⟦the fee stays at £3 and is to be looked at again in May.⟧\nNext steps\nThe Clerk will tell the boat owners.",
        ["requested: fee stays at £3 and is to be looked at again in May"],
    ),
    (
        "parish",
        "Mooring fees\nOUR DECISION\nWe all ⟦agreed⟧ to\n(a) ⟦keep the fee at £3⟧; and\n(b) ⟦let the Clerk, after a word with the Chair, mend the winch.⟧\nHow we voted: 3 for, 1 against.",
        [
            "a) agreed: keep the fee at £3",
            "b) delegated: let the Clerk, after a word with the Chair, mend the winch.",
        ],
    ),
    (
        "parish",
        "Mooring fees\nMr Pike asked what was decided in May. What we decided was wrong, he said.",
        [],
    ),
    (
        "parish",
        "Mooring fees\nWe voted 3-1 to ⟦keep the fee.⟧\n\n3. Slipway\nWe approved ⟦£80 for gravel.⟧",
        ["agreed: keep the fee", "approved: £80 for gravel"],
    ),
    (
        "parish",
        "Public session\nMr Pike: We agreed to pay in 2029.\n\n3. Questions from the public\nWe agreed to pay in 2029, Mr Pike said.",
        [],
    ),
    (
        "parish",
        "Our last meeting\n⟦The record of 6 May is right and the Chair can sign it.⟧",
        ["confirmed: record of 6 May is right and the Chair can sign it"],
    ),
    (
        "parish",
        "Mins of the last meeting\nMembers were content with the ⟦mins of 6 May, which the Chairman signed.⟧",
        ["confirmed: mins of 6 May, which the Chairman signed"],
    ),
    (
        "parish",
        "Minutes\nNobody wished to alter them. No corrections were asked for to the ⟦minutes of 6 May and they were signed.⟧",
        ["confirmed: minutes of 6 May and they were signed"],
    ),
    (
        "parish",
        "Minutes\nThe Council passed as accurate the ⟦minutes of 6 May 2031.⟧",
        ["confirmed: minutes of 6 May 2031"],
    ),
    (
        "parish",
        "Minutes\n⟦Minutes of 6 May - ok.⟧ Cllr Weir to have a copy.",
        ["confirmed: Minutes of 6 May - ok"],
    ),
    (
        "parish",
        "Minutes\n⟦Resolved that the same be signed as a fair account.⟧",
        ["confirmed: the same be signed as a fair account."],
    ),
    ("parish", "Minutes\nCllr Hale said the minutes of 6 May were right about the gate.", []),
    (
        "parish",
        "Boat store\nThe Clerk's suggestion that the ⟦doors be painted green was taken up.⟧",
        ["agreed: doors be painted green was taken up"],
    ),
    (
        "parish",
        "Boat store\nProposal of the Slipway Group of 2 May, namely that ⟦£90 be spent on hinges, was approved.⟧",
        ["approved: £90 be spent on hinges, was approved"],
    ),
    (
        "parish",
        "Boat store\nThe ⟦public and press were excluded under the Act of 1960.⟧",
        ["agreed: public and press were excluded under the Act of 1960"],
    ),
    (
        "parish",
        "Boat store\n⟦Invoices in the sum of £412 were passed for payment.⟧",
        ["approved: Invoices in the sum of £412 were passed for payment"],
    ),
    (
        "parish",
        "Boat store\nThe ⟦Clerk was given leave to buy hinges up to £90.⟧",
        ["delegated: Clerk was given leave to buy hinges up to £90"],
    ),
    (
        "parish",
        "Boat store\n⟦Authority to sign was given to the Clerk.⟧",
        ["delegated: Authority to sign was given to the Clerk"],
    ),
    (
        "parish",
        "Boat store\n⟦It was felt that the store should be held over to the autumn.⟧",
        ["deferred: the store should be held over to the autumn"],
    ),
    (
        "parish",
        "Boat store\nCouncillors ⟦agreed that the doors should be painted in the spring.⟧",
        ["agreed: the doors should be painted in the spring."],
    ),
    ("parish", "Boat store\nCouncillors agreed that more should be done for young sailors.", []),
    ("parish", "Boat store\nCllr Bell spoke of 2012. Then very large sums were agreed.", []),
]


@pytest.mark.parametrize(("around", "text", "lines"), TOLD)
def test_a_decision_is_told_in_plain_words(around: str, text: str, lines: list[str]) -> None:
    assert stated("Decision", text, *AROUND[around]) == (text, lines)
