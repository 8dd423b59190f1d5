"""Organisations by what they see to, councils that send members, the council whose minutes these are."""

from __future__ import annotations

import pytest
from stated import lines, record_of

from loaders.annotated import Paragraph
from loaders.assembly.organisations import named_in
from loaders.passages import fold

NAMED: list[tuple[str, list[str]]] = [
    ("Cllr Ken Bray (Fosdyke BC), Cllr Ali (Hexmere City)", ["Fosdyke BC", "Hexmere City"]),
    ("Cllr Ken Bray (Labour), Cllr Ali (Clerk)", []),
    ("the Scrutiny Commission for Resources was told", ["Scrutiny Commission for Resources"]),
    ("the Cost of Living Panel met", ["Cost of Living Panel"]),
    ("the Dale Street Pastors and the Street Pastors", ["Dale Street Pastors", "Street Pastors"]),
    (
        "the Hexwick Lottery Fund and Cray Young Farmers",
        ["Hexwick Lottery Fund", "Cray Young Farmers"],
    ),
    ("to DAERA and to RoSPA", ["DAERA", "RoSPA"]),
    ("the Overview and Scrutiny Committees", []),
    ("held in the Reading Room, Fire and Rescue Service", []),
    ("the Severn Pensioners' Convention", ["Severn Pensioners' Convention"]),
]


@pytest.mark.parametrize(("line", "names"), NAMED)
def test_named(line: str, names: list[str]) -> None:
    assert [one.name for one in named_in(Paragraph(fold(line)), ())] == names


def test_the_council_whose_name_runs_over_lines_is_an_organisation() -> None:
    text = (
        "DALE PARISH\nCOUNCIL\nMinutes of the meeting held on Monday 3 March 2031\n\n"
        "1. Lamps\n\nRESOLVED: That the lamps be lit.\n\n2. Ditches\n\nNoted.\n"
    )
    assert any("Dale Parish Council" in line for line in lines(record_of(text), "Organisation"))
