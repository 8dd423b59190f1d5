"""Declarations of interest in further wordings: headed, listed, quoted, told from behind, and none."""

from __future__ import annotations

import pytest
from stated import INTERESTS, stated

DECLARED: list[tuple[str, list[str]]] = [
    # other registrable
    (
        "⟦Cllr Dray – Other Registrable Interest – item 4 – member of the Parish Council.⟧",
        ["Dray other registrable (Corn Hall lease)"],
    ),
    # list heading
    (
        (
            "The following interests were declared:\n\n"
            "⟦Councillor Orrell – Item 4 – Personal – his wife is employed by the Council⟧\n"
            "⟦Councillor Pell – Item 4 – Prejudicial – leases a stall⟧"
        ),
        ["Orrell personal (Corn Hall lease)", "Pell prejudicial (Corn Hall lease)"],
    ),
    # table pipe
    (
        (
            "Member | Item | Nature of interest | Action\n"
            "⟦Cllr Orrell | 4 | Personal – school governor | Stayed⟧\n"
            "⟦Cllr Pell | 4 | Disclosable pecuniary – stall holder | Left the room⟧"
        ),
        [
            "Orrell personal (Corn Hall lease) stayed",
            "Pell disclosable pecuniary (Corn Hall lease) withdrew",
        ],
    ),
    # minute ref list
    (
        "Minute 4 – Corn Hall lease: ⟦Councillor Pell declared a pecuniary interest.⟧",
        ["Pell pecuniary (Corn Hall lease)"],
    ),
    # non-pecuniary other
    (
        (
            "⟦Councillors Orrell and Hext each declared a non-pecuniary interest in item 4 "
            "by virtue of being members of the Fire Authority.⟧"
        ),
        ["Hext non-pecuniary (Corn Hall lease)", "Orrell non-pecuniary (Corn Hall lease)"],
    ),
    # item first
    (
        (
            "⟦Item 4 (Corn Hall lease) – Councillors Orrell and Marsh (personal: members of "
            "the County Council)⟧"
        ),
        ["Marsh personal (Corn Hall lease)", "Orrell personal (Corn Hall lease)"],
    ),
    # in respect of
    (
        (
            "⟦Councillor Hext declared an interest, in respect of item 4, as a friend of one "
            "of the stallholders, and remained in the room but did not vote.⟧"
        ),
        ["Hext (Corn Hall lease) stayed"],
    ),
    # none
    (
        "There were no declarations of interest.",
        [],
    ),
    # none2
    (
        "Members were reminded of the need to declare interests. No interests were declared.",
        [],
    ),
    # negative 3
    (
        "The Chair asked for declarations of interest. None was made.",
        [],
    ),
    # advice
    (
        (
            "The Monitoring Officer advised that members who were school governors need not "
            "declare an interest."
        ),
        [],
    ),
    # registered
    (
        "⟦Councillor Dray wished it to be recorded that he knew the applicant for item 4.⟧",
        ["Dray (Corn Hall lease)"],
    ),
    # quoted
    (
        (
            '⟦Councillor Pell said: "I declare a personal interest in item 4 because I am a '
            'pensioner member of the fund."⟧'
        ),
        ["Pell personal (Corn Hall lease)"],
    ),
    # there was one
    (
        "⟦There was one declaration of interest, from Councillor Pell, in item 4.⟧",
        ["Pell (Corn Hall lease)"],
    ),
    # made by
    (
        "⟦A declaration of a personal interest in item 4 was made by Councillor Orrell.⟧",
        ["Orrell personal (Corn Hall lease)"],
    ),
    # no part
    (
        (
            "⟦Councillor Gale took no part in the discussion or voting on item 4 having "
            "declared an interest as a stallholder.⟧"
        ),
        ["Gale (Corn Hall lease) withdrew"],
    ),
    # advised of nonp
    (
        "⟦Cllr Fisk advised she had a non-pecuniary interest in item 4.⟧",
        ["Fisk non-pecuniary (Corn Hall lease)"],
    ),
    # scot
    (
        (
            "⟦Councillor Hext declared a financial interest in item 4 and⟧ ⟦Councillor Marsh "
            "a non-financial interest in item 4.⟧ ⟦Councillor Hext withdrew.⟧"
        ),
        ["Hext financial (Corn Hall lease) withdrew", "Marsh non-financial (Corn Hall lease)"],
    ),
    (  # a clause behind the name, with another name in it
        (
            "⟦Councillor Pell, whose nephew drives for Ann Bell, declared a personal interest "
            "in item 4.⟧"
        ),
        ["Pell personal (Corn Hall lease)"],
    ),
    (  # what the declarant is, between commas
        (
            "⟦Cllr Orrell, a trustee of the Friends, declared a personal interest in item 4 "
            "and stayed.⟧"
        ),
        ["Orrell personal (Corn Hall lease) stayed"],
    ),
    (  # reported, with the reason first; done at once
        (
            "⟦Councillor Hext stated that, as a governor of Hexwick College, he had an Other "
            "Significant Interest in Item 4 and would leave the Chamber.⟧ He did so."
        ),
        ["Hext other significant (Corn Hall lease) withdrew"],
    ),
    (  # the item in the words before the names
        (
            "In relation to item 5, ⟦Councillors Pell and Orrell declared that they were "
            "members of the Friends of the Market and stayed.⟧"
        ),
        ["Orrell (Market stalls - charges) stayed", "Pell (Market stalls - charges) stayed"],
    ),
    (  # passive, with the item between
        (
            "⟦A non-disclosable interest was declared in item 4 by Councillor Orrell on the "
            "grounds that he knew the tenant.⟧"
        ),
        ["Orrell non-disclosable (Corn Hall lease)"],
    ),
    (  # a resolution to note one
        (
            "⟦That a personal interest declared by Councillor Noel Hext in item 4 (Corn Hall), "
            "as a director of Hex Ltd, be noted.⟧"
        ),
        ["Noel Hext personal (Corn Hall lease)"],
    ),
    (  # the verb left out, a short form of the kind
        (
            "⟦Cllr Pell declared an NRI in Item 4, and⟧ ⟦Cllr Orrell a DPI in Item 5 and he "
            "left the room for it.⟧"
        ),
        [
            "Orrell disclosable pecuniary (Market stalls - charges) withdrew",
            "Pell non-registrable (Corn Hall lease)",
        ],
    ),
    (  # the same item
        (
            "⟦Councillor Orrell declared an interest in respect of Item 4 due to his wife "
            "being on the committee of the Hall.⟧ ⟦Councillor Pell declared an interest in the "
            "same item for the same reason.⟧"
        ),
        ["Orrell (Corn Hall lease)", "Pell (Corn Hall lease)"],
    ),
    (  # each with an item in brackets
        ("⟦Councillors Pell (Item 4) and Orrell (Items 4 and 5) declared personal interests.⟧"),
        [
            "Orrell personal (Corn Hall lease)",
            "Orrell personal (Market stalls - charges)",
            "Pell personal (Corn Hall lease)",
        ],
    ),
    (  # rows under lines that name their item
        (
            "Minute No. 4 - Corn Hall lease\n"
            "⟦Councillor Pell: personal interest as trustee.⟧\n"
            "⟦Councillor Orrell: prejudicial interest as tenant; left the room.⟧\n"
            "Minute No. 5 - Market stalls\n"
            "⟦Councillor Dray: personal interest.⟧"
        ),
        [
            "Dray personal (Market stalls - charges)",
            "Orrell prejudicial (Corn Hall lease) withdrew",
            "Pell personal (Corn Hall lease)",
        ],
    ),
    (  # rows with a head
        (
            "Name | Agenda item | Type | Reason\n"
            "⟦Cllr A Pell | 4 | Other registrable | Trustee⟧\n"
            "⟦Cllr B Orrell | 5 | DPI | Owner of the pond. Left the room.⟧"
        ),
        [
            "A Pell other registrable (Corn Hall lease)",
            "B Orrell disclosable pecuniary (Market stalls - charges) withdrew",
        ],
    ),
    (  # rows led by the number
        "⟦5 | Cllr Lorna Fitch | Other registerable interest: secretary of the traders⟧",
        ["Lorna Fitch other registerable (Market stalls - charges)"],
    ),
    (  # a number and a title one below the other
        (
            "⟦E. Llwyd⟧\n"
            "\n"
            "⟦4 - Corn Hall lease⟧\n"
            "\n"
            "⟦Governor of the school⟧\n"
            "\n"
            "⟦Mair Prosser⟧\n"
            "\n"
            "⟦5 - Market stalls⟧\n"
            "\n"
            "⟦Owns a stall (prejudicial; left the meeting before consideration thereof)⟧"
        ),
        [
            "E. Llwyd (Corn Hall lease)",
            "Mair Prosser prejudicial (Market stalls - charges) withdrew",
        ],
    ),
    (  # a row without marks: number, title, details
        (
            "⟦Councillor Orrell 4 Corn Hall lease cousin is the tenant other interest remained "
            "in the meeting and voted⟧"
        ),
        ["Orrell other (Corn Hall lease) stayed"],
    ),
    (  # entries in one line
        (
            "⟦Prof Oxnard - min 4 - non-pecuniary - vice-president of the Ramblers.⟧ ⟦Mrs Bell "
            "- min 5 - prejudicial - applicant; she vacated the room while it was determined.⟧"
        ),
        [
            "Bell prejudicial (Market stalls - charges) withdrew",
            "Oxnard non-pecuniary (Corn Hall lease)",
        ],
    ),
    (  # Welsh
        "⟦Cyng. Elin Pugh – cofnod 4 – personol – aelod o'r clwb⟧",
        ["Elin Pugh personol (Corn Hall lease)"],
    ),
    (  # an officer by the post, in brackets
        (
            "⟦[The Head of Parks (Ann Bell), having an interest in item 4 as an employee, "
            "withdrew.]⟧"
        ),
        ["Ann Bell (Corn Hall lease) withdrew"],
    ),
    (  # told without the word
        (
            "⟦Councillor Pell drew attention to her membership of the Trust that ran the hall "
            "(item 4).⟧"
        ),
        ["Pell (Corn Hall lease)"],
    ),
    (  # a connection (Scotland)
        (
            "⟦Councillor Isla Ross advised of a connection with item 4 (her employer is the "
            "rugby club) and, considering it remote, took part.⟧"
        ),
        ["Isla Ross connection (Corn Hall lease) stayed"],
    ),
    (  # a connection that is no interest
        (
            "Councillor Rennie advised that she had a connection in relation to item 4 but did "
            "not consider that it was an interest."
        ),
        [],
    ),
    (  # a question whether to declare
        (
            "Councillor Pell asked whether she should declare an interest in item 4. The "
            "Monitoring Officer said that she need not."
        ),
        [],
    ),
    (  # those who declare, in a row below
        (
            "The following Members declared a personal interest for Agenda item number 4 – Corn Hall "
            "lease:-\n\n⟦Councillors: V. Pell, R.J.T. Orrell and H.T. Dray.⟧\n\n"
            "The following Members declared a prejudicial interest for Agenda item number 5 – Market "
            "stalls - charges:-\n\n⟦Councillors: L.A. Gale and V. Pell⟧"
        ),
        [
            "H.T. Dray personal (Corn Hall lease)",
            "L.A. Gale prejudicial (Market stalls - charges)",
            "R.J.T. Orrell personal (Corn Hall lease)",
            "V. Pell personal (Corn Hall lease)",
            "V. Pell prejudicial (Market stalls - charges)",
        ],
    ),
    (  # made later in the meeting
        "⟦A further declaration of personal interest was later declared (Minute 4 refers) by Cllr Pell.⟧",
        ["Pell personal (Corn Hall lease)"],
    ),
    (  # an office in finance is no financial interest
        "The following declarations were reported:-\n\n⟦Rhian Hale - Head of Financial Services - item 4⟧",
        ["Rhian Hale (Corn Hall lease)"],
    ),
    (  # what connects them stands first
        "Having connections to village clubs, ⟦Cllrs Pell and Dray declared an interest in agenda item 4.⟧",
        ["Dray (Corn Hall lease)", "Pell (Corn Hall lease)"],
    ),
    (  # the same of another, in a sentence of its own
        "⟦Councillor Pell declared an interest in item 5.⟧ ⟦So did Councillor Orrell.⟧ ⟦Councillor Finch made a similar declaration and withdrew.⟧",
        [
            "Finch (Market stalls - charges) withdrew",
            "Orrell (Market stalls - charges)",
            "Pell (Market stalls - charges)",
        ],
    ),
    (  # the same, told passively and without a verb
        "⟦Mr Pell declared a personal interest in item 5.⟧ ⟦A similar declaration was made by Mr Orrell.⟧ ⟦Likewise, Mr Gant.⟧",
        [
            "Gant personal (Market stalls - charges)",
            "Orrell personal (Market stalls - charges)",
            "Pell personal (Market stalls - charges)",
        ],
    ),
    (  # under titles, one of them not numbered yet
        "Market stalls\n\n⟦Councillor Pell, Other Registrable Interest, stall holder.⟧\n\nApplication 31/00417/FUL - Mill Barn\n\n(Minute No.     )\n\n⟦Councillor Orrell - knew the applicant through the bowls club.⟧",
        [
            "Orrell (Application 31/00417/FUL - Mill Barn)",
            "Pell other registrable (Market stalls - charges)",
        ],
    ),
    (  # several of one kind in a line
        "Personal interests: ⟦Cllr Pell (item 5),⟧ ⟦Cllr Orrell (items 4 and 6).⟧",
        [
            "Orrell personal (Application 31/00417/FUL - Mill Barn)",
            "Orrell personal (Corn Hall lease)",
            "Pell personal (Market stalls - charges)",
        ],
    ),
    (  # number and title lead
        "⟦5 – Market stalls: Cllr Pell (personal – stall holder)⟧",
        ["Pell personal (Market stalls - charges)"],
    ),
    (  # the interest stands first
        "⟦Cllr Pell's personal interest in item 5 arose from her tenancy.⟧",
        ["Pell personal (Market stalls - charges)"],
    ),
    (  # notice of it
        "⟦Notice of a pecuniary interest in item 5 had been given by Cllr Pell.⟧ ⟦A personal interest in item 4 had been notified by Cllr Orrell.⟧",
        ["Orrell personal (Corn Hall lease)", "Pell pecuniary (Market stalls - charges)"],
    ),
    (  # for the record
        "⟦Cllr Pell stated for the record that she rented a stall, in respect of item 5.⟧",
        ["Pell (Market stalls - charges)"],
    ),
    (  # as what somebody is
        "⟦Cllr Pell advised that as a stall holder he would leave the meeting for item 5.⟧",
        ["Pell (Market stalls - charges) withdrew"],
    ),
    (  # asked, and none
        "Cllr Pell asked whether membership of the club was an interest. He was told that it was not.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "lines"), DECLARED)
def test_declared(text: str, lines: list[str]) -> None:
    assert stated("Declaration", text, *INTERESTS) == (text, lines)
