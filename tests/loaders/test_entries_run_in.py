"""Lists that were run into one paragraph: each entry is told for itself. And people by the name they go by."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Attendance, Decision, Item, Motion, Person

HEAD = """Hurn Town Council
Minutes of the meeting held on 3 October 2023 at 7pm
Present: Cllrs Ann Peel (AP), Tom Orrell (TO), Vic Dunn (VD)

"""


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (
            "(i) Letter of the Ferry Company about the ramp - noted. (ii) Band's request for the green on 4 June - granted.",
            ["i Letter of the Ferry", "ii Band's request for the"],
        ),
        (
            "a) Salt bin, Quay Street: approved. b) Hire of a skip: refused. c) Map of paths - noted.",
            ["a Salt bin, Quay Street", "b Hire of a skip", "c Map of paths"],
        ),
        (
            "(1) Hedge at the Green: agreed. (2) Bench for the Quay: deferred.",
            ["1 Hedge at the Green", "2 Bench for the Quay"],
        ),
        # not a list: a bracket's own count, and another's letter
        ("The plan (a) was long. (b) It was blue.", []),
    ],
)
def test_each_entry_is_told(entries: str, told: list[str]) -> None:
    record = record_of(f"{HEAD}1. Business\n{entries}\n")
    found = [
        f"{d.ordinal} {' '.join(d.text.split()[:4])}".strip(" :-")
        for d in facts_of(record, Decision)
    ]
    assert found == told


def test_the_mover_of_each_entry() -> None:
    record = record_of(
        f"{HEAD}1. Finance\n(a) £250 to the Hall for chairs: prop AP sec TO, carried. (b) £90 to the Band: prop VD sec AP, carried.\n"
    )
    assert [(m.mover, m.seconder, m.result) for m in facts_of(record, Motion)] == [
        ("Ann Peel", "Tom Orrell", "carried"),
        ("Vic Dunn", "Ann Peel", "carried"),
    ]
    assert [d.text for d in facts_of(record, Decision)] == [
        "£250 to the Hall for chairs",
        "£90 to the Band",
    ]


def test_somebody_by_the_name_he_goes_by() -> None:
    record = record_of("""Hurn Town Council
Minutes of the meeting of 3 May 2031 at 7pm
|Name|Position|Here|
|Cllr Ann Peel|Chairman|Y|
|Cllr "Jock" Orrell||A|
|Cllr ‘Bill’ Dunn|Mayor, ex officio|Y|
Y = here, A = apologies
1. Lamps
Cllr Dunn proposed, and Cllr Peel seconded, that they be lit. Agreed. Cllr “Sandy” Moss of Marl thanked the Council. The word "Lamps" Hurn used was queried.
""")
    assert {p.name for p in facts_of(record, Person)} == {
        "Ann Peel", "Jock Orrell", "Bill Dunn", "Sandy Moss",
    }  # fmt: skip
    assert {(a.person, a.status) for a in facts_of(record, Attendance) if not a.item} == {
        ("Ann Peel", "present"), ("Jock Orrell", "apologies"), ("Bill Dunn", "present"),
    }  # fmt: skip


def test_usual_minutes_end_before_the_day() -> None:
    record = record_of(f"{HEAD}1. LAST MINUTES. 5th May. Proposed AP, seconded TO that they be signed. Carried.\n2. LAMPS. Noted.\n")  # fmt: skip
    assert [item.title for item in facts_of(record, Item)] == ["LAST MINUTES", "LAMPS"]
