"""Substitutes, absences and movements in further wordings, and attendance in tables of plain text."""

from __future__ import annotations

import pytest
from stated import lines, record_of, stated

TOLD: list[tuple[str, list[str]]] = [
    # sub basic
    (
        (
            "⟦Apologies for absence were received from Councillor Orrell (Councillor Webb "
            "substituting) and Councillor Dray.⟧"
        ),
        ["apologies Dray", "apologies Orrell", "substitute Webb for Orrell"],
    ),
    # sub who attended in stead
    (
        "⟦Councillor Rita Webb attended in Councillor Orrell's stead.⟧",
        ["substitute Rita Webb for Orrell"],
    ),
    # sub present instead
    (
        (
            "⟦Councillor Orrell had sent apologies and Councillor Webb was in attendance in "
            "his place.⟧"
        ),
        ["apologies Orrell", "substitute Webb for Orrell"],
    ),
    # sub notification
    (
        (
            "⟦The Committee noted that Councillor Webb was substituting for Councillor "
            "Orrell and Councillor Lamb for Councillor Dray.⟧"
        ),
        ["substitute Lamb for Dray", "substitute Webb for Orrell"],
    ),
    # appointed
    (
        (
            "⟦It was reported that, in accordance with Standing Order 4, Councillor Webb had "
            "been appointed to replace Councillor Orrell for this meeting only.⟧"
        ),
        ["substitute Webb for Orrell"],
    ),
    # acting as sub
    (
        (
            "⟦Councillors Webb and Lamb acted as substitutes for Councillors Orrell and Dray "
            "respectively.⟧"
        ),
        ["substitute Lamb for Dray", "substitute Webb for Orrell"],
    ),
    # with as
    (
        (
            "⟦Apologies were received from Councillor Orrell with Councillor Webb as his "
            "substitute.⟧"
        ),
        ["apologies Orrell", "substitute Webb for Orrell"],
    ),
    # officer deputising
    (
        (
            "⟦Apologies were received from the Director of Finance, for whom Mr Paul Ives "
            "deputised.⟧"
        ),
        ["apologies Director of Finance", "substitute Paul Ives for Director of Finance"],
    ),
    # attended on behalf
    (
        "⟦Dr Mills attended on behalf of Professor Tate.⟧",
        ["substitute Mills for Tate"],
    ),
    # sub in place of comma
    (
        (
            "⟦Councillor Webb, in place of Councillor Orrell, and Councillor Lamb, in place "
            "of Councillor Dray, were present as substitutes.⟧"
        ),
        ["substitute Lamb for Dray", "substitute Webb for Orrell"],
    ),
    # sub reversed passive
    (
        "⟦Councillor Orrell's place was taken by Councillor Webb.⟧",
        ["substitute Webb for Orrell"],
    ),
    # sub also
    (
        (
            "⟦Councillor Webb (as substitute for Councillor Orrell) and Councillor Lamb were "
            "present.⟧"
        ),
        ["substitute Webb for Orrell"],
    ),
    # neg
    (
        (
            "There were no apologies for absence and no substitutes. The Committee discussed "
            "the substitute school bus service for pupils."
        ),
        [],
    ),
    # neg2
    (
        (
            "Members asked whether a substitute site could be found and whether Mr Tate "
            "could deputise for the tree officer in future."
        ),
        [],
    ),
    # apologies none then
    (
        (
            "No apologies had been received. ⟦Councillor Gale had indicated that he would be "
            "a few minutes late.⟧"
        ),
        ["late Gale"],
    ),
    # joined
    (
        "⟦At this point (7.20pm) Councillor Gale arrived.⟧",
        ["joined Gale at 19:20 (Corn Hall lease)"],
    ),
    # returned
    (
        "⟦Councillor Fisk rejoined the meeting at 8.40pm.⟧",
        ["joined Fisk at 20:40 (Corn Hall lease)"],
    ),
    # join online
    (
        "⟦Councillor Gale joined the meeting remotely at 10.25am.⟧",
        ["joined Gale at 10:25 (Corn Hall lease)"],
    ),
    # neg left
    (
        (
            "Councillor Gale left the Labour Group in 2029 and joined the Greens. The "
            "contractor left the site untidy."
        ),
        [],
    ),
]

TABLES: list[tuple[str, list[str]]] = [
    # a column for the substitutes
    (
        (
            "Hexwick District Council\n\nMinutes of the Planning Committee held on 4 March 2031\n\n"
            "Member | Present | Substitute present\nCllr Ann Bell (Chair) | Yes |\n"
            "Cllr Tom Orrell | Apologies | Cllr Rita Webb\nCllr David Dray | Absent |\n\n"
            "1. MINUTES\n\nThe minutes were agreed.\n"
        ),
        [
            "absent David Dray",
            "apologies Tom Orrell",
            "present Ann Bell",
            "substitute Rita Webb for Tom Orrell",
        ],
    ),
    # role and status
    (
        (
            "Hexwick District Council\n\nMinutes of the Planning Committee held on 4 March 2031\n\n"
            "Name | Role | Attendance\nCouncillor Ann Bell | Chair | Present\n"
            "Councillor Tom Orrell | Committee Member | Apologies, sent substitute\n"
            "Councillor Rita Webb | Substitute | Present, as substitute\n"
            "Mr Paul Ives | Head of Planning | In attendance\n\n1. MINUTES\n\nThe minutes were agreed.\n"
        ),
        [
            "apologies Tom Orrell",
            "in-attendance Paul Ives",
            "present Ann Bell",
            "substitute Rita Webb",
        ],
    ),
    # a status behind each name
    (
        (
            "Hexwick Town Council\n\nMinutes of the Town Council meeting held on 4 March 2031\n\n"
            "Cllr Ann Bell (Mayor) - present\nCllr Tom Orrell - apologies\nCllr David Dray - absent\n\n"
            "1. Minutes\nThe minutes were agreed.\n"
        ),
        ["absent David Dray", "apologies Tom Orrell", "present Ann Bell"],
    ),
    # a time alone in brackets
    (
        (
            "Minutes of the Planning Committee held on 4 March 2031\n\n"
            "Present: Councillors Ann Bell, Tom Orrell (7.20 pm) and Rita Webb\n\n"
            "1. MINUTES\n\nThe minutes were agreed.\n"
        ),
        [
            "joined Tom Orrell at 19:20",
            "present Ann Bell",
            "present Rita Webb",
            "present Tom Orrell",
        ],
    ),
    # a table of a web page
    (
        (
            "<html><body><h1>Planning Committee</h1><p>Minutes of the meeting held on 4 March 2031</p>"
            "<table><tr><th>Member</th><th>Present</th><th>Substitute present</th></tr>"
            "<tr><td>Cllr Ann Bell</td><td>Yes</td><td></td></tr>"
            "<tr><td>Cllr Tom Orrell</td><td>Apologies</td><td>Cllr Rita Webb</td></tr></table>"
            "<h2>1. Minutes</h2><p>RESOLVED: That the minutes be approved.</p></body></html>"
        ),
        ["apologies Tom Orrell", "present Ann Bell", "substitute Rita Webb for Tom Orrell"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert stated("Attendance", text) == (text, expected)


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_tables(text: str, expected: list[str]) -> None:
    assert lines(record_of(text), "Attendance") == expected
