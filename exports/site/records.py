"""The RDF beside each page: what is said of a thing, what points to it, and the words behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from exports.dumps.jsonld import Compactor, context
from graph.projection import describe, references
from graph.store import Store
from graph.terms import FM, OA, PREFIXES, RDF

__all__ = ["RecordWriter"]

_FOLLOWED = (FM.evidence.value, OA.hasTarget.value, OA.hasSelector.value)
_NAMED_GRAPH = NamedNode("http://www.w3.org/ns/sparql-service-description#NamedGraph")
_MOST = 2_000
"""References to a thing that are written beside it; all of them are in the dumps."""


class RecordWriter:
    """Writes Turtle and JSON-LD; the context of the JSON-LD is a file of the site."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._compactor = Compactor(context())
        self._words: dict[str, list[Triple]] = {}

    def write(self, iri: str, stem: Path, context_href: str) -> None:
        """``stem.ttl`` and ``stem.jsonld`` of one thing."""
        triples = set(self._about(iri))
        for subject, predicate, types in references(self._store, iri)[:_MOST]:
            triples.add(Triple(NamedNode(subject), NamedNode(predicate), NamedNode(iri)))
            for kind in types:
                triples.add(Triple(NamedNode(subject), RDF.type, NamedNode(kind)))
        self._files(triples, stem, context_href)

    def write_graph(
        self, iri: str, stem: Path, context_href: str, more: Iterable[str] = ()
    ) -> None:
        """The same for a named graph: that it is one, all that it states, and what other graphs
        state of ``more`` (things of a document that have no files of their own)."""
        triples = {quad.triple for quad in self._store.quads(NamedNode(iri))}
        triples.add(Triple(NamedNode(iri), RDF.type, _NAMED_GRAPH))
        for one in (iri, *more):
            triples.update(self._about(one))
        self._files(triples, stem, context_href)

    def _files(self, triples: set[Triple], stem: Path, context_href: str) -> None:
        ordered = sorted(triples, key=str)
        text = serialize(ordered, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
        lines = text.splitlines(keepends=True)
        used = [line for line in lines if line.startswith(b"@prefix ")]
        body = b"".join(lines[len(used) :])
        kept = sorted(line for line in used if line.split()[1] in body)
        stem.with_name(stem.name + ".ttl").write_bytes(b"".join([*kept, b"\n", body]))
        nodes = list(self._compactor.nodes(ordered))
        whole = {"@context": context_href, "@graph": nodes}
        text_json = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
        stem.with_name(stem.name + ".jsonld").write_text(text_json, encoding="utf-8")

    def _about(self, iri: str) -> list[Triple]:
        """The statements about ``iri``, and the quotes that they rest on."""
        found = self._statements(iri)
        for one in list(found):
            if one.predicate.value in _FOLLOWED and isinstance(one.object, NamedNode):
                found += self._quoted(one.object.value)
        return found

    def _quoted(self, iri: str) -> list[Triple]:
        if iri not in self._words:
            if len(self._words) > 50_000:
                self._words.clear()
            self._words[iri] = self._about(iri)
        return self._words[iri]

    def _statements(self, iri: str) -> list[Triple]:
        return [
            Triple(NamedNode(iri), NamedNode(predicate), value)
            for subject in describe(self._store, iri)
            for predicate, values in subject.out.items()
            for value in values
        ]
