"""The explorer in a real Chromium: pages, questions, the editor, evidence, and accessibility."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from serving import Servers, npm_package, ready, wait_until

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

FARRANT = "id/wexmoor-district-council/person/imogen-farrant"
CABINET = "id/wexmoor-district-council/body/cabinet/meeting/2024-10-08"
GLASS = f"{CABINET}/item/kerbside-glass-collection"


@pytest.fixture
def tab(browser: Any, explorer: str) -> Iterator[Any]:
    """A tab that fails the test where a page loads from elsewhere, breaks its policy or throws."""
    ready(explorer)
    context = browser.new_context(viewport={"width": 1200, "height": 850}, base_url=explorer)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(f"thrown: {error}"))
    page.on(
        "console",
        lambda said: wrong.append(f"console: {said.text}")
        if said.type == "error" and "status of 4" not in said.text else None,
    )  # fmt: skip
    page.on(
        "request",
        lambda asked: wrong.append(f"asked {asked.url}")
        if not asked.url.startswith((explorer, "data:", "blob:")) else None,
    )  # fmt: skip
    page.add_init_script("window.__xss = undefined")
    yield page
    context.close()
    assert wrong == []


def test_from_the_first_page_to_the_words(tab: Any) -> None:
    """Search, choose with the keyboard, open a fact, read its words in their document."""
    tab.goto("/")
    assert tab.locator("h1").inner_text().startswith("What did the council")
    tab.locator("#ask").type("farrant")
    tab.locator("#ask ~ .suggest li").first.wait_for()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/{FARRANT}")
    assert tab.locator("h1").inner_text() == "Imogen Farrant"
    tab.get_by_role("region", name="Posts").get_by_role("link", name="words").first.click()
    tab.wait_for_url("**/held-by/**")
    quote = tab.locator("figure.quote mark").first.inner_text()
    tab.get_by_role("link", name="Read it in its place").first.click()
    tab.wait_for_url("**/read/**")
    marked = tab.locator("mark.asked")
    assert re.sub(r"\s+", " ", "".join(marked.all_inner_texts())).strip() == re.sub(
        r"\s+", " ", quote
    )
    assert marked.first.is_visible()
    # They are scrolled into view.
    wait_until(lambda: 0 <= marked.first.bounding_box()["y"] < 850)
    tab.locator(".stated a").first.click()
    tab.wait_for_url("**/id/**")


def test_a_meeting_leads_to_its_decisions(tab: Any) -> None:
    tab.goto(f"/{CABINET}")
    agenda = tab.locator("ol.agenda > li")
    assert agenda.count() >= 5
    tab.get_by_role("link", name=re.compile("capital spending of £240,000")).first.click()
    tab.wait_for_url(re.compile("/(decision|recommendation)/"))
    assert tab.locator(".kind").inner_text() in ("Decision", "Recommendation")
    assert "£240,000" in tab.locator("figure.quote mark").first.inner_text()
    tab.locator("nav.crumbs a", has_text="Cabinet, 8 October 2024").click()
    tab.wait_for_url(f"**/{CABINET}")


def test_ask_a_question(tab: Any) -> None:
    tab.goto("/queries")
    tab.get_by_role("link", name="What was decided, and with what outcome?").click()
    tab.wait_for_url("**/queries/first/decisions*")
    rows = tab.locator("main table tbody tr")
    every = rows.count()
    tab.select_option("#p-outcome", "noted")
    tab.locator("#p-body").type("overview")
    tab.locator("#p-body ~ .suggest li").first.click()
    wait_until(lambda: tab.locator("#p-body").input_value() == "Overview and Scrutiny Committee")
    tab.get_by_role("button", name="Ask").click()
    tab.wait_for_url("**outcome=noted**")
    assert 0 < rows.count() < every
    words = rows.first.locator("details")
    words.locator("summary").click()
    words.locator("q").wait_for()
    with tab.expect_download() as download:
        tab.locator(".downloads a", has_text="CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert len(text.splitlines()) >= rows.count()


def test_edit_a_query_in_the_plain_editor(browser: Any, explorer: str) -> None:
    """Without scripts: write, run, keep as a link."""
    context = browser.new_context(java_script_enabled=False, base_url=explorer)
    page = context.new_page()
    page.goto("/query")
    query = "SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name LIMIT 4"
    page.locator("#query").fill(query)
    page.get_by_role("button", name="Run").click()
    page.wait_for_url("**/query?query=*")
    assert page.locator("#answer").inner_text() == "4 rows"
    assert page.locator("#query").input_value() == query
    page.get_by_role("link", name="JSON", exact=True).click()
    page.wait_for_url("**/sparql?**")
    assert '"bindings"' in page.content()
    context.close()


def test_edit_a_query_in_the_editor_from_npm(tab: Any, explorer: str) -> None:
    from folkmoot.web.explorer.editor import VENDOR

    if not (VENDOR / "yasgui.min.js").is_file():
        pytest.skip("the query editor was not built (python folkmoot/web/build_assets.py)")
    tab.goto("/query")
    tab.locator("#yasgui .CodeMirror").first.wait_for()
    assert not tab.locator("#plain").is_visible()
    example = tab.locator("a.example", has_text="What was decided, and with what outcome?")
    if not example.is_visible():
        example.locator("xpath=ancestor::details").locator("summary").click()
    example.click()
    shown = "window.folkmootEditor.getTab().getQuery()"
    wait_until(lambda: "fm:Decision" in tab.evaluate(shown))
    query = (
        f"SELECT ?label WHERE {{ <https://w3id.org/folkmoot/{FARRANT}> rdfs:label ?label }} LIMIT 1"
    )
    tab.evaluate("(text) => { window.folkmootEditor.getTab().setQuery(text); }", query)
    tab.locator("#yasgui .yasqe_queryButton:visible").first.click()
    tab.locator("#yasgui .yasr table", has_text="Imogen Farrant").first.wait_for()


def test_the_network(tab: Any) -> None:
    tab.goto(f"/network?it=https://w3id.org/folkmoot/{FARRANT}")
    nodes = tab.locator(".canvas g.node")
    nodes.first.wait_for()
    before = nodes.count()
    assert before > 5
    assert tab.locator("main table tbody tr").count() == before - 1
    post = tab.locator("g.node[aria-label*='Council'], g.node[aria-label$=', Body']").first
    post.focus()
    tab.locator(".canvas .panel").wait_for()
    tab.keyboard.press("Enter")
    wait_until(lambda: nodes.count() > before)


def test_the_picture_to_keep(tab: Any) -> None:
    """The page of ``folkmoot draw`` runs in its sandbox and loads nothing."""
    response = tab.goto(f"/picture?it=https://w3id.org/folkmoot/{FARRANT}", timeout=60_000)
    assert response.status == 200
    assert response.headers["content-security-policy"].startswith("sandbox")
    tab.locator("canvas, svg").first.wait_for(state="attached")


def test_markup_in_a_record_is_not_run(tab: Any) -> None:
    for path in ("/search?q=overview-scrutiny-2025-03-13", "/missing", "/search?q=script",
                 "/search?q=%3Cimg+src%3Dx+onerror%3Dwindow.__xss%3D1%3E",
                 "/queries?words=%22%3E%3Cscript%3Ewindow.__xss%3D1%3C/script%3E",
                 "/id/%3Cscript%3Ewindow.__xss%3D1%3C/script%3E",
                 "/query?query=%3C/textarea%3E%3Cscript%3Ewindow.__xss%3D1%3C/script%3E",
                 ):  # fmt: skip
        tab.goto(path)
        assert tab.evaluate("window.__xss") is None, path
    tab.goto("/search?q=overview-scrutiny-2025-03-13")
    tab.locator("h2", has_text="Documents").locator("xpath=..").locator("a").first.click()
    tab.get_by_role("link", name="Read the text").click()
    tab.wait_for_url("**/read/**")
    assert "<script" in tab.locator(".text").inner_text()
    assert tab.locator(".text script, .text img").count() == 0
    for mark in tab.locator(".text a.st").all()[:12]:
        place = mark.get_attribute("href")
        tab.request.get(place)
        hover = mark.get_attribute("title")
        assert hover
    for path in {one.get_attribute("href") for one in tab.locator(".text a.st").all()[:25]}:
        tab.goto(path)
        assert tab.evaluate("window.__xss") is None, path
        assert tab.locator("main script, main img").count() == 0, path


def test_the_keyboard_reaches_the_content(tab: Any) -> None:
    tab.goto(f"/{GLASS}")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_small_screens_do_not_scroll_sideways(browser: Any, explorer: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700}, base_url=explorer)
    page = context.new_page()
    for path in ("/", f"/{FARRANT}", f"/{CABINET}", "/queries/first/decisions", "/missing"):
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        wide = page.evaluate(
            "[...document.querySelectorAll('body *')].filter((one) => "
            "one.getBoundingClientRect().right > innerWidth && !one.closest('.scroll'))"
            ".map((one) => one.outerHTML.slice(0, 120))"
        )
        assert width <= 360, (path, wide[:5])
    context.close()


PAGES = [
    "/", f"/{FARRANT}", f"/{CABINET}", f"/{GLASS}", "/id/wexmoor-district-council",
    "/id/wexmoor-district-council/body/cabinet",
    "/id/wexmoor-district-council/post/cabinet-member-for-environment-and-climate",
    "/search?q=cabinet", "/browse/person", "/queries", "/queries/first/decisions", "/query",
    f"/network?it=https://w3id.org/folkmoot/{FARRANT}", "/network", "/missing", "/about",
    "/help/endpoint", "/id/nobody", "read",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(tab: Any, path: str) -> None:
    axe = npm_package("axe-core", "4.14.1") / "axe.min.js"
    if path == "read":
        tab.goto(f"/{FARRANT}")
        path = tab.get_by_role("link", name="Read it in its place").first.get_attribute("href")
    tab.goto(path)
    tab.wait_for_load_state("networkidle")
    # Run through the debugger, which the page's policy does not concern.
    tab.evaluate(axe.read_text(encoding="utf-8"))
    found = tab.evaluate(
        """async () => {
             const skip = [["#yasgui"]];  // another project's editor; the plain one is checked
             const told = await axe.run({ exclude: skip });
             return told.violations.map((one) => [one.impact, one.id, one.help,
               one.nodes.slice(0, 3).map((node) => node.html)]);
           }"""
    )
    serious = [one for one in found if one[0] in ("serious", "critical")]
    assert serious == []


def test_pages_print(browser: Any, explorer: str) -> None:
    """The navigation is left out on paper; the facts are not."""
    context = browser.new_context(base_url=explorer)
    page = context.new_page()
    page.goto(f"/{FARRANT}")
    page.emulate_media(media="print")
    assert not page.locator("nav[aria-label=Main]").is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator("figure.quote").first.is_visible()
    assert len(page.pdf()) > 10_000
    context.close()


def test_a_graph_without_the_texts(browser: Any, servers: Servers, samples_graph: Path) -> None:
    """Where only the store is served, the quotes stand in for the text."""
    import shutil

    alone = samples_graph.parent / "alone"
    shutil.copytree(samples_graph / "store", alone / "store", dirs_exist_ok=True)
    address = servers.serve("--graph", alone)
    page = browser.new_page()
    page.goto(f"{address}{FARRANT}")
    page.get_by_role("link", name="Read it in its place").first.click()
    page.wait_for_url("**/read/**")
    assert "is not kept beside the graph" in page.locator("main").inner_text()
    assert page.locator("#words mark").count() >= 1
    page.close()
