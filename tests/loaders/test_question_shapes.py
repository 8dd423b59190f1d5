"""Questions in the shapes that records print them: told, answered within a sentence, printed in full."""

from __future__ import annotations

import pytest
from stated import stated

ASKED: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Marsh asked when the weir would open.⟧ ⟦Councillor Pell said in May.⟧\n\n⟦Supplementary: whether a ladder for eels had been priced.⟧\n\n⟦Councillor Pell answered that it had.⟧",
        [
            "Marsh: when the weir would open / Pell: in May",
            "Marsh: whether a ladder for eels had been priced / Pell: it had",
        ],
    ),
    (
        "⟦The Clerk asked for confirmation as to whether the boat had been sold and Councillor Pell said that it had.⟧",
        ["Clerk: whether the boat had been sold / Pell: it had"],
    ),
    (
        "⟦Councillor Marsh asked the following question:- Is the boat afloat?⟧\n\n⟦In response, Councillor Pell replied as follows: “It sank.”⟧",
        ["Marsh: Is the boat afloat / Pell: It sank"],
    ),
    ("Supplementary papers were circulated. Councillor Pell answered that it was late.", []),
    (
        "⟦Councillor Pell asked who paid for the signs and was told by Mr Dunmore that the County did.⟧",
        ["Pell: who paid for the signs / Dunmore: the County did"],
    ),
    (
        "⟦Cllr Pell asked how many compulsory purchases had been made.⟧ ⟦Cllr Marsh answered that there had been two since 2010.⟧",
        [
            "Pell: how many compulsory purchases had been made / Marsh: there had been two since 2010"
        ],
    ),
    (
        "⟦Cllr Marsh asked the applicant how customers would leave after 23:00.⟧ ⟦Mr Dunmore said that a taxi marshal would be employed on Fridays and Saturdays.⟧",
        [
            "Marsh: how customers would leave after 23:00 / Dunmore: a taxi marshal would be employed on Fridays and Saturdays"
        ],
    ),
    (
        "⟦Asked about the skills academy, Ms Petrov advised that the first students would enrol in September.⟧",
        ["skills academy / Petrov: the first students would enrol in September"],
    ),
    (
        "⟦In answer to a question from Councillor Pell about when the backlog of drainage repairs would be cleared, Mr Dunmore explained that the work would take two years.⟧",
        [
            "Pell: when the backlog of drainage repairs would be cleared / Dunmore: the work would take two years"
        ],
    ),
    (
        "⟦In response to a concern raised by Councillor Marsh on opening hours, the Head of Parks stated that the hall would stay open until ten.⟧",
        ["Marsh: opening hours / Head of Parks: the hall would stay open until ten"],
    ),
    (
        "Q: ⟦What is the plan for the hydrotherapy pool?⟧\n⟦A: Ms Beck – it will reopen in February, once parts arrive.⟧",
        [
            "What is the plan for the hydrotherapy pool / Beck: it will reopen in February, once parts arrive"
        ],
    ),
    (
        "Supplementary: ⟦Will concessionary passes be valid before 9.30?⟧\n⟦Cllr Marsh undertook to find out and reply to Councillor Pell by Friday.⟧",
        [
            "Will concessionary passes be valid before 9.30 / Marsh: find out and reply to Councillor Pell by Friday"
        ],
    ),
    (
        "Councillor Pell asked several questions. ⟦He wanted to know how many walkers used the ferry on Sundays.⟧ ⟦Councillor Marsh put the number at sixty.⟧",
        ["Pell: how many walkers used the ferry on Sundays / Marsh: sixty"],
    ),
    ("Cllr Pell asked for word of the ferry. He told the Panel that a paper was due in May.", []),
    (
        "Question 1 from Councillor Pell to Councillor Marsh, Cabinet Member for Parks\n\n⟦Will the Cabinet Member say when the park will reopen?⟧\n\nAnswer\n\n⟦The park will reopen in May.⟧",
        [
            "Pell: Will the Cabinet Member say when the park will reopen / The park will reopen in May"
        ],
    ),
    (
        'Councillor Pell asked the Leader of the Council:\n\n"⟦Does the Leader agree that buses are too few?⟧"\n\n⟦The Leader responded: "I do, and I have written to the operator."⟧',
        [
            "Pell: Does the Leader agree that buses are too few / Leader of the Council: I do, and I have written to the operator"
        ],
    ),
    (
        "(1) Question by Councillor Pell\n\n⟦To ask the Cabinet Member for Parks when the lamps will be mended.⟧\n\nReply by Councillor Marsh\n\n⟦They will be mended in June.⟧",
        [
            "Pell: To ask the Cabinet Member for Parks when the lamps will be mended / Marsh: They will be mended in June"
        ],
    ),
    (
        "In response to questions from Members, the Head of Parks explained that the lamps were old.",
        [],
    ),
    (
        "⟦Councillor Pell sought an assurance that the lamps would be mended.⟧ ⟦Mr Dunmore confirmed that they would.⟧",
        ["Pell: the lamps would be mended / Dunmore: they would"],
    ),
    (
        "⟦In response to a query from Councillor Pell as to whether the lamps were old, Mr Dunmore replied that they were.⟧",
        ["Pell: whether the lamps were old / Dunmore: they were"],
    ),
    (
        "⟦Responding to Councillor Pell, who asked about costs, Mr Dunmore advised that these were within budget.⟧",
        ["Pell: about costs / Dunmore: these were within budget"],
    ),
    (
        "⟦Councillor Pell questioned the need for the work.⟧ ⟦In response, the Head of Parks advised that the lamps were old.⟧",
        ["Pell: the need for the work / Head of Parks: the lamps were old"],
    ),
    (
        "⟦Councillor Pell asked if lamps were old and Mr Dunmore responded that they were.⟧",
        ["Pell: if lamps were old / Dunmore: they were"],
    ),
    (
        "⟦Mr Hale was asked by Councillor Pell what pumps would cost and answered that £900 had been quoted.⟧",
        ["Pell: what pumps would cost / Hale: £900 had been quoted"],
    ),
    (
        "⟦Councillor Pell asked if the path would stay; it would not.⟧",
        ["Pell: if the path would stay / it would not"],
    ),
    (
        "⟦Councillor Pell asked Councillor Rudge if staff would move.⟧ ⟦The reply was that none would.⟧",
        ["Pell: if staff would move / Rudge: none would"],
    ),
    (
        "⟦Councillor Pell asked when an answer could be had.⟧ ⟦She was told that the firm allowed itself forty days.⟧",
        ["Pell: when an answer could be had / the firm allowed itself forty days"],
    ),
    (
        "⟦Ms Rudge spoke to the paper and, in answer to Councillor Pell on whether carers would pay, confirmed that they went free.⟧",
        ["Pell: whether carers would pay / Rudge: they went free"],
    ),
    (
        "⟦Councillor Pell asked how many villages would gain and was told eleven.⟧",
        ["Pell: how many villages would gain / eleven"],
    ),
    (
        "⟦Mrs Pell sought clarity on who paid for the café.⟧ ⟦It was explained that each met half.⟧",
        ["Pell: who paid for the café / each met half"],
    ),
    (
        "⟦Mr Hale was anxious to learn how much was lost.⟧ ⟦Over half, the Head of Finance advised.⟧",
        ["Hale: how much was lost / Head of Finance: Over half"],
    ),
    (
        "**Q (Cllr Pell):** ⟦Have the tenants been written to?⟧\n⟦**A (Ms Rudge):** Yes, in July.⟧",
        ["Pell: Have the tenants been written to / Rudge: Yes, in July"],
    ),
    (
        "Mrs Joyce Hale of Tanyard Road asked the following question:\n\n'⟦When will the lift be mended?⟧'\n\n⟦The Chair replied that parts had been ordered.⟧",
        ["Joyce Hale: When will the lift be mended / Chair: parts had been ordered"],
    ),
    ("Councillor Pell asked for the figures by quarter. The Clerk would bring them.", []),
    (
        "⟦Councillor Pell was concerned that entry would cost more.⟧ ⟦The Head of Parks gave an assurance that it would not.⟧",
        ["Pell: entry would cost more / Head of Parks: it would not"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), ASKED)
def test_questions(text: str, lines: list[str]) -> None:
    assert stated("Question", text) == (text, lines)
