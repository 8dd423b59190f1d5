"""Decisions told beside others or in few words: behind a resolution in its paragraph, an election under any item,
verbs in capitals, minutes in a word; and lists of what another body decided."""

from __future__ import annotations

import pytest
from stated import stated

DECISIONS: list[tuple[str, list[str]]] = [
    (
        "Members ⟦AGREED grants of £50 to the Ferry Band.⟧ ⟦The request from the Quay Choir was DEFERRED until May.⟧",
        ["approved: grants of £50 to the Ferry Band.", "deferred: The request from the Quay Choir was DEFERRED until May"],
    ),
    (
        "⟦RESOLVED that the barn be let.⟧ The motion was carried by 5 votes to 2.",
        ["agreed: the barn be let."],
    ),
    (
        "The Panel ⟦AGREED to note the tolls and asked that the sums be sent to all.⟧",
        ["noted: note the tolls", "requested: sums be sent to all."],
    ),
    (
        "⟦RESOLVED – That the licence be GRANTED subject to those agreed with the Pilot and the following:⟧\n\n• the slip shall be shut at 23:30;\n\n• no bell to be rung; and\n\n• the gate shall be lit.",
        [
            "approved: the licence be GRANTED subject to those agreed with the Pilot and the following",
        ],
    ),
    ("⟦Cllr Joan Pell was chosen as the Panel’s member for ferries.⟧", ["appointed: Cllr Joan Pell was chosen as the Panel’s member for ferries"]),
    (
        "4.3 The Board then:-\n\n(i) noted the ⟦tolls⟧;\n\n(ii) recorded ⟦its thanks to the crew.⟧",
        ["i) noted: tolls", "ii) agreed: its thanks to the crew."],
    ),
    (
        "The motion was carried and became the finding of the Panel, which resolved:-\n\n(a) to ⟦approve the tolls⟧; and\n\n(b) to ⟦instruct the Pilot to wait.⟧",
        ["a) approved: approve the tolls", "b) requested: instruct the Pilot to wait."],
    ),
    (
        "Mr Pell said that the Ferry Board had met and resolved:\n\n(a) to approve the tolls; and\n\n(b) to wait.",
        [],
    ),
    ("⟦RESOLVED, proposed Cllr Orr, seconded Cllr Hale, to approve the following payments:⟧\n\nJ Orr, salary £412.60\n\nQuay Water £19.02", ["approved: approve the following payments"]),
    ("It was ⟦RESOLVED to RECOMMEND to Full Council to be held on 3rd April that £50 be paid.⟧", ["recommended: £50 be paid."]),
    ("Some came for the choice only. Neil proposed, Tim seconded, that ⟦all four lines go on as they are⟧. Agreed.", ["agreed: all four lines go on as they are"]),
    ("The Panel heard the Pilot at length.\n\nForum ⟦agreed Option A.⟧\n\nForum also ⟦agreed to wait.⟧", ["agreed: Option A.", "agreed: wait."]),
    ("Cllr Joan Pell had been elected to the Quay Trust.", []),
    ("⟦The list of tolls waived since March was NOTED.⟧", ["noted: list of tolls waived since March was NOTED"]),
]  # fmt: skip


HEAD = "Hurn Parish Council\nMinutes of the meeting held on Tuesday 4 March 2031 at 7.00 pm\nPresent: Cllrs Ann Bell (Chair), John Marsh\n1. {}\n"

TITLED: list[tuple[str, str, list[str]]] = [
    (
        "MINUTE OF 5 FEBRUARY 2031",
        "The Panel had before it and approved as a correct record the ⟦minute of the meeting of 5 February 2031.⟧",
        ["confirmed: minute of the meeting of 5 February 2031"],
    ),
    ("MINUTES", "⟦These were accepted as accurate, once a name had been put right.⟧", ["confirmed: These were accepted as accurate, once a name had been put right"]),
    ("MINUTES OF THE QUAY PANEL", "One correction, to a sum. ⟦Agreed and signed.⟧", ["confirmed: MINUTES OF THE QUAY PANEL"]),
    ("MINUTES", "There was submitted, and held as read and approved, the ⟦Minute of 2 January.⟧", ["confirmed: Minute of 2 January"]),
    ("PREVIOUS MINUTES", "⟦2 January: passed as correct.⟧", ["confirmed: 2 January: passed as correct"]),
    ("MINUTES", "⟦Those of 3 May were read and, a date being mended, signed.⟧", ["confirmed: Those of 3 May were read and, a date being mended, signed"]),
    ("MINUTES OF LAST MEETING", "John Marsh proposed ⟦acceptance, seconded by Ann Bell.⟧", ["confirmed: acceptance, seconded by Ann Bell"]),
    ("MINUTES", "The minutes of 7 January were not ready.", []),
    ("PLANNING APPLICATIONS", "31/00871/HOU 3 Mill Rise Loft conversion ⟦NO OBJECTION⟧\n31/00902/FUL Quay Mill Change of use to cafe ⟦OBJECT - parking, noise⟧", ["other: NO OBJECTION", "other: OBJECT - parking, noise"]),
    ("PLANNING", "Decisions of the Borough Council, for information: 31/01876/LBC Manor Farm, granted. 31/01902/FUL Dairy Barn, refused.", []),
    ("PLANNING DECISIONS", "Decisions received from Wexshire Council:\n31/01876/LBC Manor Farm - granted\n31/01902/FUL Dairy Barn - refused.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DECISIONS)
def test_beside_others_or_in_few_words(text: str, expected: list[str]) -> None:
    assert stated("Decision", text) == (text, expected)


@pytest.mark.parametrize(("title", "text", "expected"), TITLED)
def test_under_a_title_that_says_what_it_is_about(
    title: str, text: str, expected: list[str]
) -> None:
    head = HEAD.format(title)
    assert stated("Decision", text, head=head) == (text, expected)
