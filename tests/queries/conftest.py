"""The invented council of Ottermere: one small graph that every packaged query is asked of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from graph.store.embedded import EmbeddedStore

HERE = Path(__file__).parent
FIXTURES = HERE / "fixtures"
EXPECTED = HERE / "expected"


def loaded(files: Iterable[Path], store: EmbeddedStore | None = None) -> EmbeddedStore:
    """A store with the quads of TriG files, in the order given."""
    store = store or EmbeddedStore()
    for file in files:
        for graph, quads in _by_graph(file).items():
            store.replace(graph, quads)
    return store


def _by_graph(file: Path):
    graphs: dict = {}
    for quad in parse(file.read_bytes(), RdfFormat.TRIG):
        graphs.setdefault(quad.graph_name, []).append(quad)
    return graphs


def finished(store: EmbeddedStore) -> EmbeddedStore:
    """What a build adds to the documents: inferred facts and summaries."""
    from graph.rules import run_rules
    from graph.summaries import summarise

    run_rules(store)
    summarise(store)
    return store


@pytest.fixture(scope="session")
def council() -> EmbeddedStore:
    """The whole fixture graph, with rules and summaries."""
    return finished(loaded(sorted(FIXTURES.glob("*.trig"))))
