"""Action tables whose empty cells left no line: only the head tells that a line is an owner or a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.assembly.actions.agents import agent_at
from loaders.assembly.actions.tables import row, row_of
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.layouts.trackers import Columns, column_kinds
from loaders.passages import fold
from loaders.reading import Paragraph, Reading
from loaders.sections import Line, lines_of
from ontology.record import Span

__all__ = ["Head", "heads_of", "ragged"]

_LONGEST = 70
"""How many characters an owner with a date may take."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a head stands, and whether owner and date share a column."""

    end: int
    shared: bool


def ragged(tell: Teller, heads: Sequence[Head]) -> list[Span]:
    """Read the rows of an item that stand below one of ``heads``; where they stand."""
    if not heads:
        return []
    used: list[Span] = []
    for part in tell.item.section.parts:
        lines = lines_of(tell.reading.document, part.span.start, part.span.end)
        place = 1
        while place < len(lines):
            above = [head for head in heads if head.end <= lines[place - 1].start]
            cells = _cells(tell, lines, place, above[-1]) if above else []
            if cells:
                _tell(tell, cells, used)
            place += 1
    return used


def heads_of(reading: Reading) -> list[Head]:
    """The heads of the document: names of columns, a line each, an action and its owner among them."""
    lines = lines_of(reading.document)
    found: list[Head] = []
    place = 0
    while place < len(lines):
        stop = place
        while stop < len(lines) and len(lines[stop].text) <= 40 and _kind(lines[stop].text):
            stop += 1
        kinds = [_kind(line.text) for line in lines[place:stop]]
        if len(kinds) >= 3 and "what" in kinds:
            after = kinds[kinds.index("what") + 1 :]
            if after[:1] == ["both"] or after[:2] == ["who", "when"]:
                found.append(Head(lines[stop - 1].end, after[0] == "both"))
        place = max(stop, place + 1)
    return found


def _kind(words: str) -> str:
    return next(iter(column_kinds(words)), "")


def _cells(tell: Teller, lines: Sequence[Line], place: int, head: Head) -> list[Span]:
    """What, who and when, where the line ``place`` is the owner of what the line above it says."""
    g = grammar()
    line, above = lines[place], lines[place - 1]
    if line.gap or len(line.text) > _LONGEST or len(above.text.split()) < 2:
        return []
    text = line.text
    if head.shared:
        bar = text.rfind(" / ")
        when = text[bar + 3 :] if bar > 0 else ""
        if when and not g.rule("actions.when_cell").match(when):
            return []
        who = text[:bar] if when else text
        if (
            not when
            and not g.rule("action_words.codes").regex.fullmatch(who)
            or not _owner(tell, who)
        ):
            return []
        spans = [above.span, Span(line.start, line.start + len(who))]
        return [*spans, Span(line.end - len(when), line.end)] if when else spans
    after = lines[place + 1] if place + 1 < len(lines) else None
    if after is None or after.gap or len(after.text) > _LONGEST:
        return []
    if not g.rule("actions.when_cell").match(after.text) or not _owner(tell, text):
        return []
    return [above.span, line.span, after.span]


def _owner(tell: Teller, words: str) -> bool:
    """Whether a cell names who can own an action, and nothing else."""
    g = grammar()
    if g.rule("action_words.all").regex.fullmatch(words) or g.rule(
        "action_words.codes"
    ).regex.fullmatch(words):
        return True
    if not words[:1].isupper() or words[-1] in ".:;?" or len(words.split()) > 9:
        return False
    paragraph = Paragraph(fold(words))
    agent = agent_at(tell, paragraph, 0)
    if agent is not None:
        return True
    return all(
        tell.reading.people.named(name) is not None
        or g.rule("action_words.name_or_office").regex.fullmatch(name)
        for name in g.rule("wording.parted").regex.split(words)
    )


def _tell(tell: Teller, cells: list[Span], used: list[Span]) -> None:
    whole = Span(cells[0].start, cells[-1].end)
    if used and whole.start < used[-1].end:
        return
    paragraph, bounds = row_of(tell, cells)
    if own := grammar().rule("action_words.codes_to").match(paragraph.text[slice(*bounds[0])]):
        bounds[0] = (bounds[0][0] + own.end(), bounds[0][1])
    row(tell, paragraph, bounds, Columns(len(bounds), 0, 1, 2 if len(bounds) > 2 else -1))
    used.append(whole)
