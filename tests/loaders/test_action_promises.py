"""Things to be done, as members and clerks tell them: promises, notes, what is left to somebody."""

from __future__ import annotations

import pytest
from stated import stated

TOLD: list[tuple[str, list[str]]] = [
    ("⟦Clerk to chase.⟧", ["request, Clerk: chase"]),
    (
        "⟦Councillor Marsh said it was the County's business and he would chase.⟧",
        ["undertaking, Marsh: he would chase"],
    ),
    (
        "⟦Action: Ms. Rudge to send the Panel the evaluation by 30 July 2031.⟧",
        ["request, Rudge: send the Panel the evaluation by 30 July 2031 [2031-07-30]"],
    ),
    (
        "Councillor Pell asked for a list. The Head of Parks agreed to ⟦supply it before the next meeting.\n\nAction: Head of Parks⟧",
        ["request, Head of Parks: supply it before the next meeting [before the next meeting]"],
    ),
    (
        "⟦In reply to Councillor Pell, she undertook to give figures for each ward.⟧",
        ["undertaking, give figures for each ward"],
    ),
    (
        "In response to a question from Councillor Pell, the ⟦Head of Parks said that she would send the list.⟧",
        ["undertaking, Head of Parks: send the list"],
    ),
    (
        "⟦Councillor Pell asked for a list of tenants, which the Head of Parks agreed to provide.⟧",
        [
            "undertaking, Head of Parks: a list of tenants, which the Head of Parks agreed to provide"
        ],
    ),
    (
        "⟦Councillor Pell suggested a visit to the hall, and the Clerk agreed to arrange this.⟧",
        ["undertaking, Clerk: a visit to the hall, and the Clerk agreed to arrange this"],
    ),
    (
        "⟦The Head of Parks hoped it would be mended before the autumn and would telephone him.⟧",
        ["undertaking, Head of Parks: telephone him"],
    ),
    (
        "The ⟦Director committed to sharing the plan with the Panel once it was done.⟧",
        [
            "undertaking, Director: sharing the plan with the Panel once it was done [once it was done]"
        ],
    ),
    (
        "The ⟦Chair agreed, on behalf of the Panel, to write to the Minister.⟧",
        ["undertaking, Chair: write to the Minister"],
    ),
    (
        "⟦Councillor Marsh very kindly offered to regularly sweep the shelter.⟧",
        ["undertaking, Marsh: sweep the shelter"],
    ),
    (
        "The ⟦Clerk made a commitment to put the figures on the website in six months.⟧",
        ["undertaking, Clerk: put the figures on the website in six months [in six months]"],
    ),
    (
        "The ⟦Director indicated a willingness to meet the tenants before the works began.⟧",
        ["undertaking, Director: meet the tenants before the works began [before the works began]"],
    ),
    (
        "The ⟦Clerk took away the task of finding a date.⟧",
        ["undertaking, Clerk: finding a date"],
    ),
    (
        "The ⟦Director would in due course publish the plan.⟧",
        ["undertaking, Director: publish the plan"],
    ),
    (
        "The Chair was late. ⟦He is going to write to the school.⟧",
        ["undertaking, Chair: write to the school"],
    ),
    (
        "⟦Councillor Marsh to have a word with the farmer.⟧",
        ["request, Marsh: have a word with the farmer"],
    ),
    (
        "⟦Councillor Pell wondered if it was safe; the Director had not looked at it but was willing to ask the engineer.⟧",
        ["undertaking, Director: ask the engineer"],
    ),
    (
        "The Director could not say. The Chair ⟦asked her to obtain an answer from the Trust.⟧",
        ["request, Director: obtain an answer from the Trust"],
    ),
    (
        "⟦The Clerk has asked the County for a meeting and will let members know the date.⟧",
        ["undertaking, Clerk: let members know the date"],
    ),
    ("The Director expressed an intention to retire.", []),
    (
        "⟦Mr Dunmore undertook to have the pump in place by 1 March 2032.⟧",
        ["undertaking, Dunmore: have the pump in place by 1 March 2032 [2032-03-01]"],
    ),
    (
        "⟦Councillor Marsh said he'd speak to the farmer.⟧",
        ["undertaking, Marsh: speak to the farmer"],
    ),
    (
        "The ⟦Head of Parks and the Director of Finance would meet before the next meeting.⟧",
        [
            "undertaking, Head of Parks and Director of Finance: meet before the next meeting [before the next meeting]"
        ],
    ),
    (
        "⟦Cllr Bell to ring the school and Cllr Marsh to visit the church.⟧",
        [
            "request, Bell: ring the school and Cllr Marsh to visit the church",
            "request, Marsh: visit the church",
        ],
    ),
    (
        "⟦Cllr Marsh / Clerk to arrange a meeting with the bus company.⟧",
        ["request, Marsh and Clerk: arrange a meeting with the bus company"],
    ),
    (
        "⟦ACTION AB/JM: chase the contractor for a date⟧",
        ["request, AB/JM: chase the contractor for a date"],
    ),
    (
        "⟦JV to place the order.⟧ ⟦JM to paint the rails.⟧",
        ["request, JM: paint the rails", "request, JV: place the order"],
    ),
    (
        "⟦DK - re-issue the table by 6 December⟧",
        ["request, DK: re-issue the table by 6 December [2031-12-06]"],
    ),
    ("⟦Clerk – write to Highways⟧", ["request, Clerk: write to Highways"]),
    ("Clerk – report on the lamps", []),
    ("It was ⟦left with the Clerk to find a date.⟧", ["request, Clerk: find a date"]),
    (
        "The ⟦Monitoring Officer was tasked with drafting new wording.⟧",
        ["request, Monitoring Officer: drafting new wording"],
    ),
    (
        "It was ⟦agreed that Cllrs Marsh and Pell should meet the surveyor.⟧",
        ["request, Marsh and Pell: Cllrs Marsh and Pell should meet the surveyor"],
    ),
    (
        "It was ⟦asked that future reports include figures by ward.⟧",
        ["request, future reports include figures by ward"],
    ),
    (
        "The Forum asked that the ⟦plan come back on 16 January 2032.⟧",
        ["request, plan come back on 16 January 2032 [2032-01-16]"],
    ),
    (
        "The Panel asked to ⟦be kept informed of the works.⟧",
        ["request, be kept informed of the works"],
    ),
    (
        "⟦The Head of Parks said they would be circulated after the meeting.⟧",
        [
            "undertaking, Head of Parks: they would be circulated after the meeting [after the meeting]"
        ],
    ),
    (
        "⟦She was promised a letter by the Head of Parks.⟧",
        ["undertaking, Head of Parks: She was promised a letter by the Head of Parks"],
    ),
    (
        "⟦Item to be placed on the agenda for July.⟧",
        ["request, Item to be placed on the agenda for July [July]"],
    ),
    (
        "⟦Noted, with a visit to the depot to be arranged for the spring by Ms Rudge.⟧",
        [
            "request, Rudge: a visit to the depot to be arranged for the spring by Ms Rudge [for the spring]"
        ],
    ),
    (
        "⟦2 That the Clerk provide a written note on stock to the next meeting.⟧",
        [
            "request, Clerk: Clerk provide a written note on stock to the next meeting [the next meeting]"
        ],
    ),
    (
        "The lamps were late; ⟦the letter would be sent on Monday [Action: Head of Parks]⟧",
        ["request, Head of Parks: the letter would be sent on Monday [on Monday]"],
    ),
    (
        "⟦As agreed a litter pick will be organised for May.⟧",
        ["undertaking, a litter pick will be organised for May [May]"],
    ),
    # promised by the way, and by who only speaks of something else first
    (
        "The petition was put by, the ⟦Head of Parks having given a firm undertaking to mow the green before Whitsun.⟧",
        ["undertaking, Head of Parks: mow the green before Whitsun [before Whitsun]"],
    ),
    (
        "⟦Councillor Pell accepted that the sign was wrong and would have the lettering changed.⟧",
        ["undertaking, Pell: have the lettering changed"],
    ),
    (
        "The ⟦Head of Parks would be visiting the mill before Whitsun.⟧",
        ["undertaking, Head of Parks: visiting the mill before Whitsun [before Whitsun]"],
    ),
    # asked for and promised: the promise tells it
    (
        "⟦The Head of Parks was asked for a list of the trees and offered to send one by 3 May 2032.⟧",
        ["undertaking, Head of Parks: send one by 3 May 2032 [2032-05-03]"],
    ),
    # a label without a sign, and an owner with a day
    (
        "The seat was welcome, ⟦ACTION JM to thank the giver.⟧",
        ["request, JM: thank the giver"],
    ),
    # a body is asked in the midst of what is noted
    (
        "⟦RESOLVED: That this Council notes the survey and asks that the Clerk report on it to the next meeting.⟧",
        [
            "request, Clerk: Clerk report on it to the next meeting [the next meeting]",
        ],
    ),
    # no tasks: when an item is taken, who sits where, what is paid, what somebody offers
    ("The Chair agreed to take this report early since the tenant had to leave.", []),
    ("RESOLVED: That Councillor Marsh take the vacant place on the Bridge Panel.", []),
    (
        "RESOLVED: That the offer of the Friends of the Mill to pay half of the cost be accepted.",
        [],
    ),
    ("RESOLVED: to pay the following:\n\nJoan Hale, wages May £212.60", []),
    ("The Head of Parks said that a national survey was to be published in the spring.", []),
    ("Councillor Pell asked whether the Head of Parks would write to the owner.", []),
    ("That the Council appoint four members to the Panel.", []),
    ("The Panel would be invited to the next meeting.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_to_be_done_is_read_as_told(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
