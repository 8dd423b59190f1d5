"""Offices and their holders in tables: rows under "Post | Name", or labels on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.annotators.name_endings import finish
from loaders.annotators.name_reading import read_name
from loaders.annotators.names import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import Held, hold, lines_of_page
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding

__all__ = ["labels", "seat_tables", "tabled"]

Cell = tuple[int, int]
"""Bounds of a cell within a row's text."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: the cell of the person, that of the office, and that of the organisation if there is one."""

    paragraph: Paragraph
    person: Cell
    office: Cell
    organisation: Cell | None


def seat_tables(reading: Reading) -> None:
    """Take what stands in the columns of offices and people for what the columns' labels say."""
    for meeting in reading.meetings:
        for row in _rows(reading, meeting):
            paragraph = row.paragraph
            name = _name(paragraph, row.person)
            if name is None:
                continue
            known = [n for n in paragraph.people if not _within(n.outer, row.person)]
            known = [n for n in known if not _within(n.outer, row.office)]
            paragraph.adopt([*known, name])
            start, end = row.office
            inside = [p for p in paragraph.posts if _within(p.start, row.office)]
            if not inside and _is_office(paragraph.text[start:end]):
                post = PostMention(start, end, paragraph.text[start:end], "")
                others = [p for p in paragraph.posts if not start <= p.start < end]
                paragraph.take_posts([*others, post])


