"""Recorded votes as councils print them: heads told or lost, offices for their holders, divisions."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # headed, each above its mover
        (
            "Motion\n\nThat fares be raised by 5% from 1 April.\n\n"
            "⟦Moved by Councillor Gunn, seconded by Councillor Ross⟧\n\n"
            "Amendment\n\nThat fares be left as they are.\n\n"
            "⟦Moved by Councillor Tulloch, seconded by Councillor Sim⟧\n\n"
            "On a vote being taken by a show of hands there voted:-\n\n"
            "⟦For the motion - 2⟧\n\n"
            "⟦For the amendment - 3⟧\n\n"
            "The Panel accordingly ⟦resolved⟧ to leave fares as they are."
        ),
        ["Gunn & Ross lost 2-3-?", "amendment Tulloch & Sim carried 3-2-?"],
    ),
    (  # highland
        (
            "⟦Mr T Pell, seconded by Mrs S Quine, MOVED⟧ that the lease be granted.\n"
            "\n"
            "As an AMENDMENT, ⟦Mr D Rudd, seconded by Ms M Tranter, moved⟧ that the lease be "
            "deferred.\n"
            "\n"
            "On a vote being taken, ⟦the MOTION received 5 votes⟧ and ⟦the AMENDMENT received "
            "3 votes⟧, with ⟦1 abstention⟧, and the MOTION was therefore ⟦CARRIED⟧, the votes "
            "having been cast as follows:-\n"
            "\n"
            "⟦For the Motion:\n"
            "Mrs A Bell, Mr J Marsh, Mr R Orrell, Mr T Pell, Mrs S Quine\n"
            "\n"
            "For the Amendment:\n"
            "Mr D Rudd, Mr E Sloan, Ms M Tranter\n"
            "\n"
            "Abstention:\n"
            "Mr H Upcott⟧"
        ),
        [
            "T Pell & S Quine carried 5-3-1 for A Bell, J Marsh, R Orrell, T Pell, S Quine against D Rudd, E Sloan, M Tranter abstaining H Upcott",
            "amendment D Rudd & M Tranter lost 3-5-1 for D Rudd, E Sloan, M Tranter against A Bell, J Marsh, R Orrell, T Pell, S Quine abstaining H Upcott",
        ],
    ),
    (  # ni columns
        (
            "⟦Proposed by Alderman Quine⟧\n"
            "⟦Seconded by Councillor Nair⟧\n"
            "\n"
            "On a recorded vote, ⟦seven Members voted for the proposal and three against⟧ and "
            "it was accordingly declared ⟦carried⟧.\n"
            "\n"
            "⟦For 7\n"
            "Aldermen Quine and Rudd; Councillors Bell, Marsh, Nair, Sloan and Wray⟧\n"
            "\n"
            "⟦Against 3\n"
            "Alderman Orrell; Councillors Pell and Tranter⟧"
        ),
        [
            "Quine & Nair carried 7-3-? for Quine, Rudd, Bell, Marsh, Nair, Sloan, Wray against Orrell, Pell, Tranter"
        ],
    ),
    (  # stripped lost heads counts
        (
            "⟦It was moved by Councillor Bell and seconded by Councillor Marsh⟧ that the lease "
            "be granted.\n"
            "\n"
            "A recorded vote was taken, with ⟦5 votes for, 3 against and 1 abstention⟧:\n"
            "\n"
            "⟦Councillors Bell, Marsh, Nair, Orrell and Pell\n"
            "\n"
            "Councillors Quine, Rudd and Sloan\n"
            "\n"
            "Councillor Tranter⟧\n"
            "\n"
            "The motion was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 5-3-1 for Bell, Marsh, Nair, Orrell, Pell against Quine, Rudd, Sloan abstaining Tranter"
        ],
    ),
    (  # run on
        (
            "⟦Councillor Bell moved and Councillor Marsh seconded⟧ the motion. Recorded vote: "
            "⟦For the motion: Councillors Bell, Marsh, Nair, Sloan (4)⟧ ⟦Against the motion: "
            "Councillors Orrell, Pell, Rudd (3)⟧ ⟦Abstentions: Councillor Quine (1)⟧ The "
            "motion was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 4-3-1 for Bell, Marsh, Nair, Sloan against Orrell, Pell, Rudd abstaining Quine"
        ],
    ),
    (  # party groups
        (
            "⟦Councillor Bell moved the budget; Councillor Marsh seconded⟧ it.\n"
            "\n"
            "Recorded vote on the budget\n"
            "\n"
            "⟦FOR: Independent Group: Councillors Bell, Marsh, Nair; Liberal Democrat Group: "
            "Councillors Quine and Rudd.⟧ Total 5\n"
            "⟦AGAINST: Labour Group: Councillors Orrell, Pell, Sloan.⟧ Total 3\n"
            "ABSTENTIONS: None\n"
            "\n"
            "The motion was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 5-3-0 for Bell, Marsh, Nair, Quine, Rudd against Orrell, Pell, Sloan"
        ],
    ),
    (  # bracket votes
        (
            "⟦Cllr Bell proposed the lease, seconded by Cllr Marsh⟧. The votes were: ⟦Cllr "
            "Bell (For), Cllr Marsh (For), Cllr Nair (Against), Cllr Orrell (Abstained)⟧. The "
            "proposal was ⟦carried⟧."
        ),
        ["Bell & Marsh carried 2-1-1 for Bell, Marsh against Nair abstaining Orrell"],
    ),
    (  # edinburgh
        (
            "Motion\n"
            "\n"
            "To grant the lease.\n"
            "\n"
            "- ⟦moved by Councillor Bell, seconded by Councillor Marsh⟧\n"
            "\n"
            "Amendment\n"
            "\n"
            "To refuse the lease.\n"
            "\n"
            "- ⟦moved by Councillor Orrell, seconded by Councillor Pell⟧\n"
            "\n"
            "Voting\n"
            "\n"
            "The voting was as follows:\n"
            "\n"
            "⟦For the motion - 3 votes⟧\n"
            "⟦For the amendment - 2 votes⟧\n"
            "\n"
            "(⟦For the motion: Councillors Bell, Marsh and Nair.⟧\n"
            "⟦For the amendment: Councillors Orrell and Pell.⟧)\n"
            "\n"
            "Decision\n"
            "\n"
            "To approve the motion by Councillor Bell."
        ),
        [
            "Bell & Marsh carried 3-2-? for Bell, Marsh, Nair against Orrell, Pell",
            "amendment Orrell & Pell lost 2-3-? for Orrell, Pell against Bell, Marsh, Nair",
        ],
    ),
    (  # fife
        (
            "Motion\n"
            "\n"
            "⟦Councillor Bell, seconded by Councillor Marsh, moved⟧ that the lease be granted.\n"
            "\n"
            "Amendment\n"
            "\n"
            "⟦Councillor Orrell, seconded by Councillor Pell, moved⟧ that the lease be "
            "refused.\n"
            "\n"
            "Roll Call Vote\n"
            "\n"
            "⟦For the Motion - 4 votes\n"
            "\n"
            "Councillors Bell, Marsh, Nair and Quine.⟧\n"
            "\n"
            "⟦For the Amendment - 3 votes\n"
            "\n"
            "Councillors Orrell, Pell and Rudd.⟧\n"
            "\n"
            "Having received a majority of votes, the motion to grant the lease was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 4-3-? for Bell, Marsh, Nair, Quine against Orrell, Pell, Rudd",
            "amendment Orrell & Pell lost 3-4-? for Orrell, Pell, Rudd against Bell, Marsh, Nair, Quine",
        ],
    ),
    (  # welsh stripped
        (
            "⟦Cynigiwyd gan y Cynghorydd Bell and seconded by Councillor Marsh⟧. A recorded "
            "vote was requested:\n"
            "\n"
            "⟦O blaid/For (3): Y Cynghorwyr/Councillors Bell, Marsh, Nair⟧\n"
            "\n"
            "⟦Yn erbyn/Against (2): Councillors Orrell, Pell⟧\n"
            "\n"
            "⟦Ymatal/Abstain (1): Councillor Quine⟧\n"
            "\n"
            "⟦Carried⟧."
        ),
        ["Bell & Marsh carried 3-2-1 for Bell, Marsh, Nair against Orrell, Pell abstaining Quine"],
    ),
    (  # no result colon semicolon
        (
            "⟦Councillor Sloan proposed and Councillor Tranter seconded⟧ the motion in the "
            "report, upon which a recorded vote was held:\n"
            "\n"
            "⟦In favour; Councillors Sloan, Tranter, Upcott and Vickers (4)⟧\n"
            "⟦Against; Councillors Wray and Bell (2)⟧\n"
            "⟦Abstaining; Councillor Marsh (1)⟧"
        ),
        [
            "Sloan & Tranter carried 4-2-1 for Sloan, Tranter, Upcott, Vickers against Wray, Bell abstaining Marsh"
        ],
    ),
    (  # with mayor
        (
            "The ⟦Leader, Councillor Bell, moved and Councillor Marsh seconded⟧ the budget. As "
            "required by law a recorded vote was taken as follows:\n"
            "\n"
            "⟦For (5): The Mayor (Councillor Quine), the Deputy Mayor (Councillor Rudd), "
            "Councillors Bell, Marsh and Nair⟧\n"
            "⟦Against (2): Councillors Orrell and Pell⟧\n"
            "Abstentions (0)\n"
            "\n"
            "The budget ⟦was approved⟧."
        ),
        ["Bell & Marsh carried 5-2-0 for Quine, Rudd, Bell, Marsh, Nair against Orrell, Pell"],
    ),
    (  # number on own line
        (
            "⟦Motion moved by Councillor Bell, seconded by Councillor Marsh⟧.\n"
            "\n"
            "The vote was recorded as follows.\n"
            "\n"
            "⟦For\n"
            "\n"
            "Councillors Bell, Marsh, Nair and Upcott⟧\n"
            "\n"
            "4\n"
            "\n"
            "⟦Against\n"
            "\n"
            "Councillors Orrell and Pell⟧\n"
            "\n"
            "2\n"
            "\n"
            "The motion was ⟦carried⟧."
        ),
        ["Bell & Marsh carried 4-2-? for Bell, Marsh, Nair, Upcott against Orrell, Pell"],
    ),
    (  # mg vote table text
        (
            "⟦Councillor Bell moved and Councillor Marsh seconded⟧ the recommendations.\n"
            "\n"
            "Motion status: ⟦Carried⟧\n"
            "\n"
            "| Vote | Councillors | Count |\n"
            "|---|---|---|\n"
            "| ⟦For | A Bell, J Marsh, P Nair, S Quine and D Rudd⟧ | 5 |\n"
            "| ⟦Against | R Orrell, T Pell and E Sloan⟧ | 3 |\n"
            "| ⟦Abstain | M Tranter⟧ | 1 |\n"
            "| Conflict Of Interests | None | 0 |"
        ),
        [
            "Bell & Marsh carried 5-3-1 for A Bell, J Marsh, P Nair, S Quine, D Rudd against R Orrell, T Pell, E Sloan abstaining M Tranter"
        ],
    ),
    (  # aberdeen
        (
            "The ⟦Convener, Councillor Bell, seconded by Councillor Marsh, moved⟧:-\n"
            "\n"
            "that the Council grant the lease.\n"
            "\n"
            "⟦Councillor Orrell, seconded by Councillor Pell, moved⟧ as an amendment:-\n"
            "\n"
            "that the Council refuse the lease.\n"
            "\n"
            "On a division, there voted:-\n"
            "\n"
            "⟦For the motion  (4)  -  Convener; and Councillors Marsh, Nair and Quine.⟧\n"
            "\n"
            "⟦For the amendment  (5)  -  Councillors Orrell, Pell, Rudd, Sloan and Tranter.⟧\n"
            "\n"
            "⟦Declined to vote  (1)  -  Councillor Upcott.⟧\n"
            "\n"
            "The Council ⟦resolved⟧:-\n"
            "\n"
            "to adopt the amendment."
        ),
        [
            "Bell & Marsh lost 4-5-1 for Bell, Marsh, Nair, Quine against Orrell, Pell, Rudd, Sloan, Tranter abstaining Upcott",
            "amendment Orrell & Pell carried 5-4-1 for Orrell, Pell, Rudd, Sloan, Tranter against Bell, Marsh, Nair, Quine abstaining Upcott",
        ],
    ),
    (  # belfast prose lists
        (
            "⟦Moved by Councillor Bell,\n"
            "Seconded by Councillor Marsh⟧,\n"
            "\n"
            "That the decision be rejected.\n"
            "\n"
            "On a recorded vote, ⟦three Members voted for the amendment and five against⟧ and "
            "it was declared lost.\n"
            "\n"
            "⟦For 3\n"
            "Councillors Bell, Marsh\n"
            "and Nair⟧\n"
            "\n"
            "⟦Against 5\n"
            "The Deputy Lord Mayor\n"
            "(Councillor Quine);\n"
            "Aldermen Orrell and Pell;\n"
            "Councillors Rudd and Sloan⟧"
        ),
        ["Bell & Marsh lost 3-5-? for Bell, Marsh, Nair against Quine, Orrell, Pell, Rudd, Sloan"],
    ),
    (  # stripped two lists no heads
        (
            "⟦Councillor Bell moved, Councillor Marsh seconded⟧, the motion.\n"
            "\n"
            "The names of those voting for and against the motion were as follows:\n"
            "\n"
            "\n"
            "⟦Bell, Marsh, Nair, Quine (4)\n"
            "\n"
            "\n"
            "Orrell, Pell (2)\n"
            "\n"
            "\n"
            "Rudd (1)⟧\n"
            "\n"
            "\n"
            "The motion was therefore ⟦carried⟧.\n"
            "\n"
            "\n"
            "That the lease be granted."
        ),
        [
            "Bell & Marsh carried 4-2-1 for Bell, Marsh, Nair, Quine against Orrell, Pell abstaining Rudd"
        ],
    ),
    (  # parish names short
        (
            "⟦Proposed Cllr Bell, seconded Cllr Marsh⟧ that the lease be granted. Recorded "
            "vote: ⟦Cllrs Bell, Marsh, Nair & Quine in favour⟧; ⟦Cllrs Orrell & Pell against⟧; "
            "⟦Cllr Rudd abstained⟧. ⟦Carried⟧."
        ),
        [
            "Bell & Marsh carried 4-2-1 for Bell, Marsh, Nair, Quine against Orrell, Pell abstaining Rudd"
        ],
    ),
    (  # two motions run on
        (
            "⟦Councillor Bell moved, seconded by Councillor Marsh⟧, that the lease be granted. "
            "⟦Councillor Orrell moved, seconded by Councillor Pell⟧, an amendment that it be "
            "refused. The amendment was put and the names recorded: ⟦For the amendment: "
            "Councillors Orrell, Pell and Quine (3).⟧ ⟦Against: Councillors Bell, Marsh, Nair "
            "and Rudd (4).⟧ The amendment ⟦was lost⟧. The substantive motion was put and the "
            "names recorded: ⟦For: Councillors Bell, Marsh, Nair and Rudd (4).⟧ ⟦Against: "
            "Councillors Orrell, Pell and Quine (3).⟧ The motion was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 4-3-? for Bell, Marsh, Nair, Rudd against Orrell, Pell, Quine",
            "amendment Orrell & Pell lost 3-4-? for Orrell, Pell, Quine against Bell, Marsh, Nair, Rudd",
        ],
    ),
    (  # sederunt roll call
        (
            "⟦Councillor Bell, seconded by Councillor Marsh, moved⟧ that the lease be granted. "
            "⟦Councillor Orrell, seconded by Councillor Pell, moved⟧ as an amendment that it "
            "be refused. On a vote being taken by roll call, ⟦Councillors Bell, Marsh and Nair "
            "voted for the motion⟧, and ⟦Councillors Orrell, Pell, Quine and Rudd voted for "
            "the amendment⟧. The amendment was declared ⟦carried⟧."
        ),
        [
            "Bell & Marsh lost 3-4-? for Bell, Marsh, Nair against Orrell, Pell, Quine, Rudd",
            "amendment Orrell & Pell carried 4-3-? for Orrell, Pell, Quine, Rudd against Bell, Marsh, Nair",
        ],
    ),
    (  # borders
        (
            "⟦Councillor Bell, seconded by Councillor Marsh, moved⟧ approval of the "
            "recommendations. ⟦Councillor Orrell, seconded by Councillor Pell, moved⟧ as an "
            "amendment that a decision be deferred.\n"
            "\n"
            "On a show of hands Members voted as follows:-\n"
            "⟦Motion by Councillor Bell - 6 votes⟧\n"
            "⟦Amendment by Councillor Orrell - 4 votes⟧\n"
            "The Motion was accordingly ⟦carried⟧."
        ),
        ["Bell & Marsh carried 6-4-?", "amendment Orrell & Pell lost 4-6-?"],
    ),
    (  # yes no
        (
            "⟦Councillor Bell moved the recommendation, Councillor Marsh seconded⟧.\n"
            "\n"
            "⟦Bell – Yes\n"
            "Marsh – Yes\n"
            "Nair – No\n"
            "Orrell – Abstain⟧\n"
            "\n"
            "⟦It was agreed⟧ ⟦by 2 votes to 1 with 1 abstention⟧."
        ),
        ["Bell & Marsh carried 2-1-1 for Bell, Marsh against Nair abstaining Orrell"],
    ),
    (  # leading number
        (
            "⟦Moved by Councillor Bell and seconded by Councillor Marsh⟧. Votes cast were:\n"
            "\n"
            "⟦4 For: Councillors Bell, Marsh, Nair, Quine⟧\n"
            "⟦2 Against: Councillors Orrell, Pell⟧\n"
            "⟦1 Abstention: Councillor Rudd⟧\n"
            "\n"
            "⟦CARRIED⟧"
        ),
        [
            "Bell & Marsh carried 4-2-1 for Bell, Marsh, Nair, Quine against Orrell, Pell abstaining Rudd"
        ],
    ),
    (  # neg none
        (
            "Councillor Marsh spoke for the lease and Councillor Orrell against. Councillor "
            "Bell said that the case for: jobs; the case against: noise. No vote was taken. "
            "The report was noted."
        ),
        [],
    ),
    (  # neg interest
        (
            "Councillors Bell and Marsh declared an interest and did not vote. The fees for: "
            "Adults £5, Children £2 were noted."
        ),
        [],
    ),
    (  # lost heads blocks
        (
            "⟦Councillor Bell moved and Councillor Marsh seconded⟧ the amendment.\n"
            "\n"
            "\n"
            "A recorded vote was requested on the amendment, the result of which was:\n"
            "\n"
            "\n"
            "\n"
            "\n"
            "⟦Councillors Bell, Marsh and Nair\n"
            "\n"
            "\n"
            "\n"
            "\n"
            "Councillors Orrell, Pell, Quine and Rudd\n"
            "\n"
            "\n"
            "\n"
            "\n"
            "Councillor Sloan⟧\n"
            "\n"
            "\n"
            "The amendment ⟦was lost⟧."
        ),
        [
            "amendment Bell & Marsh lost 3-4-1 for Bell, Marsh, Nair against Orrell, Pell, Quine, Rudd abstaining Sloan"
        ],
    ),
    (  # s ayrshire two amendments
        (
            "⟦Councillor Bell, seconded by Councillor Marsh, moved⟧ approval of the report.\n"
            "\n"
            "By way of amendment, ⟦Councillor Orrell, seconded by Councillor Pell, moved⟧ "
            "refusal of the report.\n"
            "\n"
            "On a vote being taken by a roll call, ⟦three Members voted for the Amendment "
            "(Councillors Orrell, Pell and Quine)⟧ and ⟦five for the Motion (Councillors Bell, "
            "Marsh, Nair, Rudd and Sloan)⟧, which was accordingly declared to be carried."
        ),
        [
            "Bell & Marsh carried 5-3-? for Bell, Marsh, Nair, Rudd, Sloan against Orrell, Pell, Quine",
            "amendment Orrell & Pell lost 3-5-? for Orrell, Pell, Quine against Bell, Marsh, Nair, Rudd, Sloan",
        ],
    ),
    (  # ni causeway
        (
            "⟦Proposed by Alderman Quine\n"
            "Seconded by Councillor Bell⟧\n"
            "\n"
            "- That Committee recommends that Council approve the lease.\n"
            "\n"
            "The Chair put the motion to the Committee to vote.\n"
            "⟦5 Members voted For, 2 Members voted Against, 1 Member Abstained⟧.\n"
            "The Chair declared the motion ⟦carried⟧.\n"
            "\n"
            "Recorded Vote Table\n"
            "⟦For (5)\n"
            "Alderman\n"
            "Quine, Rudd\n"
            "Councillor\n"
            "Bell, Marsh, Nair\n"
            "Against (2)\n"
            "Councillor\n"
            "Orrell, Pell\n"
            "Abstained (1)\n"
            "Councillor\n"
            "Sloan⟧"
        ),
        [
            "Quine & Bell carried 5-2-1 for Quine, Rudd, Bell, Marsh, Nair against Orrell, Pell abstaining Sloan"
        ],
    ),
    (  # numbered list names
        (
            "⟦Moved by Councillor Bell and seconded by Councillor Marsh⟧.\n"
            "\n"
            "⟦The following Councillors voted in favour of the motion:-\n"
            "\n"
            "1. Councillor A Bell\n"
            "2. Councillor J Marsh\n"
            "3. Councillor P Nair⟧\n"
            "\n"
            "⟦The following Councillors voted against the motion:-\n"
            "\n"
            "1. Councillor R Orrell\n"
            "2. Councillor T Pell⟧\n"
            "\n"
            "⟦RESOLVED⟧ – That the lease be granted."
        ),
        ["A Bell & J Marsh carried 3-2-? for A Bell, J Marsh, P Nair against R Orrell, T Pell"],
    ),
    (  # runon stripped no colon
        (
            "⟦Councillor Bell moved and Councillor Marsh seconded⟧ that the lease be granted. "
            "In accordance with the rules a recorded vote was taken. ⟦For the motion "
            "Councillors Bell, Marsh, Nair and Quine.⟧ ⟦Against the motion Councillors Orrell "
            "and Pell.⟧ ⟦Abstentions Councillor Rudd.⟧ The motion was ⟦carried⟧."
        ),
        [
            "Bell & Marsh carried 4-2-1 for Bell, Marsh, Nair, Quine against Orrell, Pell abstaining Rudd"
        ],
    ),
    (  # neg speakers
        (
            "⟦Moved by Councillor Bell, seconded by Councillor Marsh⟧. The following spoke "
            "for: Councillors Nair and Quine; against: Councillors Orrell and Pell. The motion "
            "was ⟦carried⟧ on a show of hands."
        ),
        ["Bell & Marsh carried"],
    ),
    (  # neg register
        (
            "Public speakers: For: Mr Alan Grove and Mrs Joy Pike. Against: Mr Keith Stone. "
            "⟦Councillor Bell moved, Councillor Marsh seconded⟧ that permission be granted. "
            "⟦RESOLVED⟧: That permission be granted."
        ),
        ["Bell & Marsh carried"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_recorded_votes(text: str, lines: list[str]) -> None:
    assert stated("Motion", text) == (text, lines)
