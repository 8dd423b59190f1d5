"""Who takes on what the sentence before asks for, owners of several kinds, and notes without a subject."""

from __future__ import annotations

import pytest
from stated import stated

OWNERS: list[tuple[str, list[str]]] = [
    (
        "Councillor Marsh ⟦asked that a plan of the drains be sent to all members.⟧ The ⟦Head of Parks agreed to do so.⟧",
        ["request, Head of Parks: a plan of the drains be sent to all members"],
    ),
    (
        "⟦It was suggested that the Clerk write to the mill.⟧ Councillor Pell offered to take this forward.",
        ["request, Clerk: write to the mill"],
    ),
    (
        "⟦ACTION: JT / Clerk: chase the mill about its sluice⟧",
        ["request, JT and Clerk: chase the mill about its sluice"],
    ),
    (
        "⟦Task: Head of Parks – write to the mill – by 3 May 2031⟧",
        ["request, Head of Parks: write to the mill [2031-05-03]"],
    ),
    (
        "⟦Next steps: Clerk – mend the gate – no date set⟧",
        ["request, Clerk: mend the gate"],
    ),
    ("⟦To do: Clerk: mend the gate - asap⟧", ["request, Clerk: mend the gate [asap]"]),
    (
        "⟦Action: Draft a letter to the mill and send it to the Chair⟧",
        ["request, Draft a letter to the mill and send it to the Chair"],
    ),
    (
        "⟦Officer responsible: Head of Parks\nAction: measure the jetty and report to the Panel\nCompletion date: 30 September 2031⟧",
        ["request, Head of Parks: measure the jetty and report to the Panel [2031-09-30]"],
    ),
    (
        "→ ⟦HR to issue the new rota by Friday 14 June 2031⟧",
        ["request, HR: issue the new rota by Friday 14 June 2031 [2031-06-14]"],
    ),
    (
        "The Head of Parks said that ⟦her team would clear the culvert by July.⟧",
        ["undertaking, Head of Parks: clear the culvert by July [by July]"],
    ),
    (
        "⟦To be put on the July agenda.⟧",
        ["request, To be put on the July agenda [the July agenda]"],
    ),
    ("To be confirmed by the mill.", []),
    (
        "The Director of Works was thanked. ⟦She was asked to obtain prices for the next meeting.⟧",
        ["request, Director of Works: obtain prices for the next meeting [the next meeting]"],
    ),
    ("He was asked to leave the room.", []),
    ("On the second point, ⟦she would write to the mill.⟧", ["undertaking, write to the mill"]),
    ("If asked, he would write to the mill.", []),
    (
        "Those walking were late. ⟦Members wishing to walk were asked to let the Clerk know by Friday.⟧",
        ["request, Members: let the Clerk know by Friday [by Friday]"],
    ),
    (
        "RESOLVED: that the ⟦sluice be opened for a trial. ACTION: Drainage Engineer⟧",
        ["request, Drainage Engineer: sluice be opened for a trial"],
    ),
    (
        "⟦Mrs Vane advised that a further paper would be tabled in January 2032.⟧",
        ["undertaking, Vane: a further paper would be tabled in January 2032 [in January 2032]"],
    ),
    (
        "⟦The sign would be moved to Mill Lane by the Warden.⟧",
        ["undertaking, Warden: sign would be moved to Mill Lane by the Warden"],
    ),
    (
        "The sluice is stuck - the ⟦Chairman and Clerk will inspect it.⟧",
        ["undertaking, Chairman and Clerk: inspect it"],
    ),
    (
        "The Panel spoke to the Chairman and the ⟦Clerk would write.⟧",
        ["undertaking, Clerk: Clerk would write"],
    ),
    (
        "The Chair ⟦invited the Head of Parks to attend the July meeting to explain the delay.⟧",
        ["request, Head of Parks: attend the July meeting to explain the delay [the July meeting]"],
    ),
    ("The Chair invited the Head of Parks to explain the delay.", []),
    (
        "The ⟦lead officer for drains was to come back with prices.⟧",
        ["undertaking, lead officer for drains: come back with prices"],
    ),
    (
        "⟦Public Works colleagues would share the map once it was drawn.⟧",
        [
            "undertaking, Public Works colleagues: share the map once it was drawn [once it was drawn]"
        ],
    ),
    ("Mr. Penney would take up the post in September.", []),
    (
        "It was ⟦AGREED by the Panel to write to the Leaders of the five councils about the fares.⟧",
        ["request, write to the Leaders of the five councils about the fares"],
    ),
    (
        "It was ⟦agreed for the Warden to purchase a replacement bin.⟧",
        ["request, Warden: purchase a replacement bin"],
    ),
    ("The Clerk had been asked to write to the owner and had done so.", []),
    (
        "⟦She said she would be happy to come back to the Panel in six months with the figures.⟧",
        ["undertaking, come back to the Panel in six months with the figures [in six months]"],
    ),
    (
        "⟦AP/HW to draft the annual report⟧; ⟦KR to take the minutes to the bank.⟧",
        [
            "request, AP and HW: draft the annual report",
            "request, KR: take the minutes to the bank",
        ],
    ),
    (
        "⟦Leisure Services to confirm the opening hours over the bank holiday.⟧",
        ["request, Leisure Services: confirm the opening hours over the bank holiday"],
    ),
    (
        "⟦Fenby Food Bank to send its accounts by May 2032.⟧",
        ["request, Fenby Food Bank: send its accounts by May 2032 [by May 2032]"],
    ),
    ("Planning Application to build a barn.", []),
    ("The Clerk invited the Head of Parks to join the meeting.", []),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owners(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