def tabled(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """State the holders whom the rows of such tables tell."""
    for row in _rows(reading, meeting):
        paragraph = row.paragraph
        people = [n for n in paragraph.people if _within(n.outer, row.person)]
        if len(people) != 1:
            continue
        whose = paragraph.text[slice(*row.organisation)] if row.organisation else ""
        for post in paragraph.posts:
            if _within(post.start, row.office):
                hold(
                    reading, meeting, paragraph, people[0], post, held,
                    rule="posts.table", organisation=whose,
                )  # fmt: skip


def labels(reading: Reading, meeting: MeetingReading, held: Held) -> None:
    """State the holders of lines that follow each other: "Name: Ann Pell", "Job title: Clerk"."""
    for block in _blocks(reading, meeting):
        office, person = block["office"], block["person"]
        if len(person.people) != 1 or not office.posts:
            continue
        post = office.posts[0]
        key = (reading.name(person, person.people[0]), reading.post_name(post))
        if key in held:
            continue
        held[key] = None
        whose = block.get("organisation")
        reading.add(
            Holding(
                evidence=tuple(sorted((office.whole, person.whole))),
                person=key[0],
                post=key[1],
                organisation=_value("organisation", whose) if whose else "",
                status=post.status,
                meeting=meeting.id,
                rule="posts.table",
            )
        )


def _blocks(reading: Reading, meeting: MeetingReading) -> Iterator[dict[str, Paragraph]]:
    """Lines one below the other of which one is labelled as an office, and one as a person."""
    block: dict[str, Paragraph] = {}
    for paragraph in [*lines_of_page(reading, meeting), None]:
        what = _labelled(paragraph) if paragraph else ""
        if block and (paragraph is None or not what or what in block or paragraph.gap > 1):
            if "office" in block and "person" in block:
                yield block
            block = {}
        if what and paragraph is not None:
            block[what] = paragraph


def _labelled(paragraph: Paragraph) -> str:
    kinds = ("office", "person", "organisation")
    rules = ((kind, grammar().rule(f"tabled.{kind}_label")) for kind in kinds)
    return next((kind for kind, rule in rules if rule.match(paragraph.text)), "")


def _value(what: str, paragraph: Paragraph) -> str:
    return grammar().rule(f"tabled.{what}_label").regex.sub("", paragraph.text)


def _within(position: int, cell: Cell) -> bool:
    return cell[0] <= position < cell[1]


def _is_office(words: str) -> bool:
    g = grammar()
    if g.rule("tabled.no_office").regex.fullmatch(words):
        return False
    return g.rule("tabled.an_office").regex.fullmatch(words) is not None


def _rows(reading: Reading, meeting: MeetingReading) -> Iterator[_Row]:
    """The rows under labels of which one asks for an office and one for a person."""
    columns: dict[str, int] = {}
    width = 0
    heads: frozenset[int] = frozenset()
    for paragraph in lines_of_page(reading, meeting):
        cells = _cells(reading, paragraph, heads if columns else frozenset())
        if len(cells) < 2:
            columns = {}
            continue
        labels = _labels(paragraph.text, cells)
        if labels:
            columns, width = labels, len(cells)
            heads = frozenset(_column(reading, paragraph, start) for start, _ in cells)
            continue
        if not columns or len(cells) > width or max(columns.values()) >= len(cells):
            continue
        body = cells[columns["organisation"]] if "organisation" in columns else None
        yield _Row(paragraph, cells[columns["person"]], cells[columns["office"]], body)


def _labels(text: str, cells: list[Cell]) -> dict[str, int]:
    """Which column is of what, where a row is one of labels for an office and a person at least."""
    found: dict[str, int] = {}
    for place, (start, end) in enumerate(cells):
        for what in ("office", "person", "organisation"):
            rule = grammar().rule(f"tabled.{what}").regex
            if what not in found and rule.fullmatch(text, start, end):
                found[what] = place
                break
    return found if "office" in found and "person" in found else {}


def _column(reading: Reading, paragraph: Paragraph, position: int) -> int:
    """How far from the left of its line the page prints what stands at ``position``."""
    at = paragraph.passage.offsets[position]
    return at - reading.document.text.rfind("\n", 0, at) - 1


def _cells(reading: Reading, paragraph: Paragraph, heads: frozenset[int]) -> list[Cell]:
    """The cells of a row that bars, tabs or wide gaps part, or two spaces before a column of the
    ``heads``; none where it is no row of one line."""
    text, offsets, source = paragraph.text, paragraph.passage.offsets, reading.document.text
    if not text or len(text) > 300 or "\n" in source[offsets[0] : offsets[len(text) - 1]]:
        return []
    if "|" in text:
        edges = [i for i, sign in enumerate(text) if sign == "|"]
        # bars at the edges of a row part no cells; a cell that is empty keeps its place
        edges = [
            *([] if text[0] == "|" else [-1]),
            *edges,
            *([] if text[-1] == "|" else [len(text)]),
        ]
    else:
        stops = [
            i
            for i, sign in enumerate(text)
            if sign == " "
            and (
                offsets[i + 1] - offsets[i] > 2
                or source[offsets[i]] == "\t"
                or (
                    offsets[i + 1] - offsets[i] == 2 and _column(reading, paragraph, i + 1) in heads
                )
            )
        ]
        edges = [-1, *stops, len(text)]
    trimmed = []
    for edge, end in zip(edges, edges[1:], strict=False):
        words = text[edge + 1 : end]
        begin = edge + 1 + len(words) - len(words.lstrip())
        trimmed.append((begin, max(begin, edge + 1 + len(words.rstrip()))))
    return trimmed


def _name(paragraph: Paragraph, cell: Cell) -> NameMention | None:
    """The person of a cell that holds one name and nothing else, suffixes apart."""
    start, end = cell
    text = paragraph.text
    inside = [n for n in paragraph.people if _within(n.outer, cell)]
    if len(inside) == 1 and inside[0].outer == start:
        return inside[0]
    if inside:
        return None
    known = read_name(text, start, alone=True, posts={})
    if known is not None and max(known.stop, known.end) == end:
        return known
    pair = grammar().rule("names.given_surname").match(text, start)
    if pair is None or pair.end() > end or "acan" in text[start:end]:
        return None
    name = finish(text, start, start, pair.end(), pair["g"], pair["s"], ())
    return name if max(name.stop, name.end) >= end else None
