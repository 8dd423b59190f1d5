"""What the register says of the graph's councils, and which of them came of which."""

from __future__ import annotations

from pathlib import Path

import pytest

import folkmoot
from folkmoot.registering import registered

MINUTES = "COUNCIL: {council}\nBODY: Cabinet\nDATE: 2024-03-04\nPERSON: Ann Bell\n"


def test_a_merged_council_is_told_with_those_that_it_came_from() -> None:
    councils, changes = registered(["cumberland-council", "nowhere-district-council"])
    names = {one.name: one for one in councils}
    assert names["Cumberland Council"].gss.startswith("E06")
    merged = [one for one in changes if "cumberland-council" in one.after]
    before = {key for one in merged for key in one.before}
    assert {"allerdale-borough-council", "carlisle-city-council"} <= before
    assert {one.on[:4] for one in merged} == {"2023"}
    assert not any("nowhere" in one.key for one in councils)


def test_no_name_that_two_councils_bear_is_taken() -> None:
    assert registered(["district-council", "council", "st", "the-council"]) == ([], [])


@pytest.mark.parametrize("council", ["Leeds City Council", "Leeds Council"])
def test_the_graph_has_it_in_a_graph_of_its_own(
    tmp_path: Path, labelled: None, council: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MINUTES.format(council=council))
    with folkmoot.build(path, tmp_path / "graph") as graph:
        rows = graph.query(
            "SELECT ?code ?graph { GRAPH ?graph { ?council fm:gssCode ?code ; fm:fromRegister ?r }"
            " GRAPH ?d { ?m fm:council ?council ; a fm:Meeting } }"
        )
        assert [(r["code"], r["graph"].endswith("/graph/register/authorities")) for r in rows] == [
            ("E08000035", True)
        ]


def test_a_council_that_no_register_knows_has_none(tmp_path: Path, labelled: None) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MINUTES.format(council="Thornacre District Council"))
    with folkmoot.build(path, tmp_path / "graph") as graph:
        assert not [g for g in graph.store.graphs() if "register" in g.value]
