"""Decisions and motions in the shorthand of clerks: entries with a dash, movers cut short, parts by decimals."""

from __future__ import annotations

import pytest
from stated import stated
from test_decisions_worded import AROUND

DECIDED: list[tuple[str, str, list[str]]] = [
    (
        "parish",
        "Slipway\n(a) Winch, JM has mended it.\n(b) Gravel - ⟦RESOLVED to buy two loads at £90.⟧\n(c) Rope: three prices had come in.",
        ["agreed: buy two loads at £90."],
    ),
    (
        "parish",
        "Slipway\n(a) ⟦Resolved that the winch be sold.⟧\n(b) Clerk to ask for prices of rope.",
        ["agreed: the winch be sold."],
    ),
    (
        "parish",
        "Odd jobs\nWreath - agreed ⟦£25 to the Legion, the Chairman to lay it.⟧\nBench: decided to ⟦leave it till spring.⟧\nMr Pike - agreed to mow the green.\nMill Barn - refused by the County.",
        ["agreed: leave it till spring", "agreed: £25 to the Legion, the Chairman to lay it"],
    ),
    (
        "parish",
        "Odd jobs\n⟦Request from the sea scouts for £50. Held over till their books are in.⟧",
        ["deferred: Request from the sea scouts for £50"],
    ),
    (
        "parish",
        "Village hall roof\n⟦Held over as no quotes came.⟧",
        ["deferred: Held over as no quotes came"],
    ),
    (
        "parish",
        "Planning\na) 31/02217/HH Old Forge, porch. ⟦No objection, proposed JM seconded PO, carried⟧.\nb) 31/02218/FUL Mill Lane, shed - ⟦no obs⟧.",
        ["a) other: No objection, proposed JM seconded PO, carried", "b) other: no obs"],
    ),
    (
        "page",
        "The Board:\n5.1 Approved the ⟦fares as a basis for talks.⟧\n5.2 Asked for the ⟦halt to go back in.⟧\n5.3 Delegated ⟦sign off of the leaflet to the Harbour Master.⟧",
        [
            "5.1) approved: fares as a basis for talks.",
            "5.2) requested: halt to go back in.",
            "5.3) delegated: sign off of the leaflet to the Harbour Master.",
        ],
    ),
    (
        "page",
        "The Board ⟦approved the fares, asked for the halt to go back in⟧, and noted the ⟦letter.⟧",
        ["approved: the fares", "noted: letter.", "requested: halt to go back in"],
    ),
    ("page", "RESOLVED unanimously as set out above.", []),
    (
        "page",
        "⟦Resolved 31/05/3 The Council resolved to accept the offer of Orrell Boats.⟧",
        ["approved: accept the offer of Orrell Boats."],
    ),
    (
        "page",
        "⟦Resolved: That the accounts be taken as read and adopted and initialled on each page by the Chair.⟧",
        [
            "approved: the accounts be taken as read and adopted and initialled on each page by the Chair."
        ],
    ),
    (
        "page",
        "An amendment was moved by Councillor Pell, seconded by Councillor Orrell:\n\nThat all the words after the first be left out and the following put in:-\n\n1. notes with regret the loss of the ferry;\n\n2. asks the Clerk to write to the County.\n\nThe amendment was lost.",
        [],
    ),
    (
        "parish",
        "Minutes\n⟦The mins of 6 May were taken as read.⟧ Prop. Cllr Hale sec. Cllr Marsh that they be signed. All in favour.",
        ["confirmed: mins of 6 May were taken as read"],
    ),
    ("parish", "Winch\nProp. by Cllr Hale that the winch be sold. No seconder.", []),
    (
        "parish",
        "Winch\nNew rope: ⟦proposed Cllr Marsh, seconded Cllr Hale⟧, to ⟦buy it at £40⟧. ⟦All in favour⟧.",
        ["agreed: buy it at £40"],
    ),
    (
        "parish",
        "Winch\n⟦A new rope at £40 (prop JM, sec TH, all in favour).⟧",
        ["agreed: A new rope at £40"],
    ),
    ("parish", "Winch\nCllr Marsh proposed we wait till May. Not seconded.", []),
    (
        "parish",
        "Winch\nThe ⟦press were excluded on the motion of Cllr Hale.⟧",
        ["agreed: press were excluded on the motion of Cllr Hale"],
    ),
    (
        "parish",
        "Winch\n⟦On the proposal of Cllr Marsh, seconded by Cllr Hale⟧, ⟦a rope is to be bought.⟧",
        ["agreed: a rope is to be bought"],
    ),
    (
        "parish",
        "Winch\n⟦Cllr Hale, seconded by Cllr Marsh, moved⟧ that ⟦Cllr Orrell be appointed to the Forum⟧. The Council ⟦resolved⟧ accordingly.",
        ["appointed: Cllr Orrell be appointed to the Forum"],
    ),
    ("parish", "Winch\nIt ran for 30 sec. Cllr Orrell timed it.", []),
]


@pytest.mark.parametrize(("around", "text", "lines"), DECIDED)
def test_what_is_decided_in_shorthand(around: str, text: str, lines: list[str]) -> None:
    assert stated("Decision", text, *AROUND[around]) == (text, lines)


MOVED: list[tuple[str, str, list[str]]] = [
    (
        "parish",
        "Winch\n⟦Prop. by Cllr Hale⟧ that the winch be sold. ⟦No seconder⟧.",
        ["T Hale lost"],
    ),
    (
        "parish",
        "Winch\nNew rope: ⟦proposed Cllr Marsh, seconded Cllr Hale⟧, to buy it at £40. ⟦All in favour⟧.",
        ["J Marsh & T Hale carried"],
    ),
    (
        "parish",
        "Winch\nA new rope at £40 (⟦prop JM, sec TH⟧, ⟦all in favour⟧).",
        ["J Marsh & T Hale carried"],
    ),
    ("parish", "Winch\n⟦Cllr Marsh proposed⟧ we wait till May. ⟦Not seconded⟧.", ["J Marsh lost"]),
    (
        "parish",
        "Winch\n⟦Prop. Mr Marsh sec. PO⟧ and ⟦voted on to⟧ the Slipway Group.",
        ["J Marsh & P Orrell carried"],
    ),
    (
        "parish",
        "Winch\nThe press ⟦were excluded⟧ ⟦on the motion of Cllr Hale⟧.",
        ["T Hale carried"],
    ),
    (
        "parish",
        "Winch\n⟦On the proposal of Cllr Marsh, seconded by Cllr Hale⟧, a rope ⟦is to be bought⟧.",
        ["J Marsh & T Hale carried"],
    ),
    (
        "parish",
        "Winch\n⟦Cllr Hale, seconded by Cllr Marsh, moved⟧ that Cllr Orrell be appointed to the Forum. The Council ⟦resolved⟧ accordingly.",
        ["T Hale & J Marsh carried"],
    ),
    ("parish", "Winch\nIt ran for 30 sec. Cllr Orrell timed it.", []),
]


@pytest.mark.parametrize(("around", "text", "lines"), MOVED)
def test_what_is_moved_in_shorthand(around: str, text: str, lines: list[str]) -> None:
    assert stated("Motion", text, *AROUND[around]) == (text, lines)


def test_what_a_lettered_part_puts_forward_is_told_without_to_whom() -> None:
    text = "The Board resolved to:\n\nA.    Note the plan;\n\nB.    ⟦Recommend to the Ferry Authority that the boats be let in May.⟧"
    lines = ["B) to Ferry Authority: boats be let in May."]
    assert stated("Recommendation", text, *AROUND["page"]) == (text, lines)
