"""The part of a graph around one thing, read from the store without reading the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from graph.projection.model import model
from graph.projection.projecting import Projector
from graph.projection.subjects import Subject, describe, references
from graph.store import Store
from graph.terms import FM, RDF

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["neighbourhood"]

_TYPE, _MEETING = RDF.type.value, FM.meeting.value
_MOST = 400
"""Statements of one property that are followed from one thing; the rest are counted."""


class _Reader:
    """Describes things once, and remembers."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.model = model()
        self._known: dict[str, list[Subject]] = {}
        self._pointing: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
        self.passed_over: dict[str, int] = {}

    def about(self, iri: str) -> list[Subject]:
        if iri not in self._known:
            self._known[iri] = describe(self.store, iri)
        return self._known[iri]

    def pointing(self, iri: str) -> list[tuple[str, str, frozenset[str]]]:
        """What points to ``iri``: of each property the last ``_MOST``, by IRI and so by date."""
        if iri not in self._pointing:
            groups: dict[str, list[tuple[str, str, frozenset[str]]]] = defaultdict(list)
            for row in references(self.store, iri):
                if row[1] not in self.model.properties_left_out:
                    groups[row[1]].append(row)
            self.passed_over[iri] = sum(max(0, len(rows) - _MOST) for rows in groups.values())
            self._pointing[iri] = [row for name in groups for row in groups[name][-_MOST:]]
        return self._pointing[iri]

    def types(self, iri: str) -> set[str]:
        return {one for subject in self.about(iri) for one in subject.nodes(_TYPE)}

    def kind(self, iri: str) -> str:
        """The name of a node's kind, empty where it is no node."""
        kinds = [self.model.kinds[one] for one in self.types(iri) if one in self.model.kinds]
        return min(kinds, key=lambda kind: kind.rank).name if kinds else ""

    def bridges(self, iri: str) -> set[str]:
        """The facts between two things that ``iri`` is one of."""
        classes = self.model.bridges.keys()
        return {fact for fact, _, types in self.pointing(iri) if types & classes}

    def ends(self, fact: str) -> set[str]:
        """The things that a fact stands between."""
        found: set[str] = set()
        for subject in self.about(fact):
            for of in subject.nodes(_TYPE):
                for bridge in self.model.bridges.get(of, ()):
                    ends = subject.nodes(bridge.end)
                    if not ends and bridge.otherwise:
                        ends = subject.nodes(bridge.otherwise)
                    if ends:
                        found.update(subject.nodes(bridge.start))
                        found.update(ends)
        return found

    def neighbours(self, iri: str) -> dict[str, list[str]]:
        """The neighbours of a thing by the relation that leads to them."""
        found: dict[str, set[str]] = defaultdict(set)
        out = self.model.properties_left_out
        for subject in self.about(iri):
            for predicate in subject.out:
                if predicate not in out and not self._elsewhere(subject, predicate):
                    found[predicate].update(subject.nodes(predicate))
        for pointing, predicate, types in self.pointing(iri):
            if types & self.model.bridges.keys():
                ends = self.ends(pointing)
                if iri in ends:
                    found[min(types)].update(ends - {iri})
            elif predicate not in self.model.unless or not any(
                self._elsewhere(subject, predicate)
                for subject in self.about(pointing)
                if predicate in subject.out
            ):
                found["^" + predicate].add(pointing)
        return {name: sorted(found[name]) for name in sorted(found)}

    def _elsewhere(self, subject: Subject, predicate: str) -> bool:
        return any(other in subject.out for other in self.model.unless.get(predicate, ()))


def neighbourhood(
    store: Store,
    iri: str,
    depth: int = 1,
    kinds: Collection[str] = (),
    relations: Collection[str] = (),
    limit: int = 150,
    beyond: Mapping[str, Collection[str]] | None = None,
) -> nx.MultiDiGraph[str]:
    """The things at most ``depth`` relations away from ``iri``, with all relations among them.

    ``beyond`` says for a kind to which kinds the way leads on from it; from a kind that it does
    not name, to all. Past a body or a person stands everything that they ever did.
    The thing itself is always in. Above ``limit`` things the nearest are kept, and of those
    equally near some of every relation in turn, the latest first; ``hidden`` on a node counts
    the neighbours that are not shown. Raises ``KeyError`` where nothing is known of ``iri``.
    """
    reader = _Reader(store)
    if not reader.about(iri):
        raise KeyError(iri)
    wanted = set(kinds) or {k.name for k in reader.model.kinds.values() if not k.optional}
    shown, hidden = _spread(reader, iri, depth, wanted, limit, beyond or {})
    projector = Projector(reader.model)
    facts: set[str] = set()
    for one in shown:
        facts |= {fact for fact in reader.bridges(one) if len(reader.ends(fact) & set(shown)) > 1}
    for one in sorted({*shown, *facts}):
        for subject in reader.about(one):
            projector.take(subject)
    # Meetings give their dates to what was said at them, shown or not.
    for subject in [s for one in (*shown, *facts) for s in reader.about(one)]:
        for meeting in subject.nodes(_MEETING):
            if meeting not in projector.things:
                for about in reader.about(meeting):
                    projector.take(about)
    graph = projector.graph({*wanted, reader.kind(iri)}, relations)
    graph.remove_nodes_from([one for one in graph if one not in set(shown)])
    for one in graph:
        graph.nodes[one]["hidden"] = hidden.get(one, 0)
    graph.graph["centre"] = iri
    return graph


def _spread(
    reader: _Reader,
    iri: str,
    depth: int,
    wanted: Collection[str],
    limit: int,
    beyond: Mapping[str, Collection[str]],
) -> tuple[dict[str, int], dict[str, int]]:
    """Which things are shown (with their distance), and how many neighbours of each are not."""
    shown = {iri: 0}
    frontier = [iri]
    hidden: dict[str, int] = {}
    for step in range(1, depth + 1):
        groups: list[list[str]] = []
        near: dict[str, set[str]] = {}
        for one in frontier:
            ahead = beyond.get(reader.kind(one), wanted) if one != iri else wanted
            by_relation = {
                name: [n for n in found if n != one and reader.kind(n) in wanted]
                for name, found in reader.neighbours(one).items()
            }
            near[one] = {n for found in by_relation.values() for n in found}
            groups += [
                [n for n in reversed(found) if ahead is wanted or reader.kind(n) in ahead]
                for found in by_relation.values()
            ]
        taken = _in_turn(groups, shown.keys(), limit - len(shown))
        shown |= dict.fromkeys(taken, step)
        for one, found in near.items():
            hidden[one] = len(found - shown.keys()) + reader.passed_over.get(one, 0)
        frontier = taken
    return shown, hidden


def _in_turn(groups: list[list[str]], known: Collection[str], room: int) -> list[str]:
    """One of each group after another, without repeats or what is known, ``room`` at most."""
    taken: dict[str, None] = {}
    place = 0
    while room > len(taken) and any(place < len(group) for group in groups):
        for group in groups:
            if place < len(group) and group[place] not in known and len(taken) < room:
                taken.setdefault(group[place])
        place += 1
    return list(taken)
