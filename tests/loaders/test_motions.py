"""Motions and amendments: movers, seconders, results, counted and named votes."""

from __future__ import annotations

import pytest
from stated import stated

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Motion

MOTIONS: list[tuple[str, list[str]]] = [
    # moved and seconded, resolved
    (
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Orrell⟧, and\n\n"
            "⟦RESOLVED⟧: That the lease be approved."
        ),
        ["Pell & Orrell carried"],
    ),
    # it was moved by
    (
        (
            "⟦It was moved by Councillor Pell, seconded by Councillor Orrell⟧ and ⟦RESOLVED⟧ "
            "that the lease be approved."
        ),
        ["Pell & Orrell carried"],
    ),
    # A moved and B seconded
    (
        (
            "⟦Councillor Pell moved and Councillor Orrell seconded⟧ that the lease be let. The "
            "motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried"],
    ),
    # two sentences
    (
        (
            "⟦Councillor Pell moved the recommendation. Councillor Orrell seconded⟧ the "
            "motion. The motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried"],
    ),
    # proposed
    (
        (
            "⟦Councillor Pell proposed, and Councillor Orrell seconded⟧, that the lease be "
            "let. This ⟦was agreed⟧."
        ),
        ["Pell & Orrell carried"],
    ),
    # labels
    (
        (
            "⟦Proposed by: Councillor Pell   Seconded by: Councillor Orrell⟧\n\n"
            "⟦RESOLVED⟧: That the lease be approved."
        ),
        ["Pell & Orrell carried"],
    ),
    # lost
    (
        (
            "⟦Councillor Pell moved, seconded by Councillor Orrell⟧, that the lease be "
            "refused. On being put to the vote, the motion ⟦was lost⟧."
        ),
        ["Pell & Orrell lost"],
    ),
    # withdrawn
    (
        (
            "⟦Councillor Pell moved, seconded by Councillor Orrell⟧, that the lease be let. "
            "The ⟦motion was withdrawn⟧."
        ),
        ["Pell & Orrell withdrawn"],
    ),
    # no seconder
    (
        (
            "⟦Councillor Pell moved⟧ that the lease be refused. There ⟦was no seconder⟧ and "
            "the motion fell."
        ),
        ["Pell lost"],
    ),
    # an amendment lost
    (
        (
            "⟦An amendment was moved by Councillor Pell, seconded by Councillor Orrell⟧, to "
            "add a break clause. The amendment ⟦was lost⟧."
        ),
        ["amendment Pell & Orrell lost"],
    ),
    # an amendment carried
    (
        (
            "⟦An amendment was moved by Councillor Pell, seconded by Councillor Orrell⟧, to "
            "add a break clause. On being put to the vote the amendment was ⟦carried⟧."
        ),
        ["amendment Pell & Orrell carried"],
    ),
    # counted
    (
        (
            "⟦Moved by Councillor Pell, seconded by Councillor Orrell⟧, and ⟦carried⟧ ⟦by 9 "
            "votes to 4⟧."
        ),
        ["Pell & Orrell carried 9-4-?"],
    ),
    # counted with abstentions
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be approved. The motion was ⟦carried⟧ ⟦by 9 votes to 4 with 2 "
            "abstentions⟧."
        ),
        ["Pell & Orrell carried 9-4-2"],
    ),
    # counted in words
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be approved. The motion was ⟦carried⟧ ⟦by nine votes to two, with one "
            "abstention⟧."
        ),
        ["Pell & Orrell carried 9-2-1"],
    ),
    # counted for and against
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be approved. ⟦For: 9, Against: 4, Abstentions: 2⟧. The motion was "
            "⟦carried⟧."
        ),
        ["Pell & Orrell carried 9-4-2"],
    ),
    # in favour
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be approved. With ⟦9 voting in favour and 4 against⟧, the motion was "
            "⟦carried⟧."
        ),
        ["Pell & Orrell carried 9-4-?"],
    ),
    # lost by count
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be refused. The motion ⟦was lost⟧ ⟦by 4 votes to 9⟧."
        ),
        ["Pell & Orrell lost 4-9-?"],
    ),
    # named
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be let. A recorded vote was taken.\n"
            "\n"
            "⟦For: Councillors Pell, Orrell and Dray⟧\n"
            "\n"
            "⟦Against: Councillor Hale⟧\n"
            "\n"
            "⟦Abstentions: Councillor Raval⟧\n"
            "\n"
            "The motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried 3-1-1 for Pell, Orrell, Dray against Hale abstaining Raval"],
    ),
    # named and counted
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be let.\n"
            "\n"
            "⟦For (3): Councillors Pell, Orrell and Dray⟧\n"
            "\n"
            "⟦Against (1): Councillor Hale⟧\n"
            "\n"
            "The motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried 3-1-? for Pell, Orrell, Dray against Hale"],
    ),
    # Mr and Mrs
    (
        (
            "⟦It was moved by Mrs J. Pell, seconded by Mr T. Orrell⟧ and ⟦carried⟧ unanimously "
            "that the lease be approved."
        ),
        ["J. Pell & T. Orrell carried"],
    ),
    # an election by motion
    (
        (
            "⟦It was moved by Councillor Pell, seconded by Councillor Orrell⟧, and ⟦RESOLVED⟧"
            " that Councillor Dray be elected Chairman."
        ),
        ["Pell & Orrell carried"],
    ),
    # moved to another room
    ("The Panel moved to the committee room.", []),
    # moved house
    ("Councillor Pell said that the tenant had moved house.", []),
    # a proposal in a report
    ("The report proposed that the lease be renewed.", []),
    # moved on
    ("Councillor Pell asked that the Panel move on.", []),
    # for a year
    ("A grant for 2031 and 12 months for pollarding was read out.", []),
    # in the proposal of, with the words behind
    (
        (
            "⟦It was agreed⟧ ⟦on the proposal of Councillor Pell, seconded by Councillor "
            "Orrell⟧, to approve the lease."
        ),
        ["Pell & Orrell carried"],
    ),
    # proposed and seconded in one breath
    (
        (
            "Having been ⟦proposed and seconded by Councillors Pell and Orrell⟧ respectively,"
            " the lease ⟦was approved⟧."
        ),
        ["Pell & Orrell carried"],
    ),
    # short labels
    (("⟦Prop. Cllr Pell, Sec. Cllr Orrell⟧. ⟦Carried⟧."), ["Pell & Orrell carried"]),
    # labels with a colon
    (("⟦Proposed: Cllr Pell. Second: Cllr Orrell⟧. ⟦All in favour⟧."), ["Pell & Orrell carried"]),
    # put forward
    (
        (
            "A ⟦motion was put forward by Councillor Pell and seconded by Councillor Orrell⟧ "
            "that the lease be let. The motion was put to the vote ⟦and LOST⟧ (⟦3 for, 8 "
            "against, 1 abstention⟧)."
        ),
        ["Pell & Orrell lost 3-8-1"],
    ),
    # the seconder before the verb
    (
        (
            "⟦Councillor Pell, seconded by Councillor Orrell, moved⟧ that the lease be let. "
            "The motion ⟦fell⟧."
        ),
        ["Pell & Orrell lost"],
    ),
    # a lost amendment, then the substantive motion
    (
        (
            "⟦Councillor Pell moved, seconded by Councillor Orrell⟧, that the lease be let. "
            "⟦Councillor Dray moved an amendment, seconded by Councillor Hale⟧, to let it for"
            " a year. The amendment was put and, with ⟦14 voting for and 21 against⟧, ⟦was "
            "lost⟧. The substantive motion was then ⟦carried⟧ unanimously."
        ),
        ["Pell & Orrell carried", "amendment Dray & Hale lost 14-21-?"],
    ),
    # a division
    (
        (
            "⟦Motion by Councillor Pell, seconded by Councillor Orrell⟧: to let the hall.\n"
            "\n"
            "⟦Amendment by Councillor Dray, seconded by Councillor Hale⟧: to keep it.\n"
            "\n"
            "⟦For the motion – Councillors Pell, Orrell and Raval (3)⟧\n"
            "⟦For the amendment – Councillors Dray and Hale (2)⟧\n"
            "\n"
            "Accordingly the motion ⟦became the decision⟧ of the Panel."
        ),
        [
            "Pell & Orrell carried 3-2-? for Pell, Orrell, Raval against Dray, Hale",
            "amendment Dray & Hale lost 2-3-? for Dray, Hale against Pell, Orrell, Raval",
        ],
    ),
    # votes above the mover
    (
        (
            "A recorded vote was requested:\n"
            "\n"
            "⟦For: Councillors Dray, Hale, Pell⟧\n"
            "⟦Against: Councillors Raval and Orrell⟧\n"
            "\n"
            "The motion, ⟦moved by Councillor Pell and seconded by Councillor Hale⟧, was "
            "therefore ⟦carried⟧."
        ),
        ["Pell & Hale carried 3-2-? for Dray, Hale, Pell against Raval, Orrell"],
    ),
    # a line a member
    (
        (
            "⟦Councillor Pell proposed the recommendation and this was seconded by Councillor"
            " Orrell⟧.\n"
            "\n"
            "⟦Councillor Dray – For\n"
            "Councillor Hale – For\n"
            "Councillor Raval – Against\n"
            "Councillor Pell – Abstain⟧\n"
            "\n"
            "The recommendation was ⟦CARRIED⟧."
        ),
        ["Pell & Orrell carried 2-1-1 for Dray, Hale against Raval abstaining Pell"],
    ),
    # equal votes
    (
        (
            "⟦Proposed by Councillor Pell, seconded by Councillor Orrell⟧, that the lease be "
            "let. The votes being ⟦equal (6-6)⟧, the Chairman exercised his casting vote "
            "against and the motion ⟦was lost⟧."
        ),
        ["Pell & Orrell lost 6-6-?"],
    ),
    # the one without seconder, the other carried
    (
        (
            "⟦Councillor Pell moved approval of the lease, seconded by Councillor Orrell⟧. "
            "⟦Councillor Dray moved⟧ as an amendment that the rent be doubled. The amendment "
            "⟦failed⟧ for want of a seconder. The motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried", "amendment Dray lost"],
    ),
    # withdrawn by its mover
    (
        (
            "⟦Councillor Pell, with the consent of the meeting, withdrew her motion; "
            "Councillor Orrell had been the seconder⟧."
        ),
        ["Pell & Orrell withdrawn"],
    ),
    # none against
    (
        (
            "The lease ⟦was proposed by Councillor Pell and seconded by Councillor Orrell⟧. A"
            " vote was taken and it was ⟦carried⟧ with ⟦8 votes in favour, none against and 1"
            " abstention⟧."
        ),
        ["Pell & Orrell carried 8-0-1"],
    ),
    # the voters in running text, and a number
    (
        (
            "⟦Councillor Pell proposed and Councillor Orrell seconded⟧ that the lease be let."
            " ⟦Six voted in favour⟧ and ⟦Councillor Dray voted against⟧."
        ),
        ["Pell & Orrell carried 6-1-? against Dray"],
    ),
    # works carried out are no vote
    (
        (
            "⟦Councillor Pell moved, seconded by Councillor Orrell⟧, that the works carried "
            "out be inspected. The motion ⟦was lost⟧."
        ),
        ["Pell & Orrell lost"],
    ),
    # a row of a schedule
    (
        (
            "⟦Moved / Seconded   Cllr. Pell / Cllr. Mrs. Orrell⟧ - that it be put off\n"
            "⟦Vote   For: 4   Against: 5⟧\n"
            "Motion ⟦lost⟧"
        ),
        ["Pell & Orrell lost 4-5-?"],
    ),
    # columns of names
    (
        (
            "⟦It was proposed by Councillor Pell and seconded by Councillor Orrell⟧ that it "
            "be let.\n"
            "\n"
            "For\n"
            "\n"
            "Against\n"
            "\n"
            "Abstained\n"
            "\n"
            "⟦Ann Dray\n"
            "Tom Hale\n"
            "\n"
            "John Raval\n"
            "Mary Cole\n"
            "\n"
            "Peter Marsh⟧\n"
            "\n"
            "The motion ⟦fell⟧."
        ),
        [
            "Pell & Orrell lost 2-2-1 for Ann Dray, Tom Hale against John Raval, Mary Cole abstaining Peter Marsh"
        ],
    ),
    # heads in capitals without a colon
    (
        (
            "⟦Proposed by Councillor Pell, seconded by Councillor Orrell⟧.\n"
            "\n"
            "⟦AYE Dray, Hale, Pell⟧ 3\n"
            "⟦NO Raval, Orrell⟧ 2\n"
            "⟦CARRIED⟧"
        ),
        ["Pell & Orrell carried 3-2-? for Dray, Hale, Pell against Raval, Orrell"],
    ),
    # an officer proposes nothing
    (("Mrs Pell proposed to look into it and report back."), []),
    # named in running text
    (
        (
            "⟦It was moved by Councillor Pell and seconded by Councillor Orrell⟧ that the "
            "lease be let. ⟦Councillors Pell, Orrell and Dray voted for⟧, ⟦Councillor Hale "
            "voted against⟧ and ⟦Councillor Raval abstained⟧. The motion was ⟦carried⟧."
        ),
        ["Pell & Orrell carried 3-1-1 for Pell, Orrell, Dray against Hale abstaining Raval"],
    ),
    # a lost motion to approve something
    (
        (
            "⟦Councillor Pell moved, seconded by Councillor Orrell⟧, that the lease be "
            "approved. The motion ⟦was lost⟧."
        ),
        ["Pell & Orrell lost"],
    ),
    # a year behind for
    (
        (
            "⟦It was moved by Councillor Pell, seconded by Councillor Orrell⟧ and ⟦carried⟧ "
            "that a grant for 2031 be made."
        ),
        ["Pell & Orrell carried"],
    ),
    # words put into an earlier minute
    ("The words “Mrs Pell voted against” were put into minute 88.", []),
    # in brackets behind what was resolved
    (
        (
            "⟦RESOLVED⟧: That the lease be approved. (⟦Moved by Councillor Pell and seconded by "
            "Councillor Orrell⟧)"
        ),
        ["Pell & Orrell carried"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), MOTIONS)
