"""What follows from what the records state: rules in SPARQL, each with a named graph of its own.

A rule is a file here: a CONSTRUCT query whose header says what it infers, why that follows, and
what it cannot see. Its triples go to ``B/graph/rule/{name}``, so that stated and inferred can
always be told apart. A node that a rule makes points to what it was derived from
(``prov:wasDerivedFrom``) and to the rule (``fm:inferredBy``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from graph import terms as t
from graph.derivation import Construct, add, constructs, derive, put
from graph.iris import Names
from graph.store import Solutions, Store, Term
from graph.terms import DCT, FM, PROV, RDF, RDFS, SKOS

__all__ = [
    "describe_rule", "infer", "latest_meeting", "local_rules", "rule_graph", "rules",
    "run_dated_rules", "run_rules",
]  # fmt: skip


def rules() -> tuple[Construct, ...]:
    """All rules, each after those whose facts it reads."""
    return constructs("graph.rules")


def rule_graph(names: Names, rule: str) -> NamedNode:
    """The named graph of what a rule infers."""
    return NamedNode(names.graph("rule", rule))


def local_rules() -> tuple[Construct, ...]:
    """The rules whose facts follow from the documents of one council alone."""
    return tuple(rule for rule in rules() if not _dated(rule))


def run_rules(
    store: Store, *, names: Names | None = None, as_at: date | None = None
) -> dict[str, int]:
    """Run all rules anew and put what they infer in the place of what is there; rule → quads.

    ``as_at`` is the day on which to look at what is due; the day of the latest meeting that a
    document records where it is None, so that the same documents give the same graph.
    """
    names = names or Names()
    # Nothing that an earlier run inferred may take part in this one.
    store.remove([rule_graph(names, rule.name) for rule in rules()])
    counts = {}
    for rule in local_rules():
        counts[rule.name] = infer(store, rule, names)
        if counts[rule.name]:
            counts[rule.name] += add(store, describe_rule(rule, names))
    return counts | run_dated_rules(store, names, as_at or latest_meeting(store))


def run_dated_rules(store: Store, names: Names, day: date | None) -> dict[str, int]:
    """Run anew the rules that look at what is due on ``day``; no day, nothing is. They come after
    all others."""
    counts = {}
    for rule in filter(_dated, rules()):
        store.remove([rule_graph(names, rule.name)])
        if day:
            bindings: dict[str, Term] = {"as_at": t.date(day.isoformat())}
            counts[rule.name] = infer(store, rule, names, bindings)
            if counts[rule.name]:
                counts[rule.name] += add(store, describe_rule(rule, names, bindings))
    return counts


def infer(
    store: Store, rule: Construct, names: Names, bindings: Mapping[str, Term] | None = None
) -> int:
    """Put what one rule infers in the place of what is there; how many quads."""
    return put(store, rule_graph(names, rule.name), _inferred(store, rule, names, bindings or {}))


def _dated(rule: Construct) -> bool:
    return "?as_at" in rule.sparql


def latest_meeting(store: Store) -> date | None:
    """The day of the latest meeting that a document records."""
    from importlib.resources import files

    sparql = files("graph").joinpath("sparql", "latest-meeting.rq").read_text(encoding="utf-8")
    found = store.query(sparql)
    assert isinstance(found, Solutions)
    for (day,) in found:
        if isinstance(day, Literal):
            return date.fromisoformat(day.value)
    return None


def _inferred(
    store: Store, rule: Construct, names: Names, bindings: Mapping[str, Term]
) -> Iterator[Quad]:
    graph = rule_graph(names, rule.name)
    node = NamedNode(f"{names.base}/rule/{rule.name}")
    for quad in derive(store, rule, graph, bindings):
        yield quad
        if quad.predicate == PROV.wasDerivedFrom:
            yield Quad(quad.subject, FM.inferredBy, node, graph)


def describe_rule(
    rule: Construct, names: Names, bindings: Mapping[str, Term] | None = None
) -> Iterator[Quad]:
    """The rule itself, and that its graph came from applying it."""
    graph = rule_graph(names, rule.name)
    node = NamedNode(f"{names.base}/rule/{rule.name}")
    applied = NamedNode(f"{graph.value}#application")
    part = NamedNode(f"{graph.value}#association")
    said: dict[NamedNode, list[tuple[NamedNode, Term]]] = {
        graph: [(RDFS.label, t.text(f"rule: {rule.name}")), (PROV.wasGeneratedBy, applied)],
        applied: [
            (RDF.type, PROV.Activity),
            (RDFS.label, t.text(f"Application of the rule {rule.name}")),
            (PROV.qualifiedAssociation, part),
        ],
        part: [(RDF.type, PROV.Association), (PROV.hadPlan, node)],
        node: [
            (RDF.type, FM.Rule),
            (RDFS.label, t.text(f"rule: {rule.name}")),
            (SKOS.definition, t.text(rule.says("infers"))),
            (DCT.description, t.text(rule.says("why"))),
        ],
    }
    for subject, pairs in said.items():
        for predicate, value in pairs:
            yield Quad(subject, predicate, value, graph)
    if bindings:
        yield Quad(applied, FM.asAt, bindings["as_at"], graph)
