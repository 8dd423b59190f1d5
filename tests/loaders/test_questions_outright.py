"""Questions asked outright: they are told whether or not a rule knows the answer behind them."""

from __future__ import annotations

import pytest
from stated import stated

OUTRIGHT: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Blake asked if the child fee could be dropped; the Treasurer put the loss at £900 a year.⟧",
        ["Blake: if the child fee could be dropped / Treasurer: £900 a year"],
    ),
    (
        "⟦Following a question from Councillor Pell as to whether the oak would be kept, the Director pointed to condition 8.⟧",
        ["Pell: whether the oak would be kept / Director: condition 8"],
    ),
    (
        "⟦Asked by Councillor Pell who would look after the pond, the agent said a company.⟧",
        ["Pell: who would look after the pond / a company"],
    ),
    (
        "⟦Councillor Pell went on to ask why the lamps were out.⟧ ⟦The Director put it down to thieves.⟧",
        ["Pell: why the lamps were out / Director: thieves"],
    ),
    (
        "⟦The Director was asked whether the pool would close, to which she replied that nothing had been decided.⟧",
        ["whether the pool would close / Director: nothing had been decided"],
    ),
    (
        "⟦The Independent Person, Mr Roy Gask, questioned if the match funding was in place.⟧ ⟦Ms Creight could not confirm this.⟧",
        ["Roy Gask: if the match funding was in place / Creight: could not confirm this"],
    ),
    (
        "⟦Mr Harold Sugg had submitted a question to the Portfolio Holder for Parks: how many bins had been taken out since April? Cllr Marsh gave the figure as 38.⟧",
        ["Harold Sugg: how many bins had been taken out since April / Marsh: 38"],
    ),
    (
        "⟦Would libraries reopen on Saturdays? Yes, from 3 October.⟧",
        ["Would libraries reopen on Saturdays / Yes, from 3 October"],
    ),
    (
        "⟦Councillor Wilk enquired about access for wheelchair users during the works and Mr Peel assured her that there would be a ramp at all times.⟧",
        [
            "Wilk: about access for wheelchair users during the works / Peel: there would be a ramp at all times"
        ],
    ),
    (
        "⟦Councillor Ferris asked why the fee had gone up by 4%.⟧ ⟦Miss Vey attributed this to extra testing.⟧",
        ["Ferris: why the fee had gone up by 4% / Vey: attributed this to extra testing"],
    ),
    (
        "⟦Queried by Cllr Imrie: will rural day centres close? Mr Butt: none would close before a review.⟧",
        ["Imrie: will rural day centres close / Butt: none would close before a review"],
    ),
    (
        "⟦Mr Basil Onslow, Independent Member, asked if the Commissioner would publish the survey.⟧ ⟦She undertook to place it on her website.⟧",
        [
            "Basil Onslow: if the Commissioner would publish the survey / She undertook to place it on her website"
        ],
    ),
    (
        "⟦Ms Trahearne wanted to know what share of visitors had eaten locally.⟧ The survey had not asked this.",
        ["Trahearne: what share of visitors had eaten locally /"],
    ),
    (
        "⟦The Chair asked him whether a limiter would answer the point; he thought not, because the yard was open.⟧",
        [
            "Chair: whether a limiter would answer the point / he thought not, because the yard was open"
        ],
    ),
    (
        "⟦A question was put by Mrs Jean Oddy, a resident of Mill Lane, as to when the bridge would reopen.⟧ ⟦The Head of Highways said the work would be finished by Easter.⟧",
        [
            "Jean Oddy: when the bridge would reopen / Head of Highways: the work would be finished by Easter"
        ],
    ),
    (
        "Cllr Pell – ⟦what is happening with the pool?⟧\n⟦The Leader – a report is due in July.⟧",
        ["Pell: what is happening with the pool / Leader: a report is due in July"],
    ),
    (
        "⟦To a question from Councillor Orrell about overtime, Mrs Vane replied that it had fallen by a third.⟧",
        ["Orrell: overtime / Vane: it had fallen by a third"],
    ),
    (
        "⟦Councillor Quill asked what had become of the petition.⟧ ⟦It had been passed to the County.⟧",
        ["Quill: what had become of the petition / It had been passed to the County"],
    ),
    (
        "⟦When asked by Councillor Pell if staff had been consulted, Mrs Vane answered that they had.⟧",
        ["Pell: if staff had been consulted / Vane: they had"],
    ),
    (
        "⟦It was asked by a member whether the scheme was on time; the Head of Parks confirmed that it was.⟧",
        ["whether the scheme was on time / Head of Parks: it was"],
    ),
    (
        "Public Questions\n1. Mrs Joan Tidy, Mill Lane: ⟦When will the County mend the stile?⟧\n⟦The Chairman: it has been reported twice.⟧\n2. Mr Alf Dunn, Pond End: ⟦Who owns the verge?⟧\n⟦The Clerk would find out.⟧",
        [
            "Alf Dunn: Who owns the verge / Clerk: The Clerk would find out",
            "Joan Tidy: When will the County mend the stile / Chairman: it has been reported twice",
        ],
    ),
    (
        "⟦Ms Orr sought to establish whether the lift would be mended; it was on order.⟧",
        ["Orr: whether the lift would be mended / it was on order"],
    ),
    ("⟦Members probed why the arrears had grown.⟧", ["why the arrears had grown /"]),
    (
        "⟦Councillor Pell questioned the Director about agency costs and was informed that they had halved.⟧",
        ["Pell: about agency costs / they had halved"],
    ),
    (
        "⟦Would the scheme be extended to Hexwick? Councillor Orrell asked. Mr Dunmore said that it would.⟧",
        ["Would the scheme be extended to Hexwick / Dunmore: it would"],
    ),
    (
        "QUESTION 3\nFrom: Ms A Rudge\nTo: Councillor Marsh\n⟦What is being done about fly-tipping on Moor Road?⟧\nANSWER\n⟦Two cameras have been put up.⟧",
        [
            "A Rudge: What is being done about fly-tipping on Moor Road / Two cameras have been put up"
        ],
    ),
    (
        "⟦Ms Rudge asked, as a supplementary, if anybody had been fined.⟧ ⟦Councillor Marsh said nobody had.⟧",
        ["Rudge: if anybody had been fined / Marsh: nobody had"],
    ),
    (
        "⟦The Director was questioned by Councillor Orrell on the reserves and said that they stood at £4m.⟧",
        ["Orrell: the reserves / Director: they stood at £4m"],
    ),
    (
        "⟦Cllr Quill raised a query about the invoice from Hext Ltd – the Clerk advised it was for the mower.⟧",
        ["Quill: the invoice from Hext Ltd / Clerk: it was for the mower"],
    ),
    (
        "⟦Mr Marsh had asked, before the meeting, how much the lights cost to run; the answer was £40 a month.⟧",
        ["Marsh: how much the lights cost to run / £40 a month"],
    ),
    ("The Chairman asked if there were any further comments. There were none.", []),
    ("Members asked a number of questions about the report, to which officers responded.", []),
    ("The Chair asked whether Members wished to go into private session. They did not.", []),
    ("⟦How many lamps were out? Mr Hale said four.⟧", ["How many lamps were out / Hale: four"]),
    (
        "⟦Councillor Pell was unsure of the depot. Had any been sold? The Director confirmed that one had, for £9,000.⟧",
        ["Pell: Had any been sold / Director: one had, for £9,000"],
    ),
    (
        "⟦What would a new pump cost? Clerk thought £4,000 or so.⟧",
        ["What would a new pump cost / Clerk: £4,000 or so"],
    ),
    (
        "⟦Could the mill do more? It was felt it could.⟧",
        ["Could the mill do more / It was felt it could"],
    ),
    (
        "⟦Councillor Pell wished to know from the Head of Parks how long a repair now took.⟧ ⟦Ms Vane said six weeks.⟧",
        ["Pell: how long a repair now took / Vane: six weeks"],
    ),
    (
        "⟦Mr Hale asked who would pay?⟧ ⟦He did not know.⟧",
        ["Hale: who would pay / He did not know"],
    ),
    (
        "⟦How many lamps were out? Mr Hale said four.⟧ Councillor Pell was unsure of the depot. ⟦Had any been sold? The Director confirmed that one had.⟧ ⟦Could the mill do more? It was felt it could.⟧",
        [
            "Could the mill do more / It was felt it could",
            "How many lamps were out / Hale: four",
            "Pell: Had any been sold / Director: one had",
        ],
    ),
    (
        "⟦A Member asked about the lock gates, and the Engineer responded that they would last a year.⟧",
        ["about the lock gates / Engineer: they would last a year"],
    ),
    ("The item was noted. Was this page useful? Yes", []),
]


@pytest.mark.parametrize(("text", "expected"), OUTRIGHT)
def test_a_question_needs_no_known_answer(text: str, expected: list[str]) -> None:
    assert stated("Question", text) == (text, expected)
