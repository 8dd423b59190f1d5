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


# Forms of question and answer, each beside one that is none.
FORMS: list[tuple[str, list[str]]] = [
    (
        "⟦Councillor Pell wanted to know who would pay.⟧ ⟦Mr Hale told him that the county would.⟧",
        ["Pell: who would pay / Hale: the county would"],
    ),
    (
        "⟦Councillor Pell queried the number of lamps (seven).⟧ ⟦The Clerk put it at nine.⟧",
        ["Pell: the number of lamps (seven) / Clerk: nine"],
    ),
    (
        "⟦Councillor Pell asked when it was last painted, to which the answer was 2029.⟧",
        ["Pell: when it was last painted / 2029"],
    ),
    (
        "⟦In reply to Councillor Pell, who asked if the hall was safe, the Clerk said that it was.⟧",
        ["Pell: if the hall was safe / Clerk: it was"],
    ),
    (
        "⟦Asked by Councillor Pell whether he had the keys, Mr Hale said that he had.⟧",
        ["Pell: whether he had the keys / Hale: he had"],
    ),
    (
        "⟦Councillor Pell having asked what it cost, the Clerk said that it was free.⟧",
        ["Pell: what it cost / Clerk: it was free"],
    ),
    (
        "⟦Councillor Pell asked who would watch the work; Mr Hale said that the engineers would.⟧",
        ["Pell: who would watch the work / Hale: the engineers would"],
    ),
    (
        "⟦Councillor Pell pressed him on whether the lease would end.⟧ ⟦Mr Hale thought it too soon to say.⟧",
        ["Pell: whether the lease would end / Hale: too soon to say"],
    ),
    ("Councillor Pell asked for volunteers. Mr Hale and Ms Rudge came forward.", []),
    ("Councillor Pell was asked about the lease.", []),
    (
        "⟦Supplementary: Would the Panel publish the list? Cllr Pell: Yes, before Christmas.⟧",
        ["Would the Panel publish the list / Pell: Yes, before Christmas"],
    ),
    (
        "“⟦When will the lamps be mended?⟧”\n\nFrom Ms Joan Orrell to the Clerk\n\n⟦Reply: They will be mended by May.⟧",
        ["Joan Orrell: When will the lamps be mended / They will be mended by May"],
    ),
    (
        "⟦Councillor Pell asked Councillor Rudge: What became of the ditch? Councillor Rudge replied: It was filled in.⟧",
        ["Pell: What became of the ditch / Rudge: It was filled in"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), [*QUESTIONS, *FORMS])
def test_questions(text: str, lines: list[str]) -> None:
    assert stated("Question", text) == (text, lines)
