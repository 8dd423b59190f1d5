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
        """The evidence of these pieces, heaviest first."""
        unique = sorted(dict.fromkeys(pieces), key=lambda p: (-abs(weight(p)), p))
        return cls(round(sum(weight(p) for p in unique), 4), tuple(unique))

    @property
    def never(self) -> bool:
        """Whether one piece rules out that the two are one."""
        return any(weight(piece) <= NEVER for piece in self.pieces)

    @property
    def reasons_for(self) -> tuple[str, ...]:
        """What speaks for it, in words."""
        return tuple(_table()[p][1] for p in self.pieces if weight(p) > 0)

    @property
    def reasons_against(self) -> tuple[str, ...]:
        """What speaks against it, in words."""
        return tuple(_table()[p][1] for p in self.pieces if weight(p) < 0)


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
def _settings() -> dict[str, float]:
    return {name: float(value) for name, value in _data()["settings"].items()}


@cache
def _data() -> dict[str, dict[str, float | str]]:
    text = files("graph.identity").joinpath("weights.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text))
