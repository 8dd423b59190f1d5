"""The pages over HTTP: what they say, in which form, and that no word of a record is markup."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from serving import HTTP, ready

from folkmoot.web.explorer.cells import Cell
from folkmoot.web.explorer.reading import Mark, pieces
from folkmoot.web.explorer.wording import named

HTML = {"accept": "text/html"}
FARRANT = "id/wexmoor-district-council/person/imogen-farrant"
CABINET = "id/wexmoor-district-council/body/cabinet/meeting/2024-10-08"


def page(address: str, path: str, status: int = 200) -> str:
    response = HTTP.get(f"{address}{path}", headers=HTML, follow_redirects=True, timeout=30)
    assert response.status_code == status, response.text[:500]
    return response.text


class Links(HTMLParser):
    """The addresses that a page leads to, and those that it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.followed: list[str] = []
        self.loaded: list[str] = []
        self.scripts = 0
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.followed.append(str(given["href"]))
        if tag in ("script", "img", "iframe", "source") and given.get("src"):
            self.loaded.append(str(given["src"]))
        if tag == "link" and given.get("rel") in ("stylesheet", "icon"):
            self.loaded.append(str(given["href"]))
        if tag == "script" and not given.get("src"):
            self.scripts += 1
        self.inline += [name for name in given if name == "style" or name.startswith("on")]


@pytest.fixture(scope="module")
def every_page(explorer: str) -> dict[str, str]:
    """Every page that can be reached from the first, up to a few hundred."""
    ready(explorer)
    seen: dict[str, str] = {}
    waiting = ["/", "/missing", "/queries", "/search?q=council", "/network", "/help/endpoint"]
    while waiting and len(seen) < 160:
        path = waiting.pop(0)
        if path in seen:
            continue
        response = HTTP.get(explorer.rstrip("/") + path, headers=HTML, timeout=30)
        seen[path] = "" if response.is_redirect else response.text
        assert response.status_code < 400, f"{path} is broken ({response.status_code})"
        if response.is_redirect:
            waiting.append(response.headers["location"].partition("#")[0])
            continue
        if not response.headers["content-type"].startswith("text/html") or path.startswith("/pict"):
            seen[path] = ""
            continue
        assert "script-src 'self'" in response.headers["content-security-policy"]
        waiting += [
            link.partition("#")[0] for link in Links(response.text).followed
            if link.startswith("/") and not link.startswith(("/sparql", "/query?"))
        ]  # fmt: skip
    return seen


def test_no_link_is_broken(every_page: dict[str, str]) -> None:
    assert len(every_page) > 120
    kinds = {path.split("/")[1].split("?")[0] for path in every_page}
    assert {"id", "browse", "queries", "missing", "search", "read", "network"} <= kinds


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_inline(
    every_page: dict[str, str],
) -> None:
    for path, text in every_page.items():
        found = Links(text)
        assert all(link.startswith("/assets/") for link in found.loaded), path
        assert found.scripts == 0, path
        assert found.inline == [], path


def test_every_page_has_one_heading_and_a_title(every_page: dict[str, str]) -> None:
    for path, text in every_page.items():
        if text:
            assert text.count("<h1") == 1, path
            assert re.search(r"<title>[^<]+ · Folkmoot</title>", text), path
            assert 'lang="en-GB"' in text, path


def test_the_first_page_says_what_is_in_and_what_is_missing(explorer: str) -> None:
    ready(explorer)
    text = page(explorer, "")
    assert "Latest meetings" in text
    assert "28 January 2025" in text
    assert "What was not read, and why" in text
    assert re.search(r"<b>\d+</b> people", text)


def test_a_person(explorer: str) -> None:
    text = page(explorer, FARRANT)
    assert "<h1>Imogen Farrant</h1>" in text
    assert "Cabinet Member for Environment and Climate" in text
    assert "Motions and votes" in text
    assert "<mark>" in text
    assert "Everything else that names it" in text


def test_a_meeting_has_its_agenda_in_order(explorer: str) -> None:
    text = page(explorer, CABINET)
    items = ["Apologies for Absence", "Minutes", "Declarations of Interest", "Kerbside Glass"]
    places = [text.index(f">{item}") for item in items]
    assert places == sorted(places)
    assert "Who was there" in text
    assert "Dilip Chand" in text


