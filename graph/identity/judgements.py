"""Judgements of identity, by people and by the machine, and the named graph that keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.iris import Names
from graph.terms import DCT, FM, OWL, RDF, RDFS

__all__ = ["MACHINE", "Judgement", "Replacement", "Verdict", "identity_graph", "write_identity"]

Verdict = Literal["same", "different", "undecided"]

MACHINE = "machine"
"""Who made a judgement that no person made."""


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """That two nodes are, are not, or may be one.

    ``one`` and ``other`` are IRIs without their base ("thornacre-council/person/ann-bell"), in
    alphabetical order, with their ``labels``. ``score`` is None where a person judged; ``on`` is
    an ISO date or empty.
    """

    one: str
    other: str
    verdict: str
    score: float | None = None
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()
    by: str = MACHINE
    on: str = ""
    why: str = ""
    labels: tuple[str, str] = ("", "")

    @classmethod
    def of(cls, one: str, other: str, verdict: str, by: str, on: str, why: str) -> Judgement:
        """A person's judgement. Raises ``ValueError`` where both are the same node."""
        if one == other:
            raise ValueError(f"{one} cannot be judged against itself")
        first, second = sorted((one, other))
        return cls(first, second, verdict, by=by, on=on, why=why)

    @property
    def pair(self) -> tuple[str, str]:
        """What it is about."""
        return self.one, self.other

    @property
    def human(self) -> bool:
        """Whether a person made it."""
        return self.by != MACHINE


@dataclass(frozen=True, slots=True, order=True)
class Replacement:
    """A form that is no node of its own but another: IRIs without their base."""

    form: str
    by: str
    label: str


def identity_graph(names: Names) -> NamedNode:
    """The named graph of judgements."""
    return NamedNode(names.graph("identity"))


def write_identity(
    names: Names, judgements: Iterable[Judgement], replacements: Iterable[Replacement]
) -> Iterator[Quad]:
    """The quads of judgements, and of the forms that others have taken the place of."""
    graph = identity_graph(names)
    for judgement in judgements:
        yield from _judgement(names, judgement, graph)
    for one in replacements:
        node = NamedNode(f"{names.base}/{one.form}")
        yield Quad(node, DCT.isReplacedBy, NamedNode(f"{names.base}/{one.by}"), graph)
        yield Quad(node, RDFS.label, t.text(one.label), graph)


def _judgement(names: Names, one: Judgement, graph: NamedNode) -> Iterator[Quad]:
    digest = sha256(f"{one.one}\n{one.other}".encode()).hexdigest()[:16]
    node = NamedNode(f"{names.base}/judgement/{digest}")
    first, second = (NamedNode(f"{names.base}/{part}") for part in one.pair)
    labels = zip(one.labels, one.pair, strict=True)
    called = [label or part.rpartition("/")[2] for label, part in labels]
    yield Quad(node, RDF.type, FM.Judgement, graph)
    yield Quad(node, RDFS.label, t.text(f"{called[0]} and {called[1]}: {one.verdict}"), graph)
    yield Quad(node, FM.candidate, first, graph)
    yield Quad(node, FM.candidate, second, graph)
    yield Quad(node, FM.verdict, t.text(one.verdict), graph)
    if one.score is not None:
        yield Quad(node, FM.score, t.number(one.score), graph)
    for words in one.reasons_for:
        yield Quad(node, FM.reasonFor, t.text(words), graph)
    for words in one.reasons_against:
        yield Quad(node, FM.reasonAgainst, t.text(words), graph)
    yield Quad(node, FM.madeBy, t.text(one.by), graph)
    if one.on:
        yield Quad(node, FM.madeOn, t.date(one.on), graph)
    if one.why:
        yield Quad(node, FM.reason, t.text(one.why), graph)
    if one.human and one.verdict == "same" and _council(one.one) != _council(one.other):
        # Councils keep their own nodes: the link between them is explicit.
        yield Quad(first, OWL.sameAs, second, graph)


def _council(part: str) -> str:
    return part.partition("/")[0]
