"""Decisions told by a noun, without a verb of time, behind words that may stand anywhere, and in what hangs on them."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[str] = [
    # words beside the verb
    "The Panel resolved instead to keep the tiles. => agreed: keep the tiles.",
    "Resolved further – that the gutter be cleared. => agreed: the gutter be cleared.",
    "The Panel, there being no dissent, decided to buy a ladder. => agreed: buy a ladder.",
    "The rents were, on the casting vote of the Chair, frozen. => ",
    "The revised rents were, after a short debate, adopted. => approved: revised rents were, after a short debate, adopted",
    # assent told by a noun
    "Power to fix the rent was conferred on the Clerk. => delegated: Power to fix the rent was conferred on the Clerk",
    "Leave was given to the Band to rehearse on Sundays. => approved: Band to rehearse on Sundays",
    "Consent to the sub-letting was withheld. => refused: Consent to the sub-letting was withheld",
    "Instructions were issued to the Surveyor to see to the roof. => requested: Instructions were issued to the Surveyor to see to the roof",
    "Consent was given by the Minister in 2029. => ",
    # without a verb of time
    "New shutters authorised at a cost not exceeding £900. => approved: New shutters authorised at a cost not exceeding £900",
    "Tender of Orme Brothers accepted, being the lowest. => approved: Tender of Orme Brothers accepted, being the lowest",
    "Draft lease approved. Old one to lapse in May. => agreed: Old one to lapse in May | approved: Draft lease approved",
    "Hurn Bowls Club accepted. => ",
    "Leases granted in 2019 have lapsed. => ",
    # what hangs on a decision, or is done besides
    "The Panel approved the lease, the Clerk being authorised to sign it. => approved: the lease | delegated: Clerk being authorised to sign it",
    "The Panel kept to the old rent whilst asking that the roof be seen to. => ",
    # what was laid before the meeting
    "There was tabled and approved the inventory of fittings. => approved: inventory of fittings",
    # proposals that became what was resolved
    "The amendment, that the rent be £40, was carried and became the resolution of the Panel. => agreed: rent be £40",
    # those named before
    "The Panel saw the roof. They further agreed that the tiles be kept. => agreed: tiles be kept",
    "Two tenants spoke. They agreed that the roof was bad. => ",
    # a body in the present
    "The Panel asks the County Council to clear the drain. => requested: County Council to clear the drain",
    "A working group of three was set up to see to it. => agreed: A working group of three was set up to see to it",
    # verbs in capitals at the head of counted parts, also of what is put to another body
    "The Panel (i) NOTED the survey; (ii) DEFERRED the tiles to May; and (iii) RECOMMENDED to the Works Board that the gutter be cleared. => i) noted: survey | ii) deferred: tiles to May | iii) recommended: gutter be cleared.",
    "The Panel:\n\n(a) NOTED the survey;\n\n(b) RECOMMENDED to the Works Board that the roof be mended. => a) noted: survey | b) recommended: roof be mended.",
    "The Panel resolved to commend to the Works Board that the roof be mended. => recommended: roof be mended.",
    # the label of the decision within a line
    "For the motion - 5 votes; against - 2 votes. Decision 1) To let the loft to Mr Orr. 2) To note that the ladder was lent. => 1) agreed: let the loft to Mr Orr. | 2) noted: note that the ladder was lent.",
    "(Absent: Mr Pell.) Decision To keep the tiles. => agreed: keep the tiles.",
    # a verb in capitals and others behind it
    "The Panel NOTED the survey and asked that the gutter be cleared. => noted: the survey | requested: gutter be cleared.",
    "The Panel NOTED that the survey was late and that the Clerk had asked for it. => noted: the survey was late and that the Clerk had asked for it.",
    # votes between the verb and the list
    "It was AGREED, with one member dissenting, that\n\n(a) the roof be mended; and\n\n(b) the tiles be kept. => a) agreed: the roof be mended | b) agreed: the tiles be kept.",
    # one word behind what was moved
    "Proposed Councillor Bell, seconded Councillor Marsh: that the hall be let. AGREED nem con. => agreed: hall be let",
    "There had been circulated Minutes of Meeting of the Roof Panel held on 4 May 2031 – which were APPROVED. => approved: Minutes of Meeting of the Roof Panel held on 4 May 2031 – which were APPROVED",
    "The following substitutes were noted:\n\nCouncillor Bell for Councillor Marsh. => ",
    "The Panel approved the minutes of 4 May 2031 and authorised the Chair to sign them. => approved: the minutes of 4 May 2031",
    "The Panel approved the lease and authorised the Chair to sign it. => approved: the lease | delegated: Chair to sign it.",
    # what was not done, and why
    "It was the unanimous decision of the Panel not to fund the trip. => agreed: not to fund the trip",
    "The decision of the Panel was not to fund the trip. => agreed: not to fund the trip.",
    "The Panel voted against the new tiles. => refused: new tiles",
    "Bowls Club – refused (no accounts) => refused: Bowls Club",
    # things that are authorised
    "RESOLVED: Payments of £814.20 be authorised. => approved: Payments of £814.20 be authorised.",
    "RESOLVED that the Clerk be authorised to sign. => delegated: the Clerk be authorised to sign.",
    # what was moved, and what a vote on it says besides
    "(b) Roof Panel, 4 May 2031 – taken as read and approved on the motion of Mr Orr, seconded by Mr Pell. => b) approved: Roof Panel, 4 May 2031",
    "Proposed by Councillor Bell\nSeconded by Councillor Marsh\n- That the gutter be cleared.\nThe motion was put and carried. => agreed: gutter be cleared",
    "Councillor Bell, seconded by Councillor Marsh, moved that a survey be carried out. This was agreed. => agreed: a survey be carried out",
    "Councillor Bell, seconded by Councillor Marsh, moved that the tiles be kept.\nThe motion was carried by 4 votes to 2.\nMr Orr was instructed to price a ladder by May. => agreed: tiles be kept | requested: Mr Orr was instructed to price a ladder by May",
    "Councillor Bell, seconded by Councillor Marsh, moved that the hall be let.\nCouncillor Orr, seconded by Councillor Pell, moved as an amendment that the hall stay shut for a year.\nThe amendment was carried, and as the substantive motion was agreed. => agreed: hall stay shut for a year",
    "The motion was put to the vote and carried. => ",
    "The amendment was then put as the substantive motion and was agreed. => ",
    "The amendment was carried and the motion fell. => ",
    "No increase in the rent was considered necessary. => agreed: No increase in the rent was considered necessary",
]


@pytest.mark.parametrize("row", TOLD)
def test_a_sentence_tells_decisions(row: str) -> None:
    text, _, told = row.partition(" => ")
    expected = sorted(line for line in told.split(" | ") if line)
    assert stated("Decision", text)[1] == expected


VIEWS: list[tuple[str, list[str]]] = [
    (
        "⟦The Panel took the view that the roof should be mended and recommended accordingly to the Works Board.⟧",
        ["to Works Board: roof should be mended"],
    ),
    (
        "⟦Members felt strongly that the County Council should clear the drain, and recommended it to do so.⟧",
        ["to County Council: County Council should clear the drain"],
    ),
    (
        "⟦Members were minded to recommend to Cabinet that the hall be sold, and so RESOLVED.⟧",
        ["to Cabinet: hall be sold"],
    ),
    ("Mr Orr felt that the roof should be mended and recommended the view to all.", []),
]


@pytest.mark.parametrize(("text", "lines"), VIEWS)
def test_a_view_is_recommended(text: str, lines: list[str]) -> None:
    assert stated("Recommendation", text) == (text, lines)
