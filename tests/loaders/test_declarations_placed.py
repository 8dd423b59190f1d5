"""Declarations told of an item, before or behind the name, and outside an item about interests."""

from __future__ import annotations

import pytest
from stated import INTERESTS, stated

PLACED: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Stoker stated that, in respect of the Corn Hall lease item, he was a trustee of Safe Harbour.⟧",
        ["Stoker (Corn Hall lease)"],
    ),
    (
        "⟦Councillor Yasmin Chow stated, with regard to item 5, that her sister managed the stalls for Thames CIC.⟧ ⟦The interest was personal and non-pecuniary.⟧",
        ["Yasmin Chow personal non-pecuniary (Market stalls - charges)"],
    ),
    (
        "⟦Ald Coulson declared an interest in 31/00417/FUL (Mill Barn) – family connection to an applicant.⟧ ⟦He took no part.⟧",
        ["Coulson (Application 31/00417/FUL - Mill Barn) withdrew"],
    ),
    (
        "⟦Councillor Marsh declared, by virtue of his employment by the tenant, a disclosable pecuniary interest in item 4 and would leave the meeting.⟧",
        ["Marsh disclosable pecuniary (Corn Hall lease) withdrew"],
    ),
    (
        "Both ⟦Councillor Pell and Councillor Marsh have interests in item 5 as market traders.⟧",
        ["Marsh (Market stalls - charges)", "Pell (Market stalls - charges)"],
    ),
    (
        "⟦Councillor Quill made a declaration in relation to item 6 because the applicant is a neighbour.⟧",
        ["Quill (Application 31/00417/FUL - Mill Barn)"],
    ),
    (
        "In the matter of the Corn Hall lease, ⟦Mr Orr declared a prejudicial interest, being the tenant, and withdrew.⟧",
        ["Orr prejudicial (Corn Hall lease) withdrew"],
    ),
    (
        "⟦Agenda item 5: Councillor Quill stated he had a disclosable pecuniary interest and a dispensation had been granted; he remained.⟧",
        ["Quill disclosable pecuniary (Market stalls - charges) stayed"],
    ),
    ("The Monitoring Officer had granted a dispensation to Councillor Quill.", []),
    ("Members confirmed that they had no interests.", []),
    ("⟦Cllr Quill (item 4) – trustee of the hall.⟧", ["Quill (Corn Hall lease)"]),
    (
        "Agenda Item 5 - Market stalls - charges\n⟦Councillor Gwen Pryce declared a personal interest as a stallholder and remained.⟧",
        ["Gwen Pryce personal (Market stalls - charges) stayed"],
    ),
    (
        "With reference to item 4, ⟦Councillor Rudge wished it recorded that he was a Friend of the Corn Hall.⟧",
        ["Rudge (Corn Hall lease)"],
    ),
    (
        "⟦Declarations were made by Councillors Pell (item 4, personal) and Marsh (item 5, pecuniary).⟧",
        ["Marsh pecuniary (Market stalls - charges)", "Pell personal (Corn Hall lease)"],
    ),
    (
        "The following declared interests:\n⟦Cllr Pell – Item 4 (tenant's brother)⟧\n⟦Cllr Marsh – Item 5 (stallholder)⟧",
        ["Marsh (Market stalls - charges)", "Pell (Corn Hall lease)"],
    ),
    (
        "⟦Cllr Pell has a personal interest in item 4; he is secretary of the Corn Hall Trust.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    (
        "Councillor Bell asked whether she needed to declare an interest. The Monitoring Officer advised that she did not.",
        [],
    ),
    (
        "None of the Members present declared an interest, save for ⟦Councillor Orr, who declared a non-pecuniary interest in item 5.⟧",
        ["Orr non-pecuniary (Market stalls - charges)"],
    ),
    (
        "⟦Councillor Kemp took the opportunity to declare a close connection with the applicant in item 6.⟧",
        ["Kemp connection (Application 31/00417/FUL - Mill Barn)"],
    ),
]

# told in the item itself, where the word is not used or the verb is
WITHIN: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Pell declared that he was a season-ticket holder (personal).⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    (
        "⟦Councillor Pell disclosed that a cousin is employed by the tenant.⟧",
        ["Pell (Corn Hall lease)"],
    ),
    ("Councillor Pell declared that she was opposed to the lease.", []),
    (
        "⟦Councillor Pell declared a personal interest as a keyholder.⟧ ⟦Mrs Orrell, being his wife, did likewise.⟧",
        ["Orrell personal (Corn Hall lease)", "Pell personal (Corn Hall lease)"],
    ),
    ("Councillor Pell stated that, with regard to the lease, it was late.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_which_item_an_interest_is_in(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text, *INTERESTS) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), WITHIN)
def test_declared_within_the_item(text: str, expected: list[str]) -> None:
    assert stated("Declaration", text) == (text, expected)
