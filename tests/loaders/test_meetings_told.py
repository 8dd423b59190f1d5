"""The meetings of a page by what its own lines say: an issue's, a table's foot, a sentence that names a meeting."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Item, Meeting, MentionedMeeting, Record, Report


def record_of(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


ISSUE = """Issue details

Ferry Fares from 2032

Agenda items

• 06/11/2031 - Harbours Committee: Ferry Fares from 2032

{first}

Councillor Ames introduced the report.

Resolved: That the fares be raised.

{second}

The Committee was content. Resolved to recommend to the Cabinet that the fares be raised.
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("27/11/2031 - Cabinet (Item 11)", "06/11/2031 - Harbours Committee (Item 6)"),
        ("Cabinet, 27 November 2031 (Item 11)", "Harbours Committee, 6 November 2031 (Item 6)"),
        ("27 November 2031: Cabinet, item 11", "6 November 2031: Harbours Committee, item 6"),
        ("Cabinet - 27/11/2031 - Item 11", "Harbours Committee - 06/11/2031 - Item 6"),
        ("Thursday 27 November 2031 - Cabinet (Minute 11)", "Thursday 6 November 2031 - Harbours Committee (Minute 6)"),
    ],
)  # fmt: skip
def test_the_meetings_of_an_issue_without_a_label(first: str, second: str) -> None:
    facts = record_of(ISSUE.format(first=first, second=second)).facts
    meetings = [(f.body, f.date) for f in facts if isinstance(f, Meeting)]
    assert meetings == [("Cabinet", "2031-11-27"), ("Harbours Committee", "2031-11-06")]
    items = [(f.number, f.title) for f in facts if isinstance(f, Item)]
    assert items == [("11", "Ferry Fares from 2032"), ("6", "Ferry Fares from 2032")]


TABLE = """No. | Item |
---|---|
Apologies Minutes: Apologies were received from Cllr Dent. |
|
Ferry Fares Minutes: The Committee considered the fares. RESOLVED: That they be raised. |
{foot}
"""


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("NOTES:\n1. These should be read with the reports.\nDATE OF MEETING 3 May 2031. It started at 10.30 am.", "2031-05-03"),
        ("This meeting was held on Saturday 3 May 2031", "2031-05-03"),
        ("Date of meeting: 3 May 2031", "2031-05-03"),
        ("The meeting ended at 4.15 pm", ""),
        ("Chairman: ..................", ""),
    ],
)  # fmt: skip
def test_what_stands_behind_a_table_of_items(foot: str, day: str) -> None:
    facts = record_of(TABLE.format(foot=foot)).facts
    assert [f.title for f in facts if isinstance(f, Item)] == ["Apologies", "Ferry Fares"]
    assert [f.date for f in facts if isinstance(f, Meeting) if f.date] == ([day] if day else [])


@pytest.mark.parametrize(
    ("head", "council", "body"),
    [
        (("Upper Hexwold Parish Meeting\n\nAt a Parish Meeting assembled in the Reading Room, Hexwold, on Wednesday the 14th day "
         "of May 2031 at half past seven in the evening there were present Mr Colin Pike, Chairman, and four electors."),
         "Upper Hexwold Parish Meeting", "Parish Meeting"),
        ("Hexwold Council\nMinute of Meeting of the Lamps & Ferries Committee Council Chambers, Hexwold, 14 May 2031 at 7.30 p.m.",
         "Hexwold Council", "Lamps & Ferries Committee"),
        (("HEXWOLD DISTRICT COUNCIL\nFERRY COMMITTEE\nMinutes of the meeting held on Wednesday 14 May 2031 at 7.30 pm\n"
         "Members\nCllr Colin Pike\nCllr Una Frost\nOfficers\nAmy Orrin Committee Administrator"),
         "Hexwold District Council", "Ferry Committee"),
    ],
)  # fmt: skip
def test_heads_that_name_council_and_body(head: str, council: str, body: str) -> None:
    facts = record_of(
        f"{head}\n\n1. Lamps\n\nThe lamps were lit.\n\n2. Oil\n\nOil was bought.\n"
    ).facts
    (meeting,) = [f for f in facts if isinstance(f, Meeting)]
    assert (meeting.council, meeting.body, meeting.date, meeting.start) == (
        council, body, "2031-05-14", "19:30",
    )  # fmt: skip


