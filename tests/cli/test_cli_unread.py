"""``folkmoot unread``: unclaimed sentences by their wording, from files and from a graph."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from folkmoot.cli import cli
from folkmoot.unread import Sentence, grouped, wording

MINUTES = """Hurn District Council
CABINET
Minutes of the meeting held on Tuesday 4 March 2031 at 10.00 am in the Moot Hall, Hurn
PRESENT: Councillors A Bell (Chairman) and J Marsh
1. {first}
Councillor Bell mused aloud upon {count} ducks seen near Mill Lane.
2. {second}
Councillor Marsh mused aloud upon 3 ducks seen near Church Row.
The lamps flickered.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["unread", *map(str, arguments)])


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, count in enumerate(("14", "1,400"), 1):
        text = MINUTES.format(first="BUDGET MONITORING", second="HIGHWAYS", count=count)
        (folder / f"minutes-{number}.txt").write_text(text.replace("4 March", f"{number} March"))
    return folder


def test_sentences_of_one_wording_come_first(minutes: Path) -> None:
    result = run(minutes, "--json")
    assert result.exit_code == 0
    first = json.loads(result.stdout)["groups"][0]
    assert first["wording"] == "‹person› mused aloud upon ‹number› ducks …"
    assert (first["times"], first["documents"]) == (4, 2)
    sentences = [one["words"] for one in first["sentences"]]
    assert "Councillor Bell mused aloud upon 1,400 ducks seen near Mill Lane." in sentences
    for one in first["sentences"]:
        text = (minutes / one["document"]).read_text()
        assert text[one["start"] : one["end"]] == one["words"]


def test_a_graph_says_the_same_as_its_files(minutes: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    assert CliRunner().invoke(cli, ["build", str(minutes), "-g", str(graph)]).exit_code == 0
    ledger = run("--graph", graph, "--json", "--top", "0")
    assert ledger.exit_code == 0
    assert json.loads(ledger.stdout) == json.loads(run(minutes, "--json", "--top", "0").stdout)


def test_the_table_is_cut_at_top_and_the_rest_is_counted(minutes: Path) -> None:
    result = run(minutes, "--top", "1")
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["times", "documents", "wording", "for", "example", "place"]
    assert len(lines) == 3
    assert re.search(r"minutes-1\.txt \d+-\d+$", lines[2])
    assert "1 shown" in result.stderr
    whole = run(minutes, "--words", "0", "--top", "0").stdout
    assert "‹person› mused aloud upon ‹number› ducks seen near ‹name›" in whole


def test_sources_or_a_graph_but_not_both(minutes: Path, tmp_path: Path) -> None:
    assert run(minutes, "--graph", tmp_path).exit_code == 2
    missing = run("--graph", tmp_path / "none")
    assert missing.exit_code == 2
    assert "none" in missing.stderr


def test_names_what_cannot_be_read_and_goes_on(minutes: Path) -> None:
    (minutes / "empty.txt").write_text("")
    result = run(minutes)
    assert result.exit_code == 3
    assert "mused aloud" in result.stdout
    assert "empty.txt" in result.stderr


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Councillor Mrs Bell said that £2.4m was due.", "‹person› said that ‹money› was due"),
        ("The Director of Finance replied at 6.45 pm.", "the ‹post› replied at ‹time›"),
        ("(ii) The ditch in Mill Lane had flooded.", "the ditch in ‹name› had flooded"),
        ("12.1 There were none", "there were none"),
        ("On 3 March 2031 report WDC/24/031 was late", "on ‹date› report ‹reference› was late"),
        ("Boxes would follow.", "boxes would follow"),
        ("", ""),
    ],
)
def test_wording(sentence: str, expected: str) -> None:
    assert wording(sentence) == expected


def test_what_the_page_left_out_is_no_wording() -> None:
    def sentence(words: str, reason: str) -> Sentence:
        return Sentence(words, "a.txt", 0, 1, reason)

    found = grouped(
        [
            sentence("See the link.", "the page cuts the text off here"),
            sentence("The lamps flickered.", "no rule claims this sentence"),
        ]
    )
    assert [group.pattern for group in found] == ["the lamps flickered"]


def _entries() -> list[tuple[str, dict[str, Any]]]:
    data = tomllib.loads(files("folkmoot").joinpath("placeholders.toml").read_text("utf-8"))
    return [("mark", data["mark"]), *((one["name"], one) for one in data["patterns"])]


@pytest.mark.parametrize(("name", "entry"), _entries(), ids=lambda one: str(one)[:12])
def test_the_examples_beside_each_pattern(name: str, entry: dict[str, Any]) -> None:
    pattern = re.compile(entry["pattern"])
    for example in entry["examples"]:
        before, _, rest = example.partition("⟦")
        inside, _, after = rest.partition("⟧")
        found = pattern.search(before + inside + after)
        assert found is not None, example
        assert found.span() == (len(before), len(before) + len(inside)), example
    for counter in entry.get("counterexamples", ()):
        assert pattern.match(counter) is None, counter
