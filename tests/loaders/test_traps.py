"""What looks like a fact and is none, or another: the traps of real records, in words of our own.

The numbers group the rows: 1 dates of other meetings; 2 quoted minutes; 3 proposed words; 4 other
bodies' acts; 5 corrections; 6-8 noted, agreed, refuse; 9-11 roles; 12-13 people; 14 presence; 15 head
notes; 17 duplicates; 18-20 broken names; 21-22 decision words elsewhere; 23 other bodies' meetings;
24 None; 25 substitutes; 26 pointers; 27 comments; 28 pages without minutes; 29 counts; 30 truncation.
"""

from __future__ import annotations

import pytest
from stated import is_right, lines, record_of, stated

TRAPS: list[tuple[str, str, list[str]]] = [
    # 1: another meeting's date in the text is not this one's
    (
        "Meeting",
        "The minutes of the meeting held on 6 May 2031 were approved as a correct record.",
        [" | Ditches Panel | 2031-06-03 | 18:30 | Corn Hall, Hexwick"],
    ),
    # 2: a quotation of earlier minutes makes no decision of this meeting
    (
        "Decision",
        (
            "The Head of Parks read from the minutes of 6 May 2031: “RESOLVED: That the sluice "
            "be closed.”"
        ),
        [],
    ),
    # 4: what another body resolved is cited, not made
    (
        "Decision",
        "At its meeting on 6 May 2031, the Cabinet had resolved that the rent be raised.",
        [],
    ),
    # 4: what the leader of a body asks, the body has not decided
    (
        "Decision",
        "The Leader of Hexwick Council, Councillor Pell, asked that the survey be put back to May.",
        [],
    ),
    # 4: what a panel recommended is cited, not made
    (
        "Recommendation",
        ("At its meeting on 6 May 2031, the Drains Board recommended that the rent be raised."),
        [],
    ),
    # 4: determined elsewhere
    (
        "Decision",
        "The rent was determined by Cabinet on 6 May 2031 under Report DIT/FM/31/041.",
        [],
    ),
    # 5: a correction of minutes quotes old resolutions; only the approval is new
    (
        "Decision",
        (
            "⟦The minutes of 6 May 2031 were approved subject to minute 12 reading “AGREED to "
            "defer the lease”.⟧"
        ),
        [
            (
                "confirmed: minutes of 6 May 2031 were approved subject to minute 12 reading "
                "“AGREED to defer the lease”"
            )
        ],
    ),
    # 6: it was noted, in a narrative
    ("Decision", "It was noted that the roof leaked in winter.", []),
    # 7: agreed, in a narrative
    ("Decision", "Members agreed that the sign was hard to read.", []),
    # 8: refuse is waste
    ("Decision", "The refuse vehicles were late and the Panel discussed refuse.", []),
    # 8: approved by somebody else
    ("Decision", "The application was approved by the Borough Council.", []),
    # 9: a cabinet member without name or portfolio is no post held
    (
        "Holding",
        (
            "The Cabinet Member thanked the Members. A Member asked a question of the Cabinet "
            "Members."
        ),
        [],
    ),
    # 9: a portfolio of property is none of a member's
    ("Post", "The property portfolio was valued.", []),
    # 10: a lead officer is no lead member
    ("Post", "Lead Officer: Ann Hale", []),
    # 10: to convene and to champion are verbs
    (
        "Post",
        "Officers would convene a group to champion the lead role of the executive summary.",
        [],
    ),
    # 10: a leader of something else
    ("Post", "The youth group leader and the team leader were thanked.", []),
    # 11: things of the mayor are no mayors
    ("Post", "The Mayor’s Charity was given what the Mayor’s Parlour had raised.", []),
    # 11: who serves the mayor holds an office of their own
    (
        "Post",
        "The ⟦Mayor’s Chaplain⟧ said a prayer in the Mayor’s Parlour.",
        ["Mayor’s Chaplain, "],
    ),
    # 12: places, firms and schools named after people
    (
        "Person",
        "Joan Pell Park, Tom Orrell Lane, Ann Dray School and Hale Marsden Ltd were named.",
        [],
    ),
    # 12: wards that are also surnames
    ("Person", "The Marsden and Pell wards were wet.", []),
    # 13: a petitioner is no councillor
    ("Person", "⟦Mrs Ann Marsden⟧ presented a petition about the ditch.", ["Ann Marsden, unknown"]),
    # 13: an objector with a title is no councillor, but lay
    ("Person", "⟦Mr Tom Hale⟧, an objector, spoke against the lease.", ["Tom Hale, lay"]),
    # 14: the contact officer is no attendee
    ("Attendance", "Contact: Ann Hale 01632 960123", []),
    # 14: an author is no attendee
    ("Attendance", "Report author: Ann Hale", []),
    # 17: a decision printed twice is one
    (
        "Decision",
        "⟦RESOLVED: That the lease be approved.⟧\n\n⟦RESOLVED: That the lease be approved.⟧",
        ["approved: the lease be approved."],
    ),
    # 18: a plural title with one name
    ("Person", "⟦Councillors Pell⟧ spoke.", ["Pell, councillor"]),
    # 18: a misspelt substitute
    (
        "Attendance",
        "⟦Councillor Pell substitued for Councillor Orrell.⟧",
        ["substitute Pell for Orrell"],
    ),
    # 19: a stray double comma
    (
        "Attendance",
        "⟦Apologies were received from Councillors Pell,, Orrell and Dray.⟧",
        ["apologies Dray", "apologies Orrell", "apologies Pell"],
    ),
    # 20: a marker broken from its verb
    ("Decision", "The Panel ⟦RESOLVED\nto note the report.⟧", ["noted: note the report."]),
    # 21: a heading in capitals is no label
    ("Item", "MINUTES OF 6 MAY 2031 were tabled.", ["4 Corn Hall lease"]),
    # 22: a decision word inside a report's title
    (
        "Decision",
        ("The Panel considered a report entitled “Resolved and Agreed: twenty years of ditches”."),
        [],
    ),
    # 22: a motion's words in quotation marks are not yet decided
    (
        "Decision",
        ("Councillor Pell gave notice of the motion “This Panel resolved to drain the meadow”."),
        [],
    ),
    # 23: a future meeting without a date
    ("MentionedMeeting", "A report would come to a future meeting.", []),
    # 24: None under declarations
    ("Declaration", "None.", []),
    # 24: None is no apology
    ("Attendance", "None.", []),
    # 26: a pointer stays a pointer
    (
        "Decision",
        "⟦RESOLVED: That the recommendations in the report be approved.⟧",
        ["approved: the recommendations in the report be approved."],
    ),
    # 27: a tracked change left in the text is no person
    ("Person", "[AB1]Will you add the rent here?", []),
    # 29: for and against as prepositions with numbers
    ("Motion", "A grant for 2031, one for pollarding and 12 against flooding were read out.", []),
    # 30: a truncated text proves nothing
    (
        "Item",
        "The Panel walked the route ⟦... view the full minutes text for item 4.⟧",
        ["4 Corn Hall lease (truncated)"],
    ),
]

