"""Action tables whose columns ran together in one line each: "4 Mend the jetty Clerk 3 May 2031".

The head still names the columns in their order. In a row the number stands first, the due date last, and
before that whoever is named there; what is left is the action.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.actions.agents import agent_at, coded
from loaders.assembly.actions.tables import item_of
from loaders.assembly.actions.telling import Teller
from loaders.assembly.actors import bearer_of
from loaders.cells import is_barred
from loaders.grammar import grammar
from loaders.layouts.trackers import squeezed_head
from loaders.passages import fold
from loaders.reading import Paragraph
from loaders.sections import Line, lines_of
from ontology.record import Span

__all__ = ["squeezed"]

_LINES = 3
"""Lines that a row may take."""


def squeezed(tell: Teller) -> list[Span]:
    """Read the rows of an item's tables whose columns ran together; where head and rows stand."""
    used: list[Span] = []
    for part in tell.item.section.parts:
        lines = lines_of(tell.reading.document, part.span.start, part.span.end)
        place = 0
        while place < len(lines):
            kinds = squeezed_head(lines[place].text)
            place += 1
            if not kinds:
                continue
            rows: list[Span] = []
            while place < len(lines) and (stop := _row(tell, lines, place, kinds)):
                rows.append(Span(lines[place].start, lines[stop - 1].end))
                place = stop
            used += rows
    return used


def _row(tell: Teller, lines: Sequence[Line], place: int, kinds: Sequence[str]) -> int:
    """Tell the row that begins at the line ``place``; the line behind it, or 0 where it is none."""
    for stop in range(place + 1, min(place + _LINES, len(lines)) + 1):
        if is_barred(lines[stop - 1].text) or (stop > place + 1 and lines[stop - 1].gap > 1):
            return 0
        text = fold(tell.reading.document.text, lines[place].start, lines[stop - 1].end)
        if _told(tell, Paragraph(text), kinds):
            return stop
    return 0


def _told(tell: Teller, row: Paragraph, kinds: Sequence[str]) -> bool:
    """Tell the action of a row, where all its columns are found in it; whether they are."""
    g = grammar()
    text = row.text
    first, last = 0, len(text.rstrip(" ."))
    of = ""
    if kinds[0] in ("item", "number"):
        number = g.rule("actions.squeezed_number").match(text)
        if number is None:
            return False
        of = item_of(tell, number["n"], kinds[0] == "number")
        first = number.end()
    due = (last, last)
    if kinds[-1] == "when":
        when = g.rule("actions.squeezed_due").search(text, first)
        if when is not None:
            due = when.span("due")
            last = when.start()
    if kinds.index("who") < kinds.index("what"):
        agent = agent_at(tell, row, first)
        if agent is None or not text[agent.end : last].strip():
            return False
        names, begin, stop = agent.names, agent.end + 1, last
    else:
        owner = _owner(tell, row, first, last)
        if owner is None:
            return False
        names, stop = owner
        begin = first
    if len(text[begin:stop].split()) < 2:
        return False
    dates = [d.value for d in row.dates if due[0] <= d.start < due[1] and d.full]
    words = dates[0] if dates else text[slice(*due)].strip()
    tell.put(row, "request", names, (begin, len(text)), begin, "table", last=stop, due=words, of=of)
    return True


def _owner(
    tell: Teller, row: Paragraph, first: int, last: int
) -> tuple[tuple[str, ...], int] | None:
    """Whoever the words before ``last`` name, as many of them as do, and where the name begins."""
    text = row.text
    starts = [at for at in range(first + 1, last) if text[at - 1] == " " and text[at].isupper()]
    for at in starts:
        agent = agent_at(tell, row, at)
        if agent is not None and agent.end >= last:
            return agent.names, at
        words = text[at:last].strip()
        if names := coded(tell, words):
            return names, at
        if grammar().rule("action_words.codes").regex.fullmatch(words):
            codes = grammar().rule("action_words.cell_joint").regex.split(words)
            if all(names := tuple(bearer_of(tell.reading, code) for code in codes)):
                return names, at
    return None
