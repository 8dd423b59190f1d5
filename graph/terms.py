"""The namespaces and RDF terms that the graph is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

__all__ = [
    "DCT", "FM", "FOAF", "OA", "ORG", "OWL", "PREFIXES", "PROV", "RDF", "RDFS", "SCHEMA", "SKOS",
    "TIME", "XSD", "Namespace", "boolean", "concept", "date", "integer", "number", "text",
]  # fmt: skip


class Namespace:
    """A namespace whose attributes are its terms: ``FM.Meeting`` is the named node."""

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        # Kept as an attribute of its own: terms are asked for millions of times.
        node = self.__dict__[name] = _node(self.iri, name)
        return node

    def __str__(self) -> str:
        return self.iri


@cache
def _node(namespace: str, name: str) -> NamedNode:
    return NamedNode(namespace + name)


FM: Final = Namespace("https://w3id.org/folkmoot#")
ORG: Final = Namespace("http://www.w3.org/ns/org#")
FOAF: Final = Namespace("http://xmlns.com/foaf/0.1/")
PROV: Final = Namespace("http://www.w3.org/ns/prov#")
OA: Final = Namespace("http://www.w3.org/ns/oa#")
DCT: Final = Namespace("http://purl.org/dc/terms/")
SKOS: Final = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA: Final = Namespace("http://schema.org/")
TIME: Final = Namespace("http://www.w3.org/2006/time#")
OWL: Final = Namespace("http://www.w3.org/2002/07/owl#")
RDF: Final = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS: Final = Namespace("http://www.w3.org/2000/01/rdf-schema#")
XSD: Final = Namespace("http://www.w3.org/2001/XMLSchema#")

PREFIXES: Final[dict[str, str]] = {
    "fm": str(FM), "org": str(ORG), "foaf": str(FOAF), "prov": str(PROV), "oa": str(OA),
    "dct": str(DCT), "skos": str(SKOS), "schema": str(SCHEMA), "time": str(TIME),
    "owl": str(OWL), "rdf": str(RDF), "rdfs": str(RDFS), "xsd": str(XSD),
}  # fmt: skip


def text(value: str) -> Literal:
    """A plain string."""
    return Literal(value)


def integer(value: int) -> Literal:
    """An ``xsd:integer``."""
    return Literal(str(value), datatype=XSD.integer)


def number(value: float) -> Literal:
    """An ``xsd:decimal`` of at most four places, written in one way only."""
    return Literal(f"{value:.4f}".rstrip("0").rstrip(".") or "0", datatype=XSD.decimal)


def boolean(value: bool) -> Literal:
    """An ``xsd:boolean``."""
    return Literal("true" if value else "false", datatype=XSD.boolean)


def date(value: str) -> Literal:
    """An ``xsd:date`` where ``value`` is a whole ISO date, else the words as a plain string."""
    from datetime import date as calendar_date

    try:
        if len(value) == 10:
            calendar_date.fromisoformat(value)
            return Literal(value, datatype=XSD.date)
    except ValueError:
        pass
    return Literal(value)


def concept(scheme: str, code: str) -> NamedNode:
    """The SKOS concept of a code in one of our vocabularies, such as ``fm:outcome-noted``.

    A code that is no word (a layout may bring one of its own) is spelt as one first.
    """
    return _node(str(FM), f"{scheme}-{_NOT_CODE.sub('-', code.lower()).strip('-')}")


_NOT_CODE = re.compile(r"[^a-z0-9]+")
