"""The matching of the annotation scheme, case by case, and the scores that come of it."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from folkmoot.cli import cli
from folkmoot.evaluation import KEYS, Counts, agree, fold, match
from folkmoot.facts import KINDS
from folkmoot.scores import changes


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("name", "Cllr Ann Bell", "ann bell", True),
        ("name", "Councillor Mrs Bell", "Bell", True),
        ("name", "The Director of Finance", "Director of Finance", True),
        ("name", "Children’s Services", "Children's Services", True),
        ("name", "Planning & Housing", "Planning and Housing", True),
        ("title", "Progress Report - Quarter 3", "Progress Report–Quarter 3", True),
        ("title", "Progress\n Report", "Progress Report", True),
        ("title", "Budget", "Budget 2031", False),
        ("title", "Budget.", "Budget", True),
        ("name", "Mrose Hill", "Rose Hill", False),
        (
            "starts",
            "That the report be noted and welcomed by all",
            "report be noted and welcomed in part",
            True,
        ),
        ("starts", "report be noted", "the report be noted and welcomed", True),
        ("starts", "report be noted", "report is noted", False),
        ("starts", "officers, take forward the action", "officers take forward the action", True),
        ("starts", "", "anything", False),
        ("ordinal", "(1)", "1", True),
        ("outcome", ["approved", "delegated"], "delegated", True),
        ("outcome", ["approved", "delegated"], ["noted"], False),
        ("for", 7, "7", True),
        ("date", "2031-03-04", "2031-03-05", False),
    ],
)
def test_values_agree(name: str, one: object, other: object, same: bool) -> None:
    assert agree(name, one, other) is same
    assert agree(name, other, one) is same


@pytest.mark.parametrize(
    ("kind", "gold", "fact", "same"),
    [
        ("meeting", {"council": "X", "date": "2031-01-01"}, {"council": "x", "body": "Any", "date": "2031-01-01"}, True),
        ("meeting", {"council": "X", "body": "B"}, {"council": "x"}, False),
        ("mentioned_meeting", {"date": "2031-01"}, {"date": "2031-01", "body": "Other"}, True),
        ("mentioned_meeting", {"body": "MegaMAPs"}, {"date": "2031-01", "body": "Other"}, False),
        ("attendance", {"person": "A B", "status": "present", "item": "I"}, {"person": "A B", "status": "present"}, True),
        ("attendance", {"person": "A B", "status": "left", "item": "I"}, {"person": "A B", "status": "left"}, False),
        ("attendance", {"person": "A B", "status": "left"}, {"person": "A B", "status": "left", "item": "I"}, True),
        ("report", {"ref": "R1", "title": "T"}, {"ref": "r1", "title": "Other"}, True),
        ("report", {"ref": "R1", "title": "T"}, {"title": "T"}, True),
        ("report", {"ref": "R1"}, {"ref": "R2", "item": "I", "by": "X"}, False),
        ("report", {"item": "I", "by": "X"}, {"title": "T", "item": "I", "by": ["Y", "X"]}, True),
        ("report", {"item": "I", "by": "X"}, {"item": "I", "by": "Y"}, False),
        ("scrutinises", {"body": "B", "portfolio": "P", "post": "Q"}, {"body": "B", "post": "Q"}, True),
        ("scrutinises", {"body": "B", "portfolio": "P"}, {"body": "B", "post": "Q"}, False),
        ("decision", {"item": "I", "starts": "report be noted"}, {"item": "I", "starts": "the report be noted today"}, True),
        ("decision", {"item": "I", "starts": "report be noted"}, {"item": "J", "starts": "report be noted"}, False),
        ("motion", {"item": "I"}, {"item": "I", "mover": "A"}, True),
        ("action", {"starts": "write", "who": "A"}, {"starts": "write to all", "who": "B"}, True),
    ],
)  # fmt: skip
def test_keys_decide(kind: str, gold: dict[str, Any], fact: dict[str, Any], same: bool) -> None:
    found = match(kind, [{"kind": kind, **gold}], [{"kind": kind, **fact}])
    assert found.counts == (Counts(1, 0, 0) if same else Counts(0, 1, 1))


def test_unsure_counts_neither_way() -> None:
    gold = [
        {"kind": "person", "name": "Ann Bell"},
        {"kind": "person", "name": "Carl Dent", "unsure": True},
        {"kind": "person", "name": "Eve Fox", "unsure": True},
    ]
    facts = [{"kind": "person", "name": n} for n in ("Ann Bell", "Carl Dent", "Guy Hill")]
    found = match("person", gold, facts)
    assert found.counts == Counts(1, 1, 0)
    assert [fact["name"] for fact in found.neutral] == ["Carl Dent"]


def test_each_fact_matches_once_and_as_many_as_can_match() -> None:
    gold = [
        {"kind": "decision", "item": "I", "starts": "report be noted", "ordinal": n} for n in "12"
    ]
    twice = [
        {"kind": "decision", "item": "I", "starts": "report be noted", "ordinal": n} for n in "21"
    ]
    assert match("decision", gold, twice[:1]).counts == Counts(1, 0, 1)
    assert match("decision", gold[:1], twice).counts == Counts(1, 1, 0)
    found = match("decision", gold, twice)
    assert found.attributes() == {"ordinal": (2, 2)}
    # A greedy matcher would give the general gold fact the only one that fits the other.
    gold = [{"kind": "motion", "item": "I"}, {"kind": "motion", "item": "I", "mover": "A"}]
    facts = [
        {"kind": "motion", "item": "I", "mover": "A"},
        {"kind": "motion", "item": "I", "mover": "B"},
    ]
    assert match("motion", gold, facts).counts == Counts(2, 0, 0)


def test_the_time_of_a_meeting_stands_beside_the_place_of_its_evidence() -> None:
    gold = [{"kind": "meeting", "body": "Cabinet", "start": "10:00"}]
    fact = {"kind": "meeting", "body": "Cabinet", "start_time": "10:00", "start": 5, "end": 9}
    assert match("meeting", gold, [fact]).attributes() == {"start": (1, 1)}


@given(st.lists(st.sampled_from(["a", "b", "c"])), st.lists(st.sampled_from(["a", "b", "d"])))
def test_counts_are_those_of_multisets(gold: list[str], said: list[str]) -> None:
    found = match(
        "item",
        [{"kind": "item", "title": t} for t in gold],
        [{"kind": "item", "title": t} for t in said],
    )
    hits = sum(min(gold.count(t), said.count(t)) for t in "abcd")
    assert found.counts == Counts(hits, len(said) - hits, len(gold) - hits)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_kind_has_keys() -> None:
    assert set(KEYS) == set(KINDS)


def test_gains_and_losses_join_by_document_and_fact() -> None:
    before = {
        "a": {"hits": ["x", "y"], "missed": [], "false": ["f"]},
        "gone": {"hits": ["z"], "missed": [], "false": []},
    }
    now = {"a": {"hits": ["y", "w"], "missed": ["x"], "false": ["g"]}}
    found = changes(now, before)
    assert found.gained == (("a", "w"),)
    assert found.lost == (("a", "x"),)
    assert found.newly_false == (("a", "g"),)
    assert found.no_longer_false == (("a", "f"),)


MINUTES = "COUNCIL: Hurn\nBODY: Cabinet\nDATE: 2031-03-04\nPERSON: Ann Bell\nITEM: Budget\nDECIDED: That all be agreed\n"
GOLD = """document: m.txt
facts:
  - {kind: meeting, council: Hurn, body: Cabinet, date: 2031-03-04, evidence: Hurn}
  - {kind: person, name: Ann Bell, evidence: Ann Bell}
  - {kind: person, name: Carl Dent, evidence: Carl Dent}
  - {kind: item, title: Budget, evidence: Budget}
