"""Several nominated for one office: whose motion won, and how many voted for each; motions of another day."""

from __future__ import annotations

import pytest
from motion_lines import motions

CONTESTS = [
    (
        ("Councillor Marsh nominated Councillor Pell, seconded by Councillor Nair. Councillor Kemp nominated Councillor Gale, "
        "seconded by Councillor Ames.\n\nOn a show of hands Councillor Pell received 6 votes and Councillor Gale 4, whereupon "
        "Councillor Pell was appointed Chairman."),
        ["Marsh & Nair carried 6-?-?", "Kemp & Ames lost 4-?-?"],
    ),
    (
        ("It was proposed by Councillor Marsh and seconded by Councillor Nair that Councillor Pell be elected Chair.\n\nIt was "
        "proposed by Councillor Kemp and seconded by Councillor Ames that Councillor Gale be elected Chair.\n\nCouncillor Gale "
        "was duly elected."),
        ["Marsh & Nair lost", "Kemp & Ames carried"],
    ),
    # how many voted for each, the second with no more than the number
    (
        ("It was proposed by Councillor R. Marsh and seconded by Councillor Nair that Councillor Pell be elected Mayor.\n\nIt was "
        "proposed by Councillor Mrs T. Kemp and seconded by Councillor Ames that Councillor Gale be elected Mayor.\n\nOn a vote "
        "9 votes were cast for Councillor Pell and 6 for Councillor Gale and it was\n\nRESOLVED: That Councillor Pell be "
        "elected Mayor."),
        ["Marsh & Nair carried 9-?-?", "Kemp & Ames lost 6-?-?"],
    ),
    # no contest
    (
        ("Councillor Marsh proposed, seconded by Councillor Nair, that lamps be bought. Carried. Councillor Kemp proposed, "
        "seconded by Councillor Ames, that candles be bought. Carried. Councillor Pell was appointed to see to it."),
        ["Marsh & Nair carried", "Kemp & Ames carried"],
    ),
]  # fmt: skip

OTHER_DAYS = [
    ("The motion proposed by Councillor Marsh at the last meeting was carried then.", []),
    ("The motion moved by Councillor Marsh at the request of all was carried.", ["Marsh carried"]),
    (
        (
            "Moved by Councillor Marsh, seconded by Councillor Nair. The motion was later put and, by 25 to 20, it was\n\nRESOLVED: "
            "That lamps be bought."
        ),
        ["Marsh & Nair carried 25-20-?"],
    ),
    ("Proposed: Cllr Marsh Seconded: Cllr Nair Agreed: all", ["Marsh & Nair carried"]),
]


@pytest.mark.parametrize(("told", "lines"), CONTESTS + OTHER_DAYS)
def test_contests(told: str, lines: list[str]) -> None:
    assert motions(told) == lines
