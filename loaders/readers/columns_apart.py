"""Plain text of a table whose columns came out one below another: all numbers, then all titles, then
all that was decided.

Whatever takes text from a page may go down each column before it goes to the next, and the rows are
lost. What shows it is a block of lines that hold nothing but numbers which count up by one, with a
block of as many lines beside it: their titles. Every further block of as many lines, or as many
paragraphs, is a column too; the heads, where there are any, say how many there are. The rows are put
together again with bars between their cells, as those of any other table.
"""

from __future__ import annotations

import re

from loaders.grammar import Rule, grammar
from loaders.readers.column_blocks import (
    FEWEST,
    Block,
    Column,
    blocks_of,
    counts,
    is_number,
    several,
    single,
)
from loaders.readers.columns import heads_in, is_heading

__all__ = ["rows_together"]

_LONGEST = 160
"""Characters of a title."""
_MOST = 200
"""Rows of a table."""
_WORD = re.compile(r"[^\W\d_]{3}")


def _rule(name: str) -> Rule:
    return grammar().rule(f"columns_apart.{name}")


def rows_together(text: str) -> str:
    """``text`` with each table whose columns came one after another as rows with bars."""
    if not _rule("block").search(text):
        return text
    lines = text.split("\n")
    blocks = blocks_of(lines)
    out: list[str] = []
    done = place = 0
    while place < len(blocks):
        table = _table(blocks, place, done)
        if table is None:
            place += 1
            continue
        first, behind, rows = table
        out += [*lines[done : blocks[first].first], *rows]
        done, place = blocks[behind - 1].behind, behind
    return "\n".join([*out, *lines[done:]]) if done else text


def _table(blocks: list[Block], place: int, done: int) -> tuple[int, int, list[str]] | None:
    """The table whose numbers stand in the block ``place``: its first block, the one behind its last,
    and its rows; None where there is none."""
    numbers, behind = _numbers(blocks, place)
    if numbers is None:
        return None
    count = len(numbers.cells)
    first, ways = _heads(blocks, place, done)
    for heads in ways:
        columns, end = _further(blocks, behind, [numbers], heads)
        if _complete(columns, heads):
            lead = blocks[first - 1].lines if first and blocks[first - 1].first >= done else []
            if columns[1].head and not numbers.head and len(lead) == 1 and is_heading(lead[0]):
                first, numbers.head = first - 1, lead[0]
            return first, end, _rows(columns, heads)
    if first < place or not place or blocks[place - 1].first < done:
        return None
    above = single(blocks[place - 1], count)
    if above is None or not _titles(above.cells) or any(map(_rule("person").match, above.cells)):
        return None
    first, ways = _heads(blocks, place - 1, done)
    for heads in ways:
        columns, end = _further(blocks, behind, [numbers, above], heads)
        if _complete(columns, heads):
            return first, end, _rows(columns, [*heads[1::-1], *heads[2:]])
    return None


def _complete(columns: list[Column], heads: list[str]) -> bool:
    """Whether columns are a whole table: as many as there are heads, or more than what any list has."""
    if heads:
        return len(columns) == len(heads)
    return len(columns) > 2 or (
        len(columns) > 1 and any(map(_rule("usual").match, columns[1].cells))
    )


def _further(
    blocks: list[Block], behind: int, columns: list[Column], heads: list[str]
) -> tuple[list[Column], int]:
    """The columns that go on behind those known already, and the block behind the last; without the
    titles of the rows they are none."""
    columns = list(columns)
    count = len(columns[0].cells)
    while behind < len(blocks) and (not heads or len(columns) < len(heads)):
        if beside := several(blocks[behind], count, len(heads) - len(columns)):
            columns += beside
            behind += 1
            continue
        further = _column(blocks, behind, count, heads, len(columns))
        if further is None or (len(columns) == 1 and not _titles(further[0].cells)):
            break
        columns.append(further[0])
        behind = further[1]
    return columns, behind


def _rows(columns: list[Column], heads: list[str]) -> list[str]:
    heads = heads or [column.head for column in columns]
    rows = [" | ".join(heads)] if all(heads) else []
    nothing = _rule("nothing").regex.fullmatch
    for cells in zip(*(column.cells for column in columns), strict=True):
        told = ("" if nothing(cell) else cell for cell in cells)
        rows.append(" | ".join(told).rstrip(" |"))
    return rows


def _numbers(blocks: list[Block], place: int) -> tuple[Column | None, int]:
    """The column of numbers that begins in a block, in one or each in one of its own, and what is behind."""
    block = blocks[place]
    behind = place + 1
    cells = list(block.lines)
    head = ""
    if len(cells) > 1 and not is_number(cells[0]) and is_heading(cells[0]):
        head, cells = cells[0], cells[1:]
    if len(cells) == 1 and is_number(cells[0]):
        while behind < len(blocks) and len(cells) <= _MOST:
            lines = blocks[behind].lines
            if len(lines) != 1 or not is_number(lines[0]):
                break
            cells += lines
            behind += 1
    counted = FEWEST <= len(cells) <= _MOST and all(map(is_number, cells)) and counts(cells)
    return (Column(cells, head), behind) if counted else (None, behind)


def _heads(blocks: list[Block], place: int, done: int) -> tuple[int, list[list[str]]]:
    """Where the table begins, and what heads its columns above a block, in one line or one below
    another: each way to read that, or one without any."""
    if not place or blocks[place - 1].first < done:
        return place, [[]]
    above = blocks[place - 1]
    if len(above.lines) == 1 and (ways := heads_in(above.lines[0])):
        return place - 1, ways
    if len(above.lines) > 1 and all(map(is_heading, above.lines)):
        return place - 1, [list(above.lines)]
    return place, [[]]


def _titles(cells: list[str]) -> bool:
    """Whether cells may be titles: short, in words, and no sentences."""
    worded = sum(_WORD.search(cell) is not None for cell in cells)
    ends = sum(cell.endswith((".", ";")) and len(cell) > 60 for cell in cells)
    return worded == len(cells) and not ends and max(map(len, cells)) <= _LONGEST


def _column(
    blocks: list[Block], at: int, count: int, heads: list[str], known: int
) -> tuple[Column, int] | None:
    """The column that begins with a block, and the block behind it: as many lines as there are rows,
    or as many paragraphs where the heads call for one more or such columns fill the rest of the page."""
    if at >= len(blocks):
        return None
    if found := single(blocks[at], count):
        return found, at + 1
    head = ""
    if len(blocks[at].lines) == 1 and is_heading(blocks[at].lines[0]):
        head, at = blocks[at].lines[0], at + 1
        if at < len(blocks) and (found := single(blocks[at], count)):
            return Column(found.cells, head), at + 1
    told = blocks[at : at + count]
    if len(told) < count or (heads and known >= len(heads)):
        return None
    if not heads and not head and not _fills(blocks, at, count):
        return None
    return Column([" ".join(block.lines) for block in told], head), at + count


def _fills(blocks: list[Block], at: int, count: int) -> bool:
    """Whether columns of so many cells fill the page from a block on, or up to what stands behind tables."""
    first = at
    while at < len(blocks):
        if at > first and _rule("ends").match(blocks[at].lines[0]):
            return True
        if single(blocks[at], count):
            at += 1
            continue
        told = blocks[at : at + count]
        if len(told) < count or any(_rule("closes").match(block.lines[0]) for block in told):
            return False
        at += count
    return True
