"""What portfolios cover and aim at, and who holds them to account."""

from __future__ import annotations

import pytest
from stated import stated

HOLDER = "Councillor Joan Pell, Cabinet Member for Parks, attended.\n\n"

REMITS: list[tuple[str, list[str]]] = [
    # run on behind a colon, parted by semicolons
    (
        HOLDER + "⟦Her portfolio responsibilities include: verges; ponds and weirs; and trees⟧.",
        ["Parks: ponds and weirs", "Parks: trees", "Parks: verges"],
    ),
    # run on in a sentence
    (
        HOLDER + "⟦Her portfolio took in verges, ponds and the war memorials⟧.",
        ["Parks: ponds", "Parks: verges", "Parks: war memorials"],
    ),
    # the sentence goes on to something else
    (
        HOLDER + "⟦Her portfolio was made up of verges and ponds⟧, and her aim was to mow both.",
        ["Parks: ponds", "Parks: verges"],
    ),
    # lines with bullets
    (
        HOLDER
        + "She said that her portfolio was made up of:\n\n• ⟦Verges;⟧\n\n• ⟦Ponds and Weirs⟧\n\n"
        "The Panel thanked her.",
        ["Parks: Ponds and Weirs", "Parks: Verges"],
    ),
    # lettered lines end where the numbering goes on
    (
        HOLDER + "The portfolio covers:-\n\n(a) ⟦Verges⟧\n\n(b) ⟦Ponds⟧\n\n(2) She was thanked.",
        ["Parks: Ponds", "Parks: Verges"],
    ),
    # an area and what it means
    (
        HOLDER + "Areas of responsibility:\n\n• ⟦Verges – to keep them short⟧\n\n• ⟦Ponds⟧",
        ["Parks: Ponds", "Parks: Verges"],
    ),
    # what she is responsible for
    (
        HOLDER + "⟦She was responsible for verges, ponds and weirs⟧.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    # the holder is responsible
    (
        "The ⟦Executive Member for Parks is responsible for verges, ponds and weirs⟧.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    # the portfolio by its name
    (
        "Councillor Pell holds the Parks portfolio. Responsibilities:\n\n- ⟦Verges⟧\n\n- ⟦Ponds⟧",
        ["Parks: Ponds", "Parks: Verges"],
    ),
    # in brackets behind the post
    (
        "Councillor Joan Pell – ⟦Executive Member for Parks (verges; one-way streets⟧)",
        ["Parks: one-way streets", "Parks: verges"],
    ),
    # "It", where the sentence before is about the portfolio
    (
        (
            "Councillor Joan Pell, Lead Member for Parks, gave an account of her ⟦portfolio. It covered "
            "verges, ponds and weirs⟧."
        ),
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    # an officer's responsibilities are no portfolio's
    ("The Director of Parks is responsible for verges, ponds and weirs.", []),
    # nor a contractor's
    (HOLDER + "The contractor was responsible for verges, ponds and weirs.", []),
    # nor what the committee covers
    (HOLDER + "The Panel's remit covers verges, ponds and weirs.", []),
    # what is told of a portfolio is no part of it
    (HOLDER + "Her portfolio included a deficit of £2 million and was under review.", []),
    # a duty to do something is no area
    (HOLDER + "She was responsible for ensuring that the verges were mown.", []),
    # nobody holds a portfolio
    ("The portfolio covers verges, ponds and weirs.", []),
]

PRIORITIES: list[tuple[str, list[str]]] = [
    # clauses
    (
        HOLDER + "Her priorities for 2031/32 were ⟦to mow the verges⟧ and ⟦to dredge the ponds⟧.",
        ["Parks: to dredge the ponds", "Parks: to mow the verges"],
    ),
    # with partners, and by pressing somebody
    (
        HOLDER + "She had set herself two priorities, namely ⟦with the Ponds Trust, to dredge Mill "
        "Lake⟧ and ⟦to press the Government for money⟧.",
        [
            "Parks: to press the Government for money [influence]",
            "Parks: with the Ponds Trust, to dredge Mill Lake [with-partners]",
        ],
    ),
    # doing, not to do
    (
        HOLDER + "Her key priorities included ⟦reopening the Lido⟧ and, ⟦working with the Ponds "
        "Trust, dredging Mill Lake⟧.",
        [
            "Parks: reopening the Lido",
            "Parks: working with the Ponds Trust, dredging Mill Lake [with-partners]",
        ],
    ),
    # lines, with labels that say how
    (
        HOLDER
        + "She set out what she hoped to achieve in the year:\n\n• ⟦Directly: mow the verges;⟧\n\n"
        "• ⟦Jointly with the Ponds Trust: a new weir;⟧\n\n• ⟦By persuasion: cleaner rivers.⟧",
        [
            "Parks: a new weir [with-partners]",
            "Parks: cleaner rivers [influence]",
            "Parks: mow the verges [direct]",
        ],
    ),
    # a heading
    (
        HOLDER + "Key priorities for 2031/32:\n\n• ⟦Mow the verges⟧\n\n• ⟦Dredge the ponds⟧",
        ["Parks: Dredge the ponds", "Parks: Mow the verges"],
    ),
    # somebody else's
    ("The Director of Parks said that her priorities were to mow and to dredge.", []),
    # the council's
    (HOLDER + "The Council's priorities were to save money and to mow the verges.", []),
    # a report's section on policy
    (HOLDER + "Corporate priorities: to save money and to mow the verges.", []),
]

SCRUTINIES: list[tuple[str, list[str]]] = [
    # holds to account
    ("⟦The Panel holds the Cabinet Member for Parks to account⟧.", ["Ditches Panel Parks"]),
    # the other order
    (
        "⟦This Panel holds to account the Cabinet Member for Parks, whose work it knows⟧.",
        ["Ditches Panel Parks"],
    ),
    # invited
    (
        (
            "⟦Councillor Joan Pell, Cabinet Member for Parks, had been invited to attend to answer "
            "questions on her portfolio⟧."
        ),
        ["Ditches Panel Parks"],
    ),
    # another body
    (
        (
            "⟦The Open Spaces Scrutiny Committee would question the Cabinet Member for Parks on her "
            "portfolio⟧."
        ),
        ["Open Spaces Scrutiny Committee Parks"],
    ),
    # a power
    (
        (
            "⟦The Panel may require the Cabinet Member for Parks and the Cabinet Member for Ponds to "
            "come before it and account for what they have done⟧."
        ),
        ["Ditches Panel Parks", "Ditches Panel Ponds"],
    ),
    # "them"
    (
        (
            "Councillor Joan Pell, Cabinet Member for Parks, and Councillor Orrell, Cabinet Member for "
            "Ponds, were there. ⟦They had been invited so that the Panel could hold them to account⟧."
        ),
        ["Ditches Panel Parks", "Ditches Panel Ponds"],
    ),
    # a portfolio by its holder
    (
        HOLDER + "⟦Her portfolio was held to account by the Open Spaces Scrutiny Committee⟧.",
        ["Open Spaces Scrutiny Committee Parks"],
    ),
    # a programme
    (
        (
            "The Panel calls each Cabinet Member to account once a year:\n\n⟦Cabinet Member for Parks – "
            "May 2031⟧\n\n⟦Cabinet Member for Ponds – June 2031⟧"
        ),
        ["Ditches Panel Parks", "Ditches Panel Ponds"],
    ),
    # what is taken into account is not held to it
    ("The Panel took the views of the Cabinet Member for Parks into account.", []),
    # a question is no scrutiny of a portfolio
    ("Councillor Orrell questioned the Cabinet Member for Parks about the cost of mowing.", []),
]


@pytest.mark.parametrize(("text", "expected"), REMITS)
def test_remits(text: str, expected: list[str]) -> None:
    assert stated("Remit", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), PRIORITIES)
def test_priorities(text: str, expected: list[str]) -> None:
    assert stated("Priority", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), SCRUTINIES)
def test_scrutinies(text: str, expected: list[str]) -> None:
    assert stated("Scrutiny", text) == (text, expected)
