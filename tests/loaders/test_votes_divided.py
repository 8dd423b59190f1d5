"""Votes and divisions: which motion or amendment they belong to, and who voted how."""

from __future__ import annotations

import pytest
from stated import PAGE, stated

ROLL = PAGE.replace(
    "Items\n",
    "Present: Councillors Wendy Bell (Chair), Joseph Marsh (Vice-Chair), Ravi Nair, Ruth Orrell, "
    "Tom Pell, Ada Quine, Dev Rudd, Eve Sloan and Gus Tranter\n\nItems\n",
)
CHAIR = PAGE.replace(
    "Items\n",
    "Present: Lady Tranter (Chair), Mrs Bell, Mr Pell, Mrs Quine, Mr Rudd, Cllr Marsh, Prof Nair"
    "\n\nItems\n",
)

CASES: list[tuple[str, str, list[str]]] = [
    (  # sct slash
        PAGE,
        (
            "⟦Councillor Pell, seconded by Councillor Quine, moved⟧ that the lease be granted.\n\n"
            "As an amendment, ⟦Councillor Rudd, seconded by Councillor Sloan, moved⟧ that the "
            "lease be refused.\n\n"
            "On a vote: ⟦Motion - Bell, Pell, Quine (3)⟧ / ⟦Amendment - Rudd, Sloan (2).⟧ The "
            "motion ⟦became the finding⟧ of the Panel."
        ),
        [
            "Pell & Quine carried 3-2-? for Bell, Pell, Quine against Rudd, Sloan",
            "amendment Rudd & Sloan lost 2-3-? for Rudd, Sloan against Bell, Pell, Quine",
        ],
    ),
    (  # sct two cols
        PAGE,
        (
            "⟦Motion by Councillor Pell, seconded by Councillor Quine⟧, to grant the lease.\n\n"
            "⟦Amendment by Councillor Rudd, seconded by Councillor Sloan⟧, to refuse it.\n\n"
            "On a roll call vote, Members voted as follows:-\n\n"
            "⟦For the Motion (3)          For the Amendment (2)\nCouncillor Bell             "
            "Councillor Rudd\nCouncillor Pell             Councillor Sloan\nCouncillor Quine⟧\n\n"
            "The Motion was accordingly ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 3-2-? for Bell, Pell, Quine against Rudd, Sloan",
            "amendment Rudd & Sloan lost 2-3-? for Rudd, Sloan against Bell, Pell, Quine",
        ],
    ),
    (  # sct tie casting
        PAGE,
        (
            "⟦Councillor Pell moved, seconded by Councillor Quine⟧, that the lease be granted.\n\n"
            "⟦Councillor Rudd moved as an amendment, seconded by Councillor Sloan⟧, that it be "
            "refused.\n\n"
            "⟦For the Motion (2): Councillors Pell and Quine⟧\n⟦For the Amendment (2): "
            "Councillors Rudd and Sloan⟧\n\n"
            "There being an equality of votes, the Convener used her ⟦casting vote in favour of "
            "the Amendment⟧, which became the decision."
        ),
        [
            "Pell & Quine lost 2-2-? for Pell, Quine against Rudd, Sloan",
            "amendment Rudd & Sloan carried 2-2-? for Rudd, Sloan against Pell, Quine",
        ],
    ),
    (  # sct amend first
        PAGE,
        (
            "⟦Councillor Pell, seconded by Councillor Quine, moved⟧ approval.\n\n"
            "⟦Councillor Rudd, seconded by Councillor Sloan, moved⟧ refusal as an amendment.\n\n"
            "⟦For the amendment: Councillors Rudd, Sloan and Tranter (3).⟧ ⟦For the motion: "
            "Councillors Bell, Marsh, Pell and Quine (4).⟧ The motion was ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 4-3-? for Bell, Marsh, Pell, Quine against Rudd, Sloan, Tranter",
            "amendment Rudd & Sloan lost 3-4-? for Rudd, Sloan, Tranter against Bell, Marsh, Pell, Quine",
        ],
    ),
    (  # put no mover
        PAGE,
        (
            "The recommendation was then put.\n\n"
            "⟦For: Councillors Bell, Marsh, Nair and Pell (4)⟧\n⟦Against: Councillors Orrell and "
            "Rudd (2)⟧\n⟦Abstained: Councillor Sloan (1)⟧\n\n"
            "The recommendation was ⟦carried⟧."
        ),
        [
            "- carried 4-2-1 for Bell, Marsh, Nair, Pell against Orrell, Rudd abstaining Sloan",
        ],
    ),
    (  # fell no seconder
        PAGE,
        (
            "⟦Councillor Pell moved and Councillor Quine seconded⟧ that the lease be granted. "
            "⟦Councillor Rudd moved⟧ an amendment to defer, which ⟦fell⟧ for want of a seconder. "
            "On being put to the vote there were ⟦4 for and 2 against⟧, ⟦Councillors Orrell and "
            "Rudd voting against⟧."
        ),
        [
            "Pell & Quine carried 4-2-? against Orrell, Rudd",
            "amendment Rudd lost",
        ],
    ),
    (  # chair voting
        CHAIR,
        (
            "On a division ⟦the motion of Mr Pell, seconded by Mrs Quine⟧, was ⟦CARRIED⟧, ⟦Mrs "
            "Bell, Cllr Marsh, Prof Nair and the Chair voting for (4) and Mr Rudd against (1)⟧."
        ),
        [
            "Pell & Quine carried 4-1-? for Bell, Marsh, Nair, Tranter against Rudd",
        ],
    ),
    (  # how voted
        PAGE,
        (
            "⟦Proposed by Cllr Pell, seconded by Cllr Quine⟧: that the lease be granted. "
            "⟦Agreed⟧. How they voted: ⟦4 for⟧, ⟦Cllr Sloan abstained⟧."
        ),
        [
            "Pell & Quine carried 4-?-1 abstaining Sloan",
        ],
    ),
    (  # mgov rv table
        PAGE,
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Quine⟧.\n\n"
            "Recorded Vote\n\n"
            "Title\tType\tRecorded Vote text\tResult\nCorn Hall lease\tMotion\t\t⟦Carried⟧\n\n"
            "⟦Councillor Wendy Bell\tFor\nCouncillor Joseph Marsh\tFor\nCouncillor Tom "
            "Pell\tFor\nCouncillor Ruth Orrell\tAgainst\nCouncillor Eve Sloan\tAbstain⟧\n"
        ),
        [
            "Tom Pell & Quine carried 3-1-1 for Wendy Bell, Joseph Marsh, Tom Pell against Ruth Orrell abstaining Eve Sloan",
        ],
    ),
    (  # amend then motion
        PAGE,
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Quine⟧ that the lease "
            "be granted.\n\n"
            "⟦An amendment was moved by Councillor Rudd and seconded by Councillor Sloan⟧.\n\n"
            "A recorded vote was taken on the amendment:\n⟦For the amendment: Councillors Rudd "
            "and Sloan (2)⟧\n⟦Against the amendment: Councillors Bell, Marsh, Pell and Quine "
            "(4)⟧\nThe amendment ⟦was lost⟧.\n\n"
            "A recorded vote was then taken on the substantive motion:\n⟦For: Councillors Bell, "
            "Marsh, Pell, Quine (4)⟧\n⟦Against: Councillor Rudd (1)⟧\n⟦Abstained: Councillor Sloan "
            "(1)⟧\nThe motion was ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 4-1-1 for Bell, Marsh, Pell, Quine against Rudd abstaining Sloan",
            "amendment Rudd & Sloan lost 2-4-? for Rudd, Sloan against Bell, Marsh, Pell, Quine",
        ],
    ),
    (  # amend none mover
        PAGE,
        (
            "The Motion ⟦was proposed by Councillor Pell and seconded by Councillor Quine⟧.\n\n"
            "⟦On the amendment⟧: ⟦Ayes - Rudd, Sloan;⟧ ⟦Noes - Bell, Marsh, Pell.⟧ ⟦Lost⟧.\nOn "
            "the motion: ⟦Ayes - Bell, Marsh, Pell;⟧ ⟦Noes - Rudd, Sloan.⟧ ⟦Carried⟧."
        ),
        [
            "Pell & Quine carried 3-2-? for Bell, Marsh, Pell against Rudd, Sloan",
            "amendment - lost 2-3-? for Rudd, Sloan against Bell, Marsh, Pell",
        ],
    ),
    (  # names before
        PAGE,
        (
            "⟦Cllrs Bell, Marsh and Pell were in favour⟧, ⟦Cllrs Rudd and Sloan were opposed⟧ "
            "and ⟦Cllr Tranter did not vote⟧, so the proposal (⟦moved Cllr Pell, seconded Cllr "
            "Marsh⟧) was ⟦carried⟧."
        ),
        [
            "Pell & Marsh carried 3-2-1 for Bell, Marsh, Pell against Rudd, Sloan abstaining Tranter",
        ],
    ),
    (  # with exception
        PAGE,
        (
            "⟦Proposed by Cllr Pell, seconded by Cllr Marsh⟧ ⟦and agreed⟧ with ⟦Cllr Rudd voting "
            "against⟧ and ⟦Cllrs Sloan and Tranter abstaining⟧."
        ),
        [
            "Pell & Marsh carried ?-1-2 against Rudd abstaining Sloan, Tranter",
        ],
    ),
    (  # welsh bilingual
        PAGE,
        (
            "⟦Cynigiwyd gan y Cynghorydd Pell ac eiliwyd gan y Cynghorydd Quine⟧.\n\n"
            "O blaid / ⟦For: Cynghorwyr Bell, Marsh, Pell, Quine (4)⟧\nYn erbyn / ⟦Against: "
            "Cynghorwyr Rudd, Sloan (2)⟧\nYmatal / ⟦Abstained: Cynghorydd Tranter (1)⟧\n\n"
            "Pasiwyd y cynnig / The motion was ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 4-2-1 for Bell, Marsh, Pell, Quine against Rudd, Sloan abstaining Tranter",
        ],
    ),
    (  # ni columns
        PAGE,
        (
            "⟦Proposed by Councillor Pell, seconded by Alderman Quine⟧, that the lease be "
            "granted.\n\n"
            "On the proposal being put to the meeting and voted upon, with ⟦3 voting for, 2 "
            "against, 1 abstention⟧, 1 absent, it was declared ⟦carried⟧. The voting was as "
            "follows:\n\n"
            "FOR (3)\n⟦AGAINST (2)⟧\n⟦ABSTAINED (1)⟧\nABSENT (1)\nAlderman Quine\nAlderman "
            "Orrell\nCouncillor Sloan\nCouncillor Tranter\nCouncillor Bell\nCouncillor "
            "Rudd\nCouncillor Pell\n"
        ),
        [
            "Pell & Quine carried 3-2-1",
        ],
    ),
    (  # one per line heads
        PAGE,
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Quine⟧.\n\n"
            "⟦FOR\nWendy Bell\nJoseph Marsh\nTom Pell⟧\n\n"
            "⟦AGAINST\nRuth Orrell\nDev Rudd⟧\n\n"
            "ABSTENTIONS\nNone\n\n"
            "The motion was declared ⟦carried⟧."
        ),
        [
            "Tom Pell & Quine carried 3-2-0 for Wendy Bell, Joseph Marsh, Tom Pell against Ruth Orrell, Dev Rudd",
        ],
    ),
    (  # count before paragraph
        PAGE,
        (
            "⟦It was proposed by Councillor Pell and seconded by Councillor Quine⟧ that the "
            "lease be granted. Following a recorded vote with ⟦3 Members voting for (Bell, "
            "Marsh, Pell⟧), ⟦2 against (Orrell, Rudd⟧) and ⟦1 abstaining (Sloan⟧), the motion "
            "was declared ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 3-2-1 for Bell, Marsh, Pell against Orrell, Rudd abstaining Sloan",
        ],
    ),
    (  # requested recorded after
        PAGE,
        (
            "⟦Moved Councillor Pell, seconded Councillor Quine⟧ and ⟦carried⟧ ⟦by 5 votes to 2⟧. "
            "In accordance with Standing Order 16.5 ⟦Councillors Orrell and Rudd asked that "
            "their names be recorded as having voted against⟧."
        ),
        [
            "Pell & Quine carried 5-2-? against Orrell, Rudd",
        ],
    ),
    (  # casting
        PAGE,
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Quine⟧. ⟦3 voted for (Councillors "
            "Bell, Pell, Quine⟧) and ⟦3 against (Councillors Orrell, Rudd, Sloan⟧). The Chair, "
            "Councillor Bell, exercised her casting vote for the motion, which was ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 3-3-? for Bell, Pell, Quine against Orrell, Rudd, Sloan",
        ],
    ),
    (  # short roll
        ROLL,
        (
            "⟦Moved by Cllr Pell, seconded by Cllr Quine⟧.\n⟦For: Bell, Marsh, Pell, Quine.⟧ "
            "⟦Against: Rudd, Sloan.⟧ ⟦Abstain: Tranter.⟧ ⟦Carried⟧."
        ),
        [
            "Tom Pell & Ada Quine carried 4-2-1 for Wendy Bell, Joseph Marsh, Tom Pell, Ada Quine against Dev Rudd, Eve Sloan abstaining Gus Tranter",
        ],
    ),
    (  # two amendments
        PAGE,
        (
            "⟦Councillor Pell, seconded by Councillor Quine, moved⟧ the budget.\n\n"
            "Amendment 1, ⟦moved by Councillor Rudd, seconded by Councillor Sloan⟧. ⟦For: Rudd, "
            "Sloan (2).⟧ ⟦Against: Bell, Marsh, Pell, Quine (4).⟧ ⟦Lost⟧.\n\n"
            "Amendment 2, ⟦moved by Councillor Tranter, seconded by Councillor Orrell⟧. ⟦For: "
            "Bell, Orrell, Tranter, Marsh (4).⟧ ⟦Against: Rudd, Sloan (2).⟧ ⟦Carried⟧.\n\n"
            "Substantive motion. ⟦For: Bell, Marsh, Orrell, Pell, Quine, Tranter (6).⟧ ⟦Against: "
            "Rudd, Sloan (2).⟧ ⟦Carried⟧."
        ),
        [
            "Pell & Quine carried 6-2-? for Bell, Marsh, Orrell, Pell, Quine, Tranter against Rudd, Sloan",
            "amendment Rudd & Sloan lost 2-4-? for Rudd, Sloan against Bell, Marsh, Pell, Quine",
            "amendment Tranter & Orrell carried 4-2-? for Bell, Orrell, Tranter, Marsh against Rudd, Sloan",
        ],
    ),
    (  # stripped labels
        PAGE,
        (
            "⟦Councillor Pell proposed that the lease be granted, and this was seconded by "
            "Councillor Quine⟧. A recorded vote was requested, the results of which were as "
            "follows ⟦Councillors Bell, Marsh, Pell and Quine (4) Councillors Orrell and Rudd "
            "(2) Councillor Sloan (1)⟧ The motion was ⟦carried⟧"
        ),
        [
            "Pell & Quine carried 4-2-1 for Bell, Marsh, Pell, Quine against Orrell, Rudd abstaining Sloan",
        ],
    ),
    (  # page head split
        PAGE,
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Quine⟧.\n\n"
            "⟦For: Councillors Bell, Marsh, Nair,\n\n"
            "Ditches Panel 3 June 2031\nPage 7\n\n"
            "Pell and Quine (5)⟧\n⟦Against: Councillors Orrell and Rudd (2)⟧\n\n"
            "The motion was ⟦carried⟧."
        ),
        [
            "Pell & Quine carried 5-2-? for Bell, Marsh, Nair, Pell, Quine against Orrell, Rudd",
        ],
    ),
    (  # unanimous all
        PAGE,
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Quine⟧ and ⟦carried⟧ unanimously "
            "(⟦Bell, Marsh, Pell and Quine voting in favour⟧; ⟦none against⟧)."
        ),
        [
            "Pell & Quine carried 4-0-? for Bell, Marsh, Pell, Quine",
        ],
    ),
    (  # sct paragraph
        PAGE,
        (
            "⟦Councillor Marr, seconded by Councillor Neil, moved⟧ the officer's recommendation. "
            "⟦Councillor Orr, seconded by Councillor Pirie, moved⟧ that it be rejected. On a "
            "division ⟦Councillors Marr, Neil and Rae voted for the motion⟧ and ⟦Councillors Orr "
            "and Pirie voted for the amendment⟧. The motion was ⟦carried by 3 votes to 2⟧."
        ),
        [
            "Marr & Neil carried 3-2-? for Marr, Neil, Rae against Orr, Pirie",
            "amendment Orr & Pirie lost 2-3-? for Orr, Pirie against Marr, Neil, Rae",
        ],
    ),
    (  # sct casting provost
        PAGE,
        (
            "Motion\n⟦Councillor Marr, seconded by Councillor Neil, moved⟧ approval.\n\n"
            "Amendment\n⟦Councillor Orr, seconded by Councillor Pirie, moved⟧ refusal.\n\n"
            "Members voted as follows:\n⟦Motion: Councillors Marr and Neil (2)⟧\n⟦Amendment: "
            "Councillors Orr and Pirie (2)⟧\n\n"
            "The vote being tied, the Provost gave her ⟦casting vote for the motion⟧."
        ),
        [
            "Marr & Neil carried 2-2-? for Marr, Neil against Orr, Pirie",
            "amendment Orr & Pirie lost 2-2-? for Orr, Pirie against Marr, Neil",
        ],
    ),
    (  # withdrawn then vote
        PAGE,
        (
            "⟦Councillor Lamb moved, and Councillor Moss seconded⟧, that the toll be kept. "
            "⟦Councillor Nunn moved an amendment, seconded by Councillor Pike, but the amendment "
            "was withdrawn⟧. The vote on the toll was: ⟦for, Councillors Lamb, Moss and Nunn;⟧ "
            "⟦against, Councillor Pike;⟧ ⟦abstaining, Councillor Reid.⟧"
        ),
        [
            "Lamb & Moss carried 3-1-1 for Lamb, Moss, Nunn against Pike abstaining Reid",
            "amendment Nunn & Pike withdrawn",
        ],
    ),
    (  # unseconded first
        PAGE,
        (
            "⟦Councillor Nunn proposed⟧ that the matter be put off but there ⟦was no seconder⟧. "
            "⟦It was then proposed by Councillor Lamb and seconded by Councillor Moss⟧ that the "
            "toll be kept.\n\n"
            "⟦Those voting for: Lamb, Moss, Reid (3).⟧ ⟦Those voting against: Nunn (1).⟧"
        ),
        [
            "Lamb & Moss carried 3-1-? for Lamb, Moss, Reid against Nunn",
            "Nunn lost",
        ],
    ),
    (  # three cols
        PAGE,
        (
            "The motion, ⟦moved by Councillor Bell and seconded by Councillor Marsh⟧, was put to "
            "a named vote.\n\n"
            "⟦For               Against           Abstained\nCllr Bell         Cllr Orrell       "
            "Cllr Pell\nCllr Marsh        Cllr Rudd\nCllr Nair⟧\n\n"
            "⟦Carried 3-2-1⟧."
        ),
        [
            "Bell & Marsh carried 3-2-1 for Bell, Marsh, Nair against Orrell, Rudd abstaining Pell",
        ],
    ),
    (  # line each dash
        PAGE,
        (
            "⟦Moved Cllr Bell, seconded Cllr Marsh⟧.\n⟦Cllr Bell - for\nCllr Marsh - for\nCllr Nair "
            "- for\nCllr Orrell - against⟧\n⟦Cllr Pell - abstained⟧\nMotion ⟦carried⟧"
        ),
        [
            "Bell & Marsh carried 3-1-1 for Bell, Marsh, Nair against Orrell abstaining Pell",
        ],
    ),
    (  # parish named
        PAGE,
        (
            "⟦Cllr Bell proposed and Cllr Marsh seconded⟧ that the precept be £12,000. Vote: ⟦4 "
            "in favour, 2 against (Cllrs Orrell and Rudd⟧), ⟦1 abstention (Cllr Sloan⟧). "
            "⟦Resolved⟧."
        ),
        [
            "Bell & Marsh carried 4-2-1 against Orrell, Rudd abstaining Sloan",
        ],
    ),
    (  # parish sentence
        PAGE,
        (
            "⟦Proposed Cllr Bell, seconded Cllr Marsh⟧. ⟦Cllrs Bell, Marsh and Nair voted in "
            "favour⟧, ⟦Cllr Orrell voted against⟧ and ⟦Cllr Pell abstained⟧. Motion ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 3-1-1 for Bell, Marsh, Nair against Orrell abstaining Pell",
        ],
    ),
    (  # ni recorded
        PAGE,
        (
            "⟦Proposed by Alderman Quine\nSeconded by Councillor Nair⟧\n\n"
            "The proposal was put to the meeting by way of a recorded vote, ⟦4 Members voting in "
            "favour, 2 against and 1 abstaining.\n\n"
            "For: Aldermen Quine, Tate; Councillors Nair, Wray\nAgainst: Councillors Orrell, "
            "Rudd\nAbstained: Councillor Sloan⟧\n\n"
            "The proposal was declared ⟦carried⟧."
        ),
        [
            "Quine & Nair carried 4-2-1 for Quine, Tate, Nair, Wray against Orrell, Rudd abstaining Sloan",
        ],
    ),
    (  # welsh english
        PAGE,
        (
            "⟦It was proposed by Councillor Bevan and seconded by Councillor Hughes⟧ that the "
            "plan be adopted. Pleidlais gofrestredig / Recorded vote:\n\n"
            "⟦O blaid: Y Cynghorwyr Bevan, Hughes, Morgan⟧\n⟦Yn erbyn: Y Cynghorydd "
            "Price⟧\n⟦Ymatal: Y Cynghorydd Rees⟧\n\n"
            "The plan ⟦was adopted⟧."
        ),
        [
            "Bevan & Hughes carried 3-1-1 for Bevan, Hughes, Morgan against Price abstaining Rees",
        ],
    ),
    (  # amend vote then sub run
        PAGE,
        (
            "⟦Councillor Bell moved and Councillor Marsh seconded⟧ the recommendations. "
            "⟦Councillor Orrell moved and Councillor Rudd seconded⟧ an amendment. Voting on the "
            "amendment was: ⟦For 2 (Orrell, Rudd⟧); ⟦Against 3 (Bell, Marsh, Nair⟧). The "
            "amendment ⟦fell⟧. Voting on the recommendations was: ⟦For 3 (Bell, Marsh, Nair⟧); "
            "⟦Against 1 (Orrell⟧); ⟦Abstentions 1 (Rudd⟧). The recommendations were ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 3-1-1 for Bell, Marsh, Nair against Orrell abstaining Rudd",
            "amendment Orrell & Rudd lost 2-3-? for Orrell, Rudd against Bell, Marsh, Nair",
        ],
    ),
    (  # amendment became
        PAGE,
        (
            "⟦Councillor Bell moved, seconded by Councillor Marsh⟧, that the scheme stand. ⟦An "
            "amendment by Councillor Orrell, seconded by Councillor Rudd⟧, was ⟦CARRIED⟧ on a "
            "recorded vote (⟦For: Councillors Nair, Orrell, Rudd;⟧ ⟦Against: Councillors Bell, "
            "Marsh⟧). The amended motion was then ⟦CARRIED⟧ unanimously."
        ),
        [
            "Bell & Marsh carried",
            "amendment Orrell & Rudd carried 3-2-? for Nair, Orrell, Rudd against Bell, Marsh",
        ],
    ),
    (  # put no mover 2
        PAGE,
        (
            "⟦An amendment that it be deferred, moved by Cllr Orrell and seconded by Cllr Rudd⟧, "
            "⟦was lost⟧ ⟦by 2 votes to 4⟧.\nThe officer's recommendation was put to the "
            "vote.\n⟦Ayes: Cllrs Bell, Marsh, Nair, Pell (4)⟧\n⟦Noes: Cllrs Orrell, Rudd (2)⟧\nThe "
            "application ⟦was approved⟧."
        ),
        [
            "- carried 4-2-? for Bell, Marsh, Nair, Pell against Orrell, Rudd",
            "amendment Orrell & Rudd lost 2-4-?",
        ],
    ),
    (  # stripped three rows
        PAGE,
        (
            "⟦Councillor Bell moved, Councillor Marsh seconded⟧. The names of those voting were "
            "taken as follows: ⟦Councillors Bell, Marsh and Nair (3) Councillors Orrell and Pell "
            "(2).⟧ The motion was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 3-2-? for Bell, Marsh, Nair against Orrell, Pell",
        ],
    ),
    (  # request 5 members
        PAGE,
        (
            "⟦Moved by Councillor Bell and seconded by Councillor Marsh⟧. At the request of five "
            "Members voting was recorded: ⟦3 for (Councillors Bell, Marsh, Nair⟧), ⟦1 against "
            "(Councillor Orrell⟧), ⟦nil abstentions⟧. Motion ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 3-1-0 for Bell, Marsh, Nair against Orrell",
        ],
    ),
    (  # dissent
        PAGE,
        (
            "⟦RESOLVED⟧, ⟦on the motion of Councillor Bell, seconded by Councillor Marsh⟧, "
            "⟦Councillors Orrell and Pell dissenting⟧: That the lease be granted."
        ),
        [
            "Bell & Marsh carried ?-2-? against Orrell, Pell",
        ],
    ),
    (  # neg spoke
        PAGE,
        (
            "⟦Councillor Bell moved and Councillor Marsh seconded⟧ that the lease be granted. "
            "Councillor Orrell was in favour, Councillor Pell was against. The motion was "
            "⟦carried⟧ ⟦by 5 votes to 2⟧."
        ),
        [
            "Bell & Marsh carried 5-2-?",
        ],
    ),
    (  # neg interest
        PAGE,
        (
            "Councillor Pell declared an interest and did not vote. ⟦Moved by Councillor Bell, "
            "seconded by Councillor Marsh⟧ and ⟦carried⟧, ⟦6 for and none against⟧."
        ),
        [
            "Bell & Marsh carried 6-0-?",
        ],
    ),
]


@pytest.mark.parametrize(("head", "text", "lines"), CASES)
def test_votes_divided(head: str, text: str, lines: list[str]) -> None:
    assert stated("Motion", text, head) == (text, lines)
