"""Reports: under which number, whose, and who presented them."""

from __future__ import annotations

import pytest
from stated import stated

REPORTS: list[tuple[str, list[str]]] = [
    # considered a report of
    ("⟦The Panel considered a report of the Head of Parks.⟧", ["by Head of Parks"]),
    # a report by
    ("⟦The Panel received a report by the Head of Parks on the lease.⟧", ["by Head of Parks"]),
    # the post submitted it
    ("The ⟦Head of Parks submitted a report on the lease.⟧", ["by Head of Parks"]),
    # a joint report
    (
        ("⟦The Panel considered a joint report of the Head of Parks and the Head of Ditches.⟧"),
        ["by Head of Parks and Head of Ditches"],
    ),
    # presented by another
    (
        (
            "⟦The Panel considered a report of the Head of Parks.⟧ ⟦Councillor Joan Pell "
            "presented the report.⟧"
        ),
        ["by Head of Parks presented by Joan Pell"],
    ),
    # introduced by
    (
        "⟦The report of the Head of Parks was introduced by Councillor Joan Pell.⟧",
        ["by Head of Parks presented by Joan Pell"],
    ),
    # consideration was given
    ("⟦Consideration was given to a report of the Head of Parks.⟧", ["by Head of Parks"]),
    # had before it
    ("⟦The Panel had before it a report by the Head of Parks.⟧", ["by Head of Parks"]),
    # there was submitted
    ("⟦There was submitted a report by the Head of Parks.⟧", ["by Head of Parks"]),
    # a named author
    (
        "⟦The Panel considered a report of the Head of Parks, Ann Hale, on the lease.⟧",
        ["by Head of Parks"],
    ),
    # no report
    ("Councillor Pell reported a broken bench.", []),
    # a report in the papers
    ("The local paper printed reports of a flood.", []),
    # nobody's, but considered
    ("The Panel ⟦considered a report outlining the lease.⟧", ["“Corn Hall lease”"]),
    # handed in by
    ("A ⟦report was submitted by the Head of Parks on the lease.⟧", ["by Head of Parks"]),
    # a possessive
    (
        "The ⟦Monitoring Officer’s six-monthly report was received for information.⟧",
        ["by Monitoring Officer"],
    ),
    # a member's own
    (
        "⟦County Councillor Standish’s written report had been circulated.⟧",
        ["by Standish"],
    ),
    # his report
    (
        "The ⟦Head of Parks introduced his report.⟧",
        ["by Head of Parks presented by Head of Parks"],
    ),
    # still to be written
    ("It was agreed that the lease be deferred for a report by the Head of Parks.", []),
    ("The Panel asked for a further report on the lease.", []),
]


@pytest.mark.parametrize(("text", "lines"), REPORTS)
def test_reports(text: str, lines: list[str]) -> None:
    assert stated("Report", text) == (text, lines)
