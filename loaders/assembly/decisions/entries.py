"""Items that are lists of matters, each entry with an end of its own."""

from __future__ import annotations

from loaders.assembly.resolutions.parts import list_ordinal
from loaders.grammar import grammar
from loaders.reading import ItemReading, Paragraph
from ontology.record import Decision

__all__ = ["entries_apart"]


def entries_apart(
    item: ItemReading, group: list[Paragraph], made: dict[str, Decision], told: tuple[str, ...]
) -> list[Paragraph]:
    """The lettered entries among ``group``, where all that markers tell (rules ``told``) stands in such
    entries too: "(a) Grants: it was resolved …" / "(b) The bid was put off"."""
    lister = grammar().rule("layout.list_marker")
    entries = [p for p in item.acts if list_ordinal(lister.match(p.text))]
    for decision in made.values():
        at = decision.evidence[0]
        marked = decision.rule in told
        if marked and (decision.ordinal or not any(at.meets(p.whole) for p in entries)):
            return []
    return [p for p in group if p in entries]
