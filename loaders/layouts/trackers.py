"""Tables of actions in the text of a page: a cell on each line, or columns kept apart by wide gaps or bars.

Their references and dates are no item numbers, and their cells no titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.cells import cells_of, is_barred
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = [
    "Columns",
    "across",
    "between_bars",
    "column_kinds",
    "down",
    "head_of",
    "head_without_owner",
    "ruled",
    "squeezed_head",
    "tracked",
]

_KINDS = ("both", "what", "who", "when", "told", "other")
_OWN = ("what", "who", "when", "other")
"""Of these a table has columns in which each cell is a line."""
_SQUEEZED = ("what", "who", "when", "item", "number")
_RULE = re.compile(r"\s*[-=_–—+*. ]*[-=_–—+*.]{4}[-=_–—+*. ]*")


@dataclass(frozen=True, slots=True)
class Columns:
    """How many columns a table has, and which hold what is to be done, by whom, when, and the number or
    title of the item (-1: none). ``counted``: that may be no more than the number of the row."""

    count: int
    what: int
    who: int
    when: int
    item: int = -1
    counted: bool = False


def head_of(cells: Sequence[str]) -> Columns | None:
    """The columns that the cells of a head name, or None where it is no head of an action table."""
    place = {"what": -1, "who": -1, "when": -1}
    for index, cell in enumerate(cells):
        for name in place:
            if place[name] < 0 and grammar().rule(f"actions.column_{name}").regex.fullmatch(cell):
                place[name] = index
                break
    if place["who"] < 0 <= place["when"] and cells[place["when"]].strip().lower() == "by":
        # by whom, where no other column tells that
        place["who"], place["when"] = place["when"], -1
    if place["what"] < 0 or place["who"] < 0:
        return None
    found = (place["what"], place["who"], place["when"])
    for name in ("column_item", "column_number"):
        rule = grammar().rule(f"actions.{name}").regex
        for index, cell in enumerate(cells):
            if index not in place.values() and rule.fullmatch(cell.strip()):
                return Columns(len(cells), *found, item=index, counted=name == "column_number")
    return Columns(len(cells), *found)


@lru_cache(maxsize=20_000)
def squeezed_head(line: str) -> tuple[str, ...]:
    """What the columns of an action table hold, where a line is nothing but their names in a row; or ()."""
    words = line.split(" ")
    return _headed(words, ()) if 3 <= len(words) <= 12 and line[:1].isupper() else ()


def _headed(words: Sequence[str], before: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that the words head, behind those ``before``: the first way that leaves no word over."""
    if not words:
        return before if len(before) > 2 and {"what", "who"} <= set(before) else ()
    for size in range(min(4, len(words)), 0, -1):
        name = " ".join(words[:size])
        for kind in _SQUEEZED:
            rule = grammar().rule(f"actions.column_{kind}").regex
            fits = kind not in before and rule.fullmatch(name)
            if fits and (found := _headed(words[size:], (*before, kind))):
                return found
    return ()


def head_without_owner(cells: Sequence[str]) -> Columns | None:
    """The columns of a head that names actions beside what was said, and no column for their owners."""
    flat = [cell.strip() for cell in cells]
    rule = grammar().rule("actions.column_what").regex
    what = next((index for index, cell in enumerate(flat) if rule.fullmatch(cell)), -1)
    told = grammar().rule("actions.column_told").regex
    if what <= 0 or not any(told.fullmatch(cell) for cell in flat[:what]):
        return None
    return Columns(len(flat), what, -1, -1)


def down(lines: Sequence[str], place: int) -> tuple[Columns, int] | None:
    """A table with a cell on each line whose head begins at ``place``, and the line behind it."""
    if not _is_head(lines[place]):
        return None
    heads = 0
    while place + heads < len(lines) and _is_head(lines[place + heads]):
        heads += 1
    head = lines[place : place + heads]
    columns = head_of(head) if heads >= 3 and len(set(head)) == heads else None
    if columns is None:
        return None
    end = place + heads
    while end + heads <= len(lines) and _fits(lines[end : end + heads], columns):
        end += heads
    return (columns, end) if end > place + heads else None


def across(lines: Sequence[str], place: int) -> tuple[Columns, int] | None:
    """A table with wide gaps between its columns whose head is the line ``place``, and the line behind."""
    if "  " not in lines[place] and "\t" not in lines[place]:
        return None
    head = _split(lines[place])
    columns = head_of(head) if len(head) >= 3 else None
    if columns is None:
        return None
    end = place + 1
    while end < len(lines):
        cells = _split(lines[end])
        if ruled(lines[end]):
            end += 1
            continue
        if not cells or not _fits(_filled(cells, len(head), columns), columns):
            break
        end += 1
    rows = [line for line in lines[place + 1 : end] if not ruled(line)]
    return (columns, end) if rows else None


def ruled(line: str) -> bool:
    """Whether a line is nothing but a rule drawn in signs."""
    return _RULE.fullmatch(line) is not None


def between_bars(lines: Sequence[str], place: int) -> tuple[Columns, int] | None:
    """A table with bars between its columns whose head is the line ``place``, and the line behind; of
    one that has a column for what was said each row is an item."""
    if not is_barred(lines[place]):
        return None
    head = [lines[place][cell.start : cell.end] for cell in cells_of(lines[place])]
    columns = head_of(head)
    if columns is None or any("told" in column_kinds(cell) for cell in head):
        return None
    end = place + 1
    while end < len(lines) and is_barred(lines[end]):
        end += 1
    return (columns, end) if end > place + 1 else None


def tracked(lines: Sequence[str]) -> set[int]:
    """The lines that belong to tables of actions."""
    found: set[int] = set()
    place = 0
    while place < len(lines):
        table = down(lines, place) or across(lines, place) or between_bars(lines, place)
        if table is not None:
            found.update(range(place, table[1]))
        place = table[1] if table is not None else place + 1
    return found


def _filled(cells: Sequence[str], count: int, columns: Columns) -> Sequence[str]:
    """The cells of a row, an empty one behind them where only the last, a due date, was left empty."""
    lacks = columns.when == count - 1 == len(cells)
    return [*cells, ""] if lacks else cells


def _split(line: str) -> list[str]:
    return [] if is_barred(line) else [line[cell.start : cell.end] for cell in cells_of(line)]


def _is_head(line: str) -> bool:
    return len(line) <= 30 and any(kind in _OWN for kind in column_kinds(line))


@lru_cache(maxsize=20_000)
def column_kinds(words: str) -> tuple[str, ...]:
    """What a column may hold that these words head, the closest first: an owner and a date, what is to
    be done, by whom, when, what was said of it, something else; empty where they head none."""
    rules = ((kind, grammar().rule(f"actions.column_{kind}").regex) for kind in _KINDS)
    return tuple(kind for kind, regex in rules if regex.fullmatch(words))


def _fits(cells: Sequence[str], columns: Columns) -> bool:
    """Whether cells are a row: an action of some words, an owner and a due date who may be such."""
    if len(cells) != columns.count:
        return False
    what, who = cells[columns.what], cells[columns.who]
    when = cells[columns.when] if columns.when >= 0 else ""
    if when and not grammar().rule("actions.when_cell").match(when):
        return False
    owner = len(who.split()) <= 9 and who[:1].isupper() and who[-1] not in ".:"
    # of a task with an owner and a day two words say enough
    return owner and len(what.split()) >= (2 if when else 3)
