"""What a register says of the graph's councils: codes, other names, who came before and after.

In a named graph of its own, for each register; a council keeps its node, and so do those that it came
from and that came of it. A change is an ``org:ChangeEvent``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.iris import Names
from graph.terms import DCT, FM, ORG, OWL, RDF, RDFS, SCHEMA, SKOS

__all__ = ["Change", "Register", "Registered", "register_graph", "write_register"]

_WIKIDATA = "http://www.wikidata.org/entity/"


@dataclass(frozen=True, slots=True)
class Register:
    """A register: its name in the graph, its title, and the licence and source of its facts (IRIs)."""

    name: str
    title: str
    licence: str
    source: str


@dataclass(frozen=True, slots=True, order=True)
class Registered:
    """A council in a register. ``key`` is its slug in the graph, ``names`` other names of it."""

    key: str
    name: str
    gss: str = ""
    wikidata: str = ""
    website: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What became of councils (keys): ``kind`` as in fm:change-kinds, ``on`` an ISO date or empty."""

    kind: str
    on: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def register_graph(names: Names, name: str) -> NamedNode:
    """The named graph of a register."""
    return NamedNode(names.graph("register", name))


def write_register(
    names: Names, register: Register, councils: Iterable[Registered], changes: Iterable[Change]
) -> Iterator[Quad]:
    """The quads of a register's facts."""
    graph = register_graph(names, register.name)
    node = NamedNode(f"{names.base}/register/{register.name}")
    yield Quad(graph, RDFS.label, t.text(f"register: {register.title}"), graph)
    yield Quad(node, RDF.type, FM.Register, graph)
    yield Quad(node, RDFS.label, t.text(register.title), graph)
    yield Quad(node, DCT.title, t.text(register.title), graph)
    yield Quad(node, DCT.license, NamedNode(register.licence), graph)
    yield Quad(node, DCT.source, NamedNode(register.source), graph)
    labels: dict[str, str] = {}
    for one in sorted(councils):
        labels[one.key] = one.name
        council = NamedNode(names.council(one.key))
        yield Quad(council, RDF.type, FM.Council, graph)
        yield Quad(council, RDFS.label, t.text(one.name), graph)
        yield Quad(council, FM.fromRegister, node, graph)
        if one.gss:
            yield Quad(council, FM.gssCode, t.text(one.gss), graph)
        if one.wikidata:
            yield Quad(council, OWL.sameAs, NamedNode(_WIKIDATA + one.wikidata), graph)
        if one.website.startswith(("http://", "https://")):
            yield Quad(council, SCHEMA.url, t.text(one.website), graph)
        for name in one.names:
            yield Quad(council, SKOS.altLabel, t.text(name), graph)
    for change in sorted(changes):
        yield from _change(names, change, labels, graph, node)


def _change(
    names: Names, change: Change, labels: dict[str, str], graph: NamedNode, register: NamedNode
) -> Iterator[Quad]:
    event = NamedNode(f"{names.base}/change/{(change.after or change.before)[0]}-{change.on or 'undated'}-{change.kind}")  # fmt: skip
    said = ", ".join(labels.get(key, key) for key in change.before)
    into = ", ".join(labels.get(key, key) for key in change.after)
    yield Quad(event, RDF.type, ORG.ChangeEvent, graph)
    yield Quad(event, RDFS.label, t.text(f"{said}: {change.kind}" + (f", {into}" if into else "")), graph)  # fmt: skip
    yield Quad(event, FM.changeKind, t.text(change.kind), graph)
    yield Quad(event, FM.fromRegister, register, graph)
    if change.on:
        yield Quad(event, FM.changedOn, t.date(change.on), graph)
    for key in change.before:
        yield Quad(event, ORG.originalOrganization, NamedNode(names.council(key)), graph)
    for key in change.after:
        yield Quad(event, ORG.resultingOrganization, NamedNode(names.council(key)), graph)
