"""Motions and votes in the wordings and arrangements that councils print, each as the one item of a page."""

from __future__ import annotations

import pytest
from motion_lines import motions as read

SHAPES: list[tuple[str, list[str]]] = [
    # heads of columns and numbers, parted by no more than a space
    (
        (
            "It was proposed by Councillor Marsh and seconded by Councillor Nair that it be let.\n"
            "For Against Abstained\n2 3 1\nThe motion was lost.\n"
            "It was then proposed by Councillor Pell and seconded by Councillor Orrell that it be sold.\n"
            "In favour Against\n4 2\nRESOLVED that it be sold."
        ),
        ["Marsh & Nair lost 2-3-1", "Pell & Orrell carried 4-2-?"],
    ),
    # a number on the one side and a name on the other
    (
        "Moved by Councillor Marsh, seconded by Councillor Nair and, five voting in favour and Councillor Pell against, it was RESOLVED: That it be let.",
        ["Marsh & Nair carried 5-1-?; against Pell"],
    ),
    # a paper presented is no motion
    ("Councillor Marsh presented her proposal to raise the levy. The plan was not accepted.", []),
    # withdrawn by leave, though nothing says that it was moved
    (
        "Councillor Marsh, with the leave of the Council, withdrew this notice of motion, the Minister having answered.",
        ["Marsh withdrawn"],
    ),
    # a rival moved behind a semicolon
    (
        "Councillor Marsh moved a grant of £50; Councillor Pell thought it too little and moved, Councillor Nair seconding, a grant of £90.",
        ["Marsh", "Pell & Nair"],
    ),
    (
        (
            "It was proposed by Councillor Marsh, seconded by Councillor Nair and, "
            "upon being put to the vote, CARRIED (For: 12, Against: 3, Abstentions: "
            "1)."
        ),
        ["Marsh & Nair carried 12-3-1"],
    ),
    (
        (
            "MOVED by Councillor Marsh\n"
            "SECONDED by Councillor Nair\n"
            "That the budget be approved.\n"
            "An amendment was MOVED by Councillor Orrell and SECONDED by Councillor "
            "Pell that the increase be 1.9%.\n"
            "On being put to the vote, 4 Members voted for and 7 against, and the "
            "amendment was LOST.\n"
            "The substantive motion was then put and CARRIED by 8 votes to 3 with 1 "
            "abstention."
        ),
        ["Marsh & Nair carried 8-3-1", "amendment Orrell & Pell lost 4-7-?"],
    ),
    (
        (
            "Councillor Marsh moved and Councillor Nair seconded the "
            "recommendations in the report. Councillor Orrell moved, and Councillor "
            "Pell seconded, an amendment to delete paragraph 3. Councillor Marsh "
            "accepted the amendment, which became part of the substantive motion. "
            "The motion as amended was carried unanimously."
        ),
        ["Marsh & Nair carried", "amendment Orrell & Pell carried"],
    ),
    (
        "Proposed JM, seconded PN and agreed.",
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Proposer: Cllr Marsh\n"
            "Seconder: Cllr Nair\n"
            "Vote: 7 for, 2 against, 3 abstained\n"
            "Resolved: to approve the budget."
        ),
        ["Marsh & Nair carried 7-2-3"],
    ),
    (
        (
            "In accordance with Standing Order 18 a recorded vote was taken:\n"
            "\n"
            "For (7): Bell, Marsh, Nair, Orrell, Pell, Gale, Dray\n"
            "Against (4): Kemp, Ames, Stone, Vane\n"
            "Abstain (1): West\n"
            "\n"
            "The motion, moved by Councillor Marsh and seconded by Councillor Nair, "
            "was carried."
        ),
        [
            "Marsh & Nair carried 7-4-1; for Bell, Marsh, Nair, Orrell, Pell, Gale, Dray; against Kemp, Ames, Stone, Vane; abstain West"
        ],
    ),
    (
        (
            "It was moved by Councillor Marsh, and seconded by Councillor Nair, "
            "that the budget be approved.\n"
            "\n"
            "A recorded vote was requested by Councillor Kemp and supported by five "
            "other Members, and voting was as follows:\n"
            "\n"
            "FOR: Councillors Bell, Marsh, Nair, Orrell, Pell, Gale and Dray (7) "
            "AGAINST: Councillors Kemp, Ames, Stone and Vane (4) ABSTENTIONS: "
            "Councillor West (1)\n"
            "\n"
            "The motion was declared CARRIED."
        ),
        [
            "Marsh & Nair carried 7-4-1; for Bell, Marsh, Nair, Orrell, Pell, Gale, Dray; against Kemp, Ames, Stone, Vane; abstain West"
        ],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair, that the "
            "budget be approved.\n"
            "\n"
            "Councillor | For | Against | Abstain\n"
            "Ann Bell | X | |\n"
            "John Marsh | X | |\n"
            "Priya Nair | X | |\n"
            "Hugh Kemp | | X |\n"
            "Lucy Ames | | X |\n"
            "Colin West | | | X\n"
            "\n"
            "The motion was carried."
        ),
        ["Marsh & Nair carried 3-2-1; for Bell, Marsh, Nair; against Kemp, Ames; abstain West"],
    ),
    (
        (
            "Mr Marsh moved that the budget be approved. Mrs Nair seconded.\n"
            "\n"
            "As an amendment, Mr Orrell, seconded by Miss Pell, moved that the "
            "budget be deferred.\n"
            "\n"
            "On a division, there voted:-\n"
            "\n"
            "For the motion (7): Bell, Marsh, Nair, Gale, Dray, Stone and West\n"
            "For the amendment (5): Orrell, Pell, Kemp, Ames and Vane\n"
            "\n"
            "The motion was accordingly carried."
        ),
        [
            "Marsh & Nair carried 7-5-?; for Bell, Marsh, Nair, Gale, Dray, Stone, West; against Orrell, Pell, Kemp, Ames, Vane",
            "amendment Orrell & Pell lost 5-7-?; for Orrell, Pell, Kemp, Ames, Vane; against Bell, Marsh, Nair, Gale, Dray, Stone, West",
        ],
    ),
    (
        (
            "Proposed by Alderman Marsh\n"
            "Seconded by Councillor Nair and\n"
            "\n"
            "RESOLVED: to approve the budget."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Councillor Marsh, seconded by Councillor Nair, moved the report. The "
            "Chair exercised his casting vote in favour, the votes being equal (6 "
            "for, 6 against), and the motion was carried."
        ),
        ["Marsh & Nair carried 6-6-?"],
    ),
    (
        (
            "It was agreed on a motion by Cllr Marsh and seconded by Cllr Nair that "
            "the budget be approved. All in favour."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Cllr J Marsh proposed, and Cllr P Nair seconded, that the budget be "
            "approved; unanimously agreed."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Resolved (proposed Cllr Marsh, seconded Cllr Nair): that the budget be "
            "approved. Vote 9-2-1."
        ),
        ["Marsh & Nair carried 9-2-1"],
    ),
    (
        (
            "Motion by Councillor Marsh\n"
            "Seconded by Councillor Nair\n"
            "\n"
            '"That Council approves the budget."\n'
            "\n"
            "Amendment by Councillor Orrell\n"
            "Seconded by Councillor Pell\n"
            "\n"
            "\"Delete all after 'Council' and insert 'defers the budget'.\"\n"
            "\n"
            "For the amendment: 4\n"
            "Against the amendment: 8\n"
            "The amendment fell.\n"
            "The motion was approved, 8 voting for and 4 against."
        ),
        ["Marsh & Nair carried 8-4-?", "amendment Orrell & Pell lost 4-8-?"],
    ),
    (
        (
            "Having been moved by Councillor Marsh and duly seconded by Councillor "
            "Nair, the motion was put to the vote and, with 10 voting for, 1 "
            "against and 1 abstaining, it was RESOLVED that the budget be approved."
        ),
        ["Marsh & Nair carried 10-1-1"],
    ),
    (
        (
            "Councillor Marsh moved the recommendation as printed. Seconded by "
            "Councillor Nair. The recommendation was agreed by assent."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Councillor Kemp proposed refusal, seconded by Councillor Ames. The "
            "proposal was lost by 4 votes to 8. Councillor Marsh then proposed "
            "approval, seconded by Councillor Nair, which was carried by 8 votes to "
            "4."
        ),
        ["Kemp & Ames lost 4-8-?", "Marsh & Nair carried 8-4-?"],
    ),
    (
        (
            "Cllr Marsh (proposer) and Cllr Nair (seconder) put forward that the "
            "budget be approved. Votes for: 9. Votes against: nil. Abstentions: 3. "
            "Motion passed."
        ),
        ["Marsh & Nair carried 9-0-3"],
    ),
    (
        (
            "It was proposed that the budget be approved (Proposer Cllr Marsh, "
            "Seconder Cllr Nair, all in favour)."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "The recommendations, proposed by Councillor Marsh and seconded by "
            "Councillor Nair, fell, 3 Members voting in favour and 9 against."
        ),
        ["Marsh & Nair lost 3-9-?"],
    ),
    (
        (
            "Councillor Marsh moved, Councillor Nair seconded, and it was resolved "
            "by a majority that the budget be approved.\n"
            "Councillors Kemp and Ames asked that their votes against be recorded."
        ),
        ["Marsh & Nair carried; against Kemp, Ames"],
    ),
    (
        (
            "Upon the motion of Councillor Marsh, seconded by Councillor Nair, the "
            "Council RESOLVED to approve the budget, Councillor West abstaining."
        ),
        ["Marsh & Nair carried ?-?-1; abstain West"],
    ),
    (
        "Motion moved: Cllr Marsh / Cllr Nair - CARRIED",
        ["Marsh & Nair carried"],
    ),
    (
        "Moved (Cllr Marsh), seconded (Cllr Nair) and carried 11/1 that the budget be approved.",
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Councillor Marsh formally moved the motion standing in his name and "
            "Councillor Nair reserved her right to speak in seconding it. After "
            "debate the motion was put and, by 7 votes to 5, was declared carried."
        ),
        ["Marsh & Nair carried 7-5-?"],
    ),
    (
        (
            "The Leader, Councillor Marsh, presented the budget and moved its "
            "adoption; Councillor Nair, Deputy Leader, seconded.\n"
            "Voting: 8 in favour; 4 against.\n"
            "RESOLVED accordingly."
        ),
        ["Marsh & Nair carried 8-4-?"],
    ),
    (
        (
            "Proposed by Cllr Marsh and seconded by Cllr Nair to approve the "
            "budget. Approved with 1 abstention (Cllr West)."
        ),
        ["Marsh & Nair carried ?-?-1; abstain West"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. The recorded "
            "vote was:\n"
            "\n"
            "For | Against | Abstain\n"
            "Bell | Kemp | West\n"
            "Marsh | Ames |\n"
            "Nair | |\n"
            "\n"
            "Carried."
        ),
        ["Marsh & Nair carried 3-2-1; for Bell, Marsh, Nair; against Kemp, Ames; abstain West"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. Recorded vote:\n"
            "FOR - Cllrs A Bell, J Marsh, P Nair and T Orrell; AGAINST - Cllrs H "
            "Kemp and L Ames; ABSTAINED - Cllr C West. The motion was carried by 4 "
            "votes to 2."
        ),
        [
            "Marsh & Nair carried 4-2-1; for Bell, Marsh, Nair, Orrell; against Kemp, Ames; abstain West"
        ],
    ),
    (
        (
            "Councillor Marsh proposed, seconded by Councillor Nair. A recorded "
            "vote was called for: Councillors Bell, Marsh, Nair and Orrell voted "
            "for; Councillors Kemp and Ames voted against; Councillor West "
            "abstained. Motion carried."
        ),
        [
            "Marsh & Nair carried 4-2-1; for Bell, Marsh, Nair, Orrell; against Kemp, Ames; abstain West"
        ],
    ),
    (
        (
            "Ms Nair, seconded by Mr Marsh, moved approval of the recommendations "
            "in the report.\n"
            "\n"
            "Mr Orrell, seconded by Ms Pell, moved as an amendment that the report "
            "be continued.\n"
            "\n"
            "On a roll call vote being taken, the votes were:-\n"
            "Motion - Bell, Marsh, Nair, Gale, Dray (5)\n"
            "Amendment - Orrell, Pell, Kemp (3)\n"
            "No vote - West (1)\n"
            "\n"
            "The motion was declared carried."
        ),
        [
            "Nair & Marsh carried 5-3-1; for Bell, Marsh, Nair, Gale, Dray; against Orrell, Pell, Kemp; abstain West",
            "amendment Orrell & Pell lost 3-5-1; for Orrell, Pell, Kemp; against Bell, Marsh, Nair, Gale, Dray; abstain West",
        ],
    ),
    (
        (
            "Councillor Marsh, seconded by Councillor Nair, moved that the budget "
            "be approved.\n"
            "Councillor Orrell moved as an amendment that the budget be deferred, "
            "but failed to find a seconder and his amendment accordingly fell.\n"
            "The Council agreed the motion without division."
        ),
        ["Marsh & Nair carried", "amendment Orrell lost"],
    ),
    (
        (
            "Proposed by Councillor Marsh\n"
            "Seconded by Councillor Nair\n"
            "\n"
            '"That this Council approves the budget."\n'
            "\n"
            "On being put to the meeting 7 Members voted in favour, 4 Members voted "
            "against and 1 did not vote. The Chair declared the proposal CARRIED."
        ),
        ["Marsh & Nair carried 7-4-1"],
    ),
    (
        (
            "Alderman Marsh proposed, seconded by Councillor Nair, that the Council "
            "approve the budget. On a recorded vote, the proposal was declared "
            "carried, there being 7 votes in favour, namely Aldermen Marsh and Gale "
            "and Councillors Bell, Nair, Orrell, Pell and Dray, and 2 votes "
            "against, namely Councillors Kemp and Ames."
        ),
        [
            "Marsh & Nair carried 7-2-?; for Marsh, Gale, Bell, Nair, Orrell, Pell, Dray; against Kemp, Ames"
        ],
    ),
    (
        (
            "Councillor Kemp's amendment, seconded by Councillor Ames, was put and "
            "lost (Ayes 4, Noes 8). The original motion (moved: Councillor Marsh, "
            "seconded: Councillor Nair) was put and carried (Ayes 8, Noes 4)."
        ),
        ["amendment Kemp & Ames lost 4-8-?", "Marsh & Nair carried 8-4-?"],
    ),
    (
        (
            "Cllr Marsh moved & Cllr Nair seconded the motion. Vote: For - 7, "
            "Against - 0, Abstain - 2."
        ),
        ["Marsh & Nair carried 7-0-2"],
    ),
    (
        (
            "Councillors Marsh and Nair proposed and seconded respectively that the "
            "budget be approved. Agreed nem. con."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Upon a motion duly proposed and seconded (Marsh/Nair) it was "
            "unanimously resolved that the budget be approved."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Proposal: to approve the budget.\n"
            "Proposed: Cllr Marsh\n"
            "Seconded: Cllr Nair\n"
            "All in favour"
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "It was moved (CLLR MARSH), seconded (CLLR NAIR) and RESOLVED that the "
            "budget be approved."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Cllr Marsh's motion to approve the budget was seconded by Cllr Nair "
            "and carried: 9 for, 2 against, 1 abstention."
        ),
        ["Marsh & Nair carried 9-2-1"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair, that standing "
            "orders be suspended. Agreed.\n"
            "\n"
            "Moved by Councillor Gale, seconded by Councillor Dray, that the budget "
            "be approved. With 7 votes in favour and 5 against, the motion was "
            "carried."
        ),
        ["Marsh & Nair carried", "Gale & Dray carried 7-5-?"],
    ),
    (
        (
            "PROPOSED by Councillor J Marsh and SECONDED by Councillor P Nair that "
            "the application be refused contrary to officer recommendation. The "
            "Chair put the motion to the vote: For (3) Against (7) Abstained (0). "
            "MOTION FAILED.\n"
            "\n"
            "PROPOSED by Councillor A Bell and SECONDED by Councillor T Orrell that "
            "the application be granted. For (7) Against (3) Abstained (0). MOTION "
            "CARRIED."
        ),
        ["Marsh & Nair lost 3-7-0", "Bell & Orrell carried 7-3-0"],
    ),
    (
        "Having been proposed by Councillor Marsh, and there being no seconder, the motion fell.",
        ["Marsh lost"],
    ),
    (
        (
            "Councillor Marsh suggested that the budget be approved; this was "
            "formally proposed by Councillor Bell and seconded by Councillor Nair, "
            "and on being put to the vote was agreed with 1 against (Cllr Kemp)."
        ),
        ["Bell & Nair carried ?-1-?; against Kemp"],
    ),
    (
        (
            "On the motion of Councillor Marsh, seconded by Councillor Nair, and "
            "with the votes being cast as follows, For 7, Against 2, Abstain 1, it "
            "was resolved to approve the budget."
        ),
        ["Marsh & Nair carried 7-2-1"],
    ),
    (
        (
            "FOR the motion: Bell Marsh Nair Orrell\n"
            "AGAINST: Kemp Ames\n"
            "ABSTAIN: West\n"
            "Motion moved by Councillor Marsh, seconded by Councillor Nair: CARRIED"
        ),
        [
            "Marsh & Nair carried 4-2-1; for Bell, Marsh, Nair, Orrell; against Kemp, Ames; abstain West"
        ],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. Carried.\n"
            "\n"
            "Recorded vote\n"
            "\n"
            "For\n"
            "Councillor Ann Bell\n"
            "Councillor John Marsh\n"
            "Councillor Priya Nair\n"
            "\n"
            "Against\n"
            "Councillor Hugh Kemp\n"
            "Councillor Lucy Ames\n"
            "\n"
            "Abstain\n"
            "None"
        ),
        ["Marsh & Nair carried 3-2-0; for Bell, Marsh, Nair; against Kemp, Ames"],
    ),
    (
        (
            "Councillor Marsh moved, duly seconded by Councillor Nair, that the "
            "budget be approved.\n"
            "\n"
            "Name\n"
            "Vote\n"
            "Ann Bell\n"
            "For\n"
            "John Marsh\n"
            "For\n"
            "Hugh Kemp\n"
            "Against\n"
            "Colin West\n"
            "Abstain\n"
            "\n"
            "The motion was carried."
        ),
        ["Marsh & Nair carried 2-1-1; for Bell, Marsh; against Kemp; abstain West"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair.\n"
            "Member          For   Against   Abstain\n"
            "Ann Bell        ✓\n"
            "John Marsh      ✓\n"
            "Hugh Kemp             ✓\n"
            "Colin West                      ✓\n"
            "Carried."
        ),
        ["Marsh & Nair carried 2-1-1; for Bell, Marsh; against Kemp; abstain West"],
    ),
    (
        (
            "The Committee voted on the proposal by Cllr Marsh, seconded by Cllr "
            "Nair, to approve: 7 Members for; none against; 1 abstention – Cllr "
            "West."
        ),
        ["Marsh & Nair carried 7-0-1; abstain West"],
    ),
    (
        (
            "It was moved by the Chair, Councillor Bell, seconded by the "
            "Vice-Chair, Councillor Marsh, and\n"
            "RESOLVED (unanimously)\n"
            "That the budget be approved."
        ),
        ["Bell & Marsh carried"],
    ),
    (
        (
            "Cllr Marsh proposed a vote of thanks to the Clerk. Cllr Nair seconded. "
            "Carried with acclamation."
        ),
        ["Marsh & Nair carried"],
    ),
    (
        (
            "Following a vote (9 For, 2 Against, 1 Abstention), proposed by "
            "Councillor Marsh and seconded by Councillor Nair, it was agreed to "
            "approve the budget."
        ),
        ["Marsh & Nair carried 9-2-1"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. The recorded "
            "vote was:\n"
            "\n"
            "For | Against | Abstain\n"
            "Bell | Kemp | Stone\n"
            "Marsh | Ames |\n"
            "Nair | |\n"
            "\n"
            "Carried."
        ),
        ["Marsh & Nair carried 3-2-1; for Bell, Marsh, Nair; against Kemp, Ames; abstain Stone"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. The recorded "
            "vote was:\n"
            "\n"
            "For | Against | Abstain\n"
            "Bell, Marsh, Nair | Kemp, Ames | West\n"
            "\n"
            "Carried."
        ),
        ["Marsh & Nair carried 3-2-1; for Bell, Marsh, Nair; against Kemp, Ames; abstain West"],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. The recorded "
            "vote was:\n"
            "\n"
            "For | Against | Abstain\n"
            "Cllr Bell | Cllr Kemp | Cllr West\n"
            "\n"
            "Carried."
        ),
        ["Marsh & Nair carried 1-1-1; for Bell; against Kemp; abstain West"],
    ),
    # a letter for each vote
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. A named vote was taken.\n\n"
            "Ann Bell F\nJohn Marsh F\nPriya Nair F\nHugh Kemp A\nLucy Ames A\nColin West Ab\n\n"
            "The motion was carried by 3 votes to 2 with 1 abstention."
        ),
        [
            "Marsh & Nair carried 3-2-1; for Bell, Marsh, Nair; against Kemp, Ames; abstain West",
        ],
    ),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. Recorded vote:\n\n"
            "Cllr Bell | Y\nCllr Marsh | Y\nCllr Kemp | N\nCllr West | A\n\nCarried."
        ),
        ["Marsh & Nair carried 2-1-1; for Bell, Marsh; against Kemp; abstain West"],
    ),
]


@pytest.mark.parametrize(("told", "motions"), SHAPES)
def test_what_was_moved_and_what_became_of_it(told: str, motions: list[str]) -> None:
    assert read(told) == motions
