"""Plain text whose lines were glued together with nothing between them: "MinutesMonday 2 July 2031PRESENTCouncillor Pell".

A line that is far longer than a line, and in which words run into the next one's capital again and again, is cut
where they do. A few such joins alone are names of their makers' own ("ReUse", "McPell"), and stay.
"""

from __future__ import annotations

from loaders.grammar import grammar

__all__ = ["cut_apart"]

_LONG = 250
"""Characters of a line that may be several glued together."""
_FEWEST = 5
"""Joins within such a line that show it."""
_APART = 400
"""Characters that there are at most between two joins on average."""


def cut_apart(text: str) -> str:
    """``text`` with a line break at each join of its glued lines."""
    return "\n".join(_cut(line) if len(line) > _LONG else line for line in text.split("\n"))


def _cut(line: str) -> str:
    joins = [match.start() for match in grammar().rule("run_together.glued").finditer(line)]
    if len(joins) < max(_FEWEST, len(line) / _APART):
        return line
    pieces = [line[a:b] for a, b in zip([0, *joins], [*joins, len(line)], strict=True)]
    return "\n".join(piece.strip() for piece in pieces)
