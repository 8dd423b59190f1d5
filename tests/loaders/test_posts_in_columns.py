"""Whose a post is where columns or an article decide, and posts at a council that is named."""

from __future__ import annotations

import pytest
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # names in one column, what they are in the next, a wide gap between
        (
            "Hurn Authority\n\nMinutes of the Lamps Board held on 4 March 2031\n\nPRESENT\n"
            "⟦Cllr Tom Orme          Leader, Hurn City Council⟧\n⟦Cllr Jo Pike           Leader, Dale Council (Deputy Mayor⟧)\n"
            "⟦Ruth Vane              Growth Board Chair⟧ (non-voting)\n\nOFFICERS\n⟦Max Toll               Chief Executive⟧, HA\n"
            "⟦Rex Dow                Executive Director, Resources & s.73 Officer⟧\n⟦Una Frost              Monitoring Officer⟧\n\n"
            "1. Lamps\n\nRESOLVED: That it be noted.\n\n2. Ditches\n\nNoted."
        ),
        [
            "Jo Pike, Deputy Mayor",
            "Jo Pike, Leader, Dale Council",
            "Max Toll, Chief Executive",
            "Rex Dow, Executive Director, Resources",
            "Rex Dow, s.73 Officer",
            "Ruth Vane, Growth Board Chair",
            "Tom Orme, Leader, Hurn City Council",
            "Una Frost, Monitoring Officer",
        ],
    ),
    (  # each name right above its office, blank lines between them
        (
            "Hurn Integration Joint Board\n\nMinutes of the meeting held on 4 March 2031\n\nPresent:-\n\nMembers\nRole\n\n"
            "Ann BELL\nNominated by Hurn Council\n\n⟦Jo PIKE⟧\n⟦Carer Representative⟧\n\n"
            "Officers in attendance at request of the Board:-\n\n⟦Max TOLL⟧\n⟦Locality Manager (North)⟧\n\nRex DOW\nInternal Audit, Hale LLP\n\n"
            "1. Lamps\n\nRESOLVED: That it be noted.\n\n2. Ditches\n\nNoted."
        ),
        ["Jo PIKE, Carer Representative", "Max TOLL, Locality Manager (North)"],
    ),
    (  # a list of which an office is an entry of its own
        "Ditches Council\n\n4. Corn Hall lease\n\nApologies came from the Leader, Hurn City Council, and the Mayor. ⟦Ann Pell, Assistant Director (Homes)⟧, spoke.\n\n5. Budget\n\nRESOLVED: That it be noted.",
        ["Ann Pell, Assistant Director (Homes)"],
    ),
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
