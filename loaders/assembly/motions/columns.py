"""Recorded votes in tables: a column for each side, with names in it or a mark beside each name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby, takewhile

from loaders.assembly.motions.voices import Voice, voices_from
from loaders.assembly.motions.vote_cells import names_in, printed, record, side_of
from loaders.assembly.motions.votes import SIDES, Ballot
from loaders.cells import Cell, cells_of, is_barred, under
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Document, Span

__all__ = ["columns_of", "rows_from"]


def columns_of(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """The ballot that a table prints which begins at ``place``, and the paragraph behind it, or None."""
    return (
        _counted(acts, place)
        or _stacked(reading, acts, place)
        or _table(reading, acts, place)
        or _run_together(acts, place)
    )


def rows_from(document: Document, begin: int) -> list[list[Cell]]:
    """The rows of the table that begins at a place, by the page's markup or else by its lines."""
    return _marked_up(document, begin) or _rows(document.text, begin)


def _counted(acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Heads and numbers on lines of their own: all the heads and then the numbers in the same order, or
    each head with its number below."""
    words = [p.text.strip() for p in acts[place : place + 2 * len(SIDES)]]
    heads = list(takewhile(bool, map(side_of, words)))
    if len(heads) == 1:
        cells = list(zip(map(side_of, words[::2]), words[1::2], strict=False))
    else:
        cells = list(zip(heads, words[len(heads) : 2 * len(heads)], strict=False))
    lone = grammar().rule("vote_words.lone_number")
    pairs = [(s, n) for s, words in takewhile(lambda c: c[0], cells) if (n := lone.match(words))]
    sides = [side for side, _ in pairs]
    if len(sides) < max(2, len(heads)) or len({*sides}) < len(sides) or "for" not in sides:
        return None
    if any(number.end() < len(number.string) for _, number in pairs[:-1]):
        return None
    ballot = Ballot(0)
    ballot.counts = {side: int(number["n"]) for side, number in pairs if side in SIDES}
    last = place + 2 * len(pairs) - 1
    number = pairs[-1][1]
    ballot.spans.append(Span(acts[place].whole.start, acts[last].span(*number.span()).end))
    # behind the last number the text may go on
    return ballot, last + (number.end() == len(number.string))


def _stacked(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Cells that stand one below the other: the heads of the sides, then the names of each side,
    parted by blank lines."""
    sides: list[str] = []
    here = place
    while here < len(acts):
        side = side_of(acts[here].text)
        if not side or side in sides:
            break
        sides.append(side)
        here += 1
    if len(sides) < 2:
        return None
    ballot = Ballot(0)
    _headed(ballot, zip(sides, (p.text for p in acts[place:here]), strict=True))
    listed: dict[str, list[Voice]] = {}
    for side in sides:
        if here >= len(acts):
            break
        names: list[Voice] = []
        while here < len(acts):
            paragraph = acts[here]
            found, stop = voices_from(reading, paragraph, 0, len(paragraph.text))
            if not found or stop < len(paragraph.text) - 2 or (names and paragraph.gap > 1):
                break
            names += found
            ballot.spans.append(paragraph.whole)
            here += 1
        if names and side != "absent":
            listed[side] = names
    if len(listed) < 2:
        return None
    record(reading, ballot, listed)
    return ballot, here


def _run_together(acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Heads in one line and their numbers in the next, with no more than a space between any of them."""
    heads = grammar().rule("votes.heads_row").match(acts[place].text)
    below = acts[place + 1] if heads and place + 1 < len(acts) else None
    row = grammar().rule("votes.numbers_row").match(below.text) if below else None
    if heads is None or below is None or row is None or bool(heads["third"]) != bool(row["c"]):
        return None
    ballot = Ballot(0)
    ballot.counts = {side: int(row[n]) for side, n in zip(SIDES, "abc", strict=True) if row[n]}
    ballot.spans.append(Span(acts[place].whole.start, below.span(*row.span()).end))
    return ballot, place + 1


def _table(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Rows of a table, its columns parted by bars, tabs or wide gaps, under heads that name sides."""
    text = reading.document.text
    begin = acts[place].whole.start
    rows = rows_from(reading.document, begin)
    if len(rows) < 2:
        return None
    heads = rows[0]
    over = _sides([text[cell.start : cell.end] for cell in heads])
    sides = [side for side in over if side]
    if len(sides) < 2 or len(set(sides)) < len(sides) or len(heads) - len(sides) > 2:
        return None
    told = [text[cell.start : cell.end] for cell in heads]
    if tallied := _tallied(text, rows):
        ballot, after = printed(reading, acts, place, {}, Span(begin, rows[1][-1].end))
        ballot.counts = {side: n for side, n in zip(over, tallied, strict=True) if side in SIDES}
        return ballot, after
    marked = not over[0]
    found: dict[str, list[Voice]] = {side: [] for side in sides}
    end = begin
    for row in rows[1:]:
        if marked:
            filled = [
                cell
                for cell in row[1:]
                if grammar().rule("vote_words.ticked").regex.fullmatch(text[cell.start : cell.end])
            ]
            side = over[under(heads, filled[0])] if len(filled) == 1 else ""
            names = names_in(reading, text, row[0].start, row[0].end, one=True) if side else []
            if not names:
                break
            found[side] += names
        else:
            said = [(over[under(heads, c)], names_in(reading, text, c.start, c.end)) for c in row]
            if not any(names for _, names in said):
                break
            for side, names in said:
                if side:
                    found[side] += names
        end = row[-1].end
    total = next((r for r in rows[1:] if r[0].start >= end and _totals(text, r)), None)
    if not any(voices for side, voices in found.items() if side != "absent") or end <= begin:
        return None
    if total is not None and marked:
        end = total[-1].end
    ballot, after = printed(reading, acts, place, found, Span(begin, end))
    if total is not None and marked:
        named = {over[under(heads, c)]: int(text[c.start : c.end]) for c in total[1:]}
        ballot.counts = {side: count for side, count in named.items() if side in SIDES}
    _headed(ballot, zip(over, told, strict=True))
    return ballot, after


def _tallied(text: str, rows: list[list[Cell]]) -> list[int]:
    """The numbers that stand alone in the row below the heads, one for each, or []."""
    cells = [text[cell.start : cell.end].strip() for cell in rows[1]]
    return (
        [int(n) for n in cells]
        if len(cells) == len(rows[0]) and all(map(_is_number, cells))
        else []
    )


def _totals(text: str, row: list[Cell]) -> bool:
    """Whether a row adds up the marks above it: "Total | 12 | 3 | 0"."""
    words = [text[cell.start : cell.end].strip() for cell in row]
    first = grammar().rule("vote_words.total").match(words[0].lstrip("* "))
    return bool(first) and len(words) > 1 and all(map(_is_number, words[1:]))


def _is_number(cell: str) -> bool:
    return cell.isdecimal() and len(cell) < 4


def _headed(ballot: Ballot, heads: Iterable[tuple[str, str]]) -> None:
    """What the heads of columns say: how many voted so, and that motion and amendment are rivals."""
    for side, words in heads:
        head = grammar().rule(f"votes.column_{side}").match(words) if side in SIDES else None
        if head and head["n"]:
            ballot.counts[side] = int(head["n"])
        ballot.rivals |= bool(head and head.groupdict().get("rival"))


def _sides(heads: list[str]) -> list[str]:
    """The sides that the heads of columns name; an amendment that is voted for and against is no
    rival of the motion."""
    amended = grammar().rule("votes.for_amendment")
    plain = any(grammar().rule("vote_words.against_amendment").match(head) for head in heads)
    return ["for" if plain and amended.match(head) else side_of(head) for head in heads]


def _marked_up(document: Document, begin: int) -> list[list[Cell]]:
    """The rows of a table from ``begin`` on that the page's markup makes, or [].

    Only the markup tells the columns of cells beside which others are empty.
    """
    blocks = document.blocks
    first = bisect_left(blocks, begin, key=lambda block: block.span.start)
    if first >= len(blocks) or blocks[first].column is None or blocks[first].row is None:
        return []
    table = blocks[first].table
    cells = takewhile(lambda block: block.table == table, blocks[first : first + 1000])
    return [
        [Cell(cell.span.start, cell.span.end, cell.column or 0) for cell in row]
        for _, row in groupby(cells, key=lambda block: block.row)
    ]


def _rows(text: str, begin: int) -> list[list[Cell]]:
    """The rows of a table from ``begin`` on: the cells that hold words."""
    found: list[list[Cell]] = []
    here = begin
    bars = None
    while here < len(text) and len(found) < 120:
        stop = text.find("\n", here)
        stop = len(text) if stop < 0 else stop
        line = text[here:stop]
        if not line.strip():
            break
        if bars is None:
            bars = is_barred(line)
        if grammar().rule("layout.pipes").match(line) and bars:
            here = stop + 1
            continue
        if bars != is_barred(line):
            break
        found.append([cell for cell in cells_of(text, here, stop) if cell.start < cell.end])
        here = stop + 1
    return _tabbed(text, [row for row in found if row])


def _tabbed(text: str, rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with their columns counted by tabs, where one tab and no more parts each head from the
    next: a cell that is empty shows then in nothing but its tab."""
    tabs = [[text.count("\t", text.rfind("\n", 0, c.start) + 1, c.start) for c in r] for r in rows]
    if not rows or len(rows[0]) < 2 or tabs[0] != list(range(len(tabs[0]))):
        return rows
    if any(count >= len(rows[0]) for row in tabs for count in row):
        return rows
    return [
        [cell._replace(column=count) for cell, count in zip(row, counts, strict=True)]
        for row, counts in zip(rows, tabs, strict=True)
    ]
