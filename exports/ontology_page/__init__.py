"""The ontology, its shapes and its value lists as one HTML page and as the files it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    RdfFormat,
    Store,
    parse,
    serialize,
)

from graph.projection.model import local_name
from graph.terms import PREFIXES

__all__ = ["FILES", "ontology_page", "write_ontology"]

FILES: Final = (
    "folkmoot.ttl", "shapes.ttl", "vocabularies.ttl", "mappings.ttl", "context.jsonld",
)  # fmt: skip
_FM: Final = "https://w3id.org/folkmoot#"
_LINKS: Final = {
    "rdfs:subClassOf": "kind of",
    "rdfs:subPropertyOf": "kind of",
    "rdfs:domain": "of",
    "schema:domainIncludes": "of",
    "rdfs:range": "values",
    "schema:rangeIncludes": "values",
    "fm:codedIn": "coded in",
    "skos:closeMatch": "close to",
    "skos:exactMatch": "the same as",
    "owl:inverseOf": "inverse of",
    "skos:inScheme": "in",
}
_TEXTS: Final = {
    "skos:example": "example",
    "skos:altLabel": "also called",
    "skos:notation": "code",
    "fm:noMapping": "no counterpart elsewhere",
    "fm:materialisedBy": "comes to be",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A term as the page shows it. ``links`` and ``texts`` are ``(words, values)``."""

    iri: str
    name: str
    label: str
    definition: str
    links: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    texts: tuple[tuple[str, tuple[str, ...]], ...]


def write_ontology(folder: Path, *, page: str = "index.html") -> list[Path]:
    """The ontology's files, and the page that documents them, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in FILES:
        source = resources.files("ontology").joinpath(name)
        if source.is_file():
            (folder / name).write_bytes(source.read_bytes())
            written.append(folder / name)
    (folder / "folkmoot.jsonld").write_bytes(_as_jsonld())
    written.append(folder / "folkmoot.jsonld")
    (folder / page).write_text(ontology_page(written), encoding="utf-8")
    return [*written, folder / page]


def _as_jsonld() -> bytes:
    """The ontology as JSON-LD, for those who ask its address for that; the same every time."""
    source = resources.files("ontology").joinpath("folkmoot.ttl").read_bytes()
    dataset = Dataset(parse(source, RdfFormat.TURTLE))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    text = serialize(sorted(dataset, key=str), format=RdfFormat.JSON_LD)
    assert text is not None
    return text


def ontology_page(files: list[Path] | None = None) -> str:
    """The page: classes, properties and value lists with definitions, examples and mappings."""
    from jinja2 import Environment, PackageLoader

    store = _loaded()
    environment = Environment(loader=PackageLoader("exports.ontology_page", "."), autoescape=True)
    return environment.get_template("page.html").render(
        sections=[
            ("Classes", "classes", _terms(store, "owl:Class")),
            ("Relations", "relations", _terms(store, "owl:ObjectProperty")),
            ("Values", "values", _terms(store, "owl:DatatypeProperty")),
            ("Remarks on terms", "remarks", _terms(store, "owl:AnnotationProperty")),
        ],
        schemes=_schemes(store),
        about=_about(store),
        files=[file.name for file in files or []],
    )


@cache
def _loaded() -> Store:
    store = Store()
    for name in FILES:
        source = resources.files("ontology").joinpath(name)
        if name.endswith(".ttl") and name != "shapes.ttl" and source.is_file():
            store.load(source.read_bytes(), RdfFormat.TURTLE, base_iri="https://w3id.org/folkmoot")
    return store


def _about(store: Store) -> dict[str, str]:
    ontology = NamedNode("https://w3id.org/folkmoot")
    names = {"title": "dct:title", "description": "dct:description", "version": "owl:versionInfo"}
    return {name: "".join(_texts(store, ontology, iri)[:1]) for name, iri in names.items()}


def _terms(store: Store, kind: str) -> list[Term]:
    rdf_type = NamedNode(PREFIXES["rdf"] + "type")
    found = {
        quad.subject
        for quad in store.quads_for_pattern(None, rdf_type, NamedNode(_full(kind)))
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(_FM)
    }
    return [_term(store, node) for node in sorted(found, key=lambda one: one.value.lower())]


def _schemes(store: Store) -> list[tuple[Term, list[Term]]]:
    schemes = []
    scheme_of = NamedNode(PREFIXES["skos"] + "inScheme")
    for term in _terms(store, "skos:ConceptScheme"):
        members = [
            quad.subject
            for quad in store.quads_for_pattern(None, scheme_of, NamedNode(term.iri))
            if isinstance(quad.subject, NamedNode)
        ]
        concepts = [_term(store, one) for one in sorted(members, key=lambda one: one.value)]
        schemes.append((term, concepts))
    return schemes


def _term(store: Store, node: NamedNode) -> Term:
    label = _texts(store, node, "rdfs:label") or _texts(store, node, "skos:prefLabel")
    links: dict[str, list[tuple[str, str]]] = {}
    for name, words in _LINKS.items():
        values = [
            (_short(value.value), _address(value.value))
            for value in _values(store, node, name)
            if isinstance(value, NamedNode)
        ]
        links.setdefault(words, []).extend(values)
    texts = [(words, tuple(_texts(store, node, name))) for name, words in _TEXTS.items()]
    return Term(
        node.value,
        local_name(node.value),
        "".join(label[:1]),
        " ".join(_texts(store, node, "skos:definition")),
        tuple((words, tuple(values)) for words, values in links.items() if values),
        tuple((words, values) for words, values in texts if values),
    )


def _values(store: Store, node: NamedNode, name: str) -> list[Any]:
    found = store.quads_for_pattern(node, NamedNode(_full(name)), None)
    return sorted(
        (quad.object for quad in found if not isinstance(quad.object, BlankNode)), key=str
    )


def _texts(store: Store, node: NamedNode, name: str) -> list[str]:
    return [one.value for one in _values(store, node, name) if isinstance(one, Literal)]


def _full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _address(iri: str) -> str:
    """A link to a term: within the page for ours, out of it for others."""
    return "#" + local_name(iri) if iri.startswith(_FM) else iri
