"""Parts of a resolution that run on in a line, with markers or without, and what is put forward in them."""

from __future__ import annotations

import pytest
from stated import stated

NOTICE = (
    """DECISIONS OF THE FERRY BOARD CABINET HELD ON TUESDAY 3 JUNE 2031

PRESENT: Councillor Ann Bell (Chair), Councillor John Marsh

1. APOLOGIES

Councillor Weir sent apologies.

2. CORN HALL LEASE

""",
    """

3. DATE OF NEXT MEETING

4 July 2031, 6.00 pm.
""",
)

# a notice of decisions prints no marker
BARE: list[tuple[str, list[str]]] = [
    (
        "1. That ⟦the forecast be noted.⟧ 2. That ⟦the Clerk be asked to write to the harbour before 3. May.⟧ 3. That ⟦a paper be brought back in May.⟧ An amendment moved by Councillor Marsh was lost.",
        [
            "1) noted: the forecast be noted.",
            "2) requested: the Clerk be asked to write to the harbour before 3. May.",
            "3) requested: a paper be brought back in May.",
        ],
    ),
    (
        "(a) That ⟦the lease be let⟧; (b) that ⟦the Head of Parks be given delegated authority to sign it⟧, and (c) that ⟦a report come back in May 2032.⟧",
        [
            "a) agreed: the lease be let",
            "b) delegated: the Head of Parks be given delegated authority to sign it",
            "c) agreed: a report come back in May 2032.",
        ],
    ),
    (
        "i) To ⟦let the barn.⟧ ii) To ⟦refer the plan to Council.⟧",
        ["i) agreed: let the barn.", "ii) referred: refer the plan to Council."],
    ),
    (
        "That: (1) ⟦the lease be let⟧; and (2) ⟦the rent be fixed at £50.⟧",
        ["1) agreed: the lease be let", "2) approved: the rent be fixed at £50."],
    ),
    (
        "That ⟦the fare be £2. 3 members were late.⟧",
        ["agreed: the fare be £2. 3 members were late."],
    ),
]
MARKED: list[tuple[str, list[str]]] = [
    (
        "⟦RESOLVED⟧ that A ⟦the lease be let⟧, B ⟦the rent be fixed at £50.⟧",
        ["A) agreed: the lease be let", "B) approved: the rent be fixed at £50."],
    ),
    (
        "⟦AGREED⟧ that: A ⟦a stall be set up by April 2032.⟧ B ⟦the rent of both stalls be waived.⟧",
        [
            "A) agreed: a stall be set up by April 2032.",
            "B) agreed: the rent of both stalls be waived.",
        ],
    ),
    (
        "⟦RESOLVED⟧: 1 ⟦the lease be let⟧; 2 ⟦the rent be fixed at £50 a year.⟧",
        ["1) agreed: the lease be let", "2) approved: the rent be fixed at £50 a year."],
    ),
    (
        "⟦RESOLVED⟧ - A. ⟦The lease be let.⟧ B. ⟦The rent be fixed at £50.⟧",
        ["A) agreed: The lease be let.", "B) approved: The rent be fixed at £50."],
    ),
    (
        "It was ⟦AGREED by the Panel to write to the Minister.⟧",
        ["requested: write to the Minister."],
    ),
    ("It was ⟦RESOLVED by the Committee that the barn be let.⟧", ["agreed: the barn be let."]),
    ("⟦AGREED unanimously by those present, to let the barn.⟧", ["agreed: let the barn."]),
    (
        "⟦RESOLVED⟧: (1) That ⟦the plan be adopted⟧; (2) RECOMMENDED TO COUNCIL that ⟦the budget be raised by £1m.⟧",
        ["1) approved: the plan be adopted", "2) recommended: the budget be raised by £1m."],
    ),
    (
        "⟦ADVISED⟧ the Executive: (1) to ⟦lower the fare⟧; (2) to ⟦consult the parish.⟧",
        ["1) recommended: lower the fare", "2) recommended: consult the parish."],
    ),
    ("A resident asked for an A to Z of the barns.", []),
    (
        "There being no decision required, ⟦the Panel noted the presentation.⟧",
        ["noted: presentation"],
    ),
    (
        "On the motion of Councillor Orr, duly seconded, ⟦the report was received and adopted.⟧",
        ["approved: report was received and adopted"],
    ),
    (
        '⟦The minutes of 3 May 2031 were, with the word "wet" put in at paragraph 4, confirmed and signed by the Chair.⟧',
        [
            'confirmed: minutes of 3 May 2031 were, with the word "wet" put in at paragraph 4, confirmed and signed by the Chair'
        ],
    ),
    ("The Panel made the following comments: (a) the barn was wet; (b) the fare was high.", []),
]
PUT_FORWARD: list[tuple[str, list[str]]] = [
    (
        "It was AGREED by 7 votes to 3 to RECOMMEND that the Cabinet:\n\n(i)   ⟦keep the slip open⟧;\n\n(ii)  ⟦lower the fare at Easter.⟧",
        ["i) to Cabinet: keep the slip open", "ii) to Cabinet: lower the fare at Easter."],
    ),
    (
        "AGREED to recommend to the Executive that it:\n\n(i)   ⟦keep the slip open⟧;\n\n(ii)  ⟦lower the fare at Easter.⟧",
        ["i) to Executive: keep the slip open", "ii) to Executive: lower the fare at Easter."],
    ),
    (
        "RESOLVED: (1) That the plan be adopted; (2) RECOMMENDED TO COUNCIL that ⟦the budget be raised by £1m.⟧",
        ["2) to Council: the budget be raised by £1m."],
    ),
    (
        "ADVISED the Executive: (1) to ⟦lower the fare⟧; (2) to ⟦consult the parish.⟧",
        ["1) to Executive: lower the fare", "2) to Executive: consult the parish."],
    ),
    (
        "RESOLVED: 1. ⟦Advise Cabinet that the fare be £2⟧; 2. Note the rest.",
        ["1) to Cabinet: fare be £2"],
    ),
    (
        "⟦RESOLVED: That the Executive be strongly urged to keep the slip open.⟧",
        ["to Executive: keep the slip open."],
    ),
    (
        "⟦RESOLVED: That the Police and Crime Commissioner be pressed to revive the harbour watch.⟧",
        ["to Police and Crime Commissioner: revive the harbour watch."],
    ),
    ("RESOLVED: That residents be urged to write in.", []),
    (
        "Agreed to recommend to Cabinet that (a) ⟦a warden be hired⟧, and (b) ⟦the fee be waived.⟧",
        ["a) to Cabinet: a warden be hired", "b) to Cabinet: the fee be waived."],
    ),
    (
        "RESOLVED:\n1) To note the paper.\n2) To recommend to the Executive that (a) ⟦a warden be hired⟧, and (b) ⟦the fee be waived.⟧",
        ["a) to Executive: a warden be hired", "b) to Executive: the fee be waived."],
    ),
    (
        "The Panel\n\n(1) approved the plan;\n\n(2) recommended to Hurn Council that ⟦gritting come first.⟧",
        ["2) to Hurn Council: gritting come first."],
    ),
]


@pytest.mark.parametrize(("text", "lines"), BARE)
def test_parts_without_a_marker(text: str, lines: list[str]) -> None:
    assert stated("Decision", text, *NOTICE) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), MARKED)
def test_parts_behind_a_marker(text: str, lines: list[str]) -> None:
    assert stated("Decision", text) == (text, lines)


@pytest.mark.parametrize(("text", "lines"), PUT_FORWARD)
def test_parts_that_are_put_forward(text: str, lines: list[str]) -> None:
    assert stated("Recommendation", text) == (text, lines)
