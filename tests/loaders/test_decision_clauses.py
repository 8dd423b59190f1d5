"""The clause that says what was decided, behind words that say when, why or by whose vote, and what goes on behind it."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    (
        "After a short recess the ⟦bid for the lower room was turned down as premature.⟧",
        ["refused: bid for the lower room was turned down as premature"],
    ),
    (
        "On reflection, the ⟦painting of the shutters was put back to the spring.⟧",
        ["deferred: painting of the shutters was put back to the spring"],
    ),
    (
        "No objection being raised, the ⟦sub-letting was renewed for three years.⟧",
        ["agreed: sub-letting was renewed for three years"],
    ),
    (
        "The tenant not having attended, ⟦consent to the partition was withheld.⟧",
        ["refused: consent to the partition was withheld"],
    ),
    (
        "By nine votes to four, the ⟦slate roof was preferred to the tin one.⟧",
        ["agreed: slate roof was preferred to the tin one"],
    ),
    (
        "Under section 12 of the 1961 Act the ⟦public were excluded while the rent was discussed.⟧",
        ["agreed: public were excluded while the rent was discussed"],
    ),
    (
        "Two members having spoken for the sale and six for the letting, ⟦the letting was approved.⟧",
        ["approved: letting was approved"],
    ),
    (
        "The Chair used his casting vote and ⟦the second quotation was accepted.⟧",
        ["approved: second quotation was accepted"],
    ),
    (
        "Endorsement was given to the ⟦scheme of repairs; the fee for hire was frozen.⟧",
        [
            "agreed: fee for hire was frozen",
            "supported: scheme of repairs; the fee for hire was frozen",
        ],
    ),
    (
        "It was ⟦decided not to sell the annexe⟧, and the ⟦question of its heating was remitted to the Works Panel.⟧",
        [
            "agreed: not to sell the annexe",
            "referred: question of its heating was remitted to the Works Panel",
        ],
    ),
    (
        "Members were content to ⟦leave the hire charge as it stands.⟧",
        ["agreed: leave the hire charge as it stands"],
    ),
    (
        "The Panel was agreeable for the ⟦piano to be lent to the school.⟧",
        ["agreed: piano to be lent to the school"],
    ),
    (
        "The Panel did not support ⟦a bar in the foyer.⟧",
        ["refused: a bar in the foyer"],
    ),
    (
        "The Panel was not prepared to ⟦waive the deposit.⟧",
        ["refused: waive the deposit"],
    ),
    (
        "Members came down in favour of ⟦oak doors.⟧",
        ["agreed: oak doors"],
    ),
    (
        "The Panel ⟦accepted the plan of the stage but did not approve the plan of the balcony.⟧",
        ["approved: the plan of the stage", "refused: plan of the balcony."],
    ),
    (
        "The Panel heard the surveyor and, finding the beam sound, refused the ⟦closure.⟧",
        ["refused: closure"],
    ),
    (
        "The keys were left with the Clerk. The ⟦terms of hire were left with the Chair and the Clerk to settle.⟧",
        ["delegated: terms of hire were left with the Chair and the Clerk to settle"],
    ),
    (
        "The ⟦Clerk was requested to obtain a plan of the drains.⟧",
        ["requested: Clerk was requested to obtain a plan of the drains"],
    ),
    (
        "There was laid before the meeting a ⟦draft licence, which was adopted.⟧",
        ["approved: draft licence, which was adopted"],
    ),
    (
        "The Clerk spoke to the ⟦accounts, the contents of which were noted.⟧",
        ["noted: accounts, the contents of which were noted"],
    ),
    (
        "The ⟦bond shall be raised to £50⟧. So resolved.",
        ["agreed: bond shall be raised to £50"],
    ),
    (
        "Members were minded to refuse; the ⟦request was deferred for a sketch.⟧",
        ["deferred: request was deferred for a sketch"],
    ),
    (
        "⟦RESOLVED by 5 votes to 1 to: renew the insurance; thank the caretaker⟧; and ⟦refer the leak to the Works Panel.⟧",
        [
            "agreed: renew the insurance",
            "other: thank the caretaker",
            "referred: refer the leak to the Works Panel.",
        ],
    ),
    (
        "⟦Decision – Reopen the side door by May; the upper gallery to stay shut.⟧",
        ["agreed: Reopen the side door by May", "agreed: upper gallery to stay shut."],
    ),
    (
        "⟦REFUSED: licence for a bar, to 11.30 p.m. on Fridays.⟧",
        ["refused: licence for a bar, to 11.30 p.m. on Fridays"],
    ),
    (
        "⟦LISTED BUILDING CONSENT REFUSED on grounds of harm to the frieze.⟧",
        ["refused: LISTED BUILDING CONSENT REFUSED on grounds of harm to the frieze"],
    ),
    (
        "⟦Policy endorsed⟧. Moved Cllr Pell. Seconded Cllr Orr.",
        ["approved: Policy endorsed"],
    ),
    (
        "⟦Homologated the action of the Chair in closing the hall for the storm.⟧",
        ["approved: action of the Chair in closing the hall for the storm"],
    ),
    (
        "The ⟦petition was received and passed to the County Council as owner of the road.⟧",
        [
            "noted+referred: petition was received and passed to the County Council as owner of the road"
        ],
    ),
    (
        "The guide says that plans are approved for hire each spring.",
        [],
    ),
    (
        "In 2027, the sale was refused by the County Council.",
        [],
    ),
    (
        "Should the bid be refused, the tenant would leave.",
        [],
    ),
    (
        "The owner of the mill was happy to sell the strip.",
        [],
    ),
    (
        "At the March meeting, the paint was approved.",
        [],
    ),
    (
        "The ⟦hire terms shall be printed anew⟧. So resolved, Councillors Pell (mover) and Orrell (seconder).",
        ["agreed: hire terms shall be printed anew"],
    ),
    (
        "⟦Remitted to the Works Panel for a plan⟧, on the initiative of Councillor Pell (Councillor Orrell seconding).",
        ["referred: Remitted to the Works Panel for a plan"],
    ),
    (
        "**⟦LISTED BUILDING CONSENT REFUSED** for want of a survey⟧. (Vote: 5 in favour, 2 against)",
        ["refused: LISTED BUILDING CONSENT REFUSED for want of a survey"],
    ),
    (
        "The Panel asked only that the ⟦Clerk bring forward a fresh plan.⟧",
        ["requested: Clerk bring forward a fresh plan"],
    ),
    (
        "⟦Decision: Members were of the view that the stage was unsafe; consent refused.⟧",
        ["refused: consent refused."],
    ),
    (
        "The Panel ⟦agreed accordingly that the door be mended.⟧",
        ["agreed: the door be mended."],
    ),
    (
        "The ⟦hanging of two curtains received the Panel's approval.⟧",
        ["agreed: hanging of two curtains received the Panel's approval"],
    ),
    (
        "The scheme of repairs received approval from the Minister.",
        [],
    ),
    (
        "⟦The charge for the piano to go up to £9 (agreed).⟧",
        ["agreed: The charge for the piano to go up to £9"],
    ),
    (
        "It was thought right to ⟦end the matinees and the Panel so ordered.⟧",
        ["agreed: end the matinees and the Panel so ordered"],
    ),
    (
        "Members resolved against the ⟦sale of the organ.⟧",
        ["refused: sale of the organ"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_a_clause_tells_a_decision(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


PUT_FORWARD: list[tuple[str, list[str]]] = [
    (
        "⟦The Panel would recommend the Cabinet to buy new lamps.⟧",
        ["to Cabinet: buy new lamps"],
    ),
    (
        "⟦To Council: that the hall be sold.⟧",
        ["to Council: hall be sold"],
    ),
    (
        "⟦The Panel commended the scheme to Cabinet for adoption.⟧",
        ["to Cabinet: scheme to Cabinet for adoption"],
    ),
    (
        "⟦Council is recommended to release £4,000 for the stage.⟧",
        ["to Council: release £4,000 for the stage"],
    ),
    (
        "⟦It is further recommended by this Panel, for determination by Full Council in May, that the hall be kept.⟧",
        ["to Full Council: hall be kept"],
    ),
    (
        "The officers would recommend the Cabinet to buy new lamps.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "lines"), PUT_FORWARD)
def test_a_clause_tells_a_recommendation(text: str, lines: list[str]) -> None:
    assert stated("Recommendation", text) == (text, lines)


SEATS = """Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Venue: Corn Hall, Hexwick

Items
No. Item

4.

Representatives on outside bodies

Minutes:

"""


def test_a_line_says_who_sits_where() -> None:
    text = (
        "- Harbour Trust: ⟦Councillor Pell to serve until 2033.⟧\n"
        "- ⟦Councillor Orr to continue as a trustee of the Almshouse.⟧\n"
        "- Councillor Gale to write to the Trust."
    )
    lines = [
        "appointed: Councillor Orr to continue as a trustee of the Almshouse",
        "appointed: Councillor Pell to serve until 2033",
    ]
    assert stated("Decision", text, head=SEATS) == (text, lines)
