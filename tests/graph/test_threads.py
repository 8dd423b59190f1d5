"""The stories that run across the samples: one matter, a recommendation and its answer, an action."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import folkmoot

SAMPLES = Path(__file__).parents[2] / "samples"
IN_THREAD = (
    "SELECT DISTINCT ?thread ?body ?item { GRAPH ?rule { ?i fm:inThread ?t . ?t rdfs:label ?thread }"
    " GRAPH ?d { ?i rdfs:label ?item ; fm:meeting/fm:body/rdfs:label ?body } }"
)
ANSWERS = (
    "SELECT DISTINCT ?text ?by ?kind { GRAPH ?rule { ?r fm:respondsTo ?to ; fm:responseKind ?kind ;"
    " fm:respondedBy/rdfs:label ?by } GRAPH ?d { ?to fm:text ?text } }"
)
CAME_BACK = (
    "SELECT DISTINCT ?action ?later { GRAPH ?rule { ?l fm:followsUp ?a } GRAPH ?d { ?a fm:text"
    " ?action } GRAPH ?e { ?l fm:text ?later } }"
)


@pytest.fixture(scope="module")
def graph() -> Iterator[folkmoot.Graph]:
    with folkmoot.build(SAMPLES, ":memory:", default_council="Wexmoor District Council") as built:
        yield built


def test_one_matter_is_followed_through_scrutiny_cabinet_and_council(graph: folkmoot.Graph) -> None:
    bodies: dict[str, set[str]] = defaultdict(set)
    items: dict[str, set[str]] = defaultdict(set)
    for row in graph.query(IN_THREAD):
        bodies[row["thread"]].add(row["body"])
        items[row["thread"]].add(row["item"])
    glass = "Kerbside Glass Collection"
    assert bodies[glass] == {"Overview and Scrutiny Committee", "Cabinet", "Council"}
    assert (
        "Response to the Overview and Scrutiny Committee: Kerbside Glass Collection" in items[glass]
    )
    assert items["Market Square Car Park"] == {
        "Call-in: Market Square Car Park", "Market Square Car Park - Disposal",
        "Market Square Car Park - Reconsideration Following Call-in",
    }  # fmt: skip
    everyday = ("apolog", "declaration", "minutes", "urgent", "work programme")
    assert not [name for name in bodies if name.lower().startswith(everyday)]


def test_each_recommendation_has_the_answer_that_it_got(graph: folkmoot.Graph) -> None:
    answers = {(r["text"].split(" be ")[0], r["by"]): r["kind"] for r in graph.query(ANSWERS)}
    assert answers == {
        ("the kerbside glass collection", "Cabinet"): "accepted",
        ("a campaign on contamination", "Cabinet"): "accepted",
        ("a second box", "Cabinet"): "rejected",
    }


def test_an_action_that_came_back_is_told_and_one_that_never_did_is_not(
    graph: folkmoot.Graph,
) -> None:
    rows = [(row["action"], row["later"]) for row in graph.query(CAME_BACK)]
    ((action, later),) = rows
    assert "figures on contamination" in action and "action be closed" in later
