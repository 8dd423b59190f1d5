from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "graph"))


@pytest.fixture
def labelled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read labelled lines instead of minutes; the processes of a build inherit it."""
    from plain_minutes import parse

    import loaders

    monkeypatch.setattr(loaders, "parse", parse)
