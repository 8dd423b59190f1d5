"""Words for classes, properties and codes: from the ontology, and terms.yaml for the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox
import yaml

from graph.terms import PREFIXES

__all__ = ["Term", "Terms", "terms"]

_RDFS: Final = PREFIXES["rdfs"]
_SKOS: Final = PREFIXES["skos"]
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property in words. ``inverse`` says it the other way round."""

    label: str
    definition: str = ""
    inverse: str = ""


@dataclass(frozen=True)
class Terms:
    """``names`` by IRI; ``codes`` by scheme and notation; properties not to be shown, and the
    order of those that come first."""

    names: dict[str, Term]
    codes: dict[str, dict[str, str]]
    coded: dict[str, str] = field(default_factory=dict)
    """The scheme that the values of a property (its IRI) are codes of."""
    hidden: frozenset[str] = field(default=frozenset())
    first: tuple[str, ...] = ()
    quiet: frozenset[str] = field(default=frozenset())

    def name(self, iri: str) -> Term:
        """The words for a class or property; at worst its own name, taken apart."""
        if iri in self.names:
            return self.names[iri]
        local = re.split(r"[/#]", iri)[-1] or iri
        return Term(_CAMEL.sub(" ", local).replace("-", " ").lower())

    def code(self, scheme: str, notation: str) -> str:
        """The words for a code."""
        return self.codes.get(scheme, {}).get(notation, notation)

    def place(self, iri: str) -> tuple[int, str]:
        """What properties are sorted by."""
        return (
            self.first.index(iri) if iri in self.first else len(self.first),
            self.name(iri).label,
        )


@cache
def terms() -> Terms:
    """The terms, read once."""
    names: dict[str, Term] = {}
    labels, definitions, coded = {}, {}, {}
    ontology = files("ontology")
    for quad in _triples(ontology.joinpath("folkmoot.ttl").read_bytes()):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            if quad.predicate.value == f"{_RDFS}label":
                labels[quad.subject.value] = quad.object.value
            elif quad.predicate.value == f"{_SKOS}definition":
                definitions[quad.subject.value] = quad.object.value
        elif (
            isinstance(quad.subject, ox.NamedNode)
            and isinstance(quad.object, ox.NamedNode)
            and quad.predicate.value == f"{PREFIXES['fm']}codedIn"
        ):
            coded[quad.subject.value] = quad.object.value.rpartition("#")[2]
    for iri, label in labels.items():
        names[iri] = Term(label, definitions.get(iri, ""))
    own = yaml.safe_load(
        files("folkmoot.web.explorer").joinpath("terms.yaml").read_text(encoding="utf-8")
    )
    for short, words in own["names"].items():
        iri = _long(short)
        known = names.get(iri, Term(""))
        names[iri] = Term(
            words.get("label", known.label), known.definition, words.get("inverse", "")
        )
    codes, concepts = _codes(ontology.joinpath("vocabularies.ttl").read_bytes())
    names |= {iri: Term(label) for iri, label in concepts.items()}
    return Terms(
        names,
        codes,
        coded,
        frozenset(map(_long, own["hidden"])),
        tuple(map(_long, own["first"])),
        frozenset(map(_long, own["quiet"])),
    )


def _codes(turtle: bytes) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    schemes: dict[str, str] = {}
    notations: dict[str, str] = {}
    labels: dict[str, str] = {}
    for quad in _triples(turtle):
        if not isinstance(quad.subject, ox.NamedNode):
            continue
        concept, value = quad.subject.value, getattr(quad.object, "value", "")
        if quad.predicate.value == f"{_SKOS}inScheme":
            schemes[concept] = value.rpartition("#")[2]
        elif quad.predicate.value == f"{_SKOS}notation":
            notations[concept] = value
        elif quad.predicate.value == f"{_SKOS}prefLabel":
            labels[concept] = value
    codes: dict[str, dict[str, str]] = {}
    for concept, scheme in schemes.items():
        if concept in notations:
            codes.setdefault(scheme, {})[notations[concept]] = labels.get(concept, "")
    return codes, labels


def _triples(turtle: bytes) -> list[ox.Quad]:
    base = PREFIXES["fm"].rstrip("#")
    return list(ox.parse(turtle, ox.RdfFormat.TURTLE, base_iri=base))


def _long(short: str) -> str:
    prefix, _, local = short.partition(":")
    return PREFIXES[prefix] + local
