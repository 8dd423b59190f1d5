"""Plain text whose lines were broken at a width: the line breaks that only wrap become spaces.

What a typewriter, an e-mail or a program that takes text from a printed page breaks at the margin
says the same as the paragraph on one line, and is read as that. A break is taken back only where
the next word had no room left on the line, in a text whose sentences all break by that rule; every
other break stays, so that lists, rolls and headings keep their lines. The room is counted in columns
or, for text taken from print, in the widths of a proportional face.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

__all__ = ["unwrapped"]

_NARROWEST, _WIDEST = 36, 140
"""The widths, in characters, at which texts are broken."""
_ENOUGH: Final = 4
"""How many sentences must go on in the next line before a text counts as broken at a width."""
_OF_A_TABLE: Final = re.compile(r"\||\t|\S {3,}\S|^\W+$")
_BEGINS: Final = re.compile(
    r"(?:[•▪◦*·-]|(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]"
    r"|[(\[](?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[)\]])(?=\s)"
)
_LABEL: Final = re.compile(r"[A-Z][^.:;()]{1,60}:(?= |$)")
_GOES_ON: Final = re.compile(r"(?:[,&(–-]|\b(?:and|or|of|the|to|for|by|in|with|an?|from|on|at))$")
_NARROW: Final = frozenset("fijltrI.,:;!'’‘|()[]/- ")
_WIDE: Final = frozenset("mwMW@%—")


def _columns(text: str) -> float:
    return len(text)


def _printed(text: str) -> float:
    """About the width of a line in a sans-serif face, in columns: letters are not of one width."""
    return sum(
        0.6 if char in _NARROW else 1.6 if char in _WIDE else 1.3 if char.isupper() else 1.1
        for char in text
    )  # fmt: skip


_MEASURES: Final[tuple[tuple[Callable[[str], float], float, float], ...]] = (
    (_columns, 1.0, 0.95),
    (_printed, 0.97, 0.95),
)
"""How the width is measured; the part of it that leaves no room; the share of sentences that must
break for want of room before the measure is the text's own."""


class _Pair(NamedTuple):
    """Two lines of which the second stands right below the first."""

    before: str
    after: str

    @property
    def with_next_word(self) -> str:
        """The first line as it would have been with one more word."""
        return f"{self.before} {self.after.split(None, 1)[0]}"

    @property
    def goes_on(self) -> bool:
        """Whether a sentence certainly goes on from one to the other."""
        return self.after[0].islower() and self.before[-1] not in ".:;!?|"

    @property
    def is_text(self) -> bool:
        return not (_OF_A_TABLE.search(self.before.strip()) or _OF_A_TABLE.search(self.after))


def unwrapped(text: str) -> str:
    """``text`` with a space for each newline that only wraps; unchanged where no width shows."""
    lines = text.split("\n")
    pairs = [_pair(above, below) for above, below in zip(lines, lines[1:], strict=False)]
    for measure, part, share in _MEASURES:
        room = _room(lines, [pair for pair in pairs if pair], measure, part, share)
        if room:
            break
    else:
        return text
    parts = [lines[0]]
    for pair, below in zip(pairs, lines[1:], strict=True):
        if pair and measure(pair.with_next_word) > room and not _begins(pair):
            parts += [" ", below.lstrip()]
        else:
            parts += ["\n", below]
    return "".join(parts)


def _pair(above: str, below: str) -> _Pair | None:
    pair = _Pair(above.rstrip(), below.strip())
    return pair if pair.before.strip() and pair.after and pair.is_text else None


def _room(
    lines: list[str], pairs: list[_Pair], measure: Callable[[str], float], part: float, share: float
) -> float:
    """What a line may measure before the next word has no room; 0 where no width shows."""
    onward = [pair for pair in pairs if pair.goes_on]
    if len(onward) < _ENOUGH:
        return 0
    longest = max((pair.before for pair in onward), key=measure)
    room = part * measure(longest)
    if not _NARROWEST <= len(longest) <= _WIDEST:
        return 0
    longer = sum(
        measure(line.strip()) > room / part**2 for line in lines if not _OF_A_TABLE.search(line)
    )
    tight = sum(measure(pair.with_next_word) > room for pair in onward)
    return room if longer <= 0.02 * len(lines) and tight >= share * len(onward) else 0


def _begins(pair: _Pair) -> bool:
    """Whether the second line begins something of its own though the first is full."""
    if _BEGINS.match(pair.after):
        return pair.before[-1] in ".:;!?"
    if pair.after.isupper() and not pair.before.isupper():
        return len(pair.after) > 3  # a heading; "… of the" / "BBC" is none
    return _LABEL.match(pair.after) is not None and not _GOES_ON.search(pair.before)
