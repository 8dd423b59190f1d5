"""Two versions of minutes compared: what changed is one change, what moved is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from folkmoot.cli import cli
from folkmoot.versions import compare, summary

SAMPLES = Path(__file__).parents[2] / "samples"
CABINET = SAMPLES / "cabinet-2024-07-09.txt"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    text = CABINET.read_text()
    for before, after in (
        ("in January 2025", "in March 2025"), ("2.00 pm", "2.30 pm"),
        ("Councillor Marcus Dunmore", "Councillor Joan Marwick"),
    ):  # fmt: skip
        assert before in text
        text = text.replace(before, after)
    path = tmp_path / "signed.txt"
    path.write_text(text)
    return path


def test_what_a_correction_changed_is_told_fact_by_fact(signed: Path) -> None:
    result = run("diff", CABINET, signed, "--json")
    assert result.exit_code == 1
    changes = json.loads(result.stdout)
    assert {(c["kind"], c["state"]) for c in changes} == {
        ("meeting", "changed"), ("person", "removed"),
        ("person", "added"), ("holds", "changed"), ("attendance", "changed"), ("action", "changed"),
    }  # fmt: skip
    fields = {c["kind"]: c["fields"] for c in changes if c["state"] == "changed"}
    assert fields["meeting"] == {"start_time": ["14:00", "14:30"]}
    assert fields["action"]["due"] == ["in January 2025", "in March 2025"]
    shown = run("diff", CABINET, signed)
    assert "start_time: 14:00 → 14:30" in shown.stdout
    assert "«Councillor Joan Marwick»" in shown.stdout


def test_line_breaks_and_quotes_are_no_change(tmp_path: Path) -> None:
    path = tmp_path / "again.txt"
    path.write_text(CABINET.read_text().replace("’", "'").replace("\n", "\r\n"))
    result = run("diff", CABINET, path)
    assert result.exit_code == 0
    assert "no fact differs" in result.stdout


def test_a_resolution_in_other_words_is_one_change() -> None:
    old = [
        {"kind": "decision", "item": "Budget", "starts": "the budget be agreed", "evidence": "the budget be agreed for a year"},
        {"kind": "decision", "item": "Roads", "starts": "roads be mended", "evidence": "roads be mended"},
    ]  # fmt: skip
    new = [
        {"kind": "decision", "item": "Budget", "starts": "the budget be approved", "evidence": "the budget be approved for a year"},
        {"kind": "decision", "item": "Trees", "starts": "oaks be planted in May", "evidence": "oaks be planted in May"},
    ]  # fmt: skip
    changes = compare(old, new)
    assert [change.state for change in changes] == ["changed", "removed", "added"]
    assert changes[0].fields["words"][1] == "the budget be approved for a year"
    assert summary(changes) == "1 changed, 1 added, 1 removed"
    assert compare(old, old[::-1]) == []


def test_documents_of_a_graph_are_compared_by_their_names(tmp_path: Path, signed: Path) -> None:
    graph = tmp_path / "graph"
    assert run("build", CABINET, signed, "-g", graph, "--quiet").exit_code == 0
    result = run("diff", "cabinet-2024-07-09.txt", "signed.txt", "-g", graph, "--kind", "meeting")
    assert result.exit_code == 1
    assert "14:00 → 14:30" in result.stdout


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    result = run("diff", tmp_path / "none.txt", CABINET, "-g", tmp_path / "graph")
    assert result.exit_code == 2
    assert "there is no file" in result.stderr and "folkmoot build" in result.stderr
