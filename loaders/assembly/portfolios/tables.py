"""Tables of offices: a column for the portfolio or its holder, others for what each is charged with."""

from __future__ import annotations

from loaders.assembly.portfolios.listed import Entry
from loaders.assembly.portfolios.priorities import state_priority
from loaders.assembly.portfolios.remits import state_areas
from loaders.assembly.portfolios.scrutiny import bodies_in, state
from loaders.assembly.portfolios.subject import Matter, is_portfolio
from loaders.cells import Cell, cells_of, is_barred
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

_RULER = re.compile(r"[|\s:=+-]*")


def tables(matter: Matter) -> None:
    """Facts of every row beneath a row of heads that names offices and what they are charged with."""
    heads: list[str] = []
    for line in matter.paragraphs:
        if not is_barred(line.text) or _RULER.fullmatch(line.text):
            heads = heads if is_barred(line.text) else []
            continue
        cells = cells_of(line.text)
        topics = [_topic(line.text[c.start : c.end]) for c in cells]
        if len(cells) > 1 and ("owner" in topics or "holder" in topics) and all(topics):
            heads = topics if set(topics) - {"owner", "holder"} or "owner" in topics else []
            continue
        if heads and len(cells) == len(heads):
            _row(matter, line, cells, heads)


def _topic(head: str) -> str:
    match = grammar().rule("charges.column").regex.match(head.strip(" *:"))
    return (match.lastgroup or "") if match else ""


def _row(matter: Matter, line: Paragraph, cells: list[Cell], heads: list[str]) -> None:
    text = line.text
    owner = ""
    for wanted in ("owner", "holder"):
        for cell, head in zip(cells, heads, strict=True):
            owner = owner or (_owner(matter, line, cell, head) if head == wanted else "")
    if not owner:
        return
    matter.settled.add(line.whole.start)
    matter.named_portfolios.append(owner)
    for cell, head in zip(cells, heads, strict=True):
        if head in ("owner", "holder") or cell.start == cell.end:
            continue
        if head == "watch":
            for body in bodies_in(matter, text[cell.start : cell.end]):
                state(matter, line, cells[0].start, cell.end, body, owner)
            continue
        for start, end in _entries(text, cell):
            entry = Entry(line, start, end, head == "duty")
            if head == "duty":
                state_areas(matter, entry, owner, start)
            else:
                state_priority(matter, entry, owner)


def _entries(text: str, cell: Cell) -> list[tuple[int, int]]:
    """The entries of a cell: parted by bullets, else by semicolons, else the whole of it."""
    cut = grammar().rule("charges.cell_parts")
    bounds = [
        (cell.start, cell.start),
        *(m.span() for m in cut.finditer(text, cell.start, cell.end)),
    ]
    stops = [*(s for s, _ in bounds[1:]), cell.end]
    return [
        (begin, stop)
        for (_, begin), stop in zip(bounds, stops, strict=True)
        if text[begin:stop].strip()
    ]


def _owner(matter: Matter, line: Paragraph, cell: Cell, head: str) -> str:
    """The portfolio that a cell names, or the office that has none."""
    inside = [
        p for p in line.posts if cell.start <= p.start and p.end <= cell.end and not p.generic
    ]
    held = next((p.portfolio for p in inside if is_portfolio(p)), "")
    if held:
        return held
    offices = [p for p in inside if p.kind == "elected"]
    rest = line.text[cell.start : cell.end]
    for post in offices:
        rest = rest.replace(line.text[post.start : post.end], " ")
    people = [p for p in line.people if cell.start <= p.start and p.end <= cell.end]
    if head == "holder":
        # "Cllr Pell - Parks": behind the holder
        behind = max([*(p.end for p in offices), *(p.end for p in people)], default=cell.end)
        dash = re.compile(r"\s?[-–:(]\s?").match(line.text, behind)
        rest = line.text[dash.end() : cell.end] if dash and people else ""
    rest = grammar().rule("charges.loose_ends").regex.sub("", rest)
    alone = head == "holder" or not people
    if alone and re.fullmatch(r"[A-Z][\w’',&/ -]{2,70}", rest):
        return rest
    return matter.reading.post_name(offices[0]) if offices else ""
