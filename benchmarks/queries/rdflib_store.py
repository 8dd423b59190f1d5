"""rdflib's in-memory store behind the interface that the packs are asked through, to compare with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyoxigraph as ox
from rdflib import BNode, Dataset, Literal, URIRef

from graph.store import Solutions, Term
from graph.store.binding import bind
from graph.terms import PREFIXES

__all__ = ["RdflibStore"]


class RdflibStore:
    """Enough of a Store to be asked; ``nquads`` is what it holds."""

    def __init__(self, nquads: bytes) -> None:
        self.dataset = Dataset(default_union=True)
        self.dataset.parse(data=nquads, format="nquads")

    def query(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Solutions:
        """The rows of a SELECT, as pyoxigraph's terms."""
        result = self.dataset.query(bind(sparql, bindings or {}), initNs=PREFIXES)
        variables = tuple(str(variable) for variable in result.vars or ())
        return Solutions(variables, self._rows(result))

    @staticmethod
    def _rows(result: Any) -> Iterator[tuple[Term | None, ...]]:
        for row in result:
            yield tuple(None if term is None else _term(term) for term in row)


def _term(term: Any) -> Term:
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    assert isinstance(term, Literal)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return (
        ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)))
        if term.datatype
        else ox.Literal(str(term))
    )
