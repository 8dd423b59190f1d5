"""Corrections at the terminal: found by the fact, written with who and why, applied and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from folkmoot.cli import cli
from folkmoot.judgements import JudgementFile, beside

MINUTES = (
    "COUNCIL: Hurn District Council\nBODY: Cabinet\nDATE: 2031-03-04\nSTART: 18:00\n"
    "PERSON: Ann Bell\nPERSON: Carl Dent\nITEM: Budget\nACTION: Ann Bell | write soon\n"
)
MEETING = "hurn-district-council/body/cabinet/meeting/2031-03-04"
ACTION = f"{MEETING}/item/budget/action/write-soon"
DENT = "hurn-district-council/person/carl-dent"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


@pytest.fixture
def graph(tmp_path: Path, labelled: None) -> Path:
    path = tmp_path / "in" / "minutes.txt"
    path.parent.mkdir()
    path.write_text(MINUTES)
    place = tmp_path / "graph"
    assert run("build", path.parent, "--graph", place).exit_code == 0
    return place


def listed(graph: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(run("correct", "list", "--json", "-g", graph).stdout)
    return found


def test_shown_set_built_listed_and_undone(graph: Path) -> None:
    shown = run("correct", "show", f"https://w3id.org/folkmoot/id/{MEETING}", "-g", graph)
    assert "fm:startTime  18:00" in shown.stdout and "minutes.txt" in shown.stdout
    said = run("correct", "set", MEETING, "fm:startTime", "18:30", "--by", "J. Clerk",
               "--why", "the notice", "-g", graph)  # fmt: skip
    assert said.exit_code == 0 and "18:00 → 18:30" in said.stderr
    assert "18:00" in run("correct", "show", MEETING, "-g", graph).stdout
    assert run("build", "-g", graph).exit_code == 0
    shown = run("correct", "show", MEETING, "-g", graph)
    assert "fm:startTime  18:30" in shown.stdout and "startTime  18:00" not in shown.stdout
    (one,) = listed(graph)
    assert (one["state"], one["by"], one["why"]) == ("applied", "J. Clerk", "the notice")
    # A second thought about the same value takes the place of the first.
    assert run("correct", "set", MEETING, "fm:startTime", "18:45", "--by", "I", "-g", graph)
    (one,) = listed(graph)
    assert (one["before"], one["after"]) == ("18:00", "18:45")
    assert run("correct", "undo", one["id"], "-g", graph).exit_code == 0
    assert run("correct", "undo", one["id"], "-g", graph).exit_code == 1
    run("build", "-g", graph)
    assert "fm:startTime  18:00" in run("correct", "show", MEETING, "-g", graph).stdout


def test_a_thing_is_named_by_its_address_and_described_where_it_was_not(graph: Path) -> None:
    done = run("correct", "set", ACTION, "fm:owner", DENT, "--by", "I", "-g", graph)
    assert done.exit_code == 0, done.stderr
    run("build", "-g", graph)
    question = "SELECT ?n { GRAPH ?g { ?a fm:owner ?o . ?o rdfs:label ?n ; a foaf:Person } }"
    answer = run("sparql", question, "--format", "csv", "-g", graph)
    assert answer.stdout.split() == ["n", "Carl", "Dent"]


def test_values_are_added_taken_away_and_whole_facts_dropped(graph: Path) -> None:
    assert run("correct", "set", MEETING, "fm:venue", "Town Hall", "--by", "I", "-g", graph)
    assert run("correct", "unset", MEETING, "fm:startTime", "--by", "I", "-g", graph)
    assert run("correct", "drop", ACTION, "--by", "I", "--why", "a joke", "-g", graph)
    assert run("build", "-g", graph).exit_code == 0
    shown = run("correct", "show", MEETING, "-g", graph).stdout
    assert "fm:venue  Town Hall" in shown and "startTime" not in shown
    assert run("correct", "show", ACTION, "-g", graph).exit_code == 1
    assert [one["state"] for one in listed(graph)] == ["applied"] * 3


def test_a_correction_whose_words_have_changed_is_reported(graph: Path) -> None:
    run("correct", "set", MEETING, "fm:startTime", "18:30", "--by", "I", "-g", graph)
    source = graph.parent / "in" / "minutes.txt"
    source.write_text(MINUTES.replace("18:00", "19:00"))
    built = run("build", source.parent, "-g", graph)
    assert "the words that it concerns have changed" in built.stderr
    result = run("correct", "list", "-g", graph)
    assert result.exit_code == 1 and "have changed" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["set", "nothing/here", "fm:venue", "x"], 1, "no document of this graph states"),
        (["set", MEETING, "fm:startTime", "18:00"], 2, "the same"),
        (["set", MEETING, "startTime", "18:30"], 2, "no property such as"),
        (["set", MEETING, "fm:evidence", "x"], 2, "follows from the words"),
        (["set", MEETING, "fm:startTime", "x", "--before", "17:00"], 2, "but 18:00"),
        (["set", MEETING, "fm:startTime", "x", "--document", "z"], 1, "these do: minutes.txt"),
        (["set", ACTION, "fm:owner", "hurn-district-council/person/x"], 2, "the graph has no"),
        (["unset", MEETING, "fm:venue"], 2, "nothing to take away"),
    ],
)
def test_what_cannot_be_corrected_is_said(
    graph: Path, arguments: list[str], code: int, said: str
) -> None:
    result = run("correct", *arguments, "--by", "I", "-g", graph)
    assert result.exit_code == code
    assert said in result.stderr
    assert JudgementFile(beside(graph)).corrections == []
