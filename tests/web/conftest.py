"""Servers that the tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import FIXTURES, Servers


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    started = Servers()
    yield started
    started.stop()


@pytest.fixture(scope="session")
def endpoint(servers: Servers) -> str:
    """A read-only server over the small graph of fixtures/data.trig."""
    return servers.serve("--graph", FIXTURES / "data.trig", "--workers", "2")


@pytest.fixture(scope="session")
def samples_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph built from the samples."""
    from folkmoot.building import build

    place = tmp_path_factory.mktemp("samples") / "graph"
    build([FIXTURES.parents[2] / "samples"], place, council="Wexmoor District Council", workers=1)
    return place


@pytest.fixture(scope="session")
def explorer(servers: Servers, samples_graph: Path) -> str:
    """A server over that graph."""
    return servers.serve("--graph", samples_graph)
