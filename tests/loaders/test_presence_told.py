"""Who was there and who was not, as sentences tell it: for a while, in the gallery, in another's place."""

from __future__ import annotations

import pytest
from frames import APOLOGIES, MINUTES
from stated import stated

AWAY: list[tuple[str, list[str]]] = [
    (
        "Apologies for tonight's meeting had been sent in by Councillors Lome and N Odell.",
        ["apologies Lome", "apologies N Odell"],
    ),
    (
        "Received from Cllrs Lome and Odell; Cllr Finch would be late.",
        ["apologies Lome", "apologies Odell", "late Finch"],
    ),
    ("These had been received from Cllrs Lome and Odell.", ["apologies Lome", "apologies Odell"]),
    ("Cllr Lome had sent hers.", ["apologies Lome"]),
    ("Cllr Lome (apologies), Cllr Odell (absent)", ["absent Odell", "apologies Lome"]),
    (
        "The reasons given by Cllrs Lome and Odell for their absence were approved.",
        ["apologies Lome", "apologies Odell"],
    ),
    (
        "RESOLVED to accept the reasons for absence given by Cllrs Lome (illness) and Odell (work).",
        ["apologies Lome", "apologies Odell"],
    ),
    (
        "Apologies were received from Councillor Miah; his place was taken by Councillor Vane.",
        ["apologies Miah", "substitute Vane for Miah"],
    ),
    (
        "Apologies were received from Councillor Miah, whose seat was filled by Councillor Vane, and Councillor Hale.",
        ["apologies Hale", "apologies Miah", "substitute Vane for Miah"],
    ),
    ("A letter had been received from Councillor Pugh about the lamps.", []),
]

THERE: list[tuple[str, list[str]]] = [
    ("PCSO Andy Hurd was present between items 3 and 5.", ["in-attendance Andy Hurd"]),
    ("PCSO Andy Hurd was present from 7.15pm to 7.40pm.", ["in-attendance Andy Hurd"]),
    (
        "Two members of the public were present: Mr Ken Dodd and Ms Ann Sale.",
        ["in-attendance Ann Sale", "in-attendance Ken Dodd"],
    ),
    (
        "In the gallery were Mr Ken Dodd and Mrs Joy Thorne.",
        ["in-attendance Joy Thorne", "in-attendance Ken Dodd"],
    ),
    ("County Councillor T Wray was in the room for this item.", ["in-attendance T Wray"]),
    ("Mr Ken Dodd had been present at many meetings.", []),
    ("It was said that Mr Ken Dodd was present when the wall fell.", []),
]


@pytest.mark.parametrize(("text", "lines"), AWAY)
def test_who_is_away(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, *APOLOGIES)[1] == lines


@pytest.mark.parametrize(("text", "lines"), THERE)
def test_who_is_there_for_a_while(text: str, lines: list[str]) -> None:
    assert [line.split(" (")[0] for line in stated("Attendance", text, *MINUTES)[1]] == lines


HEAD = (
    "Dale Borough Council\nLamps Committee\n\nMinutes of the meeting held on Tuesday 4 March 2031\n\n"
    "Present: Councillors A Pell (Chair), B Moss, C Orr\n\n1. Public questions\n\n"
)
TAIL = "\n\n2. Ditches\n\nNoted.\n\n3. Lamps\n\nRESOLVED: That the lamps be lit.\n"


def test_residents_who_speak() -> None:
    text = (
        "Mrs Babs Crook of Higher Town moaned about dogs. "
        "Mr Des Avery wished to know when the lane would be mended."
    )
    found = [line for line in stated("Attendance", text, HEAD, TAIL)[1] if "attendance" in line]
    assert [line.split(" (")[0] for line in found] == [
        "in-attendance Babs Crook",
        "in-attendance Des Avery",
    ]


def test_whom_somebody_met_on_another_day_and_who_follows_for_good() -> None:
    text = (
        "Councillor Moss had looked at the swings with Mr Des Avery, who had named a price. The Chair welcomed Miss Babs "
        "Crook, who had taken the place of Mr Ned Ware as the voice of the traders."
    )
    found = stated("Attendance", text, HEAD, TAIL)[1]
    assert not [line for line in found if "Avery" in line or "substitute" in line]
