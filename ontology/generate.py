"""Writes ``terms.py``, ``context.jsonld`` and the reference pages in docs/ from the Turtle files,
which are their only source.

Run ``python -m ontology.generate`` after a change to the ontology; with ``--check`` nothing is
written and the exit code is 1 where a file is not what it would be.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

__all__ = ["FOLDER", "NAMESPACE", "PREFIXES", "concepts", "context", "load", "main", "terms_module"]

FOLDER: Final = Path(__file__).parent
NAMESPACE: Final = "https://w3id.org/folkmoot#"

PREFIXES: Final = {
    "fm": NAMESPACE,
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Short names that two vocabularies share: ours keeps the name, the other gets one of its own, or
# is short only inside the class that it belongs to (a selector).
_RENAMED: Final = {"schema:startDate": "date", "schema:name": "settingName"}
_IN_SELECTOR: Final = ("oa:start", "oa:end", "oa:prefix", "oa:suffix")
_PROPERTIES: Final = ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")
_SELECTORS: Final = ("oa:TextQuoteSelector", "oa:TextPositionSelector")
# JSON has these itself; a coercion would turn numbers into strings.
_NATIVE: Final = ("xsd:integer", "xsd:boolean", "xsd:string")


def load(*names: str) -> Graph:
    """The named Turtle files of this folder as one graph."""
    from rdflib import Graph

    graph = Graph()
    for name in names:
        graph.parse(FOLDER / name, format="turtle")
    return graph


def concepts(vocabularies: Graph) -> dict[str, dict[str, URIRef]]:
    """Every scheme (its local name) with its codes (``skos:notation``) and their concepts."""
    from rdflib import SKOS, URIRef

    found: dict[str, dict[str, URIRef]] = {}
    for concept, scheme in vocabularies.subject_objects(SKOS.inScheme):
        code = str(vocabularies.value(concept, SKOS.notation, any=False))
        found.setdefault(_local(scheme), {})[code] = URIRef(str(concept))
    return {scheme: dict(sorted(codes.items())) for scheme, codes in sorted(found.items())}


def terms_module(ontology: Graph, vocabularies: Graph) -> str:
    """The text of ``terms.py``."""
    from rdflib import OWL, RDF, SKOS

    def ours(*kinds: URIRef) -> list[str]:
        subjects = {str(s) for kind in kinds for s in ontology.subjects(RDF.type, kind)}
        return sorted(s.removeprefix(NAMESPACE) for s in subjects if s.startswith(NAMESPACE))

    lines = [
        '"""The terms of the ontology as constants.',
        "",
        "Made by ``python -m ontology.generate``: change the Turtle files, not this one.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Final",
        "",
        '__all__ = ["CODES", "FM", "NAMESPACE", "WORDINGS"]',
        "",
        f'NAMESPACE: Final = "{NAMESPACE}"',
        "",
        "",
        "class FM:",
        '    """Every class and property of ours, as an IRI."""',
        "",
    ]
    properties = ours(*(getattr(OWL, kind) for kind in _PROPERTIES), RDF.Property)
    for name in (*ours(OWL.Class), *properties):
        lines.append(f'    {name}: Final = "{NAMESPACE}{name}"')
    codes = {
        scheme: {code: str(concept) for code, concept in by_code.items()}
        for scheme, by_code in concepts(vocabularies).items()
    }
    wordings = {
        scheme: {
            label.lower(): code
            for code, concept in by_code.items()
            for label in sorted(
                map(str, [*vocabularies[concept : SKOS.prefLabel],
                          *vocabularies[concept : SKOS.altLabel]])
            )
        }
        for scheme, by_code in concepts(vocabularies).items()
    }  # fmt: skip
    lines += ["", "", "CODES: Final[dict[str, dict[str, str]]] = {", *_nested(codes), "}"]
    lines += ['"""Scheme → code (``skos:notation``) → concept."""', ""]
    lines += ["WORDINGS: Final[dict[str, dict[str, str]]] = {", *_nested(wordings), "}"]
    lines += ['"""Scheme → wording in lower case (preferred and other labels) → code."""']
    return "\n".join(lines) + "\n"


