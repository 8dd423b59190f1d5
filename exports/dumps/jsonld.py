"""JSON-LD in the words of our own context.

Compaction is done here and not by a library, because it streams: PyLD needs the whole document
and some minutes where this needs a second. Tests expand the outcome with PyLD and compare.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any, BinaryIO, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from exports.dumps.ordering import graph_lines, graphs_in_order, quads_of
from graph.store import Store
from graph.terms import RDF, XSD

__all__ = ["Compactor", "context", "write_jsonld"]

_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")
_STRING: Final = XSD.string.value


@cache
def context() -> dict[str, Any]:
    """The terms of ``ontology/context.jsonld``."""
    text = resources.files("ontology").joinpath("context.jsonld").read_text(encoding="utf-8")
    terms: dict[str, Any] = json.loads(text)["@context"]
    return terms


def write_jsonld(store: Store, out: BinaryIO) -> None:
    """All named graphs; one node a line, so that two dumps can be compared line by line."""
    compactor = Compactor()
    out.write(b'{\n"@context": ' + _json(context()) + b',\n"@graph": [')
    for g, graph in enumerate(graphs_in_order(store)):
        out.write(b",\n" if g else b"\n")
        out.write(b'{"id": ' + _json(graph.value) + b', "@graph": [')
        for n, node in enumerate(compactor.nodes(quads_of(graph_lines(store, graph)))):
            out.write((b",\n" if n else b"\n") + _json(node))
        out.write(b"\n]}")
    out.write(b"\n]\n}\n")


class Compactor:
    """Says nodes in the terms of a context: prefixes, terms, ``@type``, ``@container: @set`` and
    contexts scoped by type or property. Other features of JSON-LD are not used by ours."""

    def __init__(self, terms: dict[str, Any] | None = None) -> None:
        self._terms = terms or context()
        self._prefixes = {
            name: iri
            for name, iri in self._terms.items()
            if isinstance(iri, str) and iri.endswith(("#", "/"))
        }
        self._id = self._alias("@id")
        self._type = self._alias("@type")
        self._classes = self._inverse(self._terms)
        self._active: dict[frozenset[str], dict[str, tuple[str, dict[str, Any]]]] = {}

    def nodes(self, quads: Iterable[Quad | Triple]) -> Iterator[dict[str, Any]]:
        """The nodes of statements that come sorted by subject."""
        subject: NamedNode | BlankNode | Triple | None = None
        held: list[Quad | Triple] = []
        for quad in quads:
            if held and quad.subject != subject:
                yield self.node(held)
                held = []
            subject = quad.subject
            held.append(quad)
        if held:
            yield self.node(held)

    def node(self, statements: list[Quad | Triple]) -> dict[str, Any]:
        """One node from all statements about it."""
        types = sorted(
            s.object.value
            for s in statements
            if s.predicate == RDF.type and isinstance(s.object, NamedNode)
        )
        terms = self._scoped(frozenset(types))
        node: dict[str, Any] = {self._id: _reference(statements[0].subject)}
        if types:
            names = [self._classes.get(one, self._short(one)) for one in types]
            node[self._type] = names[0] if len(names) == 1 else names
        said: dict[str, list[Any]] = {}
        sets: set[str] = set()
        for one in statements:
            if one.predicate == RDF.type and isinstance(one.object, NamedNode):
                continue
            name, rule = terms.get(one.predicate.value, (self._short(one.predicate.value), {}))
            said.setdefault(name, []).append(self._value(one.object, rule))
            if rule.get("@container") == "@set":
                sets.add(name)
        for name in sorted(said):
            values = said[name]
            node[name] = values if len(values) > 1 or name in sets else values[0]
        return node

    def term(self, predicate: str) -> str:
        """What a property is called, apart from any type's own context."""
        known = self._scoped(frozenset()).get(predicate)
        return known[0] if known else self._short(predicate)

    # -- values ----------------------------------------------------------------------------

    def _value(self, term: Any, rule: dict[str, Any]) -> Any:
        coerced = rule.get("@type", "")
        if not isinstance(term, Literal):
            if coerced == "@vocab":
                known = self._inverse(rule.get("@context", {}))
                return known.get(term.value) or _reference(term)
            return _reference(term) if coerced == "@id" else {self._id: _reference(term)}
        kind = term.datatype.value
        if term.language:
            return {"@language": term.language, "@value": term.value}
        if coerced and not coerced.startswith("@"):
            if self._full(coerced) == kind:
                return term.value
            return {"@value": term.value} if kind == _STRING else self._typed(term, kind)
        if coerced:
            return {"@value": term.value} if kind == _STRING else self._typed(term, kind)
        if kind == _STRING:
            return term.value
        if kind == XSD.boolean.value and term.value in ("true", "false"):
            return term.value == "true"
        if kind == XSD.integer.value and _INTEGER.fullmatch(term.value):
            return int(term.value)
        return self._typed(term, kind)

    def _typed(self, term: Literal, kind: str) -> dict[str, str]:
        return {"@type": self._classes.get(kind) or self._short(kind), "@value": term.value}

    # -- names -----------------------------------------------------------------------------

    def _scoped(self, types: frozenset[str]) -> dict[str, tuple[str, dict[str, Any]]]:
        """Property → (term, its rule), in the context that these types bring with them."""
        if types not in self._active:
            active = dict(self._terms)
            for name in sorted(self._classes.get(one, "") for one in types):
                definition = self._terms.get(name)
                if isinstance(definition, dict):
                    active |= definition.get("@context", {})
            found: dict[str, tuple[str, dict[str, Any]]] = {}
            for name, definition in sorted(active.items()):
                rule = definition if isinstance(definition, dict) else {"@id": definition}
                iri = rule.get("@id", "") if not name.startswith("@") else ""
                if iri and not str(iri).startswith("@") and name not in self._prefixes:
                    found.setdefault(self._full(iri), (name, rule))
            self._active[types] = found
        return self._active[types]

    def _inverse(self, terms: dict[str, Any]) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, definition in sorted(terms.items()):
            iri = definition.get("@id", "") if isinstance(definition, dict) else definition
            if isinstance(iri, str) and not iri.startswith("@") and name not in self._prefixes:
                found.setdefault(self._full(iri), name)
        return found

    def _alias(self, keyword: str) -> str:
        return next((name for name, iri in self._terms.items() if iri == keyword), keyword)

    def _full(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return self._prefixes[prefix] + local if colon and prefix in self._prefixes else name

    def _short(self, iri: str) -> str:
        """``prefix:name`` where a prefix fits, and the outcome reads back as the same IRI."""
        for prefix, namespace in self._prefixes.items():
            local = iri.removeprefix(namespace)
            if (
                local != iri
                and local
                and not local.startswith("//")
                and f"{prefix}:{local}" not in self._terms
            ):
                return f"{prefix}:{local}"
        return iri


def _reference(term: Any) -> str:
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term.value)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
