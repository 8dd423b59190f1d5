"""From a node to the words that state it, within the graph of one document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode

from graph.terms import DCT, FM, OA
from graph.validation.findings import Words

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

__all__ = ["where"]


def where(graph: Graph, node: Any) -> tuple[Words, ...]:
    """The words that state ``node``, in the order of the text.

    Its own evidence; for a part of a piece of evidence, that piece; for a node without evidence,
    that of the first fact that speaks of it. Empty where there is none.
    """
    evidence = _iri(FM.evidence)
    annotations = list(graph.objects(node, evidence))
    if not annotations:
        annotations = _around(graph, node)
    if not annotations:
        for fact in sorted(set(graph.subjects(None, node)), key=str):
            annotations = list(graph.objects(fact, evidence))
            if annotations:
                break
    selectors = (
        (target, selector)
        for annotation in annotations
        for target in graph.objects(annotation, _iri(OA.hasTarget))
        for selector in graph.objects(target, _iri(OA.hasSelector))
    )
    return tuple(sorted(_words(graph, selectors)))


def _around(graph: Graph, node: Any) -> list[Any]:
    """The annotation that ``node`` is, or is the target or the selector of."""
    from rdflib import RDF

    if (node, RDF.type, _iri(OA.Annotation)) in graph:
        return [node]
    targets = [node, *graph.subjects(_iri(OA.hasSelector), node)]
    return [a for target in targets for a in graph.subjects(_iri(OA.hasTarget), target)]


def _words(graph: Graph, selectors: Iterable[tuple[Any, Any]]) -> Iterable[Words]:
    for target, selector in selectors:
        document = graph.value(target, _iri(OA.hasSource))
        title = graph.value(document, _iri(DCT.title))
        yield Words(
            str(title or document or ""),
            _number(graph.value(selector, _iri(OA.start))),
            _number(graph.value(selector, _iri(OA.end))),
            str(graph.value(selector, _iri(OA.exact)) or ""),
            _number(graph.value(selector, _iri(FM.page))),
        )


def _iri(node: NamedNode) -> URIRef:
    from rdflib import URIRef

    return URIRef(node.value)


def _number(literal: Any) -> int:
    try:
        return int(literal)
    except (TypeError, ValueError):
        return 0
