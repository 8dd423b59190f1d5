"""Reports whose owners no list of posts knows, whose authors are firms, and who brought them in other words."""

from __future__ import annotations

import pytest
from stated import PAGE, stated

PRESENT = (
    PAGE.replace(
        "Items\n",
        "Present: Councillors Ann Bell (Chair) and John Marsh\n"
        "In attendance: Joan Hale (Head of Parks), Mr Tom Orr, Chief Fire Officer\n\nItems\n",
    ),
    "\n",
)

REPORTS: list[tuple[str, list[str]]] = [
    ("⟦Members received the exempt report by Pell & Spry LLP.⟧", ["by Pell & Spry LLP"]),
    (
        "⟦The report of Pell, Orr and Lyle LLP for 2030/31 was received.⟧",
        ["by Pell, Orr and Lyle LLP"],
    ),
    (
        "⟦The Panel considered a confidential report by the County Wharf Agent (FB/31/09E).⟧",
        ["FB/31/09E by County Wharf Agent"],
    ),
    (
        "⟦Mrs Stone of Pell Grieve LLP, the external auditors, presented their report.⟧",
        ["by Pell Grieve LLP presented by Stone"],
    ),
    (
        "⟦Joan Hale introduced the quarterly moorings report.⟧",
        ["“Corn Hall lease” presented by Joan Hale"],
    ),
    (
        "⟦Councillor Bell presented the half-year barn repairs report.⟧",
        ["“Corn Hall lease” presented by Ann Bell"],
    ),
    (
        "The ⟦Ferry Warden gave a verbal update on fares.⟧",
        ["“Corn Hall lease” by Ferry Warden presented by Ferry Warden"],
    ),
    (
        "⟦Councillor Bell reported orally on the swans.⟧",
        ["“Corn Hall lease” by Ann Bell presented by Ann Bell"],
    ),
    ("⟦Councillor Bell gave her yearly report.⟧", ["by Ann Bell presented by Ann Bell"]),
    (
        "The Chair of the Ferry Board, ⟦Mr Karim, introduced the Board's annual report.⟧",
        ["by Ferry Board presented by Karim"],
    ),
    ("⟦Report of the Western Isles Ambulance Trust.⟧", ["by Western Isles Ambulance Trust"]),
    (
        "⟦The Authority considered a joint report of the treasurer and the chief fire officer on the fares.⟧",
        ["by treasurer and chief fire officer"],
    ),
    ("⟦The Panel considered the report of the legal adviser.⟧", ["by legal adviser"]),
    ("The ⟦clerk's report was gone through.⟧", ["by clerk"]),
    ("The ⟦Ferry Warden's report was taken at this point.⟧", ["by Ferry Warden"]),
    ("The Head of Parks introduced ⟦Paper F06/17⟧.", ["F06/17"]),
    (
        "The ⟦Head of Parks's report, copies of which had been circulated, was considered.⟧",
        ["by Head of Parks"],
    ),
    ("⟦A report by Internal Audit was considered.⟧", ["by Internal Audit"]),
    ("The Board's report on fares was awaited.", []),
    ("She had read a report in the newspaper by a journalist.", []),
    ("A report of a fire was dealt with by the Clerk.", []),
]


@pytest.mark.parametrize(("text", "lines"), REPORTS)
def test_reports(text: str, lines: list[str]) -> None:
    assert stated("Report", text, *PRESENT) == (text, lines)
