"""Lines of a meeting's head that were run together: where each of them began."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.run_together import told_apart

FILL = (
    "The Chair thanked all who had lent their ladders in the long dark of the winter, and said that the oil "
    "would be cheaper in the spring, or so the merchants of the valley had promised at the fair. "
)
# "/" stands where a line began
HEADS = [
    "Hexmoor Council Lamps Committee Minutes of the meeting held on 4 March 2031 at 7.00 pm/Present: Councillors Ann Pell (Chair), Tom Orr/Apologies: Councillor May Tuck/In attendance: Councillor Jo Hale (Ward Member for Garth)/Councillor Una Low (Ward Member for Orrell)/A Milner - Head of Lamps/C Blow – Oil Officer, Stores/V Freeman – Senior Clerk/1. Apologies Apologies were taken as read. ",
    "MINUTES OF THE COUNCIL HELD IN THE CORN HALL ON 4 MARCH 2031 AT 6.30 PM/In the Chair : The Mayor (Councillor P Michel)/Members Present :/Aldermen – F Agar, A Bell and R Swan/Councillors – J Bing, P Brett and L Clark/Officers Present : Chief Executive – J Dixon/Deputy Chief Executive – M McAllan/Director of Lamps – A McCoo/1 PRAYER AND WELCOME/The Mayor welcomed all./2 LAMPS AND OIL (REPORT 3)/A report was read. ",
    "Cabinet, Garth Room, on Tuesday 4 March 2031 at 6.30 pm/Members of Cabinet present: R Hale (Leader), A Frye, S Gale/Other Members present: C Bell, A Cope/Officers present: S Baker (Chief Executive), K Blair (Head of Oil)/1. Apologies for Absence Apologies came from Councillor Low. ",
    "Lamps Board 4 March 2031/Present: Ann Pell, Tom Orr/In Attendance : Jack Gorse, Liaison Officer, Virgil Lamps/Mary Low, Adviser, Virgil Lamps/300 MINUTES/The minutes were approved. ",
]


@pytest.mark.parametrize("head", HEADS)
def test_lines_of_a_head(head: str) -> None:
    expected = (head + FILL * 3).replace("/", "\n")
    flat = expected.replace("\n", " ")
    found = told_apart(flat)
    assert [line.strip() for line in found.split("\n")] == [
        line.strip() for line in expected.split("\n")
    ]


@pytest.mark.parametrize(
    "told",
    [
        FILL * 4,
        "Councillor Pell asked officers: why was the oil dear? " + FILL * 3,
        "Present: Ann Pell, Tom Orr. " + FILL * 3,
        "The Head of Lamps – A Milner – spoke of those present: all were glad. " + FILL * 3,
    ],
)
def test_what_is_no_head_stays(told: str) -> None:
    assert told_apart(told) == told


@given(
    st.lists(
        st.sampled_from(["Present:", "A Bell – Clerk", "Officers:", "1 LAMPS", "The Chair spoke.", "(Chair)", "–", "é"]),
        max_size=80,
    )
)  # fmt: skip
def test_every_character_keeps_its_place(words: list[str]) -> None:
    text = " ".join(words)
    assert told_apart(text).replace("\n", " ") == text
