"""Motions whose mover only the seconder beside them tells, and votes between two amendments."""

from __future__ import annotations

import pytest
from stated import PAGE, stated

PRESENT = (
    PAGE.replace(
        "Items\n",
        "Present: Councillors Ann Bell (Chair), John Marsh, Peter Orr, Mrs Jane Moss and Tom Hale\n\n"
        "Items\n",
    ),
    "\n",
)

MOTIONS: list[tuple[str, list[str]]] = [
    (
        "The ⟦Mayor (Cllr Mrs Jane Moss) moved, the Deputy Mayor (Cllr Tom Hale) seconded⟧ and it was ⟦RESOLVED⟧ that the barn be let.",
        ["Jane Moss & Tom Hale carried"],
    ),
    (
        "⟦A proposal to refuse for its height by Councillor Marsh, seconded by Councillor Mrs Moss⟧, ⟦was lost⟧ (⟦4 for, 6 against, 1 abstention⟧).",
        ["John Marsh & Jane Moss lost 4-6-1"],
    ),
    (
        "⟦On a further proposal by Councillor Orr, seconded by Councillor Tom Hale⟧, it was ⟦RESOLVED⟧: That the barn be let.",
        ["Peter Orr & Tom Hale carried"],
    ),
    (
        "The Panel, having heard ⟦Councillor Marsh, seconded by Councillor Hale⟧, ⟦agreed⟧: to let the barn.",
        ["John Marsh & Tom Hale carried"],
    ),
    (
        "⟦Proposed by Councillor Ann Bell (seconded by Councillor Orr⟧) that it be sent back. The proposal ⟦fell⟧ ⟦by 3 votes to 5⟧.",
        ["Ann Bell & Peter Orr lost 3-5-?"],
    ),
    (
        "⟦Councillor Marsh's suggestion that it be put off was seconded by Councillor Orr⟧ and, on a vote, ⟦lost by 2 to 4⟧.",
        ["John Marsh & Peter Orr lost 2-4-?"],
    ),
    (
        "Names having been put by ⟦Councillor Marsh, seconded by Councillor Mrs Moss⟧, the list ⟦was agreed⟧.",
        ["John Marsh & Jane Moss carried"],
    ),
    (
        "⟦With Councillor Marsh moving and Councillor Orr seconding⟧, the paper ⟦was adopted⟧.",
        ["John Marsh & Peter Orr carried"],
    ),
    ("The Clerk said that the motion had been proposed by Councillor Orr.", []),
    ("A proposal for 12 barns by Pell Homes Ltd, supported by Councillor Orr, was noted.", []),
    (
        "⟦Councillor Marsh moved that it be let, seconded by Councillor Orr⟧.\n\n⟦Councillor Moss moved as an amendment, seconded by Councillor Hale⟧, that it be sold.\n\n⟦Councillor Bell moved as a further amendment, seconded by Councillor Gott⟧, that it be kept.\n\nOn a division, there voted:- ⟦For the amendment by Councillor Moss (3) - Councillors Moss, Hale and Weir;⟧ ⟦For the amendment by Councillor Bell (2) - Councillors Bell and Gott;⟧ ⟦Declined to vote (2) - Councillors Marsh and Orr.⟧\n\nOn a division, there voted:- ⟦For the motion (4) - Councillors Marsh, Orr, Bell and Gott;⟧ ⟦For the amendment by Councillor Moss (3) - Councillors Moss, Hale and Weir.⟧",
        [
            "John Marsh & Peter Orr carried 4-3-? for John Marsh, Peter Orr, Ann Bell, Gott against Jane Moss, Tom Hale, Weir",
            "amendment Ann Bell & Gott lost 2-3-2 for Ann Bell, Gott against Jane Moss, Tom Hale, Weir abstaining John Marsh, Peter Orr",
            "amendment Jane Moss & Tom Hale lost 3-4-? for Jane Moss, Tom Hale, Weir against John Marsh, Peter Orr, Ann Bell, Gott",
        ],
    ),
    (
        "⟦Councillor Marsh moved that it be let. Councillor Orr seconded⟧. The vote was:\n\n⟦Councillor Mrs Jane Moss-Hallowell\nFor\nCouncillor Marsh\nFor\nCouncillor Orr\nAgainst\nCouncillor Hale\nFor⟧",
        [
            "John Marsh & Peter Orr carried 3-1-? for Jane Moss-Hallowell, John Marsh, Tom Hale against Peter Orr"
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines"), MOTIONS)
def test_motions(text: str, lines: list[str]) -> None:
    assert stated("Motion", text, *PRESENT) == (text, lines)
