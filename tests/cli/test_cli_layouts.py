"""``folkmoot layouts``: the layout chosen, why, and what came next."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from folkmoot.cli import cli
from folkmoot.reading import documents
from loaders.layouts import layouts, segment
from ontology.record import Document

SAMPLES = Path(__file__).parents[2] / "samples"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["layouts", *map(str, arguments)])


def test_says_layout_score_reasons_and_runners_up() -> None:
    result = run(SAMPLES / "cabinet-2024-07-09.txt")
    assert result.exit_code == 0
    first, *rest = result.stdout.splitlines()
    assert first == "cabinet-2024-07-09.txt: block (0.95)"
    assert "  because 7 numbers alone on their line" in rest
    assert any(line.startswith("  before numbered (0.") for line in rest)


def test_json_ranks_all_layouts_and_agrees_with_what_reads_the_document() -> None:
    result = run(SAMPLES, "--json")
    assert result.exit_code == 0
    told = {one["document"]: one for one in json.loads(result.stdout)}
    read = [one for one in documents([SAMPLES]) if isinstance(one, Document)]
    assert sorted(told) == sorted(one.source.name for one in read)
    for document in read:
        one = told[document.source.name]
        chosen, _ = segment(document)
        assert (one["layout"], one["score"]) == (chosen.name, round(chosen.score, 4))
        scores = [one["score"], *(other["score"] for other in one["runners_up"])]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) == len(layouts())


def test_names_what_cannot_be_read_and_goes_on(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    result = run(empty, SAMPLES / "issue-market-square.txt")
    assert result.exit_code == 3
    assert result.stdout.startswith("issue-market-square.txt: issue (")
    assert "empty.txt" in result.stderr
