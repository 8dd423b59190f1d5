"""What a Record states, as quads in the document's named graph."""

from __future__ import annotations

from pyoxigraph import Quad

from graph.assertion import business, entities, meetings, participation, portfolios
from graph.assertion.context import Assertion
from graph.assertion.shape import Shape
from graph.identity import Identities
from graph.iris import Names
from graph.provenance import describe_document
from ontology.record import Fact, Item, Meeting, MentionedMeeting, Record

__all__ = ["SHAPES", "assert_record"]

SHAPES: dict[type[Fact], Shape] = {
    **meetings.SHAPES,
    **entities.SHAPES,
    **business.SHAPES,
    **participation.SHAPES,
    **portfolios.SHAPES,
}
"""How each type of fact is written; every Fact of the Record has one."""


def assert_record(record: Record, identities: Identities, names: Names) -> list[Quad]:
    """The quads of one record, without repeats, in the order in which they were stated.

    ``identities`` must be the slice of the identity map for this record's document.
    Raises ``ValueError`` for evidence beyond the text, ``KeyError`` for a fact of no known type.
    """
    context = Assertion(record, identities, names)
    describe_document(context)
    # Meetings and items come first, because all others point to them.
    first = (Meeting, MentionedMeeting, Item)
    facts = sorted(
        record.facts, key=lambda fact: first.index(type(fact)) if type(fact) in first else 3
    )
    for fact in facts:
        SHAPES[type(fact)].state(context, fact)
    context.describe_entities()
    return list(context.quads)
