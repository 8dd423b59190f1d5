"""Whose a post is where columns or an article decide, and posts at a council that is named."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # two columns of names, each before its post
        "Ditches Parish Council\n\nPresent:     ⟦Cllr Mrs P Wadl (PW) Chairman⟧          ⟦Cllr D Osger (DO) Vice Chairman⟧\n             Cllr R Finch (RF)                        Cllr Miss T Aldous (TA)\n\n4. Corn Hall lease\n\nRESOLVED: That it be noted.",
        ["D Osger, Vice Chairman", "P Wadl, Chairman"],
    ),
    (  # the Solicitor with a name, and without one
        "Ditches Council\n\n4. Corn Hall lease\n\nThe ⟦Solicitor, Miss P. Wray⟧, advised the Council. The Director was thanked.\n\n5. Budget\n\nRESOLVED: That it be noted.",
        ["P. Wray, Solicitor"],
    ),
    (  # of another council
        "Ditches Council\n\n4. Corn Hall lease\n\n⟦Steven Aldous, Chief Executive of Brackenby Council⟧, spoke. A letter from the Clerk of the Council was read.\n\n5. Budget\n\nRESOLVED: That it be noted.",
        ["Steven Aldous, Chief Executive of Brackenby Council"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_holders(text: str, lines: list[str]) -> None:
    assert stated("Holding", text, "", "") == (text, lines)
