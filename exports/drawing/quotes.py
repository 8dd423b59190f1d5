"""The words behind the evidence of a picture's facts, and the documents they stand in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import Literal, NamedNode

from graph.projection import describe
from graph.projection.model import query_text
from graph.store import Solutions, Store
from graph.store.values import value
from graph.terms import DCT, RDFS

__all__ = ["Quote", "Quotes", "SourceDocument", "read_quotes"]

_FEW = 400
"""Up to so many are asked for one by one; more, and whole documents are read."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document, with those before and after them; ``page`` 0 where not known."""

    exact: str
    prefix: str
    suffix: str
    document: str
    page: int


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document that was quoted: its title, and the address it came from, if any."""

    iri: str
    title: str
    source: str


@dataclass(slots=True)
class Quotes:
    """Quotes by the IRI of their annotation, and the documents by theirs."""

    by_evidence: dict[str, Quote] = field(default_factory=dict)
    documents: dict[str, SourceDocument] = field(default_factory=dict)


def read_quotes(store: Store, evidence: Collection[str]) -> Quotes:
    """The quotes of ``evidence`` (IRIs); what is not in the store is left out."""
    quotes = Quotes()
    if len(evidence) <= _FEW:
        for iri in sorted(evidence):
            _ask(store, iri, quotes)
    else:
        _scan(store, set(evidence), quotes)
    for iri in sorted({quote.document for quote in quotes.by_evidence.values()} - {""}):
        quotes.documents[iri] = _document(store, iri)
    return quotes


def _ask(store: Store, iri: str, quotes: Quotes) -> None:
    found = store.query(query_text("quotes.rq"), {"evidence": NamedNode(iri)})
    assert isinstance(found, Solutions)
    for row in found:
        document, exact, prefix, suffix, page = map(value, row)
        quotes.by_evidence[iri] = Quote(
            exact, prefix or "", suffix or "", document or "", _whole(page)
        )
        return


def _scan(store: Store, evidence: set[str], quotes: Quotes) -> None:
    for graph in sorted({iri.rpartition("/evidence/")[0] for iri in evidence} - {""}):
        pages = dict(_rows(store, "pages-of-graph.rq", graph))
        for iri, document, selector, exact, prefix, suffix in _rows(
            store, "quotes-of-graph.rq", graph
        ):
            if iri in evidence:
                quotes.by_evidence[iri] = Quote(
                    exact, prefix, suffix, document, _whole(pages.get(selector))
                )


def _rows(store: Store, query: str, graph: str) -> Iterator[tuple[Any, ...]]:
    found = store.query(query_text(query), {"graph": NamedNode(graph)})
    assert isinstance(found, Solutions)
    return (tuple(map(value, row)) for row in found)


def _document(store: Store, iri: str) -> SourceDocument:
    title = source = ""
    for subject in describe(store, iri):
        titles = subject.texts(DCT.title.value) or subject.texts(RDFS.label.value)
        title = title or "".join(titles[:1])
        for one in subject.values(DCT.source.value):
            if isinstance(one, NamedNode | Literal):
                source = source or one.value
    return SourceDocument(iri, title, source)


def _whole(page: Any) -> int:
    try:
        return int(page or 0)
    except (TypeError, ValueError):
        return 0
