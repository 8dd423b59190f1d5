"""Offices of members for their wards, beside a name; and the chair as a place, which is no office's name."""

from __future__ import annotations

import pytest

from loaders.annotators.posts import find_posts

OFFICES = [
    ("Councillor Bell, ⟦Ward Councillor for Quay and Harbour⟧, spoke", "elected"),
    ("A Bell (⟦Ward Member for Elm⟧) was there", "elected"),
    ("Cllr Marsh, ⟦Divisional Member for Hexwold on the Hill⟧.", "elected"),
    ("Cllr Marsh, the ⟦Ward Member for Upper Hexwold⟧, left", "elected"),
]
NONE = [
    "Ward Members for Elm and Ash attended",
    "Cllr Bell wrote to every Ward Member for Christmas",
    "The Ward Member for Elm was not there",
    "In the chair: Cllr Mrs R. Ames",
    "From the chair: Cllr Ames spoke",
]


@pytest.mark.parametrize(("marked", "kind"), OFFICES)
def test_offices_for_a_ward(marked: str, kind: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    name = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    assert [(p.name, p.kind) for p in find_posts(text)] == [(name, kind)]


@pytest.mark.parametrize("text", NONE)
def test_no_office(text: str) -> None:
    assert find_posts(text) == []
