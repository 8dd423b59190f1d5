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
from dataclasses import dataclass
from itertools import pairwise

from loaders.grammar import Rule, grammar
from loaders.readers.columns import heads_in, is_heading

__all__ = ["rows_together"]

_NUMBER = (
    r"(?:(?i:item|minute|agenda item|no\.?|ref\.?) )?[(\[#]?(?:(?:[A-Z][A-Za-z]{0,7}|\d{1,4})[ /.:-]{1,3})*"
    r"[A-Z]{0,4}\d{1,4}[a-z]?[)\].:]?"
)
_NUMBERED = re.compile(_NUMBER)
_BLOCK = re.compile(rf"(?m)^[ \t]*{_NUMBER}[ \t]*\n\s*?{_NUMBER}[ \t]*\n\s*?{_NUMBER}[ \t]*$")
_DIGITS = re.compile(r"\d+")
_FEWEST = 3
"""Numbers that make a column."""
_LONGEST = 160
"""Characters of a title."""
_NOTHING = re.compile(r"[-–—.]{1,3}|(?i:n/?a|nil)\.?")
"""What a cell holds that holds nothing."""
_WORD = re.compile(r"[^\W\d_]{3}")


def _rule(name: str) -> Rule:
    return grammar().rule(f"columns_apart.{name}")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without an empty one between them, and the first of them."""

    first: int
    lines: list[str]

    @property
    def behind(self) -> int:
        return self.first + len(self.lines)


@dataclass(slots=True)
class _Column:
    """The cells of a column below each other, and its head where that stands above it."""

    cells: list[str]
    head: str = ""


def rows_together(text: str) -> str:
    """``text`` with each table whose columns came one after another as rows with bars."""
    if not _BLOCK.search(text):
        return text
    lines = text.split("\n")
    blocks = _blocks(lines)
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


def _blocks(lines: list[str]) -> list[_Block]:
    """The blocks of a page; a line of heads and a run of numbers with its head are blocks of their own."""
    found: list[_Block] = []
    held: list[str] = []
    for index, line in enumerate([*lines, ""]):
        if line.strip():
            held.append(line.strip())
        elif held:
            first = index - len(held)
            cuts = _cuts(held)
            found += [_Block(first + a, held[a:b]) for a, b in pairwise(cuts)]
            held = []
    return found


def _cuts(lines: list[str]) -> list[int]:
    """Where blocks begin and end in lines that have no empty one between them."""
    cuts = {0, len(lines)}
    begin = 0
    for index, line in enumerate([*lines, ""]):
        if _NUMBERED.fullmatch(line):
            continue
        if index - begin >= _FEWEST and _counts(lines[begin:index]):
            headed = begin and is_heading(lines[begin - 1])
            cuts |= {begin - bool(headed), index}
        if len((heads_in(line) or [[]])[0]) > _FEWEST - 1:
            cuts |= {index, index + 1}
        begin = index + 1
    return sorted(cuts)


def _table(blocks: list[_Block], place: int, done: int) -> tuple[int, int, list[str]] | None:
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
    above = _single(blocks[place - 1], count)
    if above is None or not _titles(above.cells) or any(map(_rule("person").match, above.cells)):
        return None
    first, ways = _heads(blocks, place - 1, done)
    for heads in ways:
        columns, end = _further(blocks, behind, [numbers, above], heads)
        if _complete(columns, heads):
            return first, end, _rows(columns, [*heads[1::-1], *heads[2:]])
    return None


def _complete(columns: list[_Column], heads: list[str]) -> bool:
    """Whether columns are a whole table: as many as there are heads, or more than what any list has."""
    if heads:
        return len(columns) == len(heads)
    return len(columns) > 2 or (
        len(columns) > 1 and any(map(_rule("usual").match, columns[1].cells))
    )


def _further(
    blocks: list[_Block], behind: int, columns: list[_Column], heads: list[str]
) -> tuple[list[_Column], int]:
    """The columns that go on behind those known already, and the block behind the last; without the
    titles of the rows they are none."""
    columns = list(columns)
    count = len(columns[0].cells)
    while behind < len(blocks) and (not heads or len(columns) < len(heads)):
        if several := _several(blocks[behind], count, len(heads) - len(columns)):
            columns += several
            behind += 1
            continue
        further = _column(blocks, behind, count, heads, len(columns))
        if further is None or (len(columns) == 1 and not _titles(further[0].cells)):
            break
        columns.append(further[0])
        behind = further[1]
    return columns, behind


def _rows(columns: list[_Column], heads: list[str]) -> list[str]:
    heads = heads or [column.head for column in columns]
    rows = [" | ".join(heads)] if all(heads) else []
    for cells in zip(*(column.cells for column in columns), strict=True):
        told = ("" if _NOTHING.fullmatch(cell) else cell for cell in cells)
        rows.append(" | ".join(told).rstrip(" |"))
    return rows


def _numbers(blocks: list[_Block], place: int) -> tuple[_Column | None, int]:
    """The column of numbers that begins in a block, in one or each in one of its own, and what is behind."""
    block = blocks[place]
    behind = place + 1
    cells = block.lines
    head = ""
    if len(cells) > 1 and not _NUMBERED.fullmatch(cells[0]) and is_heading(cells[0]):
        head, cells = cells[0], cells[1:]
    if len(cells) == 1:
        while behind < len(blocks) and len(blocks[behind].lines) == 1:
            if not _NUMBERED.fullmatch(blocks[behind].lines[0]):
                break
            cells = [*cells, blocks[behind].lines[0]]
            behind += 1
    counted = len(cells) >= _FEWEST and all(map(_NUMBERED.fullmatch, cells)) and _counts(cells)
    return (_Column(list(cells), head), behind) if counted else (None, behind)


def _counts(cells: list[str]) -> bool:
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


def _heads(blocks: list[_Block], place: int, done: int) -> tuple[int, list[list[str]]]:
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


def _single(block: _Block, count: int) -> _Column | None:
    """A block as a column: as many lines as there are rows, once what only wraps is joined."""
    for lines in (block.lines, _joined(block.lines)):
        if len(lines) == count:
            return _Column(lines)
        if len(lines) == count + 1 and is_heading(lines[0]):
            return _Column(lines[1:], lines[0])
    return None


def _joined(lines: list[str]) -> list[str]:
    """Lines, those that go on in the next one put together."""
    made = [lines[0]]
    for line in lines[1:]:
        if line[0].islower() or _rule("goes_on").search(made[-1]):
            made[-1] += f" {line}"
        else:
            made.append(line)
    return made


def _several(block: _Block, count: int, lacking: int) -> list[_Column]:
    """The columns of a block that holds more than one: as many as the heads call for, or each with its head."""
    for lines in (block.lines, _joined(block.lines)):
        if len(lines) == count * lacking > count:
            return [_Column(lines[n : n + count]) for n in range(0, len(lines), count)]
        starts = range(0, len(lines), count + 1)
        whole = len(starts) > 1 and len(lines) % (count + 1) == 0
        if whole and all(is_heading(lines[n]) for n in starts):
            return [_Column(lines[n + 1 : n + 1 + count], lines[n]) for n in starts]
    return []


def _column(
    blocks: list[_Block], at: int, count: int, heads: list[str], known: int
) -> tuple[_Column, int] | None:
    """The column that begins with a block, and the block behind it: as many lines as there are rows,
    or as many paragraphs where the heads call for one more or such columns fill the rest of the page."""
    if at >= len(blocks):
        return None
    if found := _single(blocks[at], count):
        return found, at + 1
    head = ""
    if len(blocks[at].lines) == 1 and is_heading(blocks[at].lines[0]):
        head, at = blocks[at].lines[0], at + 1
        if at < len(blocks) and (found := _single(blocks[at], count)):
            return _Column(found.cells, head), at + 1
    told = blocks[at : at + count]
    if len(told) < count or (heads and known >= len(heads)):
        return None
    if not heads and not head and not _fills(blocks, at, count):
        return None
    return _Column([" ".join(block.lines) for block in told], head), at + count


def _fills(blocks: list[_Block], at: int, count: int) -> bool:
    """Whether columns of so many cells fill the page from a block on, or up to what stands behind tables."""
    first = at
    while at < len(blocks):
        if at > first and _rule("ends").match(blocks[at].lines[0]):
            return True
        if _single(blocks[at], count):
            at += 1
            continue
        told = blocks[at : at + count]
        if len(told) < count or any(_rule("closes").match(block.lines[0]) for block in told):
            return False
        at += count
    return True
