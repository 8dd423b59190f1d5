"""Judgements of identity, by people and by the machine, and the named graph that keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, Literal, Self

from pyoxigraph import NamedNode, Quad

from graph import terms as t
from graph.iris import Names
from graph.terms import DCT, FM, OWL, RDF, RDFS

__all__ = [
    "MACHINE", "Findings", "Judgement", "Replacement", "Verdict", "identity_graph", "settled",
    "write_identity",
]  # fmt: skip

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
    def id(self) -> str:
        """Sixteen hexadecimal digits that are this pair's alone."""
        return sha256(f"{self.one}\n{self.other}".encode()).hexdigest()[:16]

    @property
    def human(self) -> bool:
        """Whether a person made it."""
        return self.by != MACHINE

    @property
    def councils(self) -> tuple[str, ...]:
        """The key of the council, or of both councils, that it is about."""
        return tuple(dict.fromkeys((_council(self.one), _council(self.other))))


@dataclass(frozen=True, slots=True, order=True)
class Replacement:
    """A form that is no node of its own but another: IRIs without their base."""

    form: str
    by: str
    label: str


@dataclass(slots=True)
class Findings:
    """What was found of the names of one council beside the identity map: see ``Resolution``."""

    judgements: list[Judgement] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def dump(self) -> str:
        """One line of JSON; the same findings give the same line."""
        rows: dict[str, list[Any]] = {
            "judgements": [
                [
                    j.one, j.other, j.verdict, j.score, j.reasons_for, j.reasons_against, j.by,
                    j.on, j.why, j.labels,
                ]
                for j in sorted(self.judgements, key=lambda one: (one.pair, one.verdict))
            ],
            "replacements": [[r.form, r.by, r.label] for r in sorted(self.replacements)],
            "unknown": sorted(self.unknown),
        }  # fmt: skip
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def load(cls, line: str) -> Self:
        """The findings that ``dump`` wrote."""
        rows = json.loads(line)
        return cls(
            [_judgement_of(row) for row in rows["judgements"]],
            [Replacement(*row) for row in rows["replacements"]],
            rows["unknown"],
        )  # fmt: skip


def _judgement_of(row: list[Any]) -> Judgement:
    one, other, verdict, score, pro, contra, by, on, why, labels = row
    return Judgement(
        one, other, verdict, score, tuple(pro), tuple(contra), by, on, why, (labels[0], labels[1])
    )


def settled(machine: Iterable[Judgement], human: Iterable[Judgement]) -> list[Judgement]:
    """All judgements, a person's in the place of the machine's about the same pair.

    A person's keeps the labels and reasons that the machine found for that pair.
    """
    found = {one.pair: one for one in machine}
    for one in human:
        known = found.get(one.pair)
        if known is not None:
            one = replace(
                one, labels=known.labels,
                reasons_for=known.reasons_for, reasons_against=known.reasons_against,
            )  # fmt: skip
        found[one.pair] = one
    return [found[pair] for pair in sorted(found)]


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
    node = NamedNode(f"{names.base}/judgement/{one.id}")
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
