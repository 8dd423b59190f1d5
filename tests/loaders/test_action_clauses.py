"""Whose task a clause tells and where it begins, and clauses that look like one: of the minutes, of taking part."""

from __future__ import annotations

import pytest
from stated import stated

CLAUSES: list[tuple[str, list[str]]] = [
    (
        "RESOLVED:\n1) To note the report.\n2) To ⟦instruct the Head of Ponds and Weirs to survey the sluice by 31 January 2032.⟧",
        ["request, Head of Ponds and Weirs: survey the sluice by 31 January 2032 [2032-01-31]"],
    ),
    (
        "⟦RESOLVED: That every Director brings a savings plan to the Panel in December.⟧",
        [
            "request, Director: every Director brings a savings plan to the Panel in December [in December]"
        ],
    ),
    (
        "⟦RESOLVED that the Deputy Clerk re-let the stall by 1 April 2032.⟧",
        ["request, Deputy Clerk: Deputy Clerk re-let the stall by 1 April 2032 [2032-04-01]"],
    ),
    (
        "It was ⟦agreed to back the appeal and to write to the three mills.⟧",
        ["request, write to the three mills"],
    ),
    ("AGREED to accept the lowest price and to invite tenders for the roof.", []),
    (
        "The weir was low. The Chair agreed to ⟦write to the miller.\n\nAction: Head of Parks⟧",
        ["request, Head of Parks: write to the miller"],
    ),
    (
        "RESOLVED that the fees be deferred so that prices may be had.\n\n⟦ACTION: Head of Parks – prices of neighbours by 31/10/31⟧",
        ["request, Head of Parks: prices of neighbours by 31/10/31 [2031-10-31]"],
    ),
    (
        "It leaked.\n\nActions:\n\n⟦Jo Ash-Vane - bring a new drawing to the June meeting.⟧",
        ["request, Jo Ash-Vane: bring a new drawing to the June meeting [the June meeting]"],
    ),
    (
        "⟦Head of Parks instructed to mend the gate.⟧",
        ["request, Head of Parks: mend the gate"],
    ),
    (
        "⟦The tenant to be told of the day by the Clerk.⟧",
        ["request, Clerk: The tenant to be told of the day by the Clerk"],
    ),
    (
        "⟦Councillor Marsh requested a training day session for all Members before the end of May.⟧",
        [
            "request, a training day session for all Members before the end of May [before the end of May]"
        ],
    ),
    (
        "The Chair thanked Members and ⟦asked them to let him have their photographs by the closing date of 30 March 2032.⟧",
        [
            "request, Members: let him have their photographs by the closing date of 30 March 2032 [2032-03-30]"
        ],
    ),
    (
        "⟦Action: Clerk to ring the Board re. the sluice on Mill Lane.⟧",
        ["request, Clerk: ring the Board re. the sluice on Mill Lane"],
    ),
    (
        "⟦The Trust to supply figures of eels to the Clerk.⟧",
        ["request, Trust: supply figures of eels to the Clerk"],
    ),
    (
        "⟦Riverwatch agreed to share its log once a warden is named.⟧",
        ["undertaking, Riverwatch: share its log once a warden is named [once a warden is named]"],
    ),
    ("⟦RM offered to write to the mill.⟧", ["undertaking, RM: write to the mill"]),
    (
        "Ann Orr, Dale Mill Trust (“the Trust”), was there. ⟦The Trust to send a map to the Clerk.⟧",
        ["request, Dale Mill Trust: send a map to the Clerk"],
    ),
    (
        "Councillor Marsh ⟦asked if the Head of Parks could draw a map.⟧ The Head of Parks said she would do so.",
        ["request, Head of Parks: draw a map"],
    ),
    (
        "⟦RESOLVED: That a working group of five, led by Councillor Marsh, be set up to count the eels.⟧",
        ["request, working group: count the eels"],
    ),
    ("RESOLVED: That a working group be set up to count the eels.", []),
    (
        "RESOLVED: That a Sub-Committee of Councillors Marsh and Pell be appointed to hear appeals.",
        [],
    ),
    (
        "⟦Councillor Marsh asked for a tally of the eels, which officers would send.⟧",
        ["undertaking, officers: a tally of the eels, which officers would send"],
    ),
    (
        "⟦Agreed: That Council writes to the Minister about it.⟧",
        ["request, Council: Council writes to the Minister about it"],
    ),
    ("Councillor Marsh asked for a say. The Head of Parks agreed to this request.", []),
    ("Mr Orr, for the Millers' Guild, asked when the eel pass would be brought to the weir.", []),
    ("Councillor Marsh asked the Warden when the eel pass would be opened.", []),
    ("Councillor Marsh asked that her doubts be placed on record.", []),
    ("The Clerk stated that the post would be shared between two wardens.", []),
    (
        "⟦Mr Orr was not there, and a written answer would be sent to him.⟧",
        ["undertaking, a written answer would be sent to him"],
    ),
    ("Mr Orr asked a further question: “Will millers be told of it?”", []),
    ("The Panel would hold the Warden to account.", []),
    ("The Panel authorised the Warden to settle the fees.", []),
    ("RESOLVED: That if no fee is paid by May, the application be brought back to the Panel.", []),
    (
        "In response to a query on when the pass would be cleared, Mr Orr said that a digger would be on site by May.",
        [],
    ),
    ("The Warden said a plan was being drawn up and would come to the Panel in autumn.", []),
    (
        "⟦The Warden said the lamp was out and would let Members know by May.⟧",
        ["undertaking, Warden: let Members know by May [by May]"],
    ),
    ("The Panel looked forward to receiving a further report.", []),
    ("Members asked a number of questions which were answered by the Warden.", []),
    ("The Committee agreed to share the cost.", []),
    ("The Special Meeting and the Panel agreed to remove the charge in full.", []),
    (
        "The Panel, on the advice of the Head of Parks, undertook to mend the gate by May.",
        [],
    ),
    ("Councillor Marsh said he had signed it and would speak as a ward member and leave.", []),
    ("Councillor Marsh was late. He would therefore leave the hall while it was heard.", []),
    ("RESOLVED: That Councillor Ann Ford be added to the list of Members present.", []),
    ("The Chair called for nominations for Vice-Chair of the Drains Group.", []),
    ("The Head of Parks confirmed that ashes would be taken to a pit by the weir.", []),
    ("AGREED that a toll of £5 be brought in from 3 May 2032.", []),
    ("The Clerk, instructed to write to the mill, had done so.", []),
    (
        "⟦RESOLVED that the Head of Parks do draw up a plan of the weir for the July meeting.⟧",
        [
            "request, Head of Parks: Head of Parks do draw up a plan of the weir for the July meeting [the July meeting]"
        ],
    ),
    (
        "⟦RESOLVED that Ferries for Dale come back to the Panel in July with a plan.⟧",
        [
            "request, Ferries for Dale: Ferries for Dale come back to the Panel in July with a plan [in July]"
        ],
    ),
    (
        "⟦RESOLVED that the mill owner be written to.⟧",
        ["request, mill owner be written to"],
    ),
    (
        "⟦RESOLVED that the smell at the weir be looked into.⟧",
        ["request, smell at the weir be looked into"],
    ),
    ("RESOLVED that the thanks of the Panel be conveyed to Mrs Orr.", []),
    ("RESOLVED that the weir be cleaned.", []),
    ("RESOLVED that the table of tolls be published and take effect on 1 May 2032.", []),
    ("The Panel directed that the lease carry a right of way for the mill.", []),
    (
        "The Panel ⟦CHARGED the Head of Parks with sounding out the growers before Easter.⟧",
        ["request, Head of Parks: sounding out the growers before Easter [before Easter]"],
    ),
    (
        "Councillor Marsh ⟦suggested the Harbour Trust be contacted.⟧",
        ["request, Harbour Trust be contacted"],
    ),
    ("Councillor Marsh suggested a line about swans be added to the recommendation.", []),
    ("Members to declare any interest in items to be considered at this meeting.", []),
    ("Members were asked to sign the Declaration of Acceptance forms.", []),
    ("The Panel was happy to recommend approval.", []),
    ("Members agreed to payment of the bill.", []),
    ("Councillor Marsh was running late and would log on shortly.", []),
    ("He would suggest that the pond be left alone.", []),
    (
        "⟦Councillor Marsh would be bringing a list of stiles to the July meeting.⟧",
        ["undertaking, Marsh: bringing a list of stiles to the July meeting [the July meeting]"],
    ),
    (
        "It was ⟦decided to obtain quotes for a rail at the weir.⟧",
        ["request, obtain quotes for a rail at the weir"],
    ),
    ("⟦RESOLVED to seek legal advice on the lease.⟧", ["request, seek legal advice on the lease"]),
    ("RESOLVED to seek planning permission for the rail.", []),
    (
        "⟦It was suggested to get prices from two other firms.⟧",
        ["request, get prices from two other firms"],
    ),
    ("The pump is dry. ⟦Need to order oil.⟧", ["request, order oil"]),
    (
        "⟦Item to go on the next agenda.⟧",
        ["request, Item to go on the next agenda [the next agenda]"],
    ),
    (
        "⟦To be followed up by the Head of Parks.⟧",
        ["request, Head of Parks: To be followed up by the Head of Parks"],
    ),
    ("⟦Clerk ask for a copy of the map.⟧", ["request, Clerk: ask for a copy of the map"]),
    ("Clerk contact details are on the website.", []),
    ("The Clerk put the matter to the Panel.", []),
    ("A new oar is needed (⟦JM to get a price⟧).", ["request, JM: get a price"]),
    (
        "⟦All liked the plan; to be looked at in September.⟧",
        ["request, to be looked at in September [in September]"],
    ),
    ("The bank was wet; to the north it was dry.", []),
    (
        "Councillor Marsh ⟦asked that the Warden have a hut at the weir.⟧",
        ["request, Warden have a hut at the weir"],
    ),
    (
        "Councillor Marsh queried who paid, the ⟦Clerk will ask the county.⟧",
        ["undertaking, Clerk: ask the county"],
    ),
    ("Councillor Marsh asked whether, if it leaks, the Clerk will ring the mill.", []),
    ("Counselled the Council, as owner, not to sell the weir.", []),
    (
        "⟦Councillor Marsh has a map which he will send to all members.⟧",
        ["undertaking, Marsh: send to all members"],
    ),
    (
        "⟦This will be an agenda item for the July meeting.⟧",
        ["undertaking, This will be an agenda item for the July meeting [the July meeting]"],
    ),
    (
        "⟦The open day will be publicised in the village newsletter.⟧",
        ["undertaking, open day will be publicised in the village newsletter"],
    ),
    ("The item will be an extra cost to the mill.", []),
    # what another body is to decide is no task
    (
        "RECOMMENDED to Cabinet:\n(a) That the plan of the weir be brought forward to its May meeting.\n(b) That £25 be found for oars.",
        [],
    ),
    (
        "It was ⟦agreed that the Eel Working Party meet before Easter and bring a plan.⟧",
        [
            "request, Eel Working Party: Eel Working Party meet before Easter and bring a plan [before Easter]"
        ],
    ),
    # a body that goes elsewhere to consider something has no task by that
    ("RESOLVED: That the Committee go into private session to consider the tenders.", []),
    ("Resolved that the fair be on 5 July 2032 and that Canon Ann Pell be asked to do it.", []),
    # what somebody expected is no task
    ("He expected the list of stiles to be cleared by the end of May.", []),
    (
        "The weir was low. The Warden said that she would ⟦ask the miller to open it.\n\nAction: J Orrell – May 2032⟧",
        ["request, J Orrell: ask the miller to open it [May 2032]"],
    ),
    (
        "The ⟦Chair, on behalf of the Committee, would write to the miller.⟧",
        ["undertaking, Chair: write to the miller"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_a_clause_tells_a_task_or_none(text: str, expected: list[str]) -> None:
    assert stated("Action", text) == (text, expected)
