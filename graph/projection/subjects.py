"""Statements gathered by what they are about: one subject in one named graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from graph.projection.model import query_text
from graph.store import Solutions, Store, Term

__all__ = ["Subject", "describe", "gather", "references", "statements"]

Value = NamedNode | Literal


@dataclass(slots=True)
class Subject:
    """What one named graph states of one thing: ``out`` is its values by property."""

    iri: str
    graph: str
    out: dict[str, list[Value]] = field(default_factory=dict)

    def values(self, predicate: str) -> list[Value]:
        """The values of a property, sorted."""
        found = self.out.get(predicate, ())
        return sorted(found, key=str) if len(found) > 1 else list(found)

    def texts(self, predicate: str) -> list[str]:
        """The values of a property as strings, sorted."""
        return [one.value for one in self.values(predicate)]

    def nodes(self, predicate: str) -> list[str]:
        """The IRIs among the values of a property, sorted."""
        return [one.value for one in self.values(predicate) if isinstance(one, NamedNode)]


def gather(triples: Iterable[Sequence[Term | None]], graph: str) -> Iterator[Subject]:
    """The subjects of one named graph, from ``(subject, predicate, object)``; blank nodes are
    passed over. Holds that graph in memory, no more."""
    subjects: dict[str, Subject] = {}
    for about, predicate, value in triples:
        if isinstance(about, NamedNode) and isinstance(value, NamedNode | Literal):
            iri = about.value
            subject = subjects.get(iri)
            if subject is None:
                subject = subjects[iri] = Subject(iri, graph)
            assert isinstance(predicate, NamedNode)
            subject.out.setdefault(predicate.value, []).append(value)
    return iter(subjects.values())


def statements(store: Store, graph: NamedNode) -> Iterator[Subject]:
    """The subjects of one named graph, without the quotes behind what it states."""
    found = store.query(query_text("statements.rq"), {"graph": graph})
    assert isinstance(found, Solutions)
    return gather(found, graph.value)


def describe(store: Store, iri: str) -> list[Subject]:
    """What each named graph states of ``iri``, in the order of the graphs' names."""
    subjects: dict[str, Subject] = {}
    found = store.query(query_text("describe.rq"), {"node": NamedNode(iri)})
    assert isinstance(found, Solutions)
    for graph, predicate, value in found:
        if isinstance(graph, NamedNode) and isinstance(predicate, NamedNode):
            subject = subjects.setdefault(graph.value, Subject(iri, graph.value))
            if isinstance(value, NamedNode | Literal):
                subject.out.setdefault(predicate.value, []).append(value)
    return [subjects[graph] for graph in sorted(subjects)]


def references(store: Store, iri: str) -> list[tuple[str, str, frozenset[str]]]:
    """``(subject, predicate, classes of the subject)`` of what points to ``iri``, sorted."""
    found = store.query(query_text("references.rq"), {"node": NamedNode(iri)})
    assert isinstance(found, Solutions)
    types: dict[tuple[str, str], set[str]] = {}
    for subject, predicate, kind in found:
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
            known = types.setdefault((subject.value, predicate.value), set())
            if isinstance(kind, NamedNode):
                known.add(kind.value)
    return [(*key, frozenset(types[key])) for key in sorted(types)]
