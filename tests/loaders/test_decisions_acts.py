"""Acts of a body without a marker: what nothing else in an item tells as decided."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    ("Members voted 2-1 to ⟦object to the mast.⟧", ["agreed: object to the mast"]),
    ("The Council voted, by 14 votes to 9, to ⟦sell the barn.⟧", ["agreed: sell the barn"]),
    (
        "On being put to the vote ⟦the order was confirmed without modification.⟧",
        ["approved: order was confirmed without modification"],
    ),
    ("Voted: ⟦£500 to the Hexwick Players.⟧", ["agreed: £500 to the Hexwick Players"]),
    (
        "It was moved by Cllr Hale, seconded by Cllr Orrell and CARRIED that ⟦standing orders be suspended.⟧",
        ["agreed: standing orders be suspended"],
    ),
    ("The Council gave its ⟦support to the gala.⟧", ["supported: support to the gala"]),
    (
        "The Panel gave the ⟦Head of Parks authority to sign the lease.⟧",
        ["delegated: Head of Parks authority to sign the lease"],
    ),
    ("The Board expressed its full ⟦support for the bid.⟧", ["supported: support for the bid"]),
    ("The Panel took note of the ⟦quarterly figures.⟧", ["noted: quarterly figures"]),
    ("Members were unanimous in approving the ⟦accounts.⟧", ["approved: accounts"]),
    (
        "The ⟦officer's recommendation was moved, seconded and, on a vote, agreed.⟧",
        ["agreed: officer's recommendation was moved, seconded and, on a vote, agreed"],
    ),
    (
        "The Executive ⟦decided against proceeding with the sale.⟧",
        ["agreed: against proceeding with the sale."],
    ),
    ("The Panel opted for ⟦Option B.⟧", ["agreed: Option B"]),
    ("The Panel approved in principle the ⟦sale of the barn.⟧", ["approved: sale of the barn"]),
    (
        "It was unanimously ⟦determined that the licence be granted.⟧",
        ["approved: the licence be granted."],
    ),
    ("The Joint Board was pleased to endorse the ⟦ferry plan.⟧", ["approved: ferry plan"]),
    (
        "Members endorsed the ⟦approach set out in section 4.⟧",
        ["approved: approach set out in section 4"],
    ),
    (
        "The Panel instructed the ⟦Head of Parks to report back within two cycles.⟧",
        ["requested: Head of Parks to report back within two cycles"],
    ),
    (
        "The Panel thereafter made the following determination: to ⟦refuse the licence.⟧",
        ["agreed: refuse the licence"],
    ),
    (
        "It was the unanimous decision of the Panel that the ⟦appeal be dismissed.⟧",
        ["refused: appeal be dismissed"],
    ),
    (
        "It was felt that the ⟦lights should be kept and this was agreed.⟧",
        ["agreed: lights should be kept and this was agreed"],
    ),
    (
        "The ⟦application was then put to the vote and REFUSED.⟧",
        ["refused: application was then put to the vote and REFUSED"],
    ),
    ("Agreed by all present to ⟦renew the insurance.⟧", ["agreed: renew the insurance"]),
    ("All in favour of ⟦replacing the board.⟧", ["agreed: replacing the board"]),
    (
        "The ⟦following payments were authorised: wages £412.30.⟧",
        ["approved: following payments were authorised: wages £412.30"],
    ),
    (
        "With 7 votes in favour and 2 against, ⟦the application was approved.⟧",
        ["approved: application was approved"],
    ),
    (
        "The Council ⟦APPROVED, by 14 votes to 9, the budget for 2031/32.⟧",
        ["approved: the budget for 2031/32."],
    ),
    (
        "It was ⟦AGREED, on the casting vote of the Chair, to write to the ferry company.⟧",
        ["requested: write to the ferry company."],
    ),
    (
        "⟦Decision: The Panel APPROVED the fares set out in the paper.⟧",
        ["agreed: fares set out in the paper."],
    ),
    (
        "The Panel, after hearing the Head of Parks:-\n\n(1) gave ⟦authority to the Clerk to let the barn⟧;\n\n(2) remitted the ⟦fares to the Ferry Board⟧; and\n\n(3) took note of the ⟦risks.⟧",
        [
            "1) delegated: authority to the Clerk to let the barn",
            "2) referred: fares to the Ferry Board",
            "3) noted: risks.",
        ],
    ),
    (
        "(a) ⟦The bank statement to 31 May was noted.⟧\n\n(b) ⟦Payments of £1,284.17 were approved.⟧\n\n(c) The Clerk would bring a draft.\n\n(d) Rents stay as they are.",
        [
            "a) noted: bank statement to 31 May was noted",
            "b) approved: Payments of £1,284.17 were approved",
        ],
    ),
    ("The Council had approved the barn in 2029.", []),
    ("The plan was approved by the Secretary of State.", []),
    ("Members supported by officers walked the route.", []),
    ("The Panel received a presentation on bats.", []),
    ("The Panel agreed that the barn was damp.", []),
    ("A petition was handed in and was passed to the Head of Parks.", []),
    ("Councillor Oakley was noted as a visitor.", []),
    ("The Chair reminded those present that three minutes were allowed to each speaker.", []),
    (
        "The Board - (a) noted the ⟦report⟧; and (b) approved the ⟦lease.⟧",
        ["a) noted: report", "b) approved: lease."],
    ),
    (
        "The Board, having heard the Head of Parks, (i) approved the ⟦fares⟧; and (ii) remitted the ⟦rest to the Ferry Board.⟧",
        ["i) approved: fares", "ii) referred: rest to the Ferry Board."],
    ),
    (
        "The ⟦Head of Parks was instructed to write to the owner.⟧",
        ["requested: Head of Parks was instructed to write to the owner"],
    ),
    ("The ⟦standing order was waived.⟧", ["agreed: standing order was waived"]),
    (
        "⟦Authority was given to the Clerk to spend £1,000.⟧",
        ["delegated: Authority was given to the Clerk to spend £1,000"],
    ),
    (
        "The Panel asked that the ⟦chapter on ferries be written again.⟧",
        ["requested: chapter on ferries be written again"],
    ),
    ("The council agreed last year that the hall be mended.", []),
    ("The Board heard (a) a talk; and (b) a song.", []),
    (
        "The Panel considered three quotations and chose ⟦Safe Ltd at £3,150.⟧",
        ["agreed: Safe Ltd at £3,150"],
    ),
    (
        "Motion\n\nThat fares be raised.\n\nMoved by Councillor Gunn, seconded by Councillor Ross\n\nThe Panel ⟦resolved to leave fares as they are.⟧",
        ["agreed: leave fares as they are."],
    ),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_an_act_is_told_by_the_verb_of_a_body(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


def test_an_act_is_not_looked_for_where_a_resolution_tells_what_was_decided() -> None:
    text = "The Panel took note of the figures.\n\n⟦RESOLVED – That the barn be let.⟧"
    assert stated("Decision", text) == (text, ["agreed: the barn be let."])
