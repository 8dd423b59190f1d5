"""Who is meant where a record names an office alone: whoever other records show in it that day."""

from __future__ import annotations

from pathlib import Path

import pytest

import folkmoot

MEANT = """SELECT DISTINCT ?post ?who {
  GRAPH ?d { ?action a fm:Action ; fm:owner ?office ; fm:text ?text . ?office rdfs:label ?post }
  OPTIONAL { GRAPH ?r { ?action fm:tenureThen ?t } GRAPH ?s { ?t org:member/rdfs:label ?who } }
  FILTER(CONTAINS(?text, "depot"))
}"""

CABINET = """THORNACRE DISTRICT COUNCIL

CABINET

Minutes of a meeting of the Cabinet held on {day} at 6.00 pm

Present: {present}.

1. Empty homes

RESOLVED: That the report be noted.
"""

SCRUTINY = """THORNACRE DISTRICT COUNCIL

OVERVIEW AND SCRUTINY COMMITTEE

Minutes of a meeting of the Overview and Scrutiny Committee held on {day} at 6.00 pm

Present: {present}.

{apologies}

12. Depots

{words}
"""

FIRST, MIDDLE, LAST = "10 June 2031", "8 September 2031", "9 December 2031"
HOUSING = "Councillor {} (Cabinet Member for Housing)"
PANEL = "Councillors Ada Moor (Chairman), Bo Stell (Vice-Chairman) and Cy Tarn"
UNDERTOOK = "The {} undertook to visit the depot."


def cabinet(day: str, *present: str) -> str:
    return CABINET.format(day=day, present=" and ".join((*present, "Councillor Zoe Garth")))


def scrutiny(
    words: str, day: str = MIDDLE, present: str = "Councillors Cy Tarn and Dee Ure", away: str = ""
) -> str:
    return SCRUTINY.format(day=day, present=present, words=words, apologies=away)


CABINET_MEMBER = UNDERTOOK.format("Cabinet Member for Housing")
CHAIR = UNDERTOOK.format("Chairman")

