"""Recorded votes: the sides in lists, lines, columns and tables, and votes that are told or asked for."""

from __future__ import annotations

import pytest
from stated import stated

VOTES: list[tuple[str, list[str]]] = [
    # lines each a member
    (
        (
            "⟦Councillor Marsh moved, seconded by Councillor Hext⟧, that the fees be raised.\n\n"
            "The vote was recorded as follows:-\n\n⟦Cllr Bell For\nCllr Marsh For\n"
            "Cllr Orrell For\nCllr Pell Against\nCllr Dray Against\nCllr Gale Abstained⟧\n\n"
            "The motion was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 3-2-1 for Bell, Marsh, Orrell against Pell, Dray abstaining Gale"],
    ),
    # sentence form
    (
        (
            "⟦It was moved by Councillor Marsh and seconded by Councillor Hext⟧ that the "
            "fees be raised. ⟦Councillors Bell, Marsh, Orrell and Hext voted in favour of⟧ "
            "the motion, ⟦Councillors Pell and Dray voted against⟧ it and ⟦Councillor Gale "
            "abstained⟧. The motion was ⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # for the motion sentence
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧, that the fees be "
            "raised.\n⟦Voting in favour were Councillors Bell, Marsh, Orrell and Hext.⟧ ⟦Voting "
            "against were Councillors Pell and Dray⟧. ⟦Councillor Gale abstained⟧. \n"
            "Motion ⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # three-line stripped names, no labels
    (
        (
            "The recommendations ⟦were moved by Councillor Marsh and seconded by Councillor "
            "Hext⟧. A recorded vote was held:\n\n⟦Councillors Bell, Marsh, Orrell and Hext (4)\n"
            "\nCouncillors Pell and Dray (2)\n\nCouncillor Gale (1)⟧\n\n"
            "The motion was ⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # table
    (
        (
            "⟦Councillor Marsh proposed, and Councillor Hext seconded⟧, the recommendation. "
            "A named vote was taken:\n\n⟦Councillor | For | Against | Abstain\nBell | X | |\n"
            "Marsh | X | |\nOrrell | X | |\nPell | | X |\nDray | | X |\nGale | | | X⟧\n\n"
            "The recommendation was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 3-2-1 for Bell, Marsh, Orrell against Pell, Dray abstaining Gale"],
    ),
    # in brackets
    (
        (
            "⟦RESOLVED⟧ (⟦by 4 votes to 2⟧): That the fees be raised. (⟦Voting for the motion: "
            "Cllrs Bell, Marsh, Orrell, Hext;⟧ ⟦voting against: Cllrs Pell, Dray;⟧ "
            "⟦abstaining: Cllr Gale.⟧)"
        ),
        ["- carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"],
    ),
    # yes/no
    (
        (
            "⟦Proposed by Cllr Marsh, seconded by Cllr Hext⟧ that the fees be raised.\n\n"
            "⟦Yes – Cllrs Bell, Marsh, Orrell, Hext⟧\n⟦No – Cllrs Pell, Dray⟧\n"
            "⟦Abstain – Cllr Gale⟧\n\n⟦Carried⟧"
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # dissent recorded
    (
        (
            "⟦It was moved by Councillor Marsh, seconded by Councillor Hext⟧ and ⟦RESOLVED⟧ "
            "that the fees be raised. ⟦Councillors Pell and Dray asked that their votes "
            "against⟧ the motion be recorded in the minutes."
        ),
        ["Marsh & Hext carried against Pell, Dray"],
    ),
    # request recorded
    (
        (
            "⟦It was moved by Councillor Marsh, seconded by Councillor Hext⟧ and ⟦carried⟧ "
            "that the fees be raised. At her request, ⟦Councillor Pell's vote against⟧ was "
            "recorded. ⟦Councillor Gale requested that his abstention⟧ be recorded."
        ),
        ["Marsh & Hext carried against Pell abstaining Gale"],
    ),
    # wished to be recorded
    (
        (
            "⟦Councillor Marsh moved and Councillor Hext seconded⟧ that the fees be raised. "
            "The motion was ⟦carried⟧, with ⟦Councillor Dray wishing it to be recorded that "
            "he voted against⟧. "
        ),
        ["Marsh & Hext carried against Dray"],
    ),
    # wishing names
    (
        (
            "⟦The motion of Councillor Marsh, seconded by Councillor Hext⟧, was ⟦carried⟧, "
            "⟦Councillors Pell and Dray voting against⟧ and ⟦Councillor Gale abstaining⟧."
        ),
        ["Marsh & Hext carried ?-2-1 against Pell, Dray abstaining Gale"],
    ),
    # against one line without sep
    (
        (
            "⟦Cllr Marsh proposed, Cllr Hext seconded⟧ that the fees be raised.\n"
            "⟦Votes in favour (4) Cllrs Bell, Marsh, Orrell, Hext⟧\n"
            "⟦Votes against (2) Cllrs Pell, Dray⟧\n⟦Abstentions (1) Cllr Gale⟧\nMotion ⟦carried⟧"
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # columns with tabs
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧: That the fees be "
            "raised.\n\n⟦FOR\t\tAGAINST\t\tABSTAIN\nBell\t\tPell\t\tGale\nMarsh\t\tDray\n"
            "Orrell\nHext⟧\n\n⟦CARRIED 4-2-1⟧"
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # named opposite
    (
        (
            "⟦Upon the proposal of Cllr Marsh seconded by Cllr Hext⟧ ⟦it was resolved⟧, "
            "⟦Cllr Dray dissenting⟧, that the fees be raised."
        ),
        ["Marsh & Hext carried ?-1-? against Dray"],
    ),
    # The following voted
    (
        (
            "A recorded vote was requested by Councillor Pell and supported by five members. "
            "⟦The following Members voted for the motion: Councillors Bell, Marsh, Orrell "
            "and Hext.⟧ ⟦The following Members voted against the motion: Councillors Pell "
            "and Dray.⟧ ⟦The following Member abstained: Councillor Gale.⟧ The motion ⟦moved "
            "by Councillor Marsh and seconded by Councillor Hext⟧ was therefore ⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # total first
    (
        (
            "⟦FOR THE MOTION: 4 (Councillors Bell, Marsh, Orrell and Hext⟧)\n"
            "⟦AGAINST THE MOTION: 2 (Councillors Pell and Dray⟧)\n"
            "⟦ABSTENTIONS: 1 (Councillor Gale⟧)\n\n"
            "The motion, ⟦moved by Councillor Marsh and seconded by Councillor Hext⟧, was "
            "⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # Ayes
    (
        (
            "⟦On the motion moved by Councillor Marsh and seconded by Councillor Hext⟧ a "
            "division was called and the names were recorded:\n\n"
            "⟦Ayes: Bell, Marsh, Orrell, Hext⟧ – 4\n⟦Noes: Pell, Dray⟧ – 2\n"
            "⟦Not voting: Gale⟧ – 1\n⟦Absent: Fisk⟧\n\nThe motion was declared ⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # initials codes
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧.\n"
            "⟦For = 4⟧ (AB, JM, TO, MH)\n⟦Against = 2⟧ (JP, DD)"
        ),
        ["Marsh & Hext carried 4-2-?"],
    ),
    # who voted
    (
        (
            "Recorded vote. ⟦Councillor Marsh moved the recommendation, Councillor Hext "
            "seconding⟧. ⟦In favour of the recommendation: Councillors Bell (Chair), Marsh, "
            "Orrell and Hext;⟧ ⟦against: Councillors Pell and Dray;⟧ ⟦abstained: Councillor "
            "Gale;⟧ ⟦absent: Councillor Fisk.⟧ ⟦CARRIED⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # numbers names listed per line
    (
        (
            "⟦Moved by Councillor Marsh and seconded by Councillor Hext⟧ that the fees be "
            "raised.\n\n⟦For:\nCllr Bell\nCllr Marsh\nCllr Orrell\nCllr Hext⟧\n\n⟦Against:\n"
            "Cllr Pell\nCllr Dray⟧\n\n⟦Abstained:\nCllr Gale⟧\n\n"
            "The motion was ⟦carried⟧ ⟦by 4 votes to 2, with 1 abstention⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # welsh
    (
        (
            "⟦Cynigiwyd gan Cyng. Marsh, eiliwyd gan Cyng. Hext⟧. ⟦O blaid: 4; Yn erbyn: 2; "
            "Ymatal: 1⟧."
        ),
        ["Marsh & Hext carried 4-2-1"],
    ),
    # Bailie
    (
        (
            "On a division, there voted:-\n"
            "⟦For the motion: Councillors Bell, Marsh, Orrell, Hext⟧                         "
            "       4\n⟦For the amendment: Councillors Pell, Dray⟧              2\n"
            "The motion ⟦became the resolution⟧ of the Committee."
        ),
        ["- carried 4-2-? for Bell, Marsh, Orrell, Hext against Pell, Dray"],
    ),
    # recorded vote list lines
    (
        (
            "⟦Councillor Marsh moved and Councillor Hext seconded⟧ the recommendation in the "
            "report.\n\n"
            "A recorded vote having been requested in accordance with Procedure Rule 17.4, "
            "the voting was as follows:\n\n⟦For the motion:\n"
            "Councillors Bell, Marsh, Orrell and Hext⟧\n\n⟦Against the motion:\n"
            "Councillors Pell and Dray⟧\n\n⟦Abstentions:\nCouncillor Gale⟧\n\n"
            "The motion was therefore ⟦carried⟧."
        ),
        [
            "Marsh & Hext carried 4-2-1 for Bell, Marsh, Orrell, Hext against Pell, Dray abstaining Gale"
        ],
    ),
    # casting vote
    (
        (
            "⟦It was proposed by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "stalls be let for a year. There ⟦voted for the motion 4 and against 4⟧. The "
            "Chair used her casting vote in favour and the motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried 4-4-?"],
    ),
    # scottish lists
    (
        (
            "⟦Motion – Councillor Marsh, seconded by Councillor Orrell⟧ – to approve the "
            "application.\n\n"
            "⟦Amendment – Councillor Pell, seconded by Councillor Dray⟧ – to refuse it.\n\n"
            "On a roll call vote being taken, there voted:-\n\n"
            "⟦For the Motion – Councillors Bell, Marsh, Orrell and Hext (4)⟧\n\n"
            "⟦For the Amendment – Councillors Pell, Dray and Gale (3)⟧\n\n"
            "⟦Declined to vote – Councillor Fisk (1)⟧\n\nThe motion was declared ⟦carried⟧."
        ),
        [
            "Marsh & Orrell carried 4-3-1 for Bell, Marsh, Orrell, Hext against Pell, Dray, Gale abstaining Fisk",
            "amendment Pell & Dray lost 3-4-1 for Pell, Dray, Gale against Bell, Marsh, Orrell, Hext abstaining Fisk",
        ],
    ),
    # withdrawn
    (
        (
            "⟦Councillor Dray proposed an amendment to reduce the fee by a tenth, which was "
            "seconded by Councillor Pell⟧. Following advice from the Solicitor, Councillor "
            "Dray ⟦withdrew the amendment⟧ with the consent of his seconder."
        ),
        ["amendment Dray & Pell withdrawn"],
    ),
    # no seconder
    (
        (
            "⟦Councillor Gale moved⟧ that the meeting adjourn. In the ⟦absence of a "
            "seconder⟧ the motion was not put."
        ),
        ["Gale lost"],
    ),
    # mover first
    (
        (
            "⟦Councillor Pell, in moving the motion, said that the stalls were dear. "
            "Councillor Dray seconded⟧ the motion and reserved the right to speak. After "
            "debate the motion was put to the vote ⟦and was LOST⟧ ⟦by 3 votes to 5⟧."
        ),
        ["Pell & Dray lost 3-5-?"],
    ),
    # no name neg
    (
        (
            "Concern was voiced about vote rigging in the moved polling station. It was "
            "proposed by the Government that the law be changed."
        ),
        [],
    ),
    # moved house neg
    (
        (
            "Councillor Pell had moved to the town in 1990. The trader proposed by letter to "
            "remove the stalls."
        ),
        [],
    ),
    # count words
    (
        (
            "⟦Councillor Marsh moved the recommendation and this was seconded by Councillor "
            "Hext⟧. The Committee voted and it was ⟦carried⟧ with ⟦six for, one against and "
            "one abstaining⟧."
        ),
        ["Marsh & Hext carried 6-1-1"],
    ),
    # count slash
    (
        (
            "⟦It was proposed by Councillor Marsh, seconded by Councillor Hext⟧, ⟦and "
            "agreed (6/1/1)⟧ that the fees be raised."
        ),
        ["Marsh & Hext carried 6-1-1"],
    ),
    # there being
    (
        (
            "The motion, ⟦moved by Councillor Marsh and seconded by Councillor Hext⟧, was "
            "put to the vote and there being ⟦6 in favour, 1 against and 1 abstention⟧ it "
            "was declared ⟦carried⟧."
        ),
        ["Marsh & Hext carried 6-1-1"],
    ),
    # majority
    (
        (
            "On being put to the vote ⟦the amendment moved by Councillor Pell and seconded "
            "by Councillor Dray⟧ ⟦was lost⟧ (⟦For 3, Against 5, Abstained nil)⟧."
        ),
        ["amendment Pell & Dray lost 3-5-0"],
    ),
    # number of members
    (
        (
            "⟦Moved by Councillor Marsh and seconded by Councillor Hext⟧. ⟦Six Members voted "
            "in favour of the recommendation, one voted against and one Member abstained⟧."
        ),
        ["Marsh & Hext carried 6-1-1"],
    ),
    # For/Against total cols
    (
        ("⟦Proposed by: Cllr Marsh⟧\n⟦Seconded by: Cllr Hext⟧\n⟦For: 6 | Against: 1 | Abstain: 1⟧"),
        ["Marsh & Hext carried 6-1-1"],
    ),
    # prop JM sec MH
    (
        "⟦It was agreed⟧ to renew the lease. (⟦Prop: Cllr Marsh; Sec: Cllr Hext⟧)",
        ["Marsh & Hext carried"],
    ),
    # approved by
    (
        (
            "The accounts ⟦were approved⟧ for payment, ⟦proposed Cllr Marsh, seconded Cllr "
            "Hext⟧, all agreed."
        ),
        ["Marsh & Hext carried"],
    ),
    # proposer prior dash
    (
        (
            "⟦RESOLVED⟧ – (⟦on the proposition of Councillor Marsh, seconded by Councillor "
            "Hext⟧) that the lease be renewed."
        ),
        ["Marsh & Hext carried"],
    ),
    # with names after result
    (
        (
            "It was resolved ⟦unanimously⟧ to renew the lease; ⟦proposer Cllr Marsh, "
            "seconder Cllr Hext⟧."
        ),
        ["Marsh & Hext carried"],
    ),
    # unanimously second line
    (
        "⟦Moved: Councillor J Marsh⟧\n⟦Second: Councillor M Hext⟧\n⟦CARRIED⟧ UNANIMOUSLY",
        ["J Marsh & M Hext carried"],
    ),
    # amend fell
    (
        (
            "⟦Councillor Pell then moved an amendment, seconded by Councillor Dray⟧, that "
            "the fee be nil. ⟦Three Members voted for the amendment and five against⟧. The "
            "amendment ⟦fell⟧. The substantive recommendation, which had ⟦been moved by "
            "Councillor Marsh and seconded by Councillor Hext⟧, was then put and ⟦carried⟧ "
            "⟦by 5 votes to 3⟧."
        ),
        ["Marsh & Hext carried 5-3-?", "amendment Pell & Dray lost 3-5-?"],
    ),
    # accepted amendment
    (
        (
            "⟦Councillor Marsh moved the motion, which Councillor Hext seconded⟧. "
            '⟦Councillor Pell proposed⟧ that the word "six" be replaced by "nine". '
            "Councillors Marsh and Hext ⟦accepted the amendment⟧. The motion as amended was "
            "⟦carried⟧ without dissent."
        ),
        ["Marsh & Hext carried", "amendment Pell carried"],
    ),
    # chair casting
    (
        (
            "⟦The proposal by Cllr Pell, seconded by Cllr Dray⟧, to close the stalls was "
            "⟦tied at 4 votes each⟧ ⟦and was defeated⟧ on the casting vote of the Chair."
        ),
        ["Pell & Dray lost 4-4-?"],
    ),
    # second by
    (
        (
            "⟦Councillor Marsh made a motion to renew the lease, second by Councillor Hext⟧. "
            "Motion ⟦carried 6-1⟧."
        ),
        ["Marsh & Hext carried 6-1-?"],
    ),
    # it was mps
    (
        (
            "⟦It was moved (Councillor Marsh), seconded (Councillor Hext⟧) and ⟦resolved⟧ "
            "that the lease be renewed."
        ),
        ["Marsh & Hext carried"],
    ),
    # en bloc
    (
        (
            "The recommendations ⟦were moved en bloc by Councillor Marsh, seconded by "
            "Councillor Hext⟧, and on a show of hands were ⟦carried by a majority of 5 to 2, "
            "with one member abstaining⟧."
        ),
        ["Marsh & Hext carried 5-2-1"],
    ),
    # motion to exclude
    (
        (
            "⟦Councillor Marsh MOVED and Councillor Hext SECONDED⟧ THAT the press and public "
            "be excluded. ⟦Motion PASSED⟧."
        ),
        ["Marsh & Hext carried"],
    ),
    # resolved on vote
    (
        (
            "Following a vote of ⟦5 for and 3 against, with 0 abstentions⟧, the motion "
            "⟦proposed by Cllr Marsh and seconded by Cllr Hext⟧ was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 5-3-0"],
    ),
    # neg remained
    (
        (
            "Councillor Marsh thanked those who had voted in the poll, in which 412 voted "
            "for and 97 against the plan."
        ),
        [],
    ),
    # counted, in nine wordings
    (
        (
            "⟦Councillor Marsh moved, Councillor Hext seconding⟧, that it be let. ⟦Nine "
            "supported the motion and three opposed⟧ it."
        ),
        ["Marsh & Hext carried 9-3-?"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧. There were ⟦nine in "
            "favour and three opposed⟧, and it was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 9-3-?"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧. ⟦Carried⟧, ⟦nine "
            "hands to three⟧."
        ),
        ["Marsh & Hext carried 9-3-?"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧. On a division ⟦nine "
            "voted Aye and three No⟧, and the motion was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 9-3-?"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧, and ⟦carried by nine to three with two not voting⟧."
        ),
        ["Marsh & Hext carried 9-3-2"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧. The result of the "
            "vote was: ⟦in favour - 9, against - 3, abstentions - 2⟧. The motion was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 9-3-2"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧; ⟦nine voting for it, "
            "three against it and two abstaining⟧, it was ⟦carried⟧."
        ),
        ["Marsh & Hext carried 9-3-2"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧. Vote taken: ⟦9 in "
            "favour, 3 not in favour, 1 abstention⟧. ⟦Carried⟧."
        ),
        ["Marsh & Hext carried 9-3-1"],
    ),
    (
        (
            "⟦Moved by Councillor Marsh, seconded by Councillor Hext⟧. The motion ⟦was "
            "lost⟧, only ⟦three voting for it and nine against⟧."
        ),
        ["Marsh & Hext lost 3-9-?"],
    ),
    (  # "there voted for", and what was voted on told in words
        (
            "⟦It was moved by Councillor Marsh,\nSeconded by Councillor Hext⟧,\n\n“That the Minutes be "
            "not approved.”\n\nThe motion ⟦was lost⟧.\n\n⟦There voted for the Minutes being a correct "
            "record:\n\nCouncillors Bell, Orrell and S K Dhillon .......... 3⟧\n\n⟦There voted against the "
            "Minutes being a correct record:\n\nCouncillors Marsh and Hext .......... 2⟧\n\n⟦There abstained "
            "from voting:\n\nCouncillor Gale .......... 1⟧"
        ),
        [
            "Marsh & Hext lost 3-2-1 for Bell, Orrell, S K Dhillon against Marsh, Hext abstaining Gale"
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), VOTES)
def test_votes(text: str, lines: list[str]) -> None:
    assert stated("Motion", text) == (text, lines)
