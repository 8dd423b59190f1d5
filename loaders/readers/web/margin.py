"""The last column of a table of minutes, in which those stand who are to act: "Matter | Action by".

Its cells name them level with the paragraphs of the cell beside them. Each goes behind the paragraph that
it is level with, so that it is read as what stands in the margin of a page.
"""

from __future__ import annotations

import re

from loaders.readers.columns import role_of
from loaders.readers.web.piece import Piece

__all__ = ["GAP", "with_owners"]

GAP = " " * 8
"""Between a paragraph and what stands in its margin."""

_HEAD = re.compile(
    r"actions?(?: (?:by|for|owner|officer))?|by whom|owner|who|lead|responsib(?:le|ility)", re.I
)
_LONGEST = 40
"""Characters of what a margin holds beside one paragraph."""


def with_owners(own: list[Piece]) -> list[Piece]:
    """The pieces of a table, those of such a column put behind what they are level with; all as they are
    where the table has none, or its cells are of one line each, so that its rows are lines."""
    last = max(p.column for p in own)
    head = next((p for p in own if p.column == last and _HEAD.fullmatch(p.text.strip(" .:"))), None)
    if head is None or last == 0:
        return own
    heads = [p for p in own if p.row == head.row and p is not head]
    below = [p for p in own if p.row > head.row]
    owners = [p for p in below if p.column == last]
    several = len({(p.row, p.column) for p in below}) < len(below)
    named = heads and heads[-1].column == last - 1 and not role_of([p.text for p in (*heads, head)])
    if not owners or not several or not named or any(len(p.text) > _LONGEST for p in owners):
        return own
    gone = {id(head)}
    heads[-1].text += GAP + head.text
    for row in sorted({p.row for p in owners}):
        beside = [p for p in below if p.row == row and p.column == last - 1]
        gone |= _put_beside(beside, [p for p in owners if p.row == row])
    return [p for p in own if id(p) not in gone]


def _put_beside(told: list[Piece], owners: list[Piece]) -> set[int]:
    """Puts the owners of a row behind its paragraphs; the id of each that was."""
    if not told:
        return set()
    level = max(p.line for p in owners) >= len(owners) or len(owners) == len(told)
    if not level and len(owners) > 1:
        return set()  # nothing says what each is to do
    for owner in owners:
        above = [p for p in told if p.line <= owner.line] if level else told
        paragraph = (above or told)[-1]
        parted = " " if GAP in paragraph.text else GAP
        paragraph.text += parted + " ".join(owner.text.split())
    return {id(p) for p in owners}
