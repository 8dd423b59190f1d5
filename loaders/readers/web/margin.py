"""The last column of a table of minutes, in which those stand who are to act: "Matter | Action by".

Its cells name them level with the paragraphs of the cell beside them. Each goes behind the paragraph that
it is level with, so that it is read as what stands in the margin of a page. A column of the days by which
it is due may follow.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.grammar import grammar
from loaders.readers.columns import role_of
from loaders.readers.page import MARGIN
from loaders.readers.titled_cells import is_title
from loaders.readers.web.piece import Piece

__all__ = ["is_task", "with_owners"]

_LONGEST = 60
"""Characters of what a margin holds beside one paragraph."""


def is_task(text: str) -> bool:
    """Whether what stands in such a column says what is to be done, and not only by whom and when."""
    return bool(grammar().rule("margins.task").search(text)) or len(text) > _LONGEST


def with_owners(own: list[Piece]) -> list[Piece]:
    """The pieces of a table, those of such a column put behind what they are level with; all as they are
    where the table has none, or its cells are of one line each, so that its rows are lines."""
    last = max(p.column for p in own)
    head = _headed(own, last, "owners")
    due = None
    if head is None and last > 1 and (due := _headed(own, last, "days")):
        head = _headed(own, last - 1, "owners")
    if head is None or head.column == 0:
        return own
    heads = [p for p in own if p.row == head.row and p is not head and p is not due]
    below = [p for p in own if p.row > head.row]
    beside = heads[-1].column if heads else -1
    owners = [p for p in below if p.column >= head.column]
    several = len({(p.row, p.column) for p in below}) < len(below)
    named = beside == head.column - 1 and not role_of([p.text for p in (*heads, head)])
    if not owners or not several or not named:
        return own
    gone = {id(head), id(due)}
    heads[-1].text += MARGIN + head.text
    for row in sorted({p.row for p in owners}):
        told = [p for p in below if p.row == row and p.column == beside]
        those = [p for p in owners if p.row == row]
        gone |= _put_beside(told, _dated(those, head.column))
        gone |= {id(p) for p in those if p.column > head.column and told}
    return [p for p in own if id(p) not in gone]


def _headed(own: Sequence[Piece], column: int, of: str) -> Piece | None:
    """The head of a column, where it is one of ``owners`` or of ``days``."""
    heads = grammar().rule(f"margins.{of}").regex.fullmatch
    return next((p for p in own if p.column == column and heads(p.text.strip(" .:"))), None)


def _dated(those: list[Piece], column: int) -> list[Piece]:
    """The owners of a row, the day in the column behind them put to each."""
    owners = [p for p in those if p.column == column]
    days = [p for p in those if p.column > column]
    if len(days) == len(owners):
        for owner, day in zip(owners, days, strict=True):
            owner.text = f"{owner.text}, {day.text}"
        return owners
    for day in days:
        level = [p for p in owners if p.line == day.line]
        if level:
            level[0].text = f"{level[0].text}, {day.text}"
    return owners


def _put_beside(told: list[Piece], owners: list[Piece]) -> set[int]:
    """Puts the owners of a row behind its paragraphs; the id of each that was."""
    if not told or not owners:
        return set()
    level = max(p.line for p in owners) >= len(owners) or len(owners) == len(told)
    tasks = any(is_task(line) for p in owners for line in p.text.split("\n"))
    if not level and len(owners) > 1 and not tasks:
        return set()  # nothing says what each is to do
    for place, owner in enumerate(owners):
        above = [p for p in told if p.line <= owner.line] if level else told
        paragraph = (above or told)[-1]
        if paragraph is told[0] and is_title(paragraph.text):
            # level with the title: what is told up to the next owner is theirs
            further = owners[place + 1].line if place + 1 < len(owners) else float("inf")
            paragraph = [p for p in told if p.line < further or p is told[0]][-1]
        lines = [" ".join(line.split()) for line in owner.text.split("\n")]
        joint = ". " if tasks else " "
        paragraph.text += joint if MARGIN in paragraph.text else MARGIN
        paragraph.text += joint.join(lines)
    return {id(p) for p in owners}
