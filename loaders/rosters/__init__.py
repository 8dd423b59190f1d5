"""Rosters: the tables of a document, as readers mark them by role, turned into facts."""

from __future__ import annotations

from ontology.record import Document, Fact

__all__ = ["facts_from_tables"]


def facts_from_tables(document: Document) -> tuple[Fact, ...]:
    """The facts in a document's tables, in the order of their evidence; () where there are none."""
    return ()
