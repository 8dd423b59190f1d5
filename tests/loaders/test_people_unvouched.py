"""Names without a title, an office or a verb of speech beside them; and what bears somebody's name."""

from __future__ import annotations

import pytest
from stated import stated

PEOPLE: list[tuple[str, list[str]]] = [
    ("Thanks went to ⟦Mary Quill⟧, who had kept the books.", ["Mary Quill, unknown"]),
    ("It was moved by ⟦Harold Finn⟧ that the bench be sold.", ["Harold Finn, unknown"]),
    (
        "The hall was let to ⟦Priya Shah⟧ and ⟦Owen Platt⟧.",
        ["Owen Platt, unknown", "Priya Shah, unknown"],
    ),
    ("The cup went to young ⟦Ravi Patel⟧ (Ashdown School).", ["Ravi Patel, unknown"]),
    ("Best allotment: ⟦Joyce Trim⟧.", ["Joyce Trim, unknown"]),
    ("The lease of ⟦Harriet Wells⟧'s shop was renewed.", ["Harriet Wells, unknown"]),
    ("The choir has in ⟦Stan Rigby⟧ a fine bass.", ["Stan Rigby, unknown"]),
    (
        "It was moved by ⟦Anna van der Linden⟧ and by ⟦Luis de la Torre⟧.",
        ["Anna van der Linden, unknown", "Luis de la Torre, unknown"],
    ),
    (
        "⟦Mrs de la Mare⟧ spoke, and then ⟦Dr Van den Bosch⟧.",
        ["Van den Bosch, unknown", "de la Mare, unknown"],
    ),
    ("The bus stops at George Orwell House.", []),
    ("The lamp by the Robert Burns Inn was out.", []),
    ("A tree fell near Victoria Park.", []),
    ("The St Thomas Becket school was closed.", []),
    ("The Elizabeth line opened.", []),
    ("The John Lewis store closed.", []),
    ("Walkers came from Bryn Halen and from Holly Cottage.", []),
    ("Members read the Martin Options Appraisal.", []),
]


@pytest.mark.parametrize(("text", "lines"), PEOPLE)
def test_people(text: str, lines: list[str]) -> None:
    assert stated("Person", text) == (text, lines)
