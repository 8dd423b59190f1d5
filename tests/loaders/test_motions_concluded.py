"""Motions whose result only the rest of their item tells, sides told by turns with their numbers, and who
is spoken of by what is lost."""

from __future__ import annotations

import pytest
from motion_lines import motions

TOLD = [
    # what was resolved follows, or stands before the names
    ("The lamps were approved on the motion of Councillor Marsh, seconded by Councillor Nair.", "Marsh & Nair carried"),
    ("(a) Lamps - held as read and adopted on the motion of Councillor Marsh, seconded by Councillor Nair.",
     "Marsh & Nair carried"),
    (("Moved by Councillor Marsh, seconded by Councillor Nair. After some talk of the cost, the Council resolved to buy "
     "six lamps."), "Marsh & Nair carried"),
    (("Cllr Marsh proposed lamps, Cllr Nair seconding.\n\nThe Clerk told Members of the cost.\n\nDecision: That six lamps "
     "be bought."), "Marsh & Nair carried"),
    ("RESOLVED: To buy six lamps.\n\nProposed by Cllr Marsh, seconded by Cllr Nair.", "Marsh & Nair carried"),
    # nothing was resolved upon it
    ("Councillor Marsh moved that lamps be bought. Councillor Nair seconded. The debate was adjourned.", "Marsh & Nair"),
    # a rival proposal found no seconder
    (("Councillor Marsh moved, and Councillor Nair seconded, that six lamps be bought. Councillor Kemp's earlier proposal, "
     "for candles, found no seconder. It was resolved that six lamps be bought."), "Marsh & Nair carried"),
    # sides and numbers by turns
    (("Councillor Marsh moved lamps, seconded by Councillor Nair.\n\nCouncillor Kemp, seconded by Councillor Ames, moved "
     "as an amendment candles.\n\nOn a show of hands: Motion 5, Amendment 6."),
     "Marsh & Nair lost 5-6-? | amendment Kemp & Ames carried 6-5-?"),
    (("Councillor Marsh moved lamps, seconded by Councillor Nair.\n\nCouncillor Kemp, seconded by Councillor Ames, moved "
     "as an amendment candles.\n\nThe vote stood: amendment - 4; motion - 7."),
     "Marsh & Nair carried 7-4-? | amendment Kemp & Ames lost 4-7-?"),
    (("Councillor Marsh moved lamps, seconded by Councillor Nair.\n\nCouncillor Kemp, seconded by Councillor Ames, moved "
     "as an amendment candles.\n\nUpon a division the motion secured 7 votes and the amendment 4."),
     "Marsh & Nair carried 7-4-? | amendment Kemp & Ames lost 4-7-?"),
    # as many as are named
    ("Moved by Councillor Marsh, seconded by Councillor Nair, and carried, Councillor Kemp voting against.",
     "Marsh & Nair carried ?-1-?; against Kemp"),
    (("Moved by Councillor Marsh, seconded by Councillor Nair, and carried. Councillor Kemp asked that his vote against "
     "be recorded."), "Marsh & Nair carried; against Kemp"),
    # two people in one breath
    ("Councillors Marsh and Nair, mover and seconder respectively, asked for lamps. The motion was carried.",
     "Marsh & Nair carried"),
    ("Moved - Cllr Marsh; Seconded – Cllr Nair. Carried.", "Marsh & Nair carried"),
    ("Councillor Marsh moved lamps, but his motion did not obtain a seconder.", "Marsh lost"),
    (("Councillor Marsh moved, Councillor Nair seconding, that lamps be bought. Councillor Marsh then took back his "
     "motion."), "Marsh & Nair withdrawn"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "line"), TOLD)
def test_what_the_item_shows_of_a_motion(told: str, line: str) -> None:
    assert " | ".join(motions(told)) == line