def test_a_wrong_address_helps(explorer: str) -> None:
    ready(explorer)
    text = page(explorer, "id/wexmoor-district-council/person/imogen-farant", 404)
    assert "Perhaps you mean" in text
    assert "Imogen Farrant" in text
    error = HTTP.get(f"{explorer}{FARRANT}x").json()["error"]
    assert error["status"] == 404
    assert "imogen-farrantx" in error["detail"]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [("text/turtle", ox.RdfFormat.TURTLE), ("application/ld+json", ox.RdfFormat.JSON_LD),
     ("application/n-triples", ox.RdfFormat.N_TRIPLES),
     ("application/rdf+xml", ox.RdfFormat.RDF_XML),
     ("*/*", ox.RdfFormat.TURTLE)],
)  # fmt: skip
def test_a_thing_is_a_page_or_rdf_by_its_address(
    explorer: str, accept: str, kind: ox.RdfFormat
) -> None:
    response = HTTP.get(f"{explorer}{FARRANT}", headers={"accept": accept})
    assert response.headers["vary"] == "Accept"
    names = {
        quad.object.value for quad in ox.parse(response.content, kind)
        if quad.predicate.value.endswith("label") and isinstance(quad.object, ox.Literal)
    }  # fmt: skip
    assert "Imogen Farrant" in names


def test_forms_of_a_thing_by_their_endings(explorer: str) -> None:
    html = HTTP.get(f"{explorer}{FARRANT}", headers=HTML)
    assert html.headers["content-type"].startswith("text/html")
    assert f'</{FARRANT}.ttl>; rel="alternate"; type="text/turtle"' in html.headers["link"]
    kinds = {"ttl": "text/turtle", "jsonld": "application/ld+json", "nt": "application/n-triples",
             "rdf": "application/rdf+xml"}  # fmt: skip
    for ending, kind in kinds.items():
        response = HTTP.get(f"{explorer}{FARRANT}.{ending}", headers=HTML)
        assert response.headers["content-type"].startswith(kind)
    tag = {"if-none-match": html.headers["etag"], **HTML}
    assert HTTP.get(f"{explorer}{FARRANT}", headers=tag).status_code == 304


def test_search_folds_accents_and_finds_beginnings(explorer: str) -> None:
    ready(explorer)
    for words in ("farrant", "FARR", "Fárrant imog"):
        found = HTTP.get(f"{explorer}search", params={"q": words}).json()["results"]
        assert found[0]["label"] == "Imogen Farrant", words
        assert found[0]["page"] == f"/{FARRANT}"
    nothing = HTTP.get(f"{explorer}search", params={"q": '"*) OR (" zzz'}).json()["results"]
    assert nothing == []


def test_the_words_stand_in_their_document(explorer: str) -> None:
    """Each quote of a page leads to the document with these very words marked."""
    text = page(explorer, FARRANT)
    quotes = re.findall(r"<mark>(.*?)</mark>.*?<a href=\"(/read/[^\"]+)\"", text, re.DOTALL)
    assert len(quotes) >= 5
    for words, place in quotes[:6]:
        shown = page(explorer, place.lstrip("/").replace("&amp;", "&").partition("#")[0])
        marked = "".join(re.findall(r'<mark class="asked">(.*?)</mark>', shown, re.DOTALL))
        assert re.sub(r"<[^>]+>", "", marked) == words
        assert 'id="words"' in shown
        assert "The marked words state" in shown


def test_questions_as_data(explorer: str) -> None:
    listed = HTTP.get(f"{explorer}queries").json()["queries"]
    assert {"first/decisions", "first/open-actions"} <= {one["id"] for one in listed}
    address = f"{explorer}queries/first/decisions"
    rows = HTTP.get(address, params={"outcome": "noted"}).json()["results"]["bindings"]
    assert rows
    assert all("noted" in json.dumps(row) for row in rows)
    assert len(rows) < len(HTTP.get(address).json()["results"]["bindings"])
    csv = HTTP.get(address, params={"format": "csv"})
    assert csv.headers["content-disposition"] == 'attachment; filename="decisions.csv"'
    assert csv.text.startswith("date,")
    assert HTTP.get(address, params={"outcome": "nonsense"}).status_code == 400
    assert HTTP.get(address, params={"unknown": "x"}).status_code == 400
    assert HTTP.get(f"{explorer}queries/first/nothing").status_code == 404
    assert HTTP.get(address, headers={"accept": "image/png"}).status_code == 406


def test_a_question_as_a_page(explorer: str) -> None:
    text = page(explorer, "queries/first/decisions?outcome=noted")
    assert "It cannot see:" in text
    assert '<option value="noted" selected>' in text
    assert "<q>" in text
    wrong = page(explorer, "queries/first/decisions?body=Nonsuch+Committee", 400)
    assert "Nonsuch Committee" in wrong


def test_the_editor_without_scripts(explorer: str) -> None:
    query = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name LIMIT 3"
    text = page(explorer, f"query?query={httpx.QueryParams({'q': query})['q']}")
    assert "3 rows" in text
    assert "SELECT ?x {" in page(explorer, "query?query=SELECT+%3Fx+%7B", 400)
    assert "SERVICE is switched off" in page(
        explorer, "query?query=SELECT+*+%7B+SERVICE+%3Ca:b%3E+%7B+%3Fs+%3Fp+%3Fo+%7D+%7D", 403
    )


