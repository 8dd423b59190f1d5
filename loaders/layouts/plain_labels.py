"""Labels in plain words, for readers who are no officers: "What we decided", "Who does what next"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar import grammar
from loaders.sections import Line, PartRole

__all__ = ["plain_labels"]


def plain_labels(lines: Sequence[Line]) -> dict[int, tuple[PartRole, int]]:
    """Index of line -> the role of what stands below or behind its label, and where in the line that begins.

    None where no line says that what follows was decided: such words are then anybody's.
    """
    decided, other = (grammar().rule(f"layout.plain_{name}") for name in ("decided", "other"))
    found: dict[int, tuple[PartRole, int]] = {}
    for index, line in enumerate(lines):
        if match := decided.match(line.text):
            found[index] = ("decision", match.end())
    if not found:
        return {}
    for index, line in enumerate(lines):
        if index not in found and (match := other.match(line.text)):
            # the words of such a label belong to what they tell: "Who does what next: Ms Orr to write"
            found[index] = ("reasons", match.end()) if match["why"] else ("minutes", 0)
    return found
