"""What brief minutes of small councils leave unsaid: who the lists are of, what was moved, to which office."""

from __future__ import annotations

import pytest
from stated import facts_of, record_of

from ontology.record import Action, Attendance, Decision, Holding, Item, Meeting, Motion

HEAD = """Hurn Community Council

Tuesday 4th March 2031, the Village Hall, 7.30 p.m.
"""
LIST = "\nAnn Peel, Chair; Tom Orrell, Secretary; Vic Dunn; Sue Rees; Cllr Jo Moss, Dale Isles Council; PC Mo Stark; 9 residents\n"


def test_lists_that_lost_their_headings() -> None:
    record = record_of(f"""{HEAD}{LIST}
Don Blue, Cllr Len Fyfe

Minute of 4th Feb: accepted, A Peel / V Dunn.

Matters arising

The bench was mended.

Any other business

None.
""")
    assert {(a.person, a.status) for a in facts_of(record, Attendance)} == {
        ("Ann Peel", "present"), ("Tom Orrell", "present"), ("Vic Dunn", "present"), ("Sue Rees", "present"),
        ("Jo Moss", "in-attendance"), ("Mo Stark", "in-attendance"),
    }  # fmt: skip
    assert [i.title for i in facts_of(record, Item) if i.title] == [
        "Matters arising",
        "Any other business",
    ]
    assert [(m.mover, m.seconder, m.result) for m in facts_of(record, Motion)] == [
        ("Ann Peel", "Vic Dunn", "carried")
    ]
    assert len(facts_of(record, Decision)) == 1


@pytest.mark.parametrize(
    ("words", "moved", "decided"),
    [
        ("The list was accepted, A Peel / V Dunn.", "Ann Peel, Vic Dunn: carried", "list was"),
        ("Purchase approved - Sue Rees/Tom Orrell.", "Sue Rees, Tom Orrell: carried", None),
        (
            "Grant of £300 to the Band proposed by Sue Rees, seconded by Tom Orrell. All happy.",
            "Sue Rees, Tom Orrell: carried",
            "Grant of",
        ),
        (
            "Balance £9. Letting the field, proposed by Vic Dunn, seconded Sue Rees. Carried.",
            "Vic Dunn, Sue Rees: carried",
            "Letting the",
        ),
        (
            "Approval proposed Vic Dunn, seconded Sue Rees. All in favour.",
            "Vic Dunn, Sue Rees: carried",
            None,
        ),
        # nobody moved
        ("A letter from Peel / Dunn Ltd was read.", "", None),
        ("Contact: Ann Peel / Tom Orrell.", "", None),
    ],
)
def test_who_moved_beside_what_was_done(words: str, moved: str, decided: str | None) -> None:
    record = record_of(
        f"{HEAD}\nPresent: {LIST.strip()}\n\n1. Business\n{words}\n2. Close\nNone.\n"
    )
    motions = [f"{m.mover}, {m.seconder}: {m.result}" for m in facts_of(record, Motion)]
    assert motions == [moved] * bool(moved)
    texts = [d.text.removeprefix("The ") for d in facts_of(record, Decision)]
    assert decided is None or [" ".join(t.split()[:2]) for t in texts] == [decided]


@pytest.mark.parametrize(
    ("title", "words", "held"),
    [
        ("Chairman for the year", "Ann Peel was proposed by Sue Rees, seconded Vic Dunn. Ann Peel was duly elected.", "Ann Peel: Chairman"),
        ("Vice chair", "Sue Rees, proposed by Vic Dunn, seconded Ann Peel, unanimous.", "Sue Rees: Vice chair"),
        ("Vice Chairman (for the coming year)", "Vic Dunn, nominated by Sue Rees, all in favour.", "Vic Dunn: Vice Chairman"),
        ("Chairman's report", "Sue Rees, proposed by Vic Dunn, seconded Ann Peel, unanimous.", ""),
    ],
)  # fmt: skip
def test_the_office_that_only_the_title_names(title: str, words: str, held: str) -> None:
    record = record_of(
        f"{HEAD}\nPresent: Ann Peel; Tom Orrell; Vic Dunn; Sue Rees\n\n1. {title}\n{words}\n2. Close\nNone.\n"
    )
    assert [f"{h.person}: {h.post}" for h in facts_of(record, Holding)] == [held] * bool(held)


def test_days_by_their_number_and_actions_on_their_own_line() -> None:
    record = record_of("""Hurn Parish Council
Minutes of 13th October 2031 (Committee Room, 7pm)
Present: Cllrs Ann Peel (AP), Tom Orrell (TO), Sue Rees (SR) and the Clerk Mrs Jo Lane (JL)
1. Roads
JL to send the map by the 20th. TO to call the County by the 2nd.
2. Bins
It was agreed that the bin be moved
ACTION: Clerk to tell the owner
""")
    (meeting,) = facts_of(record, Meeting)
    assert meeting.venue == "Committee Room"
    assert [(a.text.split()[0], a.due) for a in facts_of(record, Action)] == [
        ("send", "2031-10-20"),
        ("call", "2031-11-02"),
        ("tell", ""),
    ]
    assert [d.text for d in facts_of(record, Decision)] == ["the bin be moved"]
