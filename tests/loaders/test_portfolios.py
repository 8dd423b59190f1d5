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
    # in further words
    (
        HOLDER + "⟦Her portfolio ranges over verges, ponds and weirs⟧; the Panel meets her on it.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    (
        HOLDER + "She spoke of ⟦her brief, i.e. verges, ponds and weirs⟧.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    (
        HOLDER + "It was told how ⟦the parks portfolio, namely verges, ponds and weirs⟧, was run.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    (
        "Councillor Pell, holder of ⟦the Parks portfolio (verges; ponds⟧), spoke.",
        ["Parks: ponds", "Parks: verges"],
    ),
    (
        "⟦Parks, as a portfolio, has verges, ponds and weirs⟧ within it.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    (
        (
            "From today Councillor Pell’s portfolio, Water and Weirs, was to take on:\n\n(i) ⟦Verges;⟧"
            "\n\n(ii) ⟦Ponds⟧"
        ),
        ["Water and Weirs: Ponds", "Water and Weirs: Verges"],
    ),
    # the areas come first
    (
        HOLDER + "She remarked that ⟦verges, ponds and weirs all fell within her remit⟧.",
        ["Parks: ponds", "Parks: verges", "Parks: weirs"],
    ),
    (
        HOLDER + "⟦Weirs have passed to Councillor Orrell’s portfolio (Water)⟧.",
        ["Water: Weirs"],
    ),
    # lists of portfolios with their holders
    (
        (
            "The Leader’s scheme of portfolios:\n\n⟦Parks (Councillor Pell): verges; ponds⟧.\n\n"
            "⟦Water – Councillor Orrell – weirs, wells and taps⟧"
        ),
        ["Parks: ponds", "Parks: verges", "Water: taps", "Water: weirs", "Water: wells"],
    ),
    (
        (
            "Cabinet Member for Parks\nCllr Joan Pell\n⟦Verges; ponds⟧\n\nCabinet Member for Water\n"
            "Cllr Ian Orrell\n⟦Weirs; wells⟧"
        ),
        ["Parks: Verges", "Parks: ponds", "Water: Weirs", "Water: wells"],
    ),
    (
        "Cabinet Member for Parks: Cllr Joan Pell\n\n- ⟦Verges⟧\n\n- ⟦Ponds⟧\n\nThe Panel met.",
        ["Parks: Ponds", "Parks: Verges"],
    ),
    # a label beneath the holder
    (
        "Cabinet Member - Parks: Cllr Joan Pell\n\n⟦Covers: verges, ponds⟧",
        ["Parks: ponds", "Parks: verges"],
    ),
    # asked and answered
    (
        (
            "Councillor Orrell to Councillor Pell, Cabinet Member for Parks: “What are you responsible "
            "for?”\n\nAnswer: “⟦Verges; ponds; weirs⟧. I am asked about them often.”"
        ),
        ["Parks: Verges", "Parks: ponds", "Parks: weirs"],
    ),
    # a programme of visits is no list of areas
    ("Cabinet Member for Parks – Councillor Pell – 3 June 2031", []),
    # those who attend are none either
    ("Cabinet Member for Parks\nCllr Joan Pell\nCabinet Member for Water\nCllr Ian Orrell", []),
    # nor is the vote on a portfolio's budget
    (HOLDER + "Her portfolio was scrutinised by the Panel, and the Clerk answered.", []),
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
        HOLDER + "Her key priorities included ⟦reopening the Lido⟧ and, working with the Ponds "
        "Trust, ⟦dredging Mill Lake⟧.",
        ["Parks: dredging Mill Lake [with-partners]", "Parks: reopening the Lido"],
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
    # namely, with an aside on partners
    (
        HOLDER + "She told what she meant to do first, namely ⟦mow the verges⟧; ⟦then, with the "
        "Ponds Trust, dredge Mill Lake⟧; and ⟦lastly press ministers for money⟧.",
        [
            "Parks: dredge Mill Lake [with-partners]",
            "Parks: mow the verges",
            "Parks: press ministers for money [influence]",
        ],
    ),
    # the verb takes the first "to"
    (
        HOLDER
        + "It was her intention this year to ⟦mow the verges⟧ and, with Hurn Buses, ⟦restore "
        "the Sunday bus⟧.",
        ["Parks: mow the verges", "Parks: restore the Sunday bus [with-partners]"],
    ),
    # those set for a portfolio
    (
        HOLDER + "The objectives which she had set for Parks:\n\n– ⟦mow 80 verges⟧\n\n– ⟦win over "
        "landlords to plant trees⟧",
        ["Parks: mow 80 verges", "Parks: win over landlords to plant trees [influence]"],
    ),
    # lines beneath lines that say how
    (
        HOLDER
        + "AIMS FOR 2032/33\n\nWhat we will do ourselves\n\n5.1 ⟦Mow the verges.⟧\n\nWhere we "
        "can only persuade\n\n5.2 ⟦A cycle route to Hurn.⟧",
        ["Parks: A cycle route to Hurn [influence]", "Parks: Mow the verges [direct]"],
    ),
    # one list for all, each with its portfolio
    (
        HOLDER
        + "Our top priorities for this period are:\n\n* ⟦plant 90 trees (Parks)⟧\n\n* ⟦lobby the "
        "Government for money (Parks)⟧",
        ["Parks: lobby the Government for money [influence]", "Parks: plant 90 trees"],
    ),
    # asked and answered
    (
        (
            "Councillor Orrell to Councillor Pell, Cabinet Member for Parks: “What are you hoping to "
            "achieve before May?”\n\nAnswer: “Two things. ⟦Mow the verges.⟧ ⟦And get the Home Secretary to "
            "pay.”⟧"
        ),
        ["Parks: Mow the verges", "Parks: get the Home Secretary to pay [influence]"],
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
    # year in, year out, in other words
    (
        "⟦The Water Scrutiny Group examines the Cabinet Member for Parks on the use of grants⟧.",
        ["Water Scrutiny Group Parks"],
    ),
    (
        "⟦The Cabinet Member for Parks, whom this Panel scrutinises, will attend⟧.",
        ["Ditches Panel Parks"],
    ),
    (
        "⟦Councillor Pell (Cabinet Member for Parks) was questioned by the Panel, to which she answers⟧.",
        ["Ditches Panel Parks"],
    ),
    # kept under review
    (
        "⟦The Water Scrutiny Panel be invited to keep the Cabinet Member for Parks under review⟧.",
        ["Water Scrutiny Panel Parks"],
    ),
    # two bodies, the verb once
    (
        (
            "The Cabinet Member for Parks and the Cabinet Member for Water came.\n\n⟦The Green Committee was "
            "asked to continue its watch over the Parks portfolio, and the Blue Committee over Water⟧."
        ),
        ["Blue Committee Water", "Green Committee Parks"],
    ),
    # all those whom the lines before name
    (
        (
            "The Cabinet Member for Parks and the Cabinet Member for Water came.\n\n⟦The Green Committee would "
            "continue to review the discharge of those responsibilities⟧."
        ),
        ["Green Committee Parks", "Green Committee Water"],
    ),
    # a decision of the member is reviewed, not the member
    ("The Panel would review the Cabinet Member for Parks’s decision.", []),
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
