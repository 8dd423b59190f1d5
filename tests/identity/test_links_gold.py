"""Decisions, items and reports are tied as careful readers tie them: no link may be wrong.

The cases are the gold annotations of the samples and of the open corpus. A link that is missing is a
loss, which the floors of tests/gold guard; one that is wrong is an error here.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

import folkmoot
from folkmoot.evaluation import agree

ROOT = Path(__file__).parents[2]
GOLD = [ROOT / "tests/gold" / name for name in ("samples", "corpus/train", "pages/train")]
SOURCES = [ROOT / "samples", ROOT / "tests/corpus", ROOT / "tests/pages"]
LEAST = {"decision": 100, "report": 30, "rests": 20}
"""Cases of each sort of link that must have been looked at, so that the test cannot pass idly."""

Fact = dict[str, Any]
RESTS = "SELECT ?d ?r { GRAPH ?rule { ?d fm:restsOn ?r } GRAPH ?g { ?d a fm:Decision } }"


def gold() -> dict[str, list[Fact]]:
    """The gold facts by document."""
    found = {}
    for folder in GOLD:
        for path in sorted(folder.glob("*.gold.yaml")):
            data = yaml.safe_load(path.read_text("utf-8"))
            found[data["document"]] = data["facts"]
    return found


@pytest.fixture(scope="module")
def graph() -> Any:
    with folkmoot.build(SOURCES, ":memory:", default_council="Wexmoor District Council") as built:
        yield built


def pieces(fact: Fact) -> list[str]:
    evidence = fact.get("evidence", "")
    several = evidence if isinstance(evidence, list) else [evidence]
    return [" ".join(str(one).split()) for one in several]


def same_words(one: Fact, other: Fact) -> bool:
    return any(a and b and (a in b or b in a) for a in pieces(one) for b in pieces(other))


def same_report(one: Fact, other: Fact) -> bool:
    keys = [key for key in ("ref", "title", "by") if one.get(key) and other.get(key)]
    return bool(keys) and all(agree(key, one[key], other[key]) for key in keys)


def same_item(title: str, read: str) -> bool:
    """Whether ``read`` names the item; a title read on too far, or without the file number in brackets
    or the report's bringer behind it, is the item's fault, not the link's."""
    one, other = title.casefold(), read.casefold()
    cut = one.startswith((f"{other} (", f"{other} - report by "))
    return agree("item", title, read) or other.startswith(f"{one} ") or cut


def same(kind: str, one: Fact, other: Fact) -> bool:
    if kind == "report":
        return same_report(one, other) and same_words(one, other)
    starts = "starts" in one and agree("starts", one["starts"], other.get("starts", ""))
    return starts and same_words(one, other)


def items_of(facts: list[Fact], kind: str, fact: Fact) -> set[str]:
    """The items under which gold has this fact; a text printed twice has two. What the reader marks
    as unsure tells nothing, as in scoring."""
    return {
        str(g["item"])
        for g in facts
        if g["kind"] == kind and "item" in g and not g.get("unsure") and same(kind, g, fact)
    }


UNREAD = {("parish-great-dunnock.txt", "PLANNING"), ("parish-great-dunnock.txt", "FINANCE")}
"""Items whose lettered parts, each with its outcome on the same line, are not read as items of their own yet,
so that what was decided under them is tied to the whole."""


@pytest.mark.parametrize("kind", ["decision", "report"])
def test_items_of_decisions_and_reports(graph: Any, kind: str) -> None:
    looked, wrong = 0, []
    for document, facts in gold().items():
        for fact in graph.facts(document, [kind]):
            expected = items_of(facts, kind, fact)
            if not expected or "item" not in fact:
                continue
            looked += 1
            tied = any(same_item(title, fact["item"]) for title in expected)
            if not tied and (document, fact["item"]) not in UNREAD:
                wrong.append((document, fact["item"], expected, pieces(fact)[0][:60]))
    print(f"{looked} links of a {kind} and its item looked at, {len(wrong)} wrong")
    assert wrong == []
    assert looked >= LEAST[kind]


def nodes(graph: Any, kind: str) -> dict[str, dict[str, Fact]]:
    """``{IRI: {document: fact}}`` of all facts of a kind; a question may have several rows of one."""
    found: dict[str, dict[str, Fact]] = defaultdict(lambda: defaultdict(dict))
    names, answer = dict(graph.documents()), graph.query(f"facts/{kind}")
    for row in answer:
        fact = {name: row[name] for name in answer.columns if row[name]}
        found[str(fact["fact"])][names.get(str(fact["document"]), "")].update(fact)
    return found


def test_what_decisions_rest_on(graph: Any) -> None:
    """Gold has a report under the item of the decision, or the link is wrong."""
    marked = gold()
    decisions, reports = nodes(graph, "decision"), nodes(graph, "report")
    looked, wrong = 0, []
    for decision, report in graph.query(RESTS):
        there = reports[str(report)]
        for document, fact in decisions[str(decision)].items():
            facts = marked.get(document, [])
            items = {
                str(g["item"]) for g in facts
                if g["kind"] == "decision" and "item" in g and "starts" in g
                and agree("starts", g["starts"], fact.get("starts", ""))
            }  # fmt: skip
            if not items or document not in there:
                continue
            looked += 1
            rests = any(
                agree("item", g["item"], item) if "item" in g else same_report(g, there[document])
                for g in facts if g["kind"] == "report" for item in items
            )  # fmt: skip
            if not rests:
                report_said = {k: there[document].get(k) for k in ("ref", "title", "by", "item")}
                wrong.append((document, fact["starts"], sorted(items), report_said))
    print(f"{looked} links of a decision and its report looked at, {len(wrong)} wrong")
    assert wrong == [], "\n".join(map(str, wrong))
    assert looked >= LEAST["rests"]
