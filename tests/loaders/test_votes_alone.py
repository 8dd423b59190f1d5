"""Votes of which nobody says who moved what, movers who meant to move, seconders in other words, and what
was taken back; and what was voted on another day or by others."""

from __future__ import annotations

import pytest
from motion_lines import motions

ALONE = [
    ("The bid was put to the vote and approved, six Members voting in favour and two abstaining.", "carried 6-?-2"),
    ("Voting: 9 for, 1 against. Carried.", "carried 9-1-?"),
    ("RESOLVED: That the barn be let. (Vote: 5 in favour, 2 against, 1 abstention)", "carried 5-2-1"),
    ("On a show of hands, the officers' advice was rejected by seven votes to two.", "lost 2-7-?"),
    ("There voted for the recommendation 6 and against 3 and it was declared carried.", "carried 6-3-?"),
    ("The Council decided by four votes to three to mend the weir.", "carried 4-3-?"),
    ("It was agreed on a vote of 8:1 that the weir be mended.", "carried 8-1-?"),
    ("Following a vote (For 6, Against 2, Abstain 3) the application was REFUSED.", "carried 6-2-3"),
    ("Resolved by a majority of 9 to 2: That the rents be held.", "carried 9-2-?"),
    ("Vote taken. Approve: 5 Refuse: 3. APPROVED.", "carried 5-3-?"),
    (("Having been proposed and seconded, the plan was put and, by 7 votes to 1, it was agreed. Councillor Kemp asked "
     "that his vote against be recorded."), "carried 7-1-?; against Kemp"),
    ("Ayes: 11; Noes: 4. Carried.", "carried 11-4-?"),
    ("The result of the vote was Ayes 9, Noes 2. Carried.", "carried 9-2-?"),
    ("Approved (6 in favour; 2 abstentions).", "carried 6-?-2"),
    ("The plan was carried with only Councillor Kemp against.", "carried ?-1-?; against Kemp"),
    ("Upon a show of hands the Council by six votes to two decided that the toll should be doubled.", "carried 6-2-?"),
    ("Officers advised that 8 letters for and 2 against had been received, and it was agreed to let it.", ""),
    # those who met did not vote, or not now
    ("The Lamps Committee had refused it by 7 votes to 3. The report was noted.", ""),
    ("The Parish Council voted 6-1 to object to the barn. Members noted this.", ""),
    ("The residents' poll was lost by 60 votes to 11.", ""),
    ("The survey showed 12 in favour and 3 against. The report was noted.", ""),
    ("The Ditches Panel, at its meeting in May, voted by eight to five to keep the weir.", ""),
    ("Should it be put to the vote, 6 for and 3 against would do.", ""),
]  # fmt: skip

