"""The verbs as a user meets them: what they print where, and their exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import folkmoot
from folkmoot.cli import cli

MINUTES = (
    "COUNCIL: Hurn District Council\nBODY: Cabinet\nDATE: 2031-03-04\nPERSON: Ann Bell\n"
    "POST: Director\nHOLDS: Ann Bell | Director\nITEM: Budget\nDECIDED: That all be agreed\n"
    "ACTION: Ann Bell | write <b>soon</b>\nREST: not understood\n"
)


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], input=stdin)


@pytest.fixture
def minutes(tmp_path: Path, labelled: None) -> Path:
    path = tmp_path / "in" / "minutes.txt"
    path.parent.mkdir()
    path.write_text(MINUTES)
    return path


@pytest.fixture
def graph(minutes: Path, tmp_path: Path) -> Path:
    place = tmp_path / "graph"
    assert run("build", minutes, "--graph", place).exit_code == 0
    return place


def test_text_is_the_text_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Minutes – no end of line", encoding="utf-8")
    program = [sys.executable, "-c", "from folkmoot.cli import main; main()", "text", str(path)]
    shown = subprocess.run(program, capture_output=True, check=True)
    assert shown.stdout == "Minutes – no end of line".encode()
    assert folkmoot.read(path).text.encode() == shown.stdout


def test_facts_are_json_and_slice(minutes: Path) -> None:
    result = run("facts", minutes)
    assert result.exit_code == 0
    facts = json.loads(result.stdout)
    assert [fact["kind"] for fact in facts] == [
        "meeting", "person", "post", "holds", "item", "decision", "action",
    ]  # fmt: skip
    assert {fact["document"] for fact in facts} == {"minutes.txt"}
    for fact in facts[1:]:
        assert MINUTES[fact["start"] : fact["end"]] == fact["evidence"]


def test_facts_of_some_kinds_in_other_forms(minutes: Path) -> None:
    table = run("facts", minutes, "--kind", "person", "--kind", "item", "--format", "table")
    assert "name: Ann Bell" in table.stdout
    assert "Director" not in table.stdout
    sheet = run("facts", minutes, "--format", "csv")
    assert sheet.stdout.splitlines()[0] == "document,kind,fields,evidence,start,end"
    assert len(sheet.stdout.splitlines()) == 8


def test_facts_go_on_after_a_bad_file(minutes: Path) -> None:
    empty = minutes.with_name("empty.txt")
    empty.write_text("")
    result = run("facts", empty, minutes, minutes.with_name("none.txt"))
    assert result.exit_code == 3
    assert len(json.loads(result.stdout)) == 7
    assert "empty.txt" in result.stderr
    assert "none.txt" in result.stderr


def test_record_shows_what_was_left(minutes: Path) -> None:
    result = run("record", minutes)
    assert "Decision: item=" in result.stdout
    assert "unread" in result.stdout
    assert json.loads(run("record", minutes, "--json").stdout)["layout"]["name"] == "labelled"


def test_build_says_what_it_did(minutes: Path, tmp_path: Path) -> None:
    minutes.with_name("empty.txt").write_text("")
    result = run("build", minutes.parent, "--graph", tmp_path / "g", "--json")
    assert result.exit_code == 3
    data = json.loads(result.stdout)
    assert (data["documents"], data["read"]) == (1, 1)
    assert "the file is empty" in result.stderr
    assert run("build", minutes, "--graph", tmp_path / "g2", "--quiet").output == ""


def test_sparql_in_every_format(graph: Path, tmp_path: Path) -> None:
    ask = "SELECT ?label WHERE { ?x a fm:Decision ; rdfs:label ?label }"
    (tmp_path / "q.rq").write_text(ask)
    assert "That all be agreed" in run("sparql", ask, "--graph", graph).stdout
    assert run("sparql", f"@{tmp_path / 'q.rq'}", "--graph", graph, "--format", "csv").stdout == (
        "label\nThat all be agreed\n"
    )
    tsv = run("sparql", "-", "--graph", graph, "--format", "tsv", stdin=ask)
    assert tsv.stdout == '?label\n"That all be agreed"\n'
    found = json.loads(run("sparql", ask, "--graph", graph, "--format", "json").stdout)
    assert found["results"]["bindings"][0]["label"]["value"] == "That all be agreed"
    assert (
        "<literal>That all be agreed</literal>"
        in run("sparql", ask, "--graph", graph, "--format", "xml").stdout
    )
    triples = "CONSTRUCT { ?x rdfs:label ?l } WHERE { ?x a fm:Decision ; rdfs:label ?l }"
    assert 'rdfs:label "That all be agreed"' in run("sparql", triples, "--graph", graph).stdout
    assert run("sparql", "ASK { ?x a fm:Decision }", "--graph", graph).stdout == "true\n"


def test_wrong_queries_and_missing_graphs_are_wrong_usage(graph: Path, tmp_path: Path) -> None:
    assert run("sparql", "SELECT", "--graph", graph).exit_code == 2
    missing = run("stats", "--graph", tmp_path / "none")
    assert missing.exit_code == 2
    assert "folkmoot build" in missing.stderr
    assert run("sparql", "@none.rq", "--graph", graph).exit_code == 2


def test_stats_count_what_was_left(graph: Path) -> None:
    assert "fm:Decision" in run("stats", "--graph", graph, "--documents").stdout
    data = json.loads(run("stats", "--graph", graph, "--json").stdout)
    assert data["things"]["fm:Decision"] == 1
    assert data["totals"]["stretches that no rule claimed"] == 1
    assert data["totals"]["characters in them"] == len("notunderstood")


def test_explain_by_words_and_by_iri(graph: Path) -> None:
    shown = run("explain", "ann", "bell", "--graph", graph)
    assert shown.exit_code == 0
    assert "«Ann Bell»" in shown.stdout
    assert "minutes.txt, characters" in shown.stdout
    assert "Action: write <b>soon</b> (owner)" in shown.stdout
    data = json.loads(run("explain", "That all be agreed", "--graph", graph, "--json").stdout)
    assert data["words"][0]["words"] == "That all be agreed"
    again = json.loads(run("explain", data["thing"], "--graph", graph, "--json").stdout)
    assert again == data
    assert run("explain", "nobody", "--graph", graph).exit_code == 1


def test_verify_reads_the_documents_again(graph: Path, minutes: Path) -> None:
    good = json.loads(run("verify", "--graph", graph, "--json").stdout)
    assert good["documents"][0]["against"] == "source"
    assert set(good["total"]) == {"at its place"}
    # Text before it moves all evidence; it is found by its surroundings.
    minutes.write_text("NOTE: draft\n" + MINUTES)
    moved = run("verify", "--graph", graph, "--json")
    assert moved.exit_code == 0
    assert json.loads(moved.stdout)["documents"][0]["against"] == "changed source"
    assert set(json.loads(moved.stdout)["total"]) == {"moved"}
    minutes.write_text(MINUTES.replace("all be agreed", "nothing be agreed"))
    lost = run("verify", "--graph", graph)
    assert lost.exit_code == 1
    assert "That all be agreed" in lost.stderr
    minutes.unlink()
    kept = json.loads(run("verify", "--graph", graph, "--json").stdout)
    assert kept["documents"][0]["against"] == "kept text"
    assert set(kept["total"]) == {"at its place"}


def test_python_interface(minutes: Path, tmp_path: Path) -> None:
    with folkmoot.build(minutes, ":memory:") as graph:
        assert graph.report is not None
        assert graph.report.documents == 1
        rows = graph.query("SELECT ?p ?name WHERE { ?p foaf:name ?name }", name="Ann Bell")
        assert rows[0]["name"] == "Ann Bell"
        assert len(list(graph.facts())) == 7
        assert bool(graph.query("ASK { ?x a fm:Decision }"))
        assert not graph.query("ASK { ?x a fm:Motion }")
        table = graph.query("SELECT ?l WHERE { ?x a fm:Action ; rdfs:label ?l }")
        assert "write &lt;b&gt;soon&lt;/b&gt;" in table._repr_html_()
        assert table.to_dicts() == [{"l": "write <b>soon</b>"}]
        assert list(table.to_pandas()["l"]) == ["write <b>soon</b>"]
        assert table.to_polars()["l"].to_list() == ["write <b>soon</b>"]
    with folkmoot.build([minutes], tmp_path / "g") as built:
        assert len(list(built.quads())) > 50
    with folkmoot.open(tmp_path / "g") as opened:
        assert [name for _, name in opened.documents()] == ["minutes.txt"]
        assert opened.query("facts/person")[0]["name"] == "Ann Bell"
        with pytest.raises(KeyError):
            opened.query("facts/nothing")
        opened.draw(tmp_path / "bell.html", "Ann Bell")
        assert "Ann Bell" in (tmp_path / "bell.html").read_text(encoding="utf-8")
    with pytest.raises(folkmoot.StoreError):
        folkmoot.open(tmp_path / "none")
    with pytest.raises(folkmoot.QueryError):
        folkmoot.build(minutes, ":memory:").query("SELECT nothing")


def test_help_needs_no_heavy_import() -> None:
    code = (
        "import sys; from folkmoot.cli import cli; cli(['--help'], standalone_mode=False);"
        "heavy = {'rdflib', 'pyshacl', 'networkx', 'pandas', 'lxml', 'starlette', 'pyoxigraph'};"
        "print(heavy & set(sys.modules), file=sys.stderr)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stderr.strip() == "set()"
