"""Questions put in writing: numbered, lettered, in tables, with names before or behind, and supplementaries."""

from __future__ import annotations

import pytest
from stated import facts_of, lines, record_of

from ontology.record import Item

HEAD = """Marlby District Council

COUNCIL

Minutes of the meeting held on 4 March 2031 at 7.00 pm in the Town Hall

Present: Councillors Ann Hale (Chairman), I. Rudge, J. Vane, Peter Orr (Leader of the Council) and D. Quill (Portfolio Holder for Transport)

14. APOLOGIES FOR ABSENCE
None.

15. QUESTIONS BY MEMBERS
"""
TAIL = """

16. MINUTES
RESOLVED: That the minutes of 4 February 2031 be confirmed.
"""

SESSIONS: list[tuple[str, list[str]]] = [
    # the supplementary behind the printed reply; whoever is asked stands before the question
    (
        (
            '(1) By Councillor Rudge to Councillor Quill: "How many lamps were mended in May?"\n\n'
            'Reply: "There were 866." By way of a supplementary, Councillor Rudge asked whether any was '
            "counted twice. Councillor Quill replied that none was.\n\n"
            '(2) By Councillor Vane to the Leader of the Council: "When will the survey be out?" Reply: "In May."'
        ),
        [
            "I. Rudge: How many lamps were mended in May / D. Quill: There were 866",
            "I. Rudge: whether any was counted twice / D. Quill: none was",
            "J. Vane: When will the survey be out / Peter Orr: In May",
        ],
    ),
    # a letter alone before the answer
    (
        (
            "Q1 Mrs Edith Lorne to Councillor Quill: When will the toilets reopen?\n"
            "A The works finish in May.\n"
            "Q2 From Councillor Rudge to Councillor Orr: Why was the hall sold?\n"
            "A: It was not; the papers were wrong."
        ),
        [
            "Edith Lorne: When will the toilets reopen / D. Quill: The works finish in May",
            "I. Rudge: Why was the hall sold / Peter Orr: It was not; the papers were wrong",
        ],
    ),
    # who replies on a line of its own
    (
        (
            "Question 1 from Mr Sam Tarn, a resident of Hexwick\n\nWhen will the lift be mended?\n\n"
            "Reply by the Portfolio Holder for Transport, Councillor D. Quill\n\nThe part is on order. I share his regret."
        ),
        ["Sam Tarn: When will the lift be mended / D. Quill: The part is on order"],
    ),
    (
        (
            "1. Question submitted by Mr S Tarn:\n\nHow much was spent on lamps?\n\nAnswer by Councillor Orr:\n\n£4,000."
        ),
        ["S Tarn: How much was spent on lamps / Peter Orr: £4,000"],
    ),
    # who asks above, behind a letter
    (
        (
            "(a) Mr Colin Ash of Hexwick asked the Portfolio Holder for Transport:\n\n"
            '"When will the bridge be open again?"\n\nCouncillor Quill replied that a contract had been let.'
        ),
        ["Colin Ash: When will the bridge be open again / D. Quill: a contract had been let"],
    ),
    # names in brackets behind
    (
        (
            "How many lamps were mended? (Councillor Rudge)\n866 were mended in May. (Councillor Quill)\n\n"
            "When will the survey be out? (Councillor Vane)\nIn May. (Leader of the Council)"
        ),
        [
            "I. Rudge: How many lamps were mended / D. Quill: 866 were mended in May",
            "J. Vane: When will the survey be out / Peter Orr: In May",
        ],
    ),
    # Q1 and A1 number no items
    (
        (
            "Q1. Councillor Rudge: How many lamps were mended?\nA1. Councillor Quill: 866 were.\n"
            "Q2. Councillor Vane: When will the survey be out?\nA2. The Leader: In May."
        ),
        [
            "I. Rudge: How many lamps were mended / D. Quill: 866 were",
            "J. Vane: When will the survey be out / Peter Orr: In May",
        ],
    ),
    # a table
    (
        (
            "No. | Questioner | Question | Response\n"
            "1 | Cllr Rudge | How many lamps were mended? | Cllr Quill said that 866 were.\n"
            "2 | Cllr Vane | When will the survey be out? | In May."
        ),
        [
            "I. Rudge: How many lamps were mended / D. Quill: 866 were",
            "J. Vane: When will the survey be out / In May",
        ],
    ),
    # all in one line, the reply told behind its label
    (
        (
            '1. Mrs. Vera Stott, Tanner Street, to Cllr Quill: "When will it reopen?" Answer: Cllr Quill said that '
            'the end of August was promised. 2. Mr. Stott, supplementary: "Who pays for it?" Answer: The firm.'
        ),
        [
            "Vera Stott: When will it reopen / D. Quill: the end of August was promised",
            "Stott: Who pays for it / The firm",
        ],
    ),
    # a table of other things
    ("Item | Points | Officer\n1 | Lamps were spoken of | Mary Pell", []),
]


@pytest.mark.parametrize(("text", "expected"), SESSIONS)
def test_question_sessions(text: str, expected: list[str]) -> None:
    record = record_of(HEAD + text + TAIL)
    assert len(facts_of(record, Item)) == 3
    assert lines(record, "Question") == sorted(expected)
