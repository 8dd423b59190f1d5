"""Each rule on a small graph of its own: what it infers, and that every line of it is needed."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import NamedNode

from graph import terms as t
from graph.derivation import Construct, derive
from graph.iris import Names
from graph.rules import rule_graph, rules, run_rules
from graph.store import QueryError
from graph.store.embedded import EmbeddedStore
from tests.queries.conftest import EXPECTED, FIXTURES, finished, loaded

BASE = "https://w3id.org/folkmoot/id/ottermere-borough-council/"
AS_AT = t.date("2024-11-20")
RULES = {rule.name: rule for rule in rules()}


def inferred(rule: Construct) -> list[str]:
    """What a rule makes of its fixture: a line for each triple, sorted."""
    store = loaded([FIXTURES / "rules" / f"{rule.name}.trig"])
    quads = derive(store, rule, NamedNode("https://example.org/graph"), {"as_at": AS_AT})
    return sorted({_short(f"{q.subject} {q.predicate} {q.object}") for q in quads})


def _short(line: str) -> str:
    for prefix, iri in {"": BASE, **{f"{p}:": i for p, i in t.PREFIXES.items()}}.items():
        line = line.replace(f"<{iri}", f"<{prefix}")
    return line


@pytest.mark.parametrize("name", RULES)
def test_rule_infers_what_is_expected(name: str) -> None:
    expected = (EXPECTED / "rules" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert expected, "a rule whose expected triples are none is not tested"
    assert inferred(RULES[name]) == expected


def _lines() -> list[tuple[str, int]]:
    """The lines of all rules that say something: no comments, prefixes or lone brackets."""
    found = []
    for name, rule in RULES.items():
        for number, line in enumerate(rule.sparql.splitlines()):
            words = line.strip()
            if words and not words.startswith(("#", "PREFIX")) and words not in ("}", "{"):
                found.append((name, number))
    return found


@pytest.mark.parametrize(("name", "number"), _lines())
def test_every_line_of_a_rule_is_needed(name: str, number: int) -> None:
    rule = RULES[name]
    kept = [line for at, line in enumerate(rule.sparql.splitlines()) if at != number]
    try:
        left = inferred(Construct(name, rule.header, "\n".join(kept)))
    except QueryError:
        return
    expected = (EXPECTED / "rules" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert left != expected, f"not needed: {rule.sparql.splitlines()[number]}"


@pytest.mark.parametrize("name", RULES)
def test_rule_says_what_it_infers_and_why(name: str) -> None:
    for key in ("infers", "why", "cannot see"):
        assert RULES[name].says(key)


def test_each_rule_has_its_graph_and_its_provenance(council: EmbeddedStore) -> None:
    names = Names()
    for rule in rules():
        graph = rule_graph(names, rule.name)
        quads = list(council.quads(graph))
        if not quads:
            continue
        node = NamedNode(f"{names.base}/rule/{rule.name}")
        said = {(q.subject, q.predicate) for q in quads}
        assert (node, t.SKOS.definition) in said
        assert (graph, t.PROV.wasGeneratedBy) in said
        derived = {q.subject for q in quads if q.predicate == t.PROV.wasDerivedFrom}
        pointing = {q.subject for q in quads if q.predicate == t.FM.inferredBy}
        assert derived == pointing


def test_running_the_rules_again_changes_nothing(council: EmbeddedStore) -> None:
    fresh = finished(loaded(sorted(FIXTURES.glob("*.trig"))))
    before = {str(quad) for quad in fresh.quads()}
    run_rules(fresh)
    assert {str(quad) for quad in fresh.quads()} == before


def test_what_was_due_is_judged_on_the_day_given() -> None:
    store = loaded(sorted(FIXTURES.glob("*.trig")))
    counts = {}
    for day in (date(2024, 9, 30), date(2024, 10, 1), date(2025, 6, 1)):
        run_rules(store, as_at=day)
        graph = rule_graph(Names(), "overdue-actions")
        counts[day] = sum(q.predicate == t.FM.overdueAsAt for q in store.quads(graph))
    assert list(counts.values()) == [0, 1, 3]


def test_an_earlier_run_leaves_nothing_behind() -> None:
    store = loaded(sorted(FIXTURES.glob("*.trig")))
    run_rules(store, as_at=date(2025, 6, 1))
    run_rules(store, as_at=date(2024, 9, 30))
    assert not list(store.quads(rule_graph(Names(), "overdue-actions")))


def test_the_graph_with_all_that_is_derived_keeps_to_its_shapes(council: EmbeddedStore) -> None:
    from graph.validation.checking import check_portions
    from graph.validation.portions import store_portions

    findings = [
        f"{finding.node}: {finding.message}"
        for report in check_portions(list(store_portions(council)))
        for finding in report.findings
        if finding.severity == "violation"
    ]
    assert findings == []
