"""Tables of actions with a column for what was said: cells one below another, some of them empty; or bars."""

from __future__ import annotations

import pytest
from stated import lines, record_of

HEAD = """Hexwick Ferry Board

Notes of the meeting held on 4 March 2031

Attendees: Ann Hale (AH), Ian Rudge (IR), Joan Vane (JV)

"""

TABLES: list[tuple[str, list[str]]] = [
    # owner and date in one column
    (
        (
            "Item\nDiscussion\nAction\nOwner / by when\n\n"
            "1\nWelcome\nAH welcomed all.\n\n"
            "2\nNotes of May\nAgreed.\nReissue the leaflet with its number\nIR / 31 Jan 2032\n\n"
            "3\nLamps\nIR spoke of the lamps.\nWrite to the three schools\nIR and JV / before end of term\n"
        ),
        [
            "request, Ian Rudge and Joan Vane: Write to the three schools [before end of term]",
            "request, Ian Rudge: Reissue the leaflet with its number [2032-01-31]",
        ],
    ),
    # a column each
    (
        (
            "Agenda Ref\nDiscussion / Outcome\nAction\nLead\nTimescale\n\n"
            "1\nInterests\nNone.\n\n"
            "2\nNotes of May\nContent.\nAmend and upload\nJoan Vane\n30 August 2031\n\n"
            "3\nLamps\nIR led. Agreed.\nMembers to send comments on the map\nAll\nBy next meeting\n"
        ),
        [
            "request, All: Members to send comments on the map [By next meeting]",
            "request, Joan Vane: Amend and upload [2031-08-30]",
        ],
    ),
    # no owner's column: the cell names the owner
    (
        (
            "1. Reports\n\nNo. | Item | Discussion | Action |\n---|---|---|---|\n"
            "3 | Log | Two late fares were told of. | Ian Rudge to circulate the fares by 31 March 2031 |\n"
            "4 | Accounts | Ann Hale ran through the dates. | None |\n"
        ),
        ["request, Ian Rudge: circulate the fares by 31 March 2031 [2031-03-31]"],
    ),
    # the same lines without such a head are no actions
    ("1. Lamps\n\nReissue the leaflet with its number\nIR / 31 Jan 2032\n", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_action_tables(text: str, expected: list[str]) -> None:
    assert lines(record_of(HEAD + text), "Action") == expected
