"""Meetings told at the edges of a page: its title, its foot, the list of what can be done with it."""

from __future__ import annotations

import pytest
from stated import record_of

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Item, Meeting, MentionedMeeting, Record

ROWS = """<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Oil</p><p>Minutes:</p><p>A barrel was bought.</p></td></tr>
<tr><td><p class="mgAiTitleTxt">2.</p></td><td><p class="mgAiTitleTxt">Lamps</p><p>Minutes:</p><p>They were lit.</p></td></tr>
</table>"""
HEAD = """Hexwick Borough Council

Minutes of the Executive held in the Corn Hall on Tuesday 4 March 2031 at 10.00 am

Present: Councillors Ann Bell (Chair), John Marsh and Priya Nair

1. Lamps

"""
# told under the one item of a meeting of the Executive | the other meeting: day and body
OTHERS = [
    ("RECOMMENDED - That Council at its meeting on 9 April 2031 buy a barrel.", "2031-04-09", "Council"),
    ("That the letter go to the Ditches Board in time for its next meeting on 2 April 2031.", "2031-04-02", "Ditches Board"),
    ("The Ditches Board had gone through the figures on 3 February 2031.", "2031-02-03", "Ditches Board"),
    ("The Ditches Panel had twice turned down the plan on 6 February 2031.", "2031-02-06", "Ditches Panel"),
    ("The sum was put by at the Budget Council on 20 February 2031.", "2031-02-20", "Budget Council"),
    ("A reference from the Ditches Panel (6 February 2031) was read.", "2031-02-06", "Ditches Panel"),
    ("DECISIONS OF THE DITCHES PANEL - 6 FEBRUARY 2031", "2031-02-06", "Ditches Panel"),
    ("It was left to the Ditches Board to be held on 2 April 2031.", "2031-04-02", "Ditches Board"),
    ("The lease, held over from 4 February 2031, was signed.", "2031-02-04", "Executive"),
]  # fmt: skip


def _page(html: str) -> Record:
    (document,) = read_bytes(html.encode(), "page.html")
    assert isinstance(document, Document)
    return parse(document)


def _meeting(record: Record) -> Meeting:
    (meeting,) = [fact for fact in record.facts if isinstance(fact, Meeting)]
    return meeting


def test_a_list_of_actions_may_hold_the_head() -> None:
    record = _page(
        '<html><head><title>Meetings</title></head><body><div class="mgContent"><ul class="mgActionList">'
        '<li>Ferry Committee, Tuesday, 4th March, 2031 6.00 pm</li><li><a href="x">Add to calendar</a></li></ul>'
        f"{ROWS}</div></body></html>"
    )
    meeting = _meeting(record)
    assert (meeting.body, meeting.date, meeting.start) == ("Ferry Committee", "2031-03-04", "18:00")
    assert [fact.title for fact in record.facts if isinstance(fact, Item)] == ["Oil", "Lamps"]


def test_a_list_of_links_alone_is_left_out() -> None:
    record = _page(
        '<html><body><div class="mgContent"><h1>Ferry Committee</h1><p>Tuesday, 4th March, 2031</p>'
        '<ul class="mgActionList"><li><a href="x">Printed minutes 4 March 2031</a></li></ul>'
        f"{ROWS}</div></body></html>"
    )
    text = record.document.text if hasattr(record, "document") else ""
    assert "Printed minutes" not in text
    assert _meeting(record).body == "Ferry Committee"


def test_title_and_foot_name_council_and_body() -> None:
    meeting = _meeting(
        _page(
            "<html><head><title>Agenda for Ferry Committee on Tuesday, 4th March, 2031, 6.00 pm</title></head>"
            f'<body><div class="mgContent"><h1>Agenda and minutes</h1>{ROWS}</div>'
            "<footer>Hexwick City Council, Civic Hall</footer></body></html>"
        )
    )
    assert (meeting.council, meeting.body) == ("Hexwick City Council", "Ferry Committee")


def test_whom_to_ask_stands_at_the_foot_and_another_hour_in_the_head() -> None:
    meeting = _meeting(
        record_of(
            "Hexwick Borough Council\nDecisions of the Executive, Tuesday 4 March 2031\n"
            "Published 6 March 2031. Call-in ends at 5 pm on 11 March 2031.\n\n1. Lamps\n\n"
            "RESOLVED: That the lamps be lit.\n\n2. Oil\n\nRESOLVED: That a barrel be bought.\n\n"
            "For further information contact Joan Pell, Governance Team, 01632 960123, joan.pell@example.gov.uk"
        )
    )
    assert meeting.start == ""
    assert meeting.contact == "Joan Pell"
    assert meeting.contact_email == "joan.pell@example.gov.uk"