def test_the_electors_own_meeting() -> None:
    text = (
        "Minutes of the Annual Parish Meeting for the parish of Upper Hexwold held on 8 May 2031 at 7pm in the Corn Hall\n\n"
        "1. Welcome\n\nAll were welcomed.\n\n2. Reports\n\nThe club had won.\n"
    )
    (meeting,) = [f for f in record_of(text).facts if isinstance(f, Meeting)]
    assert (meeting.body, meeting.date) == ("Annual Parish Meeting", "2031-05-08")


@pytest.mark.parametrize(
    ("last", "days"),
    [
        ("Dates of future meetings: 1st April, 6th May and 3rd June 2031.", ["2031-04-01", "2031-05-06", "2031-06-03"]),
        ("Future meetings - 1 April 2031 and 6 May 2031", ["2031-04-01", "2031-05-06"]),
        ("Cyfarfod nesaf: 1 Ebrill 2031", ["2031-04-01"]),
        ("Next meeting\nTuesday 1 April 2031, 7 pm, by Teams.", ["2031-04-01"]),
        ("The next Ordinary Meeting falls on 1 April 2031.", ["2031-04-01"]),
        ("Members asked about future meetings. The fair opens on 1 April 2031.", []),
    ],
)  # fmt: skip
def test_the_next_meetings_at_the_end(last: str, days: list[str]) -> None:
    text = (
        "Hexwold Parish Council\nMinutes of the meeting held on Tuesday 4 March 2031 at 7.00 pm in the Corn Hall\n"
        f"Present: Cllrs Ames and Pike\n\n1. Lamps\nThe lamps were lit.\n\n2. Oil\nOil was bought.\n\n{last}\n"
    )
    found = [f for f in record_of(text).facts if isinstance(f, MentionedMeeting)]
    assert [(f.date, f.relation) for f in found] == [(day, "next") for day in days]


@pytest.mark.parametrize(
    ("line", "council"),
    [
        ("", "Cyngor Cymuned Llanfair-y-fron"),
        ("Llanfair-y-fron Community Council\n", "Llanfair-y-fron Community Council"),
    ],
)
def test_a_council_by_its_welsh_name(line: str, council: str) -> None:
    text = (
        "Cyngor Cymuned Llanfair-y-fron\n"
        f"{line}Cofnodion y cyfarfod a gynhaliwyd nos Fawrth 4 Mawrth 2031 yn Neuadd y Pentref am 7.00yh\n"
        "Presennol: Cyng. A. Huws (Cadeirydd), Cyng. B. Rees\n\n1. Ymddiheuriadau\nDim.\n\n2. Lampau\nNodwyd.\n"
    )
    (meeting,) = [f for f in record_of(text).facts if isinstance(f, Meeting)]
    assert (meeting.council, meeting.date) == (council, "2031-03-04")


MOTION = """Agenda item

Notice of Motion - Ferry Lamps

To consider the following motion:-

"{motion}"

Minutes:

The motion was moved by Councillor Ann Pell and seconded by Councillor D Orr.

RESOLVED:-

That the Cabinet be called upon to light the lamps.
"""


@pytest.mark.parametrize(
    ("motion", "bodies"),
    [
        ("This Council calls on the Cabinet to light the lamps.", ["Council"]),
        ("The lamps must be lit, and we call on the Cabinet to do so.", []),
    ],
)
def test_the_body_that_moves_another_to_act(motion: str, bodies: list[str]) -> None:
    facts = record_of(MOTION.format(motion=motion)).facts
    assert [f.body for f in facts if isinstance(f, Meeting) and f.body] == bodies


MATTERS = """Hurn District Council

FERRY COMMITTEE

Minutes of the meeting held on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), Tom Orme and John Marsh

1.1 It was

RESOLVED: that the Report of the Special Meeting held on Wednesday, 5 February 2031 be adopted.

2.1 The Director of Ferries presented her report on the piers.

The report was noted.

3.1 The Head of Lamps submitted a report on oil.

RESOLVED: that the oil be sold.
"""


def test_paragraphs_counted_by_matter_tell_of_each_apart() -> None:
    facts = record_of(MATTERS).facts
    reports = [f.by for f in facts if isinstance(f, Report)]
    assert reports == [("Director of Ferries",), ("Head of Lamps",)]
    outcomes = [f.outcomes for f in facts if isinstance(f, Decision)]
    assert outcomes[:2] == [("confirmed",), ("noted",)]
    (earlier,) = [f for f in facts if isinstance(f, MentionedMeeting)]
    assert (earlier.date, earlier.relation) == ("2031-02-05", "previous-minutes")
    assert not [f for f in facts if isinstance(f, Item)]
