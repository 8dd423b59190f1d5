"""Evidence for and against two names being one person: weighed, added up, and kept in words."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

__all__ = ["NEVER", "Evidence", "probability", "setting", "share", "weight"]

NEVER: Final = -9.0
"""A weight from which on nothing that speaks for two names outweighs what speaks against them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Pieces of evidence by their names in weights.toml, each once, with their total weight."""

    weight: float
    pieces: tuple[str, ...]

    @classmethod
    def of(cls, pieces: Iterable[str]) -> Evidence:
        """The evidence of these pieces, of which none may come twice."""
        table, known = _table(), tuple(pieces)
        return cls(sum(table[piece][0] for piece in known), known)

    def and_(self, piece: str) -> Evidence:
        """This and one more piece."""
        return Evidence(self.weight + weight(piece), (*self.pieces, piece))

    @property
    def never(self) -> bool:
        """Whether one piece rules out that the two are one."""
        return not _ruling_out().isdisjoint(self.pieces)

    @property
    def reasons_for(self) -> tuple[str, ...]:
        """What speaks for it, in words, the heaviest first."""
        return tuple(_table()[p][1] for p in self._ordered() if weight(p) > 0)

    @property
    def reasons_against(self) -> tuple[str, ...]:
        """What speaks against it, in words, the heaviest first."""
        return tuple(_table()[p][1] for p in self._ordered() if weight(p) < 0)

    def _ordered(self) -> list[str]:
        return sorted(self.pieces, key=lambda piece: (-abs(weight(piece)), piece))


def weight(piece: str) -> float:
    """The weight of a piece of evidence. Raises ``KeyError`` for one that weights.toml lacks."""
    return _table()[piece][0]


def setting(name: str) -> float:
    """A setting of weights.toml."""
    return _settings()[name]


def probability(total: float) -> float:
    """The score, from 0 to 1, of a total weight."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def share(total: float, others: Iterable[float]) -> float:
    """The score of one candidate beside ``others`` that may be meant as well, or nobody known."""
    powers = [math.exp(min(30.0, other - total)) for other in (0.0, *others)]
    return 1 / (1 + sum(powers))


@cache
def _table() -> dict[str, tuple[float, str]]:
    return {
        name: (float(entry["weight"]), str(entry["says"]))
        for name, entry in _data().items()
        if name != "settings"
    }


@cache
def _ruling_out() -> frozenset[str]:
    return frozenset(piece for piece, (worth, _) in _table().items() if worth <= NEVER)


@cache
def _settings() -> dict[str, float]:
    return {name: float(value) for name, value in _data()["settings"].items()}


@cache
def _data() -> dict[str, dict[str, float | str]]:
    text = files("graph.identity").joinpath("weights.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text))