@pytest.mark.parametrize(("told", "date", "body"), OTHERS)
def test_the_body_whose_meeting_is_named(told: str, date: str, body: str) -> None:
    facts = [f for f in record_of(HEAD + told).facts if isinstance(f, MentionedMeeting)]
    assert [(fact.date, fact.body) for fact in facts] == [(date, body)]


def test_numbers_at_the_ends_of_broken_lines_end_their_paragraphs() -> None:
    page = (
        "HURN ISLANDS COUNCIL\nMINUTE of MEETING of the FERRY COMMITTEE held in the COUNCIL\nOFFICES, PORT HURN on TUESDAY 4 MARCH 2031 at 10 am\n"
        "PRESENT: Councillor Ann Bell (Chair), Councillor John Marsh, Councillor Priya\nNair and Councillor Una Frost.\n"
        "APOLOGIES - Intimated on behalf of Councillor Hext, who was on the mainland that\nday. 1\n"
        "LAMPS - There was submitted a report by the lamplighter. Nine lamps had been out since\n"
        "the school closed, and it was thought that little would be lost if they stayed as they\nwere. 2\n"
        "OIL - Councillor Marsh asked whether anything might be done to stop the barrel from\n"
        "leaking. The Clerk would speak to the cooper before the week was out about it all. 3\n"
        "MINUTE - The Minute of 4 February 2031 was held to be a true record of what had been\ndone. 4\n"
    )
    items = [fact for fact in record_of(page).facts if isinstance(fact, Item)]
    assert [(fact.number, fact.title) for fact in items] == [
        ("1", "APOLOGIES"),
        ("2", "LAMPS"),
        ("3", "OIL"),
        ("4", "MINUTE"),
    ]


CELLS = [
    "Ditches Panel | 4 March 2031 | 18.30 – 20.05 | Corn Hall, Hexwick",
    "Ditches Panel • Tue 4 Mar 2031 • 6.30 pm to 8 pm • Corn Hall, Hexwick",
    "DITCHES PANEL · 04/03/2031 · 18:30 · Corn Hall, Hexwick",
]


@pytest.mark.parametrize("line", CELLS)
@pytest.mark.parametrize("foot", [False, True])
def test_a_line_of_cells_is_a_head_wherever_it_stands(line: str, foot: bool) -> None:
    told = "Present: Cllr Ann Bell (Chair), Cllr Jo Ash\n\n1. Apologies\n\nNone.\n\n2. Lamps\n\nThey were lit.\n"
    text = f"{told}\n{line}\nDownload: minutes (PDF 30 KB)\n" if foot else f"{line}\n\n{told}"
    meeting = _meeting(record_of(text))
    assert (meeting.body, meeting.date, meeting.start, meeting.venue) == (
        "Ditches Panel", "2031-03-04", "18:30", "Corn Hall, Hexwick",
    )  # fmt: skip


def test_a_row_of_the_next_day_at_the_foot_is_no_head() -> None:
    told = (
        "Present: Cllr Ann Bell (Chair), Cllr Jo Ash\n\n1. Lamps\n\nThey were lit.\n\n2. Next\n\n"
    )
    record = record_of(f"{told}Lamps | 4 March 2031 | Clerk\n")
    assert not [fact for fact in record.facts if isinstance(fact, Meeting) and fact.date]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Overview & Scrutiny (Places) 8.11.31", "Overview & Scrutiny (Places)"),
        ("Policy and Resources - 8 November 2031", "Policy and Resources"),
        ("Community Hall 8.11.31", ""),
    ],
)
def test_a_body_may_go_by_its_business_alone(line: str, body: str) -> None:
    told = "Present: Councillors Ann Bell (Chair) and Jo Ash\n\n1. Lamps\n\nThey were lit.\n"
    meeting = _meeting(record_of(f"Hexwick District Council\n{line}\n\n{told}"))
    assert (meeting.body, meeting.date) == (body, "2031-11-08")


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("The Panel heard him. RESOLVED – That the thanks of the Ferry Panel be conveyed to him.", "Ferry Panel"),
        (("Mr Orr spoke. RESOLVED – That a report go to the Audit Committee. The Panel was content. "
         "It was left to bring a report to the Audit Committee."), "Panel"),
        ("The Chief Executive agreed to send a note of it.", ""),
        ("The Joint Ferry Board noted the fares. Ann Bell was appointed Chair of the Audit Committee.",
         "Joint Ferry Board"),
        ("The Panel asked that the Cabinet be recommended to wait. The Cabinet be asked to meet.", "Panel"),
    ],
)  # fmt: skip
def test_who_acts_is_told_from_those_who_are_spoken_of(told: str, body: str) -> None:
    record = record_of(f"Agenda item\n\nFerry fares\n\nMinutes:\n\n{told}\n")
    assert [m.body for m in record.facts if isinstance(m, Meeting)] == ([body] if body else [])
