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
]


@pytest.mark.parametrize(("text", "lines"), REPORTS)
def test_reports(text: str, lines: list[str]) -> None:
    assert stated("Report", text) == (text, lines)