def test_motions(text: str, lines: list[str]) -> None:
    assert stated("Motion", text) == (text, lines)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        # a vote on an amendment of which nobody said who moved it
        (
            "Councillor Hale moved the recommendation. Councillor Rudd seconded it. A vote was taken on the amendment, which was not carried. The motion was carried.",
            {("Hale", "Rudd", "carried"), ("", "", "lost")},
        ),
        # whose report it is stands between the mover and the verb, and the seconder has an office
        (
            "Councillor Hale introduced a report by the Managing Director, Solveig Parr, and moved the recommendations. Councillor Bell, Shadow Leader, seconded. The motion was carried.",
            {("Hale", "Bell", "carried")},
        ),
        # the page has lost its RESOLVED
        (
            "It was moved by Councillor Hale, seconded by Councillor Rudd and\n\nThat the lease be let.",
            {("Hale", "Rudd", "carried")},
        ),
        # an amendment that is only spoken of makes no motion
        ("Members spoke of the amendment to the Act. The report was noted.", set()),
    ],
)
def test_motions_told_by_their_votes(minutes: str, expected: set[tuple[str, str, str]]) -> None:
    page = f"Minutes of the Parks Panel held in the Corn Hall on 4 March 2031\n\nPresent: Councillors Hale, Rudd and Bell\n\n1. Apologies\n\nThere were none.\n\n2. Lease\n\n{minutes}\n\n3. Close\n\nThe meeting ended."
    (document,) = read_bytes(page.encode(), "invented.txt")
    assert isinstance(document, Document)
    found = {
        (f.mover, f.seconder, f.result) for f in parse(document).facts if isinstance(f, Motion)
    }
    assert found == expected
