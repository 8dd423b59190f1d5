"""Measured quality must not fall: ``folkmoot evaluate`` on each set of gold, against its floors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from folkmoot.cli import cli

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FLOORS: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "floors.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", FLOORS)
def test_scores_stay_above_their_floors(name: str) -> None:
    floor = FLOORS[name]
    gold, documents = (ROOT / floor[which] for which in ("gold", "documents"))
    if not documents.exists():
        pytest.skip(f"the documents of {name} are not here ({floor['documents']})")
    result = CliRunner().invoke(cli, ["evaluate", "--gold", str(gold), str(documents), "--json"])
    # Exit code 1 is evidence that does not slice, 3 a document that was not read.
    assert result.exit_code == 0, result.stderr
    core = json.loads(result.stdout)["core"]
    scores = {
        "precision": core["micro"]["precision"],
        "micro_f1": core["micro"]["f1"],
        "macro_f1": core["macro_f1"],
    }
    fallen = {
        key: f"{score} is below {floor[key]}"
        for key, score in scores.items()
        if score is None or score < floor[key]
    }
    assert fallen == {}, (
        f"{name}: find what was lost with `folkmoot evaluate --gold {floor['gold']} "
        f"{floor['documents']} --errors`"
    )


def test_every_set_of_gold_has_a_floor() -> None:
    below = {path.parent for path in HERE.rglob("*.gold.yaml")}
    guarded = {ROOT / floor["gold"] for floor in FLOORS.values()}
    assert {path for path in below if path not in guarded} == set()


def test_the_readme_promises_the_floors() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    for name, floor in FLOORS.items():
        figures = " | ".join(f"{floor[key]:.2f}" for key in ("precision", "micro_f1", "macro_f1"))
        assert f"| {name} | {figures} |" in page
