"""Rows of attendance whose cells stand one below another: under heads, or each behind its own label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.assembly.attendance.headings import heading_at
from loaders.assembly.attendance.table_cells import (
    RollCell,
    RollLine,
    column_kind,
    names_of,
    says,
)
from loaders.cells import under
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["Stack", "counts", "labelled", "stacked"]

_COUNT = re.compile(r"\d{1,4}(?: ?%)?|[-–]|n/a")


@dataclass(frozen=True, slots=True)
class Stack:
    """Rows of as many cells as there are ``kinds``; ``after`` is the line behind them.

    ``counted``: the rows tell of how many meetings, and of none that was attended.
    """

    kinds: list[str]
    heads: list[RollCell]
    rows: list[list[RollCell]]
    after: int
    counted: bool = False


def stacked(lines: Sequence[RollLine], top: int, here: int, kinds: list[str]) -> Stack:
    """The rows below the heads that stand from ``top`` to ``here``."""
    heads = [line[1][0] for line in lines[top:here]]
    if kinds.count("status") > 1 or (here < len(lines) and _counts(lines, here, kinds)):
        return _counted(lines, here, kinds, heads)
    rows = []
    count = len(kinds)
    while here + count <= len(lines):
        group = [line[1] for line in lines[here : here + count]]
        if any(len(cells) > 1 for cells in group):
            break
        row = [cells[0] for cells in group]
        named = dict(zip(kinds, row, strict=True))
        if not names_of(named["name"]) or _heads_list(named["name"].words):
            break
        if "status" in named and not _status(named["status"].words):
            # a word that tells no status: the row stands, if the next begins where it should
            following = lines[here + count][1] if here + count < len(lines) else None
            place = kinds.index("name")
            if following is not None and (place or not names_of(following[0])):
                break
            if names_of(named["status"]) and not named["status"].paragraph.posts:
                break
        rows.append(row)
        here += count
    return Stack(kinds, heads, rows, here)


def _heads_list(words: str) -> bool:
    """Whether a cell is a heading, of those who are listed behind the table: "Officers in attendance:-"."""
    return words.rstrip(" -–—").endswith(":") and heading_at(words) is not None


def labelled(lines: Sequence[RollLine], here: int) -> Stack | None:
    """Rows whose cells each stand behind a label: "Name: Ann Pell", "Attendance: Present"."""
    first = _label(lines[here])
    if first is None or first[0] != "name":
        return None
    rows: list[list[RollCell]] = []
    kinds: list[str] = []
    heads: list[RollCell] = []
    place = here
    while place < len(lines):
        end = place
        row: list[tuple[str, RollCell, RollCell]] = []
        while end < len(lines) and (cell := _label(lines[end])):
            if row and cell[0] == "name":
                break
            row.append(cell)
            end += 1
        if not kinds:
            kinds, heads = [kind for kind, _, _ in row], [head for _, head, _ in row]
        if [kind for kind, _, _ in row] != kinds or "status" not in kinds:
            break
        # "Officers: Mr Pell and the Clerk", "Apologies: Mrs Orr" are the lists of minutes
        if not rows and not _status(next(c.words for kind, _, c in row if kind == "status")):
            break
        rows.append([cell for _, _, cell in row])
        place = end
    return Stack(kinds, heads, rows, place) if rows else None


def counts(
    lines: Sequence[RollLine], here: int, heads: Sequence[RollCell], kinds: Sequence[str]
) -> bool:
    """Whether rows from ``here`` on tell numbers under the heads of statuses: one marks, more count."""
    told = {n for n, kind in enumerate(kinds) if kind == "status"}
    while here < len(lines) and len(lines[here][1]) > 1:
        cells = lines[here][1]
        columns = (
            range(len(cells)) if len(cells) == len(heads) else [under(heads, c) for c in cells]
        )
        if any(
            column in told and cell.words.isdecimal() and cell.words not in ("0", "1")
            for column, cell in zip(columns, cells, strict=True)
        ):
            return True
        here += 1
    return False


def _status(words: str) -> bool:
    return bool(says(words) or grammar().rule("roll_tables.says_nothing").match(words))


def _counts(lines: Sequence[RollLine], here: int, kinds: list[str]) -> bool:
    """Whether the cells of the first row that should tell a status are numbers."""
    group = [line[1][0].words for line in lines[here : here + len(kinds)]]
    told = [words for words, kind in zip(group, kinds, strict=False) if kind == "status"]
    return bool(told) and all(_COUNT.fullmatch(words) for words in told)


def _counted(
    lines: Sequence[RollLine], here: int, kinds: list[str], heads: list[RollCell]
) -> Stack:
    """Rows of numbers, which tell of nobody's coming to a meeting."""
    count = len(kinds)
    first = here
    while here + count <= len(lines):
        words = [line[1][0].words for line in lines[here : here + count]]
        if not any(_COUNT.fullmatch(w) for w in words) or _COUNT.fullmatch(words[0]):
            break
        here += count
    return Stack(kinds, heads, [], here, counted=here > first)


def _label(line: RollLine) -> tuple[str, RollCell, RollCell] | None:
    """The kind that the label of a line heads, the label, and what stands behind it."""
    if len(line[1]) != 1:
        return None
    cell = line[1][0]
    match = grammar().rule("pages.label").match(cell.words)
    if match is None:
        return None
    head = replace(cell, end=cell.start + match.end("label"))
    kind = column_kind(head)
    return (kind, head, replace(cell, start=cell.start + match.end())) if kind else None
