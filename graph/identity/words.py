"""The word lists of identity, read once from words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

__all__ = ["words"]


@cache
def words(name: str) -> frozenset[str]:
    """One list of words.toml. Raises ``KeyError`` for a name that is not there."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    data = files("graph.identity").joinpath("words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(data))