"""


@pytest.fixture
def gold(tmp_path: Path, labelled: None) -> Path:
    (tmp_path / "m.txt").write_text(MINUTES)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "m.gold.yaml").write_text(GOLD)
    return tmp_path


def test_the_command_scores(gold: Path) -> None:
    run = CliRunner()
    save = gold / "run.json"
    first = run.invoke(
        cli, ["evaluate", "--gold", str(gold / "gold"), "--json", "--save", str(save)]
    )
    assert first.exit_code == 0, first.stderr
    data = json.loads(first.stdout)
    assert data["kinds"]["person"] == {
        "precision": 1.0, "recall": 0.5, "f1": 0.6667, "found": 1, "false": 0, "missed": 1, "core": True,
    }  # fmt: skip
    assert data["core"]["micro"]["f1"] == round(2 * 3 / (2 * 3 + 1 + 1), 4)
    (gold / "m.txt").write_text(MINUTES + "PERSON: Carl Dent\nITEM: Other\n")
    again = run.invoke(
        cli,
        [
            "evaluate",
            "--gold",
            str(gold / "gold"),
            str(gold / "m.txt"),
            "--baseline",
            str(save),
            "--errors",
        ],
    )
    assert "1 gained, 0 lost, 1 newly false, 0 no longer false" in again.stdout
    assert "+ m.txt: person: carl dent" in again.stdout
    assert "false  item: other" in again.stdout


def test_the_fields_that_differ_are_listed_when_asked_for(gold: Path) -> None:
    (gold / "gold" / "m.gold.yaml").write_text(
        GOLD.replace("name: Ann Bell,", "name: Ann Bell, role: officer, titles: [Dr],")
    )
    asked = ["evaluate", "--gold", str(gold / "gold"), "--errors"]
    said = CliRunner().invoke(cli, [*asked, "--attributes"]).stdout
    assert "differs person: ann bell" in said
    assert "role: 'councillor', gold 'officer'" in said or "role: 'unknown', gold 'officer'" in said
    assert "titles: None, gold ['Dr']" in said
    assert "differs" not in CliRunner().invoke(cli, asked).stdout


def test_the_command_says_what_is_amiss(gold: Path) -> None:
    run = CliRunner()
    (gold / "gold" / "n.gold.yaml").write_text("document: none.txt\nfacts: []\n")
    result = run.invoke(cli, ["evaluate", "--gold", str(gold / "gold")])
    assert result.exit_code == 3
    assert "none.txt: the document was not found" in result.stderr
    other = "document: m.txt\nfacts: [{kind: person, name: X, evidence: not there}]"
    (gold / "gold" / "n.gold.yaml").write_text(other)
    result = run.invoke(cli, ["evaluate", "--gold", str(gold / "gold" / "n.gold.yaml"), str(gold)])
    assert result.exit_code == 3
    assert "most of gold's evidence" in result.stderr
    (gold / "gold" / "n.gold.yaml").write_text("document: m.txt\nfacts: [{kind: banana}]\n")
    result = run.invoke(cli, ["evaluate", "--gold", str(gold / "gold")])
    assert result.exit_code == 2
    assert "banana" in result.stderr
