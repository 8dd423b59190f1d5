"""Declarations of interest in any words and order, and what only sounds like one."""

from __future__ import annotations

import pytest
from stated import INTERESTS, stated

LEASE = "(Corn Hall lease)"

IN_THE_ITEM: list[tuple[str, list[str]]] = [
    # the interest in the passive, or as a noun
    (
        "⟦A prejudicial interest was owned to by Councillor Pell, its former lessee.⟧",
        [f"Pell prejudicial {LEASE}"],
    ),
    (
        "⟦There was an intimation from Councillor Pell of an indirect pecuniary interest.⟧",
        [f"Pell indirect pecuniary {LEASE}"],
    ),
    (
        "⟦Notice of a personal interest was lodged on behalf of Councillor Pell.⟧",
        [f"Pell personal {LEASE}"],
    ),
    ("⟦The Clerk minuted an interest (personal) for Councillor Pell.⟧", [f"Pell personal {LEASE}"]),
    # the verb is none of declaring
    (
        "⟦Councillor Pell owned that her sister kept a stall there, an interest she regarded as personal but not prejudicial.⟧",
        [f"Pell personal {LEASE}"],
    ),
    (
        "⟦Knowing the tenant, Councillor Pell thought herself obliged to admit to an interest of the non-registrable sort, but kept her place.⟧",
        [f"Pell non-registrable {LEASE} stayed"],
    ),
    (
        "⟦Councillor Pell, whose niece caters for the hall, said she was personally interested.⟧",
        [f"Pell personal {LEASE}"],
    ),
    (
        "⟦That her firm had tendered was, Councillor Pell conceded, a pecuniary interest, and she went out.⟧",
        [f"Pell pecuniary {LEASE} withdrew"],
    ),
    # no word for an interest
    (
        "⟦Councillor Pell felt it right to declare that his cousin owned the freehold.⟧",
        [f"Pell {LEASE}"],
    ),
    ("⟦As a patron of the hall Councillor Pell was bound to declare it.⟧", [f"Pell {LEASE}"]),
    (
        "⟦Councillor Pell asked for it to be recorded that she was a trustee of the hall.⟧",
        [f"Pell {LEASE}"],
    ),
    (
        "⟦In the interests of openness Councillor Pell told members that the tenant was her neighbour.⟧",
        [f"Pell {LEASE}"],
    ),
    (
        "⟦Councillor Pell recused himself, being a friend of the tenant, and left the room.⟧",
        [f"Pell {LEASE} withdrew"],
    ),
    (
        "⟦Married to the tenant, a fact which she disclosed, Councillor Pell sat in the gallery.⟧",
        [f"Pell {LEASE}"],
    ),
    (
        "⟦On account of a pecuniary interest Councillor Pell did not speak.⟧",
        [f"Pell pecuniary {LEASE}"],
    ),
    (
        "⟦Councillor Pell thought it only fair to mention that he ran a bar in the hall.⟧",
        [f"Pell {LEASE}"],
    ),
    # of a row, and of one more
    (
        "⟦Councillors Pell and Orrell each spoke of a personal interest as its patrons.⟧ ⟦Neither withdrew.⟧",
        [f"Orrell personal {LEASE} stayed", f"Pell personal {LEASE} stayed"],
    ),
    (
        "⟦Councillor Pell mentioned a personal interest, and Councillor Orrell did likewise as its treasurer.⟧",
        [f"Orrell personal {LEASE}", f"Pell personal {LEASE}"],
    ),
    # a clause of another's in the same sentence
    (
        "⟦Councillor Pell wished it noted that she rents a stall there;⟧ and ⟦Councillor Orrell that he is its warden, and they would go out.⟧",
        [f"Orrell {LEASE} withdrew", f"Pell {LEASE}"],
    ),
    (
        "⟦Councillors Pell and Orrell are cousins of the lessee and, having said so, took no part.⟧",
        [f"Orrell {LEASE} withdrew", f"Pell {LEASE} withdrew"],
    ),
    # lines
    (
        "⟦Cllr Pell: DPI, leases the bar. Out of the room.⟧",
        [f"Pell disclosable pecuniary {LEASE} withdrew"],
    ),
    (
        "⟦Cllr Pell | Treasurer, Hall Society | Non-registrable | Stayed⟧",
        [f"Pell non-registrable {LEASE} stayed"],
    ),
    ("ORI – ⟦Councillor Pell – hires the hall⟧", [f"Pell other registrable {LEASE}"]),
    ("Interest declared by: ⟦Cllr Pell (patron)⟧", [f"Pell {LEASE}"]),
    # none
    ("Councillor Pell said that the brewery had a financial interest in the delay.", []),
    ("Councillor Pell asked whether a personal interest was to be declared.", []),
    ("Councillor Pell declared herself content with the lease.", []),
    ("Councillor Pell asked that it be recorded that he had voted against.", []),
    ("Councillor Pell reported that a resident had failed to declare an interest.", []),
    ("Councillor Pell said that interest on the loan was high and the public interest plain.", []),
    ("The tenants wished it known, said Councillor Pell, that they used the hall daily.", []),
    ("Councillor Pell asked that minute 12 show that he had declared an interest.", []),
    ("Councillor Pell reported an expression of interest from the brewery.", []),
    ("Members with a pecuniary interest should leave, Councillor Pell said.", []),
    ("The Mayor called for declarations of interest, Councillor Pell being absent.", []),
    ("Councillor Pell - personal", []),
    (
        "Councillor Pell, having said so before, asked again; and Councillor Orrell that it be noted.",
        [],
    ),
]

UNDER_DECLARATIONS: list[tuple[str, list[str]]] = [
    # of no one item
    (
        "⟦Councillor Pell mentioned a personal interest as a member of the County Council.⟧",
        ["Pell personal (Declarations of Interest)"],
    ),
    # of an item by its number, wherever that stands
    (
        "⟦Councillor Pell let it be known that item 4 concerned her employer.⟧",
        ["Pell (Corn Hall lease)"],
    ),
    (
        "⟦By way of disclosure Councillor Pell told members that the applicant under item 5 was his tenant.⟧",
        ["Pell (Market stalls - charges)"],
    ),
    # of an item by its title
    (
        "⟦A disclosable pecuniary interest was entered by Councillor Pell with regard to the Corn Hall lease.⟧",
        ["Pell disclosable pecuniary (Corn Hall lease)"],
    ),
    ("Declarations were sought. None was made, Councillor Pell being away.", []),
    ("Councillor Pell asked what counted as a personal interest.", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_THE_ITEM)
def test_told_in_the_item(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), UNDER_DECLARATIONS)
def test_told_under_the_heading(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text, *INTERESTS) == (text, expected)
