"""What follows is the same, whether it is worked out council by council or over everything at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, serialize

from folkmoot.building import build
from folkmoot.deriving import part_of
from graph.consequences import relevant, work_out
from graph.iris import Names
from graph.rules import rule_graph, rules, run_rules
from graph.store import Store, open_store
from graph.store.embedded import EmbeddedStore
from graph.summaries import summarise, summary_graph
from tests.queries.conftest import FIXTURES, finished, loaded

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = Names()
INFERRED = [summary_graph(NAMES), *(rule_graph(NAMES, rule.name) for rule in rules())]


def nquads(store: Store, graphs: Iterable[NamedNode]) -> bytes:
    found = (quad for graph in graphs for quad in store.quads(graph))
    return b"".join(sorted((serialize(found, format=RdfFormat.N_QUADS) or b"").splitlines(True)))


def test_what_rules_ask_of_is_enough(tmp_path: Path) -> None:
    stated = loaded(sorted(FIXTURES.glob("*.trig")))
    everything = nquads(stated, stated.graphs())
    asked = relevant(everything)
    assert 0 < len(asked) < len(everything)
    finished(stated)
    expected = set(nquads(stated, INFERRED).splitlines(True))
    for folder in (None, tmp_path / "store"):
        found = work_out([asked], NAMES, folder)
        lines = found.nquads.splitlines(True)
        assert len(lines) == len(set(lines)) > 100
        assert set(lines) <= expected
        # What is left is about the graphs and the rules, and what is overdue.
        left = b"".join(expected.difference(lines))
        assert all(
            b"/rule/" in line or b"/graph/" in line.split(b" ")[0] for line in left.splitlines()
        )
        assert "overdue-actions" not in found.rules
        assert len(found.rules) > 5
        assert found.latest == "2024-11-20"


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A few samples as the records of three councils, each in a folder of its own."""
    found = {}
    for council in ("Wexmoor", "Ottermere", "Thornacre"):
        folder = found[council] = tmp_path_factory.mktemp(council)
        for path in sorted(SAMPLES.glob("*.txt"))[:5]:
            text = path.read_text("utf-8")
            (folder / path.name).write_text(f"{text}\n{council}\n", encoding="utf-8")
    return found


def test_only_the_council_that_changed_is_worked_out_again(
    councils: dict[str, Path], tmp_path: Path
) -> None:
    graph = tmp_path / "graph"
    for name, folder in councils.items():
        assert build([folder], graph, council=f"{name} Council", workers=2).inferred == 1
    again = build([councils["Ottermere"]], graph, council="Ottermere Council")
    assert again.inferred == again.written == 0
    shutil.copytree(councils["Ottermere"], folder := tmp_path / "more")
    for path in sorted(folder.glob("*.txt"))[1:]:
        path.unlink()
    (path,) = folder.glob("*.txt")
    path.write_text(path.read_text("utf-8").replace("2024", "2025"), encoding="utf-8")
    assert build([folder], graph, council="Ottermere Council").inferred == 1
    store = open_store(graph, read_only=True)
    fresh = EmbeddedStore()
    fresh.load(nquads(store, store.graphs()))
    found = nquads(store, INFERRED)
    fresh.remove(INFERRED)
    run_rules(fresh)
    summarise(fresh)
    assert found == nquads(fresh, INFERRED)
    assert found.count(b"\n") > 200


def test_what_followed_from_a_council_goes_with_it(
    councils: dict[str, Path], tmp_path: Path
) -> None:
    with_it, without = tmp_path / "with", tmp_path / "without"
    for name, folder in councils.items():
        shutil.copytree(folder, kept := tmp_path / name)
        build([kept], with_it, council=f"{name} Council", workers=2)
        if name != "Ottermere":
            build([kept], without, council=f"{name} Council", workers=2)
    for path in (tmp_path / "Ottermere").glob("*.txt"):
        path.unlink()
    build([tmp_path / "Ottermere"], with_it, council="Ottermere Council", workers=2)
    first, second = (open_store(graph, read_only=True) for graph in (with_it, without))
    assert nquads(first, first.graphs()) == nquads(second, second.graphs())
    assert b"ottermere" not in nquads(first, INFERRED)


def test_nameless_councils_are_taken_together() -> None:
    assert part_of("unidentified-0a1b2c3d4e5f") == part_of("unidentified-0fffffffffff")
    assert part_of("unidentified-0a1b2c3d4e5f") != part_of("unidentified-1a1b2c3d4e5f")
    assert part_of("thornacre-council") == "thornacre-council"
