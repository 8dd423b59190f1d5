"""Corrections by people: what a document states, with a wrong value put right and both kept.

A correction is of one value of one fact as one document states it. It holds as long as the document
still states the fact in the same words; else it is not applied but reported, since what it
concerned may have been put right, or may mean something else now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Literal

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.assertion.context import CLASSES
from graph.iris import Names
from graph.terms import FM, OA, ORG, PREFIXES, RDF, RDFS

__all__ = ["WHOLE", "Applied", "Correction", "State", "apply_corrections", "corrections_graph",
           "property_name", "written", "write_corrections"]  # fmt: skip

WHOLE: Final = "rdf:type"
"""The property by which a fact as a whole is corrected: taken away."""

State = Literal["applied", "agrees", "gone", "words", "value"]
"""What became of a correction. ``agrees``: the fact is read so now without it; ``gone``: the document
states no such fact; ``words``: it states it in other words; ``value``: its value is another now."""

SAID: Final[dict[State, str]] = {
    "applied": "",
    "agrees": "no longer needed: it is read so now",
    "gone": "not applied: the document states no such fact now",
    "words": "not applied: the words that it concerns have changed",
    "value": "not applied: the value is no longer what it was",
}
"""The states in words; those that are not empty are to be looked at."""


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """That a value ``before`` of a fact is ``after``; empty: that there was none, or is none.

    ``fact`` is an IRI without its base. ``document`` is a file's name, or the first digits of its
    digest. ``predicate`` is a property with its prefix
    (``schema:startDate``). Values are as ``written`` gives them.
    ``quote`` is the evidence, in whose words the fact was stated. ``on`` is an ISO date. ``called`` is the label of
    the thing that ``after`` is, where it is one of this graph.
    """

    fact: str
    document: str
    predicate: str
    before: str
    after: str
    quote: str
    by: str
    on: str
    why: str = ""
    called: str = ""

    def __post_init__(self) -> None:
        if not self.fact or not self.document:
            raise ValueError("a correction names its fact and the document")
        if self.before == self.after:
            raise ValueError("a correction changes a value: before and after are the same")
        _predicate(self.predicate)

    @property
    def key(self) -> tuple[str, ...]:
        """What it is about: a second correction with this key takes its place."""
        return self.fact, self.document, self.predicate, self.before

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits that are those of its key alone."""
        return sha256("\n".join(self.key).encode()).hexdigest()[:16]

    def concerns(self, digest: str, name: str) -> bool:
        """Whether it is of what this document states."""
        return self.document == name or (
            len(self.document) >= 12 and digest.startswith(self.document)
        )


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction, the document that it was tried on (digest), and what became of it."""

    correction: Correction
    document: str
    state: State

    @property
    def said(self) -> str:
        """What is to be looked at, empty where nothing is."""
        return SAID[self.state]


def apply_corrections(
    quads: Sequence[Quad], corrections: Iterable[Correction], names: Names
) -> tuple[list[Quad], list[tuple[Correction, State]]]:
    """The quads of one document with its corrections applied, and what became of each."""
    found = list(quads)
    states: list[tuple[Correction, State]] = []
    for one in sorted(corrections):
        found, state = _apply(found, one, names)
        states.append((one, state))
    return found, states


def _apply(quads: list[Quad], one: Correction, names: Names) -> tuple[list[Quad], State]:
    node = NamedNode(f"{names.base}/{one.fact}")
    own = [quad for quad in quads if quad.subject == node]
    if not own:
        return quads, "gone"
    quotes = _quotes(quads, own)
    if one.quote and quotes and _plain(one.quote) not in quotes:
        return quads, "words"
    if one.predicate == WHOLE:
        return [quad for quad in quads if node not in (quad.subject, quad.object)], "applied"
    predicate = _predicate(one.predicate)
    values = {written(q.object, names): q for q in own if q.predicate == predicate}
    if one.before not in values and (one.before or one.after in values):
        wanted = one.after in values if one.after else True
        return quads, "agrees" if wanted else "value"
    old = values.get(one.before)
    like = old.object if old else next((q.object for q in values.values()), None)
    new = [Quad(node, predicate, _term(one.after, like, names), own[0].graph_name)]
    new = new if one.after and one.after not in values else []
    if new and one.called and not any(_labels(quad, new[0]) for quad in quads):
        new += _described(one, new[0])
    changed: list[Quad] = []
    for quad in quads:
        if quad == old:
            changed += new
        elif old and new and quad.subject == node and _repeats(quad, old):
            # A label that only repeats the value follows it.
            changed.append(Quad(node, RDFS.label, t.text(one.after), quad.graph_name))
        else:
            changed.append(quad)
    return changed if old else changed + new, "applied"


def _described(one: Correction, new: Quad) -> list[Quad]:
    """What the graph of a document says of each thing in it: its class and label."""
    thing = new.object
    assert isinstance(thing, NamedNode)
    found = [Quad(thing, RDFS.label, t.text(one.called), new.graph_name)]
    parts = one.after.strip("<>").split("/")
    if len(parts) == 3 and parts[1] in CLASSES:
        found.append(Quad(thing, RDF.type, CLASSES[parts[1]], new.graph_name))
        found.append(Quad(thing, FM.nameAsPrinted, t.text(one.called), new.graph_name))
    if len(parts) == 3 and parts[1] in ("body", "post"):
        council = NamedNode(f"{thing.value.rsplit('/', 2)[0]}")
        within = ORG.subOrganizationOf if parts[1] == "body" else ORG.postIn
        found.append(Quad(thing, within, council, new.graph_name))
    return found


def _labels(quad: Quad, new: Quad) -> bool:
    return quad.subject == new.object and quad.predicate == RDFS.label


def _repeats(quad: Quad, old: Quad) -> bool:
    return quad.predicate == RDFS.label and quad.object == old.object


def _quotes(quads: Iterable[Quad], own: Iterable[Quad]) -> set[str]:
    """The words of the evidence of a fact."""
    steps = {quad.object for quad in own if quad.predicate == FM.evidence}
    for predicate in (OA.hasTarget, OA.hasSelector, OA.exact):
        steps = {q.object for q in quads if q.predicate == predicate and q.subject in steps}
    return {_plain(one.value) for one in steps if isinstance(one, ox.Literal)}


def _plain(words: str) -> str:
    return " ".join(words.split())


# -- values --------------------------------------------------------------------------------


def written(value: object, names: Names) -> str:
    """A term as a correction writes it: a literal's words, an IRI in angle brackets, without its
    base where that is this graph's, with a prefix where it has one."""
    if not isinstance(value, NamedNode):
        return value.value if isinstance(value, ox.Literal) else str(value)
    if value.value.startswith(f"{names.base}/"):
        return f"<{value.value.removeprefix(f'{names.base}/')}>"
    return f"<{property_name(value.value)}>"