def context(ontology: Graph, vocabularies: Graph, shapes: Graph) -> dict[str, Any]:
    """The JSON-LD 1.1 context: a short name for every class and property.

    Dates are typed, relations are IRIs, and what may have several values is always an array.
    """
    from rdflib import OWL, RDF

    terms: dict[str, Any] = {"@version": 1.1, **PREFIXES, "id": "@id", "type": "@type"}
    selector = {_local_curie(curie): curie for curie in _IN_SELECTOR}
    classes = {_curie(s) for s in _ours_first(ontology.subjects(RDF.type, OWL.Class))}
    for curie in sorted(classes):
        _claim(terms, _local_curie(curie), curie)
    for curie in _SELECTORS:
        terms[_local_curie(curie)] = {"@id": curie, "@context": selector}
    single = _single(shapes)
    kinds = (*(getattr(OWL, kind) for kind in _PROPERTIES), RDF.Property)
    properties = _ours_first(s for kind in kinds for s in ontology.subjects(RDF.type, kind))
    for node in properties:
        curie = _curie(node)
        entry: dict[str, Any] = {"@id": curie}
        if coercion := _coercion(ontology, node):
            entry["@type"] = coercion
        if node not in single:
            entry["@container"] = "@set"
        if curie == "fm:outcome":
            codes = concepts(vocabularies)["outcomes"]
            entry |= {"@type": "@vocab", "@context": {c: _curie(n) for c, n in codes.items()}}
        if curie not in _IN_SELECTOR:
            _claim(terms, _RENAMED.get(curie, _local_curie(curie)), entry)
    return {"@context": terms}


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` compare them; returns the exit code."""
    from ontology.reference import DOCS, shapes_page, terms_page

    ontology, vocabularies = load("folkmoot.ttl"), load("vocabularies.ttl")
    shapes = load("shapes.ttl")
    made: dict[Path, Callable[[], str]] = {
        FOLDER / "terms.py": lambda: terms_module(ontology, vocabularies),
        FOLDER / "context.jsonld": lambda: (
            json.dumps(context(ontology, vocabularies, shapes), indent=2) + "\n"
        ),
        DOCS / "terms.md": lambda: terms_page(ontology, vocabularies, load("mappings.ttl")),
        DOCS / "shapes.md": lambda: shapes_page(shapes),
    }
    stale = 0
    for path, make in made.items():
        name, text = path.name, make()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale = 1
        if "--check" in arguments:
            print(f"{name} is not what the ontology says: run python -m ontology.generate")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    return stale if "--check" in arguments else 0


def _coercion(ontology: Graph, node: URIRef) -> str:
    from rdflib import OWL, RDF, RDFS

    if (node, RDF.type, OWL.ObjectProperty) in ontology or node == OWL.sameAs:
        return "@id"
    if _curie(node) == "schema:startDate":
        return "xsd:date"
    datatype = ontology.value(node, RDFS.range)
    if datatype is None or _curie(datatype) in _NATIVE or not _curie(datatype).startswith("xsd:"):
        return ""
    return _curie(datatype)


def _single(shapes: Graph) -> set[Any]:
    """The properties that some shape allows one value at most."""
    from rdflib import SH, Literal

    capped = shapes.subjects(SH.maxCount, Literal(1))
    return {path for shape in capped for path in shapes.objects(shape, SH.path)}


def _claim(terms: dict[str, Any], name: str, entry: Any) -> None:
    """Give ``entry`` the short name unless another has it; then its compact IRI must do."""
    plain = isinstance(entry, dict) and list(entry) == ["@id"]
    terms.setdefault(name, entry["@id"] if plain else entry)


def _ours_first(nodes: Iterable[Any]) -> list[Any]:
    return sorted(
        {n for n in nodes if ":" in _curie(n) and "://" not in _curie(n)},
        key=lambda n: (not str(n).startswith(NAMESPACE), str(n)),
    )


def _curie(node: object) -> str:
    for prefix, namespace in PREFIXES.items():
        if str(node).startswith(namespace):
            return f"{prefix}:{str(node)[len(namespace) :]}"
    return str(node)


def _local_curie(curie: str) -> str:
    return curie.partition(":")[2]


def _local(node: object) -> str:
    return str(node).removeprefix(NAMESPACE)


def _nested(table: dict[str, dict[str, str]]) -> list[str]:
    lines = []
    for key, inner in table.items():
        lines.append(f"    {json.dumps(key)}: {{")
        lines += [f"        {json.dumps(k)}: {json.dumps(v)}," for k, v in inner.items()]
        lines.append("    },")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
