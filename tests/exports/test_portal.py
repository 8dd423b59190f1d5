"""Portal bundles: official shapes, other readers, versions, and nothing personal in any file."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from exported import SHARED, store_of
from pyoxigraph import RdfFormat, parse

from exports.portal import ConfigError, read_config, write_portal
from exports.portal.changes import compare
from exports.portal.survey import survey
from graph.store import Store

CONFIG = """
title: "Council meetings: who decided what"
description: "What meetings of Aldmere state. <script>alert(1)</script>More than fifty characters."
url: https://data.aldmere.example/meetings
publisher: {name: Aldmere Borough Council, url: "https://www.aldmere.example/"}
contact: {name: Democratic Services, email: democracy@aldmere.gov.uk}
licence: OGL
keywords: ["children & families", "votes, recorded", minutes]
areas: [{gss: E07000999, name: Aldmere}]
frequency: monthly
endpoint: https://data.aldmere.example/sparql
issued: 2025-03-01
screening: {official_domains: [aldmere.example]}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "portal.yaml"
    file.write_text(CONFIG, encoding="utf-8")
    return file


@pytest.fixture
def bundle(small: Store, config: Path, tmp_path: Path) -> Path:
    write_portal(small, tmp_path / "bundle", config, version="0.1.0")
    return tmp_path / "bundle"


def test_everything_a_portal_asks_for_is_there(bundle: Path) -> None:
    files = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}
    for wanted in (
        "README.md", "catalog.ttl", "catalog.jsonld", "data.json", "schema-org.jsonld", "void.ttl",
        ".well-known/void", "provenance.ttl", "index.html", "manifest.json", "portal.yaml",
        "dumps/graph.nq.gz", "dumps/graph.ttl.gz", "dumps/graph.jsonld.gz", "dumps/popolo.json",
        "tables/decisions.csv", "tables/csv-metadata.json", "ontology/index.html",
        "ontology/folkmoot.ttl", "reports/shacl.ttl", "reports/completeness.csv",
        "reports/unread.csv", "reports/withheld.json", "changes/feed.json", "changes/feed.atom",
        "queries/facts/holds.rq",
    ):  # fmt: skip
        assert wanted in files, wanted
    for name in ("catalog.ttl", "void.ttl", "provenance.ttl", "reports/shacl.ttl"):
        assert len(list(parse((bundle / name).read_bytes(), RdfFormat.TURTLE))) > 2
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    assert {one["path"] for one in manifest["files"]} == files - {"manifest.json"}
    for one in manifest["files"]:
        data = (bundle / one["path"]).read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


def test_nothing_personal_in_any_file(bundle: Path) -> None:
    for path in bundle.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            text = gzip.decompress(data) if path.suffix == ".gz" else data
            if path.suffix == ".parquet":
                import pyarrow.parquet

                text = str(pyarrow.parquet.read_table(path).to_pylist()).encode()
            for gone in (b"Sam Public", b"sam-public", b"12 Mill Lane", b"960777", b"mail.example"):
                assert gone not in text, (path, gone)
    withheld = json.loads((bundle / "reports" / "withheld.json").read_text(encoding="utf-8"))
    assert withheld["people who are members of the public"] == 1
    assert "people who are members of the public: 1" in (bundle / "README.md").read_text("utf-8")


@pytest.mark.parametrize("with_config", [True, False])
def test_the_official_shapes_report_no_violation(
    small: Store, config: Path, tmp_path: Path, with_config: bool
) -> None:
    folder = SHARED / "samples" / "dcat-ap"
    if not folder.is_dir():
        pytest.skip("no DCAT-AP shapes (../shared/samples/dcat-ap)")
    import rdflib
    from pyshacl import validate

    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    write_portal(small, tmp_path / "bundle", config if with_config else None)
    data = rdflib.Graph().parse(tmp_path / "bundle" / "catalog.ttl")
    for name in ("shapes", "shapes_recommended", "range"):
        shapes = rdflib.Graph().parse(folder / f"html-shacl-{name}.ttl")
        _, report, _ = validate(data, shacl_graph=shapes)
        found = [
            (str(report.value(r, sh.focusNode)), str(report.value(r, sh.resultMessage)))
            for r in report.subjects(sh.resultSeverity, None)
            if not (
                # Only warned of: no register of areas gives its own outline or middle.
                report.value(r, sh.resultSeverity) == sh.Warning
                and str(report.value(r, sh.resultPath)).endswith(("#bbox", "#centroid"))
            )
        ]
        assert found == [], name