# Whole texts, since the trap is in what stands around the minutes.
WHOLE: list[tuple[str, str, list[str]]] = [
    # 3: a resolution printed in the preamble is a form of words
    (
        "Decision",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda and minutes\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "RESOLVED – That the public be excluded from the meeting.\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [],
    ),
    # 3: a recommendation in the preamble is none yet
    (
        "Recommendation",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda and minutes\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "Recommendation: That Council approve the lease.\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [],
    ),
    # 3: To agree, before the minutes
    (
        "Decision",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda and minutes\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "To agree the lease.\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [],
    ),
    # 3: a motion printed on the agenda
    (
        "Motion",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda and minutes\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "Councillor Pell will move the following motion: That the meadow be drained.\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [],
    ),
    # 14: a contact in the head is no attendee
    (
        "Attendance",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda and minutes\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Contact: Ann Hale, Clerk 01632 960123\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [],
    ),
    # 15: a head note with another date
    (
        "Meeting",
        (
            "⟦Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm, MOVED from 27th May, 2031⟧\n\n"
            "Agenda and minutes\n\n"
            "⟦Venue: Corn Hall, Hexwick⟧\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [" | Ditches Panel | 2031-06-03 | 18:30 | Corn Hall, Hexwick"],
    ),
    # 15: a head note before the body
    (
        "Meeting",
        (
            "⟦NEW, Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm⟧\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "Minutes:\n\n"
            "The Panel walked the route.\n"
        ),
        [" | Ditches Panel | 2031-06-03 | 18:30 | "],
    ),
    # 28: an agenda decides nothing
    (
        "Decision",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "1.\n\n"
            "Apologies for absence\n\n"
            "To receive any apologies.\n\n"
            "2.\n\n"
            "Corn Hall lease\n\n"
            "To approve the lease.\n\n"
            "That the lease be approved.\n"
        ),
        [],
    ),
    # 28: nobody has yet come to what an agenda announces
    (
        "Attendance",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "1.\n\n"
            "Apologies for absence\n\n"
            "To receive any apologies.\n\n"
            "2.\n\n"
            "Corn Hall lease\n\n"
            "Membership: Councillors Joan Pell and Tom Orrell\n"
        ),
        [],
    ),
    # 28: a news page decides nothing
    (
        "Decision",
        (
            "News\n\n"
            "The Corn Hall opens again\n\n"
            "The council agreed last year that the hall be mended. It opens on 3 June 2031.\n"
        ),
        [],
    ),
    # 21: the item called Minutes, with the label Minutes
    (
        "Item",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Items\n"
            "No. Item\n\n"
            "⟦1⟧.\n\n"
            "⟦Minutes⟧\n\n"
            "Minutes:\n\n"
            "The minutes of 6 May 2031 were approved.\n"
        ),
        ["1 Minutes"],
    ),
]

