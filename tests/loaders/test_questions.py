"""Questions and their answers."""

from __future__ import annotations

import pytest
from stated import stated

QUESTIONS: list[tuple[str, list[str]]] = [
    # a councillor asks, a post answers
    (
        (
            "⟦Councillor Pell asked why the roof leaked.⟧ ⟦The Head of Parks replied that it "
            "was old.⟧"
        ),
        ["Pell: why the roof leaked / Head of Parks: it was old"],
    ),
    # a question about a matter
    (
        (
            "⟦Councillor Pell asked about the roof.⟧ ⟦Ann Hale, Head of Parks, explained that "
            "it was old.⟧"
        ),
        ["Pell: about the roof / Ann Hale: it was old"],
    ),
    # a member without a name
    (
        "⟦A Member asked whether the roof leaked.⟧ ⟦The Head of Parks replied that it did.⟧",
        ["whether the roof leaked / Head of Parks: it did"],
    ),
    # asked to circulate is no question
    ("The Head of Parks was asked to circulate the plan.", []),
]


@pytest.mark.parametrize(("text", "lines"), QUESTIONS)
def test_questions(text: str, lines: list[str]) -> None:
    assert stated("Question", text) == (text, lines)
