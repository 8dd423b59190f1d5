"""Triples written down with short names, and files of them in Turtle and JSON-LD."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

__all__ = ["PREFIXES", "Sheet"]

PREFIXES: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "fm": "https://w3id.org/folkmoot#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Sheet:
    """Triples being written down."""

    def __init__(self) -> None:
        self.triples: dict[Triple, None] = {}

    def say(self, subject: str, **values: Any) -> str:
        """``say(iri, dct_title="…", rdf_type="dcat:Dataset")``: names with "_" for ":".

        Strings are texts, except for names with a known prefix before their colon, and addresses
        (``scheme://``, ``mailto:``), which are nodes. ``(text, kind)`` is a typed literal, such as
        ``("5", "integer")``, or with "@en" a text in a language. Lists are several values; None
        and empty strings are not said. Gives the subject.
        """
        for name, given in values.items():
            prefix, _, local = name.partition("_")
            predicate = NamedNode(PREFIXES[prefix] + local)
            for value in given if isinstance(given, list) else [given]:
                if value not in (None, ""):
                    self.triples[Triple(NamedNode(subject), predicate, _term(value))] = None
        return subject

    def in_order(self) -> list[Triple]:
        """The triples, sorted."""
        return sorted(self.triples, key=str)

    def write_turtle(self, file: Path) -> None:
        """Write a Turtle file."""
        used = " ".join(str(triple) for triple in self.triples)
        prefixes = {name: iri for name, iri in PREFIXES.items() if "<" + iri in used}
        text = serialize(self.in_order(), format=RdfFormat.TURTLE, prefixes=prefixes) or b""
        lines = text.splitlines(keepends=True)
        head = sorted(line for line in lines if line.startswith(b"@prefix "))
        file.write_bytes(b"".join([*head, b"\n", *lines[len(head) :]]))

    def write_jsonld(self, file: Path) -> None:
        """Write a JSON-LD file with a context of prefixes only."""
        from exports.dumps.jsonld import Compactor

        text = (
            resources.files("exports.portal")
            .joinpath("catalogue-context.jsonld")
            .read_text("utf-8")
        )
        terms = json.loads(text)["@context"]
        nodes = list(Compactor(terms).nodes(self.in_order()))
        whole = {"@context": terms, "@graph": nodes}
        file.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _term(value: Any) -> NamedNode | Literal:
    if isinstance(value, tuple):
        text, kind = value
        if kind.startswith("@"):
            return Literal(str(text), language=kind[1:])
        return Literal(str(text), datatype=NamedNode(PREFIXES["xsd"] + kind))
    prefix, colon, local = value.partition(":")
    if colon and prefix in PREFIXES and " " not in value:
        return NamedNode(PREFIXES[prefix] + local)
    if value.startswith(("http://", "https://", "mailto:")) and not any(
        c in value for c in ' <>"{}|\\^`'
    ):
        return NamedNode(value)
    return Literal(value)
