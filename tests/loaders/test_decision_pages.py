"""Pages about one decision or issue, and lists of decisions: labels, titles, and what stands below them."""

from __future__ import annotations

import pytest
from stated import stated

AWARD = """Decision details
Award of the contract for ferry paint 2031/33
Decision Maker: Cabinet Member for Ferries and Quays
Decision published: 14/05/2031
Effective from: 22/05/2031
Is Key decision?: Yes
Is subject to call in?: Yes

Purpose:
To seek approval to award.

Decision:
The Cabinet Member:

(i) awarded the contract for ferry paint to the bidder named in the exempt appendix;
(ii) gave authority to the Head of Quays to enter into the contract;
(iii) took note of the risks.

Reasons for the decision:
The contract ends in July.

Alternative options considered:
Paint of our own - rejected on cost.

Report author: Hamish Loch

Wards affected: (All Wards);
"""
LICENCE = """Officer Decision Record

Title: Grant of a licence to occupy Cutler's Yard

Reference: OD/2031/117
Decision taken by: Executive Director for Growth
Date of decision: 6 November 2031

Decision
To grant a licence to the players for eighteen months at a peppercorn.

Reasons for decision
The yard is unlet.

Options considered and rejected
Leaving it empty.

Consultation
Ward councillors; Cabinet Member for Culture (Councillor Odette Farr).
"""
LISTED = """HEXWICK METROPOLITAN BOROUGH COUNCIL
RECORD OF DECISIONS
Cabinet held on Tuesday 9 December 2031

Present: Councillor Miriam Stott (in the Chair); Councillors Ade Balogun and Neil Prosser

Agenda item 5
Waste sites
Decision
(1) The closure of Tarn Lane on Tuesdays be approved.
(2) A review be brought to Cabinet after six months.
Reason: To save £84,000 a year.

Agenda item 6
Allowances 2032/33
Decision
Allowances raised by 4% from April.
Reason: To keep pace with neighbours.

Agenda item 7
Apologies for absence
Decision
Apologies were received from Councillor Carver.
"""
ISSUE = """Issue details
Closure of the Gorsey Bank ferry

Issue type: Key
Issue status: Recommendations approved
Decision due: 14 January 2031 by Cabinet
Lead member: Cabinet Member for Ferries
Lead director: Director of Quays

Decisions
14/01/2031 - Closure of the Gorsey Bank ferry
Cabinet resolved:
1. To close the ferry on 31 March 2031.
2. To ask the Director to find another.

Agenda items
14/01/2031 - Cabinet
"""
PAGES = [
    (
        AWARD,
        {
            "Item": ["Award of the contract for ferry paint 2031/33"],
            "Decision": [
                "i) approved: contract for ferry paint to the bidder named in the exempt appendix",
                "ii) delegated: authority to the Head of Quays to enter into the contract",
                "iii) noted: risks.",
            ],
        },
    ),
    (
        LICENCE,
        {
            "Item": ["Grant of a licence to occupy Cutler's Yard"],
            "Decision": [
                "approved: grant a licence to the players for eighteen months at a peppercorn."
            ],
            "Holding": ["Odette Farr, Cabinet Member for Culture"],
        },
    ),
    (
        LISTED,
        {
            "Decision": [
                "1) approved: closure of Tarn Lane on Tuesdays be approved",
                "2) requested: A review be brought to Cabinet after six months",
                "agreed: Allowances raised by 4% from April",
            ]
        },
    ),
    (
        ISSUE,
        {
            "Item": ["Closure of the Gorsey Bank ferry"],
            "Decision": [
                "1) agreed: close the ferry on 31 March 2031.",
                "2) requested: ask the Director to find another.",
            ],
            "Meeting": [" | Cabinet | 2031-01-14 |  | "],
            "Post": ["Cabinet Member for Ferries, portfolio", "Director of Quays, officer"],
            "Attendance": [],
        },
    ),
]


@pytest.mark.parametrize(
    ("page", "kind", "lines"),
    [(page, kind, lines) for page, kinds in PAGES for kind, lines in kinds.items()],
)
def test_a_page_of_decisions_is_read_by_its_labels(page: str, kind: str, lines: list[str]) -> None:
    assert stated(kind, page, "", "")[1] == lines
