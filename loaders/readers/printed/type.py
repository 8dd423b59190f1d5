"""Words and lines of a printed page with their places."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Line", "Word"]


@dataclass(slots=True)
class Word:
    """A word between ``x0`` and ``x1`` (points from the left); ``bold``: its line was drawn so."""

    text: str
    x0: float
    x1: float
    bold: bool = False


@dataclass(slots=True)
class Line:
    """A line of words on one baseline ``y`` (points from the bottom) in type of ``size`` points."""

    words: list[Word]
    y: float
    size: float
    bold: bool = False
    cut: int = 0
    """Bit 1: a hyphen at its end was cut off here and the word goes on in the next line."""

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)
