"""Pages of recorded votes in the many ways in which sites print them: one vote, told as each does."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import (
    Attendance,
    Item,
    Meeting,
    MentionedMeeting,
    Motion,
)

HEADS = [
    "Recorded vote\n\nMeeting: Council, 14 May 2031 at 6.30 pm\n\nAgenda item 7 - Closure of the lido",
    "Recorded votes at Extraordinary Council\n\nWednesday, 14th May, 2031 6.30pm\n\n7. Closure of the lido",
    "How councillors voted\n\nCouncil\nWednesday 14 May 2031\n6.30 pm\n\nItem 7: Closure of the lido",
    "Voting details\n\nItem 7\nClosure of the lido\n\nMeeting\nCouncil - 14/05/2031 18:30",
    "RECORD OF NAMED VOTES\nDate of meeting: 14 May 2031\nCommittee: Council\nTime: 6.30 pm\nItem: 7. Closure of the lido",
]
MOVED = "Moved by Cllr Jane Stubbs, seconded by Cllr Omar Farid"
VOTES = [
    # tabs count the columns, whatever the length of a name
    "Member\tFor\tAgainst\tAbstained\tAbsent\nCllr Stubbs, Jane\tX\t\t\t\nCllr Farid, Omar\tX\t\t\t\nCllr Featherstonehaugh, Bartholomew\t\tX\t\t\nCllr Po, Al\t\t\tX\t\nCllr Mrs Castellane, M\t\t\t\tX\nTotals\t2\t1\t1\t1",
    "Councillor | For | Against | Abstain\nStubbs, Cllr Jane | ✓ | |\nFarid, Cllr Omar | ✓ | |\nFeatherstonehaugh, Cllr Bartholomew | | ✓ |\nPo, Cllr Al | | | ✓\nTotal | 2 | 1 | 1",
    "For (2): Cllrs Stubbs, Jane; and Farid, Omar\nAgainst (1): Cllr Featherstonehaugh, Bartholomew\nAbstained (1): Cllr Al Po",
    "Name: Cllr Jane Stubbs\nVote: For\nName: Cllr Omar Farid\nVote: For\nName: Cllr Bartholomew Featherstonehaugh\nVote: Against\nName: Cllr Al Po\nVote: Abstain",
    "FOR\nStubbs, Jane\nFarid, Omar\n\nAGAINST\nFeatherstonehaugh, Bartholomew\n\nABSTAIN\nCllr Po, Al",
]


@pytest.mark.parametrize("votes", VOTES)
@pytest.mark.parametrize("head", HEADS)
def test_vote_is_read_however_it_is_printed(head: str, votes: str) -> None:
    record = record_of(
        f"Wrexdale Borough Council\n\n{head}\n\n{MOVED}\n\n{votes}\n\nResult: Carried\n"
    )
    assert [(m.body, m.date, m.start) for m in facts_of(record, Meeting)] == [("Council", "2031-05-14", "18:30")]  # fmt: skip
    assert [(i.number, i.title) for i in facts_of(record, Item)] == [("7", "Closure of the lido")]
    (motion,) = facts_of(record, Motion)
    assert (motion.mover, motion.seconder, motion.result) == ("Jane Stubbs", "Omar Farid", "carried")  # fmt: skip
    assert set(motion.voters_for) == {"Jane Stubbs", "Omar Farid"}
    assert motion.voters_against == ("Bartholomew Featherstonehaugh",)
    assert motion.voters_abstain == ("Al Po",)
    there = {a.person for a in facts_of(record, Attendance) if a.status == "present"}
    assert there == {"Jane Stubbs", "Omar Farid", "Bartholomew Featherstonehaugh", "Al Po"}


HISTORY = [
    "Voting record: Councillor Paula Devane\n\nVotes cast between 1 May 2030 and 30 April 2031\n\n12 March 2031 | Council | Item 8 Budget | For\n4 December 2030 | Planning Committee | Item 5 Mill Lane | Did not vote",
    "Councillor voting history\nCouncillor Paula Devane\n\nDate\tMeeting\tItem\tVote\n12/03/2031\tCouncil\tBudget\tFor\n04/12/2030\tPlanning Committee\tLand at Mill Lane\tAbstain",
]


@pytest.mark.parametrize("page", HISTORY)
def test_how_one_member_voted_tells_of_many_meetings(page: str) -> None:
    record = record_of(page)
    assert (
        not facts_of(record, Meeting)
        and not facts_of(record, Item)
        and not facts_of(record, Attendance)
    )
    assert [(m.body, m.date) for m in facts_of(record, MentionedMeeting)] == [
        ("Council", "2031-03-12"),
        ("Planning Committee", "2030-12-04"),
    ]


def test_who_was_away_from_a_vote_is_said_beside_the_name() -> None:
    record = record_of(
        "Recorded votes\n\nCouncil - 9 July 2031\n\nItem 9. Polling districts\n\n"
        "For | Cllr Ann Pell and Cllr Tom Orrell\nAgainst | Cllr Una Hale\n\n"
        "Motion status: Carried\n\nAbsent from the vote\nCllr Ian Crabb - apologies\nCllr Joan Vane - no reason given\n"
    )
    assert {(a.person, a.status) for a in facts_of(record, Attendance)} == {
        ("Ann Pell", "present"),
        ("Tom Orrell", "present"),
        ("Una Hale", "present"),
        ("Ian Crabb", "apologies"),
    }