CASES: dict[str, tuple[list[str], str]] = {
    "seen before and after": (
        [cabinet(FIRST, HOUSING.format("Odd Brennan")), scrutiny(CABINET_MEMBER),
         cabinet(LAST, HOUSING.format("Odd Brennan"))],
        "Odd Brennan",
    ),
    "seen on the day, in another record": (
        [cabinet(MIDDLE, HOUSING.format("Odd Brennan")), scrutiny(CABINET_MEMBER)],
        "Odd Brennan",
    ),
    "seen before only": (
        [cabinet(FIRST, HOUSING.format("Odd Brennan")), scrutiny(CABINET_MEMBER)], ""),
    "seen after only": (
        [cabinet(LAST, HOUSING.format("Odd Brennan")), scrutiny(CABINET_MEMBER)], ""),
    "somebody else followed": (
        [cabinet(FIRST, HOUSING.format("Odd Brennan")), scrutiny(CABINET_MEMBER),
         cabinet(LAST, HOUSING.format("Ines Farrow"))],
        "",
    ),
    "somebody else in between": (
        [cabinet(FIRST, HOUSING.format("Odd Brennan")), scrutiny(CABINET_MEMBER),
         cabinet("7 October 2031", HOUSING.format("Ines Farrow")),
         cabinet(LAST, HOUSING.format("Odd Brennan"))],
        "",
    ),
    "another portfolio": (
        [cabinet(FIRST, HOUSING.format("Odd Brennan")), cabinet(LAST, HOUSING.format("Odd Brennan")),
         scrutiny(UNDERTOOK.format("Cabinet Member for Finance"))],
        "",
    ),
    "another council": (
        [cabinet(FIRST, HOUSING.format("Odd Brennan")).replace("THORNACRE", "HURNVALE"),
         cabinet(LAST, HOUSING.format("Odd Brennan")).replace("THORNACRE", "HURNVALE"),
         scrutiny(CABINET_MEMBER)],
        "",
    ),
    "a former holder": (
        [cabinet(MIDDLE, "Councillor Hugh Zell (former Cabinet Member for Housing)"),
         scrutiny(CABINET_MEMBER)],
        "",
    ),
    "the Leader": (
        [cabinet(FIRST, "Councillor Mara Quill (Leader of the Council)"),
         scrutiny(UNDERTOOK.format("Leader of the Council")),
         cabinet(LAST, "Councillor Mara Quill (Leader of the Council)")],
        "Mara Quill",
    ),
    "an officer": (
        [cabinet(FIRST, "Piers Lund (Head of Planning)"),
         scrutiny(UNDERTOOK.format("Head of Planning")),
         cabinet(LAST, "Piers Lund (Head of Planning)")],
        "Piers Lund",
    ),
    "an acting officer": (
        [cabinet(FIRST, "Piers Lund (Head of Planning)"),
         cabinet(MIDDLE, "Sal Orr (Acting Head of Planning)"),
         scrutiny(UNDERTOOK.format("Head of Planning")),
         cabinet(LAST, "Piers Lund (Head of Planning)")],
        "Sal Orr",
    ),
    "the Chairman, who was there": ([scrutiny(CHAIR, present=PANEL)], "Ada Moor"),
    "the Chairman, of other meetings": (
        [scrutiny("It was noted.", FIRST, PANEL), scrutiny(CHAIR),
         scrutiny("It was noted.", LAST, PANEL)],
        "Ada Moor",
    ),
    "the Chairman, who sent apologies": (
        [scrutiny("It was noted.", FIRST, PANEL),
         scrutiny(CHAIR, away="Apologies: Councillor Ada Moor (Chairman)."),
         scrutiny("It was noted.", LAST, PANEL)],
        "",
    ),
    "the Vice-Chairman in the Chair": (
        [scrutiny("It was noted.", FIRST, PANEL),
         scrutiny(CHAIR, present="Councillors Bo Stell (Vice-Chairman in the Chair) and Cy Tarn",
                  away="Apologies: Councillor Ada Moor."),
         scrutiny("It was noted.", LAST, PANEL)],
        "Bo Stell",
    ),
    "the Vice-Chairman as such": (
        [scrutiny(UNDERTOOK.format("Vice-Chairman"), present=PANEL)], "Bo Stell"),
    "the Chairman of another body": (
        [cabinet(MIDDLE, "Councillor Eda Fitch (Chairman of the Planning Committee)"),
         scrutiny(UNDERTOOK.format("Chairman of the Planning Committee"))],
        "Eda Fitch",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_who_is_meant(case: str, tmp_path: Path) -> None:
    records, expected = CASES[case]
    for number, text in enumerate(records):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    with folkmoot.build(tmp_path, ":memory:") as graph:
        rows = [(row["post"], row.to_dict()["who"] or "") for row in graph.query(MEANT)]
    assert [who for _, who in rows] == [expected], rows


def test_an_absent_chairman_moves_nothing(tmp_path: Path) -> None:
    """ "The Chairman" who moves is whoever presides."""
    words = (
        "It was moved by the Chairman, seconded by Councillor Tarn, and\n\nRESOLVED: That it be so."
    )
    away = "Apologies: Councillor Ada Moor (Chairman)."
    for name, chair, mover in (
        ("marked", "Councillors Bo Stell (Vice-Chairman, in the Chair), Cy Tarn", "Bo Stell"),
        ("unmarked", "Councillors Bo Stell (Vice-Chairman), Cy Tarn", "Chairman"),
        ("only in the chair", "Councillors Bo Stell (in the Chair), Cy Tarn", "Bo Stell"),
    ):
        file = tmp_path / f"{name}.txt"
        file.write_text(scrutiny(words, present=f"{chair} and Dee Ure", away=away))
        with folkmoot.build(file, ":memory:") as graph:
            assert [fact["mover"] for fact in graph.facts(kinds=["motion"])] == [mover], name
