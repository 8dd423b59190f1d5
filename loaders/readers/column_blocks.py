"""The blocks of a plain page, and the columns of a table that they can be (readers/columns_apart.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from loaders.grammar import grammar
from loaders.readers.columns import heads_in, is_heading

__all__ = ["FEWEST", "Block", "Column", "blocks_of", "counts", "is_number", "several", "single"]

_DIGITS = re.compile(r"\d+")
FEWEST = 3
"""Numbers that make a column."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them, and the first of them."""

    first: int
    lines: list[str]

    @property
    def behind(self) -> int:
        return self.first + len(self.lines)


@dataclass(slots=True)
class Column:
    """The cells of a column below each other, and its head where that stands above it."""

    cells: list[str]
    head: str = ""


def is_number(line: str) -> bool:
    return grammar().rule("columns_apart.number").regex.fullmatch(line) is not None


def blocks_of(lines: list[str]) -> list[Block]:
    """The blocks of a page; a line of heads and a run of numbers with its head are blocks of their own."""
    found: list[Block] = []
    held: list[str] = []
    for index, line in enumerate([*lines, ""]):
        if line.strip():
            held.append(line.strip())
        elif held:
            first = index - len(held)
            cuts = _cuts(held)
            found += [Block(first + a, held[a:b]) for a, b in pairwise(cuts)]
            held = []
    return found


def _cuts(lines: list[str]) -> list[int]:
    """Where blocks begin and end in lines that have no empty one between them."""
    cuts = {0, len(lines)}
    begin = 0
    for index, line in enumerate([*lines, ""]):
        if is_number(line):
            continue
        if index - begin >= FEWEST and counts(lines[begin:index]):
            headed = begin and is_heading(lines[begin - 1])
            cuts |= {begin - bool(headed), index}
        if len((heads_in(line) or [[]])[0]) > FEWEST - 1:
            cuts |= {index, index + 1}
        begin = index + 1
    return sorted(cuts)


def counts(cells: list[str]) -> bool:
    """Whether one figure of the numbers counts up by one and nothing else in them differs."""
    figures = [[int(figure) for figure in _DIGITS.findall(cell)] for cell in cells]
    size = len(figures[0])
    shape = _DIGITS.sub("#", cells[0])
    if any(
        len(row) != size or _DIGITS.sub("#", cell) != shape
        for row, cell in zip(figures, cells, strict=True)
    ):
        return False
    moves = [n for n in range(size) if any(row[n] != figures[0][n] for row in figures)]
    if len(moves) != 1:
        return False
    bare = shape.strip("#.)") == "" and size == 1
    first = figures[0][moves[0]]
    if bare and 1900 <= first < 2100:
        return False
    return all(b[moves[0]] - a[moves[0]] == 1 for a, b in pairwise(figures))


def single(block: Block, count: int) -> Column | None:
    """A block as a column: as many lines as there are rows, once what only wraps is joined."""
    for lines in (block.lines, _joined(block.lines)):
        if len(lines) == count:
            return Column(lines)
        if len(lines) == count + 1 and is_heading(lines[0]):
            return Column(lines[1:], lines[0])
    return None


def _joined(lines: list[str]) -> list[str]:
    """Lines, those that go on in the next one put together."""
    made = [lines[0]]
    for line in lines[1:]:
        if line[0].islower() or grammar().rule("columns_apart.goes_on").search(made[-1]):
            made[-1] += f" {line}"
        else:
            made.append(line)
    return made


def several(block: Block, count: int, lacking: int) -> list[Column]:
    """The columns of a block that holds more than one: as many as the heads call for, or each with its head."""
    for lines in (block.lines, _joined(block.lines)):
        if len(lines) == count * lacking > count:
            return [Column(lines[n : n + count]) for n in range(0, len(lines), count)]
        starts = range(0, len(lines), count + 1)
        whole = len(starts) > 1 and len(lines) % (count + 1) == 0
        if whole and all(is_heading(lines[n]) for n in starts):
            return [Column(lines[n + 1 : n + 1 + count], lines[n]) for n in starts]
    return []
