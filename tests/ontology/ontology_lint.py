"""What every term of the ontology must have; each check gives the terms that lack it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

ONTOLOGY = Path(__file__).parents[2] / "ontology"
FM = "https://w3id.org/folkmoot#"
VANN = "http://purl.org/vocab/vann/"
KINDS = (
    OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property,
    OWL.NamedIndividual,
)  # fmt: skip
MAPPINGS = (
    RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass, OWL.equivalentProperty,
    SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch,
)  # fmt: skip


def own_terms(graph: Graph) -> list[URIRef]:
    """Classes, properties and individuals of our namespace, sorted."""
    found = {s for kind in KINDS for s in graph.subjects(RDF.type, kind)}
    return sorted(s for s in found if isinstance(s, URIRef) and s.startswith(FM))


def reused_terms(graph: Graph) -> list[URIRef]:
    """Classes and properties of other namespaces, sorted."""
    found = {s for kind in KINDS for s in graph.subjects(RDF.type, kind)}
    return sorted(s for s in found if isinstance(s, URIRef) and not s.startswith(FM))


def without(graph: Graph, subjects: Iterable[URIRef], predicate: URIRef) -> list[str]:
    """The subjects that have no (English, where it is a text) value of ``predicate``."""
    return [
        str(s)
        for s in subjects
        if not any(
            not isinstance(o, Literal) or (o.language == "en" and o.strip())
            for o in graph.objects(s, predicate)
        )
    ]


def without_mapping(graph: Graph, mappings: Graph) -> list[str]:
    """Our terms with neither a mapping to somebody else's nor a reason for none.

    A mapping to another term of ours counts for the defined classes only.
    """
    lacking = []
    for term in own_terms(graph):
        targets = [
            o
            for source in (graph, mappings)
            for predicate in MAPPINGS
            for o in source.objects(term, predicate)
            if isinstance(o, URIRef)
        ]
        outside = [o for o in targets if not o.startswith(FM)]
        defined = (term, OWL.equivalentClass, None) in graph
        reason = (term, URIRef(FM + "noMapping"), None) in graph
        if not (outside or reason or (defined and targets)):
            lacking.append(str(term))
    return lacking
