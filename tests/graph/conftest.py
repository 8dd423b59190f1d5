from __future__ import annotations

import pytest
from plain_minutes import parse


@pytest.fixture
def labelled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read labelled lines instead of minutes; the processes of a build inherit it."""
    import loaders

    monkeypatch.setattr(loaders, "parse", parse)