def test_the_network_as_data(explorer: str) -> None:
    iri = f"https://w3id.org/folkmoot/{FARRANT}"
    told = HTTP.get(f"{explorer}network.json", params={"it": iri}).json()
    assert told["it"]["label"] == "Imogen Farrant"
    assert any(one["kind"] == "Post" for one in told["others"])
    numbers = [one["n"] for one in told["others"]]
    assert numbers == sorted(numbers, reverse=True)


def test_markup_in_a_record_stays_text(explorer: str, every_page: dict[str, str]) -> None:
    """The hostile sample holds tags, scripts and formulas as words of its minutes."""
    sample = Path(__file__).parents[2] / "samples" / "hostile" / "overview-scrutiny-2025-03-13.txt"
    words = sample.read_text(encoding="utf-8")
    assert "<script" in words
    found = HTTP.get(f"{explorer}search", params={"q": "overview-scrutiny-2025-03-13"}).json()
    document = next(one for one in found["results"] if one["kind"] == "Document")
    text = page(explorer, document["page"].lstrip("/").replace("id/document", "read"))
    assert "&lt;script" in text
    for path, shown in every_page.items():
        inside = Links(shown)
        assert inside.scripts == 0, path
        assert not re.search(r"<(?:svg|img)[^>]* on\w+=", shown), path


def test_every_section_question_runs(explorer: str) -> None:
    """No FILTER NOT EXISTS or MINUS, and each is SPARQL that the endpoint takes."""
    from graph.store.binding import bind

    it = ox.NamedNode(f"https://w3id.org/folkmoot/{FARRANT}")
    kind = ox.NamedNode("http://xmlns.com/foaf/0.1/Person")
    name = ox.NamedNode("http://www.w3.org/ns/org#member")
    folder = Path(__file__).parents[2] / "folkmoot" / "web" / "questions"
    for file in sorted(folder.rglob("*.rq")):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"NOT\s+EXISTS|MINUS", text), file
        values = {"it": it, "kind": kind, "property": name}
        text = bind(text, {key: term for key, term in values.items() if f"?{key} " in text})
        response = HTTP.post(
            f"{explorer}sparql", content=text, headers={"content-type": "application/sparql-query"},
            timeout=60,
        )  # fmt: skip
        assert response.status_code == 200, f"{file}: {response.text}"


def test_errors_have_one_shape(explorer: str) -> None:
    for path in ("nothing/here", "id/nobody", "browse/nonsense", "read/0000", "sparql?query=X",
                 "queries/a/b", "graphs", "thing?iri=%3C"):  # fmt: skip
        response = HTTP.get(f"{explorer}{path}")
        assert response.status_code >= 400, path
        error = json.loads(response.text)["error"]
        assert set(error) == {"status", "title", "detail", "advice"}, path
        assert error["status"] == response.status_code


SPANS = st.tuples(st.integers(-5, 60), st.integers(-5, 60))


