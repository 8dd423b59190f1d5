"""The commands as a user meets them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from folkmoot.cli import cli
from graph.store.embedded import EmbeddedStore
from tests.queries.conftest import FIXTURES, finished, loaded


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("ottermere")
    store = EmbeddedStore(folder / "store")
    finished(loaded(sorted(FIXTURES.glob("*.trig")), store))
    store.close()
    return str(folder)


def said(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, arguments)
    return result.exit_code, result.stdout, result.stderr


def test_list_and_show() -> None:
    code, out, _ = said("query", "list", "--pack", "first")
    assert code == 0
    assert "first/portfolio-holders" in out
    assert "scrutiny/" not in out
    code, out, _ = said("query", "list", "--tag", "promises", "--json")
    assert {query["name"] for query in json.loads(out)} >= {
        "scrutiny/promises-overdue",
        "first/open-actions",
    }
    code, out, _ = said("query", "show", "portfolio-holders")
    assert code == 0
    assert "Cannot see:" in out
    assert "SELECT" in out


def test_run_prints_a_table_of_names(graph: str) -> None:
    code, out, err = said(
        "query", "run", "first/portfolio-holders", "-p", "portfolio=Housing", "-g", graph
    )
    assert (code, err) == (0, "")
    assert "Bram Hale" in out
    assert "https://" not in out
    _, out, _ = said(
        "query", "run", "first/portfolio-holders", "-p", "portfolio=Housing", "-g", graph, "--iris"
    )
    assert "/person/bram-hale" in out


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml", "md", "html", "parquet"])
def test_run_writes_each_format_to_a_file(form: str, graph: str, tmp_path: Path) -> None:
    file = tmp_path / f"out.{form}"
    code, out, _ = said(
        "query", "run", "first/absent", "-g", graph, "--format", form, "-o", str(file)
    )
    assert (code, out) == (0, "")
    assert b"Finn Pike" in file.read_bytes()


def test_csv_goes_to_standard_output(graph: str) -> None:
    _, out, _ = said("query", "run", "first/absent", "-g", graph, "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(out)))) == 5


def test_stated_only_leaves_inferred_facts_out(graph: str) -> None:
    _, out, _ = said(
        "query", "run", "bodies/chairs", "-p", "body=Overview and Scrutiny Committee", "-g", graph
    )
    assert "rule: roles-by-appointment" in out
    _, out, err = said(
        "query", "run", "bodies/chairs", "-p", "body=Overview and Scrutiny Committee", "-g", graph, "--stated-only"
    )  # fmt: skip
    assert "rule:" not in out
    assert "no rows" in err


def test_the_limit_is_announced(graph: str) -> None:
    _, out, err = said(
        "query", "run", "first/decisions", "-g", graph, "--limit", "3", "--format", "csv"
    )
    assert len(out.splitlines()) == 4
    assert "--limit 0 gives all" in err


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("query", "run", "no-such"), 2, "there is no query"),
        (("query", "run", "first/decisions", "-p", "outcome"), 2, "no NAME=VALUE"),
        (("query", "run", "first/decisions", "-p", "outcome=exploded"), 2, "none of noted"),
        (("query", "run", "councillors/posts"), 2, "needs the parameter person"),
    ],
)
def test_wrong_usage_says_what_to_do(
    arguments: tuple[str, ...], code: int, message: str, graph: str
) -> None:
    found, out, err = said(*arguments, "-g", graph)
    assert (found, out) == (code, "")
    assert message in err


def test_packs_of_ones_own(graph: str, tmp_path: Path) -> None:
    pack = tmp_path / "mine"
    pack.mkdir()
    (pack / "names.rq").write_text(
        "#+ question: Who is there?\n#+ description: People.\n#+ cannot see: Others.\n#+ parameters: {}\n"
        "#+ columns: {name: the name}\n#+ tags: [mine]\n"
        "SELECT DISTINCT ?name WHERE { GRAPH ?g { ?p a foaf:Person ; rdfs:label ?name } } ORDER BY ?name\n"
    )
    (pack / "broken.rq").write_text("SELECT * WHERE { }")
    _, out, _ = said("query", "run", "mine/names", "--packs", str(tmp_path), "-g", graph)
    assert "Ada Frayne" in out
    # A bad file is named and does not hide the others.
    code, out, err = said("query", "list", "--pack", "mine", "--packs", str(tmp_path))
    assert code == 3
    assert "mine/names" in out
    assert "mine/broken" in err


def test_lint_of_ones_own(tmp_path: Path) -> None:
    pack = tmp_path / "mine"
    pack.mkdir()
    (pack / "slow.rq").write_text(
        "#+ question: What?\n#+ description: A.\n#+ cannot see: B.\n#+ parameters: {}\n#+ columns: {s: a thing}\n"
        "#+ tags: [mine]\nSELECT ?s WHERE { ?s a foaf:Person MINUS { ?s a fm:Officer } }\n"
    )
    code, out, _ = said("query", "lint", "mine/slow", "--packs", str(tmp_path))
    assert code == 1
    assert "MINUS" in out
    assert said("query", "lint")[0] == 0


def test_ask_runs_what_it_understood_and_says_so(graph: str) -> None:
    code, out, err = said(
        "ask", "who", "was", "absent", "from", "the", "Planning", "Committee", "-g", graph
    )
    assert code == 0
    assert "understood as first/absent" in err
    assert "Cora Lorne" in out
    assert "Edie Marsh" not in out


def test_ask_lists_some_where_it_is_not_sure(graph: str) -> None:
    code, out, err = said("ask", "what about glass", "-g", graph)
    assert code == 1
    assert 2 <= out.count("folkmoot query run") <= 5
    assert "which of these" in err
    found = json.loads(said("ask", "glass", "-g", graph, "--json")[1])
    assert found["sure"] is False


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "store")
    store.update(
        "INSERT DATA { GRAPH <https://example.org/g> { <https://example.org/d> a fm:UnreadDocument ; "
        'dct:title "\\u001b[2Jevil\\u0007" ; fm:reason "why" } }'
    )
    store.close()
    _, out, _ = said("query", "run", "record-quality/unreadable-files", "-g", str(tmp_path))
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "evil" in out
