"""Recorded votes in tables: a column for each side, with names in it or a mark beside each name."""

from __future__ import annotations

from itertools import islice

from loaders.assembly.motions.voices import Voice, name_voices, voices_from
from loaders.assembly.motions.votes import Ballot
from loaders.cells import Cell, cells_of, is_barred, running, under
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import fold
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["columns_of"]

_SIDES = ("for", "against", "abstain", "absent")
_MARK = re.compile(r"(?i)(?:x|y|yes|1|\*|✓|✔|√|●|•|/|tick)")


def columns_of(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """The ballot that a table prints which begins at ``place``, and the paragraph behind it, or None."""
    return (
        _stacked(reading, acts, place)
        or _table(reading, acts, place)
        or _paired(reading, acts, place)
        or _lettered(reading, acts, place)
    )


def _side(cell: str) -> str:
    return next((s for s in _SIDES if grammar().rule(f"votes.column_{s}").match(cell)), "")


def _stacked(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Cells that stand one below the other: the heads of the sides, then the names of each side,
    parted by blank lines."""
    sides: list[str] = []
    here = place
    while here < len(acts):
        side = _side(acts[here].text)
        if not side or side in sides:
            break
        sides.append(side)
        here += 1
    if len(sides) < 2:
        return None
    ballot = Ballot(0)
    rule = grammar().rule("votes.column_against")
    ballot.rivals = any((m := rule.match(p.text)) and m["rival"] for p in acts[place:here])
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
    _record(reading, ballot, listed)
    return ballot, here


def _record(reading: Reading, ballot: Ballot, listed: dict[str, list[Voice]]) -> None:
    """Those listed, by their sides, become the ballot's voters."""
    for side, voices in listed.items():
        if voices and side != "absent":
            ballot.voters[side] = name_voices(reading, voices)


def _printed(
    reading: Reading,
    acts: list[Paragraph],
    place: int,
    found: dict[str, list[Voice]],
    span: Span,
) -> tuple[Ballot, int]:
    """The ballot of those ``found`` in ``span``, and the first paragraph that begins behind it."""
    ballot = Ballot(0)
    _record(reading, ballot, found)
    ballot.spans.append(span)
    after = place
    while after < len(acts) and acts[after].whole.start < span.end:
        after += 1
    return ballot, after


def _table(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """Rows of a table, its columns parted by bars, tabs or wide gaps, under heads that name sides."""
    text = reading.document.text
    begin = acts[place].whole.start
    rows = _rows(text, begin)
    if len(rows) < 2:
        return None
    heads = rows[0]
    over = [_side(text[cell.start : cell.end]) for cell in heads]
    sides = [side for side in over if side]
    if len(sides) < 2 or len(set(sides)) < len(sides) or len(heads) - len(sides) > 2:
        return None
    marked = not over[0]
    found: dict[str, list[Voice]] = {side: [] for side in sides}
    end = begin
    for row in rows[1:]:
        if marked:
            filled = [cell for cell in row[1:] if _MARK.fullmatch(text[cell.start : cell.end])]
            side = over[under(heads, filled[0])] if len(filled) == 1 else ""
            names = _names(reading, text, row[0].start, row[0].end) if side else []
            if not names:
                break
            found[side] += names
        else:
            said = [(over[under(heads, c)], _names(reading, text, c.start, c.end)) for c in row]
            if not any(names for _, names in said):
                break
            for side, names in said:
                if side:
                    found[side] += names
        end = row[-1].end
    if not any(voices for side, voices in found.items() if side != "absent") or end <= begin:
        return None
    return _printed(reading, acts, place, found, Span(begin, end))


def _paired(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """A name and a vote, by turns, each in a cell or on a line of its own."""
    text = reading.document.text
    begin, limit = acts[place].whole.start, acts[-1].whole.end
    # most places hold no vote: cells are looked for two by two, as long as they pair
    cells = running(text, begin, min(limit, begin + 12_000))
    two = list(islice(cells, 2))
    rule = grammar().rule("votes.pair_head")
    headed = len(two) > 1 and all(rule.match(text[c.start : c.end]) for c in two)
    if headed:
        two = list(islice(cells, 2))
    found: dict[str, list[Voice]] = {}
    end, pairs = begin, 0
    while len(two) > 1:
        name, vote = two
        side = _side(text[vote.start : vote.end])
        if not side or _side(text[name.start : name.end]):
            break
        names = _names(reading, text, name.start, name.end)
        if len(names) != 1:
            break
        found.setdefault(side, []).extend(names)
        end, pairs = vote.end, pairs + 1
        two = list(islice(cells, 2))
    if pairs < (2 if headed else 3) or not found.keys() - {"absent"}:
        return None
    return _printed(reading, acts, place, found, Span(begin, end))


def _lettered(reading: Reading, acts: list[Paragraph], place: int) -> tuple[Ballot, int] | None:
    """A line for each member, with a letter for the vote at its end: F, A, Ab or Y, N, A."""
    text = reading.document.text
    begin, limit = acts[place].whole.start, acts[-1].whole.end
    rule = grammar().rule("votes.letter_line")
    rows: list[tuple[list[Voice], str]] = []
    here = end = begin
    while here < limit:
        stop = text.find("\n", here, limit)
        stop = limit if stop < 0 else stop
        match = rule.regex.fullmatch(text, here, stop)
        names = _names(reading, text, *match.span("name")) if match else []
        if match is not None and len(names) == 1:
            rows.append((names, match["letter"].lower()))
            end = stop
        elif text[here:stop].strip():
            break
        here = stop + 1
    letters = {letter for _, letter in rows}
    if len(rows) < 3 or not letters & {"f", "y"}:
        return None
    # an A beside Y and N abstains, beside F it is against
    sides = {
        "f": "for",
        "y": "for",
        "n": "against",
        "a": "abstain" if "y" in letters else "against",
    }
    found: dict[str, list[Voice]] = {}
    for names, letter in rows:
        found.setdefault(sides.get(letter, "abstain"), []).extend(names)
    return _printed(reading, acts, place, found, Span(begin, end))


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
    return [row for row in found if row]


def _names(reading: Reading, text: str, start: int, end: int) -> list[Voice]:
    """Those named in a cell that holds nothing else."""
    cell = Paragraph(fold(text, start, end))
    if not cell.passage or not re.match(r"[A-ZÀ-Þ]", cell.text):
        return []
    names, stop = voices_from(reading, cell, 0, len(cell.text))
    return names if stop >= len(cell.text) - 2 else []
