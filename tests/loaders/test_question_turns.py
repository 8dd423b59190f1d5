"""Questions told from the other end: the answer first, in the passive, supplementary, or only raised."""

from __future__ import annotations

import pytest
from stated import stated

TURNED: list[tuple[str, list[str]]] = [
    (
        "⟦Q2. Councillor Pell – Will the grant be cut? The Assistant Director (Growth) said that no cut was planned.⟧",
        ["Pell: Will the grant be cut / Assistant Director (Growth): no cut was planned"],
    ),
    (
        "⟦Councillor Pell asked the Convener of the Lamps Board how many lamps were out.⟧ ⟦Bailie Geddes replied that there were 31.⟧",
        ["Pell: how many lamps were out / Geddes: there were 31"],
    ),
    (
        "⟦Councillor Pell asked what it had cost.⟧ ⟦The Head of Parks estimated it at £61,000.⟧",
        ["Pell: what it had cost / Head of Parks: £61,000"],
    ),
    (
        "⟦It was asked if pupils had been heard.⟧ ⟦The Executive Member said that a survey had closed.⟧",
        ["if pupils had been heard / Executive Member: a survey had closed"],
    ),
    (
        "⟦Councillor Pell sought an update on the lamps.⟧ ⟦Mrs Orr advised that the tender would issue in June.⟧",
        ["Pell: an update on the lamps / Orr: the tender would issue in June"],
    ),
    (
        "⟦Councillor Pell raised the closing of the hall.⟧ ⟦Ms Orr said that the roof was unsafe.⟧",
        ["Pell: closing of the hall / Orr: the roof was unsafe"],
    ),
    ("Councillor Pell raised the flag.", []),
    (
        "⟦He was asked by Councillor Pell how it would be paid for.⟧ ⟦He said that borrowing would be needed.⟧",
        ["Pell: how it would be paid for / borrowing would be needed"],
    ),
    (
        "⟦In reply to Mrs Pell, who asked what it would cost, he said that it was free.⟧",
        ["Pell: what it would cost / it was free"],
    ),
    (
        "⟦In response to Councillor Pell's question regarding the lamps, the Head of Parks advised that they were old.⟧",
        ["Pell: lamps / Head of Parks: they were old"],
    ),
    (
        "⟦Responding to a question from Councillor Pell about the lamps, the Head of Parks said that they were old.⟧",
        ["Pell: lamps / Head of Parks: they were old"],
    ),
    (
        "⟦Following a question from Councillor Pell about the lamps, it was confirmed that they were old.⟧",
        ["Pell: lamps / they were old"],
    ),
    (
        "⟦When asked about staffing, Mr Dunmore said two posts were vacant.⟧",
        ["staffing / Dunmore: two posts were vacant"],
    ),
    (
        "⟦Councillor Pell asked if it was late.⟧ ⟦In response, the Head of Parks advised that it was.⟧",
        ["Pell: if it was late / Head of Parks: it was"],
    ),
    (
        "Q1. ⟦When will the work begin?⟧\n⟦A1. It will begin in May.⟧",
        ["When will the work begin / It will begin in May"],
    ),
    (
        'Question 1 – Mr A Smith to the Leader of the Council\n"⟦When will the work begin?⟧"\nAnswer\n⟦"It will begin in May."⟧',
        ["When will the work begin / It will begin in May"],
    ),
    (
        "Question from Mr A Smith:\n⟦When will the work begin?⟧\n\nResponse from Councillor Bell, Leader of the Council:\n⟦It will begin in May.⟧\n\nSupplementary question:\n⟦Will it be done by Christmas?⟧\n\nSupplementary response:\n⟦It should be.⟧",
        [
            "A Smith: When will the work begin / Bell: It will begin in May",
            "Will it be done by Christmas / It should be",
        ],
    ),
    (
        "⟦Councillor Pell asked a supplementary question as to whether it would be done by Christmas.⟧\n\n⟦Councillor Marsh replied that it would.⟧",
        ["Pell: whether it would be done by Christmas / Marsh: it would"],
    ),
    (
        "The Forum asked Councillor Pell to press the Department for Education for earlier notice of sums. Councillor Pell said that she would.",
        [],
    ),
    (
        "⟦A parishioner raised concerns about the verge.⟧ ⟦The Head of Parks replied that the mower was broken.⟧",
        ["verge / Head of Parks: the mower was broken"],
    ),
    (
        "⟦Councillor Pell mentioned that the weir had no rail.⟧ ⟦The Head of Parks explained that one was on order.⟧",
        ["Pell: weir had no rail / Head of Parks: one was on order"],
    ),
    (
        "Councillor Pell mentioned that the weir had no rail. Councillor Marsh said that it was old.",
        [],
    ),
    (
        "Councillor Pell reported that the weir should be closed. The Head of Parks advised on the law.",
        [],
    ),
    (
        "⟦Councillor Pell, for the anglers, voiced the fear that the weir would be shut.⟧ ⟦The Head of Parks replied that it would stay open.⟧",
        ["Pell: weir would be shut / Head of Parks: it would stay open"],
    ),
    (
        "⟦What had become of the boats? (Councillor Pell) They had been sold in May.⟧",
        ["Pell: What had become of the boats / They had been sold in May"],
    ),
    (
        "⟦Responding to a query on moorings from Councillor Pell, Mrs Orr explained that two were free.⟧",
        ["Pell: moorings / Orr: two were free"],
    ),
    (
        "• ⟦on whether the bank was the mill's, it was confirmed that it was not⟧",
        ["whether the bank was the mill's / it was not"],
    ),
    (
        "⟦Councillor Pell asked whether the Clerk had the keys - she told the meeting that she had two sets.⟧",
        ["Pell: whether the Clerk had the keys / she had two sets"],
    ),
    (
        "⟦Councillor Pell wanted reassurance that the ferry would run.⟧ ⟦Mrs Orr said that it would.⟧",
        ["Pell: the ferry would run / Orr: it would"],
    ),
    (
        "Members of the Panel were asked whether they had any interests to declare. Councillor Pell declared one.",
        [],
    ),
    ("The Clerk asked if the rules had been read and if members were in agreement with them.", []),
    ("Councillor Pell challenged the proposed toll and moved that it be halved.", []),
    (
        "⟦Councillor Pell raised a question in relation to the weir.⟧ ⟦Mrs Orr explained that it leaked.⟧",
        ["Pell: the weir / Orr: it leaked"],
    ),
    (
        "⟦The Panel questioned Mrs Orr on the tolls.⟧ ⟦She said that they had fallen.⟧",
        ["tolls / Orr: they had fallen"],
    ),
    (
        "⟦Councillor Pell asked when the weir would be mended.⟧ (Action: Clerk to find out.)",
        ["Pell: when the weir would be mended /"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNED)
def test_questions_are_read_from_either_end(text: str, expected: list[str]) -> None:
    assert stated("Question", text) == (text, expected)
