"""What is put forward to a body by its name: in a sentence, behind a label, in a motion that was carried."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Recommendation

HEAD = """Hexwold Borough Council

Minutes of the Places Panel held on Tuesday 14 January 2031 at 6.00 pm in the Corn Hall

Present: Councillors Rhoda Ames (Chair), Colin Pike, Tom Dent and Una Frost

1. Apologies

None.

2. Harbour

"""
PUT = [
    ("The Panel have no power here and so RECOMMEND to Hallow District Council that it be kept.",
     "it be kept.", "Hallow District Council"),
    ("The Panel RECOMMENDS to the Harbour Board that the quay be closed.", "the quay be closed.", "Harbour Board"),
    ("Members heard the crew.\n\nRecommendation to the Harbour Authority: that an order be made.",
     "an order be made.", "Harbour Authority"),
    ("UNANIMOUSLY RESOLVED TO RECOMMEND TO COUNCIL:\n\n1. that an order be made.", "an order be made.", "Council"),
    ("RESOLVED that Plan 2 be recommended to the Harbour Board on 4 February 2031.",
     "Plan 2 be recommended to the Harbour Board on 4 February 2031.", "Harbour Board"),
    ("RESOLVED that it be recommended to the Harbour Board meeting on 4 February that fares be cut.",
     "fares be cut.", "Harbour Board"),
    ("Members heard the crew. Recommended to the Harbour Board that fares be raised.", "fares be raised.", "Harbour Board"),
    (("Councillor Pike, seconded by Councillor Frost, moved:-\n\n     That the Panel recommend to Hexwold Borough Council "
      "that the ferry be sold.\n\nAs an amendment, Councillor Dent, seconded by Councillor Ames, moved:-\n\n     That the "
      "report be continued.\n\nOn a division, there voted:-\n\n     For the motion (2) - Councillors Pike and Frost.\n"
      "     For the amendment (1) - Councillor Dent.\n\nThe motion accordingly became the finding of the meeting."),
     "ferry be sold", "Hexwold Borough Council"),
]  # fmt: skip


def read(told: str) -> tuple[list[Decision], list[Recommendation]]:
    (document,) = read_bytes(f"{HEAD}{told}\n".encode(), "invented.txt")
    assert isinstance(document, Document)
    facts = parse(document).facts
    return (
        [f for f in facts if isinstance(f, Decision)],
        [f for f in facts if isinstance(f, Recommendation)],
    )


@pytest.mark.parametrize(
    "title", ["RECOMMENDATION TO HARBOUR BOARD", "Matters for recommendation to the Harbour Board"]
)
def test_what_a_title_says_is_recommended(title: str) -> None:
    made, put = read(f"Noted.\n\n3. {title}\n\nThat the quay be closed.")
    assert [d.outcomes for d in made][-1] == ("recommended",)
    assert [(r.text, r.to) for r in put] == [("the quay be closed.", "Harbour Board")]


@pytest.mark.parametrize(("told", "text", "to"), PUT)
def test_recommendations(told: str, text: str, to: str) -> None:
    made, put = read(told)
    assert [d.outcomes for d in made] == [("recommended",)]
    assert [(r.text, r.to) for r in put] == [(text, to)]


@pytest.mark.parametrize(
    "end", ["It was\nRECOMMENDED accordingly.", "It was recommended accordingly."]
)
def test_a_motion_that_is_put_forward(end: str) -> None:
    made, put = read(
        "Moved by Councillor Pike\nSeconded by Councillor Dent\n“That this Council lights its halls at night.”\nThe "
        f"mover spoke at length. The motion was put to the meeting and unanimously agreed. {end}"
    )
    assert [d.outcomes for d in made] == [("recommended",)]
    assert [r.text for r in put] == ["this Council lights its halls at night"]


@pytest.mark.parametrize(
    "told",
    [
        "The recommendation to the Harbour Board that it be closed was spoken of.",
        "Recommendation to Council: a plan.",
    ],
)
def test_what_is_not_put_forward(told: str) -> None:
    assert read(told)[1] == []
