"""``folkmoot validate`` as a user meets it: what it prints, and with which code it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from every_fact import TEXT, every_fact
from ontology_lint import ONTOLOGY
from pyoxigraph import NamedNode
from rdflib import RDF, SH, Graph, Literal, URIRef

from folkmoot.cli import cli
from graph.assertion import assert_record
from graph.identity import mentions, resolve
from graph.iris import Names
from graph.store import open_store

VALID = ONTOLOGY / "examples" / "valid"
INVALID = ONTOLOGY / "examples" / "invalid"
NAMES = Names("https://example.org/id")


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["validate", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph on disk whose one document says of a decision nothing but that it is one."""
    record = every_fact()
    quads = assert_record(record, resolve(mentions(record), NAMES)[record.document.digest], NAMES)
    kept = [q for q in quads if not q.predicate.value.endswith("#outcome")]
    store = open_store(tmp_path / "graph")
    store.replace(NamedNode(NAMES.document(record.document.digest)), kept)
    store.flush()
    store.close()
    return tmp_path / "graph"


def test_valid_files_end_with_0_and_one_line() -> None:
    result = _run(VALID / "decisions.ttl", VALID / "decisions.jsonld", VALID / "graphs.trig")
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert "0 violations, 0 warnings, 0 notes" in result.stdout
    assert _run(VALID / "decisions.ttl", "--quiet").stdout == ""


def test_a_violation_ends_with_1_and_says_all_that_is_needed(graph: Path) -> None:
    result = _run("--graph", graph)
    assert result.exit_code == 1
    assert (
        "violation fms:Decision-outcome: A decision has an outcome (fm:outcome)." in result.stdout
    )
    assert "/decision/report-be-noted" in result.stdout
    assert "“That the report be noted”" in result.stdout
    start = TEXT.index("That the report be noted")
    assert f"words  overview-panel.txt {start}-{start + 24}, page 1: “That" in result.stdout
    assert "1 graph, " in result.stdout
    assert "2 violations" in result.stdout


def test_notes_alone_end_with_0_and_are_shown_when_asked_for() -> None:
    path = INVALID / "interest-known.ttl"
    assert _run(path).exit_code == 0
    assert "info" not in _run(path).stdout
    assert "1 note" in _run(path).stdout
    assert "info fms:interest-known" in _run(path, "--notes").stdout


def test_json_holds_every_finding(graph: Path) -> None:
    result = _run("--graph", graph, "--json")
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert data["conforms"] is False
    assert data["violations"] == len(data["findings"]) == 2
    one = next(f for f in data["findings"] if f["node"].endswith("/report-be-noted"))
    assert one["shape"] == "https://w3id.org/folkmoot/shapes#Decision-outcome"
    assert one["title"] == "overview-panel.txt"
    assert one["words"][0]["exact"] == "That the report be noted"
    assert json.loads(_run(VALID / "decisions.ttl", "--format", "json").stdout)["conforms"] is True


def test_junit_has_a_case_for_each_graph(graph: Path) -> None:
    result = _run(VALID / "graphs.trig", "--graph", graph, "--format", "junit")
    suite = ElementTree.fromstring(result.stdout)
    cases = suite.findall("testcase")
    assert suite.get("tests") == str(len(cases))
    assert suite.get("failures") == "1"
    [failed] = [case for case in cases if case.find("failure") is not None]
    assert "fms:Decision-outcome" in (failed.findtext("failure") or "")


def test_turtle_is_a_shacl_report(graph: Path, shapes: Graph) -> None:
    report = Graph().parse(data=_run("--graph", graph, "--format", "ttl").stdout, format="turtle")
    [node] = report.subjects(RDF.type, SH.ValidationReport)
    assert report.value(node, SH.conforms) == Literal(False)
    results = list(report.objects(node, SH.result))
    assert len(results) == 2
    for result in results:
        shape = report.value(result, SH.sourceShape)
        assert shape == URIRef("https://w3id.org/folkmoot/shapes#Decision-outcome")
        assert report.value(result, SH.resultPath) == shapes.value(shape, SH.path)
        assert report.value(result, SH.resultSeverity) == SH.Violation
    conforming = _run(VALID / "decisions.ttl", "--format", "ttl").stdout
    assert (None, SH.conforms, Literal(True)) in Graph().parse(data=conforming, format="turtle")


def test_markup_in_a_value_stays_text_in_junit(tmp_path: Path) -> None:
    path = tmp_path / "hostile.ttl"
    path.write_text(
        '<http://example.org/x> <https://w3id.org/folkmoot#status> "]]><script>\\u0001</script>" .'
    )
    result = _run(path, "--format", "junit")
    failure = ElementTree.fromstring(result.stdout).find("testcase/failure")
    assert failure is not None
    assert "]]><script>" in (failure.text or "")
    assert list(failure) == []


def test_what_cannot_be_read_is_named_and_ends_with_3(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b> .")
    result = _run(broken, VALID / "decisions.ttl", tmp_path / "absent.ttl", tmp_path / "x.pdf")
    assert result.exit_code == 3
    assert "broken.ttl: " in result.stderr
    assert "absent.ttl: No such file" in result.stderr
    assert "x.pdf: give RDF" in result.stderr
    assert "1 graph, " in result.stdout


def test_a_graph_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    result = _run("--graph", tmp_path / "nothing")
    assert result.exit_code == 2
    assert "folkmoot build" in result.stderr


def test_shapes_of_ones_own_that_are_no_shacl_end_with_3(tmp_path: Path) -> None:
    path = tmp_path / "own.ttl"
    path.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <http://e.org/s> a sh:PropertyShape ;"
        " sh:targetNode <http://e.org/n> ; sh:path <http://e.org/p> ; sh:minCount 1 , 2 ."
    )
    result = _run(VALID / "decisions.ttl", "--shapes", path)
    assert result.exit_code == 3
    assert "not well-formed SHACL" in result.stderr


def test_many_graphs_are_checked_in_several_processes_with_the_same_report() -> None:
    files = sorted(INVALID.glob("[a-d]*.ttl"))
    assert len(files) > 12
    one, two = (_run(*files, "--json", "--workers", n) for n in ("1", "2"))
    assert one.exit_code == two.exit_code == 1
    assert one.stdout == two.stdout


def test_the_command_itself_keeps_data_and_messages_apart(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from folkmoot.cli import main; main()", "validate",
         str(INVALID / "dueDate.ttl"), str(tmp_path / "absent.ttl"), "--format", "json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert json.loads(done.stdout)["violations"] > 0
    assert "absent.ttl" in done.stderr
    assert "Traceback" not in done.stderr
