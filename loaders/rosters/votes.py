"""Recorded votes: motions with those who voted for, against and not, in both forms of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.grammar import grammar
from loaders.grammar.patterns import Pattern
from loaders.readers.columns import side_of
from loaders.rosters.people import People
from loaders.rosters.tables import Row, Table, text_of
from loaders.rosters.words import is_nobody, result_of
from ontology.record import Block, Document, Fact, Item, Motion, Span

__all__ = ["motion_facts"]


@dataclass(slots=True)
class Ballot:
    """A vote: the headings above it and the names on each side."""

    item: Block | None = None
    title: Block | None = None
    result: str = ""
    evidence: list[Span] = field(default_factory=list)
    sides: dict[str, list[str]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    mover: str = ""


class Votes:
    """Reads the tables of votes of one document and the headings before each."""

    def __init__(self, document: Document, people: People) -> None:
        self.document = document
        self.people = people
        self.items: dict[str, Item] = {}
        self.motions: list[Motion] = []

    def read(self, table: Table, meeting: str) -> None:
        """A table of votes with what stands above it, as one motion."""
        ballot = Ballot()
        self._above(table, ballot)
        if table.fields.get("vote") is not None:
            self._long(table, ballot)
        else:
            self._short(table, ballot)
        if any(ballot.sides.values()) or ballot.title is not None:
            self._motion(ballot, meeting)

    def facts(self) -> list[Fact]:
        return [*self.items.values(), *self.motions]

    def _above(self, table: Table, ballot: Ballot) -> None:
        """Title, item and result from the blocks before the table, up to the last heading."""
        for block in reversed(self.document.blocks[: table.first]):
            text = text_of(self.document, block)
            if block.role == "subject" or (block.role == "page-kind"):
                break
            if block.table is not None:
                if block.role == "votes" and ballot.item is None:
                    continue  # an earlier vote on the same item
                continue
            if block.role == "vote-status" and not ballot.result and ballot.title is None:
                found = grammar().rule("rosters.status").match(text)
                ballot.result = result_of(found.group(1)) if found else ""
                ballot.evidence.append(block.span)
            elif block.role == "field:result" and not ballot.result and ballot.title is None:
                ballot.result = result_of(text)
                ballot.evidence.append(block.span)
            elif block.role == "vote-count" and ballot.title is None:
                self._count(block, text, ballot)
            elif block.role == "field:moved by" and ballot.title is None:
                ballot.mover = self._voter(block, block.span)
            elif block.role in ("vote-item", "item-title"):
                ballot.item = block
                break
            elif ballot.title is None and (block.role == "vote-title" or block.kind == "heading"):
                ballot.title = block
        if ballot.item is None and ballot.title is not None and ballot.title.role == "vote-title":
            ballot.item = ballot.title

    def _count(self, block: Block, text: str, ballot: Ballot) -> None:
        index = self.document.blocks.index(block)
        label = text_of(self.document, self.document.blocks[index - 1]).rstrip(":")
        side = side_of(label)
        if side and text.isdigit():
            ballot.counts[side] = int(text)
            ballot.evidence.append(block.span)

    def _long(self, table: Table, ballot: Ballot) -> None:
        """One row per member: "Councillor | Vote"."""
        for row in table.rows:
            name, vote = table.cell(row, "name"), table.cell(row, "vote")
            if name is None or vote is None:
                continue
            side = side_of(text_of(self.document, vote))
            person = self.people.meet(name, role="councillor")
            if person is not None and side:
                ballot.sides.setdefault(side, []).append(person.name.name)
                ballot.evidence += [person.mentions[-1], vote.span]

    def _short(self, table: Table, ballot: Ballot) -> None:
        """One row per side, its names in one cell, a count beside or glued behind them."""
        for row in table.rows:
            columns = sorted(row.cells)
            side = side_of(text_of(self.document, row.cells[columns[0]]))
            if not side or len(columns) < 2:
                continue
            names = row.cells[columns[1]]
            ballot.evidence.append(row.cells[columns[0]].span)
            for person in self._names(names):
                ballot.sides.setdefault(side, []).append(person)
            count = self._printed_count(row, columns)
            if count is not None:
                ballot.counts[side] = count

    def _names(self, cell: Block) -> list[str]:
        text = text_of(self.document, cell)
        text = re.sub(r"\s*\(?\d+\)?\s*$", "", text)
        found = []
        start = 0
        for gap in [*grammar().rule("rosters.names_parted").finditer(text), None]:
            end = gap.start() if gap else len(text)
            if end > start and not is_nobody(text[start:end]):
                span = Span(cell.span.start + start, cell.span.start + end)
                voter = self._voter(cell, span)
                if voter:
                    found.append(voter)
            start = gap.end() if gap else end
        return found

    def _printed_count(self, row: Row, columns: list[int]) -> int | None:
        if len(columns) > 2:
            text = text_of(self.document, row.cells[columns[2]])
            return int(text) if text.isdigit() else None
        glued = re.search(r"(?<!\d)(\d{1,3})\)?\s*$", text_of(self.document, row.cells[columns[1]]))
        return int(glued.group(1)) if glued else None

    def _voter(self, cell: Block, span: Span) -> str:
        person = self.people.meet(cell, role="councillor", part=span)
        return person.name.name if person is not None else ""

    def _motion(self, ballot: Ballot, meeting: str) -> None:
        title = text_of(self.document, ballot.title) if ballot.title is not None else ""
        spans = [b.span for b in (ballot.title,) if b is not None] + ballot.evidence
        if not spans and ballot.item is not None:
            spans = [ballot.item.span]
        mover, seconder = (
            self._named(grammar().rule("rosters.moved_by").regex, ballot),
            self._named(grammar().rule("rosters.seconded_by").regex, ballot),
        )
        sides = ballot.sides
        self.motions.append(
            Motion(
                evidence=tuple(sorted(set(spans))),
                item=self._item(ballot.item, meeting),
                mover=ballot.mover or mover,
                seconder=seconder,
                result=ballot.result,
                text=title,
                amendment="amendment" in title.lower(),
                votes_for=ballot.counts.get("for"),
                votes_against=ballot.counts.get("against"),
                votes_abstain=ballot.counts.get("abstain"),
                voters_for=tuple(dict.fromkeys(sides.get("for", ()))),
                voters_against=tuple(dict.fromkeys(sides.get("against", ()))),
                voters_abstain=tuple(dict.fromkeys(sides.get("abstain", ()))),
                meeting=meeting,
                rule="roster.vote",
            )
        )

    def _named(self, pattern: Pattern, ballot: Ballot) -> str:
        """The mover or seconder that a vote's title names."""
        if ballot.title is None:
            return ""
        span = ballot.title.span
        found = pattern.search(self.document.text, span.start, span.end)
        return self._voter(ballot.title, Span(*found.span(1))) if found else ""

    def _item(self, block: Block | None, meeting: str) -> str:
        """The id of the item that a heading such as "45. Budget" names."""
        if block is None:
            return ""
        text = text_of(self.document, block)
        number = grammar().rule("rosters.item_number").match(text)
        title = text[number.end() :] if number else text
        key = f"{meeting}/{text.casefold()}"
        if key not in self.items:
            self.items[key] = Item(
                evidence=(block.span,),
                id=f"roster-i{len(self.items) + 1}",
                title=title,
                number=number.group(1) if number else "",
                meeting=meeting,
                rule="roster.vote-item",
            )
        return self.items[key].id


def motion_facts(tables: list[tuple[Table, str]], document: Document, people: People) -> list[Fact]:
    """Items and motions of a document's tables of votes, each with its meeting's id."""
    votes = Votes(document, people)
    for table, meeting in tables:
        votes.read(table, meeting)
    return votes.facts()