@given(st.text(max_size=40), st.lists(SPANS, max_size=8), SPANS)
def test_a_text_cut_into_pieces_is_the_text(
    text: str, spans: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    """Whatever overlaps: the pieces are the text, and each carries just the marks over it."""
    marks = [Mark(start, end, Cell(str(at)), "fact") for at, (start, end) in enumerate(spans)]
    found = pieces(text, marks, *asked)
    assert "".join(one.text for one in found) == text
    place = 0
    for one in found:
        stop = place + len(one.text)
        over = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
        assert set(one.facts) == {m for m in over if m.start <= place and stop <= m.end}
        place = stop
    words = "".join(one.text for one in found if one.asked)
    inside = 0 <= asked[0] < asked[1] <= len(text)
    assert words == (text[asked[0] : asked[1]] if inside else "")
    assert sum(one.first for one in found) == inside


@pytest.mark.parametrize(
    ("label", "shown"),
    [("Cabinet, 2024-10-08", "Cabinet, 8 October 2024"),
     ("cabinet-2024-10-08.html", "cabinet-2024-10-08.html"),
     ("2024-13-45", "2024-13-45"), ("held on 2024-01-01.", "held on 1 January 2024.")],
)  # fmt: skip
def test_dates_in_labels(label: str, shown: str) -> None:
    assert named(label) == shown


def test_a_question_in_ones_own_words_is_found(explorer: str) -> None:
    ready(explorer)
    for path in (
        "search?q=who+was+absent+from+the+cabinet",
        "queries?words=who+missed+the+cabinet",
    ):
        text = page(explorer, path)
        fitting = text[text.index('class="fitting"') :]
        cabinet = (
            "https%3A%2F%2Fw3id.org%2Ffolkmoot%2Fid%2Fwexmoor-district-council%2Fbody%2Fcabinet"
        )
        assert f'href="/queries/first/absent?body={cabinet}"' in fitting, path
    answer = page(explorer, f"queries/first/absent?body={cabinet}")
    assert "Dilip Chand" in answer
    assert "fitting" not in page(explorer, "search?q=farrant"), "one word is a name"
    assert "fitting" not in page(explorer, "search?q=banana+spaceship")


def test_a_question_about_a_council_is_answered_at_once(explorer: str) -> None:
    """The council with most documents is chosen until the reader chooses another."""
    ready(explorer)
    text = page(explorer, "queries/councillors/attendance-record")
    assert re.search(r'<option value="[^"]+" selected>Wexmoor District Council</option>', text)
    assert re.search(r"[3-9]\d answers", text)
    assert "50 %" in text
    assert ">only<" not in text
    assert 'value="only"' not in text


def test_no_answer_says_what_that_means(explorer: str) -> None:
    text = page(explorer, "queries/decisions/search?words=zeppelin")
    assert "No answer" in text
    assert "That does not mean that there is nothing" in text


def test_packs_are_listed_in_plain_words_and_all_of_them(explorer: str) -> None:
    from folkmoot.web.explorer import packs

    text = page(explorer, "queries")
    for pack in packs.listed():
        assert pack.title != pack.key
        assert pack.about
        assert f">{pack.title} <small>{len(pack.queries)}</small>" in text
    assert [query.id for query in packs.chosen()] == packs._words()["home"]
    assert not [p for query in packs.chosen() for p in query.parameters if p.required]


def test_months_are_said_in_words() -> None:
    assert named("Cabinet, 2025-01") == "Cabinet, January 2025"
    assert named("Report R/2024-10") == "Report R/2024-10"
    assert named("Cabinet, 2025-13") == "Cabinet, 2025-13"


def test_bars_tell_rows_apart() -> None:
    from folkmoot.web.explorer.cells import Row, Table
    from folkmoot.web.explorer.charts import chart

    def rows(*several: tuple[str, str, str]) -> Table:
        cells = (
            Row((Cell(one), Cell(two), Cell(number, number=True))) for one, two, number in several
        )
        return Table((("Body", ""), ("Outcome", ""), ("Number", "")), tuple(cells), ("a", "b", "n"))

    plain = chart(rows(("Cabinet", "noted", "2"), ("Council", "noted", "1")))
    assert plain is not None
    assert [bar.words.text for bar in plain.bars] == ["Cabinet", "Council"]
    assert plain.title == "Number by body"
    both = chart(rows(("Cabinet", "noted", "2"), ("Cabinet", "agreed", "1")))
    assert both is not None
    assert [bar.words.text for bar in both.bars] == ["Cabinet · noted", "Cabinet · agreed"]
    assert both.title == "Number"
    assert chart(rows(("Cabinet", "noted", "2"), ("Cabinet", "noted", "1"))) is None


def test_headings_are_plain_words() -> None:
    from folkmoot.web.explorer import packs

    shown = {
        packs.heading(query, column)
        for pack in packs.listed()
        for query in pack.queries
        for column in query.columns
    }
    assert not shown & {"Weight", "Node", "Pagerank", "Betweenness", "Deed", "Meets"}
    works = packs.find("network", "works-with")
    assert works is not None
    assert [packs.heading(works, column) for column in works.columns[:4]] == [
        "One", "How they are tied", "The other", "How often",
    ]  # fmt: skip
    for pack in packs.listed():
        for query in pack.queries:
            names = [column.name for column in query.columns]
            told = [packs.heading(query, c) for c in query.columns if f"{c.name}_name" not in names]
            assert len(set(told)) == len(told), query.id


def test_numbers_that_count_nothing_are_no_bars() -> None:
    from folkmoot.web.explorer.cells import Row, Table
    from folkmoot.web.explorer.charts import chart

    rows = tuple(Row((Cell(n), Cell(w, number=True))) for n, w in (("A", "1"), ("B", "2")))
    for name, drawn in (("community", False), ("step", False), ("start", False), ("reports", True)):
        table = Table((("Person", ""), ("Number", "")), rows, ("person_name", name))
        assert (chart(table) is not None) is drawn


def test_a_thing_without_a_name_is_a_link_in_a_word() -> None:
    from folkmoot.web.explorer.cells import table

    base = "https://w3id.org/folkmoot/id"
    row = {"meeting": {"type": "uri", "value": f"{base}/a/meeting/2024-01-02"}}
    shown = table(["meeting"], [row], base, {"meeting": ("Meeting", "the meeting's IRI")})
    assert shown.rows[0].cells[0].text == "meeting"
    assert shown.rows[0].cells[0].href
