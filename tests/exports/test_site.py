"""The static site: every IRI resolves by Accept header on real servers, every link leads on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from exported import FIXTURES, store_of
from pyoxigraph import RdfFormat, parse
from servers import BROWSER, apache, nginx, resolved, serving

from exports.portal import ConfigError
from exports.site import write_site
from exports.site.addresses import Addresses
from graph.store import Store

BASE = "https://w3id.org/folkmoot/id/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "id"
    config = folder.parent / "portal.yaml"
    config.write_text(
        "url: https://data.aldmere.example/\nendpoint: https://data.aldmere.example/sparql\n"
        "contact: {email: democracy@aldmere.gov.uk}\n",
        encoding="utf-8",
    )
    write_site(store_of(FIXTURES / "small.trig"), folder, config)
    return folder


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.scripts: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "script":
            self.scripts.append(values.get("type") or "")
        if values.get("id"):
            self.ids.add(values["id"] or "")
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(values[name] or "")


def read(file: Path) -> Links:
    links = Links()
    links.feed(file.read_text(encoding="utf-8"))
    return links


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    pages = {file: read(file) for file in site.rglob("*.html") if file.name != "404.html"}
    assert len(pages) > 50
    checked = 0
    for file, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("http", "https", "mailto"), link
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            assert target.is_file(), (file, link)
            if parts.fragment and target in pages and "ontology" not in target.parts:
                assert parts.fragment in pages[target].ids, (file, link)
            checked += 1
    assert checked > 1_000


def test_pages_have_no_script_but_data(site: Path) -> None:
    for file in site.rglob("*.html"):
        assert set(read(file).scripts) <= {"application/ld+json"}, file


def test_hostile_text_stays_text(site: Path, browser, tmp_path: Path) -> None:
    files = [f for f in site.rglob("*script-alert.html") if "/decision/" in f.as_posix()]
    assert len(files) == 1
    text = files[0].read_text(encoding="utf-8")
    assert "<script>window" not in text and "<img" not in text and "<svg onload" not in text
    page = browser.new_page()
    page.goto(files[0].as_uri())
    assert "<script>window.__xss=1</script> be noted" in page.locator("h1").inner_text()
    assert page.locator("mark").first.inner_text().startswith("<script>window.__xss=3</script>")
    assert page.evaluate("window.__xss") is None
    # The style is found from a file as well as from a server.
    assert page.evaluate("getComputedStyle(document.querySelector('mark')).backgroundColor") == (
        "rgb(253, 240, 207)"
    )
    page.close()


def test_a_page_says_what_a_thing_is_in_plain_words(site: Path) -> None:
    text = (site / "aldmere/person/ben-carter.html").read_text(encoding="utf-8")
    assert "Ben Carter is a councillor. Holds or held: Cabinet Member for Housing." in text
    meeting = (site / "aldmere/body/cabinet/meeting/2025-01-14.html").read_text(encoding="utf-8")
    assert "A meeting of Cabinet on 14 January 2025 at 18:00, Town Hall." in meeting
    decision = next(
        (site / "aldmere/body/cabinet/meeting/2025-01-14/item").rglob("the-grant*.html")
    )
    words = decision.read_text(encoding="utf-8")
    assert "Decided: approved by Cabinet on 14 January 2025, under &#34;Empty Homes&#34;." in words
    assert "<mark>the grant scheme be adopted</mark>" in words and ", page 2" in words
    assert "sparql?query=DESCRIBE%20%3Chttps%3A//w3id.org" in words


def test_rdf_beside_each_page_is_true_and_the_same_twice(site: Path) -> None:
    from pyld import jsonld

    known = {str(q.triple) for q in store_of(FIXTURES / "small.trig").quads()}
    context = json.loads((site / "ontology" / "context.jsonld").read_text(encoding="utf-8"))
    checked = 0
    for file in sorted(site.rglob("*.ttl")):
        if "ontology" in file.parts:
            continue
        turtle = {str(q.triple) for q in parse(file.read_bytes(), RdfFormat.TURTLE)}
        iri = BASE + file.relative_to(site).as_posix().removesuffix(".ttl")
        assert turtle and any(iri in triple for triple in turtle), file
        new = {t for t in turtle - known if "withheld" not in t and "#NamedGraph>" not in t}
        assert new == set(), file
        document = json.loads(file.with_suffix(".jsonld").read_text(encoding="utf-8"))
        there = (file.parent / document["@context"]).resolve()
        assert there == (site / "ontology" / "context.jsonld").resolve()
        if checked < 25:
            document["@context"] = context["@context"]
            nquads = jsonld.to_rdf(document, {"format": "application/n-quads"})
            read_back = {str(q.triple) for q in parse(nquads.encode(), RdfFormat.N_QUADS)}
            assert read_back == turtle, file
        checked += 1
    assert checked > 40


def test_personal_data_is_on_no_page(site: Path) -> None:
    for file in site.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            for gone in (b"Sam Public", b"sam-public", b"12 Mill Lane", b"960777"):
                assert gone not in data, (file, gone)
    assert not (site / "aldmere/person/sam-public.html").exists()


def test_sitemap_and_robots(site: Path) -> None:
    from xml.etree import ElementTree

    found = ElementTree.parse(site / "sitemap.xml").iter(
        "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    )
    places = [element.text or "" for element in found]
    assert len(places) > 40 and len(set(places)) == len(places)
    for place in places:
        assert (site / place.removeprefix(BASE)).is_file(), place
    assert "Sitemap: " in (site / "robots.txt").read_text(encoding="utf-8")


def test_schema_org_in_the_pages(site: Path) -> None:
    text = (site / "aldmere/body/cabinet/meeting/2025-01-14.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert found
    data = json.loads(found.group(1))
    assert data["@type"] == "Event" and data["startDate"] == "2025-01-14"
    assert data["organizer"] == [{"@type": "Organization", "name": "Cabinet"}]


def test_the_same_graph_gives_the_same_site(tmp_path: Path, small: Store) -> None:
    for name in ("one", "two"):
        write_site(small, tmp_path / name)
    for file in sorted((tmp_path / "one").rglob("*")):
        if file.is_file():
            other = tmp_path / "two" / file.relative_to(tmp_path / "one")
            assert file.read_bytes() == other.read_bytes(), file


@pytest.mark.parametrize(
    "iri",
    [
        BASE + "../../etc/passwd", BASE + "a/../../b", BASE + ".hidden", BASE + "a//b",
        "https://elsewhere.example/a", BASE + "a/.well-known", BASE,
    ],
)  # fmt: skip
def test_no_file_is_written_outside_the_site(iri: str) -> None:
    assert Addresses(BASE).path(iri) == ""


def test_other_things_in_the_folder_are_left_alone(small: Store, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ConfigError, match="other things"):
        write_site(small, tmp_path)
    with pytest.raises(ConfigError, match="no documents"):
        write_site(store_of(""), tmp_path / "empty")


def test_the_command(on_disk: Path, tmp_path: Path) -> None:
    from folkmoot.cli import cli

    run = CliRunner().invoke(cli, ["export", "site", "-g", str(on_disk), "-o", str(tmp_path / "s")])
    assert run.exit_code == 0, run.output
    assert run.stdout == "" and "pages written" in run.stderr
    assert (tmp_path / "s" / "index.html").is_file()


# -- served ----------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[nginx, apache], ids=["nginx", "apache"])
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("server")
    with serving(request.param, site, folder, tmp_path_factory.getbasetemp()) as address:
        yield address


def test_every_iri_in_the_dumps_resolves_by_accept_header(server: str, site: Path) -> None:
    import httpx

    store = store_of(FIXTURES / "small.trig")
    from exports.screening import screened

    with screened(store) as (clean, _):
        assert resolved(server, clean, httpx.Client()) > 70


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (BROWSER, "text/html"),
        ("*/*", "text/html"),
        ("", "text/html"),
        ("text/turtle, text/html;q=0.5", "text/turtle"),
        ("text/html, text/turtle;q=0.3", "text/html"),
        ("application/ld+json, */*;q=0.1", "application/ld+json"),
        ("application/rdf+xml, text/turtle;q=0.9", "text/turtle"),
        ("application/n-triples", "text/turtle"),
        ("text/turtle;q=0, text/html", "text/html"),
    ],
)
def test_the_accept_header_is_understood(server: str, accept: str, kind: str) -> None:
    import httpx

    answer = httpx.get(
        server + "/folkmoot/id/aldmere/person/ben-carter",
        headers={"Accept": accept}, follow_redirects=True,
    )  # fmt: skip
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_rdflib_reads_an_entity_from_the_server(server: str) -> None:
    import rdflib

    graph = rdflib.Graph().parse(server + "/folkmoot/id/aldmere/person/ben-carter")
    ben = rdflib.URIRef(BASE + "aldmere/person/ben-carter")
    assert (ben, rdflib.RDFS.label, rdflib.Literal("Ben Carter")) in graph


def test_what_is_not_there_is_not_found(server: str) -> None:
    import httpx

    answer = httpx.get(server + "/folkmoot/id/aldmere/nobody", follow_redirects=True)
    assert answer.status_code == 404 and "There is no such page" in answer.text
    for path in ("/folkmoot/id/.folkmoot-site", "/folkmoot/id/../../etc/passwd"):
        assert httpx.get(server + path, follow_redirects=True).status_code in (400, 404)


def test_a_browser_finds_the_quote_behind_an_evidence_iri(server: str, browser) -> None:
    page = browser.new_page()
    page.goto(server + "/folkmoot/id/document/1111111111111111/evidence/250-277")
    assert page.url.endswith("/document/1111111111111111.html#250-277")
    assert page.locator("[id='250-277'] mark").inner_text() == "the grant scheme be adopted"
    assert page.locator("h1").inner_text() == "cabinet-2025-01-14.txt"
    page.close()
