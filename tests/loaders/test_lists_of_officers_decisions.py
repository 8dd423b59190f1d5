"""Lists of officers' decisions: a numbered title above the labels of each, and what stands beside them."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Decision, Declaration, Item

LIST = """{title}

Quarrendale District Council

1. Lease of the Corn Hall kiosk{first}
Decision maker: Head of Property
Date of decision: 4 June 2031
Decision: That the lease be granted to Hexwick Teas Ltd for five years.
Consulted: Cllr Ann Pell
Lead officer: Tom Orrell, Estates Surveyor

2. Closing of Mill Lane{second}
Decision maker: Chief Executive, Una Hale
Date of decision: 6 June 2031
Decision:
(1) That Mill Lane be closed on 9 July 2031; and
(2) That the Head of Property be asked to put up signs.
The ward member was consulted and agreed.
Lead officer: Joan Vane, Events Officer

3. Grant to the ferry{third}
Withdrawn - the ferry did not ask for it
"""

RECORDS = """Officer decisions

Decision maker: Head of Property
Subject: Lease of the Corn Hall kiosk
Decision: To grant the lease to Hexwick Teas Ltd.
Date: 4 June 2031

Decision maker: Chief Executive
Subject: Closing of Mill Lane
Decision: To close Mill Lane on 9 July 2031.
Date: 6 June 2031
"""


@pytest.mark.parametrize("title", ["Officer decision list", "Delegated decisions by officers"])
@pytest.mark.parametrize(
    "refs",
    [
        (" (Ref: OD/31/04)", " (Ref: OD/31/05)", " (Ref: OD/31/06)"),
        (" ref: 2214", " ref: 2209", " ref: 2190"),
        (" - Reference 2214", " - Reference 2209", " - Reference 2190"),
    ],
)
def test_each_numbered_title_opens_a_decision(title: str, refs: tuple[str, str, str]) -> None:
    record = record_of(LIST.format(title=title, first=refs[0], second=refs[1], third=refs[2]))
    assert [(i.number, i.title) for i in facts_of(record, Item)] == [
        ("1", "Lease of the Corn Hall kiosk"),
        ("2", "Closing of Mill Lane"),
        ("3", "Grant to the ferry"),
    ]
    assert [
        (d.ordinal, d.text.rstrip(".").removeprefix("the ")) for d in facts_of(record, Decision)
    ] == [
        ("", "lease be granted to Hexwick Teas Ltd for five years"),
        ("1", "Mill Lane be closed on 9 July 2031"),
        ("2", "Head of Property be asked to put up signs"),
    ]
    assert not facts_of(record, Declaration)


def test_subject_is_the_title_of_a_record() -> None:
    record = record_of(RECORDS)
    assert [i.title for i in facts_of(record, Item)] == [
        "Lease of the Corn Hall kiosk",
        "Closing of Mill Lane",
    ]
    assert [d.text.rstrip(".").removeprefix("the ") for d in facts_of(record, Decision)] == [
        "grant the lease to Hexwick Teas Ltd",
        "close Mill Lane on 9 July 2031",
    ]


@pytest.mark.parametrize("sign", [" - ", " – ", ": "])
def test_labels_of_a_record_may_end_in_a_dash(sign: str) -> None:
    entries = (
        ("ODR/31/1", "Lease of the Corn Hall kiosk", "Head of Estates, Ann Bell", "To let it"),
        ("ODR/31/2", "Closing of Mill Lane", "Head of Roads", "To close the lane"),
    )
    text = "Register of decisions taken by officers\n\n" + "\n".join(
        f"Ref {ref}\nSubject{sign}{title}\nDecision maker{sign}{maker}\nDate 9 May 2031\nDecision{sign}{told}.\n"
        f"Reasons{sign}It was cheap.\n"
        for ref, title, maker, told in entries
    )
    found = facts_of(record_of(text), Item)
    assert [i.title for i in found] == [title for _, title, _, _ in entries]
