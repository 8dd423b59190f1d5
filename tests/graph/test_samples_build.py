"""The real loaders and the whole way: samples in, the same graph however it was built."""

# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import folkmoot
from folkmoot.building import build
from folkmoot.cli import cli
from graph.store import open_store

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = [
    SAMPLES / "item-leisure-2025-01-16.txt",
    SAMPLES / "cabinet-2024-07-09.txt",
    SAMPLES / "cabinet-2024-10-08.html",
    SAMPLES / "overview-scrutiny-2024-07-18.txt",
    SAMPLES / "decision-market-square-2024-12-03.txt",
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("graph")
    report = build(FILES, place, default_council="Wexmoor District Council")
    assert (report.documents, report.unreadable) == (len(FILES), [])
    return place


def nquads(place: Path) -> list[str]:
    return sorted(map(str, open_store(place, read_only=True).quads()))


def test_order_and_workers_change_nothing(graph: Path, tmp_path: Path) -> None:
    build(FILES[::-1], tmp_path / "other", default_council="Wexmoor District Council", workers=1)
    assert nquads(tmp_path / "other") == nquads(graph)


def test_bit_by_bit_changes_nothing(graph: Path, tmp_path: Path) -> None:
    for path in (FILES[2], FILES[0], FILES[3:], FILES[1]):
        several = path if isinstance(path, list) else [path]
        build(several, tmp_path / "other", default_council="Wexmoor District Council")
    assert nquads(tmp_path / "other") == nquads(graph)


def test_every_piece_of_evidence_is_in_its_source(graph: Path) -> None:
    result = CliRunner().invoke(cli, ["verify", "--graph", str(graph), "--json"])
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert set(data["total"]) == {"at its place"}
    assert data["total"]["at its place"] > 100
    assert {one["against"] for one in data["documents"]} == {"source"}


def test_facts_of_a_file_and_of_the_graph_are_the_same(graph: Path) -> None:
    path = FILES[1]
    alone = json.loads(CliRunner().invoke(cli, ["facts", str(path)]).stdout)
    text = folkmoot.read(path).text
    assert len(alone) > 10
    for fact in alone:
        columns = [fact[name] for name in ("evidence", "start", "end")]
        lists = columns if isinstance(columns[0], list) else [[one] for one in columns]
        assert all(text[start:end] == words for words, start, end in zip(*lists, strict=True))
    with folkmoot.open(graph) as opened:
        together = list(opened.facts(path.name))

    def places(facts: list[dict[str, object]]) -> list[tuple[object, ...]]:
        return sorted((f["kind"], str(f["start"]), str(f["end"])) for f in facts)

    # Other documents may tell more of who somebody is, but add and take away no fact.
    assert places(together) == places(alone)


def test_stated_facts_have_evidence_and_a_label(graph: Path) -> None:
    with folkmoot.open(graph) as opened:
        bare = opened.query(
            """SELECT ?fact ?class WHERE {
              GRAPH ?document { ?document a fm:Document . ?fact a ?class . OPTIONAL { ?fact fm:evidence ?e } }
              FILTER(!BOUND(?e) && ?class IN (fm:Decision, fm:Action, fm:Motion, fm:Attendance, fm:Tenure,
                fm:Report, fm:Question, fm:Recommendation, fm:Declaration, fm:AgendaItem))
            }"""
        )
        assert bare.to_dicts() == []
        nameless = opened.query(
            """SELECT DISTINCT ?x WHERE {
              GRAPH ?document { ?document a fm:Document . ?x a ?class . OPTIONAL { ?x rdfs:label ?l } }
              FILTER(!BOUND(?l) && !STRSTARTS(STR(?class), STR(oa:)))
            }"""
        )
        assert nameless.to_dicts() == []
