"""The packaged questions in a bundle: the .rq files, and SHACL executables in Turtle."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from exports.portal.triples import Sheet

__all__ = ["pack_sheet", "write_packs"]

_PREFIX: Final = re.compile(r"^\s*PREFIX\s+(\w*):\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
_FORMS: Final = {"SELECT": "Select", "ASK": "Ask", "CONSTRUCT": "Construct"}
_FORM: Final = re.compile(r"^\s*(SELECT|ASK|CONSTRUCT)\b", re.MULTILINE)


def write_packs(folder: Path, url: str, endpoint: str) -> list[Path]:
    """The packs as files in ``folder`` and as ``queries.ttl``; gives the files.

    A query whose header cannot be read is left out of the Turtle.
    """
    from queries.packs import names

    written = []
    for name, file in names().items():
        copy = folder / f"{name}.rq"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
        written.append(copy)
    turtle = folder / "queries.ttl"
    pack_sheet(url, endpoint).write_turtle(turtle)
    return [*written, turtle]


def pack_sheet(url: str, endpoint: str) -> Sheet:
    """Each question as a ``sh:SPARQLExecutable``, as endpoints and query editors read examples."""
    from queries.packs import all_queries

    sheet = Sheet()
    prefixes: dict[str, str] = {}
    collection = url + "queries/queries.ttl"
    for query in all_queries(faults=[]):
        form = _FORM.search(query.sparql)
        if form is None:
            continue
        kind = _FORMS[form.group(1)]
        prefixes |= dict(_PREFIX.findall(query.sparql))
        sheet.say(
            f"{collection}#{query.pack}-{query.name}",
            rdf_type=["sh:SPARQLExecutable", f"sh:SPARQL{kind}Executable"],
            rdfs_label=(query.question, "@en"),
            rdfs_comment=(f"{query.description} {query.cannot_see}".strip(), "@en"),
            schema_keywords=list(query.tags),
            schema_target=endpoint,
            sh_prefixes=collection + "#prefixes",
            **{f"sh_{kind.lower()}": (query.sparql.strip(), "string")},
        )
    for name, iri in sorted(prefixes.items()):
        sheet.say(
            collection + "#prefixes",
            rdf_type="owl:Ontology",
            sh_declare=sheet.say(
                f"{collection}#prefix-{name}",
                rdf_type="sh:PrefixDeclaration",
                sh_prefix=(name, "string"),
                sh_namespace=(iri, "anyURI"),
            ),
        )
    return sheet
