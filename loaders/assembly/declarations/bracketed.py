"""Declarations in brackets within the business itself: "Footpath 9 [AP - DPI, left the room]"."""

from __future__ import annotations

from loaders.assembly.declarations.cells import Key
from loaders.assembly.declarations.rows import read_row
from loaders.assembly.declarations.said import Said
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

__all__ = ["brackets_of", "in_brackets"]


def brackets_of(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """What the brackets of these lines hold that speak of an interest, each as a paragraph."""
    g = grammar()
    return [
        Paragraph(paragraph.passage.cut(match.start("inside"), match.end("inside")))
        for paragraph in paragraphs
        for match in g.rule("interest_cells.bracket").finditer(paragraph.text)
        if g.rule("interest_cells.interest_there").search(match["inside"])
    ]


def in_brackets(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph], key: Key,
    found: list[Said],
) -> list[Said]:  # fmt: skip
    """The declarations that brackets in the title or the minutes of an item tell by their cells: in this
    item, where they name no other."""
    titles = reading.split(item.section.title) if item.section.title else []
    known = {name for said in found for name in said.names}
    more: list[Said] = []
    for bracket in brackets_of([*titles, *acts]):
        for said in read_row(reading, meeting, item, [bracket], key, False):
            said.names = [name for name in said.names if name not in known]
            if said.names and said.kind:
                said.targets = said.targets or [item.id]
                more.append(said)
    return more
