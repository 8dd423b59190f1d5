"""Decisions and motions in wordings that come to the same, and lists that are none: votes told beside them,
parts below parts, quotations, promises."""

from __future__ import annotations

import pytest
from stated import stated

DECISIONS: list[tuple[str, list[str]]] = [
    (
        "⟦RESOLVED⟧:\n\n1. That ⟦the Clerk of the Upper Lamps Panel be paid in May⟧; and\n\n2. That ⟦the Clerk of the Upper Lamps Panel keep the key.⟧",
        [
            "1) requested: the Clerk of the Upper Lamps Panel be paid in May",
            "2) requested: the Clerk of the Upper Lamps Panel keep the key.",
        ],
    ),
    (
        "⟦RESOLVED⟧ that:\n\n1. That ⟦the Scheme for 2031/32 be agreed to⟧; and\n\n2. That ⟦the fares be agreed to.⟧",
        ["1) agreed: the Scheme for 2031/32 be agreed to", "2) agreed: the fares be agreed to."],
    ),
    (
        "⟦Resolved⟧ (5 votes for, 2 votes against and 1 abstention):\n\n(1) That ⟦the fares be raised⟧; and\n\n(2) That ⟦the signs be replaced.⟧",
        ["1) approved: the fares be raised", "2) agreed: the signs be replaced."],
    ),
    (
        "RESOLVED accordingly (Councillors Pell and Orrell voting against).",
        [],
    ),
    (
        "It was then ⟦DETERMINED that the matter be put back to May.⟧",
        ["deferred: the matter be put back to May."],
    ),
    (
        "⟦Outcome: RESOLVED That the lease be let.⟧",
        ["agreed: the lease be let."],
    ),
    (
        "⟦RESOLVED⟧ that\n\ni) ⟦the plan be approved for nine weeks, subject to ii) below⟧;\n\nii) ⟦the Clerk be authorised to make corrections.⟧",
        [
            "i) approved: the plan be approved for nine weeks, subject to ii) below",
            "ii) delegated: the Clerk be authorised to make corrections.",
        ],
    ),
    (
        "⟦RESOLVED⟧:\n\n(a) that ⟦the plan be supported⟧;\n\n(b) that Cabinet be RECOMMENDED to\n\n(i) ⟦set a maximum of 25 minutes⟧; and\n\n(ii) ⟦publish the share each year⟧; and\n\n(c) that ⟦a note be brought to the Panel in May.⟧",
        [
            "a) supported: the plan be supported",
            "c) requested: a note be brought to the Panel in May.",
            "i) recommended: set a maximum of 25 minutes",
            "ii) recommended: publish the share each year",
        ],
    ),
    (
        "These points were made:\n\n• Councillor Dray asked how many waited. Mr Stone replied that there were 23, down from 58, and agreed to circulate a list.\n\n• Councillor Bell wished to know who would pay. Mr Stone stated that the tenant did.",
        [],
    ),
    (
        "The Panel ⟦agreed to let the barn.⟧\n\n• Councillor Pell stayed to the end.",
        ["agreed: let the barn."],
    ),
    (
        "The Panel had before it a report of the Scrutiny Committee, which had resolved to recommend to Cabinet:\n\n“(1) That an officer be appointed;\n\n(2) That the premium be doubled; and\n\n(3) That the owners be written to.”\n\n⟦RESOLVED⟧ that:\n\n1. ⟦recommendation (1) be accepted in part⟧; and\n\n2. ⟦recommendation (2) be not accepted.⟧",
        [
            "1) approved: recommendation (1) be accepted in part",
            "2) refused: recommendation (2) be not accepted.",
        ],
    ),
    (
        "⟦Councillor Dray proposed that £500 be given to the band. Councillor Gale seconded⟧. The vote was ⟦5 for, 2 against⟧, and the proposal was ⟦carried⟧.",
        ["approved: £500 be given to the band"],
    ),
    (
        "⟦DECISION TAKEN⟧\n\n⟦Option B be adopted.⟧",
        ["approved: Option B be adopted."],
    ),
    (
        "Proposal: To ⟦buy a new fountain⟧\n⟦Proposed by: Cllr Bell   Seconded by: Cllr Gale⟧\n⟦For: 7  Against: 0⟧\n⟦Carried⟧",
        ["agreed: buy a new fountain"],
    ),
    (
        "The ⟦matter was referred to the Policy Committee for comment.⟧",
        ["referred: matter was referred to the Policy Committee for comment"],
    ),
    (
        "The Panel ⟦approved as a correct record the Minute of Meeting of 20 March 2031.⟧",
        ["approved: Minute of Meeting of 20 March 2031."],
    ),
    (
        "It was put to the vote and ⟦agreed, by the casting vote of the Chairman, that the weir be left.⟧",
        ["agreed: the weir be left."],
    ),
    (
        "⟦Resolved: Proposed Cllr Dray, seconded Cllr Bell that a bench be placed on the green.⟧ All in favour.",
        ["agreed: a bench be placed on the green."],
    ),
    (
        "The ⟦application for a lease was turned down on account of the parking.⟧",
        ["refused: application for a lease was turned down on account of the parking"],
    ),
    (
        "Councillors Pell and Dray voted for the proposal; Councillor Gale voted against.",
        [],
    ),
]
MOTIONS: list[tuple[str, list[str]]] = [
    (
        "⟦Moved by Councillor Bell, seconded by Councillor Dray⟧: “This Council notes the state of the ditches.”\n\n⟦Councillor Gale moved⟧ that the motion be referred. The proposal ⟦was not seconded⟧ and fell.\n\nOn a show of hands there ⟦voted for the motion 20, against 3⟧. The motion was declared ⟦CARRIED⟧.",
        ["Bell & Dray carried 20-3-?", "Gale lost"],
    ),
    (
        "With the consent of the Council this ⟦motion was withdrawn by Councillor Pell⟧.",
        ["Pell withdrawn"],
    ),
    (
        "Agreed : (⟦Councillor Tate / Councillor Gale⟧) that the fares be raised.",
        ["Tate & Gale carried"],
    ),
    (
        "MOTION\n⟦Councillor Dray, seconded by Councillor Marsh, moved⟧ that dues be raised.\n\nAMENDMENT\n⟦Councillor Gale, seconded by Councillor Bell, moved⟧ as an amendment that dues be held.\n\nThere voted:-\n\n⟦For the Motion (3)\t\tFor the Amendment (2)\nCllr Dray\t\tCllr Gale\nCllr Marsh\t\tCllr Bell\nCllr Finch⟧\n\nThe motion was accordingly declared ⟦CARRIED⟧.",
        [
            "Dray & Marsh carried 3-2-? for Dray, Marsh, Finch against Gale, Bell",
            "amendment Gale & Bell lost 2-3-? for Gale, Bell against Dray, Marsh, Finch",
        ],
    ),
    (
        "An ⟦amendment was tabled by Councillor Finch and seconded by Councillor Tate⟧ that the shelter be moved. The amendment was put ⟦and lost⟧ ⟦by 2 votes to 6⟧.",
        ["amendment Finch & Tate lost 2-6-?"],
    ),
    (
        "⟦Cllr Bell's motion⟧, that charges be frozen, received ⟦no seconder⟧.",
        ["Bell lost"],
    ),
]
RECOMMENDATIONS: list[tuple[str, list[str]]] = [
    (
        "The Panel recommends to the ICB that ⟦the two contracts are re-let together.⟧",
        ["the two contracts are re-let together."],
    ),
    (
        "RESOLVED\n1. THAT ⟦the Investment Strategy be recommended to Full Council for adoption.⟧\n2. THAT a review be held in six months.",
        [
            "1) to Full Council: the Investment Strategy be recommended to Full Council for adoption."
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), DECISIONS)
def test_a_decision_is_the_same_in_other_words(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), MOTIONS)
def test_a_motion_is_the_same_in_other_words(text: str, lines: list[str]) -> None:
    assert stated("Motion", text) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), RECOMMENDATIONS)
def test_a_recommendation_is_the_same_in_other_words(text: str, lines: list[str]) -> None:
    assert stated("Recommendation", text) == (text, lines)
