"""One thing as a JSON-LD tree: what is said of it, what points to it, and the words behind both."""

from __future__ import annotations

import json
from typing import Any, Final

from pyoxigraph import NamedNode, Triple

from exports.dumps.jsonld import Compactor, context
from graph.projection import describe, references
from graph.store import Store
from graph.terms import FM, OA

__all__ = ["framed", "tree"]

_MOST: Final = 500
"""Facts that point to a thing and are put inside it; all of them are in the dumps."""
_NESTED: Final = (FM.evidence.value, OA.hasTarget.value, OA.hasSelector.value)


def framed(store: Store, iri: str) -> str:
    """The tree of ``iri`` as JSON-LD text, with its context."""
    whole = {"@context": context(), **tree(store, iri)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def tree(store: Store, iri: str) -> dict[str, Any]:
    """What is said of ``iri``, the facts that point to it (``@reverse``), and their words."""
    compactor = Compactor()
    seen: set[str] = set()
    node = _nested(store, compactor, iri, seen)
    reverse: dict[str, list[Any]] = {}
    for subject, predicate, _ in references(store, iri)[:_MOST]:
        if subject != iri:
            name = compactor.term(predicate)
            inner = _nested(store, compactor, subject, seen)
            reverse.setdefault(name, []).append(_without(inner, name, iri))
    if reverse:
        node["@reverse"] = {name: reverse[name] for name in sorted(reverse)}
    return node


def _nested(store: Store, compactor: Compactor, iri: str, seen: set[str]) -> dict[str, Any]:
    """A node with its evidence inside it; what was written before is only named again."""
    if iri in seen:
        return {"id": iri}
    seen.add(iri)
    triples: set[Triple] = set()
    for subject in describe(store, iri):
        for predicate, values in subject.out.items():
            triples.update(Triple(NamedNode(iri), NamedNode(predicate), value) for value in values)
    if not triples:
        return {"id": iri}
    ordered = sorted(triples, key=str)
    node = compactor.node(list(ordered))
    for predicate in _NESTED:
        name = compactor.term(predicate)
        inner = [
            t.object.value
            for t in ordered
            if t.predicate.value == predicate and isinstance(t.object, NamedNode)
        ]
        if inner:
            made = [_nested(store, compactor, one, seen) for one in inner]
            node[name] = made if len(made) > 1 or isinstance(node[name], list) else made[0]
    return node


def _without(node: dict[str, Any], name: str, iri: str) -> dict[str, Any]:
    """``node`` without the statement that its being inside ``@reverse`` already makes."""
    value = node.get(name)
    if value == iri or value == [iri]:
        return {key: one for key, one in node.items() if key != name}
    if isinstance(value, list):
        return {**node, name: [one for one in value if one != iri]}
    return node
