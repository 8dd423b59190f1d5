"""From what a user calls a thing to its IRI."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.projection.model import model, query_text
from graph.projection.subjects import describe
from graph.store import Solutions, Store
from graph.terms import RDF

__all__ = ["Ambiguous", "Unknown", "find_entity"]


class Unknown(LookupError):
    """Nothing in the graph goes by that name; the message says what to do."""


class Ambiguous(LookupError):
    """Several things go by that name; ``choices`` are ``(IRI, label, kind)``."""

    def __init__(self, name: str, choices: list[tuple[str, str, str]]) -> None:
        self.choices = choices
        shown = "\n".join(f"  {label} ({kind}): {iri}" for iri, label, kind in choices[:12])
        more = f"\n  and {len(choices) - 12} more" if len(choices) > 12 else ""
        super().__init__(f"{name!r} may be any of these; give one IRI:\n{shown}{more}")


def find_entity(store: Store, name: str) -> str:
    """The IRI of the thing called ``name``: an IRI, a whole label, or a part of one.

    A person, post or other lasting thing wins over the business of a meeting that has the same
    words in its label. Raises ``Unknown`` or ``Ambiguous``.
    """
    if "://" in name:
        try:
            known = describe(store, name)
        except ValueError:
            known = []
        if known:
            return name
        raise Unknown(f"nothing in the graph is called <{name}>; look for it by its label")
    exact = store.query(query_text("labelled.rq"), {"label": Literal(name)})
    assert isinstance(exact, Solutions)
    found = _choices(store, {node.value for (node,) in exact if isinstance(node, NamedNode)}, name)
    if not found:
        words = " ".join(name.lower().split())
        parts = store.query(query_text("labels.rq"), {"words": Literal(words)})
        assert isinstance(parts, Solutions)
        rows = [
            (node.value, one.value)
            for node, one in parts
            if isinstance(node, NamedNode) and isinstance(one, Literal)
        ]
        whole = {node for node, label in rows if label.lower() == words}
        found = _choices(store, whole or {node for node, _ in rows}, name)
    if not found:
        raise Unknown(f"nothing in the graph is called {name!r}; try a part of the name")
    if len(found) > 1:
        raise Ambiguous(name, found)
    return found[0][0]


def _choices(store: Store, nodes: set[str], name: str) -> list[tuple[str, str, str]]:
    """``(IRI, label, kind)`` of those that are nodes, only those of the most lasting kind."""
    table, ranked = model(), []
    for node in sorted(nodes):
        subjects = describe(store, node)
        types = {one for subject in subjects for one in subject.nodes(RDF.type.value)}
        kinds = [table.kinds[one] for one in types if one in table.kinds]
        if kinds:
            kind = min(kinds, key=lambda one: one.rank)
            labels = [text for subject in subjects for text in subject.texts(kind.label)]
            ranked.append((kind.rank, node, min(labels, default=name), kind.name))
    lasting = [row for row in ranked if row[0] < table.kind("meeting").rank]
    return [(node, label, kind) for _, node, label, kind in lasting or ranked]