def test_the_catalogue_says_the_same_in_turtle_and_jsonld(bundle: Path) -> None:
    from pyld import jsonld

    document = json.loads((bundle / "catalog.jsonld").read_text(encoding="utf-8"))
    nquads = jsonld.to_rdf(document, {"format": "application/n-quads"})
    read = {str(q.triple) for q in parse(nquads.encode(), RdfFormat.N_QUADS)}
    assert read == {
        str(q.triple) for q in parse((bundle / "catalog.ttl").read_bytes(), RdfFormat.TURTLE)
    }


def test_what_harvesters_stumble_over(bundle: Path) -> None:
    """Learnt from ckanext-dcat 1.4.0 and 2.4.4: licence, formats, keywords, markup, blank nodes."""
    import rdflib

    dcat, dct = rdflib.Namespace("http://www.w3.org/ns/dcat#"), rdflib.DCTERMS
    graph = rdflib.Graph().parse(bundle / "catalog.ttl")
    assert not [s for s in graph.subjects() if isinstance(s, rdflib.BNode)]
    ogl = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    distributions = list(graph.subjects(rdflib.RDF.type, dcat.Distribution))
    assert len(distributions) > 20
    for one in distributions:
        assert str(graph.value(one, dct.license)) == ogl
        assert graph.value(graph.value(one, dct.format), rdflib.RDFS.label)
        place = str(graph.value(one, dcat.downloadURL)).removeprefix(
            "https://data.aldmere.example/meetings/"
        )
        assert int(graph.value(one, dcat.byteSize)) == (bundle / place).stat().st_size
    words = {str(word) for word in graph.objects(None, dcat.keyword)}
    assert words >= {"children families", "votes recorded", "minutes"}
    for title in graph.objects(None, dct.title):
        assert len(title) <= 80 and "<" not in title
    for text in graph.objects(None, dct.description):
        assert "<" not in text and "script" not in text.replace("description", "")
    assert (bundle / "catalog.ttl").stat().st_size < 50_000_000


