"""Where a title ends and what was said under it begins, when both stand on one line."""

from __future__ import annotations

import pytest

from loaders.layouts.titles import split_title, title_part
from ontology.record import Span

# the title is what stands before ⟦
RUN_ON = [
    "Openness Notice ⟦The Chair read the notice.⟧",
    "To Note the Absence of a Bench⟦ There were none.⟧",
    "Election of Chairman⟦: The Clerk asked for nominations⟧",
    "Election of Chair ⟦Cllr A. Bell was elected Chair⟧",
    "Apologies for Absence ⟦Apologies were noted for Cllr Orrell⟧",
    "Apologies⟦: Mrs. E. Pell, D. Orrell.⟧",
    "Declaration of Interest⟦:No declarations of interest given⟧",
    "Date of next meeting⟦: Monday 7 April 2031 at 7.30 pm⟧",
    "Planning⟦: None⟧",
    "Payments⟦: Rates £36.21: Insurance £755.50⟧",
    "Minutes⟦: Minutes of the meeting held on 14 March 2031 were signed⟧",
    "Review of Burial Fees⟦: After a short discussion it was agreed⟧",
    "Minutes ⟦Decision To approve the minute of the Council⟧",
    "ELECTION OF CHAIRMAN⟦. Cllr Mrs Pell proposed Cllr Orrell.⟧",
    "REPORTS FROM VISITING REPRESENTATIVE(S)⟦. There were none.⟧",
    "MINUTES OF MEETING, April 20th 2031⟦. These were accepted.⟧",
    "Welcome, Attendance and Apologies⟦: to record attendance and to approve absences⟧",
    "Confirmation of the Minutes of 19th October 2031–⟦ RESOLVED that the minutes be confirmed⟧",
    "Apologies ⟦Cllr Mrs S Pell - Work commitment⟧",
    "Declarations of Interest ⟦Cllr P Pell is a member of the Trust⟧",
    "Budget ⟦RESOLVED – That it be set⟧",
    "Minutes of the last meeting⟦. The minutes were agreed and signed.⟧",
    "To Note Those Members Present who do not have a Card⟦ There were none.⟧",
    "Y CYFARFOD NESAF / NEXT MEETING⟦: 14 Hydref / October 2031.⟧",
    "Election of Chairman ⟦David Pell was nominated and seconded⟧",
    "To Consider Lamps⟦:This item was brought forward⟧",
    "Attendance and apologies received⟦: recorded above⟧",
    "Leader’s Report ⟦The Leader presented his report⟧",
    "MINUTES ⟦The Minutes of the Meeting held on the 25th. April 2031, and those of May, were confirmed⟧",
    "MINUTES OF THE PREVIOUS MEETING ⟦Minutes of 3 March had been circulated, and were adopted.⟧",
    "Public Session⟦ – Cllr Pell gave a brief review of the fair⟧",
    "Dispensation Requests.⟦ – None⟧",
]  # fmt: skip

WHOLE = [
    "Petition: Crossing Patrols, Ferrers Lane",
    "Minutes of Previous Meeting: 15 September 2030",
    "Portfolio Holder's statement: Communities and Culture",
    "Application No AMB/23/00417 - Land East of Pound Lane, Netherby",
    "Report from the Audit Committee: 30 July 2031",
    "Apologies for Absence received and accepted from",
    "Review of The Revised Budget",
    "To Receive from the Public Any Matters to be considered at this Meeting",
    "Market stalls: charges for 2032",
    "Call-in: Market Square Car Park",
    "To consider the report of the Clerk",
    "Notice of Motion – Councillor Pell",
    "PLANNING Applications",
    "31/00467/FUL 8 Quay Road",
    "QM31/0412 12A Mill Lane",
]


@pytest.mark.parametrize("marked", RUN_ON)
def test_title_is_cut_off_what_was_said(marked: str) -> None:
    line = marked.replace("⟦", "").replace("⟧", "")
    assert title_part(line) == marked[: marked.index("⟦")].rstrip()


@pytest.mark.parametrize("line", WHOLE)
def test_title_alone_stays_whole(line: str) -> None:
    assert title_part(line) == line


SPLIT = [
    ("LEISURE (a) The Clerk presented his report", "LEISURE"),
    ("ONGOING BUSINESS 4.1 Nurses for small islands The Clerk read a letter", "ONGOING BUSINESS"),
    ("Declarations of Interest: a. To receive any declarations", "Declarations of Interest"),
    ("Questions from Members to the Chairman", "Questions from Members to the Chairman"),
    ("Appointment of Members to outside bodies", "Appointment of Members to outside bodies"),
    ("Fees Members to note the fees", "Fees"),
    ("Lease of Plot (a) and Plot (b)", "Lease of Plot (a) and Plot (b)"),
]


@pytest.mark.parametrize(("line", "title"), SPLIT)
def test_heading_split(line: str, title: str) -> None:
    found, _ = split_title(line, Span(0, len(line)), told=True)
    assert found is not None
    assert line[found.start : found.end] == title
