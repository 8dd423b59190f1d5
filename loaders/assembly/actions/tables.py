"""Action tables: a head that names the columns, then what, who and when in each row."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.annotators.names import untitled
from loaders.assembly.actions.agents import agent_at, agent_before, coded
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.telling import Teller
from loaders.assembly.item_numbers import item_numbered
from loaders.assembly.item_titles import titled
from loaders.cells import cells_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.trackers import Columns, head_of, head_without_owner
from loaders.passages import fold
from loaders.reading import Paragraph
from ontology.record import Span

__all__ = ["due_of", "item_of", "row", "row_of", "rows"]

_PIECE = re.compile(r"[^;|.\s](?:[^;.|]|\.(?! ))*")


def rows(tell: Teller) -> list[Paragraph]:
    """Read the rows of the item's action tables; the paragraphs that were rows."""
    used: list[Paragraph] = []
    columns: Columns | None = None
    for paragraph in tell.item.all:
        cells = [(c.start, c.end) for c in cells_of(paragraph.text)]
        if len(cells) < 2:
            if not used:
                columns = None
            continue
        words = [paragraph.text[a:b] for a, b in cells]
        head = head_of(words) or head_without_owner(words)
        if head is not None:
            columns = head
            used.append(paragraph)
        elif columns is not None and _other_head(words):
            columns = None
        elif columns is not None and columns.who < 0:
            if len(cells) == columns.count:
                _alone(tell, paragraph, cells[columns.what])
        elif columns is not None and (
            len(cells) >= min(columns.count, 3) or _short(words, columns)
        ):
            used.append(paragraph)
            row(tell, paragraph, cells, columns)
    return used


def row(tell: Teller, paragraph: Paragraph, cells: list[tuple[int, int]], columns: Columns) -> None:
    """Tell the action of one row, whose cells stand at these bounds of the paragraph's text."""
    text = paragraph.text

    def cell(index: int) -> tuple[int, int]:
        return cells[index] if 0 <= index < len(cells) else (0, 0)

    what, who, when = cell(columns.what), cell(columns.who), cell(columns.when)
    if what[0] >= what[1]:
        return
    own = Paragraph(paragraph.passage.cut(*who))
    agent = agent_at(tell, own, 0)
    if agent is not None:
        names = agent.names
    else:
        owner = text[slice(*who)].strip()
        names = coded(tell, owner) or tuple(filter(None, [untitled(owner)]))
    asked = grammar().rule("actions.row_asks").regex.match(text, *what)
    begin = asked.end() if asked else what[0]
    last = max(what[1], who[1], when[1])
    due = due_of(tell, paragraph, when)
    span = (min(what[0], who[0]), last)
    of = item_of(tell, text[slice(*cell(columns.item))].strip(), columns.counted)
    tell.put(paragraph, "request", names, span, begin, "table", last=what[1], due=due, of=of)


def due_of(tell: Teller, paragraph: Paragraph, when: tuple[int, int]) -> str:
    """When the words of a cell say that something is due: an ISO date where they are one, or as they stand."""
    dates = [d.value for d in paragraph.dates if when[0] <= d.start < when[1] and d.full]
    words = paragraph.text[slice(*when)].strip().strip("-–—")
    if dates and _is_date(words):
        return dates[0]
    if len(words.split()) == 2:
        return due_in(paragraph, *when, tell.meeting.date, set_=True) or words
    return words


def item_of(tell: Teller, words: str, counted: bool) -> str:
    """The id of the item whose number or title a cell holds, or ''. ``counted``: small figures may be
    those of the rows."""
    if not words or len(words) > 90 or (counted and words.isdigit() and len(words) < 3):
        return ""
    number = grammar().rule("actions.item_cell").match(words)
    title = words[number.end() :].strip(" .,:;–-") if number else words
    if named := titled(tell.meeting, tell.item, title):
        return named
    found = item_numbered(tell.meeting, number["n"]) if number else None
    return found.id if found else ""


def _short(words: list[str], columns: Columns) -> bool:
    """Whether a row only lacks its last cells, which are empty: what is to be done and an owner are there."""
    if len(words) <= max(columns.what, columns.who):
        return False
    what, who = words[columns.what].strip(), words[columns.who].strip()
    return len(what.split()) >= 2 and who[:1].isupper() and len(who.split()) <= 6


def _other_head(words: list[str]) -> bool:
    """Whether a row heads the columns of another table, one that is not of actions."""
    heads = ("actions.column_other", "actions.column_who", "actions.column_when", "pages.met")
    rules = [grammar().rule(name).regex for name in heads]
    known = sum(any(rule.fullmatch(cell.strip()) for rule in rules) for cell in words)
    return known >= 2 and all(len(cell.split()) <= 4 for cell in words)


def row_of(tell: Teller, cells: Sequence[Span]) -> tuple[Paragraph, list[tuple[int, int]]]:
    """The stretch of the document from the first cell to the last as one paragraph, and the bounds of
    the cells in its text."""
    paragraph = Paragraph(fold(tell.reading.document.text, cells[0].start, cells[-1].end))
    place = {offset: index for index, offset in enumerate(paragraph.passage.offsets)}
    return paragraph, [(place[cell.start], place[cell.end - 1] + 1) for cell in cells]


def _alone(tell: Teller, paragraph: Paragraph, cell: tuple[int, int]) -> None:
    """The actions of a cell that names their owners itself: "Mr Hale to send the list; Ann Pell to sign it"."""
    begin, end = cell
    for piece in _PIECE.finditer(paragraph.text, begin, end):
        start, stop = piece.span()
        agent = agent_at(tell, paragraph, start) or agent_before(
            tell, paragraph, paragraph.text.find(" to ", start, stop)
        )
        to = grammar().rule("actions.to_do").match(paragraph.text, agent.end) if agent else None
        if agent and to and to.end() <= stop and agent.start >= start:
            span = (start, stop)
            tell.put(paragraph, "request", agent.names, span, to.start("what"), "table", last=stop)


def _is_date(cell: str) -> bool:
    return bool(grammar().rule("actions.date_cell").regex.fullmatch(cell.strip()))
