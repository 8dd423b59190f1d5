"""What decisions come to: the outcome by the words of the decision, whatever its marker."""

from __future__ import annotations

import pytest
from stated import PAGE, facts_of, record_of

from ontology.record import Decision

OUTCOMES = [
    ("RESOLVED: That the Head of Harbours post the tide tables by June.", "requested"),
    ("RESOLVED: That Ms Orrell draw up a list of moorings.", "requested"),
    ("RESOLVED: That the lamps be lit at dusk.", "agreed"),
    ("RESOLVED: That the offer of Orrell Sheds be not accepted.", "refused"),
    ("AGREED to turn down the offer of Orrell Sheds.", "refused"),
    ("RESOLVED: That the bids be put back to the July meeting.", "deferred"),
    ("RESOLVED: That the Harbour Master be given power to move wrecks.", "delegated"),
    ("RESOLVED: That the Harbour Master, after talking to the Chair, have power to move wrecks.", "delegated"),
    ("RESOLVED: That Councillor Pell replace Councillor Orrell on the Tide Trust.", "appointed"),
    ("RESOLVED: That Councillor Pell be the Panel's representative on the Tide Trust.", "appointed"),
    ("RESOLVED: That Cabinet be urged to keep the ferry.", "recommended"),
    ("RESOLVED: That the report be noted.", "noted"),
    ("AGREED to receive a further report in July.", "requested"),
    ("RESOLVED to object because of the noise.", "other"),
    ("AGREED to thank the lamplighters.", "other"),
    ("RESOLVED: That a sum of £900 from reserves be spent on chains.", "approved"),
    ("AGREED to pay the invoices in the list.", "approved"),
    ("RESOLVED: That mooring fees be raised by 4%.", "approved"),
    ("RESOLVED: That the common seal be affixed to the deed.", "approved"),
    ("RESOLVED: That the slip licence be renewed until May 2033.", "approved"),
    ("RESOLVED: That the sum be noted.", "noted"),
    ("RESOLVED: That the choice of paint be left over to July.", "deferred"),
    ("RESOLVED: That Councillor Pell serve on the Tide Trust.", "appointed"),
    ("AGREED to let the Harbour Master, after talking to the Chair, sign the deed.", "delegated"),
    ("AGREED to let the slip for a year.", "agreed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome"), OUTCOMES)
def test_the_outcome_is_that_of_the_words(text: str, outcome: str) -> None:
    record = record_of(f"{PAGE}{text}\n")
    assert [f.outcomes for f in facts_of(record, Decision)] == [(outcome,)]
