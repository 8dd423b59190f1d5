"""Servers that the tests share."""

from __future__ import annotations

from collections.abc import Iterator

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
