"""Writes docs/terms.md and docs/shapes.md: every statement of the Turtle files, for a reader.

What the pages do not say the ontology does not state, and the other way round: a test takes each
line out of the Turtle files in turn and sees to it that a page changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

__all__ = ["DOCS", "axioms", "described", "shapes_page", "terms_page"]

DOCS: Final = Path(__file__).parents[1] / "docs"
_FM: Final = "https://w3id.org/folkmoot"
_WITHIN: Final = {
    "fms": f"{_FM}/shapes#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sh": "http://www.w3.org/ns/shacl#", "vann": "http://purl.org/vocab/vann/",
    "adms": "http://www.w3.org/ns/adms#", "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
    "lmb": "http://lblod.data.gift/vocabularies/lmb/",
    "mandaat": "http://data.vlaanderen.be/ns/mandaat#", "oparl": "https://schema.oparl.org/1.1/",
    "opengov": "http://www.w3.org/ns/opengov#", "person": "http://www.w3.org/ns/person#",
    "odrl": "http://www.w3.org/ns/odrl/2/",
}  # fmt: skip
_NOTE: Final = (
    "Made by `python -m ontology.generate`: change the Turtle files in `ontology/`, not this page."
)
_LEAD: Final = ("rdfs:label", "skos:prefLabel", "skos:definition", "sh:message")
"""What stands in the first paragraph of a term and not in its list."""
_LEFT_OUT: Final = ("rdfs:isDefinedBy", "skos:topConceptOf")
"""What all terms have, or follows from skos:inScheme."""


def terms_page(ontology: Graph, vocabularies: Graph, mappings: Graph) -> str:
    """docs/terms.md: the terms by kind, then the value lists, as Markdown."""
    from rdflib import OWL, RDF, SKOS

    graph = ontology + mappings
    properties = [OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property, OWL.AnnotationProperty]
    kinds = {"Classes": [OWL.Class], "Properties": properties}
    lines = ["# Terms", "", _NOTE, "How to read it: [ontology.md](ontology.md).", ""]
    shown: set[Any] = set()
    for heading, types in kinds.items():
        found = {s for kind in types for s in graph.subjects(RDF.type, kind)} - shown
        for title, ours in ((heading, True), (f"{heading} of others", False)):
            own = [s for s in _named(found) if str(s).startswith(_FM) == ours]
            lines += [f"## {title}", "", *_each(graph, own)]
        shown |= found
    rest = [s for s in _named(graph.subjects()) if s not in shown]
    lines += ["## The ontology itself", "", *_each(graph, rest), *axioms(graph), ""]
    lines += ["# Value lists", ""]
    schemes = _named(vocabularies.subjects(RDF.type, SKOS.ConceptScheme))
    for scheme in schemes:
        members = _named(vocabularies.subjects(SKOS.inScheme, scheme))
        lines += [*described(vocabularies, scheme, "##"), *_each(vocabularies, members)]
        shown |= {scheme, *members}
    rest = [s for s in _named(vocabularies.subjects()) if s not in shown]
    lines += _each(vocabularies, rest)
    return "\n".join(lines).rstrip() + "\n"


def shapes_page(shapes: Graph) -> str:
    """docs/shapes.md: what each shape asks for, as Markdown."""
    lines = ["# Shapes", "", _NOTE, "What they are for: [ontology.md](ontology.md).", ""]
    return "\n".join([*lines, *_each(shapes, _named(shapes.subjects()))]).rstrip() + "\n"


def described(graph: Graph, term: URIRef, level: str = "###") -> list[str]:
    """All that ``graph`` states of ``term``: a heading, a paragraph, a list."""
    said: dict[str, list[str]] = {}
    for predicate, value in graph.predicate_objects(term):
        said.setdefault(_curie(predicate), []).append(_shown(graph, value))
    lead = [" · ".join(sorted(said.pop(name))) for name in _LEAD if name in said]
    lines = [f"{level} {_curie(term)}", ""]
    if lead:
        lines += [". ".join(lead), ""]
    lines += [
        f"- {name}: {', '.join(sorted(values))}"
        for name, values in sorted(said.items())
        if name not in _LEFT_OUT
    ]
    return [*lines, ""]


def axioms(graph: Graph) -> list[str]:
    """The statements about no named thing, such as that classes are disjoint, as a list."""
    from rdflib import BNode

    inside = set(graph.objects())
    free = {s for s in graph.subjects() if isinstance(s, BNode) and s not in inside}
    return sorted(f"- {_shown(graph, one)}" for one in free)


def _each(graph: Graph, terms: Iterable[URIRef]) -> list[str]:
    return [line for term in terms for line in described(graph, term)]


def _named(nodes: Iterable[Any]) -> list[Any]:
    from rdflib import URIRef

    return sorted({node for node in nodes if isinstance(node, URIRef)}, key=_curie)


def _shown(graph: Graph, node: Any) -> str:
    from rdflib import RDF, BNode, Literal

    if isinstance(node, Literal):
        text = " ".join(str(node).split())
        for mark in ("\\", "`", "*", "_", "<", "["):
            text = text.replace(mark, "\\" + mark)
        plain = node.language or node.datatype is None
        return text if plain else f"{text} ({_curie(node.datatype)})"
    if not isinstance(node, BNode):
        return f"`{_curie(node)}`"
    if (node, RDF.first, None) in graph:
        return f"( {' '.join(_shown(graph, one) for one in graph.items(node))} )"
    parts = [f"{_curie(p)} {_shown(graph, o)}" for p, o in graph.predicate_objects(node)]
    return f"\\[ {' ; '.join(sorted(parts))} ]"


def _curie(node: object) -> str:
    from ontology.generate import PREFIXES

    for prefix, namespace in {**PREFIXES, **_WITHIN}.items():
        if str(node).startswith(namespace):
            return f"{prefix}:{str(node)[len(namespace) :]}"
    return f"<{node}>"
