"""Owners in the right-hand margin, level with the line on which a matter ends: "… be accepted.      TA"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.assembly.actions.agents import agent_at
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.margin_tasks import owners_named, place_in, told_in_margin
from loaders.assembly.actions.telling import Teller
from loaders.grammar import grammar
from loaders.passages import join, sentences
from loaders.reading import Paragraph, Reading
from loaders.sections import Line, lines_of
from ontology.record import Action, Span

__all__ = ["kept", "margin", "owned"]

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
    found = [(line, g.rule("action_words.margin").search(line)) for line in lines]
    owned = sum(1 for line, match in found if match and not _row(line, match.start("who")))
    return "action_words.margin" if owned >= _FEWEST else ""


def margin(tell: Teller, rule: str, rows: Sequence[Span]) -> None:
    """Tell what stands beside each owner that ``rule`` finds in the margin of an item, unless its words
    tell it already; ``rows`` are those of tables, which have no margin."""
    edge = 0
    for part in tell.item.section.parts:
        for line in lines_of(tell.reading.document, part.span.start, part.span.end):
            raw = _raw(tell.reading, line)
            match = grammar().rule(rule).search(raw)
            if match is None and rule == "action_words.margin_any":
                tasks = grammar().rule("action_words.margin_tasks").search(raw)
                if tasks and told_in_margin(tell, line.end - len(tasks["tasks"]), tasks["tasks"]):
                    edge = line.end
                continue
            if match is None or any(row.start <= line.start < row.end for row in rows):
                continue
            if _row(raw, match.start("who")):
                continue
            first = line.end - len(raw)
            begin = first + match.start("who")
            who = owners_named(tell, match["who"])
            paragraph = next((p for p in tell.item.all if _holds(p, begin)), None)
            if who and paragraph is not None:
                owner = Span(begin, first + match.end("when"))
                _tell(tell, paragraph, who, owner, first + match.start("when"), edge)
            edge = line.end


def _raw(reading: Reading, line: Line) -> str:
    """A line with the gaps in it, and those before it."""
    text = reading.document.text
    return text[text.rfind("\n", 0, line.start) + 1 : line.end]


def _row(raw: str, owner: int) -> bool:
    """Whether a line with an owner at its end is a row of a table: other cells stand side by side before that."""
    return grammar().rule("action_words.cells_beside").search(raw[:owner].strip()) is not None


def _holds(paragraph: Paragraph, position: int) -> bool:
    return paragraph.whole.start < position < paragraph.whole.end


def _tell(
    tell: Teller, paragraph: Paragraph, who: tuple[str, ...], owner: Span, dated: int, edge: int
) -> None:
    """The sentence that ends before the owner, who is to see to it; it begins behind ``edge``, where the
    owner above ends. The day by which it is due may stand from ``dated`` on."""
    g = grammar()
    at = place_in(paragraph, owner.start)
    after = place_in(paragraph, edge + 1)
    before = [(max(s, after), e) for s, e in sentences(paragraph.passage) if s < at - 1]
    before = [(s, e) for s, e in before if s < min(e, at)]
    if not before:
        return
    behind = at + owner.end - owner.start
    if before[-1][1] > behind + 1:
        # the owner stands beside the line, in the midst of the sentence
        _aside(tell, paragraph, who, (before[-1][0], before[-1][1]), (at, behind), edge)
        return
    favour = g.rule("action_words.all_in_favour").match(paragraph.text, before[-1][0])
    start, stop = _owned(paragraph.text, before[:-1] if favour and len(before) > 1 else before)
    end = min(behind, len(paragraph.text))
    when = (end - (owner.end - dated), end)
    due = due_in(paragraph, *when, tell.meeting.date, set_=True) if dated < owner.end else ""
    owned(tell, paragraph, who, (start, min(stop, at)), end, due)


def owned(
    tell: Teller,
    paragraph: Paragraph,
    who: tuple[str, ...],
    sentence: tuple[int, int],
    end: int,
    due: str,
) -> None:
    """Tell the sentence beside which its owner stands, unless its words tell it already or ask for nothing;
    the evidence goes to ``end``."""
    g = grammar()
    start, stop = sentence
    if _told(tell, paragraph, who, sentence, end, due):
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
    if last := g.rule("action_words.last_asked").match(paragraph.text[first:stop]):
        first += last.end()
    agent = agent_at(tell, paragraph, first)
    verb = agent and g.rule("action_words.margin_verb").match(paragraph.text[:stop], agent.end)
    if agent and verb and agent.names == who:
        first = verb.end()
    tell.put(paragraph, "request", who, (start, end), first, "margin", last=stop, due=due)


def _owned(text: str, before: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The sentence that somebody is to see to: the last that says what is to be done, or else the last."""
    duty = grammar().rule("action_words.margin_duty")
    return next((s for s in reversed(before) if duty.search(text[slice(*s)])), before[-1])


def _told(
    tell: Teller,
    paragraph: Paragraph,
    who: tuple[str, ...],
    sentence: tuple[int, int],
    end: int,
    due: str,
) -> bool:
    """Whether an action is told already in a sentence; who is to see to it and when is put to it, where
    only the owner beside it, who stands before ``end``, says that."""
    words = paragraph.span(*sentence)
    beside = [paragraph.span(sentence[1], end)] if paragraph.text[sentence[1] : end].strip() else []
    for fact in tell.reading.stated(Action, tell.item.id):
        if any(span.meets(words) for span in fact.evidence):
            day = due if due[:1].isdigit() and not fact.due[:1].isdigit() else fact.due or due
            whole = (*fact.evidence, *beside)
            known = replace(fact, who=fact.who or who, due=day, evidence=whole)
            if known.who != fact.who or known.due != fact.due:
                tell.reading.replace(fact, known)
            return True
    return False


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
    start = max(start, place_in(paragraph, edge + 1))
    words = paragraph.text[start:end]
    if grammar().rule("action_words.margin_idle").match(words):
        return
    if not grammar().rule("action_words.margin_duty").search(words):
        return
    halves = [paragraph.passage.cut(start, owner[0]), paragraph.passage.cut(owner[1], end)]
    whole = Paragraph(join(halves))
    marker = grammar().rule("action_words.margin_number").match(whole.text)
    first = marker.end() if marker else 0
    tell.put(whole, "request", who, (0, len(whole.text)), first, "margin")
