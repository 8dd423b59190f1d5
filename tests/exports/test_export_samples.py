"""Everything once, on the graph of the samples, the hostile document among them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse
from test_drawing import innocent

import folkmoot
from exports import draw
from folkmoot.cli import cli

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples") / "graph"
    folkmoot.build(SAMPLES, folder, council="Wexmoor District Council", workers=1).close()
    return folder


def test_the_whole_graph_opens_and_is_innocent(built: Path, visit) -> None:
    with folkmoot.open(built) as graph:
        opened = visit(graph.draw())
    page = opened.page
    n, m = page.evaluate("[folkmoot.page.model.n, folkmoot.page.model.m]")
    assert n > 300 and m > 600
    page.fill("#search", "alert")
    page.wait_for_timeout(50)
    page.fill("#search", "Website Security")
    page.keyboard.press("Enter")
    page.locator("#details h2", has_text="Website Security").wait_for()
    page.click("[data-tab=table]")
    page.wait_for_timeout(300)
    innocent(opened)


def test_the_hostile_meeting_is_only_text(built: Path, visit) -> None:
    with folkmoot.open(built) as graph:
        rows = graph.query(
            "SELECT DISTINCT ?item WHERE { ?item a fm:AgendaItem ; rdfs:label ?label "
            "FILTER(CONTAINS(?label, 'Website Security')) }"
        )
        items = [row[0] for row in rows]
        assert items
        opened = visit(draw(graph, entity=items[0], depth=3))
    for i in range(opened.page.evaluate("folkmoot.page.model.n")):
        opened.page.evaluate(f"folkmoot.page.pick({i})")
        for relation in opened.page.locator("#details .relation").all():
            relation.evaluate("row => { row.open = true; }")
    opened.page.wait_for_timeout(200)
    innocent(opened)


@pytest.mark.parametrize("name", ["Owen Pellister", "Environment and Climate"])
def test_people_and_portfolios_are_found_by_name(built: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "graph.html"
    run = CliRunner().invoke(cli, ["draw", *name.split(), "-g", str(built), "-o", str(out)])
    assert run.exit_code == 0, run.output
    assert run.stdout == "" and f"<title>{name}</title>" in out.read_text(encoding="utf-8")


def test_dumps_agree_with_each_other(built: Path) -> None:
    from exports.dumps import write

    counts = {}
    with folkmoot.open(built) as graph:
        for name, form in (("nquads", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG), ("jsonld", RdfFormat.JSON_LD)):  # fmt: skip
            import io

            out = io.BytesIO()
            write(graph, name, out)
            counts[name] = {str(quad) for quad in parse(out.getvalue(), form)}
        assert counts["nquads"] == {str(quad) for quad in graph.quads()}
    assert counts["nquads"] == counts["trig"] == counts["jsonld"]


def test_bundle_and_site(built: Path, tmp_path: Path) -> None:
    config = tmp_path / "portal.yaml"
    config.write_text("check: false", encoding="utf-8")  # `folkmoot validate` has tests of its own
    for kind in ("portal", "site"):
        out = ["-o", str(tmp_path / kind), "--config", str(config)]
        run = CliRunner().invoke(cli, ["export", kind, "-g", str(built), *out])
        assert run.exit_code == 0, run.output
    lines = gzip.decompress((tmp_path / "portal" / "dumps" / "graph.nq.gz").read_bytes())
    # Members of the public who asked questions at the parish and at scrutiny.
    for name in (b"Agnes Tolley", b"agnes-tolley"):
        assert name not in lines
    assert b"Owen Pellister" in lines
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text and "<img src=x" not in text, page
        assert "<svg onload" not in text, page


def test_every_iri_of_the_samples_resolves(
    built: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Served by nginx with the sample config, in HTML, Turtle and JSON-LD; the ontology too."""
    import httpx
    from servers import nginx, resolved, serving

    from exports.screening import screened
    from exports.site import write_site

    site, folder = tmp_path / "site", tmp_path / "server"
    folder.mkdir()
    with folkmoot.open(built) as graph, screened(graph.store) as (clean, _):
        write_site(graph, site)
        with (
            serving(nginx, site, folder, tmp_path_factory.getbasetemp()) as server,
            httpx.Client(trust_env=False) as client,
        ):
            assert resolved(server, clean, client, terms=True) > 2_000
