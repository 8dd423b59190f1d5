"""From subjects to a networkx graph of things and the relations between them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal

from graph.projection.model import Bridge, Kind, Model, local_name, model
from graph.projection.subjects import Subject
from graph.terms import FM, RDF, RDFS, SCHEMA

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Projector", "Thing"]

_TYPE, _LABEL = RDF.type.value, RDFS.label.value
_EVIDENCE, _INFERRED, _MEETING = FM.evidence.value, FM.inferred.value, FM.meeting.value
_INFERRED_BY, _START = FM.inferredBy.value, SCHEMA.startDate.value
_RULE_GRAPH = "/graph/rule/"


@dataclass(slots=True)
class Thing:
    """What is known of one node, from all named graphs that speak of it."""

    iri: str
    kind: Kind | None = None
    labels: set[str] = field(default_factory=set)
    facts: dict[str, set[str]] = field(default_factory=dict)
    dates: set[str] = field(default_factory=set)
    meetings: set[str] = field(default_factory=set)
    evidence: set[str] = field(default_factory=set)
    graphs: set[str] = field(default_factory=set)
    stated: bool = False
    inferred: bool = False


@dataclass(slots=True)
class _Link:
    """An edge in the making."""

    relation: str
    words: str
    fact: str
    values: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    meetings: set[str] = field(default_factory=set)
    evidence: set[str] = field(default_factory=set)
    graphs: set[str] = field(default_factory=set)
    stated: bool = False


class Projector:
    """Takes subjects, in any order, and gives the graph of them.

    The outcome depends on the set of subjects only. ``dates`` are those of meetings (by IRI) that
    it will not be given.
    """

    def __init__(
        self, table: Model | None = None, dates: Mapping[str, Collection[str]] | None = None
    ) -> None:
        self.model = table or model()
        self._dates = dates or {}
        self.things: dict[str, Thing] = {}
        self._links: dict[tuple[str, str, str, str], _Link] = {}

    def take(self, subject: Subject) -> None:
        """Take what one named graph states of one subject."""
        types = subject.nodes(_TYPE)
        for kind_of in types:
            for bridge in self.model.bridges.get(kind_of, ()):
                self._bridge(subject, bridge)
        if not any(one in self.model.bridges for one in types):
            if kind := self.model.kind_of(types):
                self._node(subject, kind)
            self._direct(subject)

    def graph(
        self, kinds: Collection[str] = (), relations: Collection[str] = ()
    ) -> nx.MultiDiGraph[str]:
        """The graph of what was taken: all kinds but the optional ones, or just ``kinds``.

        Nodes are IRIs with ``kind``, ``label``, ``date``, ``last`` (of its meetings, ISO or ""),
        ``inferred``, ``facts`` (property name → text), ``evidence`` and ``graphs`` (IRIs). Edges
        have ``predicate`` (IRI), ``relation``, ``words``, ``value`` (the code behind the words,
        such as "apologies"), ``fact`` (the IRI it is stated by), ``date``, ``last``, ``inferred``,
        ``evidence`` and ``graphs``. Nodes and edges come in the order of their IRIs.
        """
        import networkx as nx

        wanted = set(kinds) or {k.name for k in self.model.kinds.values() if not k.optional}
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for iri in sorted(self.things):
            thing = self.things[iri]
            if thing.kind and thing.kind.name in wanted:
                graph.add_node(iri, **self._node_data(thing))
        for start, end, predicate, fact in sorted(self._links):
            link = self._links[start, end, predicate, fact]
            if start in graph and end in graph and (not relations or link.relation in relations):
                key = f"{link.relation} {fact}"
                graph.add_edge(start, end, key=key, **self._edge_data(predicate, link))
        return graph

    def node(self, iri: str) -> dict[str, Any]:
        """The attributes of one node. Raises ``KeyError`` where it is none."""
        return self._node_data(self.things[iri])

    def edges(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """All edges, whether or not their ends are nodes."""
        for start, end, predicate, fact in sorted(self._links):
            yield start, end, self._edge_data(predicate, self._links[start, end, predicate, fact])

    # -- taking ----------------------------------------------------------------------------

    def _node(self, subject: Subject, kind: Kind) -> None:
        thing = self.things.setdefault(subject.iri, Thing(subject.iri))
        if thing.kind is None or kind.rank < thing.kind.rank:
            thing.kind = kind
        thing.labels.update(subject.texts(kind.label) or subject.texts(_LABEL))
        thing.graphs.add(subject.graph)
        thing.evidence.update(subject.nodes(_EVIDENCE))
        thing.meetings.update(subject.nodes(_MEETING))
        thing.dates.update(subject.texts(_START))
        if _is_inferred(subject):
            thing.inferred = True
        else:
            thing.stated = True
        for predicate in subject.out:
            self._fact(thing, subject, predicate)

    def _fact(self, thing: Thing, subject: Subject, predicate: str) -> None:
        """Keep the literals and the coded values of a node, for those who ask what it is."""
        if predicate in self.model.texts_left_out or predicate in self.model.properties_left_out:
            return
        for value in subject.out[predicate]:
            if isinstance(value, Literal):
                thing.facts.setdefault(predicate, set()).add(value.value)
            elif value.value.startswith(str(FM)):
                # A concept of ours, such as fm:outcome-noted: its code.
                code = local_name(value.value).partition("-")[2]
                thing.facts.setdefault(predicate, set()).add(code)

    def _direct(self, subject: Subject) -> None:
        for predicate in subject.out:
            if predicate in self.model.properties_left_out:
                continue
            if any(other in subject.out for other in self.model.unless.get(predicate, ())):
                continue
            for value in subject.nodes(predicate):
                if not value.startswith(str(FM)):
                    words = self.model.say(predicate)
                    link = self._link(subject, value, predicate, subject.iri)
                    link.relation, link.words = local_name(predicate), words
                    self._support(link, subject)
                    link.dates.update(subject.texts(_START))

    def _bridge(self, subject: Subject, bridge: Bridge) -> None:
        ends = subject.nodes(bridge.end)
        if not ends and bridge.otherwise:
            ends = subject.nodes(bridge.otherwise)
        by = subject.texts(bridge.by) if bridge.by else []
        words = bridge.say(", ".join(by))
        for start in subject.nodes(bridge.start):
            for end in ends:
                link = self._link(subject, end, bridge.end, subject.iri, start)
                link.relation = bridge.relation
                link.values.update(by)
                link.words = max(link.words, words, key=lambda said: (len(said), said))
                self._support(link, subject)
                for dated in bridge.dates:
                    link.dates.update(subject.texts(dated))

    def _link(
        self, subject: Subject, end: str, predicate: str, fact: str, start: str = ""
    ) -> _Link:
        key = (start or subject.iri, end, predicate, fact)
        link = self._links.get(key)
        if link is None:
            link = self._links[key] = _Link("", "", fact)
        return link

    def _support(self, link: _Link, subject: Subject) -> None:
        link.graphs.add(subject.graph)
        link.evidence.update(subject.nodes(_EVIDENCE))
        link.meetings.update(subject.nodes(_MEETING))
        link.stated = link.stated or not _is_inferred(subject)

    # -- giving ----------------------------------------------------------------------------

    def _node_data(self, thing: Thing) -> dict[str, Any]:
        first, last = self._period(thing.dates, thing.meetings)
        assert thing.kind
        return {
            "kind": thing.kind.name,
            "label": min(thing.labels, key=lambda words: (-len(words), words), default="")
            or local_name(thing.iri),
            "date": first,
            "last": last,
            "inferred": thing.inferred and not thing.stated,
            "facts": {
                local_name(name): "; ".join(sorted(thing.facts[name]))
                for name in sorted(thing.facts)
            },
            "evidence": sorted(thing.evidence, key=_place),
            "graphs": sorted(thing.graphs),
        }

    def _edge_data(self, predicate: str, link: _Link) -> dict[str, Any]:
        first, last = self._period(link.dates, link.meetings)
        return {
            "predicate": predicate,
            "relation": link.relation,
            "words": link.words,
            "value": ", ".join(sorted(link.values)),
            "fact": link.fact,
            "date": first,
            "last": last,
            "inferred": not link.stated,
            "evidence": sorted(link.evidence, key=_place),
            "graphs": sorted(link.graphs),
        }

    def _period(self, dates: set[str], meetings: set[str]) -> tuple[str, str]:
        """First and last whole date of a thing: its own, else those of its meetings."""
        known = {date for date in dates if len(date) == 10}
        if not known:
            for meeting in meetings:
                thing = self.things.get(meeting)
                dated = thing.dates if thing else self._dates.get(meeting, ())
                known |= {date for date in dated if len(date) == 10}
        return (min(known), max(known)) if known else ("", "")


def _is_inferred(subject: Subject) -> bool:
    return (
        _INFERRED_BY in subject.out
        or _RULE_GRAPH in subject.graph
        or any(text in ("true", "1") for text in subject.texts(_INFERRED))
    )


def _place(evidence: str) -> tuple[str, int, str]:
    """Evidence in the order of its document and its place there (``…/evidence/{start}-{end}``)."""
    document, _, place = evidence.rpartition("/")
    start = place.partition("-")[0]
    return (document, int(start) if start.isdigit() else 0, place)