def property_name(iri: str) -> str:
    """An IRI with its prefix (``fm:status``), or as it is where it has none of ours."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _predicate(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    if prefix not in PREFIXES or not local:
        raise ValueError(f"{name!r} is no property such as fm:status or schema:startDate")
    return NamedNode(PREFIXES[prefix] + local)


def _term(value: str, like: object, names: Names) -> NamedNode | ox.Literal:
    """The term that ``value`` is, of the sort of the one that it replaces."""
    if value.startswith("<") and value.endswith(">"):
        inner = value[1:-1]
        prefix, _, local = inner.partition(":")
        if "://" in inner:
            return NamedNode(inner)
        return NamedNode(
            PREFIXES[prefix] + local if prefix in PREFIXES else f"{names.base}/{inner}"
        )
    if isinstance(like, ox.Literal) and not like.language:
        return ox.Literal(value, datatype=like.datatype)
    return t.text(value)


# -- the graph of corrections --------------------------------------------------------------


def corrections_graph(names: Names) -> NamedNode:
    """The named graph of corrections."""
    return NamedNode(names.graph("corrections"))


def write_corrections(names: Names, applied: Iterable[Applied]) -> Iterator[Quad]:
    """The quads of corrections, with who made them and why, and what became of them."""
    graph = corrections_graph(names)
    for one in applied:
        said = one.correction
        node = NamedNode(f"{names.base}/correction/{said.id}")
        fact = NamedNode(f"{names.base}/{said.fact}")
        label = f"{said.predicate}: {said.before or 'nothing'} → {said.after or 'nothing'}"
        yield Quad(node, RDF.type, FM.Correction, graph)
        yield Quad(node, RDFS.label, t.text(label[:200]), graph)
        yield Quad(node, FM.corrects, fact, graph)
        yield Quad(fact, RDFS.label, t.text(said.fact.rpartition("/")[2].replace("-", " ")), graph)
        yield Quad(node, FM.correctedProperty, _predicate(said.predicate), graph)
        if said.before:
            yield Quad(node, FM.correctedFrom, _term(said.before, None, names), graph)
        if said.after:
            yield Quad(node, FM.correctedTo, _term(said.after, None, names), graph)
        if said.quote:
            digest = sha256(_plain(said.quote).encode()).hexdigest()
            yield Quad(node, FM.quoteDigest, t.text(digest), graph)
        if one.document:
            yield Quad(node, FM.document, NamedNode(names.document(one.document)), graph)
        yield Quad(node, FM.madeBy, t.text(said.by), graph)
        yield Quad(node, FM.madeOn, t.date(said.on), graph)
        if said.why:
            yield Quad(node, FM.reason, t.text(said.why), graph)
        if one.said:
            yield Quad(node, FM.note, t.text(one.said), graph)
