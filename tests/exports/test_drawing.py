"""Pictures, in a real browser: interactive, offline, and hostile text stays text."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from exported import Opened, store_of

from exports import draw
from exports.drawing import CANVAS_LIMIT, TooLarge, draw_network, views
from exports.drawing.layout import place_all
from graph.projection import model, project
from graph.store import Store

PERSON = "https://w3id.org/folkmoot/id/aldmere/person/"
ENGINES = ["pyvis", "canvas"]


def innocent(opened: Opened) -> None:
    """Nothing ran, nothing was asked for but the file itself, nothing went wrong."""
    assert opened.page.evaluate("window.__xss") is None
    assert [url for url in opened.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert len(opened.requests) == 1
    assert opened.troubles == []


def at(opened: Opened, label: str) -> tuple[float, float]:
    """Where on the screen the node with this label is."""
    return opened.page.evaluate(
        """label => {
            const { model, view } = folkmoot.page, i = model.labels.indexOf(label);
            const box = document.querySelector("#picture canvas").getBoundingClientRect();
            const [x, y] = view.at ? view.at(i)
                : (p => [p.x, p.y])(view.network.canvasToDOM(view.network.getPositions()["n" + i]));
            return [box.left + x, box.top + y];
        }""",
        label,
    )


def overlapping(page) -> int:
    """How many pairs of the labels written last lie over each other."""
    return page.evaluate(
        """() => {
            const { model, state, view } = folkmoot.page, boxes = [];
            const write = folkmoot.Labels.prototype.write;
            folkmoot.Labels.prototype.write = function (context, lines, box, size) {
                boxes.push(box);
                return write.call(this, context, lines, box, size);
            };
            view.network ? view.network.redraw() : view.draw();
            return new Promise(done => setTimeout(() => {
                folkmoot.Labels.prototype.write = write;
                let over = 0;
                boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                    if (a[2] > b[0] && b[2] > a[0] && a[3] > b[1] && b[3] > a[1]) over++;
                }));
                done(boxes.length > 5 ? over : -1);
            }, 200));
        }"""
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_click_shows_the_words(small: Store, visit, engine: str) -> None:
    opened = visit(draw(small, engine=engine))
    opened.page.mouse.click(*at(opened, "the grant scheme be adopted"))
    details = opened.page.locator("#details")
    details.locator("h2", has_text="the grant scheme be adopted").wait_for()
    assert "the grant scheme be adopted" in details.locator("mark").first.inner_text()
    assert "RESOLVED: (1) That" in details.locator("blockquote").first.inner_text()
    assert (
        details.locator("figcaption")
        .first.inner_text()
        .startswith("cabinet-2025-01-14.txt, page 2")
    )
    # Its relations open onto their own words, and lead on.
    details.locator("button.to", has_text="Cabinet").first.click()
    details.locator("h2", has_text="Cabinet").wait_for()
    innocent(opened)


@pytest.mark.parametrize("engine", ENGINES)
def test_search_filters_and_slider(small: Store, visit, engine: str) -> None:
    opened = visit(draw(small, engine=engine))
    page = opened.page
    counts = page.locator("#counts")
    assert counts.inner_text() == "30 things, 50 relations shown"
    page.fill("#search", "carter")
    page.keyboard.press("Enter")
    page.locator("#details h2", has_text="Ben Carter").wait_for()
    page.keyboard.press("Escape")
    page.locator("label.row", has_text="People").locator("input").uncheck()
    assert counts.inner_text().startswith("24 things")
    page.locator("label.row", has_text="People").locator("input").check()
    page.locator("label.row", has_text="Inferred").locator("input").uncheck()
    assert counts.inner_text() == "30 things, 48 relations shown"
    page.locator("label.row", has_text="Inferred").locator("input").check()
    # Up to the first meeting only: what the second says is not yet there.
    page.locator("input[type=range]").nth(1).fill("1")
    assert "14 Jan 2025" in page.locator(".period").inner_text()
    shown = page.evaluate(
        "folkmoot.page.model.labels.filter((_, i) => folkmoot.page.state.nodeOn[i])"
    )
    assert "the grant scheme be adopted" in shown and "circulate the figures" not in shown
    # A search finds what a filter hides, and shows it.
    page.fill("#search", "circulate")
    page.keyboard.press("Enter")
    page.locator("#details h2", has_text="circulate the figures").wait_for()
    innocent(opened)


@pytest.mark.parametrize("engine", ENGINES)
def test_deep_link_to_a_node_and_a_view(small: Store, visit, engine: str) -> None:
    page = draw(small, engine=engine)
    iri = PERSON + "ben-carter"
    opened = visit(page, "#node=" + quote(iri, safe="") + "&hide=decision,motion&inferred=no")
    opened.page.locator("#details h2", has_text="Ben Carter").wait_for()
    assert opened.page.locator("#counts").inner_text().startswith("26 things")
    # Choosing another thing changes the address, and going back follows it.
    opened.page.evaluate("folkmoot.page.pick(folkmoot.page.model.labels.indexOf('Ada Brook'))")
    opened.page.wait_for_timeout(100)
    assert quote(PERSON + "ada-brook", safe="") in opened.page.url
    opened.page.evaluate("iri => { location.hash = 'node=' + encodeURIComponent(iri); }", iri)
    opened.page.locator("#details h2", has_text="Ben Carter").wait_for()
    innocent(opened)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_table_holds_the_same_facts(small: Store, visit, engine: str) -> None:
    opened = visit(draw(small, engine=engine))
    page = opened.page
    page.click("[data-tab=table]")
    page.locator("#table tbody tr").nth(49).wait_for()
    rows = page.locator("#table tbody tr")
    assert rows.count() == 50
    graph = project(small)
    told = {
        (graph.nodes[a]["label"], data["words"], graph.nodes[b]["label"])
        for a, b, data in graph.edges(data=True)
    }
    cells = page.evaluate(
        """[...document.querySelectorAll("#table tbody tr")].map(row => [
            row.cells[0].querySelector("button").textContent, row.cells[1].textContent,
            row.cells[2].querySelector("button").textContent])"""
    )
    assert {tuple(row) for row in cells} == told
    page.locator("#table tbody td.quoted", has_text="the grant scheme be adopted").first.wait_for()
    page.fill("#table input", "holds (acting)")
    assert rows.count() == 1 and "inferred" in rows.first.inner_text()
    innocent(opened)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_picture_can_be_saved(small: Store, visit, engine: str, tmp_path) -> None:
    from PIL import Image

    opened = visit(draw(small, engine=engine))
    with opened.page.expect_download() as download:
        opened.page.click("#image")
    download.value.save_as(tmp_path / "graph.png")
    picture = Image.open(tmp_path / "graph.png").convert("RGB")
    assert picture.width > 800
    colours = {colour for _, colour in picture.getcolors(1 << 24)}
    assert (0xE6, 0x9F, 0x00) in colours and (0x00, 0x72, 0xB2) in colours  # people, bodies


@pytest.mark.parametrize("engine", ENGINES)
def test_labels_do_not_collide(small: Store, visit, engine: str) -> None:
    opened = visit(draw(small, engine=engine))
    assert overlapping(opened.page) == 0


HOSTILE = [
    "<script>window.__xss=1</script>",
    '"><img src=x onerror=window.__xss=1>',
    "</script><script>window.__xss=1</script>",
    "href <a href='javascript:window.__xss=1'>see</a>",
    "<svg/onload=window.__xss=1>",
    "{{7*7}} ${window.__xss=1} {% raw %}",
    "\u2028</style><style>*{display:none}</style>",
    "<!--<script>",
]


@pytest.mark.parametrize("engine", ENGINES)
def test_hostile_text_stays_text(visit, engine: str) -> None:
    """Every place where a document's words can come to stand on the page."""

    def literal(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = []
    for i, text in enumerate(HOSTILE):
        bad = literal(text)
        lines.append(
            f"""
            x:p{i} a foaf:Person ; rdfs:label {bad} ; fm:party {bad} ; fm:evidence x:e{i} .
            x:b{i} a fm:Body ; rdfs:label {literal("body " + text)} .
            x:m{i} a fm:Meeting ; rdfs:label {bad} ; schema:startDate {bad} ; fm:body x:b{i} .
            x:s{i} a fm:Seat ; org:member x:p{i} ; org:organization x:b{i} ; fm:roleName {bad} ;
              fm:startDate "2024-01-0{i + 1}" ; fm:evidence x:e{i} .
            x:e{i} oa:hasTarget x:t{i} . x:t{i} oa:hasSource x:d{i} ; oa:hasSelector x:q{i} .
            x:q{i} oa:exact {bad} ; oa:prefix {bad} ; oa:suffix {bad} ; fm:page {bad} .
            x:d{i} a fm:Document ; dct:title {bad} ; dct:source "javascript:window.__xss=1" ."""
        )
    store = store_of(
        "@prefix x: <http://x.example/> . @prefix fm: <https://w3id.org/folkmoot#> . "
        "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> . "
        "@prefix oa: <http://www.w3.org/ns/oa#> . @prefix dct: <http://purl.org/dc/terms/> . "
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
        "@prefix schema: <http://schema.org/> . x:g {" + "".join(lines) + "}"
    )
    html = draw(store, engine=engine, title=HOSTILE[2] + " href")
    assert "popup.innerHTML" not in html and "innerHTML" not in html
    opened = visit(html)
    page = opened.page
    assert page.locator("h1").inner_text() == HOSTILE[2] + " href"
    for i, text in enumerate(HOSTILE):
        if i in (0, 3):
            x, y = at(opened, text)
            page.mouse.move(x + 1, y + 1)
            page.wait_for_timeout(320)  # a tooltip
        page.evaluate(
            "iri => folkmoot.page.model.iris().then(all => folkmoot.page.pick(all.indexOf(iri)))",
            f"http://x.example/p{i}",
        )
        heading = page.locator("#details h2")
        heading.wait_for()
        assert heading.text_content().strip() == text.strip()
        assert page.locator("#details mark").first.text_content() == text
        for row in page.locator("#details .relation").all():
            row.evaluate("row => { row.open = true; }")
        page.wait_for_timeout(50)
        assert page.locator("#details a").count() == 0  # javascript: is no link
    page.fill("#search", "script")
    page.wait_for_timeout(50)
    page.fill("#search", "")
    page.click("[data-tab=table]")
    page.wait_for_timeout(200)
    innocent(opened)


def test_ready_within_a_second_and_alive(small: Store, visit) -> None:
    opened = visit(draw(small, entity="Ben Carter", depth=2))
    assert int(opened.page.locator("html").get_attribute("data-ready")) < 5_000  # a loaded machine
    opened.page.click("#move")
    before = at(opened, "Ben Carter")
    opened.page.wait_for_timeout(400)
    assert at(opened, "Ben Carter") != before  # physics, when asked for
    opened.page.click("#move")
    innocent(opened)


def test_the_page_is_one_file_that_asks_for_nothing(small: Store) -> None:
    html = draw(small)
    assert html.startswith("<!DOCTYPE html>") and '<html lang="en-GB">' in html
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*\s(?:src|href)=", html)
    assert "cdn.jsdelivr" not in html and "cdnjs" not in html
    assert "default-src 'none'" in html


def test_the_same_graph_gives_the_same_bytes(small: Store) -> None:
    assert draw(small) == draw(small)
    assert draw(small, engine="canvas") == draw(small, engine="canvas")


def test_places_are_kept_from_picture_to_picture(small: Store) -> None:
    kept: dict = {}
    draw(small, kinds=["person", "post", "meeting"], layout=kept)
    before = dict(kept)
    draw(small, layout=kept)
    assert len(kept) == 30 and all(kept[iri] == place for iri, place in before.items())


def test_every_kind_has_a_look() -> None:
    from exports.drawing.pagedata import palette

    assert set(palette()) == set(model().kind_names)
    looks = [(look["shape"], look["colour"]) for look in palette().values()]
    assert len(set(looks)) == len(looks)


def test_large_graphs_are_never_given_to_pyvis() -> None:
    import networkx as nx

    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    data = {"kind": "item", "label": "x", "date": "", "last": "", "inferred": False}
    data |= {"facts": {}, "evidence": []}
    for i in range(320):
        graph.add_node(f"http://x.example/{i}", **data)
    assert "pyvis-nodes" not in draw_network(graph)
    for i in range(2_000):
        graph.add_node(f"http://x.example/{i}", **data)
    with pytest.raises(TooLarge):
        draw_network(graph, engine="pyvis")
    assert CANVAS_LIMIT < 200_000


def test_clusters_do_not_lie_over_each_other() -> None:
    """Above some eighty nodes: no two nodes at the same place, business near its meeting."""
    import networkx as nx

    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    for m in range(12):
        graph.add_node(f"m{m}", kind="meeting", label="")
        graph.add_edge(f"m{m}", "body", relation="body")
        for i in range(9):
            graph.add_edge(f"m{m}i{i}", f"m{m}", relation="meeting")
            graph.nodes[f"m{m}i{i}"].update(kind="item", label="")
    graph.nodes["body"].update(kind="body", label="")
    places = place_all(graph).places
    found = sorted(places.values())
    nearest = min(
        (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for n, a in enumerate(found) for b in found[n + 1 :]
    )
    assert nearest > 15**2
    for m in range(12):
        x, y = places[f"m{m}"]
        for i in range(9):
            u, v = places[f"m{m}i{i}"]
            assert (x - u) ** 2 + (y - v) ** 2 < 60**2


@pytest.mark.parametrize("name", sorted(views()))
def test_views(small: Store, name: str) -> None:
    about = {
        "portfolio": "Housing",
        "person": "Ben Carter",
        "decision": "the grant scheme be adopted",
        "body": "Scrutiny Committee",
    }
    view = views()[name]
    html = draw(small, entity=about.get(view.get("about", "")), view=view and name)
    assert f"<title>{view['title']}" in html
    assert set(view.get("kinds", ())) <= set(model().kind_names)


def test_a_view_leaves_out_what_stands_alone_and_says_so(small: Store) -> None:
    """Ends of the kinds that join go too: an item under which nothing of the view stands."""
    from exports.drawing import _joined

    graph = project(small, ["person", "post", "item", "meeting", "action"])
    alone = {node for node in graph if not graph.degree(node)}
    kept, count = _joined(graph, ["item", "meeting"])
    assert alone and count >= len(alone) and not alone & set(kept)
    for node, kind in kept.nodes(data="kind"):
        if kind in ("item", "meeting"):
            assert len({*kept.succ[node], *kept.pred[node]} - {node}) > 1
    html = draw(small, view="governance")
    assert "have no relation of this kind and are not shown" in html


def test_parts_are_packed_beside_each_other_without_overlap() -> None:
    from exports.drawing.packing import packed, rows_of

    boxes = [(900.0, 700.0), *[(40.0 + n % 7 * 30, 60.0 + n % 5 * 25) for n in range(90)]]
    corners = packed(boxes)
    placed = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, boxes, strict=True)]
    for n, a in enumerate(placed):
        for b in placed[n + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    wide, high = max(box[2] for box in placed), max(box[3] for box in placed)
    assert sum(w * h for w, h in boxes) > 0.5 * wide * high  # most of the sheet is used
    assert 0.8 < wide / high < 2.5
    assert len(set(rows_of([str(n) for n in range(23)], 100, 50).values())) == 23


@pytest.mark.parametrize("engine", ENGINES)
def test_on_a_telephone_the_picture_comes_first(small: Store, browser, tmp_path, engine) -> None:
    file = tmp_path / "page.html"
    file.write_text(draw(small, engine=engine), encoding="utf-8")
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.locator("#picture").bounding_box()["height"] > 550
    assert page.locator("#legend span", has_text="People").is_visible()
    assert not page.locator("nav").is_visible()
    page.click("#panels")
    page.locator("#search").wait_for()
    assert page.locator("#picture").bounding_box()["height"] > 250
    assert not page.locator("#legend").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
