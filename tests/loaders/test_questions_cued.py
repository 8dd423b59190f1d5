"""Questions told by the cues that a clause holds: who asks, who is asked, and who replies, in any order."""

from __future__ import annotations

import pytest
from stated import stated

ASKED: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Pell was unsure how the kiln would be heated.⟧ ⟦The Head of Parks indicated that gas would be used.⟧",
        ["Pell: how the kiln would be heated / Head of Parks: gas would be used"],
    ),
    (
        "⟦Councillor Pell could not see why the wall had been moved.⟧ ⟦Mrs Orr conceded that it was a mistake.⟧",
        ["Pell: why the wall had been moved / Orr: it was a mistake"],
    ),
    (
        "⟦Councillor Pell invited Mrs Orr to explain the loss.⟧ ⟦She blamed the frost.⟧",
        ["Pell: explain the loss / Orr: blamed the frost"],
    ),
    (
        "⟦Mrs Orr was pressed by Councillor Pell to say who had signed the lease.⟧ ⟦She told him that the Clerk had.⟧",
        ["Pell: who had signed the lease / Orr: the Clerk had"],
    ),
    (
        "⟦Arising out of an enquiry by Councillor Pell on whether the well was safe, Mrs Orr assured the meeting that it was.⟧",
        ["Pell: whether the well was safe / Orr: it was"],
    ),
    (
        "⟦After a query from Councillor Pell as to the price of lime, it was stated by Mrs Orr that this had doubled.⟧",
        ["Pell: price of lime / Orr: this had doubled"],
    ),
    (
        "⟦The question of who fed the swans having been raised by Councillor Pell, Mrs Orr understood that the warden did.⟧",
        ["Pell: who fed the swans / Orr: the warden did"],
    ),
    (
        "⟦A further question was asked by Councillor Pell: had the slates been kept? Mrs Orr thought so.⟧",
        ["Pell: had the slates been kept / Orr: so"],
    ),
    (
        "⟦Councillor Pell asked where the plaque had gone.⟧ ⟦To the museum, said Mrs Orr.⟧",
        ["Pell: where the plaque had gone / Orr: To the museum"],
    ),
    (
        "⟦Councillor Pell wished to know who paid.⟧ ⟦He was given to understand by Mrs Orr that the county did.⟧",
        ["Pell: who paid / Orr: the county did"],
    ),
    (
        "⟦Councillor Pell put it to Mrs Orr that the bridge was unsafe.⟧ ⟦Mrs Orr disputed this.⟧",
        ["Pell: bridge was unsafe / Orr: disputed this"],
    ),
    (
        "⟦Councillor Pell spoke of the long delay and asked who was to blame.⟧ ⟦The explanation from Mrs Orr was that nobody had bid.⟧",
        ["Pell: who was to blame / Orr: nobody had bid"],
    ),
    (
        "⟦Councillor Pell asked the Head of Parks for her view on the hedge.⟧ ⟦She was of the opinion that it should stay.⟧",
        ["Pell: her view on the hedge / Head of Parks: it should stay"],
    ),
    (
        "⟦Councillor Pell enquired whether the gate was locked, whereupon Mrs Orr produced the key.⟧",
        ["Pell: whether the gate was locked / Orr: produced the key"],
    ),
    ("The review had asked whether the fee was fair.", []),
    ("Inspectors asked about the kiln when they called.", []),
    ("Councillor Pell was not sure how he would vote.", []),
    ("Councillor Pell invited Mrs Orr to explain the loss in her report.", []),
    ("After a long debate, Mrs Orr said that it was late.", []),
    ("On Monday, Mrs Orr said that it was late.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_a_question_is_read_by_its_cues(text: str, expected: list[str]) -> None:
    assert stated("Question", text) == (text, expected)