# Version 2 of the profile is that of data.gov.uk.
@pytest.mark.parametrize("profile", ["euro_dcat_ap_3", "euro_dcat_ap_2"])
def test_ckan_reads_our_catalogue(bundle: Path, profile: str) -> None:
    """ckanext-dcat is AGPL: only ever in an environment of its own, in a process of its own."""
    python = os.environ.get("FOLKMOOT_CKAN_PYTHON")
    if not python:
        pytest.skip("set FOLKMOOT_CKAN_PYTHON to a Python that has ckan and ckanext-dcat")
    script = Path(__file__).parent / "ckan_reads.py"
    run = subprocess.run(
        [python, str(script), str(bundle / "catalog.ttl"), profile],
        capture_output=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    datasets = json.loads(run.stdout.splitlines()[-1])
    assert [one["title"] for one in datasets] == [
        "Council meetings: who decided what",
        "Council meetings as tables: people, posts, decisions, actions",
    ]
    for one in datasets:
        assert one["licences"] == ["uk-ogl"]
        assert not [form for form in one["formats"] if "/" in form and form != "RDF/XML"]
        assert one["publisher"] == "Aldmere Borough Council"
        assert one["contact"] and one["frequency"] and one["temporal_start"] and one["spatial"]
        assert not any("," in tag or "&" in tag for tag in one["tags"])


def test_search_engines_and_other_portals(bundle: Path) -> None:
    schema = json.loads((bundle / "schema-org.jsonld").read_text(encoding="utf-8"))
    assert schema["@type"] == "Dataset" and len(schema["description"]) >= 50
    assert schema["distribution"][0]["contentUrl"].startswith("https://data.aldmere.example/")
    assert json.dumps(schema["name"])[1:-1] in (bundle / "index.html").read_text(encoding="utf-8")
    plain = json.loads((bundle / "data.json").read_text(encoding="utf-8"))
    assert [one["identifier"].rpartition("#")[2] for one in plain] == ["graph", "tables"]
    assert plain[0]["temporal"] == "2025-01-14/2025-02-04"
    assert plain[0]["spatial"] == "E07000999"


def test_statistics_are_those_of_the_dump(bundle: Path) -> None:
    import rdflib

    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    graph = rdflib.Graph().parse(bundle / "void.ttl")
    lines = gzip.decompress((bundle / "dumps" / "graph.nq.gz").read_bytes()).splitlines()
    subject = rdflib.URIRef("https://data.aldmere.example/meetings/#graph")
    assert int(graph.value(subject, void.triples)) == len(lines)
    assert int(graph.value(subject, void.distinctSubjects)) == len(
        {line.split(b" ")[0] for line in lines}
    )
    decision = rdflib.URIRef("https://w3id.org/folkmoot#Decision")
    partition = graph.value(None, void["class"], decision)
    assert int(graph.value(partition, void.entities)) == 3


def test_the_same_graph_gives_the_same_bundle(small: Store, config: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_portal(small, tmp_path / name, config, version="0.1.0")
    for path in sorted((tmp_path / "one").rglob("*")):
        if path.is_file():
            other = tmp_path / "two" / path.relative_to(tmp_path / "one")
            assert path.read_bytes() == other.read_bytes(), path
    assert str(tmp_path) not in (tmp_path / "one" / "README.md").read_text(encoding="utf-8")


def test_versions_and_the_change_feed(small: Store, config: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    first = write_portal(small, folder, config)
    assert first.changes is None
    again = write_portal(small, folder, config)
    assert again.changes is not None and again.changes.graphs == ()
    assert len(json.loads((folder / "changes" / "feed.json").read_text("utf-8"))) == 1
    small.load(
        b"<http://x.example/new> <https://w3id.org/folkmoot#text> "
        b'"added later" <https://w3id.org/folkmoot/id/document/3333333333333333> .\n'
    )
    small.remove([g for g in small.graphs() if g.value.endswith("2222222222222222")])
    second = write_portal(small, folder, config)
    assert second.changes is not None and second.version != first.version
    changed = {one.graph.rpartition("/")[2]: one for one in second.changes.graphs}
    assert changed["3333333333333333"].change == "added"
    assert changed["3333333333333333"].added == 1
    assert changed["2222222222222222"].change == "removed"
    added = gzip.decompress((folder / "changes" / "added.nq.gz").read_bytes())
    assert b"added later" in added and added.count(b"\n") == second.changes.added
    feed = json.loads((folder / "changes" / "feed.json").read_text("utf-8"))
    assert [entry["version"] for entry in feed] == [second.version, first.version]
    assert feed[0]["graphs_added"] == 1 and feed[0]["previous"] == first.version
    atom = ElementTree.parse(folder / "changes" / "feed.atom")
    assert len(atom.findall("{http://www.w3.org/2005/Atom}entry")) == 2


def test_comparing_dumps_line_by_line(tmp_path: Path) -> None:
    def dump(name: str, *lines: str) -> Path:
        file = tmp_path / name
        file.write_bytes(gzip.compress("".join(f"{line} .\n" for line in lines).encode()))
        return file

    before = dump(
        "a", "<s> <p> <1> <g1>", "<s> <p> <2> <g1>", "<s> <p> <1> <g2>", "<s> <p> <1> <g4>"
    )
    now = dump(
        "b", "<s> <p> <2> <g1>", "<s> <p> <3> <g1>", '<s> <p> "x <y>" <g3>', "<s> <p> <1> <g4>"
    )
    changes = compare(before, now, tmp_path / "plus.gz", tmp_path / "minus.gz")
    assert [(c.graph, c.change, c.added, c.removed) for c in changes.graphs] == [
        ("g1", "changed", 1, 1), ("g2", "removed", 0, 1), ("g3", "added", 1, 0),
    ]  # fmt: skip
    assert gzip.decompress((tmp_path / "minus.gz").read_bytes()) == (
        b"<s> <p> <1> <g1> .\n<s> <p> <1> <g2> .\n"
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("titel: x", "no key 'titel'"),
        ("url: data.example.org", "url is a web address"),
        ("licence: none at all", "licence is a web address, or one of cc-by"),
        ("frequency: often", "frequency is one of"),
        ("areas: [{name: x}]", "an area is a GSS code"),
        ("screening: {domains: []}", "screening has no 'domains'"),
        ("- a list", "give names and values"),
        ("a: [", "is not YAML"),
    ],
)
def test_a_config_that_is_wrong_says_where(
    small: Store, tmp_path: Path, text: str, complaint: str
) -> None:
    file = tmp_path / "portal.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=complaint.replace("(", r"\(")):
        read_config(file, survey(small))
    with pytest.raises(ConfigError):
        write_portal(small, tmp_path / "out", file)
    assert not (tmp_path / "out").exists()


def test_what_the_bundle_says_of_itself_reads_back_as_its_config(
    small: Store, config: Path, bundle: Path
) -> None:
    read = read_config(bundle / "portal.yaml", survey(small))
    assert read.title == "Council meetings: who decided what"
    assert read.areas == (("E07000999", "Aldmere"),) and read.frequency == "monthly"


def test_a_folder_with_other_things_is_left_alone(small: Store, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ConfigError, match="other things"):
        write_portal(small, tmp_path / "mine")
    assert (tmp_path / "mine" / "letter.txt").exists()


def test_a_failure_leaves_the_old_bundle(
    small: Store, config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exports.portal import bundle as module

    folder = tmp_path / "bundle"
    write_portal(small, folder, config)
    before = (folder / "manifest.json").read_bytes()
    monkeypatch.setattr(module, "void", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_portal(small, folder, config)
    assert (folder / "manifest.json").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle", "portal.yaml"]


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    bad = '\\"><img src=x onerror=alert(1)>'
    store = store_of(
        "@prefix fm: <https://w3id.org/folkmoot#> . @prefix x: <http://x.example/id/> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
        f"x:document\\/1 {{ x:document\\/1 a fm:Document ; fm:council x:c . "
        f'x:c a fm:Council ; rdfs:label "{bad}" . }}'
    )
    write_portal(store, tmp_path / "bundle")
    for name in ("index.html", "ontology/index.html"):
        assert "<img" not in (tmp_path / "bundle" / name).read_text(encoding="utf-8")
    assert b"<img" not in (tmp_path / "bundle" / "catalog.ttl").read_bytes()


def test_the_command(on_disk: Path, config: Path, tmp_path: Path) -> None:
    from folkmoot.cli import cli

    run = CliRunner().invoke(
        cli,
        [
            "export",
            "portal",
            "-g",
            str(on_disk),
            "-o",
            str(tmp_path / "b"),
            "--config",
            str(config),
        ],
    )
    assert run.exit_code == 0, run.output
    assert run.stdout == "" and "people who are members of the public: 1" in run.stderr
    config.write_text("licence: x", encoding="utf-8")
    run = CliRunner().invoke(
        cli,
        [
            "export",
            "portal",
            "-g",
            str(on_disk),
            "-o",
            str(tmp_path / "b"),
            "--config",
            str(config),
        ],
    )
    assert run.exit_code == 2 and "licence" in run.stderr


def test_completeness_travels_along(bundle: Path) -> None:
    rows = list(
        csv.DictReader((bundle / "reports" / "unread.csv").open(encoding="utf-8", newline=""))
    )
    assert rows and rows[0]["reason"] == "no rule"


def test_the_packs_travel_as_files_and_as_turtle(bundle: Path) -> None:
    import rdflib

    from graph.store import open_store

    store = open_store(":memory:")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    graph = rdflib.Graph().parse(bundle / "queries" / "queries.ttl")
    queries = list(graph.subjects(rdflib.RDF.type, sh.SPARQLSelectExecutable))
    assert len(queries) >= 15
    for one in queries:
        assert graph.value(one, rdflib.RDFS.comment) and graph.value(one, rdflib.RDFS.label)
        assert list(store.query(str(graph.value(one, sh.select)))) is not None  # it is SPARQL
    target = rdflib.URIRef("http://schema.org/target")
    assert str(graph.value(queries[0], target)) == "https://data.aldmere.example/sparql"
