"""Motions in tables: a row for each, under heads that name mover, seconder, votes and result."""

from __future__ import annotations

from loaders.assembly.actors import bearer_of, known_code
from loaders.assembly.motions.columns import rows_from
from loaders.assembly.motions.draft import Draft
from loaders.assembly.motions.voices import name_voices
from loaders.assembly.motions.vote_cells import names_in
from loaders.assembly.motions.votes import SIDES, number_of
from loaders.cells import Cell, under
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["motion_of", "tabled"]

_HEADS = ("mover", "seconder", "for", "against", "abstain", "score", "result")
_RESULTS = ("withdrawn", "lost", "carried")


def tabled(reading: Reading, acts: list[Paragraph], drafts: list[Draft]) -> None:
    """Put the motions of the tables among ``drafts``, in place of what was made of their rows."""
    text = reading.document.text
    done = 0
    for place, paragraph in enumerate(acts):
        begin = paragraph.whole.start
        if begin < done or grammar().rule("motion_tables.heading").search(paragraph.text) is None:
            continue
        rows = rows_from(reading.document, begin)
        if len(rows) < 2:
            continue
        heads = [_head(text[cell.start : cell.end]) for cell in rows[0]]
        if "mover" not in heads or not {"seconder", "for", "result", "score"} & set(heads):
            continue
        done = rows[-1][-1].end
        found = [d for row in rows[1:] if (d := _motion(reading, acts, rows[0], heads, row))]
        if found:
            covered = {
                p for p, a in enumerate(acts) if begin <= a.whole.start < done and p >= place
            }
            drafts[:] = [d for d in drafts if d.start[0] not in covered] + found
            drafts.sort(key=lambda d: d.start)


def _head(words: str) -> str:
    """What the head of a column says stands below it, or ''."""
    return next((n for n in _HEADS if grammar().rule(f"motion_tables.{n}").match(words)), "")


def _motion(
    reading: Reading, acts: list[Paragraph], columns: list[Cell], heads: list[str], row: list[Cell]
) -> Draft | None:
    """The motion of one row, or None where its cells name no mover."""
    cells = {heads[under(columns, cell)]: cell for cell in reversed(row)}
    return motion_of(reading, acts, cells, row[0].start, row[-1].end)


def motion_of(
    reading: Reading, acts: list[Paragraph], cells: dict[str, Cell], first: int, last: int
) -> Draft | None:
    """The motion that cells tell between two places of the document, each by what its head names; None
    where they name no mover."""
    text = reading.document.text
    mover, seconder = (_name(reading, cells.get(who)) for who in ("mover", "seconder"))
    if not mover:
        return None
    place = max((p for p, a in enumerate(acts) if a.whole.start <= first), default=0)
    # cells of one paragraph stand in their order
    at = (place, max(0, first - acts[place].whole.start))
    draft = Draft(mover, seconder, False, at, at, at)
    draft.spans.append(Span(first, last))
    said = {name: text[cell.start : cell.end].strip() for name, cell in cells.items()}
    for side in SIDES:
        if grammar().rule("motion_tables.count").match(said.get(side, "")):
            draft.counts[side] = number_of(said[side])
        elif side in cells and (names := names_in(reading, text, *cells[side][:2])):
            draft.voters[side] = name_voices(reading, names)
            draft.counts[side] = len(draft.voters[side])
    if score := grammar().rule("motion_tables.scored").match(said.get("score", "")):
        told = ((side, score[side[0]]) for side in ("for", "against", "x"))
        draft.counts |= {side if side != "x" else "abstain": int(n) for side, n in told if n}
    words = " ".join(said.get(name, "") for name in ("result", "score"))
    rules = ((name, grammar().rule(f"motion_tables.{name}")) for name in _RESULTS)
    draft.result = next((name for name, rule in rules if rule.search(words)), "")
    return draft


def _name(reading: Reading, cell: Cell | None) -> str:
    """The one whom a cell names, or ''."""
    if cell is None:
        return ""
    words = reading.document.text[cell.start : cell.end]
    if words.isupper() and len(words) < 4:
        # initials, of somebody known or of nobody
        return known_code(reading, words) or bearer_of(reading, words)
    names = name_voices(reading, names_in(reading, reading.document.text, *cell[:2], one=True))
    return names[0] if len(names) == 1 else ""
