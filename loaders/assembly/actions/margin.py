"""Owners in the right-hand margin, level with the line on which a matter ends: "… be accepted.      TA"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assembly.actions.agents import agent_at, coded
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.passages import fold, join, sentences
from loaders.reading import Paragraph, Reading
from loaders.sections import Line, lines_of
from ontology.record import Action, Span

__all__ = ["kept", "margin"]

_FEWEST = 3
"""Lines with an owner in the margin that make a column of it where nothing heads it."""


def kept(reading: Reading) -> str:
    """The rule of owners in the document's margin: of any line under a head, else of lines that end a
    sentence where several do; or ''."""
    g = grammar()
    lines = [_raw(reading, line) for line in lines_of(reading.document)]
    headed = any(g.rule("action_words.margin_head").match(line) for line in lines)
    if headed and any(g.rule("action_words.margin_any").search(line) for line in lines):
        return "action_words.margin_any"
    if any(g.rule("action_words.margin_cell_head").match(line) for line in lines):
        return "action_words.margin_cell"
    owned = sum(1 for line in lines if g.rule("action_words.margin").search(line))
    return "action_words.margin" if owned >= _FEWEST else ""


def margin(tell: Teller, rule: str, rows: Sequence[Span]) -> None:
    """Tell what stands beside each owner that ``rule`` finds in the margin of an item, unless its words
    tell it already; ``rows`` are those of tables, which have no margin."""
    edge = 0
    for part in tell.item.section.parts:
        for line in lines_of(tell.reading.document, part.span.start, part.span.end):
            match = grammar().rule(rule).search(_raw(tell.reading, line))
            if match is None or any(row.start <= line.start < row.end for row in rows):
                continue
            begin = line.end - (match.end() - match.start("who"))
            who = _named(tell, match["who"])
            paragraph = next((p for p in tell.item.all if _holds(p, begin)), None)
            if who and paragraph is not None:
                dated = line.end - len(match["when"])
                _tell(tell, paragraph, who, Span(begin, line.end), dated, edge)
            edge = line.end


def _raw(reading: Reading, line: Line) -> str:
    """A line with the gaps in it, and those before it."""
    text = reading.document.text
    return text[text.rfind("\n", 0, line.start) + 1 : line.end]


def _holds(paragraph: Paragraph, position: int) -> bool:
    return paragraph.whole.start < position < paragraph.whole.end


def _named(tell: Teller, words: str) -> tuple[str, ...]:
    """Who is named by an owner in the margin; nobody where the words name no one known."""
    if grammar().rule("action_words.all").regex.fullmatch(words) or words == "ALL":
        return (words,)
    if names := coded(tell, words):
        return names
    owner = Paragraph(fold(words))
    agent = agent_at(tell, owner, 0)
    return agent.names if agent is not None and agent.end >= len(words) else ()


def _tell(
    tell: Teller, paragraph: Paragraph, who: tuple[str, ...], owner: Span, dated: int, edge: int
) -> None:
    """The sentence that ends before the owner, who is to see to it; it begins behind ``edge``, where the
    owner above ends. The day by which it is due may stand from ``dated`` on."""
    g = grammar()
    offsets = paragraph.passage.offsets
    at = next((i for i, offset in enumerate(offsets) if offset >= owner.start), len(offsets))
    before = [(s, e) for s, e in sentences(paragraph.passage) if s < at - 1]
    if not before:
        return
    start = before[-1][0]
    stop = min(before[-1][1], at)
    behind = at + owner.end - owner.start
    if before[-1][1] > behind + 1:
        # the owner stands beside the line, in the midst of the sentence
        _aside(tell, paragraph, who, (before[-1][0], before[-1][1]), (at, behind), edge)
        return
    if g.rule("action_words.all_in_favour").match(paragraph.text, start) and len(before) > 1:
        start, stop = before[-2]
    start = max(start, next((i for i, offset in enumerate(offsets) if offset > edge), 0))
    told = tell.reading.stated(Action, tell.item.id)
    if any(span.meets(paragraph.span(start, stop)) for fact in told for span in fact.evidence):
        return
    first = start
    if marker := g.rule("action_words.margin_number").match(paragraph.text[start:stop]):
        first += marker.end()
    if g.rule("action_words.margin_idle").match(paragraph.text[first:stop]):
        return
    words = paragraph.text[first:stop]
    lead = g.rule("action_words.margin_lead").search(words)
    lead = lead or g.rule("actions.told_lead").match(words)
    first += lead.end() if lead else 0
    agent = agent_at(tell, paragraph, first)
    verb = agent and g.rule("action_words.margin_verb").match(paragraph.text[:stop], agent.end)
    if agent and verb and agent.names == who:
        first = verb.end()
    span = (start, min(at + owner.end - owner.start, len(paragraph.text)))
    when = (span[1] - (owner.end - dated), span[1])
    due = due_in(paragraph, *when, tell.meeting.date, set_=True) if dated < owner.end else ""
    tell.put(paragraph, "request", who, span, first, "margin", last=stop, due=due)


def _aside(
    tell: Teller,
    paragraph: Paragraph,
    who: tuple[str, ...],
    sentence: tuple[int, int],
    owner: tuple[int, int],
    edge: int,
) -> None:
    """A sentence in the midst of which the owner stands, because its line ends there."""
    start, end = sentence
    offsets = paragraph.passage.offsets
    start = max(start, next((i for i, offset in enumerate(offsets) if offset > edge), 0))
    if grammar().rule("action_words.margin_idle").match(paragraph.text[start:end]):
        return
    halves = [paragraph.passage.cut(start, owner[0]), paragraph.passage.cut(owner[1], end)]
    whole = Paragraph(join(halves))
    marker = grammar().rule("action_words.margin_number").match(whole.text)
    first = marker.end() if marker else 0
    tell.put(whole, "request", who, (0, len(whole.text)), first, "margin")
