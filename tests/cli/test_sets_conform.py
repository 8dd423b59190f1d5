"""Every document of our own: a graph that conforms to the shapes and whose quotes are where they say."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from folkmoot.cli import cli

ROOT = Path(__file__).parents[2]


def test_the_graph_of_all_documents_conforms_and_its_evidence_holds(tmp_path: Path) -> None:
    graph = str(tmp_path / "graph")
    sources = [str(ROOT / "tests" / name) for name in ("corpus", "pages")]
    built = CliRunner().invoke(cli, ["build", *sources, "--graph", graph, "--quiet"])
    assert built.exit_code == 0, built.output
    for verb in ("validate", "verify"):
        done = CliRunner().invoke(cli, [verb, "--graph", graph])
        assert done.exit_code == 0, done.output