MOVED = [
    ("Councillor Marsh sought to move that the matter be put off. Councillor Nair seconded. The motion was lost.",
     "Marsh & Nair lost"),
    ("Councillor Marsh wished to move an amendment, seconded by Councillor Nair, which was lost by 3 votes to 8.",
     "amendment Marsh & Nair lost 3-8-?"),
    ("Councillor Marsh said that he would propose refusal, and this was seconded by Councillor Nair and carried.",
     "Marsh & Nair carried"),
    ("At the instance of Councillor Marsh, seconded by Councillor Nair, it was agreed to put it off.",
     "Marsh & Nair carried"),
    ("The proposer, Councillor Marsh, and the seconder, Councillor Nair, asked for lamps. It was carried.",
     "Marsh & Nair carried"),
    (("Notice of motion having been lodged by Councillor Marsh, and Councillor Nair having seconded it, the motion was "
     "carried."), "Marsh & Nair carried"),
    ("The weir: Cllr Marsh so moved and Cllr Nair seconded. Carried.", "Marsh & Nair carried"),
    ("Councillor Marsh tabled a motion to mend the weir. Councillor Nair was pleased to second it. It was agreed nem. con.",
     "Marsh & Nair carried"),
    ("Councillor Marsh proposed lamps. Councillor Nair rose to second this. Members voted 7-2 in favour.",
     "Marsh & Nair carried 7-2-?"),
    ("Councillor Marsh's motion, to which Councillor Nair lent her name as seconder, failed by 2 votes to 9.",
     "Marsh & Nair lost 2-9-?"),
    ("An amendment in the name of Councillor Marsh found a seconder in Councillor Nair but was defeated by 8 votes to 3.",
     "amendment Marsh & Nair lost 3-8-?"),
    ("Councillor Marsh, with Councillor Nair as seconder, moved that the rents be held. The motion failed.",
     "Marsh & Nair lost"),
    ("Councillor Marsh moved an amendment, seconded by Councillor Nair, but later withdrew it.",
     "amendment Marsh & Nair withdrawn"),
    ("Councillor Marsh proposed a new lamp, Councillor Nair seconding, but did not press the motion.",
     "Marsh & Nair withdrawn"),
    (("Nominations were sought for Chair. Councillor Marsh proposed Councillor Orrell, seconded by Councillor Nair. "
     "Councillor Orrell was elected."), "Marsh & Nair carried"),
    ("Councillor Marsh's amendment lapsed for want of a seconder.", "amendment Marsh lost"),
    ("Proposed: Cllr Marsh; Seconded: Cllr Nair; F: 7 A: 1 Abs: 2", "Marsh & Nair carried 7-1-2"),
    ("(Proposed Cllr Marsh / Seconded Cllr Nair / 9-0)", "Marsh & Nair carried 9-0-?"),
    ("The weir be mended (Marsh/Nair). Agreed.", "Marsh & Nair carried"),
    ("The accounts were approved [JM/PN].", "Marsh & Nair carried"),
    ("RESOLVED to buy a lamp. Cllrs Marsh/Nair. AIF.", "Marsh & Nair carried"),
    ("Moved by Councillor Marsh and seconded from the Chair, the report was adopted.", "Marsh & Bell carried"),
    ("The mover of the motion was Councillor Marsh and the seconder Councillor Nair. It passed by 8 votes to 3.",
     "Marsh & Nair carried 8-3-?"),
    ("A motion to adjourn (Councillor Marsh, seconded Councillor Nair) was negatived.", "Marsh & Nair lost"),
    ("The proposition from Councillor Marsh, which Councillor Nair was glad to second, was thrown out by 8 votes to 2.",
     "Marsh & Nair lost 2-8-?"),
    ("Councillor Marsh moved that it be mended. No member seconded, and so it fell.", "Marsh lost"),
    ("With the agreement of the seconder, Councillor Nair, Councillor Marsh withdrew his motion to mend the weir.",
     "Marsh & Nair withdrawn"),
    ("The motion, which Cllr Marsh had proposed and Cllr Nair seconded, was carried.", "Marsh & Nair carried"),
    ("On the proposal of Councillor Marsh and the seconding of Councillor Nair the tender was accepted.",
     "Marsh & Nair carried"),
    ("There shall be bought a lamp. So resolved, Councillors Marsh (mover) and Nair (seconder).",
     "Marsh & Nair carried"),
    ("The press were excluded at the instance of Councillor Marsh, seconded by Councillor Nair.", "Marsh & Nair carried"),
    # on another day
    ("In May a motion by Councillor Marsh, seconded by Councillor Nair, had been lost.", ""),
    ("At the previous meeting it had been moved by Councillor Marsh and seconded by Councillor Nair that it be mended.", ""),
    ("Councillor Marsh hoped to move to Hallow, and Councillor Nair declined to second guess it.", ""),
]  # fmt: skip


SEVERAL = [
    (
        """Councillor Marsh, seconded by Councillor Nair, moved that the toll be raised. As an amendment Councillor \
Orrell, seconded by Councillor Pell, moved that it be held. There voted for the motion seven and for the amendment \
three, and the motion was declared carried.""",
        ["Marsh & Nair carried 7-3-?", "amendment Orrell & Pell lost 3-7-?"],
    ),
    (
        """Councillor Marsh moved approval. Councillor Orrell moved refusal as an amendment. Each was seconded, by \
Councillors Nair and Pell in that order. The amendment was lost by 2 votes to 8.""",
        ["Marsh & Nair", "amendment Orrell & Pell lost 2-8-?"],
    ),
]


@pytest.mark.parametrize(("told", "expected"), SEVERAL)
def test_several_motions_of_one_item(told: str, expected: list[str]) -> None:
    assert motions(told) == expected


TABLES = [
    (
        """| Resolution | Proposer | Seconder | Votes for | Votes against | Abstentions | Result |
| To let the barn | Cllr Marsh | Cllr Nair | 6 | 3 | nil | Carried |
| To sell the barn | Cllr Orrell | Cllr Pell | 2 | 7 | 0 | Lost |""",
        ["Marsh & Nair carried 6-3-0", "Orrell & Pell lost 2-7-0"],
    ),
    (
        "Item\tProposed\tSeconded\tOutcome\nBuy a lamp\tCllr Marsh\tCllr Nair\tAgreed\nWeir\tJM\tPN\tFell",
        ["Marsh & Nair carried", "Marsh & Nair lost"],
    ),
    (
        """Motion | Moved by | Seconded by | Vote | Decision
To buy a lamp | Ann Bell | Tom Orrell | 6-2-1 | Carried
To mend the weir | Pell | Gale | 3 to 6 | Not carried
To sell it | Kemp | - | | Fell, no seconder""",
        ["Bell & Orrell carried 6-2-1", "Pell & Gale lost 3-6-?", "Kemp lost"],
    ),
    ("Proposed | Work | Cost\nMarsh | Lamp | 7", []),
]


@pytest.mark.parametrize(("told", "expected"), TABLES)
def test_a_row_of_a_table_is_a_motion(told: str, expected: list[str]) -> None:
    assert motions(told) == expected


@pytest.mark.parametrize(("told", "expected"), [*ALONE, *MOVED])
def test_a_vote_or_a_mover_in_other_words(told: str, expected: str) -> None:
    assert motions(told) == ([expected] if expected else [])