# Known gaps: read wrongly so far. A row that comes out right belongs into its table above.
KNOWN_GAPS: list[tuple[str, str, tuple[str, ...], list[str]]] = [
    # 2: a quotation that goes on for paragraphs
    (
        "Decision",
        (
            "Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm\n\n"
            "Agenda and minutes\n\n"
            "Venue: Corn Hall, Hexwick\n\n"
            "Items\n"
            "No. Item\n\n"
            "4.\n\n"
            "Corn Hall lease\n\n"
            "Minutes:\n\n"
            "The Panel was reminded of the minutes of the meeting held on 6 May 2031:\n\n"
            "“12. SLUICE\n\n"
            "RESOLVED: That the sluice be closed.”\n\n"
            "The Panel noted that this had been done.\n"
        ),
        ("", ""),
        [],
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected"), TRAPS)
def test_trap(kind: str, text: str, expected: list[str]) -> None:
    assert stated(kind, text) == (text, expected)


@pytest.mark.parametrize(("kind", "text", "expected"), WHOLE)
def test_trap_of_a_whole_text(kind: str, text: str, expected: list[str]) -> None:
    assert stated(kind, text, "", "") == (text, expected)


@pytest.mark.parametrize(("kind", "text", "around", "expected"), KNOWN_GAPS)
def test_known_gap_is_still_one(
    kind: str, text: str, around: tuple[str, ...], expected: list[str]
) -> None:
    assert not is_right(kind, text, around, expected), "put right: move it to its table"


WITH_LABELS = """\
Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Items
No. Item

4.

Corn Hall lease PDF 121 KB

To consider a report of the Head of Parks.

Minutes:

The Panel considered a report of the Head of Parks about the lease of the Corn Hall.

RESOLVED:

That the lease be approved.
"""
WITHOUT_LABELS = """\
Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm


Corn Hall lease PDF 121 KB


To consider a report of the Head of Parks.


The Panel considered a report of the Head of Parks about the lease of the Corn Hall.



That the lease be approved.
"""


@pytest.mark.parametrize("kind", ["Meeting", "Decision", "Report", "Post", "Person"])
def test_16_a_page_states_the_same_with_and_without_its_labels(kind: str) -> None:
    assert lines(record_of(WITH_LABELS), kind) == lines(record_of(WITHOUT_LABELS), kind)
