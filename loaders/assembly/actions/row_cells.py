"""Tasks in the cells beside an item: "… | Order the bench | Clerk | 3 May", "… | Clerk: order it | 3 May"."""

from __future__ import annotations

from loaders.annotators.names import untitled
from loaders.assembly.actions.agents import Agent, agent_at, coded
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.margin import owned
from loaders.assembly.actions.margin_tasks import owners_named
from loaders.assembly.actions.tables import due_of, row, row_of
from loaders.assembly.actions.telling import Teller
from loaders.assembly.actions.whole_owners import owner_ends
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.trackers import Columns
from loaders.passages import fold, sentences
from loaders.reading import Paragraph
from ontology.record import Span

__all__ = ["row_cells"]

_PIECE = re.compile(r"[^;\s](?:[^;.]|\.(?! [A-Z]))*")


def row_cells(tell: Teller) -> None:
    """Tell what the cells of an item's row say is to be done, by whom and when."""
    fields = tell.item.section.fields
    task, owner, due = (fields.get(f"row-{name}") for name in ("task", "owner", "due"))
    if owner is None and task is None:
        return
    own = [_told(tell, cell, due) for cell in (task, owner) if cell is not None]
    if any(own):
        return
    if owner is None or task is None:
        # a column of actions may hold no more than those who are to see to them
        _decided(tell, owner or task, due, sure=task is None)
        return
    cells = [cell for cell in (task, owner, due) if cell is not None]
    cells.sort()
    what, who = cells.index(task), cells.index(owner)
    when = cells.index(due) if due is not None else -1
    row(tell, *row_of(tell, cells), Columns(len(cells), what, who, when))


def _told(tell: Teller, cell: Span, due: Span | None) -> bool:
    """Tell the tasks of a cell that names their owners itself; whether it does."""
    paragraph = Paragraph(fold(tell.reading.document.text, cell.start, cell.end))
    found = False
    for piece in _PIECE.finditer(paragraph.text):
        agent = agent_at(tell, paragraph, piece.start()) or _named(tell, paragraph, piece.start())
        to = agent and grammar().rule("actions.cell_task").match(paragraph.text, agent.end)
        if not agent or not to or to.end() > piece.end():
            continue
        found = True
        span = (piece.start(), piece.end())
        when = _due(tell, due)
        tell.put(
            paragraph,
            "request",
            agent.names,
            span,
            to.start("what"),
            "cell",
            last=span[1],
            due=when,
        )
    return found


def _named(tell: Teller, paragraph: Paragraph, start: int) -> Agent | None:
    """Whoever or whatever is named before the colon of a cell: "Democratic Services: put it on the agenda"; and who
    is there by initials: "AP to write"."""
    codes = grammar().rule("action_words.codes_to").match(paragraph.text, start)
    if codes and (names := coded(tell, codes.group().removesuffix(" to "))):
        return Agent(names, start, codes.end() - len(" to "))
    match = grammar().rule("actions.cell_owner").match(paragraph.text, start)
    if match is None:
        return None
    names = coded(tell, match["who"]) or (untitled(match["who"]),)
    return Agent(names, match.start(), match.end("who"))


def _due(tell: Teller, due: Span | None) -> str:
    if due is None:
        return ""
    paragraph = Paragraph(fold(tell.reading.document.text, due.start, due.end))
    return due_of(tell, paragraph, (0, len(paragraph.text)))


def _decided(tell: Teller, owner: Span | None, due: Span | None, *, sure: bool) -> None:
    """Tell the last thing that a row says of its item, which is for the owner in its cell to see to;
    ``sure``: the head says that the cell holds nobody else."""
    g = grammar()
    if owner is None:
        return
    words = tell.reading.text(owner)
    own = Paragraph(fold(tell.reading.document.text, owner.start, owner.end))
    agent = agent_at(tell, own, 0)
    names = agent.names if agent is not None and agent.end >= len(words) else coded(tell, words)
    when = _due(tell, due)
    if not names and agent is not None and owner_ends(tell, own, 0, len(own.text)):
        # "Mr Orr, 1 November"
        begin = len(own.text) - len(own.text[agent.end :].lstrip(" ,(–-"))
        names, when = agent.names, when or due_of(tell, own, (begin, len(own.text)))
    if not names and (cell := g.rule("action_words.owner_cell").regex.fullmatch(own.text)):
        # "BG", "SV by 1 March": initials of those who are known, and all
        names = owners_named(tell, cell["who"])
        behind = (cell.start("when"), len(own.text))
        set_ = due_in(own, *behind, tell.meeting.date, set_=True) if cell["when"] else ""
        when = when or (set_ if names else "")
    if not names and sure and g.rule("actions.cell_owner_alone").regex.fullmatch(words):
        names = (untitled(words),)
    told = [p for p in tell.item.acts if p.whole.end <= owner.start]
    if not names or not told or g.rule("headings.standard").match(tell.item.title):
        return
    last = max(told, key=lambda paragraph: paragraph.whole.start)
    start, stop = list(sentences(last.passage))[-1]
    for part in g.rule("action_words.further_that").finditer(last.text, start, stop):
        # "Resolved: that the plan be approved; that Members be sent a copy"
        start = part.end()
    if g.rule("action_words.cell_idle").search(last.text[start:stop]):
        return
    owned(tell, last, names, (start, stop), stop, when)
