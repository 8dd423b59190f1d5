"""How much of the ways to say a thing is read, and how surely, kind by kind: it must not fall.

Each folder holds invented minutes in which one kind of fact, or a few, is told in as many ways as their writers
could think of; their gold has these kinds alone. ``train`` may be looked at, ``heldout`` may not.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from folkmoot.cli import cli

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, list[float]]] = yaml.safe_load(
    (HERE / "floors.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("name", FLOORS)
def test_what_is_read_of_the_ways_to_say_it(name: str) -> None:
    result = CliRunner().invoke(cli, ["evaluate", "--gold", str(HERE / name), "--json"])
    # Exit code 1 is evidence that does not slice, 3 a document that was not read.
    assert result.exit_code == 0, result.stderr
    kinds = json.loads(result.stdout)["kinds"]
    fallen = {}
    for kind, (precision, recall) in FLOORS[name].items():
        score = kinds[kind]
        if (score["precision"] or 0) < precision or (score["recall"] or 0) < recall:
            fallen[kind] = f"{score['precision']}, {score['recall']}: below {precision}, {recall}"
    assert fallen == {}


def test_every_folder_has_a_floor_for_each_kind_of_its_gold() -> None:
    kinds: dict[str, set[str]] = {}
    for path in HERE.rglob("*.gold.yaml"):
        name = path.parent.relative_to(HERE).as_posix()
        facts = yaml.safe_load(path.read_text("utf-8"))["facts"]
        kinds.setdefault(name, set()).update(fact["kind"] for fact in facts)
    assert {name: set(floor) for name, floor in FLOORS.items()} == kinds
